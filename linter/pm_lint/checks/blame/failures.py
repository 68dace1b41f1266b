"""People as the ones who failed, forgot, broke or overlooked something.

A finding reaches from the person to the word that makes it a failing: the verb ("the engineer
forgot"), what was mixed up ("ran it on the wrong host") or left out ("without checking").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pm_lint.checks.blame.clefts import stress
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
    markers,
    modifiers,
    subjects,
    targets,
)
from pm_lint.checks.blame.harms import is_harm, is_remedy
from pm_lint.checks.blame.lapses import (
    judge_lapse,
    judge_undone,
    judge_want,
    judge_watch,
    judge_wrong,
)
from pm_lint.checks.blame.lemmas import match_idiom, noun_of, verb_of
from pm_lint.checks.blame.omissions import (
    deny_diligence,
    do_by_nobody,
    leave_undone,
    mistake_for,
    undo_by,
)
from pm_lint.checks.blame.outsiders import addresses
from pm_lint.checks.blame.people import Actor, Who, actors, take_for_person
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark
from pm_lint.checks.blame.words.causes import MENDING, RESPONSES, SHIPPING
from pm_lint.checks.blame.words.deeds import (
    ERASING,
    HARM,
    KEEPSAKES,
    LAPSES,
    LEAKING,
    LEFTOVERS,
    MISSABLE,
    OPENLY,
    PROD,
    PUT_OFF,
    SAFEGUARDS,
    SECRETS,
    SOUND_THINGS,
    STORES,
    TAKING_OUT,
    UNDONE,
    WHOLES,
    WRONG,
    WRONG_DEEDS,
)
from pm_lint.checks.blame.words.inflection import find_past
from pm_lint.checks.blame.words.judgements import SLIP_ADVERBS, SLOW
from pm_lint.checks.blame.words.lexicon import FAILING_IDIOMS
from pm_lint.checks.blame.words.stances import AGREED, MODALS
from pm_lint.checks.blame.words.verbs import (
    BREAKING,
    CAUSING,
    FAILING,
    FAILING_OF_ANYTHING,
    TAKING_DOWN,
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
    *("luckily", "fortunately", "thankfully", "mercifully", "happily", "rightly", "wisely"),
    *("sensibly", "correctly ignored", "correctly skipped", "to their credit", "to his credit"),
)
_ANY_OTHER = frozenset("another second other any further separate independent".split())


def _fits(actor: Actor, failing: Failing) -> bool:
    if failing.denied and actor.who is Who.AUTHOR and _is_state(failing.verb):
        # "We had not configured backups": how the system was.
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
    if _is_agreed(scene):
        return None
    if lemma == "fail" and any(
        child.lower in {"over", "back", "open", "closed", "safe", "forward"}
        for child in (*scene.following(verb, 2), *verb.children)
    ):
        return None
    if lemma == "fail" and verb.child("dobj") and has_words(scene.following(verb, 7), "over"):
        return None
    return Failing(verb, sure=lemma in {"ignore", "hesitate", "confuse"})


_LEAVING_OUT = frozenset("skip bypass override omit circumvent sidestep ignore".split())
_NEEDLESS = frozenset(
    "optional unneeded redundant unnecessary needless superfluous lengthy".split()
)


def _is_sensible(scene: Scene, verb: Word) -> bool:
    """Tell whether what was left out was optional, or left out for a reason that is told."""
    needless = any(modifiers(thing) & _NEEDLESS for thing in targets(verb))
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


def _is_agreed(scene: Scene) -> bool:
    """Tell whether an act was meant: as planned, as the runbook says, on purpose."""
    return has_words(scene.words, *AGREED)


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


def _mix_up(scene: Scene, verb: Word) -> Failing | None:
    """Match "ran it on the wrong host", "wrong disk pulled by the technician"."""
    if not is_verb(verb) or verb.lemma in _PERCEIVED:
        return None
    things = [
        *targets(verb),
        *(goal for place in verb.all("prep", "prt") for goal in place.all("pobj")),
        *(goal for thing in targets(verb) for goal in goals(thing, "against", "on", "to", "in")),
        *([verb.head] if verb.dep == "acl" and is_passive(verb) else []),
    ]
    for thing in things:
        if thing.lower in {"nothing", "anything", "something"}:
            continue
        # "Changed the incorrect key": that was the remedy.
        faulty = {"wrong"} if verb.lemma in _MENDING else WRONG
        if any(child.lower in faulty for child in thing.all("amod")):
            return Failing(thing)
        taken = verb.lemma in TAKING_OUT and thing in targets(verb) and not is_negated(verb)
        if taken and modifiers(thing) & SOUND_THINGS and not _is_agreed(scene):
            return Failing(thing)
        if verb.lemma == "leave" and thing in targets(verb) and _is_leftover(verb, thing):
            return Failing(thing, sure=True)
        own = {child.lower for child in thing.all("poss")} & _OWN
        if verb.lemma == "lose" and thing.lemma in KEEPSAKES and (own or modifiers(thing)):
            return Failing(thing)
    return None


_OWN = frozenset("his her their".split())
_MENDING = frozenset("change remove correct fix replace update edit revert drop".split())


def _is_leftover(verb: Word, thing: Word) -> bool:
    """Tell whether something stayed where it had no business: "left a breakpoint in the image"."""
    stuck = goals(verb, "in", "on", "inside", "behind") or goals(thing, "in", "on", "inside")
    return bool(stuck) and bool(({thing.lemma} | modifiers(thing)) & LEFTOVERS)


def _overwrite(scene: Scene, verb: Word) -> Failing | None:
    """Match "restored it over the live database", "aimed the load test at production"."""
    if not is_verb(verb) or is_negated(verb) or _is_agreed(scene) or is_remedy(verb):
        return None
    for place in goals(verb, "over", "onto", "on"):
        over = any(child.lower in {"over", "onto"} for child in verb.children)
        if over and verb.lemma in _COPYING and ({place.lower} | modifiers(place)) & PROD:
            return Failing(place)
    for place in goals(verb, "at", "against", "on", "in"):
        risky = any(({thing.lemma} | modifiers(thing)) & _TRIALS for thing in targets(verb))
        if risky and verb.lemma in _TRYING and ({place.lower} | modifiers(place)) & PROD:
            return Failing(place)
    return None


_COPYING = frozenset("restore copy write paste deploy import load sync rsync install".split())
_TRYING = frozenset("run start aim point launch execute fire try let".split())
_TRIALS = frozenset("load-test load-tests test fuzzer benchmark restore experiment exploit".split())


_PERCEIVED = frozenset(
    """see find notice fix correct revert remove identify spot receive get report have be detect
    replace trace discover return show know catch undo inherit explain""".split()
)
"""With these verbs the wrong thing is what somebody met with, not what they did."""


def _harm(scene: Scene, verb: Word) -> Failing | None:
    """Match "broke the build", "caused the outage", "took down the site"."""
    lemma = verb_of(verb)
    things = targets(verb)
    if lemma in BREAKING:
        if lemma == "break" and has_words(scene.following(verb, 1), *_PARTED):
            return None
        hurt = any(not is_harm(thing) for thing in things)
        return Failing(verb) if hurt and not _is_agreed(scene) else None
    if lemma in CAUSING:
        things += goals(verb, "to", "in")
        harmed = next((thing for thing in things if is_harm(thing)), None)
        return Failing(max(harmed, verb, key=lambda word: word.index)) if harmed else None
    if lemma in TAKING_DOWN and not _is_agreed(scene):
        down = next((word for word in verb.children if word.lower in {"down", "offline"}), None)
        if down and any(noun_of(thing) in WHOLES or thing.lower in WHOLES for thing in things):
            return Failing(max(down, verb, key=lambda word: word.index))
    return None


_PARTED = ("off", "down", "even", "up", "out", "away", "into", "through", "with")


def _say_so(scene: Scene, verb: Word) -> Failing | None:
    """Match "dropped the ball", "made a mistake", "let the certificate lapse"."""
    if is_negated(verb):
        return None
    last = match_idiom(scene, verb, FAILING_IDIOMS)
    if last is None:
        return None
    # "They took no action": as with "did not act", who they are has to be told.
    denied = any(child.lower == "no" for child in (last, *last.children))
    if denied and verb.lemma in {"make", "commit"} and noun_of(last) in LAPSES | HARM:
        # "Made no mistakes".
        return None
    return Failing(last, denied=denied, sure=True)


def _delay(scene: Scene, verb: Word) -> Failing | None:
    """Match "waited too long to declare", "took far too long"."""
    if verb.lemma in {"delay", "postpone", "defer"} and is_verb(verb) and not is_negated(verb):
        put_off = any(noun_of(thing) in PUT_OFF for thing in targets(verb))
        return Failing(verb) if put_off and not is_excused(scene, verb) else None
    if verb.lemma not in {"wait", "take", "hesitate", "spend", "need", "delay"}:
        return None
    if is_negated(verb) or not has_words(scene.following(verb, 5), "too long"):
        return None
    return None if is_excused(scene, verb) else Failing(verb, sure=True)


def _defy(scene: Scene, verb: Word) -> Failing | None:
    """Match "deployed it knowing full well", "went ahead although he had been warned"."""
    if not is_verb(verb) or verb.lemma in RESPONSES or auxiliaries(verb) & MODALS:
        return None
    for clause in verb.all("advcl", "prep"):
        known = clause if clause.dep == "advcl" else clause.child("pcomp")
        if known is None or known.lemma not in _WARNED or is_negated(known):
            continue
        yet = markers(known) & {"though", "although"} or clause.lower == "despite"
        well = known.lemma == "know" and has_words(scene.following(known, 3), "full well", "well")
        if yet and actors(scene, known.all("nsubj", "nsubjpass")) and not is_excused(scene, verb):
            people = actors(scene, subjects(known))
            return Failing(verb) if any(actor.inside for actor in people) else None
        if well or (clause.lower == "despite" and yet):
            return Failing(verb)
    return None


_WARNED = frozenset("know warn tell advise remind ask instruct".split())


def _do_nothing(scene: Scene, verb: Word) -> Failing | None:
    """Match "did nothing", "has done nothing about it"."""
    if verb.lemma != "do":
        return None
    nothing = next((thing for thing in targets(verb) if thing.lower == "nothing"), None)
    if nothing is None or nothing.index != verb.index + 1 or _is_qualified(scene, nothing):
        return None
    return Failing(nothing, sure=True)


def _is_qualified(scene: Scene, nothing: Word) -> bool:
    """Tell "did nothing wrong", "did nothing to cause it" from "did nothing"."""
    after = scene.following(nothing, 1)
    return bool(after) and (
        is_adjective(after[0])
        or after[0].lower in {"to", "out", "but", "that", "wrong", "else", "more", "other"}
    )


def _do_untested(scene: Scene, verb: Word) -> Failing | None:
    """Match "pushed it untested", "merged an unreviewed change"."""
    if not is_verb(verb) or verb.lemma in _PERCEIVED:
        return None
    for child in verb.children:
        if child.lower in UNDONE and child.index > verb.index:
            return Failing(child)
    if verb.lemma in SHIPPING:
        for thing in targets(verb):
            if any(child.lower in UNDONE for child in thing.all("amod")):
                return Failing(thing)
    return None


def _erase(scene: Scene, verb: Word) -> Failing | None:
    """Match "dropped the production table", "commented out the check"."""
    if not is_verb(verb) or is_negated(verb) or _is_agreed(scene) or is_remedy(verb):
        return None
    for thing in targets(verb):
        wiped = is_passive(verb) and verb.lemma in {"wipe", "erase", "destroy", "nuke"}
        live = wiped or modifiers(thing) & PROD
        erased = verb.lemma in ERASING and thing.lemma in STORES and live
        if erased or (verb.lemma == "comment" and thing.lemma in SAFEGUARDS):
            return Failing(max(thing, verb, key=lambda word: word.index))
    return None


def _leak(scene: Scene, verb: Word) -> Failing | None:
    """Match "pasted the key into a public gist", "committed a password"."""
    if not is_verb(verb) or verb.lemma not in LEAKING or is_negated(verb):
        return None
    secret = next((thing for thing in targets(verb) if thing.lemma in SECRETS), None)
    if secret is None or not (
        verb.lemma in {"leak", "expose", "hardcode", "commit"} or has_words(scene.words, *OPENLY)
    ):
        return None
    return Failing(max(secret, verb, key=lambda word: word.index))


_TESTS: tuple[Callable[[Scene, Word], Failing | None], ...] = (
    deny_diligence,
    do_by_nobody,
    undo_by,
    _fail,
    _slip,
    _say_so,
    _mix_up,
    leave_undone,
    mistake_for,
    _do_nothing,
    _delay,
    _defy,
    _do_untested,
    _leak,
    _erase,
    _overwrite,
    _harm,
    stress,
)
