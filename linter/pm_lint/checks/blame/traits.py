"""Judgements on people: their attention, competence or attitude.

A finding covers the judging word and the person or the deed that it is said of.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    clause_of,
    doers,
    goals,
    is_adjective,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.lemmas import match_idiom, noun_of, verb_of
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import actors, identify, take_for_person
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark, some
from pm_lint.checks.blame.wants import judge_lack
from pm_lint.checks.blame.words import judgements
from pm_lint.checks.blame.words.deeds import DEEDS, LAPSES
from pm_lint.checks.blame.words.lexicon import DENIED_IDIOMS, JUDGING_IDIOMS
from pm_lint.checks.blame.words.systems import COMPONENTS
from pm_lint.nlp import Word

_DEEDS = DEEDS | LAPSES | judgements.JUDGED | judgements.LACKED
_SCARCE = frozenset("little low insufficient inadequate limited".split())
_ENOUGH = frozenset("enough sufficiently particularly especially very exactly fully".split())


def find_trait(scene: Scene) -> Iterator[Verdict]:
    """Find a person described as careless, inexperienced, lazy, and the like."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if word.lower in _ADJECTIVES:
            yield from _judge_adjective(scene, word)
        if word.lower in judgements.TRAIT_ADVERBS:
            yield from _judge_adverb(scene, word)
        quality = word.lower in judgements.TRAIT_NOUNS | judgements.QUALITIES
        if quality and not (
            is_denied(scene, word) or has_words(scene.words[: word.index], "thanks to")
        ):
            yield from some(accuse_first(Kind.TRAIT, owners(scene, word, manner=True), word))
        if word.lower in judgements.LACKED:
            yield from judge_lack(scene, word)
        if word.lemma in _NAMES_CALLED and word.dep in _NOMINAL and not is_denied(scene, word):
            yield mark(Kind.TRAIT, (word,), word)
        if word.lemma in judgements.INSULTS and word.dep == "attr" and not is_denied(scene, word):
            yield from some(accuse_first(Kind.TRAIT, actors(scene, subjects(word.head)), word))
        if verb_of(word):
            yield from _judge_phrase(scene, word)


_NAMES_CALLED = judgements.INSULTS - {"liability", "slacker", "maverick", "fool", "dilettante"}
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos"})

_ADJECTIVES = (
    judgements.STRONG_TRAITS
    | judgements.TRAITS
    | judgements.MILD_TRAITS
    | judgements.JUDGING
    | judgements.ABILITIES
)


def _judge_adjective(scene: Scene, word: Word) -> Iterator[Verdict]:
    if word.lower == "asleep" and not _is_on_duty(scene):
        return
    head = word.head
    if word.dep == "conj" and not is_verb(head) and head.dep in {"amod", "acomp"}:
        head = head.head
    if word.dep == "appos" and _strength(word) in {"strong", "plain"}:
        # "Owen (new, careless) ran it."
        if not is_denied(scene, word):
            yield from some(accuse_first(Kind.TRAIT, actors(scene, [head]), word))
    elif is_noun(head) and word.dep in {"amod", "compound", "conj", "nmod", "acl", "npadvmod"}:
        while head.dep == "compound" and is_noun(head.head) and word.index < head.index:
            head = head.head  # "the amateurish crisis handling"
        yield from _judge_attribute(scene, word, head)
    elif is_adjective(word) or is_verb(word) or word.dep in {"acomp", "attr", "oprd", "ROOT"}:
        yield from _judge_predicate(scene, word)


