"""The values of a YAML report, under the names of the report schema."""

from __future__ import annotations

from pm_lint.read.naming import canonical_key
from pm_lint.read.yaml import YamlTree
from pm_lint.report import Json, JsonPath
from pm_lint.source import Prose, Span


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
