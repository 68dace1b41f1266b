"""What is only worth an information: hindsight, slips without an author, outsiders."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.people import Who, identify
from pm_lint.checks.blame.scene import (
    Scene,
    agents,
    has_words,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.verdict import Kind, Verdict, actors, is_denied, is_hypothetical, span
from pm_lint.checks.blame.words.acts import MISDONE, OUTSIDE_ACTS, SLIP_ADVERBS
from pm_lint.nlp import Word

_EASY = frozenset(
    "easily trivially obviously clearly entirely completely perfectly totally readily simply".split()
)
_AVOIDABLE = frozenset(
    "avoidable preventable foreseeable predictable avoided prevented foreseen obvious".split()
)
_OBVIOUS = frozenset("obviously clearly evidently plainly simply surely naturally".split())


def find_hindsight(scene: Scene) -> Iterator[Verdict]:
    """Find what is called obvious or easily avoided after the fact."""
    for word in scene.words:
        if scene.is_quoted(word) or is_denied(scene, word):
            continue
        lower = word.lower
        if lower in _AVOIDABLE and lower != "obvious":
            easy = [child for child in word.children if child.lower in _EASY]
            if easy:
                yield span(Kind.HINDSIGHT, (easy[0], word))
        elif lower == "obvious" and has_words(
            scene.words,
            "looking back",
            "in hindsight",
            "in retrospect",
            "with hindsight",
            "move",
            "should",
            "choice",
            "to anyone",
            "to everyone",
        ):
            yield span(Kind.HINDSIGHT, (word,))
        elif lower in _OBVIOUS and is_verb(word.head):
            for actor in actors(scene, subjects(word.head)):
                if actor.inside or actor.who is Who.AUTHOR:
                    yield span(Kind.HINDSIGHT, (word, word.head), None)
                    break
        elif (
            lower == "course"
            and scene.lowers(word.index - 1, word.index) == ("of",)
            and has_words(
                scene.words, "everybody", "everyone", "we", "anyone", "they", "knew", "nobody"
            )
        ):
            yield span(Kind.HINDSIGHT, (scene.words[word.index - 1], word))
        elif lower in {"anyone", "anybody", "everyone"} and has_words(
            scene.following(word, 3), "could see", "could have", "knew", "knows", "could tell"
        ):
            yield span(Kind.HINDSIGHT, (word, *scene.following(word, 2)))


def find_slip(scene: Scene) -> Iterator[Verdict]:
    """Find an act that is called an error, with nobody named as its author."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        lower = word.lower
        if lower in SLIP_ADVERBS:
            yield from _slipped(scene, word)
        elif lower in {"mistake", "accident", "error"} and scene.lowers(
            word.index - 1, word.index
        ) in {("by",), ("in",)}:
            verb = word.head.head
            if (
                is_verb(verb)
                and (is_passive(verb) or verb.tag == "VBN")
                and not agents(verb)
                and not is_denied(scene, verb)
            ):
                yield span(Kind.SLIP, (verb, word))
        elif is_verb(word) and word.lemma in MISDONE and is_passive(word):
            if (
                not agents(word)
                and word.dep not in {"amod", "acl"}
                and not is_denied(scene, word)
                and not is_hypothetical(word)
            ):
                yield span(Kind.SLIP, (word,))


def _slipped(scene: Scene, adverb: Word) -> Iterator[Verdict]:
    verb = adverb.head
    if not is_verb(verb) or verb.dep == "amod" or is_denied(scene, verb) or is_hypothetical(verb):
        return
    if verb.tag not in {"VBN", "VBD"}:
        return
    if agents(verb) or not (is_passive(verb) or not subjects(verb)):
        return
    yield span(Kind.SLIP, (adverb, verb))


def find_outsider(scene: Scene) -> Iterator[Verdict]:
    """Find harm that customers, vendors or attackers are told to have done."""
    for verb in scene.words:
        if not is_verb(verb) or scene.is_quoted(verb) or is_negated(verb) or is_hypothetical(verb):
            continue
        if verb.lemma not in OUTSIDE_ACTS or verb.tag not in {"VBD", "VBN"}:
            continue
        words = agents(verb) if is_passive(verb) else subjects(verb)
        for word in words:
            actor = identify(scene, word)
            if actor.who is Who.OUTSIDER and is_noun(word):
                yield span(Kind.OUTSIDER, (word, verb), word)
                return
