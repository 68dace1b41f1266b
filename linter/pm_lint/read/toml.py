"""TOML front matter as JSON values, with the place of each statement."""

from __future__ import annotations

import math
import re

from pm_lint.pattern import lazy
from pm_lint.read.yaml import YamlTree
from pm_lint.report import Comment, Json, JsonPath, SyntaxFault
from pm_lint.source import Piece, Prose, Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LINE = lazy(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_NAME = r"(?:[A-Za-z0-9_\-]+|\"[^\"\r\n]*\"|'[^'\r\n]*')"
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_STATEMENT = lazy(rf"[ \t]*({_DOTTED})[ \t]*=[ \t]*")
_TABLE = lazy(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]\]?[ \t]*(?:#.*)?$")
_PART = lazy(_NAME)
_ENDS = {
    '"': lazy(r'(?:[^"\\]|\\.)*+"'),
    "'": lazy(r"[^']*'"),
    '"""': lazy(r'(?:[^"\\]|\\.|"(?!""))*+"{3,5}'),
    "'''": lazy(r"(?:[^']|'(?!''))*+'{3,5}"),
}
_MAX_DEPTH = 64
_PLACE = lazy(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


def read_toml(source: Source, within: Span) -> YamlTree:
    """Read the TOML in the part of a source that `within` names; nothing is raised.

    Dates and times stay the text that is written. Each `key = value` and each table has its
    place; what lies inside an array or an inline table has that of its statement.
    """
    import tomllib

    text = source.slice(within)
    try:
        raw: Any = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except RecursionError:
        fault: SyntaxFault | None = _tell_depth(within)
    except ValueError as error:  # a TOMLDecodeError, or a number too long for Python
        fault = _explain(str(error), source, within)
    else:
        fault = None
    if fault is not None:
        root: JsonPath = ()
        return YamlTree({}, {root: within}, {}, {}, faults=(fault,))
    reader = _Places(source, within)
    reader.scan()
    value = reader.place(raw, (), within)
    return YamlTree(
        value,
        reader.spans,
        reader.keys,
        reader.scalars,
        tuple(reader.comments),
        tuple(reader.blocks),
        (_tell_depth(reader.deep),) if reader.deep else (),
    )


def _tell_depth(span: Span) -> SyntaxFault:
    return SyntaxFault(span, f"nested deeper than {_MAX_DEPTH} levels")


def _explain(message: str, source: Source, within: Span) -> SyntaxFault:
    match = _PLACE.search(message)
    at = within.end
    if match is not None and match[1]:
        line = source.line_of(within.start) + int(match[1]) - 1
        at = min(source.line_span(line).start + int(match[2]) - 1, within.end)
    words = _PLACE.sub("", message).strip()
    words = words[:1].lower() + words[1:] if words else "it cannot be parsed"
    end = at + 1 if at < within.end and source.text[at] not in "\r\n" else at
    return SyntaxFault(Span(at, end), f"this is not valid TOML: {words}")


class _Places:
    """The places of statements, found line by line in text that is known to be TOML."""

    def __init__(self, source: Source, within: Span) -> None:
        self.text = source.text
        self.within = within
        self.spans: dict[JsonPath, Span] = {}
        self.keys: dict[JsonPath, Span] = {}
        self.scalars: dict[JsonPath, Prose] = {}
        self.comments: list[Comment] = []
        self.blocks: list[Span] = []
        self.values: dict[JsonPath, Span] = {}
        self.counts: dict[JsonPath, int] = {}
        self.deep: Span | None = None  # where the values nest too deep

    def scan(self) -> None:
        table: JsonPath = ()
        last: JsonPath = ()
        rest = _Rest()
        for match in _LINE.finditer(self.text, self.within.start, self.within.end):
            line, start = match[1], match.start()
            bare = line.strip()
            if rest.is_open:
                self.values[last] = Span(self.values[last].start, start + rest.take(line, 0))
            elif bare.startswith("#"):
                at = start + line.index("#")
                comment = Comment(bare[1:].strip(), Span(at, at + len(bare)), alone=True)
                self.comments.append(comment)
            elif (header := _TABLE.match(line)) is not None:
                table = self.open_table(header, start)
            elif (statement := _STATEMENT.match(line)) is not None:
                last = (*table, *_names(statement[1]))
                key = Span(start + statement.start(1), start + statement.end(1))
                self.keys.setdefault(last, key)
                stop = start + rest.take(line, statement.end())
                self.values[last] = Span(start + statement.end(), stop)
                self.blocks.append(key)
                behind = line[stop - start :].strip()
                if behind.startswith("#"):
                    at = start + line.rindex(behind)
                    comment = Comment(behind[1:].strip(), Span(at, at + len(behind)), alone=False)
                    self.comments.append(comment)
            if match.end() >= self.within.end:
                break
        if self.keys:
            self.keys[()] = next(iter(self.keys.values()))

    def open_table(self, header: re.Match[str], start: int) -> JsonPath:
        path: JsonPath = tuple(_names(header[2]))
        place = Span(start + header.start(2), start + header.end(2))
        self.keys.setdefault(path, place)
        if header[1] == "[[":
            self.counts[path] = self.counts.get(path, -1) + 1
            self.values.setdefault(path, place)
            path = (*path, self.counts[path])
        self.values[path] = place
        self.keys.setdefault(path, place)
        return path

    def place(self, value: Any, path: JsonPath, around: Span) -> Json:
        """Return the value as JSON, and place it and all inside it."""
        span = self.spans[path] = self.values.get(path, around)
        if len(path) > _MAX_DEPTH:
            self.deep = self.deep or span
            return None
        if isinstance(value, dict):
            return {name: self.place(item, (*path, name), span) for name, item in value.items()}
        if isinstance(value, list):
            return [self.place(item, (*path, at), span) for at, item in enumerate(value)]
        if isinstance(value, float) and not math.isfinite(value):
            value = str(value)
        if isinstance(value, bool | int | float):
            return value
        if not isinstance(value, str):  # a date or a time
            exact = path in self.values
            value = self.text[span.start : span.end].strip() if exact else value.isoformat()
        at = self.text.find(value, span.start, span.end)
        self.scalars[path] = (
            Prose.literal(value, at)
            if at >= 0
            else Prose(value, (Piece(Span(0, len(value)), span, literal=False),) if value else ())
        )
        return str(value)


def _names(dotted: str) -> list[str]:
    return [part[0].strip("\"'") for part in _PART.finditer(dotted)]


class _Rest:
    """What of a value is still to come in the next lines: brackets or the end of a text."""

    def __init__(self) -> None:
        self.quote = ""
        self.depth = 0

    @property
    def is_open(self) -> bool:
        return bool(self.quote) or self.depth > 0

    def take(self, line: str, at: int) -> int:
        """Take a line from column `at`; return where its value ends, before any comment."""
        while at < len(line):
            if self.quote:
                match = _ENDS[self.quote].match(line, at)
                if match is None:
                    break
                at, self.quote = match.end(), ""
                continue
            character = line[at]
            if character == "#":
                return len(line[:at].rstrip())
            if character in "\"'":
                triple = character * 3
                self.quote = triple if line.startswith(triple, at) else character
                at += len(self.quote)
                continue
            self.depth += (character in "[{") - (character in "]}")
            at += 1
        if len(self.quote) == 1:  # cannot be in valid TOML
            self.quote = ""
        return len(line.rstrip())
