"""What people should, could or would have done, and what nobody thought to do."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.people import Who, identify
from pm_lint.checks.blame.scene import (
    Scene,
    agents,
    has_words,
    is_negated,
    is_passive,
    is_verb,
    subjects,
)
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse, actors, is_denied, span
from pm_lint.nlp import Word

MODALS = frozenset("should could would ought might must need".split())
_HAVE = frozenset({"have", "'ve", "of", "ve", "a"})
_UNABLE = frozenset(
    """know have need require be expect foresee predict anticipate guess want""".split()
)


def find_counterfactual(scene: Scene) -> Iterator[Verdict]:
    """Find people measured against what they did not do."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        lower = word.lower
        if lower in {
            "should",
            "could",
            "would",
            "ought",
            "might",
            "shouldn't",
            "couldn't",
            "need",
            "needed",
        }:
            yield from _modal(scene, word)
        elif lower in {"supposed", "expected", "meant"} or (
            lower in {"obliged", "required", "instructed", "told"}
        ):
            yield from _supposed(scene, word)
        elif lower == "only" and scene.lowers(word.index - 1, word.index) == ("if",):
            yield from _condition(scene, word, scene.following(word, 14))
        elif lower in {"if", "had"} or (lower == "without" and False):
            yield from _if(scene, word)
        elif word.lemma in {"think", "occur", "cross"}:
            yield from _thought(scene, word)
        elif lower in {"taken", "been", "needed"} or word.lemma == "take":
            yield from _all_it_would_take(scene, word)
        elif lower in {"better", "wiser", "prudent", "advised"}:
            yield from _better(scene, word)


def _perfect_verb(scene: Scene, modal: Word) -> Word | None:
    """Return the participle of "should … have done", read from the order of the words."""
    have: Word | None = None
    for word in scene.following(modal, 8):
        if have is None:
            if word.lower in _HAVE and (word.lower != "a" or word.tag != "DT"):
                have = word
            elif word.lower in {",", ";", "and", "but"}:
                return None
            continue
        if word.tag in {"VBN", "VBD"} and word.lower != "been":
            return word
        if word.lower == "been":
            after = next(
                (w for w in scene.following(word, 3) if w.tag in {"VBN", "VBG", "VBD"}), None
            )
            return after or word
        if word.tag.startswith("VB") or is_verb(word):
            return word
        if word.index - have.index > 4:
            return None
    return None


def _modal(scene: Scene, modal: Word) -> Iterator[Verdict]:
    verb = _perfect_verb(scene, modal)
    if verb is None:
        return
    people = _subjects_of(scene, modal, verb)
    lower = modal.lower
    if is_denied(scene, verb, own=False) or is_denied(scene, modal, own=False):
        return
    if _is_about_being(scene, modal, verb):
        if lower in {"should", "could"} and verb.tag == "VBN" and _is_done_to(scene, verb):
            doers = actors(scene, agents(verb))
            for actor in doers:
                if verdict := accuse(Kind.COUNTERFACTUAL, actor, modal, verb):
                    yield verdict
                    return
            if not any(actor.who is Who.SYSTEM for actor in doers):
                yield span(Kind.SLIP, (modal, verb))
        return
    negated = has_words(scene.words[modal.index : verb.index], "not", "n't", "never")
    if lower in {"could", "might", "would"} and negated:
        return
    if lower == "would":
        if not has_words(
            scene.following(modal, 6),
            "been better",
            "done better",
            "done well",
            "been wiser",
            "been smart",
        ):
            return
    if negated and verb.lemma in _UNABLE | {"go", "happen"}:
        return
    if verb.lemma in {"know", "expect", "guess"} and lower in {"could", "might"}:
        return
    if lower in {"could", "might"} and _is_praise(scene, verb):
        return
    for actor in actors(scene, people):
        if verdict := accuse(Kind.COUNTERFACTUAL, actor, modal, verb):
            yield verdict
            return
    if not people and modal.index == 0:
        yield span(Kind.COLLECTIVE, (modal, verb))


