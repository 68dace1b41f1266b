"""The telling words of a text, without the endings in which they differ."""

from __future__ import annotations

from collections import Counter

from pm_lint.pattern import lazy

_WORD = lazy(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    """about after again also always another around because been before being between both cause
    caused could does done down during each early even every first from have having here however
    incident into issue itself just later like made make many might more most much only other over
    problem root same service should since some such than that their them then there these they
    this those through time under until used using very were what when where which while will with
    within without would your""".split()
)
"""Words that any two texts about incidents share."""


def count_stems(text: str) -> Counter[str]:
    """Return how often each telling word of a text occurs, in lower case."""
    words = (word.lower() for word in _WORD.findall(text))
    return Counter(_stem(word) for word in words if word not in _COMMON)


def _stem(word: str) -> str:
    """Return a word without the endings that differ between "expired" and "expires"."""
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
