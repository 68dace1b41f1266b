"""GitLab's Code Quality report."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.finding import Finding, Level
from pm_lint.fingerprint import fingerprint_all
from pm_lint.output.tally import Tally
from pm_lint.output.values import render_value
from pm_lint.report import Json
from pm_lint.source import Source

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


class GitLab:
    """Collects issues and writes one JSON list."""

    def __init__(self) -> None:
        self._issues: list[Json] = []

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        for finding, name in fingerprint_all(findings, source):
            self._issues.append(
                {
                    "description": finding.advice,
                    "check_name": f"{finding.code} {finding.slug}",
                    "fingerprint": name,
                    "severity": _SEVERITIES[finding.level],
                    "location": {
                        "path": finding.path.removeprefix("./"),
                        "lines": {"begin": finding.start.line, "end": finding.end.line},
                    },
                }
            )
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the whole report."""
        return render_value(self._issues, 1)
