"""What a report says of itself outside its sections: severity, status, people, start and end.

The facts stand in front matter, key-value lines, two-column tables, headings that are keys, and
the sentences of the summary. All of them become the same list of `Fact`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.naming import canonical_key
from pm_lint.read.replacements import LINK_WORD
from pm_lint.read.sections import Part, split_label
from pm_lint.read.yaml import YamlTree
from pm_lint.report import Json, JsonPath, Located, Topic
from pm_lint.source import Prose

_MAX_VALUE = 300  # code points; longer text is prose, not a value
_TOPICS_WITH_FACTS = frozenset({Topic.SUMMARY, Topic.OTHER, Topic.BACKGROUND, Topic.IMPACT})
_PEOPLE = frozenset({"authors", "owner", "responders", "reviewers"})
_SEPARATOR = re.compile(r"\s*(?:,|;|、|/|\band\b|&|\n)\s*")
_ROLE = re.compile(r"\s*[(（].{0,60}[)）]\s*")
_NOBODY = frozenset({"", "-", "–", "—", "n/a", "na", "none", "tbd", "todo", "?", "???", "unknown"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of metadata: its canonical key, its text with a way back, where it was found."""

    key: str
    prose: Prose
    front: bool
    path: JsonPath = ()

    @property
    def text(self) -> str:
        """The value without surrounding space."""
        return self.prose.text.strip()


def list_facts(
    tree: YamlTree | None, lines: Sequence[Line], parts: Sequence[Part]
) -> tuple[Fact, ...]:
    """Return the facts of a Markdown report: of its body in order, then of its front matter."""
    return (*_body_facts(lines, parts), *(tree_facts(tree) if tree else ()))


def tree_facts(tree: YamlTree) -> Iterator[Fact]:
    """Yield the facts of a YAML mapping whose keys are metadata."""
    if not isinstance(tree.raw, dict):
        return
    for name, value in tree.raw.items():
        key = canonical_key(name)
        if key is None:
            continue
        for path, item in _leaves((name,), value):
            prose = tree.scalars.get(path)
            if prose is None and isinstance(item, int | float) and not isinstance(item, bool):
                span = tree.spans[path]
                prose = Prose.literal(str(item), span.start)
                if len(prose.text) != span.end - span.start:
                    continue
            if prose is not None:
                yield Fact(key, prose, True, path)


def _leaves(path: JsonPath, value: Json) -> Iterator[tuple[JsonPath, Json]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                for name in ("name", "handle", "login", "title"):
                    if name in item:
                        yield (*path, index, name), item[name]
                        break
            else:
                yield (*path, index), item
    elif isinstance(value, dict):
        if "name" in value:
            yield (*path, "name"), value["name"]
    else:
        yield path, value


def _body_facts(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[Fact]:
    timeline = [part for part in parts if Topic.TIMELINE in part.section.topics]
    actions = [part for part in parts if Topic.ACTIONS in part.section.topics]
    skipped = {index for part in (*timeline, *actions) for index in range(part.first, part.last)}
    first = min((part.heading.line for part in parts), default=min(len(lines), 60))
    allowed = set(range(first))
    for part in parts:
        if set(part.section.topics) & _TOPICS_WITH_FACTS:
            allowed.update(range(part.heading.line, part.last))
        yield from _heading_fact(lines, part)
    for index in sorted(allowed - skipped):
        line = lines[index]
        if line.kind is LineKind.ROW:
            yield from _row_facts(line)
        elif line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.CODE) and not line.quoted:
            yield from _line_facts(line)


def _heading_fact(lines: Sequence[Line], part: Part) -> Iterator[Fact]:
    """Yield what stands below a heading that is a key, such as `### Duration`."""
    key = canonical_key(part.section.heading.value)
    if key is None or Topic.OTHER not in part.section.topics:
        return
    if part.heading.rest is not None and part.heading.rest.text:
        yield Fact(key, part.heading.rest, False)
        return
    for line in lines[part.first : min(part.last, part.first + 6)]:
        if line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.CODE) and line.text:
            if len(line.text) <= _MAX_VALUE:
                yield Fact(key, line.prose, False)
            if key not in _PEOPLE:
                return


def _row_facts(line: Line) -> Iterator[Fact]:
    cells = [cell.prose for cell in line.cells if cell.prose is not None]
    if len(cells) == 2:
        key = canonical_key(cells[0].text)
        if key is not None and cells[1].text and len(cells[1].text) <= _MAX_VALUE:
            yield Fact(key, cells[1], False)


def _line_facts(line: Line) -> Iterator[Fact]:
    label = split_label(line)
    if label is None:
        return
    key = canonical_key(label[0].text)
    if key is None or not label[1].text or len(label[1].text) > 3 * _MAX_VALUE:
        return
    yield Fact(key, label[1], False)


def split_people(fact: Fact) -> Iterator[Located[str]]:
    """Yield the people that a value names, without their roles in brackets."""
    text = fact.prose.text
    start = 0
    ends = [match.span() for match in _SEPARATOR.finditer(text)]
    for end, after in (*ends, (len(text), len(text))):
        name = text[start:end]
        role = _ROLE.search(name)
        if role is not None:
            name = name[: role.start()]
        bare = name.strip(" .*_[]").removesuffix(f" {LINK_WORD}")
        if bare.lower() not in _NOBODY and len(bare) <= 60 and len(bare.split()) <= 5:
            low = start + name.index(bare)
            yield Located(bare, fact.prose.source_span(low, low + len(bare)))
        start = after


def group_facts(facts: Sequence[Fact]) -> Mapping[str, list[Fact]]:
    """Return the facts by key, in the order in which they count."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.key, []).append(fact)
    return groups


def locate(fact: Fact) -> Located[str]:
    """Return the value of a fact with its place."""
    text = fact.text
    start = fact.prose.text.index(text)
    return Located(text, fact.prose.source_span(start, start + len(text)))
