"""The historic present of timelines, "Ada merges config, error rate climbs", told in the past.

The parser knows such fragments badly and takes their verbs for plurals of nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.checks.blame.names import Mark, Names
from pm_lint.checks.blame.words.deeds import HARM, WHOLES
from pm_lint.checks.blame.words.inflection import find_past
from pm_lint.checks.blame.words.name_shapes import is_given_name
from pm_lint.checks.blame.words.outcomes import FALLING, MEASURES, RISING
from pm_lint.checks.blame.words.roles import ROLES
from pm_lint.checks.blame.words.tenses import BECAME, PAST
from pm_lint.checks.blame.words.trade import TRADE_WORDS
from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy


@dataclass(frozen=True, slots=True)
class Change:
    """A range of a block's prose, what the parser is to read there, and what is known of it."""

    start: int
    end: int
    text: str
    mark: Mark | None = None


_WORD = lazy(r"@[\w.-]*\w|[^\W_]+(?:-[^\W_]+)*")
_FOLLOWED_BY_VERB = lazy(
    r" (?:was|were|is|are|had|have|has|that|which|of|led|caused|broke|went|came|got)\b"
)
_CLAUSE_END = lazy(
    r"\s*(?:$|[,.;)&-]|(?:to|by|above|over|and|for|within|at|from|again|after|everywhere)\b)"
)
_NOUNS = HARM | WHOLES | MEASURES | frozenset({"logins", "orders", "requests", "connections"})
_BECOME = {verb: find_past(verb)[1] for verb in FALLING | RISING}
_STATES = frozenset("down offline unreachable unavailable".split())
_HABIT = lazy(r"\b(?:every|any|each|often|usually|sometimes|always|generally)\b", re.IGNORECASE)
_LINKING = frozenset({"and", "then", "but"})


def tell_in_past(text: str, start: int, end: int, names: Names) -> Iterator[Change]:
    """Yield the verbs in the present that stand right behind a person, or tell what failed."""
    told = False
    before, last = "", ""
    for match in _WORD.finditer(text, start, end):
        word = match[0].lower()
        rest = text[match.end() : end]
        near = text[:start] if not last else text[: match.start()]
        beside = near.endswith(" ")
        if word in PAST and beside and not _FOLLOWED_BY_VERB.match(rest):
            habit = _HABIT.search(text[start : match.start()])
            apart = near.endswith((", ", "; ")) or (near.endswith("| ") and last == "primary")
            if (
                not habit
                and not apart
                and (_is_person(last, before, names) or (told and last in _LINKING))
            ):
                told = True
                yield Change(*match.span(), PAST[word])
        elif word in BECAME and beside and last in _NOUNS and _CLAUSE_END.match(rest):
            yield Change(*match.span(), BECAME[word])
        elif (
            told
            and word in _BECOME
            and beside
            and not near.endswith((", ", "; ", "| "))
            and last.endswith("s")
        ):
            # "…, resolvers stop answering"
            yield Change(*match.span(), _BECOME[word])
        elif (
            told
            and word in _STATES
            and beside
            and _CLAUSE_END.match(rest)
            and (last in _NOUNS or "," in text[max(start, match.start() - 24) : match.start()])
        ):
            # "Ada deploys 7.2, checkout down"
            yield Change(*match.span(), f"went {match[0]}")
        before, last = last, word


def _is_person(word: str, before: str, names: Names) -> bool:
    if word == "duty":
        return before == "on"
    if word == "call":
        return before == "on"
    known = ROLES | TRADE_WORDS.keys() | {"on-call", "oncall", "he", "she", "who"}
    return word.startswith("@") or word in known or word in names.people or is_given_name(word)
