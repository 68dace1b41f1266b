"""`--fix`: what is mended, how it is written, and that nothing is ever lost."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minimal import lay
from pm_lint.cli import main
from pm_lint.finding import Edit, Finding, Fix, Level
from pm_lint.fix import FileChangedError, apply_fixes, choose_fixes, encode_text, write_file
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


def test_a_link_is_not_followed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("real").write_text(idle_report())
    Path("a.md").symlink_to("real")
    assert main(["a.md", "--ignore", "PM5", "--fix"]) == 2
    assert "not fixed" in capsys.readouterr().err
    assert Path("real").read_text() == idle_report()
    assert Path("a.md").is_symlink()


def test_a_file_that_was_changed_meanwhile_is_left_alone() -> None:
    path = Path("a.md").absolute()
    path.write_bytes(b"theirs")
    with pytest.raises(FileChangedError, match="changed meanwhile"):
        write_file(path, b"ours", b"old")
    assert path.read_bytes() == b"theirs"
    assert list(Path().iterdir()) == [Path("a.md")]


def test_a_file_that_may_not_be_written_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.md").write_text(idle_report())
    # Whoever runs the tests as root may write everywhere, so the answer is put into its mouth.
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert main(["a.md", "--ignore", "PM5", "--fix"]) == 2
    assert "pm-lint: a.md: not fixed: permission denied" in capsys.readouterr().err
    assert Path("a.md").read_text() == idle_report()


def test_a_full_disk_leaves_the_file_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = Path("a.md").absolute()
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_file(path, b"new", b"old")
    assert path.read_bytes() == b"old"
    assert list(Path().iterdir()) == [Path("a.md")]


def test_standard_input_cannot_be_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["-", "--fix"])
    assert stop.value.code == 2
    assert "standard input is none" in capsys.readouterr().err


WRITER = """
import sys
from pathlib import Path
from pm_lint.fix import write_file
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    old = path.read_bytes()
    write_file(path, bytes([old[0] ^ 1]) * len(old), old)
"""


def test_a_kill_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\x00" * 300_000)
    chance = random.Random(7)
    for _ in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        data = path.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1
