"""Which findings belong to a change: those it touches, those it brings, those it makes due."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from pm_lint.dataclass import dataclass
from pm_lint.finding import Finding
from pm_lint.lines import ChangedLines
from pm_lint.report import Report
from pm_lint.source import Source, Span


@dataclass(frozen=True)
class Change:
    """What a change did to one report: the changed lines, and what was found in it before.

    The findings of the report as it was (`old`) only ever add to what is told: where lines were
    changed, all that is wrong with them is told, whatever was wrong before.
    """

    lines: ChangedLines
    old: Source
    before: tuple[Finding, ...] = ()


def select_findings(
    findings: Iterable[Finding],
    source: Source,
    report: Report | None,
    change: Change,
    always: Collection[str] = (),
) -> list[Finding]:
    """Return the findings that belong to a change, in their order; those of `always` all do.

    A finding does when a line of it, or of a place that explains it, was changed; when the report
    did not have it before, or at a lower level; and when it speaks of a whole part of the report,
    as those at the heading of a section do, and anything in that part was changed.
    """
    findings = list(findings)
    brought = set(map(id, _find_brought(findings, source, change)))
    sections = report.sections if report else ()

    def touched(start: int, end: int) -> bool:
        last = source.line_of(max(start, end - 1))
        return change.lines.touch(source.line_of(start), last)

    def belongs(finding: Finding) -> bool:
        if finding.code in always or id(finding) in brought:
            return True
        places = [finding.span, *(related.span for related in finding.related)]
        places += [finding.scope] if finding.scope else []
        places += (
            Span(section.heading.span.start, section.body.end)
            for section in sections
            if section.heading.span.contains(finding.span)
        )
        return any(touched(place.start, place.end) for place in places)

    return [finding for finding in findings if belongs(finding)]


def _find_brought(findings: list[Finding], source: Source, change: Change) -> Iterator[Finding]:
    """Yield the findings that are more, graver or others than the same words had before.

    Numbers in a message may change with every line of a report, so a message that is new tells
    only which of several findings are the new ones.
    """
    old: dict[tuple[str, str], list[Finding]] = {}
    for finding in change.before:
        old.setdefault(_identify(finding, change.old), []).append(finding)
    new: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        new.setdefault(_identify(finding, source), []).append(finding)
    for key, alike in new.items():
        known = old.get(key, [])
        gravest = max((finding.level.rank for finding in known), default=-1)
        yield from (finding for finding in alike if finding.level.rank > gravest)
        said = {finding.message for finding in known}
        alike.sort(key=lambda finding: finding.message in said)
        yield from alike[: max(0, len(alike) - len(known))]


def _identify(finding: Finding, source: Source) -> tuple[str, str]:
    return finding.code, " ".join(source.slice(finding.span).casefold().split())
