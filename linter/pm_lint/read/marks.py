"""An entry of a timeline as it is written, and the time that a line begins with."""

from __future__ import annotations

import re

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.months import WEEKDAYS
from pm_lint.read.times import TimeMatch, match_time
from pm_lint.report import Instant, Precision, Zone
from pm_lint.source import Prose, Span


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """An entry, or a line that only says which day follows (`day`).

    `time` is what is written, `when` its source span, `zone` the one its column is in; `text` is
    what happened, `span` the whole line. `depth` is the nesting of lists.
    """

    span: Span
    text: Prose
    time: TimeMatch | None
    when: Span | None
    depth: int = 0
    zone: Zone | None = None
    day: bool = False
    date: TimeMatch | None = None  # from another column
    weekday: int | None = None  # Monday is 0: the day is named by that alone
    heading: bool = False
    row: bool = False  # of a table: an entry even without a time
    inner: bool = False  # the time stands in the middle of a sentence
    loose: bool = False  # prose below an entry, no entry itself
    label: bool = False  # only names what the items below it tell
    more: str = ""  # the text below, which tells more of what happened


# Bullets, emoji and brackets before a time, and the little words that lead to it. The range of
# arrows and symbols leaves out ∼, ≈ and their kin, which make a time a rough one.
_DECORATION = lazy(
    r"(?:[\s•·▪►→>|\[(*_@=\-–—\u200b-\u200d\ufe0f\u2190-\u223b\u224e-\u2bff\U0001f000-\U0001faff]"
    r"|:[a-z_]{2,30}:)*(?:(?:at|on|by|from|since|between)\s+)?",
    re.IGNORECASE,
)
_BARE = lazy(r"[\s•·▪►→>|\[(*_@\-–—]*")
_NAMED = lazy(r"(?:(day\s+\d{1,3})|([^\W\d_]{3,9}))\.?\s*[,:\-–—]?\s+(?:at\s+)?", re.IGNORECASE)
_DAY_ALONE = lazy(r"([A-Z][a-z]{2,8})(?=\s?[.:–—]\s)")  # "Saturday. The disk fills up"
_HOURS = lazy(r"(\d\d:\d\d)[ \u00a0]?(?:hrs?|hours)\b\.?")
_NUMBERED = lazy(r"\d{1,2}[.)](?=\d{1,2}[:.]\d\d)")
_SEPARATOR = lazy(r"[\s\])}*_:：.,;\-–—|→]*(?:[=-]>\s*)?")
_SHORT_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Lead:
    """The time that a text begins with, and the day of the week if that stands for a date."""

    time: TimeMatch
    weekday: int | None = None


def match_lead(text: str, start: int, day_first: bool | None) -> Lead | None:
    """Return the time that `text` begins with at `start`, behind bullets and small words."""
    lead = _DECORATION.match(text, start)
    at = lead.end() if lead else start
    number = _NUMBERED.match(text, at)
    if number:  # "10.12:30 PM", item 10 without its blank
        found = match_time(text, day_first=day_first, start=number.end())
        if found is not None and found.instant.time is not None:
            return Lead(found)
    hours = _HOURS.match(text, at)
    if hours:  # "10:00 hrs" is no length of time where an entry begins
        found = match_time(text[: hours.end(1)], day_first=day_first, start=at)
        if found is not None:
            return Lead(replace(found, end=hours.end(), text=hours[0]))
    found = match_time(text, day_first=day_first, start=at)
    if found is None and at > start:
        # "from", "between" and an opening mark may belong to the time itself.
        bare = _BARE.match(text, start)
        skip = bare.end() if bare else start
        found = match_time(text, day_first=day_first, start=skip) if skip < at else None
    named = _match_named(text, at, day_first)
    if named is not None and (found is None or found.kind is Precision.RELATIVE):
        return named
    return Lead(found) if found is not None else None


def _match_named(text: str, start: int, day_first: bool | None) -> Lead | None:
    """Return the clock time behind "Day 2," or behind a day of the week without a date."""
    name = _NAMED.match(text, start)
    if name is None or (name[2] and name[2].lower() not in WEEKDAYS):
        return None
    short = (name[2] or "")[:3].lower()
    found = match_time(text, day_first=day_first, start=name.end())
    if found is None and short in _SHORT_DAYS and (day := _DAY_ALONE.match(text, start)):
        alone = TimeMatch(start, day.end(1), day[1], Precision.EXACT, Instant())
        return Lead(alone, _SHORT_DAYS.index(short))
    if found is None or found.instant.time is None or found.instant.date is not None:
        return None
    return Lead(found, _SHORT_DAYS.index(short) if short in _SHORT_DAYS else None)


def is_dated(match: TimeMatch) -> bool:
    """Tell whether a time names its day, with or without the year."""
    return match.instant.date is not None or match.month_day is not None


def skip_separator(prose: Prose, start: int, end: int) -> Prose:
    """Return the prose from `start` to `end` without the marks that part a time from it."""
    gap = _SEPARATOR.match(prose.text, start, end)
    return prose.cut(gap.end() if gap else start, end)
