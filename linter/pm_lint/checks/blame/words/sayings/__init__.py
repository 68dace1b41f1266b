"""Sayings that hold something against a person, and on which side of them that person stands.

One module a category, one table for each place where the person stands: `BEFORE` or `BEHIND` the
saying, `ANY` for either, `PLAIN` where nobody need be named; in a `DENIED` table the denial is part
of the saying. A saying is a pattern over a sentence in lower case, as the parser reads it. One line
is one saying; a line that begins with `+` goes on with the line before. Names in angle brackets
stand for the words of `PARTS`. Source: own knowledge of English. Every form of a verb has to be
there, as the test before the parse asks for the same.
"""

from __future__ import annotations

import re

from pm_lint.checks.blame.words.sayings import (
    confessions,
    duties,
    errors,
    failings,
    faults,
    punishments,
    slips,
    traits,
)
from pm_lint.checks.blame.words.sayings.parts import PARTS
from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said: its category, and whether the person stands "before" or "behind" it.

    `side` is "any" for either, "" where nobody need be named. `denying` when the saying brings its
    own denial.
    """

    kind: str
    side: str
    words: re.Pattern[str]
    denying: bool = False


_PART = re.compile(r"<(\w+)>")


def _read(kind: str, side: str, table: str, *, denying: bool = False) -> Saying:
    lines = table.strip("\n").replace("\n+", "").split("\n")
    words = "|".join(_PART.sub(lambda match: PARTS[match[1]], line) for line in lines)
    return Saying(kind, side, lazy(rf"(?:\b|(?=n't))(?:{words})(?:\b|(?<=\W))"), denying)


SAYINGS = (
    _read("human-error", "", errors.PLAIN),
    _read("human-error", "behind", errors.BEHIND),
    _read("collective", "", confessions.PLAIN),
    _read("punitive", "any", punishments.ANY),
    _read("punitive", "", punishments.PLAIN),
    _read("fault", "before", faults.BEFORE),
    _read("fault", "behind", faults.BEHIND),
    _read("fault", "any", faults.ANY),
    _read("fault", "", faults.PLAIN),
    _read("trait", "before", traits.DENIED, denying=True),
    _read("trait", "before", traits.BEFORE),
    _read("trait", "any", traits.ANY),
    _read("trait", "any", traits.DENIED_ANY, denying=True),
    _read("trait", "", traits.PLAIN),
    _read("counterfactual", "before", duties.BEFORE),
    _read("counterfactual", "behind", duties.BEHIND),
    _read("counterfactual", "any", duties.ANY),
    _read("slip", "", slips.PLAIN),
    _read("failed", "before", failings.BEFORE),
    _read("failed", "any", failings.ANY),
    _read("failed", "behind", failings.BEHIND),
    _read("failed", "", failings.PLAIN),
)


def has_saying(text: str, *, near: bool) -> bool:
    """Tell whether a saying stands in a text in lower case; most need a person `near`."""
    return any(saying.words.search(text) for saying in SAYINGS if near or not saying.side)
