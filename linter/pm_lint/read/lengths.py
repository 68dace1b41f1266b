"""Lengths of time with the words that hedge them, as texts about an outage state them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.pattern import lazy
from pm_lint.read.durations import DurationMatch, find_durations
from pm_lint.report import Duration, Located
from pm_lint.source import Prose

_HEDGE = lazy(
    r"(?:[~≈<>][ ]?|\b(?:about|around|approx(?:imately|\.)?|roughly|some|circa|ca\.?|nearly"
    r"|almost|over|under|more than|less than|at least|at most|up to|just (?:over|under)"
    r"|a little (?:over|under)|close to|well over|(?:an )?estimated|as (?:long|much) as)[ ]"
    r"(?:a[ ]total[ ]of[ ])?)$",
    re.IGNORECASE,
)
_PLUS = lazy(r"\s?\+|\s(?:or (?:so|more|less)|approx\w*)\b")
_WITHIN = lazy(r"\d\s?\+")
_NOT_LENGTH = lazy(
    r"\b(?:every|each|within|after|before|ago|per|timeout|interval|past|last|next|first|than"
    r"|grace|ttl|lifetime|expires?|age|older|retention|window|cache[ds]?|limit|by|in the)\W{0,3}"
    r"(?:\w+\W{1,3}){0,1}$",
    re.IGNORECASE,
)
_AFTER_LENGTH = lazy(
    r"^\W{0,3}(?:later|before|after|earlier|ago|old|prior|apart|timeouts?|intervals?|into|ttl"
    r"|window)\b",
    re.IGNORECASE,
)
_OUTAGE = lazy(r"\b(?:outage|down(?:time)?|lasted|duration|unavailable)\b", re.IGNORECASE)
_LASTS = lazy(
    r"\b(?:for|last(?:ed|s|ing)|took|takes|duration|total|downtime|outage|unavailable)\b"
    r"[^.;]{0,30}$",
    re.IGNORECASE,
)
_UNCOUNTED = lazy(
    r"\b(?:(?:several|a few|few|a couple(?: of)?|many|some|multiple|a number of|most of (?:the|a)"
    r"|all|the (?:whole|entire|rest of the)|an entire|a whole)[ ]"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|morning|afternoon|evening|night|weekend)"
    r"|overnight|all (?:day|night|morning|weekend)|briefly|short(?:ly)? (?:outage|interruption)"
    r"|(?:extended|unknown|prolonged|long(?:er)?|short) (?:period|duration|time)|for a while"
    r"|some time|(?:hours|days|weeks)[- ]long|the (?:same|following|next) (?:day|morning)"
    r"|(?:from|between) [^.;]{3,40} (?:to|until|till|and) (?:about |around |~)?\d+)\b",
    re.IGNORECASE,
)


def find_lengths(prose: Prose) -> Iterator[tuple[DurationMatch, Located[Duration]]]:
    """Yield the lengths of time in a text; the duration's words include what hedges them."""
    for found in find_durations(prose.text):
        yield found, locate_length(prose, found)


def locate_length(prose: Prose, found: DurationMatch) -> Located[Duration]:
    """Return a length with its place; its words begin with the hedge before it, if any."""
    text = prose.text
    hedge = _HEDGE.search(text[max(0, found.start - 30) : found.start])
    plus = _PLUS.match(text, found.end)
    within = "+" if _WITHIN.search(found.text) else ""
    words = f"{hedge[0] if hedge else ''}{found.text}{plus[0] if plus else within}"
    span = prose.source_span(found.start, found.end)
    return Located(Duration(found.minutes, " ".join(words.split())), span)


def find_stated(prose: Prose) -> Iterator[Located[Duration]]:
    """Yield the lengths that say how long something lasted; what took seconds is no outage."""
    for found, before, after in _list_candidates(prose.text):
        if found.minutes >= 1 or _OUTAGE.search(f"{before} {after}"):
            yield locate_length(prose, found)


def find_lasting(prose: Prose) -> Iterator[Located[Duration]]:
    """Yield the lengths that a text anywhere gives as how long something lasted."""
    for found, before, _ in _list_candidates(prose.text):
        if found.minutes >= 1 and _LASTS.search(before):
            yield locate_length(prose, found)


def _list_candidates(text: str) -> Iterator[tuple[DurationMatch, str, str]]:
    """Yield each length that is no interval, age or lag, with the words before and after it."""
    for found in find_durations(text):
        before = text[max(0, found.start - 60) : found.start]
        after = text[found.end : found.end + 40]
        if not _NOT_LENGTH.search(before) and not _AFTER_LENGTH.search(after):
            yield found, before, after


def find_loose(prose: Prose) -> Iterator[Located[str]]:
    """Yield the words for a length of time that nobody counted, or for a span not understood."""
    for words in _UNCOUNTED.finditer(prose.text):
        yield Located(words[0], prose.source_span(words.start(), words.end()))
