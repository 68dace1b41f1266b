"""Time zones that leave doubt: ambiguous, out of season, or mixed without a word on why."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pm_lint.checks.abbreviations import (
    CLUES,
    ELSEWHERE,
    MEANINGS,
    PLACES,
    abbreviate,
    is_in_force,
    names_on,
)
from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import BlockKind, Instant, Located, Origin, Report, Zone
from pm_lint.source import Source, Span

_OFFSET_AFTER = lazy(
    r"[ \t]?(?:[(\[,=/][ \t]?|is[ ])?(?:(?:UTC|GMT)(?!\w)|[+\-−]\d)", re.IGNORECASE
)
_OFFSET_BEFORE = lazy(r"(?<!\d)[+\-−]\d{1,2}(?::?\d\d)?[ \t]?[(\[]?\Z")
_REASON = lazy(
    r"\btime ?-?zones\b|\blocal times?\b|\brespective\b|\bboth\b|\beach (?:entry|time|team)\b"
    r"|\bas (?:written|logged|reported|recorded)\b|\btheir own\b|\bunless\b|\bexcept\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DoubtParameters:
    """`ambiguous`: abbreviations that mean more than one zone and so have to be explained."""

    ambiguous: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """A zone as used by one time: where its words stand, and the day."""

    zone: Zone
    name: str  # the abbreviation in capitals
    span: Span
    date: dt.date | None


def check_doubtful_timezone(report: Report, parameters: DoubtParameters) -> Iterator[Hit]:
    """Yield a hit for each abbreviation that is ambiguous, or not in force at its date.

    It stands on the first such use. Fields: `zone`, the words, and `reason`.
    """
    seen: set[str] = set()
    for use in _list_uses(report):
        if use.name in seen:
            continue
        reason = None
        if use.name in parameters.ambiguous and not _is_explained(report, use):
            reason = _tell_meanings(use.name)
        elif _is_out_of_season(report, use):
            reason = _tell_season(use)
        if reason is not None:
            seen.add(use.name)
            yield Hit(use.span, {"zone": use.zone.text, "reason": reason})


def _list_uses(report: Report) -> Iterator[_Use]:
    """Yield the abbreviated zones of the timeline, then those of times stated elsewhere."""
    day = report.date.value if report.date else None
    for when in _list_whens(report):
        zone = when.value.zone
        name = abbreviate(zone) if zone is not None else None
        if zone is not None and name is not None:
            yield _Use(zone, name, _place_zone(report, when, zone), when.value.date or day)
    for declared in (report.timeline.timezone if report.timeline else None, report.timezone):
        name = abbreviate(declared.value) if declared is not None else None
        if declared is not None and name is not None:
            yield _Use(declared.value, name, declared.span, day)


def _list_whens(report: Report) -> Iterator[Located[Instant]]:
    entries = report.timeline.entries if report.timeline else ()
    stated = (report.started, report.restored, report.resolved)
    yield from (entry.when for entry in entries if entry.when is not None)
    yield from (when for when in stated if when is not None)
    yield from (mention.when for mention in report.mentions)


def _place_zone(report: Report, when: Located[Instant], zone: Zone) -> Span:
    """Return where the zone of a time is written: beside it, or where it is declared."""
    timeline = report.timeline
    own = find_words(report.source, zone.text, when.span)
    if own is not None:
        return own
    for declared in (timeline.timezone if timeline else None, report.timezone):
        if declared is not None and declared.value == zone:
            return declared.span
    if timeline is not None and timeline.span.contains(when.span):
        # The header of a column or of a day says it, above the entry.
        above = Span(timeline.span.start, when.span.start)
        return find_words(report.source, zone.text, above) or when.span
    return when.span


def find_words(source: Source, words: str, within: Span) -> Span | None:
    """Return the place of `words`, whole, in a part of the source; None where they are not."""
    pattern = rf"(?<![^\W\d_]){re.escape(words)}(?![^\W\d_])"
    found = re.search(pattern, source.slice(within))
    return Span(within.start + found.start(), within.start + found.end()) if found else None


def _is_out_of_season(report: Report, use: _Use) -> bool:
    """Tell whether nobody's clocks show that abbreviation on the day of a time."""
    if use.date is None or is_in_force(use.name, use.date):
        return False
    return not _mentions(report, ELSEWHERE.get(use.name))


