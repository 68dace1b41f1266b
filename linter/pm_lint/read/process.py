"""The work around a report: the whys that were asked, the checklist, when it was written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.metadata import Fact
from pm_lint.read.outage import read_instant
from pm_lint.read.sections import Part, is_bold_line
from pm_lint.report import ChecklistItem, Document, Json, JsonPath, Located, Topic
from pm_lint.source import Span

_WHYS = lazy(r"\b(?:five|5)[\s-]{1,2}whys?\b|^\W*whys?\W*$|\bwhy[- ]analysis\b", re.IGNORECASE)
_WHY = lazy(r"\W*why\b", re.IGNORECASE)
_LIST_HEADING = lazy(r"\bcheck[- ]?lists?\b", re.IGNORECASE)
_ABOUT_PROCESS = lazy(
    r"\b(?:post[- ]?mortem|retro(?:spective)?|review|report|process|sign[- ]?off|publication"
    r"|publishing|clos(?:ing|ure)|after[- ]action|meetings?)\b",
    re.IGNORECASE,
)
# A step of the process around a report, whatever heading it stands under.
_STEP = lazy(
    r"\b(?:(?:review|information[- ]gathering|post[- ]?mortem|retro(?:spective)?|debrief) meetings?"
    r"|agendas?|participants|reviewers?|presentation of (?:the |this )?report|sign(?:ed)?[- ]off"
    r"|(?:report|post[- ]?mortem) (?:is |was |has been )?"
    r"(?:reviewed|approved|published|presented|shared|circulated)"
    r"|(?:review|approve|publish|present|share|circulate) (?:the |this )?"
    r"(?:report|post[- ]?mortem))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Process:
    """What is known of the work around a report; see the fields of `Report`."""

    whys: tuple[Located[str], ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()
    drafted: Located[dt.date] | None = None
    published: Located[dt.date] | None = None


def read_process(
    document: Document,
    facts: Mapping[str, Sequence[Fact]],
    day_first: bool | None,
    lines: Sequence[Line] = (),
    parts: Sequence[Part] = (),
) -> Process:
    """Return the whys, the checklist and the dates of a report, from its keys or its lines."""
    return Process(
        whys=tuple(_stated_whys(document)) or tuple(_find_whys(lines, parts)),
        checklist=(*_stated_checklist(document), *_find_checklist(lines, parts)),
        drafted=_find_date(facts.get("drafted", ()), day_first),
        published=_find_date(facts.get("published", ()), day_first),
    )


def _find_date(facts: Sequence[Fact], day_first: bool | None) -> Located[dt.date] | None:
    for fact in facts:
        found = read_instant(fact.prose, day_first=day_first)
        if found is not None and found.value.date is not None:
            return Located(found.value.date, found.span)
    return None


def _list_of(document: Document, key: str) -> Iterator[tuple[JsonPath, Json]]:
    value = document.raw.get(key)
    for index, item in enumerate(value if isinstance(value, list) else ()):
        yield (key, index), item


def _text_at(document: Document, path: JsonPath, item: Json) -> Located[str] | None:
    """Return the text of an item that is one, or that is a mapping with a text in it."""
    if isinstance(item, dict):
        for name in ("text", "why", "answer", "because", "step", "item", "description"):
            if isinstance(item.get(name), str):
                return _text_at(document, (*path, name), item[name])
        return None
    if not isinstance(item, str) or not item.strip():
        return None
    return Located(item.strip(), document.spans.get(path, Span(0, 0)))


def _stated_whys(document: Document) -> Iterator[Located[str]]:
    for path, item in _list_of(document, "whys"):
        text = _text_at(document, path, item)
        if text is not None:
            yield text


def _find_whys(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[Located[str]]:
    part = next((part for part in parts if _WHYS.search(part.section.heading.value)), None)
    if part is None:
        return
    for line in _steps(lines[part.first : part.last]):
        yield Located(line.text.strip(), line.prose.span)


def _steps(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are the steps of a chain of whys, however it is laid out."""
    items = [line for line in lines if line.kind is LineKind.ITEM and line.opens]
    outer = [line for line in items if line.depth == min(item.depth for item in items)]
    if len(outer) > 1:
        return outer
    if items:  # each why below the one before
        return list({line.depth: line for line in reversed(items)}.values())[::-1]
    rows = [line for line in lines if line.kind is LineKind.ROW and not line.header]
    if rows:
        return rows
    asked = [line for line in lines if line.kind is not LineKind.FENCED and _WHY.match(line.text)]
    return asked if len(asked) > 1 else []


def _stated_checklist(document: Document) -> Iterator[ChecklistItem]:
    for path, item in _list_of(document, "checklist"):
        text = _text_at(document, path, item)
        done = item.get("done") if isinstance(item, dict) else None
        if text is not None and isinstance(done, bool):
            yield ChecklistItem(text, done)


def _find_checklist(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[ChecklistItem]:
    """Yield the task items of Markdown that are steps of the process, not measures to take."""
    if not any(line.checked is not None for line in lines):
        return
    measures = {
        index
        for part in parts
        if Topic.ACTIONS in part.section.topics
        if not _LIST_HEADING.search(part.section.heading.value)
        for index in range(part.first, part.last)
    }
    heading = ""
    for index, line in enumerate(lines):
        if line.kind is LineKind.HEADING or (line.kind is LineKind.TEXT and is_bold_line(line)):
            heading = line.text
        elif line.checked is not None and index not in measures and _is_step(heading, line.text):
            yield ChecklistItem(Located(line.text.strip(), line.prose.span), line.checked)


def _is_step(heading: str, text: str) -> bool:
    listed = _LIST_HEADING.search(heading) is not None
    return _STEP.search(text) is not None or (listed and _ABOUT_PROCESS.search(heading) is not None)
