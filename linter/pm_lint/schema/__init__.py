"""JSON Schema for reports, rules and configuration, with every error at its line and column."""

from __future__ import annotations

from pm_lint.schema.fitting import Schema
from pm_lint.schema.violations import Placed, Violation, load_schema, validate, validate_tree

__all__ = ["Placed", "Schema", "Violation", "load_schema", "validate", "validate_tree"]
