"""The values of a YAML report, under the names of the report schema."""

from __future__ import annotations

from collections.abc import Mapping

from pm_lint.read.naming import canonical_key, match_name
from pm_lint.read.yaml import YamlTree
from pm_lint.report import Json, JsonPath, Topic
from pm_lint.source import Prose, Span

_FEW_WORDS = 2  # between blanks; a text of so many is a value, not a section


WHEN_NAMES = (
    *("time", "at", "when", "timestamp", "datetime", "ts", "time_utc", "timestamp_utc", "utc"),
    *("date_time", "event_time", "occurred_at", "started_at", "start", "clock", "offset"),
)
"""Keys of an entry of a timeline that hold its time, the one of the schema first."""

EVENT_NAMES = (
    *("text", "event", "description", "what", "action", "summary", "message", "details", "detail"),
    *("note", "title", "entry", "what_happened"),
)
"""Keys of an entry of a timeline that hold what happened, the one of the schema first."""

ACTION_NAMES = ("text", "action", "description", "title", "what", "task", "item", "name", "summary")
"""Keys of a measure that hold what is to be done, the one of the schema first."""

_MAPPINGS = frozenset(("metrics", "impact", "lessons", "detection", "root_cause", "resolution"))
_ITEM_NAMES = {"timeline": (WHEN_NAMES, EVENT_NAMES), "actions": (ACTION_NAMES,)}
_SECTIONS = {
    Topic.SUMMARY: "summary",
    Topic.IMPACT: "impact",
    Topic.ROOT_CAUSE: "root_cause",
    Topic.DETECTION: "detection",
    Topic.RESOLUTION: "resolution",
    Topic.ACTIONS: "actions",
    Topic.LESSONS: "lessons",
}


def key_of(name: str, value: Json) -> str:
    """Return the key of the report schema that a key stands for, or the key itself.

    "what_happened" is a summary where it holds a text of some words.
    """
    key = canonical_key(name)
    if key is not None and isinstance(value, dict) and key not in _MAPPINGS:
        return name  # "incident: {start: …, end: …}" is a group of metadata
    if key is not None or name == "description":
        return key or name
    told = isinstance(value, list) or (isinstance(value, str) and value.count(" ") > _FEW_WORDS)
    topics = match_name(name.replace("_", " ").replace("-", " ")) if told else ()
    return _SECTIONS.get(topics[0], name) if topics else name


def rename_items(
    key: str, value: Json, places: Mapping[JsonPath, Span], path: JsonPath
) -> tuple[Json, dict[JsonPath, Span]]:
    """Return a timeline or a list of measures under the names of the schema, with its places.

    `places` are those of the whole file, `path` the one of the list in it.
    """
    renamed: dict[JsonPath, str] = {}
    items: list[Json] = []
    for index, item in enumerate(value if isinstance(value, list) else ()):
        names: dict[str, str] = {}
        for known in _ITEM_NAMES.get(key, ()):
            found = next((n for n in known if isinstance(item, dict) and n in item), None)
            if found not in (None, known[0]):
                names[str(found)] = known[0]
        renamed.update({(index, old): new for old, new in names.items()})
        items.append(
            {names.get(n, n): v for n, v in item.items()} if isinstance(item, dict) else item
        )
    moved = {}
    for place, span in places.items():
        if place[: len(path)] == path:
            rest = place[len(path) :]
            if rest[:2] in renamed:
                rest = (rest[0], renamed[rest[:2]], *rest[2:])
            moved[(key, *rest)] = span
    return (items if isinstance(value, list) else value), moved


class Record:
    """The values of a YAML report under their canonical keys, with all places moved along."""

    def __init__(self, tree: YamlTree) -> None:
        self.tree = tree
        self.names: dict[str, str] = {}  # canonical key to the key as written
        self.raw: dict[str, Json] = {}
        self.spans: dict[JsonPath, Span] = dict.fromkeys([()], tree.spans.get((), Span(0, 0)))
        self.keys: dict[JsonPath, Span] = {}
        values = tree.raw if isinstance(tree.raw, dict) else {}
        for name, value in values.items():
            key = key_of(name, value)
            if key != name and (key in values or key in self.raw):
                key = name
            self.names[key] = name
            self.raw[key], spans = rename_items(key, value, tree.spans, (name,))
            self.spans.update(spans)
            self.keys.update(rename_items(key, value, tree.keys, (name,))[1])

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
