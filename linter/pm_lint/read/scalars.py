"""Scalars of YAML as prose: their text, and where in the source each part of it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.pattern import lazy
from pm_lint.source import Piece, Prose, Span

_LINE_END = lazy(r"\r\n|\n|\r")
# A line end inside quotes or plain text, with the blank lines and indentation behind it.
_FOLD = r"(?:\r\n|\n|\r)[ \t\r\n]*"
_PLAIN = lazy(_FOLD)
_SINGLE = lazy(_FOLD + r"|''")
_DOUBLE = lazy(_FOLD + rf"|\\(?:{_FOLD}|x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|.)")
_ESCAPES = {
    "0": "\0", "a": "\x07", "b": "\x08", "t": "\t", "\t": "\t", "n": "\n", "v": "\x0b",
    "f": "\x0c", "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85",
    "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEADER = lazy(r"[|>][+\-0-9]{0,2}")

Part = tuple[str, int, int]
"""A run of text and its source range; it is literal when it equals the source there."""


def replace_surrogates(text: str) -> str:
    r"""Return `text` with each lone surrogate, which only an escape such as `\ud800` can write,
    replaced by U+FFFD: it is no character and no output could print it.
    """  # noqa: D205
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def map_scalar(source: str, span: Span, value: str, style: str | None) -> tuple[Prose, Span]:
    """Return the prose of a scalar and the span of its content in `source`.

    `span` begins at the scalar's first mark (a quote, `|` or `>`, or plain text), `value` is its
    text as the parser read it, `style` the mark or None. Where this module and the parser
    disagree about a rare form, the prose is one stand-in for the whole content.
    """
    if style in ("|", ">"):
        header = _HEADER.match(source, span.start)
        first = _end_of_line(source, header.end() if header else span.start)
        parts, end = _read_block(source, first, span.end, value, folded=style == ">")
        content = Span(first, end)
    else:
        quote = style in ("'", '"')
        content = Span(span.start + quote, max(span.end - quote, span.start + quote))
        pattern = _DOUBLE if style == '"' else _SINGLE if style == "'" else _PLAIN
        parts = list(_read_flow(source, content, pattern))
    prose = _join(source, parts)
    if prose.text != value:
        whole = Piece(Span(0, len(value)), content, literal=False)
        prose = Prose(value, (whole,) if value else ())
    return prose, content


def _join(source: str, parts: list[Part]) -> Prose:
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for text, start, end in parts:
        if not text:
            continue
        literal = end - start == len(text) and source.startswith(text, start)
        pieces.append(Piece(Span(length, length + len(text)), Span(start, end), literal))
        texts.append(text)
        length += len(text)
    return Prose("".join(texts), tuple(pieces))


def _read_flow(source: str, content: Span, pattern: re.Pattern[str]) -> Iterator[Part]:
    """Read plain or quoted text: line ends fold, `''` and escapes are resolved."""
    at = content.start
    for match in pattern.finditer(source, content.start, content.end):
        mark, stop = match[0], match.start()
        if mark[0] in "\r\n":
            while stop > at and source[stop - 1] in " \t":
                stop -= 1
        yield source[at:stop], at, stop
        yield _resolve(mark), stop, match.end()
        at = match.end()
    yield source[at : content.end], at, content.end


def _resolve(mark: str) -> str:
    if mark[0] in "\r\n":
        return "\n" * (len(_LINE_END.findall(mark)) - 1) or " "
    if mark == "''":
        return "'"
    kind = mark[1]
    if kind in "\r\n":
        return "\n" * (len(_LINE_END.findall(mark)) - 1)
    if kind in "xuU" and len(mark) > 2:
        number = int("0x" + mark[2:], 0)
        return replace_surrogates(chr(number)) if number <= 0x10FFFF else ""
    return _ESCAPES.get(kind, kind)


def _end_of_line(source: str, at: int) -> int:
    match = _LINE_END.search(source, at)
    return match.end() if match else len(source)


def _lines(source: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where each line begins, where its text ends and where its line ending ends."""
    at = start
    for match in _LINE_END.finditer(source, start, end):
        yield at, match.start(), match.end()
        at = match.end()
    if at < end:
        yield at, end, end


def _count_spaces(source: str, start: int, end: int) -> int:
    at = start
    while at < end and source[at] == " ":
        at += 1
    return at - start


def _read_block(
    source: str, start: int, end: int, value: str, *, folded: bool
) -> tuple[list[Part], int]:
    """Read the lines of a block scalar; return its parts and where its last line ends."""
    filled: list[tuple[int, int, int]] = []  # lines of text
    gaps: list[list[tuple[int, int, int]]] = [[]]  # the blank lines before each, and at the end
    indent = -1
    for low, stop, after in _lines(source, start, end):
        spaces = _count_spaces(source, low, stop)
        if low + spaces == stop and (indent < 0 or spaces <= indent):
            gaps[-1].append((stop, stop, after))
            continue
        if indent < 0:
            # The text tells the indentation: what its first line lacks of the line written.
            own = value.lstrip("\n")
            indent = max(spaces - _count_spaces(own, 0, len(own)), 0)
        if spaces < indent:
            break
        filled.append((low + indent, stop, after))
        gaps.append([])
    parts: list[Part] = []
    for number, (low, stop, after) in enumerate(filled):
        parts.extend(("\n", *gap[1:]) for gap in gaps[number])
        if number + 1 == len(filled):
            parts.append((source[low:stop], low, stop))
            break
        between = gaps[number + 1]
        follows = source[filled[number + 1][0]]
        runs_on = folded and source[low] not in " \t" and follows not in " \t"
        line_end = "\n" if not runs_on else "" if between else " "
        if source[stop:after] == line_end:
            parts.append((source[low:after], low, after))
        else:
            parts.append((source[low:stop], low, stop))
            parts.append((line_end, stop, after))
    content_end = filled[-1][1] if filled else start
    parts.extend(_read_tail(value, filled, gaps[-1]))
    return parts, content_end


def _read_tail(
    value: str, filled: list[tuple[int, int, int]], gap: list[tuple[int, int, int]]
) -> Iterator[Part]:
    """Yield the line ends that the header (`|`, `|-`, `|+`) keeps at the end of the text."""
    ends = [line[1:] for line in filled[-1:]] + [line[1:] for line in gap]
    kept = len(value) - len(value.rstrip("\n"))
    for stop, after in ends[:kept]:
        yield "\n", stop, after
