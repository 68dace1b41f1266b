"""Nodes of the events of ruamel.yaml's parser, which reads YAML of every kind."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.read.nodes import MAX_DEPTH, Node, NodeKind, Nodes
from pm_lint.read.yaml_words import NodeFault, explain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def parse_nodes(text: str) -> Nodes:
    """Parse one YAML document. Nothing is raised; at a fault of syntax the reading ends."""
    nodes = Nodes()
    builder = _Builder(text, nodes)
    try:
        for event in _parse(text):
            builder.take(event)
        nodes.read_to = len(text)
    except NodeFault as fault:
        if fault.start < 0:
            fault.start = fault.end = nodes.read_to
        nodes.faults.append(fault)
    builder.close_all()
    return nodes


def _parse(text: str) -> Iterator[Any]:
    """Yield ruamel.yaml's events; whatever it raises becomes a NodeFault."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        raise explain(error, text) from None
    # Odd input reaches assertions and `chr()` in the parser; to a reader it is bad YAML all the
    # same, and reading never raises.
    except Exception:
        raise NodeFault(-1, -1, "the text behind this is not YAML that can be read") from None


class _Builder:
    """Makes nodes of events, with a stack and without recursion."""

    __slots__ = ("anchors", "documents", "fence", "nodes", "open", "text")

    def __init__(self, text: str, nodes: Nodes) -> None:
        self.text = text
        self.nodes = nodes
        self.open: list[Node] = []
        self.anchors: dict[str, Node] = {}
        self.documents = 0
        self.fence = (0, 0)

    def take(self, event: Any) -> None:
        name = type(event).__name__
        start, end = event.start_mark.index, event.end_mark.index
        if name == "ScalarEvent":
            self.take_scalar(event, start, end)
        elif name in ("MappingStartEvent", "SequenceStartEvent"):
            kind = NodeKind.MAPPING if name == "MappingStartEvent" else NodeKind.SEQUENCE
            if len(self.open) >= MAX_DEPTH:
                raise NodeFault(
                    start, max(end, start + 1), f"nested deeper than {MAX_DEPTH} levels"
                )
            node = Node(kind, start, end, tag=_tag_of(event), flow=bool(event.flow_style))
            self.add(node, event.anchor)
            self.open.append(node)
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self.close(end)
        elif name == "AliasEvent":
            self.take_alias(event.anchor, start, end)
        elif name == "DocumentStartEvent":
            self.documents += 1
            self.fence = (start, max(end, start + 1))
        self.nodes.read_to = max(self.nodes.read_to, end)

    def take_scalar(self, event: Any, start: int, end: int) -> None:
        style = event.style or None
        tag = _tag_of(event)
        if self.documents > 1 and event.value == "" and style is None:
            return
        content = start
        if tag is not None or event.anchor is not None:
            content = _skip_properties(self.text, start, end)
        node = Node(NodeKind.SCALAR, start, end, event.value, style, tag, content)
        self.add(node, event.anchor)
        self.nodes.scalars.append(node)

    def take_alias(self, name: str, start: int, end: int) -> None:
        target = self.anchors.get(name)
        node = Node(NodeKind.ALIAS, start, end, target=target)
        if target is None:
            # Most of all it is Markdown's `*`, and what follows it would be a fault as well.
            message = f'"*{name}" is an alias of nothing; put text that begins with "*" in quotes'
            raise NodeFault(start, end, message)
        if any(target is parent for parent in self.open):
            message = f'"*{name}" refers to the value that it stands in'
            self.nodes.faults.append(NodeFault(start, end, message))
            node.target = None
        self.add(node, None)

    def add(self, node: Node, anchor: str | None) -> None:
        if self.documents > 1:
            message = "a second YAML document begins here; one file holds one document"
            raise NodeFault(*self.fence, message)
        if anchor is not None:
            self.anchors[anchor] = node
        if self.open:
            self.open[-1].children.append(node)
        elif self.nodes.root is None:
            self.nodes.root = node

    def close(self, end: int) -> None:
        node = self.open.pop()
        last = node.children[-1].end if node.children else node.end
        # A block collection ends, for the parser, where the next token begins.
        node.end = end if node.flow else max(last, node.start)

    def close_all(self) -> None:
        """Close what a fault left open, so that what was read can be used."""
        while self.open:
            node = self.open[-1]
            if node.kind is NodeKind.MAPPING and len(node.children) % 2:
                at = node.children[-1].end
                node.children.append(Node(NodeKind.SCALAR, at, at, content=at))
            self.close(node.children[-1].end if node.children else node.end)


def _tag_of(event: Any) -> str | None:
    return None if event.tag is None else str(event.tag)


def _skip_properties(text: str, start: int, end: int) -> int:
    """Return where a scalar's own text begins, behind its tag, its anchor and comments."""
    at = start
    while at < end:
        if text[at] in " \t\r\n":
            at += 1
        elif text[at] in "!&":
            while at < end and text[at] not in " \t\r\n":
                at += 1
        elif text[at] == "#":
            while at < end and text[at] not in "\r\n":
                at += 1
        else:
            break
    return at
