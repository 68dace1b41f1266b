"""Whether a noun names people of the house by what they do: roles, teams, those on duty."""

from __future__ import annotations

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.grammar import (
    goals,
    is_passive,
    is_verb,
    left_edge,
    modifiers,
    stems,
)
from pm_lint.checks.blame.lemmas import verb_of
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.words import roles
from pm_lint.checks.blame.words.judgements import LACKED
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS, SYSTEM_MARKERS
from pm_lint.checks.blame.words.verbs import FAILING
from pm_lint.nlp import Word


def is_on_duty(word: Word, own: set[str]) -> bool:
    """Tell whether somebody is on duty or on shift, whatever they are called."""
    if word.tag not in {"NN", "NNS"} or own & (_SCHEDULED | LACKED):
        return False
    on_duty = any(goal.lower in _DUTIES for goal in goals(word, "on"))
    return on_duty or bool(modifiers(word) & {"duty", "on-duty"})


_DUTIES = frozenset("duty shift call watch rota".split())

_SCHEDULED = frozenset(
    """change alert page phone time hour hours load burden one night cycle roster rota schedule list
    log pager""".split()
)

_TRADED = frozenset("dns cdn vpn api sso sms sms-gateway".split())
"""What firms are named after: "our DNS provider"."""


def is_firm(word: Word, own: set[str]) -> bool:
    """Tell whether a noun with these stems names a firm outside the house."""
    before = modifiers(word)
    if any(part.rstrip(".") in roles.FIRMS for part in own | before):
        return True
    trades = own & {"company", "firm"} and before & roles.TRADES_OUTSIDE
    return bool(trades) or ("processor" in own and "payment" in before)


def is_program(word: Word) -> bool:
    """Tell whether a client, provider … is named after what it handles."""
    before = {part for child in word.all("compound") for part in stems(child) | modifiers(child)}
    kinds = (PRODUCTS | COMPONENTS) - _TRADED
    return bool(before & (kinds | {"execution", "consensus", "mobile", "desktop"}))


def leads(word: Word) -> bool:
    """Tell whether a "head" is of people or their trade: "the head of IT operations"."""
    others = goals(word, "of")
    if others and not any(stems(goal) & (COMPONENTS | _HEADED) for goal in others):
        return any(child.lower in {"the", "our"} for child in word.children)
    return any(
        stems(goal) & (roles.DEPARTMENTS | roles.PLAIN_GROUPS) or goal.lower in _TRADES
        for goal in goals(word, "of")
    )


_HEADED = frozenset(
    "line branch list page tree block steam water state household river mast nail".split()
)

_TRADES = frozenset("it technology development design product data delivery sre devops".split())


def is_none(scene: Scene, word: Word) -> bool:
    """Tell whether a noun phrase says that there was nobody: "no engineer", "not a single …"."""
    leading = [child.lower for child in word.children if child.index < word.index]
    leading += [other.lower for child in word.all("nummod", "det") for other in child.children]
    if {"no", "neither", "not"}.intersection(leading):
        return True
    before = scene.before(left_edge(word), 1)
    return bool(before) and before[0].lower in {"not", "neither"} and word.dep == "nsubj"


def is_group(word: Word, own: set[str]) -> bool:
    """Tell whether a noun with these stems means people taken together, of the house."""
    before = modifiers(word)
    for stem in own & roles.GROUPS:
        if stem in roles.DEPARTMENTS:
            if _is_bare(word) and (word.text[0].isupper() or stem in roles.LEADERS):
                return True
            if stem in roles.SHARED_GROUPS and before & roles.SHARED_GROUPS[stem]:
                return True
            if stem == "management" and before and not word.child("det"):
                return not before & (roles.MANAGED | PRODUCTS)
        elif stem == "room" and word.head.lemma in {"overlook", "lose", "face"}:
            return False  # the place, not its people
        elif (
            stem not in roles.SHARED_GROUPS
            or before & roles.SHARED_GROUPS[stem]
            or (stem == "shift" and (word.child("nummod") or before & {"both"}))
        ):
            return True
        elif stem == "group" and before - _GRADES and not before & roles.GROUPED:
            return not before & (PRODUCTS | _CAPACITIES)
    return False


def _is_bare(word: Word) -> bool:
    """Tell whether a noun is a phrase by itself, as the names of departments are."""
    if goals(word, "for", "of", "in"):
        return False
    if word.lower in _TRADES_OF and word.dep == "nsubj" and is_verb(word.head):
        # "Release engineering never tested it."
        before = word.children
        named = [child for child in before if child.index < word.index]
        if len(named) == 1 and named[0].dep in {"compound", "amod", "nmod"}:
            ware = PRODUCTS | (set() if word.lower == "planning" else roles.MANAGED)
            plain = verb_of(word.head) in FAILING or not stems(named[0]) & ware
            return plain and word.head.tag in {"VBD", "VBN"} and not is_passive(word.head)
    own = word.child("poss")
    if own is not None and own.lower == "our" and not word.child("compound"):
        return True
    return left_edge(word) is word and word.dep in _BARE


