"""Reasons in the sentence itself why somebody did not do a thing: then nobody is blamed."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.grammar import goals, is_negated, is_noun, is_verb, markers, subjects
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.nlp import Word

_REASONS = frozenset({"because", "since", "as"})
_UNABLE = (
    *("could not", "could n't", "no access", "had no", "was not able", "no way", "were not"),
    *("was not", "had not been", "unable", "did not have", "did n't have"),
)


def is_excused(scene: Scene, verb: Word) -> bool:
    """Tell whether the sentence gives a reason that is no person's: no alert, no access."""
    if any(_gives_reason(scene, clause) for clause in _clauses(verb)):
        return True
    # "No alert was configured, so nobody noticed."
    before = tuple(word.lower for word in scene.before(_first(verb), 2))
    return (
        before[-1:] == ("so",)
        or _follows(scene, verb)
        or bool({"that", "therefore"} & {*before[-1:]})
        or has_words(scene.words, *_EXCUSES)
    )


_EXCUSES = (
    *("as there is no", "as there was no", "since there was no", "because there was no"),
    *("could have been expected to", "as no", "in the absence of"),
    "no alert",
    "no way of",
    "no way to",
    "no alarm",
    "no page",
    "not visible",
)


def _follows(scene: Scene, verb: Word) -> bool:
    """Tell whether "so" ties a verb to what the sentence says before it."""
    if not is_negated(verb):
        return False
    so = [child for child in verb.children if child.lower == "so" and child.index > 2]
    return any(is_noun(after) or after.tag == "PRP" for w in so for after in scene.following(w, 1))


def _first(verb: Word) -> Word:
    return min([verb, *verb.children], key=lambda word: word.index)


def _clauses(verb: Word) -> Iterator[Word]:
    yield verb
    yield from (above for above in verb.ancestors() if is_verb(above))


def _gives_reason(scene: Scene, clause: Word) -> bool:
    for reason in clause.all("advcl", "conj", "ccomp"):
        if markers(reason) & _REASONS:
            people = actors(scene, subjects(reason))
            if not any(actor.inside for actor in people):
                return True
            if has_words(scene.words[_first(reason).index : reason.index + 5], *_UNABLE):
                return True
    causes = [
        *goals(clause, "because", "due"),
        *(
            goal
            for to in clause.all("prep", "advmod")
            for goal in goals(to, "of", "to")
            if to.lower in {"because", "due", "owing", "thanks"}
        ),
    ]
    return bool(causes) and not any(actor.inside for actor in actors(scene, causes))
