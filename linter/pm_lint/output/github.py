"""Workflow commands of GitHub Actions: findings as annotations of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.finding import Finding, Level
from pm_lint.output.tally import Tally
from pm_lint.output.terminal import COMMAND, make_visible, show_character
from pm_lint.source import Source

SHOWN = 10
"""Annotations of one kind that GitHub shows of a step; it drops the others without a word."""

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


class GitHub:
    """Collects annotations and writes the gravest first, as many as are shown."""

    def __init__(self) -> None:
        self._lines: dict[Level, list[str]] = {level: [] for level in Level}

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        for finding in findings:
            self._lines[finding.level].append(_annotate(finding))
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the commands, errors first, and a notice of what is left out."""
        lines = [
            f"::error::{_escape(f'{path}: {text}' if path else text)}"
            for path, text in tally.failures
        ]
        hidden = 0
        for level in (Level.ERROR, Level.WARNING):
            lines += self._lines[level][:SHOWN]
            hidden += len(self._lines[level][SHOWN:])
        notices = self._lines[Level.INFO]
        # One notice is kept for the number of what is not shown.
        room = SHOWN - 1
        lines += notices[:room]
        hidden += len(notices[room:])
        if hidden:
            lines.append(f"::notice title=pm-lint::{hidden} more findings are not shown here")
        return "".join(f"{line}\n" for line in lines)


def _annotate(finding: Finding) -> str:
    # GitHub drops the columns of an annotation that spans lines.
    columns = {}
    if finding.start.line == finding.end.line:
        end = max(finding.end.column, finding.start.column + 1)
        columns = {"col": finding.start.column, "endColumn": end}
    properties: dict[str, object] = {
        "file": finding.path,
        "line": finding.start.line,
        "endLine": finding.end.line,
        **columns,
        "title": f"{finding.code} {finding.slug}",
    }
    listed = ",".join(f"{name}={_escape_property(str(v))}" for name, v in properties.items())
    return f"::{_COMMANDS[finding.level]} {listed}::{_escape(finding.advice)}"


def _escape(text: str) -> str:
    return _escape_data(make_visible(text))


def _escape_property(text: str) -> str:
    # The name of a file has to stay what it is, but for what a log would act on.
    named = "".join(one if one in "\r\n" else show_character(one) for one in text)
    escaped = _escape_data(named).replace(":", "%3A").replace(",", "%2C")
    return COMMAND.sub(r"\1<U+005B>", escaped)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
