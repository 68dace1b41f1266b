"""Dates, clock times and ranges of them in running text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pm_lint.read.clocks import Clock, match_clock, match_hour, shift_half
from pm_lint.read.dates import MONTHS, WEEKDAYS, learn_day_first, parse_date
from pm_lint.read.moments import HEDGE, Moment, match_moment
from pm_lint.read.phrases import match_relative, match_vague
from pm_lint.read.zones import find_zone, match_zone, parse_zone
from pm_lint.report import Instant, Origin, Precision

__all__ = [
    "TimeMatch",
    "find_times",
    "find_zone",
    "learn_day_first",
    "match_time",
    "parse_date",
    "parse_zone",
]


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


_DASH = re.compile(
    r"[ \u00a0]{0,2}(?:[-–—〜～~]|->|→|to(?!\w)|until(?!\w)|till(?!\w)|through(?!\w)|and(?!\w))"
    r"[ \u00a0]{0,2}",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:from|between|at|on|since|by|before|after|until|up to|starting(?: at)?|as of|kl\.?|am|um"
    r"|pukul|a las|às|@)[ \u00a0]",
    re.IGNORECASE,
)
_LOOSE_LEADS = ("before", "after", "by", "until", "since", "up to")


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
    dash = _DASH.match(text, first.end)
    if not dash:
        return None
    at = dash.end()
    if dash[0].strip().lower() == "and" and not _BETWEEN.search(text[: first.start][-24:]):
        return None
    hedge = HEDGE.match(text, at)
    if hedge:
        at = hedge.end()
    last = match_moment(text, at, day_first=day_first, vague=bool(hedge))
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
    return None if last.day and not first.day else last


_BETWEEN = re.compile(r"(?:between|from)[ \u00a0](?:[~≈][ ]?|[a-z]{5,13}[ ])?\Z", re.IGNORECASE)


def _match_short_start(text: str, start: int, vague: bool) -> Moment | None:
    """Read the "2" of "2–4 PM": a bare hour that the end of the range makes a time."""
    hour = match_hour(text, start)
    if not hour or not hour.time:
        return None
    dash = _DASH.match(text, hour.end)
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
    if month_day and end.date:
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


def _next_day(instant: Instant) -> Instant:
    try:
        later = instant.date + dt.timedelta(days=1) if instant.date else None
    except OverflowError:
        return instant
    return replace(instant, date=later, date_from=Origin.ROLLED)


def _finish(text: str, start: int, moment: Moment, day_first: bool | None) -> TimeMatch:
    """Make a match of `moment`, as a range when its end follows."""
    last = _match_end(text, moment, day_first)
    if last:
        return _join_range(text, start, moment, last)
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


def match_time(text: str, *, day_first: bool | None = None, start: int = 0) -> TimeMatch | None:
    """Return the time that begins exactly at `start`, vague and relative ones included.

    Takes more than `find_times`, for a place where a time is expected: "15.15", "T+5m",
    "5 minutes later", "later that day", "around 11", "from 11:00 to 12:30".
    """
    relative = match_relative(text, start)
    if relative:
        return TimeMatch(start, relative, text[start:relative], Precision.RELATIVE, Instant())
    lead = _LEAD.match(text, start)
    at = lead.end() if lead else start
    loose = bool(lead and lead[0][:-1].lower() in _LOOSE_LEADS)
    hedge = HEDGE.match(text, at)
    if hedge:
        at, loose = hedge.end(), True
    moment = match_moment(text, at, day_first=day_first, weak=True, vague=loose)
    if moment is None:
        moment = _match_short_start(text, at, loose)
    if moment is None and hedge:
        moment = _match_hedged_hour(text, at, strict=False)
    if moment and not (moment.clock and moment.clock.weak and not _may_be_weak(text, moment)):
        return _finish(text, start, moment, day_first)
    vague = match_vague(text, start)
    if vague:
        instant = Instant(vague=True)
        if "noonish" in text[start:vague].lower() or "noon-ish" in text[start:vague].lower():
            instant = replace(instant, time=dt.time(12))
        return TimeMatch(start, vague, text[start:vague], Precision.VAGUE, instant)
    return None


def _may_be_weak(text: str, moment: Moment) -> bool:
    """Tell whether "15.15" or "21h" at the start of an entry can stand for a time."""
    if moment.zone or moment.vague or _DASH.match(text, moment.end):
        return True
    return not text[moment.end : moment.end + 1].strip(" \u00a0\t\n:|,;)]*_-–—")


_NOT_A_COUNT = re.compile(
    r"[ \u00a0]*(?:[.,;:!?)\]]|$)|[ \u00a0]-[ \u00a0]|[ \u00a0](?:on|in the|and|when|we|the|our|i"
    r"|a|an|they|it|he|she|local|this|that|there|all|until|or)(?!\w)",
    re.IGNORECASE,
)


def _match_hedged_hour(text: str, start: int, *, strict: bool) -> Moment | None:
    """Read the 11 of "around 11", unless it counts something ("around 11 nodes")."""
    hour = match_hour(text, start)
    if not hour or not hour.time or text.startswith("%", hour.end):
        return None
    found = match_zone(text, hour.end)
    if found:
        return Moment(start, found[1], None, hour, found[0], True)
    if _NOT_A_COUNT.match(text, hour.end) and not _DECIMAL.match(text, hour.end):
        if strict or not _COUNTED.match(text, hour.end):
            return Moment(start, hour.end, None, replace(hour, weak=False), None, True)
    return None


_DECIMAL = re.compile(r"[.,:]\d|,000")
_COUNTED = re.compile(r"[ \u00a0](?:of|to|or)(?!\w)")

_CANDIDATE = re.compile(r"(?<![\d])\d|(?<!\w)(?:[Nn]oon|[Mm]idnight|[Mm]idday)(?!\w)")
_BEFORE = re.compile(r"[\w./:\\+$€£#&%@^=<\-−]", re.ASCII)
_MONTH_BEFORE = re.compile(r"([^\W\d_]{3,11})\.?,?[ \u00a0]{1,2}(?:the )?\Z")
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]{3,11})(?:-feira)?\.?,?[ \u00a0]{1,2}(?:the |den )?\Z")
_HEDGE_BEFORE = re.compile(rf"(?<!\w)((?:at |from |by )?)(?:{HEDGE.pattern})\Z", re.IGNORECASE)
_NO_TIME_BEFORE = frozenset(
    [
        "ratio",
        "line",
        "lines",
        "version",
        "port",
        "ports",
        "chapter",
        "odds",
        "score",
        "column",
        "verse",
        "took",
        "lasted",
        "duration",
        "lasting",
        "section",
        "figure",
        "table",
        "page",
        "rfc",
        "psalm",
        "john",
        "matthew",
        "aspect",
        "v",
        "rev",
        "step",
        "elapsed",
        "taking",
        "uptime",
        "pid",
        "id",
        "bug",
        "issue",
        "pr",
        "build",
        "release",
        "row",
        "job",
    ]
)
_LAST_WORD = re.compile(r"([A-Za-z]+)[:#]?[ \u00a0(]{1,2}\Z")


def find_times(text: str, *, day_first: bool | None = None) -> Iterator[TimeMatch]:
    """Yield every date and clock time in running prose, in order, without overlap.

    Stays silent on ratios, versions, addresses, ports, counts and durations. `day_first` says
    how the numeric dates of the report are meant, see `learn_day_first`.
    """
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        at = candidate.start()
        if at < done:
            continue
        found = _find_at(text, at, done, day_first)
        if found:
            done = found.end
            yield found


def _find_at(text: str, at: int, done: int, day_first: bool | None) -> TimeMatch | None:
    start = at
    before = text[at - 1] if at > done else " "
    if at and before.isspace():
        start = _start_of_words(text, at, done)
    elif at and _BEFORE.match(text, at - 1):
        return None
    moment = None
    while True:
        vague, hedged_from, led = _hedge_before(text, start, done)
        moment = match_moment(text, start, day_first=day_first, vague=vague)
        if moment is None and start == at:
            moment = _match_short_start(text, start, vague)
        if moment is None and start == at and vague and led:
            moment = _match_hedged_hour(text, start, strict=True)
        if moment is not None or start == at:
            break
        start = at
    if moment is None or moment.end <= at:
        return None
    if moment.clock and not moment.day and not moment.zone and _misplaced(text, start, done):
        return None
    return _finish(text, hedged_from if vague else start, moment, day_first)


def _start_of_words(text: str, at: int, done: int) -> int:
    """Return where the month and day of the week that lead up to a number begin."""
    start = at
    low = max(done, at - 18)
    month = _MONTH_BEFORE.search(text[low:at])
    if month and month[1].lower() in MONTHS:
        start = low + month.start()
        low = max(done, start - 18)
    weekday = _WEEKDAY_BEFORE.search(text[low:start])
    if weekday and weekday[1].lower() in WEEKDAYS:
        start = low + weekday.start()
    if start > 0 and start != at and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return at
    return start


def _hedge_before(text: str, start: int, done: int) -> tuple[bool, int, bool]:
    """Return whether a hedge leads up to `start`, where it begins, and if "at" is before it."""
    low = max(done, start - 32)
    lead = text[low:start]
    if not lead or lead[-1] not in "~≈∼˜～ \u00a0":
        return False, start, False
    found = _HEDGE_BEFORE.search(lead)
    if not found:
        return False, start, False
    return True, low + found.end(1), bool(found[1])


def _misplaced(text: str, start: int, done: int) -> bool:
    """Tell whether the word before a bare clock time makes it something else."""
    word = _LAST_WORD.search(text[max(done, start - 16) : start])
    return bool(word and word[1].lower() in _NO_TIME_BEFORE)
