"""Acts that came too late, in spite of a warning, or not at all."""

from __future__ import annotations

from pm_lint.checks.blame.excuses import is_excused
from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    is_adjective,
    is_negated,
    is_verb,
    markers,
    subjects,
    targets,
)
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.words.causes import RESPONSES
from pm_lint.checks.blame.words.deeds import (
    PUT_OFF,
)
from pm_lint.checks.blame.words.stances import MODALS
from pm_lint.nlp import Word


def delay(scene: Scene, verb: Word) -> Failing | None:
    """Match "waited too long to declare", "took far too long"."""
    if verb.lemma in {"delay", "postpone", "defer"} and is_verb(verb) and not is_negated(verb):
        put_off = any(noun_of(thing) in PUT_OFF for thing in targets(verb))
        return Failing(verb) if put_off and not is_excused(scene, verb) else None
    if verb.lemma not in {"wait", "take", "hesitate", "spend", "need", "delay"}:
        return None
    if is_negated(verb) or not has_words(scene.following(verb, 5), "too long"):
        return None
    return None if is_excused(scene, verb) else Failing(verb, sure=True)


def defy(scene: Scene, verb: Word) -> Failing | None:
    """Match "deployed it knowing full well", "went ahead although he had been warned"."""
    if not is_verb(verb) or verb.lemma in RESPONSES or auxiliaries(verb) & MODALS:
        return None
    for clause in verb.all("advcl", "prep"):
        known = clause if clause.dep == "advcl" else clause.child("pcomp")
        if known is None or known.lemma not in _WARNED or is_negated(known):
            continue
        yet = markers(known) & {"though", "although"} or clause.lower == "despite"
        well = known.lemma == "know" and has_words(scene.following(known, 3), "full well", "well")
        if yet and actors(scene, known.all("nsubj", "nsubjpass")) and not is_excused(scene, verb):
            people = actors(scene, subjects(known))
            return Failing(verb) if any(actor.inside for actor in people) else None
        if well or (clause.lower == "despite" and yet):
            return Failing(verb)
    return None


_WARNED = frozenset("know warn tell advise remind ask instruct".split())


def do_nothing(scene: Scene, verb: Word) -> Failing | None:
    """Match "did nothing", "has done nothing about it"."""
    if verb.lemma != "do":
        return None
    nothing = next((thing for thing in targets(verb) if thing.lower == "nothing"), None)
    if nothing is None or nothing.index != verb.index + 1 or _is_qualified(scene, nothing):
        return None
    return Failing(nothing, sure=True)


def _is_qualified(scene: Scene, nothing: Word) -> bool:
    """Tell "did nothing wrong", "did nothing to cause it" from "did nothing"."""
    after = scene.following(nothing, 1)
    return bool(after) and (
        is_adjective(after[0])
        or after[0].lower in {"to", "out", "but", "that", "wrong", "else", "more", "other"}
    )
