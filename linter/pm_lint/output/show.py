"""What was understood of a report, for a person and for a program."""

from __future__ import annotations

from pm_lint.output.terminal import make_visible
from pm_lint.output.values import render_value
from pm_lint.report import (
    REQUIRED_TOPICS,
    ActionItem,
    Instant,
    Located,
    Milestone,
    Report,
    TimelineEntry,
    Topic,
)
from pm_lint.source import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SHOW_VERSION = 1
"""Version of the JSON form, which `schemas/show.schema.json` describes."""

_FEW_MINUTES = 5  # of which a fraction still tells


def render_show_json(report: Report) -> str:
    """Return one JSON object, with 1-based line numbers."""
    return render_value(_describe(report), 1)


def missing_topics(report: Report) -> list[Topic]:
    """Return the required topics that no section covers."""
    return [topic for topic in REQUIRED_TOPICS if topic not in report.topics]


def _describe(report: Report) -> dict[str, Any]:
    timeline = report.timeline.entries if report.timeline else ()
    missing = [str(topic) for topic in missing_topics(report)]
    zone = report.timezone
    return {
        "version": SHOW_VERSION,
        "path": report.source.path,
        "format": str(report.document.format),
        "is_report": report.is_report,
        "title": _value(report.title),
        "id": _value(report.id),
        "date": report.date.value.isoformat() if report.date else None,
        "timezone": zone.value.text if zone else None,
        "severity": _value(report.severity),
        "status": _value(report.status),
        "authors": _authors(report),
        "owner": _value(report.owner),
        "responders": [person.value for person in report.responders],
        "reviewers": [person.value for person in report.reviewers],
        "services": [service.value for service in report.services],
        "start": _instant(report, report.started),
        "end": _instant(report, report.restored),
        "duration": _duration(report),
        "sections": _sections(report),
        "missing": missing,
        "missing_topics": missing,
        "timeline": [_entry(report, entry) for entry in timeline],
        "milestones": _milestones(report),
        "actions": [_action(report, item) for item in report.actions],
        "actions_prose": Topic.ACTIONS in report.topics and not report.actions,
        "placeholders": sorted({_line(report, place.span) for place in report.placeholders}),
    }


def _authors(report: Report) -> list[str]:
    """Return who answers for the report: its authors, and its owner where there is one."""
    people = [person.value for person in report.authors]
    owner = _value(report.owner)
    return [*people, owner] if owner and owner not in people else people


def _value(located: Located[str] | None) -> str | None:
    return located.value if located else None


def _line(report: Report, span: Span) -> int:
    return report.source.line_of(span.start)


def _instant(report: Report, located: Located[Instant] | None) -> dict[str, Any] | None:
    if located is None:
        return None
    return {
        "line": _line(report, located.span),
        "text": report.source.slice(located.span),
        "iso": located.value.isoformat(),
    }


def _duration(report: Report) -> dict[str, Any] | None:
    stated = report.duration
    if stated is None:
        return None
    minutes = stated.value.minutes
    # The seconds of "42 minutes 17 seconds" stay in the text.
    whole = round(minutes) if minutes == int(minutes) or minutes > _FEW_MINUTES else minutes
    return {"line": _line(report, stated.span), "text": stated.value.text, "minutes": whole}


def _sections(report: Report) -> list[dict[str, Any]]:
    found = []
    for section in report.sections:
        topics = [str(topic) for topic in section.topics]
        named: dict[str, Any] = {"topic": topics[0]} if len(topics) == 1 else {"topics": topics}
        line = _line(report, section.heading.span)
        found.append({"line": line, "heading": section.heading.value, **named})
    return found


def _entry(report: Report, entry: TimelineEntry) -> dict[str, Any]:
    when = entry.when
    text = report.source.slice(when.span) if when else entry.text.text
    return {
        "line": _line(report, entry.span),
        "text": text,
        "iso": when.value.isoformat() if when else None,
        "end_iso": entry.end.isoformat() if entry.end else None,
        "kind": str(entry.kind),
        "milestones": sorted(str(milestone) for milestone in entry.milestones),
    }


