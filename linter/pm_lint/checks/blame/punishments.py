"""Discipline, warnings, dismissal of people.

A finding covers the person and the words of punishment.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    clause_of,
    goals,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    left_edge,
    modifiers,
    objects,
    subjects,
    targets,
)
from pm_lint.checks.blame.lemmas import match_idiom, noun_of, verb_of
from pm_lint.checks.blame.people import actors, identify
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.judgements import CULPRITS
from pm_lint.checks.blame.words.lexicon import PUNISHING_IDIOMS, SUFFERING_IDIOMS
from pm_lint.checks.blame.words.roles import ROLES
from pm_lint.checks.blame.words.verbs import PUNISHING, PUNISHING_ANYTHING
from pm_lint.nlp import Word

MEASURES = frozenset(
    """disciplinary reprimand reprimands dismissal termination sanction sanctions probation
    demotion suspension punishment consequences repercussions penalty penalties proceedings
    retribution""".split()
)
"""Nouns and adjectives of punishment."""

FORMAL = frozenset("formal written verbal final official stern disciplinary".split())
FILES = frozenset("file files record records appraisal review".split())
FILE_KINDS = frozenset("personnel hr employment disciplinary annual performance".split())
WARNINGS = frozenset("warning caution notice reprimand complaint".split())
TALKS = frozenset("talk word words conversation discussion meeting chat lecture".split())
STERN = frozenset("stern serious strong harsh sharp frank difficult unpleasant firm hard".split())
CONDUCT = frozenset(
    "conduct behaviour behavior actions mistake mistakes error carelessness negligence".split()
)


_WISHED = (
    *("own wish", "own request", "at her request", "at his request", "voluntarily", "to rest"),
)


def find_punitive(scene: Scene) -> Iterator[Verdict]:
    """Find discipline, warnings, dismissal of people."""
    if has_words(scene.words, *_WISHED):
        return
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if word.lemma in BENEFITS:
            yield from _judge_benefit(scene, word)
        if is_denied(scene, word):
            continue
        if verb_of(word):
            yield from _judge_verb(scene, word)
        elif word.lower in MEASURES:
            yield from _judge_measure(scene, word)
        elif word.lower in FILES:
            yield from _judge_file(scene, word)
        elif word.lower in WARNINGS and is_noun(word):
            yield from _judge_warning(scene, word)
        elif word.lower in TALKS and {child.lower for child in word.children} & STERN:
            yield from _punish(_people(scene, goals(word, "with", "to")), word)


def _judge_benefit(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the lead's bonus is cut", "no raise for the operator"."""
    verb = word.head
    if (
        word.dep in {"nsubjpass", "dobj"}
        and verb.lemma in WITHHOLDING
        and not is_denied(scene, word)
    ):
        owners = [*word.all("poss"), *goals(word, "of", "for"), *goals(verb, "from", "for")]
        yield from _punish(_people(scene, owners) or _paid(owners), word, verb)
    if word.dep in {"nsubjpass", "dobj"} and verb.lemma in _PROLONGING and is_negated(verb):
        owners = [*word.all("poss"), *goals(word, "of", "for")]
        yield from _punish(_people(scene, owners) or _paid(owners), word, verb)


_PROLONGING = frozenset("extend renew prolong grant pay approve confirm".split())


def _paid(owners: list[Word]) -> list[Actor]:
    """Return who is paid: "the handler's pay" is no program's."""
    return [Actor(word, Who.PERSON) for word in owners if word.lemma in ROLES]


BENEFITS = frozenset("bonus pay salary raise promotion contract wage wages".split())
WITHHOLDING = frozenset(
    """cut dock withhold revoke cancel freeze stop strip withdraw reduce end terminate halve deny
    refuse forfeit suspend""".split()
)


