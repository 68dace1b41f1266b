"""Harm that people are told to have done: the wrong host, the dropped table, the leaked key."""

from __future__ import annotations

from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import (
    goals,
    is_negated,
    is_passive,
    is_verb,
    modifiers,
    targets,
)
from pm_lint.checks.blame.harms import is_harm, is_remedy
from pm_lint.checks.blame.lemmas import noun_of, verb_of
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_agreed
from pm_lint.checks.blame.words.causes import SHIPPING
from pm_lint.checks.blame.words.deeds import (
    ERASING,
    KEEPSAKES,
    LEAKING,
    LEFTOVERS,
    OPENLY,
    PROD,
    SAFEGUARDS,
    SECRETS,
    SOUND_THINGS,
    STORES,
    TAKING_OUT,
    UNDONE,
    WHOLES,
    WRONG,
)
from pm_lint.checks.blame.words.verbs import (
    BREAKING,
    CAUSING,
    TAKING_DOWN,
)
from pm_lint.nlp import Word


def mix_up(scene: Scene, verb: Word) -> Failing | None:
    """Match "ran it on the wrong host", "wrong disk pulled by the technician"."""
    if not is_verb(verb) or verb.lemma in _PERCEIVED:
        return None
    things = [
        *targets(verb),
        *(goal for place in verb.all("prep", "prt") for goal in place.all("pobj")),
        *(goal for thing in targets(verb) for goal in goals(thing, "against", "on", "to", "in")),
        *([verb.head] if verb.dep == "acl" and is_passive(verb) else []),
    ]
    for thing in things:
        if thing.lower in {"nothing", "anything", "something"}:
            continue
        # "Changed the incorrect key": that was the remedy.
        faulty = {"wrong"} if verb.lemma in _MENDING else WRONG
        if any(child.lower in faulty for child in thing.all("amod")):
            return Failing(thing)
        taken = verb.lemma in TAKING_OUT and thing in targets(verb) and not is_negated(verb)
        if taken and modifiers(thing) & SOUND_THINGS and not is_agreed(scene):
            return Failing(thing)
        if verb.lemma == "leave" and thing in targets(verb) and _is_leftover(verb, thing):
            return Failing(thing, sure=True)
        own = {child.lower for child in thing.all("poss")} & _OWN
        if verb.lemma == "lose" and thing.lemma in KEEPSAKES and (own or modifiers(thing)):
            return Failing(thing)
    return None


_OWN = frozenset("his her their".split())

_MENDING = frozenset("change remove correct fix replace update edit revert drop".split())


def _is_leftover(verb: Word, thing: Word) -> bool:
    """Tell whether something stayed where it had no business: "left a breakpoint in the image"."""
    stuck = goals(verb, "in", "on", "inside", "behind") or goals(thing, "in", "on", "inside")
    return bool(stuck) and bool(({thing.lemma} | modifiers(thing)) & LEFTOVERS)


def overwrite(scene: Scene, verb: Word) -> Failing | None:
    """Match "restored it over the live database", "aimed the load test at production"."""
    if not is_verb(verb) or is_negated(verb) or is_agreed(scene) or is_remedy(verb):
        return None
    for place in goals(verb, "over", "onto", "on"):
        over = any(child.lower in {"over", "onto"} for child in verb.children)
        if over and verb.lemma in _COPYING and ({place.lower} | modifiers(place)) & PROD:
            return Failing(place)
    for place in goals(verb, "at", "against", "on", "in"):
        risky = any(({thing.lemma} | modifiers(thing)) & _TRIALS for thing in targets(verb))
        if risky and verb.lemma in _TRYING and ({place.lower} | modifiers(place)) & PROD:
            return Failing(place)
    return None


_COPYING = frozenset("restore copy write paste deploy import load sync rsync install".split())

_TRYING = frozenset("run start aim point launch execute fire try let".split())

_TRIALS = frozenset("load-test load-tests test fuzzer benchmark restore experiment exploit".split())

_PERCEIVED = frozenset(
    """see find notice fix correct revert remove identify spot receive get report have be detect
    replace trace discover return show know catch undo inherit explain""".split()
)
"""With these verbs the wrong thing is what somebody met with, not what they did."""


def harm(scene: Scene, verb: Word) -> Failing | None:
    """Match "broke the build", "caused the outage", "took down the site"."""
    lemma = verb_of(verb)
    things = targets(verb)
    if lemma in BREAKING:
        if lemma == "break" and has_words(scene.following(verb, 1), *_PARTED):
            return None
        hurt = any(not is_harm(thing) for thing in things)
        return Failing(verb) if hurt and not is_agreed(scene) else None
    if lemma in CAUSING:
        things += goals(verb, "to", "in")
        harmed = next((thing for thing in things if is_harm(thing)), None)
        return Failing(max(harmed, verb, key=lambda word: word.index)) if harmed else None
    if lemma in TAKING_DOWN and not is_agreed(scene):
        down = next((word for word in verb.children if word.lower in {"down", "offline"}), None)
        if down and any(noun_of(thing) in WHOLES or thing.lower in WHOLES for thing in things):
            return Failing(max(down, verb, key=lambda word: word.index))
    return None


_PARTED = ("off", "down", "even", "up", "out", "away", "into", "through", "with")


def do_untested(scene: Scene, verb: Word) -> Failing | None:
    """Match "pushed it untested", "merged an unreviewed change"."""
    if not is_verb(verb) or verb.lemma in _PERCEIVED:
        return None
    for child in verb.children:
        if child.lower in UNDONE and child.index > verb.index:
            return Failing(child)
    if verb.lemma in SHIPPING:
        for thing in targets(verb):
            if any(child.lower in UNDONE for child in thing.all("amod")):
                return Failing(thing)
    return None


def erase(scene: Scene, verb: Word) -> Failing | None:
    """Match "dropped the production table", "commented out the check"."""
    if not is_verb(verb) or is_negated(verb) or is_agreed(scene) or is_remedy(verb):
        return None
    for thing in targets(verb):
        wiped = is_passive(verb) and verb.lemma in {"wipe", "erase", "destroy", "nuke"}
        live = wiped or modifiers(thing) & PROD
        erased = verb.lemma in ERASING and thing.lemma in STORES and live
        if erased or (verb.lemma == "comment" and thing.lemma in SAFEGUARDS):
            return Failing(max(thing, verb, key=lambda word: word.index))
    return None


def leak(scene: Scene, verb: Word) -> Failing | None:
    """Match "pasted the key into a public gist", "committed a password"."""
    if not is_verb(verb) or verb.lemma not in LEAKING or is_negated(verb):
        return None
    secret = next((thing for thing in targets(verb) if thing.lemma in SECRETS), None)
    if secret is None or not (
        verb.lemma in {"leak", "expose", "hardcode", "commit"} or has_words(scene.words, *OPENLY)
    ):
        return None
    return Failing(max(secret, verb, key=lambda word: word.index))
