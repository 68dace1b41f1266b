"""Which milestones of an incident the entries of a timeline mark, by what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pm_lint.read.milestone_words import EXCEPT, EXPLAINS, FALLS_SHORT, PATTERNS, WEAK_PATTERNS
from pm_lint.report import Milestone

_MAX_TEXT = 600  # code points; what an entry marks, it says early
_LOOK_BACK = 40

_START, _DETECTION = Milestone.START, Milestone.DETECTION
_BEFORE_ALL = frozenset({_START, _DETECTION, Milestone.NOTIFICATION})


def read_milestones(texts: Sequence[str]) -> list[frozenset[Milestone]]:
    """Return what each entry of a timeline marks, from the words of all its entries in order.

    What fits only one stage of an incident counts at that stage: harm that is described once it
    has been noticed is no start, and a change before anything went wrong is no attempt to mend it.
    """
    clear = [_match_all(text, PATTERNS) for text in texts]
    faint = [_match_faint(text) for text in texts]
    seen = _first(clear, {_DETECTION})
    _admit_starts(clear, faint, seen)
    _drop_late_detection(clear, seen)
    begun = _first(clear, _BEFORE_ALL)
    if begun is not None and Milestone.REMEDIATION not in clear[begun]:
        clear[begun].pop(Milestone.RESTORATION, None)  # all was well until then
    over = _first(clear, {Milestone.RESTORATION}, begun)
    result = []
    for index, found in enumerate(clear):
        kept = set(found)
        if begun is not None and begun <= index:
            if Milestone.NOTIFICATION in faint[index]:
                kept.add(Milestone.NOTIFICATION)
            if Milestone.REMEDIATION in faint[index] and (over is None or index <= over):
                kept.add(Milestone.REMEDIATION)
        elif begun is not None:
            kept = set()
        result.append(frozenset(kept))
    return result


def _first(
    marked: Sequence[dict[Milestone, int]],
    wanted: frozenset[Milestone] | set[Milestone],
    start: int | None = None,
) -> int | None:
    """Return the index of the first entry, from `start` on, that marks one of `wanted`."""
    indexes = range(start or 0, len(marked))
    return next((index for index in indexes if wanted & marked[index].keys()), None)


def _admit_starts(
    clear: list[dict[Milestone, int]], faint: list[dict[Milestone, int]], seen: int | None
) -> None:
    """Let a description of harm be the start where it comes before anybody noticed it."""
    if _first(clear, {_START}) is not None:
        return
    last = seen if seen is not None else len(clear) - 1
    for index in range(last + 1):
        if seen is None and Milestone.REMEDIATION in clear[index] and _START not in faint[index]:
            return
        at = faint[index].get(_START)
        noticed = clear[index].get(_DETECTION)
        if at is not None and (noticed is None or at < noticed):
            clear[index][_START] = at
            return


def _drop_late_detection(clear: list[dict[Milestone, int]], seen: int | None) -> None:
    """Drop what was noticed only once somebody was at work on the incident."""
    begun = _first(clear, {_START, Milestone.NOTIFICATION})
    if seen is None or begun is None or begun >= seen:
        return
    at_work = {Milestone.REMEDIATION, Milestone.RESTORATION}
    if _first(clear[:seen], at_work, begun + 1) is not None:
        for found in clear:
            found.pop(_DETECTION, None)


def _match_all(text: str, patterns: dict[Milestone, str]) -> dict[Milestone, int]:
    """Return the milestones that the words of a text mark, and where each is first said."""
    text = text[:_MAX_TEXT]
    found: dict[Milestone, int] = {}
    for milestone, pattern in patterns.items():
        except_ = _compile(EXCEPT[milestone]) if milestone in EXCEPT else None
        for match in _compile(pattern).finditer(text):
            before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
            if except_ is not None and except_.search(before):
                continue
            if milestone is Milestone.RESTORATION and _compile(FALLS_SHORT).search(match[0]):
                continue
            found[milestone] = match.start()
            break
    return found


def _match_faint(text: str) -> dict[Milestone, int]:
    found = _match_all(text, WEAK_PATTERNS)
    at = found.get(Milestone.REMEDIATION)
    if at is not None and _compile(EXPLAINS).search(text[: at + 1]):
        del found[Milestone.REMEDIATION]
    return found


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)
