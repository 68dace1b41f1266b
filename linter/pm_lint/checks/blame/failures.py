"""People as the ones who failed, forgot, broke or overlooked something.

A finding reaches from the person to the word that makes it a failing: the verb ("the engineer
forgot"), what was mixed up ("ran it on the wrong host") or left out ("without checking").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pm_lint.checks.blame.accounts import is_plain_account
from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.clefts import stress
from pm_lint.checks.blame.damage import do_untested, erase, harm, leak, mix_up, overwrite
from pm_lint.checks.blame.excuses import is_excused
from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import (
    SUBJECTS,
    auxiliaries,
    doers,
    goals,
    is_adjective,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    modifiers,
    targets,
)
from pm_lint.checks.blame.lapses import (
    judge_lapse,
    judge_undone,
    judge_want,
    judge_watch,
    judge_wrong,
)
from pm_lint.checks.blame.lemmas import match_idiom, noun_of, verb_of
from pm_lint.checks.blame.neglect import defy, delay, do_nothing
from pm_lint.checks.blame.omissions import (
    deny_diligence,
    do_by_nobody,
    leave_undone,
    mistake_for,
    undo_by,
)
from pm_lint.checks.blame.outsiders import addresses
from pm_lint.checks.blame.people import actors, take_for_person
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_agreed, is_asserted, is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark
from pm_lint.checks.blame.words.causes import MENDING
from pm_lint.checks.blame.words.deeds import (
    BAD_THINGS,
    HARM,
    LAPSES,
    MISSABLE,
    TROUBLED,
    UNDONE,
    WRONG_DEEDS,
)
from pm_lint.checks.blame.words.inflection import find_past
from pm_lint.checks.blame.words.judgements import SLIP_ADVERBS, SLOW
from pm_lint.checks.blame.words.lexicon import FAILING_IDIOMS
from pm_lint.checks.blame.words.verbs import (
    FAILING,
    FAILING_OF_ANYTHING,
)
from pm_lint.dataclass import replace
from pm_lint.nlp import Word


def find_failed(scene: Scene) -> Iterator[Verdict]:
    """Find a person as the subject, agent or owner of a failing."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if is_verb(word) or verb_of(word):
            yield from _judge_verb(scene, word)
        elif is_noun(word) and word.lower in PLAIN_PAST and word.dep != "compound":
            yield from _judge_mistagged(scene, word)
        elif is_noun(word) and noun_of(word) in LAPSES:
            yield from judge_lapse(scene, word)
        elif is_noun(word) and word.lower == "watch":
            yield from judge_watch(scene, word)
        elif is_noun(word) and word.lower in {"lack", "absence", "want"}:
            yield from judge_want(scene, word)
        elif is_adjective(word) and word.lower in UNDONE:
            yield from judge_undone(scene, word)
        elif is_adjective(word) and word.lower in WRONG_DEEDS | SLOW:
            yield from judge_wrong(scene, word)


def _judge_verb(scene: Scene, verb: Word) -> Iterator[Verdict]:
    failing = next((found for test in _TESTS if (found := test(scene, verb))), None)
    if failing is None or not is_asserted(scene, verb, own=not failing.denied):
        return
    if has_words(scene.words[: verb.index + 1], *_LUCKILY):
        return
    failing = replace(failing, verb=verb)
    involved = actors(scene, doers(verb))
    if verb_of(verb) in FAILING:
        involved = [take_for_person(scene, actor) for actor in involved]
    people = [actor for actor in involved if _fits(actor, failing)]
    if verdict := accuse_first(Kind.FAILED, people, verb, failing.last, sure=failing.sure):
        yield verdict
    elif failing.denied and _is_elided(scene, verb):
        yield mark(Kind.COLLECTIVE, (scene.words[0], verb, failing.last))


