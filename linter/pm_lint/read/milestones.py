"""Which milestones of an incident the entries of a timeline mark, by what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pm_lint.dataclass import dataclass
from pm_lint.pattern import gather_starts, lazy, lower_each
from pm_lint.read.milestone_hints import BEFORE, TENTATIVE
from pm_lint.read.milestone_signs import DOUBTED, RELAPSED, SIGNS, WEIGHED
from pm_lint.read.milestone_words import PLAIN
from pm_lint.report import Milestone

_MAX_TEXT = 600  # code points; what an entry marks, it says early
_REACH = 60  # code points before a match that can deny it
_CLAUSE = lazy(r"[.;!?](?=\s)|\bbut\b|\bhowever\b|\n", re.IGNORECASE)
# An incident is under way once one of these is told.
_OPENING = frozenset((Milestone.START, Milestone.DETECTION, Milestone.NOTIFICATION))


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one entry says: where in it each milestone is told plainly, and where it may be."""

    plain: dict[Milestone, int]
    tentative: dict[Milestone, int]


def mark_milestones(texts: Sequence[str]) -> list[frozenset[Milestone]]:
    """Return for each entry of one timeline the milestones that its text states.

    What may be meant otherwise is judged by what the entries before have told: a deployment
    is a remedy only after something broke, and an error tells of the start of the impact only
    while nobody has noticed it.
    """
    readings = [_read(text[:_MAX_TEXT]) for text in texts]
    opened = _find_opening(readings)
    texts = [text[:_MAX_TEXT] for text in texts]
    found = list(_settle(readings, opened))
    return _supply(texts, found)


def _supply(texts: Sequence[str], found: list[frozenset[Milestone]]) -> list[frozenset[Milestone]]:
    """Return the milestones with those added of which a timeline has only weaker signs.

    Each is looked for where it may stand: the start before anybody noticed, a remedy after that,
    the restoration behind the first remedy.
    """
    if len(texts) < _FEW:
        return found
    end = len(texts)
    first = {
        kind: next((index for index, told in enumerate(found) if kind in told), end)
        for kind in Milestone
    }

    def supply(kind: Milestone, start: int, stop: int, apart: bool) -> None:
        if first[kind] < end:
            return
        for index in range(max(0, start), min(end, stop)):
            if not (apart and found[index]) and _has_sign(texts[index], kind):
                found[index] |= {kind}
                first[kind] = index
                return

    noticed = min(first[Milestone.DETECTION], first[Milestone.NOTIFICATION])
    supply(Milestone.START, 0, min(noticed, first[Milestone.REMEDIATION]), apart=True)
    begun = min(first[Milestone.START], noticed)
    if begun == end:
        return found
    mended = min(first[Milestone.REMEDIATION], first[Milestone.RESTORATION])
    supply(Milestone.DETECTION, begun + (first[Milestone.START] <= begun), mended, apart=True)
    noticed = min(first[Milestone.DETECTION], first[Milestone.NOTIFICATION], first[Milestone.START])
    supply(Milestone.NOTIFICATION, noticed + 1, mended, apart=True)
    supply(Milestone.REMEDIATION, noticed + 1, first[Milestone.RESTORATION] + 1, apart=False)
    supply(Milestone.RESTORATION, first[Milestone.REMEDIATION], end, apart=False)
    supply(Milestone.COMMUNICATION, begun + 1, end, apart=True)
    return found


_FEW = 3  # entries; in fewer the order tells nothing


def _has_sign(text: str, kind: Milestone) -> bool:
    text = lower_each(text)
    for match in _compile(SIGNS[kind]).finditer(text):
        # What a match leads up to is doubted, not where it begins.
        lead = text[max(0, match.start() - _REACH) : match.end()].rpartition(" ")[0] + " "
        if kind in _UNDOUBTED:
            return True
        if kind is Milestone.RESTORATION and _compile(RELAPSED).match(text, match.end()):
            continue
        if not _compile(DOUBTED).search(_CLAUSE.split(lead)[-1]):
            return True
    return False


_UNDOUBTED = frozenset((Milestone.START, Milestone.DETECTION))


