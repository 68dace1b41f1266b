"""A record, YAML of any team's own keys, under the keys of the report schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pm_lint.dataclass import dataclass, replace
from pm_lint.read.marks import match_lead
from pm_lint.read.naming import find_topics, is_measure_group
from pm_lint.read.record_names import has_role, key_of, plain_name, zone_of
from pm_lint.read.record_rows import ACTION_ROLES, ENTRY_ROLES, Leaf, Row, Rows
from pm_lint.read.yaml import YamlTree
from pm_lint.report import Json, JsonPath, Topic
from pm_lint.source import Prose, Source, Span

TOPICS_OF_KEYS: Mapping[str, Topic] = {
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
_KEYS_OF_TOPICS = {topic: key for key, topic in TOPICS_OF_KEYS.items() if key != "whys"}
_LISTS = {"timeline": ENTRY_ROLES, "actions": ACTION_ROLES}
_MOMENTS = ("started", "reported", "acknowledged", "mitigated", "restored", "resolved")
_SINGLE = frozenset(
    ("title", "id", "status", "incident_status", "severity", "date", "timezone", *_MOMENTS,
     "duration", "downtime", "drafted", "published")
)  # fmt: skip
_WITHIN = _SINGLE - {"title", "id", "date", "status", "incident_status"}
_ENDS = {"start": "started", "from": "started", "end": "resolved", "to": "resolved"}
_FEW_WORDS = 3
_DEPTH = 3  # of wrappers
_RESHAPED = frozenset(("whys", "checklist", "metrics"))
_FOLLOWS = frozenset(("action items", "follow ups", "followups", "corrective actions"))


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One key of a record: as written, as the report schema calls it, and the topics it opens.

    `key` is the written name where the schema has none for it, or has given it away.
    `path` is where it stands in the tree, `label` its name with those of what it stands in.
    """

    name: str
    key: str
    path: JsonPath
    value: Json
    meaning: str | None = None
    topics: tuple[Topic, ...] = ()
    label: str = ""


