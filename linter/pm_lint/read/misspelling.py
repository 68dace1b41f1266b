"""Names of sections in which one letter is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pm_lint.compiled import derive
from pm_lint.read.names import names_of, normalise_name, terms_held
from pm_lint.report import NO_TERMS, Terms, Topic

_MISSPELT = range(8, 45)  # code points of a name that one wrong letter does not hide
_END = 3  # code points at either end of a name, of which a slip touches no more than one


@lru_cache(maxsize=1024)
def match_misspelt(text: str) -> tuple[Topic, ...]:
    """Return the topics of the known name that one letter more, less or other would make."""
    name = normalise_name(text)
    if len(name) not in _MISSPELT or not name.isascii():
        return ()
    names, index = names_of(terms_held.get()), _ends(terms_held.get())
    near = {*index.get((name[:_END], True), ()), *index.get((name[-_END:], False), ())}
    slips = [place for place in near if _is_slip(name, place[1])]
    return names[min(slips)[1]] if slips else ()


@lru_cache(maxsize=8)
def _ends(terms: Terms) -> dict[tuple[str, bool], list[tuple[int, str]]]:
    """Return the known names, numbered, by their first and by their last letters.

    A slip of one letter, or of two that changed places, leaves one of the two as it was.
    """
    if terms == NO_TERMS:
        kept: dict[tuple[str, bool], list[tuple[int, str]]]
        kept = derive("ends", lambda: _index_ends(names_of(NO_TERMS)))
        return kept
    return _index_ends(names_of(terms))


def _index_ends(names: Iterable[str]) -> dict[tuple[str, bool], list[tuple[int, str]]]:
    index: dict[tuple[str, bool], list[tuple[int, str]]] = {}
    for number, known in enumerate(names):
        if len(known) in _MISSPELT:
            index.setdefault((known[:_END], True), []).append((number, known))
            index.setdefault((known[-_END:], False), []).append((number, known))
    return index


def _is_slip(name: str, known: str) -> bool:
    """Tell whether two names differ by one letter, or by two that have changed places."""
    if len(known) not in _MISSPELT or abs(len(name) - len(known)) > 1:
        return False
    start, limit = 0, min(len(name), len(known))
    while start < limit and name[start] == known[start]:
        start += 1
    end = 0
    while end < limit - start and name[-1 - end] == known[-1 - end]:
        end += 1
    left, right = name[start : len(name) - end], known[start : len(known) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])
