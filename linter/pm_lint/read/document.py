"""The document of a Markdown report: what it says under the canonical keys of the schema."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.dataclass import dataclass, field
from pm_lint.read.coverage import find_loose_parts
from pm_lint.read.frontmatter import FrontMatter
from pm_lint.read.lines import Line
from pm_lint.read.markdown import Tree, block_spans
from pm_lint.read.sections import Part
from pm_lint.report import (
    REQUIRED_TOPICS,
    ActionItem,
    Document,
    Format,
    Json,
    JsonPath,
    Located,
    Timeline,
    Topic,
)
from pm_lint.source import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.read.record import Record

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


def make_record_document(source: Source, record: Record, title: Span | None) -> Document:
    """Return the document of a YAML report; `title` is the place of its title."""
    tree = record.tree
    first = min(tree.keys.values(), default=Span(0, 0))
    keys = {**record.keys, (): title or first}
    return Document(
        source, Format.YAML, record.raw, record.spans, keys,
        tree.comments, tree.blocks, tree.faults,
    )  # fmt: skip


def make_document(
    source: Source,
    front: FrontMatter,
    record: Record | None,
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
    if record is not None:
        _take_front(raw, record)
    for part in parts:
        for topic in part.section.topics:
            key = _KEYS_OF_TOPICS.get(topic)
            if key is not None:
                _take_text(raw, key, part, lines)
            elif topic is Topic.TIMELINE:
                _take_timeline(raw, part, timeline, source)
            elif topic is Topic.ACTIONS:
                _take_actions(raw, part, actions, lines)
    _take_loose(raw, lines, parts)
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


def _take_front(raw: _Raw, record: Record) -> None:
    from pm_lint.read.record import TOPICS_OF_KEYS

    for key, value in record.raw.items():
        if key in TOPICS_OF_KEYS and not isinstance(value, str | list | dict | None):
            continue  # "timeline: true" tells a site what to show
        raw.values[key] = value
    for places, target in ((record.spans, raw.spans), (record.keys, raw.keys)):
        target.update((path, span) for path, span in places.items() if path[:1])


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
    if raw.values.get("timeline"):
        return
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


def _take_loose(raw: _Raw, lines: Sequence[Line], parts: Sequence[Part]) -> None:
    keys = {topic: topic.value.replace("-", "_") for topic in REQUIRED_TOPICS}
    missing = [topic for topic, key in keys.items() if key not in raw.values]
    for topic, span, text in find_loose_parts(lines, parts, missing):
        raw.values[keys[topic]] = text
        raw.spans[keys[topic],] = raw.keys[keys[topic],] = span


def _take_actions(
    raw: _Raw, part: Part, actions: Sequence[ActionItem], lines: Sequence[Line]
) -> None:
    if raw.values.get("actions"):
        return
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
