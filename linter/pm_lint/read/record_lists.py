"""The lists of a YAML report: its timeline and its measures."""

from __future__ import annotations

from pm_lint.read.carrying import carry_marks
from pm_lint.read.marks import Mark
from pm_lint.read.record import ACTION_NAMES, EVENT_NAMES, WHEN_NAMES, Record
from pm_lint.read.timeline import Calendar
from pm_lint.read.times import match_time
from pm_lint.report import (
    ActionItem,
    Json,
    JsonPath,
    Located,
    Milestone,
    Origin,
    Timeline,
    TimelineEntry,
)
from pm_lint.source import Prose, Span

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
    """Return the timeline of a YAML report; one that is no list has no entries."""
    entries = record.raw.get("timeline")
    if "timeline" not in record.raw:
        return None
    span, name = record.spans["timeline",], record.keys["timeline",]
    if not isinstance(entries, list):
        return Timeline(span, name, (), calendar.zone)
    marks: list[Mark] = []
    stated: list[Milestone | None] = []
    for index, entry in enumerate(entries):
        path: JsonPath = ("timeline", index)
        mark = _mark(record, path, entry, calendar)
        if mark is not None:
            marks.append(mark)
            word = entry.get("milestone") if isinstance(entry, dict) else None
            stated.append(_MILESTONES.get(word) if isinstance(word, str) else None)
    carried = carry_marks(marks, calendar.date, calendar.zone, Origin.DECLARED)
    return Timeline(
        span,
        name,
        tuple(_add(entry, word) for entry, word in zip(carried, stated, strict=True)),
        calendar.zone,
    )


def _add(entry: TimelineEntry, stated: Milestone | None) -> TimelineEntry:
    if stated is None:
        return entry
    return TimelineEntry(
        entry.span, entry.kind, entry.when, entry.text, entry.end, frozenset({stated})
    )


def _mark(record: Record, path: JsonPath, entry: Json, calendar: Calendar) -> Mark | None:
    span = record.spans.get(path, Span(0, 0))
    if isinstance(entry, str):
        prose = record.prose(*path)
        if prose is None:
            return None
        found = match_time(prose.text, day_first=calendar.day_first)
        if found is None:
            return Mark(span, prose, None, None)
        after = len(prose.text) - len(prose.text[found.end :].lstrip(" :-–—,"))
        return Mark(
            span, prose.cut(after, len(prose.text)), found,
            prose.source_span(found.start, found.end),
        )  # fmt: skip
    if not isinstance(entry, dict):
        return None
    text = record.text_of(path, *EVENT_NAMES)
    when = record.text_of(path, *WHEN_NAMES)
    found = match_time(when.text.strip(), day_first=calendar.day_first) if when else None
    day = record.text_of(path, "date", "day")
    date = match_time(day.text.strip(), day_first=calendar.day_first) if day else None
    shown = text or when or Prose.literal("", span.start)
    if found is None:
        return Mark(span, shown, date, day.span if day else None)
    assert when is not None
    return Mark(span, shown, found, when.span, date=date)


def read_record_actions(record: Record) -> tuple[ActionItem, ...] | None:
    """Return the measures of a YAML report, None when they are no list."""
    value = record.raw.get("actions")
    if not isinstance(value, list):
        return None
    found = []
    for index, item in enumerate(value):
        path: JsonPath = ("actions", index)
        span = record.spans.get(path, Span(0, 0))
        if isinstance(item, str):
            prose = record.prose(*path) or Prose.literal("", span.start)
            found.append(ActionItem(span, prose))
        elif isinstance(item, dict):
            text = record.text_of(path, *ACTION_NAMES)
            done = item.get("done")
            found.append(
                ActionItem(
                    span,
                    text or Prose.literal("", span.start),
                    owner=_leaf(record, path, "owner", "assignee", "who"),
                    due=_leaf(record, path, "due", "due_date", "deadline", "eta"),
                    ticket=_leaf(record, path, "ticket", "issue", "link", "url"),
                    done=done if isinstance(done, bool) else None,
                )
            )
    return tuple(found)


def _leaf(record: Record, path: JsonPath, *names: str) -> Located[str] | None:
    prose = record.text_of(path, *names)
    return Located(prose.text.strip(), prose.span) if prose and prose.text.strip() else None
