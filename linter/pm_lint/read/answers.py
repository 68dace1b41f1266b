"""A timeline told as answers: a label or a question, and what happened beside or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark
from pm_lint.read.sections import Part, split_label
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.report import Carrier, Topic

# What is told of an incident as it went; another topic ends the timeline.
_TOLD = frozenset((Topic.DETECTION, Topic.RESOLUTION, Topic.OTHER))
_PLAIN = frozenset((Carrier.TITLE, Carrier.BOLD, Carrier.RUN_IN))
_LABEL = lazy(
    r"(?:when|how|which|who|what)\b.{0,80}|.{0,20}\b(?:detect|identif|discover|action|investigat"
    r"|mislead|escalat|resol|recover|mitigat|assum|restor|notif|respon|symptom)\w*.{0,60}",
    re.IGNORECASE,
)
_ASKS = lazy(r"(?:when|how|which|who|what)\b[^.]{4,80}$", re.IGNORECASE)
_MAX_LABEL = 80  # code points
_MAX_SENTENCE = 120  # code points


def list_answers(
    lines: Sequence[Line], part: Part, parts: Sequence[Part], *, day_first: bool | None
) -> list[Mark]:
    """Return the entries of a timeline without any time in front: one for each label.

    The labels may name topics themselves, which ends the section; where it opens with a
    question the lines up to a topic that no timeline tells are taken for its own.
    """
    asks = part.first < part.last and _ASKS.match(lines[part.first].text) is not None
    stop = part.last
    if part.heading.carrier in _PLAIN and (part.last == part.first or asks):
        stop = max(stop, _find_end(lines, part, parts))
    if stop == part.first:
        return []
    inside = lines[part.first : stop]
    marks = list(_read(inside, day_first))
    if part.last == stop and part.heading.carrier in _PLAIN and _are_labels(inside):
        marks += _read_named(lines, part, parts, day_first)
    return marks if len(marks) > 1 else list(_read_sentences(inside, day_first))


def _are_labels(lines: Sequence[Line]) -> bool:
    """Tell whether all of some lines are labels with what happened beside them."""
    said = [line for line in lines if line.text]
    return len(said) > 1 and all((pair := _split(line)) and pair[1] for line in said)


def _read_named(
    lines: Sequence[Line], part: Part, parts: Sequence[Part], day_first: bool | None
) -> Iterator[Mark]:
    """Yield the labels behind a timeline of labels which stand on lines of their own."""
    stop = _find_end(lines, part, parts)
    for index, other in enumerate(parts):
        head = other.heading
        if not part.first < head.line < stop or _LABEL.fullmatch(head.name.value) is None:
            continue
        ends = [later.heading.line for later in parts[index + 1 :]]
        below = lines[head.line + 1 : min([*ends, stop])]
        text = " ".join(line.text for line in below if line.text)
        yield replace(_make(lines[head.line], day_first), more=text)


def _read_sentences(lines: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    """Yield a mark for each line where every line is a short sentence and one tells a time."""
    said = [line for line in lines if line.text]
    if len(said) < 2 or not all(map(_is_sentence, said)):
        return
    marks = [_make(line, day_first) for line in said]
    if any(mark.time for mark in marks):
        yield from marks


def _is_sentence(line: Line) -> bool:
    text = line.text
    return line.kind is LineKind.TEXT and text[:1].isupper() and len(text) <= _MAX_SENTENCE


def _find_end(lines: Sequence[Line], part: Part, parts: Sequence[Part]) -> int:
    later = (other for other in parts if other.heading.line > part.heading.line)
    for other in later:
        if not set(other.section.topics) <= _TOLD or other.heading.carrier not in _PLAIN:
            return other.heading.line
    return len(lines)


def _read(lines: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    waiting = False
    mark: Mark | None = None
    for line in lines:
        if line.kind not in (LineKind.TEXT, LineKind.CODE):
            if line.kind is LineKind.HEADING:
                break
            continue
        label = _split(line)
        if label is not None and label[1]:
            if mark is not None:
                yield mark
            mark, waiting = _make(line, day_first), False
        elif label is not None or _is_label(line):
            waiting = True
        elif waiting:
            if mark is not None:
                yield mark
            mark, waiting = _make(line, day_first), False
        elif mark is not None:
            mark = replace(mark, more=f"{mark.more} {line.text}")
    if mark is not None:
        yield mark


def _split(line: Line) -> tuple[str, str] | None:
    found = split_label(line)
    label, colon, rest = line.text.partition(":")
    pair = (found[0].text, found[1].text) if found else (label, rest.strip())
    return pair if (found or colon) and _LABEL.fullmatch(pair[0]) else None


def _is_label(line: Line) -> bool:
    text = line.text.strip()
    return (
        line.kind is LineKind.TEXT
        and len(text) <= _MAX_LABEL
        and not text.endswith((".", ",", ";"))
        and _LABEL.fullmatch(text) is not None
        and len(text.split()) <= 10
    )


def _make(line: Line, day_first: bool | None) -> Mark:
    found: TimeMatch | None = next(iter(find_times(line.text, day_first=day_first)), None)
    if found is not None and found.instant.time is None:
        found = None
    when = line.prose.source_span(found.start, found.end) if found else None
    return Mark(line.span, line.prose, found, when)
