"""What a report states of its incident, gathered for the rules that compare its places."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.claims import (
    claim_metadata,
    claim_prose,
    claim_title,
    read_downtime,
    read_phases,
)
from pm_lint.read.lengths import find_lasting, find_loose, find_stated
from pm_lint.read.metrics import find_metrics
from pm_lint.read.pairs import Label, list_labels
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import find_times
from pm_lint.report import (
    BlockKind,
    Instant,
    Located,
    Report,
    Section,
    Summary,
    Topic,
)
from pm_lint.source import Prose, Span

_SEVERITY = lazy(
    r"\b(?:SEV(?:ERITY)?[ -]?\d|[Ss]ev(?:erity)?[ -]?\d|[Pp]riority[ -]\d"
    r"|P[0-5](?=[ -](?:incident|outage|alert|issue)))(?!\w)"
)
_CLASSED = lazy(
    r"\b(?:classif|categori[sz]|triag|declar|rat|grad|downgrad|upgrad|escalat|rais|lower|treat"
    r"|prioriti[sz])(?:ed|ied) (?:from P[0-5] )?(?:as|to|at) (?:an? |the )?(P[0-5])(?!\w)",
    re.IGNORECASE,
)
_SAYS_SEVERITY = lazy(r"\b(?:severity|sev)\b(?: level| rating)?", re.IGNORECASE)
_UNIT = lazy(r"\d ?[hmd]|(?:hour|minute|day|week|min)s?\b", re.IGNORECASE)
_GRAVITY = lazy(r"sev|priority \d|priority-\d|\bP[0-5]\b", re.IGNORECASE)
_AFTERWARDS = frozenset({Topic.ACTIONS, Topic.LESSONS})
_TOLD = frozenset({Topic.SUMMARY, Topic.IMPACT})
_PARTS = frozenset({Topic.TIMELINE, Topic.RESOLUTION, Topic.ACTIONS, Topic.LESSONS})
_KEYS = frozenset("started reported mitigated restored resolved duration downtime date".split())


def add_account(report: Report, day_first: bool | None) -> Report:
    """Return the report with what it states of summary, metrics, severity and outage filled in."""
    date = report.date.value if report.date else None
    calendar = Calendar(date, report.timezone, day_first)
    labels = tuple(list_labels(report))
    phases = read_phases(labels, calendar)
    title = report.title
    titled = claim_title(Prose.literal(title.value, title.span.start)) if title else ()
    return replace(
        report,
        summary=_read_summary(report, labels, calendar),
        metrics=tuple(find_metrics(labels, report.blocks)),
        claims=(
            claim_metadata(labels, phases, calendar),
            *titled,
            *claim_prose(report.blocks, labels, calendar),
        ),
        phases=phases,
        severities=tuple(_list_severities(report, labels)),
        downtime=read_downtime(labels),
        lasting=tuple(
            length
            for block in report.blocks
            if not _AFTERWARDS & set(block.topics) and _UNIT.search(block.prose.text)
            for length in find_lasting(block.prose)
        ),
    )


def _list_severities(report: Report, labels: Sequence[Label]) -> Iterator[Located[str]]:
    """Yield every statement of the severity: as metadata, by a label, in title and summary."""
    if report.severity is not None:
        yield report.severity
    for label in labels:
        text = label.value.text.strip(" \"'")
        known = report.severity is not None and report.severity.span.overlaps(label.value.span)
        if label.key == "severity" and text and not known:
            yield Located(text, label.value.span)
    for block in report.blocks:
        text = block.prose.text
        if block.quoted or Topic.ACTIONS in block.topics or not _GRAVITY.search(text):
            continue
        told = not block.topics or bool(_TOLD & set(block.topics))
        for pattern in (_SEVERITY, _CLASSED, *((_SAYS_SEVERITY,) if told else ())):
            for found in pattern.finditer(text):
                group = pattern is _CLASSED
                span = block.prose.source_span(found.start(group), found.end(group))
                yield Located(found[group], span)


def _read_summary(report: Report, labels: Sequence[Label], calendar: Calendar) -> Summary | None:
    opening = next((s for s in report.sections if Topic.SUMMARY in s.topics), None)
    if opening is None:
        return None
    reach = _reach_of(report, opening)
    near = [block for block in report.blocks if reach.contains(block.prose.span)]
    own = tuple(
        block
        for block in report.blocks
        if Topic.SUMMARY in block.topics and block.kind is not BlockKind.HEADING
    )
    if not own and not near:
        return None
    lead = takewhile(lambda block: not block.topics, report.blocks)
    impact = [b for b in report.blocks if _TOLD & set(b.topics) and not b.entry]
    told = tuple({id(block): block for block in (*lead, *near, *impact)}.values())
    proses = [block.prose for block in told]
    proses += [label.value for label in labels if label.key in _KEYS and label.block is None]
    if report.title is not None:
        proses.append(Prose.literal(report.title.value, report.title.span.start))
    # How long something was odd before, or has been in use, is no length of the outage.
    before = {id(block.prose) for block in told if block.topics == (Topic.BACKGROUND,)}
    lasting = [prose for prose in proses if id(prose) not in before]
    return Summary(
        opening.heading,
        own,
        told,
        *_list_times(proses, calendar),
        tuple(length for prose in lasting for length in find_stated(prose)),
        tuple(words for prose in lasting for words in find_loose(prose)),
    )


def _reach_of(report: Report, opening: Section) -> Span:
    """Return the summary with what belongs to it: the labels below, up to the next real part."""
    start = opening.heading.span.start
    ends = (
        section.heading.span.start
        for section in report.sections
        if section.heading.span.start > start and _ends_summary(section)
    )
    return Span(start, min(ends, default=opening.body.end))


def _ends_summary(section: Section) -> bool:
    if Topic.ROOT_CAUSE in section.topics and not section.carrier.is_label:
        return True
    return bool(_PARTS & set(section.topics))


def _list_times(
    proses: Sequence[Prose], calendar: Calendar
) -> tuple[tuple[Located[Instant], ...], tuple[Located[dt.date], ...]]:
    """Return the clock times and the dates in texts, each once for a place."""
    clocks: dict[tuple[Span, Instant], Located[Instant]] = {}
    days: dict[tuple[Span, dt.date], Located[dt.date]] = {}
    for prose in proses:
        for match in find_times(prose.text, day_first=calendar.day_first):
            span = prose.source_span(match.start, match.end)
            for instant in (match.instant, match.until):
                if instant is not None and instant.time is not None:
                    clocks[span, instant] = Located(instant, span)
                if instant is not None and instant.date is not None:
                    days[span, instant.date] = Located(instant.date, span)
    return tuple(clocks.values()), tuple(days.values())
