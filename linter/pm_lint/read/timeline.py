"""The timeline of a report: entries with the dates and zones that the text around them gives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pm_lint.read.answers import list_answers
from pm_lint.read.entries import list_marks
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark
from pm_lint.read.milestones import mark_milestones
from pm_lint.read.sections import Part
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    Instant,
    Located,
    Origin,
    Precision,
    Timeline,
    TimelineEntry,
    Topic,
    Zone,
)
from pm_lint.source import Span

_HALF_DAY = dt.timedelta(hours=12)
_DECLARES = re.compile(r"\btimes?\b|\btimestamps?\b|\btime ?zone\b|\bclock\b", re.IGNORECASE)
_MAX_DIGEST = 8  # entries
_TELLING = frozenset((Topic.BACKGROUND, Topic.OTHER, Topic.APPENDIX))
_MAX_DECLARATION = 160  # code points of a sentence that declares a zone


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the report as a whole says of its times.

    `date` is the day of the incident, `zone` the one declared for all times, `day_first` the
    order of numeric dates where the report decides it.
    """

    date: dt.date | None = None
    zone: Located[Zone] | None = None
    day_first: bool | None = None


def find_declared_zone(lines: Sequence[Line]) -> Located[Zone] | None:
    """Return the zone that a heading, a sentence or a table header declares for all times."""
    for line in lines:
        found = declared_zone(line)
        if found is not None:
            return found
    return None


def declared_zone(line: Line) -> Located[Zone] | None:
    """Return the zone that this line declares for times other than its own."""
    if line.kind is LineKind.ROW:
        if not line.header:
            return None
        proses = [cell.prose for cell in line.cells if cell.prose]
    else:
        proses = [line.prose]
    for prose in proses:
        text = prose.text
        if not text or len(text) > _MAX_DECLARATION:
            continue
        whole = parse_zone(text.strip(" ()[]_*.:"))
        if whole is not None and line.kind in (LineKind.TEXT, LineKind.ROW):
            return Located(whole, prose.span)
        if line.kind is not LineKind.ROW and not _DECLARES.search(text):
            continue
        if any(match.instant.time for match in find_times(text)):
            continue
        found = find_zone(text)
        if found is not None:
            zone, start, end = found
            return Located(zone, prose.source_span(start, end))
    return None