def _tell_season(use: _Use) -> str:
    assert use.date is not None
    place = PLACES[use.name][0]
    shown = min(names_on(place, use.date))
    city = place.rpartition("/")[2].replace("_", " ")
    return f"is not in force on {use.date.isoformat()}: the clocks in {city} show {shown}"


def _is_explained(report: Report, use: _Use) -> bool:
    """Tell whether the report says which zone an ambiguous abbreviation stands for."""
    if len(use.zone.text) > 4 or _mentions(report, CLUES.get(use.name)):
        return True
    text = report.source.text
    return any(
        _OFFSET_AFTER.match(text, found.end())
        or _OFFSET_BEFORE.search(text[max(0, found.start() - 12) : found.start()])
        for found in re.finditer(rf"\b{use.name}\b", text)
    )


def _mentions(report: Report, pattern: str | None) -> bool:
    return pattern is not None and re.search(pattern, report.source.text, re.IGNORECASE) is not None


def _tell_meanings(name: str) -> str:
    *others, last = MEANINGS.get(name, ("one place", "another"))
    return f"may be the time of {', '.join(others)} or {last}"


def check_mixed_timezones(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield one hit on the first entry that is in another zone than most, without a reason.

    Fields: `zone` and `usual`, the two zones as written, and `others`, which counts the rest.
    """
    zoned = list(_list_zoned(report))
    counts = Counter(one.place for one in zoned)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda place: (counts[place], place == zoned[0].place))
    main = [one for one in zoned if one.place == usual]
    same = {one.offset for one in main}
    odd = [one for one in zoned if one.place != usual and one.offset not in same]
    # Two tables that each declare their zone are clear enough.
    if not odd or not any(one.own for one in (odd[0], main[0])):
        return
    if not _gives_reason(report, odd[0].zone, main[0].zone):
        yield share(odd, lambda some: _say_mixed(report, some, main[0]))


def _say_mixed(report: Report, odd: Sequence[_Zoned], example: _Zoned) -> Hit:
    first, rest = odd[0], len(odd) - 1
    others = f", and so {'is' if rest == 1 else 'are'} {rest} more" if rest else ""
    fields = {"zone": first.zone.text, "usual": example.zone.text, "others": others}
    return Hit(
        _place_zone(report, first.when, first.zone),
        fields,
        (Related(_place_zone(report, example.when, example.zone), "the zone of most entries"),),
        scope=report.timeline.span if report.timeline else None,
    )


@dataclass(frozen=True, slots=True)
class _Zoned:
    """The time of an entry in a known zone: `place` is the same in summer and in winter."""

    when: Located[Instant]
    zone: Zone
    place: str
    offset: int
    own: bool


def _list_zoned(report: Report) -> Iterator[_Zoned]:
    for entry in report.timeline.entries if report.timeline else ():
        when = entry.when
        zone = when.value.zone if when is not None else None
        if when is None or zone is None or when.value.time is None:
            continue
        offset = zone.offset_at(when.value.date, when.value.time)
        if offset is None:
            continue
        places = PLACES.get(abbreviate(zone) or "")
        place = zone.key or (places[0] if places else str(offset))
        yield _Zoned(when, zone, place, offset, when.value.zone_from is Origin.OWN)


def _gives_reason(report: Report, first: Zone, second: Zone) -> bool:
    """Tell whether the heading or a sentence of the timeline speaks of more zones than one."""
    timeline = report.timeline
    assert timeline is not None
    said = [
        block.prose.span
        for block in report.blocks
        if not block.entry
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and timeline.span.contains(block.prose.span)
    ]
    for span in (timeline.heading, *said):
        text = report.source.slice(span)
        both = all(re.search(rf"\b{re.escape(zone.text)}(?!\w)", text) for zone in (first, second))
        if both or _REASON.search(text):
            return True
    return False


CHECKS = (
    Check(
        "doubtful_timezone",
        check_doubtful_timezone,
        DoubtParameters,
        frozenset({"zone", "reason"}),
    ),
    Check("mixed_timezones", check_mixed_timezones, fields=frozenset({"zone", "usual", "others"})),
)
