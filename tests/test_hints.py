"""The quick tests before slow patterns: they let through whatever the pattern could find."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint.checks import evidence
from pm_lint.read import placeholders
from pm_lint.rulebook import load_rulebook

PARAMETERS: Any = load_rulebook().by_code["PM801"].parameters
TOLD, _ = evidence._compile(PARAMETERS)


@settings(max_examples=300)
@given(st.from_regex(re.compile(placeholders._PATTERNS.pattern, re.VERBOSE)))
def test_template_text_is_hinted_at(text: str) -> None:
    assert any(hint in text for hint in placeholders._HINTS)


@settings(max_examples=300)
@given(st.from_regex(re.compile(TOLD.pattern, re.IGNORECASE | re.ASCII)))
def test_a_statement_that_somebody_was_told_is_hinted_at(text: str) -> None:
    assert any(hint in text.lower() for hint in evidence.list_hints(PARAMETERS))