class Record:
    """The values of a record under canonical keys, with all places moved along.

    `written` is the mapping as it is; `entries` are its keys in order, wrappers opened; `raw`,
    `spans`, `keys` and `scalars` are by canonical path. `rows` are the entries of the timeline
    and the measures, where they are lists.
    """

    def __init__(self, tree: YamlTree, source: Source) -> None:
        self.tree = tree
        self.source = source
        self.raw: dict[str, Json] = {}
        self.spans: dict[JsonPath, Span] = {(): tree.spans.get((), Span(0, 0))}
        self.keys: dict[JsonPath, Span] = {}
        self.scalars: dict[JsonPath, Prose] = {}
        self.rows: dict[str, tuple[Row, ...]] = {}
        self.entries: list[Entry] = []
        self.written = tree.raw if isinstance(tree.raw, dict) else {}
        found = list(self.open((), self.written, 0))
        spoken = {entry.name for entry in found if entry.name == entry.meaning}
        for entry in found:
            self.entries.append(self.claim(entry, spoken))
        for entry in list(self.entries):
            self.look_inside(entry)

    def open(self, path: JsonPath, values: Mapping[str, Json], depth: int) -> Iterator[Entry]:
        """Yield the keys of a mapping, and those of the wrappers in it."""
        for name, value in values.items():
            place = (*path, name)
            wraps = isinstance(value, dict) and has_role(name, "WRAPPERS")
            if wraps and depth < _DEPTH and isinstance(value, dict) and _is_known(value):
                yield from self.open(place, value, depth + 1)
                continue
            if isinstance(value, list) and has_role(name, "SECTION_LISTS"):
                headed = list(self.open_sections(place, value))
                if headed:
                    yield from headed
                    continue
            yield self.name(name, place, value)

    def open_sections(self, path: JsonPath, items: Sequence[Json]) -> Iterator[Entry]:
        """Yield the sections of a list of headings with their content."""
        for index, item in enumerate(items):
            if not isinstance(item, dict):
                continue
            head = next((n for n in item if has_role(n, "HEADINGS") and item[n]), None)
            body = next((n for n in item if n != head and has_role(n, "BODIES")), None)
            heading = item[head] if head else None
            if isinstance(heading, str) and body and self.name(heading, path, item[body]).topics:
                yield self.name(heading, (*path, index, body), item[body])

    def name(self, name: str, path: JsonPath, value: Json) -> Entry:
        """Return a key with what it means."""
        meaning = key_of(name)
        topics: tuple[Topic, ...] = ()
        if meaning is not None and meaning in TOPICS_OF_KEYS:
            topics = (TOPICS_OF_KEYS[meaning],)
        elif meaning is None and _may_be_prose(value):
            topics = tuple(t for t in find_topics(plain_name(name)) if t in _KEYS_OF_TOPICS)
            meaning = _KEYS_OF_TOPICS[topics[0]] if topics else None
        if meaning in (None, "resolution", "lessons") and _are_groups(value):
            meaning, topics = "actions", (Topic.ACTIONS,)
        return Entry(name, name, path, value, meaning, topics)

    def claim(self, entry: Entry, spoken: set[str]) -> Entry:
        """Put a value under the key of the schema that it stands for, unless that one is taken."""
        key, exact = entry.meaning, entry.name == entry.meaning
        if key is None or (not exact and key in spoken) or self.raw.get(key):
            key = entry.name if entry.name not in self.raw else "/".join(map(str, entry.path))
            self.put(key, entry.path, entry.value)
            return replace(entry, key=key)
        if key in _LISTS and isinstance(entry.value, list | dict):
            reader = Rows(self.tree, self.source, _LISTS[key])
            rows = tuple(reader.list_rows(entry.path, entry.value))
            if exact or _are_rows(rows, timed=key == "timeline"):
                self.put_rows(key, entry.path, rows)
                return replace(entry, key=key)
            self.put(entry.name, entry.path, entry.value)
            return replace(entry, meaning=None, topics=())
        value, path = self.fit(key, entry)
        if path is None and not exact:
            self.put(entry.name, entry.path, entry.value)
            return replace(entry, meaning=None, topics=())
        self.put(key, path or entry.path, value)
        self.keys[key,] = self.key_span(entry.path)
        return replace(entry, key=key, label=_label_of(path or entry.path))

    def fit(self, key: str, entry: Entry) -> tuple[Json, JsonPath | None]:
        """Return a value as the schema wants it and its path; no path where it cannot be."""
        value, path = entry.value, entry.path
        if key in _SINGLE and isinstance(value, dict):
            leaves = [n for n in value if has_role(n, "LEAVES") and _is_single(key, value[n])]
            if len(leaves) == 1 or (leaves and not any(has_role(n, "UNITS") for n in leaves)):
                return value[leaves[0]], (*path, leaves[0])
            return value, None
        if key in _SINGLE and isinstance(value, list):
            one = value[0] if len(value) == 1 else None
            return (one, (*path, 0)) if isinstance(one, str) else (value, None)
        if key in _SINGLE and not _is_single(key, value):
            return value, None
        if key in TOPICS_OF_KEYS and not isinstance(value, str | list | dict | None):
            return value, None
        return value, path

    def key_span(self, path: JsonPath) -> Span:
        """Return the place of the key, or of the heading, that a value stands behind."""
        span = self.tree.keys.get(path)
        return span if span is not None else self.tree.spans.get(path, Span(0, 0))

    def put(self, key: str, path: JsonPath, value: Json) -> None:
        """Put a value and all that is in it under a key."""
        self.keys[key,] = self.key_span(path)
        self.raw[key] = value
        if isinstance(value, dict) and key in _RESHAPED:
            self.reshape(key, path, value)
        else:
            self._place((key,), path, value)

    def reshape(self, key: str, path: JsonPath, values: Mapping[str, Json]) -> None:
        """Put a mapping in the form that the schema has for it: numbered whys, ticked steps."""
        self.spans[key,] = self.tree.spans.get(path, Span(0, 0))
        items: list[Json] = []
        kept: dict[str, Json] = {}
        for name, value in values.items():
            place = (*path, name)
            if key == "metrics":
                if isinstance(value, list | dict | bool):
                    continue  # more than a number: a team's own way to measure
                kept[name] = value
                self._place((key, name), place, value)
            elif key == "checklist" and isinstance(value, bool):
                items.append({"text": name, "done": value})
                self.spans[key, len(items) - 1] = self.spans[key, len(items) - 1, "text"] = (
                    self.key_span(place)
                )
            elif key == "whys" and isinstance(value, str | dict):
                items.append(value)
                self._place((key, len(items) - 1), place, value)
        self.raw[key] = kept if key == "metrics" else items

    def look_inside(self, entry: Entry) -> None:
        """Put what the mapping of a section or of a length tells of the incident as a whole."""
        if not isinstance(entry.value, dict):
            return
        for name, value in entry.value.items():
            place = (*entry.path, name)
            key = key_of(name)
            if entry.meaning in ("duration", "date", "downtime") and not entry.topics:
                key = _ENDS.get(plain_name(name), key)
            elif not entry.topics or entry.meaning in _LISTS:
                return
            elif plain_name(name) in _FOLLOWS:
                key = "actions"
            inner = Entry(name, key or name, place, value, key, ())
            if key == "whys" or (key == "actions" and plain_name(name) in _FOLLOWS):
                if key not in self.raw:
                    topic = TOPICS_OF_KEYS[key]
                    self.entries.append(self.claim(replace(inner, topics=(topic,)), set()))
            elif key in _WITHIN and key not in self.raw and value and _is_single(key, value):
                self.entries.append(self.claim(inner, set()))

    def _place(self, target: JsonPath, path: JsonPath, value: Json) -> None:
        self.spans[target] = self.tree.spans.get(path, Span(0, 0))
        if path in self.tree.keys and path:
            self.keys[target] = self.tree.keys[path]
        if path in self.tree.scalars:
            self.scalars[target] = self.tree.scalars[path]
        steps: Iterator[tuple[str | int, Json]] = iter(())
        if isinstance(value, dict):
            steps = iter(value.items())
        elif isinstance(value, list):
            steps = iter(enumerate(value))
        for step, inner in steps:
            self._place((*target, step), (*path, step), inner)

    def put_rows(self, key: str, path: JsonPath, rows: Sequence[Row]) -> None:
        """Put rows under a key, each value under the name that the schema has for it."""
        items: list[Json] = []
        self.keys[key,] = self.key_span(path)
        self.spans[key,] = self.tree.spans.get(path, Span(0, 0))
        for index, row in enumerate(rows):
            place = (key, index)
            self.spans[place] = row.span
            if row.plain or (set(row.parts) == {"text"} and row.parts["text"].name == ""):
                self._put_leaf(place, row.parts["text"])
                items.append(row.parts["text"].value)
                continue
            item: dict[str, Json] = {}
            for role, leaf in (*row.rest.items(), *row.parts.items()):
                # "status: with the vendor" is more than whether it is done.
                name = leaf.name if role == "done" and isinstance(leaf.value, str) else role
                self._put_leaf((*place, name), leaf)
                item[name] = leaf.value
            items.append(item)
        self.raw[key] = items
        self.rows[key] = tuple(rows)

    def _put_leaf(self, target: JsonPath, leaf: Leaf) -> None:
        if leaf.prose is not None and leaf.span == leaf.prose.span:
            self.spans[target], self.scalars[target] = leaf.span, leaf.prose
        else:
            self._place(target, leaf.path, leaf.value)
        self.spans[target] = leaf.span

    def prose(self, *path: str | int) -> Prose | None:
        """Return the text at a canonical path, None where it is no text."""
        return self.scalars.get(path)

    def drop(self, key: str) -> None:
        """Forget the rows under a key, where the text beside the record tells better."""
        if self.rows.pop(key, None) is not None:
            del self.raw[key]
            self.entries = [entry for entry in self.entries if entry.key != key]

    def fill_cause(self) -> None:
        """Let a list of whys alone stand for the root cause."""
        whys = self.raw.get("whys")
        if self.raw.get("root_cause") or not isinstance(whys, list) or not whys:
            return
        self.raw["root_cause"] = "\n".join(why for why in whys if isinstance(why, str))
        self.spans["root_cause",] = self.spans["whys",]
        self.keys["root_cause",] = self.keys["whys",]


