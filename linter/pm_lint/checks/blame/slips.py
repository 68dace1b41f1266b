"""An act that is called an error, with nobody named as its author."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.grammar import agents, goals, is_passive, is_verb, subjects
from pm_lint.checks.blame.lemmas import verb_of
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.stance import is_asserted
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.judgements import SLIP_ADVERBS
from pm_lint.checks.blame.words.verbs import MISDONE
from pm_lint.nlp import Word

_CHANCE = frozenset({"mistake", "accident", "error"})
_HANDS = frozenset({"hand", "hands"})


def find_slip(scene: Scene) -> Iterator[Verdict]:
    """Find an act that is called an error, with nobody named as its author."""
    for verb in scene.words:
        if scene.is_quoted(verb) or not is_verb(verb) or verb.tag not in {"VBN", "VBD"}:
            continue
        by_somebody = any(agent.lower not in _CHANCE | _HANDS for agent in agents(verb))
        if by_somebody or not is_asserted(scene, verb):
            continue
        if (last := _slipped(verb)) is not None:
            yield mark(Kind.SLIP, (verb, last))


def _slipped(verb: Word) -> Word | None:
    passive = is_passive(verb) and verb.dep != "amod"
    if verb_of(verb) in MISDONE:
        return verb if passive and verb.dep != "acl" else None
    if not passive and (subjects(verb) or verb.dep == "amod"):
        return None
    adverb = next((child for child in verb.children if child.lower in SLIP_ADVERBS), None)
    if adverb is not None and adverb.lower != "wrong":
        return adverb
    return next((thing for thing in goals(verb, "by", "in") if thing.lower in _CHANCE), None)
