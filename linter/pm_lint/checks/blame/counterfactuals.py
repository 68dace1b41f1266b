"""What people should or could have done, were supposed to do, or never thought to do.

A finding reaches from the person (or the "if") to the verb of what was not done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pm_lint.checks.blame.conditions import find_condition
from pm_lint.checks.blame.grammar import (
    agents,
    auxiliaries,
    goals,
    is_negated,
    is_passive,
    is_verb,
    objects,
    subjects,
)
from pm_lint.checks.blame.ownership import owners as owners_of
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.people import Actor, Who, actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark
from pm_lint.checks.blame.words.duties import (
    BETTER,
    DUTY_NOUNS,
    ENOUGH,
    EXPECTED,
    IDEAL_PEOPLE,
    MEASURING_MODALS,
    MINDS,
    OMITTED,
    PRAISE,
    SAVING,
    UNKNOWABLE,
    WISE,
)
from pm_lint.checks.blame.words.stances import NEGATED_AUXILIARIES
from pm_lint.nlp import Word

_HAVE = frozenset({"have", "'ve", "of", "ve", "a"})
_STOPS = frozenset({",", ";", "and", "but"})
_REACH = 8


def find_counterfactual(scene: Scene) -> Iterator[Verdict]:
    """Find people measured against what they did not do."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        for test in _TESTS:
            if (verdict := test(scene, word)) is not None:
                yield verdict
                break


def _known(scene: Scene, words: list[Word]) -> list[Actor]:
    """Identify the words; nobody cannot be measured ("nobody should have had access")."""
    return [actor for actor in actors(scene, words) if actor.who is not Who.NOBODY]


def _accuse(scene: Scene, people: list[Word], *marked: Word) -> Verdict | None:
    return accuse_first(Kind.COUNTERFACTUAL, _known(scene, people), *marked)


def _judge_modal(scene: Scene, modal: Word) -> Verdict | None:
    """"should have checked", "ought to have", "shouldn't've", "would have done better to"."""
    if modal.lower not in MEASURING_MODALS:
        return None
    verb = _find_perfect(scene, modal)
    if verb is None or is_denied(scene, verb, own=False) or is_denied(scene, modal, own=False):
        return None
    if verb.lemma == "occur":
        return _accuse(scene, goals(verb, "to"), modal, verb)
    if _is_done_to(scene, modal, verb) and not has_words(scene.following(modal, 6), *BETTER):
        return _judge_done_to(scene, modal, verb)
    if not _measures(scene, modal, verb):
        return None
    people = _subjects_of(modal, verb)
    if modal.lower in {"would", "'d"} and not any(actor.inside for actor in actors(scene, people)):
        # "More testing by the developer would have revealed it."
        holders = _omitters(scene, people)
        return accuse_first(Kind.COUNTERFACTUAL, holders, modal, verb)
    if not people and modal.index == 0:
        return mark(Kind.COLLECTIVE, (modal, verb))
    return _accuse(scene, people, modal, verb)


def _find_perfect(scene: Scene, modal: Word) -> Word | None:
    """Return the participle of "should … have done", read from the order of the words."""
    have: Word | None = None
    for word in scene.following(modal, _REACH):
        if have is None:
            if word.lower in _STOPS:
                return None
            if word.lower in _HAVE and word.tag != "DT":
                have = word
        elif word.lower == "been":
            follow = (w for w in scene.following(word, 3) if w.tag in {"VBN", "VBG", "VBD"})
            return next(follow, word)
        elif is_verb(word):
            return word
        elif word.index - have.index > 4:
            return None
    # "He shouldn't have."
    return have if have is scene.words[-1] or (have and _ends(scene, have)) else None


def _ends(scene: Scene, word: Word) -> bool:
    return all(not other.text[0].isalnum() for other in scene.words[word.index + 1 :])


def _subjects_of(modal: Word, verb: Word) -> list[Word]:
    for candidate in (verb, modal, modal.head, verb.head):
        if own := [w for w in subjects(candidate) if w.index < modal.index or w.dep == "nsubj"]:
            return own
    return []


