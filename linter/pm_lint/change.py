"""Which findings belong to a change: those it touches, those it brings, those it makes due."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from pm_lint.dataclass import dataclass
from pm_lint.finding import Finding
from pm_lint.lines import ChangedLines
from pm_lint.report import Report
from pm_lint.source import Source, Span


@dataclass(frozen=True)
class Change:
    """What a change did to one report: the changed lines, and what was found in it before.

    The findings of the report as it was (`old`) only ever add to what is told: where lines were
    changed, all that is wrong with them is told, whatever was wrong before. `before` looks for
    them, and is asked only if there is a finding that no changed line explains.
    """

    lines: ChangedLines
    old: Source
    before: Callable[[], Iterable[Finding]] = tuple


def select_findings(
    findings: Iterable[Finding],
    source: Source,
    report: Report | None,
    change: Change,
    always: Collection[str] = (),
) -> list[Finding]:
    """Return the findings that belong to a change, in their order; those of `always` all do.

    A finding does when a line of it, of a place that explains it, or of another that it tells of
    was changed; when the report did not have it before, or at a lower level; and when it speaks of
    a whole part of the report, as those at the heading of a section do, and anything in that part
    was changed.
    """
    sections = report.sections if report else ()

    def touched(finding: Finding) -> bool:
        places = list(_list_places(finding))
        places += [finding.scope] if finding.scope else []
        places += (
            Span(section.heading.span.start, section.body.end)
            for section in sections
            if section.heading.span.contains(finding.span)
        )
        return any(_touches(change.lines, source, place) for place in places)

    findings = list(findings)
    chosen = {id(finding) for finding in findings if finding.code in always or touched(finding)}
    if len(chosen) < len(findings):
        brought = _find_brought(findings, source, change, chosen)
        chosen |= {id(finding) for finding in brought}
    return [finding for finding in findings if id(finding) in chosen]


def _list_places(finding: Finding) -> set[Span]:
    """Return the places of a finding: its own, those that explain it, and all that it tells of."""
    return {finding.span, *(related.span for related in finding.related), *finding.places}


def _touches(lines: ChangedLines, source: Source, span: Span) -> bool:
    return lines.touch(source.line_of(span.start), source.line_of(max(span.start, span.end - 1)))


def _find_brought(
    findings: list[Finding], source: Source, change: Change, chosen: Collection[int]
) -> Iterator[Finding]:
    """Yield the findings that are more, or graver, than the same words had before.

    What is `chosen`, by identity, counts among those that are more. Numbers in a message may
    change with every line of a report, so a message that is new tells only which ones they are.
    """
    old: dict[tuple[str, str], list[Finding]] = {}
    for finding in change.before():
        # One that told of several places is known at each: of those that are left one is the first.
        for span in _list_places(finding):
            old.setdefault(_identify(finding.code, change.old, span), []).append(finding)
    new: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        new.setdefault(_identify(finding.code, source, finding.span), []).append(finding)
    for key, alike in new.items():
        known = old.get(key, [])
        gravest = max((finding.level.rank for finding in known), default=-1)
        yield from (finding for finding in alike if finding.level.rank > gravest)
        said = {finding.message for finding in known}
        alike.sort(key=lambda finding: (id(finding) not in chosen, finding.message in said))
        yield from alike[: max(0, len(alike) - len(known))]


def _identify(code: str, source: Source, span: Span) -> tuple[str, str]:
    return code, " ".join(source.slice(span).casefold().split())
