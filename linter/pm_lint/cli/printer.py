"""Prints the findings of a run in the format that was asked for, file by file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TextIO

from pm_lint.engine import Outcome
from pm_lint.finding import Finding
from pm_lint.output.concise import render_concise
from pm_lint.output.full import render_full
from pm_lint.output.tally import Tally, render_closing, render_statistics
from pm_lint.output.terminal import Style
from pm_lint.report import Json
from pm_lint.rulebook import Rulebook


class Printer:
    """Writes to one stream; JSON is written at the end, text as soon as a file is done."""

    def __init__(
        self, rulebook: Rulebook, style: Style, stream: TextIO, options: argparse.Namespace
    ) -> None:
        self._rulebook = rulebook
        self._style = style
        self._stream = stream
        self._format: str = options.format
        self._statistics: bool = options.statistics
        self._quiet: bool = options.quiet
        self._collected: list[Json] = []

    def print_file(self, outcome: Outcome, shown: Sequence[Finding]) -> None:
        """Print the findings of one file; `shown` are those that text prints."""
        if self._format == "json":
            from pm_lint.output.json import describe_findings

            self._collected += describe_findings(outcome.findings, outcome.source)
        elif self._statistics:
            return
        elif self._format == "concise":
            self._stream.write(render_concise(shown, self._style))
        else:
            self._stream.write(render_full(shown, outcome.source, self._style))

    def finish(self, tally: Tally) -> None:
        """Print what belongs at the end of a run."""
        if self._format == "json":
            from pm_lint.output.json import render_json

            self._stream.write(render_json(self._collected, tally, statistics=self._statistics))
            return
        if self._statistics:
            self._stream.write(render_statistics(tally, self._rulebook, self._style))
        if self._quiet:
            return
        closing = render_closing(tally, self._style)
        if self._format == "concise" and not self._statistics:
            # Each line of the output is a finding, so that programs can read it.
            sys.stderr.write(closing)
        else:
            self._stream.write(closing)
