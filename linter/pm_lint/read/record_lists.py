"""The lists of a record: its timeline and its measures."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.dataclass import replace
from pm_lint.read.carrying import carry_marks
from pm_lint.read.marks import Mark, match_lead, skip_separator
from pm_lint.read.names import normalise_name
from pm_lint.read.people import NOBODY
from pm_lint.read.record import Record
from pm_lint.read.record_names import has_role, words_of, zone_of
from pm_lint.read.record_rows import Leaf, Row
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import match_time
from pm_lint.read.zones import parse_zone
from pm_lint.report import (
    ActionItem,
    Located,
    Milestone,
    Origin,
    Precision,
    Timeline,
    TimelineEntry,
)
from pm_lint.source import Prose

_MILESTONES = {
    "started": Milestone.START,
    "reported": Milestone.DETECTION,
    "notified": Milestone.NOTIFICATION,
    "communicated": Milestone.COMMUNICATION,
    "remediation": Milestone.REMEDIATION,
    "mitigated": Milestone.REMEDIATION,
    "restored": Milestone.RESTORATION,
    "resolved": Milestone.RESTORATION,
}


def read_record_timeline(record: Record, calendar: Calendar) -> Timeline | None:
    """Return the timeline of a record, None where it has none that is a list."""
    if "timeline" not in record.rows:
        return None
    marks = [_mark(row, calendar) for row in record.rows["timeline"]]
    entries = carry_marks(marks, calendar.date, calendar.zone, Origin.DECLARED)
    return Timeline(
        record.spans["timeline",],
        record.keys["timeline",],
        tuple(_add_stated(record.rows["timeline"], entries)),
        calendar.zone,
    )


def _add_stated(rows: Sequence[Row], entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """Return entries with the milestones that the rows state: the first of each kind that does.

    What stands under `milestone` itself holds, whatever the words of the entry.
    """
    found: list[TimelineEntry] = []
    seen: set[Milestone] = set()
    for row, entry in zip(rows, entries, strict=True):
        leaf = row.parts.get("milestone")
        stated = _MILESTONES.get(str(leaf.value)) if leaf else None
        told = entry.milestones
        if leaf is not None and stated is not None:
            own = leaf.name == "milestone"
            told = frozenset({stated}) if own else told | ({stated} - seen)
        seen |= told
        found.append(TimelineEntry(entry.span, entry.kind, entry.when, entry.text, entry.end, told))
    return found


def _mark(row: Row, calendar: Calendar) -> Mark:
    text, time, day = (row.parts.get(role) for role in ("text", "time", "day"))
    day_first = calendar.day_first
    date = match_time(str(day.value).strip(), day_first=day_first) if day else None
    if time is None and text is not None and text.prose is not None:
        prose = text.prose
        lead = match_lead(prose.text, 0, day_first)
        if lead is not None and (row.plain or lead.time.instant.time is not None):
            when = prose.source_span(lead.time.start, lead.time.end)
            rest = skip_separator(prose, lead.time.end, len(prose.text))
            return Mark(row.span, rest, lead.time, when, date=date, weekday=lead.weekday)
    shown = _prose(text) or _prose(time) or Prose.literal("", row.span.start)
    more = " ".join(row.more)
    found = match_time(str(time.value).strip(), day_first=day_first) if time else None
    if time is None or found is None:
        return Mark(row.span, shown, date, day.words if day and date else None, more=more)
    end = row.parts.get("end")
    over = match_time(str(end.value).strip(), day_first=day_first) if end else None
    if over is not None and over.instant.time is not None and found.until is None:
        found = replace(
            found, kind=Precision.RANGE, until=over.instant, until_month_day=over.month_day
        )
    named = zone_of(time.name)
    return Mark(
        row.span, shown, found, time.words, date=date, more=more,
        zone=parse_zone(named) if named else None,
    )  # fmt: skip


def read_record_actions(record: Record) -> tuple[ActionItem, ...] | None:
    """Return the measures of a record, None where they are no list."""
    rows = record.rows.get("actions")
    return None if rows is None else tuple(map(_read_action, rows))


def _read_action(row: Row) -> ActionItem:
    text = _prose(row.parts.get("text")) or Prose.literal("", row.span.start)
    done = row.parts.get("done")
    return ActionItem(
        row.span,
        text,
        owner=_locate_person(row.parts.get("owner")),
        due=_locate(row.parts.get("due")),
        ticket=_locate(row.parts.get("ticket")),
        done=_is_done(done) if done else None,
    )


def _is_done(leaf: Leaf) -> bool | None:
    if isinstance(leaf.value, bool):
        return leaf.value
    word = normalise_name(str(leaf.value))
    if word in words_of("FINISHED"):
        return True
    return False if word in words_of("UNFINISHED") else None


def _prose(leaf: Leaf | None) -> Prose | None:
    if leaf is None:
        return None
    return leaf.prose or Prose.literal(str(leaf.value), leaf.span.start) if leaf.value else None


def _locate(leaf: Leaf | None) -> Located[str] | None:
    if leaf is None or leaf.value is None:
        return None
    text = str(leaf.value).strip()
    return Located(text, leaf.words) if text.lower() not in NOBODY else None


def _locate_person(leaf: Leaf | None) -> Located[str] | None:
    """Return the first person that a value names; a mapping has the name in it."""
    value = leaf.value if leaf is not None else None
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = next((v for n, v in value.items() if has_role(n, "LEAVES") and v), None)
    if leaf is None or not isinstance(value, str) or value.strip().lower() in NOBODY:
        return None
    return Located(value.strip(), leaf.words)
