"""What explains an incident: why it happened, and how it was ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pm_lint.checks.declaration import Check
from pm_lint.checks.wording import count_noun, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related
from pm_lint.pattern import lazy
from pm_lint.report import Block, BlockKind, Located, Report, Section, Topic
from pm_lint.source import Span

_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # Chinese and Japanese
_FENCE = lazy(r"^[ \t>]*(?:```|~~~)", re.MULTILINE)
# Anything that reads like a time, a date or a length of time, in figures or in words.
_TIME = lazy(
    r"\d\s?[:h.]\s?\d\d\b|\b\d{1,2}\s?[ap]\.?m\b|\b\d{4}-\d\d|\b\d{4}\s?(?:hrs|hours)\b"
    r"|\b(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty"
    r"|thirty|half|few|several|couple(?: of)?)[\s-]{0,2}(?:an? )?"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?)\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december) \d|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec)|\b(?:noon|midnight|\w+day)\b|\d\s?(?:時|分|日|秒|点)",
    re.IGNORECASE,
)
_ELSEWHERE = lazy(
    r"\b(?:see|refer to|described|listed|documented|as in|per)\b[^.]{0,60}"
    r"\b(?:timeline|above|below|section|summary)\b",
    re.IGNORECASE,
)
_MOST_NAMES = 2
_PREVENTS = lazy(
    r"\bto (?:prevent|avoid|keep)\b[^.]{0,120}"
    r"\b(?:again|future|recurr\w+|re-?occurr?\w*|similar|happening|repeat\w*)\b"
    r"[^.]{0,120}\b(?:can|could|will|should|must|to be|following)\b",
    re.IGNORECASE,
)
_AHEAD = lazy(
    r"\b(?:will|should|must|(?:need|have|has|plan|going)s? to|can be)\b|^\W*(?:ensure|make sure)\b",
    re.IGNORECASE,
)
_BEHIND = lazy(r"\b(?:was|were|had|did|we \w{2,}ed|has been|have been)\b", re.IGNORECASE)
_LEAD = lazy(r"\W*(?:\d+\W+)?(?:why|because|as|since)?\b\W*", re.IGNORECASE)


def count_words(text: str) -> int:
    """Return how many words a text has; a character of an unspaced script is half a word."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + unspaced // 2


@dataclass(frozen=True, slots=True)
class ThinParameters:
    """`topic` of the section, and `min_words`: fewer explain nothing."""

    topic: str
    min_words: int


