"""People as the ones who failed, forgot, broke or overlooked something."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.people import Actor, Who
from pm_lint.checks.blame.scene import (
    Scene,
    agents,
    goals,
    has_words,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    objects,
    subjects,
)
from pm_lint.checks.blame.verdict import (
    Kind,
    Verdict,
    accuse,
    actors,
    is_denied,
    is_hypothetical,
    owners,
    span,
)
from pm_lint.checks.blame.words.acts import (
    BREAKING,
    DILIGENCE,
    DOING,
    FAILING,
    HARM,
    LAPSES,
    MIND_VERBS,
    NEUTRAL_NEGATED,
    SKIPPED,
    SLIP_ADVERBS,
)
from pm_lint.checks.blame.words.systems import COMPONENTS
from pm_lint.nlp import Word

_WRONG = frozenset("wrong incorrect".split())
_HUMAN_ONLY = FAILING - {
    "fail",
    "miss",
    "ignore",
    "skip",
    "drop",
    "bypass",
    "omit",
    "overestimate",
    "underestimate",
    "misclassify",
    "slip",
}
"""Verbs that only people do: with them "they" is a person."""


def find_failed(scene: Scene) -> Iterator[Verdict]:
    """Find a person as the subject, agent or owner of a failing."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if is_verb(word):
            yield from _verb(scene, word)
        elif is_noun(word) and word.lemma in LAPSES:
            yield from _lapse(scene, word)


def _verb(scene: Scene, verb: Word) -> Iterator[Verdict]:
    if is_hypothetical(verb):
        return
    marked = _failing_words(scene, verb)
    if marked is None:
        return
    words, own_negation = marked
    if is_denied(scene, verb, own=not own_negation):
        return
    if is_passive(verb):
        people = actors(scene, agents(verb))
    else:
        people = actors(scene, subjects(verb))
    sure = verb.lemma in _HUMAN_ONLY or own_negation
    for actor in people:
        if own_negation and actor.who is Who.NOBODY:
            continue
        if actor.who is Who.NOBODY and verb.lemma not in DILIGENCE:
            continue
        if verdict := accuse(Kind.FAILED, actor, verb, *words, sure=sure):
            yield verdict
            return
    if not people and _is_elided(scene, verb):
        first = scene.words[0]
        yield span(Kind.COLLECTIVE, (first, verb, *words))


def _is_elided(scene: Scene, verb: Word) -> bool:
    """Tell whether a fragment begins with its verb: the author of the notes is meant."""
    if (
        verb.child("nsubj", "nsubjpass", "auxpass", "agent")
        or (verb.tag == "VB"
        and not is_negated(verb))
    ):
        return False
    start = min(
        [verb.index, *(c.index for c in verb.children if c.dep in {"aux", "neg", "advmod"})]
    )
    return (
        start == 0
        and verb.tag in {"VBD", "VBN", "VB"}
        and verb.dep in {"ROOT", "ccomp", "conj", "advcl", "amod"}
    )


def _failing_words(scene: Scene, verb: Word) -> tuple[tuple[Word, ...], bool] | None:
    """Return the words beyond the verb that make it a failing, and whether its negation does."""
    lemma = verb.lemma
    if _is_diligence_denied(scene, verb):
        return (), True
    if is_negated(verb):
        return None
    if _is_done_by_nobody(scene, verb):
        return (), False
    if lemma in FAILING and _truly_fails(scene, verb):
        return tuple(verb.all("prt", "xcomp")), False
    for child in verb.children:
        if child.lower in SLIP_ADVERBS and child.dep in {"advmod", "amod", "npadvmod"}:
            return (child,), False
        if (
            child.lower == "by"
            and (goal := child.child("pobj"))
            and goal.lower in {"accident", "mistake"}
        ):
            return (goal,), False
        if child.lower == "in" and (goal := child.child("pobj")) and goal.lower == "error":
            return (goal,), False
    if (wrong := _wrong_object(scene, verb)) is not None:
        return (wrong,), False
    if (skipped := _left_undone(scene, verb)) is not None:
        return (skipped,), False
    if _causes_harm(scene, verb):
        return tuple(objects(verb)[:1]), False
    return _phrase(scene, verb)


