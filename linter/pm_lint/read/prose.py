"""The prose of a report in blocks, each with the topics of the section it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.sections import Part
from pm_lint.report import Block, BlockKind, TimelineEntry, Topic
from pm_lint.source import Piece, Prose, Span

_KINDS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.CODE: BlockKind.PARAGRAPH,
    LineKind.ITEM: BlockKind.ITEM,
    LineKind.HEADING: BlockKind.HEADING,
}


def list_blocks(
    lines: Sequence[Line], parts: Sequence[Part], entries: Sequence[TimelineEntry]
) -> tuple[Block, ...]:
    """Return all prose in reading order: paragraphs whole, list items, table cells, headings."""
    topics = _topics_by_line(len(lines), parts)
    spans = sorted(entry.span for entry in entries)
    return tuple(_walk(lines, topics, spans, {part.heading.line: part for part in parts}))


def _walk(
    lines: Sequence[Line],
    topics: Sequence[tuple[Topic, ...]],
    entries: Sequence[Span],
    headings: dict[int, Part],
) -> Iterator[Block]:
    starts = [span.start for span in entries]
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.kind is LineKind.ROW:
            for cell in line.cells:
                if cell.prose is not None and cell.prose.text.strip():
                    inside = _in_entry(line.span, entries, starts)
                    yield Block(BlockKind.CELL, cell.prose, topics[at], line.quoted, inside)
            at += 1
            continue
        kind = _KINDS.get(line.kind)
        stop = at + 1
        part = headings.get(at)
        stands_in = part is not None and part.heading.rest is None
        # An empty line, which two breaks in a row make, is no block, and nothing continues it.
        if kind is not None and line.text and kind is not BlockKind.HEADING and not stands_in:
            while stop < len(lines) and _continues(lines[stop], line) and stop not in headings:
                stop += 1
        if kind is not None and line.text.strip():
            prose = _join([other.prose for other in lines[at:stop]])
            shown = BlockKind.HEADING if stands_in else kind
            inside = _in_entry(line.span, entries, starts)
            yield Block(shown, prose, topics[at], line.quoted, inside)
        at = stop


def _continues(line: Line, first: Line) -> bool:
    return (
        not line.opens
        and line.kind is first.kind
        and line.kind is not LineKind.HEADING
        and line.depth == first.depth
        and bool(line.text)
    )


def _join(proses: Sequence[Prose]) -> Prose:
    """Return lines as one text, each line end a space that maps to what stood between."""
    if len(proses) == 1:
        return proses[0]
    pieces: list[Piece] = []
    texts: list[str] = []
    length = 0
    for prose in proses:
        if not prose.text:
            continue
        if texts:
            gap = Span(pieces[-1].source.end, max(pieces[-1].source.end, prose.span.start))
            pieces.append(Piece(Span(length, length + 1), gap, literal=False))
            texts.append(" ")
            length += 1
        for piece in prose.pieces:
            moved = Span(piece.prose.start + length, piece.prose.end + length)
            pieces.append(Piece(moved, piece.source, piece.literal))
        texts.append(prose.text)
        length += len(prose.text)
    return Prose("".join(texts), tuple(pieces))


def _topics_by_line(count: int, parts: Sequence[Part]) -> list[tuple[Topic, ...]]:
    """Return for each line the topics of the innermost section that holds it."""
    topics: list[tuple[Topic, ...]] = [()] * count
    for part in parts:  # in order of start, so that what is nested comes later
        for index in range(max(part.heading.line, 0), min(part.last, count)):
            topics[index] = part.section.topics
    return topics


def _in_entry(span: Span, entries: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and span.start < max(entries[index].end, entries[index].start + 1)
