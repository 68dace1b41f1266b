"""YAML as a tree of nodes with their places, within limits that no honest file meets."""

from __future__ import annotations

from enum import Enum, auto

from pm_lint.dataclass import dataclass, field
from pm_lint.read.yaml_words import NodeFault
from pm_lint.source import Span

MAX_DEPTH = 64
"""How deep values may nest. Nobody writes a tenth of it; Python's recursion limit is far."""

MAX_LENGTH = 2 * 1024 * 1024
"""Longest YAML text that is read, in code points: ruamel.yaml takes about 2 s a million."""


class NodeKind(Enum):
    """The kinds of node."""

    SCALAR = auto()
    MAPPING = auto()
    SEQUENCE = auto()
    ALIAS = auto()


@dataclass(slots=True, eq=False)
class Node:
    """A value as written. `start` and `end` are offsets in the text that was parsed.

    `children` are the items of a sequence, or the keys and values of a mapping by turns.
    `content` is where the text of a scalar begins, behind its tag and anchor.
    """

    kind: NodeKind
    start: int
    end: int
    text: str = ""
    style: str | None = None
    tag: str | None = None
    content: int = 0
    children: list[Node] = field(default_factory=list)
    target: Node | None = None
    flow: bool = False


@dataclass(slots=True, eq=False)
class Nodes:
    """What could be read: the root, if any, the scalars in order, and the faults met."""

    root: Node | None = None
    scalars: list[Node] = field(default_factory=list)
    faults: list[NodeFault] = field(default_factory=list)
    read_to: int = 0


def span_of(node: Node, offset: int) -> Span:
    """Return the span of a node in a source whose text began at `offset`."""
    return Span(node.start + offset, max(node.end, node.start) + offset)
