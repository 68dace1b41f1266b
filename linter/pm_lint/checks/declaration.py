"""How a check function declares itself to the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@dataclass(frozen=True, slots=True)
class NoParameters:
    """The parameters of a check that takes none."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check function as rules see it.

    `parameters` is the frozen dataclass that a rule's `with` fills; `fields` are the names that
    the rule's message may use. `run` takes a report and the parameters, and the `Surroundings`
    too where the check `needs` to know more than the report; a rule that binds it says so.
    """

    name: str
    run: Callable[..., Iterator[Hit]]
    parameters: type[Any] = NoParameters
    fields: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
