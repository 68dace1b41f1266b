"""HTML inside Markdown, read tolerantly into the same elements that Markdown makes.

Only what blocks of text need is known here: no attribute but the target of a link or an image
is read, a tag that is never closed ends with its block, an unknown tag vanishes.
"""

from __future__ import annotations

import re

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.blocks import Blocks
from pm_lint.read.elements import Element, ElementKind
from pm_lint.read.inline import InlineText, tag_name
from pm_lint.read.offsets import Origin, Part
from pm_lint.report import Carrier
from pm_lint.source import Span

# Possessive, so that a tag that never ends fails in one pass.
_TAG = lazy(r"</?[A-Za-z](?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>")
_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATX = lazy(r"(#{1,6})[ \t]+")
_LINE_END = lazy(r"\r\n|\n|\r")
_HIDDEN = {
    name: lazy(rf"</{name}\s{{0,8}}>", re.IGNORECASE)
    for name in ("script", "style", "svg", "title")
}

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu"})
_ROWS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
# The tags that begin and end blocks, as the HTML standard lists them.
_BREAKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "head",
    "header", "hgroup", "hr", "html", "iframe", "legend", "li", "main", "nav", "noscript",
    "object", "p", "section", "source", "summary", "video",
})  # fmt: skip
_BLOCKS = frozenset({*_HEADINGS, *_LISTS, *_ROWS, *_BREAKS, "pre"})


def read_html(region: list[Part], outer: Blocks) -> None:
    """Add the elements and comments of one HTML block to `outer`.

    `region` is the block's text in the offsets of `outer`. A block of nothing but comments adds
    no element; one that holds no text, such as a lone `</div>`, adds one of kind HTML.
    """
    reader = _HtmlReader(Origin(outer.origin.compose(region)), outer.depth)
    reader.read()
    outer.comments.extend(reader.blocks.comments)
    made = reader.blocks.root
    if made:
        last = outer.children[-1] if outer.children else None
        if reader.continues and last is not None and last is outer.unclosed:
            # A list or table that goes on behind a blank line.
            outer.children.pop()
            first = made.pop(0)
            span = Span(last.span.start, max(last.span.end, first.span.end))
            joined = replace(last, span=span, children=last.children + first.children)
            made.insert(0, joined)
        outer.children.extend(made)
        outer.unclosed = made[-1] if reader.cut_short else None
    elif reader.tagged:
        span = outer.span(region[0].start, region[-1].end)
        outer.children.append(Element(ElementKind.HTML, span))


