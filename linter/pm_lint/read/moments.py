"""One moment in a text: a date, a clock time, or both, with the zone."""

from __future__ import annotations

import datetime as dt

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.clocks import Clock, match_clock, match_hour
from pm_lint.read.dates import Day, match_day
from pm_lint.read.zones import match_zone
from pm_lint.report import Instant, Origin, Zone


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a clock time or both, and the range that they take in a text."""

    start: int
    end: int
    day: Day | None
    clock: Clock | None
    zone: Zone | None
    vague: bool = False

    @property
    def date(self) -> dt.date | None:
        """The date, None when it is not written or not clear."""
        return self.day.date if self.day else None

    @property
    def time(self) -> dt.time | None:
        """The clock time, None when it is not written or not valid."""
        return self.clock.time if self.clock else None

    @property
    def impossible(self) -> bool:
        """Whether the date or the clock time is none that exists."""
        clock = self.clock
        return bool(
            (self.day and self.day.impossible) or (clock and not clock.time and not clock.vague)
        )

    def instant(self) -> Instant:
        """Return what the moment itself says."""
        return Instant(
            date=self.date,
            time=self.time,
            zone=self.zone,
            vague=self.vague,
            date_from=Origin.OWN if self.date else None,
            zone_from=Origin.OWN if self.zone else None,
        )


HEDGES = frozenset(
    (
        "around", "about", "around about", "approximately", "approx", "approx.", "apprx", "apprx.",
        "roughly", "circa", "ca.", "ca", "c.", "nearly", "close to", "almost", "near", "estimated",
        "est.", "some time around", "sometime around", "sometime about", "shortly after",
        "shortly before", "just after", "just before", "just past", "soon after", "right after",
        "right before", "sometime after", "sometime before", "some time after", "ungefähr", "gegen",
        "cerca de", "por volta de", "por volta das", "vers", "alrededor de", "sekitar", "rundt",
        "omtrent", "or about", "or around",
    )
)  # fmt: skip
"""Words that make the time behind them a rough one, in lower case."""

TILDES = "~≈∼˜～"
_TILDE = lazy(rf"[{TILDES}][ ]?")
_HEDGE = lazy(r"([^\W\d_]+\.?)[ \u00a0](?:([^\W\d_]+)[ \u00a0](?:([^\W\d_]+)[ \u00a0])?)?")


def match_hedge(text: str, start: int) -> int | None:
    """Return where the hedge at `start` ("~", "around ") ends, blank included."""
    found = _TILDE.match(text, start)
    if found:
        return found.end()
    words = _HEDGE.match(text, start)
    if not words:
        return None
    for count in (3, 2, 1):
        if words[count] and " ".join(words.group(*range(1, count + 1), 0)[:-1]).lower() in HEDGES:
            end = words.end(count) + 1
            tilde = _TILDE.match(text, end)
            return tilde.end() if tilde else end
    return None


_SUFFIX = lazy(
    r"[ \u00a0]?-?ish(?!\w)|[+?](?=\s*(?:$|[|:–—-]))|[ ](?:ca\.?|or so)(?!\w)|[ ]?頃|[ ]?ごろ"
    r"|[ ]?[(\[]?(?:[Aa]pprox\.?(?:imately|imate)?|[Ee]st\.|[Ee]stimated|[Rr]oughly|\?)[)\]]"
)
# "2026-11-20 --:--": on that day, nobody knows when
_NO_CLOCK = lazy(
    r"[ \u00a0]{1,2}(?:[-–?xX_]{1,2}:[-–?xX_]{1,2}(?![\w:])|[(（]同[^()（）]{1,4}[)）]|頃|ごろ)"
)
_JOIN = lazy(
    r"T(?=\d)|[_-](?=\d\d:\d\d)|[ \u00a0]{0,2}(?:[,|@–—\-]|at(?!\w)|kl\.?(?!\w)|um(?!\w)"
    r"|à(?!\w)|às(?!\w)"
    r"|pukul(?!\w)|[,]?[ ](?:at|from|on)(?!\w))?:?[ \u00a0]{0,2}"
)
_WEEKDAY = lazy(
    r",?[ \u00a0]{1,2}[(]?(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)[a-z]{0,6}[)]?(?!\w)"
)
_TURN = lazy(
    r"[ \u00a0]{0,2}(?:,|\||-|–|—)?[ \u00a0]{0,2}(?:on (?:the )?(?:(?:morning|afternoon|evening"
    r"|night) of (?:the )?)?|the |of )?[(]?"
)
_SECOND = lazy(r"[ \u00a0]?(?:[(\[|/,=]|aka|or)[ \u00a0]?(?=\d)")
_OCLOCK = lazy(
    r"[ \u00a0](?:(o['’]?clock)|in the (?:early )?(morning|afternoon|evening)|at (night))(?!\w)"
)


def match_moment(
    text: str,
    start: int,
    *,
    day_first: bool | None = None,
    weak: bool = False,
    vague: bool = False,
) -> Moment | None:
    """Return the date, clock time or both that begin exactly at `start`.

    `weak` lets in "15.15" without a zone. `vague` says that a hedge stood before it.
    """
    day = match_day(text, start, day_first=day_first)
    if day:
        return _after_day(text, day, vague=vague)
    clock = match_clock(text, start, weak=True) or _match_oclock(text, start)
    if not clock:
        return None
    zone, end = _read_zone(text, clock.end, clock)
    if clock.weak and not (zone or weak):
        return None
    vague, end = _read_suffix(text, end, vague or clock.vague)
    day = _day_after_clock(text, end, day_first)
    if day:
        end = day.end
        if text[end : end + 1] == ")" and "(" in text[clock.end : day.start]:
            end += 1
        if not zone:
            zone, end = _read_zone(text, end, clock)
    end = _skip_second(text, end, zone)
    return Moment(start, end, day, clock, zone, vague or bool(day and day.vague))


def _match_oclock(text: str, start: int) -> Clock | None:
    hour = match_hour(text, start)
    found = hour and _OCLOCK.match(text, hour.end)
    if not (hour and found and hour.time):
        return None
    time = hour.time
    # "4 at night" is before dawn, "12 at night" is midnight.
    after_noon = time.hour > 5 if found[3] else found[2] in ("afternoon", "evening")
    if after_noon and time.hour < 12:
        time = time.replace(hour=time.hour + 12)
    elif found[3] and time.hour == 12:
        time = time.replace(hour=0)
    return Clock(start, found.end(), time)


def _after_day(text: str, day: Day, *, vague: bool) -> Moment:
    end = day.end
    weekday = _WEEKDAY.match(text, end)
    at = weekday.end() if weekday else end
    vague = vague or day.vague
    join = _JOIN.match(text, at)
    clock = None
    hedged = False
    if join and not day.until:
        at = join.end()
        hedge = match_hedge(text, at)
        if hedge:
            at, hedged = hedge, True
        if join.end() > (weekday.end() if weekday else end) or hedge:
            clock = match_clock(text, at) or _match_oclock(text, at)
            clock = clock or _match_dotted(text, at, day) or _match_block(text, at, day)
            clock = clock or _match_zoned_hour(text, at, loose=hedged or "at" in join[0])
    if not clock:
        end = weekday.end() if weekday else end
        unknown = _NO_CLOCK.match(text, end)
        if unknown:
            return Moment(day.start, unknown.end(), day, None, None, True)
        zone, end = _read_zone(text, end, None)
        return Moment(day.start, end, day, None, zone, vague)
    tight = text[at - 1] in "Tt" or (clock.end - at > 5 and text[day.start].isdigit())
    zone, end = _read_zone(text, clock.end, clock, signs="+-" if tight else "+")
    vague, end = _read_suffix(text, end, vague or clock.vague or hedged)
    end = _skip_second(text, end, zone)
    return Moment(day.start, end, day, clock, zone, vague)


def _match_dotted(text: str, at: int, day: Day) -> Clock | None:
    """Read the "11.50" behind a whole date, where a number makes no sense otherwise."""
    if not day.date or text[at - 1 : at] not in _BLANKS:
        return None
    clock = match_clock(text, at, weak=True)
    stop = clock and _STOPS.match(text, clock.end)
    return replace(clock, weak=False) if clock and stop and clock.end - at >= 4 else None


def _match_block(text: str, at: int, day: Day) -> Clock | None:
    """Read the "1000" between a whole date and a mark: "2023-01-05 1000 - deployed"."""
    found = _BLOCK.match(text, at) if day.date else None
    if not found:
        return None
    return Clock(found.start(), found.end(), dt.time(int(found[1]), int(found[2])))


def _match_zoned_hour(text: str, start: int, *, loose: bool) -> Clock | None:
    """Read the 10 of "on 5 May at 10 UTC", which the zone makes a time."""
    hour = match_hour(text, start) if loose else None
    if hour and hour.time and match_zone(text, hour.end):
        return replace(hour, weak=False)
    return None


_BLOCK = lazy(r"([01]\d|2[0-3])([0-5]\d)(?=[ \u00a0]*(?:$|[:,;|)\]]|[–—-][ \u00a0]|\n))")
_BLANKS = (" ", "\u00a0")
# "11.50 GB" is a size, "11.50 Declared" a time.
_STOPS = lazy(
    r"[ \u00a0]*(?:$|[:,;|)\]–—-]|\n)|[ \u00a0](?![kKMGT]i?[Bb]\b|(?:ms|sec|percent|million|x)\b|%)"
)


def _read_zone(
    text: str, end: int, clock: Clock | None, *, signs: str = "+"
) -> tuple[Zone | None, int]:
    if clock is None and text[end : end + 2] not in (" (", " U", " G", "Z", " ["):
        return None, end
    found = match_zone(text, end, signs=signs)
    return found or (None, end)


def _read_suffix(text: str, end: int, vague: bool) -> tuple[bool, int]:
    found = _SUFFIX.match(text, end)
    return (True, found.end()) if found else (vague, end)


def _day_after_clock(text: str, end: int, day_first: bool | None) -> Day | None:
    turn = _TURN.match(text, end)
    if not turn or turn.end() == end or turn.end() >= len(text):
        return None
    day = match_day(text, turn.end(), day_first=day_first)
    if not day or day.until:
        return None
    mark = turn[0].strip()
    # "14:05 - 2024-05-01 …" is as likely a range or two columns; a bare blank before a short
    # date ("14:05 5 May be") too thin.
    if mark in ("-", "–", "—") and (not day.date or match_clock(text, day.end + 1)):
        return None
    if not mark and not day.date:
        return None
    return None if match_clock(text, _JOIN.match(text, day.end).end()) else day  # type: ignore[union-attr]


def _skip_second(text: str, end: int, zone: Zone | None) -> int:
    """Pass over the same moment in another zone: "13:14 EDT (17:14 UTC)"."""
    gap = _SECOND.match(text, end)
    if not gap:
        return end
    clock = match_clock(text, gap.end())
    other = match_zone(text, clock.end) if clock else None
    bracket = "(" in gap[0] or "[" in gap[0]
    if not other or not (zone or bracket) or (zone and "," in gap[0]):
        return end
    end = other[1]
    if bracket and text[end : end + 1] in tuple(")]"):
        end += 1
    return end
