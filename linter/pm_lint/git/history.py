"""What git remembers of a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pm_lint.git.repository import Repository


def find_first_commit(repository: Repository, path: Path) -> dt.date | None:
    """Return the day on which the file at an absolute path was first committed, None for a new one.

    It is the author's day, in the author's zone, and that of the first name where the file was
    renamed. In a shallow clone nothing is known for sure, so that it is None. Raises GitError.
    """
    if repository.ask("rev-parse", "--is-shallow-repository").strip() == b"true":
        return None
    if not repository.has_commits():
        return None
    name = str(path.relative_to(repository.root))
    days = repository.ask(
        *("--literal-pathspecs", "log", "--follow", "--diff-filter=A"),
        *("--no-ext-diff", "--no-textconv", "--format=%ad", "--date=short", "--", name),
    ).split()
    return dt.date.fromisoformat(days[-1].decode("ascii")) if days else None
