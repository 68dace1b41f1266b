"""`--fix`: what is mended, how it is written, and that nothing is ever lost."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minimal import lay
from pm_lint.cli import main
from pm_lint.finding import Edit, Finding, Fix, Level
from pm_lint.fix import apply_fixes, choose_fixes, encode_text
from pm_lint.source import Position, Source, Span

IDLE = "<!-- pm-lint: ignore[PM201] -- an old quotation -->\n"


def finding(fix: Fix | None) -> Finding:
    place = Position(1, 1)
    return Finding("PM005", "x", Level.WARNING, "m", "h", "a.md", Span(0, 0), place, place, (), fix)


def edit(start: int, end: int, text: str = "", *, safe: bool = True) -> Fix:
    return Fix((Edit(Span(start, end), text),), safe)


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def idle_report() -> str:
    _, text = lay("", "none")
    return text.replace("## Timeline\n", f"{IDLE}## Timeline\n")


def test_fixes_that_overlap_wait_for_the_next_round() -> None:
    first, second, third = edit(0, 3), edit(2, 5), edit(6, 7, "y", safe=False)
    found = [finding(first), finding(second), finding(None), finding(third)]
    assert choose_fixes(found, unsafe=False) == [first]
    assert choose_fixes(found, unsafe=True) == [first, third]


def test_an_edit_takes_the_line_endings_of_the_file() -> None:
    source = Source("a.md", "one\r\ntwo\r\n")
    assert apply_fixes(source, [edit(5, 5, "new\n")]).text == "one\r\nnew\r\ntwo\r\n"


@given(st.text(st.characters(codec="utf-8"), max_size=30), st.sampled_from(["utf-8", "utf-8-sig",
       "utf-16-le", "utf-16-be"]))  # fmt: skip
def test_the_encoding_is_kept(text: str, encoding: str) -> None:
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    text = text.replace("\0", "").lstrip("\ufeff")
    data = (mark + text).encode(encoding)
    source = Source.from_bytes("a.md", data)
    assert encode_text(source, data) == data


def test_an_unused_suppression_is_removed(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("a.md")
    _, clean = lay("", "none")
    path.write_bytes(idle_report().encode("utf-8-sig"))
    path.chmod(0o640)
    assert main(["a.md", "--ignore", "PM5", "--diff"]) == 1
    said = capsys.readouterr().out
    assert f"-{IDLE}" in said
    assert "1 can be fixed with --fix" in said
    assert path.read_bytes().decode("utf-8-sig") == idle_report()

    assert main(["a.md", "--ignore", "PM5", "--fix"]) == 0
    assert "nothing to mend (1 fixed)" in capsys.readouterr().out
    assert path.read_bytes().decode("utf-8-sig") == clean
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(Path().iterdir()) == [path]

    assert main(["a.md", "--ignore", "PM5", "--fix"]) == 0
    assert "fixed" not in capsys.readouterr().out


def test_carriage_returns_are_kept() -> None:
    path = Path("a.md")
    path.write_bytes(idle_report().replace("\n", "\r\n").encode())
    assert main(["a.md", "--ignore", "PM5", "--fix"]) == 0
    assert path.read_bytes() == lay("", "none")[1].replace("\n", "\r\n").encode()
