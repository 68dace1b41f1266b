"""Which sentences are worth parsing: a cheap test that every sentence with a finding passes.

The finders look for words of the lists in `words/`; each needs a person, a name or an error that
speaks for itself. The test asks for the same words, without their grammar.
"""

from __future__ import annotations

import re

from pm_lint.checks.blame.names import Names
from pm_lint.checks.blame.sentences import drop_asides
from pm_lint.checks.blame.words import said, triggers
from pm_lint.checks.blame.words.aftermaths import (
    CARRYING_OFF,
    GOOD_END,
    HARM,
    REASONED,
    SOURCES,
    STRIKES,
)
from pm_lint.checks.blame.words.afterthoughts import is_hindsight
from pm_lint.checks.blame.words.compounds import SHORTEST, read_compound
from pm_lint.checks.blame.words.doings import AMISS
from pm_lint.checks.blame.words.handles import has_handle
from pm_lint.checks.blame.words.name_shapes import is_given_name, is_name
from pm_lint.checks.blame.words.triggers import (
    COMPANIES,
    COMPONENTS,
    IDIOM_VERBS,
    INITIALED,
    JOINED,
    PERSONAL,
    PROD,
    PRODUCTS,
    STORES,
    TIER,
    TITLED,
)
from pm_lint.necessity import BEGINNING
from pm_lint.pattern import lazy

_TOKEN = lazy(r"w/o|[^\W_]+(?:['-][^\W_]+)*")
_FULL_NAME = lazy(r"\b([A-Z][^\W\d_]+)(?:'s\b| (?=[A-Z][^\W\d_]))|\b[OD]'[A-Z]")
_CAPITAL = lazy(r"(?<![\w-])[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*")
_ACTING = lazy(
    r"(?<![\w-])(?!(?:The|This|That|These|Those|All|Some|Both|Each|Every|Its|Their|Our)\b)"
    rf"[A-Z][a-z]{{2,}} (?:had |never |also |then |later |just |did not |didn't )*"
    rf"(?:{'|'.join(sorted(PERSONAL))})\b|\bby [A-Z][a-z]{{2,}}\b"
)
_ON_DUTY = lazy(r"\bon (?:duty|shift|call|watch|the rota)\b", re.IGNORECASE)
_BY_CHANCE = lazy(r"\b(?:in error|by (?:mistake|accident))\b", re.IGNORECASE)
_MAKING = frozenset({"by", "of", "from"})
_LAST_NAME = lazy(r"(?:(?<![\s,])[\s,]+[^\W\d_a-z][\w-]*){1,4}[\s.!?)]*$")
_CHANCES = frozenset({"error", "mistake", "accident"})
_LIES_ON = lazy(r"(?:\bis|\bwas|'s)(?: \w+)? on\b", re.IGNORECASE)
_OWED = lazy(r"\b(?:because|courtesy) of\b|\b(?:due|thanks) to\b", re.IGNORECASE)
_CLEFT = lazy(r"\bit(?: was|'s| is|'d been) [^.;:]{1,80}? (?:who|that)\b", re.IGNORECASE)
_LATE = lazy(
    r"\b(?:should|ought)\b.{0,200}\b(?:by now|already|long since|know better)\b"
    r"|\bd(?:o|id|oes|one) nothing\b"
)
_LIVE_STORE = lazy(
    rf"\b(?:{'|'.join(sorted(PROD))})s?'?s? (?:\w+ )?(?:{'|'.join(sorted(STORES))})s?\b",
    re.IGNORECASE,
)
_NEAR = frozenset(triggers.PEOPLE | triggers.AUTHORS)
_NAMED_PEOPLE = frozenset(triggers.PEOPLE - triggers.PRONOUNS)
_STRAYING = frozenset(triggers.OUTSIDE | triggers.ERRING)
_WISHES = frozenset(triggers.MODALS | {"only", "wish", "wished"})
_NO_PERSON = frozenset(PRODUCTS | COMPONENTS | COMPANIES)
_MANY_WORDS = 50_000
_OPENING = lazy(r"(?:^|[:–—•*-] |\bUTC |\d:\d\d )\W{0,40}([^\W\d_]+(?:'[^\W\d_]+)?)")


