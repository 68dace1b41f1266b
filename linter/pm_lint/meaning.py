"""What a report says, set against what it said before a fix: nothing may be lost or altered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pm_lint.report import ActionItem, Instant, Located, Report
from pm_lint.source import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


def keeps_meaning(before: Report, after: Report) -> bool:
    """Tell whether `after` says all that `before` says: the same moments, sections, measures.

    It may say more: a zone where there was none, a section to be filled in. The order of the
    timeline's entries may be another, and times may be written in another way.
    """
    old, new = _Account(before), _Account(after)
    return (
        before.document.format is after.document.format
        and old.facts() == new.facts()
        and (before.timezone is None or _value(before.timezone) == _value(after.timezone))
        and _holds(old.headings(), new.headings())
        and _holds(map(_name_action, before.actions), map(_name_action, after.actions))
        and _agree(old.entries(), new.entries())
        and _agree(old.moments(), new.moments())
    )


_Moment = tuple[str, Instant | None]
"""The words beside an instant, and the instant."""


class _Account:
    """What one state of a report says, in words without the times that are written among them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        entries = report.timeline.entries if report.timeline else ()
        self.stated = (
            *(report.started, report.reported, report.acknowledged),
            *(report.mitigated, report.restored, report.resolved),
        )
        whens = (
            *(entry.when for entry in entries),
            *(mention.when for mention in report.mentions),
            *self.stated,
        )
        self.times = sorted({when.span for when in whens if when is not None})

    def words(self, span: Span) -> str:
        """Return the words of a span, the times in it left out."""
        inside = [time for time in self.times if span.contains(time)]
        edges = [
            span.start,
            *(edge for time in inside for edge in (time.start, time.end)),
            span.end,
        ]
        pieces = [Span(*pair) for pair in list(pairwise(edges))[::2] if pair[0] <= pair[1]]
        text = " ".join(self.report.source.slice(piece) for piece in pieces)
        return " ".join(text.split())

    def facts(self) -> tuple[object, ...]:
        """Return what the report states of itself, severity aside, which a fix may spell anew."""
        report = self.report
        facts = (
            *(report.id, report.status, report.date, report.owner, report.duration),
            *(*report.authors, *report.responders, *report.reviewers, *report.services),
        )
        title = self.words(report.title.span) if report.title else None
        return (title, report.stage, *map(_value, facts))

    def headings(self) -> Iterator[object]:
        """Yield the topics and the words of each section."""
        return ((part.topics, self.words(part.heading.span)) for part in self.report.sections)

    def entries(self) -> list[_Moment]:
        """Return the moments of the timeline with their words, both ends of a range."""
        moments: list[_Moment] = []
        for entry in self.report.timeline.entries if self.report.timeline else ():
            words = self.words(entry.text.span)
            moments.append((f"{entry.kind} {words}", _value(entry.when)))
            if entry.end is not None:
                moments.append((f"end {words}", entry.end))
        return sorted(moments, key=_order)

    def moments(self) -> list[_Moment]:
        """Return the moments that are stated elsewhere, with their names."""
        found = [(str(n), when.value) for n, when in enumerate(self.stated) if when is not None]
        found += [(phase.value, when.value) for phase, when in self.report.phases.items()]
        mentions = [("", mention.when.value) for mention in self.report.mentions]
        return sorted([*found, *mentions], key=_order)


def _value(stated: Located[T] | None) -> T | None:
    return stated.value if stated is not None else None


def _name_action(action: ActionItem) -> object:
    stated = (action.owner, action.due, action.ticket)
    return (action.text.text, action.done, *map(_value, stated))


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
