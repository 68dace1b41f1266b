"""The life of a report: who writes it and when, who reviews it, what is still to be done."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.wording import count_noun, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import Located, Report, Stage
from pm_lint.source import Span
from pm_lint.surroundings import HISTORY, Surroundings

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MAX_DAYS = 3660  # a longer way between two dates is a slip in one of them
_BYLINE = lazy(
    r"\b(?:written|authored|prepared|compiled|drafted|posted|published|reported|submitted|created"
    r"|documented|maintained|investigated|author(?:s|\(s\))?|owners?|point of contact)"
    r"[*_ \t]{0,4}(?:by\b[:：]?|[:：])[*_ \t]{0,4}[@\[(]{0,2}\w",
    re.IGNORECASE,
)
_SIGNATURE = lazy(r"(?:^|\n)[ \t>*_]{0,6}(?:[Bb]y|—|–|--) {0,2}@?[A-Z][\w.'-]+")
_REVIEWED = lazy(
    r"\b(?:reviewed|approved|signed[- ]off|sign[- ]off|reviewers?|approvers?|peer[- ]review\w*"
    r"|review(?:ed)? (?:meeting|date|on|at|in))\b",
    re.IGNORECASE,
)
_REVIEW_KEYS = lazy(r"review|approv|sign", re.IGNORECASE)
_STATE = lazy(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class LateParameters:
    """How late is too late.

    `business_days` may pass from the end of the incident to the first draft. Those are the days of
    the week in `workdays`, in English and lower case, but for `holidays`, as ISO dates. With
    `first_commit`, a report that does not say when it was drafted was so when it was committed.
    """

    business_days: int
    workdays: tuple[str, ...]
    holidays: tuple[str, ...] = ()
    first_commit: bool = False


def check_late_report(
    report: Report, parameters: LateParameters, surroundings: Surroundings | None
) -> Iterator[Hit]:
    """Yield a hit on the day of the draft when it is too long after the end of the incident.

    Fields: `drafted`, `ended`, `count` of business days, `limit`.
    """
    ended = _find_end(report)
    if ended is None:
        return
    drafted, place = None, report.document.keys.get((), Span(0, 0))
    if report.drafted is not None:
        drafted, place = report.drafted.value, report.drafted.span
    elif parameters.first_commit and surroundings is not None:
        drafted = surroundings.find_first_commit()
    if drafted is None:
        return
    if not 0 < (drafted - ended.value).days <= _MAX_DAYS:
        return
    days = count_business_days(ended.value, drafted, parameters)
    if days > parameters.business_days:
        fields = {
            "drafted": drafted.isoformat(),
            "ended": ended.value.isoformat(),
            "count": count_noun(days, "business day"),
            "limit": str(parameters.business_days),
        }
        yield Hit(place, fields, (Related(ended.span, "the incident ended here"),))


def count_business_days(start: dt.date, end: dt.date, parameters: LateParameters) -> int:
    """Return how many business days lie after `start`, up to and including `end`."""
    days = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(
        _DAYS[day.weekday()] in parameters.workdays and day.isoformat() not in parameters.holidays
        for day in days
    )


def _find_end(report: Report) -> Located[dt.date] | None:
    """Return the latest day that the report gives for the incident itself."""
    stated = [report.resolved, report.restored]
    found = [Located(m.value.date, m.span) for m in stated if m and m.value.date]
    entries = report.timeline.entries if report.timeline else ()
    times = [entry.when for entry in entries if entry.when]
    found += [Located(when.value.date, when.span) for when in times if when.value.date]
    if not found and report.date is not None:
        found.append(report.date)
    return max(found, key=lambda day: day.value, default=None)


@dataclass(frozen=True, slots=True)
class OwnerParameters:
    """`lines`: how many lines from the top and from the bottom may hold a byline."""

    lines: int


def check_missing_report_owner(report: Report, parameters: OwnerParameters) -> Iterator[Hit]:
    """Yield a hit on the title of a report that names neither an author nor an owner of itself."""
    if report.authors or report.owner is not None:
        return
    if _BYLINE.search(report.source.text) or _is_signed(report.source.text, parameters.lines):
        return
    yield Hit(report.document.keys.get((), Span(0, 0)))


def _is_signed(text: str, count: int) -> bool:
    lines = text.splitlines()
    ends = ("\n".join(lines[:count]), "\n".join(lines[-count:]))
    return any(_SIGNATURE.search(end) for end in ends)


def check_unreviewed(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the status of a finished report that tells of no review.

    Field: `status`.
    """
    if report.stage is not Stage.FINAL or report.status is None:
        return
    if report.reviewers or _tells_of_review(report):
        return
    yield Hit(report.status.span, {"status": report.status.value})


