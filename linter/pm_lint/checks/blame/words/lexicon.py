"""Form → lemma of every verb and noun that the lists hold."""

from __future__ import annotations

from pm_lint.checks.blame.words import deeds, idioms, judgements, outcomes, verbs
from pm_lint.checks.blame.words.inflection import inflect, number

Idiom = tuple[frozenset[str], ...]


def _read_idioms(table: str) -> dict[str, tuple[Idiom, ...]]:
    found: dict[str, tuple[Idiom, ...]] = {}
    for line in table.strip().splitlines():
        verb, *rest = line.split()
        idiom = tuple(frozenset(part.split("|")) for part in rest)
        found[verb] = (*found.get(verb, ()), idiom)
    return found


FAILING_IDIOMS = _read_idioms(idioms.FAILING)
JUDGING_IDIOMS = _read_idioms(idioms.JUDGING)
DENIED_IDIOMS = _read_idioms(idioms.DENIED_JUDGING)
PUNISHING_IDIOMS = _read_idioms(idioms.PUNISHING)
SUFFERING_IDIOMS = _read_idioms(idioms.SUFFERING)

IDIOM_VERBS = (
    FAILING_IDIOMS.keys()
    | JUDGING_IDIOMS.keys()
    | PUNISHING_IDIOMS.keys()
    | SUFFERING_IDIOMS.keys()
)

_CAUSE_VERBS = frozenset("attribute trace track date come go be happen".split())

ALL_VERBS = (
    verbs.FAILING
    | verbs.FAILING_OF_ANYTHING
    | verbs.FAILING_TO
    | verbs.DILIGENCE
    | verbs.BREAKING
    | verbs.CAUSING
    | verbs.TAKING_DOWN
    | verbs.PUNISHING
    | verbs.MISDONE
    | verbs.OUTSIDE_ACTS
    | deeds.STARTS
    | outcomes.DESTROYING
    | IDIOM_VERBS
    | DENIED_IDIOMS.keys()
    | _CAUSE_VERBS
    | {"blame", "suppose", "wish", "revoke", "withdraw", "remove", "restrict", "cost"}
    | {"forfeit", "face", "lose"}
)

ALL_NOUNS = (
    deeds.ERRORS
    | deeds.LAPSES
    | deeds.SLIPS
    | deeds.DEEDS
    | deeds.HARM
    | judgements.JUDGED
    | judgements.LACKED
    | judgements.TRAIT_NOUNS
    | judgements.FAULT_NOUNS
    | judgements.CULPRITS
)


def _list_verb_forms() -> dict[str, str]:
    forms = {form: verb for verb in sorted(ALL_VERBS) for form in sorted(inflect(verb))}
    return forms | {verb: verb for verb in ALL_VERBS}


def _list_noun_forms() -> dict[str, str]:
    forms = {form: noun for noun in sorted(ALL_NOUNS) for form in sorted(number([noun]))}
    return forms | {noun: noun for noun in ALL_NOUNS}


VERB_FORMS: dict[str, str] = _list_verb_forms()
NOUN_FORMS: dict[str, str] = _list_noun_forms()
