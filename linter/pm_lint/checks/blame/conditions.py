"""Conditions about people: "if only he had checked", "had the engineer asked"."""

from __future__ import annotations

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.grammar import goals, is_negated, is_verb, subjects
from pm_lint.checks.blame.lemmas import verb_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first
from pm_lint.checks.blame.words.duties import RECEIVING
from pm_lint.checks.blame.words.judgements import ABILITIES, SLOW, STRONG_TRAITS, TRAITS
from pm_lint.checks.blame.words.verbs import DILIGENCE
from pm_lint.nlp import Word

_MODALS = frozenset({"need", "better", "would", "could", "might", "'d"})
_REACH = 14


def find_condition(scene: Scene, word: Word) -> Verdict | None:
    """Return the verdict on a condition that opens at `word`, None where it blames nobody.

    The condition has to be one of the past ("had checked"), about what a person did; a plain one
    counts when the sentence says that it would have helped.
    """
    verb = _find_verb(scene, word)
    if verb is None or verb.child("auxpass"):
        return None
    if verb.lemma in RECEIVING and not _is_manner(verb):
        return None
    if not _would_help(scene, word, verb):
        return None
    people = [p for p in subjects(verb) if word.index < p.index <= verb.index]
    if _is_wish(scene, word):
        people = subjects(verb)
    if verb.lemma == "occur":
        people = goals(verb, "to")
    known = [actor for actor in actors(scene, people) if actor.who is not Who.NOBODY]
    return accuse_first(Kind.COUNTERFACTUAL, known, word, verb)


def _is_manner(verb: Word) -> bool:
    """Tell whether the condition is about how somebody was: "had not been so quick"."""
    manners = STRONG_TRAITS | TRAITS | ABILITIES | SLOW | {"quick", "fast", "hasty"}
    return verb.lemma == "be" and any(child.lower in manners for child in verb.all("acomp"))


def _find_verb(scene: Scene, word: Word) -> Word | None:
    lower = word.lower
    if lower == "had":
        return _find_inverted(scene, word)
    if lower == "if" or _is_wish(scene, word):
        had = next((w for w in scene.following(word, _REACH) if w.lower in {"had", "'d"}), None)
        if had is not None:
            return _participle(scene, had)
        if _is_only(scene, word):
            return next((w for w in scene.following(word, _REACH) if w.tag == "VBD"), None)
    return None


def _participle(scene: Scene, had: Word) -> Word | None:
    if had.dep.startswith("aux") and is_verb(had.head):
        return had.head
    return next((w for w in scene.following(had, 4) if w.tag in {"VBN", "VBD"}), None)


def _find_inverted(scene: Scene, had: Word) -> Word | None:
    """Return the verb of "Had the engineer checked": the subject stands behind the auxiliary."""
    verb = had.head if had.dep.startswith("aux") else None
    if verb is None and had.index:
        # "It need never have happened had the squad asked": the clause hangs on "had".
        return next((w for w in had.all("ccomp", "xcomp") if w.tag in {"VBN", "VBD"}), None)
    if verb is None:
        # The parser may take "Had" for the main verb and the subject for its object.
        thing = had.child("dobj")
        verb = thing.child("acl", "relcl") if thing is not None and had.index == 0 else None
        clause = had.child("ccomp", "xcomp")
        if verb is None and clause is not None and had.index == 0 and had.dep == "advcl":
            verb = clause
    if verb is None or verb.index < had.index:
        return None
    behind = [word for word in subjects(verb) if had.index < word.index < verb.index]
    return verb if behind else None


def _is_only(scene: Scene, word: Word) -> bool:
    return any(other.lower == "only" for other in scene.following(word, 1))


def _is_wish(scene: Scene, word: Word) -> bool:
    return word.lower in {"wish", "wished"} and is_verb(word)


def _would_help(scene: Scene, word: Word, verb: Word) -> bool:
    if _is_only(scene, word) or _is_wish(scene, word) or (word.lower == "had" and word.index):
        return True
    rest = tuple(w for w in scene.words if w is not verb)
    if not any(w.lower in _MODALS for w in rest):
        return False
    if has_words(scene.words, "worse", "even longer", "lost more"):
        return False
    # "If she had not noticed, …" praises; "if he had not forced the push, …" blames.
    return not (is_negated(verb) and verb_of(verb) in DILIGENCE)
