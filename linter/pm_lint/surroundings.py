"""What lies around a report: the repository that it is kept in, and which files are there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from pm_lint.dataclass import dataclass
from pm_lint.report import Report
from pm_lint.tree import DISK, Tree, find_home

TREE = "tree"
"""The need, by the name that rule files use, of a rule that asks which files exist."""

REPORTS = "reports"
"""The need of a rule that compares a report with the others of its repository."""

HISTORY = "history"
"""The need of a rule that may be told when a report was first committed, and does without."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The place of a report: its own absolute path, and the root folder that holds its files.

    `tree` is the state of these files. `others` returns the other reports of the repository; it
    reads them when it is called first. `find_first_commit` asks git for the day on which the report
    was first committed, None where there is none. Only rules that declare a need for it see it, and
    their findings depend on more than the text.
    """

    root: Path
    path: Path
    others: Callable[[], Iterable[Report]] = tuple
    tree: Tree = DISK
    find_first_commit: Callable[[], dt.date | None] = lambda: None

    @property
    def is_repository(self) -> bool:
        """Whether `root` is that of a git repository, and not just the folder that was checked."""
        return find_home(self.root) is not None

    def place(self, target: str) -> Path | None:
        """Return where a relative path leads from the report, None when that is not below `root`.

        Nothing has to be there. Links are not followed: `..` takes one name away.
        """
        names = list(self.path.parent.parts)
        for name in target.split("/"):
            if name == "..":
                if len(names) <= len(self.root.parts):
                    return None
                names.pop()
            elif name not in ("", "."):
                names.append(name)
        place = Path(*names)
        return place if place.is_relative_to(self.root) else None

    def holds(self, place: Path) -> bool:
        """Tell whether something is at `place`; True as well where that cannot be found out."""
        try:
            return self.tree.holds(place)
        except (OSError, ValueError):
            return True


def find_root(folder: Path, cwd: Path) -> Path:
    """Return the root of the git repository that holds the absolute `folder`.

    Outside of one it is the working directory, or `folder` itself where that lies elsewhere.
    """
    home = find_home(folder)
    if home is not None:
        return home
    return cwd if folder.is_relative_to(cwd) else folder
