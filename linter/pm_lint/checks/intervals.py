"""How long things took: the first word to customers, and the silence between two entries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pm_lint.checks.declaration import Check
from pm_lint.checks.order import measure_lag
from pm_lint.checks.wording import tell_length
from pm_lint.finding import Hit, Related
from pm_lint.report import Instant, Located, Milestone, Precision, Report, TimelineEntry

_STATED = frozenset({Precision.EXACT, Precision.RANGE})
_OUTWARD = re.compile(
    r"\b(?:customers?|users?|clients?|merchants?|subscribers?|public(?:ly)?|communit(?:y|ies)"
    r"|tweet\w*|twitter|announc\w+|blog|social media|forum|discord)\b"
    r"|\bstatus ?(?:page|post|update)|\bstatus\.",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:announc\w+|post(?:ed|s)|publish\w+|acknowledg\w+|inform(?:ed|s|ing)?|told"
    r"|tweet\w*|reply|replied|notice)\b",
    re.IGNORECASE,
)
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
    return entry.kind in _STATED and entry.when is not None and entry.when.value.time is not None


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
class _Step:
    """Two neighbouring entries and the time between them that lies in the outage."""

    before: TimelineEntry
    after: TimelineEntry
    gap: dt.timedelta


def check_silent_gap(report: Report, parameters: GapParameters) -> Iterator[Hit]:
    """Yield one hit, on the entry behind the longest gap, where that is most of the outage.

    Fields: `length` of the gap and `whole` of the outage.
    """
    began, ended = _find_start(report), _find_end(report)
    whole = measure_lag(began.value, ended.value) if began and ended else None
    if report.timeline is None or began is None or whole is None or whole <= dt.timedelta(0):
        return
    entries = report.timeline.entries
    if sum(_has_clock(entry) for entry in entries) < _FEWEST:
        return
    steps = list(_measure_steps(entries, began.value, whole))
    longest = max(steps, key=lambda step: step.gap, default=None)
    least = max(whole * parameters.share, dt.timedelta(minutes=parameters.minutes))
    if longest is None or longest.gap <= least:
        return
    before, after = longest.before.when, longest.after.when
    if before is not None and after is not None:
        fields = {"length": tell_length(longest.gap), "whole": tell_length(whole)}
        yield Hit(after.span, fields, (Related(before.span, "the entry before"),))


def _measure_steps(
    entries: tuple[TimelineEntry, ...], began: Instant, whole: dt.timedelta
) -> Iterator[_Step]:
    for before, after in pairwise(entries):
        if before.when is None or after.when is None:
            continue
        if not (_has_clock(before) and _has_clock(after)):
            continue
        left = measure_lag(began, before.end or before.when.value)
        right = measure_lag(began, after.when.value)
        if left is not None and right is not None:
            gap = min(right, whole) - max(left, dt.timedelta(0))
            yield _Step(before, after, gap)


CHECKS = (
    Check(
        "slow_communication",
        check_slow_communication,
        CommunicationParameters,
        frozenset({"length", "limit"}),
    ),
    Check("silent_gap", check_silent_gap, GapParameters, frozenset({"length", "whole"})),
)
