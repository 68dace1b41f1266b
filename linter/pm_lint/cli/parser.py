"""Parsers of arguments that speak as the rest of pm-lint does, and options that commands share."""

from __future__ import annotations

import argparse
import os
from typing import Any

from pm_lint.output.terminal import make_visible


class Parser(argparse.ArgumentParser):
    """A parser of arguments that speaks as the rest of pm-lint does.

    `operands` are what the command takes beside its options, as its usage shows them.
    """

    def __init__(self, command: str, operands: str, description: str) -> None:
        super().__init__(
            prog=f"pm-lint {command}",
            usage=f"pm-lint {command} [OPTION ...] {operands}".rstrip(),
            description=description,
            allow_abbrev=False,
            add_help=False,
            formatter_class=_make_formatter,
        )
        self.add_argument("-h", "--help", action="help", help="print this help")

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse the arguments, but for an option that could as well be a file of that name."""
        words = list(args or ())
        options = words[: words.index("--")] if "--" in words else words
        for word in options:
            # Hooks are given the names of a change's files behind their own options.
            if len(word) > 1 and word.startswith("-") and os.path.lexists(word):
                self.error(
                    f"{word} is an option, and a file here has that name; rename it, "
                    f"or name it as ./{word}"
                )
        return super().parse_args(words, namespace)

    def error(self, message: str) -> None:  # type: ignore[override]
        """Say what is wrong with the arguments, and leave with exit code 2."""
        self.exit(
            2, f"{self.prog}: {make_visible(message)}\n`{self.prog} --help` lists the options\n"
        )


def _make_formatter(prog: str) -> argparse.HelpFormatter:
    """Return a formatter of known width: to ask the terminal, argparse imports more than it is."""
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() else 80
    return _Formatter(prog, max_help_position=26, width=max(40, width) - 2)


class _Formatter(argparse.HelpFormatter):
    """Writes each option with its value once, and breaks no line within a word."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        return f"{', '.join(action.option_strings)} {action.metavar}"

    def _split_lines(self, text: str, width: int) -> list[str]:
        import textwrap

        return textwrap.wrap(text, width, break_on_hyphens=False)


def add_color(parser: argparse._ActionsContainer) -> None:
    """Add --color to a parser or to a group of its options."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="always, never, or auto: on a terminal, unless NO_COLOR or FORCE_COLOR says otherwise",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add --format for commands that print text or JSON."""
    parser.add_argument(
        *("-f", "--format", "--output-format"),
        choices=("text", "json"),
        default="text",
        dest="format",
        metavar="FORMAT",
        help="text or json (default: text)",
    )
