"""The corrective and preventative measures of a report, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.assignments import (
    DUE_NAMES,
    OWNER_NAMES,
    STATUS_NAMES,
    TICKET_NAMES,
    Assignment,
    find_actors,
    read_assignment,
    read_cells,
    read_columns,
    read_detail,
)
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.names import normalise_name
from pm_lint.read.naming import is_measure_group, match_name
from pm_lint.read.sections import Part
from pm_lint.read.sentences import (
    announces_measures,
    introduces_measures,
    is_bare_list,
    is_instruction,
)
from pm_lint.report import ActionItem, Topic
from pm_lint.source import Prose

_BULLET = lazy(
    r"\s{0,8}(?:[-–—•*·▪►→➤✔✓☐☑◦‣+]\ufe0f?|\(?(?:\d{1,2}|[a-h])\)|\d{1,2}\."
    r"|\[[ xX]?\]|:[a-z][a-z_]{2,30}:"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)\s{0,4}(?=\S)"
)
# "Observability improvements", with the measures nested below
_KIND_OF = lazy(
    r"\W*(?!(?:more|further|make|add|plan|new) )\w[\w/-]* (?:[\w/-]+ ){0,2}"
    r"(?:improvements|enhancements)\W*",
    re.IGNORECASE,
)
_SENTENCE = lazy(
    r"(?:we|i|it|they|there|this|that|these|the team|you|in|when|for|while|during|as|if)\b"
    r"(?:['’]\w+)? \w+",
    re.IGNORECASE,
)
# "All of it was due to missing tests:", with what was missing listed below
_EXPLAINS = lazy(
    r"\b(?:due to|because of|caused by|going on|went wrong|what happen(?:ed|s))\b"
    r"[^.:]{0,80}:\s*\Z",
    re.IGNORECASE,
)
_MAX_LINES = 40  # that may hold the measures which a line announces
_IDENTIFIER = lazy(r"\W*[A-Z]{1,6}-?\d{1,3}\W*")  # "ACT-01" counts the rows
_KIND_NAMES = frozenset(
    (
        "",
        "#",
        "no",
        "id",
        "nr",
        "number",
        "type",
        "kind",
        "priority",
        "category",
        "カテゴリ",
        "aksjonstype",
    )
)
_ASIDE_NAMES = OWNER_NAMES | DUE_NAMES | TICKET_NAMES | STATUS_NAMES | _KIND_NAMES


def read_actions(lines: Sequence[Line], parts: Sequence[Part]) -> tuple[ActionItem, ...]:
    """Return the items of all sections on actions, in order; () when they are running text."""
    own = [part for part in parts if Topic.ACTIONS in part.section.topics]
    pure = [part for part in own if Topic.LESSONS not in part.section.topics]
    own = pure or own  # "Lessons and prevention" tells what was learnt where "Next steps" follow
    if not own:
        return _name_actors(list(_list_announced(lines, parts)))
    found: dict[int, ActionItem] = {}
    for part in own:
        inside = list(lines[part.first : part.last])
        for other in parts:
            if part.first <= other.heading.line < part.last:
                foreign = not {Topic.ACTIONS, Topic.OTHER} & set(other.section.topics)
                last = other.last if foreign else other.heading.line + 1
                for index in range(other.heading.line, min(last, part.last)):
                    inside[index - part.first] = _blank(lines[index], heading=not foreign)
        for item in _read_items(inside):
            found.setdefault(item.span.start, item)
    return _name_actors([found[start] for start in sorted(found)])


def _name_actors(items: Sequence[ActionItem]) -> tuple[ActionItem, ...]:
    """Return the items with the owners that their first words name."""
    actors = find_actors([item.text for item in items])
    return tuple(
        replace(item, owner=item.owner or actors.get(index)) for index, item in enumerate(items)
    )


def _list_announced(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[ActionItem]:
    """Yield the items of lists that a sentence announces: "To prevent this, we have:"."""
    told = {
        index
        for part in parts
        if Topic.TIMELINE in part.section.topics
        for index in range(part.first, part.last)
    }
    for at, line in enumerate(lines):
        if at in told or line.kind is not LineKind.TEXT or line.quoted:
            continue
        if announces_measures(line.text):
            stop = at + 1
            while stop < len(lines) and not (lines[stop].text and lines[stop].depth <= line.depth):
                stop += 1
            items = list(_list_items(lines[at + 1 : stop]))
            yield from items or _list_lines(lines[at + 1 : at + 1 + _MAX_LINES])


def _list_lines(lines: Sequence[Line]) -> Iterator[ActionItem]:
    """Yield the lines, up to a heading or anything else, that ask for something to be done."""
    plain = takewhile(lambda line: line.kind is LineKind.TEXT and not line.depth, lines)
    told = [line for line in plain if line.text.strip()]
    if len(told) > 1 and is_instruction(told[0].text):
        yield from (_make_item(line, line.prose) for line in _bare_items(told))


def _blank(line: Line, *, heading: bool) -> Line:
    """Return a line that holds nothing, a rule or where a group of measures begins."""
    if heading and line.kind is LineKind.HEADING:
        return line
    return Line(LineKind.RULE, Prose.literal("", line.span.start), line.span)


def _read_items(lines: Sequence[Line]) -> list[ActionItem]:
    headings = [at for at, line in enumerate(lines) if line.kind is LineKind.HEADING]
    owned = bool(headings) and all(lines[at].text.startswith("@") for at in headings)
    items = [item for group in _split_groups(lines) for item in _read_group(group)]
    if items and not owned:
        return items
    if len(headings) < 2:
        return []
    ends = [*headings[1:], len(lines)]
    return [
        _make_item(lines[at], lines[at].prose, lines[at + 1 : end])
        for at, end in zip(headings, ends, strict=True)
    ]


def _split_groups(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the runs of lines between headings and rules."""
    start = 0
    for at, line in enumerate(lines):
        if line.kind in (LineKind.HEADING, LineKind.RULE):
            yield lines[start:at]
            start = at + 1
    yield lines[start:]


