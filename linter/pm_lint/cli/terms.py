"""What the commands share: options of output, and how they speak to the user."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from pm_lint.config import ConfigFinder
from pm_lint.files import STDIN, Target, find_targets, read_bytes
from pm_lint.output.terminal import Style, make_visible
from pm_lint.report import Report
from pm_lint.source import MAX_BYTES, Source, UnreadableError


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


def say(message: str) -> None:
    """Print a message to standard error, beside the output."""
    print(f"pm-lint: {make_visible(message)}", file=sys.stderr)


def choose_style(color: str, *, terminal: bool) -> Style:
    """Return how to print: `terminal` tells whether the output goes to the terminal."""
    wanted = color == "always"
    if color == "auto":
        # https://no-color.org and https://force-color.org: set and not empty.
        forced, refused = os.environ.get("FORCE_COLOR"), os.environ.get("NO_COLOR")
        wanted = bool(forced) or (terminal and os.environ.get("TERM") != "dumb")
        wanted = wanted and not refused
    width = 100
    if terminal:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            width = 100
    return Style(wanted, max(40, min(width, 120)))


def describe_error(error: OSError) -> str:
    """Return why a file could not be read or written, in lower case."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]


def write_new(path: Path, text: str, otherwise: str) -> bool:
    """Write a file that is not there yet; tell whether it was, or say what to do `otherwise`."""
    try:
        # "x": what is there already is somebody's work.
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        say(f"{path}: is there already; {otherwise}")
        return False
    except OSError as error:
        say(f"{path}: {describe_error(error)}")
        return False
    return True


def list_reports(root: Path, finder: ConfigFinder) -> Iterator[Report]:
    """Yield the reports below a folder."""
    return read_reports(find_targets([str(root)], finder), finder, read_bytes)


def read_reports(
    targets: Iterable[object], finder: ConfigFinder, read_file: Callable[[Path], bytes]
) -> Iterator[Report]:
    """Yield the reports among some targets. What cannot be read only does not count here."""
    from pm_lint.read import read

    for target in targets:
        if isinstance(target, Target):
            try:
                source = Source.from_bytes(target.shown, read_file(target.path))
            except (OSError, UnreadableError):
                continue
            report = read(source, finder.config_for(target.path.parent).settings(target.path).terms)
            if report.is_report:
                yield report


def read_data(argument: str) -> bytes:
    """Read a file, or standard input for `-`. Raises OSError."""
    if argument == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    return read_bytes(Path(argument))


def read_source(argument: str, shown: str) -> Source:
    """Read a file, or standard input for `-`. Raises OSError and UnreadableError."""
    return Source.from_bytes(shown, read_data(argument))
