"""The one zone that a report gives, lent to its clock times that have none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pm_lint.finding import Edit, Fix
from pm_lint.pattern import lazy
from pm_lint.report import Instant, Located, Report, Zone
from pm_lint.source import Source, Span

_CLOCK = lazy(
    r"(?<![\d:])\d{1,2}[:h]\d\d(?::\d\d(?:[.,]\d{1,9})?)?"
    r"(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\b\.?)?(?![\d:])"
)
_RANGE = lazy(r"[ \u00a0]*(?:-|–|—|to|until)[ \u00a0]*")


def find_sole_zone(report: Report) -> Zone | None:
    """Return the zone that all times of a report agree on, None where it has none or several."""
    zones = [instant.zone for instant in _list_instants(report) if instant.zone is not None]
    if len({(zone.offset, zone.key) for zone in zones}) != 1:
        return None
    known = zones[0].offset is not None or zones[0].key is not None
    return zones[0] if known else None


def _list_instants(report: Report) -> Iterator[Instant]:
    for entry in report.timeline.entries if report.timeline else ():
        yield from (instant for instant in (entry.when and entry.when.value, entry.end) if instant)
    stated = (report.started, report.restored, report.resolved, *report.phases.values())
    yield from (when.value for when in stated if when)
    yield from (mention.when.value for mention in report.mentions)


def lend_zone(report: Report, whens: Iterable[Located[Instant]]) -> Fix | None:
    """Return the fix that writes the only zone of a report behind clock times without one.

    It is not safe: nothing says that those times are of the same clock. Where a zone is declared,
    every time has it already.
    """
    zone = find_sole_zone(report)
    if zone is None:
        return None
    edits = {edit for when in whens if (edit := _append(report.source, when, zone))}
    ordered = tuple(sorted(edits, key=lambda edit: edit.span))
    return Fix(ordered, safe=False) if ordered else None


def _append(source: Source, when: Located[Instant], zone: Zone) -> Edit | None:
    """Return the edit behind the only clock time of the words, or behind the end of their range."""
    words = source.slice(when.span)
    clocks = list(_CLOCK.finditer(words))
    if not clocks or when.value.vague:
        return None
    if len(clocks) > 1:
        gap = words[clocks[0].end() : clocks[1].start()]
        if len(clocks) > 2 or not _RANGE.fullmatch(gap):
            return None
    at = when.span.start + clocks[-1].end()
    text = " UTC" if zone.text.upper() == "Z" else f" {zone.text}"
    if words[: clocks[-1].start()].endswith("T"):
        if zone.offset is None:
            return None
        hours, minutes = divmod(abs(zone.offset), 60)
        text = f"{'-' if zone.offset < 0 else '+'}{hours:02}:{minutes:02}" if zone.offset else "Z"
    return Edit(Span(at, at), text)
