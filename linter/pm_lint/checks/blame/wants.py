"""What people are said to lack, such as discipline or a clue."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.excuses import is_excused
from pm_lint.checks.blame.grammar import (
    goals,
    is_noun,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, some
from pm_lint.checks.blame.words import judgements
from pm_lint.nlp import Word

_LITTLE = frozenset("little no scant insufficient zero poor limited any enough".split())

_SHOWING = frozenset("show have demonstrate exercise pay display possess exhibit".split())


_STATES = judgements.BOUND_LACKED - {"idea", "interest", "thought"}


def judge_lack(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "lacks discipline", "a lack of care on the part of the reviewers"."""
    head = word.head
    if word.dep == "dobj" and is_verb(head):
        little = any(child.lower in _LITTLE for child in word.children)
        people = actors(scene, subjects(head))
        little = little or any(actor.who is Who.NOBODY for actor in people)
        lacks = head.lemma == "lack" or (
            head.lemma in _SHOWING
            and little
            and (head.lemma != "have" or word.lower not in judgements.BOUND_LACKED)
        )
        if lacks and is_asserted(scene, head) and not is_excused(scene, head):
            yield from some(accuse_first(Kind.TRAIT, people, head, word))
        return
    if word.dep == "nsubj" and head.lemma in _WANING and is_asserted(scene, head):
        # "The vigilance of the control room had slipped."
        if word.lower not in judgements.BOUND_LACKED - {"interest"}:
            holders = [owner for owner in owners(scene, word) if owner.who is not Who.NOBODY]
            yield from some(accuse_first(Kind.TRAIT, holders, word, head))
        return
    place = head.head
    if word.dep == "pobj" and head.lower == "with" and word.lower not in _STATES:
        if any(child.lower in _LITTLE - {"any", "enough"} for child in word.children):
            yield from some(accuse_first(Kind.TRAIT, actors(scene, [place]), head, word))
        return
    if has_words(scene.words, "lacking", "missing", "absent", "wanting", "in short supply"):
        places = [word, *(w for w in scene.words if w.lower in {"lacking", "missing", "absent"})]
        preps = ("in", "among", "within", "from", "at", "on")
        holders = actors(scene, [goal for place in places for goal in goals(place, *preps)])
        holders = [holder for holder in holders if holder.inside]
        if word.lower not in judgements.BOUND_LACKED and not is_denied(scene, word):
            yield from some(accuse_first(Kind.TRAIT, holders, word))
    lack = next((above for above in word.ancestors() if above.lemma in {"lack", "want"}), None)
    if lack is None or not is_noun(lack) or is_denied(scene, lack):
        return
    if word.head.head is not lack or word.lower in judgements.BOUND_LACKED:
        return
    holders = owners(scene, lack) + owners(scene, word)
    holders += [a for a in actors(scene, goals(word, "in", "within", "among", "at")) if a.inside]
    yield from some(accuse_first(Kind.TRAIT, holders, lack, word))


_WANING = frozenset(
    """slip lapse wane wander flag falter fail sag dip drop slacken ebb weaken desert fade drift
    evaporate vanish waver crumble suffer stray dwindle decline""".split()
)
