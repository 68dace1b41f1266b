"""A Markdown report: its tree of elements becomes the document and the typed view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pm_lint.read.account import add_account
from pm_lint.read.actions import read_actions
from pm_lint.read.days import decide_day_first, find_date, guess_day
from pm_lint.read.document import make_document
from pm_lint.read.fronted import read_front
from pm_lint.read.frontmatter import FrontMatter
from pm_lint.read.impossible import find_impossible
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.links import list_references
from pm_lint.read.markdown import Tree
from pm_lint.read.metadata import (
    Fact,
    group_facts,
    list_facts,
    locate,
    locate_state,
)
from pm_lint.read.naming import stage_of
from pm_lint.read.outage import (
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
from pm_lint.read.sections import read_parts
from pm_lint.read.timeline import Calendar, find_declared_zone, read_timeline
from pm_lint.read.times import find_times
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    Block,
    Instant,
    Located,
    Report,
    Stage,
    TimeMention,
    Topic,
    Zone,
)
from pm_lint.source import Prose, Source

_MENTIONED = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.RESOLUTION})


def build_markdown(source: Source, front: FrontMatter, tree: Tree) -> Report:
    """Return the report of a Markdown file from its front matter and its body."""
    lines = list_lines(tree.elements)
    parts = read_parts(lines, len(source.text))
    facts = list_facts(front.tree, lines, parts)
    grouped = group_facts(facts)
    title = _find_title(lines, grouped)
    day_first = decide_day_first(lines, source.path)
    zone = _find_zone(lines, grouped)
    plain = list_blocks(lines, parts, ())
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
    outage = date_outage(outage, date.value if date else None)
    calendar = Calendar(date.value if date else near, zone, day_first)
    timeline = read_timeline(lines, parts, calendar)
    if zone is None and timeline is not None:
        zone = timeline.timezone
    fronted = read_front(front, parts, calendar, timeline)
    timeline = fronted.timeline
    entries = timeline.entries if timeline else ()
    blocks = (*fronted.blocks, *list_blocks(lines, parts, entries))
    placeholders = find_placeholders(lines, blocks)
    actions = read_actions(lines, parts) or fronted.actions
    status = _state(grouped, "status")
    evidence = weigh(
        title.value if title else "",
        lines,
        (*fronted.parts, *parts),
        timeline,
        placeholders,
        dated=date is not None or near is not None,
        begun=date is not None and status is not None and stage_of(status.value) is Stage.DRAFT,
    )
    people = {
        key: tuple(_people(grouped.get(key, ())))
        for key in ("authors", "owner", "responders", "reviewers", "services")
    }
    document = make_document(source, front, tree, lines, parts, title, timeline, actions)
    process = read_process(document, grouped, day_first, lines, parts)
    report = Report(
        document=document,
        is_report=is_report(evidence),
        title=title,
        id=_first(grouped, "id"),
        status=status,
        stage=stage_of(status.value) if status else None,
        severity=_state(grouped, "severity"),
        date=date,
        timezone=zone,
        started=adopt_zone(outage.started, zone),
        reported=_instant(grouped, "reported", calendar),
        acknowledged=_instant(grouped, "acknowledged", calendar),
        mitigated=_instant(grouped, "mitigated", calendar),
        restored=adopt_zone(outage.ended, zone),
        resolved=_instant(grouped, "resolved", calendar),
        duration=outage.duration,
        authors=people["authors"],
        owner=next(iter(people["owner"]), None),
        responders=people["responders"],
        reviewers=people["reviewers"],
        services=people["services"],
        sections=tuple(part.section for part in (*fronted.parts, *parts)),
        blocks=blocks,
        timeline=timeline,
        mentions=tuple(_mentions(blocks, day_first)),
        actions=actions,
        placeholders=placeholders,
        whys=process.whys,
        checklist=process.checklist,
        references=list_references(lines, front.tree.scalars if front.tree else None),
        drafted=process.drafted,
        published=process.published,
        impossible=find_impossible(source, timeline, blocks, (fact.prose for fact in facts)),
    )
    return add_account(report, day_first)


def _find_title(lines: Sequence[Line], facts: Mapping[str, list[Fact]]) -> Located[str] | None:
    stated = _first(facts, "title")
    if stated is not None:
        return stated
    headings = [line for line in lines if line.kind is LineKind.HEADING and line.text]
    first = next((line for line in headings if line.level == 1), None)
    first = first or next(iter(headings), None)
    first = first or next((line for line in lines if line.text), None)
    return Located(first.text, first.prose.span) if first else None


def _first(facts: Mapping[str, list[Fact]], key: str) -> Located[str] | None:
    for fact in facts.get(key, ()):
        if fact.text and len(fact.text) <= 200:
            return locate(fact)
    return None


def _state(facts: Mapping[str, list[Fact]], key: str) -> Located[str] | None:
    found = (locate_state(fact) for fact in facts.get(key, ()) if len(fact.text) <= 200)
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
