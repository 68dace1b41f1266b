"""Which sentences are worth parsing: a cheap test that every sentence with a finding passes."""

from __future__ import annotations

import re

from pm_lint.checks.blame.sentences import Names
from pm_lint.checks.blame.words.forms import (
    ACTING,
    DENIED,
    DENYING,
    HARMING,
    MODALS,
    OUTSIDE,
    OUTSIDERS,
    PEOPLE,
    PERFECT,
    STRONG,
)
from pm_lint.checks.blame.words.names import GIVEN_NAMES
from pm_lint.checks.blame.words.roles import COMPANIES
from pm_lint.checks.blame.words.systems import PRODUCTS

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NAME = re.compile(r"(?<=[\w,;:)–-] )[A-Z][^\W\d_]+")


def is_candidate(text: str, names: Names) -> bool:
    """Tell whether a sentence may hold a finding.

    A word that speaks of fault by itself is enough; a weaker one needs somebody near it: a role,
    a pronoun, a name, or no subject at all.
    """
    tokens = {token.replace("’", "'") for token in _TOKEN.findall(text.lower())}
    if tokens & STRONG:
        return True
    measured = bool(tokens & MODALS and tokens & PERFECT)
    if measured and "been" in tokens and "have" in tokens:
        return True
    acting = bool(tokens & ACTING) or measured or bool(tokens & DENYING and tokens & DENIED)
    if acting and (tokens & PEOPLE or _is_elided(text)):
        return True
    if tokens & OUTSIDERS and tokens & OUTSIDE:
        return True
    return (acting or bool(tokens & HARMING)) and _has_name(text, tokens, names)


def _is_elided(text: str) -> bool:
    """Tell whether a fragment may begin with its verb, so that the author is the subject."""
    words = [token for token in _TOKEN.findall(text.lower()) if not token[0].isdigit()][:8]
    return any(word in ACTING or word in DENYING or word in MODALS for word in words[:6])


def _has_name(text: str, tokens: set[str], names: Names) -> bool:
    if tokens & names.people or "@" in text:
        return True
    bare = {token.partition("'")[0] for token in tokens}
    if bare & GIVEN_NAMES or bare & names.people:
        return True
    return any(
        (lower := match[0].lower()) not in PRODUCTS
        and lower not in names.systems
        and lower not in COMPANIES
        for match in _NAME.finditer(text)
    )
