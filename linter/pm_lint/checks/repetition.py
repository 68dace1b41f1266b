"""Parts of a report that stand in it twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.finding import Hit, Related
from pm_lint.pattern import lazy
from pm_lint.report import BlockKind, Carrier, Report, Section, Topic
from pm_lint.source import Span

_HEADINGS = frozenset({Carrier.ATX, Carrier.SETEXT, Carrier.HTML, Carrier.BOLD, Carrier.TITLE})
_LEVEL = lazy(r"[ \t>]*(?:(#{1,6})(?!#)|<h([1-6]))", re.IGNORECASE)
_WORD = lazy(r"[^\W_]+")


def check_duplicate_section(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on each heading that an earlier one of the same level and parent has already.

    Headings are the same by their words: "Root cause" and "Contributing factors" are two ways of
    looking at a cause, and a report may hold both. Field: `heading`.
    """
    seen: dict[tuple[int, Carrier, str], Section] = {}
    headings = sorted(
        (block.prose.span.start, _level_of(report, block.prose.span))
        for block in report.blocks
        if block.kind is BlockKind.HEADING
    )
    for section in report.sections:
        name = " ".join(_WORD.findall(section.heading.value.casefold()))
        if section.carrier not in _HEADINGS or set(section.topics) <= {Topic.OTHER} or not name:
            continue
        key = (section.depth, section.carrier, name)
        earlier = seen.get(key)
        seen[key] = section
        if earlier is not None and _are_siblings(headings, earlier, section):
            yield Hit(
                section.heading.span,
                {"heading": section.heading.value.strip()},
                (Related(earlier.heading.span, "the section of the same name"),),
            )


def _are_siblings(headings: list[tuple[int, int]], first: Section, second: Section) -> bool:
    """Tell whether no heading of a higher level parts two sections of the same level.

    `headings` are the offset and the level of each, in their order.
    """
    low = bisect_left(headings, first.heading.span.end, key=itemgetter(0))
    high = bisect_left(headings, second.heading.span.start, key=itemgetter(0))
    return all(level >= first.depth for _, level in headings[low:high])


def _level_of(report: Report, heading: Span) -> int:
    """Return the level of a heading by its marks, 2 for a line that is underlined or bold."""
    source = report.source
    line = source.line_span(source.line_of(heading.start))
    found = _LEVEL.match(source.slice(line))
    if found is None:
        return 2
    return len(found[1]) if found[1] else int(found[2])


CHECKS = (Check("duplicate_section", check_duplicate_section, fields=frozenset({"heading"})),)
