"""Times that cannot be, that are missing, or that are written with am and pm."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from pm_lint.checks.abbreviations import PLACES, SHARED, abbreviate, is_in_force
from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.wording import count_noun, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Edit, Fix, Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import (
    Instant,
    Located,
    Origin,
    Precision,
    Report,
    Timeline,
    TimelineEntry,
    Zone,
)
from pm_lint.source import Source, Span

_HOLDS_TIME = lazy(r"\d[:.h]\d\d|\d{4}-\d\d|\d\s?[ap]\.?m\b", re.IGNORECASE)
_TIME_KEYS = ("time", "at", "when", "timestamp", "datetime")
_REFERENCE = lazy(
    r"^\W*(?:slack|threads?|channels?|links?|see|notes?|nb|sources?|references?|tickets?"
    r"|jira|issue|incident|date|status|docs?|video|call|zoom|timezone|all times|times)\b"
    r"[^:：]{0,30}[:：]",
    re.IGNORECASE,
)
_PLANNED = lazy(
    r"\b(?:plan(?:s|ned)?|will|scheduled|due|deadline|target|expected|upcoming)\b", re.IGNORECASE
)
_WRITTEN = frozenset({Origin.OWN, Origin.COLUMN, Origin.HEADING})
_LAST_GAP_HOUR = 3  # the clocks go forward between midnight and this hour

_TWELVE = lazy(
    r"(?<![\d:.])(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d(?::[0-5]\d)?)?[ \t\u00a0\u202f]?"
    r"(?:[AaPp]\.[ ]?[Mm]\.?|[AaPp][Mm]\b)"
)
_DATE_WORDS = lazy(
    r"(?:[\d\s,.\-/()]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|at\b|on\b|st\b|nd\b|rd\b|th\b)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class UntimedParameters:
    """`single`: how many entries without a time get a finding each; more share one."""

    single: int


def check_entry_without_time(report: Report, parameters: UntimedParameters) -> Iterator[Hit]:
    """Yield hits on the entries of a timeline that have no time at all.

    A timeline in which none has one gets a single hit, on its heading; one in which most have none
    gets one on the first of them. Field: `which`.
    """
    timeline = report.timeline
    if timeline is None:
        return
    timed = _find_timed(report)
    bare = [
        span
        for entry in timeline.entries
        if entry.kind is Precision.NONE
        and entry.span not in timed
        and (span := _first_line(report.source, entry)) is not None
    ]
    if bare and all(entry.kind is Precision.NONE for entry in timeline.entries):
        count = len(bare)
        which = f"all {count} entries of the timeline have" if count > 1 else "its only entry has"
        yield Hit(timeline.heading, {"which": which})
    elif len(bare) > parameters.single or 1 < len(bare) > _count_timed(timeline):
        yield share(bare, _say_untimed)
    else:
        yield from (_say_untimed([span]) for span in bare)


def _say_untimed(spans: Sequence[Span]) -> Hit:
    first, *rest = spans
    related = tuple(Related(span, "no time either") for span in rest)
    others = f"this entry and {count_noun(len(rest), 'other')} have"
    return Hit(first, {"which": others if rest else "this entry of the timeline has"}, related)


def _count_timed(timeline: Timeline) -> int:
    return sum(entry.kind is not Precision.NONE for entry in timeline.entries)


def _find_timed(report: Report) -> set[Span | None]:
    """Return the spans of the records that hold words for a time, though none may be read."""
    rows = report.document.raw.get("timeline")
    return {
        report.document.spans.get(("timeline", index))
        for index, row in enumerate(rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and any(row.get(key) for key in _TIME_KEYS)
    }


def _first_line(source: Source, entry: TimelineEntry) -> Span | None:
    """Return the first line of an entry's words; None where it is no event, or has a time."""
    whole = source.slice(entry.span)
    if _HOLDS_TIME.search(whole) or _REFERENCE.match(entry.text.text):
        return None
    span = entry.text.span if entry.text.text.strip() else entry.span
    words = source.slice(span).splitlines()[0].rstrip() if span.end > span.start else ""
    return Span(span.start, span.start + len(words)) if words else None


