"""How long things took: the first word to customers, and the silence between two entries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pm_lint.checks.declaration import Check
from pm_lint.checks.order import measure_lag
from pm_lint.checks.wording import tell_length
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related
from pm_lint.pattern import lazy
from pm_lint.report import Instant, Located, Milestone, Origin, Report, TimelineEntry

_OUTWARD = lazy(
    r"\b(?:customers?|users?|clients?|merchants?|subscribers?|public(?:ly)?|communit(?:y|ies)"
    r"|tweet\w*|twitter|announc\w+|blog|social media|forum|discord)\b"
    r"|\bstatus ?(?:page|post|update)|\bstatus\.",
    re.IGNORECASE,
)
_TELLS = lazy(
    r"\b(?:announc\w+|post(?:ed|s)|publish\w+|acknowledg\w+|inform(?:ed|s|ing)?|told"
    r"|tweet\w*|reply|replied|notice)\b",
    re.IGNORECASE,
)
_NOTICED = frozenset(Milestone) - {Milestone.START, Milestone.RESTORATION}
_WAITED = "if nothing happened, say what was waited for"
_UNSEEN = "if nobody knew yet, say what would have shown it"
_MORE_TIMES = lazy(r"\W{0,5}(?:and |or |& )?\d{1,2}[:.h]\d\d\b")
_FEWEST = 3  # entries with a time: fewer tell nothing of how closely the outage was followed


@dataclass(frozen=True, slots=True)
class CommunicationParameters:
    """`minutes`: the longest time from first impact to first word that is not worth a finding.

    `days`: a longer time is no matter of an outage, or a date is wrong.
    """

    minutes: int
    days: int


@dataclass(frozen=True, slots=True)
class GapParameters:
    """`share` of the outage (0 to 1) and `minutes`: a gap has to be longer than both."""

    share: float
    minutes: int


def check_slow_communication(report: Report, parameters: CommunicationParameters) -> Iterator[Hit]:
    """Yield a hit on the first word to customers where it came late after the first impact.

    Fields: `length` and `limit`, two lengths of time.
    """
    began = _find_start(report)
    word = _first_word(report)
    if began is None or word is None or word.when is None:
        return
    lag = measure_lag(began.value, word.when.value)
    limit = dt.timedelta(minutes=parameters.minutes)
    if lag is not None and limit < lag <= dt.timedelta(days=parameters.days):
        fields = {"length": tell_length(lag), "limit": tell_length(limit)}
        yield Hit(word.when.span, fields, (Related(began.span, "the outage began"),))


def _find_start(report: Report) -> Located[Instant] | None:
    """Return when the outage began: as stated, or by the first entry that marks it."""
    if report.started is not None and report.started.value.time is not None:
        return report.started
    marked = _find_marked(report, Milestone.START)
    return marked.when if marked is not None else None


def _find_end(report: Report) -> Located[Instant] | None:
    stated = report.restored or report.resolved
    if stated is not None and stated.value.time is not None:
        return stated
    marked = _find_marked(report, Milestone.RESTORATION)
    return marked.when if marked is not None else None


def _find_marked(report: Report, milestone: Milestone) -> TimelineEntry | None:
    """Return the first entry that marks a milestone, None when it does not say exactly when."""
    for entry in report.timeline.entries if report.timeline else ():
        if milestone in entry.milestones:
            return entry if _has_clock(entry) else None
    return None


def _has_clock(entry: TimelineEntry) -> bool:
    if entry.when is None or not entry.kind.is_definite:
        return False
    return entry.when.value.time is not None


def _first_word(report: Report) -> TimelineEntry | None:
    """Return the first entry that tells customers, None when it does not say exactly when."""
    for entry in report.timeline.entries if report.timeline else ():
        text = report.source.slice(entry.span)
        if not _OUTWARD.search(text):
            continue
        if Milestone.COMMUNICATION in entry.milestones or _TELLS.search(text):
            return entry if _has_clock(entry) else None
    return None


@dataclass(frozen=True, slots=True)
class _Point:
    """An entry as it lies in the outage: its place in the list, and when it begins and ends."""

    index: int
    when: Located[Instant]
    begin: dt.timedelta
    end: dt.timedelta


def check_silent_gap(report: Report, parameters: GapParameters) -> Iterator[Hit]:
    """Yield one hit, on the entry behind the longest gap, where that is most of the outage.

    Fields: `previous` and `match`, the times on both sides of the gap; `part`, how much of the
    outage it is; and `otherwise`, what to write where nothing can be added.
    """
    began, ended = _find_start(report), _find_end(report)
    whole = measure_lag(began.value, ended.value) if began and ended else None
    if report.timeline is None or began is None or whole is None or whole <= dt.timedelta(0):
        return
    entries = report.timeline.entries
    if sum(_has_clock(entry) for entry in entries) < _FEWEST:
        return
    points = sorted(_list_points(entries, began.value), key=lambda point: point.begin)
    gaps = ((_measure_gap(*pair, whole), pair) for pair in _pair_points(points))
    gap, pair = max(gaps, key=lambda found: found[0], default=(dt.timedelta(0), None))
    least = max(whole * parameters.share, dt.timedelta(minutes=parameters.minutes))
    if pair is None or gap <= least:
        return
    if any(_MORE_TIMES.match(entries[point.index].text.text) for point in pair):
        return  # "05:12, 06:17, 07:22 AM": one entry for many
    if _may_fill(pair, points) or _may_misdate(pair, points, whole):
        return
    before, after = pair
    length = tell_length(whole)
    known = any(entry.milestones & _NOTICED for entry in entries[: before.index + 1])
    dated = before.when.value.date != after.when.value.date
    fields = {
        "previous": _quote_time(report, before.when, dated=dated),
        "match": _quote_time(report, after.when, dated=dated),
        "part": f"all the {length}" if gap >= whole else f"{tell_length(gap)} of the {length}",
        "otherwise": _WAITED if known else _UNSEEN,
    }
    yield Hit(after.when.span, fields, (Related(before.when.span, "the entry before"),))


def _quote_time(report: Report, when: Located[Instant], *, dated: bool) -> str:
    """Return a time as written, with its day before it where that stands somewhere above."""
    words, day = report.source.slice(when.span), when.value.date
    bare = when.value.date_from is not Origin.OWN
    return f"{day.isoformat()} {words}" if dated and bare and day is not None else words


def _list_points(entries: tuple[TimelineEntry, ...], began: Instant) -> Iterator[_Point]:
    for index, entry in enumerate(entries):
        if entry.when is None or not _has_clock(entry):
            continue
        begin = measure_lag(began, entry.when.value)
        end = measure_lag(began, entry.end) if entry.end is not None else begin
        if begin is not None and end is not None:
            yield _Point(index, entry.when, begin, max(begin, end))


def _pair_points(points: list[_Point]) -> Iterator[tuple[_Point, _Point]]:
    """Yield each entry with the one before it that lasts longest."""
    reach: _Point | None = None
    for point in points:
        if reach is not None:
            yield reach, point
        if reach is None or point.end >= reach.end:
            reach = point


def _measure_gap(before: _Point, after: _Point, whole: dt.timedelta) -> dt.timedelta:
    """Return how much of the outage, which is `whole` long, lies between two entries."""
    return min(after.begin, whole) - max(before.end, dt.timedelta(0))


def _may_fill(pair: tuple[_Point, _Point], points: list[_Point]) -> bool:
    """Tell whether an entry stands between the two whose time does not compare, or lies elsewhere.

    In "11:20 am, 11:25 pm, 12:40 pm" the second one is likelier to be a slip than a second day.
    """
    before, after = pair
    low, high = sorted((before.index, after.index))
    told = {point.index: point.begin for point in points}
    return any(
        index not in told or not before.begin <= told[index] <= after.begin
        for index in range(low + 1, high)
    )


def _may_misdate(pair: tuple[_Point, _Point], points: list[_Point], whole: dt.timedelta) -> bool:
    """Tell whether the gap reaches past the outage, and an entry is there by a guessed midnight."""
    return pair[1].begin > whole and any(
        point.begin > whole and point.when.value.date_from is Origin.ROLLED for point in points
    )


CHECKS = (
    Check(
        "slow_communication",
        check_slow_communication,
        CommunicationParameters,
        frozenset({"length", "limit"}),
    ),
    Check(
        "silent_gap",
        check_silent_gap,
        GapParameters,
        frozenset({"previous", "match", "part", "otherwise"}),
    ),
)
