"""Failings told as nouns and adjectives, such as "Priya's failure to …" and "slow to act"."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import (
    is_adjective,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.lemmas import noun_of, verb_of
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import Who, actors
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.stance import is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse, accuse_first
from pm_lint.checks.blame.words.deeds import (
    DEEDS,
    SHARED_LAPSES,
    WRONG_DEEDS,
)
from pm_lint.checks.blame.words.judgements import SLOW
from pm_lint.checks.blame.words.verbs import (
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