def _read_group(lines: Sequence[Line]) -> list[ActionItem]:
    items = [*_list_items(lines), *_row_items(lines)]
    if items:
        return items
    led = [line for line in lines if _is_led(line)]
    if len(led) > 1:
        return [_make_item(line, line.prose) for line in led]
    quoted = [line for line in lines if line.quoted and line.kind is LineKind.TEXT and line.opens]
    if quoted and all(line.quoted for line in lines if line.text.strip()):
        return [_make_item(line, line.prose) for line in quoted if is_instruction(line.text)]
    code = [line for line in lines if line.kind is LineKind.CODE]
    if len(code) >= 2 or any(is_instruction(line.text) for line in code):
        return [_make_item(line, line.prose) for line in code]
    return [_make_item(line, line.prose) for line in _bare_items(lines)]


def _is_led(line: Line) -> bool:
    """Tell whether a paragraph opens with a bold name of the measure that it describes."""
    if line.kind is not LineKind.TEXT or not line.opens or line.quoted or not line.bold:
        return False
    first = line.bold[0]
    named = line.text[first.start : first.end].rstrip().endswith((".", ":"))
    named = named or line.text[first.end : first.end + 1] in (".", ":")
    return not line.text[: first.start].strip() and named and len(line.text) > first.end + 1


def _list_items(lines: Sequence[Line]) -> Iterator[ActionItem]:
    """Yield the items of lists; what is nested in an item explains it, under a label is one."""
    covered = 0  # depth of the item that holds what is deeper, 0 for none
    told = False  # whether a list tells what was, not what is to be done
    for index, line in enumerate(lines):
        if line.quoted:
            continue
        if line.kind is not LineKind.ITEM:
            told = _EXPLAINS.search(line.text) is not None if line.text else told
        if told and line.kind is LineKind.ITEM:
            continue
        if line.kind is LineKind.ITEM and line.opens:
            if covered and line.depth > covered:
                continue
            covered = 0
            following = lines[index + 1] if index + 1 < len(lines) else None
            if _is_label(line, following) or _names_kind(lines, index):
                continue
            if _names_lines(line, following):
                yield from _list_below(lines[index + 1 :])
                continue
            covered = line.depth
            yield _make_item(line, line.prose, _details(lines[index + 1 :], line.depth))
        elif line.kind in (LineKind.TEXT, LineKind.ITEM):
            bullet = _BULLET.match(line.text)
            if bullet is not None and not (line.kind is LineKind.ITEM and covered):
                yield _make_item(line, line.prose.cut(bullet.end(), len(line.text)))


def _names_lines(line: Line, following: Line | None) -> bool:
    """Tell whether an item names a group whose measures are the plain lines below: "To do:"."""
    if following is None or following.kind is not LineKind.TEXT or following.opens:
        return False
    return line.text.rstrip().endswith((":", "：")) and _names_group(line.text)


