"""Times that say exactly when: how the entries of a timeline and the summary give them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.order import (
    NUMERIC_DATE,
    CoverageParameters,
    OrderParameters,
    check_out_of_order,
    check_timeline_misses_outage,
)
from pm_lint.checks.wording import count_noun, shorten
from pm_lint.dataclass import dataclass, replace
from pm_lint.finding import Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import BlockKind, Instant, Precision, Report, Timeline, TimelineEntry, Topic
from pm_lint.source import Span

_APPROXIMATE = lazy(
    r"\bapprox(?:imat(?:e|ely|ed|ions?))?\b|\bestimated\b|\bestimates\b|\brough(?:ly)?\b",
    re.IGNORECASE,
)
_ALL_TIMES = lazy(
    r"(?<!response )(?<!loading )(?<!load )(?<!wait )(?<!recovery )\btime(?:s|stamps)?\b",
    re.IGNORECASE,
)
_HEDGE = lazy(
    r"(?:[~≈∼]|\b(?:(?:or )?around|(?:or )?about|approximately|approx|roughly|circa|ca|nearly"
    r"|almost|close to|shortly|just|some ?time|soon)\b)(?=[\s\S]{0,90}\d)"
    r"|\b(?:early|late|later|mid|in the|morning|afternoon|evening|night|noonish)\b",
    re.IGNORECASE,
)
_EXACT_LEAD = lazy(r"(?:at|on|from|since|by)\s$|.*\d", re.IGNORECASE | re.DOTALL)
_COUNTED = lazy(
    r"\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|half)\b",
    re.IGNORECASE,
)
_MONTH_ALONE = lazy(
    r"^\W{0,3}(?:(?:early|mid|late|end|beginning|start|of|in|the|around|about|circa|ca)[\s.-]+)*"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\W{0,3})?(?:(?:19|20)\d\d)?\W{0,3}$",
    re.IGNORECASE,
)
_NAMES_TIME = lazy(
    r"\d|\b(?:morning|noon|afternoon|evening|night|midnight|midday|lunch\w*|dawn)", re.IGNORECASE
)
_MARKUP = lazy(r"[*`]+|^#+ *")
_UNCOUNTED = lazy(r"\b(?:few|couple|some|several|many)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class VagueParameters:
    """`single`: how many vague times of one place get a finding each; more share one."""

    single: int


def check_vague_time(report: Report, parameters: VagueParameters) -> Iterator[Hit]:
    """Yield hits on vague times of entries, and of the prose of summary and resolution.

    One hit on a heading or sentence that calls all the times approximate stands for them all.
    Fields: `match`, the words, and `others`, which counts the places that a shared hit lists.
    """
    blanket = _find_blanket(report)
    if blanket is not None:
        yield _say_vague(report, [blanket])
    else:
        yield from _say_each(report, _vague_entries(report), parameters.single)
    for topic in (Topic.SUMMARY, Topic.RESOLUTION):
        yield from _say_each(report, _vague_mentions(report, topic), parameters.single)


def _say_each(report: Report, spans: list[Span], single: int) -> Iterator[Hit]:
    if len(spans) > single:
        yield share(spans, lambda some: _say_vague(report, some))
    else:
        yield from (_say_vague(report, [span]) for span in spans)


def _say_vague(report: Report, spans: Sequence[Span]) -> Hit:
    first, *rest = spans
    match = shorten(_MARKUP.sub("", report.source.slice(first)))
    do = "do" if len(rest) > 1 else "does"
    others = f", nor {do} {count_noun(len(rest), 'more time')}" if rest else ""
    related = tuple(Related(span, "not exact either") for span in rest)
    return Hit(first, {"match": match, "others": others}, related)


def _vague_entries(report: Report) -> list[Span]:
    open_ = [placeholder.span for placeholder in report.placeholders]
    return [
        _narrow(report, entry.when.span)
        for entry in (report.timeline.entries if report.timeline else ())
        if entry.when and _is_vague(entry.kind, report.source.slice(entry.when.span))
        # What is still to be filled in is told once, as that.
        if not any(span.overlaps(entry.when.span) for span in open_)
    ]


def _narrow(report: Report, span: Span) -> Span:
    """Return the part of a time that is vague, without the exact day or the "at" before it."""
    words = report.source.slice(span)
    hedge = _HEDGE.search(words)
    if hedge is None or not _EXACT_LEAD.match(words[: hedge.start()]):
        return span
    end = span.end
    if words.endswith(")") and "(" not in words[hedge.start() :]:
        end -= 1
    return Span(span.start + hedge.start(), end)


# "around 15:57:18" is exact enough, and that nobody knows a time is the truth about it.
_EXACT_ENOUGH = lazy(r"\d:\d\d:\d\d|\bunknown\b|\bnot known\b", re.IGNORECASE)


def _is_vague(kind: Precision, words: str) -> bool:
    if _EXACT_ENOUGH.search(words):
        return False
    if kind is Precision.VAGUE:
        # What led up to an incident months before needs no minute, nor a day.
        return _MONTH_ALONE.search(words) is None
    uncounted = _UNCOUNTED.search(words) or not _COUNTED.search(words)
    return kind is Precision.RELATIVE and bool(uncounted)


def _vague_mentions(report: Report, topic: Topic) -> list[Span]:
    # A section of two topics is read once, under the first of them.
    return [
        _narrow(report, mention.when.span)
        for mention in report.mentions
        if mention.when.value.vague
        and _NAMES_TIME.search(report.source.slice(mention.when.span))
        and not _EXACT_ENOUGH.search(report.source.slice(mention.when.span))
        and next((t for t in mention.topics if t in (Topic.SUMMARY, Topic.RESOLUTION)), None)
        is topic
    ]


def _find_blanket(report: Report) -> Span | None:
    """Return the heading or the sentence that calls the times of the timeline approximate."""
    timeline = report.timeline
    if timeline is None or not any(_clock(entry) for entry in timeline.entries):
        return None
    if _APPROXIMATE.search(report.source.slice(timeline.heading)):
        return timeline.heading
    for block in report.blocks:
        if block.entry or block.kind is not BlockKind.PARAGRAPH:
            continue
        if not timeline.span.contains(block.prose.span):
            continue
        match = _APPROXIMATE.search(block.prose.text)
        near = block.prose.text[max(0, match.start() - 60) : match.end() + 30] if match else ""
        counts = match and block.prose.text[match.end() : match.end() + 2].strip().isdigit()
        if match and not counts and _ALL_TIMES.search(near):
            return block.prose.source_span(match.start(), match.end())
    return None


def _clock(entry: TimelineEntry) -> Instant | None:
    """Return the instant of an entry that states a clock time."""
    if entry.when is None or entry.kind in (Precision.RELATIVE, Precision.NONE):
        return None
    return entry.when.value if entry.when.value.time is not None else None


def check_missing_timezone(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield one hit, on the first of the timeline's clock times whose zone nothing gives.

    Field: `which`, a count of them all. The fix writes the only zone that the report knows of.
    """
    if report.timeline is None or report.timezone is not None:
        return
    if _is_zoned_elsewhere(report, report.timeline):
        return
    if not _counts_up(report.timeline) and not _says_zone_first(report.timeline):
        for hit in _say_lacking(report, report.timeline, lambda instant: instant.zone is None):
            from pm_lint.checks.lending import lend_zone

            bare = [
                entry.when
                for entry in report.timeline.entries
                if entry.when and (clock := _clock(entry)) is not None and clock.zone is None
            ]
            yield replace(hit, fix=lend_zone(report, bare))


