"""The diagnostic format of reviewdog: columns in UTF-8 bytes, fixes as suggestions."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.finding import Finding, Level
from pm_lint.output.tally import Tally
from pm_lint.output.values import render_value
from pm_lint.report import Json
from pm_lint.source import Source, Span

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


class ReviewDog:
    """Collects diagnostics and writes one JSON object."""

    def __init__(self) -> None:
        self._diagnostics: list[Json] = []

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        self._diagnostics += [_describe(finding, source) for finding in findings]
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the whole result."""
        result: dict[str, Json] = {
            "source": {"name": "pm-lint"},
            "diagnostics": self._diagnostics,
        }
        return render_value(result, 1)


def _describe(finding: Finding, source: Source) -> dict[str, Json]:
    found: dict[str, Json] = {
        "message": finding.advice,
        "location": {"path": finding.path, "range": _range(finding.span, source)},
        "severity": _SEVERITIES[finding.level],
        "code": {"value": f"{finding.code} {finding.slug}"},
    }
    if finding.fix is not None:
        found["suggestions"] = [
            {"range": _range(edit.span, source), "text": edit.text} for edit in finding.fix.edits
        ]
    if finding.related:
        found["related_locations"] = [
            {
                "message": other.message,
                "location": {"path": finding.path, "range": _range(other.span, source)},
            }
            for other in finding.related
        ]
    return found


def _range(span: Span, source: Source) -> dict[str, Json]:
    return {"start": _position(span.start, source), "end": _position(span.end, source)}


def _position(offset: int, source: Source) -> dict[str, Json]:
    line = source.line_of(offset)
    before = source.text[source.line_starts[line - 1] : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