def _is_diligence_denied(scene: Scene, verb: Word) -> bool:
    if not is_negated(verb) or verb.lemma not in DILIGENCE or verb.lemma in NEUTRAL_NEGATED:
        return False
    if is_passive(verb) and not agents(verb):
        return False
    helpers = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if helpers & {"could", "can", "ca", "would", "will", "wo", "should", "may", "might", "to"}:
        return False
    if any(
        child.lower in {"yet", "necessarily", "just", "only", "always"} for child in verb.children
    ):
        return False
    return not _is_excused(scene, verb)


def _is_done_by_nobody(scene: Scene, verb: Word) -> bool:
    if verb.lemma not in DILIGENCE or verb.lemma in {"think", "speak"} or is_passive(verb):
        return False
    if not any(actor.who is Who.NOBODY for actor in actors(scene, subjects(verb))):
        return False
    return not _is_excused(scene, verb)


def _is_excused(scene: Scene, verb: Word) -> bool:
    """Tell whether the sentence itself gives a reason that is no person's: no alert, no access."""
    clauses = [verb, *(a for a in verb.ancestors() if is_verb(a))]
    for clause in clauses:
        for reason in clause.all("advcl", "prep", "conj", "ccomp"):
            marks = {child.lower for child in reason.children if child.dep in {"mark", "advmod"}}
            if reason.lower in {"because", "due", "since", "without"} and reason.dep == "prep":
                if reason.lower == "without":
                    continue
                if not any(actor.inside for actor in actors(scene, list(_below(reason)))):
                    return True
            if marks & {"because", "since", "as"} and is_verb(reason):
                people = actors(scene, subjects(reason))
                if not any(actor.inside for actor in people) or _is_unable(scene, reason):
                    return True
    if has_words(scene.words, "no alert", "no way of", "so nobody", "so no one"):
        return True
    if verb.dep == "conj" or verb.dep == "advcl":
        # "no alert was configured, so nobody noticed"
        return has_words(scene.before(verb, 3), "so nobody", "so no")
    return False


def _below(preposition: Word) -> Iterator[Word]:
    yield from preposition.all("pobj", "pcomp")


def _is_unable(scene: Scene, verb: Word) -> bool:
    text = scene.words[max(0, verb.index - 3) : verb.index + 5]
    return has_words(
        text,
        "could not",
        "could n't",
        "no access",
        "had no",
        "was not able",
        "no way",
        "were not",
        "was not",
    )


def _truly_fails(scene: Scene, verb: Word) -> bool:
    lemma = verb.lemma
    if lemma == "miss":
        return bool(objects(verb)) or is_passive(verb)
    if lemma == "fail":
        return True
    if lemma == "slip":
        return False
    if lemma in {"screw", "mess"}:
        return any(child.lower == "up" for child in verb.children)
    if lemma in {"mistake", "err", "skip", "drop"}:
        return lemma != "drop"
    if lemma == "hesitate":
        return not has_words(scene.words, "did not", "n't")
    return True


def _wrong_object(scene: Scene, verb: Word) -> Word | None:
    if verb.lemma not in DOING and not is_passive(verb):
        return None
    goals_ = [
        *verb.all("dobj", "nsubjpass", "attr"),
        *goals(verb, "to", "in", "on", "into", "from", "at", "against", "with", "onto"),
    ]
    if verb.dep == "acl":
        goals_.append(verb.head)
    for goal in goals_:
        for child in goal.all("amod"):
            if child.lower in _WRONG:
                return goal
    return None


def _left_undone(scene: Scene, verb: Word) -> Word | None:
    """Return the verb of "without checking", "instead of asking" after something done."""
    if is_passive(verb) and not agents(verb):
        return None
    for child in [
        *verb.all("prep", "mark", "advmod"),
        *(g for o in verb.all("dobj", "conj") for g in o.all("prep")),
    ]:
        if child.lower not in {"without"} and not (
            child.lower == "instead" or child.lower == "rather"
        ):
            continue
        if child.lower == "without":
            for goal in child.all("pcomp", "pobj"):
                if goal.lemma in SKIPPED or goal.lower in SKIPPED:
                    if not goal.child("auxpass"):
                        return goal
                if goal.lemma in {
                    "approval",
                    "authorisation",
                    "authorization",
                    "permission",
                    "verification",
                    "testing",
                    "review",
                    "notice",
                    "validation",
                    "announcement",
                    "consultation",
                }:
                    return goal
                if any(c.lower == "any" for c in goal.children) and goal.lemma in {
                    "check",
                    "test",
                    "thought",
                    "review",
                }:
                    return goal
    return None