def _is_zoned_elsewhere(report: Report, timeline: Timeline) -> bool:
    """Tell whether summary or metadata give two of the timeline's times, or its only one, zoned.

    One in common of many says little: summary and logs are often in different zones.
    """
    clocks = [instant for entry in timeline.entries if (instant := _clock(entry)) is not None]
    told = [mention.when.value for mention in report.mentions if Topic.SUMMARY in mention.topics]
    told += [clock.value for clock in report.summary.clocks] if report.summary else []
    for claim in report.claims:
        told += [moment.value for moment in (claim.started, claim.ended) if moment]
    zoned = [moment for moment in told if moment.zone is not None]
    common = {clock.time for clock in clocks if any(_is_same(moment, clock) for moment in zoned)}
    return len(common) > 1 or (len(clocks) == 1 and bool(common))


def _is_same(moment: Instant, clock: Instant) -> bool:
    """Tell whether two clock times are one; a day of its own may be another one."""
    same_day = moment.date == clock.date or moment.date is None or clock.date is None
    return moment.time == clock.time and same_day


def _says_zone_first(timeline: Timeline) -> bool:
    """Tell whether the first time alone has a zone, as one says it once and then goes on.

    Where later entries have one too, a bare time among them is the odd one out.
    """
    clocks = [instant for entry in timeline.entries if (instant := _clock(entry)) is not None]
    zoned = [instant.zone is not None for instant in clocks]
    return len(zoned) > 2 and zoned[0] and not any(zoned[1:])


