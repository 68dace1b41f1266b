"""The rule files, read and bound: what every code means, and which rules a name selects."""

from pm_lint.rulebook.loading import extend_rulebook, load_rulebook
from pm_lint.rulebook.parameters import read_parameters
from pm_lint.rulebook.rulefiles import RulebookError, list_values
from pm_lint.rulebook.rules import (
    ENGINE_CHECK,
    SCHEMA_CHECK,
    SHIPPED,
    Example,
    Rule,
    Rulebook,
    SchemaClaim,
    UnknownRuleError,
)

__all__ = [
    "ENGINE_CHECK",
    "SCHEMA_CHECK",
    "SHIPPED",
    "Example",
    "Rule",
    "Rulebook",
    "RulebookError",
    "SchemaClaim",
    "UnknownRuleError",
    "extend_rulebook",
    "list_values",
    "load_rulebook",
    "read_parameters",
]
