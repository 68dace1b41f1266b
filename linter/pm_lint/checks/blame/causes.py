"""A named individual as the cause of harm, even where no judgement is passed.

The sentence has to tell a deed of a named person, a harm, and a tie that makes the harm come of the
deed: by grammar ("Ada's change broke it", "it broke when Ada …") or by order ("Ada merged it, which
stopped …"). Deeds of response never count. A finding covers the name and the deed or the harm.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.aftermath import tell_beside
from pm_lint.checks.blame.deeds import Deed, acts, is_harmful, named, owned
from pm_lint.checks.blame.grammar import (
    agents,
    auxiliaries,
    goals,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    markers,
    subjects,
    targets,
)
from pm_lint.checks.blame.harms import (
    falls,
    is_harm,
    is_none,
    is_remedy,
    leads_to_harm,
    strikes,
)
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.origins import ASCRIBING, SHRINKING, cleft, traced
from pm_lint.checks.blame.people import actors, identify
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.causes import (
    AFTER,
    CAUSE_LABELS,
    SHIPPING,
    UNRELATED,
)
from pm_lint.checks.blame.words.deeds import AUTONOMOUS, BAD_THINGS
from pm_lint.checks.blame.words.outcomes import (
    DESTROYING,
    FALLING,
    GOOD,
    RECOVERING,
    RUINING,
    SOUND,
)
from pm_lint.checks.blame.words.verbs import BREAKING
from pm_lint.nlp import Word

_MOMENTS = frozenset("moment minute second instant".split())
_OUTCOMES = frozenset("consequence result because due account wake".split())
_FOLLOWING = frozenset({"conj", "relcl", "advcl", "ROOT", "acl", "parataxis", "amod"})


def find_named_cause(scene: Scene) -> Iterator[Verdict]:
    """Find a named person whose act is told as what brought the harm about."""
    if not any(identify(scene, word).who is Who.NAMED for word in scene.words if _may_name(word)):
        return
    if has_words(scene.words, *UNRELATED):
        return
    yield from (
        mark(Kind.NAMED_CAUSE, (deed.actor.word, deed.word), deed.actor.word)
        for deed in (*_labelled(scene), *_told(scene), *tell_beside(scene))
    )


def _told(scene: Scene) -> Iterator[Deed]:
    for verb in scene.words:
        if not is_verb(verb) or scene.is_quoted(verb) or not _is_told(scene, verb):
            continue
        for test in (_struck, _fell, _followed, _came_of, _thanked, _shipped, traced, cleft):
            yield from test(scene, verb)


def _is_told(scene: Scene, verb: Word) -> bool:
    """Tell whether a verb is stated; "can be traced to" states it as well."""
    if verb.lemma in ASCRIBING:
        return not is_denied(scene, verb)
    return is_asserted(scene, verb)


def _may_name(word: Word) -> bool:
    return is_noun(word) or word.text[:1].isupper()


def _labelled(scene: Scene) -> Iterator[Deed]:
    """Match "Trigger: Ada restarted the broker"."""
    if not set(scene.line.label.split()) & CAUSE_LABELS:
        return
    root = next((word for word in scene.words if word.head is word), None)
    if root is not None and is_verb(root) and is_asserted(scene, root):
        yield from acts(scene, root)
    elif root is not None:
        yield from owned(scene, root, repairs=True)


def _struck(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "Bob's change took down the API", "the outage was caused by Bob's change"."""
    if not strikes(scene, verb):
        return
    for doer in agents(verb) if is_passive(verb) else subjects(verb):
        if identify(scene, doer).who is Who.NAMED:
            lost = verb.lemma not in DESTROYING - RUINING or has_words(scene.words, *_TAKEN_ALONG)
            lost = lost or (verb.lemma == "cut" and has_words(scene.following(verb, 8), "off"))
            if lost and not is_remedy(verb) and not _is_tried(verb):
                yield from named(scene, [doer], verb)
        elif noun_of(doer) not in AUTONOMOUS:
            yield from owned(scene, doer, repairs=True)


_TAKEN_ALONG = (
    "of all",
    "of every",
    "the entire",
    "the whole",
    "the only copy",
    "and with it",
    "and with them",
    "along with all",
    "for good",
    "irrecoverably",
)


def _is_tried(verb: Word) -> bool:
    return verb.dep == "xcomp" and verb.head.lemma in {"try", "attempt", "want", "need", "ask"}