def _is_done_to(scene: Scene, modal: Word, verb: Word) -> bool:
    """Tell whether the subject is done to, "should have been tested", not doing."""
    return verb.tag in {"VBN", "VBD"} and "been" in scene.between(modal, verb)


def _judge_done_to(scene: Scene, modal: Word, verb: Word) -> Verdict | None:
    if modal.lower not in {"should", "could", "ought"} or verb.lower == "been":
        return None
    if verdict := _accuse(scene, agents(verb), modal, verb):
        return verdict
    known = {actor.who for actor in actors(scene, [*subjects(verb), *agents(verb)])}
    people = {Who.PERSON, Who.NAMED, Who.NOBODY, Who.AUTHOR}
    if known & people or any(actor.who is Who.SYSTEM for actor in actors(scene, agents(verb))):
        return None
    return mark(Kind.SLIP, (modal, verb))


def _measures(scene: Scene, modal: Word, verb: Word) -> bool:
    """Tell whether a modal perfect holds something against its subject."""
    between = scene.between(modal, verb)
    negated = bool(between & NEGATED_AUXILIARIES) or is_negated(verb)
    if modal.lower in {"should", "ought", "need", "needed"}:
        return verb.lower in _HAVE or not (negated and verb.lemma in UNKNOWABLE)
    if negated:
        return False
    if modal.lower == "could":
        return verb.lemma not in {"be", "happen"} and not _is_praise(scene, verb)
    if has_words(scene.following(modal, 6), *BETTER):
        return True
    if verb.lower == "been" and not has_words(scene.following(verb, 3), *ENOUGH):
        return False
    if verb.lower == "been" and _has_human_deed(scene, verb):
        return True
    if verb.lemma in SAVING and (goals(verb, "by") or _has_human_deed(scene, verb)):
        return True
    return any(
        child.lower in IDEAL_PEOPLE for person in subjects(verb) for child in person.children
    )


def _has_human_deed(scene: Scene, verb: Word) -> bool:
    return bool(_omitters(scene, subjects(verb)))


def _omitters(scene: Scene, deeds: list[Word]) -> list[Actor]:
    """Return whose call, care or testing it was that would have helped."""
    inner = [goal for deed in deeds for goal in goals(deed, "of")]
    owned = [deed for deed in (*deeds, *inner) if noun_of(deed) in OMITTED]
    return [owner for deed in owned for owner in owners_of(scene, deed)]


def _is_praise(scene: Scene, verb: Word) -> bool:
    """Tell whether the sentence says that better was done: "could have waited but acted"."""
    turned = any(child.lower in {"but", "yet"} for child in verb.children)
    if turned and any(not is_negated(other) for other in verb.all("conj")):
        return True
    return has_words(scene.words, *PRAISE)


def _judge_supposed(scene: Scene, word: Word) -> Verdict | None:
    """"was supposed to renew", "was expected to have"."""
    if word.lower not in EXPECTED or is_denied(scene, word, own=False):
        return None
    after = scene.following(word, 4)
    if not after or after[0].lower != "to":
        return None
    if not auxiliaries(word) & {"was", "were", "had", "been"} and word.head.lower not in {
        *("was", "were"),
    }:
        return None
    undone = has_words(after, "have") or has_words(
        scene.words, "but did", "but never", "but failed", "but had", "but forgot", "and did"
    )
    if word.lower != "supposed" and not undone:
        return None
    verb = word.child("xcomp", "ccomp") or word
    if is_passive(verb) or has_words(after[:2], "to be"):
        return None
    return _accuse(scene, subjects(word) or subjects(verb), word, verb)


def _judge_thought(scene: Scene, verb: Word) -> Verdict | None:
    """"nobody thought to ask", "it never occurred to the lead"."""
    if verb.lemma == "slip" and any(thing.lemma in MINDS for thing in objects(verb)):
        people = [owner for thing in objects(verb) for owner in thing.all("poss")]
        return accuse_first(Kind.FAILED, actors(scene, people), verb)
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
    owners = [*goals(verb, "to"), *(p for d in objects(verb) if d.lemma in MINDS for p in d.all("poss"))]
    people = actors(scene, owners)
    if not is_negated(verb):
        people = [actor for actor in people if actor.who is Who.NOBODY]
    return accuse_first(Kind.COUNTERFACTUAL, people, verb)


