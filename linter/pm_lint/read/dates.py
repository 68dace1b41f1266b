"""Calendar dates as people write them, without clock time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.months import MONTHS, OTHER_WORDS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a text: its range, and what it says.

    `date` is None when the year is missing (`month_day` has the rest), when the date does not
    exist (`impossible`), when only the reader knows the order of the parts (`ambiguous`), or
    when the day is left open ("2023-MM-DD", `vague`).
    """

    start: int
    end: int
    date: dt.date | None = None
    month_day: tuple[int, int] | None = None
    ambiguous: bool = False
    impossible: bool = False
    vague: bool = False
    until: Day | None = None


_ISO = lazy(r"(\d{4})([-/.‑–])(\d{1,2})\2(\d{1,2})(?!\d|-\d|/\d{3}|/\d+/|\.\d)")
# Without a year a date of two numbers is one only in front of a clock time.
_SHORT = lazy(
    r"(?:(\d{1,2})(/)(\d{1,2})|(?<![\d-])(\d\d)(-)(\d\d))(?=(?:,|[ ]-)?[ \u00a0](?:at )?"
    r"(?:[~≈]?\d{1,2}[:.]\d\d(?!\d)|(?:early |late )?(?:morning|noon|afternoon|evening|night)\b))"
)
_POINTS = lazy(r"(\d{1,2})(\.)(\d{1,2})\.(?=,?[ \u00a0](?:kl\.? )?\d{1,2}[:.]\d\d(?!\d))")
_NAMED = lazy(r"((?:19|20)\d\d)[-/ ]([A-Z][a-z]{2,8})[-/ ](\d{1,2})(?!\w)")
_COMPACT = lazy(r"(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=[ T_-]\d\d:?\d\d)")
_DAYS = lazy(r"/(\d\d)(?![\w/-])")
_BLANK = r"(?:DD|dd|XX|xx|\?\?|__)"
_OPEN = lazy(rf"\d{{4}}-(?:(?:MM|mm|XX|xx|\?\?|__)-{_BLANK}|\d\d-{_BLANK})(?:[ ]\?\?:\?\?)?(?!\w)")
_NUMERIC = lazy(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[-/]\d|\.\d)(?![\w%])")
_CJK = lazy(r"(?:(\d{4})[ ]?年[ ]?)?(\d{1,2})[ ]?月[ ]?(\d{1,2})[ ]?日")
_COMMAS = lazy(r"(\d\d?),[ ]{0,2}(\d\d?),[ ]{0,2}((?:19|20)\d\d)(?!\d)")
_WORD = lazy(r"[^\W\d_]{3,11}(?:-feira)?")
_DAY = lazy(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª)?(?![\w%]|[:.,]\d)")
_DAY_FIRST = lazy(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:[ \u00a0]+(?:of|de|di)[ \u00a0]+|[ \u00a0\-]{1,3}|/)"
    r"([^\W\d_]{3,11})\.?(?![^\W\d_])"
)
_DAYS_FIRST = lazy(  # "5-7 March", "between 9 and 23 October"
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[ ]?(?:[-–—]|to(?=[ ])|and(?=[ ]))[ ]?"
    r"(\d{1,2})(?:st|nd|rd|th|\.)?"
    r"[ ](?:of )?([^\W\d_]{3,11})\.?(?![^\W\d_])"
)
_YEAR = lazy(r"(?:,?[ \u00a0]{1,2}(?:of |de )?|[-/,])((?:19|20)\d\d)(?!\d|%|[:.]\d|,\d\d\d)")
# "Feb 9 1924 UTC" has no year, but the clock time 19:24.
_NO_YEAR = lazy(r"[ \u00a0](?:19[0-5]|20[45])\d[ \u00a0]?\(?(?:UTC|GMT|[A-Z]{1,3}[SD]?T)\b")
_NEAR = 24  # code points before a date
_TIMED = lazy(r"\d:\d\d\b.{0,16}\Z")
# "May 24th, 15, 9:21 PM"
_SHORT_YEAR = lazy(r"(?<=[tdh]),[ ]([1-5]\d)(?=,[ ](?:\d{1,2}:\d\d|and\b))")
_THROUGH = lazy(r"[ ]?(?:[-–—]|to)[ ]?(\d{1,2})(?:st|nd|rd|th)?(?![\w%]|[:.]\d)")
_GAP = lazy(r"\.?,?[ \u00a0]{0,2}(?:the )?")
_WEEKDAY_GAP = lazy(r"\.?,?(?:[ \u00a0]{1,2}(?:the |den )?)")


def _make(
    start: int, end: int, year: int | None, month: int, day: int, until: Day | None = None
) -> Day:
    try:
        # 2024 is a leap year: without a year, 29 February may be one.
        date = dt.date(2024 if year is None else year, month, day)
    except ValueError:
        return Day(start, end, impossible=True)
    if year is None:
        return Day(start, end, month_day=(month, day), until=until)
    return Day(start, end, date, until=until)