def _settle(readings: Iterable[_Reading], opened: int | None) -> Iterator[frozenset[Milestone]]:
    seen: set[Milestone] = set()
    for index, reading in enumerate(readings):
        found = set(reading.plain)
        found |= _believe(reading, seen)
        if opened is None:
            found -= set(reading.tentative) & {Milestone.REMEDIATION, Milestone.RESTORATION} - set(
                reading.plain
            )
        elif index < opened:
            found -= {Milestone.COMMUNICATION, Milestone.REMEDIATION, Milestone.RESTORATION}
        elif index == opened and _breaks(reading):
            found.discard(Milestone.REMEDIATION)
        if Milestone.RESTORATION in seen and Milestone.DETECTION not in seen:
            found.discard(Milestone.DETECTION)
        if seen & _MENDED:
            found.discard(Milestone.START)  # what breaks while it is mended
        seen |= found
        yield frozenset(found)


def _believe(reading: _Reading, seen: set[Milestone]) -> set[Milestone]:
    """Return the tentative milestones of an entry that what was told before makes likely."""
    likely: set[Milestone] = set()
    noticed = min(
        (at for milestone, at in _all(reading) if milestone in _NOTICED), default=_MAX_TEXT
    )
    start = reading.tentative.get(Milestone.START)
    if start is not None and start < noticed and not seen & _UNDER_WAY:
        likely.add(Milestone.START)
    if Milestone.DETECTION in reading.tentative and Milestone.REMEDIATION not in seen:
        likely.add(Milestone.DETECTION)
    if Milestone.NOTIFICATION in reading.tentative and Milestone.DETECTION in seen:
        likely.add(Milestone.NOTIFICATION)
    for milestone in (Milestone.REMEDIATION, Milestone.RESTORATION):
        if milestone in reading.tentative and (seen | likely | set(reading.plain)) & _OPENING:
            likely.add(milestone)
    return likely


def _breaks(reading: _Reading) -> bool:
    """Tell whether an entry tells first what was changed, then what that broke."""
    told = dict(_all(reading))
    change, start = told.get(Milestone.REMEDIATION), told.get(Milestone.START)
    return change is not None and start is not None and change < start


_NOTICED = frozenset((Milestone.DETECTION, Milestone.NOTIFICATION))
_UNDER_WAY = frozenset(
    (Milestone.START, Milestone.DETECTION, Milestone.NOTIFICATION, Milestone.REMEDIATION)
)


def _all(reading: _Reading) -> Iterator[tuple[Milestone, int]]:
    yield from reading.plain.items()
    yield from reading.tentative.items()


def _find_opening(readings: Sequence[_Reading]) -> int | None:
    """Return the index of the first entry that tells that an incident is under way."""
    for index, reading in enumerate(readings):
        told = set(reading.plain) & _OPENING
        if told or _believe(reading, set()) & _OPENING:
            return index
    return None


def _read(text: str) -> _Reading:
    text = lower_each(text)
    plain = dict(_find(text, PLAIN))
    tentative = {
        milestone: at for milestone, at in _find(text, TENTATIVE) if milestone not in plain
    }
    return _Reading(plain, tentative)


def _find(text: str, patterns: dict[Milestone, str]) -> Iterator[tuple[Milestone, int]]:
    for milestone, pattern in patterns.items():
        for match in _compile(pattern).finditer(text):
            if milestone in _MENDED and is_quoted(text, match.start()):
                continue
            if milestone is Milestone.RESTORATION and _compile(RELAPSED).match(text, match.end()):
                continue
            if milestone is Milestone.REMEDIATION and _compile(WEIGHED).match(text, match.end()):
                continue
            before = text[max(0, match.start() - _REACH) : match.start()]
            before = _CLAUSE.split(before)[-1]
            if not _compile(BEFORE[milestone]).search(before):
                yield milestone, match.start()
                break


_MENDED = frozenset((Milestone.REMEDIATION, Milestone.RESTORATION))
_QUOTES = lazy(r'"[^"\n]{8,200}"|“[^”\n]{8,200}”')


def is_quoted(text: str, at: int) -> bool:
    """Tell whether a place lies in words that somebody is quoted with."""
    if '"' not in text and "“" not in text:
        return False
    return any(quote.start() < at < quote.end() for quote in _QUOTES.finditer(text))


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    """Compile at first need: a report without a timeline needs none of this."""
    return lazy(gather_starts(pattern), re.VERBOSE)
