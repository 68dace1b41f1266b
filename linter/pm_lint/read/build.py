"""A Markdown report: its tree of elements becomes the document and the typed view."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from pm_lint.read.actions import read_actions
from pm_lint.read.frontmatter import FrontMatter
from pm_lint.read.lines import Line, LineKind, list_lines
from pm_lint.read.markdown import Tree, block_spans
from pm_lint.read.metadata import (
    Fact,
    group_facts,
    list_facts,
    locate,
    locate_state,
    split_people,
)
from pm_lint.read.naming import canonical_key
from pm_lint.read.outage import (
    Outage,
    adopt_zone,
    date_outage,
    list_summary,
    read_instant,
    read_outage,
)
from pm_lint.read.placeholders import find_placeholders
from pm_lint.read.prose import list_blocks
from pm_lint.read.recognition import is_report, weigh
from pm_lint.read.sections import Part, read_parts
from pm_lint.read.statements import complete
from pm_lint.read.timeline import Calendar, find_declared_zone, read_timeline
from pm_lint.read.times import find_times, learn_day_first, parse_date
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import (
    ActionItem,
    Block,
    Document,
    Format,
    Instant,
    Json,
    JsonPath,
    Located,
    Report,
    Timeline,
    TimeMention,
    Topic,
    Zone,
)
from pm_lint.source import Source, Span

_FILE_DATE = re.compile(r"(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.\-])(\d{1,2})([/.\-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_CLOSE = 10  # days between dates of one incident
_MENTIONED = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.RESOLUTION})
_KEYS_OF_TOPICS = {
    Topic.SUMMARY: "summary",
    Topic.IMPACT: "impact",
    Topic.ROOT_CAUSE: "root_cause",
    Topic.DETECTION: "detection",
    Topic.RESOLUTION: "resolution",
    Topic.LESSONS: "lessons",
}


@dataclass
class _Raw:
    """The document while it grows."""

    values: dict[str, Json] = field(default_factory=dict)
    spans: dict[JsonPath, Span] = field(default_factory=dict)
    keys: dict[JsonPath, Span] = field(default_factory=dict)


def build_markdown(source: Source, front: FrontMatter, tree: Tree) -> Report:
    """Return the report of a Markdown file from its front matter and its body."""
    lines = list_lines(tree.elements)
    parts = read_parts(lines, len(source.text))
    facts = list_facts(front.tree, lines, parts)
    grouped = group_facts(facts)
    title = _find_title(lines, grouped)
    day_first = _learn_day_first(lines, source.path)
    zone = _find_zone(lines, grouped)
    plain = list_blocks(lines, parts, ())
    near = _near(grouped, title, source, plain, day_first)
    outage = read_outage(grouped, list_summary(plain), day_first=day_first, near=near)
    date = _find_date(grouped, title, outage, plain, source, day_first)
    outage = date_outage(outage, date.value if date else None)
    calendar = Calendar(date.value if date else near, zone, day_first)
    timeline = read_timeline(lines, parts, calendar)
    if zone is None and timeline is not None:
        zone = timeline.timezone
    entries = timeline.entries if timeline else ()
    blocks = list_blocks(lines, parts, entries)
    placeholders = find_placeholders(lines, blocks)
    actions = read_actions(lines, parts)
    evidence = weigh(
        title.value if title else "",
        lines,
        parts,
        timeline,
        placeholders,
        dated=date is not None or near is not None,
    )
    people = {
        key: tuple(_people(grouped.get(key, ())))
        for key in ("authors", "owner", "responders", "reviewers", "services")
    }
    document = _make_document(source, front, tree, lines, parts, title, timeline, actions)
    return Report(
        document=document,
        is_report=is_report(evidence),
        title=title,
        id=_first(grouped, "id"),
        status=_state(grouped, "status"),
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
        sections=tuple(part.section for part in parts),
        blocks=blocks,
        timeline=timeline,
        mentions=tuple(_mentions(blocks, day_first)),
        actions=actions,
        placeholders=placeholders,
    )


def _learn_day_first(lines: Sequence[Line], path: str) -> bool | None:
    """Return how numeric dates are meant, by one that decides or by what the other dates are."""
    texts = [line.text for line in lines]
    decided = learn_day_first(texts)
    if decided is not None or not any(map(_NUMERIC.search, texts)):
        return decided
    known = {match.instant.date for text in texts for match in find_times(text)} - {None}
    known.add(_date_of_name(path))
    votes = {_vote(match, known - {None}) for text in texts for match in _NUMERIC.finditer(text)}
    votes.discard(None)
    return votes.pop() if len(votes) == 1 else None


def _vote(match: re.Match[str], known: Set[dt.date | None]) -> bool | None:
    """Tell which order brings a date close to one that is known; None if neither or both do."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
        return None
    days = dt.date(year, second, first), dt.date(year, first, second)
    near, far = (min((abs((day - k).days) for k in known if k), default=None) for day in days)
    if near is None or far is None or min(near, far) > _CLOSE or max(near, far) <= 2 * _CLOSE:
        return None
    return near < far


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
        for person in split_people(fact):
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