def match_day(text: str, start: int, *, day_first: bool | None = None) -> Day | None:
    """Return the date exactly at `start`, the day of the week before it included."""
    head = text[start : start + 1]
    if head.isdigit():
        return _at_digit(text, start, day_first)
    word = _WORD.match(text, start)
    if not word:
        return None
    lower = word[0].lower()
    if lower in MONTHS and word[0] not in OTHER_WORDS and not (word[0] == lower and len(lower) < 4):
        named = _at_month(text, word, MONTHS[lower])
        if named:
            return named
    if lower in WEEKDAYS:
        at = _WEEKDAY_GAP.match(text, word.end())
        following = _WORD.match(text, at.end()) if at else None
        if at and not (following and following[0].lower() in WEEKDAYS):
            day = match_day(text, at.end(), day_first=day_first)
            return replace(day, start=start) if day else None
    return None


def _at_month(text: str, word: re.Match[str], month: int) -> Day | None:
    at = _GAP.match(text, word.end()).end()  # type: ignore[union-attr]
    glued = at == word.end() and at < len(text)  # "January23, 2021"
    found = _DAY.match(text, at)
    if not found or not 1 <= int(found[1]) <= 39:
        return None
    day, end = int(found[1]), found.end()
    last = None
    through = _THROUGH.match(text, end)
    if through and day < int(through[1]) <= 31:
        last, end = int(through[1]), through.end()
    year = _YEAR.match(text, end)
    if year and _NO_YEAR.match(text, end) and not _is_timed(text, word.start()):
        year = None
    if year is None and (short := _SHORT_YEAR.match(text, end)) and last is None:
        return _make(word.start(), short.end(), 2000 + int(short[1]), month, day)
    if glued and (year is None or len(word[0]) < 3 or word[0].islower()):
        return None
    number = int(year[1]) if year else None
    end = year.end() if year else end
    until = _make(word.start(), end, number, month, last) if last else None
    return _make(word.start(), end, number, month, day, until)


def _is_timed(text: str, start: int) -> bool:
    """Tell whether a clock time stands right before a date, which then needs none behind it."""
    return _TIMED.search(text, max(0, start - _NEAR), start) is not None


def _at_digit(text: str, start: int, day_first: bool | None) -> Day | None:
    at = start + 1 + text[start + 1 : start + 2].isdigit()
    for form, make in _SHAPES_BEFORE.get(text[at : at + 1], ()):
        found = form.match(text, start)
        day = make(found, day_first) if found else None
        if day is not None:
            return day
    return None


def _iso(found: re.Match[str], day_first: bool | None) -> Day | None:
    text, (start, end) = found.string, found.span()
    if found[2] == "." and len(found[3]) + len(found[4]) < 4:
        return None
    if text[end : end + 1].isalpha() and text[end] not in "TtZ年頃":
        return None
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    if text[end : end + 1] != "/":
        return _make(start, end, year, month, day)
    last = _DAYS.match(text, end) if found[2] == "-" else None
    if not last or int(last[1]) <= day:
        return None
    return _make(
        start, last.end(), year, month, day, _make(start, last.end(), year, month, int(last[1]))
    )


def _numeric(found: re.Match[str], day_first: bool | None) -> Day | None:
    first, mark, second = int(found[1]), found[2], int(found[3])
    year = int(found[4])
    if len(found[4]) == 2:
        # 10-12-22 is too little to go by, 2.10.22 may be a version.
        plain = mark == "/" or (mark == "-" and max(first, second) > 12)
        if not plain or not 10 <= year <= 60:
            return None
        year += 2000
    if year < 1970 or year > 2100 or not (first and second):
        return None
    start, end = found.span()
    if mark == ".":
        day_first = True
    if first > 12 and second <= 12:
        return _make(start, end, year, second, first)
    if second > 12 and first <= 12 and mark != ".":
        return _make(start, end, year, first, second)
    if first == second or first > 12 or second > 12:
        return _make(start, end, year, second, first)
    if day_first is None:
        return Day(start, end, ambiguous=True)
    return _make(start, end, year, second if day_first else first, first if day_first else second)


def _named(found: re.Match[str], day_first: bool | None) -> Day | None:
    day, word = int(found[1]), found[2]
    month = MONTHS.get(word.lower())
    if month is None or not 1 <= day <= 39 or word in OTHER_WORDS:
        return None
    end = found.end()
    year = _YEAR.match(found.string, end)
    number = int(year[1]) if year else None
    return _make(found.start(), year.end() if year else end, number, month, day)


