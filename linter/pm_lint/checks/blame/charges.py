"""Phrases that lay an outage on somebody: "has only himself to thank", "at the door of".

A finding covers the person and the word that charges them.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    clause_of,
    conjuncts,
    goals,
    is_adjective,
    is_negated,
    is_noun,
    is_verb,
    objects,
    subjects,
)
from pm_lint.checks.blame.harms import falls, is_harm
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first
from pm_lint.checks.blame.words.deeds import WRONG_DEEDS
from pm_lint.checks.blame.words.judgements import (
    FAULT_NOUNS,
)
from pm_lint.nlp import Word

LYING = frozenset("lie rest fall sit land come boil".split())
"""Verbs by which something lies on somebody."""

LAYING = frozenset("put lay place pin assign attribute".split())
"""Verbs that lay something on somebody."""


def lay(scene: Scene, people: list[Word], *marked: Word) -> Iterator[Verdict]:
    """Yield the verdict that lays the fault on the first person among the words, if any."""
    known = [actor for actor in actors(scene, people) if actor.who is not Who.NOBODY]
    if verdict := accuse_first(Kind.FAULT, known, *marked):
        yield verdict


def judge_charge(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Yield the verdict on the phrase that stands around "thank", "answer" or "door", if any."""
    if word.lower in _OWING:
        yield from _judge_owing(scene, word)
    elif word.lower in _PRAISE:
        yield from _judge_praise(scene, word)
    elif word.lemma == "answer" and is_verb(word):
        yield from _judge_answering(scene, word)
    elif word.lemma == "thank" and is_verb(word):
        yield from _judge_thanks(scene, word)
    elif word.lower in _DOORS:
        yield from _judge_door(scene, word)


_OWING = frozenset("because due thanks courtesy".split())
_PRAISE = frozenset("credit congratulations kudos honours honors compliments".split())
_ALL = frozenset("this that it all everything".split())


