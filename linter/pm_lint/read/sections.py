"""Where the sections of a report begin and end, whatever announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.naming import find_topics, match_name
from pm_lint.read.times import match_time
from pm_lint.report import Carrier, Located, Section, Topic
from pm_lint.source import Prose, Span

_BOLD_LEVEL, _TITLE_LEVEL, _RUN_IN_LEVEL = 7, 8, 9  # below the six of real headings
_ENTRY_LEVEL = 99  # ends no section
_MAX_LABEL = 80  # code points
_LABEL = re.compile(r"[^:：\n]{2,80}?\s{0,2}[:：](?:\s+|$)|[^:：\n]{2,60}?\s+[–—]\s+")
_ASKS = re.compile(r"\s*(?:what|how|when|why|which|who)\b[^.!]{4,80}$", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:post[- ]?mortem|incident report|outage report)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """A line, or the label that a line begins with, that announces a section or a part of one.

    `line` is its index among the lines; `rest` the text behind a label on the same line.
    """

    line: int
    level: int
    carrier: Carrier
    name: Located[str]
    topics: tuple[Topic, ...]
    rest: Prose | None = None


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


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """Return all headings in order; those that name no topic have none, but end a section."""
    real = [_real_heading(lines, index) for index in range(len(lines))]
    covered = {topic for heading in real if heading for topic in heading.topics}
    structured = sum(1 for heading in real if heading and heading.topics) >= 2
    found: list[Heading] = []
    stand_ins = list(_stand_in_headings(lines, structured=structured, covered=covered))
    if not structured:
        covered |= {topic for heading in stand_ins for topic in heading.topics}
        structured = sum(1 for heading in stand_ins if heading.topics) >= 2
    run_ins = _run_in_headings(lines, structured=structured, covered=covered)
    found.extend((*(heading for heading in real if heading), *stand_ins, *run_ins))
    found.sort(key=lambda heading: (heading.line, heading.level))
    unique = {heading.line: heading for heading in reversed(found)}
    return _drop_subdivisions([unique[line] for line in sorted(unique)])


def _drop_subdivisions(headings: list[Heading]) -> list[Heading]:
    """Take the topic from a stand-in heading that only subdivides a section of its own topic."""
    result: list[Heading] = []
    open_: list[Heading] = []
    for heading in headings:
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        around = {topic for outer in open_ for topic in outer.topics}
        weak = heading.carrier in (Carrier.BOLD, Carrier.RUN_IN)
        if weak and heading.topics and set(heading.topics) <= around:
            heading = replace(heading, topics=())
        open_.append(heading)
        result.append(heading)
    return result


def _real_heading(lines: Sequence[Line], index: int) -> Heading | None:
    line = lines[index]
    if line.kind is not LineKind.HEADING or line.carrier is None or line.quoted:
        return None
    topics = find_topics(line.text)
    first = next(n for n, other in enumerate(lines) if other.kind is LineKind.HEADING) == index
    if first and line.level == 1 and (_TITLE.search(line.text) or not match_name(line.text)):
        topics = ()
    level = line.level
    if not topics and _says_time(line.text):
        level = _ENTRY_LEVEL
    return Heading(index, level, line.carrier, Located(line.text, line.prose.span), topics)


def _says_time(text: str) -> bool:
    """Tell whether a heading is a clock time: an entry of the timeline, whatever its level."""
    found = match_time(text.strip(" *_-–—~"))
    return found is not None and found.instant.time is not None


def _stand_in_headings(
    lines: Sequence[Line], *, structured: bool, covered: set[Topic]
) -> Iterator[Heading]:
    """Yield bold-only lines and bare lines that serve as headings."""
    for index, line in enumerate(lines):
        if line.quoted or not line.text or len(line.text) > _MAX_LABEL or line.depth:
            continue
        name = Located(line.text.strip(" :："), line.prose.span)
        if line.kind is LineKind.TEXT and is_bold_line(line):
            topics = match_name(line.text) or find_topics(line.text)
            if topics or line.lone:
                yield Heading(index, _BOLD_LEVEL, Carrier.BOLD, name, topics)
        elif line.kind in (LineKind.TEXT, LineKind.CODE):
            asks = line.lone and (line.text.rstrip().endswith("?") or _ASKS.match(line.text))
            topics = find_topics(line.text) if asks else match_name(line.text)
            if not topics or not _reads_as_title(lines, index):
                continue
            if not structured or not set(topics) <= covered:
                yield Heading(index, _TITLE_LEVEL, Carrier.TITLE, name, topics)


def _reads_as_title(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a bare line that is a known name stands like a heading, not in a sentence."""
    line = lines[index]
    text = line.text.rstrip()
    if text.endswith((":", "：", "?")) or line.lone or line.opens:
        return True
    before = lines[index - 1].text.rstrip() if index else ""
    if not text[:1].isupper():
        return False
    after = lines[index + 1].text.rstrip() if index + 1 < len(lines) else ""
    if after.endswith((":", "：")) or _says_time(after):
        return True
    capitals = [word for word in text.split() if word[:1].isupper() or len(word) <= 3]
    named = len(capitals) > 1 and len(capitals) == len(text.split())
    return named or not before or before[-1] in ".!?:;)"


