"""What a record tells in prose: its sections as the lines that a person would see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pm_lint.dataclass import dataclass, replace
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.markdown import parse_markdown
from pm_lint.read.marks import match_lead
from pm_lint.read.recognition import is_generic
from pm_lint.read.record import Entry, Record
from pm_lint.read.record_names import has_role
from pm_lint.read.sections import Heading, Part
from pm_lint.report import Carrier, Json, JsonPath, Located, Section, Topic
from pm_lint.source import Prose

_FEW_WORDS = 4  # of a value in a mapping; shorter ones are facts, not prose
_ANALYSES = frozenset((Topic.TIMELINE, Topic.ROOT_CAUSE, Topic.RESOLUTION, Topic.ACTIONS))
_PLANNED = frozenset((Topic.SUMMARY, Topic.TIMELINE, Topic.ACTIONS))
_COURSE = frozenset((Topic.TIMELINE, Topic.ROOT_CAUSE, Topic.RESOLUTION))
_DAYS = frozenset(("date", "started", "reported", "restored", "resolved"))
_TEXTS = ("text", "description", "what", "why", "answer", "because", "summary", "details", "body")


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """The sections of a record with their lines, of which each has a blank one as its heading.

    `listed` are those parts that are read as rows, not as text.
    """

    lines: tuple[Line, ...] = ()
    parts: tuple[Part, ...] = ()
    listed: tuple[Part, ...] = ()


def tell_record(record: Record, first: int = 0, skipped: frozenset[Topic] = frozenset()) -> Telling:
    """Return the sections of a record but those whose topics are all `skipped`.

    `first` is the number of the lines before them. Text beside the sections, if it runs over
    several lines, is among the lines too.
    """
    lines: list[Line] = []
    parts: list[Part] = []
    listed: list[Part] = []
    for entry in record.entries:
        if entry.topics and not set(entry.topics) <= skipped:
            at = first + len(lines)
            lines += _heading_line(record, entry), *_list_lines(record, entry)
            parts.append(_part(record, entry, at, first + len(lines)))
            listed += parts[-1:] if entry.key in record.rows else []
    for entry in record.entries if not skipped else ():
        prose = record.prose(entry.key)
        if not entry.topics and prose is not None and "\n" in prose.text.strip():
            lines += list_lines(parse_markdown(prose).elements)
    return Telling(tuple(lines), tuple(parts), tuple(listed))


def is_record(record: Record) -> bool:
    """Tell whether a YAML file is a report: it tells of an incident under at least two topics.

    A plan has a summary, days and tasks; a runbook has all but a day of its own.
    """
    raw = record.raw
    if isinstance(raw.get("properties"), dict) or "$schema" in raw:
        return False
    opened = [entry for entry in record.entries if entry.topics]
    told = {topic for entry in opened if _tells(record, entry) for topic in entry.topics}
    empty = {topic for entry in opened if not entry.value for topic in entry.topics} - told
    meant = {entry.meaning for entry in record.entries}
    if not meant & {*_DAYS, "id", "title"} or len(told) < 2 or len(empty) > len(told):
        return False
    if told <= _PLANNED and not meant & {*_DAYS, "severity"} and not _has_clocks(record):
        return False
    return bool(meant & _DAYS) or not is_generic(str(raw.get("title", "")))


def _has_clocks(record: Record) -> bool:
    """Tell whether an entry of the timeline says at what time of the day."""
    if "timeline" not in record.rows:
        return isinstance(record.raw.get("timeline"), str)
    for row in record.rows["timeline"]:
        leaf = row.parts.get("time") or row.parts.get("text")
        lead = match_lead(str(leaf.value), 0, None) if leaf else None
        if lead is not None and lead.time.instant.time is not None:
            return True
    return False


def _tells(record: Record, entry: Entry) -> bool:
    """Tell whether an entry holds prose: text, or rows of text with a time or more."""
    if entry.key in record.rows:
        rows = record.rows[entry.key]
        if entry.name == entry.key:
            return bool(rows)
        return any("text" in row.parts and (row.plain or len(row.parts) > 1) for row in rows)
    return any(" " in text.strip() for text in _texts(entry.value))


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)


def tell_front(record: Record, parts: Sequence[Part], first: int) -> Telling:
    """Return the sections of front matter that the text below it lacks.

    A page may have a summary in its metadata; it counts where more of the report stands there.
    """
    covered = {topic for part in parts if not part.section.empty for topic in part.section.topics}
    if "timeline" in record.rows and "timeline" not in record.written and not _has_clocks(record):
        record.drop("timeline")  # the events of a calendar
    told = {topic for entry in record.entries if _tells(record, entry) for topic in entry.topics}
    if not (told | covered) & _COURSE:
        record.drop("actions")
        return Telling()
    if len(told) < 2 or not told & _ANALYSES:
        covered |= set(Topic) - {Topic.TIMELINE, Topic.ACTIONS}
    return tell_record(record, first, frozenset(covered))


def _heading_line(record: Record, entry: Entry) -> Line:
    """Return a blank line for a key: a key is no prose, but may tell the zone of a timeline."""
    span = record.keys[entry.key,]
    return Line(LineKind.RULE, Prose.literal(record.source.slice(span), span.start), span)


def _part(record: Record, entry: Entry, at: int, last: int) -> Part:
    value = record.raw[entry.key]
    empty = value is None or (isinstance(value, str | list | dict) and not _is_filled(value))
    name = Located(entry.name, record.keys[entry.key,])
    section = Section(entry.topics, name, record.spans[entry.key,], 1, Carrier.KEY, empty)
    return Part(section, Heading(at, 1, Carrier.KEY, name, entry.topics), at + 1, last)


def _is_filled(value: Json) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)


def _list_lines(record: Record, entry: Entry) -> Iterator[Line]:
    """Yield the prose under one key as lines; each text of a list is an item."""
    if entry.key in record.rows:
        for row in record.rows[entry.key]:
            text = row.parts.get("text")
            if text is not None and text.prose is not None:
                yield from _as_items(text.prose)
        return
    yield from _walk(record, (entry.key,), record.raw[entry.key], listed=False)


def _walk(record: Record, path: JsonPath, value: Json, *, listed: bool) -> Iterator[Line]:
    prose = record.prose(*path)
    if prose is not None:
        leaf = path[-1]
        named = len(path) > 1 and isinstance(leaf, str) and leaf not in _TEXTS
        if named and len(prose.text.split()) < _FEW_WORDS:
            return
        yield from _as_items(prose) if listed else list_lines(parse_markdown(prose).elements)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(record, (*path, index), item, listed=True)
    elif isinstance(value, dict):
        for name, item in value.items():
            if not (listed and (has_role(name, "OWNERS") or has_role(name, "TICKETS"))):
                yield from _walk(record, (*path, name), item, listed=listed)


def _as_items(prose: Prose) -> Iterator[Line]:
    for line in list_lines(parse_markdown(prose).elements):
        yield replace(line, kind=LineKind.ITEM, depth=1) if line.kind is LineKind.TEXT else line
