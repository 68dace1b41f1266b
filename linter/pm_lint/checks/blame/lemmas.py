"""Parsed words looked up in the word lists, and set phrases matched behind a verb."""

from __future__ import annotations

from pm_lint.checks.blame.grammar import SUBJECTS, is_passive, is_verb, subjects
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.words.lexicon import NOUN_FORMS, VERB_FORMS
from pm_lint.nlp import Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.checks.blame.words.lexicon import Idiom

_CLAUSES = frozenset("ROOT conj ccomp relcl advcl acl".split())
_GAP = 3


def verb_of(word: Word) -> str:
    """Return the lemma of a verb that the lists hold, "" for any other word.

    A verb that the tagger took for a noun counts when it has a subject.
    """
    lemma = VERB_FORMS.get(word.lower, "")
    if lemma and (is_verb(word) or (word.dep in _CLAUSES and word.child(*SUBJECTS))):
        return lemma
    if lemma and word.lower.endswith("ing") and word.child("poss"):
        return lemma
    return ""


def noun_of(word: Word) -> str:
    """Return the singular of a noun that the lists hold, else the word in lower case."""
    return NOUN_FORMS.get(word.lower, word.lower)


def match_idiom(scene: Scene, verb: Word, table: dict[str, tuple[Idiom, ...]]) -> Word | None:
    """Return the last word of a set phrase that begins with the verb, None where there is none."""
    if verb.dep in {"aux", "auxpass"}:
        return None
    for idiom in table.get(verb_of(verb), ()):
        last = _match(scene, verb, idiom)
        if last is not None:
            return last
    return None


def _hanging(verb: Word, last: Word) -> list[Word]:
    """Return the objects of a verb and of its prepositions that stand behind `last`."""
    found = list(verb.children)
    for child in verb.all("prep", "agent", "prt"):
        for goal in child.all("pobj"):
            found += [goal, *(word for word in goal.subtree() if word.index < goal.index)]
    return sorted((w for w in found if w.index > last.index), key=lambda word: word.index)


def _match(scene: Scene, verb: Word, idiom: Idiom) -> Word | None:
    last = verb
    done_to = subjects(verb) if idiom and is_passive(verb) else []
    if done_to and any(word.lower in idiom[0] for word in done_to):
        # "the ball was dropped"
        return verb
    for alternatives in idiom:
        gap = 2 * _GAP if verb.lemma == "let" else _GAP
        near = (*scene.following(last, gap + 1), *_hanging(verb, last))
        found = next((word for word in near if word.lower in alternatives), None)
        if found is None:
            return None
        last = found
    return last
