"""A time as it was found, and the joining of two moments to a range."""

from __future__ import annotations

import datetime as dt

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.clocks import Clock, match_clock, match_hour, shift_half
from pm_lint.read.moments import Moment, match_hedge, match_moment
from pm_lint.read.zones import match_zone
from pm_lint.report import Instant, Origin, Precision


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time found in a text, zone and hedge included; the offsets are code points.

    `instant` holds only what the time itself says. Of a date without a year `month_day` is
    known (month, day). `ambiguous`: the date is numeric and only the reader knows the order of
    day and month, so it is left out. `impossible`: no such date or clock time exists.
    `until…` is the end of a range.
    """

    start: int
    end: int
    text: str
    kind: Precision
    instant: Instant
    until: Instant | None = None
    month_day: tuple[int, int] | None = None
    until_month_day: tuple[int, int] | None = None
    ambiguous: bool = False
    impossible: bool = False


DASH = lazy(
    r"[ \u00a0]{0,2}(?:[-–—〜～~]|->|→|(?:[Tt]o|[Uu]ntil|till|through|and)(?!\w))[ \u00a0]{0,2}"
)


def _span_half(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Let the am or pm of one end of a range hold for the other end that has none."""
    low, high = first.time, last.time
    if not low or not high:
        return first, last
    if last.half and not first.half and 1 <= low.hour <= 12:
        shifted = shift_half(low, last.half)
        if shifted <= high:
            low = shifted
    elif first.half and not last.half and 1 <= high.hour <= 12:
        shifted = shift_half(high, first.half)
        high = shifted if shifted >= low else shift_half(high, "pm")
    return replace(first, time=low), replace(last, time=high)


def _match_end(text: str, first: Moment, day_first: bool | None) -> Moment | None:
    """Return the later end of a range that starts with `first`, if one follows."""
    dash = DASH.match(text, first.end)
    if not dash:
        return None
    at = dash.end()
    if dash[0].strip().lower() == "and" and not _BETWEEN.search(text[: first.start][-_BEFORE:]):
        return None
    hedge = match_hedge(text, at)
    at = hedge or at
    last = match_moment(text, at, day_first=day_first, vague=bool(hedge))
    if last is None and first.clock and first.clock.half:
        last = _match_bare_end(text, at)
    if not last or (first.clock is None) != (last.clock is None):
        return None
    if (
        first.clock is None
        and "-" in dash[0]
        and first.day
        and last.day
        and (first.day.month_day and last.day.ambiguous)
    ):
        return None
    return None if last.day and not first.day and not _ends_with_day(last) else last


def _match_short_end(text: str, first: Moment) -> Moment | None:
    """Read the 08 of "22:32:04–08", and the 40 of "22:32–40", which repeat no hour."""
    clock = first.clock
    if clock is None or clock.time is None or clock.end != first.end or clock.half:
        return None
    end = (_SHORT_SECOND if clock.time.second else _SHORT_MINUTE).match(text, first.end)
    if end is None:
        return None
    number, time = int(end[1]), clock.time
    if not (time.second or time.minute) < number < 60:
        return None
    later = time.replace(second=number) if time.second else time.replace(minute=number)
    last = Clock(end.start(1), end.end(), later)
    return Moment(end.start(1), end.end(), None, last, None)


def _match_bare_end(text: str, at: int) -> Moment | None:
    """Read the 6 of "4pm to 6 GMT", which the zone behind it makes a time."""
    hour = match_hour(text, at)
    zone = match_zone(text, hour.end) if hour and hour.time else None
    return Moment(at, zone[1], None, hour, zone[0]) if zone else None


def _ends_with_day(last: Moment) -> bool:
    """Tell whether a day stands behind a range and so holds for both ends of it."""
    if last.day is None or last.clock is None or last.day.ambiguous:
        return False
    return last.day.start >= last.clock.end