def _judge_effort(scene: Scene, word: Word) -> Verdict | None:
    """"it would have taken him a minute", "all it would have taken from the lead"."""
    before = {other.lower for other in scene.before(word, 4)}
    if word.lower not in {"taken", "cost"} or "have" not in before or not before & {"would", "'d"}:
        return None
    if has_words(scene.words, "longer", "hours", "days") or is_negated(word):
        return None
    people = [*word.all("dative", "dobj", "nsubj"), *goals(word, "from", "for")]
    for goal in word.all("dobj", "ccomp", "xcomp", "attr"):
        people += goal.all("nsubj", "poss", "dative")
    people += [other for other in scene.following(word, 1) if other.tag == "PRP"]
    return _accuse(scene, people, word)


def _judge_wisdom(scene: Scene, word: Word) -> Verdict | None:
    """"it would have been better for the lead to wait"."""
    if word.lower not in WISE:
        return None
    if word.dep == "amod":
        # "A better choice by the lead would have been to wait."
        modal = has_words(scene.following(word, 10), "would have", "'d have")
        holders = owners_of(scene, word.head) if modal else []
        return accuse_first(Kind.COUNTERFACTUAL, holders, word, word.head)
    before = {other.lower for other in scene.before(word, 5)}
    if not before & {"would", "'d"} or "have" not in before:
        return None
    clauses = [*word.all("xcomp", "ccomp", "advcl"), *word.head.all("xcomp", "ccomp", "advcl")]
    people = [*goals(word, "for", "of", "if"), *goals(word.head, "for", "of", "if")]
    people += [child for clause in clauses if not is_passive(clause) for child in clause.all("nsubj")]
    return _accuse(scene, people, word)


def _judge_expected(scene: Scene, verb: Word) -> Verdict | None:
    """"one would expect a senior engineer to check"."""
    if verb.lemma != "expect" or not auxiliaries(verb) & {"would", "'d"} or is_negated(verb):
        return None
    clauses = verb.all("xcomp", "ccomp")
    people = [child for clause in clauses if not is_passive(clause) for child in clause.all("nsubj")]
    return _accuse(scene, people or objects(verb), verb)


def _judge_duty(scene: Scene, word: Word) -> Verdict | None:
    """"it was the lead's job to", "the DBA had only to look", "all he had to do was"."""
    if word.lower in DUTY_NOUNS and word.dep == "attr":
        verb = word.head
        past = verb.lower == "was" and (word.child("acl", "relcl") or verb.child("xcomp", "advcl"))
        return _accuse(scene, word.all("poss"), word) if past and not is_negated(verb) else None
    if word.lemma in {"chance", "opportunity"} and word.head.lemma == "have":
        ample = {child.lower for child in word.children} & {"ample", "every", "plenty"}
        return _accuse(scene, subjects(word.head), word) if ample else None
    if word.lower == "excuse" and any(child.lower == "no" for child in word.children):
        clauses = word.all("relcl", "acl", "xcomp", "ccomp")
        people = [child for clause in clauses for child in clause.all("nsubj")]
        return _accuse(scene, [*goals(word, "for"), *people], word)
    if word.lower == "incumbent":
        return _accuse(scene, goals(word, "on", "upon"), word)
    if word.lower == "had" and has_words(scene.following(word, 2), "only to", "merely to"):
        return _accuse(scene, subjects(word), word)
    if word.lower == "had" and has_words(scene.before(word, 5), "all") and has_words(
        scene.following(word, 3), "to do was"
    ):
        return _accuse(scene, subjects(word), word)
    return None


_TESTS: tuple[Callable[[Scene, Word], Verdict | None], ...] = (
    _judge_modal,
    _judge_supposed,
    find_condition,
    _judge_thought,
    _judge_effort,
    _judge_wisdom,
    _judge_expected,
    _judge_duty,
)
