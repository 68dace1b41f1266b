"""Judgements on people: their attention, competence or attitude."""

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
    ACTS,
    JUDGED,
    JUDGING,
    LACKED,
    LAPSES,
    MILD_TRAITS,
    MISTAKES,
    STRONG_TRAITS,
    TRAIT_ADVERBS,
    TRAIT_NOUNS,
    TRAITS,
)
from pm_lint.nlp import Word

_DEEDS = ACTS | LAPSES | MISTAKES | JUDGED
_BEING = frozenset("be become grow seem appear get look remain prove feel act stay".split())


def find_trait(scene: Scene) -> Iterator[Verdict]:
    """Find a person described as careless, inexperienced, lazy, and the like."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        lower = word.lower
        if lower in STRONG_TRAITS or lower in TRAITS or lower in JUDGING:
            yield from _adjective(scene, word)
        if lower in TRAIT_ADVERBS:
            yield from _adverb(scene, word)
        if lower in TRAIT_NOUNS:
            yield from _noun(scene, word)
        if lower in LACKED or lower in {"clue", "idea"}:
            yield from _lack(scene, word)
        if word.lemma in _PHRASES:
            yield from _phrase(scene, word)


def _adjective(scene: Scene, word: Word) -> Iterator[Verdict]:
    lower = word.lower
    strong = lower in STRONG_TRAITS
    if is_denied(scene, word):
        return
    head = word.head
    if word.dep == "conj" and not is_verb(head):
        head = head.head
    if is_noun(head) and (
        word.dep in {"amod", "compound", "conj", "nmod", "acl"} or word.index < head.index
    ):
        actor = identify(scene, head)
        if actor.inside:
            if strong or (lower in TRAITS and lower not in MILD_TRAITS):
                yield span(Kind.TRAIT, (word, head), head)
            return
        if is_denied(scene, head):
            return
        if actor.who is Who.AUTHOR:
            return
        yield from _deed(scene, word, head, strong)
        return
    if word.dep in {
        "acomp",
        "attr",
        "xcomp",
        "oprd",
        "conj",
        "ROOT",
        "amod",
        "ccomp",
        "advcl",
        "acl",
        "relcl",
    } or is_verb(word):
        verb = word.head if not is_verb(word) else word
        if not strong and lower in MILD_TRAITS | JUDGING and not _is_too(word):
            return
        if not strong and lower not in TRAITS and lower not in JUDGING:
            return
        people = subjects(word) or (subjects(verb) if is_verb(verb) else [])
        if is_verb(verb) and is_hypothetical(verb) and not strong:
            return
        for actor in actors(scene, people):
            if verdict := accuse(Kind.TRAIT, actor, word, sure=strong):
                if not (is_verb(verb) and is_hypothetical(verb)):
                    yield verdict
        # "it was careless of the DBA to …"
        for child in word.all("prep"):
            if child.lower in {"of", "on"}:
                for actor in actors(scene, child.all("pobj")):
                    if verdict := accuse(Kind.TRAIT, actor, word):
                        yield verdict
        if strong and not people and word.dep == "ROOT":
            yield span(Kind.TRAIT, (word,))


def _is_too(word: Word) -> bool:
    return any(child.lower == "too" for child in word.children)


def _deed(scene: Scene, word: Word, head: Word, strong: bool) -> Iterator[Verdict]:
    lemma = head.lemma
    lower = word.lower
    if lemma not in _DEEDS:
        return
    if (lemma in JUDGED and lower in JUDGING | TRAITS) or strong or lower in TRAITS - MILD_TRAITS:
        holders = owners(scene, head)
        if not holders:
            holders = _nearby_owner(scene, head)
        for actor in holders[:1]:
            if verdict := accuse(Kind.TRAIT, actor, word, head):
                yield verdict
                return
        if strong and not holders:
            yield span(Kind.TRAIT, (word, head))


def _nearby_owner(scene: Scene, head: Word) -> list[object]:  # type: ignore[type-arg]
    verb = head.head
    found = []
    if is_verb(verb) and head.dep in {"dobj", "attr", "nsubj", "oprd"}:
        words = subjects(verb) if head.dep == "dobj" else []
        for preposition in [*verb.all("prep", "agent"), *(p for p in head.all("prep"))]:
            goals_ = preposition.all("pobj")
            for goal in goals_:
                if preposition.lower == "by":
                    words.append(goal)
                if goal.lower == "part":
                    words += goal.all("poss")
                    words += [g for p in goal.all("prep") for g in p.all("pobj")]
        found = [actor for actor in actors(scene, words) if actor.inside or actor.who is Who.AUTHOR]
    return found  # type: ignore[return-value]


def _adverb(scene: Scene, word: Word) -> Iterator[Verdict]:
    verb = word.head
    if not is_verb(verb) or is_denied(scene, verb) or is_hypothetical(verb):
        return
    if is_passive(verb):
        people = agents(verb)
        if not people:
            yield span(Kind.SLIP, (word, verb))
            return
    else:
        people = subjects(verb)
    for actor in actors(scene, people):
        if verdict := accuse(Kind.TRAIT, actor, word, verb):
            yield verdict
            return


def _noun(scene: Scene, word: Word) -> Iterator[Verdict]:
    if is_denied(scene, word):
        return
    for actor in [*owners(scene, word), *_nearby_owner(scene, word)][:1]:
        if verdict := accuse(Kind.TRAIT, actor, word):  # type: ignore[arg-type]
            yield verdict


def _lack(scene: Scene, word: Word) -> Iterator[Verdict]:
    head = word.head
    if is_verb(head) and word.dep == "dobj":
        lacks = head.lemma == "lack" or (
            head.lemma in {"show", "have", "demonstrate", "exercise", "pay"} and _is_little(word)
        )
        if lacks and not is_negated(head) and not is_hypothetical(head):
            for actor in actors(scene, subjects(head)):
                if verdict := accuse(Kind.TRAIT, actor, head, word):
                    yield verdict
        return
    above = word
    for above in word.ancestors():
        if above.lemma == "lack" or is_verb(above):
            break
    if (
        above.lemma == "lack"
        and is_noun(above)
        and not is_denied(scene, above)
        and word.lower not in {"idea", "clue", "experience", "sense"}
    ):
        for actor in [*owners(scene, above), *owners(scene, word)][:1]:
            if verdict := accuse(Kind.TRAIT, actor, above, word):
                yield verdict


def _is_little(word: Word) -> bool:
    return any(
        child.lower in {"little", "no", "scant", "insufficient", "zero"} for child in word.children
    )


_PHRASES = frozenset(
    """pay bother care panic cut take fall rush tend know let go sit turn make act get wing guess
    lack give hurry freeze overreact overcomplicate drag look drop sleep daydream slack struggle
    behave gamble""".split()
)


def _phrase(scene: Scene, verb: Word) -> Iterator[Verdict]:
    if not _is_judging_phrase(scene, verb) or is_hypothetical(verb) or is_passive(verb):
        return
    if is_denied(scene, verb, own=False):
        return
    end = scene.following(verb, 3)
    for actor in actors(scene, subjects(verb)):
        if verdict := accuse(Kind.TRAIT, actor, verb, *end[:1], sure=False):
            yield verdict
            return


def _is_judging_phrase(scene: Scene, verb: Word) -> bool:
    lemma = verb.lemma
    after = scene.following(verb, 8)
    negated = is_negated(verb) or has_words(scene.before(verb, 3), "not", "n't", "never")
    goods = {child.lemma for child in verb.all("dobj")}
    if lemma in {"panic", "daydream", "overreact", "slack", "freeze"}:
        return not negated
    if lemma == "pay":
        return "attention" in goods and (
            negated
            or has_words(
                after,
                "no attention",
                "little attention",
                "insufficient attention",
                "too little attention",
            )
        )
    if lemma in {"bother", "care"}:
        return negated
    if lemma == "cut":
        return "corner" in goods or "corners" in {c.lower for c in verb.all("dobj")}
    if lemma == "take":
        return has_words(
            after,
            "a shortcut",
            "shortcuts",
            "the easy way",
            "short cuts",
            "his time",
            "her time",
            "it lightly",
            "too lightly",
        )
    if lemma in {"fall", "sleep"}:
        return has_words(after, "asleep", "at the wheel", "on the job")
    if lemma in {"rush", "hurry"}:
        return (
            not negated
            and verb.tag in {"VBD", "VBZ", "VBG", "VBN", "VB"}
            and bool(verb.all("dobj", "prep", "prt", "advmod") or True)
            and not has_words(after[:2], "to help")
        )
    if lemma == "know":
        return has_words(after, "better") or (
            negated
            and has_words(after, "what he was doing", "what she was doing", "what they were doing")
        )
    if lemma == "look":
        return has_words(after, "the other way")
    if lemma == "turn":
        return has_words(after, "a blind eye")
    if lemma == "drag":
        return has_words(after, "feet", "heels")
    if lemma == "sit":
        return has_words(
            after[:4],
            "on the alert",
            "on it",
            "on the ticket",
            "on the fix",
            "on their hands",
            "on his hands",
            "on her hands",
        )
    if lemma == "wing":
        return has_words(after[:1], "it")
    if lemma == "get":
        return has_words(after[:2], "sloppy", "careless", "lazy", "complacent", "cocky")
    if lemma in {"act", "behave"}:
        return has_words(
            after[:2],
            "carelessly",
            "recklessly",
            "irresponsibly",
            "unprofessionally",
            "negligently",
            "too hastily",
            "hastily",
            "rashly",
        )
    return False


__all__ = ["find_trait", "objects"]
