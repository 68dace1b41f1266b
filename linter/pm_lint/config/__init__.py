"""What the user asked for: `.pm-lint.yaml` found and read, joined with the command line."""

from pm_lint.config.discovery import FILE_NAME, ConfigFinder, find_config
from pm_lint.config.layers import (
    Config,
    Layer,
    RuleChange,
    Settings,
    TemplateSection,
    select_codes,
)
from pm_lint.config.patterns import matches
from pm_lint.config.reading import ConfigError, list_packs, read_config, read_pack

__all__ = [
    "FILE_NAME",
    "Config",
    "ConfigError",
    "ConfigFinder",
    "Layer",
    "RuleChange",
    "Settings",
    "TemplateSection",
    "find_config",
    "list_packs",
    "matches",
    "read_config",
    "read_pack",
    "select_codes",
]
