"""From places in a text that was parsed to places in the source that it came from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from pm_lint.dataclass import dataclass
from pm_lint.source import Piece, Prose, Span

# 1 for every byte that begins a character of UTF-8, 0 for the bytes that continue one.
_BEGINS = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))


def count_code_points(text: str) -> Sequence[int]:
    """Return, by UTF-8 byte offset of a character of `text`, its offset in code points."""
    if text.isascii():
        return range(len(text) + 1)
    return array("I", accumulate(text.encode().translate(_BEGINS), initial=0))


@dataclass(frozen=True, slots=True)
class Part:
    """A run of clean text and the range of the parsed text that it stands for."""

    text: str
    start: int
    end: int
    literal: bool = True


class Origin:
    """The prose that was parsed, as the way from its offsets to the source."""

    __slots__ = ("_pieces", "_shift", "_starts", "prose", "text")

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.text = prose.text
        self._pieces = prose.pieces
        self._starts = [piece.prose.start for piece in prose.pieces]
        single = len(prose.pieces) == 1 and prose.pieces[0].literal
        self._shift = prose.pieces[0].source.start if single else None

    def span(self, start: int, end: int) -> Span:
        """Return the source span of the range `start`..`end` of the parsed text."""
        if self._shift is not None:
            return Span(start + self._shift, end + self._shift)
        return self.prose.source_span(start, end)

    def compose(self, parts: Iterable[Part]) -> Prose:
        """Return the parts, which are in order, joined to prose that maps to the source."""
        texts: list[str] = []
        pieces: list[Piece] = []
        length = 0
        for part in parts:
            if not part.text:
                continue
            texts.append(part.text)
            if self._shift is None and part.literal:
                pieces.extend(self._cut(part.start, part.end, length))
            else:
                range_ = Span(length, length + len(part.text))
                pieces.append(Piece(range_, self.span(part.start, part.end), part.literal))
            length += len(part.text)
        return Prose("".join(texts), tuple(pieces))

    def _cut(self, start: int, end: int, at: int) -> Iterable[Piece]:
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._pieces) and self._starts[index] < end:
            piece = self._pieces[index]
            low, high = max(start, piece.prose.start), min(end, piece.prose.end)
            origin = piece.source
            if piece.literal:
                shift = origin.start - piece.prose.start
                origin = Span(low + shift, high + shift)
            yield Piece(Span(low - start + at, high - start + at), origin, piece.literal)
            index += 1
