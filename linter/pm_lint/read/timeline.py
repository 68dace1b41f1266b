"""The timeline of a report: entries with the dates and zones that the text around them gives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.answers import list_answers
from pm_lint.read.carrying import carry_marks
from pm_lint.read.entries import list_marks
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.questions import list_asked
from pm_lint.read.sections import Part
from pm_lint.read.telling import list_told
from pm_lint.read.times import find_times
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    Located,
    Origin,
    Timeline,
    TimelineEntry,
    Topic,
    Zone,
)
from pm_lint.source import Span

_UNFILLED = lazy(
    r"\W*(?:[Hh]{2}:[Mm]{2}(?::[Ss]{2})?|[Tt][Bb][Dd])\W"
    r"|(?:\w+: )?\{\w[\w ,-]*\}(?:\s*<==.*)?\Z"
)
_DECLARES = lazy(r"\btimes?\b|\btimestamps?\b|\btime ?zone\b|\bTZ\b|\bclock\b", re.IGNORECASE)
_MAX_DIGEST = 8  # entries
_TOLD_AGAIN = 3  # entries without a time that are a timeline beside one with times
_ALL_ON = lazy(
    r"\ball (?:the )?(?:events?|times?|timestamps|entries)\b[^.]{0,40}?\b(?:on|for|to|from)\s$",
    re.IGNORECASE,
)
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
        stretches = [s for s in stretches if s.timed or len(s.entries) >= _TOLD_AGAIN]
    entries = [entry for stretch in stretches for entry in stretch.entries]
    declared = next((stretch.zone for stretch in stretches if stretch.zone), None)
    start = own[0].section.heading.span
    end = max((own[-1].section.body.end, *(entry.span.end for entry in entries)))
    return Timeline(Span(start.start, end), start, tuple(entries), declared)


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
    # "HH:MM – what happened" is what a template left.
    inside = [line for line in lines[part.first : part.last] if not _UNFILLED.match(line.text)]
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
        inside = [rest, *inside]
    marks = list_marks(inside, day_first=calendar.day_first)
    if sum(mark.time is not None for mark in marks) < 2:
        answers = list_answers(lines, part, parts, day_first=calendar.day_first)
        asked = list_asked(lines, part, parts, day_first=calendar.day_first)
        marks = max(marks, answers, asked, key=len)
    if not marks:
        marks = list(list_told(inside, day_first=calendar.day_first))
    fixed = _declared_day(inside, calendar)
    day = fixed or _day_of(heading, calendar) or calendar.date
    entries = carry_marks(marks, day, zone, origin, fixed=fixed is not None)
    return _Stretch(tuple(entries), zone)


def _declared_day(lines: Sequence[Line], calendar: Calendar) -> dt.date | None:
    """Return the day that a sentence gives to all times: "all events happened on 5 May 2023"."""
    for at, line in enumerate(lines):
        if line.kind is not LineKind.TEXT or " all " not in f" {line.text.lower()}":
            continue
        wrapped = at + 1 < len(lines) and not lines[at + 1].opens
        text = f"{line.text} {lines[at + 1].text}" if wrapped else line.text
        for match in find_times(text, day_first=calendar.day_first):
            told = match.instant.date is not None and match.instant.time is None
            if told and _ALL_ON.search(text[: match.start]):
                return match.instant.date
    return None


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
