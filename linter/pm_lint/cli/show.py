"""`pm-lint show FILE`: what was understood of a report."""

from __future__ import annotations

import sys
from pathlib import Path

from pm_lint.cli.parser import Parser, add_format
from pm_lint.cli.terms import describe_error, read_source, say
from pm_lint.files import STDIN
from pm_lint.source import UnreadableError
from pm_lint.tree import OutsideError, leads_out


def run_show(words: list[str]) -> int:
    """Print the model of one report; return the exit code."""
    parser = Parser("show", "FILE", "Print what is understood of a report, with its line numbers.")
    parser.add_argument("file", metavar="FILE", help="the report, or - for standard input")
    add_format(parser)
    parser.add_argument(
        "--stdin-filename", metavar="PATH", help="the name that standard input stands for"
    )
    options = parser.parse_args(words)
    shown = options.file
    if shown == STDIN:
        shown = options.stdin_filename or "<stdin>"
    try:
        if options.file != STDIN and leads_out(Path(options.file)):
            raise OutsideError(Path(options.file))
        source = read_source(options.file, shown)
    except OSError as error:
        say(f"{options.file}: {describe_error(error)}")
        return 2
    except UnreadableError as error:
        say(f"{options.file}: {error}")
        return 2
    from pm_lint.output.show import render_show_json, render_show_text
    from pm_lint.read import read

    report = read(source)
    render = render_show_json if options.format == "json" else render_show_text
    text = render(report)
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    return 0
