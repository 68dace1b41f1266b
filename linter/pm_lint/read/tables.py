"""The entries of a timeline that is a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.elements import Element
from pm_lint.read.lines import Line
from pm_lint.read.marks import Mark, cut_after, match_lead
from pm_lint.read.times import TimeMatch
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import Precision, Zone


def read_table(rows: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    """Yield the entries of a table: the columns of day and time are known by their content."""
    body = [row for row in rows if not row.header]
    header = next((row for row in rows if row.header), None)
    width = max((len(row.cells) for row in body), default=0)
    columns = [_Column(body, index, day_first) for index in range(min(width, 12))]
    clocks = [column for column in columns if column.clocks * 2 >= column.filled > 0]
    days = [column for column in columns if column.dates * 2 >= column.filled > 0]
    time = next(iter(clocks), None) or next(iter(days), None)
    if time is None:
        if header is None or not any(_names_time(cell) for cell in header.cells):
            return
        time = next(column for column, cell in zip(columns, header.cells, strict=False)
                    if _names_time(cell)) if columns else None  # fmt: skip
        if time is None:
            return
    date = next((column for column in days if column.index != time.index), None)
    if date is not None and date.index > time.index + 1:
        date = None
    zone = _header_zone(header, time.index)
    used = {column.index for column in (time, date) if column is not None}
    used |= {column.index for column in clocks if column.index == time.index + 1}
    for row in body:
        found = time.times.get(id(row))
        on = date.times.get(id(row)) if date is not None else None
        cells = [cell for index, cell in enumerate(row.cells) if index not in used]
        text = next((cell.prose for cell in cells if cell.prose and cell.prose.text), row.prose)
        if found is None and on is not None:
            found, on = on, None
        when = None
        if found is not None:
            column = time if time.times.get(id(row)) is found else date
            assert column is not None
            cell = row.cells[column.index].prose
            when = cell.source_span(found.start, found.end) if cell else None
            rest = cell.text[found.end :].strip(" *_:-–—()") if cell else ""
            if cell and rest and text is row.prose:
                text = cut_after(cell, found.end, len(cell.text))
        if found is None and not any(cell.prose and cell.prose.text for cell in row.cells):
            continue
        yield Mark(row.span, text, found, when, 0, zone, date=on)


def _names_time(cell: Element) -> bool:
    text = cell.prose.text.lower() if cell.prose else ""
    return bool(re.search(r"\b(?:time|when|timestamp|utc|date)\b|時刻|日時|时间|waktu|tid\b", text))


def _header_zone(header: Line | None, index: int) -> Zone | None:
    if header is None or index >= len(header.cells):
        return None
    cell = header.cells[index].prose
    if cell is None:
        return None
    named = find_zone(cell.text)
    return named[0] if named else parse_zone(cell.text.strip())


class _Column:
    """What the cells of one column of a table read as."""

    def __init__(self, rows: Sequence[Line], index: int, day_first: bool | None) -> None:
        self.index = index
        self.filled = self.clocks = self.dates = 0
        self.times: dict[int, TimeMatch] = {}
        for row in rows:
            cell = row.cells[index].prose if index < len(row.cells) else None
            if cell is None or not cell.text.strip():
                continue
            self.filled += 1
            found = match_lead(cell.text, 0, day_first)
            if found is None:
                continue
            rest = len(cell.text) - found.end
            if rest > 40 and rest > 2 * (found.end - found.start):
                continue  # a sentence that happens to begin with a time
            self.times[id(row)] = found
            clock = found.instant.time is not None or found.kind is not Precision.EXACT
            self.clocks += clock
            self.dates += not clock and (
                found.instant.date is not None or found.month_day is not None
            )
