"""What people should or could have done, were supposed to do, or never thought to do.

A finding reaches from the person (or the "if") to the verb of what was not done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.conditions import find_condition
from pm_lint.checks.blame.expectations import (
    judge_duty,
    judge_effort,
    judge_expected,
    judge_thought,
    judge_wisdom,
    measure,
)
from pm_lint.checks.blame.grammar import (
    agents,
    auxiliaries,
    goals,
    is_negated,
    is_passive,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.lemmas import noun_of, verb_of
from pm_lint.checks.blame.ownership import owners as owners_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark
from pm_lint.checks.blame.words.doings import OWED_BY_PROGRAMS, RUINING
from pm_lint.checks.blame.words.duties import (
    BETTER,
    ENOUGH,
    EXPECTED,
    IDEAL_PEOPLE,
    LETTING,
    MEASURING_MODALS,
    OMITTED,
    PRAISE,
    SAVING,
    UNKNOWABLE,
)
from pm_lint.checks.blame.words.judgements import LACKED
from pm_lint.checks.blame.words.stances import NEGATED_AUXILIARIES
from pm_lint.checks.blame.words.verbs import DILIGENCE
from pm_lint.nlp import Word

_AT_LEAST = ("at least", "have had the decency", "have thought", "have bothered", "have known")
_STEPPING_IN = frozenset("intervene ask stop check call warn say look step speak escalate".split())
_EARLIER = frozenset("before first instead earlier sooner".split())
_HAVE = frozenset({"have", "'ve", "of", "ve", "a"})
_UNDONE = (
    *("came and went", "yet did", "but no", "but did", "but never", "but failed", "but had"),
    *(
        "but forgot",
        "and did not",
        "and did n't",
        "did not happen",
        "never happened",
        "did n't happen",
        "not done",
    ),
    *("which he did", "which she did", "which they did", "which did not", "which never", "nor did"),
)
_WHICH_NOT = ("which he did", "which she did", "which they did", "and did not", "but did not")
_IDEALLY = ("ideally", "by rights", "in an ideal world", "with a little care", "with more care")
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


def _judge_modal(scene: Scene, modal: Word) -> Verdict | None:
    """Match "should have checked", "ought to have", "shouldn't've", "would have done better to"."""
    if modal.lower not in MEASURING_MODALS:
        return None
    verb = _find_perfect(scene, modal)
    if verb is None:
        return _judge_late(scene, modal)
    if is_denied(scene, verb, own=False) or is_denied(scene, modal, own=False):
        return None
    if verb.lemma == "occur":
        return measure(scene, goals(verb, "to"), modal, verb)
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
    return measure(scene, people, modal, verb)


def _judge_late(scene: Scene, modal: Word) -> Verdict | None:
    """Match "should be rolling back by now", "ought to know better"."""
    after = scene.following(modal, 8)
    if modal.lower not in {"should", "ought"}:
        return None
    known = has_words(after, "know better")
    late = has_words(after, "be") and has_words(after, "by now", "already", "long since")
    if not known and not late:
        return None
    verb = next((word for word in after if is_verb(word)), modal)
    people = subjects(modal) or subjects(modal.head) or subjects(verb)
    return measure(scene, people, modal, verb)


def _find_perfect(scene: Scene, modal: Word) -> Word | None:
    """Return the participle of "should … have done", read from the order of the words."""
    have: Word | None = None
    for word in scene.following(modal, _REACH):
        if have is None:
            if word.lower in _STOPS:
                return None
            # "should of": only right behind the modal.
            near = word.index == modal.index + 1 or word.lower in {"have", "'ve", "ve"}
            if word.lower in _HAVE and word.tag != "DT" and near:
                have = word
        elif word.lower == "been":
            past = {"VBN", "VBG", "VBD"}
            follow = (w for w in scene.following(word, 3) if w.tag in past and w.lemma != "be")
            return next(follow, word)
        elif is_verb(word):
            # "We should have alerting on this": a thing to have, and no perfect.
            return None if word.tag == "VBG" else word
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
    if verdict := measure(scene, agents(verb), modal, verb):
        return verdict
    after = {word.lower for word in scene.words[verb.index :]}
    conditional = any(word.lower == "if" for word in scene.words)
    if modal.lower == "could" and (conditional or "but" in after or verb.lemma in RUINING):
        # "could have been drained sooner if the workers had more memory", "could have been lost"
        return None
    if verb.lemma in OWED_BY_PROGRAMS or has_words(scene.following(verb, 6), "automatically"):
        return None
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
        # "A competent administrator would not have done this."
        return modal.lower in {"would", "'d"} and _is_ideal(subjects(verb))
    if modal.lower == "might":
        late = bool(_EARLIER & {word.lower for word in scene.following(verb, 8)})
        return (
            has_words(scene.following(modal, 5), *_AT_LEAST)
            or (late and verb_of(verb) in DILIGENCE)
            or (verb.lemma in SAVING and bool(goals(verb, "by")))
            or (has_words(scene.following(modal, 2), "well") and verb.lemma in _STEPPING_IN)
        )
    if modal.lower == "could":
        if has_words(scene.following(verb, 6), "later", "even later", "worse"):
            return False  # a worse course that was not taken
        return verb.lemma not in {"be", "happen"} and not _is_praise(scene, verb)
    if has_words(scene.following(modal, 6), *BETTER):
        return True
    if has_words(scene.words, *_IDEALLY) and not has_words(scene.words, "would not"):
        return True
    if verb.lower == "been" and not has_words(scene.following(verb, 3), *ENOUGH):
        return False
    if verb.lower == "been" and _has_human_deed(scene, verb):
        return True
    if verb.lemma in SAVING and (goals(verb, "by") or _has_human_deed(scene, verb)):
        return True
    return _is_ideal(subjects(verb))


def _is_ideal(people: list[Word]) -> bool:
    """Tell whether somebody is compared with a better one, "a reviewer with more care"."""
    return any(
        child.lower in IDEAL_PEOPLE - ({"any"} if person.lower != "one" else set())
        for person in people
        for child in person.children
    ) or any(
        noun_of(goal) in LACKED and {c.lower for c in goal.children} & {"more", "better", "some"}
        for person in people
        for goal in goals(person, "with")
    )


def _has_human_deed(scene: Scene, verb: Word) -> bool:
    return bool(_omitters(scene, subjects(verb)))


def _omitters(scene: Scene, deeds: list[Word]) -> list[Actor]:
    """Return whose call, care or testing it was that would have helped."""
    inner = [goal for deed in deeds for goal in goals(deed, "of")]
    owned = [deed for deed in (*deeds, *inner) if noun_of(deed) in OMITTED]
    known = [owner for deed in owned for owner in owners_of(scene, deed)]
    # "A glance at the log by the operator": "by" may hang on the log.
    looked = [goal for deed in owned for goal in goals(deed, "at", "in", "into", "on", "with")]
    return known + actors(scene, [goal for thing in looked for goal in goals(thing, "by")])


def _is_praise(scene: Scene, verb: Word) -> bool:
    """Tell whether the sentence says that better was done: "could have waited but acted"."""
    turned = any(child.lower in {"but", "yet"} for child in verb.children)
    others = verb.all("conj")
    let = [other for other in others if other.tag == "VBD" and other.lemma in LETTING]
    if turned and any(not is_negated(other) and other not in let for other in others):
        return True
    return has_words(scene.words, *PRAISE)


def _judge_needed(scene: Scene, word: Word) -> Verdict | None:
    """Match "needed to wait, and did not"."""
    if word.lemma not in {"need", "have"} or word.tag != "VBD" or word.child("xcomp") is None:
        return None
    turned = [
        other
        for other in word.all("conj")
        if other.lemma == "do"
        and (
            is_negated(other)
            or any(actor.who is Who.NOBODY for actor in actors(scene, other.all("nsubj")))
        )
    ]
    if not turned or is_negated(word) or turned[0].child("dobj", "xcomp"):
        return None
    return measure(scene, subjects(word), word, turned[0])


def _judge_reason(scene: Scene, noun: Word) -> Verdict | None:
    """Match "there was no reason for the contractor to be in that console"."""
    be = noun.head
    if noun.lemma not in {"reason", "need", "call", "business"} or be.lemma != "be":
        return None
    if noun.dep != "attr" or not any(c.lower == "no" for c in noun.children) or be.tag != "VBD":
        return None
    for clause in noun.all("advcl", "acl", "relcl", "xcomp", "ccomp"):
        excused = verb_of(clause) in DILIGENCE - {"wait"} or clause.lemma in _MENTAL
        if not excused and not is_passive(clause):
            return measure(scene, clause.all("nsubj"), noun, clause)
    return None


_MENTAL = frozenset(
    """suspect expect think believe doubt worry assume know distrust look see intervene act feel
    anticipate imagine""".split()
)
"""To have no reason for these excuses."""


def _judge_supposed(scene: Scene, word: Word) -> Verdict | None:
    """Match "was supposed to renew", "was expected to have"."""
    if word.lower not in EXPECTED or is_denied(scene, word, own=False):
        return None
    after = scene.following(word, 4)
    if not after or after[0].lower != "to":
        return None
    past = auxiliaries(word) & {"was", "were", "had", "been"} or word.head.lower in {"was", "were"}
    if not past and not has_words(scene.words, *_WHICH_NOT):
        return None
    undone = has_words(after, "have") or has_words(scene.words, *_UNDONE)
    if word.lower not in {"supposed", "meant"} and not undone:
        return None
    verb = word.child("xcomp", "ccomp") or word
    if is_passive(verb) or has_words(after[:2], "to be"):
        return None
    return measure(scene, subjects(word) or subjects(verb), word, verb)


_TESTS: tuple[Callable[[Scene, Word], Verdict | None], ...] = (
    _judge_modal,
    _judge_supposed,
    _judge_needed,
    _judge_reason,
    find_condition,
    judge_thought,
    judge_effort,
    judge_wisdom,
    judge_expected,
    judge_duty,
)
