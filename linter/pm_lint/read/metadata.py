"""What a report says of itself outside its sections: severity, status, people, start and end.

The facts stand in front matter, key-value lines, two-column tables, headings that are keys, and
the sentences of the summary. All of them become the same list of `Fact`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.names import normalise_name
from pm_lint.read.naming import canonical_key
from pm_lint.read.people import NOBODY
from pm_lint.read.sections import Part, split_label
from pm_lint.read.times import match_time
from pm_lint.report import Json, JsonPath, Located, Topic
from pm_lint.source import Prose, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.read.record import Record

_MAX_VALUE = 300  # code points; longer text is prose, not a value
_TOPICS_WITH_FACTS = frozenset({Topic.SUMMARY, Topic.OTHER, Topic.BACKGROUND, Topic.IMPACT})
_NAMES = ("name", "full name", "display name", "person", "handle", "login", "title")
_PEOPLE = frozenset({"authors", "owner", "responders", "reviewers"})
_EXPLAINS = lazy(r"(?<!\s)\s+[-–—]\s+|(?:(?<!\s)\s+)?[(（:：;✅🟢🔴🟡❌🔒🟠]|\.\s|\n")
_LIMITS = lazy(r"\s*\([^\W\d_]+\)\s*")  # "Resolved (partially)" is a status of its own
_BETWEEN = lazy(r"(?<!\s)\s+[|·•]\s+")
_KEY_EVENTS = frozenset(
    ("key events", "key moments", "key milestones", "milestones", "key timestamps")
)
_STATES = frozenset({"status", "incident_status"})
_SUBJECTS = frozenset(
    (
        "incident",
        "the incident",
        "outage",
        "issue",
        "report",
        "postmortem",
        "post mortem",
        "service",
    )
)
_TOP = 8  # lines of a report among which a byline stands
_NAME = r"[A-Z][\w'’.-]{0,40}(?: [A-Z][\w'’.-]{0,40}){1,3}"
_BYLINE = lazy(
    r"(?:^|[·•|–—-]\s?)(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Aa]uthored )?[Bb]y "
    rf"({_NAME}(?:(?:, | and | & ){_NAME}){{0,5}}|@[A-Za-z][\w-]{{1,38}}"
    r"|[Tt]he [\w -]{2,40} [Tt]eam)"
    rf"(?: on [^.]{{6,30}}|, [^.]{{0,60}}\d{{4}}|\s?, [A-Z][A-Za-z&,. -]{{2,60}})?[\s*_]*$"
)
_MOMENTS = frozenset({"started", "reported", "acknowledged", "mitigated", "restored", "resolved"})
_WHEN = _MOMENTS | {"date", "duration", "downtime", "timezone"}
_FIELD = lazy(r"(?<=[\w)\]] )([A-Z][A-Za-z]+(?:[ -][A-Za-z]+){0,2}):[ ](?=\W{0,2}\d)")
# "Date: 12 March. Severity: P1. Status: closed."
_NEXT_FIELD = lazy(r"(?<=[.,;] )([A-Z][A-Za-z]+(?: [A-Za-z]+){0,2}): ")
_UNTIL_TIME = lazy(r"[A-Za-z ]{4,40}?[ ](?=\d)")


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of metadata: its canonical key, its text with a way back, where it was found.

    `label` is the name as written, which may say more: "Start time (UTC)".
    """

    key: str
    prose: Prose
    front: bool
    label: str = ""

    @property
    def text(self) -> str:
        """The value without surrounding space."""
        return self.prose.text.strip()


def list_facts(
    record: Record | None, lines: Sequence[Line], parts: Sequence[Part]
) -> tuple[Fact, ...]:
    """Return the facts of a report: of its text in order, then of its record."""
    return (*_body_facts(lines, parts), *(record_facts(record) if record else ()))


def record_facts(record: Record) -> Iterator[Fact]:
    """Yield the facts of a record: the values of those of its keys that are metadata."""
    # What has the key of the schema comes before what is another word for it.
    for entry in sorted(record.entries, key=lambda entry: entry.key != entry.meaning):
        if entry.meaning is None or entry.key not in record.raw:
            continue
        people = entry.meaning in _PEOPLE
        for path, item in _leaves((entry.key,), record.raw[entry.key], people=people):
            prose = record.prose(*path)
            if prose is None and isinstance(item, int | float) and not isinstance(item, bool):
                span = record.spans[path]
                prose = Prose.literal(str(item), span.start)
                if len(prose.text) != span.end - span.start:
                    continue
            if prose is not None:
                yield Fact(entry.meaning, prose, True, label=entry.label)


