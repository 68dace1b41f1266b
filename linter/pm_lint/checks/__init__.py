"""The check functions, by subject, and the one visible list of them.

A check is a plain function: it reads a report and its parameters, and yields hits. Rules (the
YAML files) bind a check to parameters and words.
"""

from __future__ import annotations

from pm_lint.checks import (
    actions,
    blame,
    candour,
    clocks,
    evidence,
    explanation,
    intervals,
    language,
    life,
    measures,
    milestones,
    recurrence,
    remedies,
    structure,
    timeline,
    zones,
)
from pm_lint.checks.declaration import Check, NoParameters

__all__ = ["CHECKS", "Check", "NoParameters"]

SUBJECTS = (
    *(structure, timeline, zones, clocks, milestones, intervals),
    *(explanation, candour, language, blame),
    *(actions, measures, remedies, life, recurrence, evidence),
)
"""The modules of checks, each with its own tuple CHECKS."""

CHECKS: dict[str, Check] = {check.name: check for subject in SUBJECTS for check in subject.CHECKS}
"""Every check by the name that rule files use."""
