"""Failings told as nouns and adjectives, such as "Priya's failure to …" and "slow to act"."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import (
    goals,
    is_adjective,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.harms import falls, strikes
from pm_lint.checks.blame.lemmas import noun_of, verb_of
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.stance import is_asserted, is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse, accuse_first
from pm_lint.checks.blame.words.deeds import (
    DEEDS,
    SHARED_LAPSES,
    WRONG_DEEDS,
)
from pm_lint.checks.blame.words.duties import OMITTED
from pm_lint.checks.blame.words.judgements import SLOW
from pm_lint.checks.blame.words.verbs import (
    CARELESS_OMISSIONS,
    DILIGENCE,
)
from pm_lint.nlp import Word

_ELSEWHERE = frozenset({Who.NOBODY, Who.OUTSIDER})


def judge_wrong(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the DBA's estimate was wrong", "one wrong keystroke by an admin", "slow to act"."""
    if (slow := _be_slow(scene, word)) and not is_denied(scene, word):
        people = [a for a in actors(scene, subjects(word)) if a.who not in _ELSEWHERE]
        if verdict := accuse_first(Kind.FAILED, people, word, slow.last):
            yield verdict
        return
    deeds = [word.head] if word.dep == "amod" else subjects(word)
    if word.lower not in WRONG_DEEDS or is_denied(scene, word):
        return
    for deed in deeds:
        if noun_of(deed) in DEEDS and not is_denied(scene, deed):
            people = [actor for actor in owners(scene, deed) if actor.who not in _ELSEWHERE]
            if verdict := accuse_first(Kind.FAILED, people, word, deed):
                yield verdict


def _be_slow(scene: Scene, word: Word) -> Failing | None:
    """Match "was late to declare", "were slow to escalate"."""
    if word.lower not in SLOW or not is_adjective(word):
        return None
    acts = [clause for clause in word.all("xcomp") if verb_of(clause) in DILIGENCE]
    return Failing(acts[0]) if acts else None


def judge_undone(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "went unheeded by the on-call", "unread by the day shift"."""
    if is_denied(scene, word):
        return
    words = goals(word, "by") or (goals(word.head, "by") if word.head.lemma == "go" else [])
    people = [a for a in actors(scene, words) if a.who not in _ELSEWHERE]
    if verdict := accuse_first(Kind.FAILED, people, word):
        yield verdict


def judge_watch(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the certificate lapsed on the security team's watch"."""
    place = word.head
    if place.lower not in {"on", "under"} or not word.all("poss") or not is_verb(place.head):
        return
    verb = place.head
    bad = falls(scene, verb) or strikes(scene, verb) or verb.lemma in _PASSING
    if bad and is_asserted(scene, verb):
        people = [a for a in actors(scene, word.all("poss")) if a.who not in _ELSEWHERE]
        if verdict := accuse_first(Kind.FAILED, people, verb, word):
            yield verdict


_PASSING = frozenset("lapse expire happen occur slip fill leak grow rot pass".split())


def judge_want(scene: Scene, noun: Word) -> Iterator[Verdict]:
    """Judge "lack of follow-up by the manager", "for want of testing on the part of the lead"."""
    if is_denied(scene, noun) or (is_verb(noun.head) and is_hypothetical(noun.head)):
        return
    for wanted in goals(noun, "of"):
        words = [*goals(noun, "by", "from"), *goals(wanted, "by", "from")]
        parts = [*goals(noun, "on"), *goals(wanted, "on")]
        for part in parts:
            if part.lower in {"part", "side"}:
                words += [*part.all("poss"), *goals(part, "of")]
        if not (noun_of(wanted) in OMITTED | CARELESS_OMISSIONS or _is_follow_up(wanted)):
            continue
        people = [a for a in actors(scene, words) if a.who not in _ELSEWHERE]
        if verdict := accuse_first(Kind.FAILED, people, noun, wanted):
            yield verdict


def _is_follow_up(word: Word) -> bool:
    return word.lower in {"up", "through"} and any(c.lower == "follow" for c in word.children)


def judge_lapse(scene: Scene, noun: Word) -> Iterator[Verdict]:
    """Judge "Priya's failure to …", "the neglect of … by the operators"."""
    verb = noun.head
    if is_denied(scene, noun) or (is_verb(verb) and is_hypothetical(verb)):
        return
    # "the engineers' test failure" and "user error" are not somebody's failing by themselves.
    lapse = noun_of(noun)
    holders = owners(scene, noun, compounds=lapse not in SHARED_LAPSES)
    for actor in holders[:1]:
        if actor.who not in _ELSEWHERE and (verdict := accuse(Kind.FAILED, actor, noun)):
            yield verdict
