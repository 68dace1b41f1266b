"""A YAML report: the values of the file become the document and the typed view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from pm_lint.read.account import add_account
from pm_lint.read.actions import read_actions
from pm_lint.read.impossible import find_impossible
from pm_lint.read.lines import Line, list_lines
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
from pm_lint.read.record_sections import is_record, read_record_sections
from pm_lint.read.sections import Part
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import find_times, learn_day_first
from pm_lint.read.yaml import YamlTree
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    ActionItem,
    Block,
    Document,
    Format,
    Instant,
    Located,
    Report,
    TimeMention,
    Topic,
    Zone,
)
from pm_lint.source import Source, Span

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
    for key, part, lines in read_record_sections(record):
        parts.append(part)
        lines_of[key] = lines
        # Without its heading line: a key is not prose.
        blocks.extend(list_blocks(lines, (part,), ()))
    for key in record.raw:
        prose = record.prose(key)
        if key not in lines_of and prose is not None and "\n" in prose.text.strip():
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
    actions = _list_actions(record, lines_of, parts)
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
        is_report=is_record(record),
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


def _list_actions(
    record: Record, lines_of: Mapping[str, Sequence[Line]], parts: Sequence[Part]
) -> tuple[ActionItem, ...]:
    """Return the measures of a record: a list, or the items of its prose."""
    listed = read_record_actions(record)
    if listed is not None:
        return listed
    for lines, part in zip(lines_of.values(), parts, strict=True):
        if Topic.ACTIONS in part.section.topics:
            return read_actions(lines, (part,))
    return ()


def _first_key(tree: YamlTree) -> Span:
    return min(tree.keys.values(), default=Span(0, 0))


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
