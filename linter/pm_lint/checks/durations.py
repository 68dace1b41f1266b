"""How long the outage took: stated or to be computed, and as long as from start to end."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.language import is_english
from pm_lint.checks.outages import tells_outage
from pm_lint.checks.precision import agrees, measure_span, slack_of, spell_minutes
from pm_lint.checks.summary import (
    OF_OUTAGE,
    count_moments,
    is_finished,
    tells_duration,
)
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related
from pm_lint.report import (
    Claim,
    Duration,
    Instant,
    Located,
    Milestone,
    Phase,
    Place,
    Precision,
    Report,
)
from pm_lint.source import Span

_DAY = 1440.0  # minutes


@dataclass(frozen=True, slots=True)
class Interval:
    """A start and an end that compare, and the minutes between them.

    `undated`: whole days may be missing. `closing`: the impact may have ended earlier.
    """

    start: Located[Instant]
    end: Located[Instant]
    minutes: float
    undated: bool
    closing: bool


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stated duration and the interval that it is not the length of."""

    duration: Located[Duration]
    interval: Interval


def check_duration_mismatch(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on each stated duration that is not the time from start to end.

    A duration is held against the start and end of its own place, else against those of the other
    places, and has to disagree with all of them. Fields: `match` and `actual`.
    """
    for mismatch in find_mismatches(report):
        interval, duration = mismatch.interval, mismatch.duration
        fields = {
            "match": report.source.slice(duration.span),
            "actual": spell_minutes(interval.minutes),
        }
        yield Hit(duration.span, fields, _relate(interval))


def _relate(interval: Interval) -> tuple[Related, ...]:
    if interval.start.span == interval.end.span:
        return (Related(interval.start.span, "start and end"),)
    return (Related(interval.start.span, "the start"), Related(interval.end.span, "the end"))


def find_mismatches(report: Report) -> Iterator[Mismatch]:
    """Yield each stated duration that disagrees with every interval that it is held against."""
    seen: set[Span] = set()
    for claim in report.claims:
        if claim.duration is None or claim.duration.span in seen:
            continue
        seen.add(claim.duration.span)
        intervals = [_measure(other) for other in _held_against(report, claim)]
        known = [interval for interval in intervals if interval is not None]
        if not known or len(known) < len(intervals):
            continue
        if not any(_fits(report, claim.duration, interval) for interval in known):
            yield Mismatch(claim.duration, known[0])


def _held_against(report: Report, claim: Claim) -> list[Claim]:
    """Return the claims whose start and end a claim's duration has to agree with."""
    if claim.started and claim.ended:
        return [claim]
    return [
        other
        for other in report.claims
        if other.place is not Place.BODY and other.started and other.ended
    ]


def _measure(claim: Claim) -> Interval | None:
    if claim.started is None or claim.ended is None:
        return None
    found = measure_span(claim.started.value, claim.ended.value)
    if found is None or found[0] < 0:
        return None
    return Interval(claim.started, claim.ended, *found, claim.closing)


def _fits(report: Report, duration: Located[Duration], interval: Interval) -> bool:
    slack = slack_of(report.source, interval.start, interval.end)
    lengths = [interval.minutes]
    if interval.undated:
        days = int(duration.value.minutes // _DAY)
        lengths += [interval.minutes + _DAY * (days + more) for more in (-1, 0, 1)]
    if interval.closing and duration.value.minutes < interval.minutes:
        return True
    return any(agrees(duration.value, length, slack) for length in lengths)


def check_missing_downtime(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the title of a report that neither states a downtime nor lets one compute it.

    Silent where the summary's lack of a duration is told.
    """
    if not is_english(report) or not tells_outage(report):
        return
    summary = report.summary
    if summary is not None:
        if not is_finished(report, summary) or not tells_duration(report, summary):
            return
        if summary.lengths or count_moments(summary) > 1:
            return
    if not _can_compute(report):
        loose = summary.loose_lengths if summary else ()
        place = loose[0].span if loose else report.document.keys.get((), Span(0, 0))
        yield Hit(place)


def _can_compute(report: Report) -> bool:
    outer = [claim for claim in report.claims if claim.place is not Place.BODY]
    return (
        report.downtime is not None
        or any(metric.measure in OF_OUTAGE for metric in report.metrics)
        or bool(report.lasting)
        or report.duration is not None
        or (report.started is not None and report.restored is not None)
        or any(claim.duration or (claim.started and claim.ended) for claim in outer)
        or (Phase.STARTED in report.phases and _has_end(report))
        or _spans_outage(report)
    )


def _has_end(report: Report) -> bool:
    return bool({Phase.MITIGATED, Phase.RESTORED, Phase.RESOLVED} & report.phases.keys())


def _spans_outage(report: Report) -> bool:
    """Tell whether the timeline gives a time before, and one at, the restoration of service."""
    timed = [
        entry
        for entry in (report.timeline.entries if report.timeline else ())
        if entry.when is not None and entry.kind in (Precision.EXACT, Precision.RANGE)
    ]
    return any(Milestone.RESTORATION in entry.milestones for entry in timed[1:])


CHECKS = (
    Check("duration_mismatch", check_duration_mismatch, fields=frozenset({"match", "actual"})),
    Check("missing_downtime", check_missing_downtime),
)
