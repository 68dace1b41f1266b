"""The corrective and preventative measures of a report, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.naming import normalise_name
from pm_lint.read.sections import Part, is_bold_line
from pm_lint.report import ActionItem, Located, Topic
from pm_lint.source import Prose

_BULLET = re.compile(r"(?:[-–—•*·▪►→+]|\d{1,2}[.)]|\[[ xX]?\])\s{0,4}(?=\S)")
_TICKET = re.compile(r"\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b|(?<![\w&])#\d{1,6}\b")
_OWNER = re.compile(
    r"\b(?:owner|assignee|assigned to|responsible|dri|lead)\s{0,2}[:：]\s{0,2}(@?[\w][\w .'-]{0,40}[\w])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w/.@])@[A-Za-z][\w-]{0,38}")
_DUE = re.compile(
    r"\b(?:due(?: date| by| on)?|deadline|eta|by|target)\s{0,2}[:：]?\s{0,2}"
    r"(\d{4}-\d{2}-\d{2}|(?:end of )?(?:q[1-4] \d{4}|next (?:week|sprint|month|quarter)))",
    re.IGNORECASE,
)
_BRACKETED_OWNER = re.compile(r"\(([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})[,;)]")
_DONE = re.compile(r"✅|\[x\]|~~|\bdone\b|\bcompleted?\b", re.IGNORECASE)
_OWNER_COLUMNS = frozenset(
    [
        "owner",
        "owners",
        "assignee",
        "assigned",
        "to",
        "responsible",
        "who",
        "person",
        "dri",
        "team",
        "lead",
        "担当",
        "担当者",
        "eier",
        "penanggung",
        "jawab",
        "responsable",
        "verantwortlich",
    ]
) | {"assigned to", "penanggung jawab"}
_DUE_COLUMNS = frozenset(
    {"due", "due date", "deadline", "eta", "by", "when", "target", "target date", "期限", "frist"}
)
_TICKET_COLUMNS = frozenset(
    {"ticket", "issue", "link", "issue link", "jira", "bug", "pr", "reference", "referanse", "url"}
)
_NUMBER_COLUMNS = frozenset({"", "#", "no", "id", "nr", "number", "type", "kind", "priority"})
_MAX_LINE = 160  # code points of a bare line that can be an item


def read_actions(lines: Sequence[Line], parts: Sequence[Part]) -> tuple[ActionItem, ...]:
    """Return the items of all sections on actions, in order; () when they are running text."""
    own = [part for part in parts if Topic.ACTIONS in part.section.topics]
    found: dict[int, ActionItem] = {}
    for part in own:
        inside = list(lines[part.first : part.last])
        foreign = [
            other
            for other in parts
            if part.first <= other.heading.line < part.last
            and not {Topic.ACTIONS, Topic.OTHER} & set(other.section.topics)
        ]
        for other in foreign:
            for index in range(other.heading.line, other.last):
                inside[index - part.first] = _blank(lines[index])
        for item in _read_items(inside):
            found.setdefault(item.span.start, item)
        rest = part.heading.rest
        if rest is not None and rest.text and not found:
            continue
    return tuple(found[start] for start in sorted(found))


def _blank(line: Line) -> Line:
    return Line(LineKind.RULE, Prose.literal("", line.span.start), line.span)


def _read_items(lines: Sequence[Line]) -> list[ActionItem]:
    items = list(_list_items(lines)) + list(_row_items(lines))
    if items:
        return items
    code = [line for line in lines if line.kind is LineKind.CODE]
    if len(code) >= 2:
        return [_make_item(line, line.prose) for line in code]
    headings = [line for line in lines if line.kind is LineKind.HEADING]
    if len(headings) >= 2:
        return [_make_item(line, line.prose) for line in headings]
    return [_make_item(line, line.prose) for line in _bare_items(lines)]


def _list_items(lines: Sequence[Line]) -> Iterator[ActionItem]:
    """Yield the items of lists; what is nested in an item explains it, under a label is one."""
    covered = 0  # depth of the item that holds what is deeper, 0 for none
    for index, line in enumerate(lines):
        if line.quoted:
            continue
        if line.kind is LineKind.ITEM and line.opens:
            if covered and line.depth > covered:
                continue
            covered = 0
            following = lines[index + 1] if index + 1 < len(lines) else None
            if _is_label(line, following):
                continue
            covered = line.depth
            yield _make_item(line, line.prose)
        elif line.kind in (LineKind.TEXT, LineKind.ITEM):
            bullet = _BULLET.match(line.text)
            if bullet is not None and not (line.kind is LineKind.ITEM and covered):
                yield _make_item(line, line.prose.cut(bullet.end(), len(line.text)))
        elif line.kind is LineKind.HEADING:
            covered = 0


def _is_label(line: Line, following: Line | None) -> bool:
    """Tell whether an item only names the group of the items below it."""
    text = line.text.rstrip()
    if following is None:
        return False
    deeper = following.kind is LineKind.ITEM and following.depth > line.depth and following.opens
    if text.endswith((":", "：")):
        return True
    return deeper and is_bold_line(line)


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
            cell
            for cell, name in zip(cells, columns, strict=False)
            if name not in _OWNER_COLUMNS | _DUE_COLUMNS | _TICKET_COLUMNS | _NUMBER_COLUMNS
        ]
        text = next((cell for cell in texts if cell.text.strip()), cells[0])
        item = _make_item(line, text)
        yield ActionItem(
            item.span,
            text,
            owner=_column(cells, columns, _OWNER_COLUMNS) or item.owner,
            due=_column(cells, columns, _DUE_COLUMNS) or item.due,
            ticket=_column(cells, columns, _TICKET_COLUMNS) or item.ticket,
            done=item.done,
        )


def _column(
    cells: Sequence[Prose], names: Sequence[str], wanted: frozenset[str]
) -> Located[str] | None:
    for cell, name in zip(cells, names, strict=False):
        text = cell.text.strip()
        if (
            name in wanted
            and text
            and text.lower() not in ("-", "–", "—", "n/a", "tbd", "?", "none")
        ):
            return Located(text, cell.span)
    return None


def _bare_items(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of paragraphs that are lists in all but the bullets."""
    bare = [line for line in lines if line.kind is LineKind.TEXT and line.text.strip()]
    if len(bare) < 2:
        return []
    for line in bare:
        text = line.text.strip()
        if len(text) > _MAX_LINE or not (text[0].isupper() or text[0].isdigit()):
            return []
        if text.count(". ") > 1 or text.endswith((",", ";")):
            return []
    joined = sum(1 for line in bare if not line.opens)
    return bare if joined >= 1 else []


def _make_item(line: Line, text: Prose) -> ActionItem:
    owner = _find(line, _OWNER, 1) or _find(line, _HANDLE, 0) or _find(line, _BRACKETED_OWNER, 1)
    due = _find(line, _DUE, 1)
    ticket = None
    link = next((link for link in line.links if not link.image), None)
    if link is not None:
        ticket = Located(link.url, line.prose.source_span(link.prose.start, link.prose.end))
    else:
        ticket = _find(line, _TICKET, 0)
    done = line.checked
    if done is None and _DONE.search(line.text[:20]):
        done = True
    return ActionItem(line.span, text, owner, due, ticket, done)


def _find(line: Line, pattern: re.Pattern[str], group: int) -> Located[str] | None:
    match = pattern.search(line.text)
    if match is None:
        return None
    return Located(match[group].strip(), line.prose.source_span(*match.span(group)))
