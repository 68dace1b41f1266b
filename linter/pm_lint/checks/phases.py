"""The moments of an incident that a report states, and the entries of its timeline that do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pm_lint.pattern import lazy
from pm_lint.report import Instant, Located, Phase, Precision, Report, TimelineEntry

_PHASES = {phase.value: phase for phase in Phase}
_EXPLICIT = {
    Phase.STARTED: lazy(
        r"^\W*(?:the |start of (?:the )?)?(?:outage|impact|downtime)"
        r"(?: (?:begins|began|starts?|started)\b|\W*$)",
        re.IGNORECASE,
    ),
    Phase.RESTORED: lazy(
        r"^\W*(?:the |end of (?:the )?)?(?:outage|impact|downtime)"
        r"(?: (?:ends?|ended|is over|over)\b|\W*$)",
        re.IGNORECASE,
    ),
}


def list_moments(report: Report) -> Mapping[Phase, Located[Instant]]:
    """Return the moments that the metadata state, and else those of marked timeline entries."""
    marked = {phase: entry.when for phase, entry in mark_entries(report) if entry.when is not None}
    return {**marked, **report.phases}


def mark_entries(report: Report) -> Iterator[tuple[Phase, TimelineEntry]]:
    """Yield the timeline entries that a YAML report marks as a phase, where only one is."""
    rows = report.document.raw.get("timeline")
    if report.timeline is None or not isinstance(rows, list):
        return
    by_span = {entry.span: entry for entry in report.timeline.entries}
    found: dict[Phase, list[TimelineEntry]] = {}
    for index, row in enumerate(rows):
        phase = _PHASES.get(str(row.get("milestone"))) if isinstance(row, dict) else None
        span = report.document.spans.get(("timeline", index))
        if phase is not None and span in by_span:
            found.setdefault(phase, []).append(by_span[span])
    for phase, entries in found.items():
        if len(entries) == 1 and is_exact(entries[0]):
            yield phase, entries[0]


def explicit_entries(report: Report) -> Iterator[tuple[Phase, TimelineEntry]]:
    """Yield the entries whose text says no more than that the outage begins or ends."""
    for phase, pattern in _EXPLICIT.items():
        entries = [
            entry
            for entry in (report.timeline.entries if report.timeline else ())
            if is_exact(entry) and pattern.match(entry.text.text)
        ]
        if len(entries) == 1:
            yield phase, entries[0]


def is_exact(entry: TimelineEntry) -> bool:
    """Tell whether an entry states one clock time."""
    return (
        entry.kind is Precision.EXACT
        and entry.when is not None
        and entry.when.value.time is not None
    )
