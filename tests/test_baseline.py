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
    assert "1 of it mended: write it anew" in said.out
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
