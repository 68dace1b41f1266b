"""Places of a report that contradict each other on one fact, or a place that contradicts itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.durations import find_mismatches
from pm_lint.checks.phases import explicit_entries, mark_entries
from pm_lint.checks.precision import agrees, measure_span, slack_of
from pm_lint.dataclass import dataclass, replace
from pm_lint.finding import Hit, Related
from pm_lint.pattern import lazy
from pm_lint.report import (
    Duration,
    Instant,
    Located,
    Phase,
    Place,
    Report,
    Topic,
)
from pm_lint.source import Span

_DAY = 1440.0  # minutes
_LEVEL = lazy(
    r"\b(sev(?:erity)?|s|p|priority)[ -]?(\d)(?!\w)"
    r"|^\W*(critical|high|medium|moderate|low|major|minor)\b",
    re.IGNORECASE,
)
# A severity that was another one for a while, or that speaks of another incident.
_MOVES = lazy(
    r"\b(?:down-?grad|up-?grad|rais|lower|reclassif|initial|original|first|later|escalat|became"
    r"|from (?:a )?(?:sev|p\d)|chang|bump|previous|earlier|another|other|similar|should|would"
    r"|policy|threshold|like|until)",
    re.IGNORECASE,
)
_SCHEMES = {"severity": "sev", "s": "sev", "priority": "p"}


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Two places that state different values of one fact, the earlier first."""

    fact: str
    first: Span
    second: Span


