"""Dates, clock times and ranges of them in running text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.clocks import match_hour
from pm_lint.read.dates import learn_day_first, match_day, parse_date
from pm_lint.read.moments import HEDGES, TILDES, Moment, match_hedge, match_moment
from pm_lint.read.months import MONTHS, WEEKDAYS
from pm_lint.read.phrases import match_relative, match_vague
from pm_lint.read.ranges import DASH, TimeMatch, make_match, match_short_start
from pm_lint.read.zones import find_zone, match_zone, parse_zone
from pm_lint.report import Instant, Origin, Precision

__all__ = [
    "TimeMatch",
    "find_times",
    "find_zone",
    "learn_day_first",
    "match_time",
    "parse_date",
    "parse_zone",
]


_LEAD = lazy(r"([^\W\d_]+\.?|@)[ \u00a0](?:(to|at|of|las)[ \u00a0])?")
_LEADS = frozenset(
    ("from", "between", "at", "on", "since", "by", "before", "after", "until", "up to", "starting",
     "starting at", "as of", "kl", "kl.", "um", "am", "pukul", "a las", "às", "@")
)  # fmt: skip
_LOOSE_LEADS = ("before", "after")


_MEMORABLE = 1000  # code points of a text whose times are remembered
_matched: dict[tuple[str, bool | None, int], TimeMatch | None] = {}
_found: dict[tuple[str, bool | None], tuple[TimeMatch, ...]] = {}


def forget_times() -> None:
    """Forget what was found: of one report the same lines are asked about several times."""
    _matched.clear()
    _found.clear()


def match_time(text: str, *, day_first: bool | None = None, start: int = 0) -> TimeMatch | None:
    """Return the time that begins exactly at `start`, vague and relative ones included.

    Takes more than `find_times`, for a place where a time is expected: "15.15", "T+5m",
    "5 minutes later", "later that day", "around 11", "from 11:00 to 12:30".
    """
    if len(text) > _MEMORABLE:
        return _match_time(text, day_first, start)
    key = text, day_first, start
    if key not in _matched:
        _matched[key] = _match_time(text, day_first, start)
    return _matched[key]


def _match_time(text: str, day_first: bool | None, start: int) -> TimeMatch | None:
    relative = match_relative(text, start)
    if relative:
        return TimeMatch(start, relative, text[start:relative], Precision.RELATIVE, Instant())
    at, loose = start, False
    lead = _LEAD.match(text, start)
    if lead and lead[0][:-1].lower() in _LEADS:
        at, loose = lead.end(), lead[0][:-1].lower() in _LOOSE_LEADS
    hedge = match_hedge(text, at)
    if hedge:
        at, loose = hedge, True
    moment = match_moment(text, at, day_first=day_first, weak=True, vague=loose)
    if moment is None:
        moment = match_short_start(text, at, loose)
    if moment is None and hedge:
        moment = _match_hedged_hour(text, at, strict=False)
    if moment and not (moment.clock and moment.clock.weak and not _may_be_weak(text, moment)):
        match = make_match(text, start, moment, day_first)
        return match if moment.clock else _add_daytime(text, match)
    vague = match_vague(text, start)
    return _vague_match(text, start, vague, day_first) if vague else None


def _vague_match(text: str, start: int, end: int, day_first: bool | None) -> TimeMatch:
    """Make a match of vague words, with the date behind them ("early morning of May 5, 2023")."""
    instant = Instant(vague=True)
    if "noon" in text[start:end].lower() and "after" not in text[start:end].lower():
        instant = replace(instant, time=dt.time(12))
    of = _OF_DAY.match(text, end)
    day = match_day(text, of.end(), day_first=day_first) if of else None
    if day:
        end = day.end
        if day.date:
            instant = replace(instant, date=day.date, date_from=Origin.OWN)
    month_day = day.month_day if day else None
    return TimeMatch(
        start, end, text[start:end], Precision.VAGUE, instant, month_day=month_day,
        ambiguous=bool(day and day.ambiguous), impossible=bool(day and day.impossible),
    )  # fmt: skip


def _add_daytime(text: str, match: TimeMatch) -> TimeMatch:
    """Let "2023-05-05, early morning" be one vague time, not an exact day."""
    gap = _DAYTIME_GAP.match(text, match.end)
    end = match_vague(text, gap.end()) if gap and match.kind is Precision.EXACT else None
    if not gap or not end:
        return match
    end += "(" in gap[0] and text[end : end + 1] == ")"
    instant = replace(match.instant, vague=True)
    return replace(
        match, end=end, text=text[match.start : end], kind=Precision.VAGUE, instant=instant
    )


_OF_DAY = lazy(r"[ ](?:hours[ ])?(?:[A-Z]{2,4}[ ])?(?:(?:of|on)[ ])?(?:the[ ])?")
_DAYTIME_GAP = lazy(r",?[ \u00a0][(]?(?=[A-Za-z])")


def _may_be_weak(text: str, moment: Moment) -> bool:
    """Tell whether "15.15" or "21h" at the start of an entry can stand for a time."""
    if moment.zone or moment.vague or DASH.match(text, moment.end):
        return True
    # "2.10 shipped" is about a version.
    blank = " \u00a0\t\n" if moment.end - moment.start == 5 else ""
    return not text[moment.end : moment.end + 1].strip(f"{blank}:|,;)]*_-–—")


_NOT_A_COUNT = lazy(r"[ \u00a0]*(?:[.,;:!?)\]]|\Z)|[ \u00a0]-[ \u00a0]|[ \u00a0]([a-z]+)")
_NO_UNITS = frozenset(
    "on in and when we the our i a an they it he she local this that there all until or".split()
)


def _match_hedged_hour(text: str, start: int, *, strict: bool) -> Moment | None:
    """Read the 11 of "around 11", unless it counts something ("around 11 nodes")."""
    hour = match_hour(text, start)
    if not hour or not hour.time or text.startswith("%", hour.end):
        return None
    found = match_zone(text, hour.end)
    if found:
        return Moment(start, found[1], None, hour, found[0], True)
    after = _NOT_A_COUNT.match(text, hour.end)
    if _DECIMAL.match(text, hour.end) or not after or (after[1] and after[1] not in _NO_UNITS):
        return None
    if _COUNTED.match(text, hour.end) and not strict:
        return None
    return Moment(start, hour.end, None, replace(hour, weak=False), None, True)


_DECIMAL = lazy(r"[.,:]\d|,000")
_COUNTED = lazy(r"[ \u00a0](?:of|to|or)(?!\w)")

_CANDIDATE = lazy(r"(?<![\d])\d|(?<!\w)(?:[Nn]oon|[Mm]idnight|[Mm]idday)(?!\w)")
_BEFORE = lazy(r"[\w./:\\+$€£#&%@^=<\-−]", re.ASCII)
_SHORTCODE = lazy(r"(?<![\w:]):[a-z][a-z_]{2,36}:\Z|(?:^|[\s(])@\Z")
_RUN_ON = lazy(r"[a-z]{2}\.\d{1,2}:\d\d [AaPp][Mm]\b")  # "10 minutes.10:02 AM to 10:12 AM"
_GLUED_MONTH = lazy(
    r"(?<![^\W_])(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\Z"
)
_MONTH_BEFORE = lazy(r"([^\W\d_]{3,11})\.?,?[ \u00a0]{1,2}(?:the )?\Z")
_WEEKDAY_BEFORE = lazy(r"([^\W\d_]{3,11})(?:-feira)?\.?,?[ \u00a0]{1,2}(?:the |den )?\Z")
_MARKS = ".,:;*_~|>([{\"'“‘—–-"
_LEADS_UP = MONTHS.keys() | WEEKDAYS | {"the", "den"}
_HEDGE_ENDS = frozenset(hedge.split()[-1] for hedge in HEDGES)
_WORDS_BEFORE = lazy(r"[^\W\d_]+\.?")
_NO_TIME_BEFORE = frozenset(
    "ratio line lines version port ports chapter odds score column verse took lasted "
    "duration lasting section figure table page rfc psalm john matthew aspect v rev step "
    "elapsed taking uptime pid id bug issue pr build release row job".split()
)
_LAST_WORD = lazy(r"(?<![A-Za-z])([A-Za-z]+)[:#]?[ \u00a0(]{1,2}\Z")


def find_times(text: str, *, day_first: bool | None = None) -> Iterator[TimeMatch]:
    """Return every date and clock time in running prose, in order, without overlap.

    Stays silent on ratios, versions, addresses, ports, counts and durations. `day_first` says
    how the numeric dates of the report are meant, see `learn_day_first`.
    """
    if len(text) > _MEMORABLE:
        return _find_times(text, day_first)
    key = text, day_first
    if key not in _found:
        _found[key] = tuple(_find_times(text, day_first))
    return iter(_found[key])


def _find_times(text: str, day_first: bool | None) -> Iterator[TimeMatch]:
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        at = candidate.start()
        if at < done:
            continue
        found = _find_at(text, at, done, day_first)
        if found:
            done = found.end
            yield found


def _find_at(text: str, at: int, done: int, day_first: bool | None) -> TimeMatch | None:
    start = at
    before = text[at - 1] if at > done else " "
    if at and before.isspace():
        start = _start_of_words(text, at, done)
    elif before.isalpha() and (glued := _GLUED_MONTH.search(text, max(done, at - 10), at)):
        start = glued.start()
    elif (
        at
        and _BEFORE.match(text, at - 1)
        and not _SHORTCODE.search(text[max(done, at - 40) : at])
        and not _RUN_ON.match(text, max(0, at - 3))
    ):
        return None
    moment = None
    while True:
        vague, hedged_from, led = _hedge_before(text, start, done)
        moment = match_moment(text, start, day_first=day_first, vague=vague)
        if moment is None and start == at:
            moment = match_short_start(text, start, vague)
        if moment is None and start == at and vague:
            hour = _match_hedged_hour(text, start, strict=True)
            # "around 11" alone may count something; after "at" or before a zone it cannot.
            moment = hour if hour and (led or hour.zone) else None
        if moment is not None or start == at:
            break
        start = at
    if moment is None or moment.end <= at:
        return None
    match = make_match(text, hedged_from if vague else start, moment, day_first)
    bare = not moment.day and not moment.zone and match.kind is not Precision.RANGE
    return None if bare and _misplaced(text, start, done) else match


def _start_of_words(text: str, at: int, done: int) -> int:
    """Return where the month and day of the week that lead up to a number begin."""
    start = at
    low = max(done, at - 18)
    last = text[low:at].split()[-1:]
    if not last or last[0].strip(_MARKS).lower() not in _LEADS_UP:
        return at
    month = _MONTH_BEFORE.search(text[low:at])
    if month and month[1].lower() in MONTHS:
        start = low + month.start()
        low = max(done, start - 18)
    weekday = _WEEKDAY_BEFORE.search(text[low:start])
    if weekday and weekday[1].lower() in WEEKDAYS:
        start = low + weekday.start()
    if start > 0 and start != at and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return at
    return start


def _hedge_before(text: str, start: int, done: int) -> tuple[bool, int, bool]:
    """Return whether a hedge leads up to `start`, where it begins, and if "at" is before it."""
    low = max(done, start - 32)
    lead = text[low:start]
    if not lead.strip() or lead[-1] not in f"{TILDES} \u00a0":
        return False, start, False
    if lead[-1] in TILDES or lead[-2:-1] in tuple(TILDES):
        tilde = start - (1 if lead[-1] in TILDES else 2)
        return True, tilde, False
    if lead.split()[-1].lstrip(_MARKS).lower() not in _HEDGE_ENDS:
        return False, start, False
    words = list(_WORDS_BEFORE.finditer(lead))[-4:]
    for count in range(len(words), 0, -1):
        at = low + words[-count].start()
        if " ".join(word[0] for word in words[-count:]).lower() in HEDGES:
            led = len(words) > count and words[-count - 1][0].lower() in ("at", "from", "by")
            return True, low + words[-count - 1].start() if led else at, led
    return False, start, False


def _misplaced(text: str, start: int, done: int) -> bool:
    """Tell whether the word before a bare clock time makes it something else."""
    word = _LAST_WORD.search(text[max(done, start - 16) : start])
    if word and word[1].lower() == "for":
        return text[start + 1 : start + 3].lstrip("0123456789").startswith("h")  # "for 3h07"
    return bool(word and word[1].lower() in _NO_TIME_BEFORE)
