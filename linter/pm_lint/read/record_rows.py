"""The rows of a record's lists, whatever their shape: entries of a timeline, measures.

A list may hold mappings of any keys, texts, pairs and lists of its own; a mapping may stand for a
list, its keys being times, groups or tickets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pm_lint.dataclass import dataclass, field, replace
from pm_lint.read.record_names import has_role, milestone_of, plain_name, words_of
from pm_lint.read.times import match_time
from pm_lint.read.yaml import YamlTree
from pm_lint.report import Json, JsonPath
from pm_lint.source import Prose, Source, Span

_DEPTH = 4  # of lists in lists
_MAX_KEY = 60  # code points of a key that is read as a time


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A value, where it stands in the record, and its text if it is one.

    `name` is the key that it stands behind. A key taken for a value has the path of its value.
    """

    value: Json
    path: JsonPath
    span: Span
    prose: Prose | None = None
    name: str = ""

    @property
    def words(self) -> Span:
        """The place of its text, without the quotes around it."""
        return self.prose.span if self.prose is not None else self.span


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row: its place, its values by role, and the other ones by name.

    The roles are the keys of the report schema. `more` is text that tells more of it; `plain`
    when the row is a text.
    """

    span: Span
    parts: Mapping[str, Leaf]
    rest: Mapping[str, Leaf] = field(default_factory=dict)
    more: tuple[str, ...] = ()
    plain: bool = False


Roles = Mapping[str, str]
"""The table of `record_words` for each role, in the order in which they claim a value."""

ENTRY_ROLES: Roles = {"time": "TIMES", "text": "EVENTS", "day": "DAYS", "end": "ENDS"}
ACTION_ROLES: Roles = {
    "text": "MEASURES", "owner": "OWNERS", "due": "DUES", "ticket": "TICKETS", "done": "DONES",
    "type": "TYPES",
}  # fmt: skip
_TAKEN: Mapping[str, tuple[type, ...]] = {
    "text": (str,), "time": (str,), "day": (str,), "end": (str,), "owner": (str, list, dict),
    "due": (str, int), "ticket": (str, int, float), "done": (bool, str), "type": (str,),
}  # fmt: skip


class Rows:
    """Reads the rows of one tree."""

    __slots__ = ("entries", "roles", "source", "tree")

    def __init__(self, tree: YamlTree, source: Source, roles: Roles) -> None:
        self.tree = tree
        self.source = source
        self.roles = roles
        self.entries = roles is ENTRY_ROLES

    def list_rows(self, path: JsonPath, value: Json, depth: int = 0) -> Iterator[Row]:
        """Yield the rows of the list or mapping at `path`."""
        if depth > _DEPTH:
            return
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from self.read_item((*path, index), item, depth)
        elif isinstance(value, dict):
            yield from self.read_mapping(path, value, depth)

    def read_item(self, path: JsonPath, item: Json, depth: int) -> Iterator[Row]:
        """Yield the rows of one item of a list."""
        leaf = self.leaf(path, item)
        if isinstance(item, dict):
            yield from self.read_record(path, item, depth)
        elif isinstance(item, list):
            if self.entries and len(item) == 2 and all(isinstance(one, str) for one in item):
                time, text = (self.leaf((*path, at), one) for at, one in enumerate(item))
                yield Row(leaf.span, {"time": time, "text": text})
            else:
                yield from self.list_rows(path, item, depth + 1)
        else:
            yield Row(leaf.span, {"text": leaf}, plain=isinstance(item, str))

    def read_record(self, path: JsonPath, item: Mapping[str, Json], depth: int) -> Iterator[Row]:
        """Yield the row of a mapping, or the rows of what it holds."""
        if item and self.entries and all(map(_is_time, item)):
            yield from self.read_mapping(path, item, depth + 1)
            return
        row = self.make_row(path, item)
        name = next((name for name in item if self.nests(name, item[name])), None)
        own = "text" in row.parts and (not self.entries or "time" in row.parts)
        if name is None or own:
            yield row
            return
        for inner in self.list_rows((*path, name), item[name], depth + 1):
            given = {role: row.parts[role] for role in ("day",) if role in row.parts}
            if self.entries and "time" in row.parts and _is_day(row.parts["time"].value):
                given["day"] = row.parts["time"]
            yield replace(inner, parts={**given, **inner.parts}) if not inner.plain else inner

    def nests(self, name: str, value: Json) -> bool:
        """Tell whether a key holds rows of its own."""
        if not isinstance(value, list) or not has_role(name, "NESTED"):
            return False
        return bool(value) and all(isinstance(one, dict | str) for one in value)

    def read_mapping(self, path: JsonPath, value: Mapping[str, Json], depth: int) -> Iterator[Row]:
        """Yield the rows of a mapping that stands for a list."""
        alone = self.make_row(path, value)
        told = {"time"} if self.entries else {"owner", "due", "done"}
        if "text" in alone.parts and told & alone.parts.keys() and not _holds_rows(value):
            yield alone
            return
        for name, item in value.items():
            place = (*path, name)
            key = self.key_leaf(place, name)
            if self.entries and _is_time(name):
                yield from self.read_timed(place, key, item, depth)
            elif isinstance(item, dict | list):
                rows = self.list_rows(place, item, depth + 1)
                if isinstance(item, dict):
                    rows = self.read_record(place, item, depth + 1)
                yield from rows if self.entries else (self.group(row, key) for row in rows)
            elif isinstance(item, str) and item.strip():
                leaf = self.leaf(place, item)
                if self.entries and _is_time(item):
                    span = Span(key.span.start, leaf.span.end)
                    yield Row(span, {"time": leaf, "text": key})
                elif not self.entries:
                    yield self.group(Row(leaf.span, {"text": leaf}), key)

    def read_timed(self, path: JsonPath, key: Leaf, item: Json, depth: int) -> Iterator[Row]:
        """Yield the rows of what stands behind a time or a day."""
        dated = {"day" if _is_day(key.value) else "time": key}
        if isinstance(item, str):
            leaf = self.leaf(path, item)
            yield Row(Span(key.span.start, leaf.span.end), {"time": key, "text": leaf})
            return
        rows = self.list_rows(path, item, depth + 1)
        if isinstance(item, dict) and not all(map(_is_time, item)):
            rows = self.read_record(path, item, depth + 1)
        for row in rows:
            if row.plain and "day" in dated:
                yield replace(row, parts={**dated, **row.parts})  # it may have its clock time
            else:
                span = Span(min(key.span.start, row.span.start), row.span.end)
                span = row.span if isinstance(item, list) else span
                yield Row(span, {**dated, **row.parts}, row.rest, row.more)

    def group(self, row: Row, key: Leaf) -> Row:
        """Return a measure with what the key says that it stands behind: its kind or ticket."""
        role = "ticket" if any(map(str.isdigit, key.name)) and "-" in key.name else "type"
        if role in row.parts:
            return row
        return replace(row, parts={**row.parts, role: key}, plain=False)

    def make_row(self, path: JsonPath, item: Mapping[str, Json]) -> Row:
        """Return the row of one mapping, its values by what they are."""
        left = {name: self.leaf((*path, name), value) for name, value in item.items()}
        parts: dict[str, Leaf] = {}
        more: list[str] = []
        for role, table in self.roles.items():
            names = [name for name in left if plain_name(name) in words_of(table)]
            names.sort(key=lambda name: (name != role, words_of(table)[plain_name(name)]))
            if role == "text":
                names = _prefer_sentences(names, left)
            for name in names:
                leaf = self.open(left[name], role)
                if leaf is None or (role == "time" and not _may_be_time(leaf, left)):
                    continue
                if role not in parts:
                    parts[role] = leaf
                    del left[name]
                elif role == "text" and isinstance(leaf.value, str):
                    more.append(leaf.value)
        if not self.entries and "due" in parts and not _may_be_due(parts["due"]):
            due = parts.pop("due")
            left[due.name] = due
        if self.entries and "time" not in parts:
            self.find_time(parts, left)
        if "text" not in parts:
            self.find_text(parts, left)
        if self.entries:
            self.mark(parts, left)
        return Row(self.leaf(path, dict(item)).span, parts, left, tuple(more))

    def find_time(self, parts: dict[str, Leaf], left: dict[str, Leaf]) -> None:
        """Take a text that is a time as the time, where no name says which one is."""
        for name, leaf in left.items():
            if isinstance(leaf.value, str) and _is_time(leaf.value):
                parts["time"] = left.pop(name)
                return

    def find_text(self, parts: dict[str, Leaf], left: dict[str, Leaf]) -> None:
        """Take the longest text that nothing else is; else note that it is still to be written."""
        texts = {
            name: leaf.value
            for name, leaf in left.items()
            if isinstance(leaf.value, str) and leaf.value and not _is_time(leaf.value)
        }
        table = self.roles["text"]
        empty = next((n for n in left if left[n].value is None and has_role(n, table)), None)
        if texts and len(parts) + len(left) > 1:
            parts["text"] = left.pop(max(texts, key=lambda name: len(texts[name])))
        elif empty is not None:
            parts["text"] = left.pop(empty)

    def mark(self, parts: dict[str, Leaf], left: dict[str, Leaf]) -> None:
        """Note the milestone that an entry states, under the name of the report schema."""
        for name in sorted(left, key=lambda name: words_of("MARKS").get(plain_name(name), 99)):
            if not has_role(name, "MARKS"):
                return
            leaf = left[name]
            word = milestone_of(leaf.value) if isinstance(leaf.value, str) else None
            if word is not None:
                parts["milestone"] = replace(leaf, value=word)
                del left[name]
                return

    def open(self, leaf: Leaf, role: str) -> Leaf | None:
        """Return the value that may play a role, None where it cannot."""
        value = leaf.value
        taken = _TAKEN[role]
        if isinstance(value, taken) and (isinstance(value, bool) <= (bool in taken)):
            return leaf if value != "" or role == "text" else None
        if isinstance(value, list) and value and isinstance(value[0], str) and role != "done":
            return replace(self.leaf((*leaf.path, 0), value[0]), name=leaf.name)
        if isinstance(value, dict) and role in ("text", "time", "ticket"):
            table = self.roles[role] if role != "ticket" else "LEAVES"
            names = [n for n in value if plain_name(n) in words_of(table) or n in ("key", "url")]
            for name in names:
                if isinstance(value[name], str):
                    return replace(self.leaf((*leaf.path, name), value[name]), name=leaf.name)
        return None

    def leaf(self, path: JsonPath, value: Json) -> Leaf:
        """Return a value with its place."""
        name = next((str(step) for step in path[-1:] if isinstance(step, str)), "")
        span = self.tree.spans.get(path, Span(0, 0))
        return Leaf(value, path, span, self.tree.scalars.get(path), name)

    def key_leaf(self, path: JsonPath, name: str) -> Leaf:
        """Return a key as a value."""
        span = self.tree.keys.get(path, Span(0, 0))
        written = self.source.slice(span)
        start = span.start + max(written.find(name), 0)
        shown = name if name in written else written
        return Leaf(shown, path, Span(start, start + len(shown)), Prose.literal(shown, start), name)


def _prefer_sentences(names: Sequence[str], left: Mapping[str, Leaf]) -> list[str]:
    """Return names with those first whose values are more than two words: "event: Deploy"."""
    if names and names[0] == "text":
        return list(names)
    return sorted(names, key=lambda name: len(str(left[name].value or "").split()) < 3)


def _is_time(text: str) -> bool:
    """Tell whether a text is a time and nothing else."""
    text = text.strip()
    found = match_time(text) if text and len(text) <= _MAX_KEY else None
    return found is not None and not text[found.end :].strip(" .:()[]") and text != "start"


def _is_day(text: Json) -> bool:
    found = match_time(text.strip()) if isinstance(text, str) else None
    return found is not None and found.instant.time is None and found.instant.date is not None


def _may_be_time(leaf: Leaf, left: Mapping[str, Leaf]) -> bool:
    """Tell whether a value is the time of an entry: it begins with one, or nothing else does."""
    if plain_name(leaf.name) in ("time", "timestamp", "when", "at"):
        return True
    return isinstance(leaf.value, str) and match_time(leaf.value.strip()) is not None


def _may_be_due(leaf: Leaf) -> bool:
    """Tell whether a value is a day to be done by, not who does it ("by") or what for."""
    may_be_other = plain_name(leaf.name) in ("by", "target", "timeline")
    return not may_be_other or any(map(str.isdigit, str(leaf.value)))


def _holds_rows(value: Mapping[str, Json]) -> bool:
    return any(isinstance(item, list) and has_role(name, "NESTED") for name, item in value.items())
