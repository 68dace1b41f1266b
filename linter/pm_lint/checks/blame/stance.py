"""Whether a sentence really says what a word says: denial, doubt, the future, a general case."""

from __future__ import annotations

from pm_lint.checks.blame.grammar import (
    CONTROL_NOUNS,
    FACTIVE,
    auxiliaries,
    is_negated,
    is_noun,
    is_verb,
    left_edge,
    markers,
)
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.words.roles import NOBODY
from pm_lint.checks.blame.words.stances import (
    AGREED,
    CONDITIONS,
    CONTRASTS,
    DENYING,
    DOUBTED,
    HAVE,
    MODALS,
    NEVER,
    PURPOSES,
    SEEMING,
    UNASSERTED_ADVERBS,
)
from pm_lint.checks.blame.words.verbs import (
    SAYING,
)
from pm_lint.nlp import Word

_EVIDENCE = frozenset(
    """evidence sign indication trace hint suggestion case proof interest desire intention wish
    intent aim point purpose reason need ground grounds value use benefit""".split()
)
_HABITS = frozenset("often usually sometimes always generally typically frequently rarely".split())
_COMPLEMENTS = frozenset(
    """ccomp xcomp acl relcl pcomp pobj prep attr acomp dobj oprd agent csubj appos nmod poss nsubj
    nsubjpass""".split()
)
_PASSED = frozenset("conj advmod compound amod aux npadvmod dep".split())
_BINDING = frozenset("from against about of to".split())
"""Prepositions that tie what they bring to a verb: "prevent from", "protect against"."""

_HIDING = frozenset("hide conceal disguise deny alter excuse change obscure".split())
_REGARDING = frozenset("regard see treat view consider class classify describe count read".split())

_GENERAL = frozenset("when whenever wherever every once".split())


def is_denied(scene: Scene, word: Word, *, own: bool = True) -> bool:
    """Tell whether what the word says is denied, doubted or to be prevented.

    With `own` false a negation on the word itself is not looked at: it is part of the fault.
    """
    if own and (is_negated(word) or _has_no(scene, word)):
        return True
    if own and has_words(scene.words, *NEVER):
        return True
    if has_words(scene.words[: word.index], *SEEMING):
        return True
    below = word
    for above in word.ancestors():
        if below.dep == "ccomp" and _last(below) < _first(above):
            # "Ada applied the rule; all traffic stopped": two clauses side by side.
            break
        if below.dep == "relcl" and above.lower in {"nothing", "little", "none"}:
            return True
        if below.dep in _COMPLEMENTS:
            if _denies(above, below):
                return True
        elif below.dep not in _PASSED:
            break
        below = above
    return is_noun(word) and _is_contrast(scene, word)


def _last(clause: Word) -> int:
    return max(word.index for word in clause.subtree())


def _first(clause: Word) -> int:
    own = [child.index for child in clause.children if child.dep in {"nsubj", "nsubjpass"}]
    return min([clause.index, *own])


def _denies(above: Word, below: Word) -> bool:
    if below.dep == "prep" and below.lower not in _BINDING:
        # "had no interest in blaming anyone"
        pointless = above.lemma in _EVIDENCE and below.lower == "in"
        return pointless and any(child.lower == "no" for child in above.children)
    if below.dep in {"xcomp", "ccomp", "csubj", "advcl"} and any(
        child.lower in DENYING for child in above.all("acomp", "attr")
    ):
        return True
    if is_noun(above):
        # "No evidence of carelessness".
        return above.lemma in DOUBTED or (
            above.lemma in _EVIDENCE and any(child.lower == "no" for child in above.children)
        )
    if above.lemma == "help" or (above.lemma in _HIDING and is_negated(above)):
        # "One cannot help noticing", "it does not hide that": so it is.
        return False
    if above.lemma == "keep" and below.dep == "xcomp":
        # "Developers keep ignoring it": only "keep from" denies.
        return False
    if above.lemma in DENYING or above.lower in DENYING:
        return below.dep != "nsubj" or not is_verb(above)
    if above.lower == "than" and is_noun(below):
        # "Nothing more exotic than a slip".
        return not has_nothing(above)
    if above.lower == "without":
        return is_noun(below)
    if above.lower == "as" and above.head.lemma in _REGARDING:
        return is_negated(above.head)
    if below.dep in {"relcl", "acl", "poss", "nsubj"}:
        return False
    if (
        is_verb(above)
        and above.lemma in SAYING
        and any(child.lower in NOBODY for child in above.all("nsubj"))
    ):
        return True
    return is_verb(above) and is_negated(above)


def has_nothing(word: Word) -> bool:
    """Tell whether "nothing", "none" or "little" stands above a word: it is that and no more."""
    return any(above.lower in {"nothing", "none", "little"} for above in word.ancestors())