_BARE = frozenset("nsubj nsubjpass poss pobj conj appos attr oprd".split())
_TRADES_OF = frozenset(
    "engineering planning procurement computing receivable payable purchasing ops security".split()
)


def is_role(own: set[str], before: set[str]) -> bool:
    """Tell whether a noun with these stems, and others before it, is a role of a person."""
    for stem in own & roles.ROLES:
        program = stem in roles.PROGRAM_NAMES or stem in roles.SHARED_ROLES or stem == "owner"
        if program and before & (SYSTEM_MARKERS | PRODUCTS):
            return False
        wanted = roles.SHARED_ROLES.get(stem)
        if wanted is None or before & wanted:
            return True
        if stem == "manager" and not before & COMPONENTS:
            return True
        if stem in roles.OPEN_ROLES and before - _GRADES and not before & (COMPONENTS | PRODUCTS):
            return True
    return False


_CAPACITIES = frozenset("security small large whole second first another".split())

_GRADES = frozenset(
    """the a an new old main global local central distributed external group consumer election
    membership lock saga shard query route path trip cost join execution motion sql event message
    task job request work load traffic packet raft partition metadata controller left right
    invisible command upper""".split()
)

_THIRD = frozenset({"third", "party"})


_ABROAD = frozenset(
    """colocation colo vendor contract digger road roadworks construction excavation utility
    cleaning moving demolition telco ransomware""".split()
)
_UPSTREAM = frozenset("maintainer packager committer contributor author developer".split())
_TENDING = frozenset("liaison manager coordinator lead management".split())


def outside_or(word: Word, who: Who) -> Who:
    """Return OUTSIDER where a customer, vendor or company stands behind a role, else `who`."""
    before = modifiers(word)
    if before == {"our"} and word.lower in {"team", "crew", "squad"}:
        return Who.AUTHOR
    if _works_for_others(word):
        return Who.OUTSIDER
    ours = any(child.lower in {"our", "own"} for child in word.children)
    if ours or before & {"internal", "customer-facing"}:
        return who
    if word.lemma in _TENDING and "vendor" in before and not word.child("poss"):
        return who  # "the vendor manager" is of the house
    if (
        before & _ABROAD
        or before >= _THIRD
        or (before & {"road", "roads"} and "worker" in stems(word))
    ):
        return Who.OUTSIDER
    owners = {
        part
        for child in word.all("poss", "compound", "nmod", "amod")
        for part in stems(child) | (modifiers(child) if child.dep != "amod" else set())
    }
    places = {part for goal in goals(word, "at", "from", "of") for part in stems(goal)}
    possessors = {part for child in word.all("poss") for part in stems(child)}
    behind_company = (owners | places) & (roles.COMPANIES | roles.OUTSIDE_FIRMS)
    if (
        behind_company <= roles.RUN_IN_HOUSE
        and not places
        and stems(word) & roles.PLAIN_GROUPS | (stems(word) & {"group"})
    ):
        behind_company = set()  # "the SAP group" looks after SAP
    behind_outsider = (possessors | places) & roles.OUTSIDERS
    if behind_company or behind_outsider or modifiers(word) & {"external", "third-party"}:
        return Who.OUTSIDER
    return who


def _works_for_others(word: Word) -> bool:
    """Tell whether a role is filled at a firm that is not ours: "the printer company's team".

    Those who look after free software are outside as well: "the upstream maintainers".
    """
    if modifiers(word) & {"upstream", "open-source"} and stems(word) & _UPSTREAM:
        return True
    if any(stems(child) & PRODUCTS for child in word.all("poss")) and stems(word) & {
        *("maintainer", "packager"),
    }:
        return True
    for firm in (*word.all("poss", "compound"), *goals(word, "at", "from", "of")):
        before = modifiers(firm)
        if firm.lower in {"company", "firm"} and before - _OUR_FIRM and "our" not in before:
            return True
        if firm.dep == "poss" and stems(firm) & (roles.OUTSIDE_FIRMS | roles.OUTSIDERS):
            return not is_program(firm)
    return False


_OUR_FIRM = frozenset("our own the this same whole parent new old entire its their".split())


def stands_at_work(word: Word) -> bool:
    """Tell whether a role is a person's by where it is filled, or by "who" behind it.

    "The dispatcher on position 2", "a planner who loves spreadsheets"; programs have neither.
    """
    if modifiers(word) & PRODUCTS:
        return False
    who = any(child.lower == "who" for clause in word.all("relcl") for child in clause.children)
    return who or any(
        goal.lemma in _POSTS for goal in goals(word, "on", "in", "at", "of", "behind")
    )


_POSTS = frozenset(
    """helpdesk position desk duty shift call watch console room office bridge counter tower relief
    rota yard station depot ward switchboard wheel helm""".split()
)