def read_timeline(
    lines: Sequence[Line], parts: Sequence[Part], calendar: Calendar
) -> Timeline | None:
    """Return the timeline that the sections of that topic hold together, None without one."""
    own = [part for part in parts if Topic.TIMELINE in part.section.topics]
    own = [p for p in own if not any(o.first <= p.heading.line < o.last for o in own if o is not p)]
    if not own:
        return None
    own = _prefer_full(lines, own, parts, calendar)
    stretches = [_read_part(lines, part, parts, calendar) for part in own]
    if any(stretch.timed for stretch in stretches):
        # "Timeline: see the chat" beside a real one.
        stretches = [stretch for stretch in stretches if stretch.timed]
    entries = [entry for stretch in stretches for entry in stretch.entries]
    declared = next((stretch.zone for stretch in stretches if stretch.zone), None)
    span = Span(own[0].section.heading.span.start, own[-1].section.body.end)
    return Timeline(span, own[0].section.heading.span, tuple(entries), declared)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The entries of one section, and the zone that it declares for them."""

    entries: tuple[TimelineEntry, ...]
    zone: Located[Zone] | None

    @property
    def timed(self) -> bool:
        """Whether any entry says when."""
        return any(entry.when is not None for entry in self.entries)


def _read_part(
    lines: Sequence[Line], part: Part, parts: Sequence[Part], calendar: Calendar
) -> _Stretch:
    inside = lines[part.first : part.last]
    heading = lines[part.heading.line]
    named = find_zone(heading.text) if heading.kind is not LineKind.ROW else None
    zone: Located[Zone] | None = None
    origin = Origin.HEADING
    if named is not None:
        zone = Located(named[0], heading.prose.source_span(named[1], named[2]))
    else:
        zone, origin = find_declared_zone(inside) or calendar.zone, Origin.DECLARED
    if part.heading.rest is not None and part.heading.rest.text:
        rest = replace(heading, prose=part.heading.rest, bold=(), kind=LineKind.TEXT)
        inside = (rest, *inside)
    marks = list_marks(inside, day_first=calendar.day_first)
    if sum(mark.time is not None for mark in marks) < 2:
        answers = list_answers(lines, part, parts, day_first=calendar.day_first)
        marks = max(marks, answers, key=len)
    day = _day_of(heading, calendar) or calendar.date
    return _Stretch(tuple(carry_marks(marks, day, zone, origin)), zone)


def _prefer_full(
    lines: Sequence[Line], own: list[Part], parts: Sequence[Part], calendar: Calendar
) -> list[Part]:
    """Return the part that tells all, where the timeline only repeats a few moments of it."""
    few = _moments(lines, own, calendar)
    if not 2 <= len(few) <= _MAX_DIGEST:
        return own
    for part in parts:
        if part in own or part.last - part.first <= len(few):
            continue
        if not set(part.section.topics) & _TELLING:
            continue
        many = _moments(lines, [part], calendar)
        if len(many) > len(few) and few <= many:
            return [part]
    return own


def _moments(
    lines: Sequence[Line], parts: Sequence[Part], calendar: Calendar
) -> set[tuple[dt.date | None, dt.time]]:
    found = set()
    for part in parts:
        for mark in list_marks(lines[part.first : part.last], day_first=calendar.day_first):
            time = mark.time.instant.time if mark.time else None
            if mark.time is not None and time is not None:
                found.add((mark.time.instant.date, time))
    return found


def _day_of(line: Line, calendar: Calendar) -> dt.date | None:
    """Return the day that the heading of a timeline names."""
    times = find_times(line.text, day_first=calendar.day_first)
    return next((match.instant.date for match in times if match.instant.date), None)


def carry_marks(
    marks: Sequence[Mark], date: dt.date | None, zone: Located[Zone] | None, origin: Origin
) -> list[TimelineEntry]:
    """Return entries with day and zone carried down, from what holds before the first."""
    entries = list(_Carrier(date, zone.value if zone else None, origin).carry(marks))
    told = mark_milestones(
        [f"{mark.text.text} {mark.more}".strip() for mark in marks if not mark.day]
    )
    return [
        replace(entry, milestones=milestones)
        for entry, milestones in zip(entries, told, strict=True)
    ]


class _Carrier:
    """Carries day and zone down the entries of one timeline."""

    def __init__(self, date: dt.date | None, zone: Zone | None, origin: Origin) -> None:
        self.date = date
        self.date_from = Origin.DECLARED
        self.zone = zone
        self.zone_from = origin
        self.day_zone: Zone | None = None
        self.last: dt.time | None = None

    def carry(self, marks: Sequence[Mark]) -> Iterator[TimelineEntry]:
        for mark in marks:
            if mark.day:
                self.open_day(mark)
                continue
            yield self.make_entry(mark)

    def open_day(self, mark: Mark) -> None:
        date = self.date_of(mark.time)
        if date is not None:
            self.date, self.date_from, self.last = date, Origin.HEADING, None
        self.day_zone = mark.zone

    def date_of(self, match: TimeMatch | None) -> dt.date | None:
        """Return the day that is written, its year taken from the days before where it lacks."""
        if match is None:
            return None
        if match.instant.date is not None or match.month_day is None:
            return match.instant.date
        return supply_year(match.month_day, self.date)

    def make_entry(self, mark: Mark) -> TimelineEntry:
        match = mark.time
        text = mark.text
        if match is None:
            return TimelineEntry(mark.span, Precision.NONE, None, text)
        instant = match.instant
        date = self.date_of(match)
        written = date or self.date_of(mark.date)
        origin = Origin.OWN if date else Origin.COLUMN
        if written is not None:
            self.date, self.date_from = written, Origin.CARRIED
        elif instant.time is not None:
            written, origin = self.roll(instant.time)
        zone, zone_from = self.zone_of(mark, instant)
        if instant.time is not None and match.kind in (Precision.EXACT, Precision.RANGE):
            self.last = instant.time
        elif written is not None and origin is Origin.OWN:
            self.last = None
        until = None
        if match.until is not None:
            until = self.until_of(match, written, zone, zone_from)
        known = match.impossible or match.kind is Precision.RELATIVE
        filled = replace(
            instant,
            date=None if known else written,
            zone=zone if instant.time is not None else None,
            date_from=origin if written is not None and not known else None,
            zone_from=zone_from if zone is not None and instant.time is not None else None,
        )
        when = Located(filled, mark.when or mark.span)
        return TimelineEntry(mark.span, match.kind, when, text, until)

    def roll(self, time: dt.time) -> tuple[dt.date | None, Origin]:
        """Return the day of a bare clock time: the last one, or the next after midnight."""
        if self.date is None:
            return None, Origin.CARRIED
        if self.last is not None:
            step = _since_midnight(self.last) - _since_midnight(time)
            if step > _HALF_DAY:
                self.date = _next_day(self.date)
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
            date = _next_day(start) if start and begun and until.time < begun else start
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


def _next_day(date: dt.date) -> dt.date:
    return date + dt.timedelta(days=1) if date < dt.date.max else date


def _since_midnight(time: dt.time) -> dt.timedelta:
    return dt.timedelta(hours=time.hour, minutes=time.minute, seconds=time.second)
