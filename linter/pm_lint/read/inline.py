"""The inline text of one block, gathered run by run into clean prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pm_lint.read.elements import Link
from pm_lint.read.offsets import Origin, Part
from pm_lint.report import Comment
from pm_lint.source import Prose, Span

CODE_WORD = "code"
LINK_WORD = "link"
IMAGE_WORD = "image"

_JSX_COMMENT = "{/*"

_WORD = re.compile(r"[A-Za-z0-9_.\-/]+")
# What writers put in a code span to set a time off: "`2026-11-20 10:02:07 UTC`".
_TIME = re.compile(r"[~+\-]?\d[\w :.,/+\-–()]{0,40}")
_URL = re.compile(r"(?:https?|ftp)://[^\s<>\"`|\\^{}]+", re.IGNORECASE)
_ANCHOR = re.compile(r"\{[#.][A-Za-z][\w-]*\}$")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = re.compile(
    r"\b(href|src)\s{0,8}=\s{0,8}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
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


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    word: str


class InlineText:
    """Gathers the runs of one block in order. All offsets given are of the parsed text."""

    __slots__ = (
        "_apart", "_bold", "_breaks", "_gap", "_links", "_open", "_parts", "end", "length", "start",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.length = 0
        self._apart = False  # the last word is an image's, which touches no other
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
        """Add the space that a line break becomes."""
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
            self.add_break(start, end)
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
        edits = _find_edits(text)
        comments: tuple[Comment, ...] = ()
        if edits:
            self._note_urls(text, edits)
            comments = _comments(text, edits, origin.compose(parts))
            parts = list(_apply(parts, edits))
        prose = origin.compose(parts)
        left = len(prose.text) - len(prose.text.lstrip())
        right = max(len(prose.text.rstrip()), left)
        if left or right < len(prose.text):
            prose = prose.cut(left, right)
        if not (self._bold or self._breaks or self._links):
            return Inline(prose, comments=comments)
        move = _Move(edits, left, right - left)
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

    def _note_urls(self, text: str, edits: list[_Edit]) -> None:
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


def _find_edits(text: str) -> list[_Edit]:
    """Find bare addresses and what templating adds to clean text, in order."""
    edits: list[_Edit] = []
    if "://" in text:
        for match in _URL.finditer(text):
            end = _end_of_url(match[0]) + match.start()
            if end > match.start():
                edits.append(_Edit(match.start(), end, LINK_WORD))
    if "<%" in text:
        edits.extend(_find_between(text, "<%", "%>"))
    if "{" in text:
        edits.extend(_find_between(text, _JSX_COMMENT, "*/}"))
        edits.extend(_find_between(text, "{:", "}"))  # kramdown's attributes
        if text.endswith("}") and (anchor := _ANCHOR.search(text, max(len(text) - 80, 0))):
            edits.append(_Edit(anchor.start(), anchor.end(), ""))
    if len(edits) < 2:
        return edits
    edits.sort(key=lambda edit: (edit.start, -edit.end))
    apart = edits[:1]
    for edit in edits[1:]:
        if edit.start >= apart[-1].end:
            apart.append(edit)
    return apart


def _comments(text: str, edits: list[_Edit], prose: Prose) -> tuple[Comment, ...]:
    return tuple(
        Comment(
            text[edit.start + 3 : edit.end - 3].strip(),
            prose.source_span(edit.start, edit.end),
            not (text[: edit.start].strip() or text[edit.end :].strip()),
        )
        for edit in edits
        if text.startswith(_JSX_COMMENT, edit.start)
    )


def _find_between(text: str, mark: str, close: str) -> Iterator[_Edit]:
    at = text.find(mark)
    while at >= 0:
        end = text.find(close, at + len(mark))
        if end < 0:
            return
        yield _Edit(at, end + len(close), "")
        at = text.find(mark, end + len(close))


def _end_of_url(url: str) -> int:
    """Return the length of an address without the punctuation of its sentence."""
    end = len(url)
    surplus = url.count(")") - url.count("(")
    while end and (url[end - 1] in ".,;:!?'*_~" or (url[end - 1] == ")" and surplus > 0)):
        surplus -= url[end - 1] == ")"
        end -= 1
    return end if end > url.index("://") + 3 else 0


def _apply(parts: list[Part], edits: list[_Edit]) -> Iterator[Part]:
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


class _Move:
    """Where an offset of the text before the edits, and before its blank ends went, is now."""

    __slots__ = ("_edits", "_left", "_length", "_shifts", "_starts")

    def __init__(self, edits: list[_Edit], left: int, length: int) -> None:
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
