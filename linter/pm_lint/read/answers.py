"""A timeline that answers a template's questions: when was it detected, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark, match_lead, skip_separator
from pm_lint.read.sections import Part, split_label
from pm_lint.read.times import find_times
from pm_lint.report import Carrier, Topic

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
_STEPS = re.compile(rf"\W*(?:{_STEP})\W*", re.IGNORECASE)
_ASKS = re.compile(
    r"\W*(?:(?:when|how|which|what|who)\b.*\b(?:detect|escalat|resol|fix|notic|investigat|action)"
    rf"|misleading\b|{_STEP})[^.!]{{0,70}}$",
    re.IGNORECASE,
)
_OF_STORY = re.compile(r"taken|misleading|escalat|issue detected", re.IGNORECASE)
_MAX_WORDS = 5
_MAX_QUESTION = 80  # code points
_OF_TEMPLATE = re.compile(r"taken|misleading|escalat|\b(?:how|when|which)\b", re.IGNORECASE)
_FULL = re.compile(r"root cause|prevent|improve", re.IGNORECASE)


def find_steps(lines: Sequence[Line]) -> frozenset[Line]:
    """Return the bare lines that tell a story in labelled steps: "Escalation: to the network".

    Two labels have to be of the usual kind; then the others of the same shape count too.
    """
    labelled = {line: label for line in lines if (label := _label_of(line)) is not None}
    usual = sum(1 for label in labelled.values() if _STEPS.fullmatch(label))
    if usual < 2 or not any(_OF_STORY.search(label) for label in labelled.values()):
        return frozenset()
    return frozenset(line for line, label in labelled.items() if not _FULL.search(label))


def _label_of(line: Line) -> str | None:
    """Return the label of a bare line that has text behind it, of five words at most."""
    if line.kind not in (LineKind.TEXT, LineKind.CODE):
        return None
    label = split_label(line)
    if label is None or not label[1].text or len(label[0].text.split()) > _MAX_WORDS:
        return None
    return label[0].text


def extend_story(lines: Sequence[Line], part: Part, parts: Sequence[Part]) -> int:
    """Return the line that ends the timeline `part`, its labelled steps included.

    A step such as "Actions taken: …" reads like a section of its own when the timeline is
    announced by a label of the same rank. Its first step has to be one that only a story has.
    """
    heads = {other.heading.line: other for other in parts}
    last = part.last
    while (step := heads.get(last)) is not None and step.heading.carrier is Carrier.RUN_IN:
        name = _label_of(lines[last])
        if (
            name is None
            or not _STEPS.fullmatch(name)
            or (last == part.last and not _OF_STORY.search(name))
        ):
            break
        last = step.last
    return last


def list_answers(
    lines: Sequence[Line], part: Part, parts: Sequence[Part], *, day_first: bool | None
) -> list[Mark]:
    """Return the answers to the questions of the timeline `part`, each an entry.

    Empty unless detection, escalation or resolution are asked for, in its own headings or, where
    it holds nothing, in those that come next.
    """
    stop = extend_story(lines, part, parts)
    if stop > part.last:
        return list(_read(lines[part.first : stop], day_first))
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
    steps = find_steps(lines)
    for line in lines:
        kind = line.kind
        if kind in (LineKind.RULE, LineKind.FENCED, LineKind.ROW) or not line.text:
            continue
        if line in steps:
            yield _make(line, day_first)
            answered = True
        elif kind is LineKind.HEADING or _is_question(line):
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