def is_candidate(text: str, names: Names) -> bool:
    """Tell whether a sentence may hold a finding.

    A word that speaks of fault by itself is enough; a weaker one needs somebody near it: a role,
    a pronoun, a name, or no subject at all.
    """
    text = drop_asides(text.replace("’", "'"))
    tokens = _read_tokens(text.lower())
    if _stands_alone(text, tokens):
        return True
    named = _has_name(text, tokens, names)
    if named and tokens & triggers.HARMING:
        return True
    if named and tokens & triggers.HARM and tokens & triggers.BEING:
        return True
    if named and _tells_harm(text.lower(), tokens) and _may_act(text, tokens, names):
        return True
    near = named or not tokens.isdisjoint(_NEAR) or {"no", "one"} <= tokens
    near = (
        near
        or TIER.search(text) is not None
        or ("on" in tokens and _ON_DUTY.search(text) is not None)
    )
    if tokens & triggers.OUTSIDERS and (
        tokens & _STRAYING
        or AMISS.search(text) is not None
        or (tokens & triggers.MODALS and tokens & triggers.PERFECT)
        or (tokens & triggers.DENIED and tokens & triggers.NEGATIONS)
        or _has_idiom(tokens)
    ):
        return True
    if near and (_is_charged(tokens) or _lies_on(text, tokens) or _is_phrased(text)):
        return True
    if tokens & triggers.OWN and tokens & triggers.WEAK:
        return True
    if _is_elided(text.lower()):
        return True
    somebody = near or tokens & (triggers.OWN | triggers.OUTSIDERS)
    return _has_saying(text.lower(), tokens, near=bool(somebody))


def _tells_harm(text: str, tokens: set[str]) -> bool:
    """Tell whether a sentence in lower case may tell harm beside a deed."""
    told = not tokens.isdisjoint(STRIKES) or any(
        pattern.search(text) for pattern in (HARM, CARRYING_OFF, SOURCES, REASONED)
    )
    return told and GOOD_END.search(text) is None


def _may_act(text: str, tokens: set[str], names: Names) -> bool:
    """Tell whether a deed may be a named person's: who is named at the very end does none."""
    if tokens & _MAKING or "'" in text:
        return True
    rest = _LAST_NAME.sub("", text)
    return _has_name(rest, _read_tokens(rest.lower()), names)


def _stands_alone(text: str, tokens: set[str]) -> bool:
    """Tell whether the words speak of fault with nobody near."""
    if tokens & triggers.STRONG:
        return True
    if (tokens & triggers.ERRORS and tokens & triggers.ERROR_KINDS) or (
        tokens & _CHANCES and _BY_CHANCE.search(text)
    ):
        return True
    if tokens & triggers.MISDOING or ("entry" in tokens and tokens & triggers.ERRORS):
        return True
    if tokens & triggers.INPUTS and tokens & triggers.MISDONE:
        return True
    if _has_pair(tokens, triggers.AGENTLESS) or is_hindsight(text):
        return True
    if tokens & triggers.EASILY and tokens & triggers.AVOIDED:
        return True
    if tokens & triggers.MODALS and tokens & triggers.PERFECT and "been" in tokens:
        return True
    return bool(tokens & triggers.DOORS and tokens & triggers.LAID)


def _read_tokens(text: str) -> set[str]:
    """Return the words of a text, hyphenated and contracted ones also in parts."""
    tokens = set(_TOKEN.findall(text))
    for token in list(tokens):
        if token in JOINED:
            tokens.update(JOINED[token].split())
        elif len(token) >= SHORTEST and (compound := read_compound(token)):
            tokens.add(compound)
        if token.isalnum():
            continue
        tokens.add(token.removesuffix("'s"))
        if token.startswith("mis-"):
            tokens.add(token.replace("-", "", 1))
        if "-" in token or "'" in token:
            tokens.update(part for part in re.split(r"[-']", token) if part)
        if token.endswith("n't"):
            tokens |= {"not", token[:-3]}
        elif token.endswith("'d"):
            tokens.add("'d")
        elif token.endswith("'ve"):
            tokens.add("have")
    return tokens


