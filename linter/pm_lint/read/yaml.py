"""YAML as JSON values, with the place of every value, key, comment and character of text."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.nodes import MAX_DEPTH, Node, NodeKind, span_of
from pm_lint.read.plain_yaml import read_nodes
from pm_lint.read.scalars import map_scalar, replace_surrogates
from pm_lint.report import Comment, Json, JsonPath, SyntaxFault
from pm_lint.source import Prose, Source, Span

MAX_ALIASED = 10_000
"""How many values all aliases together may stand for: what is beyond is an alias bomb."""

_CORE = "tag:yaml.org,2002:"
_COMMENT = lazy(r"(?:^|(?<=[ \t\r\n\ufeff]))#[^\r\n]*")
# The core schema of YAML 1.2, chapter 10.3.2. Infinity and NaN stay text: JSON has neither.
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INT = lazy(r"[-+]?[0-9]{1,300}")
_OCTAL = lazy(r"0o[0-7]{1,300}")
_HEX = lazy(r"0x[0-9a-fA-F]{1,300}")
_FLOAT = lazy(r"[-+]?(?:\.[0-9]{1,300}|[0-9]{1,300}(?:\.[0-9]{0,300})?)(?:[eE][-+]?[0-9]{1,9})?")


@dataclass(frozen=True, slots=True, eq=False)
class YamlTree:
    """One YAML document: its values, and where in the source they stand.

    `raw` is {} for an empty document. `spans` places every value, `keys` the key of every entry
    (() is the first key of the document), `scalars` the text of every string, all by path.
    `blocks` are the spans of entries and items, outer before inner. After a fault of syntax
    `raw` holds what was read before it.
    """

    raw: Json
    spans: Mapping[JsonPath, Span]
    keys: Mapping[JsonPath, Span]
    scalars: Mapping[JsonPath, Prose]
    comments: tuple[Comment, ...] = ()
    blocks: tuple[Span, ...] = ()
    faults: tuple[SyntaxFault, ...] = ()


def read_yaml(source: Source, within: Span | None = None) -> YamlTree:
    """Read the YAML of a source, or of the part of it that `within` names.

    Values follow the core schema of YAML 1.2, so that `on`, `10:06` and `2026-11-20` are text.
    Keys are the text that is written. Merge keys (`<<`), tags beyond the core schema, several
    documents, duplicate keys, endless or swelling aliases are faults. Nothing is raised.
    """
    within = within or Span(0, len(source.text))
    return _Reader(source, within).read()


def resolve_scalar(text: str) -> Json:
    """Return the value of plain YAML text: null, a boolean, a number, or the text itself."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _OCTAL.fullmatch(text) or _HEX.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


