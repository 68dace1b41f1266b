"""How plainly a noun says that a person erred, such as "operator mistake" or "a lapse"."""

from __future__ import annotations

from enum import Enum

from pm_lint.checks.blame.grammar import (
    goals,
    modifiers,
    stems,
)
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.words.deeds import (
    ERROR_KINDS,
    ERRORS,
    INPUTS,
    MISDONE_INPUTS,
    MISTAKES,
    SLIPS,
)
from pm_lint.checks.blame.words.judgements import TRAIT_NOUNS
from pm_lint.nlp import Word


class Error(Enum):
    """How plainly a noun says that a person erred."""

    HUMAN = "human"  # human error, operator mistake
    MISTAKE = "mistake"
    SLIP = "slip"  # a typo
    LAPSE = "lapse"  # an error of anybody or anything


HARMLESS_KINDS = frozenset("operational user administrative developer engineer people".split())
"""What makes a person's of an error or a mistake, not of a failure or a factor."""

FINGERS = frozenset({"copying", "paste", "copy-paste", "typing", "typographical", "spelling"})

_BODY = frozenset(
    """hand finger fingers keyboard mouse attention concentration judgement judgment vigilance
    discipline diligence""".split()
)

UNOWNED_LAPSES = frozenset(
    "error lapse slip misunderstanding omission miscommunication misjudgement misjudgment".split()
)


def read_error(word: Word) -> Error | None:
    """Return how plainly a noun says that a person erred, None if it does not."""
    before = {part for child in word.children if child.index < word.index for part in stems(child)}
    if _is_users(word, before):
        return None
    return _read_human(word, before) or _read_slip(word, before)


def _is_users(word: Word, before: set[str]) -> bool:
    """Tell whether "user errors" are what users met with."""
    return "user" in before and word.tag == "NNS" and word.dep in {"nsubj", "ROOT"}


def _read_human(word: Word, before: set[str]) -> Error | None:
    """Read "human error", "finger trouble", "a data entry error"."""
    lemma = noun_of(word)
    # Right before the noun: "user errors", not "user visible errors".
    kinds = before & ERROR_KINDS if _is_kind_near(word) else set()
    handling = word.dep == "dobj" and word.head.index == word.index - 1
    if lemma in {"error", "mistake"} and handling and word.head.lower in ERROR_KINDS:
        return Error.HUMAN  # "handling error", taken for a verb and its object
    typed = {"data", "key", "keyboard", "manual"}
    if lemma in {"error", "mistake"} and "entry" in before and modifiers(word) & typed:
        return Error.HUMAN
    if lemma in ERRORS and (kinds - HARMLESS_KINDS or (kinds and lemma in {"error", "mistake"})):
        return Error.HUMAN
    fingers = lemma == "trouble" and before & {"finger", "thumb", "keyboard"}
    return Error.HUMAN if fingers else None


def _read_slip(word: Word, before: set[str]) -> Error | None:
    """Read "an oversight", "a lapse of attention", "a typo"."""
    lemma = noun_of(word)
    if lemma == "lapse" and before & {"simple", "momentary", "brief", "mental", "memory"}:
        return Error.MISTAKE
    if lemma in {"slip", "lapse", "error", "failure", "loss"} and any(
        goal.lower in _BODY for goal in goals(word, "of", "in")
    ):
        return Error.MISTAKE
    if lemma in {"lack", "want", "absence"} and any(
        goal.lower in _BODY | {"care", "caution", "thought"} for goal in goals(word, "of")[:1]
    ):
        return Error.MISTAKE
    if lemma in INPUTS and before & MISDONE_INPUTS and not goals(word, "of"):
        return Error.MISTAKE
    if lemma == "finger" and before & {"fat", "clumsy", "slippery", "butter", "wrong"}:
        return Error.MISTAKE
    if lemma == "error" and before & FINGERS:
        return Error.SLIP
    if lemma in MISTAKES or lemma in TRAIT_NOUNS:
        return Error.MISTAKE
    if lemma in SLIPS:
        return Error.SLIP
    return Error.LAPSE if lemma in UNOWNED_LAPSES else None


def _is_kind_near(word: Word) -> bool:
    before = [child for child in word.children if child.index < word.index]
    if any(child.index == word.index - 1 and child.text.isupper() for child in before):
        return False  # "the Operator SDK error"
    return any(
        child.index >= word.index - 2 and stems(child) & ERROR_KINDS for child in before
    ) and (
        not any(
            child.tag == "JJ" and child.index == word.index - 1 and child.lower not in ERROR_KINDS
            for child in before
        )
    )
