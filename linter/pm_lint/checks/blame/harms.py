"""Whether a clause says that harm was done, or that something went down."""

from __future__ import annotations

from pm_lint.checks.blame.grammar import (
    auxiliaries,
    goals,
    is_negated,
    is_passive,
    modifiers,
    objects,
    subjects,
    targets,
)
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.words.deeds import BAD_THINGS, HARM, HARMED, PRECIOUS, STARTS, TROUBLED
from pm_lint.checks.blame.words.lexicon import VERB_FORMS
from pm_lint.checks.blame.words.outcomes import (
    DESTROYING,
    DOWN,
    FAILING_STATES,
    FALLING,
    LOSING,
    MEASURES,
    PARTICLED,
    PLACING,
    RECOVERING,
    RISING,
)
from pm_lint.checks.blame.words.roles import ROLES
from pm_lint.checks.blame.words.verbs import BREAKING, CAUSING, TAKING_DOWN
from pm_lint.nlp import Word
from pm_lint.pattern import lazy

_PARTITIVES = frozenset(
    "whole all rest half most part bulk much share lot chain sequence series string root".split()
)
_WORKING = frozenset("have work load see reach respond start function answer open run".split())
_SAVED = frozenset("bill cost time latency spend expense load noise number size price".split())
_REACH = 14
_STATUS = lazy(r"5\d\ds?")
_UNABLE = lazy(r"(?:un|in|im|non)\w{3,}[ai]ble")


def is_harm(thing: Word) -> bool:
    """Tell whether a noun, or what stands before it, is a harm: "the site outage"."""
    if thing.lemma in ROLES:
        return False
    if _STATUS.fullmatch(thing.text):
        return True
    if thing.lemma in _PARTITIVES:
        return any(is_harm(goal) for goal in goals(thing, "of"))
    return noun_of(thing) in HARM or any(
        noun_of(child) in HARM or child.lower in HARMED for child in thing.all("compound", "amod")
    )


def leads_to_harm(scene: Scene, thing: Word) -> bool:
    """Tell whether a clause makes a noun harmful: "the steps that ended in an outage"."""
    return any(
        strikes(scene, clause)
        or any(is_harm(goal) for goal in goals(clause, "in", "to", "with"))
        or clause.lemma in LOSING | DESTROYING | FALLING
        for clause in thing.all("relcl", "acl")
    )


def strikes(scene: Scene, verb: Word) -> bool:
    """Tell whether a verb with its object says that its subject did harm."""
    lemma = VERB_FORMS.get(verb.lower, verb.lemma)
    things = targets(verb)
    if lemma in TAKING_DOWN and not things:
        # "took the router offline": the parser may take it for a clause.
        things = [thing for clause in verb.all("ccomp", "xcomp") for thing in clause.all("nsubj")]
    if lemma == "set" and any(child.lower == "off" for child in verb.children):
        return any(is_harm(thing) for thing in things)
    if lemma in CAUSING or lemma == "set":
        things = [*things, *goals(verb, "to", "in")]
        if lemma == "cause" and things:
            return not any(thing.lemma in RECOVERING | {"recovery", "change"} for thing in things)
        return any(is_harm(thing) for thing in things) or bool(
            lemma in {"cause", "trigger"} and verb.child("ccomp", "xcomp")
        )
    if lemma == "cost":
        return bool(things)
    if lemma == "cut" and any(thing.lemma in _SAVED for thing in things):
        return False
    if lemma in BREAKING | DESTROYING:
        hurt = (*HARM, "tie", "impasse", "stalemate", "cycle") if lemma == "break" else ()
        return any(not is_harm(thing) and noun_of(thing) not in hurt for thing in things)
    if lemma == "remove":
        words = {part for thing in things for part in (thing.lower, *modifiers(thing))}
        return bool(words & PRECIOUS)
    if lemma == "make" and any(
        word.lemma in FALLING and word.dep != "compound" for word in scene.following(verb, 9)
    ):
        return True
    if lemma in TAKING_DOWN | PLACING:
        measured = any(thing.lemma in MEASURES for thing in things)
        return bool(things) and not measured and has_words(scene.following(verb, _REACH), *DOWN)
    return False


def is_none(verb: Word) -> bool:
    """Tell whether nothing does it: "no service could log in"."""
    return any(
        part.lower in {"no", "nobody", "none"}
        for word in subjects(verb)
        for part in (word, *word.children)
    )


def falls(scene: Scene, verb: Word) -> bool:
    """Tell whether a clause says that something went down, was lost or began to fail."""
    lemma = verb.lemma
    if lemma in _WORKING and any(
        child.lower == "longer" and has_words(scene.before(child, 1), "no")
        for child in verb.children
    ):
        return True
    if lemma == "go" and any(goal.lower == "it" for goal in goals(verb, "with")):
        return True
    if lemma in STARTS:
        return _starts(scene, verb)
    if lemma in {"go", "shoot", "come"} and any(
        c.lower in {"up", "through", "about"} for c in verb.children
    ):
        return any(is_harm(word) or word.lemma in MEASURES for word in subjects(verb))
    if lemma in {"go", "become", "turn", "be"} or verb.lower == "gone":
        return _becomes(scene, verb)
    if lemma in FALLING:
        # Errors that stop, or are stopped, are good news.
        things = [*subjects(verb), *objects(verb)]
        return not any(is_harm(word) or word.lemma in MEASURES for word in things)
    if lemma in RISING:
        return any(is_harm(word) or word.lemma in MEASURES for word in subjects(verb))
    if "could" in auxiliaries(verb):
        return is_negated(verb) or is_none(verb)
    if lemma in PARTICLED:
        return any(child.lower in PARTICLED[lemma] for child in verb.children)
    return lemma in LOSING and (is_passive(verb) or lemma in {"lose", "drop"})


def _becomes(scene: Scene, verb: Word) -> bool:
    """Tell whether a clause says that something went dark, was gone or became unusable."""
    if any(word.lemma in MEASURES or is_harm(word) for word in subjects(verb)) and (
        verb.lower == "gone" or has_words(scene.following(verb, 3), "gone", "away", "over")
    ):
        # "The backlog was gone."
        return False
    if any(word.lemma in MEASURES for word in subjects(verb)):
        return False
    if verb.child("acomp") and has_words(scene.following(verb, 3), "able"):
        return is_negated(verb) or is_none(verb)
    near = scene.following(verb, 5)
    return (
        verb.lower == "gone"
        or has_words(near, *FAILING_STATES)
        or any(_UNABLE.fullmatch(word.lower) for word in near)
    )


def _starts(scene: Scene, verb: Word) -> bool:
    """Tell whether a clause says that harm began."""
    things = [*subjects(verb), *objects(verb)]
    if any(leads_to_harm(scene, thing) for thing in subjects(verb)):
        return True
    return any(is_harm(thing) for thing in things) or any(
        child.lemma in FALLING or any(map(is_harm, objects(child))) for child in verb.all("xcomp")
    )


def is_remedy(verb: Word) -> bool:
    """Tell whether what a person took away was itself the trouble, or was taken for a purpose."""
    purposes = (clause for clause in verb.all("advcl", "xcomp") if "to" in auxiliaries(clause))
    if next(purposes, None) is not None:
        return True
    return any(
        child.lower in BAD_THINGS | TROUBLED
        for thing in targets(verb)
        for child in thing.all("amod")
    )
