"""SARIF 2.1.0, as GitHub's code scanning reads it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from pm_lint import __version__
from pm_lint.finding import Edit, Finding, Level
from pm_lint.fingerprint import fingerprint_all
from pm_lint.output.pages import blank_fields
from pm_lint.output.tally import Tally
from pm_lint.output.values import render_value
from pm_lint.pattern import lazy
from pm_lint.report import Json
from pm_lint.rulebook import Rule, Rulebook
from pm_lint.source import Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "recommendation"}
_ROOM = 1024
"""Characters that GitHub keeps of a description."""


class Sarif:
    """Collects results and writes one log with one run."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._results: list[Json] = []
        self._codes: set[str] = set()

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        for finding, name in fingerprint_all(findings, source):
            self._codes.add(finding.code)
            self._results.append(_describe(finding, name, source))
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the whole log."""
        rules = [rule for rule in self._rulebook.rules if rule.code in self._codes]
        index = {rule.code: number for number, rule in enumerate(rules)}
        for result in self._results:
            assert isinstance(result, dict)
            if result["ruleId"] in index:
                result["ruleIndex"] = index[str(result["ruleId"])]
        failures: list[Json] = [
            {"level": "error", "message": {"text": _say(f"{path}: {text}" if path else text)}}
            for path, text in tally.failures
        ]
        run: dict[str, Json] = {
            "tool": {
                "driver": {
                    "name": "pm-lint",
                    "version": __version__,
                    "semanticVersion": __version__,
                    "rules": [_describe_rule(rule) for rule in rules],
                }
            },
            "columnKind": "utf16CodeUnits",
            "invocations": [
                {
                    "executionSuccessful": not tally.failures,
                    "toolExecutionNotifications": failures,
                }
            ],
            "results": self._results,
        }
        log: dict[str, Json] = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return render_value(log, 1)


def _describe_rule(rule: Rule) -> dict[str, Json]:
    message = blank_fields(rule.message)
    why = rule.why.strip()
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": f"{rule.slug}: {message}"[:_ROOM]},
        "fullDescription": {"text": " ".join(why.split())[:_ROOM]},
        "help": {
            "text": f"{blank_fields(rule.help)}\n\n{why}",
            "markdown": f"**{message}**\n\n{blank_fields(rule.help)}\n\n{why}",
        },
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {
            "precision": "high" if rule.level is not Level.INFO else "medium",
            "problem.severity": _SEVERITIES[rule.level],
            "tags": ["postmortem", rule.family],
        },
    }


def _describe(finding: Finding, fingerprint: str, source: Source) -> dict[str, Json]:
    uri = quote(finding.path, errors="surrogateescape")
    result: dict[str, Json] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.level],
        "message": {"text": _say(finding.advice)},
        "locations": [_locate(uri, finding.span, source, whole=False)],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }
    related: list[Json] = [
        {
            **_locate(uri, other.span, source, whole=True),
            "id": number,
            "message": {"text": _say(other.message)},
        }
        for number, other in enumerate(finding.related)
    ]
    if related:
        result["relatedLocations"] = related
    if finding.fix is not None:
        result["fixes"] = [
            {
                "description": {"text": finding.help or finding.message},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": uri},
                        "replacements": [_replace(edit, source) for edit in finding.fix.edits],
                    }
                ],
            }
        ]
    return result


_LINK = lazy(r"\[(?=[^\[\]]*\]\()")


def _say(text: str) -> str:
    """Return the text of a message, in which `[words](target)` would be shown as a link."""
    return _LINK.sub(r"\\[", text)


def _replace(edit: Edit, source: Source) -> dict[str, Json]:
    return {
        "deletedRegion": _region(edit.span, source, whole=True),
        "insertedContent": {"text": edit.text},
    }


def _locate(uri: str, span: Span, source: Source, *, whole: bool) -> dict[str, Json]:
    place: dict[str, Json] = {"uri": uri}
    region = _region(span, source, whole=whole)
    return {"physicalLocation": {"artifactLocation": place, "region": region}}


def _region(span: Span, source: Source, *, whole: bool) -> dict[str, Json]:
    """Return a region with 1-based columns in UTF-16 code units, the end exclusive.

    Unless `whole` it stays on its first line: an alert is shown on a pull request only where
    every line of its region is in the diff.
    """
    first, last = source.line_of(span.start), source.line_of(max(span.start, span.end))
    end = span.end
    if last > first and not whole:
        last, end = first, source.line_span(first).end
    start = source.line_starts[first - 1]
    return {
        "startLine": first,
        "startColumn": _units(source.text[start : span.start]) + 1,
        "endLine": last,
        "endColumn": _units(source.text[source.line_starts[last - 1] : end]) + 1,
    }


def _units(text: str) -> int:
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)