def _has_no(scene: Scene, word: Word) -> bool:
    if not is_noun(word):
        return False
    if any(child.lower in {"no", "not"} for child in word.children if child.index < word.index):
        return True
    edge = left_edge(word)
    return any(other.lower in {"not", "n't", "never", "nor"} for other in scene.before(edge, 1))


def _is_contrast(scene: Scene, word: Word) -> bool:
    before = tuple(other.lower for other in scene.before(left_edge(word), 2))
    return before in CONTRASTS


def is_hypothetical(verb: Word) -> bool:
    """Tell whether a verb speaks of the future, a possibility, a purpose or a general case."""
    helpers = auxiliaries(verb)
    if not helpers & HAVE and (_is_modal(verb, helpers) or _is_infinitive(verb, helpers)):
        return True
    if _is_imperative(verb) or _is_unasserted(verb) or _is_habit(verb) or _is_inverted(verb):
        return True
    clause = verb
    for _ in range(4):
        if _opens_condition(clause):
            return True
        if clause.dep not in {"conj", "xcomp", "ccomp"} or clause.head is clause:
            break
        clause = clause.head
    return _is_under_hypothesis(verb)


def _is_modal(verb: Word, helpers: set[str]) -> bool:
    """Tell whether a modal leaves open if it was done; "could not log in" does not."""
    if helpers & MODALS == {"could"}:
        denied = is_negated(verb) or any(
            part.lower in {"no", *NOBODY}
            for word in verb.all("nsubj")
            for part in (word, *word.children)
        )
        return not denied
    return bool(helpers & MODALS)


def _is_infinitive(verb: Word, helpers: set[str]) -> bool:
    """Tell whether an infinitive leaves open if it was done; "decided to skip" does not."""
    if "to" not in helpers:
        return False
    head = verb.head
    if verb.dep == "xcomp" and head.lemma in FACTIVE:
        return is_hypothetical(head)
    return not (verb.dep == "acl" and head.lemma in CONTROL_NOUNS)


def _is_habit(verb: Word) -> bool:
    """Tell whether a clause in the present tells what happens in general: "often forget"."""
    if verb.tag not in {"VBZ", "VBP"}:
        return False
    if any(child.lower in _HABITS for child in verb.children):
        return True
    if verb.dep == "relcl" and any(child.lower in {"a", "an"} for child in verb.head.children):
        return True  # "a warning for an operator who bypasses it"
    return any(
        child.lower in {"every", "any"} for word in verb.all("nsubj") for child in word.children
    )


def _is_inverted(verb: Word) -> bool:
    """Tell whether a condition is told by its order: "Had she not noticed"."""
    subject = verb.child("nsubj", "nsubjpass")
    opened = [child for child in verb.all("aux", "auxpass") if child.lower == "had"]
    if subject is None or not opened:
        return False
    return opened[0].index < subject.index < verb.index


def _is_imperative(verb: Word) -> bool:
    if verb.tag != "VB" or auxiliaries(verb):
        return False
    if verb.dep == "ROOT":
        return verb.child("nsubj") is None
    return verb.dep in {"ccomp", "xcomp", "conj"}


def _is_unasserted(verb: Word) -> bool:
    return any(child.lower in UNASSERTED_ADVERBS for child in verb.all("advmod"))


def _opens_condition(clause: Word) -> bool:
    marks = markers(clause)
    if marks & CONDITIONS:
        return True
    if clause.dep != "advcl":
        return False
    main = clause.head
    general = clause.tag in {"VBZ", "VBP"} and main.tag in {"VBZ", "VBP", "VB"}
    if marks & PURPOSES and auxiliaries(clause) & MODALS:
        return True
    return general and bool(marks & _GENERAL)


def _is_under_hypothesis(verb: Word) -> bool:
    """Tell whether a clause in the present hangs on a plan, a wish or an order."""
    linked = verb.dep in {"relcl", "pcomp", "ccomp"} or (verb.dep == "conj" and verb.tag == "VBG")
    if not linked or verb.tag in {"VBD", "VBN"}:
        return False
    for above in verb.ancestors():
        if is_verb(above):
            return is_hypothetical(above)
    return False


def is_asserted(scene: Scene, verb: Word, *, own: bool = True) -> bool:
    """Tell whether the sentence states the verb as a fact (see `is_denied` for `own`)."""
    return not is_hypothetical(verb) and not is_denied(scene, verb, own=own)


def is_agreed(scene: Scene) -> bool:
    """Tell whether an act was meant: as planned, as the runbook says, on purpose."""
    return has_words(scene.words, *AGREED)
