"""The day of the incident, and how the report writes days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence, Set

from pm_lint.pattern import lazy
from pm_lint.read.lines import Line
from pm_lint.read.metadata import Fact
from pm_lint.read.outage import Outage, list_summary, read_instant
from pm_lint.read.statements import complete
from pm_lint.read.times import find_times, learn_day_first, parse_date
from pm_lint.report import Block, BlockKind, Located, Topic
from pm_lint.source import Source, Span

_FILE_DATE = lazy(r"(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)")
_NUMERIC = lazy(r"(?<![\d/.\-])(\d{1,2})([/.\-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_ZONED_DATE = lazy(
    r"(?<![\d/.\-])\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)\d\d,? \d{1,2}:\d\d"
    r"(?::\d\d)?(?: ?[AaPp][Mm])? \(?([A-Z]{2,5}(?:[+-]\d{1,2})?)\b"
)
# Central Europe, Africa, India, South East Asia; UTC and the names of America tell nothing.
_ZONES_OF_DAY_FIRST = lazy(r"(?:GMT|UTC)\+\d{1,2}|CES?T|EES?T|WES?T|BST|MSK|WAT|CAT|EAT|SAST|WIB")
_TROUBLE = lazy(
    r"\b(?:outages?|incident|down(?:time)?|unavailab\w+|disrupt\w+|degrad\w+|crash\w*|fail\w*"
    r"|unable|inaccessible|offline|errors?|unreachable|unresponsive|broke\w*|lost)\b",
    re.IGNORECASE,
)
# "Date of incident: September 2025" leaves the day open.
_MONTH = lazy(r"\W*[^\W\d_]{3,9}\.?,? (?:19|20)\d\d\W*")
_OPENS = lazy(
    r"\W*(?:on|in|during|since|from|starting)?(?: the)?(?: \w+day,?)?\W*\Z", re.IGNORECASE
)
_NEAR = 100  # code points around a day that tell what happened on it
_CLOSE = 10  # days between dates of one incident


def decide_day_first(lines: Sequence[Line], path: str) -> bool | None:
    """Return how numeric dates are meant, by one that decides or by what the other dates are."""
    texts = [line.text for line in lines]
    decided = learn_day_first(texts)
    if decided is not None or not any(map(_NUMERIC.search, texts)):
        return decided
    known = {match.instant.date for text in texts for match in find_times(text)} - {None}
    known.add(_date_of_name(path))
    votes = {_vote(match, known - {None}) for text in texts for match in _NUMERIC.finditer(text)}
    votes.discard(None)
    return votes.pop() if len(votes) == 1 else _day_first_there(texts) if not votes else None


def _day_first_there(texts: Sequence[str]) -> bool | None:
    """Tell that the day comes first where the zones behind numeric dates are of such a place.

    "04-12-2022 7:23 AM GMT+1" was not written in America.
    """
    zones = {m[1] for text in texts if (m := _ZONED_DATE.search(text)) is not None}
    return True if zones and all(map(_ZONES_OF_DAY_FIRST.fullmatch, zones)) else None


def _vote(match: re.Match[str], known: Set[dt.date | None]) -> bool | None:
    """Tell which order brings a date close to one that is known; None if neither or both do."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
        return None
    days = dt.date(year, second, first), dt.date(year, first, second)
    near, far = (min((abs((day - k).days) for k in known if k), default=None) for day in days)
    if near is None or far is None or min(near, far) > _CLOSE or max(near, far) <= 2 * _CLOSE:
        return None
    return near < far


def guess_day(
    facts: Mapping[str, list[Fact]],
    title: Located[str] | None,
    source: Source,
    blocks: Sequence[Block],
    day_first: bool | None,
) -> dt.date | None:
    """Return a day close to the incident, to supply the year of days that have none."""
    for fact in facts.get("date", ()):
        found = read_instant(fact.prose, day_first=day_first)
        if found is not None and found.value.date is not None:
            return found.value.date
    dated = _date_in(title.value if title else "", day_first)
    if dated is None:
        dated = _date_of_name(source.path)
    for fact in (*facts.get("published", ()), *facts.get("drafted", ())) if not dated else ():
        found = read_instant(fact.prose, day_first=day_first)
        dated = dated or (found.value.date if found else None)
    texts = (block.prose.text for block in blocks)
    return dated or next((d for d in (_date_in(t, day_first) for t in texts) if d), None)


