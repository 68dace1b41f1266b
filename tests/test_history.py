"""What git remembers of a report, for the rule that may ask when it was first committed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.git import open_repository
from pm_lint.git.history import find_first_commit
from repository import Done, run

ASKING = "select: [PM701]\nrules:\n  PM701: {with: {first_commit: true}}\n"
LATE = {"GIT_AUTHOR_DATE": "2026-12-20T12:00:00Z", "GIT_COMMITTER_DATE": "2026-12-20T12:00:00Z"}
LATER = {"GIT_AUTHOR_DATE": "2027-01-20T12:00:00Z", "GIT_COMMITTER_DATE": "2027-01-20T12:00:00Z"}
IDENTITY = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert run(tmp_path, "git", "init", "-q").code == 0
    (tmp_path / "a.md").write_text(lay("", "none")[1])
    (tmp_path / ".pm-lint.yaml").write_text(ASKING)
    return tmp_path


def commit(folder: Path, days: dict[str, str]) -> None:
    assert run(folder, "git", "add", "-A").code == 0
    done = run(folder, "git", *IDENTITY, "commit", "-qm", "report", **days)
    assert done.code == 0, done.err


def lint(folder: Path, *words: str) -> Done:
    return run(folder, "pm-lint", "-f", "concise", *words)


def test_the_first_commit_tells_when_a_report_was_drafted(folder: Path) -> None:
    assert "PM701" not in lint(folder, "a.md").out  # not committed yet
    commit(folder, LATE)
    said = lint(folder, "a.md").out
    assert "PM701" in said
    assert "drafted on 2026-12-20" in said
    (folder / "a.md").rename(folder / "b.md")
    commit(folder, LATER)
    assert "drafted on 2026-12-20" in lint(folder, "b.md").out
    assert find_first_commit(open_repository(folder), folder / "b.md") == dt.date(2026, 12, 20)


def test_history_is_asked_only_where_the_configuration_says_so(folder: Path) -> None:
    commit(folder, LATE)
    assert "PM701" not in lint(folder, "--isolated", "a.md").out
    (folder / ".git").rename(folder / "elsewhere")
    assert "PM701" not in lint(folder, "a.md").out


def test_a_shallow_clone_knows_no_first_commit(folder: Path, tmp_path: Path) -> None:
    commit(folder, LATE)
    (folder / "a.md").write_text((folder / "a.md").read_text() + "\nMore.\n")
    commit(folder, LATER)
    command = ("git", "-c", "protocol.file.allow=always", "clone", "-q", "--depth=1")
    done = run(tmp_path, *command, f"file://{folder}", "clone")
    assert done.code == 0, done.err
    clone = tmp_path / "clone"
    assert find_first_commit(open_repository(clone), clone / "a.md") is None
    assert "PM701" not in lint(clone, "a.md").out