def _judge_mistagged(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge a failing that the tagger took for a noun: "an agent on the desk misunderstood it"."""
    if has_words(scene.before(verb, 2), "not", "never", "n't") or is_denied(scene, verb):
        return
    for word in reversed(scene.before(verb, 6)):
        if word.dep == "punct" or word.tag in {"IN", "CC", "VBD"}:
            return
        if is_noun(word) or word.tag in {"PRP", "NNP"}:
            people = [actor for actor in actors(scene, [word]) if actor.inside]
            if people and people[0].who is not Who.NOBODY:
                yield mark(Kind.FAILED, (word, verb), word)
            return


PLAIN_PAST = frozenset(find_past(verb)[1] for verb in FAILING if verb.startswith("mis")) | {
    *("forgot", "overlooked", "neglected", "botched", "bungled", "disregarded"),
}
_LUCKILY = (
    *("go well", "went well", "went right", "did well"),
    *("luckily", "fortunately", "thankfully", "mercifully", "happily", "rightly", "wisely"),
    *("sensibly", "correctly ignored", "correctly skipped", "to their credit", "to his credit"),
)
_ANY_OTHER = frozenset("another second other any further separate independent".split())


def _fits(actor: Actor, failing: Failing) -> bool:
    if failing.denied and actor.who is Who.AUTHOR and _is_state(failing.verb):
        # "We had not configured backups": how the system was.
        return False
    if actor.who is Who.AUTHOR and is_plain_account(failing):
        return False
    definite = any(child.lower in {"the", "our"} for child in actor.word.children)
    if (
        failing.denied
        and not definite
        and any(child.lower in _ANY_OTHER for child in actor.word.children)
    ):
        # "Was not reviewed by another developer": nobody in particular is missed.
        return False
    if actor.who is Who.MAYBE and failing.denied and not actor.has_people_before:
        # "They did not mention": who they are stands in no word of the sentence.
        return False
    if actor.who is Who.OUTSIDER and (failing.denied or not failing.sure):
        # Of people outside only what no program of theirs does: "the vendor did not tell us".
        return addresses(actor, failing.verb)
    return (actor.who is Who.NOBODY) == failing.by_nobody


def _is_state(verb: Word | None) -> bool:
    return verb is not None and verb.lemma in _SETTING and "had" in auxiliaries(verb)


_SETTING = frozenset(
    """set configure enable define add provide include implement build install deploy put limit
    document establish specify turn switch automate monitor""".split()
)


def _is_elided(scene: Scene, verb: Word) -> bool:
    """Tell whether a fragment begins with its verb: the author of the notes is meant."""
    if verb.child(*SUBJECTS, "auxpass", "agent") or verb.dep not in {
        *("ROOT", "ccomp", "conj", "advcl", "amod"),
    }:
        return False
    if verb.tag not in {"VBD", "VBN"} and not (verb.tag == "VB" and is_negated(verb)):
        return False
    if scene.words[0].tag.startswith("NNP"):
        return False
    opening = [child.index for child in verb.children if child.dep in {"aux", "neg", "advmod"}]
    return min([verb.index, *opening]) == 0


def _fail(scene: Scene, verb: Word) -> Failing | None:
    """Match "forgot", "overlooked", "failed to raise"."""
    lemma = verb_of(verb)
    if lemma in FAILING:
        return Failing(verb, sure=True)
    if lemma not in FAILING_OF_ANYTHING:
        return None
    if lemma == "miss" and not _is_missed(verb):
        return None
    if lemma in _LEAVING_OUT and _is_sensible(scene, verb):
        return None
    if any(thing.lower in {"nothing", "none"} for thing in targets(verb)):
        return None
    if is_agreed(scene):
        return None
    if lemma == "fail" and any(
        child.lower in {"over", "back", "open", "closed", "safe", "forward"}
        for child in (*scene.following(verb, 2), *verb.children)
    ):
        return None
    if lemma == "fail" and _is_said_of_noun(scene, verb):
        return None
    if lemma == "fail" and verb.child("dobj") and has_words(scene.following(verb, 7), "over"):
        return None
    return Failing(verb, sure=lemma in {"ignore", "hesitate", "confuse"})


def _is_said_of_noun(scene: Scene, verb: Word) -> bool:
    """Tell whether "failing" only says of the noun before it that it does: "the tests failing"."""
    before = scene.before(verb, 1)
    bare = verb.tag == "VBG" and not verb.child("xcomp", "dobj", "aux", *SUBJECTS)
    return bare and bool(before) and is_noun(before[0])


_LEAVING_OUT = frozenset("skip bypass override omit circumvent sidestep ignore".split())
_NEEDLESS = frozenset(
    "optional unneeded redundant unnecessary needless superfluous lengthy".split()
)


def _is_sensible(scene: Scene, verb: Word) -> bool:
    """Tell whether what was left out was optional, or left out for a reason that is told."""
    needless = any(
        modifiers(thing) & (_NEEDLESS | BAD_THINGS | TROUBLED) for thing in targets(verb)
    )
    return (
        needless
        or is_excused(scene, verb)
        or any(
            "to" in auxiliaries(clause) and clause.lemma in MENDING | {"bring", "save", "speed"}
            for clause in verb.all("advcl", "xcomp")
        )
    )


def _is_missed(verb: Word) -> bool:
    things = targets(verb)
    if not things:
        return is_passive(verb) or verb.child("ccomp") is not None
    return any(thing.lemma not in MISSABLE for thing in things)


_TIMELY = frozenset("early late soon quickly fast slowly aggressively hastily".split())


def _slip(scene: Scene, verb: Word) -> Failing | None:
    """Match "accidentally deleted", "deleted it by mistake"."""
    if not is_verb(verb):
        return None
    for child in verb.children:
        adverbial = child.dep in {"advmod", "npadvmod", "amod", "acomp"}
        before = child.lower == "wrong" and child.index < verb.index
        if any(thing.lower in {"nothing", "anything"} for thing in targets(verb)):
            continue
        if child.lower in _TIMELY and any(part.lower == "too" for part in child.children):
            return Failing(child)
        judged = verb.lemma == "be" and not has_words(scene.following(child, 1), "to")
        if child.lower in SLIP_ADVERBS and adverbial and not before and not judged:
            return Failing(max(child, verb, key=lambda word: word.index), sure=True)
    for thing in goals(verb, "by", "in"):
        if thing.lower in {"accident", "mistake", "error"}:
            return Failing(thing, sure=True)
    return _slip_behind(scene, verb)


def _slip_behind(scene: Scene, verb: Word) -> Failing | None:
    """Match "pasted it into the test harness by mistake", wherever the parser hangs the end."""
    for word in scene.words[verb.index + 1 :]:
        if is_verb(word) or word.text in {";", ":"}:
            return None
        near = tuple(other.lower for other in scene.before(word, 1))
        if word.lower in {"accident", "mistake", "error"} and near in {("by",), ("in",)}:
            return Failing(word, sure=True) if near == ("by",) or word.lower == "error" else None
    return None


def _say_so(scene: Scene, verb: Word) -> Failing | None:
    """Match "dropped the ball", "made a mistake", "let the certificate lapse"."""
    if is_negated(verb):
        return None
    last = match_idiom(scene, verb, FAILING_IDIOMS)
    if last is None:
        return None
    # "They took no action": as with "did not act", who they are has to be told.
    denied = any(child.lower == "no" for child in (last, *last.children))
    if verb.lemma == "have" and any(map(is_noun, scene.following(last, 1))):
        return None  # "has code but wrong data": a state
    if denied and verb.lemma in {"make", "commit"} and noun_of(last) in LAPSES | HARM:
        # "Made no mistakes".
        return None
    return Failing(last, denied=denied, sure=True)


_TESTS: tuple[Callable[[Scene, Word], Failing | None], ...] = (
    deny_diligence,
    do_by_nobody,
    undo_by,
    _fail,
    _slip,
    _say_so,
    mix_up,
    leave_undone,
    mistake_for,
    do_nothing,
    delay,
    defy,
    do_untested,
    leak,
    erase,
    overwrite,
    harm,
    stress,
)
