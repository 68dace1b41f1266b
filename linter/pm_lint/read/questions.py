"""A timeline whose headings ask: when was it detected, which actions were taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark, match_lead, skip_separator
from pm_lint.read.sections import Part
from pm_lint.read.times import find_times
from pm_lint.report import Topic

_STORY = frozenset({Topic.DETECTION, Topic.RESOLUTION, Topic.OTHER, Topic.ACTIONS})
_STEP = (
    r"(?:issue |incident |problem )?(?:detect(?:ed|ion)|discover(?:ed|y)|identified|reported"
    r"|resol(?:ved|ution))(?: of the (?:issue|incident|problem))?|actions? taken|escalat(?:ed|ion)"
    r"|(?:misleading|initial|further)? ?(?:investigat|debug|diagnos)\w+(?: paths?| steps?)?"
    r"|(?:initial |immediate )?(?:response|assumptions?|hypothesis|actions?|mitigation)"
    r"|misleading (?:investigations?|paths?)|notifications?|recovery"
    r"|(?:issue |incident )?escalation|detection (?:method|time)|time of detection"
    r"|how (?:it )?was (?:it )?(?:detected|resolved)"
)
_ASKS = lazy(
    r"\W*(?:(?:when|how|which|what|who)\b.*\b(?:detect|escalat|resol|fix|notic|investigat|action)"
    rf"|misleading\b|{_STEP})[^.!]{{0,70}}$",
    re.IGNORECASE,
)
_MAX_QUESTION = 80  # code points
_OF_TEMPLATE = lazy(r"taken|misleading|escalat|\b(?:how|when|which)\b", re.IGNORECASE)
_FULL = lazy(r"root cause|prevent|improve", re.IGNORECASE)


def list_asked(
    lines: Sequence[Line], part: Part, parts: Sequence[Part], *, day_first: bool | None
) -> list[Mark]:
    """Return the answers to the questions of the timeline `part`, each an entry.

    Empty unless detection, escalation or resolution are asked for, in its own headings or, where
    it holds nothing, in those that come next.
    """
    stop = _find_end(lines, part, parts)
    inside = lines[part.first : part.last]
    if any(line.text and line.kind is not LineKind.HEADING for line in inside):
        stop = min(stop, part.last)
    return list(_read(lines[part.first : stop], day_first))


def _find_end(lines: Sequence[Line], part: Part, parts: Sequence[Part]) -> int:
    """Return the line that ends the answers: the first heading of something else."""
    heads = {other.heading.line: other for other in parts}
    asked = False
    for index in range(part.first, len(lines)):
        head = heads.get(index)
        if head is None and lines[index].kind is not LineKind.HEADING:
            continue
        name = head.section.heading.value if head is not None else lines[index].text
        topics = set(head.section.topics) if head is not None else set()
        asks = _ASKS.match(name) is not None
        story = topics <= _STORY and (Topic.ACTIONS not in topics or "taken" in name.lower())
        if not story or _FULL.search(name) or (head is None and not asks):
            return index if asked else part.first
        asked = asked or (asks and _OF_TEMPLATE.search(name) is not None)
    return len(lines) if asked else part.first


def _read(lines: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    answered = False
    for line in lines:
        kind = line.kind
        if kind in (LineKind.RULE, LineKind.FENCED, LineKind.ROW) or not line.text:
            continue
        if kind is LineKind.HEADING or _is_question(line):
            answered = False
        elif not answered or (line.opens and not line.text[:1].islower()):
            yield _make(line, day_first)
            answered = True


def _is_question(line: Line) -> bool:
    return len(line.text) < _MAX_QUESTION and _ASKS.match(line.text) is not None


def _make(line: Line, day_first: bool | None) -> Mark:
    lead = match_lead(line.text, 0, day_first)
    found = lead.time if lead else next(iter(find_times(line.text, day_first=day_first)), None)
    if found is None:
        return Mark(line.span, line.prose, None, None, line.depth)
    when = line.prose.source_span(found.start, found.end)
    text = skip_separator(line.prose, found.end, len(line.text)) if lead else line.prose
    return Mark(line.span, text, found, when, line.depth)
