"""The blocks of a Markdown text as a tree, each with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pm_lint.dataclass import dataclass
from pm_lint.report import Carrier, Comment
from pm_lint.source import Prose, Span


class ElementKind(StrEnum):
    """The kinds of element."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    CODE = "code"
    HTML = "html"
    QUOTE = "quote"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image: its range in the element's prose, and its target as written."""

    prose: Span
    url: str
    image: bool


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One block and the blocks inside it.

    `span` excludes the trailing line ending. `prose` is the inline text of a heading, paragraph
    or cell and the literal code of a code block, None for the other kinds; `bold`, `breaks` and
    `links` are offsets in it, `breaks` those of the spaces that stand for line breaks. The other
    fields belong to one kind each: `level` (1-6) and `carrier` to headings, `ordered` and `start`
    (first number) to lists, `checked` to items, `header` to rows, `fenced` and `info` (the words
    behind the opening fence) to code.
    """

    kind: ElementKind
    span: Span
    prose: Prose | None = None
    children: tuple[Element, ...] = ()
    level: int = 0
    carrier: Carrier | None = None
    ordered: bool = False
    start: int | None = None
    checked: bool | None = None
    header: bool = False
    bold: tuple[Span, ...] = ()
    breaks: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    fenced: bool = False
    info: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """What Markdown text holds: its outermost elements and all its comments, in order."""

    elements: tuple[Element, ...]
    comments: tuple[Comment, ...]


def walk_elements(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield `elements` and all elements inside them, outer before inner, in reading order."""
    waiting = list(reversed(elements))
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(reversed(element.children))


def block_spans(tree: Tree) -> tuple[Span, ...]:
    """Return the span of every element, in order of start, outer before inner."""
    spans = (element.span for element in walk_elements(tree.elements))
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