def _state_of(status: str) -> str:
    """Return the first words of a status: "Resolved, monitoring" is resolved."""
    words = _STATE.search(status)
    return words[0].lower() if words else ""


def _tells_of_review(report: Report) -> bool:
    keys = (key for key in report.document.raw if _REVIEW_KEYS.search(key))
    if any(report.document.raw[key] for key in keys):
        return True
    if any(item.done and _REVIEWED.search(item.text.value) for item in report.checklist):
        return True
    open_ = [item.text.span for item in report.checklist if not item.done]
    texts = (block.prose for block in report.blocks)
    return any(
        _REVIEWED.search(prose.text) and not any(span.overlaps(prose.span) for span in open_)
        for prose in texts
    )


@dataclass(frozen=True, slots=True)
class StatusParameters:
    """What is no fault.

    `known` are statuses that name no stage of a report, in lower case, those of an incident among
    them; one of more than `max_words` words is a sentence.
    """

    known: tuple[str, ...]
    max_words: int


def check_unknown_status(report: Report, parameters: StatusParameters) -> Iterator[Hit]:
    """Yield a hit on a status that is none of the known ones.

    Fields: `status`, and `known`, the stages that there are.
    """
    if (
        report.status is None
        or report.stage is not None
        or any(p.span.overlaps(report.status.span) for p in report.placeholders)
    ):
        return
    words = report.status.value.lower().split()
    state = _state_of(report.status.value)
    if not state or len(words) > parameters.max_words or not state.isascii():
        return
    if not any(state == name or state.startswith(f"{name} ") for name in parameters.known):
        shown = {"status": shorten(report.status.value), "known": ", ".join(Stage)}
        yield Hit(report.status.span, shown)


@dataclass(frozen=True, slots=True)
class ChecklistParameters:
    """`places`: how many items, beside the first, a finding lists."""

    places: int


def check_open_checklist(report: Report, parameters: ChecklistParameters) -> Iterator[Hit]:
    """Yield one hit, on the first open step of the checklist of a finished report.

    Fields: `match`, the step, and `others`, which counts the rest.
    """
    if report.stage is not Stage.FINAL:
        return
    open_ = [item.text for item in report.checklist if not item.done]
    if open_:
        yield share(open_, lambda some: _say_steps(parameters.places, some))


def _say_steps(most: int, steps: Sequence[Located[str]]) -> Hit:
    first, *rest = steps
    related = tuple(
        Related(step.span, f"and this one: {shorten(step.value)}") for step in rest[:most]
    )
    others = f", and {count_noun(len(rest), 'more step')}" if rest else ""
    return Hit(first.span, {"match": shorten(first.value), "others": others}, related)


CHECKS = (
    Check(
        "late_report",
        check_late_report,
        LateParameters,
        frozenset({"drafted", "ended", "count", "limit"}),
        frozenset({HISTORY}),
    ),
    Check("missing_report_owner", check_missing_report_owner, OwnerParameters),
    Check("unreviewed", check_unreviewed, NoParameters, frozenset({"status"})),
    Check("unknown_status", check_unknown_status, StatusParameters, frozenset({"status", "known"})),
    Check(
        "open_checklist",
        check_open_checklist,
        ChecklistParameters,
        frozenset({"match", "others"}),
    ),
)
