"""YAML as nodes: of the plainest kind without a parser, whose import alone takes 30 ms.

Most front matter is lines of `key: value`, lists, and mappings of one more level. What is read here
is no more than what every parser reads alike; `tests/test_plain_yaml.py` compares it with the
parser's reading. Anything else is left to the parser.
"""

from __future__ import annotations

import re

from pm_lint.pattern import lazy
from pm_lint.read.nodes import MAX_LENGTH, Node, NodeKind, Nodes
from pm_lint.read.yaml_words import NodeFault

_UNPRINTABLE = lazy(
    "[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # YAML 1.2, production 1

# Text that begins with a letter or digit, and holds no comment nor what could be a key.
_TEXT = r"\w(?:[\w.,;!?()/+=@%&*'\"<>$~^|\[\]{} -]|:(?=[\w/]))*"
_ITEM = r"\w(?:[\w.;()/+=@%&*<>$~^ -])*"
_QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_LIST = rf"\[(?:{_ITEM}|{_QUOTED})(?:, (?:{_ITEM}|{_QUOTED}))*\]"
_VALUE = rf"{_LIST}|{_QUOTED}|{_TEXT}"
_LINE = lazy(
    rf"( *)(?:([A-Za-z_][\w-]{{0,60}}):(?: ({_VALUE}))?|- ({_QUOTED}|{_TEXT}))(?:\n|\Z)", re.ASCII
)
_ENTRY = lazy(rf"{_QUOTED}|{_ITEM}", re.ASCII)


def read_nodes(text: str) -> Nodes:
    """Parse one YAML document. Nothing is raised; at a fault of syntax the reading ends."""
    nodes = Nodes()
    if len(text) > MAX_LENGTH:
        nodes.faults.append(NodeFault(0, 0, f"longer than {MAX_LENGTH:,} characters"))
        return nodes
    bad = _UNPRINTABLE.search(text)
    if bad is not None:
        message = f"the control character U+{ord(bad[0]):04X} is not allowed in YAML"
        nodes.faults.append(NodeFault(bad.start(), bad.end(), message))
        return nodes
    plain = read_plain(text)
    if plain is not None:
        return plain
    from pm_lint.read.yaml_events import parse_nodes

    return parse_nodes(text)


def read_plain(text: str) -> Nodes | None:
    """Return the nodes of a document, None for one that is not of the plainest kind."""
    lines = []
    at = 0
    while at < len(text):
        match = _LINE.match(text, at)
        if match is None or match[0].endswith((" ", " \n")):
            return None
        lines.append(match)
        at = match.end()
    if not lines or lines[0][1] or lines[0][2] is None:
        return None
    return _Plain(lines).read(len(text))


class _Plain:
    """Lines, of which each is a key or an item; `at` is the next one."""

    def __init__(self, lines: list[re.Match[str]]) -> None:
        self.lines = lines
        self.at = 0
        self.nodes = Nodes()

    def read(self, length: int) -> Nodes | None:
        root = self.read_mapping("")
        if root is None or self.at < len(self.lines):
            return None
        self.nodes.root = root
        self.nodes.read_to = length
        return self.nodes

    def read_mapping(self, indent: str) -> Node | None:
        """Read the entries of a mapping, None where something else is among them."""
        start = self.lines[self.at].start(2)
        mapping = Node(NodeKind.MAPPING, start, start)
        while self.at < len(self.lines) and self.lines[self.at][1] == indent:
            line = self.lines[self.at]
            if line[2] is None:
                return None
            mapping.children.append(self.add_scalar(*line.span(2), line[2]))
            self.at += 1
            value = self.read_list(line) if line[3] else self.read_below(indent)
            if value is None:
                return None
            mapping.children.append(value)
            mapping.end = value.end
        return mapping

    def read_below(self, indent: str) -> Node | None:
        """Read what stands on the lines below a key; it is not nested any further."""
        line = self.lines[self.at] if self.at < len(self.lines) else None
        if line is None or indent:
            return None
        if line[4] is not None:
            return self.read_items(line[1])
        return self.read_mapping(line[1]) if line[1] else None

    def read_items(self, indent: str) -> Node | None:
        start = self.lines[self.at].end(1)
        items = Node(NodeKind.SEQUENCE, start, start)
        while self.at < len(self.lines) and self.lines[self.at][1] == indent:
            line = self.lines[self.at]
            if line[4] is None:
                break
            node = self.add_scalar(*line.span(4), line[4])
            items.children.append(node)
            items.end = node.end
            self.at += 1
        return items

    def read_list(self, line: re.Match[str]) -> Node | None:
        """Read the value that stands behind a key: a scalar, or scalars in brackets."""
        start, end = line.span(3)
        if not line[3].startswith("["):
            return self.add_scalar(start, end, line[3])
        node = Node(NodeKind.SEQUENCE, start, end, flow=True)
        for entry in _ENTRY.finditer(line.string, start + 1, end - 1):
            if entry[0].endswith(" "):
                return None
            node.children.append(self.add_scalar(*entry.span(), entry[0]))
        return node

    def add_scalar(self, start: int, end: int, written: str) -> Node:
        style = written[0] if written[0] in "\"'" else None
        text = written[1:-1] if style else written
        node = Node(NodeKind.SCALAR, start, end, text, style, content=start)
        self.nodes.scalars.append(node)
        return node
