"""A timeline that answers a template's questions: when was it detected, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark, match_lead, skip_separator
from pm_lint.read.sections import Part
from pm_lint.read.times import find_times
from pm_lint.report import Topic

_STORY = frozenset({Topic.DETECTION, Topic.RESOLUTION, Topic.OTHER, Topic.ACTIONS})
_ASKS = re.compile(
    r"\W*(?:(?:when|how|which|what|who)\b.*\b(?:detect|escalat|resol|fix|notic|investigat|action)"
    r"|(?:issue |incident )?(?:detect(?:ed|ion)|actions? taken|escalat(?:ed|ion)|resol(?:ved|ution))"
    r"|misleading\b|investigat\w+\b)[^.!]{0,70}$",
    re.IGNORECASE,
)
_MAX_QUESTION = 80  # code points
_TAKES_ACTION = re.compile(r"actions? taken|taken", re.IGNORECASE)
_FULL = re.compile(r"root cause|prevent|improve", re.IGNORECASE)


def list_answers(
    lines: Sequence[Line], part: Part, parts: Sequence[Part], *, day_first: bool | None
) -> list[Mark]:
    """Return the answers that follow the empty timeline `part`, each an entry.

    Empty unless detection, escalation or resolution come next, as the template has it.
    """
    stop = _find_end(lines, part, parts)
    return list(_read(lines[part.first : stop], day_first)) if stop > part.first else []


def _find_end(lines: Sequence[Line], part: Part, parts: Sequence[Part]) -> int:
    """Return the line that ends the answers: the first heading of something else."""
    heads = {other.heading.line: other for other in parts}
    asked = False
    for index in range(part.first, len(lines)):
        head = heads.get(index)
        name = head.section.heading.value if head is not None else lines[index].text
        if head is None and lines[index].kind is not LineKind.HEADING:
            continue
        topics = set(head.section.topics) if head is not None else set()
        story = topics <= _STORY and (not topics & {Topic.ACTIONS} or _TAKES_ACTION.search(name))
        if not story or _FULL.search(name) or (head is None and not _ASKS.match(name)):
            return index if asked else part.first
        asked = asked or _ASKS.match(name) is not None
    return len(lines) if asked else part.first


def _read(lines: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    answered = False
    for line in lines:
        kind = line.kind
        if kind in (LineKind.RULE, LineKind.FENCED, LineKind.ROW) or not line.text:
            continue
        if kind is LineKind.HEADING or (_ASKS.match(line.text) and len(line.text) < _MAX_QUESTION):
            answered = False
        elif not answered or (line.opens and not line.text[:1].islower()):
            yield _make(line, day_first)
            answered = True


def _make(line: Line, day_first: bool | None) -> Mark:
    lead = match_lead(line.text, 0, day_first)
    found = lead.time if lead else next(iter(find_times(line.text, day_first=day_first)), None)
    if found is None:
        return Mark(line.span, line.prose, None, None, line.depth)
    when = line.prose.source_span(found.start, found.end)
    text = skip_separator(line.prose, found.end, len(line.text)) if lead else line.prose
    return Mark(line.span, text, found, when, line.depth)
