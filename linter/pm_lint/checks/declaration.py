"""How a check function declares itself to the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pm_lint.finding import Hit
from pm_lint.report import Report


@dataclass(frozen=True, slots=True)
class NoParameters:
    """The parameters of a check that takes none."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check function as rules see it.

    `parameters` is the frozen dataclass that a rule's `with` fills; `fields` are the names that
    the rule's message may use.
    """

    name: str
    run: Callable[[Report, Any], Iterator[Hit]]
    parameters: type = NoParameters
    fields: frozenset[str] = frozenset()
