"""Regular expressions that are compiled when they are first asked for, and then once and for all.

A run needs few of the some hundred patterns of the readers and checks. Compiling those few takes
Python 150 ms, several times what reading a report takes, so what the compiler made is kept; the
matcher takes it back in 5 ms (`bench/RESULTS.md`). To this end two names are used that Python
keeps to itself, `re._compiler` and `_sre`; where they are not what they were, patterns are
compiled at every start, and `tests/test_pattern.py` tells.
"""

from __future__ import annotations

import re
from array import array

from pm_lint.compiled import look_up, note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What the matcher takes: flags, code words, number of groups, their numbers by name, names."""

_COLLECTION, _STARTS = "patterns", "starts"


class _Pattern:
    """Stands for a compiled pattern; whatever is asked of it first is what it then has itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(_compile(*self._source), name)
        setattr(self, name, value)
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern with the methods of `re.compile(pattern, flags)`.

    A fault of the pattern is raised at its first use; a test compiles them all.
    """
    stands_in: Any = _Pattern(pattern, int(flags))
    return stands_in  # type: ignore[no-any-return]


def find_source(value: object) -> tuple[str, int] | None:
    """Return the pattern and the flags that `lazy` was given, None for what it did not make."""
    return value._source if isinstance(value, _Pattern) else None


def lower_each(text: str) -> str:
    """Return the text in lower case, each character at its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def gather_starts(pattern: str) -> str:
    r"""Return a pattern that matches at the same places, and is looked for several times faster.

    Alternatives that begin with `\b` are put behind one `\b`: then the matcher sees the letter that
    each begins with, and passes over all that do not fit. It does so only where case counts, so
    the pattern should be looked for in lower case.
    """
    kept: str | None = look_up(_STARTS, pattern)
    if kept is None:
        kept = _gather_starts(pattern)
        note(_STARTS, pattern, lambda: kept)
    return kept


def _gather_starts(pattern: str) -> str:
    from pm_lint.necessity import split_alternatives

    starting: list[str] = []
    others: list[str] = []
    for alternative in split_alternatives(pattern):
        part = alternative.strip()
        (starting if part.startswith(r"\b") else others).append(part.removeprefix(r"\b"))
    joined = [rf"\b(?:{'|'.join(starting)})"] if starting else []
    return "|".join((*joined, *others))


_compiled: dict[tuple[str, int], re.Pattern[str]] = {}


def _compile(pattern: str, flags: int) -> re.Pattern[str]:
    """Return the compiled pattern, from what was kept of it where that is possible."""
    key = pattern, flags
    found = _compiled.get(key)
    if found is None:
        name = f"{int(flags)} {pattern}"
        made = look_up(_COLLECTION, name)
        found = restore(pattern, made) if made else None
        if found is None:
            found = re.compile(pattern, flags)
            note(_COLLECTION, name, lambda: take_apart(pattern, flags))
        _compiled[key] = found
    return found


def restore(pattern: str, made: _Made) -> re.Pattern[str] | None:
    """Return the pattern that was taken apart, None where the matcher has become another."""
    try:
        import _sre

        flags, code, groups, names, index = made
        restored: re.Pattern[str] = _sre.compile(
            pattern, flags, array("I", code).tolist(), groups, names, index
        )
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return None
    return restored


def take_apart(pattern: str, flags: int) -> _Made | None:
    """Return what the compiler makes of a pattern, as `re.compile` would give it to the matcher."""
    try:
        import _sre
        from re import _compiler, _parser  # type: ignore[attr-defined]

        if array("I").itemsize != _sre.CODESIZE:
            return None
        parsed = _parser.parse(pattern, flags)
        code = _compiler._code(parsed, flags)
        state = parsed.state
        names = dict(state.groupdict)
        index: list[str | None] = [None] * state.groups
        for name, number in names.items():
            index[number] = name
        return (
            flags | state.flags,
            array("I", code).tobytes(),
            state.groups - 1,
            names,
            tuple(index),
        )
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return None
