"""What a timeline's entry is before dates and zones are carried along, and where its time is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pm_lint.read.times import TimeMatch, match_time
from pm_lint.report import Zone
from pm_lint.source import Prose, Span

# Bullets, emoji and brackets before a time, the number of an entry that no blank sets apart from
# it ("10.12:30"), and the little words that lead to it.
_DECORATION = re.compile(
    r"(?:[\s•·▪►→>|\[(*_\-–—\u200b-\u200d\ufe0f\u2190-\u2bff\U0001f000-\U0001faff]"
    r"|:[a-z_]{2,30}:)*(?:\d{1,2}[.)](?=\d{1,2}:\d\d(?!\d)))?(?:(?:at|on|by|from|since|between)\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s\])}*_:：.,;\-–—|]*")


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
    heading: bool = False
    loose: bool = False  # prose below an entry, no entry itself
    more: str = ""  # the text below, which tells more of what happened


def match_lead(text: str, start: int, day_first: bool | None) -> TimeMatch | None:
    """Return the time that a line begins with, behind bullets and small words."""
    lead = _DECORATION.match(text, start)
    at = lead.end() if lead else start
    found = match_time(text, day_first=day_first, start=at)
    if found is None and at > start and lead is not None:
        # "from", "between" and an opening mark may belong to the time itself.
        bare = re.match(r"[\s•·▪►→>|\[(*_\-–—]*", text[start:])
        skip = start + (bare.end() if bare else 0)
        found = match_time(text, day_first=day_first, start=skip) if skip < at else None
    return found


def cut_after(prose: Prose, start: int, end: int) -> Prose:
    """Return `prose` from `start` to `end`, without the marks that part a time from the text."""
    gap = _AFTER.match(prose.text, start, end)
    return prose.cut(gap.end() if gap else start, end)
