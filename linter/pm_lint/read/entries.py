"""The entries of a timeline as they are written, before dates and zones are carried along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Lead, Mark, is_dated, match_lead, skip_separator
from pm_lint.read.sections import is_bold_line, split_label
from pm_lint.read.tables import read_table
from pm_lint.read.telling import list_told
from pm_lint.read.times import TimeMatch, find_times
from pm_lint.read.zones import find_zone
from pm_lint.report import Instant, Precision
from pm_lint.source import Prose

_AGAIN = lazy(r"(?:[.;:!?)]|\s)\s{0,3}[-–—•*]\s{1,3}$|[.;]\s{1,3}$")
_GOES_ON = lazy(r"\s{0,2}(?:[:：|]|[-–—]\s|→|[=-]>)")
_CLOSES = lazy(r"[\s.)\]*]*$")
_CLOSES_LABEL = lazy(r"[)\]）]?\**\s{0,2}(?:[:：]|[-–—]\s)|[)\]）]\**\s*$")
_LABEL_OPENS = lazy(r"[^.:;!?]{2,60}(?:[(\[（]|\s(?:@|at)\s?)(?:on |at |from )?$", re.IGNORECASE)
_LED = lazy(r"(?:\b(?:at|on|the|since|from|kl)|@|[(\[,])\s{0,2}$", re.IGNORECASE)
_ZONE_ALONE = lazy(r"\(?(?:all )?(?:times?|timestamps?)?(?: are)?(?: in)?[\w \-+:/]{2,30}\)?")
_SAID = lazy(r"(?:At|On|By|From|Around|Starting) ")  # opens a paragraph that tells it all
_FINISHED = (".", "!", "?", ":", ";", ")", "]", "。")
_FEW_LABELS = 2
_MAX_MORE = 600  # code points
_FEW_WORDS = 6  # of a label before its time; what has as many is a sentence
_MAX_DAY = 60  # code points of a line that is only a date


def list_marks(lines: Sequence[Line], *, day_first: bool | None) -> list[Mark]:
    """Return the entries and day lines of the lines of one timeline, in order.

    The lines of fenced code blocks count only where nothing else holds an entry.
    """
    gathered = _lift_times(list(_gather(_list_stages(_list_all(lines, day_first)))))
    if all(mark.time is None for mark in gathered):
        # Lists below headings of their own tell a story without times, not events.
        heads = (at for at, line in enumerate(lines) if line.kind is LineKind.HEADING)
        gathered = list(_gather(_list_all(lines[: next(heads, len(lines))], day_first)))
    marks = _settle(gathered)
    if marks:
        return marks
    logged = list(_read_logs(lines, day_first))
    return logged if len(logged) > 1 else []


def _list_stages(marks: Iterator[Mark]) -> Iterator[Mark]:
    """Yield headings between those that are times as entries where they say vaguely when.

    "Over the holidays" stands beside "2026-01-05 11:32".
    """
    found = list(marks)
    timed = sum(1 for mark in found if mark.heading and mark.time is not None)
    for mark in found:
        if mark.heading and mark.time is None and timed > 1 and _PERIOD.match(mark.text.text):
            span, text = mark.span, mark.text.text
            vague = TimeMatch(0, len(text), text, Precision.VAGUE, Instant(vague=True))
            mark = replace(mark, time=vague, when=mark.text.span, span=span, loose=False)
        yield mark


_PERIOD = lazy(
    r"\W*(?:over|during|in|throughout|before|after) (?:the |that )?(?:\w+ ){0,3}"
    r"(?:week(?:end)?s?|days?|nights?|months?|morning|afternoon|evening|holidays?|breaks?|summer"
    r"|winter|spring|autumn|fall)\b\W*\Z",
    re.IGNORECASE,
)


def _lift_times(marks: list[Mark]) -> list[Mark]:
    """Give labels the times that stand alone in the first item nested below each of them.

    "**Escalation:**", then "5 May, 10:00 UTC" and what happened; not where a single label does so.
    """
    lifted = {
        at
        for at, (label, below) in enumerate(pairwise(marks))
        if label.time is None and label.label and below.time is not None and not below.row
        and below.depth == label.depth + 1 and not below.text.text.strip(" .:*_")
        and below.time.instant.time is not None
    }  # fmt: skip
    if len(lifted) < _FEW_LABELS:
        return marks
    result: list[Mark] = []
    for at, mark in enumerate(marks):
        if at in lifted:
            below = marks[at + 1]
            result.append(replace(mark, time=below.time, when=below.when, zone=below.zone))
        elif at - 1 not in lifted:
            untimed = mark.label and mark.time is None  # tells more of the entry above it
            result.append(replace(mark, depth=mark.depth + 1) if untimed else mark)
    return result


def _list_all(lines: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    at = 0
    while at < len(lines):
        if lines[at].kind is not LineKind.ROW:
            if not _names_time_below(lines[at], lines[at + 1 : at + 2], day_first):
                yield from _read_line(lines[at], lines[at - 1] if at else None, day_first)
            at += 1
            continue
        stop = at + 1
        while stop < len(lines) and lines[stop].kind is LineKind.ROW and not lines[stop].header:
            stop += 1
        yield from read_table(lines[at:stop], day_first)
        at = stop


def _names_time_below(line: Line, below: Sequence[Line], day_first: bool | None) -> bool:
    """Tell whether an item without a time names the paragraphs in it, which begin with one."""
    if line.kind is not LineKind.ITEM or not line.opens or not below:
        return False
    if below[0].kind is not LineKind.TEXT or below[0].depth != line.depth:
        return False
    if match_lead(line.text, 0, day_first) or len(line.text) > _MAX_DAY:
        return False
    lead = match_lead(below[0].text, 0, day_first)
    return lead is not None and lead.time.instant.time is not None


def _settle(marks: Sequence[Mark]) -> list[Mark]:
    """Add what belongs to the entry above to it, and let a day without entries be one itself."""
    result: list[Mark] = []
    for mark, below in _place(marks):
        if result and _is_stamp(result[-1]) and _tells_of(mark, result[-1]):
            result[-1] = _add_below(result[-1], mark)
        elif not below:
            result.append(mark)
        elif result and not mark.heading:
            result[-1] = _add_below(result[-1], mark)
    return result


def _is_stamp(mark: Mark) -> bool:
    """Tell whether an entry is a date and a time on a line of their own."""
    when = mark.time
    alone = when is not None and not mark.text.text.strip(" ()[]*_:.-–—")
    return alone and when is not None and is_dated(when) and _has_clock(mark) and not mark.row


def _tells_of(mark: Mark, stamp: Mark) -> bool:
    """Tell whether a paragraph tells of the moment above it, whatever clock time it opens with."""
    when = mark.time
    if when is None or mark.heading or mark.row or mark.day or mark.depth != stamp.depth:
        return False
    return not is_dated(when) and bool(mark.text.text.strip(" ()[]*_:.-–—"))


def _place(marks: Sequence[Mark]) -> Iterator[tuple[Mark, bool]]:
    """Yield the marks, and for each whether it belongs to the entry above it."""
    timed = [mark for mark in marks if mark.time is not None and not mark.day]
    shallow = min((mark.depth for mark in timed), default=0)
    last: Mark | None = None
    for index, mark in enumerate(marks):
        if mark.day:
            impossible = mark.time is not None and mark.time.impossible
            holds = impossible or _hangs_below(mark, marks[index + 1 :])
            last = replace(mark, day=holds)
            yield last, False
        elif mark.inner and last is not None and _has_clock(last) and mark.depth > last.depth:
            yield mark, True  # an item that explains the one above, and looks back
        elif mark.time is not None:
            last = mark
            yield mark, False
        elif mark.row:
            yield mark, False
        elif last is not None and last.day and mark.depth > last.depth:
            yield mark, False  # an item without a time, of a day
        elif last is not None and (mark.depth > last.depth or last.heading or last.depth == 0):
            yield mark, True
        elif not timed or mark.depth <= shallow:
            yield mark, False


def _has_clock(mark: Mark) -> bool:
    return mark.time is not None and mark.time.instant.time is not None and not mark.day


def _gather(marks: Iterator[Mark]) -> Iterator[Mark]:
    """Take loose prose out of the list, and give it to the entry above as `more`."""
    waiting: Mark | None = None
    for mark in marks:
        if not mark.loose:
            if waiting is not None:
                yield waiting
            waiting = mark
        elif waiting is None or mark.heading:
            if waiting is not None:
                yield waiting
            waiting = None
        else:
            waiting = _add_below(waiting, mark)
    if waiting is not None:
        yield waiting


def _add_below(mark: Mark, loose: Mark) -> Mark:
    """Let the prose below an entry tell more of it, or all of it where only the time is above."""
    if not mark.text.text.strip(" ()[]*_:.-–—"):
        return replace(mark, text=loose.text)
    if loose.depth < mark.depth or len(mark.more) >= _MAX_MORE:
        return mark
    return replace(mark, more=f"{mark.more} {loose.text.text}")


def _hangs_below(day: Mark, rest: Sequence[Mark]) -> bool:
    """Tell whether entries follow that take their date from the line `day`."""
    following = rest[0] if rest else None
    if following is None or following.day:
        return False
    if following.time is not None:
        return not is_dated(following.time)
    if following.depth > day.depth or day.heading or day.row:
        later = next((mark for mark in rest if mark.time is not None or mark.day), None)
        if later is None or later.day or later.time is None:
            return False
        return not is_dated(later.time) and later.depth > day.depth - 1
    return False


def _read_line(line: Line, before: Line | None, day_first: bool | None) -> Iterator[Mark]:
    if line.kind in (LineKind.FENCED, LineKind.RULE) or not line.text:
        return
    prose = line.prose
    parts = list(_split_entries(prose, day_first))
    told = list(list_told([line], day_first=day_first)) if _SAID.match(line.text) else []
    if len(told) > 1 and line.kind is LineKind.TEXT and not line.depth:
        yield from told
        return
    if parts and _runs_on(line, before, parts[0][2].time):
        parts = []
    elif not parts:
        found = _find_elsewhere(line, day_first)
        if found is not None:
            mark = _make(line, prose, Lead(found), _without(prose, found))
            label = prose.text[: found.start].strip(" (:[-–—")
            # "A page came at 10:02" is an event, "saw that it was updated at 10:02 and" is none.
            inner = line.kind is LineKind.ITEM and line.text[found.end :].strip(" .)]*") != ""
            inner = inner and len(label.split()) >= _FEW_WORDS
            yield replace(mark, more=label, inner=inner)
            return
    if not parts:
        heading = line.kind is LineKind.HEADING
        loose = heading or not (line.kind is LineKind.ITEM and line.opens)
        names = not loose and (is_bold_line(line) or line.text.rstrip().endswith(":"))
        yield Mark(
            line.span, prose, None, None, line.depth, heading=heading, loose=loose, label=names
        )
    for start, end, lead in parts:
        part = prose.cut(start, end) if len(parts) > 1 else prose
        yield _make(line, part, lead, skip_separator(prose, lead.time.end, end))


def _runs_on(line: Line, before: Line | None, found: TimeMatch) -> bool:
    """Tell whether a line that begins with a time is the rest of a sentence above it."""
    if line.opens or before is None or before.text.rstrip().endswith(_FINISHED):
        return False
    rest = line.text[found.end :].lstrip()
    return rest[:1].islower() and len(before.text) > 30 and found.instant.date is None


def _make(line: Line, prose: Prose, lead: Lead, text: Prose) -> Mark:
    found = lead.time
    clock = found.instant.time is not None or found.kind in (Precision.RELATIVE, Precision.VAGUE)
    rest = text.text.strip(" ()[]*_:.-–—")
    bare = len(line.text) <= _MAX_DAY and (not rest or _is_zone(rest))
    heading = line.kind is LineKind.HEADING
    dated = is_dated(found) or found.impossible
    says_day = dated and not clock and found.kind is not Precision.RANGE
    day = says_day and (bare or heading or (is_bold_line(line) and not line.depth))
    span = line.span if prose is line.prose else prose.span
    when = line.prose.source_span(found.start, found.end)
    named = find_zone(line.text) if heading or day else None
    zone = named[0] if named else None
    return Mark(
        span, text, found, when, line.depth, zone, day, weekday=lead.weekday, heading=heading
    )


def _is_zone(text: str) -> bool:
    """Tell whether text names a zone and nothing else: "all times UTC"."""
    return _ZONE_ALONE.fullmatch(text) is not None and find_zone(text) is not None


def _split_entries(prose: Prose, day_first: bool | None) -> Iterator[tuple[int, int, Lead]]:
    """Yield start, end and time of each entry on a line that begins with a time."""
    text = prose.text
    first = match_lead(text, 0, day_first)
    if first is None:
        return
    starts = [(0, first)]
    for again in find_times(text[first.time.end :], day_first=day_first):
        at = first.time.end + again.start
        end = first.time.end + again.end
        opened = _AGAIN.search(text, max(0, at - 8), at)
        if again.instant.time is None or opened is None or not _GOES_ON.match(text, end):
            continue
        starts.append((opened.end(), Lead(replace(again, start=at, end=end))))
    for index, (start, found) in enumerate(starts):
        end = len(text)
        if index + 1 < len(starts):
            end = len(text[: starts[index + 1][0]].rstrip(" -–—•*"))
        yield start, end, found


def _find_elsewhere(line: Line, day_first: bool | None) -> TimeMatch | None:
    """Return the time behind the label of a line, in its brackets, or later in its sentence."""
    text = line.text
    label = split_label(line)
    if label is not None and label[1].text:
        at = text.find(label[1].text)
        lead = match_lead(text, at, day_first) if at >= 0 else None
        if lead is not None and lead.time.instant != type(lead.time.instant)():
            return lead.time
    times = list(find_times(text, day_first=day_first))
    if not times:
        return None
    if line.kind is LineKind.HEADING:
        return times[0]
    first = times[0]
    if _LABEL_OPENS.match(text[: first.start]) and _CLOSES_LABEL.match(text, first.end):
        return first
    if line.kind not in (LineKind.ITEM, LineKind.CODE):
        return None
    # The end of a wrapped sentence tells more of the entry that it belongs to.
    if _CLOSES.match(text, times[-1].end) and (line.opens or line.kind is not LineKind.ITEM):
        return times[-1]
    clocks = [found for found in times if found.instant.time is not None]
    only = len(clocks) == 1 == len(times) and line.opens
    return clocks[0] if only and _LED.search(text[: clocks[0].start]) else None


def _without(prose: Prose, found: TimeMatch) -> Prose:
    """Return the text of an entry whose time does not lead it.

    It follows a label and its time, precedes a time at the end, or is all of a sentence.
    """
    before = prose.text[: found.start].rstrip(" (:[-–—")
    after = skip_separator(prose, found.end, len(prose.text))
    if not after.text:
        return prose.cut(0, len(before))
    parted = after.span.start > prose.source_span(found.end - 1, found.end).end + 1
    return after if parted or len(before.split()) < 2 else prose


def _read_logs(lines: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    """Yield the lines of fenced code that begin with a clock time."""
    for line in lines:
        if line.kind is not LineKind.FENCED:
            continue
        for match in re.finditer(r"[^\r\n]+", line.prose.text):
            prose = line.prose.cut(match.start(), match.end())
            lead = match_lead(prose.text, 0, day_first)
            if lead is not None and lead.time.instant.time is not None:
                when = prose.source_span(lead.time.start, lead.time.end)
                text = skip_separator(prose, lead.time.end, len(prose.text))
                yield Mark(prose.span, text, lead.time, when, line.depth)
