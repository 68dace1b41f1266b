"""What people were expected to do or to think of, told without "should"."""

from __future__ import annotations

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    goals,
    is_negated,
    is_passive,
    is_verb,
    objects,
    subjects,
)
from pm_lint.checks.blame.ownership import owners as owners_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first
from pm_lint.checks.blame.words.duties import (
    DUTY_NOUNS,
    MINDS,
    WISE,
)
from pm_lint.checks.blame.words.roles import AUTHORS
from pm_lint.checks.blame.words.stances import NEVER
from pm_lint.nlp import Word


def judge_thought(scene: Scene, verb: Word) -> Verdict | None:
    """Match "nobody thought to ask", "it never occurred to the lead"."""
    if verb.lemma == "slip" and any(thing.lemma in MINDS for thing in objects(verb)):
        minds = [owner for thing in objects(verb) for owner in thing.all("poss")]
        return accuse_first(Kind.FAILED, actors(scene, minds), verb)
    if verb.lemma == "think" and verb.tag in {"VBD", "VBN", "VB"}:
        after = scene.following(verb, 1)
        if not after or after[0].lower not in {"to", "of"}:
            return None
        people = actors(scene, subjects(verb))
        if not is_negated(verb):
            people = [actor for actor in people if actor.who is Who.NOBODY]
        return accuse_first(Kind.COUNTERFACTUAL, people, verb)
    if verb.lemma not in {"occur", "cross", "enter"} or not is_verb(verb):
        return None
    owners = [
        *goals(verb, "to"),
        *(p for d in objects(verb) if d.lemma in MINDS for p in d.all("poss")),
    ]
    people = actors(scene, owners)
    if not is_negated(verb) and not has_words(scene.words, *NEVER):
        people = [actor for actor in people if actor.who is Who.NOBODY]
    return accuse_first(Kind.COUNTERFACTUAL, people, verb)


def judge_effort(scene: Scene, word: Word) -> Verdict | None:
    """Match "it would have taken him a minute", "all it would have taken from the lead"."""
    before = {other.lower for other in scene.before(word, 4)}
    if word.lower not in {"taken", "cost"} or "have" not in before or not before & {"would", "'d"}:
        return None
    if has_words(scene.words, "longer", "hours", "days") or is_negated(word):
        return None
    people = [*word.all("dative", "dobj", "nsubj"), *goals(word, "from", "for")]
    for goal in word.all("dobj", "ccomp", "xcomp", "attr"):
        people += goal.all("nsubj", "poss", "dative")
    people += [other for other in scene.following(word, 1) if other.tag == "PRP"]
    return measure(scene, people, word)


def judge_wisdom(scene: Scene, word: Word) -> Verdict | None:
    """Match "it would have been better for the lead to wait"."""
    if word.lower not in WISE:
        return None
    if word.dep == "amod":
        # "A better choice by the lead would have been to wait."
        modal = has_words(scene.following(word, 10), "would have", "'d have")
        holders = owners_of(scene, word.head) if modal else []
        if modal:
            holders += [a for a in actors(scene, goals(word.head, "for")) if a.inside]
        return accuse_first(Kind.COUNTERFACTUAL, holders, word, word.head)
    before = {other.lower for other in scene.before(word, 5)}
    if not before & {"would", "'d"} or "have" not in before:
        return None
    clauses = [*word.all("xcomp", "ccomp", "advcl"), *word.head.all("xcomp", "ccomp", "advcl")]
    people = [*goals(word, "for", "of", "if"), *goals(word.head, "for", "of", "if")]
    people += [
        child for clause in clauses if not is_passive(clause) for child in clause.all("nsubj")
    ]
    return measure(scene, people, word)


def judge_expected(scene: Scene, verb: Word) -> Verdict | None:
    """Match "one would expect a senior engineer to check"."""
    if verb.lemma != "expect" or not auxiliaries(verb) & {"would", "'d"} or is_negated(verb):
        return None
    clauses = verb.all("xcomp", "ccomp")
    people = [
        child for clause in clauses if not is_passive(clause) for child in clause.all("nsubj")
    ]
    return measure(scene, people or objects(verb), verb)


def judge_duty(scene: Scene, word: Word) -> Verdict | None:
    """Match "it was the lead's job to", "the DBA had only to look", "all he had to do was"."""
    if word.lower in DUTY_NOUNS and word.dep == "dobj" and word.head.lower == "had":
        return measure(scene, subjects(word.head), word) if word.child("acl") else None
    if word.lower in DUTY_NOUNS and word.dep == "attr":
        verb = word.head
        past = verb.lower == "was" and (word.child("acl", "relcl") or verb.child("xcomp", "advcl"))
        people = [*word.all("poss"), *goals(word, "of")]
        return measure(scene, people, word) if past and not is_negated(verb) else None
    if word.lemma in {"chance", "opportunity"} and word.head.lemma == "have":
        ample = {child.lower for child in word.children} & {"ample", "every", "plenty"}
        return measure(scene, subjects(word.head), word) if ample else None
    if word.lower == "excuse" and any(child.lower == "no" for child in word.children):
        clauses = word.all("relcl", "acl", "xcomp", "ccomp")
        people = [child for clause in clauses for child in clause.all("nsubj")]
        return measure(scene, [*goals(word, "for"), *people], word)
    if word.lower == "incumbent":
        return measure(scene, goals(word, "on", "upon"), word)
    if word.lower in {"had", "needed"} and has_words(
        (*scene.before(word, 1), *scene.following(word, 2)), *_NO_MORE
    ):
        others = [thing for thing in subjects(word) if thing.lower not in AUTHORS]
        return measure(scene, others, word)
    if word.lower == "up" and word.head.lower == "was" and goals(word, "to"):
        # "It was up to the release manager to verify the build."
        clauses = [*word.head.all("xcomp", "ccomp", "advcl", "acl"), *word.all("xcomp", "ccomp")]
        told = any(clause.lemma != "be" for clause in clauses)
        others = [thing for thing in goals(word, "to") if thing.lower not in AUTHORS]
        return measure(scene, others, word) if told else None
    if (
        word.lower == "had"
        and has_words(scene.before(word, 5), "all")
        and has_words(scene.following(word, 3), "to do was")
    ):
        return measure(scene, subjects(word), word)
    return None


_NO_MORE = ("only to", "merely to", "just had to", "only had to", "only needed to")


def known_people(scene: Scene, words: list[Word]) -> list[Actor]:
    """Identify the words; nobody cannot be measured ("nobody should have had access")."""
    known = [word for word in words if not _is_sought(word)]
    return [actor for actor in actors(scene, known) if actor.who is not Who.NOBODY]


def _is_sought(word: Word) -> bool:
    """Tell whether somebody is only looked for: "looked for someone who should have known"."""
    place = word.head
    return word.dep == "pobj" and place.lower == "for" and place.head.lemma in _SEEKING


_SEEKING = frozenset("look search hunt ask need seek".split())


def measure(scene: Scene, people: list[Word], *marked: Word) -> Verdict | None:
    """Return the verdict on people who did not do what the marked words tell, None without any."""
    return accuse_first(Kind.COUNTERFACTUAL, known_people(scene, people), *marked)
