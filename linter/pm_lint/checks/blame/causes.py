"""A named individual as the cause of harm, even where no judgement is passed.

The sentence has to tell a deed of a named person, a harm, and a tie that makes the harm come of the
deed: by grammar ("Ada's change broke it", "it broke when Ada …") or by order ("Ada merged it, which
stopped …"). Deeds of response never count. A finding covers the name and the deed or the harm.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.grammar import (
    agents,
    auxiliaries,
    doers,
    goals,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    markers,
    objects,
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
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import Actor, Who, actors, identify
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.causes import (
    AFTER,
    CAUSE_LABELS,
    MENDING,
    REPAIRS,
    RESPONSES,
    SHIPPING,
    UNRELATED,
)
from pm_lint.checks.blame.words.deeds import AUTONOMOUS, BAD_THINGS, DEEDS
from pm_lint.checks.blame.words.outcomes import (
    DESTROYING,
    FALLING,
    GOOD,
    RECOVERING,
    RUINING,
    SOUND,
)
from pm_lint.checks.blame.words.verbs import BREAKING, CAUSING
from pm_lint.dataclass import dataclass
from pm_lint.nlp import Word

_RUN = frozenset("start run launch schedule kick fire trigger".split())
_SOURCES = frozenset("cause origin source trigger reason culprit root".split())
_TRACING = frozenset(
    "trace go come attribute date stem originate result be lead track link follow".split()
)
_ASCRIBING = frozenset("trace attribute track follow".split())
_MOMENTS = frozenset("moment minute second instant".split())
_WITHIN = ("of", "in", "from", "by", "to", "with")
_OUTCOMES = frozenset("consequence result because due account wake".split())
_FOLLOWING = frozenset({"conj", "relcl", "advcl", "ROOT", "acl", "parataxis", "amod"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What a named person did: the person, and the verb or noun of the deed."""

    actor: Actor
    word: Word


def find_named_cause(scene: Scene) -> Iterator[Verdict]:
    """Find a named person whose act is told as what brought the harm about."""
    if not any(identify(scene, word).who is Who.NAMED for word in scene.words if _may_name(word)):
        return
    if has_words(scene.words, *UNRELATED):
        return
    yield from (
        mark(Kind.NAMED_CAUSE, (deed.actor.word, deed.word), deed.actor.word)
        for deed in (*_labelled(scene), *_told(scene))
    )


def _told(scene: Scene) -> Iterator[Deed]:
    for verb in scene.words:
        if not is_verb(verb) or scene.is_quoted(verb) or not _is_told(scene, verb):
            continue
        for test in (_struck, _fell, _followed, _came_of, _thanked, _shipped, _traced, _cleft):
            yield from test(scene, verb)


def _is_told(scene: Scene, verb: Word) -> bool:
    """Tell whether a verb is stated; "can be traced to" states it as well."""
    if verb.lemma in _ASCRIBING:
        return not is_denied(scene, verb)
    return is_asserted(scene, verb)


def _may_name(word: Word) -> bool:
    return is_noun(word) or word.text[:1].isupper()


def _named(scene: Scene, words: list[Word], deed: Word) -> Iterator[Deed]:
    yield from (Deed(actor, deed) for actor in actors(scene, words) if actor.who is Who.NAMED)


def _owned(scene: Scene, noun: Word, depth: int = 0, *, repairs: bool = False) -> Iterator[Deed]:
    """Yield the named person whose deed a noun is, looking down through "of", "in", "from".

    A fix counts only where the harm is plainly its own (`repairs`).
    """
    run = any(clause.lemma in _RUN for clause in noun.all("acl", "relcl"))
    if noun.lemma in REPAIRS and not repairs and not run:
        return
    known = actors(scene, subjects(noun)) if is_verb(noun) else owners(scene, noun)
    found = [Deed(actor, noun) for actor in known if actor.who is Who.NAMED]
    yield from found[:1]
    if not found and depth < 2:
        for goal in goals(noun, *_WITHIN):
            yield from _owned(scene, goal, depth + 1)


