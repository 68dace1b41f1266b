"""Where the sections of a report begin and end, whatever announces them."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.dataclass import dataclass
from pm_lint.read.headings import find_headings
from pm_lint.read.labels import is_bold_line, split_label
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.outline import Heading
from pm_lint.report import Section
from pm_lint.source import Span

__all__ = ["Heading", "Part", "find_headings", "is_bold_line", "read_parts", "split_label"]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A section and the lines of its body, sub-sections included: `lines[first:last]`."""

    section: Section
    heading: Heading
    first: int
    last: int


def read_parts(lines: Sequence[Line], end: int) -> tuple[Part, ...]:
    """Return the sections of a report that name a topic; `end` is where the text ends."""
    headings = find_headings(lines)
    parts = []
    for index, heading in enumerate(headings):
        if not heading.topics:
            continue
        following = (later for later in headings[index + 1 :] if later.level <= heading.level)
        nxt = next(following, None)
        last = nxt.line if nxt is not None else len(lines)
        parts.append(_make_part(lines, heading, last, end))
    return tuple(parts)


def _make_part(lines: Sequence[Line], heading: Heading, last: int, end: int) -> Part:
    body = lines[heading.line + 1 : last]
    start = heading.rest.span.start if heading.rest else heading.name.span.end
    stop = lines[last].span.start if last < len(lines) else end
    content = any(
        (line.text.strip() or line.kind is LineKind.ROW)
        and line.kind not in (LineKind.HEADING, LineKind.RULE)
        for line in body
    )
    empty = not content and not (heading.rest and heading.rest.text.strip())
    section = Section(
        heading.topics,
        heading.name,
        Span(min(start, stop), max(start, stop)),
        heading.level,
        heading.carrier,
        empty,
    )
    return Part(section, heading, heading.line + 1, last)
