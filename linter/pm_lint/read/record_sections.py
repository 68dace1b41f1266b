"""The sections of a YAML report, or of one that stands in front matter: keys with their prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.markdown import parse_markdown
from pm_lint.read.naming import canonical_key, match_name
from pm_lint.read.record import Record
from pm_lint.read.sections import Heading, Part
from pm_lint.report import Carrier, Json, Located, Section, Topic

TOPICS = {
    "summary": Topic.SUMMARY,
    "impact": Topic.IMPACT,
    "timeline": Topic.TIMELINE,
    "root_cause": Topic.ROOT_CAUSE,
    "whys": Topic.ROOT_CAUSE,
    "detection": Topic.DETECTION,
    "resolution": Topic.RESOLUTION,
    "actions": Topic.ACTIONS,
    "lessons": Topic.LESSONS,
}
"""The topics of the keys of the report schema."""

_LISTS = frozenset(("timeline", "actions"))
_SENTENCE = lazy(r"\S+\s+\S+\s+\S")  # fewer words are a value, not a section
_FEW_SECTIONS = 3  # that make front matter a report, with or without text below


def read_record_sections(record: Record) -> Iterator[tuple[str, Part, tuple[Line, ...]]]:
    """Yield the key, the section and the lines of each part of a report that a record holds."""
    for key in record.raw:
        topic = topic_of(record, key)
        if topic is None or (key == "root_cause" and record.names[key] == record.names.get("whys")):
            continue
        lines = tuple(_lines(record, key))
        yield key, make_record_part(_section(record, key, topic), lines), lines


def read_front_sections(record: Record) -> list[tuple[str, Part, tuple[Line, ...]]]:
    """Return the sections that front matter holds: a timeline, or most of a report.

    A summary alone is what a site shows of the page, and no section of the report.
    """
    found = [
        section
        for section in read_record_sections(record)
        if not section[1].section.empty and section[0] != "description"
    ]
    if len(found) >= _FEW_SECTIONS:
        return found
    return [section for section in found if section[0] in _LISTS and _is_listed(record, section[0])]


def _is_listed(record: Record, key: str) -> bool:
    value = record.raw.get(key)
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def topic_of(record: Record, key: str) -> Topic | None:
    """Return the topic of a key that is a section: one of the schema, or a name of one."""
    if key in TOPICS:
        return TOPICS[key]
    value = record.raw[key]
    told = isinstance(value, list) or (isinstance(value, str) and _SENTENCE.match(value))
    if not told or canonical_key(record.names[key]) not in (None, *TOPICS):
        return None
    topics = match_name(key.replace("_", " ").replace("-", " "))
    return topics[0] if topics and topics[0] in TOPICS.values() else None


def is_record(record: Record) -> bool:
    """Tell whether a mapping is a report: it tells of an incident under at least two topics."""
    told = {
        topic_of(record, key)
        for key, value in record.raw.items()
        if value and isinstance(value, str | list)
    }
    told.discard(None)
    if isinstance(record.raw.get("properties"), dict) or "$schema" in record.raw:
        return False
    groups = (value for value in record.raw.values() if isinstance(value, dict))
    names = {canonical_key(name) for group in (record.raw, *groups) for name in group}
    dated = bool({"date", "started", "id", "title"} & names)
    empty = [key for key in TOPICS if key in record.raw and not record.raw[key]]
    return dated and len(told) >= 2 and len(empty) <= len(told)


def _section(record: Record, key: str, topic: Topic) -> Section:
    name = record.keys[key,]
    value = record.raw[key]
    empty = value is None or (isinstance(value, str | list | dict) and not _filled(value))
    heading = Located(record.names[key], name)
    return Section((topic,), heading, record.spans[key,], 1, Carrier.KEY, empty)


def _filled(value: Json) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return bool(value)


def make_record_part(section: Section, lines: Sequence[Line]) -> Part:
    """Return a section whose heading is a key."""
    heading = Heading(-1, 1, Carrier.KEY, section.heading, section.topics)
    return Part(section, heading, 0, len(lines))


def _lines(record: Record, key: str) -> Iterator[Line]:
    """Yield the prose of one field as lines; each text of a list is an item."""
    name = record.names[key]
    for path, prose in record.tree.scalars.items():
        if not path or path[0] != name:
            continue
        leaf = path[-1]
        if isinstance(leaf, str) and len(path) > 1 and leaf not in ("text", "description", "what"):
            continue
        lines = list_lines(parse_markdown(prose).elements)
        listed = any(isinstance(step, int) for step in path)
        for line in lines:
            if listed and line.kind is LineKind.TEXT:
                yield Line(
                    LineKind.ITEM, line.prose, line.span, line.opens, line.lone, 1,
                    bold=line.bold, links=line.links,
                )  # fmt: skip
            else:
                yield line
