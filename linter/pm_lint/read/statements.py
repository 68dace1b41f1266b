"""When an outage began and when it ended, as the sentences of a text tell."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from pm_lint.dataclass import dataclass, replace
from pm_lint.read.dates import next_day
from pm_lint.read.statement_words import (
    AFTER_CHANGE,
    AND,
    BREAKS,
    BROKE,
    BY,
    CHANGE,
    CLAUSE,
    END_AFTER,
    ENGLISH,
    FAILS,
    FRAME,
    FRAMES_WORK,
    FULLY,
    HOURS,
    JOINS,
    KEYWORD,
    LATIN,
    MENDS,
    NEXT_DAY,
    NEXT_NIGHT,
    NORMAL,
    ON_DAY,
    ON_WEEKDAY,
    PART_OF_DAY,
    SENTENCE,
    TAKES_DOWN,
    TO,
    TODAY,
    TROUBLE,
    UNNOTICED,
    WHICH_BREAKS,
    Tells,
)
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.report import Instant, Located, Origin, Precision
from pm_lint.source import Prose

_NOON = dt.time(12)
_FEW_WORDS = 5  # of a heading
_REACH_AHEAD = 150  # code points after a clock time that a sentence opens with
_REACH = 90  # code points before and after a time that tell what it is the time of


@dataclass(frozen=True, slots=True)
class _Told:
    """A clock time of a text, with its day where the text gives it, and the words around it.

    `following` is how the next sentence begins.
    """

    match: TimeMatch
    instant: Instant
    before: str
    after: str
    following: str = ""


def complete(match: TimeMatch, near: dt.date | None) -> Instant:
    """Return the instant of a match, the year taken from the day `near` where it has none."""
    from pm_lint.read.carrying import supply_year

    instant = match.instant
    if instant.date is None and match.month_day is not None:
        date = supply_year(match.month_day, near)
        return replace(instant, date=date, date_from=Origin.OWN if date else None)
    return instant


def find_range(
    prose: Prose,
    *,
    day_first: bool | None,
    near: dt.date | None,
    stated: bool = False,
    days: bool = True,
) -> tuple[Located[Instant], Located[Instant]] | None:
    """Return both ends of the first range of clock times in a text that frames an outage.

    Any range does where the text is `stated` to be one, as the value of "Duration". A range of
    `days` counts where no clock times are given: "between 9 and 23 October the export failed".
    """
    date: dt.date | None = None
    matches = _join_ends(prose.text, list(find_times(prose.text, day_first=day_first)))
    clocks = any(match.instant.time for match in matches)
    for index, match in enumerate(matches):
        if days and not clocks and _is_stretch(prose.text, match, stated=stated):
            start = complete(match, near)
            span = prose.source_span(match.start, match.end)
            until = _end_of_range(match, start, near)
            if start.date and until.date and start.date < until.date:
                return Located(start, span), Located(until, span)
        if match.kind is Precision.RANGE and match.until is not None and match.instant.time:
            start = complete(match, near)
            following = matches[index + 1 : index + 2]
            if start.date is None and date is None and following and _names_day(following[0]):
                gap = prose.text[match.end : following[0].start]
                date = complete(following[0], near).date if len(gap) <= 12 else None
            if start.date is None and date is not None:
                start = replace(start, date=date, date_from=Origin.OWN)
            if HOURS.search(prose.text, 0, match.start):
                continue
            if stated or _frames_outage(prose.text, match):
                span = prose.source_span(match.start, match.end)
                until = _end_of_range(match, start, near)
                return Located(_share_end(start, until), span), Located(until, span)
        date = complete(match, near).date or date
    return None


def _is_stretch(text: str, match: TimeMatch, *, stated: bool) -> bool:
    """Tell whether a match is a range of days over which something was broken."""
    if match.kind is not Precision.RANGE or match.until is None or match.impossible:
        return False
    framed = FRAME.search(text[: match.start]) is not None and _frames_outage(text, match)
    return stated or framed


def _join_ends(text: str, matches: list[TimeMatch]) -> list[TimeMatch]:
    """Join two clock times with "to" between them to a range, whichever of them has the day."""
    result: list[TimeMatch] = []
    for match in matches:
        first = result[-1] if result else None
        clocks = first is not None and first.until is None and first.instant.time is not None
        if first is None or not clocks or match.until is not None or match.instant.time is None:
            result.append(match)
        elif JOINS.fullmatch(text, first.end, match.start):
            result[-1] = replace(
                first,
                end=match.end,
                text=text[first.start : match.end],
                kind=Precision.RANGE,
                until=match.instant,
                until_month_day=match.month_day,
            )
        else:
            result.append(match)
    return result


def _share_end(start: Instant, until: Instant) -> Instant:
    """Give the start of a range the zone and the day that only its end names."""
    if start.zone is None and until.zone is not None:
        start = replace(start, zone=until.zone, zone_from=until.zone_from)
    if start.date is None and until.date is not None:
        over = bool(start.time and until.time and start.time > until.time)
        known = until.date > dt.date.min
        day = until.date - dt.timedelta(days=1) if over and known else until.date
        start = replace(start, date=day, date_from=until.date_from)
    return start


def _frames_outage(text: str, match: TimeMatch) -> bool:
    """Tell whether the words around a range speak of trouble, or of nothing that is English."""
    around = text[max(0, match.start - _REACH) : match.start], text[match.end : match.end + _REACH]
    if FRAMES_WORK.search(around[0]):
        return False
    if any(KEYWORD.search(words) or TROUBLE.search(words) for words in around):
        return True
    return text.isascii() is False and LATIN.search(text) is not None and not ENGLISH.search(text)


def _names_day(match: TimeMatch) -> bool:
    return match.instant.time is None


def _end_of_range(match: TimeMatch, start: Instant, near: dt.date | None) -> Instant:
    from pm_lint.read.carrying import supply_year

    assert match.until is not None
    until = match.until
    date = until.date
    if date is None and match.until_month_day is not None:
        date = supply_year(match.until_month_day, start.date or near)
    if date is None:
        date = start.date
        if date and until.time and start.time and until.time < start.time:
            date = next_day(date)
    return replace(until, date=date)


def find_moments(
    proses: Sequence[Prose], *, day_first: bool | None, near: dt.date | None
) -> tuple[Located[Instant] | None, Located[Instant] | None]:
    """Return the times at which sentences say that the outage began, and that it ended."""
    started: Located[Instant] | None = None
    ended: Located[Instant] | None = None
    opened = full = False
    for prose in proses:
        for told in _list_told(prose, day_first, near):
            later = opened
            opened = opened or prose.text.count(" ") > _FEW_WORDS  # no "Last updated: 25 May"
            if later and told.instant.time is None:
                continue  # a day by itself is the beginning only where a summary opens with it
            tells = _classify(told)
            place = Located(told.instant, prose.source_span(told.match.start, told.match.end))
            if tells is Tells.START and (started is None or _sharpens(told, started)):
                started = place
            elif tells is Tells.END and (ended is None or (not full and _is_full(told))):
                ended, full = place, _is_full(told)
        opened = opened or prose.text.count(" ") > _FEW_WORDS
    return started, ended


def _is_full(told: _Told) -> bool:
    """Tell whether a time is when all was well again, not only the first or the most of it."""
    return FULLY.search(told.before) is not None or NORMAL.match(told.after) is not None


def _sharpens(told: _Told, started: Located[Instant]) -> bool:
    """Tell whether a clock time tells more than the day found so far: "on May 5, from 10:00"."""
    same = told.instant.date == started.value.date
    return started.value.time is None and told.instant.time is not None and same


def _list_told(prose: Prose, day_first: bool | None, near: dt.date | None) -> Iterator[_Told]:
    text = prose.text
    breaks = [match.end() for match in SENTENCE.finditer(text)]
    matches = list(find_times(text, day_first=day_first))
    clocks = [match for match in matches if match.instant.time is not None]
    starts, ends = [match.start for match in clocks], [match.end for match in clocks]
    date: dt.date | None = None
    for match in matches:
        instant = complete(match, near)
        date = instant.date or date
        if instant.time is None:
            if instant.date is not None:
                yield _tell_day(match, instant, text, breaks)
            continue
        low, high = max(0, match.start - _REACH), min(len(text), match.end + _REACH_AHEAD)
        low = max(low, _find_last(breaks, match.start), _find_last(ends, match.start))
        high = _find_next(starts, match.end, _find_next(breaks, match.end + 1, high))
        before, after = text[low : match.start], text[match.end : high]
        relative = TODAY.search(after[:24]) or TODAY.search(before[-24:])
        if instant.date is None and date is not None and not relative:
            later = NEXT_DAY.search(before) or NEXT_DAY.search(after[:30])
            if instant.time < _NOON:
                later = later or NEXT_NIGHT.search(after[:30])
            day = next_day(date) if later else date
            day = _weekday_after(day, before)
            instant = replace(instant, date=day, date_from=Origin.CARRIED)
        following = text[high : high + _REACH] if high in breaks else ""
        yield _Told(match, instant, before, after, following)


def _find_last(places: Sequence[int], at: int) -> int:
    """Return the last of some places in order that is not behind `at`, 0 when there is none."""
    index = bisect_right(places, at)
    return places[index - 1] if index else 0


def _find_next(places: Sequence[int], at: int, limit: int) -> int:
    """Return the first of some places in order that is not before `at`, or the limit before it."""
    index = bisect_left(places, at)
    return min(places[index], limit) if index < len(places) else limit


def _tell_day(match: TimeMatch, instant: Instant, text: str, breaks: Sequence[int]) -> _Told:
    """Return a day, with the words around it only where they tell that it began on that day.

    They do where its part is told, "the evening of March 6", and where a sentence opens with it:
    "On 12 August the shop was down".
    """
    if ON_DAY.fullmatch(text, _find_last(breaks, match.start), match.start):
        high = _find_next(breaks, match.end + 1, min(len(text), match.end + _REACH))
        clause = BROKE.search(text, match.end, high)
        return _Told(match, instant, "", clause[0] if clause else "")
    if not PART_OF_DAY.search(text[max(0, match.start - _REACH) : match.start]):
        return _Told(match, instant, "", "")
    high = min(len(text), match.end + _REACH)
    high = _find_next(breaks, match.end + 1, high)
    return _Told(match, instant, "", text[match.end : high])


def _classify(told: _Told) -> Tells:
    """Tell what a time is the time of, by the nearest word before it, else the first after it."""
    if UNNOTICED.search(told.before):
        return Tells.NEITHER
    if TO.search(told.before) or AND.search(told.before):
        return Tells.END
    if FRAMES_WORK.search(told.before):
        return Tells.NEITHER
    words = list(KEYWORD.finditer(told.before))
    found = words[-1] if words else KEYWORD.search(told.after)
    if not words:
        over = END_AFTER.search(CLAUSE.split(told.after.lstrip(" ,:"))[0])
        if over is not None:
            return Tells.END
    if words and AFTER_CHANGE.search(told.before):
        found = KEYWORD.search(told.after) or found  # "after a deploy at 10:02, checkout failed"
    if found is not None and not words and CHANGE.match(found[0]):
        failing = FAILS.match(found.string, found.end())
        found = KEYWORD.search(found.string, found.end()) if failing else found
    if found is None or (not words and found.lastgroup == "END" and BY.search(told.after)):
        return Tells.NEITHER
    tells = Tells[found.lastgroup or "NEITHER"]
    changes = tells is Tells.NEITHER and CHANGE.match(found[0]) is not None
    if changes and _breaks(told, named=bool(words)):
        return Tells.START
    if tells is Tells.NEITHER and not words and MENDS.match(told.after):
        return Tells.END
    if changes and BREAKS.match(told.following):
        return Tells.START
    return tells


def _breaks(told: _Told, *, named: bool) -> bool:
    """Tell whether a change took something down: "At 10:02 a deploy broke uploads"."""
    if TAKES_DOWN.search(CLAUSE.split(told.after.lstrip(" ,:"))[0]):
        return True
    return not named and WHICH_BREAKS.match(told.after) is not None


def _weekday_after(date: dt.date, before: str) -> dt.date:
    """Return the first day from `date` on that is the one of the week named before a time."""
    named = ON_WEEKDAY.search(before)
    if named is None:
        return date
    ahead = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun").index(named[1].lower())
    ahead = (ahead - date.weekday()) % 7
    return date + dt.timedelta(days=ahead) if date < dt.date.max - dt.timedelta(7) else date