def _two_days(found: re.Match[str], day_first: bool | None) -> Day | None:
    """Return the first of two days of one month, the second as its `until`."""
    text, (first, last, word) = found.string, (int(found[1]), int(found[2]), found[3])
    month = MONTHS.get(word.lower())
    if month is None or not 1 <= first < last <= 31 or word in OTHER_WORDS:
        return None
    # "9 and 23 May" are the ends of a range only where "between" leads.
    if "and" in found[0] and not text[: found.start()].lower().endswith("between "):
        return None
    year = _YEAR.match(text, found.end())
    number, end = (int(year[1]), year.end()) if year else (None, found.end())
    until = _make(found.start(), end, number, month, last)
    return _make(found.start(), end, number, month, first, until)


def _short(found: re.Match[str], day_first: bool | None) -> Day | None:
    first, mark, second = (part for part in found.groups() if part is not None)
    first, second = int(first), int(second)
    if not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12:
        return None
    if mark == "." or first > 12:
        day_first = True
    elif second > 12:
        day_first = False
    if day_first is None and first != second:
        return Day(*found.span(), ambiguous=True)
    month, day = (second, first) if day_first else (first, second)
    return _make(*found.span(), None, month, day)


def _year_named(found: re.Match[str], day_first: bool | None) -> Day | None:
    month = MONTHS.get(found[2].lower())
    return _make(*found.span(), int(found[1]), month, int(found[3])) if month else None


def _year_first(found: re.Match[str], day_first: bool | None) -> Day | None:
    year = int(found[1]) if found[1] else None
    return _make(*found.span(), year, int(found[2]), int(found[3]))


def _month_first(found: re.Match[str], day_first: bool | None) -> Day | None:
    if int(found[1]) > 12 or int(found[2]) > 31:
        return None
    return _make(*found.span(), int(found[3]), int(found[1]), int(found[2]))


def _open(found: re.Match[str], day_first: bool | None) -> Day | None:
    return Day(*found.span(), vague=True)


_Maker = Callable[["re.Match[str]", "bool | None"], "Day | None"]
_DIGITS = "0123456789"

# The shapes of a date that begins with a digit: what may stand behind its first one or two
# digits, the pattern, and what makes a day of a match, or None. The first that gives one counts.
_SHAPES: tuple[tuple[str, re.Pattern[str], _Maker], ...] = (
    (_DIGITS, _ISO, _iso),  # 2023-01-05
    ("-/.", _NUMERIC, _numeric),  # 5/1/2023
    (" \u00a0-/.snrteº", _DAY_FIRST, _named),  # 5 January 2023, 05/Jan/2023
    (" –—-snrt", _DAYS_FIRST, _two_days),  # 5-7 January 2023
    ("/-", _SHORT, _short),  # 05/01 14:05
    (".", _POINTS, _short),  # 5.1. 14:05
    (_DIGITS, _NAMED, _year_named),  # 2023-Jan-05
    (_DIGITS, _COMPACT, _year_first),  # 20230105
    (f" 年月{_DIGITS}", _CJK, _year_first),  # 2023年1月5日
    (",", _COMMAS, _month_first),  # 01, 05, 2023
    (_DIGITS, _OPEN, _open),  # 2023-01-??
)
_SHAPES_BEFORE: dict[str, list[tuple[re.Pattern[str], _Maker]]] = {
    mark: [(form, make) for marks, form, make in _SHAPES if mark in marks]
    for mark in {mark for marks, _, _ in _SHAPES for mark in marks}
}


def parse_date(text: str, *, day_first: bool | None = None) -> dt.date | None:
    """Return the date that `text` is and nothing else; None without a year, or if unclear.

    An ISO 8601 date and time counts as its date.
    """
    bare = text.strip()
    if len(bare) > 60:
        return None
    day = match_day(bare, 0, day_first=day_first)
    if not day or day.until or (day.end < len(bare) and not _REST.match(bare, day.end)):
        return None
    return day.date


_REST = lazy(
    r"[T ,]{1,2}(?:at )?\d\d?:\d\d[\d:.]*[ ]?(?:[APap]\.?[Mm]\.?)?[ ]?(?:[(]?[A-Za-z]{1,5}[)]?)?"
    r"(?:[ ]?[+-]\d\d:?\d\d)?\Z"
)
_PARTS = lazy(r"(?<![\w./-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d\d)(?![\w./-]*\d)")


def learn_day_first(texts: Iterable[str]) -> bool | None:
    """Return how numeric dates of a report are meant: True for day before month.

    A part above 12 decides. None when nothing does, or when the dates contradict each other.
    """
    seen = set()
    for text in texts:
        for found in _PARTS.finditer(text):
            first, second = int(found[1]), int(found[3])
            if 12 < first <= 31 and 1 <= second <= 12:
                seen.add(True)
            elif 12 < second <= 31 and 1 <= first <= 12:
                seen.add(False)
    return seen.pop() if len(seen) == 1 else None


def next_day(date: dt.date) -> dt.date:
    """Return the day after a date, the date itself where the calendar ends."""
    return date + dt.timedelta(days=1) if date < dt.date.max else date
