"""Lengths of time as people write them: "51 minutes", "0h 16m", "an hour and a half"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy


@dataclass(frozen=True, slots=True)
class DurationMatch:
    """A length of time found in a text; the offsets are code points."""

    start: int
    end: int
    text: str
    minutes: float


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_MORE = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = dict(zip(f"{_ONES} {_MORE}".split(), map(float, range(20)), strict=True))
_NUMBERS |= dict(zip(_TENS.split(), map(float, range(20, 100, 10)), strict=True))
_ARTICLES = {"a": 1.0, "an": 1.0, "half": 0.5}

_UNITS = {
    name: minutes
    for minutes, names in (
        (1 / 60000, "ms msec msecs millisecond milliseconds"),
        (1 / 60, "s sec secs second seconds sekunder sekunden segundos secondes detik giây"),
        (1 / 60, "秒 秒間 秒钟"),
        (1, "m mn min mins minute minutes minutter minuten minutos menit phút minuti"),
        (1, "分 分間 分钟 分鐘 분"),
        (60, "h hr hrs hour hours time timer stunde stunden hora horas heure heures jam giờ"),
        (60, "時間 小时 小時 시간"),
        (1440, "d day days dag dager tag tage día días dia dias jour jours hari ngày giorno"),
        (1440, "日間 天"),
        (10080, "w wk wks week weeks uke uker woche wochen semana semanas semaine semaines tuần"),
        (43200, "month months"),
    )
    for name in names.split()
}  # fmt: skip
del _UNITS["time"]
_SHORT = frozenset(("ms", "s", "m", "h", "d", "w", "mn"))

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:[.,]\d{1,6})?"
_TERM = lazy(
    rf"({_NUMBER})(?:[ \u00a0]?\+)?(?:[ \u00a0]{{0,2}}|-)([^\W\d_]{{1,12}})\.?(?!\w*[^\W\d])"
)
# "3 日 23 時間"; without the hours "3 日" is a day of the month.
_DAYS_AND_HOURS = lazy(r"(\d{1,3})[ ]?日(?:間)?[ ]?(\d{1,2})[ ]?時間(?:[ ]?(\d{1,2})[ ]?分)?")
_ATTACHED = lazy(rf"({_NUMBER})(h|hr|m|min|s|d|天|時間|小时|小時|시간|分)(?=\d)")
_WORDS = lazy(
    r"([A-Za-z]{1,9})(?:[ \-](half|one|two|three|four|five|six|seven|eight|nine))?"
    r"(?:[ ]and a (half|quarter))?[ \-](?:of an |of a |an |a )?([A-Za-z]{3,8})(?!\w)"
)
_HALVES = lazy(
    r"(\d{1,4})(?:[ \u00a0](?:and (?:a )?(half|quarter)|1/2)|½)[ \-]?([A-Za-z]{1,8})(?!\w)"
)
_CLOCK = lazy(
    r"(\d{1,3}):(\d\d)(?::(\d\d))?(?:[ ]?(?:[Hh](?:ours?|rs?|OURS?)?|\(?hh:mm(?::ss)?\)?))(?!\w)"
)
_MINUTES = lazy(r"(\d{1,3}):([0-5]\d) ?min(?:ute)?s?(?!\w)")
_BARE_CLOCK = lazy(r"(\d{1,3}):(\d\d)(?::(\d\d))?")
_TRAILING = lazy(r"[ ]?(\d{1,2})(?![\w:%]|\.\d)")
_LINK = lazy(r"(?:,[ \u00a0]?and|,|[ \u00a0]and|[ \u00a0]?&)?[ \u00a0]{0,2}")
_HALF = lazy(r"[ \u00a0]and[ \u00a0](?:a[ \u00a0])?(half|quarter)(?!\w)")
_ISO = lazy(
    r"P(?=\d|T\d)(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?(?!\w)"
)
_START = lazy(
    r"(?<![\w.,:$€£#/\-])(?:\d|P(?=\d|T\d)|(?:[Aa]n?|[Hh]alf|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our"
    r"|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen"
    r"|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty|[Tt]hirty|[Ff]orty"
    r"|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?=[ \-]))"
)
# In prose "a second" is mostly another one, "10 m" metres or millions.
_UNLIKELY = lazy(r"(?:[Aa]n?|[Oo]ne) (?:second|m)|[\d.,]+[ \u00a0][mdsw]")
_HEDGE = lazy(r"[~≈<>][ ]?|([A-Za-z]+\.?)[: \u00a0]{1,2}(?:(than|to|least|of)[ \u00a0])?")
_HEDGES = frozenset(
    "about around approximately approx approx. roughly almost nearly circa ca ca. over under just"
    " more less up at total a".split()
)


def _number(text: str) -> float:
    if "," in text and not re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return float(text.replace(",", "."))
    return float(text.replace(",", ""))


def _term(text: str, at: int) -> tuple[float, int, str] | None:
    """Read one number and its unit at `at`: minutes, the end, and the unit."""
    if not text[at : at + 1].isdigit():
        return _term_in_words(text, at)
    attached = _ATTACHED.match(text, at)
    if attached:
        return _number(attached[1]) * _UNITS[attached[2]], attached.end(), attached[2]
    halves = _HALVES.match(text, at)
    if halves and halves[3].lower() in _UNITS:
        unit = halves[3].lower()
        count = int(halves[1]) + (0.25 if halves[2] == "quarter" else 0.5)
        return count * _UNITS[unit], halves.end(), unit
    found = _TERM.match(text, at)
    if not found:
        return None
    # "5 M" is five million, not five minutes.
    unit = found[2] if found[2].lower() in _SHORT else found[2].lower()
    if unit not in _UNITS:
        return None
    return _number(found[1]) * _UNITS[unit], found.end(2), unit


def _term_in_words(text: str, at: int) -> tuple[float, int, str] | None:
    words = _WORDS.match(text, at)
    if not words:
        return None
    first, second, unit = words[1].lower(), (words[2] or "").lower(), words[4].lower()
    count = _ARTICLES.get(first, _NUMBERS.get(first))
    if count is None or unit not in _UNITS:
        return None
    if second == "half" and first in ("a", "one"):
        count = 0.5
    elif second in _NUMBERS and count >= 20:
        count += _NUMBERS[second]
    elif second:
        return None
    if words[3]:
        count += 0.25 if words[3].lower() == "quarter" else 0.5
    return count * _UNITS[unit], words.end(), unit


def match_duration(text: str, start: int) -> DurationMatch | None:
    """Return the length of time that begins exactly at `start`."""
    minutes = _MINUTES.match(text, start)
    if minutes:
        return DurationMatch(
            start, minutes.end(), minutes[0], int(minutes[1]) + int(minutes[2]) / 60
        )
    clock = _CLOCK.match(text, start)
    if clock:
        return DurationMatch(start, clock.end(), clock[0], _clock_minutes(clock))
    days = _DAYS_AND_HOURS.match(text, start)
    if days:
        total = int(days[1]) * 1440.0 + int(days[2]) * 60 + int(days[3] or 0)
        return DurationMatch(start, days.end(), days[0], total)
    iso = _ISO.match(text, start)
    if iso:
        weights = (10080.0, 1440.0, 60.0, 1.0, 1 / 60)
        total = sum(int(part or 0) * w for part, w in zip(iso.groups(), weights, strict=True))
        return DurationMatch(start, iso.end(), iso[0], total)
    term = _term(text, start)
    if not term:
        return None
    total, end, unit = term
    while True:
        half = _HALF.match(text, end)
        if half:
            total += _UNITS[unit] * (0.5 if half[1] == "half" else 0.25)
            end = half.end()
            break
        link = _LINK.match(text, end)
        at = link.end() if link else end
        following = _term(text, at)
        if not following or _UNITS[following[2]] >= _UNITS[unit]:
            break
        total, end, unit = total + following[0], following[1], following[2]
    trailing = _TRAILING.match(text, end)
    if (
        trailing
        and _UNITS[unit] == 60
        and int(trailing[1]) < 60
        and _takes_minutes(text, unit, trailing)
    ):
        total, end = total + int(trailing[1]), trailing.end()
    return DurationMatch(start, end, text[start:end], total)


def _takes_minutes(text: str, unit: str, trailing: re.Match[str]) -> bool:
    """Tell whether the bare number behind hours ("2h 30", "2 hours 30") counts minutes."""
    return unit == "h" or not text[trailing.end() : trailing.end() + 1].strip(" .,;)")


def _clock_minutes(found: re.Match[str]) -> float:
    return int(found[1]) * 60 + int(found[2]) + int(found[3] or 0) / 60


def find_durations(text: str) -> Iterator[DurationMatch]:
    """Yield every length of time in running prose, in order, without overlap."""
    done = 0
    for candidate in _START.finditer(text):
        at = candidate.start()
        if at < done:
            continue
        found = match_duration(text, at)
        if found and not _UNLIKELY.fullmatch(found.text):
            done = found.end
            yield found


def _is_hedge(found: re.Match[str]) -> bool:
    word = found[1].lower()
    # "a day" is a duration, "a total of" stands before one.
    return word in _HEDGES and (word != "a" or found.string.startswith("total ", found.end()))


def parse_duration(text: str) -> float | None:
    """Return the minutes that the whole of a field says, None if it says something else.

    A hedge before it and words in brackets after it do not matter; "1:30" is hours and minutes.
    """
    bare = text.strip().rstrip(".").strip()
    if not bare or len(bare) > 200:
        return None
    at = 0
    while (hedge := _HEDGE.match(bare, at)) and (not hedge[1] or _is_hedge(hedge)):
        at = hedge.end()
    clock = _BARE_CLOCK.fullmatch(bare, at)
    if clock:
        return _clock_minutes(clock)
    found = match_duration(bare, at)
    if not found:
        return None
    rest = bare[found.end :].lstrip(" .")
    return found.minutes if not rest or rest[0] in "([,;–—-" else None
