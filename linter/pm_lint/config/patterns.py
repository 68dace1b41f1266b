"""Patterns of paths, as the configuration writes them."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path


def matches(pattern: str, path: Path, root: Path) -> bool:
    """Tell whether `pattern`, relative to `root`, fits the absolute `path` or a folder above it.

    `*` and `?` stay within one name, `**` is any number of folders. A pattern without a slash
    fits a name in any folder.
    """
    try:
        names = path.relative_to(root).parts
    except ValueError:
        return False
    wanted = [name for name in pattern.split("/") if name not in ("", ".")]
    if not wanted:
        return False
    if "/" not in pattern.rstrip("/"):
        wanted.insert(0, "**")
    # What fits a folder fits all that is in it, so any beginning of the path will do. `reached`
    # holds the numbers of names that the pattern so far can have used up.
    reached = {0}
    for want in wanted:
        if want == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {n + 1 for n in reached if n < len(names) and fnmatchcase(names[n], want)}
    return bool(reached - {0}) or (wanted == ["**"])
