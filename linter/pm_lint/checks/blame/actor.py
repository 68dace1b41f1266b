"""Who somebody is, to the report: a person, one of the authors, somebody outside, or no person."""

from __future__ import annotations

from enum import Enum

from pm_lint.dataclass import dataclass
from pm_lint.nlp import Word


class Who(Enum):
    """Of whom a sentence speaks."""

    NAMED = "named"
    PERSON = "person"
    NOBODY = "nobody"
    MAYBE = "maybe"  # "they" without an antecedent: a person only of what only people do
    AUTHOR = "author"
    OUTSIDER = "outsider"
    SYSTEM = "system"
    UNKNOWN = "unknown"


INSIDERS = frozenset({Who.NAMED, Who.PERSON, Who.NOBODY})
"""People whom a finding of a warning may be about."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The head of a noun phrase, and who that is."""

    word: Word
    who: Who
    has_people_before: bool = False

    @property
    def inside(self) -> bool:
        """Whether this is a person of the house other than the authors."""
        return self.who in INSIDERS
