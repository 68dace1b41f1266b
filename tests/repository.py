"""A scratch git repository for tests: made with the real git, checked with the real command."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SETUP = (
    ("user.name", "Ada"),
    ("user.email", "ada@example.com"),
    ("commit.gpgsign", "false"),
    ("protocol.file.allow", "always"),
    ("init.defaultBranch", "main"),
    ("core.autocrlf", "false"),
)


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    code: int
    out: str
    err: str

    def lines(self) -> list[str]:
        """The findings of the format `concise` by place and code, such as `a.md:3 PM202`."""
        found = []
        for line in self.out.splitlines():
            place, _, rest = line.partition(": ")
            if ":" in place:
                found.append(f"{place.rpartition(':')[0]} {rest.split()[1]}")
        return found


def environment(**more: str) -> dict[str, str]:
    """Return the environment of the tests without what git or CI say in it."""
    foreign = ("GIT_", "PRE_COMMIT", "CI", "NO_COLOR", "FORCE_COLOR", "GITHUB_")
    kept = {name: text for name, text in os.environ.items() if not name.startswith(foreign)}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**kept, "PATH": path, "GIT_CONFIG_NOSYSTEM": "1", **more}


def run(folder: Path, *words: str | Path, stdin: str = "", **more: str) -> Done:
    """Run a command in a folder; `more` are variables of its environment."""
    done = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env=environment(**more),
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    out, err = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    return Done(done.returncode, out, err)


@dataclass(frozen=True)
class Scratch:
    """A git repository in a folder of its own."""

    root: Path

    def git(self, *words: str) -> str:
        """Run git and return its output; anything but success fails the test."""
        settings = [part for name, text in SETUP for part in ("-c", f"{name}={text}")]
        done = run(self.root, "git", *settings, *words)
        assert done.code == 0, done.err
        return done.out

    def write(self, name: str, text: str) -> Path:
        """Write a file of the working tree."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def commit(self, **files: str) -> str:
        """Commit the whole working tree; return the id of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "change")
        return self.git("rev-parse", "HEAD").strip()

    def lint(self, *words: str, folder: str = ".", stdin: str = "", **more: str) -> Done:
        """Run pm-lint in a folder of the repository, with findings on a line each."""
        return run(
            self.root / folder,
            *(sys.executable, "-m", "pm_lint", "check", "-f", "concise", *words),
            stdin=stdin,
            **more,
        )


def make_scratch(folder: Path) -> Scratch:
    """Return a new repository without commits in a new folder."""
    folder.mkdir(parents=True)
    scratch = Scratch(folder)
    scratch.git("init", "--quiet")
    for name, text in SETUP:
        scratch.git("config", name, text)
    return scratch
