"""Periods of time in a text, from one moment to another, with the days that they fall on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.carrying import supply_year
from pm_lint.read.outage import adopt_zone
from pm_lint.read.statements import complete
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.report import Instant, Located, Origin, Precision
from pm_lint.source import Prose

_TO = lazy(r"\s{0,2}(?:[-–—→]|to|until|till|through)\s{0,2}", re.IGNORECASE)
_AND = lazy(r"\s{0,2}and\s{0,2}")
_BETWEEN = lazy(r"\b(?:between|from)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends of a period in a text, and where it stands (code points of the prose)."""

    start: int
    end: int
    first: Located[Instant]
    last: Located[Instant]


def find_periods(prose: Prose, calendar: Calendar) -> Iterator[Period]:
    """Yield the periods in a text: ranges, and two times that stand as "from … to …"."""
    matches = list(find_times(prose.text, day_first=calendar.day_first))
    for before, match in pairwise([None, *matches]):
        if match is None or match.ambiguous or match.impossible:
            continue
        if match.kind is Precision.RANGE and match.until is not None:
            yield _make_range(prose, match, before, calendar)
        elif before is not None and _leads_to(prose.text, before, match):
            yield _join(prose, before, match, calendar)


def _leads_to(text: str, before: TimeMatch, match: TimeMatch) -> bool:
    """Tell whether two clock times are one period, whose day stands behind the second."""
    if before.until is not None or before.ambiguous or before.impossible:
        return False
    if before.instant.time is None or match.instant.time is None:
        return False
    between = text[before.end : match.start]
    if _TO.fullmatch(between):
        return True
    if not _AND.fullmatch(between):
        return False
    # With the character before the longest word, which tells where the word begins.
    return _BETWEEN.search(text[max(0, before.start - 9) : before.start]) is not None


def _make_range(
    prose: Prose, match: TimeMatch, before: TimeMatch | None, calendar: Calendar
) -> Period:
    start, until = complete(match, calendar.date), match.until
    assert until is not None
    if start.date is None and before is not None and before.instant.time is None:
        start = replace(start, date=complete(before, calendar.date).date)
    if until.date is None and match.until_month_day is not None:
        until = replace(until, date=supply_year(match.until_month_day, start.date or calendar.date))
    return _make_period(prose, (match.start, match.end), start, until, calendar)


def _join(prose: Prose, before: TimeMatch, match: TimeMatch, calendar: Calendar) -> Period:
    first, last = complete(before, calendar.date), complete(match, calendar.date)
    return _make_period(prose, (before.start, match.end), first, last, calendar)


def _make_period(
    prose: Prose, place: tuple[int, int], start: Instant, until: Instant, calendar: Calendar
) -> Period:
    start, until = _share_day(start, until)
    if start.zone is None and until.zone is not None:
        start = replace(start, zone=until.zone)
    elif until.zone is None and start.zone is not None:
        until = replace(until, zone=start.zone)
    span = prose.source_span(*place)
    first = adopt_zone(Located(start, span), calendar.zone)
    last = adopt_zone(Located(until, span), calendar.zone)
    assert first is not None
    assert last is not None
    return Period(*place, first, last)


def _share_day(start: Instant, until: Instant) -> tuple[Instant, Instant]:
    """Give the end that names no day the day of the other one, or the one past midnight."""
    day = start.date or until.date
    if day is None or start.time is None or until.time is None:
        return start, until
    rolls = until.time < start.time
    try:
        if until.date is None:
            day += dt.timedelta(days=rolls)
            return start, replace(until, date=day, date_from=Origin.CARRIED)
        if start.date is None:
            day -= dt.timedelta(days=rolls)
            return replace(start, date=day, date_from=Origin.CARRIED), until
    except OverflowError:
        pass
    return start, until
