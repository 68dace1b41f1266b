"""Harm that customers, vendors or attackers are told to have done."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.grammar import doers, is_noun, is_verb
from pm_lint.checks.blame.lemmas import verb_of
from pm_lint.checks.blame.people import Who, identify
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.stance import is_asserted
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.verbs import OUTSIDE_ACTS


def find_outsider(scene: Scene) -> Iterator[Verdict]:
    """Find what customers, vendors or attackers are told to have done, in the past."""
    for verb in scene.words:
        if verb_of(verb) not in OUTSIDE_ACTS or not is_verb(verb) or scene.is_quoted(verb):
            continue
        if verb.tag not in {"VBD", "VBN"} or not is_asserted(scene, verb):
            continue
        for word in doers(verb):
            if is_noun(word) and identify(scene, word).who is Who.OUTSIDER:
                yield mark(Kind.OUTSIDER, (word, verb), word)
                return
