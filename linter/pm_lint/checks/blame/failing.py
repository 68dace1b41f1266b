"""What makes a verb a failing."""

from __future__ import annotations

from pm_lint.dataclass import dataclass
from pm_lint.nlp import Word


@dataclass(frozen=True, slots=True)
class Failing:
    """What makes a verb a failing: its last word, and whether its own negation does.

    `verb` is the failing verb, set by the finder; `sure` when only people do it; `by_nobody` when
    it is one because nobody did it.
    """

    last: Word
    verb: Word | None = None
    denied: bool = False
    sure: bool = False
    by_nobody: bool = False