def _near(
    facts: Mapping[str, list[Fact]],
    title: Located[str] | None,
    source: Source,
    blocks: Sequence[Block],
    day_first: bool | None,
) -> dt.date | None:
    """Return a day close to the incident, to supply the year of days that have none."""
    for fact in facts.get("date", ()):
        found = read_instant(fact.prose, day_first=day_first)
        if found is not None and found.value.date is not None:
            return found.value.date
    dated = _date_in(title.value if title else "", day_first)
    if dated is None:
        dated = _date_of_name(source.path)
    texts = (block.prose.text for block in blocks)
    return dated or next((d for d in (_date_in(t, day_first) for t in texts) if d), None)


def _date_in(text: str, day_first: bool | None) -> dt.date | None:
    found = find_times(text, day_first=day_first)
    return next((match.instant.date for match in found if match.instant.date), None)


def _date_of_name(path: str) -> dt.date | None:
    """Return the day in a file's name; of two, the earlier is the incident's."""
    name = path.replace("\\", "/").rpartition("/")[2]
    days = (parse_date("-".join(match.groups())) for match in _FILE_DATE.finditer(name))
    return min((day for day in days if day is not None), default=None)


def _find_date(
    facts: Mapping[str, list[Fact]],
    title: Located[str] | None,
    outage: Outage,
    blocks: Sequence[Block],
    source: Source,
    day_first: bool | None,
) -> Located[dt.date] | None:
    """Return the day on which the incident began, as the report says.

    Front matter and the name of the file may give the day of publication; a day that the
    summary tells, shortly before, counts more.
    """
    if outage.started is not None and outage.started.value.date is not None:
        return Located(outage.started.value.date, outage.started.span)
    stated = _date_of_facts(facts, day_first, front=False)
    if stated is not None:
        return stated
    dated = _date_in(title.value, day_first) if title else None
    named = Located(dated, title.span) if dated and title else None
    outer = named or _date_of_facts(facts, day_first, front=True)
    if outer is None and (day := _date_of_name(source.path)) is not None:
        outer = Located(day, Span(0, 0))
    told = list(_dates_told(list_summary(blocks), day_first, outer.value if outer else None))
    if outer is None:
        return told[0] if told else None
    reach = _CLOSE // 3 if named else 3 * _CLOSE
    before = (day for day in told if 0 <= (outer.value - day.value).days <= reach)
    return next(before, outer)


def _date_of_facts(
    facts: Mapping[str, list[Fact]], day_first: bool | None, *, front: bool
) -> Located[dt.date] | None:
    for fact in facts.get("date", ()):
        found = read_instant(fact.prose, day_first=day_first)
        if fact.front is front and found is not None and found.value.date is not None:
            return Located(found.value.date, found.span)
    return None


def _dates_told(
    blocks: Sequence[Block], day_first: bool | None, near: dt.date | None
) -> Iterator[Located[dt.date]]:
    for block in blocks:
        for match in find_times(block.prose.text, day_first=day_first):
            date = complete(match, near).date
            if date is not None:
                yield Located(date, block.prose.source_span(match.start, match.end))


def _mentions(blocks: Sequence[Block], day_first: bool | None) -> Iterator[TimeMention]:
    for block in blocks:
        if block.entry or block.quoted or not _MENTIONED & set(block.topics):
            continue
        for match in find_times(block.prose.text, day_first=day_first):
            span = block.prose.source_span(match.start, match.end)
            yield TimeMention(Located(match.instant, span), block.topics)