def check_undated_time(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield one hit, on the first clock time of a timeline that nothing in the report dates.

    Field: `which`, a count of them all.
    """
    if report.timeline is None or _gives_date(report, report.timeline):
        return
    if not _counts_up(report.timeline):
        yield from _say_lacking(report, report.timeline, lambda instant: instant.date is None)


def _gives_date(report: Report, timeline: Timeline) -> bool:
    """Tell whether anything in the report dates its incident."""
    stated = (report.started, report.reported, report.mitigated, report.restored, report.resolved)
    return (
        report.date is not None
        or any(moment is not None and moment.value.date is not None for moment in stated)
        or any(_is_dated(report, entry) for entry in timeline.entries)
        or any(_DAY_OF_MONTH.search(block.prose.text) for block in report.blocks)
        or any(
            mention.when.value.date is not None
            for mention in report.mentions
            if {Topic.SUMMARY, Topic.IMPACT, Topic.TIMELINE} & set(mention.topics)
        )
    )


# "05 June", "June 5th": only the year is left open, and that is no reason to deny the date.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
_DAY_OF_MONTH = lazy(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b"
)


def _is_dated(report: Report, entry: TimelineEntry) -> bool:
    """Tell whether an entry has a date, or numbers that may be one."""
    if entry.when is None:
        return False
    written = report.source.slice(Span(entry.span.start, entry.when.span.end))
    return entry.when.value.date is not None or NUMERIC_DATE.search(written) is not None


def _counts_up(timeline: Timeline) -> bool:
    """Tell whether bare times count from the start of the incident: 00:00, 00:02, 00:15."""
    clocks = [instant for entry in timeline.entries if (instant := _clock(entry)) is not None]
    times = [instant.time for instant in clocks if instant.time is not None]
    bare = all(instant.date is None and instant.zone is None for instant in clocks)
    return bare and len(times) > 1 and times[0] == dt.time() and times == sorted(times)


def _say_lacking(
    report: Report, timeline: Timeline, lacks: Callable[[Instant], bool]
) -> Iterator[Hit]:
    clocks = [entry.when for entry in timeline.entries if entry.when and _clock(entry)]
    bare = [when for when in clocks if lacks(when.value)]
    if not bare:
        return
    told = count_noun(len(clocks), "time")
    parts = _count_parts(report, [when.span for when in bare])
    whose = f"the {told} below its {parts} headings" if parts > 1 else f"its {told}"
    if len(bare) < len(clocks):
        which = f"{len(bare)} of {whose}"
    else:
        which = whose if len(clocks) > 1 else "its only time"
    yield Hit(bare[0].span, {"which": which}, scope=timeline.span)


def _count_parts(report: Report, spans: list[Span]) -> int:
    """Return how many sections, none inside of another, hold these parts of the timeline."""
    told = [section for section in report.sections if Topic.TIMELINE in section.topics]
    outer = [
        section
        for section in told
        if not any(other.body.contains(section.heading.span) for other in told)
    ]
    return sum(any(section.body.contains(span) for span in spans) for section in outer)


CHECKS = (
    Check("vague_time", check_vague_time, VagueParameters, frozenset({"match", "others"})),
    Check("missing_timezone", check_missing_timezone, fields=frozenset({"which"})),
    Check("undated_time", check_undated_time, fields=frozenset({"which"})),
    Check(
        "out_of_order",
        check_out_of_order,
        OrderParameters,
        frozenset({"match", "previous", "note"}),
    ),
    Check(
        "timeline_misses_outage",
        check_timeline_misses_outage,
        CoverageParameters,
        frozenset({"verb", "match", "relation", "edge", "stated"}),
    ),
)
