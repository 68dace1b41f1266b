"""What a finder says of a sentence, and what takes the edge off: denial, doubt, the future."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pm_lint.checks.blame.people import Actor, Who, identify
from pm_lint.checks.blame.scene import Scene, goals, is_negated, is_noun, is_verb, left_edge
from pm_lint.nlp import Word


class Kind(StrEnum):
    """The categories, in the order in which the first that fits is taken."""

    HUMAN_ERROR = "human-error"
    PUNITIVE = "punitive"
    FAULT = "fault"
    TRAIT = "trait"
    COUNTERFACTUAL = "counterfactual"
    FAILED = "failed"
    NAMED_CAUSE = "named-cause"
    HINDSIGHT = "hindsight"
    COLLECTIVE = "collective"
    SLIP = "slip"
    OUTSIDER = "outsider"


ORDER = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A category, the first and last word that carry it, and the person spoken of (or None)."""

    kind: Kind
    first: Word
    last: Word
    person: Word | None = None


def accuse(kind: Kind, actor: Actor, *marked: Word, sure: bool = True) -> Verdict | None:
    """Return the verdict for an actor, None when it is not a person.

    The authors' own faults are `collective`, those of others outside `outsider`. With `sure`
    false, "they" without an antecedent is not enough.
    """
    who = actor.who
    if who is Who.MAYBE:
        who = Who.PERSON if sure else Who.UNKNOWN
    kinds = {
        Who.NAMED: kind,
        Who.PERSON: kind,
        Who.NOBODY: kind,
        Who.AUTHOR: Kind.COLLECTIVE,
        Who.OUTSIDER: Kind.OUTSIDER,
    }
    if who not in kinds:
        return None
    return span(kinds[who], (actor.word, *marked), actor.word)


def span(kind: Kind, words: Iterable[Word], person: Word | None = None) -> Verdict:
    """Return a verdict that marks from the first to the last of the words."""
    ordered = sorted(words, key=lambda word: word.index)
    first = left_edge(person) if person is not None and ordered[0] is person else ordered[0]
    return Verdict(kind, first, ordered[-1], person)


def actors(scene: Scene, words: Iterable[Word]) -> list[Actor]:
    """Identify each of the words, people of the house first."""
    found = [identify(scene, word) for word in words]
    return sorted(found, key=lambda actor: not actor.inside)


_COMPLEMENTS = frozenset(
    "ccomp xcomp acl pcomp pobj prep attr acomp dobj oprd agent csubj appos nmod poss".split()
)
_DENIALS = frozenset(
    """wrong unfair untrue incorrect misleading false deny dispute refute reject doubt avoid prevent
    rule exclude blameless unhelpful unjust unreasonable stop guard protect reduce minimise minimize
    eliminate discourage forbid risk likelihood chance possibility potential easy hypothesis
    hypothesise hypothesize suspect suspicion question whether possible likely hard difficult
    """.split()
)
_CONTRASTS = (("rather", "than"), ("instead", "of"), ("as", "opposed"), ("other", "than"))


def is_denied(scene: Scene, word: Word, *, own: bool = True) -> bool:
    """Tell whether what the word says is denied, doubted or to be prevented.

    With `own` false a negation on the word itself is not looked at (it is part of the fault).
    """
    if own and (is_negated(word) or _has_no(scene, word)):
        return True
    below = word
    for above in word.ancestors():
        if below.dep in _COMPLEMENTS:
            if is_negated(above) and not (below.dep == "xcomp" and not own):
                return True
            if above.lemma in _DENIALS or above.lower in _DENIALS:
                return True
            if above.lower in {"than", "without"} and is_noun(word):
                return True
        elif below.dep not in {"conj", "advmod", "compound", "amod", "aux"}:
            break
        below = above
    return is_noun(word) and _is_contrast(scene, word)


def _has_no(scene: Scene, word: Word) -> bool:
    if not is_noun(word):
        return False
    if any(child.lower in {"no", "not"} for child in word.children if child.index < word.index):
        return True
    edge = left_edge(word)
    return any(other.lower in {"not", "n't", "never", "nor"} for other in scene.before(edge, 1))


def _is_contrast(scene: Scene, word: Word) -> bool:
    edge = left_edge(word)
    before = tuple(other.lower for other in scene.before(edge, 2))
    return before in _CONTRASTS


_MODALS = frozenset("may might can could will would shall should must ca wo 'll 'd".split())
_CONDITIONS = frozenset("if whether unless lest until in so that case before".split())


def is_hypothetical(verb: Word) -> bool:
    """Tell whether a verb speaks of the future, a possibility, a purpose or a general case."""
    auxiliaries = [child.lower for child in verb.children if child.dep in {"aux", "auxpass"}]
    perfect = any(aux in {"have", "'ve", "had", "has", "'d"} for aux in auxiliaries)
    if any(aux in _MODALS for aux in auxiliaries) and not perfect:
        return True
    if "to" in auxiliaries and not perfect:
        return True
    if verb.tag == "VB" and not auxiliaries and verb.dep in {"ROOT", "ccomp", "xcomp", "conj"}:
        return verb.dep != "ROOT" or verb.child("nsubj") is None
    clause = verb
    for _ in range(3):
        marks = {child.lower for child in clause.children if child.dep in {"mark", "advmod"}}
        if "if" in marks or "whether" in marks or "unless" in marks or "lest" in marks:
            return True
        if (
            clause.dep == "advcl"
            and marks & {"when", "whenever", "that"}
            and verb.tag in {"VBZ", "VBP"}
        ):
            return True
        if clause.dep not in {"conj", "xcomp", "ccomp"} or clause.head is clause:
            break
        clause = clause.head
    if verb.dep in {"relcl", "pcomp", "xcomp", "ccomp"} and verb.tag in {"VBZ", "VBP", "VB", "VBG"}:
        main = verb.head
        for above in verb.ancestors():
            main = above
            if is_verb(above):
                break
        if is_verb(main) and verb.dep != "xcomp":
            return is_hypothetical(main) if main.head is not main or main is not verb else False
    return False


def owners(scene: Scene, noun: Word) -> list[Actor]:
    """Return who an act or a lapse belongs to: possessor, by, of, from, on the part of."""
    words = list(noun.all("poss"))
    for preposition in noun.all("prep", "agent"):
        if preposition.lower in {"by", "from", "of"}:
            words += preposition.all("pobj")
        if preposition.lower in {"on", "in", "at", "from"}:
            for goal in preposition.all("pobj"):
                if goal.lower in {"part", "side", "behalf", "hands", "hand", "end"}:
                    words += goal.all("poss")
                    words += goals(goal, "of")
    for verb in noun.all("acl"):
        if verb.tag == "VBN":
            for preposition in verb.all("agent", "prep"):
                if preposition.lower in {"by", "from"}:
                    words += preposition.all("pobj")
    for verb in noun.all("relcl"):
        words += verb.all("nsubj")
    for compound in noun.all("compound"):
        if is_noun(compound):
            words.append(compound)
    known = [actor for actor in actors(scene, words)]
    return [actor for actor in known if actor.inside or actor.who in {Who.AUTHOR, Who.OUTSIDER}]
