"""The order of a timeline's entries, and whether they cover the outage that is stated."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from pm_lint.dataclass import dataclass, replace
from pm_lint.finding import Fix, Hit, Related
from pm_lint.pattern import lazy
from pm_lint.report import (
    BlockKind,
    Instant,
    Located,
    Origin,
    Report,
    TimelineEntry,
    Topic,
)
from pm_lint.source import Source, Span

NUMERIC_DATE = lazy(r"\b\d{1,4}([-/.])\d{1,2}\1\d{2,4}(?!\d)")
"""A date in digits, whatever the order of its parts."""

_OUT_OF_ORDER = lazy(
    r"\b(?:out of|not in|reverse)\s(?:strict |the )?(?:chronological|time order)"
    r"|\b(?:newest|latest|most recent) (?:\w+ )?first\b",
    re.IGNORECASE,
)
_WRITTEN = frozenset({Origin.OWN, Origin.COLUMN})
_NEIGHBOURS = 6  # how far back the entry to compare with may stand, past those that do not compare


@dataclass(frozen=True, slots=True)
class OrderParameters:
    """`rollover_hours`: a longer step back, where no date is written, is taken for a new day."""

    rollover_hours: int


@dataclass(frozen=True, slots=True)
class CoverageParameters:
    """`days`: a stated time further from the timeline than this speaks of something else."""

    days: int


@dataclass(frozen=True, slots=True)
class _Timed:
    """An entry that states its time."""

    span: Span
    when: Located[Instant]
    end: Instant | None


@dataclass(frozen=True, slots=True)
class _Step:
    """Two entries that compare, in the order written, and how much later the second one is."""

    before: _Timed
    after: _Timed
    lag: dt.timedelta


def measure_lag(first: Instant, second: Instant) -> dt.timedelta | None:
    """Return how much later `second` is than `first`, None where that is not known.

    Instants compare when both have a date or neither has, and both are in a known zone or in the
    same one. A date alone compares by days; a time without seconds by minutes.
    """
    if first.vague or second.vague or (first.date is None) is not (second.date is None):
        return None
    if first.time is None or second.time is None:
        if first.date is None or second.date is None:
            return None
        return second.date - first.date
    start, end = first.utc(), second.utc()
    if start is None or end is None:
        if not first.shares_zone(second):
            return None
        start, end = _as_local(first), _as_local(second)
    if not first.time.second or not second.time.second:
        start, end = start.replace(second=0), end.replace(second=0)
    return end - start


def _as_local(instant: Instant) -> dt.datetime:
    return dt.datetime.combine(instant.date or dt.date.min, instant.time or dt.time(), dt.UTC)


def check_out_of_order(report: Report, parameters: OrderParameters) -> Iterator[Hit]:
    """Yield a hit for each entry that is earlier than the entry before it.

    Fields: `match` and `previous`, the two times as written, and `note`, which says so when the
    whole timeline runs from newest to oldest (then there is only one hit). The fix moves rows.
    """
    if _explains_order(report):
        return
    limit = dt.timedelta(hours=parameters.rollover_hours)
    steps = list(_compare_entries(report))
    back = [step for step in steps if step.lag < dt.timedelta(0) and not _may_roll(step, limit)]
    descends = len(back) > 1 and not any(step.lag > dt.timedelta(0) for step in steps)
    note = ", and so is each entry: the timeline runs from newest to oldest" if descends else ""
    rolls = any(step.lag < dt.timedelta(0) and _may_roll(step, limit) for step in steps)
    fix = _sort_rows(report) if back and not rolls else None
    for step in back[:1] if descends else back:
        source = report.source
        fields = {
            "match": source.slice(step.after.when.span),
            "previous": source.slice(step.before.when.span),
            "note": note,
        }
        yield Hit(
            step.after.when.span, fields, (Related(step.before.when.span, "the entry before"),), fix
        )


def _sort_rows(report: Report) -> Fix | None:
    from pm_lint.checks.rows import sort_rows

    return sort_rows(report, measure_lag)


def _explains_order(report: Report) -> bool:
    """Tell whether the report says of its timeline that it is not in the order of time."""
    timeline = report.timeline
    return timeline is not None and any(
        timeline.span.contains(block.prose.span) and _OUT_OF_ORDER.search(block.prose.text)
        for block in report.blocks
        if not block.entry
    )


def _may_roll(step: _Step, limit: dt.timedelta) -> bool:
    """Tell whether a step back may be midnight gone by: it is long, and no date denies it."""
    before, after = step.before.when.value, step.after.when.value
    return -step.lag > limit and before.date == after.date and after.date_from not in _WRITTEN


def _compare_entries(report: Report) -> Iterator[_Step]:
    """Yield each entry with the nearest one above it that it compares with."""
    headings = [
        block.prose.span.start for block in report.blocks if block.kind is BlockKind.HEADING
    ]
    headings.sort()
    openings = sorted(
        section.heading.span.start
        for section in report.sections
        if Topic.TIMELINE in section.topics
    )
    seen: list[_Timed] = []
    for entry in _timed_entries(report):
        for before in islice(reversed(seen), _NEIGHBOURS):
            # A heading may open another system's story; only a day that it names ties the two.
            split = bisect_left(headings, before.span.end) < bisect_left(headings, entry.span.start)
            if split and entry.when.value.date_from is not Origin.HEADING:
                break
            # Another timeline is another incident's.
            if _lies_in(openings, Span(before.span.end, entry.span.start)):
                break
            lag = measure_lag(before.when.value, entry.when.value)
            if lag is not None:
                yield _Step(before, entry, lag)
                break
        seen.append(entry)


def _lies_in(places: list[int], gap: Span) -> bool:
    """Tell whether one of the sorted `places` lies in the gap between two entries."""
    return bisect_left(places, gap.start) < bisect_left(places, gap.end)


def _timed_entries(report: Report) -> Iterator[_Timed]:
    for entry in report.timeline.entries if report.timeline else ():
        if entry.when is None or not entry.kind.is_definite:
            continue
        # A date in digits that was not read (3/4 or 4 March?) is not the date that was carried.
        written = entry.when.value.date_from in _WRITTEN
        if written or not NUMERIC_DATE.search(report.source.slice(entry.when.span)):
            yield _Timed(entry.span, entry.when, entry.end)


_HALF_A_DAY = dt.timedelta(hours=12)


def check_timeline_misses_outage(report: Report, parameters: CoverageParameters) -> Iterator[Hit]:
    """Yield a hit where the timeline begins after the stated start, and where it ends too early.

    Silent where that entry is out of order: which of the two times is wrong is not known. The
    last entry has to be the latest one as well.
    Fields: `verb` (begins, ends), `match` (the entry's time), `relation` (after, before), `edge`
    (start, end) and `stated` (the stated time).
    """
    explained = _explains_order(report)
    back = [step for step in _compare_entries(report) if step.lag < dt.timedelta(0)]
    unsure = {place.span for step in back for place in (step.before, step.after)}
    entries = report.timeline.entries if report.timeline else ()
    limit = dt.timedelta(days=parameters.days)
    for stated, is_start in ((report.started, True), (report.restored or report.resolved, False)):
        if not entries or stated is None or stated.value.vague:
            continue
        missed = _find_missed_edge(entries, _date_edge(report, stated.value, is_start), is_start)
        if missed is None or not _tolerance(report.source, stated) <= missed[1] <= limit:
            continue
        if missed[1] > _HALF_A_DAY and stated.value.date_from is not Origin.OWN:
            continue  # of which day the clock time is can only be guessed
        entry, edge = missed[0], entries[0 if is_start else -1]
        if not explained and (edge.span in unsure or not _is_outermost(report, edge, is_start)):
            continue
        words = ("begins", "after", "start") if is_start else ("ends", "before", "end")
        fields = {
            **dict(zip(("verb", "relation", "edge"), words, strict=True)),
            "match": report.source.slice(entry.when.span),
            "stated": _quote_edge(report.source.slice(stated.span), is_start=is_start),
        }
        yield Hit(entry.when.span, fields, (Related(stated.span, f"the stated {words[2]}"),))


_CLOCK = lazy(r"\b\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b)?")


def _quote_edge(words: str, *, is_start: bool) -> str:
    """Return the words of a stated time, of a range only the clock time that is meant."""
    clocks = _CLOCK.findall(words)
    if len(clocks) != 2:
        return words
    return str(clocks[0] if is_start else clocks[1])


def _is_outermost(report: Report, edge: TimelineEntry, is_start: bool) -> bool:
    """Tell whether no entry is earlier than the first one, or later than the last one."""
    if edge.when is None:
        return False
    zero = dt.timedelta(0)
    lags = [measure_lag(edge.when.value, entry.when.value) for entry in _timed_entries(report)]
    return not any(lag < zero if is_start else lag > zero for lag in lags if lag is not None)


def _date_edge(report: Report, edge: Instant, is_start: bool) -> Instant:
    """Return the stated start or end, on the day of the incident where it names no day."""
    began, day = report.started, report.date
    if edge.date is not None or edge.time is None or day is None:
        return edge
    date = began.value.date if began is not None and began.value.date else day.value
    if not is_start and began is not None and began.value.time and edge.time < began.value.time:
        date = date + dt.timedelta(days=1) if date < dt.date.max else date
    return replace(edge, date=date)


def _find_missed_edge(
    entries: tuple[TimelineEntry, ...], stated: Instant, is_start: bool
) -> tuple[_Timed, dt.timedelta] | None:
    """Return the entry nearest to the stated time and how far it is off, None if none is off.

    Of several that are equally near (a date without a time says no more) it is the outermost one.

    None too when the outermost entry does not compare: what it says may be what is missed.
    """
    gaps: list[tuple[dt.timedelta, _Timed] | None] = []
    for entry in entries:
        gap = None
        if entry.when is not None and entry.kind.is_definite:
            timed = _Timed(entry.span, entry.when, entry.end)
            gap = _measure_gap(timed, stated, is_start)
        gaps.append(None if gap is None else (gap, timed))
    outermost = gaps[0] if is_start else gaps[-1]
    known = [gap for gap in gaps if gap is not None]
    if outermost is None or any(gap <= dt.timedelta(0) for gap, _ in known):
        return None
    gap, timed = min(known if is_start else reversed(known), key=lambda pair: pair[0])
    return timed, gap


def _measure_gap(entry: _Timed, stated: Instant, is_start: bool) -> dt.timedelta | None:
    """Return how far `entry` lies inside the outage that begins or ends at `stated`."""
    if is_start:
        return measure_lag(stated, entry.when.value)
    lags = [measure_lag(moment, stated) for moment in (entry.when.value, entry.end) if moment]
    if entry.end is not None and None in lags:
        return None
    return min((lag for lag in lags if lag is not None), default=None)


def _tolerance(source: Source, stated: Located[Instant]) -> dt.timedelta:
    """Return the smallest gap that counts, by how exactly the time is stated."""
    clock = stated.value.time
    if clock is None:
        return dt.timedelta(days=1)
    if not re.search(r"\d[:.h]?\d\d", source.slice(stated.span)) and not clock.minute:
        return dt.timedelta(hours=1)
    return dt.timedelta(minutes=2 if clock.minute % 5 else 6)
