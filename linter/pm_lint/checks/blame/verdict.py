"""What a finder says of a sentence: the category, the words that carry it, the person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.charge import Charge
from pm_lint.checks.blame.grammar import (
    is_noun,
    left_edge,
)
from pm_lint.checks.blame.words.roles import FIRMLY, GROUPS, ROLES
from pm_lint.dataclass import dataclass
from pm_lint.nlp import Word
from pm_lint.source import Span


class Kind(StrEnum):
    """The categories, in the order in which the first that fits is taken."""

    HUMAN_ERROR = "human-error"
    PUNITIVE = "punitive"
    FAULT = "fault"
    TRAIT = "trait"
    COUNTERFACTUAL = "counterfactual"
    FAILED = "failed"
    NAMED_CAUSE = "named-cause"
    HINDSIGHT = "hindsight"
    COLLECTIVE = "collective"
    SLIP = "slip"
    OUTSIDER = "outsider"


ORDER = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A category, the first and last word that carry it, and the person spoken of (or None)."""

    kind: Kind
    first: Word
    last: Word
    person: Word | None = None

    @property
    def charge(self) -> Charge:
        """What is kept of the verdict when the parse is gone."""
        person = Span(self.person.start, self.person.end) if self.person else None
        return Charge(self.kind.value, Span(self.first.start, self.last.end), person)


_TOLD_OUTSIDE = frozenset({Kind.COUNTERFACTUAL, Kind.TRAIT, Kind.HUMAN_ERROR, Kind.NAMED_CAUSE})


def accuse(kind: Kind, actor: Actor, *marked: Word, sure: bool = True) -> Verdict | None:
    """Return the verdict for an actor, None when it is not a person.

    The authors' own faults are `collective`, those of others outside `outsider`. With `sure`
    false, "they" without an antecedent is not enough.
    """
    who = actor.who
    if who is Who.MAYBE:
        who = Who.PERSON if sure else Who.UNKNOWN
    kinds = {
        Who.NAMED: kind,
        Who.PERSON: kind,
        Who.NOBODY: kind,
        Who.AUTHOR: Kind.COLLECTIVE,
    }
    if kind is Kind.FAULT or kind is Kind.FAILED:
        # What people outside are like, or should have done, is not judged.
        kinds[Who.OUTSIDER] = Kind.OUTSIDER if kind is Kind.FAILED else kind
    if kind in _TOLD_OUTSIDE and (actor.word.lemma in FIRMLY | ROLES | GROUPS):
        kinds[Who.OUTSIDER] = Kind.OUTSIDER
    if who not in kinds:
        return None
    return mark(kinds[who], (actor.word, *marked), actor.word)


def accuse_first(
    kind: Kind, people: Iterable[Actor], *marked: Word, sure: bool = True
) -> Verdict | None:
    """Return the verdict for the first of the actors that is a person, None if none is."""
    for actor in people:
        if verdict := accuse(kind, actor, *marked, sure=sure):
            return verdict
    return None


def mark(kind: Kind, words: Iterable[Word], person: Word | None = None) -> Verdict:
    """Return a verdict that marks from the first to the last of the words.

    Noun phrases are marked from their first word: "the release engineer", not "engineer".
    """
    marked = list(words)
    opening = [left_edge(word) if is_noun(word) or word is person else word for word in marked]
    first = min(opening, key=lambda word: word.index)
    return Verdict(kind, first, max(marked, key=lambda word: word.index), person)


def some(verdict: Verdict | None) -> Iterator[Verdict]:
    """Yield the verdict, if there is one."""
    if verdict is not None:
        yield verdict
