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
from pm_lint.checks.blame.words.doings import DONE_BY_PROGRAMS, MISREAD, READ_BY_PEOPLE
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
        if last := _slipped(scene, verb):
            yield mark(Kind.SLIP, (verb, *last))


def _slipped(scene: Scene, verb: Word) -> tuple[Word, ...]:
    """Return the words that call the act of a verb an error, none if nothing does."""
    passive = is_passive(verb) and verb.dep != "amod"
    if passive and verb.dep != "acl" and (words := _mistaken(verb)):
        return words
    if (passive or (verb.dep == "ROOT" and not subjects(verb))) and (
        last := _reversed(scene, verb)
    ):
        return (last,)
    if verb_of(verb) in MISDONE:
        misread = verb.lemma in MISREAD and not any(
            noun.lemma in READ_BY_PEOPLE for noun in subjects(verb)
        )
        return (verb,) if passive and verb.dep != "acl" and not misread else ()
    if not passive and (subjects(verb) or verb.dep == "amod"):
        return ()
    if passive and (_is_by_program(scene, verb) or _is_still_set(verb)):
        return ()
    adverb = next((child for child in verb.children if child.lower in SLIP_ADVERBS), None)
    if adverb is not None and adverb.lower != "wrong":
        return (adverb,)
    return tuple(thing for thing in goals(verb, "by", "in") if thing.lower in _CHANCE)[:1]


_HUMAN = frozenset("accidentally mistakenly inadvertently unintentionally unknowingly".split())


def _is_by_program(scene: Scene, verb: Word) -> bool:
    """Tell whether a passive tells what a program did: "the job was mistakenly marked done"."""
    if has_words(scene.words, "manually", "by hand"):
        return False
    human = any(child.lower in _HUMAN for child in verb.children)
    if "being" in auxiliaries(verb) and not human:
        return True  # "was being prematurely shut down": again and again, while one looked
    told = any(noun.lemma in READ_BY_PEOPLE for noun in subjects(verb))
    return verb.lemma in DONE_BY_PROGRAMS and not told


_SETTINGS = frozenset("configure set define label name size tune".split())


def _is_still_set(verb: Word) -> bool:
    """Tell a state from an act: "the probe is incorrectly configured to check the proxy"."""
    helpers = auxiliaries(verb)
    return bool(helpers & {"is", "are"}) and "being" not in helpers and verb.lemma in _SETTINGS


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


def _mistaken(verb: Word) -> tuple[Word, ...]:
    """Return what tells the error in "was applied to the wrong account", "a step was skipped"."""
    things = [*subjects(verb), *goals(verb, "to", "on", "in", "from", "into")]
    if auxiliaries(verb) & {"is", "are"}:
        return ()
    if verb.lemma in _ACTS:
        # "The incorrect key was removed": that was the remedy.
        faulty = {"wrong"} if verb.lemma in _TAKING_AWAY else WRONG
        wrong = (thing for thing in things if any(c.lower in faulty for c in thing.all("amod")))
        if (thing := next(wrong, None)) is not None:
            # "The wrong key was added": without the key the verb says nothing.
            return (thing,)
    if verb.lemma in _PASSED_OVER and any(thing.lemma in _PASSABLE for thing in subjects(verb)):
        return (verb,)
    return ()


_TAKING_AWAY = frozenset("remove delete drop disable edit change".split())
_ACTS = (RISKY | SHIPPING | PLACED) - {"configure", "set"}
_PASSED_OVER = frozenset("skip miss ignore bypass omit forget overlook".split())
_PASSABLE = frozenset(
    """step check review procedure checklist runbook warning alert alarm test approval ticket email
    notice page notification message sign-off verification rehearsal""".split()
)
"""What is passed over by people only."""
