"""How exactly lengths of time and moments are stated, and so how far apart they may lie."""

from __future__ import annotations

import datetime as dt
import re

from pm_lint.pattern import lazy
from pm_lint.report import Duration, Instant, Located
from pm_lint.source import Source

_AT_LEAST = lazy(r"\b(?:over|more than|at least)\b|\+|>", re.IGNORECASE)
_AT_MOST = lazy(r"\b(?:under|less than|at most|up to)\b|<", re.IGNORECASE)
_ROUGH = lazy(
    r"[~≈]|\b(?:about|around|approx\w*|roughly|some|circa|ca|nearly|almost|close to|estimated|or so"
    r"|or more|or less)\b",
    re.IGNORECASE,
)
_SECONDS = lazy(r"\d ?(?:s|secs?|seconds?)\b", re.IGNORECASE)
_MINUTES = lazy(r"\d ?(?:m|mn|mins?)\b|\bminutes?\b|\d:\d\d|\d ?h(?:rs?|ours?)? ?\d", re.IGNORECASE)
_HOURS = lazy(r"\d ?(?:h|hrs?)\b|\bhours?\b|PT\d+H\b", re.IGNORECASE)
_FRACTION = lazy(r"\d[.,]\d|\bhalf\b|\bquarter\b|½", re.IGNORECASE)
_DAYS = lazy(r"\d ?d\b|\bdays?\b|P\d+D", re.IGNORECASE)
_FULL_CLOCK = lazy(r"\d[:.h]?\d\d")
_DAY = 1440.0


def agrees(stated: Duration, minutes: float, slack: float = 0.0) -> bool:
    """Tell whether a stated length may mean `minutes`; `slack` widens it, in minutes."""
    text = stated.text
    tolerance = _round_of(stated) + slack
    if _ROUGH.search(text):
        tolerance = max(2 * tolerance, 0.2 * stated.minutes + slack)
    if _AT_LEAST.search(text) and minutes >= stated.minutes - tolerance:
        return minutes <= 2 * stated.minutes + tolerance
    if _AT_MOST.search(text) and minutes <= stated.minutes + tolerance:
        return minutes >= stated.minutes / 2 - tolerance
    return abs(stated.minutes - minutes) <= tolerance


def _round_of(stated: Duration) -> float:
    """Return how many minutes a length may be off by the unit that it is rounded to."""
    text, minutes = stated.text, stated.minutes
    if _SECONDS.search(text):
        return 1.0
    if _MINUTES.search(text):
        if minutes % 10 == 0:
            return 5.0
        return 3.0 if minutes % 5 == 0 else 1.0
    unit = 60.0 if _HOURS.search(text) else _DAY if _DAYS.search(text) else 7 * _DAY
    if unit == 60.0:
        # Nobody calls 45 minutes an hour, but 2:40 may pass for three.
        return 15.0 if _FRACTION.search(text) else min(6.0 + minutes / 10, 24.0)
    # Days are often counted with the first and the last one.
    return unit


def slack_of(source: Source, *moments: Located[Instant]) -> float:
    """Return by how many minutes a length between two moments may be off."""
    return sum(_slack(source, moment) for moment in moments)


def _slack(source: Source, moment: Located[Instant]) -> float:
    clock = moment.value.time
    if clock is None:
        return _DAY
    whole_hour = not clock.minute and not _FULL_CLOCK.search(source.slice(moment.span))
    if moment.value.vague:
        return 60.0 if not clock.minute else 30.0 if clock.minute % 30 == 0 else 15.0
    if whole_hour:
        return 30.0
    return 2.0 if clock.minute % 5 == 0 else 0.5


def measure_span(first: Instant, last: Instant) -> tuple[float, bool] | None:
    """Return the minutes from one moment to another, and whether whole days may be missing.

    Whole days may be missing where neither has a date. None where the two do not compare.
    """
    if first.time is not None and last.time is not None:
        if (first.date is None) is not (last.date is None):
            return None
        start, end = first.utc(), last.utc()
        if start is None or end is None:
            if not first.shares_zone(last):
                return None
            start, end = _local(first), _local(last)
        minutes = (end - start).total_seconds() / 60
        undated = first.date is None
        return (minutes % _DAY if undated else minutes), undated
    if first.date is None or last.date is None:
        return None
    return (last.date - first.date).days * _DAY, False


def _local(instant: Instant) -> dt.datetime:
    assert instant.time is not None
    return dt.datetime.combine(instant.date or dt.date(2000, 1, 1), instant.time, dt.UTC)


def spell_minutes(minutes: float) -> str:
    """Return a length of time in words: 51 -> "51 minutes", 130 -> "2 hours 10 minutes"."""
    total = round(minutes)
    if abs(minutes) < 1 and minutes != 0:
        return f"{round(minutes * 60)} seconds"
    days, rest = divmod(total, 1440)
    hours, left = divmod(rest, 60)
    parts = [
        f"{count} {name}{'' if count == 1 else 's'}"
        for count, name in ((days, "day"), (hours, "hour"), (left, "minute"))
        if count
    ]
    return " ".join(parts) or "0 minutes"
