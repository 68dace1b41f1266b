"""Template text that nobody has filled in yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.report import Located

# Capitals or a colon mark the note to oneself; "todo list" and "tbd" in a word do not.
_PATTERNS = re.compile(
    r"""
    (?P<note>\b(?:TODO|TBD|FIXME|TBC|XXX)\b(?!\s*\()|\btodo\s?:|\bto\sbe\s(?:filled|completed|added)\b)
    |(?P<date>\b(?:YYYY|yyyy)[-/.](?:MM|mm)(?:[-/.](?:DD|dd))?\b|\bDD[-/.]MM[-/.]YYYY\b
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
_EMPTY_LABEL = re.compile(r"[^\W\d_][^:：]{1,40}[:：]\s*$")


def find_placeholders(lines: Sequence[Line]) -> Iterator[Located[str]]:
    """Yield each place of prose that still holds template text, in order. Code is no prose."""
    for line in lines:
        if line.kind in (LineKind.FENCED, LineKind.CODE) or line.quoted:
            continue
        proses = [cell.prose for cell in line.cells if cell.prose] or [line.prose]
        for prose in proses:
            codes = prose.stand_ins()
            for match in (*_PATTERNS.finditer(prose.text), *_FREE_CASE.finditer(prose.text)):
                inside = any(
                    s.start <= match.start() < s.end and s.end - s.start > 1 for s in codes
                )
                if not inside:
                    yield Located(match[0], prose.source_span(*match.span()))