def check_conflicting_values(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit where two places differ on severity, start, end or duration.

    The hit is on the later place, the earlier one is related. A duration that does not fit start
    and end is another fault. Fields: `fact`, `match` and `other`.
    """
    seen: set[str] = set()
    for conflict in _find_conflicts(report):
        if conflict.fact in seen:
            continue
        seen.add(conflict.fact)
        first, second = sorted((conflict.first, conflict.second))
        fields = {
            "fact": conflict.fact,
            "match": report.source.slice(second),
            "other": report.source.slice(first),
        }
        yield Hit(second, fields, (Related(first, "the other value"),))


def _find_conflicts(report: Report) -> Iterator[_Conflict]:
    yield from _severities(report)
    yield from _moments(report)
    yield from _durations(report)
    yield from _marked(report)


def _severities(report: Report) -> Iterator[_Conflict]:
    levels = [
        (level, stated.span)
        for stated in report.severities
        if not any(stated.span.overlaps(place.span) for place in report.placeholders)
        if (level := _level_of(stated.value)) is not None and not _is_aside(report, stated.span)
    ]
    for (one, first), (other, second) in combinations(levels[:4], 2):
        if one[0] != other[0] or one == other or first.overlaps(second):
            continue
        if not any(_MOVES.search(_line_of(report, span)) for span in (first, second)):
            yield _Conflict("severity", first, second)


def _is_aside(report: Report, span: Span) -> bool:
    """Tell whether a place lies in prose that may speak of more than how grave it was."""
    return any(
        block.prose.span.contains(span)
        and (block.entry or not set(block.topics) <= {Topic.SUMMARY, Topic.OTHER})
        for block in report.blocks
    )


def _level_of(text: str) -> tuple[str, str] | None:
    """Return the scheme and the level that a severity names, None where it is not plain."""
    found = _LEVEL.search(text)
    if found is None:
        return None
    if found[3]:
        return "words", found[3].lower()
    scheme = found[1].lower()
    return _SCHEMES.get(scheme, scheme), found[2]


def _line_of(report: Report, span: Span) -> str:
    return report.source.slice(report.source.line_span(report.source.line_of(span.start)))


def _moments(report: Report) -> Iterator[_Conflict]:
    """Yield where the one range of the summary is not that of the metadata."""
    stated = [claim for claim in report.claims if claim.place is Place.METADATA]
    told = [claim for claim in report.claims if claim.place is Place.SUMMARY and claim.started]
    if len(stated) != 1 or len(told) != 1:
        return
    starts = [*_compare("start of the outage", report, stated[0].started, told[0].started)]
    ends: list[_Conflict] = []
    if not stated[0].closing:
        ends = [*_compare("end of the outage", report, stated[0].ended, told[0].ended)]
    if starts and ends:
        yield replace(starts[0], fact="time of the outage")  # an hour off, or a zone
    else:
        yield from (*starts, *ends)


def _compare(
    fact: str, report: Report, one: Located[Instant] | None, other: Located[Instant] | None
) -> Iterator[_Conflict]:
    if one is None or other is None or one.span == other.span:
        return
    if one.value.time is None or other.value.time is None:
        return
    found = measure_span(one.value, other.value)
    if found is None:
        return
    apart = min(found[0], _DAY - found[0]) if found[1] else abs(found[0])
    if apart > slack_of(report.source, one, other) + 1:
        yield _Conflict(fact, one.span, other.span)


def _durations(report: Report) -> Iterator[_Conflict]:
    """Yield where metadata, title and summary give different durations, one of each."""
    wrong = {mismatch.duration.span for mismatch in find_mismatches(report)}
    stated: list[Located[Duration]] = []
    for place in (Place.METADATA, Place.TITLE, Place.SUMMARY):
        found = {
            claim.duration.span: claim.duration
            for claim in report.claims
            if claim.place is place and claim.duration
        }
        if len(found) == 1:
            stated += found.values()
    for one, other in combinations(stated, 2):
        if not (_alike(one.value, other.value) or {one.span, other.span} & wrong):
            yield _Conflict("duration", one.span, other.span)


def _alike(one: Duration, other: Duration) -> bool:
    return agrees(one, other.minutes) or agrees(other, one.minutes)


def _marked(report: Report) -> Iterator[_Conflict]:
    """Yield where the timeline marks a moment that the metadata place elsewhere."""
    for phase, entry in mark_entries(report):
        yield from _compare(phase.value, report, report.phases.get(phase), entry.when)
    edges = _edges(report)
    for phase, entry in explicit_entries(report):
        stated = edges.get(phase)
        if stated is not None and _is_covered(report, stated, phase):
            name = "start of the outage" if phase is Phase.STARTED else "end of the outage"
            yield from _compare(name, report, stated, entry.when)


def _edges(report: Report) -> dict[Phase, Located[Instant]]:
    claims = [claim for claim in report.claims if claim.place is Place.METADATA]
    claims += [claim for claim in report.claims if claim.place is Place.SUMMARY]
    edges: dict[Phase, Located[Instant]] = {}
    for claim in claims:
        if claim.started is not None:
            edges.setdefault(Phase.STARTED, claim.started)
        if claim.ended is not None and not claim.closing:
            edges.setdefault(Phase.RESTORED, claim.ended)
    return edges


def _is_covered(report: Report, stated: Located[Instant], phase: Phase) -> bool:
    """Tell whether the timeline reaches out to a stated edge; else that is what is missing."""
    for entry in report.timeline.entries if report.timeline else ():
        found = measure_span(entry.when.value, stated.value) if entry.when else None
        if found is None or found[1]:
            continue
        if (found[0] >= 0) if phase is Phase.STARTED else (found[0] <= 0):
            return True
    return False


def check_end_before_start(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on each end of the outage, or of a timeline entry, before its start.

    Where no date is written, an earlier clock time is past midnight. Fields: `match` and `start`.
    """
    seen: set[Span] = set()
    for start, end in _list_pairs(report):
        found = measure_span(start.value, end.value)
        if found is None or found[1] or end.span in seen:
            continue
        if found[0] < -slack_of(report.source, start, end) and _is_written(start, end):
            seen.add(end.span)
            fields = dict(zip(("match", "start"), _name_both(report, end, start), strict=True))
            related = (Related(start.span, "the start"),) if start.span != end.span else ()
            yield Hit(end.span, fields, related)


def _name_both(report: Report, *moments: Located[Instant]) -> Iterator[str]:
    """Yield the words of two moments, or what they mean where one range gives both."""
    whole = len({moment.span for moment in moments}) == 1
    for moment in moments:
        meaning = (moment.value.isoformat() or "").replace("T", " ")
        yield meaning if whole else report.source.slice(moment.span)


def _is_written(start: Located[Instant], end: Located[Instant]) -> bool:
    return not (start.value.vague or end.value.vague)


def _list_pairs(report: Report) -> Iterator[tuple[Located[Instant], Located[Instant]]]:
    begun = report.phases.get(Phase.STARTED) or report.phases.get(Phase.REPORTED)
    if begun is not None:
        for phase in (Phase.MITIGATED, Phase.RESTORED, Phase.RESOLVED):
            if phase in report.phases:
                yield begun, report.phases[phase]
    for claim in report.claims:
        if claim.started is not None and claim.ended is not None:
            yield claim.started, claim.ended
    for entry in report.timeline.entries if report.timeline else ():
        if entry.when is not None and entry.end is not None:
            yield entry.when, Located(entry.end, entry.when.span)


CHECKS = (
    Check(
        "conflicting_values",
        check_conflicting_values,
        fields=frozenset({"fact", "match", "other"}),
    ),
    Check("end_before_start", check_end_before_start, fields=frozenset({"match", "start"})),
)
