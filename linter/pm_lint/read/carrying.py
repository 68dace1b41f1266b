"""Days and zones carried down the entries of a timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.dates import next_day
from pm_lint.read.marks import Mark, is_dated
from pm_lint.read.milestones import mark_milestones
from pm_lint.read.times import TimeMatch
from pm_lint.report import Instant, Located, Origin, Precision, TimelineEntry, Zone

_HALF_DAY = dt.timedelta(hours=12)
_WEEK = 7
_NEAR = dt.timedelta(days=10)  # from the day of the incident to what the timeline tells
_TWO_NUMBERS = lazy(r"\D*(\d{1,2})[-/](\d{1,2})(?![-/.\d])")
_HALVES = lazy(r"[AaPp]\.?[ ]?[Mm]\b")


def carry_marks(
    marks: Sequence[Mark],
    date: dt.date | None,
    zone: Located[Zone] | None,
    origin: Origin,
    *,
    fixed: bool = False,
) -> list[TimelineEntry]:
    """Return entries with day and zone carried down, from what holds before the first.

    A `fixed` date is that of every entry without one of its own.
    """
    return list(_Carrier(date, zone.value if zone else None, origin, fixed).carry(marks))


def _read_half_days(marks: Sequence[Mark]) -> Sequence[Mark]:
    """Read "12:16", then "1:52" and "3:31", as the afternoon where all times are written so.

    They are where no time says am or pm, none is later than 12:59 and none begins with a zero.
    """
    times = [mark.time for mark in marks if mark.time is not None and mark.time.instant.time]
    if not times or not all(map(_may_be_half, times)):
        return marks
    result: list[Mark] = []
    noon, last = False, None
    for mark in marks:
        time = mark.time.instant.time if mark.time else None
        if mark.time is None or time is None or mark.day or mark.time.until or is_dated(mark.time):
            noon, last = (noon, last) if not mark.day else (False, None)
            result.append(mark)
            continue
        noon = noon or (last is not None and last.hour in (11, 12) and 1 <= time.hour <= 7)
        last = time
        if noon and time.hour < 12:
            later = replace(mark.time.instant, time=time.replace(hour=time.hour + 12))
            mark = replace(mark, time=replace(mark.time, instant=later))
        result.append(mark)
    return result


def _may_be_half(match: TimeMatch) -> bool:
    """Tell whether a clock time is written as on a dial of twelve hours."""
    time = match.instant.time
    early = time is not None and time.hour <= 12
    return early and not match.text.startswith("0") and not _HALVES.search(match.text)


class _Carrier:
    """Carries day and zone down the entries of one timeline."""

    def __init__(
        self, date: dt.date | None, zone: Zone | None, origin: Origin, fixed: bool
    ) -> None:
        self.date = date
        self.fixed = fixed
        self.date_from = Origin.DECLARED
        self.zone = zone
        self.zone_from = origin
        self.day_zone: Zone | None = None
        self.last: dt.time | None = None

    def carry(self, marks: Sequence[Mark]) -> Iterator[TimelineEntry]:
        marks = _read_half_days(marks)
        told = iter(mark_milestones([f"{m.text.text} {m.more}" for m in marks if not m.day]))
        for mark in marks:
            if mark.day:
                self.open_day(mark)
                continue
            yield replace(self.make_entry(mark), milestones=next(told))

    def open_day(self, mark: Mark) -> None:
        date = self.date_of(mark.time)
        if date is not None:
            self.date, self.date_from, self.last = date, Origin.HEADING, None
        elif mark.time is not None and mark.time.impossible:
            self.date = None  # no day of the calendar, nor the one before it
        self.day_zone = mark.zone

    def date_of(self, match: TimeMatch | None) -> dt.date | None:
        """Return the day that is written, its year taken from the days before where it lacks."""
        if match is None:
            return None
        if match.ambiguous and match.instant.date is None and match.month_day is None:
            return _choose_near(match.text, self.date)
        if match.instant.date is not None or match.month_day is None:
            return match.instant.date
        return supply_year(match.month_day, self.date)

    def make_entry(self, mark: Mark) -> TimelineEntry:
        text, match = mark.text, mark.time
        if match is None:
            return TimelineEntry(mark.span, Precision.NONE, None, text)
        date, date_from = self.date_entry(mark, match)
        zone, zone_from = self.zone_of(mark, match.instant)
        if match.instant.time is None:
            zone = zone_from = None
        until = None
        if match.until is not None:
            until = self.until_of(match, date, zone, zone_from)
        if match.impossible or match.kind is Precision.RELATIVE:
            date = None
        filled = replace(
            match.instant,
            date=date,
            zone=zone,
            date_from=date_from if date is not None else None,
            zone_from=zone_from if zone is not None else None,
        )
        when = Located(filled, mark.when or mark.span)
        named = mark.weekday is not None and date is None and match.instant.time is None
        kind = Precision.VAGUE if named else match.kind  # "Saturday", of which week nobody says
        return TimelineEntry(mark.span, kind, when, text, until)

    def date_entry(self, mark: Mark, match: TimeMatch) -> tuple[dt.date | None, Origin]:
        """Return the day of an entry, and remember it and its clock time for the next one."""
        time = match.instant.time
        date, origin = self.date_of(match), Origin.OWN
        if date is None:
            date, origin = self.date_of(mark.date), Origin.COLUMN
        if date is None and mark.weekday is not None:
            date, origin = self.reach(mark.weekday), Origin.OWN
        if date is not None and self.fixed:
            return date, origin  # what follows is of the declared day nevertheless
        if date is not None:
            self.date, self.date_from = date, Origin.CARRIED
            if time is None and origin is Origin.OWN:
                self.last = None
        elif time is not None and not match.ambiguous:
            date, origin = self.roll(time)
        if time is not None:
            self.last = time
        return date, origin

    def reach(self, weekday: int) -> dt.date | None:
        """Return the next such day of the week, this day included.

        For the first entry it is the one before, as the day of the report is rarely an earlier one.
        """
        if self.date is None or not dt.date(2, 1, 1) < self.date < dt.date(9998, 1, 1):
            return None
        ahead = (weekday - self.date.weekday()) % _WEEK
        if self.date_from is Origin.DECLARED and ahead > 1:
            ahead -= _WEEK
        return self.date + dt.timedelta(days=ahead)

    def roll(self, time: dt.time) -> tuple[dt.date | None, Origin]:
        """Return the day of a bare clock time: the last one, or the next after midnight."""
        if self.date is None:
            return None, Origin.CARRIED
        if self.last is not None:
            step = _since_midnight(self.last) - _since_midnight(time)
            if step > _HALF_DAY:
                self.date = next_day(self.date)
                return self.date, Origin.ROLLED
        return self.date, self.date_from

    def zone_of(self, mark: Mark, instant: Instant) -> tuple[Zone | None, Origin | None]:
        if instant.zone is not None:
            return instant.zone, Origin.OWN
        if mark.zone is not None and not mark.heading:
            return mark.zone, Origin.COLUMN
        if self.day_zone is not None:
            return self.day_zone, Origin.HEADING
        return (self.zone, self.zone_from) if self.zone is not None else (None, None)

    def until_of(
        self, match: TimeMatch, start: dt.date | None, zone: Zone | None, origin: Origin | None
    ) -> Instant:
        assert match.until is not None
        until = match.until
        date = until.date
        if date is None and match.until_month_day is not None:
            date = supply_year(match.until_month_day, start)
        if date is None and until.time is not None:
            begun = match.instant.time
            date = next_day(start) if start and begun and until.time < begun else start
        if until.zone is None and until.time is not None and zone is not None:
            until = replace(until, zone=zone, zone_from=origin)
        return replace(until, date=date)


def supply_year(month_day: tuple[int, int], near: dt.date | None) -> dt.date | None:
    """Return the day in the year that brings it nearest to `near`; None without one."""
    if near is None:
        return None
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(dt.date(year, *month_day))
        except ValueError:
            continue
    return min(found, key=lambda date: abs(date - near), default=None)


def _choose_near(text: str, near: dt.date | None) -> dt.date | None:
    """Return the day that "10-01" or "1/10" means, where only one reading is near the incident."""
    found = _TWO_NUMBERS.match(text)
    if found is None or near is None:
        return None
    one, other = int(found[1]), int(found[2])
    days = [supply_year((one, other), near), supply_year((other, one), near)]
    close = [day for day in days if day is not None and abs(day - near) <= _NEAR]
    apart = abs(days[0] - days[1]) if days[0] and days[1] else dt.timedelta(0)
    return close[0] if len(close) == 1 and apart > 2 * _NEAR else None


def _since_midnight(time: dt.time) -> dt.timedelta:
    return dt.timedelta(hours=time.hour, minutes=time.minute, seconds=time.second)
