"""How many sentences a text has, as a reader would count them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pm_lint.pattern import lazy
from pm_lint.report import Block, BlockKind

_END = lazy(r"[.!?][)\"'”’\]]{0,2}(?=\s+[\"'“(\[]?[A-Z0-9])")
_ABBREVIATION = lazy(
    r"(?:\b(?:e\.g|i\.e|etc|approx|vs|cf|no|nos|mr|mrs|ms|dr|st|inc|ltd|co|jan|feb|mar|apr|aug|sept?"
    r"|oct|nov|dec|fig|a\.m|p\.m|al|u\.s|resp)|\b[A-Z]|^\W*\d{1,2})$",
    re.IGNORECASE,
)
_LETTER = lazy(r"[^\W\d_]")


def count_sentences(blocks: Iterable[Block]) -> int:
    """Return the number of sentences in blocks; an item of a list is one at least.

    A line that leads to a list ("It happened in two steps:") is a part of it.
    """
    total = 0
    for block in blocks:
        text = block.prose.text.strip()
        if not _LETTER.search(text):
            continue
        leads = block.kind is BlockKind.PARAGRAPH and text.endswith(":")
        total += _count_ends(text) + (not leads)
    return total


def _count_ends(text: str) -> int:
    """Return how often a sentence ends before the end of the text."""
    return sum(
        1
        for end in _END.finditer(text)
        if not _ABBREVIATION.search(text[max(0, end.start() - 12) : end.start()])
    )