def _list_below(lines: Sequence[Line]) -> Iterator[ActionItem]:
    """Yield the lines, up to the next paragraph or item, that ask for something to be done."""
    for line in lines:
        if line.opens or line.kind is not LineKind.TEXT:
            return
        if is_instruction(line.text):
            yield _make_item(line, line.prose)


def _details(lines: Sequence[Line], depth: int) -> Iterator[Line]:
    """Yield the lines that belong to an item above them."""
    for line in lines:
        if line.kind is LineKind.ITEM and line.opens and line.depth <= depth:
            return
        if line.depth < depth or line.kind in (LineKind.ROW, LineKind.HEADING):
            return
        yield line


def _is_label(line: Line, following: Line | None) -> bool:
    """Tell whether an item only names the group of the items below it.

    "Short term:" does; "Limit the rate of uploads:" is a measure that the items below explain.
    """
    if following is None:
        return False
    colon = line.text.rstrip().endswith((":", "："))
    if following.kind is LineKind.ITEM and following.depth > line.depth and _introduces(line):
        return True
    if following.kind is LineKind.ITEM and following.opens:
        return _names_group(line.text) and (colon or following.depth > line.depth)
    return colon and _BULLET.match(following.text) is not None


def _introduces(line: Line) -> bool:
    """Tell whether an item is a sentence whose end stands in the items below it."""
    text = line.text.rstrip()
    says = _SENTENCE.match(text) is not None and not line.bold
    return says and text.endswith((":", "：")) and not is_instruction(text)


def _names_group(text: str) -> bool:
    name = text.rstrip(" :：*_")
    return is_measure_group(name) or bool(match_name(name))


def _names_kind(lines: Sequence[Line], at: int) -> bool:
    """Tell whether an item is the name of a kind of measures, with several nested below it."""
    if _KIND_OF.fullmatch(lines[at].text) is None:
        return False
    nested = takewhile(lambda line: line.depth > lines[at].depth, lines[at + 1 :])
    return sum(1 for line in nested if line.kind is LineKind.ITEM and line.opens) > 1


def _row_items(lines: Sequence[Line]) -> Iterator[ActionItem]:
    names: list[str] = []
    for line in lines:
        if line.kind is not LineKind.ROW:
            continue
        cells = [cell.prose or Prose.literal("", cell.span.start) for cell in line.cells]
        if line.header:
            names = [normalise_name(cell.text) for cell in cells]
            continue
        if not any(cell.text.strip() for cell in cells):
            continue
        columns = [*names, *([""] * (len(cells) - len(names)))]
        texts = [
            cell for cell, name in zip(cells, columns, strict=False) if name not in _ASIDE_NAMES
        ]
        filled = [cell for cell in texts if cell.text.strip()]
        said = (cell for cell in filled if not _IDENTIFIER.fullmatch(cell.text))
        text = next(said, filled[0] if filled else cells[0])
        told = read_columns(line.cells, columns).fill(read_assignment(replace(line, prose=text)))
        told = told.fill(read_cells(line.cells))
        yield _assign(line, text, told)


def _bare_items(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of paragraphs that are lists in all but the bullets."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if line.kind is not LineKind.TEXT or not line.text.strip() or line.quoted:
            continue
        if line.opens or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(line)
    single = [paragraph[0] for paragraph in paragraphs if len(paragraph) == 1]
    found = [
        line
        for paragraph in paragraphs
        if len(paragraph) > 1
        for line in _items_of([line.text for line in paragraph], paragraph)
    ]
    return found or _items_of([line.text for line in single], single)


def _items_of(texts: list[str], lines: list[Line]) -> list[Line]:
    """Return the lines that are items: not those that only announce the ones below."""
    found = lines[: is_bare_list(texts)]
    first = found[1:] if found and introduces_measures(found[0].text) else found
    return [line for line in first if not line.text.rstrip().endswith((":", "："))] or found


def _make_item(
    line: Line, text: Prose, details: Iterator[Line] | Sequence[Line] = ()
) -> ActionItem:
    told = read_assignment(line)
    for detail in details:
        told = told.fill(read_detail(detail))
    return _assign(line, text, told)


def _assign(line: Line, text: Prose, told: Assignment) -> ActionItem:
    return ActionItem(line.span, text, told.owner, told.due, told.ticket, told.done)