def _milestones(report: Report) -> dict[str, int | None]:
    found: dict[str, int | None] = {str(milestone): None for milestone in Milestone}
    for entry in report.timeline.entries if report.timeline else ():
        for milestone in entry.milestones:
            if found[milestone] is None:
                found[milestone] = _line(report, entry.span)
    return found


def _action(report: Report, item: ActionItem) -> dict[str, Any]:
    return {
        "line": _line(report, item.span),
        "text": item.text.text,
        "owner": _value(item.owner),
        "due": _value(item.due),
        "ticket": _value(item.ticket),
        "done": item.done,
    }


def render_show_text(report: Report) -> str:
    """Return what was understood as lines of text, each with the line of the file it is from."""
    rows = [*_text_head(report), *_text_sections(report), *_text_timeline(report)]
    rows += _text_actions(report)
    if report.placeholders:
        rows += ["", "still template text"]
        rows += [_row(report, place.span, place.value) for place in report.placeholders]
    return "\n".join(rows) + "\n"


def _row(report: Report, span: Span, text: str) -> str:
    return f"{_line(report, span):5}  {_shorten(text)}"


def _shorten(text: str, width: int = 88) -> str:
    flat = make_visible(" ".join(text.split()))
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def _text_head(report: Report) -> list[str]:
    kind = "" if report.is_report else "; does not read like a postmortem"
    rows = [f"{make_visible(report.source.path)} ({report.document.format}{kind})"]
    named: list[tuple[str, Located[Any] | None]] = [
        ("title", report.title),
        ("id", report.id),
        ("status", report.status),
        ("severity", report.severity),
        ("owner", report.owner),
    ]
    for name, located in named:
        if located is not None:
            rows.append(_row(report, located.span, f"{name:11}{located.value}"))
    people = (
        ("authors", report.authors),
        ("responders", report.responders),
        ("reviewers", report.reviewers),
        ("services", report.services),
    )
    for name, group in people:
        if group:
            names = ", ".join(person.value for person in group)
            rows.append(_row(report, group[0].span, f"{name:11}{names}"))
    if report.date is not None:
        rows.append(_row(report, report.date.span, f"{'date':11}{report.date.value.isoformat()}"))
    if report.timezone is not None:
        rows.append(_row(report, report.timezone.span, f"{'zone':11}{report.timezone.value.text}"))
    for name, instant in (("start", report.started), ("end", report.restored)):
        if instant is not None:
            rows.append(_row(report, instant.span, f"{name:11}{instant.value.isoformat()}"))
    if report.duration is not None:
        stated = report.duration.value
        text = f"{'duration':11}{stated.text} ({stated.minutes:g} minutes)"
        rows.append(_row(report, report.duration.span, text))
    return rows


def _text_sections(report: Report) -> list[str]:
    rows = ["", "sections"]
    for section in report.sections:
        topics = " + ".join(section.topics)
        empty = "  (empty)" if section.empty else ""
        text = f"{topics:22} {section.heading.value}{empty}"
        rows.append(_row(report, section.heading.span, text))
    if not report.sections:
        rows.append("       none found")
    missing = missing_topics(report)
    if missing:
        rows.append(f"       missing: {', '.join(missing)}")
    return rows


def _text_timeline(report: Report) -> list[str]:
    timeline = report.timeline
    if timeline is None or not timeline.entries:
        return []
    zone = f", zone {make_visible(timeline.timezone.value.text)}" if timeline.timezone else ""
    rows = ["", f"timeline ({len(timeline.entries)} entries{zone})"]
    for entry in timeline.entries:
        when = (entry.when.value.isoformat() if entry.when else None) or "–"
        kind = "" if entry.kind == "exact" else f" [{entry.kind}]"
        marks = f" ({', '.join(sorted(entry.milestones))})" if entry.milestones else ""
        rows.append(_row(report, entry.span, f"{when:23}{kind}{marks} {entry.text.text}"))
    return rows


def _text_actions(report: Report) -> list[str]:
    if not report.actions:
        return []
    rows = ["", f"actions ({len(report.actions)})"]
    for item in report.actions:
        parts = [item.owner, item.due, item.ticket]
        told = ", ".join(part.value for part in parts if part is not None)
        rows.append(_row(report, item.span, item.text.text + (f"  ({told})" if told else "")))
    return rows