def _is_charged(tokens: set[str]) -> bool:
    """Tell whether the words may hold something against somebody who stands near."""
    if tokens & triggers.WEAK:
        return True
    if tokens & triggers.DENIED and (tokens & triggers.NEGATIONS or _is_none(tokens)):
        return True
    if tokens & triggers.MODALS and tokens & triggers.PERFECT:
        return True
    if tokens & triggers.CONDITIONS and tokens & _WISHES:
        return True
    if tokens & triggers.LEAKING and tokens & triggers.SECRETS and tokens & triggers.OPEN:
        return True
    if tokens & triggers.DUTIES and {"was", "to"} <= tokens:
        return True
    if _has_pair(tokens, triggers.PAIRS):
        return True
    if "than" in tokens and tokens & triggers.ABILITIES:
        return True
    if "to" in tokens and tokens & (triggers.EXPECTED | triggers.SLOW | {"had"}):
        return True
    if tokens & triggers.DEGREES and tokens & triggers.DEGREED:
        return True
    return bool(tokens & triggers.DEGREED and tokens & triggers.JUDGED) or _has_idiom(tokens)


def _has_pair(tokens: set[str], pairs: triggers.Pairs) -> bool:
    """Tell whether two words stand in a sentence that only together hold something against one."""
    return any(tokens & first and tokens & second for first, second in pairs)


def _lies_on(text: str, tokens: set[str]) -> bool:
    """Tell whether something "is on" somebody, or happened "because of" them."""
    return bool(tokens & triggers.LYING) and (
        _LIES_ON.search(text) is not None or _OWED.search(text) is not None
    )


def _is_phrased(text: str) -> bool:
    """Tell whether a turn of phrase charges: "it was … who", "should be … by now"."""
    return any(pattern.search(text) for pattern in (_CLEFT, _LATE, _LIVE_STORE))


def _is_none(tokens: set[str]) -> bool:
    """Tell whether "no" may stand before a person, or before what somebody lacks."""
    people = tokens & _NAMED_PEOPLE
    return "no" in tokens and bool(people or "one" in tokens or tokens & triggers.LACKED)


def _has_idiom(tokens: set[str]) -> bool:
    verbs = {IDIOM_VERBS[token] for token in tokens if token in IDIOM_VERBS}
    return any(
        all(tokens & part for part in idiom)
        for table in triggers.IDIOMS
        for verb in verbs & table.keys()
        for idiom in table[verb]
    )


def _is_elided(text: str) -> bool:
    """Tell whether a fragment may begin with its verb, so that the author is the subject."""
    return any(match[1] in triggers.ELIDED for match in _OPENING.finditer(text))


def _has_saying(text: str, tokens: set[str], *, near: bool) -> bool:
    """Tell whether a saying stands in a text in lower case; most need a person `near`."""
    if "n't" in text or "w/o" in tokens:  # of which the words are not all among the tokens
        from pm_lint.checks.blame.words.sayings import has_saying

        return has_saying(text, near=near)
    numbers = set(said.ALWAYS)
    for token in tokens:
        numbers.update(said.BY_WORD.get(token, ()))
        numbers.update(said.BY_BEGINNING.get(token[:BEGINNING], ()))
    groups = (said.GROUPS[number] for number in sorted(numbers))
    return any(lazy(written).search(text) for nobody, written in groups if near or nobody)


_nameless: set[str] = set()  # words that were found to be no given names; they come again and again


def _has_given_name(tokens: set[str]) -> bool:
    fresh = tokens - _nameless
    if any(map(is_given_name, fresh)):
        return True
    if len(_nameless) < _MANY_WORDS:
        _nameless.update(fresh)
    return False


def _has_name(text: str, tokens: set[str], names: Names) -> bool:
    if INITIALED.search(text) or TITLED.search(text) or has_handle(text):
        return True
    if any(not handle.isalnum() and handle in text for handle in names.handles):
        return True
    if "@" in text or tokens & names.people or _has_given_name(tokens):
        return True
    if _ACTING.search(text) or any(
        is_name(match[0].lower())
        for match in _CAPITAL.finditer(text)
        if not match[0].isascii() or "-" in match[0]
    ):
        return True
    return any(
        match[1] is None
        or ((lower := match[1].lower()) not in _NO_PERSON and lower not in names.systems)
        for match in _FULL_NAME.finditer(text)
    )