def _fell(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "production went down because Bob restarted it", "… following a change by Bob"."""
    if not falls(scene, verb):
        return
    yield from _fell_at(scene, verb)
    clauses = verb.all("advcl", "ccomp", "relcl")
    clauses += [clause for child in verb.all("advmod", "npadvmod") for clause in child.all("advcl")]
    # "started at 08:57, when Ada ran it"
    clauses += [clause for goal in goals(verb, "at", "on") for clause in goal.all("relcl", "advcl")]
    for clause in clauses:
        if markers(clause) & AFTER and not is_passive(clause):
            yield from acts(scene, clause)
    for opener in verb.children:
        if opener.lower in AFTER and opener.dep in {"prep", "advmod", "agent", "mark", "advcl"}:
            for place in (opener, *opener.all("prep", "pcomp")):
                for goal in place.all("pobj", "pcomp", "dobj"):
                    yield from owned(scene, goal)
    if any(is_harm(word) or leads_to_harm(scene, word) for word in subjects(verb)):
        for goal in goals(verb, "with", "by", "from"):
            yield from named(scene, [goal], verb)
            yield from owned(scene, goal)
    elif verb.lemma in BREAKING | FALLING or verb.lemma == "break":
        for goal in goals(verb, "with"):
            yield from owned(scene, goal)


def _fell_at(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "fell over the moment Ada started it", "build 912, pushed by Ada, crashed"."""
    moments = [word for word in verb.all("dobj", "npadvmod", "attr") if word.lemma in _MOMENTS]
    moments += [word for word in goals(verb, "over") if word.lemma in _MOMENTS]
    for clause in (clause for moment in moments for clause in moment.all("relcl", "acl")):
        yield from acts(scene, clause)
    for clause in verb.all("conj") if moments else []:
        # "fell over the moment Ada started it"
        yield from acts(scene, clause)
    for clause in (clause for thing in subjects(verb) for clause in thing.all("acl")):
        # "Build 912, pushed by Ada, crashed."
        if is_passive(clause):
            yield from acts(scene, clause)


def _followed(scene: Scene, harm: Word) -> Iterator[Deed]:
    """Match "Ada set it to zero, which stopped all payments"."""
    if harm.dep not in _FOLLOWING or not is_harmful(scene, harm):
        return
    if markers(harm) & AFTER or is_negated(harm) or not _stands_loose(scene, harm):
        return
    if any(actor.inside for actor in actors(scene, _own_subjects(harm))):
        return
    if harm.dep == "conj" and strikes(scene, harm) and not _own_subjects(harm):
        # "Ada killed the query and dropped the index": two deeds, none of them the other's harm.
        return
    for verb in scene.words[: harm.index]:
        if is_verb(verb) and _leads_to(verb, harm) and is_asserted(scene, verb):
            yield from acts(scene, verb)


def _stands_loose(scene: Scene, clause: Word) -> bool:
    """Tell whether a clause adds to what was told, and is no mere part of a noun phrase."""
    if clause.dep not in {"relcl", "acl", "amod"}:
        return True
    first = min([clause, *clause.children], key=lambda word: word.index)
    return any(word.text in {",", "–", "—", "-"} for word in scene.before(first, 1))


def _own_subjects(verb: Word) -> list[Word]:
    own = verb.child("nsubj", "nsubjpass")
    return subjects(verb) if own is not None and own.lower != "which" else []


def _leads_to(verb: Word, harm: Word) -> bool:
    """Tell whether the harm hangs on the deed, or the deed stands loosely before it."""
    if verb.dep == "ccomp" and verb.head is harm:
        return True
    above = harm
    for _ in range(3):
        above = above.head
        if above is verb:
            return True
        if is_verb(above):
            break
    return verb.dep in {"advcl", "ccomp"} and verb.head is harm and bool(markers(verb) & AFTER)


def _thanked(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "thanks to Ada's rule nobody could log in", "down, courtesy of Ada"."""
    if verb.lemma in RECOVERING or not is_harmful(scene, verb):
        return
    if is_none(verb) and "could" not in auxiliaries(verb):
        # "Thanks to Ada, no data was lost."
        return
    opened = [word for word in verb.subtree() if word.lower in {"thanks", "courtesy"}]
    for word in opened:
        for goal in goals(word, "to", "of"):
            yield from named(scene, [goal], goal)
            yield from owned(scene, goal)


def _came_of(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "stale as a consequence of Ada's change", "fine until Ada merged it"."""
    good = any(noun_of(thing) in GOOD or thing.lemma in GOOD for thing in subjects(verb))
    if verb.lemma in {"save", "rescue", "spare", "keep"}:
        return
    if verb.lemma not in RECOVERING or (good and verb.lemma in SHRINKING):
        for word in verb.subtree():
            if word.lower in _OUTCOMES:
                for goal in goals(word, "of", "to"):
                    yield from owned(scene, goal)
    sound = verb.lemma == "be" and any(c.lower in SOUND for c in verb.all("acomp", "advmod"))
    if sound or verb.lemma in {"work", "run", "function"}:
        for clause in verb.all("advcl"):
            if "until" in markers(clause):
                yield from acts(scene, clause)
        for goal in goals(verb, "until", "before"):
            yield from owned(scene, goal)


def _shipped(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "@bob added the faulty rule", "Bob deployed the build that crashed the workers"."""
    for thing in targets(verb):
        bad = any(child.lower in BAD_THINGS for child in thing.all("amod"))
        bad = verb.lemma in SHIPPING and (bad or thing.lemma in {"bug", "regression", "defect"})
        if bad or any(strikes(scene, clause) for clause in thing.all("relcl")):
            yield from acts(scene, verb)
