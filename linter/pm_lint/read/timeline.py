"""The timeline of a report: entries with the dates and zones that the text around them gives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pm_lint.read.answers import extend_story, list_answers
from pm_lint.read.carrying import carry_marks
from pm_lint.read.entries import list_marks, tells_times
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.sections import Part
from pm_lint.read.times import find_times
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import Carrier, Located, Origin, Timeline, TimelineEntry, Topic, Zone
from pm_lint.source import Span

_DECLARES = re.compile(r"\btimes?\b|\btimestamps?\b|\btime ?zone\b|\bclock\b", re.IGNORECASE)
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
    """Return the timeline that the sections of that topic hold together, None without one.

    Where a report only labels its key events, a section of its own that tells a longer story by
    the clock is its timeline.
    """
    own = [part for part in parts if Topic.TIMELINE in part.section.topics]
    own = [p for p in own if not any(o.first <= p.heading.line < o.last for o in own if o is not p)]
    if not own:
        return None
    told = [_read_part(part, lines, parts, calendar) for part in own]
    if all(part.heading.carrier is Carrier.RUN_IN for part in own):
        longer = _find_longer(parts, lines, calendar, sum(len(story.entries) for story in told))
        if longer is not None:
            own, told = [longer[0]], [longer[1]]
    declared = next((story.zone for story in told if story.zone is not None), None)
    start = own[0].section.heading.span
    entries = tuple(entry for story in told for entry in story.entries)
    end = max((own[-1].section.body.end, *(entry.span.end for entry in entries)))
    return Timeline(Span(start.start, end), start, entries, declared)


@dataclass(frozen=True, slots=True)
class _Story:
    """The entries of one section, and the zone that holds for them."""

    entries: tuple[TimelineEntry, ...]
    zone: Located[Zone] | None


def _read_part(
    part: Part, lines: Sequence[Line], parts: Sequence[Part], calendar: Calendar
) -> _Story:
    inside: Sequence[Line] = lines[part.first : part.last]
    heading = lines[part.heading.line]
    named = find_zone(heading.text) if heading.kind is not LineKind.ROW else None
    if named is not None:
        zone: Located[Zone] | None
        zone = Located(named[0], heading.prose.source_span(named[1], named[2]))
        origin = Origin.HEADING
    else:
        zone, origin = find_declared_zone(inside) or calendar.zone, Origin.DECLARED
    day = _day_of(heading, calendar)
    if part.heading.rest is not None and part.heading.rest.text:
        rest = replace(heading, prose=part.heading.rest, bold=(), kind=LineKind.TEXT)
        inside = (rest, *inside)
    marks = list_marks(inside, day_first=calendar.day_first)
    if not marks or (not tells_times(marks) and extend_story(lines, part, parts) > part.last):
        marks = list_answers(lines, part, parts, day_first=calendar.day_first)
    entries = carry_marks(marks, day or calendar.date, zone, origin)
    return _Story(tuple(entries), zone)


def _find_longer(
    parts: Sequence[Part], lines: Sequence[Line], calendar: Calendar, least: int
) -> tuple[Part, _Story] | None:
    """Return the section of background that is a list of timed events, more than `least`."""
    for part in parts:
        if not {Topic.BACKGROUND, Topic.OTHER} & set(part.section.topics):
            continue
        story = _read_part(part, lines, parts, calendar)
        timed = sum(1 for entry in story.entries if entry.when is not None)
        if timed > max(least, 2) and timed * 2 > len(story.entries):
            return part, story
    return None


def _day_of(line: Line, calendar: Calendar) -> dt.date | None:
    """Return the day that the heading of a timeline names."""
    times = find_times(line.text, day_first=calendar.day_first)
    return next((match.instant.date for match in times if match.instant.date), None)
