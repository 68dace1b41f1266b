"""When the incident began and ended and how long it lasted, as the report states it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from pm_lint.read.durations import find_durations, parse_duration
from pm_lint.read.metadata import Fact
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.report import (
    Block,
    BlockKind,
    Duration,
    Instant,
    Located,
    Origin,
    Precision,
    Topic,
    Zone,
)
from pm_lint.source import Prose

_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|from|since|occurred|happened|at|on)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:until|till|restored|resolved|recover\w*|ended|ends?|fixed|back|over|repaired)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:last(?:ed|s|ing)|for|duration|outage|downtime|down|unavailable|impact\w*|degrad\w+"
    r"|nap|total|over|disruption|offline|took|approximately|about|around|up to)\b",
    re.IGNORECASE,
)
_OUTAGE = re.compile(
    r"\b(?:outages?|down(?:time)?|unavailab\w+|incident|impact\w*|last(?:ed|s|ing)|disrupt\w+"
    r"|degrad\w+|offline|nap|affected|interrupt\w+|unreachable|unresponsive|inaccessible|failing"
    r"|duration)\b",
    re.IGNORECASE,
)
_NOT_LENGTH = re.compile(
    r"\b(?:every|each|within|after|before|ago|later|per|timeout|interval|old|past|last|next"
    r"|first|than|detect\w*|grace|ttl|expires?)\W{0,3}(?:\w+\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_AFTER_LENGTH = re.compile(
    r"^\W{0,3}(?:later|before|after|earlier|ago|old|prior|apart)\b", re.IGNORECASE
)


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


def complete(match: TimeMatch, near: dt.date | None) -> Instant:
    """Return the instant of a match, the year taken from the day `near` where it has none."""
    from pm_lint.read.carrying import supply_year

    instant = match.instant
    if instant.date is None and match.month_day is not None:
        date = supply_year(match.month_day, near)
        return replace(instant, date=date, date_from=Origin.OWN if date else None)
    return instant


def read_duration(prose: Prose) -> Located[Duration] | None:
    """Return the length of time that a value of metadata states."""
    found = next(iter(find_durations(prose.text)), None)
    if found is not None:
        span = prose.source_span(found.start, found.end)
        return Located(Duration(found.minutes, found.text), span)
    text = prose.text.strip()
    minutes = parse_duration(text)
    return Located(Duration(minutes, text), prose.span) if minutes is not None else None


def read_outage(
    facts: Mapping[str, list[Fact]],
    summary: Sequence[Block],
    *,
    day_first: bool | None,
    near: dt.date | None,
) -> Outage:
    """Return start, end and duration, from metadata or else from the sentences of the summary."""
    started = _first_instant(facts.get("started", ()), day_first, near)
    ended = _first_instant(facts.get("restored", ()), day_first, near)
    ended = ended or _first_instant(facts.get("resolved", ()), day_first, near)
    duration = None
    for fact in (*facts.get("duration", ()), *facts.get("downtime", ())):
        duration = duration or read_duration(fact.prose)
        first, last = _read_range(fact.prose, day_first, near)
        if first is not None and last is not None:
            started, ended = started or first, ended or last
    stated = [block.prose for block in summary]
    for prose in stated:
        if started is None:
            first, last = _read_range(prose, day_first, near)
            if first is not None:
                started, ended = first, ended or last
    if started is None:
        started = _by_words(stated, _BEGINS, day_first, near)
    if ended is None:
        ended = _by_words(stated, _ENDS, day_first, near)
    if duration is None:
        duration = next(_lengths(stated), None)
    if started and ended and ended.value.date is None and started.value.date is not None:
        ended = _same_day(started.value, ended)
    return Outage(started, ended, duration)


def _same_day(started: Instant, ended: Located[Instant]) -> Located[Instant]:
    """Give an end without a date the day of the start, or the next one past midnight."""
    date = started.date
    if date and started.time and ended.value.time and ended.value.time < started.time:
        date += dt.timedelta(days=1)
    return Located(replace(ended.value, date=date, date_from=Origin.CARRIED), ended.span)


def _first_instant(
    facts: Sequence[Fact], day_first: bool | None, near: dt.date | None
) -> Located[Instant] | None:
    found = (read_instant(fact.prose, day_first=day_first, near=near) for fact in facts)
    return next((instant for instant in found if instant is not None), None)


def _read_range(
    prose: Prose, day_first: bool | None, near: dt.date | None
) -> tuple[Located[Instant] | None, Located[Instant] | None]:
    """Return both ends of the first range of clock times in a text."""
    before: TimeMatch | None = None
    for match in find_times(prose.text, day_first=day_first):
        if match.kind is Precision.RANGE and match.until is not None and match.instant.time:
            start = complete(match, near)
            if start.date is None and before is not None and before.instant.time is None:
                start = replace(start, date=complete(before, near).date)
            until = match.until
            date = until.date or start.date
            if (
                date
                and until.date is None
                and until.time
                and start.time
                and until.time < start.time
            ):
                date += dt.timedelta(days=1)
            span = prose.source_span(match.start, match.end)
            return Located(start, span), Located(replace(until, date=date), span)
        before = match
    return None, None


def _by_words(
    proses: Sequence[Prose], words: re.Pattern[str], day_first: bool | None, near: dt.date | None
) -> Located[Instant] | None:
    """Return the first clock time that the given words lead to."""
    for prose in proses:
        for match in find_times(prose.text, day_first=day_first):
            if match.instant.time is None:
                continue
            if words.search(prose.text[max(0, match.start - 80) : match.start]):
                instant = complete(match, near)
                return Located(instant, prose.source_span(match.start, match.end))
    return None


def _lengths(proses: Sequence[Prose]) -> Iterator[Located[Duration]]:
    """Yield the lengths of time in sentences that tell how long it lasted."""
    for prose in proses:
        for found in find_durations(prose.text):
            before = prose.text[max(0, found.start - 120) : found.start]
            after = prose.text[found.end : found.end + 40]
            if _NOT_LENGTH.search(before) or _AFTER_LENGTH.search(after):
                continue
            sentence = before.rpartition(". ")[2] + after
            if _LASTED.search(before) and _OUTAGE.search(sentence):
                span = prose.source_span(found.start, found.end)
                yield Located(Duration(found.minutes, found.text), span)


def adopt_zone(
    instant: Located[Instant] | None, zone: Located[Zone] | None
) -> Located[Instant] | None:
    """Give an instant without a zone the one that the report declares."""
    if instant is None or zone is None or instant.value.zone is not None or not instant.value.time:
        return instant
    value = replace(instant.value, zone=zone.value, zone_from=Origin.DECLARED)
    return Located(value, instant.span)


def list_summary(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that sum up the incident: of that topic, or what leads the report."""
    told = [block for block in blocks if {Topic.SUMMARY, Topic.IMPACT} & set(block.topics)]
    if any(Topic.SUMMARY in block.topics for block in told):
        return told
    lead = list(takewhile(lambda block: not block.topics, blocks))
    return [*(block for block in lead if block.kind is not BlockKind.HEADING), *told]
