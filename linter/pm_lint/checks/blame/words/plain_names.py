"""What teams and systems are called: no names of people."""

from __future__ import annotations

from pm_lint.checks.blame.words.roles import COMPANIES, OUTSIDERS
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS
from pm_lint.checks.blame.words.trade import ROLE_WORDS

PLAIN_NAMES = ROLE_WORDS | COMPONENTS | PRODUCTS | OUTSIDERS | COMPANIES
