"""Clock times as people write them, without date and zone."""

from __future__ import annotations

import datetime as dt
import re

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time in a text: its range, and what it says.

    `time` is None when it names no time of a day (25:61) or only the hour ("10:??", then
    `vague`). `half` is "am" or "pm" when written. `weak` marks forms that are a time only
    beside something that makes them one: a bare hour, "15.15", "21h".
    """

    start: int
    end: int
    time: dt.time | None
    half: str | None = None
    vague: bool = False
    weak: bool = False


_HALF = r"(?:[ \u00a0\u202f]{0,2}([AaPp])(?:\.[ ]?[Mm]\.?|[Mm](?![\w])))?"
_COLON = lazy(
    r"(\d{1,2})(?::|：|(?<=\d)h(?=\d\d)|(?<=\d)H(?=\d\d))"
    r"(?:(\d\d)(?:(?<=[:：]..)(?::(\d\d)(?:[.,]\d{1,9})?|\.(\d\d)(?!\d)))?"
    r"|(\d?[?xX_]{1,2}(?![\w?])))(?:(?<=\d)([AaPp])(?!\w))?"
    + _HALF
    + r"(?:h(?!\w)|[ \u00a0]?(?:[Uu]hr|uur)(?!\w))?"
)
_CJK = lazy(
    r"(\d{1,2})(?:[時时시][ ]?(?!間|间|간)(?:(\d{1,2})[分분](?!間|间|간)|半)?|[点點](\d{1,2})分)"
)
_SPACED = lazy(r"(\d\d): (\d\d)(?=\])")  # "[09: 42]"
_APART = lazy(r"(\d{1,2}): (\d\d)" + _HALF)  # "10: 08 AM"
_DOTTED = lazy(r"(\d{1,2})\.(\d\d)" + _HALF)
_HOUR = lazy(r"(\d{1,2}):?" + _HALF)
_HUNDRED = lazy(
    r"([01]\d|2[0-4])([0-5]\d)(?:[ \u00a0]?(?:hrs|hours|hr|[hH](?!\w))\.?(?!\w)|(?=Z\b)"
    r"|(?=[ \u00a0]\(?(?:UTC|GMT|[A-Z]{1,3}[SD]T|[A-Z]{2}T|CEST|EEST|WEST)\b))"
)
_LETTER = lazy(r"(\d{1,2})h(?!\w)")
_WORD = lazy(r"(?:12[ \u00a0])?([Nn]oon|NOON|[Mm]idnight|MIDNIGHT|[Mm]idday)(?!\w)")

_WORDS = {"noon": dt.time(12), "midday": dt.time(12), "midnight": dt.time(0)}

# What may not follow a clock time: it would be a ratio, a version, a port, a path, a unit.
_AFTER = lazy(
    r"\d|:[\da-fA-F]{1,2}(?!\w)|[./]\d|(?!h\b|ish\b)[a-z]|%"
    r"|[ \u00a0](?:%|hours?\b(?! ago)|hrs?\b|h\b|minutes?\b|mins?\b"
    r"|seconds?\b|secs?\b|ratio\b|aspect\b|split\b|odds\b|verses?\b)"
)
_AFTER_WORDY = lazy(r"\d|:\d|\w")


def match_clock(text: str, start: int, *, weak: bool = False) -> Clock | None:
    """Return the clock time exactly at `start`; the weak forms only when asked for."""
    head = text[start : start + 1]
    if not head.isdigit():
        return _match_word(text, start) if head in "nmNM" and head else None
    if text.startswith(("12 ", "12\u00a0"), start) and (noon := _match_word(text, start)):
        return noon
    found = _COLON.match(text, start)
    if found:
        return _check(text, found)
    found = None if text.isascii() else _CJK.match(text, start)
    if found:
        return _make_cjk(text, found)
    found = _APART.match(text, start)
    if found and found[3]:
        return _make(*found.span(), int(found[1]), int(found[2]), 0, found[3])
    found = _SPACED.match(text, start) if text[start - 1 : start] == "[" else None
    found = found or _HUNDRED.match(text, start)
    if found:
        return _make(found.start(), found.end(), int(found[1]), int(found[2]), 0, None)
    found = _HOUR.match(text, start)
    if found and found[2]:
        return _make(found.start(), found.end(), int(found[1]), 0, 0, found[2], bare=True)
    found = _DOTTED.match(text, start)
    if found and (weak or found[3]) and not _AFTER.match(text, found.end()):
        hour, minute = int(found[1]), int(found[2])
        after = text[found.end() : found.end() + 1]
        if hour > 24 or minute > 59 or (after and after in "%$€£"):
            return None
        return _make(found.start(), found.end(), hour, minute, 0, found[3], weak=not found[3])
    found = _LETTER.match(text, start)
    if found and weak and int(found[1]) < 24:
        return _make(found.start(), found.end(), int(found[1]), 0, 0, None, weak=True)
    return None


def match_hour(text: str, start: int) -> Clock | None:
    """Return the bare hour exactly at `start`, such as the 11 of "around 11" and "2–4 PM"."""
    found = _HOUR.match(text, start)
    if not found or int(found[1]) > 24:
        return None
    end = found.end() if found[2] else found.end(1)
    if _AFTER_WORDY.match(text, end):
        return None
    return _make(start, end, int(found[1]), 0, 0, found[2], weak=not found[2])


def _match_word(text: str, start: int) -> Clock | None:
    found = _WORD.match(text, start)
    if not found:
        return None
    return Clock(start, found.end(), _WORDS[found[1].lower()])


def _check(text: str, found: re.Match[str]) -> Clock | None:
    hour = int(found[1])
    half = found[6] or found[7]
    if found[5]:
        if hour > 24:
            return None
        return Clock(found.start(), found.end(), None, vague=True)
    end = found.end()
    if not half and _AFTER.match(text, end):
        return None
    return _make(found.start(), end, hour, int(found[2]), int(found[3] or found[4] or 0), half)


def _make_cjk(text: str, found: re.Match[str]) -> Clock | None:
    """Make the time of "午後2時05分", its half read from the word before it."""
    before = text[max(0, found.start() - 3) : found.start()].strip()
    half = "p" if before.endswith(("午後", "下午", "오후", "晚上")) else None
    minute = 30 if found[0].endswith("半") else int(found[2] or found[3] or 0)
    return _make(found.start(), found.end(), int(found[1]), minute, 0, half)


def _make(
    start: int,
    end: int,
    hour: int,
    minute: int,
    second: int,
    half: str | None,
    *,
    bare: bool = False,
    weak: bool = False,
) -> Clock | None:
    letter = half.lower() if half else None
    if bare and not 1 <= hour <= 12:
        return None
    # "14:15pm" can only mean 14:15; "12:25 AM" is 00:25, and "0:25 AM" too.
    if letter == "p" and hour < 12:
        hour += 12
    elif letter == "a" and hour == 12:
        hour = 0
    if hour == 24 and minute == 0 and second == 0:
        hour = 0
    valid = hour < 24 and minute < 60 and second < 60
    time = dt.time(hour, minute, second) if valid else None
    return Clock(start, end, time, letter and letter + "m", weak=weak)


def shift_half(time: dt.time, half: str) -> dt.time:
    """Return a time written without am or pm as if it had `half`."""
    if half == "pm" and time.hour < 12:
        return time.replace(hour=time.hour + 12)
    if half == "am" and time.hour == 12:
        return time.replace(hour=0)
    return time
