"""A repository that a stranger has written, and what must hold whatever is tried with it.

The rooms `test_attacks_*.py` are tables of attempts: what lies in the repository, what is run, and
what happens instead. `Room.attack` asserts besides, for each, that no payload ran, that nothing was
written, and that nothing of the folder outside was told.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.cli import main

GOOD = lay("", "none")[1]
BAD = lay("- around 10:02 UTC: errors begin\n- 10:53 UTC: service restored\n", "timeline")[1]

SECRET = "tulip"
"""What stands in every file outside the repository, and is never to be told."""

SLOW = 5.0
"""Seconds of processor time that no attempt may take."""


@dataclass(frozen=True)
class Link:
    """A symbolic link in the repository; OUTSIDE in its target is the folder outside."""

    target: str


@dataclass(frozen=True)
class Attempt:
    """One thing that is tried, and what happens instead.

    `files` are what the stranger commits, by path, `lint` the arguments of `pm-lint check`, `code`
    its exit code or several, `told` a pattern that fits what it says. In all texts RAN is the path
    of a file that a payload would make, and OUTSIDE the folder outside.
    """

    name: str
    files: dict[str, str | bytes | Link]
    told: str = ""
    code: int | tuple[int, ...] = 2
    lint: tuple[str, ...] = ("-f", "concise", "reports/a.md")


@dataclass(frozen=True)
class Room:
    """The repository of a stranger, the folder outside, and the file that no payload makes."""

    home: Path
    outside: Path
    ran: Path
    capsys: pytest.CaptureFixture[str]

    def fill(self, text: str) -> str:
        """Return a text with the places of this room."""
        return text.replace("RAN", str(self.ran)).replace("OUTSIDE", str(self.outside))

    def write(self, files: dict[str, str | bytes | Link]) -> None:
        """Lay out what the stranger commits."""
        for name, content in files.items():
            path = self.home / self.fill(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Link):
                path.unlink(missing_ok=True)
                path.symlink_to(self.fill(content.target))
            elif isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(self.fill(content), encoding="utf-8", newline="")

    def run(self, *words: str) -> tuple[int, str]:
        """Run pm-lint and return its exit code and all that it said."""
        self.capsys.readouterr()
        try:
            code = main([self.fill(word) for word in words])
        except SystemExit as leaving:  # of the parser of arguments
            code = int(str(leaving.code))
        said = self.capsys.readouterr()
        return code, said.out + said.err

    def attack(self, attempt: Attempt) -> str:
        """Try, assert that it came to nothing but what it should, and return what was said."""
        self.write(attempt.files)
        before, began = self.list_state(), time.process_time()
        code, said = self.run("check", *attempt.lint)
        took = time.process_time() - began
        assert took < SLOW, f"{took:.1f} s"
        codes = (attempt.code,) if isinstance(attempt.code, int) else attempt.code
        assert code in codes, f"{code}: {said}"
        assert re.search(self.fill(attempt.told), said), said
        assert "Traceback" not in said
        assert "PM003" not in said
        self.assert_untouched(before, said)
        return said

    def assert_untouched(self, before: dict[str, object], said: str = "") -> None:
        """Assert that no payload ran, that nothing was written and no secret was told."""
        assert not self.ran.exists()
        assert self.list_state() == before
        assert SECRET not in said

    def list_state(self) -> dict[str, object]:
        """Return every path of the repository and of the folder outside, with what is there."""
        return {str(path): _read(path) for top in (self.home, self.outside) for path in _walk(top)}


def _walk(top: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(top):
        yield from (Path(place, name) for name in (*folders, *names))


def _read(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    return path.read_bytes() if path.is_file() else None


def make_room(folder: Path, capsys: pytest.CaptureFixture[str]) -> Room:
    """Return a room in a new folder, with one report that has a fault."""
    room = Room(folder / "home", folder / "outside", folder / "ran", capsys)
    room.outside.mkdir(parents=True)
    secret = f"ignore: [PM201] # {SECRET}\n"
    for name in ("c.yaml", "ACME009-secret.yaml", "profile"):
        (room.outside / name).write_text(secret)
    (room.outside / "secret.md").write_text(BAD.replace("errors begin", SECRET))
    (room.home / ".git").mkdir(parents=True)
    (room.home / ".git" / "config").write_text(secret)
    room.write({"reports/a.md": BAD, ".gitignore": ""})
    return room


def name_each(attempts: list[Attempt]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the mark that makes a test of each attempt."""
    names = [attempt.name for attempt in attempts]
    assert len(set(names)) == len(names)
    return pytest.mark.parametrize("attempt", attempts, ids=names)