def _judge_attribute(scene: Scene, word: Word, head: Word) -> Iterator[Verdict]:
    """Judge "a careless engineer", "a hasty deploy by the DBA", "careless handling"."""
    strength = _strength(word)
    if word.lower in judgements.ABILITIES and head.dep == "attr" and is_negated(head):
        # "is not a careful man"
        people = [a for a in actors(scene, subjects(head.head)) if a.who is not Who.NOBODY]
        yield from some(accuse_first(Kind.TRAIT, people, word, head))
        return
    if not strength or is_denied(scene, word) or is_denied(scene, head):
        return
    if head.dep == "pobj" and head.head.lower in {"like", "unlike"}:
        return
    actor = identify(scene, head)
    if actor.inside:
        # "The junior engineer" is a grade, "the inexperienced engineer" a judgement.
        if strength != "mild":
            yield mark(Kind.TRAIT, (word, head), head)
        return
    if head.lower in {"management", "leadership"} and word.lower in judgements.OF_PEOPLE:
        yield mark(Kind.TRAIT, (word, head))
        return
    deed = noun_of(head)
    if actor.who is Who.AUTHOR:
        return
    if deed not in _DEEDS:
        if strength == "strong" and not is_hypothetical(clause_of(head)):
            # "the operators' unthinking obedience": whatever it is, it is theirs.
            holders = [owner for owner in owners(scene, head) if owner.who is not Who.NOBODY]
            yield from some(accuse_first(Kind.TRAIT, holders, word, head))
        return
    judged = deed in judgements.JUDGED or head.lemma in judgements.LACKED
    if strength == "mild" and not (judged and word.lower in judgements.JUDGING):
        return
    if head.lower in judgements.BOUND_LACKED and word.lower in _SCARCE:
        return  # "had little experience with the new cluster": what was known, no judgement
    yield from _judge_deed(scene, word, head, judged=judged, strong=strength == "strong")


def _judge_deed(
    scene: Scene, word: Word, head: Word, *, judged: bool, strong: bool
) -> Iterator[Verdict]:
    """Judge "a hasty deploy by the DBA", "poor discipline in the web team", "careless handling"."""
    holders = owners(scene, head, manner=True)
    if judged:
        # "poor discipline in the web team"
        holders += [a for a in actors(scene, goals(head, "in", "within", "among")) if a.inside]
    if verdict := accuse_first(Kind.TRAIT, holders, word, head):
        yield verdict
    elif strong and not holders and noun_of(head) not in _MADE and word.lower not in _TERMS:
        yield mark(Kind.TRAIT, (word, head))


_TERMS = frozenset("lazy dumb ignorant thoughtless".split())
_MADE = COMPONENTS | frozenset("failover hotfix workaround backfill benchmark".split())
"""Deeds and things alike: a "reckless script" may be one that runs by itself."""


def _strength(word: Word) -> str:
    """Return "strong", "plain" or "mild" for a judging adjective, "" for any other."""
    lower = word.lower
    if lower in judgements.STRONG_TRAITS:
        return "strong"
    if lower in judgements.TRAITS:
        return "plain"
    if any(child.lower in {"too", "overly"} for child in word.all("advmod")):
        return "plain"
    return "mild" if lower in judgements.MILD_TRAITS | judgements.JUDGING else ""