def _leaves(path: JsonPath, value: Json, *, people: bool) -> Iterator[tuple[JsonPath, Json]]:
    """Yield the values of metadata in lists and mappings: of people, their names."""
    from pm_lint.read.record_names import plain_name

    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                name = next((n for known in _NAMES for n in item if plain_name(n) == known), None)
                if name is not None:
                    yield (*path, index, name), item[name]
            else:
                yield (*path, index), item
    elif isinstance(value, dict):
        name = next((n for known in _NAMES for n in value if plain_name(n) == known), None)
        if name is not None:
            yield (*path, name), value[name]
        elif people:  # by role
            for role, item in value.items():
                if isinstance(item, str | list):
                    yield from _leaves((*path, role), item, people=True)
    else:
        yield path, value


def _body_facts(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[Fact]:
    allowed = _lines_with_facts(lines, parts)
    headed = {part.heading.line for part in parts}
    top = min((part.heading.line for part in parts), default=0)
    yield from _byline(lines[:_TOP])
    for part in parts:
        yield from _heading_fact(lines, part)
        if normalise_name(part.section.heading.value) in _KEY_EVENTS:
            yield from _event_facts(lines[part.first : part.last])
    for index in allowed:
        line = lines[index]
        if line.kind is LineKind.ROW:
            yield from _row_facts(lines, index)
        elif line.kind is LineKind.HEADING and index not in headed:
            # "## Date: 6 February 2026"; "## Level: internal" tells no severity.
            yield from (fact for fact in _line_facts(line) if fact.key in _WHEN)
        elif line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.CODE) and (
            not line.quoted or (index < top and line.bold)
        ):
            yield from _line_facts(line, lines[index + 1 : index + 2])


def _lines_with_facts(lines: Sequence[Line], parts: Sequence[Part]) -> list[int]:
    """Return the indexes of the lines above the first section, or in one that holds facts."""
    timeline = [part for part in parts if Topic.TIMELINE in part.section.topics]
    actions = [part for part in parts if Topic.ACTIONS in part.section.topics]
    skipped = {index for part in (*timeline, *actions) for index in range(part.first, part.last)}
    first = min((part.heading.line for part in parts), default=min(len(lines), 60))
    allowed = set(range(first))
    for part in parts:
        if set(part.section.topics) & _TOPICS_WITH_FACTS:
            allowed.update(range(part.heading.line, part.last))
    return sorted(allowed - skipped)


def _heading_fact(lines: Sequence[Line], part: Part) -> Iterator[Fact]:
    """Yield what stands below a heading that is a key, such as `### Duration`, or behind it."""
    name = part.section.heading.value
    key = canonical_key(name)
    line = lines[part.heading.line]
    if key is None and line.kind is LineKind.HEADING and (colon := line.text.find(":")) > 0:
        key, name = canonical_key(line.text[:colon]), line.text[:colon]
        if key is not None and line.text[colon + 1 :].strip():
            yield Fact(key, line.prose.cut(colon + 1, len(line.text)), False, label=name)
        return
    if key is None or Topic.OTHER not in part.section.topics:
        return
    if part.heading.rest is not None and part.heading.rest.text:
        yield Fact(key, part.heading.rest, False, label=name)
        return
    for line in lines[part.first : min(part.last, part.first + 6)]:
        if line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.CODE) and line.text:
            if len(line.text) <= _MAX_VALUE:
                lead = len(line.text) - len(line.text.lstrip(": "))  # of a list of definitions
                value = (
                    line.prose.cut(lead, len(line.text)) if lead else _without_subject(line, key)
                )
                yield Fact(key, value, False, label=name)
            if key not in _PEOPLE:
                return


def _without_subject(line: Line, key: str) -> Prose:
    """Return a line without what it tells the state of: "Incident: resolved" below "Status"."""
    lead = len(line.text) - len(line.text.lstrip(": "))  # of a list of definitions
    if lead:
        return line.prose.cut(lead, len(line.text))
    label = split_label(line) if key in _STATES else None
    if label is None or not label[1].text:
        return line.prose
    return label[1] if normalise_name(label[0].text) in _SUBJECTS else line.prose


def _event_facts(lines: Sequence[Line]) -> Iterator[Fact]:
    """Yield the moments that a list of key events names: "Fault occurs 2026-11-20 10:02"."""
    for line in lines:
        label = split_label(line)
        key = canonical_key(label[0].text) if label else None
        if label and key in _MOMENTS:
            yield Fact(key, label[1], False, label=label[0].text)
            continue
        named = _UNTIL_TIME.match(line.text)
        key = canonical_key(named[0]) if named else None
        if named and key in _MOMENTS and match_time(line.text, start=named.end()):
            rest = line.prose.cut(named.end(), len(line.text))
            yield Fact(key, rest, False, label=named[0])


def _byline(lines: Sequence[Line]) -> Iterator[Fact]:
    """Yield the people of a line at the top that says by whom: "1 August 2026 · by Ada Okafor"."""
    for line in lines:
        match = _BYLINE.search(line.text) if line.kind is LineKind.TEXT else None
        if match is not None:
            yield Fact("authors", line.prose.cut(*match.span(1)), False, label="by")
            return