def is_bold_line(line: Line) -> bool:
    """Tell whether bold text is all that a line holds, but for punctuation."""
    if not line.bold:
        return False
    kept = list(line.text)
    for span in line.bold:
        kept[span.start : span.end] = " " * (span.end - span.start)
    return not "".join(kept).strip(" :：.-–—*_")


def split_label(line: Line) -> tuple[Prose, Prose] | None:
    """Return the label that a line begins with, and the prose behind it; None without a label.

    A label is bold, or ends with a colon within its first 80 code points.
    """
    text = line.text
    if line.bold and not text[: line.bold[0].start].strip(" -–—•"):
        start, end = line.bold[0].start, line.bold[0].end
        rest = end
        while rest < len(text) and text[rest] in " :：-–—":
            rest += 1
        marked = text[start:end].rstrip()
        alone = line.kind is LineKind.ITEM and end == len(text)
        closed = rest > end or alone or marked.endswith((":", "："))
        if len(marked) <= _MAX_LABEL and closed:
            inner = text.find(":", start, end)
            if 0 <= inner < end - 1 and not marked.endswith(":"):
                end, rest = inner, inner + 1  # "**Status: resolved**"
            return _trim(line.prose.cut(start, end)), _trim(line.prose.cut(rest, len(text)))
    match = _LABEL.match(text)
    if match is None:
        return None
    return _trim(line.prose.cut(0, match.end())), _trim(line.prose.cut(match.end(), len(text)))


def _trim(prose: Prose) -> Prose:
    text = prose.text
    start = len(text) - len(text.lstrip(" :：-–—•*"))
    end = len(text.rstrip(" :：-–—"))
    return prose.cut(start, end) if start < end else Prose.literal("", prose.span.start)


def _run_in_headings(
    lines: Sequence[Line], *, structured: bool, covered: set[Topic]
) -> Iterator[Heading]:
    """Yield labels that open the line of their own content.

    Where a report has headings, labels count only for topics that no heading covers, and labels
    of list items only when nothing follows them on their line.
    """
    for index, line in enumerate(lines):
        if line.quoted or line.kind not in (LineKind.TEXT, LineKind.ITEM, LineKind.CODE):
            continue
        if line.kind is LineKind.TEXT and not line.opens and not line.bold:
            continue
        parts = split_label(line)
        if parts is None:
            continue
        label, rest = parts
        topics = match_name(label.text)
        if not topics or (topics == (Topic.OTHER,) and structured):
            continue
        if structured:
            if set(topics) <= covered or (line.kind is LineKind.ITEM and rest.text):
                continue
            if not line.bold and not label.text.isupper() and line.kind is not LineKind.ITEM:
                continue
        name = Located(label.text, label.span)
        level = _RUN_IN_LEVEL + line.depth
        yield Heading(index, level, Carrier.RUN_IN, name, topics, rest if rest.text else None)
