"""A run that was made before: the same output without checking, until anything has changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.cli import _main, reruns
from pm_lint.cli.inspection import Inspector
from pm_lint.cli.reruns import read_record, write_record
from pm_lint.cli.run import Run

CONFIG = "ignore: [PM111]\n"

Tell = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "team" / "reports"
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that were checked, in order."""
    seen: list[str] = []
    real = Inspector.inspect

    def spy(self, source, path, **named):  # type: ignore[no-untyped-def]
        seen.append(source.path)
        return real(self, source, path, **named)

    monkeypatch.setattr(Inspector, "inspect", spy)
    return seen


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str], folder: Path) -> Tell:
    """Return the exit code of a run, what it prints and what it says."""

    def run(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = _main([*words, "--cache-dir", str(folder.parents[1] / "kept")], repeats=True)
        return (code, *capsys.readouterr())

    return run


def write(path: Path, summary: str = "") -> Path:
    path.write_text(lay(summary, "summary" if summary else "none")[1], encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "words", [[], ["check"], ["--format", "concise", "-v"], ["--show-info"], ["--color", "always"]]
)
def test_the_same_run_is_not_made_twice(
    folder: Path, runs: list[str], tell: Tell, words: list[str]
) -> None:
    write(folder / "a.md", "Ana was careless.")
    write(folder / "b.md")
    first = tell(*words, "a.md", "b.md")
    count = len(runs)
    assert tell(*words, "a.md", "b.md") == first
    assert len(runs) == count or "--format" in words  # what goes to a file is not known here
    assert first[0] in (0, 1)
    assert "a.md" in first[1] or "nothing to mend" in first[1]


def link(folder: Path) -> None:
    (folder / "a.md").rename(folder / "other.md")
    (folder / "a.md").symlink_to("other.md")


def exchange(folder: Path) -> None:
    (folder / "a.md").unlink()
    (folder / "a.md").mkdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "text": lambda folder: write(folder / "a.md", "Another summary."),
    "gone": lambda folder: (folder / "a.md").unlink(),
    "folder": exchange,
    "link": link,
    "configuration": lambda folder: (folder / ".pm-lint.yaml").write_text(CONFIG),
    "repository": lambda folder: (folder / ".git").mkdir(),
    "repository above": lambda folder: (folder.parents[1] / ".git").mkdir(),
    "what a link leads to": lambda folder: (folder / "graph.png").write_text(""),
    "colour": lambda folder: os.environ.update(FORCE_COLOR="1"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(
    folder: Path,
    runs: list[str],
    tell: Tell,
    change: Callable[[Path], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "")
    write(folder / "a.md", "![the hit rate](graph.png)")
    words = ["a.md", *(["--color", "auto"])]
    tell(*words)
    count = len(runs)
    tell(*words)
    assert len(runs) == count
    change(folder)
    assert repeat(tell, folder, words) is None
    after = tell(*words)
    assert after == tell(*words, "--no-cache")


def repeat(tell: Tell, folder: Path, words: list[str]) -> int | None:
    """Return what a repetition comes to, None where the run has to be made."""
    return reruns.repeat_run([*words, "--cache-dir", str(folder.parents[1] / "kept")])


@pytest.mark.parametrize(
    "edit",
    [
        lambda folder: (folder / ".pm-lint.yaml").write_text(CONFIG),
        lambda folder: (folder.parent / ".pm-lint.yaml").unlink(),
        lambda folder: (folder.parent / ".pm-lint.yaml").write_text("fail-on: never\n"),
        lambda folder: (folder.parent / "more.yaml").write_text("fail-on: never\n"),
    ],
    ids=["nearer", "gone", "edited", "extended"],
)
def test_a_change_of_the_configuration_is_seen(
    folder: Path, tell: Tell, edit: Callable[[Path], object]
) -> None:
    (folder.parents[1] / ".git").mkdir()
    (folder.parent / "more.yaml").write_text("severities: [A, B]\n")
    (folder.parent / ".pm-lint.yaml").write_text("extends: ./more.yaml\n" + CONFIG)
    write(folder / "a.md")
    first = tell("a.md")
    assert repeat(tell, folder, ["a.md"]) == first[0]
    edit(folder)
    assert repeat(tell, folder, ["a.md"]) is None


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["."],
        ["a.md", "--fix"],
        ["a.md", "--diff"],
        ["a.md", "-f", "json"],
        ["a.md", "missing.md"],
        ["a.md", "--write-baseline", "known.json"],
        ["a.md", "--extend-select", "PM705"],
    ],
    ids=" ".join,
)
def test_a_run_that_is_not_known_whole_is_made_again(
    folder: Path, tell: Tell, words: list[str]
) -> None:
    write(folder / "a.md")
    write(folder / "b.md")
    tell(*words)
    assert repeat(tell, folder, words) is None


def test_rules_of_a_team_are_not_known_whole(folder: Path, tell: Tell) -> None:
    (folder / "rules").mkdir()
    (folder / ".pm-lint.yaml").write_text("rule-folders: [rules]\n")
    write(folder / "a.md")
    tell("a.md")
    assert repeat(tell, folder, ["a.md"]) is None


def test_nothing_is_repeated_without_a_cache(folder: Path, tell: Tell) -> None:
    write(folder / "a.md")
    tell("a.md")
    assert repeat(tell, folder, ["a.md"]) == 0
    assert repeat(tell, folder, ["a.md", "--no-cache"]) is None


def test_a_run_during_which_something_changes_is_not_kept(
    folder: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "a.md")
    real = Run.check

    def disturb(self: Run) -> int:
        code = real(self)
        write(folder / "a.md", "Another summary.")
        return code

    monkeypatch.setattr(Run, "check", disturb)
    tell("a.md")
    assert repeat(tell, folder, ["a.md"]) is None


@pytest.mark.parametrize(
    "rubbish", [b"", b"0", b"\xff", b"x\0a\0b", b"0\0\0\0kind\0/", b"0\0\0\0?\0/\0"]
)
def test_what_is_no_record_is_none(rubbish: bytes) -> None:
    assert read_record(rubbish) is None


def test_a_record_says_what_was_taken_down() -> None:
    answers = {("kind", "/a b"): "0o100000", ("text", "/ü"): "1" * 64}
    kept = write_record(1, "printed\n", "said\n", answers)
    listed = [("kind", "/a b", "0o100000"), ("text", "/ü", "1" * 64)]
    assert read_record(kept) == (1, "printed\n", "said\n", listed)
    assert write_record(0, "\0", "", {}) == b""


def test_a_repeated_run_loads_next_to_nothing(folder: Path) -> None:
    write(folder / "a.md")
    kept = str(folder / "kept")
    program = (
        "import sys\nbefore = set(sys.modules)\n"
        "from pm_lint.cli import _main\n"
        "code = _main(sys.argv[1:], repeats=True)\n"
        "print(code, *sorted(set(sys.modules) - before), file=sys.stderr)\n"
    )
    words = [sys.executable, "-c", program, "a.md", "--cache-dir", kept]
    for _ in ("the first is kept", "the second repeats it"):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    code, *modules = done.stderr.splitlines()[-1].split()
    assert code == "0", done.stdout + done.stderr
    assert {name for name in modules if not name.startswith("pm_lint")} <= {
        *("__future__", "_blake2", "gc"),
    }
    assert len(modules) < 12