def _make_document(
    source: Source,
    front: FrontMatter,
    tree: Tree,
    lines: Sequence[Line],
    parts: Sequence[Part],
    title: Located[str] | None,
    timeline: Timeline | None,
    actions: Sequence[ActionItem],
) -> Document:
    """Return the raw document: front matter under canonical keys, then what the body says."""
    raw = _Raw()
    heading = title.span if title else Span(front.body.start, front.body.start)
    raw.spans[()] = Span(0, len(source.text))
    if front.tree is not None and isinstance(front.tree.raw, dict):
        _take_front(raw, front)
    for part in parts:
        for topic in part.section.topics:
            key = _KEYS_OF_TOPICS.get(topic)
            if key is not None:
                _take_text(raw, key, part, lines)
            elif topic is Topic.TIMELINE:
                _take_timeline(raw, part, timeline, source)
            elif topic is Topic.ACTIONS:
                _take_actions(raw, part, actions, lines)
    raw.keys[()] = heading
    front_faults = front.tree.faults if front.tree else ()
    front_comments = front.tree.comments if front.tree else ()
    front_blocks = front.tree.blocks if front.tree else ()
    return Document(
        source,
        Format.MARKDOWN,
        raw.values,
        raw.spans,
        raw.keys,
        comments=(*front_comments, *tree.comments),
        blocks=(*front_blocks, *block_spans(tree)),
        faults=front_faults,
    )


def _take_front(raw: _Raw, front: FrontMatter) -> None:
    tree = front.tree
    assert tree is not None
    assert isinstance(tree.raw, dict)
    names = {name: canonical_key(name) or name for name in tree.raw}
    for name, value in tree.raw.items():
        key = names[name]
        if key != name and (key in tree.raw or key in raw.values):
            key = name  # the canonical spelling, or the first of two, keeps the key
        raw.values[key] = value
        for places, target in ((tree.spans, raw.spans), (tree.keys, raw.keys)):
            for path, span in places.items():
                if path and path[0] == name:
                    target[(key, *path[1:])] = span


def _text_of(part: Part, lines: Sequence[Line]) -> str:
    inside = [line.text for line in lines[part.first : part.last] if line.text]
    if part.heading.rest is not None:
        inside.insert(0, part.heading.rest.text)
    return "\n".join(inside)


def _put(raw: _Raw, key: str, value: Json, part: Part) -> bool:
    """Set a value unless front matter or an earlier, filled section holds it."""
    if raw.values.get(key):
        return False
    raw.values[key] = value
    raw.spans[key,] = part.section.body
    raw.keys[key,] = part.section.heading.span
    return True


def _take_text(raw: _Raw, key: str, part: Part, lines: Sequence[Line]) -> None:
    _put(raw, key, _text_of(part, lines), part)


def _take_timeline(raw: _Raw, part: Part, timeline: Timeline | None, source: Source) -> None:
    entries = timeline.entries if timeline else ()
    rows: list[Json] = []
    for entry in entries:
        when = source.slice(entry.when.span) if entry.when else None
        rows.append({"time": when, "text": entry.text.text})
    if _put(raw, "timeline", rows, part):
        for index, entry in enumerate(entries):
            raw.spans["timeline", index] = entry.span
            raw.spans["timeline", index, "text"] = entry.text.span
            if entry.when is not None:
                raw.spans["timeline", index, "time"] = entry.when.span


def _take_actions(
    raw: _Raw, part: Part, actions: Sequence[ActionItem], lines: Sequence[Line]
) -> None:
    if not actions:
        _put(raw, "actions", _text_of(part, lines), part)
        return
    rows: list[Json] = []
    for item in actions:
        row: dict[str, Json] = {"text": item.text.text}
        for key, value in (("owner", item.owner), ("due", item.due), ("ticket", item.ticket)):
            if value is not None:
                row[key] = value.value
        if item.done is not None:
            row["done"] = item.done
        rows.append(row)
    if _put(raw, "actions", rows, part):
        for index, item in enumerate(actions):
            raw.spans["actions", index] = item.span
