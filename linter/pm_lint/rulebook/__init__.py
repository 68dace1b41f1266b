"""The rule files, read and bound: what every code means, and which rules a name selects."""

from pm_lint.rulebook.loading import extend_rulebook, load_rulebook
from pm_lint.rulebook.parameters import read_parameters
from pm_lint.rulebook.rulefiles import RulebookError
from pm_lint.rulebook.rules import (
    ALWAYS_ON,
    ENGINE_CHECK,
    SCHEMA_CHECK,
    Example,
    Rule,
    Rulebook,
    SchemaClaim,
    UnknownRuleError,
)

__all__ = [
    "ALWAYS_ON",
    "ENGINE_CHECK",
    "SCHEMA_CHECK",
    "Example",
    "Rule",
    "Rulebook",
    "RulebookError",
    "SchemaClaim",
    "UnknownRuleError",
    "extend_rulebook",
    "load_rulebook",
    "read_parameters",
]