def _may_be_prose(value: Json) -> bool:
    """Tell whether a value may be a section: it is empty, or holds a text of three words."""
    if isinstance(value, str):
        return not value.strip() or len(value.split()) >= _FEW_WORDS
    if isinstance(value, list):
        return any(isinstance(item, dict) or _may_be_prose(item) for item in value) or not value
    if isinstance(value, dict):
        return not value or any(item and _may_be_prose(item) for item in value.values())
    return value is None


def _are_groups(value: Json) -> bool:
    """Tell whether a mapping holds lists of measures by kind or by time: "short term"."""
    if not isinstance(value, dict) or not value:
        return False
    listed = all(isinstance(item, list) for item in value.values())
    return listed and all(is_measure_group(plain_name(name)) for name in value)


def _are_rows(rows: Sequence[Row], *, timed: bool) -> bool:
    """Tell whether what stands under another name is a timeline, or measures, at all."""
    texts = [row for row in rows if "text" in row.parts]
    if timed:
        return any(_has_time(row) for row in texts)
    return any(isinstance(row.parts["text"].value, str) for row in texts)


def _has_time(row: Row) -> bool:
    text = row.parts["text"].value
    lead = match_lead(text, 0, None) if row.plain and isinstance(text, str) else None
    return lead is not None or bool({"time", "day"} & row.parts.keys())


def _is_known(values: Mapping[str, Json]) -> bool:
    """Tell whether a mapping holds keys of a report."""
    return any(
        key_of(name) is not None or find_topics(plain_name(name)) or isinstance(value, dict | list)
        for name, value in values.items()
    )


def _is_single(key: str, value: Json) -> bool:
    """Tell whether the schema takes a value for a key of metadata."""
    if isinstance(value, bool):
        return key in ("incident_status", "resolved", "drafted", "published")
    if isinstance(value, int):
        return key not in ("status", "incident_status", "timezone")
    if isinstance(value, float):
        return key in ("title", "id", "severity", "duration", "downtime")
    return value is None or isinstance(value, str)


def _label_of(path: JsonPath) -> str:
    """Return the name of a value with those around it, and the zone that it ends with."""
    names = [step for step in path if isinstance(step, str)]
    return " ".join([*map(plain_name, names[-2:]), *filter(None, map(zone_of, names[-1:]))])