@dataclass(frozen=True, slots=True)
class ImpossibleParameters:
    """`days`: how long after its publication a report may still be added to."""

    days: int


def check_impossible_time(report: Report, parameters: ImpossibleParameters) -> Iterator[Hit]:
    """Yield hits on times that do not exist, and on entries from after the publication.

    Fields: `match`, the time as written, and `reason`.
    """
    for place in report.impossible:
        yield Hit(place.span, {"match": place.value, "reason": "does not exist"})
    for when in _list_whens(report):
        if when.value.zone is not None and _is_skipped(when.value, when.value.zone):
            reason = "does not exist: the clocks were set forward over it"
            yield Hit(when.span, {"match": report.source.slice(when.span), "reason": reason})
    yield from _say_after_publication(report, dt.timedelta(days=parameters.days))


def _list_whens(report: Report) -> Iterator[Located[Instant]]:
    """Yield the times of the timeline, then those of the prose, each once."""
    entries = report.timeline.entries if report.timeline else ()
    seen: set[Span] = set()
    stated = (report.started, report.restored, report.resolved)
    for when in (
        *(entry.when for entry in entries),
        *(mention.when for mention in report.mentions),
        *stated,
    ):
        if when is not None and when.span not in seen:
            seen.add(when.span)
            yield when


def _is_skipped(instant: Instant, zone: Zone) -> bool:
    """Tell whether a change to summer time skips a local time in its zone."""
    date, time = instant.date, instant.time
    if date is None or time is None or instant.vague or time.hour > _LAST_GAP_HOUR:
        return False
    name = abbreviate(zone)
    place = zone.key or PLACES.get(name or "", (None,))[0]
    if place is None or not 1 < date.year < 9999:
        return False
    from zoneinfo import ZoneInfo

    local = dt.datetime.combine(date, time, ZoneInfo(place))
    real = local.astimezone(dt.UTC).astimezone(ZoneInfo(place))
    # The name of winter time may be meant as an offset that holds all year.
    return real.replace(tzinfo=None) != local.replace(tzinfo=None) and (
        name is None or real.tzname() == name
    )


def _say_after_publication(report: Report, leeway: dt.timedelta) -> Iterator[Hit]:
    """Yield a hit on the first entry that is dated after the report that tells of it."""
    published = report.published
    if published is None or published.value > dt.date.max - leeway:
        return
    for entry in report.timeline.entries if report.timeline else ():
        when = entry.when
        if when is None or when.value.date is None or when.value.date_from not in _WRITTEN:
            continue
        if when.value.date > published.value + leeway and not _PLANNED.search(entry.text.text):
            reason = f"is after the report was published, {published.value.isoformat()}"
            fields = {"match": report.source.slice(when.span), "reason": reason}
            yield Hit(when.span, fields, (Related(published.span, "published"),))
            return


