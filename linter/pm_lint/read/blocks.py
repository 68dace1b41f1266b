"""Elements under construction: a stack of open blocks, however deep the text nests them."""

from __future__ import annotations

from pm_lint.dataclass import dataclass
from pm_lint.read.elements import Element, ElementKind
from pm_lint.read.inline import InlineText
from pm_lint.read.offsets import Origin
from pm_lint.report import Carrier, Comment
from pm_lint.source import Span

MAX_DEPTH = 24
"""How many lists and quotes may nest; what lies deeper joins the element at the limit.

It keeps readers of the tree far from Python's recursion limit. Nobody writes 24 levels.
"""

_BLANK = " \t\r\n"


@dataclass(slots=True)
class Frame:
    """An open element. `joined` when it is beyond the limit and its children go to the parent."""

    kind: ElementKind
    start: int
    children: list[Element]
    level: int = 0
    carrier: Carrier | None = None
    ordered: bool = False
    number: int | None = None
    checked: bool | None = None
    header: bool = False
    joined: bool = False


class Blocks:
    """Builds elements from the outside in. Offsets given are of the text of `origin`."""

    __slots__ = ("_ends", "comments", "depth", "origin", "root", "stack", "unclosed")

    def __init__(self, origin: Origin, depth: int = 0) -> None:
        self.origin = origin
        self.root: list[Element] = []
        self.stack: list[Frame] = []
        self.comments: list[Comment] = []
        self.depth = depth
        self.unclosed: Element | None = None  # an HTML list or table that may go on
        self._ends: dict[int, int] = {}

    @property
    def children(self) -> list[Element]:
        """The elements of the innermost open element so far."""
        return self.stack[-1].children if self.stack else self.root

    def open(self, kind: ElementKind, start: int) -> Frame:
        """Open an element inside the innermost one, and return it for its details."""
        joined = False
        if kind in (ElementKind.LIST, ElementKind.QUOTE):
            self.depth += 1
            joined = self.depth > MAX_DEPTH
        elif kind is ElementKind.ITEM and self.stack:
            joined = self.stack[-1].joined
        frame = Frame(kind, start, self.children if joined else [], joined=joined)
        self.stack.append(frame)
        return frame

    def close(self, end: int) -> None:
        """Close the innermost element, whose text ends at `end`."""
        frame = self.stack.pop()
        if frame.kind in (ElementKind.LIST, ElementKind.QUOTE):
            self.depth -= 1
        if frame.joined:
            return
        self.children.append(
            Element(
                frame.kind,
                self.span(frame.start, end),
                children=tuple(frame.children),
                level=frame.level,
                carrier=frame.carrier,
                ordered=frame.ordered,
                start=frame.number,
                checked=frame.checked,
                header=frame.header,
            )
        )

    def add_text(
        self,
        kind: ElementKind,
        inline: InlineText,
        start: int,
        end: int,
        level: int = 0,
        carrier: Carrier | None = None,
    ) -> None:
        """Add an element of inline text. A paragraph without any words is left out."""
        done = inline.finish(self.origin)
        self.comments.extend(done.comments)
        if kind is ElementKind.PARAGRAPH and not done.prose.text:
            return
        self.children.append(
            Element(
                kind,
                self.span(start, end),
                done.prose,
                level=level,
                carrier=carrier,
                bold=done.bold,
                breaks=done.breaks,
                links=done.links,
            )
        )

    def add_comment(self, start: int, end: int) -> None:
        """Add the comment `<!-- … -->` of that range; it may lack its end mark."""
        text = self.origin.text[start:end].removeprefix("<!--").removesuffix("-->")
        alone = stands_alone(self.origin.text, start, end)
        self.comments.append(Comment(text.strip(), self.origin.span(start, end), alone))

    def span(self, start: int, end: int) -> Span:
        """Return the source span of a range without the blanks and line ends at its end."""
        return self.origin.span(start, max(start, self.trim(end)))

    def trim(self, end: int) -> int:
        """Return `end` without the blanks and line ends before it."""
        # Nested blocks end together; each run of blanks is walked over once.
        if end not in self._ends:
            stop, text = end, self.origin.text
            while stop > 0 and text[stop - 1] in _BLANK:
                stop -= 1
            self._ends[end] = stop
        return self._ends[end]


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether only blanks and marks of quotes stand beside a range on its lines."""
    while start > 0 and text[start - 1] in " \t>":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    before = start == 0 or text[start - 1] in "\r\n"
    return before and (end == len(text) or text[end] in "\r\n")
