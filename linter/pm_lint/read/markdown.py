"""Markdown as a tree of elements that know their exact place in the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyromark

from pm_lint.pattern import lazy
from pm_lint.read.blocks import Blocks, Frame
from pm_lint.read.elements import Element, ElementKind, Link, Tree, block_spans, walk_elements
from pm_lint.read.html import read_html
from pm_lint.read.inline import InlineText, is_fill_in
from pm_lint.read.offsets import Origin, Part, count_code_points
from pm_lint.report import Carrier
from pm_lint.source import Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "Element",
    "ElementKind",
    "Link",
    "Tree",
    "block_spans",
    "parse_markdown",
    "walk_elements",
]

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_GFM  # takes the mark off `> [!NOTE]`
)

_CONTAINERS = {
    "BlockQuote": ElementKind.QUOTE,
    "List": ElementKind.LIST,
    "Item": ElementKind.ITEM,
    "Table": ElementKind.TABLE,
    "TableHead": ElementKind.ROW,
    "TableRow": ElementKind.ROW,
}
_TEXTS = {
    "Heading": ElementKind.HEADING,
    "Paragraph": ElementKind.PARAGRAPH,
    "TableCell": ElementKind.CELL,
}
_BLOCKS = frozenset({*_CONTAINERS, *_TEXTS, "CodeBlock", "HtmlBlock", "FootnoteDefinition"})

_SURROGATE = lazy("[\ud800-\udfff]")
_IMPORT = lazy(r"(?:import|export) (?:[^\n'\"]{0,300} from )?['\"][^'\"\n]{1,200}['\"];?\s{0,8}")


def parse_markdown(prose: Prose) -> Tree:
    """Read Markdown text, without front matter, into elements and comments.

    `prose` maps the text to the source: the body of a file, or the text of a YAML scalar. Every
    span of the tree is one of the source. Any text is Markdown; nothing is raised.
    """
    return _Reader(prose).read()


class _Reader:
    """One pass over the parser's events."""

    __slots__ = (
        "blocks", "code", "end", "html", "image", "info", "inline", "level", "offsets", "origin",
        "row_end", "start", "text",
    )  # fmt: skip

    def __init__(self, prose: Prose) -> None:
        self.origin = Origin(prose)
        self.text = prose.text
        self.blocks = Blocks(self.origin)
        self.inline: InlineText | None = None
        self.code: list[Part] | None = None
        self.html: list[Part] | None = None
        self.image = 0  # how many images and autolinks deep: their text is not the block's
        self.level = 0
        self.row_end = 0
        self.info: str | None = None  # None in an indented code block

    def read(self) -> Tree:
        text = self.text
        try:
            text.encode()
        except UnicodeEncodeError:
            text = _SURROGATE.sub("\ufffd", text)
        self.offsets = count_code_points(text)
        events: Iterator[Any] = iter(pyromark.events_with_range(text, options=_OPTIONS))
        for event, place in events:
            self.start, self.end = self.offsets[place["start"]], self.offsets[place["end"]]
            if type(event) is str:
                self.take_mark(event)
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self.take_text(value)
            elif kind == "Start":
                self.take_start(value)
            elif kind == "End":
                self.take_end(value)
            else:
                self.take_run(kind, value)
        self.flush()
        comments = sorted(self.blocks.comments, key=lambda comment: comment.span)
        return Tree(tuple(self.blocks.root), tuple(comments))

    def take_mark(self, event: str) -> None:
        if event == "Rule":
            self.flush()
            span = self.blocks.span(self.start, self.end)
            self.blocks.children.append(Element(ElementKind.RULE, span))
        elif not self.image:
            self.running().add_break(self.start, self.end)

    def take_text(self, value: str) -> None:
        literal = self.text[self.start : self.end] == value
        if self.code is not None:
            self.code.append(Part(value, self.start, self.end, literal))
        elif not self.image:
            self.running().add(value, self.start, self.end, literal=literal)

    def take_run(self, kind: str, value: Any) -> None:
        if kind == "Html":
            if self.html is not None:
                literal = self.text[self.start : self.end] == value
                self.html.append(Part(value, self.start, self.end, literal))
        elif kind == "TaskListMarker":
            if self.blocks.stack:
                self.blocks.stack[-1].checked = value
        elif self.image:
            return
        elif kind == "Code":
            self.running().add_code(value, self.start, self.end)
        elif kind == "InlineHtml":
            self.take_inline_html(value)
        else:  # a footnote reference
            self.running().skip(self.end)

    def take_inline_html(self, value: str) -> None:
        inline = self.running()
        if value.startswith("<!--"):
            self.blocks.add_comment(self.start, self.end)
            inline.skip(self.end)
        elif is_fill_in(value):
            at = self.start
            for line in value.split("\n"):
                if at > self.start:
                    inline.add_break(at - 1, at)
                inline.add(line, at, at + len(line), literal=True)
                at += len(line) + 1
        else:
            inline.add_tag(value, self.start, self.end)

    def take_start(self, tag: Any) -> None:
        name: str
        detail: Any
        name, detail = (tag, None) if type(tag) is str else next(iter(tag.items()))
        if name not in _BLOCKS:
            self.open_inline(name, detail)
            return
        self.flush()
        if name in _CONTAINERS:
            self.open_container(name, detail)
        elif name in _TEXTS:
            self.inline = InlineText(self.start)
            if name == "Heading":
                self.level = int(detail["level"][1])
        elif name == "CodeBlock":
            self.code = []
            self.info = None if detail == "Indented" else detail["Fenced"]
        elif name == "HtmlBlock":
            self.html = []

    def open_container(self, name: str, detail: Any) -> None:
        frame: Frame = self.blocks.open(_CONTAINERS[name], self.start)
        if name == "List":
            frame.ordered, frame.number = detail is not None, detail
        elif name in ("TableHead", "TableRow"):
            frame.header = name == "TableHead"
            self.row_end = self.blocks.trim(self.end)

    def open_inline(self, name: str, detail: Mapping[str, Any] | None) -> None:
        if self.image:
            self.image += name in ("Image", "Link")
        elif name == "Image" and detail is not None:
            self.running().add_image(detail["dest_url"], self.start, self.end)
            self.image += 1
        elif name == "Link" and detail is not None:
            if detail["link_type"] in ("Autolink", "Email"):
                self.running().add_url(detail["dest_url"], self.start, self.end)
                self.image += 1  # its text is the address again
            else:
                self.running().open("a", detail["dest_url"])
        elif name == "Strong":
            self.running().open("b")
        elif name == "Strikethrough" and not self.text.startswith("~~", self.start):
            # One tilde is "about" or "to" far more often than struck text.
            self.running().add("~", self.start, self.start + 1, literal=True)

    def take_end(self, tag: Any) -> None:
        name = tag if type(tag) is str else next(iter(tag))
        if name not in _BLOCKS:
            self.close_inline(name)
        elif name in _CONTAINERS:
            self.flush()
            self.blocks.close(self.end)
            if name == "TableRow" and self.text.startswith("{:", self.start):
                self.blocks.children.pop()  # kramdown's attributes of the table above
        elif name in _TEXTS:
            self.close_text(name)
        elif name == "CodeBlock":
            self.close_code()
        elif name == "HtmlBlock":
            self.close_html()
        elif name == "FootnoteDefinition":
            self.flush()

    def close_inline(self, name: str) -> None:
        if self.image:
            self.image -= name in ("Image", "Link")
        elif name == "Link":
            self.running().close("a")
        elif name == "Strong":
            self.running().close("b")
        elif name == "Strikethrough" and not self.text.startswith("~~", self.start):
            self.running().add("~", self.end - 1, self.end, literal=True)

    def close_text(self, name: str) -> None:
        inline, self.inline = self.inline, None
        kind, level, carrier = _TEXTS[name], 0, None
        if inline is None or (kind is ElementKind.PARAGRAPH and self.is_import()):
            return
        if kind is ElementKind.HEADING:
            atx = self.text.startswith("#", self.start)
            level, carrier = self.level, Carrier.ATX if atx else Carrier.SETEXT
        start, end = self.start, self.end
        if kind is ElementKind.CELL:
            # The parser makes up the cells that a row lacks, behind its end.
            start, end = min(start, self.row_end), min(end, self.row_end)
        while kind is ElementKind.CELL and start < end and self.text[start] in " \t":
            start += 1
        self.blocks.add_text(kind, inline, start, end, level, carrier)

    def is_import(self) -> bool:
        """Tell whether the paragraph is the import lines of an MDX file."""
        lines = self.text[self.start : self.end]
        if not lines.startswith(("import", "export")):
            return False
        return all(_IMPORT.fullmatch(line) for line in lines.splitlines() if line.strip())

    def close_code(self) -> None:
        parts, self.code = self.code or [], None
        prose = self.origin.compose(parts)
        if prose.text.endswith("\n"):
            prose = prose.cut(0, len(prose.text) - 1)
        span = self.blocks.span(self.start, self.end)
        info = self.info
        self.blocks.children.append(
            Element(ElementKind.CODE, span, prose, fenced=info is not None, info=info or "")
        )

    def close_html(self) -> None:
        parts, self.html = self.html, None
        if parts:
            read_html(parts, self.blocks)

    def running(self) -> InlineText:
        """Return the open inline text; text straight inside a tight item opens its own."""
        if self.inline is None:
            self.inline = InlineText(self.start)
        return self.inline

    def flush(self) -> None:
        """Close the paragraph that a tight item's text is."""
        if self.inline is not None:
            inline, self.inline = self.inline, None
            self.blocks.add_text(ElementKind.PARAGRAPH, inline, inline.start, inline.end)
