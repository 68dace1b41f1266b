"""People as the ones who failed, forgot, broke or overlooked something.

A finding reaches from the person to the word that makes it a failing: the verb ("the engineer
forgot"), what was mixed up ("ran it on the wrong host") or left out ("without checking").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pm_lint.checks.blame.excuses import is_excused
from pm_lint.checks.blame.grammar import (
    SUBJECTS,
    agents,
    auxiliaries,
    doers,
    goals,
    is_adjective,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    markers,
    objects,
    subjects,
    targets,
)
from pm_lint.checks.blame.lemmas import match_idiom, noun_of, verb_of
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import Actor, Who, actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse, accuse_first, mark
from pm_lint.checks.blame.words.deeds import (
    DEEDS,
    ENVIRONMENTS,
    HARM,
    HARMED,
    LAPSES,
    MISSABLE,
    RULES,
    SHARED_LAPSES,
    WHOLES,
    WRONG,
    WRONG_DEEDS,
)
from pm_lint.checks.blame.words.judgements import SLIP_ADVERBS, SLOW
from pm_lint.checks.blame.words.lexicon import FAILING_IDIOMS
from pm_lint.checks.blame.words.roles import ROLES
from pm_lint.checks.blame.words.stances import AGREED, MODALS
from pm_lint.checks.blame.words.verbs import (
    BREAKING,
    CARELESS_OMISSIONS,
    CAUSING,
    DILIGENCE,
    DUTIES,
    FAILING,
    FAILING_OF_ANYTHING,
    PERCEIVING,
    STATES,
    TAKING_DOWN,
)
from pm_lint.nlp import Word


_ELIDABLE = FAILING | FAILING_OF_ANYTHING
"""What the authors' own notes say without a subject: "Forgot to renew it"."""


@dataclass(frozen=True, slots=True)
class Failing:
    """What makes a verb a failing: its last word, and whether its own negation does.

    `sure` when only people do it; `by_nobody` when it is one because nobody did it.
    """

    last: Word
    denied: bool = False
    sure: bool = False
    by_nobody: bool = False


