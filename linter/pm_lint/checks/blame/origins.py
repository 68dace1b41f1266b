"""What harm is traced back to, such as "the cause was Bob's change"."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.deeds import Deed, is_harmful, named, owned
from pm_lint.checks.blame.grammar import (
    agents,
    goals,
    is_passive,
    is_verb,
    objects,
    subjects,
)
from pm_lint.checks.blame.harms import (
    is_harm,
    leads_to_harm,
    strikes,
)
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.words.deeds import DEEDS
from pm_lint.checks.blame.words.verbs import CAUSING
from pm_lint.nlp import Word

_SOURCES = frozenset("cause origin source trigger reason culprit root".split())

_TRACING = frozenset(
    "trace go come attribute date stem originate result be lead track link follow".split()
)

ASCRIBING = frozenset("trace attribute track follow".split())


def traced(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "the loss goes back to a script that Bob ran", "the cause was Bob's change"."""
    if verb.lemma not in _TRACING:
        return
    if not _is_traced(scene, verb):
        return
    places = [verb, *verb.all("advmod", "prt", "prep", "acomp")]
    found = [
        goal for place in places for goal in goals(place, "to", "from", "with", "due", "through")
    ]
    if verb.lemma == "be":
        found += verb.all("attr", "ccomp")
    if found and verb.lemma in ASCRIBING and is_passive(verb) and noun_of(found[0]) in DEEDS:
        # "can be traced back to a merge by Ada"
        yield from named(scene, agents(verb), found[0])
    plain = any(thing.lemma in _SOURCES for thing in subjects(verb))
    for goal in found:
        if verb.lemma in ASCRIBING:
            yield from named(scene, [goal], goal)
        yield from owned(scene, goal, repairs=plain)


def _is_traced(scene: Scene, verb: Word) -> bool:
    """Tell whether it is a harm, or what a fragment leaves out, that is traced to its source."""
    things = [*subjects(verb), *(objects(verb) if verb.lemma in _FOLLOWED else [])]
    if not things:
        return verb.lemma in ASCRIBING and verb.dep == "ROOT"
    if verb.lemma == "come" and any(c.lower == "about" for c in verb.children):
        return True
    return any(
        is_harm(thing) or thing.lemma in _SOURCES | _LOSSES or leads_to_harm(scene, thing)
        for thing in things
    )


SHRINKING = frozenset("drop fall decline decrease subside".split())

_FOLLOWED = frozenset("trace track follow".split())

_LOSSES = frozenset("delete drop 404 5xx error request write".split())


def _sets_off(scene: Scene, clause: Word) -> bool:
    started = clause.lemma in {"start", "begin", "set"} and any(map(is_harm, objects(clause)))
    return started or strikes(scene, clause)


_MADE_GOOD = (
    *("work", "possible", "better", "faster", "recover", "safe", "easier", "clear", "difference"),
    *("sense", "visible", "sure", "progress"),
)


def cleft(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "what triggered it was Bob raising the limit", "it was Bob's script that broke it"."""
    if verb.lemma != "be":
        return
    for clause in verb.all("ccomp", "attr"):
        # "Ivo's migration is what caused the lock."
        opened = any(word.lower == "what" for word in clause.children)
        made = clause.lemma == "make" and not has_words(scene.words, *_MADE_GOOD)
        if opened and (clause.lemma in CAUSING or made or is_harmful(scene, clause)):
            for owner in subjects(verb):
                yield from named(scene, [owner], owner)
                yield from owned(scene, owner, repairs=True)
    harmful = verb.all("csubj", "csubjpass", "nsubj", "ccomp", "advcl")
    harmful += [clause for goal in objects(verb) for clause in goal.all("relcl")]
    harmful += [
        clause
        for goal in objects(verb)
        for inner in goals(goal, "to", "of", "in", "on")
        for clause in inner.all("relcl")
    ]
    if not any(is_verb(clause) and _sets_off(scene, clause) for clause in harmful):
        return
    for goal in verb.all("attr", "ccomp", "xcomp", "advcl", "acomp"):
        yield from named(scene, [goal], goal)
        yield from owned(scene, goal)
