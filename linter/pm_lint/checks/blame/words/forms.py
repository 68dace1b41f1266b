"""Every spelling of the words that can start a finding, for the test before the parse.

Built from the other lists, so that a word added there is seen here; the exceptions of English
spelling are own knowledge.
"""

from __future__ import annotations

from collections.abc import Iterable

from pm_lint.checks.blame.words import acts, roles, trade

_IRREGULAR = {
    "forget": "forgot forgotten forgetting",
    "misread": "misread",
    "misunderstand": "misunderstood",
    "break": "broke broken",
    "overlook": "overlooked",
    "mistake": "mistook mistaken",
    "take": "took taken",
    "bring": "brought",
    "let": "let letting",
    "leave": "left",
    "lose": "lost",
    "get": "got getting gotten",
    "make": "made",
    "cut": "cut cutting",
    "fall": "fell fallen",
    "sleep": "slept",
    "drop": "dropped dropping",
    "skip": "skipped skipping",
    "omit": "omitted omitting",
    "err": "erred erring",
    "slip": "slipped slipping",
    "overwrite": "overwrote overwritten",
    "misset": "missetting",
    "mislay": "mislaid",
    "misspeak": "misspoke misspoken",
    "misspell": "misspelt",
    "lead": "led",
    "go": "went gone",
    "hold": "held",
    "begin": "began begun beginning",
    "know": "knew known",
    "think": "thought",
    "see": "saw seen",
    "tell": "told",
    "speak": "spoke spoken",
    "read": "read",
    "write": "wrote written",
    "run": "ran running",
    "cause": "caused",
    "give": "gave given",
    "bear": "bore borne",
    "understand": "understood",
    "pay": "paid",
    "panic": "panicked panicking",
    "freeze": "froze frozen",
    "knock": "knocked",
    "find": "found",
    "hang": "hung",
    "trap": "trapped",
    "wipe": "wiped wiping",
    "cripple": "crippled crippling",
    "kill": "killed",
    "come": "came",
    "fire": "fired firing",
    "fine": "fined",
    "sack": "sacked",
    "set": "set setting",
    "send": "sent",
    "put": "put putting",
    "spin": "spun spinning",
    "typo": "typoed typo'd",
    "shut": "shut shutting",
    "draw": "drew drawn",
    "swap": "swapped swapping",
    "scrub": "scrubbed",
    "stop": "stopped stopping",
    "plug": "plugged",
    "unplug": "unplugged unplugging",
    "jump": "jumped",
    "sit": "sat sitting",
    "turn": "turned",
    "shirk": "shirked",
    "wreck": "wrecked",
    "sabotage": "sabotaged",
    "flood": "flooded",
    "tend": "tended",
    "do": "did does done doing don't doesn't didn't",
    "overfeed": "overfed",
    "withhold": "withheld",
    "prevent": "prevented",
    "flout": "flouted",
}
"""Irregular or doubling verbs: all forms beyond -s (and -ed, -ing where they are regular)."""


def inflect(verb: str) -> set[str]:
    """Return the forms of a verb, some too many: lemma, -s, -ed, -ing and irregular ones."""
    forms = {verb, *_IRREGULAR.get(verb, "").split()}
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return forms | {f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    if verb.endswith("e"):
        return forms | {f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return forms | {f"{verb}{ending}", f"{verb}ed", f"{verb}ing"}


def inflect_all(verbs: Iterable[str]) -> frozenset[str]:
    """Return the forms of all the verbs."""
    return frozenset(form for verb in verbs for form in inflect(verb))


def number(nouns: Iterable[str]) -> frozenset[str]:
    """Return the nouns and their plurals."""
    plurals = set()
    for noun in nouns:
        plurals.add(noun)
        if noun.endswith("y") and noun[-2:-1] not in "aeiou":
            plurals.add(f"{noun[:-1]}ies")
        plurals.add(noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s"))
    return frozenset(plurals)


LEMMAS = {
    form: verb
    for verb in sorted(
        acts.FAILING
        | acts.PUNISHING
        | acts.BREAKING
        | {"misunderstand", "misconfigure", "misjudge"}
    )
    for form in inflect(verb)
}
"""Form → lemma of verbs that the pipeline's lemmatizer does not know."""

PEOPLE = (
    number(roles.ROLES | roles.SHARED_ROLES.keys() | roles.GROUPS | roles.OUTSIDERS)
    | roles.PRONOUNS
    | roles.NOBODY
    | roles.AUTHORS
    | roles.PLURALS
    | roles.COMPANIES
    | trade.TRADE_WORDS.keys()
    | frozenset("our my his hers their theirs your none oncall oncaller human manual".split())
)
"""Words near which a fault may be somebody's."""

STRONG = (
    acts.STRONG_TRAITS
    | acts.TRAIT_ADVERBS
    | acts.TRAIT_NOUNS
    | acts.SLIP_ADVERBS
    | acts.MISDONE_FORMS
    | number(acts.MISTAKES | acts.SLIPS)
    | frozenset(
        """accident disciplinary fatfinger fat-finger fat avoidable preventable foreseeable
        culprit culprits guilty blame obviously clearly""".split()
    )
)
"""Words that are enough by themselves: somebody is implied."""

ACTING = (
    inflect_all(acts.FAILING | acts.BREAKING | acts.PUNISHING | acts.JUDGED_PHRASES)
    | number(acts.LAPSES)
    | acts.TRAITS
    | acts.JUDGING
    | acts.LACKED
    | acts.PUNITIVE_WORDS
    | acts.FAULT_WORDS
    | frozenset(
        "wrong incorrect obvious course without instead anyone anybody everyone clue idea".split()
    )
)
"""Words that are enough where somebody stands near, or where a fragment has no subject."""

DENYING = frozenset(
    """not never nobody none neither no noone no-one n't didnt didn't hadn't wasn't weren't haven't
    hasn't doesn't don't couldn't isn't aren't""".split()
)
DENIED = inflect_all(acts.DILIGENCE | {"think", "occur", "cross", "bother", "care"})
"""Verbs that speak of fault where one of DENYING and somebody stand near."""

MODALS = frozenset(
    """should could would ought might need needed must supposed expected meant required instructed
    told shouldve couldve should've could've would've shouldn't couldn't if only had""".split()
)
PERFECT = frozenset(
    "have 've had of should've could've would've shouldve couldve to only would".split()
)
"""A modal and one of these, with somebody near, measure a person by what was not done."""

HARMING = inflect_all(acts.CAUSE_VERBS) | number(acts.HARM)
"""Words that speak of harm: with a named person near, that person may be made the cause."""

OUTSIDE = inflect_all(acts.OUTSIDE_ACTS)
OUTSIDERS = number(roles.OUTSIDERS)
