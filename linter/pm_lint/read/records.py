"""A YAML report: the values of the file become the document and the typed view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from pm_lint.read.account import add_account
from pm_lint.read.actions import read_actions
from pm_lint.read.carrying import carry_marks
from pm_lint.read.impossible import find_impossible
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.links import list_references
from pm_lint.read.markdown import parse_markdown
from pm_lint.read.marks import Mark
from pm_lint.read.metadata import Fact, group_facts, locate, split_people, tree_facts
from pm_lint.read.naming import canonical_key, stage_of
from pm_lint.read.outage import adopt_zone, list_summary, read_instant, read_outage
from pm_lint.read.placeholders import find_placeholders
from pm_lint.read.process import read_process
from pm_lint.read.prose import list_blocks
from pm_lint.read.sections import Heading, Part
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import find_times, learn_day_first, match_time
from pm_lint.read.yaml import YamlTree
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    ActionItem,
    Block,
    Carrier,
    Document,
    Format,
    Instant,
    Json,
    JsonPath,
    Located,
    Milestone,
    Origin,
    Report,
    Section,
    Timeline,
    TimelineEntry,
    TimeMention,
    Topic,
    Zone,
)
from pm_lint.source import Prose, Source, Span

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
_MILESTONES = {
    "started": Milestone.START,
    "reported": Milestone.DETECTION,
    "notified": Milestone.NOTIFICATION,
    "communicated": Milestone.COMMUNICATION,
    "remediation": Milestone.REMEDIATION,
    "mitigated": Milestone.REMEDIATION,
    "restored": Milestone.RESTORATION,
    "resolved": Milestone.RESTORATION,
}
_MENTIONED = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.RESOLUTION})


class _Record:
    """The values of a YAML report under their canonical keys, with all places moved along."""

    def __init__(self, tree: YamlTree) -> None:
        self.tree = tree
        self.names: dict[str, str] = {}  # canonical key to the key as written
        self.raw: dict[str, Json] = {}
        self.spans: dict[JsonPath, Span] = dict.fromkeys([()], tree.spans.get((), Span(0, 0)))
        self.keys: dict[JsonPath, Span] = {}
        values = tree.raw if isinstance(tree.raw, dict) else {}
        for name, value in values.items():
            key = canonical_key(name) or name
            if key != name and (key in values or key in self.raw):
                key = name
            self.raw[key] = value
            self.names[key] = name
        canonical = {name: key for key, name in self.names.items()}
        for places, target in ((tree.spans, self.spans), (tree.keys, self.keys)):
            for path, span in places.items():
                if path and path[0] in canonical:
                    target[(canonical[str(path[0])], *path[1:])] = span

    def prose(self, *path: str | int) -> Prose | None:
        """Return the text at a canonical path, None where it is no text."""
        return self.tree.scalars.get((self.names.get(str(path[0]), str(path[0])), *path[1:]))

    def fill_cause(self) -> None:
        """Let a list of whys alone stand for the root cause."""
        whys = self.raw.get("whys")
        if self.raw.get("root_cause") or not isinstance(whys, list) or not whys:
            return
        self.raw["root_cause"] = "\n".join(why for why in whys if isinstance(why, str))
        self.spans["root_cause",] = self.spans["whys",]
        self.keys["root_cause",] = self.keys["whys",]
        self.names["root_cause"] = self.names["whys"]

    def text_of(self, path: JsonPath, *names: str) -> Prose | None:
        """Return the first text among the entries `names` of the mapping at `path`."""
        return next((prose for name in names if (prose := self.prose(*path, name))), None)


def build_yaml(source: Source, tree: YamlTree) -> Report:
    """Return the report of a YAML file."""
    record = _Record(tree)
    facts = group_facts(tuple(tree_facts(tree)))
    day_first = learn_day_first(prose.text for prose in tree.scalars.values())
    zone = _zone(facts)
    near = _date(facts, day_first)
    record.fill_cause()
    sections: list[Section] = []
    blocks: list[Block] = []
    lines_of: dict[str, tuple[Line, ...]] = {}
    for key, topic in _TOPICS.items():
        if key not in record.raw or (
            key == "root_cause" and record.names[key] == record.names.get("whys")
        ):
            continue
        section = _section(record, key, topic)
        sections.append(section)
        lines = tuple(_lines(record, key))
        lines_of[key] = lines
        part = _part(section, lines)
        # Without its heading line: a key is not prose.
        blocks.extend(list_blocks(lines, (part,), ()))
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
    timeline = _timeline(record, calendar)
    spans = {entry.text.span for entry in timeline.entries} if timeline else set()
    blocks = [_mark_entry(block, spans) for block in blocks]
    actions = _actions(record, lines_of.get("actions", ()), sections)
    people = {
        key: tuple(person for fact in facts.get(key, ()) for person in split_people(fact))
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
        sections=tuple(sections),
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


def _is_record(record: _Record) -> bool:
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


def _section(record: _Record, key: str, topic: Topic) -> Section:
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


def _lines(record: _Record, key: str) -> Iterator[Line]:
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


def _timeline(record: _Record, calendar: Calendar) -> Timeline | None:
    entries = record.raw.get("timeline")
    if "timeline" not in record.raw:
        return None
    span, name = record.spans["timeline",], record.keys["timeline",]
    if not isinstance(entries, list):
        return Timeline(span, name, (), calendar.zone)
    marks: list[Mark] = []
    stated: list[Milestone | None] = []
    for index, entry in enumerate(entries):
        path: JsonPath = ("timeline", index)
        mark = _mark(record, path, entry, calendar)
        if mark is not None:
            marks.append(mark)
            word = entry.get("milestone") if isinstance(entry, dict) else None
            stated.append(_MILESTONES.get(word) if isinstance(word, str) else None)
    carried = carry_marks(marks, calendar.date, calendar.zone, Origin.DECLARED)
    return Timeline(
        span,
        name,
        tuple(_add(entry, word) for entry, word in zip(carried, stated, strict=True)),
        calendar.zone,
    )


def _add(entry: TimelineEntry, stated: Milestone | None) -> TimelineEntry:
    if stated is None:
        return entry
    return TimelineEntry(
        entry.span, entry.kind, entry.when, entry.text, entry.end, frozenset({stated})
    )


_WHEN_NAMES = (
    *("time", "at", "when", "timestamp", "datetime", "ts", "time_utc", "timestamp_utc", "utc"),
    *("date_time", "event_time", "occurred_at", "started_at", "start", "clock", "offset"),
)
_EVENT_NAMES = (
    *("text", "event", "description", "what", "action", "summary", "message", "details", "detail"),
    *("note", "title", "entry", "what_happened"),
)


def _mark(record: _Record, path: JsonPath, entry: Json, calendar: Calendar) -> Mark | None:
    span = record.spans.get(path, Span(0, 0))
    if isinstance(entry, str):
        prose = record.prose(*path)
        if prose is None:
            return None
        found = match_time(prose.text, day_first=calendar.day_first)
        if found is None:
            return Mark(span, prose, None, None)
        after = len(prose.text) - len(prose.text[found.end :].lstrip(" :-–—,"))
        return Mark(
            span, prose.cut(after, len(prose.text)), found,
            prose.source_span(found.start, found.end),
        )  # fmt: skip
    if not isinstance(entry, dict):
        return None
    text = record.text_of(path, *_EVENT_NAMES)
    when = record.text_of(path, *_WHEN_NAMES)
    found = match_time(when.text.strip(), day_first=calendar.day_first) if when else None
    day = record.text_of(path, "date", "day")
    date = match_time(day.text.strip(), day_first=calendar.day_first) if day else None
    shown = text or when or Prose.literal("", span.start)
    if found is None:
        return Mark(span, shown, date, day.span if day else None)
    assert when is not None
    return Mark(span, shown, found, when.span, date=date)


def _actions(
    record: _Record, lines: Sequence[Line], sections: Sequence[Section]
) -> tuple[ActionItem, ...]:
    value = record.raw.get("actions")
    if not isinstance(value, list):
        section = next((s for s in sections if Topic.ACTIONS in s.topics), None)
        return read_actions(lines, (_part(section, lines),)) if section else ()
    found = []
    for index, item in enumerate(value):
        path: JsonPath = ("actions", index)
        span = record.spans.get(path, Span(0, 0))
        if isinstance(item, str):
            prose = record.prose(*path) or Prose.literal("", span.start)
            found.append(ActionItem(span, prose))
        elif isinstance(item, dict):
            text = record.text_of(path, "text", "action", "description", "title", "what")
            done = item.get("done")
            found.append(
                ActionItem(
                    span,
                    text or Prose.literal("", span.start),
                    owner=_leaf(record, path, "owner", "assignee", "who"),
                    due=_leaf(record, path, "due", "due_date", "deadline", "eta"),
                    ticket=_leaf(record, path, "ticket", "issue", "link", "url"),
                    done=done if isinstance(done, bool) else None,
                )
            )
    return tuple(found)


def _leaf(record: _Record, path: JsonPath, *names: str) -> Located[str] | None:
    prose = record.text_of(path, *names)
    return Located(prose.text.strip(), prose.span) if prose and prose.text.strip() else None


def _mentions(blocks: Sequence[Block], day_first: bool | None) -> Iterator[TimeMention]:
    for block in blocks:
        if block.entry or block.quoted or not _MENTIONED & set(block.topics):
            continue
        for match in find_times(block.prose.text, day_first=day_first):
            span = block.prose.source_span(match.start, match.end)
            yield TimeMention(Located(match.instant, span), block.topics)
