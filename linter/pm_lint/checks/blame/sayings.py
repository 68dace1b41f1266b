"""Sayings that blame, such as "carries the can" or "out of his depth", and of whom they are said.

They are found in the order of the words; the parse only says who stands near. A finding covers the
person and the saying.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.excuses import is_excused
from pm_lint.checks.blame.grammar import clause_of, is_noun, is_verb, subjects
from pm_lint.checks.blame.people import identify
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark
from pm_lint.checks.blame.words.sayings import SAYINGS, Saying
from pm_lint.nlp import Word

_REACH = 16
_NO_ONE = frozenset("nobody one anyone anybody".split())
_TOLD = frozenset({Who.AUTHOR, Who.OUTSIDER})
_NONE = frozenset("nothing none neither nobody".split())
_DENYING = frozenset("not n't never no nobody neither nor without hardly".split())


_WILLING = ("own wish", "own request", "her request", "his request", "their request", "own choice")
_OFFERING = frozenset("offer volunteer want ask refuse try decline".split())


def find_said(scene: Scene) -> Iterator[Verdict]:
    """Find the sayings that are said of a person."""
    text = scene.line.spoken.text.lower()
    for saying in SAYINGS:
        for match in saying.words.finditer(text):
            words = [w for w in scene.words if w.start < match.end() and w.end > match.start()]
            if not words or scene.is_quoted(words[0]) or not _is_meant(scene, saying, words):
                continue
            if not saying.side:
                yield mark(Kind(saying.kind), words)
            else:
                people = _find_people(scene, saying, words)
                known = [actor for actor in people if actor.who is not Who.NOBODY]
                if verdict := accuse_first(Kind(saying.kind), known, *words, sure=False):
                    yield verdict


def _is_meant(scene: Scene, saying: Saying, words: list[Word]) -> bool:
    """Tell whether the saying is stated: neither denied nor only thought of."""
    if saying.denying:
        verb = clause_of(words[0])
        return not (is_verb(verb) and is_excused(scene, verb))
    if words[-1].lower == "suspects" and words[-1].dep == "dobj":
        return False  # "investigated the usual suspects"
    if not saying.side:
        opening = {word.lower for word in scene.words[:2] if word.start < words[0].start}
        near = {word.lower for word in scene.before(words[0], 2)}
        return not (near & _DENYING or opening & _NONE)
    near = {word.lower for word in scene.before(words[0], 2)}
    if near & _DENYING or has_words(scene.before(words[0], 4), "if", "whether", "unless"):
        return False
    if saying.side == "behind":
        return True
    if saying.kind == Kind.PUNITIVE and has_words(scene.words, *_WILLING):
        return False
    verb = next((word for word in words if is_verb(word)), clause_of(words[0]))
    if saying.kind == Kind.TRAIT and is_verb(verb) and is_excused(scene, verb):
        return False
    if saying.kind == Kind.FAULT:
        offered = verb.dep == "xcomp" and verb.head.lemma in _OFFERING
        return not offered and not is_denied(scene, verb)
    if any(child.lower == "to" for child in verb.all("aux")) and verb in words:
        # "has only itself to thank", "the one to carry the can"
        verb = clause_of(verb.head)
    if saying.kind == Kind.PUNITIVE:
        return not is_denied(scene, verb)
    return not is_verb(verb) or not (is_hypothetical(verb) or is_denied(scene, verb))


def _find_people(scene: Scene, saying: Saying, words: list[Word]) -> Iterator[Actor]:
    if saying.side != "behind":
        yield from _look(scene, tuple(reversed(scene.before(words[0], 3))))
        verb = next((word for word in words if is_verb(word)), clause_of(words[0]))
        yield from (identify(scene, owner) for word in words for owner in word.all("poss"))
        said_of = [
            other
            for w in subjects(verb)
            for other in (subjects(w.head) if w.dep == "attr" else [w])
            if other.index < words[0].index or words[0].index < 5
        ]
        own = [identify(scene, word) for word in said_of]
        yield from own
        if not any(actor.who is Who.SYSTEM and is_noun(actor.word) for actor in own):
            yield from _look(scene, reversed(scene.before(words[0], _REACH)))
    if saying.side != "before":
        reach = 5 if saying.kind == Kind.FAULT else _REACH
        near = scene.following(words[-1], reach)
        last = saying.kind == Kind.FAULT and saying.side == "behind"
        behind = (*near, *reversed(words)) if last else (*words, *near)
        # "Nobody but the DBA": whom the saying itself denies is not meant.
        denied = [word for word in words if word.lower in _NO_ONE]
        for actor in _look(scene, tuple(word for word in behind if word not in denied)):
            if saying.kind != Kind.FAULT or actor.word.dep not in {"nsubj", "nsubjpass"}:
                yield actor


def _look(scene: Scene, words: Iterator[Word] | tuple[Word, ...]) -> Iterator[Actor]:
    """Yield the first person among the words, as far as the clause reaches."""
    for word in words:
        if word.text in {";", ":"}:
            return
        if word.dep in {"compound", "nmod"} or not (is_noun(word) or word.tag in {"PRP", "WP"}):
            continue
        actor = identify(scene, word)
        if actor.inside or actor.who in _TOLD:
            yield actor
            return
