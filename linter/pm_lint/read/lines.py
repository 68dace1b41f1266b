"""A tree of elements as the lines that a person sees: the one view that all carriers share.

A timeline may be a list, a table, bare lines or headings; as lines they look alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.elements import Element, ElementKind, Link
from pm_lint.report import Carrier
from pm_lint.source import Prose, Span

_CODE_LINE = lazy(r"[^\r\n]+")


class LineKind(StrEnum):
    """What a line is part of."""

    HEADING = "heading"
    TEXT = "text"  # a line of a paragraph
    ITEM = "item"  # a line of a list item's own text
    ROW = "row"
    CODE = "code"  # a line of an indented code block: often text that was merely indented
    FENCED = "fenced"  # a whole fenced code block
    RULE = "rule"


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line. `prose` is its text without marks; `span` its place in the source.

    `opens` when it is the first line of its paragraph or item, `lone` when also the last.
    `depth` is the nesting of lists, 0 outside of one; `level` and `carrier` belong to headings,
    `cells` and `header` to rows, `checked` to items. `bold` and `links` are ranges of `prose`.
    """

    kind: LineKind
    prose: Prose
    span: Span
    opens: bool = True
    lone: bool = True
    depth: int = 0
    level: int = 0
    carrier: Carrier | None = None
    cells: tuple[Element, ...] = ()
    header: bool = False
    checked: bool | None = None
    quoted: bool = False
    bold: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def text(self) -> str:
        """The clean text of the line."""
        return self.prose.text


def list_lines(elements: tuple[Element, ...]) -> tuple[Line, ...]:
    """Return the lines of `elements`, in reading order."""
    return tuple(_walk(elements, 0, quoted=False))


def _walk(elements: tuple[Element, ...], depth: int, *, quoted: bool) -> Iterator[Line]:
    for element in elements:
        kind = element.kind
        if kind is ElementKind.LIST:
            for item in element.children:
                yield from _item_lines(item, depth + 1, quoted=quoted)
        elif kind is ElementKind.TABLE:
            yield from (_row_line(row, quoted=quoted) for row in element.children)
        elif kind is ElementKind.CODE:
            yield from _code_lines(element, depth, quoted=quoted)
        elif element.prose is not None:
            heading = kind is ElementKind.HEADING
            line_kind = LineKind.HEADING if heading else LineKind.TEXT
            yield from _cut(element, line_kind, depth, quoted=quoted)
        elif kind is ElementKind.RULE:
            yield Line(LineKind.RULE, Prose.literal("", element.span.start), element.span)
        else:
            inside = quoted or kind is ElementKind.QUOTE
            yield from _walk(element.children, depth, quoted=inside)


def _item_lines(item: Element, depth: int, *, quoted: bool) -> Iterator[Line]:
    own = bool(item.children) and item.children[0].kind is ElementKind.PARAGRAPH
    if own:
        for line in _cut(item.children[0], LineKind.ITEM, depth, quoted=quoted):
            yield replace(line, checked=item.checked) if line.opens else line
    yield from _walk(item.children[1:] if own else item.children, depth, quoted=quoted)


def _cut(element: Element, kind: LineKind, depth: int, *, quoted: bool) -> Iterator[Line]:
    """Yield the lines of a paragraph, or the one line of a heading."""
    assert element.prose is not None
    breaks = () if kind is LineKind.HEADING else element.breaks
    starts = (0, *(at + 1 for at in breaks))
    ends = (*breaks, len(element.prose.text))
    lazy = False
    for start, end in zip(starts, ends, strict=True):
        text = element.prose.text[start:end]
        if kind is LineKind.ITEM and start and not lazy:
            lazy = _is_lazy(element.prose, start)
        low = start + len(text) - len(text.lstrip())
        high = max(low, start + len(text.rstrip()))
        lone = len(starts) == 1
        prose = element.prose if lone else element.prose.cut(low, high)
        yield Line(
            LineKind.TEXT if lazy else kind,
            prose,
            element.span if lone else prose.span,
            opens=start == 0,
            lone=lone,
            depth=0 if lazy else depth,
            level=element.level,
            carrier=element.carrier,
            quoted=quoted,
            bold=element.bold if lone else tuple(_shift(element.bold, low, high)),
            links=element.links if lone else tuple(_shift_links(element.links, low, high)),
        )


def _is_lazy(prose: Prose, start: int) -> bool:
    """Tell whether a line of an item's text, from `start` on, is not indented at all.

    Markdown counts such a line to the item; a person reads it as the line after the list.
    """
    before = prose.source_span(start - 1, start)
    return prose.source_span(start, start + 1).start == before.end


def _shift(spans: tuple[Span, ...], low: int, high: int) -> Iterator[Span]:
    for span in spans:
        if span.start < high and span.end > low:
            start, end = max(span.start, low), min(span.end, high)
            if start < end:
                yield Span(start - low, end - low)


def _shift_links(links: tuple[Link, ...], low: int, high: int) -> Iterator[Link]:
    for link in links:
        for span in _shift((link.prose,), low, high):
            yield replace(link, prose=span)


def _row_line(row: Element, *, quoted: bool) -> Line:
    filled = [cell.prose for cell in row.children if cell.prose is not None and cell.prose.text]
    prose = filled[0] if filled else Prose.literal("", row.span.start)
    return Line(LineKind.ROW, prose, row.span, cells=row.children, header=row.header, quoted=quoted)


def _code_lines(element: Element, depth: int, *, quoted: bool) -> Iterator[Line]:
    prose = element.prose or Prose.literal("", element.span.start)
    if element.fenced:
        yield Line(LineKind.FENCED, prose, element.span, depth=depth, quoted=quoted)
        return
    matches = list(_CODE_LINE.finditer(prose.text))
    for index, match in enumerate(matches):
        text = match[0]
        start = match.start() + len(text) - len(text.lstrip())
        cut = prose.cut(start, match.start() + len(text.rstrip()))
        if cut.text:
            lone = len(matches) == 1
            yield Line(LineKind.CODE, cut, cut.span, index == 0, lone, depth, quoted=quoted)
