"""The format for programs; `schemas/findings.schema.json` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pm_lint.finding import Finding, Fix, Level
from pm_lint.output.tally import Tally
from pm_lint.output.values import render_value
from pm_lint.report import Json
from pm_lint.source import Source, Span

VERSION = 1
"""Raised when a key changes its meaning or goes."""


class JsonDocument:
    """Collects findings and writes one document."""

    def __init__(self, *, statistics: bool) -> None:
        self._statistics = statistics
        self._findings: list[Json] = []

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        self._findings += describe_findings(findings, source)
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the whole document."""
        return render_json(self._findings, tally, statistics=self._statistics)


def describe_findings(findings: Iterable[Finding], source: Source) -> list[Json]:
    """Return the findings of one file as JSON values, with 1-based lines and columns."""
    return [
        {
            "code": finding.code,
            "slug": finding.slug,
            "level": finding.level.value,
            "message": finding.message,
            "path": finding.path,
            **_place(source, finding.span),
            "help": finding.help,
            "related": [
                {**_place(source, related.span), "message": related.message}
                for related in finding.related
            ],
            "fix": _describe_fix(finding.fix, source),
        }
        for finding in findings
    ]


def render_json(findings: list[Json], tally: Tally, *, statistics: bool) -> str:
    """Return the whole run as one JSON document."""
    summary: dict[str, Json] = {
        "reports": tally.reports,
        "skipped": tally.skipped,
        **{level.value: tally.levels[level] for level in (Level.ERROR, Level.WARNING, Level.INFO)},
        "suppressed": tally.suppressed,
        "failures": [{"path": path, "message": message} for path, message in tally.failures],
    }
    if statistics:
        summary["by_rule"] = dict(sorted(tally.codes.items()))
    document = {"version": VERSION, "findings": findings, "summary": summary}
    return render_value(document, 2)


def _describe_fix(fix: Fix | None, source: Source) -> Json:
    if fix is None:
        return None
    edits: list[Json] = [{**_place(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "edits": edits}


def _place(source: Source, span: Span) -> dict[str, Json]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }
