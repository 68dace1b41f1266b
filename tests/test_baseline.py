"""Baselines: what is known is not told again, what is mended is noticed, nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.baseline import BaselineError, read_baseline, render_baseline
from pm_lint.cli import main

VAGUE = "- around 11 UTC: errors begin\n- around 12 UTC: a restart\n- 13:53 UTC: service restored\n"
RUN = ["check", "--select", "PM201", "--fail-on", "info"]


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()


def write(text: str) -> Path:
    path = Path("reports", "a.md")
    path.write_text(lay(text, "timeline")[1], encoding="utf-8")
    return path


def test_what_is_known_is_not_told_again(capsys: pytest.CaptureFixture[str]) -> None:
    write(VAGUE)
    assert main([*RUN, "reports", "--write-baseline", "known.json"]) == 0
    assert "known.json written, with 2 findings" in capsys.readouterr().err
    assert main([*RUN, "reports", "--baseline", "known.json"]) == 0
    assert "nothing to mend (2 known to the baseline)" in capsys.readouterr().out

    write("- around 10 UTC: a page\n\n\n" + VAGUE)
    assert main([*RUN, "reports", "--baseline", "known.json", "-f", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert "around 10" in finding["message"]


def test_a_baseline_holds_from_any_folder(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(VAGUE)
    assert main([*RUN, "reports", "--write-baseline", "known.json"]) == 0
    monkeypatch.chdir("reports")
    assert main([*RUN, "a.md", "--baseline", "../known.json"]) == 0


def test_what_is_mended_is_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    write(VAGUE)
    assert main([*RUN, "reports", "--write-baseline", "known.json"]) == 0
    write(VAGUE.replace("around 11", "11:02"))
    capsys.readouterr()
    assert main([*RUN, "reports", "-v", "--baseline", "known.json"]) == 0
    said = capsys.readouterr()
    assert "1 of it mended: `pm-lint baseline --prune` drops them" in said.out
    assert "reports/a.md: PM201 is in the baseline and is not found any more" in said.err


def test_a_file_that_could_not_be_read_is_never_known(capsys: pytest.CaptureFixture[str]) -> None:
    Path("reports", "a.md").write_bytes(b"\xff\xfe\x00")
    assert main(["reports/a.md", "--write-baseline", "known.json"]) == 2
    assert main(["reports/a.md", "--baseline", "known.json"]) == 2


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 9, "findings": []}']
)
def test_what_is_no_baseline_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("known.json").write_text(text)
    with pytest.raises(BaselineError, match=r"known\.json"):
        read_baseline(Path("known.json"))
    assert main([*RUN, "reports", "--baseline", "known.json"]) == 2
    assert capsys.readouterr().err.startswith("pm-lint: known.json: ")


def test_a_missing_baseline_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*RUN, "reports", "--baseline", "gone.json"]) == 2
    assert capsys.readouterr().err == "pm-lint: gone.json: no such file or directory\n"


def test_the_file_has_a_line_for_each_finding_in_order() -> None:
    text = render_baseline([("b.md", "PM201", "2"), ("a.md", "PM201", "1"), ("a.md", "PM003", "3")])
    assert [line.strip() for line in text.splitlines()[3:5]] == [
        '{"path": "a.md", "code": "PM201", "fingerprint": "1"},',
        '{"path": "b.md", "code": "PM201", "fingerprint": "2"}',
    ]
    assert json.loads(text)["version"] == 1
    assert json.loads(render_baseline([])) == {"version": 1, "findings": []}


TWO = VAGUE + "- around 14 UTC: the last retry\n"
THREE = ["reports/a.md", "reports/b.md", "reports/c.md"]


def write_three() -> None:
    for name in THREE:
        Path(name).write_text(lay(VAGUE, "timeline")[1], encoding="utf-8")
    assert main([*RUN, "reports", "--write-baseline", "known.json"]) == 0


def status(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, list[str]]:
    capsys.readouterr()
    assert main(["baseline", "--status", "known.json", "-f", "json", *words]) == 0
    told = json.loads(capsys.readouterr().out)
    return {
        name: [f"{entry['path']} {entry['code']}" for entry in told[name]]
        for name in ("open", "fixed", "stale", "unseen")
    }


def test_the_status_tells_what_is_fixed_and_what_is_stale(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_three()
    everything = [f"{name} PM201" for name in THREE for _ in range(2)]
    none: list[str] = []
    assert status(capsys) == {"open": everything, "fixed": none, "stale": none, "unseen": none}
    write(VAGUE.replace("around 11", "11:02"))
    Path("reports/b.md").unlink()
    assert status(capsys) == {
        "open": ["reports/a.md PM201", *["reports/c.md PM201"] * 2],
        "fixed": ["reports/a.md PM201"],
        "stale": ["reports/b.md PM201"] * 2,
        "unseen": [],
    }
    assert main(["baseline", "known.json"]) == 0
    assert capsys.readouterr().out == (
        "known.json: 6 known findings\n"
        "  1 fixed\n"
        "    reports/a.md: PM201\n"
        "  2 stale\n"
        "    reports/b.md: PM201, 2 times\n"
        "  3 still there\n"
    )


def test_a_rule_that_is_off_is_not_taken_for_mended(capsys: pytest.CaptureFixture[str]) -> None:
    write_three()
    off = status(capsys, "--ignore", "PM201")
    assert (len(off["stale"]), off["fixed"]) == (6, [])
    assert main(["reports", "--ignore", "PM201", "--baseline", "known.json"]) == 0
    assert "mended" not in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_not_taken_for_mended(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_three()
    Path("reports/a.md").write_bytes(b"\xff\xfe\x00")
    Path("reports/b.md").write_text("---\na: [\n---\n" + lay(VAGUE, "timeline")[1])
    assert main(["baseline", "known.json", "--prune"]) == 2
    said = capsys.readouterr()
    assert "4 not looked for" in said.out
    assert "pm-lint: reports/a.md: the file is not" in said.err
    assert len(read_baseline(Path("known.json")).known) == 6


def test_pruning_leaves_what_is_still_there(capsys: pytest.CaptureFixture[str]) -> None:
    write_three()
    write(VAGUE.replace("around 11", "11:02"))
    Path("reports/b.md").write_text("# Shopping\n\n- milk\n", encoding="utf-8")
    Path("reports/c.md").write_text(lay(TWO, "timeline")[1], encoding="utf-8")
    assert main(["baseline", "known.json", "--prune"]) == 0
    assert "known.json written, with 3 findings" in capsys.readouterr().err
    before = Path("known.json").read_bytes()
    assert main([*RUN, "reports", "--baseline", "known.json"]) == 1
    assert "around 14" in capsys.readouterr().out
    assert main(["baseline", "known.json", "--prune"]) == 0
    assert Path("known.json").read_bytes() == before


@pytest.mark.parametrize("text", ["", '{"version": 9, "findings": []}', None])
def test_the_status_of_no_baseline(text: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    if text is not None:
        Path("known.json").write_text(text)
    assert main(["baseline", "--status", "known.json"]) == 2
    assert capsys.readouterr().err.startswith("pm-lint: known.json: ")
