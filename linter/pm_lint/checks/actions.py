"""Corrective and preventative measures: written so that each can be picked up and ticked off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.checks.declaration import Check
from pm_lint.checks.sentences import count_sentences
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import Block, BlockKind, Report, Section, Topic
from pm_lint.source import Span, Spans

_LONE_TOPICS = frozenset({Topic.ACTIONS, Topic.LESSONS, Topic.OTHER})
_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
# "None", "no action is needed", "see the tracker", "not yet agreed": an answer, not a measure.
_DISMISSAL = lazy(r"\W*(?:none|no|nothing|n/a|not|see|tracked|refer|cf)\b", re.IGNORECASE)

_LINK = lazy(r"https?://|\]\(|\]\[")
_SHORT = 40  # words of a paragraph that may be no more than the way to a tracker


@dataclass(frozen=True, slots=True)
class ItemisedParameters:
    """`min_words`: prose shorter than this holds one measure at most, and is left alone."""

    min_words: int


def check_actions_not_itemised(report: Report, parameters: ItemisedParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of the measures when they are running text.

    Silent when any section holds a list, a table or a sub-heading for each, and where there is a
    single measure, which needs no list. Field: `heading`.
    """
    if report.actions:
        return
    sections = [section for section in report.sections if Topic.ACTIONS in section.topics]
    filled = [section for section in sections if not section.empty]
    if not filled or any(_is_structured(report, section) for section in filled):
        return
    blocks = [block for section in filled for block in _blocks_in(report, section)]
    if sum(map(_count_words, blocks)) >= parameters.min_words and _names_several(blocks):
        heading = filled[0].heading
        yield Hit(heading.span, {"heading": heading.value.strip()})


def _names_several(blocks: list[Block]) -> bool:
    """Tell whether running text is more than one sentence, or one that lists several things."""
    if count_sentences(blocks) > 1:
        return True
    return any(sign in block.prose.text for block in blocks for sign in ("; ", ", and "))


def _blocks_in(report: Report, section: Section) -> list[Block]:
    return [block for block in report.blocks if section.body.contains(block.prose.span)]


def _is_structured(report: Report, section: Section) -> bool:
    """Tell whether something other than running text fills the section, or other topics do."""
    if not set(section.topics) <= _LONE_TOPICS:
        return True
    if any(section.body.contains(place.span) for place in report.placeholders):
        return True
    if any(section.body.contains(other.heading.span) for other in report.sections):
        return True
    blocks = _blocks_in(report, section)
    if any(block.kind is not BlockKind.PARAGRAPH for block in blocks):
        return True
    if any(_has_a_line_each(report.source.slice(block.prose.span)) for block in blocks):
        return True
    return bool(blocks) and _points_elsewhere(report, blocks)


def _points_elsewhere(report: Report, blocks: list[Block]) -> bool:
    """Tell whether the section only says that there is no measure, or where they are kept."""
    if _DISMISSAL.match(blocks[0].prose.text):
        return True
    linked = _LINK.search(report.source.slice(blocks[0].prose.span)) is not None
    return len(blocks) == 1 and linked and _count_words(blocks[0]) <= _SHORT


def _has_a_line_each(paragraph: str) -> bool:
    """Tell whether each line of a paragraph begins anew, as in a list without its bullets."""
    lines = [line.lstrip(" \t>*_-+•") for line in paragraph.splitlines()]
    return len(lines) > 1 and all(line[:1].isupper() or line[:1].isdigit() for line in lines)


def _count_words(block: Block) -> int:
    stand_ins = Spans(block.prose.stand_ins())
    starts = (word.start() for word in _WORD.finditer(block.prose.text))
    return sum(not stand_ins.overlap(Span(start, start + 1)) for start in starts)


CHECKS = (
    Check(
        "actions_not_itemised",
        check_actions_not_itemised,
        ItemisedParameters,
        frozenset({"heading"}),
    ),
)
