"""Measures of an incident, and whether they follow from the moments that the report states."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.phases import list_moments
from pm_lint.checks.precision import agrees, measure_span, slack_of, spell_minutes
from pm_lint.finding import Hit, Related
from pm_lint.report import Measure, Phase, Report

_DEFINITIONS = {
    Measure.DETECT: (Phase.STARTED, Phase.REPORTED),
    Measure.ACKNOWLEDGE: (Phase.REPORTED, Phase.ACKNOWLEDGED),
    Measure.MITIGATE: (Phase.REPORTED, Phase.MITIGATED),
    Measure.RESTORE: (Phase.STARTED, Phase.RESTORED),
    Measure.RESOLVE: (Phase.REPORTED, Phase.RESOLVED),
}
"""From which moment to which each measure runs. A time to repair has no one definition."""


def check_metric_mismatch(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on each stated measure that is not the time between its own two moments.

    Fields: `measure` (time to detect), `match`, `actual`, `first` and `last` (the moments' names).
    """
    moments = list_moments(report)
    for metric in report.metrics:
        ends = _DEFINITIONS.get(metric.measure)
        if ends is None or ends[0] not in moments or ends[1] not in moments:
            continue
        first, last = moments[ends[0]], moments[ends[1]]
        found = measure_span(first.value, last.value)
        if found is None or found[0] < 0:
            continue
        if agrees(metric.value.value, found[0], slack_of(report.source, first, last)):
            continue
        fields = {
            "measure": metric.measure.value,
            "match": report.source.slice(metric.value.span),
            "actual": spell_minutes(found[0]),
            "first": ends[0].value,
            "last": ends[1].value,
        }
        related = (Related(first.span, ends[0].value), Related(last.span, ends[1].value))
        yield Hit(metric.value.span, fields, related)


CHECKS = (
    Check(
        "metric_mismatch",
        check_metric_mismatch,
        fields=frozenset({"measure", "match", "actual", "first", "last"}),
    ),
)