def _row_facts(lines: Sequence[Line], index: int) -> Iterator[Fact]:
    """Yield the fact of a row of two cells, or those of the only row below a header of keys."""
    line = lines[index]
    cells = [cell.prose for cell in line.cells if cell.prose is not None]
    if len(cells) == 2:
        key = canonical_key(cells[0].text)
        if key is not None and cells[1].text and len(cells[1].text) <= _MAX_VALUE:
            yield Fact(key, cells[1], False, label=cells[0].text)
    if not line.header or len(line.cells) < 2 or index + 1 >= len(lines):
        return
    names = [cell.prose.text if cell.prose else "" for cell in line.cells]
    keys = [canonical_key(name) for name in names]
    row = lines[index + 1]
    alone = index + 2 >= len(lines) or lines[index + 2].kind is not LineKind.ROW
    telling = sum(key is not None for key in keys) > 1 or {"duration", "downtime"} & set(keys)
    if not telling or row.kind is not LineKind.ROW or not alone:
        return
    for key, name, cell in zip(keys, names, row.cells, strict=False):
        if key is not None and cell.prose is not None and cell.prose.text.strip():
            yield Fact(key, cell.prose, False, label=name)


def _line_facts(line: Line, following: Sequence[Line] = ()) -> Iterator[Fact]:
    """Yield the facts of the labels on a line, of which several may stand side by side.

    The value of a moment may stand on the line below its label.
    """
    for piece in _split_fields(line):
        label = split_label(piece)
        if label is None:
            continue
        key = canonical_key(label[0].text)
        if key is not None and not label[1].text and following and _is_nested(following[0], line):
            yield Fact(key, following[0].prose, False, label=label[0].text)
        if key in _MOMENTS and not label[1].text and following and not following[0].opens:
            value = _split_fields(following[0])[0]
            if following[0].kind in (LineKind.TEXT, LineKind.ITEM) and match_time(value.text):
                yield Fact(key, value.prose, False, label=label[0].text)
        if key is not None and label[1].text and len(label[1].text) <= 3 * _MAX_VALUE:
            yield Fact(key, label[1], False, label=label[0].text)


def _is_nested(line: Line, above: Line) -> bool:
    """Tell whether an item is the value of the item above it, which holds its name."""
    nested = above.depth > 0 and line.opens and line.depth == above.depth + 1
    return nested and len(line.text) <= _MAX_VALUE and split_label(line) is None


def _split_fields(line: Line) -> list[Line]:
    """Return the parts of a line that holds several labels: "**Date:** … | **Severity:** …"."""
    starts = [0, *(match.end() for match in _BETWEEN.finditer(line.text))]
    labels = [
        span.start
        for span in line.bold
        if line.text[span.start : span.end].rstrip().endswith(":")
        or line.text[span.end : span.end + 2].lstrip().startswith(":")
    ]
    said: list[int] = []
    if len(labels) > 1:
        starts = sorted({*starts, *labels[1:]})
    elif ":" in line.text[1:-1]:
        named = (match for match in _FIELD.finditer(line.text) if match.start())
        told = {match.start(1) for match in named if canonical_key(match[1]) in _WHEN}
        said = [0, *(match.start(1) for match in _NEXT_FIELD.finditer(line.text))]
        if len(said) < 3 or not all(_opens_field(line.text[at:]) for at in said):
            said = []
        starts = sorted({*starts, *told, *said})
    if len(starts) == 1:
        return [line]
    ends = [*starts[1:], len(line.text)]
    pieces = [_cut_line(line, start, end) for start, end in zip(starts, ends, strict=True)]
    return [_end_sentence(piece) for piece in pieces] if said else pieces


def _end_sentence(line: Line) -> Line:
    """Return a line without the full stop behind it."""
    return _cut_line(line, 0, len(line.text.rstrip("."))) if line.text.endswith(".") else line


def _opens_field(text: str) -> bool:
    """Tell whether a text begins with a name of metadata and its colon."""
    name, colon, _ = text.partition(":")
    return bool(colon) and len(name) <= _MAX_VALUE and canonical_key(name) is not None


def _cut_line(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    end = start + len(text.rstrip(" |·•,;/–—-"))
    bold = tuple(
        Span(span.start - start, span.end - start)
        for span in line.bold
        if start <= span.start and span.end <= end
    )
    return replace(line, prose=line.prose.cut(start, max(start, end)), bold=bold, links=())


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


def locate_state(fact: Fact) -> Located[str] | None:
    """Return a status or severity with its place, without what explains it.

    "✅ Resolved - users can sign in again" is "Resolved".
    """
    text = fact.prose.text
    start = next((at for at, character in enumerate(text) if character.isalnum()), None)
    if start is None:
        return None
    found = _EXPLAINS.search(text, start + 1)
    if found is None or (fact.key == "status" and _LIMITS.fullmatch(text, found.start())):
        return locate(fact)
    value = text[start : found.start()].rstrip(" .,;:*_]")
    if value.lower() in NOBODY:
        return None
    return Located(value, fact.prose.source_span(start, start + len(value))) if value else None
