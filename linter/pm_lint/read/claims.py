"""What the places of a report claim of the outage: when it began and ended, how long it took."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.lengths import find_lengths
from pm_lint.read.metrics import measure_of
from pm_lint.read.outage import adopt_zone
from pm_lint.read.pairs import Label
from pm_lint.read.periods import Period, find_periods
from pm_lint.read.statements import complete
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import find_times
from pm_lint.report import (
    Block,
    BlockKind,
    Claim,
    Duration,
    Instant,
    Located,
    Origin,
    Phase,
    Place,
    Precision,
    Topic,
)
from pm_lint.source import Prose

_UNIT = lazy(r"\d ?(?:h\b|m\b|hrs?\b|min|sec)|\b(?:hour|minute|second|day|week)s?\b", re.IGNORECASE)
_SENTENCE = lazy(r"(?<=[a-z)\]%\d])[.!?]\s+(?=[A-Z])|[\n;]")
# What may stand between a range of times and the length of it.
_BESIDE = lazy(
    r"[\s,(\[:;–—=-]*(?:(?:utc|gmt|and|for|lasting|lasted|or|i\.e\.,?|about|around|approximately|approx\.?"
    r"|roughly|nearly|almost|over|a total of|in total|total|duration|which is|total duration|from"
    r"|between|on|just|more than|less than|up to|at least|of|some|~|≈)[\s,:(]+)*[~≈(\[]*",
    re.IGNORECASE,
)
_PART = lazy(
    r"\b(?:of which|partial|intermittent|first|last|another|additional|each|after|delay\w*|per)\b",
    re.IGNORECASE,
)
_OUTAGE = lazy(
    r"\b(?:outages?|down(?:time)?|unavailab\w+|incident|impact\w*|last(?:ed|s|ing)|disrupt\w+"
    r"|degrad\w+|offline|affected|interrupt\w+|unreachable|unresponsive|inaccessible|fail\w*|errors?"
    r"|duration|could not|couldn't|unable)\b",
    re.IGNORECASE,
)
_LASTED = lazy(
    r"(?:\b(?:outage|incident|downtime|disruption|interruption|degradation|impact)\b(?: \w+){0,4}?"
    r" (?:lasted|lasting|lasts|of|for|was|took)"
    r"|\b(?:was|were|been|went) (?:\w+ )?(?:down|unavailable|offline|unreachable"
    r"|inaccessible) for|\bduration(?: of| was|:)?|\bdowntime(?: of|:)?)"
    r" (?:a total of |in total )?(?:about |around |approximately |roughly |nearly |almost |~ ?)*$",
    re.IGNORECASE,
)
_TITLED = lazy(r"\b(?:for|lasting|lasted)(?: about| around| nearly| ~)* $", re.IGNORECASE)
_TITLED_AFTER = lazy(r"[ -](?:\w+ ){0,2}(?:outage|downtime|disruption|incident)\b", re.IGNORECASE)
_CLOSES = lazy(r"\b(?:resolved|resolution|closed|resolvedwhen)\b", re.IGNORECASE)


_PHASES = {phase.value: phase for phase in Phase}


def read_phases(labels: Sequence[Label], calendar: Calendar) -> dict[Phase, Located[Instant]]:
    """Return the moments that labels name, the first statement of each."""
    found: dict[Phase, Located[Instant]] = {}
    for label in labels:
        phase = _PHASES.get(label.key or "")
        if phase is None or phase in found:
            continue
        instant = _first_instant(label.value, calendar)
        if instant is not None:
            found[phase] = instant
    return _date_phases(found, calendar.date)


def _date_phases(
    found: Mapping[Phase, Located[Instant]], day: dt.date | None
) -> dict[Phase, Located[Instant]]:
    """Give clock times without a date the day of the first dated one, or the day after it."""
    dated: dict[Phase, Located[Instant]] = {}
    clock: dt.time | None = None
    for phase in Phase:
        moment = found.get(phase)
        if moment is None:
            continue
        instant = moment.value
        if instant.date is None and instant.time is not None and day is not None:
            rolls = clock is not None and instant.time < clock and day < dt.date.max
            date = day + dt.timedelta(days=rolls)
            instant = replace(instant, date=date, date_from=Origin.CARRIED)
        if moment.value.date is not None or clock is None:
            day, clock = instant.date or day, instant.time or clock
        dated[phase] = Located(instant, moment.span)
    return dated


def _first_instant(prose: Prose, calendar: Calendar) -> Located[Instant] | None:
    for match in find_times(prose.text, day_first=calendar.day_first):
        if match.ambiguous or match.impossible or match.kind is Precision.RANGE:
            return None
        if match.instant.time is not None or match.instant.date is not None:
            span = prose.source_span(match.start, match.end)
            return adopt_zone(Located(complete(match, calendar.date), span), calendar.zone)
    return None


def claim_metadata(
    labels: Sequence[Label], phases: Mapping[Phase, Located[Instant]], calendar: Calendar
) -> Claim:
    """Return what metadata and labels say of the outage."""
    started = phases.get(Phase.STARTED)
    ended = phases.get(Phase.RESTORED) or phases.get(Phase.RESOLVED)
    closing = Phase.RESTORED not in phases and any(
        label.key == Phase.RESOLVED.value and _CLOSES.search(label.name) for label in labels
    )
    duration = None
    for label in labels:
        if label.key != "duration" or measure_of(label.name) is not None:
            continue
        ranges = list(find_periods(label.value, calendar))
        if len(ranges) == 1 and started is None and ended is None:
            started, ended, closing = ranges[0].first, ranges[0].last, False
        if duration is None:
            duration = _only_length(label.value)
    return Claim(Place.METADATA, started, ended, duration, closing)


def read_downtime(labels: Sequence[Label]) -> Located[Duration] | None:
    """Return the downtime that metadata or a label states."""
    for label in labels:
        if label.key == "downtime":
            found = _only_length(label.value)
            if found is not None:
                return found
    return None


def _only_length(prose: Prose) -> Located[Duration] | None:
    """Return the length of time in a value, None where it holds several."""
    found = [length for _, length in find_lengths(prose)]
    return found[0] if len(found) == 1 else None


def claim_title(title: Prose) -> Iterator[Claim]:
    """Yield the length of the outage that a title states."""
    for found, length in find_lengths(title):
        before, after = title.text[: found.start], title.text[found.end :]
        if _TITLED.search(before) or _TITLED_AFTER.match(after):
            yield Claim(Place.TITLE, duration=length)


def claim_prose(
    blocks: Sequence[Block], labels: Sequence[Label], calendar: Calendar
) -> list[Claim]:
    """Return what the sentences claim; those of summary and impact speak of the outage itself."""
    labelled = {id(label.block) for label in labels if label.key in ("duration", "started")}
    claims: list[Claim] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING or block.quoted or id(block) in labelled:
            continue
        if _UNIT.search(block.prose.text) or Topic.SUMMARY in block.topics:
            claims += _claim_block(block, calendar)
    return claims


def _claim_block(block: Block, calendar: Calendar) -> Iterator[Claim]:
    prose = block.prose
    summed = not block.entry and (Topic.SUMMARY in block.topics or not block.topics)
    periods = list(find_periods(prose, calendar))
    lengths = list(find_lengths(prose))
    tied: set[int] = set()
    for period in periods:
        sentence = _sentence_at(prose.text, period.start, period.end)
        told = summed and _OUTAGE.search(sentence) is not None
        beside = [
            found.start
            for found, _ in lengths
            if _stand_beside(prose.text, period, found.start, found.end)
        ]
        tied.update(beside)
        # One length of several periods is their sum.
        sole = len(beside) == 1 and len(periods) <= len(lengths)
        duration = next((d for f, d in lengths if sole and f.start == beside[0]), None)
        if beside or told:
            place = Place.SUMMARY if told else Place.BODY
            yield Claim(place, period.first, period.last, duration)
    for found, length in lengths if summed else ():
        before = prose.text[max(0, found.start - 90) : found.start]
        if found.start not in tied and _LASTED.search(before):
            yield Claim(Place.SUMMARY, duration=length)


def _stand_beside(text: str, period: Period, start: int, end: int) -> bool:
    low, high = (period.end, start) if start >= period.end else (end, period.start)
    if high < low:
        return False
    between = text[low:high]
    if len(between) > 40 or not _BESIDE.fullmatch(between):
        return False
    return (
        _PART.search(text[max(0, low - 20) : low] if high == start else text[end : end + 20])
        is None
    )


def _sentence_at(text: str, start: int, end: int) -> str:
    low = max((cut.end() for cut in _SENTENCE.finditer(text, 0, start)), default=0)
    cut = _SENTENCE.search(text, end)
    return text[low : cut.start() if cut else len(text)]
