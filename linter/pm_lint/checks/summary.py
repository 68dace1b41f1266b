"""What a summary has to say: how long, from when to when, how much was hit, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.checks.causes import states_cause
from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.language import is_english
from pm_lint.checks.outages import is_harmless, is_recurring, tells_outage
from pm_lint.checks.quantities import is_quantified
from pm_lint.checks.sentences import count_sentences
from pm_lint.checks.stems import count_stems
from pm_lint.checks.timeline import check_missing_timezone
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import (
    Block,
    BlockKind,
    Carrier,
    Claim,
    Instant,
    Located,
    Measure,
    Place,
    Report,
    Section,
    Summary,
    Topic,
)

_SUMS_UP = lazy(
    r"\b(?:summary|summation|overview|abstract|synopsis|tl[ ;,.]*dr|in brief|at a glance)\b",
    re.IGNORECASE,
)
_LABEL = lazy(r"(?<!\S)[A-Z][\w ]{2,25}:(?!\S)")
_GAP = lazy(r"\bduration\W{1,4}[\[<{(?]", re.IGNORECASE)
_REAL = frozenset({Carrier.ATX, Carrier.SETEXT, Carrier.HTML, Carrier.KEY})
OF_OUTAGE = frozenset({Measure.RESTORE, Measure.RESOLVE, Measure.REPAIR})
"""The measures that tell how long an outage took."""


@dataclass(frozen=True, slots=True)
class LengthParameters:
    """`min_sentences` and `max_sentences`: the fewest and the most that a summary may have.

    Fewer are enough where they hold `enough_words`.
    """

    min_sentences: int
    max_sentences: int
    enough_words: int


def check_summary_length(report: Report, parameters: LengthParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of a summary that is too short or too long.

    Only a section that calls itself a summary is held to it, not the story told under "What
    happened". Field: `count`, what it has, and `limit`, what it should have.
    """
    section = _find_summary(report)
    if section is None or not is_english(report):
        return
    inside = [
        block
        for block in report.blocks
        if section.body.contains(block.prose.span) and block.kind is not BlockKind.HEADING
    ]
    own = [block for block in inside if block.topics == (Topic.SUMMARY,) and not block.entry]
    count = count_sentences(block for block in own if block.kind is not BlockKind.CELL)
    if count > parameters.max_sentences:
        words, limit = f"{count} sentences", f"at most {parameters.max_sentences}"
    elif 0 < count < parameters.min_sentences and not _has_parts(inside):
        if len(inside[0].prose.text.split()) >= parameters.enough_words:
            return
        words = "only one sentence" if count == 1 else f"only {count} sentences"
        limit = f"at least {parameters.min_sentences}"
    else:
        return
    yield Hit(section.heading.span, {"count": words, "limit": limit})


def _has_parts(blocks: list[Block]) -> bool:
    """Tell whether a summary is made of labels, a list or a table, or of more than one block."""
    if len(blocks) != 1 or blocks[0].kind is not BlockKind.PARAGRAPH:
        return True
    return len(_LABEL.findall(blocks[0].prose.text)) > 1


def _find_summary(report: Report) -> Section | None:
    """Return the first section that calls itself a summary and is nothing else."""
    for section in report.sections:
        if section.topics == (Topic.SUMMARY,) and _SUMS_UP.search(section.heading.value):
            return section if section.carrier in _REAL and not section.empty else None
    return None