def _causes_harm(scene: Scene, verb: Word) -> bool:
    lemma = verb.lemma
    things = agents(verb) and subjects(verb) if is_passive(verb) else objects(verb)
    if lemma in {
        "cause",
        "trigger",
        "provoke",
        "precipitate",
        "introduce",
        "prolong",
        "worsen",
        "exacerbate",
        "aggravate",
    }:
        return any(_is_harm(thing) for thing in things)
    if lemma in {
        "break",
        "brick",
        "cripple",
        "wreck",
        "ruin",
        "corrupt",
        "clobber",
        "destroy",
        "nuke",
        "crash",
        "sabotage",
    }:
        return bool(things)
    if lemma in {"take", "bring", "knock"}:
        down = any(child.lower in {"down", "offline", "out"} for child in verb.children)
        return (
            down
            and any(
                thing.lemma
                in {
                    "site",
                    "production",
                    "prod",
                    "api",
                    "website",
                    "platform",
                    "checkout",
                    "everything",
                    "region",
                    "business",
                }
                for thing in things
            )
            and not has_words(
                scene.words, "for maintenance", "intentionally", "deliberately", "on purpose"
            )
        )
    return False


def _is_harm(thing: Word) -> bool:
    return (
        thing.lemma in HARM
        or thing.lower in HARM
        or any(child.lemma in HARM for child in thing.all("compound", "amod"))
    )


_OBJECT_PHRASES = {
    "drop": {"ball", "balls"},
    "lose": {"track", "sight"},
    "make": {
        "mistake",
        "error",
        "blunder",
        "typo",
        "mistakes",
        "errors",
        "misjudgement",
        "misjudgment",
    },
    "commit": {"mistake", "error", "blunder"},
    "turn": {"eye"},
    "get": {"wrong"},
    "cut": {"corners"},
    "jump": {"gun"},
    "leave": set(),
    "let": set(),
}


def _phrase(scene: Scene, verb: Word) -> tuple[tuple[Word, ...], bool] | None:
    wanted = _OBJECT_PHRASES.get(verb.lemma)
    if wanted is None:
        return None
    for goal in objects(verb):
        if goal.lower in wanted or goal.lemma in wanted:
            return (goal,), False
    after = scene.following(verb, 8)
    if verb.lemma == "get" and has_words(after, "wrong"):
        return (next(w for w in after if w.lower == "wrong"),), False
    if verb.lemma == "leave" and has_words(
        after,
        "unattended",
        "unpatched",
        "untested",
        "open to the world",
        "unlocked",
        "half finished",
        "half - finished",
        "half done",
        "unfinished",
        "unencrypted",
        "unanswered",
    ):
        return (), False
    if verb.lemma == "let" and has_words(
        after, "expire", "lapse", "slip", "slide", "run out", "go stale"
    ):
        return (), False
    return None


def _lapse(scene: Scene, noun: Word) -> Iterator[Verdict]:
    """Judge "Priya's failure to …", "the neglect of … by the operators"."""
    if is_denied(scene, noun) or noun.lemma in {"delay", "confusion"}:
        return
    holders = owners(scene, noun)
    if noun.lemma in {"failure", "error", "inability", "neglect", "disregard", "lapse"}:
        # "the engineers' test failure" and "user error" are not somebody's failing by themselves.
        holders = [h for h in holders if h.word.dep != "compound"]
    for actor in holders[:1]:
        if noun.lemma == "failure" and not _is_failure_to_act(noun, actor):
            continue
        if verdict := accuse(Kind.FAILED, actor, noun):
            yield verdict


def _is_failure_to_act(noun: Word, actor: Actor) -> bool:
    clause = noun.child("acl", "relcl", "xcomp", "ccomp")
    return clause is not None or actor.word.dep == "poss" or actor.word.dep == "pobj"


__all__ = ["BREAKING", "COMPONENTS", "MIND_VERBS", "find_failed"]