def check_twelve_hour_clock(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield one hit on the first time with am or pm; `others` counts the rest.

    The fix writes ISO 8601: with date and zone where every time states its own, else the clock
    time alone, where it is certain. It is not safe where others are left: 10:30 beside "12:00 PM"
    may be taken for one of the evening.
    """
    source = report.source
    places = [
        (when, Span(when.span.start + found.start(), when.span.start + found.end()))
        for when in _list_whens(report)
        for found in _TWELVE.finditer(source.slice(when.span))
    ]
    places.sort(key=lambda place: place[1])
    if places:
        yield share(places, lambda some: _say_twelve(source, some, len(places)))


def _say_twelve(source: Source, places: Sequence[tuple[Located[Instant], Span]], count: int) -> Hit:
    """Return one hit on some of the `count` times with am or pm; the fix leaves the others."""
    first, *rest = (span for _, span in places)
    verb = "is" if len(rest) == 1 else "are"
    edits = [edit for when, _ in places if (edit := _rewrite(source, when))]
    if len(edits) < count:
        edits = [edit for when, span in places if (edit := _rewrite_clock(source, when, span))]
    return Hit(
        first,
        {
            "match": shorten(source.slice(first)),
            "others": f", as {verb} {count_noun(len(rest), 'more time')}" if rest else "",
        },
        fix=Fix(tuple(edits), safe=len(edits) == count) if edits else None,
    )


_PARTS = lazy(r"(\d{1,2})[:.](\d\d)(:\d\d)?[\s\u00a0\u202f]*([ap])", re.IGNORECASE)
_OTHER_CLOCK = lazy(
    r"\d[:.h]\d\d|(?<![\d/.-])\d{1,2}[ \u00a0]*(?:-|–|—|to|until)[ \u00a0]*$", re.IGNORECASE
)
_MAY_END = lazy(r"[\"')\]*_]*(?:\s*\Z|[ \t]*[\r\n]|\s+[^\W\d_a-z])")


def _rewrite_clock(source: Source, when: Located[Instant], span: Span) -> Edit | None:
    """Return the edit of one clock time to that of 24 hours, None where it is in doubt.

    Where another clock time beside it has no am or pm, this one's may stand for both.
    """
    words = source.slice(when.span)
    clock = _turn_clock(source.slice(span))
    if clock is None or when.value.vague or _OTHER_CLOCK.search(_TWELVE.sub("", words)):
        return None
    if not all(map(_turn_clock, _TWELVE.findall(words))):
        return None
    # The last stop of "2:02 p.m." may be that of the sentence.
    ends = source.text[span.end - 1] == "." and span.end == when.span.end
    return None if ends and _MAY_END.match(source.text, span.end) else Edit(span, clock)


def _turn_clock(words: str) -> str | None:
    """Return "2:02 pm" as 14:02, None where it is in doubt.

    An hour without minutes is no exact time, and of 12:00 nobody knows which one is meant.
    """
    parts = _PARTS.match(words)
    if parts is None or (parts[1], parts[2]) == ("12", "00"):
        return None
    hour = int(parts[1]) % 12 + 12 * (parts[4].lower() == "p")
    return f"{hour:02}:{parts[2]}{parts[3] or ''}"


def _rewrite(source: Source, when: Located[Instant]) -> Edit | None:
    """Return the edit to ISO 8601, None unless the words are one date, clock time and zone."""
    instant, words = when.value, source.slice(when.span)
    zone = instant.zone
    own = instant.date_from is Origin.OWN and instant.zone_from is Origin.OWN
    if zone is None or not own or instant.vague or instant.utc() is None:
        return None
    if not _is_certain(zone, instant) or words.count(zone.text) != 1:
        return None
    clocks = _TWELVE.findall(words)
    if len(clocks) != 1 or _turn_clock(clocks[0]) is None:
        return None
    rest = _TWELVE.sub("", words.replace(zone.text, ""))
    written = instant.isoformat()
    if written is None or ":" in rest or not _DATE_WORDS.fullmatch(rest):
        return None
    return Edit(when.span, written)


def _is_certain(zone: Zone, instant: Instant) -> bool:
    """Tell whether a zone has one offset at an instant, whoever reads it."""
    assert instant.date is not None
    assert instant.time is not None
    if zone.key is not None:
        # Around a change of the clocks, a local time may be there twice.
        return instant.time.hour > _LAST_GAP_HOUR
    name = abbreviate(zone)
    return name is None or (name not in SHARED and is_in_force(name, instant.date))


CHECKS = (
    Check("entry_without_time", check_entry_without_time, UntimedParameters, frozenset({"which"})),
    Check(
        "impossible_time",
        check_impossible_time,
        ImpossibleParameters,
        frozenset({"match", "reason"}),
    ),
    Check("twelve_hour_clock", check_twelve_hour_clock, fields=frozenset({"match", "others"})),
)
