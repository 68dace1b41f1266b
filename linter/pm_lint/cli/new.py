"""`pm-lint new TITLE`: start a report from the template of the team or of a pack."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from pm_lint.cli.parser import Parser
from pm_lint.cli.terms import say, write_new
from pm_lint.config import Config, ConfigError, ConfigFinder, Layer, list_packs, read_pack
from pm_lint.report import Format
from pm_lint.rulebook import RulebookError, load_rulebook
from pm_lint.template import name_file, write_report

DEFAULT_PACK = "five-part"


def run_new(words: list[str]) -> int:
    """Write a new report; return the exit code."""
    parser = Parser("new", "TITLE", "Start a report: a draft with every section to be filled in.")
    parser.add_argument("title", metavar="TITLE", help="what happened, in a few words")
    parser.add_argument(
        "--pack",
        choices=list_packs(),
        metavar="PACK",
        help=f"the template: {', '.join(list_packs())}; by default that of the configuration",
    )
    parser.add_argument(
        *("-f", "--format"),
        choices=[form.value for form in Format],
        default=Format.MARKDOWN.value,
        metavar="FORMAT",
        help="markdown or yaml (default: markdown)",
    )
    parser.add_argument(
        "--date",
        type=_day,
        default=dt.date.today(),
        metavar="DAY",
        help="the day of the incident, such as 2026-11-20 (default: today)",
    )
    parser.add_argument(
        *("-o", "--output-file"),
        metavar="FILE",
        help="where to write, - for standard output (default: DAY-TITLE.md in this folder)",
    )
    options = parser.parse_args(words)
    form = Format(options.format)
    try:
        config = _configuration(options.pack)
    except (ConfigError, RulebookError) as error:
        say(str(error))
        return 2
    layers = config.layers
    template = next(layer.template for layer in reversed(layers) if layer.template)
    severities = next((layer.severities for layer in reversed(layers) if layer.severities), ())
    text = write_report(options.title, options.date, template, severities, form)
    if options.output_file == "-":
        sys.stdout.write(text)
        return 0
    path = Path(options.output_file or name_file(options.title, options.date, form))
    if not write_new(path, text, "choose another file with --output-file"):
        return 2
    print(f"{path} written; `pm-lint {path}` tells what is left to fill in")
    return 0


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _configuration(pack: str | None) -> Config:
    """Return the layers whose template holds: the default pack, the team's file, the pack named."""
    rulebook = load_rulebook()
    here = Path.cwd()
    found = ConfigFinder(rulebook, Layer(here)).config_for(here)
    named = read_pack(pack, rulebook) if pack else ()
    return Config(rulebook, (*read_pack(DEFAULT_PACK, rulebook), *found.layers, *named))