def find_failed(scene: Scene) -> Iterator[Verdict]:
    """Find a person as the subject, agent or owner of a failing."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if is_verb(word) or verb_of(word):
            yield from _judge_verb(scene, word)
        elif is_noun(word) and noun_of(word) in LAPSES:
            yield from _judge_lapse(scene, word)
        elif is_adjective(word) and word.lower in WRONG_DEEDS | SLOW:
            yield from _judge_wrong(scene, word)


def _judge_verb(scene: Scene, verb: Word) -> Iterator[Verdict]:
    failing = next((found for test in _TESTS if (found := test(scene, verb))), None)
    if failing is None or not is_asserted(scene, verb, own=not failing.denied):
        return
    people = [actor for actor in actors(scene, doers(verb)) if _fits(actor, failing)]
    if verdict := accuse_first(Kind.FAILED, people, verb, failing.last, sure=failing.sure):
        yield verdict
    elif (failing.denied or verb_of(verb) in _ELIDABLE) and _is_elided(scene, verb):
        yield mark(Kind.COLLECTIVE, (scene.words[0], verb, failing.last))


def _fits(actor: Actor, failing: Failing) -> bool:
    if actor.who is Who.MAYBE and failing.denied and not actor.has_people_before:
        # "They did not mention": who they are stands in no word of the sentence.
        return False
    return (actor.who is Who.NOBODY) == failing.by_nobody


def _is_elided(scene: Scene, verb: Word) -> bool:
    """Tell whether a fragment begins with its verb: the author of the notes is meant."""
    if verb.child(*SUBJECTS, "auxpass", "agent") or verb.dep not in {
        *("ROOT", "ccomp", "conj", "advcl", "amod"),
    }:
        return False
    if verb.tag not in {"VBD", "VBN"} and not (verb.tag == "VB" and is_negated(verb)):
        return False
    opening = [child.index for child in verb.children if child.dep in {"aux", "neg", "advmod"}]
    return min([verb.index, *opening]) == 0


def _deny_diligence(scene: Scene, verb: Word) -> Failing | None:
    """"did not check", "never told": a diligent act that was left undone."""
    if not is_negated(verb) or not (verb_of(verb) in DILIGENCE or _is_never(verb)):
        return None
    helpers = auxiliaries(verb)
    if helpers & MODALS or "to" in helpers or (is_passive(verb) and not agents(verb)):
        return None
    if any(child.lower in {"yet", "necessarily", "only", "just"} for child in verb.children):
        return None
    if verb.tag == "VBG" and verb.child("nsubj", "poss") and not helpers:
        # "due to the manager not calling"
        return None if is_excused(scene, verb) else Failing(verb, denied=True)
    if "do" in helpers or (verb.tag in {"VBG", "VBZ", "VBP"} and not helpers & _PAST):
        return None
    if is_passive(verb) and verb_of(verb) in PERCEIVING:
        return None
    return None if is_excused(scene, verb) else Failing(verb, denied=True, sure=True)


_PAST = frozenset({"was", "were", "does", "been"})


def _is_never(verb: Word) -> bool:
    """Tell whether something was "never" done: more than a state that is denied."""
    never = any(child.lower == "never" for child in verb.children)
    return never and is_verb(verb) and verb.lemma not in STATES and not is_passive(verb)


def _done_by_nobody(scene: Scene, verb: Word) -> Failing | None:
    """"nobody checked", "not one of the reviewers read"."""
    if verb_of(verb) not in DILIGENCE or is_passive(verb) or verb.lemma == "think":
        return None
    if verb.dep in {"pcomp", "advcl"} and not verb.child("nsubj"):
        return None
    if any(markers(clause) & _QUESTIONS for clause in verb.all("ccomp")):
        # "Nobody understood why": what was not known yet.
        return None
    if not any(actor.who is Who.NOBODY for actor in actors(scene, subjects(verb))):
        return None
    if auxiliaries(verb) & MODALS or is_excused(scene, verb):
        return None
    return Failing(verb, by_nobody=True)


def _fail(scene: Scene, verb: Word) -> Failing | None:
    """"forgot", "overlooked", "failed to raise"."""
    lemma = verb_of(verb)
    if lemma in FAILING:
        return Failing(verb, sure=True)
    if lemma not in FAILING_OF_ANYTHING:
        return None
    if lemma == "miss" and not _is_missed(verb):
        return None
    if _is_agreed(scene):
        return None
    if lemma == "fail" and has_words(scene.following(verb, 2), "over", "back", "open", "closed"):
        return None
    return Failing(verb)


def _is_missed(verb: Word) -> bool:
    things = targets(verb)
    return is_passive(verb) if not things else any(thing.lemma not in MISSABLE for thing in things)


def _is_agreed(scene: Scene) -> bool:
    """Tell whether an act was meant: as planned, as the runbook says, on purpose."""
    return has_words(scene.words, *AGREED)


def _slip(scene: Scene, verb: Word) -> Failing | None:
    """"accidentally deleted", "deleted it by mistake"."""
    if not is_verb(verb):
        return None
    for child in verb.children:
        if child.lower in SLIP_ADVERBS and child.dep in {"advmod", "npadvmod", "amod", "acomp"}:
            if child.lower != "wrong" or child.index > verb.index:
                return Failing(max(child, verb, key=lambda word: word.index))
    for thing in goals(verb, "by", "in"):
        if thing.lower in {"accident", "mistake", "error"}:
            return Failing(thing)
    return None


def _mix_up(scene: Scene, verb: Word) -> Failing | None:
    """"ran it on the wrong host", "wrong disk pulled by the technician"."""
    if not is_verb(verb) or verb.lemma in _PERCEIVED:
        return None
    things = [
        *targets(verb),
        *(goal for place in verb.all("prep", "prt") for goal in place.all("pobj")),
        *([verb.head] if verb.dep == "acl" and is_passive(verb) else []),
    ]
    for thing in things:
        if any(child.lower in WRONG for child in thing.all("amod")):
            return Failing(thing)
    return None


_PERCEIVED = frozenset(
    """see find notice fix correct revert remove identify spot receive get report have be detect
    replace trace discover return show know catch undo inherit explain""".split()
)
"""With these verbs the wrong thing is what somebody met with, not what they did."""


def _be_slow(scene: Scene, word: Word) -> Failing | None:
    """"was late to declare", "were slow to escalate"."""
    if word.lower not in SLOW or not is_adjective(word):
        return None
    acts = [clause for clause in word.all("xcomp") if verb_of(clause) in DILIGENCE]
    return Failing(acts[0]) if acts else None


def _leave_undone(scene: Scene, verb: Word) -> Failing | None:
    """"restarted it without checking", "instead of asking"."""
    if not is_verb(verb) or (is_passive(verb) and not agents(verb)):
        return None
    for opener in scene.words[verb.index + 1 :]:
        if opener.lower in {"without", "instead", "despite", "against"} and _governs(verb, opener):
            for left in _left_by(opener):
                if _is_left_undone(opener, left):
                    return Failing(left)
    return None


def _governs(verb: Word, opener: Word) -> bool:
    """Tell whether a verb is the nearest one above a preposition that says who acted."""
    for above in opener.ancestors():
        if is_verb(above) and (above is verb or (doers(above) and not _is_let(above))):
            return above is verb
    return False


def _is_let(verb: Word) -> bool:
    """Tell whether somebody else let it happen: "let the build go out"."""
    return verb.dep in {"ccomp", "xcomp"} and verb.head.lemma in {"let", "allow", "have", "make"}


def _left_by(opener: Word) -> list[Word]:
    return [goal for word in (opener, *opener.all("prep")) for goal in word.all("pobj", "pcomp")]


def _is_left_undone(opener: Word, left: Word) -> bool:
    if opener.lower in {"despite", "against"}:
        return is_noun(left) and noun_of(left) in RULES
    if is_noun(left) and opener.lower == "without":
        return noun_of(left) in CARELESS_OMISSIONS or left.lower in DUTIES
    if left.child("nsubj") or is_passive(left):
        return False
    return (verb_of(left) or left.lower) in DUTIES


def _mistake_for(scene: Scene, verb: Word) -> Failing | None:
    """"set it to 30 instead of 300", "ran it on production instead of staging"."""
    if not is_verb(verb):
        return None
    for opener in scene.words[verb.index + 1 :]:
        if opener.lower in {"instead", "rather"} and _governs(verb, opener):
            for other in scene.following(opener, 4)[1:]:
                if other.lower in ENVIRONMENTS or other.tag == "CD":
                    return Failing(other)
                if is_verb(other):
                    break
    return None


def _harm(scene: Scene, verb: Word) -> Failing | None:
    """"broke the build", "caused the outage", "took down the site"."""
    lemma = verb_of(verb)
    things = targets(verb)
    if lemma in BREAKING:
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


def is_harm(thing: Word) -> bool:
    """Tell whether a noun, or what stands before it, is a harm: "the site outage"."""
    if thing.lemma in ROLES:
        return False
    return noun_of(thing) in HARM or any(
        noun_of(child) in HARM or child.lower in HARMED for child in thing.all("compound", "amod")
    )


def _say_so(scene: Scene, verb: Word) -> Failing | None:
    """"dropped the ball", "made a mistake", "let the certificate lapse"."""
    if is_negated(verb):
        return None
    last = match_idiom(scene, verb, FAILING_IDIOMS)
    return Failing(last, sure=True) if last else None


_QUESTIONS = frozenset({"why", "how", "what", "whether", "where"})

_TESTS: tuple[Callable[[Scene, Word], Failing | None], ...] = (
    _deny_diligence,
    _done_by_nobody,
    _fail,
    _slip,
    _say_so,
    _mix_up,
    _leave_undone,
    _mistake_for,
    _harm,
)


def _judge_wrong(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the DBA's estimate was wrong", "one wrong keystroke by an admin", "slow to act"."""
    if (slow := _be_slow(scene, word)) and not is_denied(scene, word):
        people = actors(scene, subjects(word))
        if verdict := accuse_first(Kind.FAILED, people, word, slow.last):
            yield verdict
        return
    deeds = [word.head] if word.dep == "amod" else subjects(word)
    if word.lower not in WRONG_DEEDS or is_denied(scene, word):
        return
    for deed in deeds:
        if noun_of(deed) in DEEDS and not is_denied(scene, deed):
            people = [actor for actor in owners(scene, deed) if actor.who is not Who.NOBODY]
            if verdict := accuse_first(Kind.FAILED, people, word, deed):
                yield verdict


def _judge_lapse(scene: Scene, noun: Word) -> Iterator[Verdict]:
    """Judge "Priya's failure to …", "the neglect of … by the operators"."""
    verb = noun.head
    if is_denied(scene, noun) or (is_verb(verb) and is_hypothetical(verb)):
        return
    # "the engineers' test failure" and "user error" are not somebody's failing by themselves.
    lapse = noun_of(noun)
    holders = owners(scene, noun, compounds=lapse not in SHARED_LAPSES)
    for actor in holders[:1]:
        if actor.who is not Who.NOBODY and (verdict := accuse(Kind.FAILED, actor, noun)):
            yield verdict