def _subjects_of(scene: Scene, modal: Word, verb: Word) -> list[Word]:
    for candidate in (verb, modal, modal.head, verb.head):
        if is_verb(candidate) or candidate is modal:
            own = [w for w in subjects(candidate) if w.index < modal.index or w.dep in {"nsubj"}]
            if own:
                return own
    return []


def _is_about_being(scene: Scene, modal: Word, verb: Word) -> bool:
    """Tell whether the subject is done to, "should have been tested", not doing."""
    between = {word.lower for word in scene.words[modal.index : verb.index]}
    if verb.lower == "been":
        return not has_words(
            scene.following(verb, 4),
            "careful",
            "more careful",
            "watching",
            "aware",
            "alert",
            "awake",
            "able",
            "quicker",
            "faster",
            "clearer",
            "proactive",
            "there",
            "better",
        )
    return "been" in between and verb.tag != "VBG"


def _is_done_to(scene: Scene, verb: Word) -> bool:
    return verb.lower != "been"


def _is_praise(scene: Scene, verb: Word) -> bool:
    """Tell whether the sentence goes on to say that better was done: "could have waited but acted"."""
    for other in verb.all("conj"):
        if any(child.lower == "but" for child in verb.children) and not is_negated(other):
            return True
    return has_words(
        scene.words, "worse", "to their credit", "to his credit", "to her credit", "thankfully"
    )


def _supposed(scene: Scene, word: Word) -> Iterator[Verdict]:
    after = scene.following(word, 4)
    if not after or after[0].lower != "to" or is_negated(word) or is_denied(scene, word, own=False):
        return
    past = has_words(scene.before(word, 4), "was", "were", "had", "been")
    perfect = has_words(after, "have")
    if not past and not perfect:
        return
    if word.lower != "supposed" and not (
        perfect or has_words(scene.words, "but did", "but never", "but failed", "but had")
    ):
        return
    verb = word.child("xcomp", "ccomp") or word
    if is_passive(verb) or (len(after) > 1 and after[1].lower == "be" and verb is word):
        return
    for actor in actors(scene, subjects(word) or subjects(verb)):
        if verdict := accuse(Kind.COUNTERFACTUAL, actor, word, verb):
            yield verdict
            return


def _if(scene: Scene, word: Word) -> Iterator[Verdict]:
    if not any(w.lower in {"would", "could", "might", "'d"} for w in scene.words):
        return
    if word.lower == "had":
        # "Had the engineer checked": inverted, the subject comes after.
        if word.index and scene.words[word.index - 1].lower not in {
            ",",
            "and",
            "that",
            ";",
            "but",
            ":",
        }:
            return
        verb = word.head if word.dep.startswith("aux") else None
        if verb is None or verb.index < word.index:
            return
        if not any(w.index > word.index for w in subjects(verb)):
            return
        yield from _condition(scene, word, scene.words[word.index + 1 : verb.index + 1], verb)
    else:
        yield from _condition(scene, word, scene.following(word, 14))


def _condition(
    scene: Scene, start: Word, words: tuple[Word, ...], verb: Word | None = None
) -> Iterator[Verdict]:
    """Judge "if X had done": X did not, and the sentence says that it would have helped."""
    had = next((w for w in words if w.lower in {"had", "'d", "hadn't", "would"}), None)
    if verb is None:
        if had is None:
            past = next((w for w in words if w.tag == "VBD"), None)
            if past is None or start.lower != "only":
                return
            verb = past
        elif had.dep.startswith("aux"):
            verb = had.head
        else:
            verb = next((w for w in scene.following(had, 4) if w.tag in {"VBN", "VBD"}), had)
    if is_passive(verb) or verb.lemma in {"know", "be"} or verb.lower == "been":
        return
    if verb.lemma == "have" and not any(child.dep == "dobj" for child in verb.children):
        return
    if verb.lemma == "have":
        return
    negated = is_negated(verb)
    if negated and has_words(scene.words, "worse", "longer", "lost more"):
        return
    people = [w for w in subjects(verb) if start.index < w.index <= verb.index]
    if not negated and not _would_have_helped(scene, start):
        return
    for actor in actors(scene, people):
        if actor.who is Who.NOBODY:
            continue
        if verdict := accuse(Kind.COUNTERFACTUAL, actor, start, verb):
            yield verdict
            return


