"""The check functions, by subject, and the one visible list of them.

A check is a plain function: it reads a report and its parameters, and yields hits. Rules (the
YAML files) bind a check to parameters and words.
"""

from __future__ import annotations

from importlib import import_module

from pm_lint.checks.declaration import Check, NoParameters

__all__ = ["CHECKS", "Check", "NoParameters"]


def _join_subjects() -> dict[str, Check]:
    found: dict[str, Check] = {}
    for subject in ("structure", "timeline", "actions", "language", "blame"):
        try:
            module = import_module(f"pm_lint.checks.{subject}")
        except ModuleNotFoundError as error:
            if error.name != f"pm_lint.checks.{subject}":
                raise
            continue
        if hasattr(module, "CHECKS"):
            found.update((check.name, check) for check in module.CHECKS)
    return found


CHECKS: dict[str, Check] = _join_subjects()
