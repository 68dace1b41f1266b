"""The moments that a timeline has to hold: when it began, who was told, when it was over."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from pm_lint.checks.declaration import Check
from pm_lint.checks.language import is_english
from pm_lint.checks.order import CoverageParameters, check_timeline_misses_outage, measure_lag
from pm_lint.checks.outages import is_attack_only
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import (
    Instant,
    Located,
    Milestone,
    Precision,
    Report,
    Timeline,
    TimelineEntry,
)
from pm_lint.source import Span

_MAX_TOLD = 1_200  # code points of an entry, and of what stands below it
_SAME = dt.timedelta(minutes=1)
_MONTH = CoverageParameters(days=31)
_DENIED = lazy(
    r"\b(?:not|never|cannot|unable to|without|no|nobody|none|until|fail(?:s|ed|ing)? to)\b"
    r"(?:\s\w+){0,2}\s*$|n['’]t(?:\s\w+){0,2}\s*$",
    re.IGNORECASE,
)
_FIRST_SIGNS = frozenset({Milestone.DETECTION, Milestone.NOTIFICATION})


@dataclass(frozen=True, slots=True)
class MilestoneParameters:
    """What a timeline has to say, and how it may say it.

    `milestone`: start, detection, notification, communication, remediation or restoration.
    `entries`: with fewer entries that have a clock time, a timeline is too short to judge.
    `words`: words and phrases that say it too, whatever their case; `*` stands for any ending.
    """

    milestone: str
    entries: int
    words: tuple[str, ...]


def check_milestone(report: Report, parameters: MilestoneParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of a timeline in which no entry marks the milestone.

    More generous than the reader, who has to name the one entry: words that may well mean the
    milestone are enough, and so is an entry at the time that the report states for it.
    """
    timeline = report.timeline
    milestone = Milestone(parameters.milestone)
    if timeline is None or _count_timed(timeline) < parameters.entries:
        return
    if any(milestone in entry.milestones for entry in timeline.entries):
        return
    if milestone is Milestone.START and is_attack_only(report):
        return  # nothing was away that could begin to be so
    if _may_say(report, timeline, milestone, parameters.words):
        return
    if _stands_at_stated(report, timeline, milestone) or _is_said_missing(report, milestone):
        return
    if is_english(report):
        yield Hit(timeline.heading)


def _count_timed(timeline: Timeline) -> int:
    """Count the entries that give a time; a history of days is not followed that closely."""
    return sum(
        entry.when is not None
        and (entry.when.value.time is not None or entry.kind is Precision.RELATIVE)
        for entry in timeline.entries
    )


def _may_say(
    report: Report, timeline: Timeline, milestone: Milestone, words: tuple[str, ...]
) -> bool:
    """Tell whether an entry that may mark the milestone holds one of the words."""
    pattern = compile_words(words)
    told = _list_told(report, timeline)
    first = timeline.entries[0]
    if milestone is Milestone.START and (
        not _is_sign(first) or first.kind not in (Precision.EXACT, Precision.RANGE)
    ):
        return True  # what comes before the first sign may be what began it
    if milestone is Milestone.REMEDIATION:
        # A deployment before the first sign is the cause, not the remedy. A sign that comes late
        # is none: "root cause discovered".
        signs = (at for at, entry in enumerate(timeline.entries) if _is_sign(entry))
        first_sign = next(signs, 0)
        told = told[first_sign if first_sign * 2 <= len(told) else 0 :]
    return any(
        not _DENIED.search(text[max(0, match.start() - 40) : match.start()])
        for text in told
        for match in pattern.finditer(text)
    )


def _is_sign(entry: TimelineEntry) -> bool:
    return bool(_FIRST_SIGNS & entry.milestones)


def _list_told(report: Report, timeline: Timeline) -> list[str]:
    """Return the source of each entry with what stands below it, up to the next entry."""
    starts = [entry.span.start for entry in timeline.entries]
    stops = [*starts[1:], timeline.span.end]
    return [
        report.source.slice(Span(entry.span.start, min(stop, entry.span.start + _MAX_TOLD)))
        if stop > entry.span.start
        else report.source.slice(entry.span)
        for entry, stop in zip(timeline.entries, stops, strict=True)
    ]


@lru_cache(maxsize=32)
def compile_words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words and phrases; a `*` ends a word anyhow."""
    spelt = (r"\s+".join(map(_spell, phrase.split())) for phrase in words)
    return lazy(rf"(?<!\w)(?:{'|'.join(spelt) or '(?!)'})(?!\w)", re.IGNORECASE)


def _spell(word: str) -> str:
    """Return the pattern of a word. Only its last `*` is one: more would take more than a pass.

    A `*` alone is any word, and not none: that would be looked for at every blank.
    """
    if word == "*":
        return r"\w+"
    return rf"{re.escape(word[:-1])}\w*" if word.endswith("*") else re.escape(word)


def _stands_at_stated(report: Report, timeline: Timeline, milestone: Milestone) -> bool:
    """Tell whether an entry stands at the very time that the report states for the milestone."""
    stated = {
        Milestone.START: report.started,
        Milestone.DETECTION: report.reported,
        Milestone.NOTIFICATION: report.acknowledged,
        Milestone.REMEDIATION: report.mitigated,
        Milestone.RESTORATION: report.restored or report.resolved,
    }.get(milestone)
    if stated is None or stated.value.time is None:
        return False
    return any(
        _is_same(instant, stated)
        for entry in timeline.entries
        if entry.when is not None
        for instant in (entry.when.value, entry.end)
        if instant is not None and instant.time is not None
    )


def _is_same(instant: Instant, stated: Located[Instant]) -> bool:
    lag = measure_lag(stated.value, instant)
    if lag is None:
        # Where day or zone are not known of both, the clock has to do.
        return instant.time == stated.value.time
    return abs(lag) <= _SAME


def _is_said_missing(report: Report, milestone: Milestone) -> bool:
    """Tell whether the timeline is already said to leave out that end of the outage."""
    edge = {Milestone.START: "start", Milestone.RESTORATION: "end"}.get(milestone)
    return edge is not None and any(
        hit.fields["edge"] == edge for hit in check_timeline_misses_outage(report, _MONTH)
    )


CHECKS = (Check("milestone", check_milestone, MilestoneParameters),)
