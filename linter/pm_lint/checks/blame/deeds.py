"""Whose deed an act or a noun is, where a named person did it."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    doers,
    goals,
    is_negated,
    is_verb,
    subjects,
    targets,
)
from pm_lint.checks.blame.harms import (
    falls,
    strikes,
)
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.words.causes import (
    MENDING,
    REPAIRS,
    RESPONSES,
)
from pm_lint.dataclass import dataclass
from pm_lint.nlp import Word

_RUN = frozenset("start run launch schedule kick fire trigger".split())

_WITHIN = ("of", "in", "from", "by", "to", "with")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a named person did: the person, and the verb or noun of the deed."""

    actor: Actor
    word: Word


def named(scene: Scene, words: list[Word], deed: Word) -> Iterator[Deed]:
    """Yield the deed of every named person among the words."""
    yield from (Deed(actor, deed) for actor in actors(scene, words) if actor.who is Who.NAMED)


def owned(scene: Scene, noun: Word, depth: int = 0, *, repairs: bool = False) -> Iterator[Deed]:
    """Yield the named person whose deed a noun is, looking down through "of", "in", "from".

    A fix counts only where the harm is plainly its own (`repairs`).
    """
    run = any(clause.lemma in _RUN for clause in noun.all("acl", "relcl"))
    if noun.lemma in REPAIRS and not repairs and not run:
        return
    known = actors(scene, subjects(noun)) if is_verb(noun) else owners(scene, noun)
    found = [Deed(actor, noun) for actor in known if actor.who is Who.NAMED]
    yield from found[:1]
    if not found and depth < 2:
        for goal in goals(noun, *_WITHIN):
            yield from owned(scene, goal, depth + 1)


def acts(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Yield the named person who did what a verb tells, unless it is part of the response."""
    if is_done(verb):
        yield from named(scene, doers(verb), verb)


def is_done(verb: Word) -> bool:
    """Tell whether a verb tells of an act that is no part of the response."""
    shipped = verb.lemma == "roll" and any(child.lower == "out" for child in verb.children)
    return (
        (verb.lemma not in RESPONSES or shipped) and not is_negated(verb) and not _is_repair(verb)
    )


def _is_repair(verb: Word) -> bool:
    """Tell whether something was begun that mends: "started a PR to fix the routes"."""
    things = [verb, *targets(verb)]
    clauses = [clause for thing in things for clause in thing.all("advcl", "xcomp", "acl", "relcl")]
    return any(thing.lemma in REPAIRS for thing in things[1:]) or any(
        "to" in auxiliaries(clause) and clause.lemma in MENDING for clause in clauses
    )


def is_harmful(scene: Scene, verb: Word) -> bool:
    """Tell whether a clause says that harm came about, or that its subject did harm."""
    return falls(scene, verb) or strikes(scene, verb)
