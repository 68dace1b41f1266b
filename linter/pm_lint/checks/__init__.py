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
    conflicts,
    durations,
    evidence,
    explanation,
    intervals,
    language,
    life,
    measures,
    metrics,
    milestones,
    recurrence,
    remedies,
    repetition,
    severity,
    structure,
    summary,
    timeline,
    zones,
)
from pm_lint.checks.declaration import Check, NoParameters

__all__ = ["CHECKS", "Check", "NoParameters"]

SUBJECTS = (
    *(structure, repetition, summary, timeline, zones, clocks, milestones, intervals),
    *(severity, durations, metrics, conflicts, explanation, candour, language, blame),
    *(actions, measures, remedies, life, recurrence, evidence),
)
"""The modules of checks, each with its own tuple CHECKS."""

CHECKS: dict[str, Check] = {check.name: check for subject in SUBJECTS for check in subject.CHECKS}
"""Every check by the name that rule files use."""
