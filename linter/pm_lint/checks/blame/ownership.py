"""Whose an act, a lapse or a trait is, when it is told as a noun."""

from __future__ import annotations

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.grammar import agents, doers, goals, is_noun, is_verb, subjects
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene
from pm_lint.nlp import Word

_PARTS = frozenset("part side behalf hand hands end".split())
_SHOWING = frozenset(
    "show display demonstrate exhibit exercise have make commit reveal do cause introduce".split()
)


def owners(
    scene: Scene, noun: Word, *, compounds: bool = True, manner: bool = False
) -> list[Actor]:
    """Return the people who own a noun: possessor, compound, by, of, from, on the part of.

    Looks at the noun itself, at a participle behind it ("a mistake made by the intern"), then at
    the verb whose object it is ("showed poor judgement"). With `manner` a noun behind "in" or
    "with" tells how somebody acted ("in a sloppy manner").
    """
    words = [*noun.all("poss"), *goals(noun, "by", "from", "of", "among"), *_on_the_part_of(noun)]
    near = [clause for clause in noun.head.head.all("advcl") if _adjoins(noun, clause)]
    for verb in (*noun.all("acl", "relcl"), *near):
        words += [*agents(verb), *verb.all("nsubj"), *goals(verb, "by", "from")]
    if compounds:
        before = [child for child in noun.all("compound", "nmod", "amod") if is_noun(child)]
        # "Ada's force push": the possessor may hang on the compound.
        words += [*before, *(owner for child in before for owner in child.all("poss"))]
    known = _known(scene, words) or _known(scene, _through_verb(noun))
    return known or (_known(scene, _by_manner(noun)) if manner else [])


def _adjoins(noun: Word, clause: Word) -> bool:
    """Tell whether a clause follows a noun without a word between: "a query Ada had started"."""
    first = min((word.index for word in clause.subtree()), default=-1)
    return first == noun.index + 1 and clause.child("nsubj", "agent") is not None


def _on_the_part_of(word: Word) -> list[Word]:
    found: list[Word] = []
    for goal in goals(word, "on", "in", "at", "from"):
        if goal.lower in _PARTS:
            found += [*goal.all("poss"), *goals(goal, "of")]
    return found


def _through_verb(noun: Word) -> list[Word]:
    verb = noun.head
    if not is_verb(verb) or noun.dep not in {"dobj", "attr", "nsubj", "nsubjpass", "oprd"}:
        return []
    words = [*(goals(verb, "by") if verb.lemma in _SHOWING else []), *_on_the_part_of(verb)]
    if noun.dep == "dobj" and verb.lemma in _SHOWING:
        words += subjects(verb)
    if noun.dep == "attr" and verb.lemma == "be":
        words += [child for goal in verb.all("dobj") for child in _on_the_part_of(goal)]
    return words


def _by_manner(noun: Word) -> list[Word]:
    place = noun.head
    if noun.dep == "pobj" and place.lower in {"in", "with"} and is_verb(place.head):
        return doers(place.head)
    return []


def _known(scene: Scene, words: list[Word]) -> list[Actor]:
    known = {Who.AUTHOR, Who.OUTSIDER, Who.MAYBE}
    return [actor for actor in actors(scene, words) if actor.inside or actor.who in known]
