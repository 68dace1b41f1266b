"""Stand-ins for what only machines read in clean text: addresses, templating, anchors."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.offsets import Part
from pm_lint.report import Comment
from pm_lint.source import Prose, Span

LINK_WORD = "link"
_JSX_COMMENT = "{/*"
_URL = lazy(r"(?:https?|ftp)://[^\s<>\"`|\\^{}]+", re.IGNORECASE)
_ANCHOR = lazy(r"\{[#.][A-Za-z][\w-]*\}$")


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `word`, which may be nothing, in place of a range of clean text."""

    start: int
    end: int
    word: str


def find_edits(text: str) -> list[Replacement]:
    """Find bare addresses and what templating adds to clean text, in order."""
    edits: list[Replacement] = []
    if "://" in text:
        for match in _URL.finditer(text):
            end = _end_of_url(match[0]) + match.start()
            if end > match.start():
                edits.append(Replacement(match.start(), end, LINK_WORD))
    if "<%" in text:
        edits.extend(_find_between(text, "<%", "%>"))
    if "{" in text:
        edits.extend(_find_between(text, _JSX_COMMENT, "*/}"))
        edits.extend(_find_between(text, "{:", "}"))  # kramdown's attributes
        if text.endswith("}") and (anchor := _ANCHOR.search(text, max(len(text) - 80, 0))):
            edits.append(Replacement(anchor.start(), anchor.end(), ""))
    if len(edits) < 2:
        return edits
    edits.sort(key=lambda edit: (edit.start, -edit.end))
    apart = edits[:1]
    for edit in edits[1:]:
        if edit.start >= apart[-1].end:
            apart.append(edit)
    return apart


def find_comments(text: str, edits: list[Replacement], prose: Prose) -> tuple[Comment, ...]:
    """Return the comments, `{/* … */}` as MDX writes them, among the edits of a block's text."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    return tuple(
        Comment(
            text[edit.start + 3 : edit.end - 3].strip(),
            prose.source_span(edit.start, edit.end),
            edit.start <= first and edit.end >= last,
        )
        for edit in edits
        if text.startswith(_JSX_COMMENT, edit.start)
    )


def _find_between(text: str, mark: str, close: str) -> Iterator[Replacement]:
    at = text.find(mark)
    while at >= 0:
        end = text.find(close, at + len(mark))
        if end < 0:
            return
        yield Replacement(at, end + len(close), "")
        at = text.find(mark, end + len(close))


def _end_of_url(url: str) -> int:
    """Return the length of an address without the punctuation of its sentence."""
    end = len(url)
    surplus = url.count(")") - url.count("(")
    while end and (url[end - 1] in ".,;:!?'*_~" or (url[end - 1] == ")" and surplus > 0)):
        surplus -= url[end - 1] == ")"
        end -= 1
    return end if end > url.index("://") + 3 else 0


def apply_edits(parts: list[Part], edits: list[Replacement]) -> Iterator[Part]:
    """Yield the parts with each edit's range replaced by its word."""
    at = 0
    waiting = iter(edits)
    edit = next(waiting, None)
    covered: list[Part] = []
    for part in parts:
        low, stop = at, at + len(part.text)
        while low < stop:
            if edit is None or edit.start >= stop:
                yield _part_of(part, low - at, stop - at)
                break
            if low < edit.start:
                yield _part_of(part, low - at, edit.start - at)
                low = edit.start
            high = min(edit.end, stop)
            covered.append(_part_of(part, low - at, high - at))
            low = high
            if high == edit.end:
                if edit.word:
                    yield Part(edit.word, covered[0].start, covered[-1].end, literal=False)
                covered.clear()
                edit = next(waiting, None)
        at = stop


def _part_of(part: Part, low: int, high: int) -> Part:
    if not part.literal:
        return Part(part.text[low:high], part.start, part.end, literal=False)
    return Part(part.text[low:high], part.start + low, part.start + high)


class Move:
    """Where an offset of the text before the edits, and before its blank ends went, is now."""

    __slots__ = ("_edits", "_left", "_length", "_shifts", "_starts")

    def __init__(self, edits: list[Replacement], left: int, length: int) -> None:
        self._edits = edits
        self._left = left
        self._length = length
        self._starts = [edit.start for edit in edits]
        self._shifts = [0]
        for edit in edits:
            self._shifts.append(self._shifts[-1] + len(edit.word) - (edit.end - edit.start))

    def start(self, offset: int) -> int:
        """Return the new offset; inside an edit, where its word begins."""
        return self._place(offset, at_end=False)

    def span(self, span: Span) -> Span:
        """Return the new range; what is cut by an edit grows to its word."""
        return Span(self._place(span.start, at_end=False), self._place(span.end, at_end=True))

    def removes(self, offset: int) -> bool:
        """Tell whether the character at `offset` is part of an edit."""
        index = bisect_right(self._starts, offset)
        return index > 0 and offset < self._edits[index - 1].end

    def _place(self, offset: int, *, at_end: bool) -> int:
        moved = offset
        if self._edits:
            index = bisect_right(self._starts, offset)
            moved += self._shifts[index]
            if index:
                edit, shift = self._edits[index - 1], self._shifts[index - 1]
                if offset == edit.start:
                    moved = offset + shift
                elif offset < edit.end:
                    moved = edit.start + shift + (len(edit.word) if at_end else 0)
        return min(max(moved - self._left, 0), self._length)
