"""Sentences that put a person in front: "it was Dana who …", "what Dana did not do was …"."""

from __future__ import annotations

from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import is_negated, is_verb, targets
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.words.causes import REPAIRS
from pm_lint.checks.blame.words.deeds import RISKY
from pm_lint.nlp import Word

_MENDING = (
    *("back online", "to safety", "saved", "restored", "recovered", "fixed", "to stop", "to halt"),
    *("bleeding", "stopped the", "ended the", "brought back", "got us back", "back up"),
    *("the fix", "a fix", "as planned", "on purpose", "to mitigate", "to contain", "to protect"),
)


def stress(scene: Scene, verb: Word) -> Failing | None:
    """Match "it was Dana who left the flag on", "what the DBA did not do was read the notes"."""
    if not is_verb(verb):
        return None
    return _stress_deed(scene, verb) or _stress_omission(scene, verb)


def _stress_deed(scene: Scene, verb: Word) -> Failing | None:
    """Match a risky deed in "it was … who …": to stress the author of a deed accuses."""
    be = verb.head.head
    if verb.dep != "relcl" or be.lemma != "be" or verb.lemma not in RISKY or is_negated(verb):
        return None
    if not any(child.lower == "it" and child.dep == "nsubj" for child in be.children):
        return None
    if verb.child("nsubj") is None or is_negated(be) or has_words(scene.words, *_MENDING):
        return None
    if any(noun_of(thing) in REPAIRS for thing in targets(verb)):
        return None
    return Failing(verb)


def _stress_omission(scene: Scene, verb: Word) -> Failing | None:
    """Match "what the DBA did not do was", "the one thing nobody did was"."""
    if verb.lower not in {"do", "did"} or not is_negated(verb):
        return None
    after = scene.following(verb, 1)
    if not after or after[0].lower not in {"was", "is"}:
        return None
    opened = verb.child("dobj") is not None or verb.dep == "relcl"
    return Failing(after[0], denied=True, sure=True) if opened else None