def _judge_owing(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "all of this happened because of the QA team"."""
    above = word.head if is_verb(word.head) else clause_of(word.head)
    if not is_verb(above) or is_hypothetical(above) or is_negated(above):
        return
    about = [part for thing in subjects(above) for part in (thing, *goals(thing, "of"))]
    told = any(is_harm(thing) or thing.lower in _ALL for thing in about)
    down = above.lemma in _HAPPENING and falls(scene, above)
    if (told and above.lemma in _HAPPENING) or (down and word.lower in {"thanks", "courtesy"}):
        behind = [goal for to in scene.following(word, 1) for goal in to.all("pobj")]
        yield from lay(scene, [*word.all("pobj"), *goals(word, "of", "to"), *behind], word)


_HAPPENING = frozenset("be happen occur come start arise begin last".split())


def _judge_praise(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "credit for this mess goes to the infrastructure group": praise for harm is irony."""
    if any(is_harm(thing) for thing in goals(word, "for", "on")):
        verb = word.head
        yield from lay(scene, [*goals(verb, "to"), *goals(word, "to")], word)


def _judge_answering(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "the platform group has a lot to answer for"."""
    have = next((above for above in verb.ancestors() if above.lemma == "have"), None)
    for_what = scene.following(verb, 1)
    if have is None or is_negated(have) or not for_what or for_what[0].lower != "for":
        return
    if not is_hypothetical(have):
        yield from lay(scene, subjects(have), verb)


def _judge_thanks(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "we have Bob to thank for the outage", "the DBA has only himself to thank"."""
    have = next((above for above in verb.ancestors() if above.lemma == "have"), None)
    if auxiliaries(verb) & {"can", "could", "may", "might"} and not is_negated(verb):
        # "We can thank the DBA for the lost weekend."
        if any(map(is_harm, goals(verb, "for"))):
            yield from lay(scene, objects(verb), verb)
        return
    bad = has_words(scene.words, *_BAD) or any(map(is_harm, goals(verb, "for")))
    if have is None or is_negated(have) or not bad:
        own = [word for word in scene.before(verb, 3) if word.lower.endswith(("self", "selves"))]
        if have is not None and own:
            yield from lay(scene, subjects(have), verb)
        return
    yield from lay(scene, [*verb.all("nsubj"), *objects(have), *objects(verb)], verb)


_BAD = ("without", "lost", "wasted", "ruined", "sleepless", "broken")


def borne(place: Word) -> list[Word]:
    """Return on whose shoulders something rests."""
    if place.lower not in {"shoulders", "head", "heads", "conscience"}:
        return []
    return [*place.all("poss"), *goals(place, "of")]


_DOORS = frozenset("door feet doorstep".split())
_PUTTING = LAYING | {"drop", "leave", "end", "stop"}


def _judge_door(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "you can lay this at the door of the lead"."""
    place = word.head
    if place.lower in {"at", "on"} and place.head.lemma in _PUTTING and not is_negated(place.head):
        yield from lay(scene, [*word.all("poss"), *goals(word, "of")], word)


CAUSES = frozenset("cause problem reason source issue trigger".split())
"""What a person is called by the verb "be"."""


def judge_being(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the cause was the DBA", "this one is on the DBA", "fingers point at the DBA"."""
    if word.lemma == "be":
        if word.tag in {"VB", "VBG"}:
            return
        if is_negated(word) or is_hypothetical(word) or is_denied(scene, word):
            return
        about = subjects(word)
        if any(noun_of(noun) in _OWED for thing in about for noun in conjuncts(thing)):
            yield from lay(scene, _possessors_behind(scene, word), word)
        if any(noun.lemma in CAUSES for noun in about):
            yield from lay(scene, word.all("attr"), word)
        if any(noun.lemma in CAUSES and noun.child("det") for noun in word.all("attr")):
            yield from lay(scene, about, word)
        if any(is_harm(noun) or noun.lower in {"this", "it"} for noun in about):
            made = [noun for noun in word.all("attr") if noun.lemma in {"work", "handiwork"}]
            yield from lay(
                scene, [w for n in made for w in (*n.all("poss"), *goals(n, "of"))], word
            )
        behind = [
            thing
            for thing in goals(word, "behind")
            if is_harm(thing) or any(c.lower in WRONG_DEEDS for c in thing.all("amod"))
        ]
        if behind:
            yield from lay(scene, _clefted(word, about), behind[0])
        if any(noun.lower in {"this", "that", "it", "one"} or is_harm(noun) for noun in about):
            down = [child for child in word.children if child.lower == "down"]
            where = [goal for place in down for goal in goals(place, "to")]
            where += goals(word, "on")
            where += [other for place in where for other in borne(place)]
            yield from lay(scene, where, word)
    elif word.lower == "buck":
        yield from lay(scene, goals(word.head, "with", "at"), word)
    elif word.head.lemma == "point" and is_asserted(scene, word.head):
        yield from lay(scene, goals(word.head, "at", "to", "towards", "toward"), word)


_OWED = FAULT_NOUNS | frozenset("shame guilt failure outage mess mistake error".split())


def _possessors_behind(scene: Scene, verb: Word) -> list[Word]:
    """Return whose something is said to be: "the blame is the lead's alone", "… is theirs"."""
    near = scene.following(verb, 8)
    found = [word for word in near[:2] if word.lower in {"hers", "his", "theirs"}]
    for word, after in zip(
        near, (*near[1:], *scene.following(near[-1], 1)) if near else (), strict=False
    ):
        if word.tag == "POS" and not (is_noun(after) or is_adjective(after)):
            found.append(word.head)
    return [w for w in found if w.lower != "his" or w.dep in {"attr", "poss"}]


def is_all(verb: Word, thing: Word) -> bool:
    """Tell whether a harm, or "it all", lies with somebody: "it all comes down to Rolf"."""
    down = any(child.lower == "down" for child in verb.children)
    return is_harm(thing) or (down and thing.lower in {"it", "all", "this", "everything"})


def _clefted(verb: Word, about: list[Word]) -> list[Word]:
    return [other for word in about for other in (word, *word.all("prep"))] + verb.all("attr")


def judge_lying(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "the outage lies at the feet of the lead", "it all came down to one engineer"."""
    if is_asserted(scene, verb) and verb.child("xcomp", "advcl") is None:
        where = goals(verb, "with", "on", "at", "to")
        where += [goal for place in verb.all("prt", "advmod") for goal in goals(place, "to")]
        where += [goal for place in where for goal in (*place.all("poss"), *goals(place, "of"))]
        yield from lay(scene, where, verb)
