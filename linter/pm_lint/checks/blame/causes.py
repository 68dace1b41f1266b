"""A named individual as the cause of harm, even where no judgement is passed.

A finding covers the name and what ties it to the harm: the deed or the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.failures import is_harm
from pm_lint.checks.blame.grammar import (
    agents,
    goals,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    markers,
    objects,
    subjects,
    targets,
)
from pm_lint.checks.blame.harms import falls, strikes
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import Actor, Who, actors, identify
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.stance import is_asserted, is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.causes import AFTER, REPAIRS, RESPONSES, SHIPPING
from pm_lint.checks.blame.words.deeds import BAD_THINGS, DEEDS
from pm_lint.checks.blame.words.outcomes import DESTROYING, RECOVERING, SOUND
from pm_lint.nlp import Word

_SOURCES = frozenset("cause origin source trigger reason culprit root".split())
_TRACING = frozenset("trace go come attribute date stem originate result be lead track link".split())
_ASCRIBING = frozenset("trace attribute track".split())
Found = Iterator[tuple[Actor, Word]]

_WITHIN = ("of", "in", "from", "by", "to", "with")


def find_named_cause(scene: Scene) -> Iterator[Verdict]:
    """Find a named person whose act is told as what brought the harm about."""
    if not any(identify(scene, word).who is Who.NAMED for word in scene.words if _may_name(word)):
        return
    for verb in scene.words:
        if not is_verb(verb) or scene.is_quoted(verb) or not _is_told(scene, verb):
            continue
        for test in (_struck, _fell, _came_of, _shipped, _traced, _cleft):
            yield from (
                mark(Kind.NAMED_CAUSE, (actor.word, word), actor.word)
                for actor, word in test(scene, verb)
            )


def _is_told(scene: Scene, verb: Word) -> bool:
    """Tell whether a verb is stated; "can be traced to" states it as well."""
    if verb.lemma in _ASCRIBING:
        return not is_denied(scene, verb)
    return is_asserted(scene, verb)


def _may_name(word: Word) -> bool:
    return is_noun(word) or word.text[:1].isupper()


def _named(scene: Scene, words: list[Word]) -> Iterator[Actor]:
    yield from (actor for actor in actors(scene, words) if actor.who is Who.NAMED)


def _named_owner(scene: Scene, noun: Word, depth: int = 0) -> Actor | None:
    """Return the named person whose deed a noun is, looking down through "of", "in", "from"."""
    if noun.lemma in REPAIRS:
        return None
    known = owners(scene, noun)
    if is_verb(noun):
        known = actors(scene, noun.all("nsubj", "poss"))
    for actor in known:
        if actor.who is Who.NAMED:
            return actor
    if depth < 2:
        for goal in goals(noun, *_WITHIN):
            if found := _named_owner(scene, goal, depth + 1):
                return found
    return None


def _came_of(scene: Scene, verb: Word) -> Found:
    """"search was stale as a consequence of Ada's change", "all was fine until Ada merged it"."""
    if verb.lemma not in RECOVERING:
        for place in verb.all("prep", "advmod"):
            for result in [place, *place.all("pobj"), *place.all("pcomp")]:
                if result.lower in {"consequence", "result", "because", "due"}:
                    for goal in goals(result, "of", "to"):
                        if found := _named_owner(scene, goal):
                            yield found, goal
    if verb.lemma == "be" and any(child.lower in SOUND for child in verb.all("acomp", "advmod")):
        for clause in verb.all("advcl"):
            if "until" in markers(clause):
                yield from ((actor, clause) for actor in _named(scene, subjects(clause)))


def _struck(scene: Scene, verb: Word) -> Found:
    """"Bob's change took down the API", "the outage was caused by Bob's change"."""
    if not strikes(scene, verb):
        return
    for doer in agents(verb) if is_passive(verb) else subjects(verb):
        actor = identify(scene, doer)
        if actor.who is Who.NAMED:
            if verb.lemma not in DESTROYING:
                yield actor, verb
            continue
        if noun_of(doer) not in DEEDS and not is_verb(doer) and not doer.child("acl", "relcl"):
            continue
        if found := _named_owner(scene, doer):
            yield found, verb


def _fell(scene: Scene, verb: Word) -> Found:
    """"production went down because Bob restarted it", "… following a change by Bob"."""
    if not falls(scene, verb):
        return
    clauses = verb.all("advcl", "ccomp", "relcl")
    clauses += [clause for child in verb.all("advmod") for clause in child.all("advcl")]
    for clause in clauses:
        if markers(clause) & AFTER and clause.lemma not in RESPONSES and not is_negated(clause):
            if not is_passive(clause):
                yield from ((actor, clause) for actor in _named(scene, subjects(clause)))
    for opener in verb.children:
        if opener.lower in AFTER and opener.dep in {"prep", "advmod", "agent", "mark", "advcl"}:
            for place in (opener, *opener.all("prep")):
                for goal in place.all("pobj", "pcomp", "dobj"):
                    if found := _named_owner(scene, goal):
                        yield found, goal


def _shipped(scene: Scene, verb: Word) -> Found:
    """"@bob added the faulty rule", "Bob deployed the build that crashed the workers"."""
    if verb.lemma in RESPONSES:
        return
    people = agents(verb) if is_passive(verb) else subjects(verb)
    for thing in targets(verb):
        bad = any(child.lower in BAD_THINGS for child in thing.all("amod"))
        bad = verb.lemma in SHIPPING and (bad or thing.lemma in {"bug", "regression", "defect"})
        if bad or any(strikes(scene, clause) for clause in thing.all("relcl")):
            yield from ((actor, thing) for actor in _named(scene, people))


def _traced(scene: Scene, verb: Word) -> Found:
    """"the loss goes back to a script that Bob ran", "the cause was Bob's change"."""
    if verb.lemma not in _TRACING:
        return
    if not any(is_harm(word) or word.lemma in _SOURCES for word in subjects(verb)):
        return
    places = [verb, *verb.all("advmod", "prt", "prep", "acomp")]
    found = [goal for place in places for goal in goals(place, "to", "from", "with", "due")]
    if verb.lemma == "be":
        found += verb.all("attr", "ccomp")
    for goal in found:
        actor = identify(scene, goal)
        if actor.who is Who.NAMED and verb.lemma in _ASCRIBING:
            yield actor, goal
        elif owner := _named_owner(scene, goal):
            yield owner, goal


def _cleft(scene: Scene, verb: Word) -> Found:
    """"what triggered the cascade was Bob raising the limit", "it was Bob who broke it"."""
    if verb.lemma != "be":
        return
    harmful = [*verb.all("csubj", "csubjpass", "nsubj")]
    harmful += [clause for goal in objects(verb) for clause in goal.all("relcl")]
    if not any(is_verb(clause) and strikes(scene, clause) for clause in harmful):
        return
    for goal in verb.all("attr", "ccomp", "xcomp", "advcl", "acomp"):
        actor = identify(scene, goal)
        if actor.who is Who.NAMED:
            yield actor, goal
        elif found := _named_owner(scene, goal):
            yield found, goal