def _date_in(text: str, day_first: bool | None) -> dt.date | None:
    found = find_times(text, day_first=day_first)
    return next((match.instant.date for match in found if match.instant.date), None)


def _date_of_name(path: str) -> dt.date | None:
    """Return the day in a file's name; of two, the earlier is the incident's."""
    name = path.replace("\\", "/").rpartition("/")[2]
    days = (parse_date("-".join(match.groups())) for match in _FILE_DATE.finditer(name))
    return min((day for day in days if day is not None), default=None)


def find_date(
    facts: Mapping[str, list[Fact]],
    title: Located[str] | None,
    outage: Outage,
    blocks: Sequence[Block],
    source: Source,
    day_first: bool | None,
    near: dt.date | None = None,
) -> Located[dt.date] | None:
    """Return the day on which the incident began, as the report says.

    Front matter, the name of the file and a bare "Date" may give the day of publication; a day
    that the title or the summary tells, shortly before, counts more. `near` is a day close to
    it, for days without a year.
    """
    if outage.started is not None and outage.started.value.date is not None:
        return Located(outage.started.value.date, outage.started.span)
    dated = _date_in(title.value, day_first) if title else None
    named = Located(dated, title.span) if dated and title else None
    stated = _date_of_facts(facts, day_first, front=False)
    if stated is not None:
        return _find_begun(stated, named, blocks, day_first)
    if named is None and any(
        _MONTH.fullmatch(f.text) for f in facts.get("date", ()) if not f.front
    ):
        return None
    outer = named or _date_of_facts(facts, day_first, front=True)
    if outer is None and (day := _date_of_name(source.path)) is not None:
        outer = Located(day, Span(0, 0))
    if outer is None:
        return next(_dates_told(list_summary(blocks), day_first, near), None)
    told = list(_dates_told(list_summary(blocks), day_first, outer.value))
    reach = _CLOSE // 3 if named else 3 * _CLOSE
    before = (day for day in told if 0 <= (outer.value - day.value).days <= reach)
    return next(before, outer)


def _find_begun(
    stated: Located[dt.date],
    named: Located[dt.date] | None,
    blocks: Sequence[Block],
    day_first: bool | None,
) -> Located[dt.date]:
    """Return the day of the incident where a stated one may be that of writing.

    It is another only where nothing repeats the stated day, and title or summary tell of trouble
    on one shortly before.
    """
    days = _dates_told(list_summary(blocks), day_first, stated.value)
    told = [day for day in days if not day.span.overlaps(stated.span)]
    if any(day.value == stated.value for day in (*told, *filter(None, (named,)))):
        return stated
    troubled = (day for day in told if _opens_summary(day, blocks) or _tells_trouble(day, blocks))
    before = (*filter(None, (named,)), *troubled)
    return next((d for d in before if 0 < (stated.value - d.value).days <= 3 * _CLOSE), stated)


def _opens_summary(day: Located[dt.date], blocks: Sequence[Block]) -> bool:
    """Tell whether the summary begins with a day: "On May 5 two customers could not pay"."""
    summed = [b for b in blocks if Topic.SUMMARY in b.topics and b.kind is not BlockKind.HEADING]
    block = summed[0] if summed else None
    if block is None or not block.prose.span.contains(day.span):
        return False
    return _OPENS.match(block.prose.text[: day.span.start - block.prose.span.start]) is not None


def _tells_trouble(day: Located[dt.date], blocks: Sequence[Block]) -> bool:
    """Tell whether the words around a day speak of an outage: "On May 5 the shop was down"."""
    block = next(b for b in blocks if b.prose.span.contains(day.span))
    at = max(0, day.span.start - block.prose.span.start)
    return _TROUBLE.search(block.prose.text[max(0, at - _NEAR) : at + _NEAR]) is not None


def _date_of_facts(
    facts: Mapping[str, list[Fact]], day_first: bool | None, *, front: bool
) -> Located[dt.date] | None:
    for fact in facts.get("date", ()):
        found = read_instant(fact.prose, day_first=day_first)
        if fact.front is front and found is not None and found.value.date is not None:
            return Located(found.value.date, found.span)
    return None


def _dates_told(
    blocks: Sequence[Block], day_first: bool | None, near: dt.date | None
) -> Iterator[Located[dt.date]]:
    for block in blocks:
        for match in find_times(block.prose.text, day_first=day_first):
            date = complete(match, near).date
            if date is not None:
                yield Located(date, block.prose.source_span(match.start, match.end))