def check_summary_without_duration(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the summary's heading where nothing near it says how long it lasted.

    A range of times or dates says so too.
    """
    summary = report.summary
    if summary is None or not is_finished(report, summary) or not tells_outage(report):
        return
    if not tells_duration(report, summary):
        yield Hit(summary.heading.span)


def is_finished(report: Report, summary: Summary) -> bool:
    """Tell whether a summary is in English and no template text is left in it to fill in."""
    blocks = [block.prose for block in summary.told]
    gaps = [gap.span for gap in report.placeholders]
    if any(_GAP.search(prose.text) for prose in blocks):
        return False
    return is_english(report) and not any(
        prose.span.overlaps(gap) for prose in blocks for gap in gaps
    )


def tells_duration(report: Report, summary: Summary) -> bool:
    """Tell whether summary, title or metadata give a length of time, or two times."""
    return (
        bool(summary.lengths or summary.loose_lengths)
        or count_moments(summary) > 1
        or report.downtime is not None
        or any(metric.measure in OF_OUTAGE for metric in report.metrics)
        or any(claim.duration or (claim.started and claim.ended) for claim in _outer(report))
    )


def _outer(report: Report) -> Iterator[Claim]:
    return (claim for claim in report.claims if claim.place is not Place.BODY)


def count_moments(summary: Summary) -> int:
    """Return how many different clock times a summary tells, or days where it tells none."""
    clocks = {(clock.value.date, clock.value.time) for clock in summary.clocks}
    times = {time for _, time in clocks}
    days = {day.value for day in summary.days}
    spans = [
        words
        for words in summary.loose_lengths
        if words.value.lower().startswith(("from ", "between "))
    ]
    return max(len(times), len(days), 2 * len(spans))


_HALF_A_DAY = 720.0  # minutes
_SHORT = "from 10:02 to 10:53 UTC"
_LONG = "from 20 November, 22:40 UTC, to 21 November, 09:00 UTC"


def check_summary_without_start_end(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the summary's heading where it tells a duration, but neither start nor end.

    Where one of them stands beside the duration, the other one is known. Where the duration is not
    told either, it is that which is asked for. Fields: `example`, of an outage about as long;
    `where`, the summary or the report, tells the duration; `but` goes on in that sentence.
    """
    summary = report.summary
    if summary is None or not is_finished(report, summary) or not tells_outage(report):
        return
    if any(claim.started or claim.ended for claim in _outer(report)) or summary.clocks:
        return
    if count_moments(summary) < 2 and tells_duration(report, summary) and not is_recurring(report):
        own = [block.prose.span for block in summary.blocks]
        lengths = [words.span for words in (*summary.lengths, *summary.loose_lengths)]
        told = any(span.contains(length) for span in own for length in lengths)
        fields = {
            "example": _LONG if _lasts_days(report) else _SHORT,
            "where": "the summary" if told else "the report",
            "but": "but" if told else "but the summary",
        }
        yield Hit(summary.heading.span, fields)


def _lasts_days(report: Report) -> bool:
    """Tell whether the report gives the outage, or its timeline, more than half a day."""
    lengths = list(report.summary.lengths) if report.summary else []
    lengths += [claim.duration for claim in _outer(report) if claim.duration]
    if any(length.value.minutes >= _HALF_A_DAY for length in lengths):
        return True
    entries = report.timeline.entries if report.timeline else ()
    days = {entry.when.value.date for entry in entries if entry.when} - {None}
    return len(days) > 1


def check_summary_without_timezone(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield one hit on the first clock time of summary and metadata, where all lack a zone.

    Silent where the timeline's own lack of a zone is told. Field: `which`, the time. The fix writes
    the only zone that the report knows of.
    """
    summary = report.summary
    if report.timezone is not None or any(check_missing_timezone(report, NoParameters())):
        return
    clocks = list(_own_clocks(summary)) if summary and is_english(report) else []
    clocks += [
        moment
        for claim in report.claims
        if claim.place is Place.METADATA
        for moment in (claim.started, claim.ended)
        if moment is not None and moment.value.time is not None
    ]
    if not clocks or any(clock.value.zone is not None for clock in clocks):
        return
    from pm_lint.checks.lending import lend_zone

    first = min(clocks, key=lambda clock: clock.span)
    yield Hit(first.span, {"which": report.source.slice(first.span)}, fix=lend_zone(report, clocks))


def _own_clocks(summary: Summary) -> Iterator[Located[Instant]]:
    """Yield the clock times that stand in the section of the summary itself."""
    spans = [block.prose.span for block in summary.blocks]
    return (clock for clock in summary.clocks if any(span.contains(clock.span) for span in spans))


def check_impact_not_quantified(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of the impact, or of the summary, that gives no measure of it."""
    heading = _impact_heading(report)
    if heading is None or not is_english(report) or is_harmless(report):
        return
    if report.summary is not None and not is_finished(report, report.summary):
        return
    told = [block for block in _told_impact(report) if block.kind is not BlockKind.HEADING]
    title = report.title.value if report.title else ""
    if not told or _title_counts(title) or _lists_impact(told):
        return
    if not any(is_quantified(block.prose) for block in told):
        yield Hit(heading.span)


def _lists_impact(blocks: list[Block]) -> bool:
    """Tell whether the impact is a list or a table, which names what was affected one by one."""
    listed = (BlockKind.ITEM, BlockKind.CELL)
    return sum(Topic.IMPACT in block.topics and block.kind in listed for block in blocks) > 1


def _title_counts(title: str) -> bool:
    return (
        re.search(r"\b(?:all|every|entire|complete|total)\b|\d ?%", title, re.IGNORECASE)
        is not None
    )


def _impact_heading(report: Report) -> Located[str] | None:
    for section in report.sections:
        if Topic.IMPACT in section.topics and not section.empty:
            return section.heading
    return report.summary.heading if report.summary else None


def _told_impact(report: Report) -> Iterator[Block]:
    seen = set()
    for block in report.summary.told if report.summary else ():
        seen.add(id(block))
        yield block
    for block in report.blocks:
        if Topic.IMPACT in block.topics and id(block) not in seen:
            yield block


def check_summary_without_root_cause(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of a summary in which no words lead to a cause."""
    summary = report.summary
    if summary is None or not summary.blocks or not is_finished(report, summary):
        return
    if any(Topic.ROOT_CAUSE in block.topics for block in summary.told):
        return
    if any(
        Topic.ROOT_CAUSE in section.topics
        and section.heading.span.start < summary.heading.span.start
        for section in report.sections
    ):
        return
    text = "\n".join(block.prose.text for block in summary.told)
    if not states_cause(text) and not _names_cause(report, text):
        yield Hit(summary.heading.span)


_SHARED = 2  # words that a summary and the root cause have in common, the title's aside


def _names_cause(report: Report, text: str) -> bool:
    """Tell whether a text speaks of the things that the root cause speaks of."""
    texts = (block.prose.text for block in report.blocks if Topic.ROOT_CAUSE in block.topics)
    title = count_stems(report.title.value if report.title else "")
    shared = count_stems(text).keys() & count_stems("\n".join(texts)).keys()
    return len(shared - title.keys()) >= _SHARED


CHECKS = (
    Check("summary_length", check_summary_length, LengthParameters, frozenset({"count", "limit"})),
    Check("summary_without_duration", check_summary_without_duration),
    Check(
        "summary_without_start_end",
        check_summary_without_start_end,
        fields=frozenset({"example", "where", "but"}),
    ),
    Check("summary_without_timezone", check_summary_without_timezone, fields=frozenset({"which"})),
    Check("impact_not_quantified", check_impact_not_quantified),
    Check("summary_without_root_cause", check_summary_without_root_cause),
)
