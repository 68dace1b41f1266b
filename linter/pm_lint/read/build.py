"""A file becomes a report: text with its front matter, or a record, or both in one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pm_lint.dataclass import dataclass
from pm_lint.read.account import add_account
from pm_lint.read.actions import read_actions
from pm_lint.read.days import decide_day_first, find_date, guess_day
from pm_lint.read.document import make_document, make_record_document
from pm_lint.read.frontmatter import FrontMatter
from pm_lint.read.impossible import find_impossible
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.links import list_references
from pm_lint.read.markdown import Tree
from pm_lint.read.metadata import Fact, group_facts, list_facts, locate, locate_state
from pm_lint.read.naming import stage_of
from pm_lint.read.outage import (
    Outage,
    adopt_zone,
    date_outage,
    list_rest,
    list_summary,
    read_instant,
    read_outage,
)
from pm_lint.read.people import split_people
from pm_lint.read.placeholders import find_placeholders
from pm_lint.read.process import read_process
from pm_lint.read.prose import list_blocks
from pm_lint.read.recognition import is_report, weigh
from pm_lint.read.sections import Part, read_parts
from pm_lint.read.timeline import Calendar, find_declared_zone, read_timeline
from pm_lint.read.times import find_times, learn_day_first
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    ActionItem,
    Block,
    Document,
    Instant,
    Located,
    Report,
    Section,
    Stage,
    Timeline,
    TimeMention,
    Topic,
    Zone,
)
from pm_lint.source import Prose, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.read.record import Record
    from pm_lint.read.yaml import YamlTree

_MENTIONED = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.RESOLUTION})
_MOMENTS = ("reported", "acknowledged", "mitigated", "resolved")
_PEOPLE = ("authors", "owner", "responders", "reviewers", "services")
_MAX_STATE = 200  # code points


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """The lines and sections of a report: `lines[:own]` are text, the rest is of the record.

    `read` are the sections to be read as text; the others are rows of the record.
    """

    record: Record | None
    lines: Sequence[Line]
    parts: Sequence[Part]
    read: Sequence[Part]
    own: int


@dataclass(frozen=True, slots=True, eq=False)
class _Course:
    """What a report says of when it happened, and the facts that say so."""

    facts: Mapping[str, list[Fact]]
    title: Located[str] | None
    day_first: bool | None
    outage: Outage
    date: Located[dt.date] | None
    zone: Located[Zone] | None
    calendar: Calendar


def build_markdown(source: Source, front: FrontMatter, tree: Tree) -> Report:
    """Return the report of a Markdown file from its front matter and its body."""
    lines = list_lines(tree.elements)
    parts = read_parts(lines, len(source.text))
    inside = _Parts(None, lines, parts, parts, len(lines))
    if front.tree is not None and isinstance(front.tree.raw, dict) and front.tree.raw:
        inside = _add_front(source, front.tree, lines, parts)
    facts = list_facts(inside.record, lines, parts)
    grouped = group_facts(facts)
    title = _find_title(lines, grouped)
    day_first = decide_day_first(lines, source.path)
    plain = list_blocks(inside.lines, inside.parts, ())
    near = guess_day(grouped, title, source, plain, day_first)
    outage = read_outage(
        grouped,
        list_summary(plain),
        list_rest(plain),
        Prose.literal(title.value, title.span.start) if title else None,
        day_first=day_first,
        near=near,
    )
    date = find_date(grouped, title, outage, plain, source, day_first, near)
    date = date or _find_day(grouped, ("reported",), day_first)
    outage = date_outage(outage, date.value if date else None)
    zone = _find_zone(lines, grouped)
    calendar = Calendar(date.value if date else near, zone, day_first)
    course = _Course(grouped, title, day_first, outage, date, zone, calendar)
    timeline = _choose_timeline(inside, calendar)
    actions = _choose_actions(inside)
    blocks = list_blocks(inside.lines, inside.parts, timeline.entries if timeline else ())
    placeholders = find_placeholders(inside.lines, blocks)
    status = _state(grouped, "status")
    evidence = weigh(
        title.value if title else "",
        inside.lines,
        inside.parts,
        timeline,
        placeholders,
        dated=date is not None or near is not None,
        begun=date is not None and status is not None and stage_of(status.value) is Stage.DRAFT,
    )
    document = make_document(
        source, front, inside.record, tree, lines, parts, title, timeline, actions
    )
    return _assemble(
        document, inside, course, timeline, actions, blocks, placeholders, is_report(evidence)
    )


def build_yaml(source: Source, tree: YamlTree) -> Report:
    """Return the report of a YAML file."""
    from pm_lint.read.record import Record
    from pm_lint.read.records import is_record, tell_record

    record = Record(tree, source)
    record.fill_cause()
    told = tell_record(record)
    read = [part for part in told.parts if part not in told.listed]
    inside = _Parts(record, told.lines, told.parts, read, 0)
    grouped = group_facts(list_facts(record, (), ()))
    title = _first(grouped, "title")
    day_first = learn_day_first(prose.text for prose in tree.scalars.values())
    near = _find_day(grouped, ("date",), day_first)
    plain = list_blocks(told.lines, told.parts, ())
    outage = read_outage(
        grouped, list_summary(plain), day_first=day_first, near=near.value if near else None
    )
    date = near or _find_day(grouped, ("reported", "resolved"), day_first)
    if outage.started is not None and outage.started.value.date is not None:
        date = Located(outage.started.value.date, outage.started.span)
    outage = date_outage(outage, date.value if date else None)
    zone = _find_zone(told.lines, grouped)
    calendar = Calendar(date.value if date else None, zone, day_first)
    course = _Course(grouped, title, day_first, outage, date, zone, calendar)
    timeline = _choose_timeline(inside, calendar)
    blocks = list_blocks(told.lines, told.parts, timeline.entries if timeline else ())
    document = make_record_document(source, record, title.span if title else None)
    return _assemble(
        document, inside, course, timeline, _choose_actions(inside), blocks,
        find_placeholders(told.lines, blocks), is_record(record),
    )  # fmt: skip


def _add_front(
    source: Source, tree: YamlTree, lines: Sequence[Line], parts: Sequence[Part]
) -> _Parts:
    """Return the sections of a text together with those that stand in its front matter."""
    from pm_lint.read.record import Record
    from pm_lint.read.records import tell_front

    record = Record(tree, source)
    told = tell_front(record, parts, len(lines))
    read = [part for part in told.parts if part not in told.listed]
    return _Parts(record, (*lines, *told.lines), (*parts, *told.parts), (*parts, *read), len(lines))


def _choose_timeline(inside: _Parts, calendar: Calendar) -> Timeline | None:
    """Return the timeline of the text, or that of the record where the text tells no times."""
    told = read_timeline(inside.lines, inside.read, calendar)
    record = inside.record
    if record is None or "timeline" not in record.rows:
        return told
    if told is not None and any(entry.when is not None for entry in told.entries):
        record.drop("timeline")
        return told
    from pm_lint.read.record_lists import read_record_timeline

    return read_record_timeline(record, calendar) or told


def _choose_actions(inside: _Parts) -> tuple[ActionItem, ...]:
    """Return the measures of the text, or those of the record where the text has none."""
    told = read_actions(inside.lines, inside.read)
    record = inside.record
    if record is None or "actions" not in record.rows:
        return told
    if told and inside.own:
        record.drop("actions")
        return told
    from pm_lint.read.record_lists import read_record_actions

    return read_record_actions(record) or told


def _assemble(
    document: Document,
    inside: _Parts,
    course: _Course,
    timeline: Timeline | None,
    actions: tuple[ActionItem, ...],
    blocks: Sequence[Block],
    placeholders: tuple[Located[str], ...],
    is_report: bool,
) -> Report:
    facts, calendar, outage = course.facts, course.calendar, course.outage
    zone = course.zone
    if zone is None and timeline is not None:
        zone = timeline.timezone
    status = _state(facts, "status")
    people = {key: tuple(_people(facts.get(key, ()))) for key in _PEOPLE}
    moments = {key: _instant(facts, key, calendar) for key in _MOMENTS}
    own = inside.lines[: inside.own]
    body = [part for part in inside.parts if part.first <= inside.own and inside.own]
    process = read_process(document, facts, course.day_first, own, body)
    scalars = inside.record.tree.scalars if inside.record else None
    report = Report(
        document=document,
        is_report=is_report,
        title=course.title,
        id=_first(facts, "id"),
        status=status,
        stage=stage_of(status.value) if status else None,
        severity=_state(facts, "severity"),
        date=course.date,
        timezone=zone,
        started=adopt_zone(outage.started, zone),
        reported=moments["reported"],
        acknowledged=moments["acknowledged"],
        mitigated=moments["mitigated"],
        restored=adopt_zone(outage.ended, zone),
        resolved=moments["resolved"],
        duration=outage.duration,
        authors=people["authors"],
        owner=next(iter(people["owner"]), None),
        responders=people["responders"],
        reviewers=people["reviewers"],
        services=people["services"],
        sections=tuple(sorted((part.section for part in inside.parts), key=_place)),
        blocks=tuple(blocks),
        timeline=timeline,
        mentions=tuple(_mentions(blocks, course.day_first)),
        actions=actions,
        placeholders=placeholders,
        whys=process.whys,
        checklist=process.checklist,
        references=list_references(own, scalars),
        drafted=process.drafted,
        published=process.published,
        impossible=find_impossible(
            document.source,
            timeline,
            blocks,
            (fact.prose for group in facts.values() for fact in group),
        ),
    )
    return add_account(report, course.day_first)


def _place(section: Section) -> int:
    return section.heading.span.start


def _find_title(lines: Sequence[Line], facts: Mapping[str, list[Fact]]) -> Located[str] | None:
    stated = _first(facts, "title")
    if stated is not None:
        return stated
    headings = [line for line in lines if line.kind is LineKind.HEADING and line.text]
    first = next((line for line in headings if line.level == 1), None)
    first = first or next(iter(headings), None)
    first = first or next((line for line in lines if line.text), None)
    return Located(first.text, first.prose.span) if first else None


def _find_day(
    facts: Mapping[str, list[Fact]], keys: Iterable[str], day_first: bool | None
) -> Located[dt.date] | None:
    """Return the first day among the facts of some keys."""
    for fact in (fact for key in keys for fact in facts.get(key, ())):
        found = read_instant(fact.prose, day_first=day_first)
        if found is not None and found.value.date is not None:
            return Located(found.value.date, found.span)
    return None


def _first(facts: Mapping[str, list[Fact]], key: str) -> Located[str] | None:
    for fact in facts.get(key, ()):
        if fact.text and len(fact.text) <= _MAX_STATE:
            return locate(fact)
    return None


def _state(facts: Mapping[str, list[Fact]], key: str) -> Located[str] | None:
    found = (locate_state(fact) for fact in facts.get(key, ()) if len(fact.text) <= _MAX_STATE)
    return next((state for state in found if state is not None), None)


def _people(facts: Iterable[Fact]) -> Iterator[Located[str]]:
    seen = set()
    for fact in facts:
        for person in split_people(fact.prose):
            if person.value.lower() not in seen:
                seen.add(person.value.lower())
                yield person


def _find_zone(lines: Sequence[Line], facts: Mapping[str, list[Fact]]) -> Located[Zone] | None:
    for fact in facts.get("timezone", ()):
        zone = parse_zone(fact.text)
        if zone is None:
            found = find_zone(fact.text)
            zone = found[0] if found else Zone(fact.text)
        return Located(zone, fact.prose.span)
    told = [line for line in lines if line.kind in (LineKind.TEXT, LineKind.ITEM)]
    return find_declared_zone([line for line in told if "time" in line.text.lower()])


def _instant(
    facts: Mapping[str, list[Fact]], key: str, calendar: Calendar
) -> Located[Instant] | None:
    for fact in facts.get(key, ()):
        found = read_instant(fact.prose, day_first=calendar.day_first, near=calendar.date)
        if found is not None:
            return adopt_zone(found, calendar.zone)
    return None


def _mentions(blocks: Sequence[Block], day_first: bool | None) -> Iterator[TimeMention]:
    for block in blocks:
        if block.entry or block.quoted or not _MENTIONED & set(block.topics):
            continue
        for match in find_times(block.prose.text, day_first=day_first):
            span = block.prose.source_span(match.start, match.end)
            yield TimeMention(Located(match.instant, span), block.topics)
