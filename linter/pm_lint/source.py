"""The text of one file, the places in it, and prose that remembers where it came from.

Every offset inside pm-lint counts code points of the decoded text, from 0, and every
range is half open. Only `Source.position` turns an offset into a 1-based line and column.
"""

from __future__ import annotations

import codecs
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from pm_lint.dataclass import dataclass, field
from pm_lint.pattern import lazy

MAX_BYTES = 16 * 1024 * 1024
"""Largest file that is read, in bytes. A report beyond it is a data dump, not prose."""

_LINE_END = lazy(r"\r\n|\n|\r")

# The UTF-32 marks begin with the UTF-16 ones, so they have to be ruled out first.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class UnreadableError(ValueError):
    """The bytes of a file are not text that pm-lint can read; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one source: `start` up to, not including, `end`."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


class Spans:
    """Spans of which it is soon told whether one overlaps or contains another, however many."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        # The furthest end of those up to each: they may lie in one another.
        self._ends = list(accumulate((span.end for span in ordered), max))

    def overlap(self, span: Span) -> bool:
        """Tell whether one of the spans shares a code point with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and span.start < self._ends[before - 1]

    def contain(self, span: Span) -> bool:
        """Tell whether `span` lies wholly inside one of the spans."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and span.end <= self._ends[before - 1]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place as editors count it: line and column from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, eq=False)
class Source:
    """One file as pm-lint sees it: the path to show, and the text with its own line endings."""

    path: str
    text: str
    encoding: str = "utf-8"

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Source:
        """Decode `data`, UTF-8 or UTF-16 with a byte order mark, without changing line endings.

        Raises UnreadableError when the data is too large, binary, or in another encoding.
        """
        if len(data) > MAX_BYTES:
            limit = MAX_BYTES // (1024 * 1024)
            raise UnreadableError(f"the file is larger than {limit} MB")
        if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
            raise UnreadableError("the file is UTF-32, not UTF-8 or UTF-16 text")
        encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise UnreadableError(
                f"the file is not UTF-8 or UTF-16 text (byte {error.start + 1} cannot be decoded)"
            ) from None
        if "\0" in text:
            raise UnreadableError("the file is binary, not text")
        return cls(path, text, encoding)

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins; the first is always 0."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def line_of(self, offset: int) -> int:
        """Return the 1-based line that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def position(self, offset: int) -> Position:
        """Return the 1-based line and column of `offset`."""
        line = self.line_of(offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """Return the span of the 1-based `line` without its line ending."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def slice(self, span: Span) -> str:
        """Return the text of `span`."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of prose and the run of source that it stands for.

    Where `literal`, the two runs are the same text and offsets map one to one. Otherwise the
    prose is a stand-in (a word for a code span, a space for a line break, the character of an
    entity) and any part of it maps to the whole source run.
    """

    prose: Span
    source: Span
    literal: bool = True


@dataclass(frozen=True, slots=True)
class Prose:
    """Clean text with an exact way back: what checks and the parser of English read.

    Pieces are in order and cover `text` without a gap.
    """

    text: str
    pieces: tuple[Piece, ...] = field(repr=False)

    def source_span(self, start: int, end: int) -> Span:
        """Return the source span of the prose range `start`..`end` (code points, half open)."""
        if not self.pieces:
            return Span(0, 0)
        first = last = self._piece_at(start)
        if end - 1 > start and end > first.prose.end:
            last = self._piece_at(end - 1)
        low = first.source.start + (start - first.prose.start if first.literal else 0)
        high = (
            last.source.start + (max(start, end) - last.prose.start)
            if last.literal
            else last.source.end
        )
        return Span(low, max(low, high))

    @classmethod
    def literal(cls, text: str, start: int = 0) -> Prose:
        """Return prose that is the source text itself, beginning at source offset `start`."""
        whole = Piece(Span(0, len(text)), Span(start, start + len(text)))
        return cls(text, (whole,) if text else ())

    @property
    def span(self) -> Span:
        """The source span of the whole prose."""
        if not self.text or not self.pieces:
            return self.source_span(0, len(self.text))
        # Asked for so often that looking for the pieces at both ends would show.
        low, high = self.pieces[0].source.start, self.pieces[-1].source.end
        return Span(low, max(low, high))

    def cut(self, start: int, end: int) -> Prose:
        """Return the prose of the range `start`..`end` alone, still mapped to the source."""
        pieces = []
        first = bisect_right(self.pieces, start, key=lambda piece: piece.prose.start) - 1
        for piece in self.pieces[max(first, 0) :]:
            if piece.prose.start >= end:
                break
            low, high = max(start, piece.prose.start), min(end, piece.prose.end)
            if low >= high:
                continue
            origin = piece.source
            if piece.literal:
                shift = origin.start - piece.prose.start
                origin = Span(low + shift, high + shift)
            pieces.append(Piece(Span(low - start, high - start), origin, piece.literal))
        return Prose(self.text[start:end], tuple(pieces))

    def stand_ins(self) -> tuple[Span, ...]:
        """Return the prose ranges that stand in for another text, such as code spans."""
        return tuple(piece.prose for piece in self.pieces if not piece.literal)

    def _piece_at(self, offset: int) -> Piece:
        if len(self.pieces) == 1:
            return self.pieces[0]
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.prose.start) - 1
        return self.pieces[max(index, 0)]