def check_thin_explanation(report: Report, parameters: ThinParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of the first section of a topic whose sections say too little.

    Fields: `headings`, in quotes, of all whose words are counted, and `count`, of words.
    """
    topic = Topic(parameters.topic)
    sections = _filled(report, topic)
    if not sections or _first_topic(sections[0]) is not topic:
        return
    if any(_says_otherwise(report, section) for section in sections):
        return
    words = _count_in(report, sections)
    if 0 < words < parameters.min_words:
        fields = {"headings": _name_all(sections), "count": count_noun(words, "word")}
        yield Hit(sections[0].heading.span, fields)


def _name_all(sections: Sequence[Section]) -> str:
    """Return the headings of sections in quotes, those of their sub-sections left out."""
    names = [
        '"' + section.heading.value.strip().replace('"', "'") + '"'
        for section in sections
        if not any(other.body.contains(section.heading.span) for other in sections)
    ]
    return " and ".join(names) if len(names) <= _MOST_NAMES else f"{names[0]} and its like"


def _filled(report: Report, topic: Topic) -> list[Section]:
    return [section for section in report.sections if topic in section.topics if not section.empty]


def _first_topic(section: Section) -> Topic | None:
    """Return which of cause and resolution a section that tells both is held to."""
    both = (Topic.ROOT_CAUSE, Topic.RESOLUTION)
    return next((topic for topic in both if topic in section.topics), None)


def _says_otherwise(report: Report, section: Section) -> bool:
    """Tell whether a section is yet to be written, or explains by code, a link or an image."""
    return (
        any(section.body.contains(place.span) for place in report.placeholders)
        or any(section.body.contains(link.span) for link in report.references)
        or _FENCE.search(report.source.slice(section.body)) is not None
    )


def _blocks_of(report: Report, sections: Sequence[Section]) -> list[Block]:
    """Return the prose of the sections, each block once, without headings."""
    return [
        block
        for block in report.blocks
        if block.kind is not BlockKind.HEADING
        if any(section.body.contains(block.prose.span) for section in sections)
    ]


@dataclass(frozen=True, slots=True)
class UntimedParameters:
    """`min_words`: a shorter resolution has no steps that could be timed."""

    min_words: int


def check_untimed_resolution(report: Report, parameters: UntimedParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of the longest resolution when none of its steps has a time.

    A section that also holds the measures is passed over: its steps may all lie ahead. Field:
    `heading`.
    """
    sections = _filled(report, Topic.RESOLUTION)
    if any(Topic.TIMELINE in section.topics for section in sections):
        return
    if any(_is_timed(report, section) for section in sections):
        return
    told = [section for section in sections if Topic.ACTIONS not in section.topics]
    if not told:
        return
    longest = max(told, key=lambda section: _count_in(report, [section]))
    if _count_in(report, [longest]) < parameters.min_words:
        return
    blocks = _blocks_of(report, [longest])
    if _looks_ahead(blocks):
        return
    if len(blocks) == 1 and _says_otherwise(report, longest):
        return
    yield Hit(longest.heading.span, {"heading": longest.heading.value.strip()})


def _looks_ahead(blocks: Sequence[Block]) -> bool:
    """Tell whether all that a section holds are plans against the next time."""
    texts = [block.prose.text for block in blocks if block.prose.text.strip()]
    if any(map(_BEHIND.search, texts)):
        return False
    return any(map(_PREVENTS.search, texts[:1])) or all(map(_AHEAD.search, texts))


def _is_timed(report: Report, section: Section) -> bool:
    """Tell whether a section holds anything that reads like a time, or says where the times are."""
    text = report.source.slice(Span(section.heading.span.start, section.body.end))
    if _TIME.search(text) or _ELSEWHERE.search(text):
        return True
    return any(section.body.contains(mention.when.span) for mention in report.mentions)


def _count_in(report: Report, sections: Sequence[Section]) -> int:
    return sum(count_words(block.prose.text) for block in _blocks_of(report, sections))


@dataclass(frozen=True, slots=True)
class WhysParameters:
    """`min_steps` of a chain of whys, and `likeness`: the share of words that make a repetition."""

    min_steps: int
    likeness: float


def check_shallow_whys(report: Report, parameters: WhysParameters) -> Iterator[Hit]:
    """Yield a hit on each step that repeats the one above, else on the last step of a short chain.

    Field: `fault`.
    """
    whys = report.whys
    repeated = False
    for above, step in pairwise(whys):
        if _is_like(above, step, parameters.likeness):
            repeated = True
            related = (Related(above.span, "which says the same"),)
            yield Hit(step.span, {"fault": f'repeats itself: "{shorten(step.value)}"'}, related)
    if not repeated and 0 < len(whys) < parameters.min_steps:
        yield Hit(whys[-1].span, {"fault": f"ends after {count_noun(len(whys), 'step')}"})


def _is_like(above: Located[str], step: Located[str], likeness: float) -> bool:
    first, second = _words(above.value), _words(step.value)
    shared = len(first & second)
    return bool(shared) and shared >= likeness * len(first | second)


def _words(text: str) -> frozenset[str]:
    bare = text[match.end() :] if (match := _LEAD.match(text)) else text
    return frozenset(word.lower() for word in _WORD.findall(bare))


CHECKS = (
    Check(
        "thin_explanation",
        check_thin_explanation,
        ThinParameters,
        frozenset({"headings", "count"}),
    ),
    Check(
        "untimed_resolution",
        check_untimed_resolution,
        UntimedParameters,
        frozenset({"heading"}),
    ),
    Check("shallow_whys", check_shallow_whys, WhysParameters, frozenset({"fault"})),
)
