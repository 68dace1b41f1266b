"""One line for each finding, for editors, `grep` and short memories."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from pm_lint.finding import Finding
from pm_lint.output.tally import Tally, render_closing
from pm_lint.output.terminal import Style, make_visible
from pm_lint.source import Source


class Concise:
    """Writes each file's findings at once; the closing line goes to standard error."""

    def __init__(self, style: Style, *, quiet: bool) -> None:
        self._style = style
        self._quiet = quiet

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Return the lines of one file."""
        return render_concise(findings, self._style)

    def finish(self, tally: Tally) -> str:
        """Say how it went: each line of the output is a finding, so that programs can read it."""
        if not self._quiet:
            sys.stderr.write(render_closing(tally, self._style))
        return ""


def render_concise(findings: Iterable[Finding], style: Style) -> str:
    """Return `path:line:column: level CODE message; help` for each finding."""
    lines = []
    for finding in findings:
        place = f"{make_visible(finding.path)}:{finding.start.line}:{finding.start.column}:"
        level = style.paint(finding.level, finding.level)
        said = "; ".join(make_visible(text) for text in (finding.message, finding.help) if text)
        lines.append(f"{style.paint('path', place)} {level} {finding.code} {said}\n")
    return "".join(lines)
