"""Verbs of what people do and programs do not: who does it is somebody."""

from __future__ import annotations

from pm_lint.checks.blame.words.inflection import find_past, inflect
from pm_lint.checks.blame.words.verbs import FAILING

_VERBS = FAILING | frozenset(
    """merge approve type paste click escalate assume think decide believe ask tell say write
    overlook ignore skip admit argue insist apologise apologize hesitate sleep sign hurry rush
    promise shrug remember wonder guess bother commit hotfix edit volunteer complain mutter reply
    phone ring hope want choose prefer refuse read""".split()
)

ACTS = _VERBS - {"read", "want", "say"}
"""In any form, with a name that nothing else explains as its subject."""

PERSONAL = frozenset(past for verb in ACTS for past in (find_past(verb)[1],)) | frozenset(
    form for verb in FAILING for form in inflect(verb) if form.endswith("ed")
)
"""How they are spelt when told."""
