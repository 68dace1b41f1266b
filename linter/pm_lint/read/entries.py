"""The entries of a timeline as they are written, before dates and zones are carried along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark, cut_after, match_lead
from pm_lint.read.sections import is_bold_line, split_label
from pm_lint.read.tables import read_table
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.read.zones import find_zone
from pm_lint.report import Precision
from pm_lint.source import Prose

_AGAIN = re.compile(r"(?:[.;:!?)]|\s)\s{0,3}[-–—•*]\s{1,3}$|[.;]\s{1,3}$")
_GOES_ON = re.compile(r"\s{0,2}(?:[:：]|[-–—]\s)")
_CLOSES = re.compile(r"[\s.)\]*]*$")
_ALL_TIMES = re.compile(
    r"[(\[]?\s{0,2}(?:all )?times?(?:stamps)?\b[^.!?]{0,40}$"
    r"|^\W{0,3}(?:[A-Z]{2,5}|day \d+)\W{0,3}$",
    re.IGNORECASE,
)
_MAX_MORE = 600  # code points
_MAX_SENTENCE = 80  # code points
_MAX_DAY = 60  # code points of a line that is only a date


def list_marks(lines: Sequence[Line], *, day_first: bool | None) -> list[Mark]:
    """Return the entries and day lines of the lines of one timeline, in order."""
    marks: list[Mark] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.kind is LineKind.ROW:
            stop = at
            while stop < len(lines) and lines[stop].kind is LineKind.ROW:
                stop += 1
                if stop < len(lines) and lines[stop].header:
                    break
            marks.extend(read_table(lines[at:stop], day_first))
            at = stop
            continue
        marks.extend(_read_line(line, day_first))
        at += 1
    return list(_settle(marks))


def _settle(marks: list[Mark]) -> Iterator[Mark]:
    """Drop what belongs to the entry above it, and let a day without entries be one itself."""
    marks = list(_gather(marks))
    timed = [mark for mark in marks if mark.time is not None and not mark.day]
    shallow = min((mark.depth for mark in timed), default=0)
    last: Mark | None = None
    for index, mark in enumerate(marks):
        if mark.day:
            following = marks[index + 1] if index + 1 < len(marks) else None
            holds = following is not None and _hangs_below(mark, following, marks[index + 1 :])
            last = replace(mark, day=holds)
            yield last
        elif mark.time is not None:
            last = mark
            yield mark
        elif last is not None and last.day and mark.depth > last.depth:
            yield mark  # an item without a time, of a day
        elif last is not None and (mark.depth > last.depth or last.heading or last.depth == 0):
            continue
        elif not timed or mark.depth <= shallow:
            yield mark


def _gather(marks: list[Mark]) -> Iterator[Mark]:
    """Take loose prose out of the list, and give it to the entry above as `more`."""
    waiting: Mark | None = None
    for mark in marks:
        if mark.loose:
            if waiting is not None and len(waiting.more) < _MAX_MORE:
                waiting = replace(waiting, more=f"{waiting.more} {mark.text.text}")
            continue
        if waiting is not None:
            yield waiting
        waiting = mark
    if waiting is not None:
        yield waiting


def _hangs_below(day: Mark, following: Mark, rest: Sequence[Mark]) -> bool:
    """Tell whether entries follow that take their date from the line `day`."""
    if following.day:
        return False
    if following.time is not None:
        clock = following.time.instant
        return clock.date is None and following.time.month_day is None
    if following.depth > day.depth or day.heading:
        later = next((mark for mark in rest if mark.time is not None or mark.day), None)
        return (
            later is not None
            and not later.day
            and later.time is not None
            and (later.time.instant.date is None and later.time.month_day is None)
            and later.depth > day.depth - 1
        )
    return False


def _read_line(line: Line, day_first: bool | None) -> Iterator[Mark]:
    if line.kind in (LineKind.FENCED, LineKind.RULE) or not line.text:
        return
    prose = line.prose
    parts = list(_split_entries(prose, day_first))
    if not parts:
        found = _find_elsewhere(line, day_first)
        if found is not None:
            yield _make(line, prose, found, _without(prose, found))
        elif line.kind is not LineKind.HEADING:
            loose = not (line.kind is LineKind.ITEM and line.opens)
            yield Mark(line.span, prose, None, None, line.depth, loose=loose)
        return
    for start, end, found in parts:
        part = prose.cut(start, end)
        text = cut_after(prose, found.end, end)
        mark = _make(line, part if len(parts) > 1 else prose, found, text)
        yield mark


def _make(line: Line, prose: Prose, found: TimeMatch, text: Prose) -> Mark:
    clock = found.instant.time is not None or found.kind in (
        Precision.RELATIVE,
        Precision.VAGUE,
    )
    bare = len(line.text) <= _MAX_DAY and _says_no_more(text.text)
    dated = found.instant.date is not None or found.month_day is not None
    heading = line.kind is LineKind.HEADING
    says_day = dated and not clock and found.kind is not Precision.RANGE
    day = says_day and (bare or heading or (is_bold_line(line) and not line.depth))
    span = line.span if prose is line.prose else prose.span
    when = line.prose.source_span(found.start, found.end)
    zone = None
    if heading:
        named = find_zone(line.text)
        zone = named[0] if named else None
    return Mark(span, text, found, when, line.depth, zone, day, heading=heading)


def _says_no_more(text: str) -> bool:
    """Tell whether what follows a date is nothing, or the zone of the times below it."""
    return not _ALL_TIMES.sub("", text).strip(" ()[]*_:.-–—")


def _split_entries(prose: Prose, day_first: bool | None) -> Iterator[tuple[int, int, TimeMatch]]:
    """Yield start, end and time of each entry on a line that begins with a time."""
    text = prose.text
    first = match_lead(text, 0, day_first)
    if first is None:
        return
    starts = [(0, first)]
    for again in find_times(text[first.end :], day_first=day_first):
        at = first.end + again.start
        if again.instant.time is None or not _AGAIN.search(text, max(0, at - 8), at):
            continue
        if not _GOES_ON.match(text, first.end + again.end):
            continue
        starts.append((at, replace(again, start=at, end=first.end + again.end)))
    for index, (start, found) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        yield start, end, found


def _find_elsewhere(line: Line, day_first: bool | None) -> TimeMatch | None:
    """Return the time behind the label of a line, in its brackets, or at the line's end."""
    text = line.text
    label = split_label(line)
    if label is not None and label[1].text:
        at = text.find(label[1].text)
        found = match_lead(text, at, day_first) if at >= 0 else None
        if found is not None and found.instant != type(found.instant)():
            return found
    if line.kind is LineKind.HEADING:
        return next(iter(find_times(text, day_first=day_first)), None)
    times = list(find_times(text, day_first=day_first))
    for found in times:
        bracket = text[found.start - 1 : found.start] in ("(", "[", "（")
        if (
            bracket
            and label is not None
            and found.end <= text.find(label[0].text) + len(label[0].text) + 1
        ):
            return found
    if (
        times
        and _CLOSES.match(text, times[-1].end)
        and (line.kind in (LineKind.ITEM, LineKind.CODE) or _is_sentence(text))
    ):
        return times[-1]
    return None


def _is_sentence(text: str) -> bool:
    """Tell whether a line of text is one short sentence, not a piece of wrapped prose."""
    return len(text) <= _MAX_SENTENCE and text[:1].isupper() and not re.search(r"[.!?]\s", text)


def _without(prose: Prose, found: TimeMatch) -> Prose:
    """Return the text of an entry whose time does not lead it: what precedes, or what follows."""
    before = prose.text[: found.start].rstrip(" (:[-–—")
    after = cut_after(prose, found.end, len(prose.text))
    return after if len(after.text) > len(before) else prose.cut(0, len(before))
