"""Harm that customers, vendors or attackers are told to have done."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    doers,
    goals,
    is_negated,
    is_noun,
    is_verb,
    targets,
)
from pm_lint.checks.blame.lemmas import verb_of
from pm_lint.checks.blame.people import identify
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.deeds import BAD_THINGS
from pm_lint.checks.blame.words.doings import AMISS
from pm_lint.checks.blame.words.roles import COUNTS, FIRMLY, GROUPS, ROLES
from pm_lint.checks.blame.words.verbs import OUTSIDE_ACTS
from pm_lint.nlp import Word

_REPORTS = frozenset("ticket issue case report bug thread chat complaint".split())
"""What people outside help with."""

_PUBLIC = frozenset(
    "media twitter facebook reddit x linkedin forum blog mastodon instagram tiktok web".split()
)
"""Where a customer makes an incident known, which is no cause of it."""

_PARTING = frozenset({"leave", "stop", "cancel", "close"})
"""What a customer may do with a service as with a thing."""


_LIGHT = frozenset("get take keep let turn set refuse reject".split())
"""Verbs that need more behind them to tell of harm."""


def addresses(actor: Actor, verb: Word | None) -> bool:
    """Tell whether only the people of a firm can be meant: "the vendor failed to tell us"."""
    if verb is None or verb.tag not in {"VBD", "VBN", "VB", "VBZ"}:
        return False
    if actor.word.lemma in ROLES | GROUPS or actor.word.lemma in _ALWAYS:
        return True
    acts = {verb.lemma, *(clause.lemma for clause in verb.all("xcomp"))}
    return actor.word.lemma in FIRMLY and bool(acts & _HUMAN_ACTS)


_ALWAYS = FIRMLY - {"provider", "partner", "processor", "attacker", "customer", "bank"}
_HUMAN_ACTS = frozenset(
    """tell inform notify warn announce communicate advise read follow ask check test review verify
    answer reply ignore renew pay sign consult escalate confirm mention share break deliver
    provide respond acknowledge plan""".split()
)


def _is_state(scene: Scene, verb: Word) -> bool:
    """Tell "the module that the user has installed", "the provider used to apply it"."""
    if verb.lemma == "use" and has_words(scene.following(verb, 1), "to"):
        return True
    present = auxiliaries(verb) & {"has", "have", "'ve"}
    return bool(present) and not any(thing.index > verb.index for thing in verb.all("dobj"))


def _errs(scene: Scene, verb: Word) -> bool:
    """Tell whether an act went wrong by what is told of it: the wrong rack, twice, a day early."""
    if is_negated(verb):
        return False
    things = [*targets(verb), *goals(verb, "to", "into", "in", "on", "from", "through", "at")]
    if any(child.lower in BAD_THINGS for thing in things for child in thing.all("amod")):
        return verb.lemma not in _MET
    return _is_amiss(scene, verb) and verb.lemma not in _MET


def _is_amiss(scene: Scene, verb: Word) -> bool:
    rest = " ".join(word.lower for word in scene.following(verb, 10))
    return AMISS.search(rest) is not None


_COUNTED = COUNTS | {"someone", "somebody"}
_MET = frozenset(
    """see report notice find receive get have experience encounter hit observe fix correct revert
    complain call contact pay try wait ask""".split()
)
"""What people outside meet with, or mend."""


def find_outsider(scene: Scene) -> Iterator[Verdict]:
    """Find what customers, vendors or attackers are told to have done, in the past."""
    told = {"VBD", "VBN", "VBZ", "VBP"} if scene.line.block.entry else {"VBD", "VBN"}
    for verb in scene.words:
        if not is_verb(verb) or scene.is_quoted(verb) or verb.tag not in told:
            continue
        if not is_asserted(scene, verb):
            continue
        if verb_of(verb) not in OUTSIDE_ACTS and not _errs(scene, verb):
            continue
        if any(thing.lemma in _REPORTS for thing in targets(verb)) or _is_state(scene, verb):
            continue
        if verb.lemma == "post" and any(word.lower in _PUBLIC for word in scene.following(verb, 8)):
            continue
        if verb.lemma in _LIGHT and not verb.child("prt", "ccomp", "xcomp", "prep", "oprd"):
            continue
        if verb.lemma in _PARTING and not verb.child(
            "oprd",
            "acomp",
            "ccomp",
            "xcomp",
            "prt",
            *(() if verb.child("dobj") is None else ("prep",)),
        ):
            # "Customers who had left the newsletter" did no harm; "left the gate open" may have.
            continue
        for word in doers(verb):
            named = is_noun(word) or word.lower in _COUNTED
            if named and identify(scene, word).who is Who.OUTSIDER:
                yield mark(Kind.OUTSIDER, (word, verb), word)
                return
