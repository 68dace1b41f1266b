"""`pm-lint explain` and `pm-lint rules`: what the rule files say."""

from __future__ import annotations

import sys
from pathlib import Path

from pm_lint.cli.parser import Parser, add_color, add_format
from pm_lint.cli.terms import choose_style, say
from pm_lint.config import ConfigFinder, Layer
from pm_lint.output.pages import render_page, render_rules_json, render_table
from pm_lint.rulebook import Rulebook, load_rulebook


def _load_all() -> Rulebook:
    """Return the rules that hold in the working directory, the team's own among them."""
    here = Path.cwd()
    return ConfigFinder(load_rulebook(), Layer(here)).config_for(here).rulebook


def run_explain(words: list[str]) -> int:
    """Print the page of a rule; return the exit code."""
    parser = Parser("explain", "RULE", "Print the page of a rule: why it is there, and examples.")
    parser.add_argument("rule", metavar="RULE", help="a code such as PM501, or a slug")
    add_color(parser)
    options = parser.parse_args(words)
    try:
        rule = _load_all().find(options.rule)
    except ValueError as error:
        say(str(error))
        return 2
    style = choose_style(options.color, terminal=sys.stdout.isatty())
    sys.stdout.write(render_page(rule, style))
    return 0


def run_rules(words: list[str]) -> int:
    """Print the table of all rules; return the exit code."""
    parser = Parser("rules", "", "List all rules: code, slug, level, status and message.")
    add_format(parser)
    add_color(parser)
    options = parser.parse_args(words)
    try:
        rulebook = _load_all()
    except ValueError as error:
        say(str(error))
        return 2
    if options.format == "json":
        sys.stdout.write(render_rules_json(rulebook))
    else:
        style = choose_style(options.color, terminal=sys.stdout.isatty())
        sys.stdout.write(render_table(rulebook, style))
    return 0