def _judge_predicate(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the engineer was careless", "it was careless of him", "was not careful enough"."""
    denied_ability = word.lower in judgements.ABILITIES and _is_short_of(word)
    if _strength(word) not in {"strong", "plain"} and not denied_ability:
        if word.lower in judgements.JUDGING - {"slow", "weak", "little"}:
            yield from _judge_quality(scene, word)
        return
    verb = word if is_verb(word) else clause_of(word)
    if verb.lemma == "be" and verb.dep == "xcomp" and verb.head.lemma in {"stop", "quit"}:
        # "needs to stop being so careless"
        people = actors(scene, subjects(verb.head) or subjects(verb.head.head))
        yield from some(accuse_first(Kind.TRAIT, people, word))
        return
    if is_hypothetical(verb):
        return
    if is_denied(scene, verb, own=False) if denied_ability else is_denied(scene, word):
        return
    if is_verb(word) and word.tag in {"VBD", "VBG"} and not is_passive(word):
        return
    said_of = subjects(word) or subjects(verb)
    people = actors(scene, [*said_of, *goals(word, "of"), *_doing_so(word)])
    people += [
        owner
        for deed in said_of
        if noun_of(deed) in _DEEDS or _is_strong(word)
        for owner in owners(scene, deed)
    ]
    people = [actor for actor in people if actor.who is not Who.NOBODY]
    if auxiliaries(verb) & {"would", "could", "'d"}:
        # "Anybody would have been distracted."
        people = [actor for actor in people if actor.word.lower not in _ANYBODY]
    if verdict := accuse_first(Kind.TRAIT, people, word, sure=_is_strong(word)):
        yield verdict
    elif _is_strong(word) and not people and word.dep == "ROOT":
        yield mark(Kind.TRAIT, (word,))
    elif _is_strong(word) and word.lower not in _TERMS and is_adjective(word):
        # "The restart was reckless."
        deeds = [deed for deed in said_of if noun_of(deed) in _DONE]
        if deeds and not any(owners(scene, deed) for deed in deeds):
            yield mark(Kind.TRAIT, (deeds[0], word))


def _is_on_duty(scene: Scene) -> bool:
    """Tell whether the sentence speaks of duty: asleep at night is everybody."""
    return any(word.lower in _DUTIES for word in scene.words)


_DUTIES = frozenset(
    """duty shift watch responder responders desk console wheel post job switch monitoring operator
    guard while""".split()
)


_DONE = frozenset(
    """restart deploy deployment change merge rollback release migration upgrade decision
    edit commit approval attempt restore reboot shutdown failover push handling move cleanup
    deletion choice call handover review estimate answer""".split()
)
"""What people do, and are judged for where it is called reckless."""


def _doing_so(word: Word) -> list[Word]:
    """Return for whom it was unwise, careless … to act: "it was rash for the DBA to restart"."""
    return [
        subject
        for clause in (
            *word.all("xcomp", "ccomp", "advcl"),
            *word.head.all("advcl", "xcomp", "ccomp"),
        )
        if any(child.lower == "for" and child.dep == "mark" for child in clause.children)
        for subject in clause.all("nsubj")
    ]


_ANYBODY = frozenset("anyone anybody everyone everybody".split())


def _judge_quality(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "his judgement was poor", "the contractor's work was shoddy"."""
    if not is_asserted(scene, clause_of(word)) or is_denied(scene, word):
        return
    wanted = judgements.JUDGED | (judgements.LACKED - judgements.BOUND_LACKED)
    judged = [n for n in subjects(word) or subjects(word.head) if noun_of(n) in wanted]
    holders = [o for noun in judged for o in owners(scene, noun) if o.who is not Who.NOBODY]
    yield from some(accuse_first(Kind.TRAIT, holders, word, *judged[:1]))


def _is_strong(word: Word) -> bool:
    return word.lower in judgements.STRONG_TRAITS


def _is_short_of(word: Word) -> bool:
    """Tell whether an ability is denied: "not careful enough", "less than careful"."""
    degrees = {child.lower for child in word.all("advmod", "npadvmod", "amod")}
    if degrees & {"insufficiently", "inadequately", "hardly"} or "than" in degrees:
        return True
    return is_negated(word) and (bool(degrees & _ENOUGH) or word.lower in judgements.EXPECTED)


def _judge_adverb(scene: Scene, word: Word) -> Iterator[Verdict]:
    verb = word.head
    if not is_verb(verb) or not is_asserted(scene, verb):
        return
    people = doers(verb)
    if people:
        yield from some(accuse_first(Kind.TRAIT, actors(scene, people), word, verb))
    elif is_passive(verb) and word.lower not in judgements.NEUTRAL_ADVERBS:
        yield mark(Kind.SLIP, (word, verb))


def _is_wont(verb: Word) -> bool:
    """Tell whether somebody always does so: what is no news of an act, is one of a character."""
    habits = {child.lower for child in verb.children} & {"always", "usually", "often", "generally"}
    general = {c.lower for word in verb.all("nsubj") for c in word.children} & {"every", "any"}
    return verb.tag in {"VBZ", "VBP"} and bool(habits) and not general and not is_negated(verb)


def _judge_phrase(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "cut corners", "looked the other way", "did not bother"."""
    denied = is_negated(verb)
    last = match_idiom(scene, verb, DENIED_IDIOMS if denied else JUDGING_IDIOMS)
    if last is None or last.dep == "compound":
        return
    if is_asserted(scene, verb, own=not denied) or _is_wont(verb):
        said_of = subjects(verb) if verb.lemma == "bother" else doers(verb)
        found = [take_for_person(scene, actor) for actor in actors(scene, said_of)]
        people = [actor for actor in found if actor.who is not Who.NOBODY]
        yield from some(accuse_first(Kind.TRAIT, people, verb, last, sure=False))
