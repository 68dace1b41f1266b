"""The entries of a table: the columns of day, time and event are known by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.pattern import lazy
from pm_lint.read.elements import Element
from pm_lint.read.lines import Line
from pm_lint.read.marks import Mark, is_dated, match_lead, skip_separator
from pm_lint.read.times import TimeMatch, match_time
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import Instant, Precision, Zone
from pm_lint.source import Prose

_MAX_COLUMNS = 12
_NAMES_TIME = lazy(
    r"\b(?:time|when|timestamp|utc|date)\b|時刻|日時|时间|時間|waktu|jam\b|tid\b|heure|hora\b|zeit",
    re.IGNORECASE,
)
_NAMES_EVENT = lazy(
    r"\b(?:events?|descriptions?|what|actions?|details?|activity|happened|notes?|status|state|entry"
    r"|summary|hendelse|événements?|ereignis|evento|kejadian|peristiwa)\b|イベント|出来事|内容|事件",
    re.IGNORECASE,
)
_INTERVAL = lazy(
    r"(?:(?:key|time) )?(?:intervals?|metrics?|measures?|durations?|kpis?)", re.IGNORECASE
)
_WORDY = lazy(r"[^\W\d_]{2}|[\u3040-\u9fff]")
_MEANWHILE = lazy(
    r"(?:during|throughout|meanwhile|while|selama|sepanjang|während|pendant|durante)\b",
    re.IGNORECASE,
)


def read_table(rows: Sequence[Line], day_first: bool | None) -> Iterator[Mark]:
    """Yield the entries of the rows of one table, none if it tells no times."""
    table = _Table(rows, day_first)
    if table.time is None or table.measures_intervals():
        return
    if table.header is not None and (day := table.day_of(table.header)) is not None:
        yield day
    for row in table.body:
        if any(cell.prose and cell.prose.text for cell in row.cells) and not _is_picture(row):
            yield table.day_of(row) or table.make_mark(row)


def _is_picture(row: Line) -> bool:
    """Tell whether a row is a line below a row that holds nothing but an image."""
    held = [cell for cell in row.cells if cell.prose and cell.prose.text.strip()]
    if len(held) != 1 or not held[0].links or held[0].prose is None:
        return False
    links = held[0].links
    covered = sum(link.prose.end - link.prose.start for link in links)
    return all(link.image for link in links) and covered >= len(held[0].prose.text.strip())


class _Table:
    """A table and the columns that tell when and what."""

    def __init__(self, rows: Sequence[Line], day_first: bool | None) -> None:
        self.body = [row for row in rows if not row.header]
        self.header = next((row for row in rows if row.header), None)
        self.day_first = day_first
        width = max((len(row.cells) for row in self.body), default=0)
        self.columns = [
            _Column(self.body, index, day_first) for index in range(min(width, _MAX_COLUMNS))
        ]
        clocks = [column for column in self.columns if column.clocks * 2 >= column.filled > 0]
        days = [column for column in self.columns if column.dates * 2 >= column.filled > 0]
        # A clock time tells more than "T+5", which may stand in the column before it.
        sharp = (column for column in clocks if column.sharp * 2 >= column.filled)
        self.time = next(sharp, None) or next(iter(clocks), None)
        self.time = self.time or next(iter(days), None) or self._named_time()
        self.date: _Column | None = None
        if self.time is not None:
            near = (c for c in days if c is not self.time and c.index <= self.time.index + 1)
            self.date = next(near, None)
            self.zone = _column_zone(self.header, self.time.index)
        times = {column.index for column in (*clocks, *days)}
        told = [column for column in self.columns if column.index not in times]
        self.told = [column for column in told if column is not self.time and column.words]
        self.event = self._find_event()

    def _named_time(self) -> _Column | None:
        """Return the column whose header says that it tells the time, one of the first two."""
        cells = self.header.cells if self.header is not None else ()
        for column, cell in zip(self.columns[:2], cells, strict=False):
            if cell.prose and _NAMES_TIME.search(cell.prose.text):
                return column
        return None

    def _find_event(self) -> _Column | None:
        cells = self.header.cells if self.header is not None else ()
        for column in self.told:
            name = cells[column.index].prose if column.index < len(cells) else None
            if name is not None and _NAMES_EVENT.search(name.text):
                return column
        return max(self.told, key=lambda column: column.words, default=None)

    def measures_intervals(self) -> bool:
        """Tell whether the rows are lengths of time between events that are told elsewhere."""
        cells = self.header.cells if self.header is not None else ()
        name = cells[0].prose if cells else None
        named = name is not None and _INTERVAL.fullmatch(name.text.strip()) is not None
        return named and self.time is not None and self.time.index > 0

    def day_of(self, row: Line) -> Mark | None:
        """Return the day that a row names, when that is all that it holds."""
        filled = [cell.prose for cell in row.cells if cell.prose and cell.prose.text.strip()]
        if len(filled) != 1 or row.cells[0].prose is not filled[0]:
            return None
        text = filled[0].text
        found = match_time(text, day_first=self.day_first)
        if found is None or found.instant.time or not is_dated(found) or text[found.end :].strip():
            return None
        when = filled[0].source_span(found.start, found.end)
        return Mark(row.span, filled[0], found, when, day=True, row=True)

    def make_mark(self, row: Line) -> Mark:
        """Return the entry of a row."""
        assert self.time is not None
        column: _Column = self.time
        found = column.times.get(id(row))
        on = self.date.times.get(id(row)) if self.date is not None else None
        if found is None and on is not None and self.date is not None:
            found, on, column = on, None, self.date
        cell = _cell(row, column.index)
        if found is None and cell is not None and _MEANWHILE.match(cell.text):
            words = cell.text
            found = TimeMatch(0, len(words), words, Precision.VAGUE, Instant(vague=True))
        when = cell.source_span(found.start, found.end) if found and cell else None
        text, more = self._tell(row)
        if text is None and cell is not None and found is not None:
            text = skip_separator(cell, found.end, len(cell.text))
        return Mark(
            row.span, text or row.prose, found, when, 0, self.zone, date=on, row=True, more=more
        )

    def _tell(self, row: Line) -> tuple[Prose | None, str]:
        """Return what a row says happened, and the words of its other cells."""
        cells = [_cell(row, column.index) for column in self.told]
        event = _cell(row, self.event.index) if self.event is not None else None
        if event is None or not event.text.strip():
            event = next((cell for cell in cells if cell is not None and cell.text.strip()), None)
        more = " ".join(cell.text for cell in cells if cell is not None and cell is not event)
        return event, more


def _cell(row: Line, index: int) -> Prose | None:
    return row.cells[index].prose if index < len(row.cells) else None


def _column_zone(header: Line | None, index: int) -> Zone | None:
    cells: tuple[Element, ...] = header.cells if header is not None else ()
    name = cells[index].prose if index < len(cells) else None
    if name is None:
        return None
    named = find_zone(name.text)
    return named[0] if named else parse_zone(name.text.strip())


class _Column:
    """What the cells of one column of a table read as: `words` counts their code points.

    `clocks` are moments of any kind, `sharp` those that give a clock time.
    """

    def __init__(self, rows: Sequence[Line], index: int, day_first: bool | None) -> None:
        self.index = index
        self.filled = self.clocks = self.sharp = self.dates = self.words = 0
        self.times: dict[int, TimeMatch] = {}
        for row in rows:
            cell = _cell(row, index)
            if cell is None or not cell.text.strip():
                continue
            self.filled += 1
            if _WORDY.search(cell.text) and not cell.text.startswith(("http:", "https:")):
                self.words += len(cell.text)
            self._read(row, cell.text, day_first)

    def _read(self, row: Line, text: str, day_first: bool | None) -> None:
        lead = match_lead(text, 0, day_first)
        if lead is None:
            return
        found = lead.time
        rest = len(text) - found.end
        if rest > 40 and rest > 2 * (found.end - found.start):
            return  # a sentence that happens to begin with a time
        self.times[id(row)] = found
        clock = found.instant.time is not None or found.kind is not Precision.EXACT
        self.clocks += clock
        self.sharp += found.instant.time is not None
        self.dates += not clock and is_dated(found)
