"""When the incident began and ended and how long it lasted, as the report states it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.durations import find_durations, parse_duration
from pm_lint.read.metadata import Fact
from pm_lint.read.stated_lengths import find_lengths, find_title_lengths, find_told_lengths
from pm_lint.read.statements import complete, find_moments, find_range
from pm_lint.read.times import find_times
from pm_lint.read.zones import find_zone
from pm_lint.report import Block, BlockKind, Duration, Instant, Located, Origin, Topic, Zone
from pm_lint.source import Prose

_EARLY = 60  # code points of a value within which its length stands; what follows explains
_TIME = lazy(r"\btime\b", re.IGNORECASE)
_SINCE = lazy(r"\b(?:from|since)\s\W{0,2}\Z", re.IGNORECASE)
_SPAN = lazy(r"\b(?:period|range|window|dates)\b", re.IGNORECASE)
_OF_INCIDENT = lazy(r"\b(?:incident|outage|occurr\w+|event)\b", re.IGNORECASE)
_UNIT = lazy(r"(?<![^\W_])(?:second|minute|min|hour)s?(?![^\W_])", re.IGNORECASE)
_NOT_TOLD = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.TIMELINE, Topic.ACTIONS})


@dataclass(frozen=True, slots=True)
class Outage:
    """What is stated of the incident as a whole."""

    started: Located[Instant] | None = None
    ended: Located[Instant] | None = None
    duration: Located[Duration] | None = None


def read_instant(
    prose: Prose, *, day_first: bool | None, near: dt.date | None = None
) -> Located[Instant] | None:
    """Return the first time in a value of metadata, such as the text of "started"."""
    for match in find_times(prose.text, day_first=day_first):
        if match.ambiguous:
            return None
        instant = complete(match, near)
        if instant.date is not None or instant.time is not None:
            return Located(instant, prose.source_span(match.start, match.end))
    return None


def read_duration(prose: Prose, label: str = "") -> Located[Duration] | None:
    """Return the length of time that a value of metadata states.

    The label may name the unit: "duration_minutes: 45".
    """
    found = next(iter(find_durations(prose.text)), None)
    if found is not None and (found.start <= _EARLY or len(prose.text) <= 2 * _EARLY):
        span = prose.source_span(found.start, found.end)
        return Located(Duration(found.minutes, found.text), span)
    text = prose.text.strip()
    minutes = parse_duration(text) if found is None else None
    if found is None and minutes is None and (unit := _UNIT.search(label)) is not None:
        minutes = parse_duration(f"{text} {unit[0]}")
    return Located(Duration(minutes, text), prose.span) if minutes is not None else None


def read_outage(
    facts: Mapping[str, list[Fact]],
    summary: Sequence[Block],
    rest: Sequence[Block] = (),
    title: Prose | None = None,
    *,
    day_first: bool | None,
    near: dt.date | None,
) -> Outage:
    """Return start, end and duration, from metadata or else from the sentences of the summary.

    The `rest` of the report gives a duration where neither does, the `title` a range of times.
    """
    started = _first_instant(facts.get("started", ()), day_first, near)
    close = started.value.date if started and started.value.date else near
    ended = _first_instant(facts.get("restored", ()), day_first, close)
    ended = ended or _first_instant(facts.get("resolved", ()), day_first, close)
    if started is None and ended is not None:
        dated = _first_instant(facts.get("date", ()), day_first, near)
        started = dated if dated is not None and dated.value.time is not None else None
    started, ended = _frame(facts, started, ended, day_first, near)
    if started is None:
        started = _dated_clock(facts, day_first, near)
    # The cells of a table of metadata are facts of their own.
    stated = [block.prose for block in summary if block.topics or block.kind is not BlockKind.CELL]
    started, ended = _find_told(stated, title, started, ended, day_first, near)
    if started and started.value.time is None and _contradicts(facts, started, day_first):
        started = ended = None
    started, ended = _share_day(started, ended)
    lengths = (
        *filter(None, [_choose_length(facts, stated, started, ended)]),
        *find_told_lengths([block.prose for block in rest]),
        *(find_title_lengths(title) if title is not None else ()),
    )
    return Outage(started, ended, next(iter(lengths), None))


def _find_told(
    stated: Sequence[Prose],
    title: Prose | None,
    started: Located[Instant] | None,
    ended: Located[Instant] | None,
    day_first: bool | None,
    near: dt.date | None,
) -> tuple[Located[Instant] | None, Located[Instant] | None]:
    """Return start and end, taken where metadata lack them from sentences, then from the title."""
    if started is None:
        ranges = (find_range(prose, day_first=day_first, near=near) for prose in stated)
        found = next((pair for pair in ranges if pair is not None), None)
        if found is None and title is not None:
            found = find_range(title, day_first=day_first, near=near, stated=True, days=False)
        if found is not None:
            started, ended = found[0], ended or found[1]
    if started is None or ended is None:
        began, over = find_moments(stated, day_first=day_first, near=near)
        started = started or began
        if ended is None and over is not None and _follows(over, started):
            ended = over
    return started, ended


def _share_day(
    started: Located[Instant] | None, ended: Located[Instant] | None
) -> tuple[Located[Instant] | None, Located[Instant] | None]:
    """Return start and end, each with the day of the other where it has none."""
    if started and ended and ended.value.date is None and started.value.date is not None:
        ended = _same_day(started.value, ended)
    elif started and ended and started.value.date is None and ended.value.date is not None:
        started = Located(replace(started.value, date=_day_before(started, ended)), started.span)
    return started, ended


def _contradicts(
    facts: Mapping[str, list[Fact]], started: Located[Instant], day_first: bool | None
) -> bool:
    """Tell whether metadata name another day of the incident than a sentence does."""
    named = (fact for fact in facts.get("date", ()) if _OF_INCIDENT.search(fact.label))
    days = (read_instant(fact.prose, day_first=day_first) for fact in named)
    found = next((day.value.date for day in days if day and day.value.date), None)
    return found is not None and found != started.value.date


def _frame(
    facts: Mapping[str, list[Fact]],
    started: Located[Instant] | None,
    ended: Located[Instant] | None,
    day_first: bool | None,
    near: dt.date | None,
) -> tuple[Located[Instant] | None, Located[Instant] | None]:
    """Return start and end, taken where they lack from the periods that metadata state."""
    for fact in (*facts.get("duration", ()), *facts.get("downtime", ()), *facts.get("date", ())):
        days = fact.key != "date" or _SPAN.search(fact.label) is not None
        found = find_range(fact.prose, day_first=day_first, near=near, stated=True, days=days)
        if found is not None:
            first, last = (_add_zone(end, fact.label) for end in found)
            started, ended = started or first, ended or last
        elif started is None and days:
            started = _since_day(fact.prose, day_first, near)
    return started, ended


def _dated_clock(
    facts: Mapping[str, list[Fact]], day_first: bool | None, near: dt.date | None
) -> Located[Instant] | None:
    """Return the clock time that a label such as "Date/time" or "Time" gives the incident.

    A time in front matter may be that of publication.
    """
    timed = [f for f in facts.get("date", ()) if not f.front and _TIME.search(f.label)]
    found = _first_instant(timed, day_first, near)
    if found is None or found.value.time is None or found.value.vague:
        return None
    if found.value.date is None:
        dated = _first_instant(facts.get("date", ()), day_first, near)
        day = dated.value.date if dated else None
        found = Located(
            replace(found.value, date=day, date_from=Origin.DECLARED if day else None),
            found.span,
        )
    return found


def _since_day(
    prose: Prose, day_first: bool | None, near: dt.date | None
) -> Located[Instant] | None:
    """Return the day from which a stated period runs: "six weeks (from 2026-05-28, when …)"."""
    for match in find_times(prose.text, day_first=day_first):
        instant = complete(match, near)
        if instant.date and not match.until and _SINCE.search(prose.text[: match.start]):
            return Located(instant, prose.source_span(match.start, match.end))
    return None


def _choose_length(
    facts: Mapping[str, list[Fact]],
    stated: Sequence[Prose],
    started: Located[Instant] | None,
    ended: Located[Instant] | None,
) -> Located[Duration] | None:
    """Return the length that metadata states, of several the one that start and end give."""
    windows = (fact for fact in facts.get("date", ()) if _SPAN.search(fact.label))
    keyed = (*facts.get("duration", ()), *facts.get("downtime", ()), *windows)
    lengths = [
        length for fact in keyed if (length := read_duration(fact.prose, fact.label)) is not None
    ]
    if not lengths:
        return next(find_lengths(stated), None)
    minutes = _minutes_between(started, ended)
    exact = (length for length in lengths if length.value.minutes == minutes)
    return next(exact, lengths[0])


def _minutes_between(
    started: Located[Instant] | None, ended: Located[Instant] | None
) -> float | None:
    if started is None or ended is None:
        return None
    first, last = started.value, ended.value
    if not (first.date and first.time and last.date and last.time):
        return None
    if (first.zone and first.zone.text) != (last.zone and last.zone.text):
        return None
    passed = dt.datetime.combine(last.date, last.time) - dt.datetime.combine(first.date, first.time)
    return passed.total_seconds() / 60


def _follows(ended: Located[Instant], started: Located[Instant] | None) -> bool:
    """Tell whether an end is not before the start, as far as days and clocks say."""
    if started is None or ended.span == started.span:
        return started is None
    first, last = started.value, ended.value
    if not (first.date and last.date and first.time and last.time):
        return True
    early = dt.datetime.combine(last.date, last.time) < dt.datetime.combine(first.date, first.time)
    return not early or first.zone != last.zone


def _day_before(started: Located[Instant], ended: Located[Instant]) -> dt.date | None:
    first, last = started.value, ended.value
    if last.date and first.time and last.time and first.time > last.time:
        return last.date - dt.timedelta(days=1) if last.date > dt.date.min else last.date
    return last.date


def _same_day(started: Instant, ended: Located[Instant]) -> Located[Instant]:
    """Give an end without a date the day of the start, or the next one past midnight."""
    date = started.date
    if date and started.time and ended.value.time and ended.value.time < started.time:
        date = date + dt.timedelta(days=1) if date < dt.date.max else date
    return Located(replace(ended.value, date=date, date_from=Origin.CARRIED), ended.span)


def _first_instant(
    facts: Sequence[Fact], day_first: bool | None, near: dt.date | None
) -> Located[Instant] | None:
    for fact in facts:
        found = read_instant(fact.prose, day_first=day_first, near=near)
        if found is not None:
            return _add_zone(found, fact.label)
    return None


def _add_zone(found: Located[Instant], label: str) -> Located[Instant]:
    """Give an instant the zone that its label names: "Start time (UTC)"."""
    named = find_zone(label) if label and found.value.zone is None else None
    if named is None or found.value.time is None:
        return found
    return Located(replace(found.value, zone=named[0], zone_from=Origin.COLUMN), found.span)


def date_outage(outage: Outage, date: dt.date | None) -> Outage:
    """Give the clock times of an outage that have no day the day of the incident."""
    started, ended = outage.started, outage.ended
    if date is None or (started and started.value.date) or (ended and ended.value.date):
        return outage
    if started is not None and started.value.time is not None:
        day = replace(started.value, date=date, date_from=Origin.DECLARED)
        started = Located(day, started.span)
    if ended is not None and ended.value.time is not None:
        begun = started.value if started else replace(ended.value, date=date)
        ended = _same_day(begun, ended)
    return Outage(started, ended, outage.duration)


def adopt_zone(
    instant: Located[Instant] | None, zone: Located[Zone] | None
) -> Located[Instant] | None:
    """Give an instant without a zone the one that the report declares."""
    if instant is None or zone is None or instant.value.zone is not None or not instant.value.time:
        return instant
    value = replace(instant.value, zone=zone.value, zone_from=Origin.DECLARED)
    return Located(value, instant.span)


def list_rest(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that tell of the incident elsewhere: not its events, nor what will be."""
    return [block for block in blocks if not _NOT_TOLD & set(block.topics) and not block.quoted]


def list_summary(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that sum up the incident: of that topic, then what leads the report.

    What leads it comes first where no section sums it up.
    """
    told = [block for block in blocks if {Topic.SUMMARY, Topic.IMPACT} & set(block.topics)]
    lead = [
        block
        for block in takewhile(lambda block: not block.topics, blocks)
        if block.kind is not BlockKind.HEADING
    ]
    summed = any(Topic.SUMMARY in block.topics for block in told)
    return [*told, *lead] if summed else [*lead, *told]
