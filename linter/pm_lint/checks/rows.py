"""The rows of a timeline, put into the order of time as whole lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from pm_lint.dataclass import dataclass
from pm_lint.finding import Edit, Fix
from pm_lint.pattern import lazy
from pm_lint.report import Instant, Origin, Precision, Report, TimelineEntry
from pm_lint.source import Source, Span

Lag = Callable[[Instant, Instant], dt.timedelta | None]
"""How much later the second instant is than the first, None where that is not known."""

_MOST = 500  # rows of one list or table; more are a log, and no hand reads them again
_CARRIED = frozenset({Origin.CARRIED, Origin.ROLLED})
_MARKER = lazy(r"([ \t]*)(?:[-*+][ \t]|\|)")


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines of an entry, without blank ones at the end, and what stands before its marker."""

    instant: Instant
    span: Span
    indent: str
    mark: str


def sort_rows(report: Report, lag: Lag) -> Fix | None:
    """Return the fix that moves rows of lists and tables, None where there is none to move.

    A row without an exact time belongs where it stands, so among such ones nothing is moved. It is
    not safe: a time may be wrong rather than the place of its row.
    """
    text = report.source.text
    if "\r\n" in text and text.count("\n") != text.count("\r\n"):
        return None  # whose line ending would a moved line take?
    edits: list[Edit] = []
    for run in _list_runs(report):
        rows = _order(run, lag) if 1 < len(run) <= _MOST else run
        edits += [
            Edit(place.span, report.source.slice(row.span))
            for place, row in zip(run, rows, strict=True)
            if row is not place
        ]
    return Fix(tuple(edits), safe=False) if edits else None


def _order(rows: list[_Row], lag: Lag) -> list[_Row]:
    """Return the rows in the order of time, as they are where two of them do not compare."""
    ordered: list[_Row] = []
    for row in rows:
        place = len(ordered)
        for at, other in enumerate(ordered):
            apart = lag(row.instant, other.instant)
            if apart is None:
                return rows
            if apart > dt.timedelta(0):
                place = min(place, at)
        ordered.insert(place, row)
    return ordered


def _list_runs(report: Report) -> Iterator[list[_Row]]:
    """Yield the rows that follow one upon another, of one list or one table."""
    run: list[_Row] = []
    entries = report.timeline.entries if report.timeline else ()
    for entry in entries:
        row = _find_row(report.source, entry)
        if row is None or (run and not _joins(report.source, run[-1], row)):
            yield run
            run = []
        if row is not None:
            run.append(row)
    yield run


def _find_row(source: Source, entry: TimelineEntry) -> _Row | None:
    """Return the lines of an entry that says exactly when, None where it has none of its own."""
    if entry.when is None or entry.kind not in (Precision.EXACT, Precision.RANGE):
        return None
    first = source.line_of(entry.span.start)
    line = source.slice(source.line_span(first))
    found = _MARKER.match(line)
    if found is None:
        return None
    indent, mark = found[1], found[0].strip()
    last = first
    if mark != "|":
        for number in range(first + 1, len(source.line_starts) + 1):
            words = source.slice(source.line_span(number))
            if words.strip():
                if len(words) - len(words.lstrip()) <= len(indent):
                    break
                last = number
    span = Span(source.line_span(first).start, source.line_span(last).end)
    end = entry.span.start + len(source.slice(entry.span).rstrip())
    return _Row(entry.when.value, span, indent, mark) if end <= span.end else None


def _joins(source: Source, before: _Row, after: _Row) -> bool:
    """Tell whether two rows of one kind may change places, with only blank lines between them.

    A row that carries on the date or the zone of one above stays below it.
    """
    between = source.text[before.span.end : after.span.start]
    same = (before.indent, before.mark) == (after.indent, after.mark)
    kin = _is_carried(before.instant) is _is_carried(after.instant)
    return same and kin and before.span.end < after.span.start and not between.strip()


def _is_carried(instant: Instant) -> bool:
    return not _CARRIED.isdisjoint((instant.date_from, instant.zone_from))