def _would_have_helped(scene: Scene, start: Word) -> bool:
    if start.lower == "only":
        return True
    return has_words(
        scene.words,
        "would have",
        "could have",
        "might have",
        "would 've",
        "would not have",
        "would n't have",
        "would never have",
        "could n't have",
        "could not have",
        "'d have",
        "would've",
        "would be",
        "would still",
        "would also have",
        "would only have",
        "could still have",
    )


def _thought(scene: Scene, verb: Word) -> Iterator[Verdict]:
    after = scene.following(verb, 3)
    if verb.lemma == "think" and after and after[0].lower in {"to", "of"}:
        people = actors(scene, subjects(verb))
        negated = is_negated(verb)
        for actor in people:
            if actor.who is Who.NOBODY or negated:
                if verdict := accuse(Kind.COUNTERFACTUAL, actor, verb):
                    yield verdict
    elif verb.lemma in {"occur", "cross"} and (
        is_negated(verb) or has_words(scene.before(verb, 4), "never", "not", "n't")
    ):
        goal = [g for p in verb.all("prep") if p.lower == "to" for g in p.all("pobj")]
        if verb.lemma == "cross":
            goal = [p for d in verb.all("dobj") if d.lemma == "mind" for p in d.all("poss")]
        for actor in actors(scene, goal):
            if verdict := accuse(Kind.COUNTERFACTUAL, actor, verb):
                yield verdict
    elif verb.lemma == "occur":
        for actor in actors(
            scene, [g for p in verb.all("prep") if p.lower == "to" for g in p.all("pobj")]
        ):
            if actor.who is Who.NOBODY:
                yield span(Kind.COUNTERFACTUAL, (verb, actor.word), actor.word)


def _all_it_would_take(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "it would have taken him a minute", "all it would have taken from the lead"."""
    before = scene.lowers(word.index - 4, word.index)
    if word.lower != "taken" or "have" not in before or not {"would", "'d"} & set(before):
        return
    if has_words(scene.words, "longer", "hours", "days") or is_negated(word):
        return
    people = [*word.all("dative", "dobj", "nsubj")]
    people += [
        g for p in word.all("prep", "dative") if p.lower in {"from", "for"} for g in p.all("pobj")
    ]
    people += [
        child
        for goal in word.all("dobj", "ccomp", "xcomp", "attr")
        for child in goal.all("nsubj", "poss")
    ]
    if word.index + 1 < len(scene.words) and scene.words[word.index + 1].tag == "PRP":
        people.append(scene.words[word.index + 1])
    for actor in actors(scene, people):
        if verdict := accuse(Kind.COUNTERFACTUAL, actor, word):
            yield verdict
            return


def _better(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "it would have been better for the lead to wait", "would have been wiser of him"."""
    before = scene.lowers(word.index - 5, word.index)
    if "would" not in before or "have" not in before:
        return
    goal = [
        g
        for p in [*word.all("prep"), *word.head.all("prep")]
        if p.lower in {"for", "of", "if"}
        for g in p.all("pobj")
    ]
    for clause in [*word.all("xcomp", "ccomp", "advcl"), *word.head.all("xcomp", "ccomp", "advcl")]:
        if not is_passive(clause):
            goal += clause.all("nsubj")
    for actor in [identify(scene, g) for g in goal]:
        if verdict := accuse(Kind.COUNTERFACTUAL, actor, word):
            yield verdict
            return
