"""What people left undone: denied, by nobody, without, instead of, in spite of."""

from __future__ import annotations

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.excuses import is_excused
from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import (
    agents,
    auxiliaries,
    doers,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    markers,
    subjects,
    targets,
)
from pm_lint.checks.blame.lemmas import noun_of, verb_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.words.deeds import (
    ENVIRONMENTS,
    ERASING,
    PLACED,
    RISKY,
    RULES,
    TAKING_OUT,
)
from pm_lint.checks.blame.words.duties import LETTING
from pm_lint.checks.blame.words.stances import AGREED, MODALS
from pm_lint.checks.blame.words.verbs import (
    CAREFUL,
    CARELESS_OMISSIONS,
    CARRYING,
    CHECKS,
    DILIGENCE,
    DUTIES,
    PERCEIVING,
    STATES,
)
from pm_lint.nlp import Word


def deny_diligence(scene: Scene, verb: Word) -> Failing | None:
    """Match "did not check", "never told": a diligent act that was left undone."""
    still = any(child.lower == "still" for child in verb.children)
    if verb.lemma == "let" and has_words(scene.following(verb, 5), "down"):
        return None  # "did not let us down"
    diligent = is_diligent(verb) or _is_never(verb) or still
    if not is_negated(verb) or not diligent or _is_no_deed(verb):
        return None
    if still and (verb.lemma in STATES or not auxiliaries(verb) & {"had", "have", "has"}):
        return None
    helpers = auxiliaries(verb)
    if "to" in helpers and _is_chosen(verb):
        return None if is_excused(scene, verb) else Failing(verb, denied=True, sure=True)
    if helpers & MODALS or "to" in helpers or (is_passive(verb) and not agents(verb)):
        return None
    if any(child.lower in {"yet", "necessarily", "only", "just"} for child in verb.children):
        return None
    if verb.lemma == "wait" and has_words(scene.following(verb, 14), "but", "and instead"):
        return None
    if any(child.lower == "but" for child in verb.children) and any(
        other.tag in {"VBD", "VBN"} and not is_negated(other) for other in verb.all("conj")
    ):
        # "Did not wait for the page but compared the checksums": the other was better.
        return None
    if verb.tag == "VBG" and verb.child("nsubj", "poss") and not helpers:
        # "due to the manager not calling"
        return None if is_excused(scene, verb) else Failing(verb, denied=True)
    if "do" in helpers or (verb.tag in {"VBG", "VBZ", "VBP"} and not helpers & _PAST):
        return None
    if is_passive(verb) and verb_of(verb) in PERCEIVING:
        return None
    return None if is_excused(scene, verb) else Failing(verb, denied=True, sure=True)


def _is_no_deed(verb: Word) -> bool:
    """Tell whether "not update date" denies no deed, or "was not working that day" a duty."""
    return (verb.dep == "dep" and not auxiliaries(verb)) or (
        verb.lemma == "work" and verb.tag == "VBG"
    )


def undo_by(scene: Scene, verb: Word) -> Failing | None:
    """Match "no check of the seals was made by the crew"."""
    if not is_passive(verb) or verb.lemma not in CARRYING | {"make"} or not agents(verb):
        return None
    checks = [thing for thing in subjects(verb) if noun_of(thing) in CHECKS | CARELESS_OMISSIONS]
    if any(child.lower == "no" for thing in checks for child in thing.children):
        return Failing(verb, denied=True, sure=True)
    return None


def is_diligent(verb: Word) -> bool:
    """Tell whether a verb is a diligent act, "check" or "run the tests"."""
    if verb_of(verb) in DILIGENCE:
        return True
    return verb.lemma in CARRYING and any(
        noun_of(part) in CHECKS for thing in targets(verb) for part in (thing, *thing.children)
    )


def _is_chosen(verb: Word) -> bool:
    """Tell whether somebody chose not to be careful: "decided not to test"."""
    head = verb.head
    if verb_of(verb) not in CAREFUL:
        return False
    if verb.dep == "acl":
        return head.lemma in {"decision", "choice"}
    return verb.dep == "xcomp" and head.lemma in {"choose", "decide", "opt", "elect", "prefer"}


_PAST = frozenset({"was", "were", "does", "been"})


def _is_never(verb: Word) -> bool:
    """Tell whether something was "never" done: more than a state that is denied."""
    never = any(child.lower == "never" for child in verb.children)
    return never and is_verb(verb) and verb.lemma not in STATES and not is_passive(verb)