def _judge_file(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "a note will go into Femi's personnel file"."""
    if word.lower == "appraisal" or modifiers(word) & FILE_KINDS:
        yield from _punish(_people(scene, [*word.all("poss"), *goals(word, "of")]), word)


def _people(scene: Scene, words: list[Word], *, culprits: bool = False) -> list[Actor]:
    found = [
        Actor(word, Who.PERSON) if culprits and noun_of(word) in CULPRITS else identify(scene, word)
        for word in words
    ]
    return [
        actor
        for actor in found
        if actor.inside and actor.who is not Who.NOBODY and not _is_none_of(scene, actor.word)
    ]


def _is_none_of(scene: Scene, word: Word) -> bool:
    """Tell whether "neither of", "none of" stands before a noun phrase."""
    before = scene.before(left_edge(word), 2)
    return has_words(before, "neither of", "none of")


def _judge_verb(scene: Scene, verb: Word) -> Iterator[Verdict]:
    lemma = verb_of(verb)
    passive = is_passive(verb)
    if lemma in PUNISHING and not (lemma in PUNISHING_ANYTHING and verb.tag == "VBZ"):
        # A culprit that is terminated may be a process.
        people = _people(scene, targets(verb), culprits=lemma not in PUNISHING_ANYTHING)
        # "The shift was suspended" says little of the people; "the DBA was suspended" does.
        if lemma in PUNISHING_ANYTHING and people and people[0].word.lower in {"team", "shift"}:
            people = []
        yield from _punish(people, verb, verb)
    if (last := match_idiom(scene, verb, PUNISHING_IDIOMS)) is not None:
        words = targets(verb) + ([] if passive else goals(verb, "to", "with"))
        things = [last, *targets(verb)]
        words += [
            owner for thing in things for owner in (*thing.all("poss"), *goals(thing, "of", "for"))
        ]
        words += goals(last, "with")
        words += [
            child for clause in verb.all("ccomp", "oprd", "xcomp") for child in clause.all("nsubj")
        ]
        words += goals(last, "to") if verb.lemma in _GIVING else []
        if not _is_given_by_thing(scene, verb) and not _is_mere_move(verb):
            yield from _punish(_people(scene, words), verb, last)
    if (last := match_idiom(scene, verb, SUFFERING_IDIOMS)) is not None and not passive:
        yield from _punish(_people(scene, subjects(verb)), verb, last)
    yield from _judge_threat(scene, verb)
    if lemma == "tell" and has_words(scene.words, "no uncertain terms"):
        yield from _punish(_people(scene, targets(verb)), verb)
    if lemma in _WITHDRAWING:
        yield from _judge_consequence(scene, verb)
    if lemma == "terminate":
        contracts = [
            thing
            for thing in targets(verb)
            if thing.lemma in {"contract", "employment", "engagement"}
        ]
        holders = [owner for thing in contracts for owner in thing.all("poss")]
        yield from _punish(_people(scene, holders), verb)


_GIVING = frozenset("give issue send serve".split())
_MOVING = frozenset("move reassign".split())
_THEREFORE = frozenset("after because following for until since over pending".split())


def _is_given_by_thing(scene: Scene, verb: Word) -> bool:
    """Tell whether it is a program that warns: "the console issues a warning to the operator"."""
    people = actors(scene, subjects(verb))
    passive = is_passive(verb)
    return (
        verb.lemma in _GIVING
        and not passive
        and bool(people)
        and not any(actor.inside or actor.who in {Who.AUTHOR, Who.MAYBE} for actor in people)
    )


def _is_mere_move(verb: Word) -> bool:
    """Tell whether somebody changed teams without a reason told: "was moved to another team"."""
    if verb.lemma not in _MOVING or auxiliaries(verb) & {"will", "'ll", "shall", "must", "has"}:
        return False
    return not any(word.lower in _THEREFORE for word in verb.subtree() if word.index > verb.index)


_WITHDRAWING = frozenset("revoke withdraw remove suspend restrict take".split())
_THREATS = frozenset("lose face pay forfeit answer".split())


def _judge_threat(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "anyone who skips it again will lose production access"."""
    if verb.lemma not in _THREATS or not auxiliaries(verb) & {"will", "'ll", "shall", "must"}:
        return
    threatened = [word for word in subjects(verb) if word.child("relcl")]
    yield from _punish(_people(scene, threatened), verb)


def _judge_consequence(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "access was revoked as a consequence of his conduct"."""
    for word in verb.subtree():
        if word.lower in CONDUCT and word.dep == "pobj" and not is_denied(scene, word):
            yield from _punish(_people(scene, [*word.all("poss"), *goals(word, "of", "by")]), verb)


def _punish(people: list[Actor], *marked: Word) -> Iterator[Verdict]:
    for actor in people[:1]:
        yield mark(Kind.PUNITIVE, (actor.word, *marked), actor.word)


def _judge_measure(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "disciplinary action is being considered", "a reprimand for the operator"."""
    if word.lower == "disciplinary":
        head = word.head
        none = has_words(scene.following(head, 4), "none", "not", "no", "n / a")
        if is_denied(scene, head) or head.lemma in _WRITTEN or none or scene.line.denied_behind:
            return
        yield mark(Kind.PUNITIVE, (word, head) if head.index > word.index else (word,))
        return
    verb = clause_of(word)
    if word.lower in _OF_ANYTHING and word.dep == "ROOT":
        return  # "Consequences for the team:" opens a list
    words = [*word.all("poss"), *goals(word, "for", "to", "of", "against", "on")]
    if is_verb(verb) and (word.lower not in _OF_ANYTHING or verb.lemma in _UNDERGOING):
        words += [*subjects(verb), *objects(verb), *goals(verb, "for", "to", "against", "on")]
    words += list(goals(word.head, "for", "to", "of", "against"))
    yield from _punish(_people(scene, [w for w in words if w is not word]), word)


_WRITTEN = frozenset("wording policy language clause section paragraph tone code list".split())
_OF_ANYTHING = frozenset("consequences repercussions penalty penalties proceedings".split())
"""What deeds and outages have as well as people."""

_UNDERGOING = frozenset("face suffer bear await expect".split())


def _judge_warning(scene: Scene, word: Word) -> Iterator[Verdict]:
    if not {child.lower for child in word.children} & FORMAL or not is_noun(word):
        return
    verb = word.head
    words = [*goals(word, "to", "for", "against")]
    if is_verb(verb) and not is_negated(verb):
        words += [
            *subjects(verb),
            *verb.all("dative", "dobj"),
            *goals(verb, "to", "for", "against"),
        ]
    people = _people(scene, words)
    yield from _punish(people, left_edge(word), word)
