"""An act that is called an error, with nobody named as its author."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.grammar import agents, auxiliaries, goals, is_passive, is_verb, subjects
from pm_lint.checks.blame.lemmas import verb_of
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.causes import SHIPPING
from pm_lint.checks.blame.words.deeds import PLACED, RISKY, WRONG
from pm_lint.checks.blame.words.judgements import SLIP_ADVERBS
from pm_lint.checks.blame.words.verbs import MISDONE
from pm_lint.nlp import Word

_CHANCE = frozenset({"mistake", "accident", "error"})
_HANDS = frozenset({"hand", "hands"})


def find_slip(scene: Scene) -> Iterator[Verdict]:
    """Find an act that is called an error, with nobody named as its author."""
    for verb in scene.words:
        if scene.is_quoted(verb) or not is_verb(verb) or verb.tag not in {"VBN", "VBD"}:
            continue
        by_somebody = any(agent.lower not in _CHANCE | _HANDS for agent in agents(verb))
        if by_somebody or not is_asserted(scene, verb):
            continue
        if (last := _slipped(scene, verb)) is not None:
            yield mark(Kind.SLIP, (verb, last))


def _slipped(scene: Scene, verb: Word) -> Word | None:
    passive = is_passive(verb) and verb.dep != "amod"
    if passive and verb.dep != "acl" and (last := _mistaken(verb)) is not None:
        return last
    if (passive or (verb.dep == "ROOT" and not subjects(verb))) and (
        last := _reversed(scene, verb)
    ):
        return last
    if verb_of(verb) in MISDONE:
        return verb if passive and verb.dep != "acl" else None
    if not passive and (subjects(verb) or verb.dep == "amod"):
        return None
    adverb = next((child for child in verb.children if child.lower in SLIP_ADVERBS), None)
    if adverb is not None and adverb.lower != "wrong":
        return adverb
    return next((thing for thing in goals(verb, "by", "in") if thing.lower in _CHANCE), None)


_TURNED = (
    *(
        "wrong way",
        "upside down",
        "back to front",
        "inside out",
        "in reverse",
        "the other way round",
    ),
    *("in error", "by mistake", "by accident", "wrong tab", "wrong window", "wrong terminal"),
    *("wrong cell", "wrong field", "wrong column", "wrong row", "wrong socket", "wrong port"),
)
_UNDONE = frozenset("open unlocked unplugged disconnected unattended unprotected ajar off".split())
_SIGNS = frozenset("digit letter character figure number octet byte name".split())


def _reversed(scene: Scene, verb: Word) -> Word | None:
    """Return the last word of "mounted upside down", "had been left open", "digits transposed"."""
    near = scene.following(verb, 9)
    if not auxiliaries(verb) & {"is", "are"} and has_words(near, *_TURNED):
        return verb
    if verb.lemma == "leave" and near and near[0].lower in _UNDONE:
        return near[0]
    if verb.lemma in {"transpose", "swap", "mix"}:
        told = [part for thing in subjects(verb) for part in (thing, *goals(thing, "of"))]
        mixed = verb.lemma == "mix" and bool(near) and near[0].lower == "up"
        return verb if mixed or any(part.lemma in _SIGNS for part in told) else None
    return None


def _mistaken(verb: Word) -> Word | None:
    """Return the last word of "was applied to the wrong account", "the step was skipped"."""
    things = [*subjects(verb), *goals(verb, "to", "on", "in", "from", "into")]
    if auxiliaries(verb) & {"is", "are"}:
        return None
    if verb.lemma in _ACTS:
        # "The incorrect key was removed": that was the remedy.
        faulty = {"wrong"} if verb.lemma in _TAKING_AWAY else WRONG
        wrong = (thing for thing in things if any(c.lower in faulty for c in thing.all("amod")))
        if (thing := next(wrong, None)) is not None:
            return max(thing, verb, key=lambda word: word.index)
    if verb.lemma in _PASSED_OVER and any(thing.lemma in _PASSABLE for thing in subjects(verb)):
        return verb
    return None


_TAKING_AWAY = frozenset("remove delete drop disable edit change".split())
_ACTS = (RISKY | SHIPPING | PLACED) - {"configure", "set"}
_PASSED_OVER = frozenset("skip miss ignore bypass omit forget overlook".split())
_PASSABLE = frozenset(
    """step check review procedure checklist runbook warning alert alarm test approval ticket email
    notice page notification message sign-off verification rehearsal""".split()
)
"""What is passed over by people only."""
