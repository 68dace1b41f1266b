"""Prints the findings of a run, in each format that was asked for, to where it was asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from pm_lint.cli.terms import choose_style, say
from pm_lint.dataclass import dataclass
from pm_lint.finding import Finding
from pm_lint.outcome import Outcome
from pm_lint.output.tally import Tally
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from pm_lint.tree import OutsideError, leads_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Protocol, TextIO
else:
    Protocol = object

FORMATS = (
    *("full", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"),
)
"""The names of all formats."""

FOR_PEOPLE = frozenset({"full", "concise", "github", "markdown"})
"""The formats that leave out info unless it is asked for; programs are told everything."""

MAX_SHOWN = 500
"""How many findings of one file people are shown; programs are told all."""

DEFAULT_FORMAT = "full"


class Format(Protocol):
    """A format of output; both methods return what is to be written at that moment."""

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file, in their order."""

    def finish(self, tally: Tally) -> str:
        """End the run."""


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file that it goes to; None is standard output."""

    format: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class _Sink:
    name: str
    format: Format
    stream: TextIO


class Printer:
    """Writes each format to its stream, text as soon as a file is done.

    `streams` are those that are closed at the end.
    """

    def __init__(self) -> None:
        self.sinks: list[_Sink] = []
        self.streams: list[TextIO] = []

    def __enter__(self) -> Printer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        for stream in self.streams:
            stream.close()

    def print_file(self, outcome: Outcome, shown: Sequence[Finding]) -> None:
        """Print the findings of one file; `shown` are those that people are shown."""
        for sink in self.sinks:
            findings = shown[:MAX_SHOWN] if sink.name in FOR_PEOPLE else outcome.findings
            sink.stream.write(sink.format.add(findings, outcome.source))
        if len(shown) > MAX_SHOWN and any(sink.name in FOR_PEOPLE for sink in self.sinks):
            say(
                f"{outcome.source.path}: {len(shown) - MAX_SHOWN} more findings are not shown; "
                "the format json has all of them"
            )

    def finish(self, tally: Tally) -> None:
        """Print what belongs at the end of a run."""
        for sink in self.sinks:
            sink.stream.write(sink.format.finish(tally))


def open_printer(
    outputs: Sequence[Output], rulebook: Rulebook, options: argparse.Namespace
) -> Printer:
    """Open the files of all outputs; at most one has none. Raises OSError."""
    printer = Printer()
    try:
        for output in outputs:
            stream = sys.stdout
            if output.path is not None:
                if leads_out(output.path):
                    raise OutsideError(output.path)
                stream = output.path.open("w", encoding="utf-8", errors="backslashreplace")
                printer.streams.append(stream)
            form = make_format(output.format, rulebook, options, terminal=stream.isatty())
            printer.sinks.append(_Sink(output.format, form, stream))
    except BaseException:
        printer.close()
        raise
    return printer


def make_format(
    name: str, rulebook: Rulebook, options: argparse.Namespace, *, terminal: bool
) -> Format:
    """Return the format of that name; only its own module is imported."""
    match name:
        case "json":
            from pm_lint.output.json import JsonDocument

            return JsonDocument(statistics=options.statistics)
        case "sarif":
            from pm_lint.output.sarif import Sarif

            return Sarif(rulebook)
        case "github":
            from pm_lint.output.github import GitHub

            return GitHub()
        case "gitlab":
            from pm_lint.output.gitlab import GitLab

            return GitLab()
        case "junit":
            from pm_lint.output.junit import JUnit

            return JUnit()
        case "rdjson":
            from pm_lint.output.rdjson import ReviewDog

            return ReviewDog()
        case "markdown":
            from pm_lint.output.markdown import Markdown

            return Markdown()
    style = choose_style(options.color, terminal=terminal)
    if options.statistics:
        from pm_lint.output.tally import Statistics

        return Statistics(rulebook, style, quiet=options.quiet)
    if name == "concise":
        from pm_lint.output.concise import Concise

        return Concise(style, quiet=options.quiet)
    from pm_lint.output.full import Full

    return Full(style, quiet=options.quiet)
