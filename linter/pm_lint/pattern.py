"""Regular expressions that are compiled when they are first asked for.

A run needs few of the some hundred patterns of the readers and checks, and compiling all of them
takes longer than reading a report.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for a compiled pattern; whatever is asked of it first is what it then has itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._source), name)
        setattr(self, name, value)
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern with the methods of `re.compile(pattern, flags)`.

    A fault of the pattern is raised at its first use; a test compiles them all.
    """
    return cast("re.Pattern[str]", _Pattern(pattern, int(flags)))
