"""What a report says, set against what it said before a fix: nothing may be lost or altered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pm_lint.report import ActionItem, Instant, Report, TimelineEntry, Zone


def keeps_meaning(before: Report, after: Report) -> bool:
    """Tell whether `after` says all that `before` says: the same moments, sections, measures.

    It may say more: a zone where there was none, a section to be filled in. The order of the
    timeline's entries may be another.
    """
    return (
        before.document.format is after.document.format
        and _name_facts(before) == _name_facts(after)
        and (before.timezone is None or _zone(before) == _zone(after))
        and _holds(_list_topics(before), _list_topics(after))
        and _holds(map(_name_action, before.actions), map(_name_action, after.actions))
        and _agree(_list_entries(before), _list_entries(after))
        and _agree(_list_moments(before), _list_moments(after))
    )


def _name_facts(report: Report) -> tuple[object, ...]:
    facts = (
        *(report.title, report.id, report.status, report.date, report.owner, report.duration),
        *(*report.authors, *report.responders, *report.reviewers, *report.services),
    )
    return (report.stage, *(fact and fact.value for fact in facts))


def _zone(report: Report) -> Zone | None:
    return report.timezone.value if report.timezone else None


def _list_topics(report: Report) -> Iterator[object]:
    return ((section.topics, section.heading.value) for section in report.sections)


def _name_action(action: ActionItem) -> object:
    stated = (action.owner, action.due, action.ticket)
    return (action.text.text, action.done, *(part and part.value for part in stated))


_Moment = tuple[str, Instant | None]
"""The words beside an instant, and the instant."""


def _list_entries(report: Report) -> list[_Moment]:
    entries = report.timeline.entries if report.timeline else ()
    return sorted((moment for entry in entries for moment in _split(entry)), key=_order)


def _split(entry: TimelineEntry) -> Iterator[_Moment]:
    words = " ".join(entry.text.text.split())
    yield f"{entry.kind} {words}", entry.when.value if entry.when else None
    if entry.end is not None:
        yield f"end {words}", entry.end


def _list_moments(report: Report) -> list[_Moment]:
    stated = (
        *(report.started, report.reported, report.acknowledged),
        *(report.mitigated, report.restored, report.resolved),
    )
    found = [(str(n), when.value) for n, when in enumerate(stated) if when is not None]
    found += [(phase.value, when.value) for phase, when in report.phases.items()]
    mentions = [("", mention.when.value) for mention in report.mentions]
    return sorted([*found, *mentions], key=_order)


def _order(moment: _Moment) -> tuple[str, str]:
    words, instant = moment
    return words, f"{instant.date} {instant.time}" if instant else ""


def _agree(before: list[_Moment], after: list[_Moment]) -> bool:
    """Tell whether two lists in the same order hold the same moments; `after` may hold others."""
    rest = iter(after)
    return all(any(_is_same(old, new) for new in rest) for old in before)


def _is_same(old: _Moment, new: _Moment) -> bool:
    if old[0] != new[0] or old[1] is None or new[1] is None:
        return old[0] == new[0] and old[1] is new[1]
    first, second = old[1], new[1]
    if (first.date, first.time, first.vague) != (second.date, second.time, second.vague):
        return False
    return first.zone is None or first.utc() == second.utc()


def _holds(before: Iterable[object], after: Iterable[object]) -> bool:
    return Counter(before) <= Counter(after)
