"""Template text that nobody has filled in yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.naming import canonical_key, match_name
from pm_lint.report import Block, BlockKind, Located

# Capitals or a colon mark the note to oneself; "todo list" and "tbd" in a word do not.
_PATTERNS = re.compile(
    r"""
    (?P<note>\b(?:TODO|TBD|FIXME|TBC|XXX)\b(?!\s*\()|\btodo\s?:)
    |(?P<date>\b(?:YYYY|yyyy)[-/.](?:MM|mm)(?:[-/.](?:DD|dd))?\b
        (?:[T ](?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?)?(?:\s?(?:UTC|Z|TZ|GMT)\b)?|\bDD[-/.]MM[-/.]YYYY\b
        |\bMM/DD/YYYY\b)
    |(?P<clock>\b(?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?\b|\bXX:XX\b|\bxx:xx\b|\b00:00\s?-\s?00:00\b)
    |(?P<queries>(?<![?\w])\?\?\??(?![?\w])|\b\d{1,2}:\?\?)
    |(?P<mustache>\{\{[^{}\n]{1,60}\}\})
    |(?P<latin>\blorem\sipsum\b)
    |(?P<angle><(?:[A-Za-z][A-Za-z0-9_'’/,.-]*\s){1,11}[A-Za-z0-9_'’/,.-]+>
        |<(?:name|date|time|title|link|url|owner|team|service|summary|description|author|ticket)>)
    |(?P<bracket>\[(?:insert|add|enter|your|describe|name|date|time|link|owner|team|title|fill|list
        |e\.g\.|service|who|what|when|severity|number|duration|start|end)\b[^\[\]\n]{0,80}\](?![(\[]))
    |(?P<levels>\bSEV-?1\s?[/|]\s?SEV-?2\b)
    """,
    re.VERBOSE,
)
_FREE_CASE = re.compile(r"\blorem ipsum\b", re.IGNORECASE)
_STATES = frozenset({"TODO", "TO DO"})
_MAX_LABEL = 40  # code points
# Keys whose values are whole sections: their labels are headings. None is no key at all.
_SECTIONS = frozenset(
    {None, "summary", "impact", "timeline", "root_cause", "whys", "resolution", "actions"}
    | {"lessons", "detection", "links", "checklist", "metrics", "title"}
)


def find_placeholders(lines: Sequence[Line], blocks: Sequence[Block]) -> tuple[Located[str], ...]:
    """Return each place that still holds template text, in order. Code is no prose."""
    found = [place for block in blocks if not block.quoted for place in _block_places(block)]
    for index, line in enumerate(lines):
        if line.kind is LineKind.ROW:
            found.extend(_empty_row(line))
        elif line.kind in (LineKind.TEXT, LineKind.ITEM) and not line.quoted:
            following = lines[index + 1] if index + 1 < len(lines) else None
            found.extend(_empty_label(line, following))
    return tuple(sorted(found, key=lambda place: place.span))


def _block_places(block: Block) -> Iterator[Located[str]]:
    prose = block.prose
    if block.kind is BlockKind.HEADING and match_name(prose.text):
        return  # "## TODO" is a list of tasks
    if block.kind is BlockKind.CELL and prose.text.strip(" *_").upper() in _STATES:
        return  # the state of an action
    codes = [span for span in prose.stand_ins() if span.end - span.start > 1]
    for match in (*_PATTERNS.finditer(prose.text), *_FREE_CASE.finditer(prose.text)):
        if not any(span.start <= match.start() < span.end for span in codes):
            yield Located(match[0], prose.source_span(*match.span()))


def _empty_row(line: Line) -> Iterator[Located[str]]:
    """Yield the name of a two-column table's row that has no value."""
    proses = [cell.prose for cell in line.cells if cell.prose]
    if line.header or len(line.cells) != 2 or len(proses) != 2:
        return
    name, value = proses
    if name.text and not value.text.strip() and canonical_key(name.text) not in _SECTIONS:
        yield Located(name.text, name.span)


def _empty_label(line: Line, following: Line | None) -> Iterator[Located[str]]:
    """Yield a metadata label without a value; what follows must not be the value."""
    if not _is_empty_label(line):
        return
    if following is None or following.kind is LineKind.HEADING or _is_empty_label(following):
        yield Located(line.text.strip(), line.prose.span)


def _is_empty_label(line: Line) -> bool:
    text = line.text.strip()
    if len(text) > _MAX_LABEL or not text.endswith((":", "：")):
        return False
    return canonical_key(text) not in _SECTIONS