_SHORT_SECOND = lazy(r"[-–](\d\d)(?![\w:.,%-])")
_SHORT_MINUTE = lazy(r"–(\d\d)(?![\w:.,%-])")  # with a hyphen it may be an offset
_OPEN_END = lazy(r"[ \u00a0]?→(?=[ \u00a0]*(?:[*_)\]:|—–]|$))")
_BEFORE = 44  # code points that hold the words before a range
_BETWEEN = lazy(
    r"(?:[Bb]etween|[Ff]rom)[ \u00a0](?:the (?:hours|times) of[ ])?(?:[~≈][ ]?|[a-z]{5,13}[ ])?\Z"
)


def match_short_start(text: str, start: int, vague: bool) -> Moment | None:
    """Read the "2" of "2–4 PM": a bare hour that the end of the range makes a time."""
    hour = match_hour(text, start)
    if not hour or not hour.time:
        return None
    dash = DASH.match(text, hour.end)
    last = match_clock(text, dash.end()) if dash else None
    if not last or not last.half or text[last.start : last.start + 1] in "nmNM":
        return None
    return Moment(start, hour.end, None, hour, None, vague)


def _join_range(text: str, start: int, first: Moment, last: Moment) -> TimeMatch:
    if first.clock and last.clock:
        low, high = _span_half(first.clock, last.clock)
        first, last = replace(first, clock=low), replace(last, clock=high)
    zone = first.zone or last.zone
    begin = replace(first, zone=zone).instant()
    end = replace(last, zone=last.zone or zone).instant()
    month_day = first.day.month_day if first.day else None
    until_month_day = last.day.month_day if last.day else None
    if first.day is None and last.day is not None:
        month_day = until_month_day
        begin = replace(begin, date=end.date, date_from=Origin.OWN if end.date else None)
        if begin.time and end.time and end.time < begin.time:
            begin, month_day = _day_before(begin), None
    elif month_day and end.date:
        begin = _give_year(begin, month_day, end.date.year)
        month_day = None if begin.date else month_day
    elif until_month_day and begin.date:
        end = _give_year(end, until_month_day, begin.date.year)
        until_month_day = None if end.date else until_month_day
    elif begin.date and not last.day:
        end = replace(end, date=begin.date, date_from=Origin.OWN)
        if begin.time and end.time and end.time < begin.time:
            end = _next_day(end)
    elif month_day and not last.day:
        until_month_day = month_day
    ambiguous = any(moment.day and moment.day.ambiguous for moment in (first, last))
    return TimeMatch(
        start,
        last.end,
        text[start : last.end],
        Precision.RANGE,
        begin,
        end,
        month_day,
        until_month_day,
        ambiguous,
        first.impossible or last.impossible,
    )


def _give_year(instant: Instant, month_day: tuple[int, int], year: int) -> Instant:
    try:
        return replace(instant, date=dt.date(year, *month_day), date_from=Origin.OWN)
    except ValueError:
        return instant


def _day_before(instant: Instant) -> Instant:
    """Return an instant a day earlier, without a day where there is none."""
    if instant.date is None or instant.date == dt.date.min:
        return replace(instant, date=None, date_from=None)
    return replace(instant, date=instant.date - dt.timedelta(days=1))


def _next_day(instant: Instant) -> Instant:
    try:
        later = instant.date + dt.timedelta(days=1) if instant.date else None
    except OverflowError:
        return instant
    return replace(instant, date=later, date_from=Origin.ROLLED)


def make_match(text: str, start: int, moment: Moment, day_first: bool | None) -> TimeMatch:
    """Make a match of `moment`, as a range when its end follows."""
    last = _match_end(text, moment, day_first) or _match_short_end(text, moment)
    if last:
        return _join_range(text, start, moment, last)
    open_end = _OPEN_END.match(text, moment.end) if moment.clock and not moment.vague else None
    if open_end:
        match = make_match(text[: moment.end], start, moment, day_first)
        return replace(match, kind=Precision.RANGE)
    day = moment.day
    if day and day.until:
        return replace(
            _join_range(text, start, moment, Moment(day.start, moment.end, day.until, None, None)),
            end=moment.end,
            text=text[start : moment.end],
        )
    return TimeMatch(
        start,
        moment.end,
        text[start : moment.end],
        Precision.VAGUE if moment.vague else Precision.EXACT,
        moment.instant(),
        month_day=day.month_day if day else None,
        ambiguous=bool(day and day.ambiguous),
        impossible=moment.impossible,
    )