def _acts(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Yield the named person who did what a verb tells, unless it is part of the response."""
    shipped = verb.lemma == "roll" and any(child.lower == "out" for child in verb.children)
    if (verb.lemma not in RESPONSES or shipped) and not is_negated(verb) and not _is_repair(verb):
        yield from _named(scene, doers(verb), verb)


def _is_repair(verb: Word) -> bool:
    """Tell whether something was begun that mends: "started a PR to fix the routes"."""
    things = [verb, *targets(verb)]
    clauses = [clause for thing in things for clause in thing.all("advcl", "xcomp", "acl", "relcl")]
    return any(thing.lemma in REPAIRS for thing in things[1:]) or any(
        "to" in auxiliaries(clause) and clause.lemma in MENDING for clause in clauses
    )


def _labelled(scene: Scene) -> Iterator[Deed]:
    """Match "Trigger: Ada restarted the broker"."""
    if not set(scene.line.label.split()) & CAUSE_LABELS:
        return
    root = next((word for word in scene.words if word.head is word), None)
    if root is not None and is_verb(root) and is_asserted(scene, root):
        yield from _acts(scene, root)
    elif root is not None:
        yield from _owned(scene, root)


def _struck(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "Bob's change took down the API", "the outage was caused by Bob's change"."""
    if not strikes(scene, verb):
        return
    for doer in agents(verb) if is_passive(verb) else subjects(verb):
        if identify(scene, doer).who is Who.NAMED:
            lost = verb.lemma not in DESTROYING - RUINING or has_words(scene.words, *_TAKEN_ALONG)
            lost = lost or (verb.lemma == "cut" and has_words(scene.following(verb, 8), "off"))
            if lost and not is_remedy(verb) and not _is_tried(verb):
                yield from _named(scene, [doer], verb)
        elif noun_of(doer) not in AUTONOMOUS:
            yield from _owned(scene, doer, repairs=True)


_TAKEN_ALONG = ("and with it", "and with them", "along with all", "for good", "irrecoverably")


def _is_tried(verb: Word) -> bool:
    return verb.dep == "xcomp" and verb.head.lemma in {"try", "attempt", "want", "need", "ask"}


def _is_harmful(scene: Scene, verb: Word) -> bool:
    return falls(scene, verb) or strikes(scene, verb)


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
            yield from _acts(scene, clause)
    for opener in verb.children:
        if opener.lower in AFTER and opener.dep in {"prep", "advmod", "agent", "mark", "advcl"}:
            for place in (opener, *opener.all("prep", "pcomp")):
                for goal in place.all("pobj", "pcomp", "dobj"):
                    yield from _owned(scene, goal)
    if any(is_harm(word) or leads_to_harm(scene, word) for word in subjects(verb)):
        for goal in goals(verb, "with", "by", "from"):
            yield from _named(scene, [goal], verb)
            yield from _owned(scene, goal)
    elif verb.lemma in BREAKING | FALLING or verb.lemma == "break":
        for goal in goals(verb, "with"):
            yield from _owned(scene, goal)


def _fell_at(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "fell over the moment Ada started it", "build 912, pushed by Ada, crashed"."""
    moments = [word for word in verb.all("dobj", "npadvmod", "attr") if word.lemma in _MOMENTS]
    moments += [word for word in goals(verb, "over") if word.lemma in _MOMENTS]
    for clause in (clause for moment in moments for clause in moment.all("relcl", "acl")):
        yield from _acts(scene, clause)
    for clause in verb.all("conj") if moments else []:
        # "fell over the moment Ada started it"
        yield from _acts(scene, clause)
    for clause in (clause for thing in subjects(verb) for clause in thing.all("acl")):
        # "Build 912, pushed by Ada, crashed."
        if is_passive(clause):
            yield from _acts(scene, clause)


def _followed(scene: Scene, harm: Word) -> Iterator[Deed]:
    """Match "Ada set it to zero, which stopped all payments"."""
    if harm.dep not in _FOLLOWING or not _is_harmful(scene, harm):
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
            yield from _acts(scene, verb)


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
    if verb.lemma in RECOVERING or not _is_harmful(scene, verb):
        return
    if is_none(verb) and "could" not in auxiliaries(verb):
        # "Thanks to Ada, no data was lost."
        return
    opened = [word for word in verb.subtree() if word.lower in {"thanks", "courtesy"}]
    for word in opened:
        for goal in goals(word, "to", "of"):
            yield from _named(scene, [goal], goal)
            yield from _owned(scene, goal)


def _came_of(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "stale as a consequence of Ada's change", "fine until Ada merged it"."""
    good = any(noun_of(thing) in GOOD or thing.lemma in GOOD for thing in subjects(verb))
    if verb.lemma in {"save", "rescue", "spare", "keep"}:
        return
    if verb.lemma not in RECOVERING or (good and verb.lemma in _SHRINKING):
        for word in verb.subtree():
            if word.lower in _OUTCOMES:
                for goal in goals(word, "of", "to"):
                    yield from _owned(scene, goal)
    sound = verb.lemma == "be" and any(c.lower in SOUND for c in verb.all("acomp", "advmod"))
    if sound or verb.lemma in {"work", "run", "function"}:
        for clause in verb.all("advcl"):
            if "until" in markers(clause):
                yield from _acts(scene, clause)
        for goal in goals(verb, "until", "before"):
            yield from _owned(scene, goal)


def _shipped(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "@bob added the faulty rule", "Bob deployed the build that crashed the workers"."""
    for thing in targets(verb):
        bad = any(child.lower in BAD_THINGS for child in thing.all("amod"))
        bad = verb.lemma in SHIPPING and (bad or thing.lemma in {"bug", "regression", "defect"})
        if bad or any(strikes(scene, clause) for clause in thing.all("relcl")):
            yield from _acts(scene, verb)


def _traced(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "the loss goes back to a script that Bob ran", "the cause was Bob's change"."""
    if verb.lemma not in _TRACING:
        return
    if not _is_traced(scene, verb):
        return
    places = [verb, *verb.all("advmod", "prt", "prep", "acomp")]
    found = [
        goal for place in places for goal in goals(place, "to", "from", "with", "due", "through")
    ]
    if verb.lemma == "be":
        found += verb.all("attr", "ccomp")
    if found and verb.lemma in _ASCRIBING and is_passive(verb) and noun_of(found[0]) in DEEDS:
        # "can be traced back to a merge by Ada"
        yield from _named(scene, agents(verb), found[0])
    plain = any(thing.lemma in _SOURCES for thing in subjects(verb))
    for goal in found:
        if verb.lemma in _ASCRIBING:
            yield from _named(scene, [goal], goal)
        yield from _owned(scene, goal, repairs=plain)


def _is_traced(scene: Scene, verb: Word) -> bool:
    """Tell whether it is a harm, or what a fragment leaves out, that is traced to its source."""
    things = [*subjects(verb), *(objects(verb) if verb.lemma in _FOLLOWED else [])]
    if not things:
        return verb.lemma in _ASCRIBING and verb.dep == "ROOT"
    if verb.lemma == "come" and any(c.lower == "about" for c in verb.children):
        return True
    return any(
        is_harm(thing) or thing.lemma in _SOURCES | _LOSSES or leads_to_harm(scene, thing)
        for thing in things
    )


_SHRINKING = frozenset("drop fall decline decrease subside".split())
_FOLLOWED = frozenset("trace track follow".split())
_LOSSES = frozenset("delete drop 404 5xx error request write".split())


def _sets_off(scene: Scene, clause: Word) -> bool:
    started = clause.lemma in {"start", "begin", "set"} and any(map(is_harm, objects(clause)))
    return started or strikes(scene, clause)


_MADE_GOOD = (
    *("work", "possible", "better", "faster", "recover", "safe", "easier", "clear", "difference"),
    *("sense", "visible", "sure", "progress"),
)


def _cleft(scene: Scene, verb: Word) -> Iterator[Deed]:
    """Match "what triggered it was Bob raising the limit", "it was Bob's script that broke it"."""
    if verb.lemma != "be":
        return
    for clause in verb.all("ccomp", "attr"):
        # "Ivo's migration is what caused the lock."
        opened = any(word.lower == "what" for word in clause.children)
        made = clause.lemma == "make" and not has_words(scene.words, *_MADE_GOOD)
        if opened and (clause.lemma in CAUSING or made or _is_harmful(scene, clause)):
            for owned in subjects(verb):
                yield from _named(scene, [owned], owned)
                yield from _owned(scene, owned, repairs=True)
    harmful = verb.all("csubj", "csubjpass", "nsubj", "ccomp", "advcl")
    harmful += [clause for goal in objects(verb) for clause in goal.all("relcl")]
    harmful += [
        clause
        for goal in objects(verb)
        for inner in goals(goal, "to", "of", "in", "on")
        for clause in inner.all("relcl")
    ]
    if not any(is_verb(clause) and _sets_off(scene, clause) for clause in harmful):
        return
    for goal in verb.all("attr", "ccomp", "xcomp", "advcl", "acomp"):
        yield from _named(scene, [goal], goal)
        yield from _owned(scene, goal)