def do_by_nobody(scene: Scene, verb: Word) -> Failing | None:
    """Match "nobody checked", "not one of the reviewers read"."""
    if verb.tag in {"VBZ", "VBP"}:
        return None  # "an address nobody reads any more"
    if not is_diligent(verb) or is_passive(verb) or verb.lemma in {"think", "work", "use"}:
        return None
    if verb.lemma == "let" and any(child.lower == "go" for child in verb.children):
        return None
    if verb.dep in {"pcomp", "advcl"} and not verb.child("nsubj"):
        return None
    known = verb_of(verb) in PERCEIVING or verb.lemma in STATES
    if known and any(markers(clause) & _QUESTIONS for clause in verb.all("ccomp")):
        # "Nobody understood why": what was not known yet.
        return None
    if not any(actor.who is Who.NOBODY for actor in actors(scene, subjects(verb))):
        return None
    if any(child.lower == "ever" for child in verb.children):
        # "No one in the team has ever seen it."
        return None
    if has_words(scene.words, "before") and "had" in auxiliaries(verb):
        # "Nobody on the rota had used the tool before."
        return None
    if auxiliaries(verb) & MODALS or is_excused(scene, verb):
        return None
    return Failing(verb, by_nobody=True)


_QUESTIONS = frozenset({"why", "how", "what", "whether", "where"})


def leave_undone(scene: Scene, verb: Word) -> Failing | None:
    """Match "restarted it without checking", "instead of asking"."""
    if not is_verb(verb) or (is_passive(verb) and not agents(verb)):
        return None
    for opener in scene.words[verb.index + 1 :]:
        if opener.lower in {"without", "instead", "despite", "against"} and _governs(verb, opener):
            for left in _left_by(opener):
                if _is_left_undone(opener, left):
                    return Failing(left)
    return _leave_first(scene, verb)


def _leave_first(scene: Scene, verb: Word) -> Failing | None:
    """Match "instead of rolling back, the engineer kept restarting pods"."""
    opening = scene.words[:2]
    if [word.lower for word in opening] not in (["instead", "of"], ["rather", "than"]):
        return None
    if verb.lemma == "go" and not has_words(scene.following(verb, 1), "ahead", "on", "for"):
        return None
    if verb.dep != "ROOT" or verb.lemma not in LETTING | {"guess", "assume"}:
        return None
    gerund = next((word for word in scene.following(opening[1], 2) if is_verb(word)), None)
    if gerund is None or verb_of(gerund) not in DILIGENCE:
        return None
    return Failing(verb)


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
    own = left.child("nsubj")
    if (own is not None and own.lower not in {"anyone", "anybody"}) or is_passive(left):
        return False
    return (verb_of(left) or left.lower) in DUTIES or is_diligent(left)


def _is_swap(scene: Scene, verb: Word, opener: Word) -> bool:
    """Tell whether one thing was acted on in place of another: "pulled this instead of that"."""
    if verb.lemma not in RISKY | PLACED | TAKING_OUT | ERASING | _AIMED or is_negated(verb):
        return False
    if has_words(scene.words, "to avoid", "so that", "in order", "because", "to keep", *AGREED):
        return False
    after = scene.following(opener, 3)[1:]
    return not any(is_verb(word) and word.tag in {"VBG", "VBN"} for word in after[:1])


_AIMED = frozenset(
    """aim point run bounce restart reboot start scale execute connect plug upload send type copy
    patch upgrade drain write insert load ship mount import export sign quote book""".split()
)
_CHOOSING = frozenset("click press hit select choose pick type enter".split())


_DECIDING = frozenset("elect choose decide opt prefer".split())
"""What was decided, for a reason, is no mix-up."""


def _is_decided(verb: Word) -> bool:
    """Tell "elected to let the load drop rather than …" from "chose the left disk instead of …"."""
    if verb.lemma in _DECIDING - {"choose"}:
        return True
    return any(above.lemma in _DECIDING for above in verb.ancestors())


def mistake_for(scene: Scene, verb: Word) -> Failing | None:
    """Match "set it to 30 instead of 300", "ran it on production instead of staging"."""
    if not is_verb(verb) or _is_decided(verb):
        return None
    for opener in scene.words[verb.index + 1 :]:
        stands_in = has_words(scene.following(opener, 1), "of") and (
            opener.lower == "place" and has_words(scene.before(opener, 1), "in")
        )
        swapping = opener.lower in {"instead", "rather"} or stands_in
        if swapping and _governs(verb, opener):
            behind = scene.following(opener, 1)
            swapped = bool(behind) and behind[0].lower == "of" and _is_swap(scene, verb, opener)
            if swapped:
                return Failing(opener, sure=True)
            for other in scene.following(opener, 4)[1:]:
                chosen = verb.lemma in _CHOOSING and other.text[0].isupper()
                if other.lower in ENVIRONMENTS or other.tag == "CD" or chosen:
                    return Failing(other)
                if is_verb(other):
                    break
    return None