class _HtmlReader:
    """One pass over the tags and text of an HTML block."""

    __slots__ = (
        "blocks", "cell", "continues", "cut_short", "heading", "inline", "pre", "tagged", "text",
    )  # fmt: skip

    def __init__(self, origin: Origin, depth: int) -> None:
        self.text = origin.text
        self.blocks = Blocks(origin, depth)
        self.inline: InlineText | None = None  # of a paragraph
        self.cell: InlineText | None = None
        self.heading: tuple[int, InlineText] | None = None
        self.pre: list[Part] | None = None
        self.tagged = False
        self.continues = False  # begins with an item or row whose list or table began earlier
        self.cut_short = False  # ends inside a list or table

    def read(self) -> None:
        at, text, end = 0, self.text, len(self.text)
        while at < end:
            mark = text.find("<", at)
            self.take_text(at, mark if mark >= 0 else end)
            if mark < 0:
                break
            at = self.take_markup(mark)
        self.finish(end)

    def take_markup(self, at: int) -> int:
        """Take the tag or comment at `at` and return where it ends."""
        text = self.text
        if text.startswith("<!--", at):
            end = text.find("-->", at + 2)
            end = end + 3 if end >= 0 else len(text)
            self.blocks.add_comment(at, end)
            return end
        if text.startswith(("<!", "<?"), at):
            end = text.find(">", at)
            return end + 1 if end >= 0 else len(text)
        match = _TAG.match(text, at)
        if match is None:
            self.take_text(at, at + 1)
            return at + 1
        self.tagged = True
        name, closes = tag_name(match[0])
        if (hidden := _HIDDEN.get(name)) is not None and not closes:
            close = hidden.search(text, match.end())
            return close.end() if close else len(text)
        self.take_tag(name, match[0], closes, Span(at, match.end()))
        return match.end()

    # Text

    def take_text(self, start: int, end: int) -> None:
        if start >= end:
            return
        if self.pre is not None:
            self.pre.extend(self.parts_of(start, end))
            return
        at = start
        for stop in [*_LINE_END.finditer(self.text, start, end), None]:
            self.take_line(at, stop.start() if stop else end, begins=at > start or at == 0)
            target = self.target()
            if stop:
                if target is not None:
                    target.add_break(stop.start(), stop.end())
                at = stop.end()

    def take_line(self, start: int, end: int, *, begins: bool) -> None:
        """Take the text of a line, or of the part of one between two tags."""
        text = self.text
        while begins and start < end and text[start] in " \t":
            start += 1
        if self.target() is self.inline and begins:
            # Markdown directly below a tag is not Markdown, but its author thinks it is.
            mark = _ATX.match(text, start, end)
            if mark is not None:
                self.flush()
                inline = InlineText(start)
                for part in self.parts_of(mark.end(), end):
                    inline.add(part.text, part.start, part.end, literal=part.literal)
                kind, level = ElementKind.HEADING, len(mark[1])
                self.blocks.add_text(kind, inline, start, end, level, Carrier.ATX)
                return
        while self.target() is None and start < end and text[start].isspace():
            start += 1
        if start < end:
            target = self.running(start)
            for part in self.parts_of(start, end):
                target.add(part.text, part.start, part.end, literal=part.literal)

    def parts_of(self, start: int, end: int) -> list[Part]:
        """Return the text of a range, with its character references resolved."""
        parts: list[Part] = []
        at = start
        for match in _ENTITY.finditer(self.text, start, end):
            from html import unescape

            character = unescape(match[0])
            if character != match[0]:
                parts.append(Part(self.text[at : match.start()], at, match.start()))
                parts.append(Part(character, match.start(), match.end(), literal=False))
                at = match.end()
        parts.append(Part(self.text[at:end], at, end))
        return parts

    def target(self) -> InlineText | None:
        """Return the inline text that is open, if any."""
        return self.cell or (self.heading[1] if self.heading else self.inline)

    def running(self, start: int) -> InlineText:
        """Return the open inline text, or open a paragraph."""
        target = self.target()
        if target is None:
            target = self.inline = InlineText(start)
        return target

    def flush(self, end: int | None = None) -> None:
        """Close the open paragraph; it goes up to `end` where its own tag closes it."""
        if self.inline is not None:
            inline, self.inline = self.inline, None
            stop = inline.end if end is None else end
            self.blocks.add_text(ElementKind.PARAGRAPH, inline, inline.start, stop)

    # Tags

    def take_tag(self, name: str, tag: str, closes: bool, place: Span) -> None:
        if self.pre is not None:
            if name == "pre" and closes:
                self.close_pre(place.end)
        elif name not in _BLOCKS and not tag[1:2].isupper():
            self.running(place.start).add_tag(tag, place.start, place.end)
        elif self.cell is not None and name not in _ROWS:
            self.cell.add_break(place.start, place.end)
        elif name in _HEADINGS:
            self.take_heading(_HEADINGS[name], closes, place)
        elif self.heading is not None and name in ("div", "p", "center"):
            self.heading[1].add_break(place.start, place.end)
        else:
            self.close_heading(place.start)
            self.flush(place.end if name == "p" and closes else None)
            self.take_block(name, closes, place)

    def take_block(self, name: str, closes: bool, place: Span) -> None:
        if name in _LISTS:
            self.take_list(name, closes, place)
        elif name == "li":
            self.take_item(closes, place)
        elif name in _ROWS:
            self.take_row(name, closes, place)
        elif name == "blockquote":
            if closes:
                self.close_to(ElementKind.QUOTE, place.end)
            else:
                self.blocks.open(ElementKind.QUOTE, place.start)
        elif name == "pre" and not closes:
            self.pre = [Part("", place.start, place.start)]
        elif name == "hr":
            span = self.blocks.span(place.start, place.end)
            self.blocks.children.append(Element(ElementKind.RULE, span))
        elif name == "p" and not closes:
            self.inline = InlineText(place.start)

    def take_heading(self, level: int, closes: bool, place: Span) -> None:
        self.close_heading(place.end if closes else place.start)
        self.flush()
        if not closes:
            self.heading = level, InlineText(place.start)

    def take_list(self, name: str, closes: bool, place: Span) -> None:
        if closes:
            self.close_to(ElementKind.LIST, place.end)
        else:
            frame = self.blocks.open(ElementKind.LIST, place.start)
            frame.ordered = name == "ol"
            frame.number = 1 if frame.ordered else None

    def take_item(self, closes: bool, place: Span) -> None:
        within = self.nearest(ElementKind.LIST, ElementKind.ITEM)
        if within is ElementKind.ITEM:
            self.close_to(ElementKind.ITEM, place.end if closes else place.start)
        if closes:
            return
        if within is None:
            self.open_implied(ElementKind.LIST, place.start)
        self.blocks.open(ElementKind.ITEM, place.start)

    def take_row(self, name: str, closes: bool, place: Span) -> None:
        edge = place.end if closes else place.start
        self.close_cell(edge if name in ("td", "th") else place.start)
        if name in ("td", "th"):
            if not closes:
                self.open_cell(name, place.start)
        elif name == "tr":
            if self.nearest(ElementKind.ROW, ElementKind.TABLE) is ElementKind.ROW:
                self.close_to(ElementKind.ROW, edge)
            if not closes:
                self.open_row(place.start)
        elif name == "table":
            if closes:
                self.close_to(ElementKind.TABLE, place.end)
            else:
                self.blocks.open(ElementKind.TABLE, place.start)
        elif self.nearest(ElementKind.ROW, ElementKind.TABLE) is ElementKind.ROW:
            self.close_to(ElementKind.ROW, place.start)

    def open_row(self, start: int) -> None:
        if self.nearest(ElementKind.TABLE) is None:
            self.open_implied(ElementKind.TABLE, start)
        else:
            while self.blocks.stack[-1].kind is not ElementKind.TABLE:
                self.blocks.close(start)
        self.blocks.open(ElementKind.ROW, start)

    def open_cell(self, name: str, start: int) -> None:
        if self.nearest(ElementKind.ROW, ElementKind.TABLE) is not ElementKind.ROW:
            self.open_row(start)
        row = self.blocks.stack[-1]
        row.header = name == "th" and (row.header or not row.children)
        self.cell = InlineText(start)

    def open_implied(self, kind: ElementKind, start: int) -> None:
        self.continues = self.continues or not self.blocks.root
        self.blocks.open(kind, start)

    # Closing

    def nearest(self, *kinds: ElementKind) -> ElementKind | None:
        """Return which of `kinds` the innermost open element of those kinds is."""
        for frame in reversed(self.blocks.stack):
            if frame.kind in kinds:
                return frame.kind
        return None

    def close_to(self, kind: ElementKind, end: int) -> None:
        """Close the innermost element of `kind` and all inside it; nothing when none is open."""
        if self.nearest(kind) is None:
            return
        while self.blocks.stack[-1].kind is not kind:
            self.blocks.close(end)
        self.blocks.close(end)

    def close_cell(self, end: int) -> None:
        if self.cell is not None:
            cell, self.cell = self.cell, None
            self.blocks.add_text(ElementKind.CELL, cell, cell.start, end)

    def close_heading(self, end: int) -> None:
        if self.heading is not None:
            (level, inline), self.heading = self.heading, None
            kind = ElementKind.HEADING
            self.blocks.add_text(kind, inline, inline.start, end, level, Carrier.HTML)

    def close_pre(self, end: int) -> None:
        if self.pre is not None:
            parts, self.pre = self.pre, None
            prose = self.blocks.origin.compose(parts)
            lines = prose.text.removesuffix("\n")
            prose = prose.cut(len(lines) - len(lines.removeprefix("\n")), len(lines))
            span = self.blocks.span(parts[0].start, end)
            self.blocks.children.append(Element(ElementKind.CODE, span, prose, fenced=True))

    def finish(self, end: int) -> None:
        """Close whatever the block leaves open."""
        self.close_pre(end)
        self.close_heading(end)
        self.close_cell(end)
        self.flush()
        self.cut_short = bool(self.blocks.stack)
        while self.blocks.stack:
            self.blocks.close(end)
