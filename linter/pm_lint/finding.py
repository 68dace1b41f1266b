"""What a check says (a hit) and what a user sees (a finding).

A check yields `Hit`; the engine alone turns it into a `Finding`, so that no check can get a
code, a level or a path wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from pm_lint.dataclass import dataclass, field, replace
from pm_lint.source import Position, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Item = TypeVar("Item")


class Level(StrEnum):
    """How grave a finding is, in SARIF's words but for `info` (SARIF's `note`)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info up to 2 for error, for comparisons."""
        return (Level.INFO, Level.WARNING, Level.ERROR).index(self)

    def lowered(self) -> Level:
        """Return the next lower level, info for info."""
        return Level.WARNING if self is Level.ERROR else Level.INFO


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; `safe` when they cannot change what the report says."""

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a finding, with a few words on why."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found: where, and the values of the fields its messages may name.

    `scope` is all that it speaks of, where that is more than the words at `span` and those related:
    a timeline whose first time stands for all of them. `group` is given where it tells of one fault
    in several places, each of which a comment may silence.
    """

    span: Span
    fields: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    scope: Span | None = None
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The hits on one fault, a place each, and what makes one hit of some, told by their indices.

    There is at least one of them.
    """

    parts: tuple[Hit, ...]
    join: Callable[[Sequence[int]], Hit]


def share(items: Sequence[Item], say: Callable[[Sequence[Item]], Hit]) -> Hit:
    """Return the hit that `say` makes of all items, each of which a comment may silence.

    `say` makes one hit of any of them, in the order given. Raises IndexError without an item.
    """
    hit = say(items)
    if len(items) == 1:
        return hit
    parts = tuple(say([item]) for item in items)
    return replace(hit, group=Group(parts, lambda kept: share([items[at] for at in kept], say)))


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a report, complete: what the outputs print.

    `places` are all those of one fault that it tells of, where they are several; those related may
    list only some of them.
    """

    code: str
    slug: str
    level: Level
    message: str
    help: str
    path: str
    span: Span
    start: Position
    end: Position
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    scope: Span | None = None
    places: tuple[Span, ...] = ()

    @property
    def advice(self) -> str:
        """The fact and the way out on one line, for formats that have room for one text."""
        return f"{self.message}; {self.help}" if self.help else self.message
