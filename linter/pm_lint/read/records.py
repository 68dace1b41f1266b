"""A YAML report: the values of the file become the document and the typed view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from pm_lint.read.account import add_account
from pm_lint.read.actions import read_actions
from pm_lint.read.impossible import find_impossible
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.links import list_references
from pm_lint.read.markdown import parse_markdown
from pm_lint.read.metadata import Fact, group_facts, locate, tree_facts
from pm_lint.read.naming import stage_of
from pm_lint.read.outage import adopt_zone, list_summary, read_instant, read_outage
from pm_lint.read.people import split_people
from pm_lint.read.placeholders import find_placeholders
from pm_lint.read.process import read_process
from pm_lint.read.prose import list_blocks
from pm_lint.read.record import Record
from pm_lint.read.record_lists import read_record_actions, read_record_timeline
from pm_lint.read.sections import Heading, Part
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import find_times, learn_day_first
from pm_lint.read.yaml import YamlTree
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    Block,
    Carrier,
    Document,
    Format,
    Instant,
    Json,
    Located,
    Report,
    Section,
    TimeMention,
    Topic,
    Zone,
)
from pm_lint.source import Source, Span

_TOPICS = {
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
_MENTIONED = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.RESOLUTION})


def build_yaml(source: Source, tree: YamlTree) -> Report:
    """Return the report of a YAML file."""
    record = Record(tree)
    facts = group_facts(tuple(tree_facts(tree)))
    day_first = learn_day_first(prose.text for prose in tree.scalars.values())
    zone = _zone(facts)
    near = _date(facts, day_first)
    record.fill_cause()
    parts: list[Part] = []
    blocks: list[Block] = []
    lines_of: dict[str, tuple[Line, ...]] = {}
    for key, topic in _TOPICS.items():
        if key not in record.raw or (
            key == "root_cause" and record.names[key] == record.names.get("whys")
        ):
            continue
        section = _section(record, key, topic)
        lines = tuple(_lines(record, key))
        lines_of[key] = lines
        parts.append(_part(section, lines))
        # Without its heading line: a key is not prose.
        blocks.extend(list_blocks(lines, parts[-1:], ()))
    for key in record.raw:
        prose = record.prose(key)
        if key not in _TOPICS and prose is not None and "\n" in prose.text.strip():
            blocks.extend(list_blocks(list_lines(parse_markdown(prose).elements), (), ()))
    outage = read_outage(
        facts, list_summary(blocks), day_first=day_first,
        near=near.value if near else None,
    )  # fmt: skip
    date = near
    if outage.started is not None and outage.started.value.date is not None:
        date = Located(outage.started.value.date, outage.started.span)
    calendar = Calendar(date.value if date else None, zone, day_first)
    timeline = read_record_timeline(record, calendar)
    spans = {entry.text.span for entry in timeline.entries} if timeline else set()
    blocks = [_mark_entry(block, spans) for block in blocks]
    actions = read_record_actions(record)
    if actions is None:
        part = next((part for part in parts if Topic.ACTIONS in part.section.topics), None)
        actions = read_actions(lines_of.get("actions", ()), (part,)) if part else ()
    people = {
        key: tuple(person for fact in facts.get(key, ()) for person in split_people(fact.prose))
        for key in ("authors", "owner", "responders", "reviewers", "services")
    }
    title, status = _first(facts, "title"), _first(facts, "status")
    keys = {**record.keys, (): title.span if title else _first_key(tree)}
    everything = [line for lines in lines_of.values() for line in lines]
    document = Document(
        source, Format.YAML, record.raw, record.spans, keys,
        tree.comments, tree.blocks, tree.faults,
    )  # fmt: skip
    process = read_process(document, facts, day_first)
    report = Report(
        document=document,
        is_report=_is_record(record),
        title=title,
        id=_first(facts, "id"),
        status=status,
        stage=stage_of(status.value) if status else None,
        severity=_first(facts, "severity"),
        date=date,
        timezone=zone,
        started=adopt_zone(outage.started, zone),
        reported=_instant(facts, "reported", calendar),
        acknowledged=_instant(facts, "acknowledged", calendar),
        mitigated=_instant(facts, "mitigated", calendar),
        restored=adopt_zone(outage.ended, zone),
        resolved=_instant(facts, "resolved", calendar),
        duration=outage.duration,
        authors=people["authors"],
        owner=next(iter(people["owner"]), None),
        responders=people["responders"],
        reviewers=people["reviewers"],
        services=people["services"],
        sections=tuple(part.section for part in parts),
        blocks=tuple(blocks),
        timeline=timeline,
        mentions=tuple(_mentions(blocks, day_first)),
        actions=actions,
        placeholders=find_placeholders(everything, blocks),
        whys=process.whys,
        checklist=process.checklist,
        references=list_references((), tree.scalars),
        drafted=process.drafted,
        published=process.published,
        impossible=find_impossible(
            source, timeline, blocks, (fact.prose for group in facts.values() for fact in group)
        ),
    )
    return add_account(report, day_first)


def _is_record(record: Record) -> bool:
    """Tell whether a mapping is a report: it tells of an incident under at least two topics."""
    told = {
        topic
        for key, topic in _TOPICS.items()
        if record.raw.get(key) and isinstance(record.raw[key], str | list)
    }
    if isinstance(record.raw.get("properties"), dict) or "$schema" in record.raw:
        return False
    dated = bool({"date", "started", "id", "title"} & record.raw.keys())
    empty = [key for key in _TOPICS if key in record.raw and not record.raw[key]]
    return dated and len(told) >= 2 and len(empty) <= len(told)


def _first_key(tree: YamlTree) -> Span:
    return min(tree.keys.values(), default=Span(0, 0))


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


def _part(section: Section, lines: Sequence[Line]) -> Part:
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


def _mark_entry(block: Block, spans: set[Span]) -> Block:
    if block.prose.span not in spans:
        return block
    return Block(block.kind, block.prose, block.topics, block.quoted, entry=True)


def _zone(facts: Mapping[str, list[Fact]]) -> Located[Zone] | None:
    for fact in facts.get("timezone", ()):
        zone = parse_zone(fact.text)
        if zone is None:
            found = find_zone(fact.text)
            zone = found[0] if found else Zone(fact.text)
        return Located(zone, fact.prose.span)
    return None


def _date(facts: Mapping[str, list[Fact]], day_first: bool | None) -> Located[dt.date] | None:
    for fact in facts.get("date", ()):
        found = read_instant(fact.prose, day_first=day_first)
        if found is not None and found.value.date is not None:
            return Located(found.value.date, found.span)
    return None


def _instant(
    facts: Mapping[str, list[Fact]], key: str, calendar: Calendar
) -> Located[Instant] | None:
    for fact in facts.get(key, ()):
        found = read_instant(fact.prose, day_first=calendar.day_first, near=calendar.date)
        if found is not None:
            return adopt_zone(found, calendar.zone)
    return None


def _first(facts: Mapping[str, list[Fact]], key: str) -> Located[str] | None:
    return next((locate(fact) for fact in facts.get(key, ()) if fact.text), None)


def _mentions(blocks: Sequence[Block], day_first: bool | None) -> Iterator[TimeMention]:
    for block in blocks:
        if block.entry or block.quoted or not _MENTIONED & set(block.topics):
            continue
        for match in find_times(block.prose.text, day_first=day_first):
            span = block.prose.source_span(match.start, match.end)
            yield TimeMention(Located(match.instant, span), block.topics)
