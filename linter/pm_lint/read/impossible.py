"""Dates and clock times that no calendar and no clock has: 25:61, 30 February."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pm_lint.pattern import lazy
from pm_lint.read.clocks import match_clock
from pm_lint.read.dates import match_day
from pm_lint.read.times import TimeMatch, find_times, match_time
from pm_lint.report import Block, Located, Timeline, TimelineEntry
from pm_lint.source import Prose, Source, Span

# What every impossible time holds; most texts do not, and are not searched.
_SUSPECT = lazy(
    r"(?<!\d)(?:2[4-9]|[3-9]\d)[:：h.]\d|\d[:：h.][6-9]\d|(?<!\d)(?:29|3\d|00)(?!\d)"
    r"|\d{4}[-/.](?:1[3-9]|[2-9]\d)[-/.]|[-/.](?:1[3-9]|[2-9]\d)[-/.]\d{4}"
)
# In prose, two numbers around a colon are a time only beside something that says so.
_SURE = lazy(r"[A-Za-z]{2}|\d{4}|\d\s?[APap]\.?[Mm]|\d{1,2}Z")
_WORDS = lazy(r"(?<![\w:])\w|(?<=\dT)\d")


def find_impossible(
    source: Source, timeline: Timeline | None, blocks: Iterable[Block], facts: Iterable[Prose]
) -> tuple[Located[str], ...]:
    """Return each impossible time as written, in order; quotations and code are left out.

    `facts` are the values of metadata.
    """
    entries = timeline.entries if timeline else ()
    found = [place for entry in entries if (place := _in_entry(source, entry))]
    texts = [block.prose for block in blocks if not block.quoted and not block.entry]
    for prose in (*texts, *facts):
        found.extend(_in_prose(prose))
    kept: list[Located[str]] = []
    for place in sorted(found, key=lambda place: (place.span.start, -place.span.end)):
        if not any(place.span.overlaps(other.span) for other in kept[-1:]):
            kept.append(place)
    return tuple(kept)


def _in_entry(source: Source, entry: TimelineEntry) -> Located[str] | None:
    when = entry.when
    if when is None or (when.value.time is not None and when.value.date is not None):
        return None
    words = source.slice(when.span)
    if not _SUSPECT.search(words):
        return None
    lead = len(words) - len(words.lstrip(" *_`\"'[("))
    found = match_time(words, start=lead)
    if found is None or not found.impossible:
        return None
    start, end = _narrow(found)
    return _locate(source, when.span.start + start, when.span.start + end)


def _in_prose(prose: Prose) -> Iterator[Located[str]]:
    if not _SUSPECT.search(prose.text):
        return
    for found in find_times(prose.text):
        if found.impossible and _SURE.search(found.text):
            start, end = _narrow(found)
            span = prose.source_span(start, end)
            yield Located(prose.text[start:end], span)


def _locate(source: Source, start: int, end: int) -> Located[str]:
    return Located(source.slice(Span(start, end)), Span(start, end))


def _narrow(found: TimeMatch) -> tuple[int, int]:
    """Return the range of the day or the clock time, within a whole time, that is wrong."""
    for word in _WORDS.finditer(found.text):
        day = match_day(found.text, word.start())
        if day is not None and day.impossible:
            return found.start + day.start, found.start + day.end
    for word in _WORDS.finditer(found.text):
        clock = match_clock(found.text, word.start(), weak=True)
        if clock is not None and clock.time is None and not clock.vague:
            return found.start + clock.start, found.start + clock.end
    return found.start, found.end