class _Reader:
    """Walks the nodes of one document, and notes the place of each by its path."""

    __slots__ = (
        "aliased", "blocks", "faults", "keys", "nodes", "occupied", "offset", "proses", "scalars",
        "source", "spans", "text",
    )  # fmt: skip

    def __init__(self, source: Source, within: Span) -> None:
        self.source = source
        self.offset = within.start
        self.text = source.slice(within)
        self.nodes = read_nodes(self.text)
        self.spans: dict[JsonPath, Span] = {}
        self.keys: dict[JsonPath, Span] = {}
        self.scalars: dict[JsonPath, Prose] = {}
        self.blocks: list[Span] = []
        self.faults: list[SyntaxFault] = []
        self.proses: dict[int, Prose] = {}
        self.occupied: list[Span] = []  # what comments cannot stand in, in source offsets
        self.aliased = 0

    def read(self) -> YamlTree:
        for fault in self.nodes.faults:
            self.report(fault.start, fault.end, fault.message)
        for node in self.nodes.scalars:
            self.map_text(node)
        root = self.nodes.root
        raw: Json = {}
        if root is None:
            self.spans[()] = Span(self.offset, self.offset)
        else:
            value = self.build(root, (), 0, aliased=False)
            raw = {} if value is None else value
            first = root.children[0] if root.kind is NodeKind.MAPPING and root.children else root
            self.keys[()] = span_of(first, self.offset)
        self.blocks.sort(key=lambda span: (span.start, -span.end))
        return YamlTree(
            raw,
            self.spans,
            self.keys,
            self.scalars,
            tuple(self.find_comments()),
            tuple(self.blocks),
            tuple(sorted(self.faults, key=lambda fault: fault.span)),
        )

    def report(self, start: int, end: int, message: str) -> None:
        span = Span(start + self.offset, max(start, end) + self.offset)
        self.faults.append(SyntaxFault(span, message))

    def report_once(self, node: Node, message: str) -> None:
        if all(fault.message != message for fault in self.faults):
            self.report(node.start, node.end, message)

    def map_text(self, node: Node) -> None:
        """Note the prose of a scalar; a block scalar ends with its text, not behind it."""
        value = node.text = replace_surrogates(node.text)
        written = Span(node.content + self.offset, node.end + self.offset)
        prose, content = map_scalar(self.source.text, written, value, node.style)
        self.proses[id(node)] = prose
        if node.style in ("|", ">"):
            # The header, `|  # like this`, may hold a comment.
            self.occupied.append(Span(written.start, written.start + 1))
            self.occupied.append(content)
            stop = max(content.end, written.start + 1)
            if content.start == content.end:
                stop = written.start + len(
                    self.source.slice(Span(written.start, content.start)).rstrip()
                )
            node.end = stop - self.offset
        else:
            self.occupied.append(written)

    def build(self, node: Node, path: JsonPath, depth: int, *, aliased: bool) -> Json:
        """Return the value of a node, and place it and all that is in it."""
        self.spans[path] = span_of(node, self.offset)
        if aliased:
            self.aliased += 1
        if node.kind is NodeKind.ALIAS:
            return self.build_alias(node, path, depth)
        if node.kind is NodeKind.SCALAR:
            value = self.resolve(node)
            if isinstance(value, str):
                self.scalars[path] = self.proses.get(id(node)) or Prose("", ())
            return value
        self.check_tag(node, ("map",) if node.kind is NodeKind.MAPPING else ("seq",))
        if node.kind is NodeKind.SEQUENCE:
            return self.build_sequence(node, path, depth, aliased=aliased)
        return self.build_mapping(node, path, depth, aliased=aliased)

    def build_alias(self, node: Node, path: JsonPath, depth: int) -> Json:
        if node.target is None or self.aliased > MAX_ALIASED:
            return None
        if depth >= MAX_DEPTH:
            self.report_once(node, f"nested deeper than {MAX_DEPTH} levels")
            return None
        value = self.build(node.target, path, depth + 1, aliased=True)
        if self.aliased > MAX_ALIASED:
            message = f"the aliases of this file stand for more than {MAX_ALIASED:,} values"
            self.report_once(node, message)
        self.spans[path] = span_of(node, self.offset)
        return value

    def build_sequence(
        self, node: Node, path: JsonPath, depth: int, *, aliased: bool
    ) -> list[Json]:
        items: list[Json] = []
        for index, child in enumerate(node.children):
            if self.aliased > MAX_ALIASED:
                break
            items.append(self.build(child, (*path, index), depth + 1, aliased=aliased))
            if not aliased:
                self.blocks.append(span_of(child, self.offset))
        return items

    def build_mapping(
        self, node: Node, path: JsonPath, depth: int, *, aliased: bool
    ) -> dict[str, Json]:
        entries: dict[str, Json] = {}
        children = iter(node.children)
        for key, child in zip(children, children, strict=False):
            if self.aliased > MAX_ALIASED:
                break
            name = self.read_key(key)
            if name is None:
                continue
            place = (*path, name)
            if name in entries:
                line = self.source.line_of(self.keys[place].start)
                message = f'the key "{_shorten(name)}" is already on line {line}'
                if not aliased:
                    self.report(key.start, key.end, message)
                continue
            self.keys[place] = span_of(key, self.offset)
            entries[name] = self.build(child, place, depth + 1, aliased=aliased)
            if not aliased:
                self.blocks.append(Span(key.start + self.offset, child.end + self.offset))
        return entries

    def read_key(self, key: Node) -> str | None:
        """Return the text of a key, None when it is none."""
        node = key.target if key.kind is NodeKind.ALIAS and key.target is not None else key
        if node.kind is not NodeKind.SCALAR:
            if self.text.startswith("{{", key.start - 1):
                message = 'text that begins with "{{" has to be in quotes'
            else:
                message = "a key must be text, not a list or a mapping"
            self.report(key.start, key.end, message)
            return None
        if node.text == "<<" and node.style is None:
            message = 'merge keys ("<<") are not part of YAML 1.2; write the entries out'
            self.report(key.start, key.end, message)
            return None
        self.check_tag(node, ("str", "int", "float", "bool", "null"))
        return node.text

    def resolve(self, node: Node) -> Json:
        if node.tag is None:
            return node.text if node.style else resolve_scalar(node.text)
        if not self.check_tag(node, ("str", "int", "float", "bool", "null")):
            return None
        kind = node.tag.removeprefix(_CORE)
        if kind in ("str", "!"):
            return node.text
        value = resolve_scalar(node.text)
        if kind == "float" and isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, _TYPES[kind]) and isinstance(value, bool) == (kind == "bool"):
            return value
        self.report(node.start, node.end, f'"{_shorten(node.text)}" is not what "!!{kind}" says')
        return None

    def check_tag(self, node: Node, allowed: tuple[str, ...]) -> bool:
        if node.tag is None or node.tag == "!" or node.tag in {_CORE + kind for kind in allowed}:
            return True
        shown = node.tag.replace(_CORE, "!!")
        end = node.start
        while end < len(self.text) and self.text[end] not in " \t\r\n":
            end += 1
        message = f'the tag "{_shorten(shown)}" is not read; write the value without it'
        self.report(node.start, end, message)
        return False

    def find_comments(self) -> Iterator[Comment]:
        """Yield the comments: every `#` behind a blank that stands in no scalar."""
        text, at = self.source.text, self.offset
        end = self.offset + self.nodes.read_to
        gaps: list[Span] = []
        for span in sorted(self.occupied):
            gaps.append(Span(at, span.start))
            at = max(at, span.end)
        gaps.append(Span(at, end))
        for gap in gaps:
            for match in _COMMENT.finditer(text, gap.start, max(gap.end, gap.start)):
                line = self.source.line_starts[self.source.line_of(match.start()) - 1]
                alone = not text[max(line, self.offset) : match.start()].strip("\ufeff \t")
                yield Comment(match[0][1:].strip(), Span(*match.span()), alone)


_TYPES: dict[str, type | tuple[type, ...]] = {
    "int": int, "float": float, "bool": bool, "null": type(None),
}  # fmt: skip


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


__all__ = ["MAX_ALIASED", "YamlTree", "read_yaml", "resolve_scalar"]
