"""The inline text of one block, gathered run by run into clean prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.elements import Link
from pm_lint.read.offsets import Origin, Part
from pm_lint.read.replacements import (
    LINK_WORD,
    Move,
    Replacement,
    apply_edits,
    find_comments,
    find_edits,
)
from pm_lint.report import Comment
from pm_lint.source import Prose, Span

CODE_WORD = "code"
IMAGE_WORD = "image"

_WORD = lazy(r"[A-Za-z0-9_.\-/]+")
# What writers put in a code span to set a time off: "`2026-11-20 10:02:07 UTC`".
_TIME = lazy(r"[~+\-]?\d[\w :.,/+\-–→()]{0,40}")
_TAG = lazy(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = lazy(
    r"\b(href|src)\s{0,8}=\s{0,8}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
_FILL_IN = lazy(r"<([a-z][a-z0-9]{0,20})(?:[ \t\n][\w'’/,.-]{0,40}){0,20}>")
# The element names of HTML that may stand in running text, from the HTML Living Standard.
_TAGS = frozenset(
    "a abbr b bdi bdo big br button center cite code data del details dfn div em font h1 h2 "
    "h3 h4 h5 h6 hr i iframe img input ins kbd label li link mark nobr object ol p picture "
    "pre q s samp script select small source span strike strong style sub summary sup svg "
    "table tbody td th thead time title tr tt u ul var video wbr".split()
)
_BOLD_TAGS = frozenset({"b", "strong"})
_CODE_TAGS = frozenset({"code", "kbd", "samp", "tt"})


def code_word(code: str) -> str:
    """Return the word that stands for a code span: its own text if a word or a time."""
    own = code.strip()
    return own if _WORD.fullmatch(own) or _TIME.fullmatch(own) else CODE_WORD


def tag_name(tag: str) -> tuple[str, bool]:
    """Return the lower-case name of an HTML tag, "" for none, and whether it closes."""
    match = _TAG.match(tag)
    return (match[2].lower(), bool(match[1])) if match else ("", False)


def is_fill_in(tag: str) -> bool:
    """Tell whether what parses as a tag is to be filled in, such as `<describe the impact>`."""
    match = _FILL_IN.fullmatch(tag)
    return match is not None and match[1] not in _TAGS


def tag_target(tag: str) -> str:
    """Return the `href` or `src` of an HTML tag, "" when it has none."""
    match = _ATTRIBUTE.search(tag)
    return next((group for group in match.groups()[1:] if group), "") if match else ""


@dataclass(frozen=True, slots=True)
class Inline:
    """The finished inline text of a block; see `Element` for the fields."""

    prose: Prose
    bold: tuple[Span, ...] = ()
    breaks: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()  # `{/* … */}`, as MDX writes them


class InlineText:
    """Gathers the runs of one block in order. All offsets given are of the parsed text."""

    __slots__ = (
        "_apart", "_bold", "_breaks", "_broken", "_gap", "_links", "_open", "_parts", "end",
        "length", "start",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.length = 0
        self._apart = False  # the last word is an image's, which touches no other
        self._broken = -1  # the length when `<br>` last broke the line
        self._gap = False  # something has vanished since the last word
        self._parts: list[Part] = []
        self._bold: list[Span] = []
        self._breaks: list[int] = []
        self._links: list[tuple[Span, str, bool]] = []
        self._open: list[tuple[str, int, int, str]] = []  # tag, prose offset, parts, target

    def add(self, text: str, start: int, end: int, *, literal: bool) -> None:
        """Add a run of text; a literal one is the parsed text itself."""
        self.end = max(self.end, end)
        if text:
            if self._gap and literal and self._parts and self._parts[-1].text[-1].isspace():
                # What vanished stood between two blanks: one is enough.
                bare = text.lstrip(" ")
                start, text = start + len(text) - len(bare), bare
            self._gap = False
            if not text:
                return
            if self._apart and text[0].isalnum():
                self._parts.append(Part(" ", start, start, literal=False))
                self.length += 1
            self._apart = False
            self._parts.append(Part(text, start, end, literal))
            self.length += len(text)

    def add_break(self, start: int, end: int) -> None:
        """Add the space that a line break becomes; behind `<br>` the end of the line is none."""
        if self._broken == self.length:
            self._broken = -1
            self.skip(end)
            return
        self._breaks.append(self.length)
        self.add(" ", start, end, literal=False)

    def add_code(self, code: str, start: int, end: int) -> None:
        """Add the word that stands for a code span."""
        self.add(code_word(code), start, end, literal=False)

    def add_image(self, url: str, start: int, end: int) -> None:
        """Add the word that stands for an image."""
        if self._apart or (self._parts and self._parts[-1].text[-1].isalnum()):
            self.add(" ", start, start, literal=False)
        self._links.append((Span(self.length, self.length + len(IMAGE_WORD)), url, True))
        self.add(IMAGE_WORD, start, end, literal=False)
        self._apart = True

    def add_url(self, url: str, start: int, end: int) -> None:
        """Add the word that stands for a bare address."""
        self._links.append((Span(self.length, self.length + len(LINK_WORD)), url, False))
        self.add(LINK_WORD, start, end, literal=False)

    def skip(self, end: int) -> None:
        """Take the text up to `end` into the block without a word for it."""
        self._gap = True
        self.end = max(self.end, end)

    def open(self, tag: str, target: str = "") -> None:
        """Begin a range of strong text (`b`), a link (`a`) or code (`code`)."""
        self._open.append((tag, self.length, len(self._parts), target))

    def close(self, tag: str) -> None:
        """End the range that `tag` began; nothing when it began none."""
        for index in range(len(self._open) - 1, max(len(self._open) - 17, -1), -1):
            if self._open[index][0] == tag:
                break
        else:
            return
        _, start, parts, target = self._open.pop(index)
        range_ = Span(start, self.length)
        if tag == "b" and start < self.length:
            self._bold.append(range_)
        elif tag == "a":
            self._links.append((range_, target, False))
        elif tag == "code" and start < self.length:
            self._collapse(start, parts)

    def add_tag(self, tag: str, start: int, end: int) -> None:
        """Take an inline HTML tag: it vanishes, after doing what it does to the text."""
        self.skip(end)
        name, closes = tag_name(tag)
        if name == "br":
            self._broken = -1
            self.add_break(start, end)
            self._broken = self.length
        elif name == "img" and not closes:
            self.add_image(tag_target(tag), start, end)
        elif name in _BOLD_TAGS or name in _CODE_TAGS or name == "a":
            kind = "b" if name in _BOLD_TAGS else "code" if name in _CODE_TAGS else "a"
            if closes:
                self.close(kind)
            elif kind != "a" or tag_target(tag):
                self.open(kind, tag_target(tag) if kind == "a" else "")

    def _collapse(self, start: int, parts: int) -> None:
        """Let one word stand for the code since `start`, unless it runs over a line."""
        if self._breaks and self._breaks[-1] >= start:
            return
        run = self._parts[parts:]
        if not run or (self._links and self._links[-1][0].end > start):
            return
        del self._parts[parts:]
        self.length = start
        self.add_code("".join(part.text for part in run), run[0].start, run[-1].end)

    def finish(self, origin: Origin) -> Inline:
        """Return the prose, without blank ends, with bare addresses and templating replaced."""
        parts = self._parts if len(self._parts) < 2 else list(_merge(self._parts))
        text = "".join(part.text for part in parts)
        edits = find_edits(text)
        comments: tuple[Comment, ...] = ()
        if edits:
            self._note_urls(text, edits)
            comments = find_comments(text, edits, origin.compose(parts))
            parts = list(apply_edits(parts, edits))
        prose = origin.compose(parts)
        left = len(prose.text) - len(prose.text.lstrip())
        right = max(len(prose.text.rstrip()), left)
        if left or right < len(prose.text):
            prose = prose.cut(left, right)
        if not (self._bold or self._breaks or self._links):
            return Inline(prose, comments=comments)
        move = Move(edits, left, right - left)
        links = [Link(move.span(span), url, image) for span, url, image in self._links]
        links.sort(key=lambda link: (link.prose.start, -link.prose.end))
        bold = sorted(move.span(span) for span in self._bold)
        breaks = sorted({move.start(at) for at in self._breaks if not move.removes(at)})
        return Inline(
            prose,
            tuple(span for span in bold if span.start < span.end),
            tuple(at for at in breaks if at < len(prose.text) and prose.text[at] == " "),
            tuple(links),
            comments,
        )

    def _note_urls(self, text: str, edits: list[Replacement]) -> None:
        """Note the bare addresses as links, but for one that is the text of a link."""
        known = {span.start for span, _, _ in self._links}
        self._links.extend(
            (Span(edit.start, edit.end), text[edit.start : edit.end], False)
            for edit in edits
            if edit.word == LINK_WORD and edit.start not in known
        )


def _merge(parts: list[Part]) -> Iterator[Part]:
    """Join neighbouring literal runs, so that a word is not cut in pieces."""
    texts: list[str] = []
    start = end = -1
    for part in parts:
        if part.literal and texts and part.start == end:
            texts.append(part.text)
            end = part.end
            continue
        if texts:
            yield Part("".join(texts), start, end)
            texts = []
        if part.literal:
            texts, start, end = [part.text], part.start, part.end
        else:
            yield part
    if texts:
        yield Part("".join(texts), start, end)
