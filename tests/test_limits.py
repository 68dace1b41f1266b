"""Every limit that docs/limits.md names, with the message that tells of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bench.growth import measure

from minimal import lay
from pm_lint.checks.blame.sentences import MAX_SENTENCE, MAX_WORDS
from pm_lint.cli import main
from pm_lint.cli.printer import MAX_SHOWN
from pm_lint.config.reading import MAX_EXTENDED
from pm_lint.read.nodes import MAX_DEPTH, MAX_LENGTH
from pm_lint.read.yaml import MAX_ALIASED
from pm_lint.source import MAX_BYTES
from pm_lint.tree import MAX_BYTES as MAX_OTHER

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def check(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main([*words, "-f", "concise"])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_the_page_names_the_limits_that_hold() -> None:
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    for told in (f"{MAX_BYTES >> 20} MB", f"{MAX_OTHER >> 20} MB",
                 f"{MAX_DEPTH} levels", f"{MAX_LENGTH:,} characters", f"{MAX_ALIASED:,} |",
                 f"{MAX_SENTENCE:,} characters, {MAX_WORDS} words",
                 f"as it is named | {MAX_EXTENDED} |", f"| {MAX_SHOWN} |"):  # fmt: skip
        assert told in page, told


def test_a_file_that_is_too_large(capsys: pytest.CaptureFixture[str]) -> None:
    name = write("a.md", "# Postmortem\n" + "x" * MAX_BYTES)
    code, out, _ = check(name, capsys=capsys)
    assert code == 2
    assert "PM001" in out
    assert "the file is larger than 16 MB" in out
    code, _, err = check(".", capsys=capsys)
    assert code == 0
    assert "a.md: skipped, the file is larger than 16 MB" in err


@pytest.mark.parametrize("what", ["config", "baseline"])
def test_another_file_that_is_too_large(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.md", lay("", "none")[1])
    with Path("big").open("wb") as stream:
        stream.truncate(MAX_OTHER + 1)
    code, _, err = check("a.md", f"--{what}=big", capsys=capsys)
    assert code == 2
    assert "larger than 64 mb" in err.lower()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: " + "[" * 70 + "]" * 70, "nested deeper than 64 levels"),
        ("a: &a [1]\nb0: &b0 [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
         "c: &c [*b0, *b0, *b0, *b0, *b0, *b0, *b0, *b0, *b0]\n"
         "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n"
         "f: [*e, *e, *e, *e]\n", "the aliases of this file stand for more than 10,000 values"),
    ],
)  # fmt: skip
def test_yaml_beyond_its_limits(text: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = check(write("postmortem.yaml", text), capsys=capsys)
    assert code == 1
    assert "PM002" in out
    assert told in out


def test_a_yaml_text_that_is_too_long(capsys: pytest.CaptureFixture[str]) -> None:
    name = write("postmortem.yaml", "a: " + "x" * MAX_LENGTH)
    code, out, _ = check(name, capsys=capsys)
    assert code == 1
    assert f"longer than {MAX_LENGTH:,} characters" in out


def test_toml_beyond_its_limit(capsys: pytest.CaptureFixture[str]) -> None:
    body = lay("", "none")[1].split("---\n", 2)[2]
    name = write("postmortem.md", f'+++\ntitle = "x"\na = {"[" * 80 + "]" * 80}\n+++\n{body}')
    code, out, _ = check(name, capsys=capsys)
    assert code == 1
    assert "PM002" in out
    assert "nested deeper than 64 levels" in out


def test_markdown_nested_beyond_its_limit_is_still_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = write("a.md", lay("> " * 400 + "10:02 UTC: x\n" + "- " * 400 + "y\n", "timeline")[1])
    assert check(name, capsys=capsys)[0] in (0, 1)


def test_a_sentence_that_is_no_sentence_is_not_judged(capsys: pytest.CaptureFixture[str]) -> None:
    for more, told in (
        ("and so on", True),
        ("and so on " * (MAX_SENTENCE // 8), False),
        ("* " * (MAX_WORDS - 30), True),
        ("* " * MAX_WORDS, False),
    ):
        text = f"Gil forgot to check {more}\n"
        name = write("a.md", lay(text, "root-cause")[1])
        _, out, _ = check(name, "--select", "PM501", "--fail-on", "never", capsys=capsys)
        assert ("PM501" in out) is told


def test_people_are_shown_so_many_findings_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"- [run {n}](gone-{n}.md)\n" for n in range(MAX_SHOWN + 7))
    name = write("a.md", lay(rows, "lessons")[1])
    _, out, err = check(name, "--select", "broken-link", capsys=capsys)
    assert len(re.findall("PM804", out)) == MAX_SHOWN
    assert "a.md: 7 more findings are not shown; the format json has all of them" in err
    main([name, "--select", "broken-link", "-f", "json"])
    assert len(json.loads(capsys.readouterr().out)["findings"]) == MAX_SHOWN + 7


@pytest.mark.parametrize(
    ("section", "shape"),
    [
        *(("timeline", shape) for shape in ("sections", "headings", "bold keys", "keys", "rows")),
        *(("timeline", shape) for shape in ("tasks", "suppressions", "silenced times")),
        # Once quadratic: each measure asked every block, section and placeholder.
        *(("actions", shape) for shape in ("tasks", "keys", "code", "sub-headings")),
        ("actions", "steps left open"),
    ],
)
def test_time_does_not_grow_with_the_square_of_a_shape(section: str, shape: str) -> None:
    measure(shape, 512, section)
    small, large = measure(shape, 8192, section), measure(shape, 32768, section)
    # Linear is 4, the square 16. Seconds are of the processor, and small ones are noise.
    assert large < max(0.5, 9 * small), f"{small:.3f} s, then {large:.3f} s"
