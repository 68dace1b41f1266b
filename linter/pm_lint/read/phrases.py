"""Words that say when without a clock: "later that day", "T+5m", "5 minutes later"."""

from __future__ import annotations

import re
from functools import cache

from pm_lint.pattern import lazy
from pm_lint.read.months import MONTHS

_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)"
_COUNT = (
    r"(?:\d{1,5}(?:\.\d{1,2})?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen"
    r"|twenty|thirty|forty|fifty|half an)"
)
_SOME = r"(?:a few|a couple(?: of)?|several|some|many|few)"
_DAYTIME = r"(?:morning|afternoon|evening|night)"
# What has to follow where the words alone could begin a sentence about something else.
_STOP = r"(?=[ \u00a0]*(?:[:,;|.)\]–—]|-[ \u00a0]|->|→|$))"

# The patterns below are long, and few reports need them: they are compiled at first need.
_ELAPSED = (
    r"[TH][ ]?(?:=[ ]?)?0(?!\w|[.:]\d)|"
    r"[TH](?:[ ]?[+\-−–][ ]?|[ ](?:plus|minus)[ ])\d{1,6}(?:(?::\d\d){1,2}|\.\d{1,3})?"
    rf"(?:[ ]?(?:ms|s|m|h|d|w|{_UNIT})(?:[ ]?\d{{1,2}}[ ]?(?:m|s|min|h))?)?(?!\w)"
    r"|[+＋][ ]?\d{1,6}(?:(?::\d\d){1,2}|\.\d{1,3})?"
    rf"(?:(?<=:\d\d)|[ ]?(?:ms|s|m|h|d|w|{_UNIT}))(?:[ ]?\d{{1,2}}[ ]?(?:m|s|min|h))?(?!\w)"
)
_LATER = (
    rf"(?:within |after |about |around |approximately |~[ ]?)?{_COUNT}[ \-]?(?:{_UNIT}|m|h|s)[ ]"
    r"(?:later|earlier|after(?:wards)?|before|into|prior|in)(?!\w)"
    rf"|(?:within|after)[ ](?:the first |about |around )?{_COUNT}[ ]{_UNIT}(?!\w)"
    rf"|(?:day|hour|week|minute)[ ][+\-]?\d{{1,4}}{_STOP}"
)
_VAGUE = (
    r"(?:in the |on the |that |the )?(?:very )?(?:early|late|mid)[ \-](?:in the |that )?"
    rf"{_DAYTIME}(?!\w)"
    r"|(?:in the |on the |that |the )?mid-?(?:morning|afternoon|evening|day)(?!\w)"
    rf"|(?:later|earlier|early|late)[ ](?:that|the same|the following|the next|in the|on the same"
    rf"|this)[ ](?:day|week|month|{_DAYTIME})(?!\w)"
    rf"|(?:in the|during the|that|that same|the same|same|the next|the following|next|the|by)[ ]"
    rf"(?:day|{_DAYTIME}){_STOP}"
    rf"|(?:the next|the following|next|following)[ ](?:day|week|month|{_DAYTIME})(?!\w)"
    r"|(?:in|during|over) the (?:night|morning|afternoon|evening)(?!\w)"
    rf"|(?:about |around |within )?{_SOME}[ ](?:{_UNIT}|moments)(?:[ ](?:later|earlier|after"
    r"(?:wards)?|before|into|prior))(?!\w)"
    r"|(?:some time|sometime|moments|minutes|hours|days|weeks|shortly|soon|not long|(?:not )?much"
    r"|long|a (?:bit|little|little while|while|moment|short (?:time|while)))[ ]"
    r"(?:later|after(?:wards?)?|before|thereafter)(?!\w)"
    rf"|(?:later(?: on)?|afterwards?|{_DAYTIME}|overnight|noonish|lunchtime|around lunchtime"
    rf"|soon|eventually|meanwhile|unknown|not known|various|ad hoc|now){_STOP}"
    r"|(?:after|before|around|during) (?:lunch|dinner|breakfast)(?:time)?(?!\w)"
    r"|at (?:noon|midnight|lunch)-?ish(?!\w)"
    r"|around (?:noon|midday|midnight|lunch(?:time)?)(?:ish)?(?!\w)|noon-?ish(?!\w)"
    rf"|(?:right|shortly|immediately|soon|just) after(?:wards)?{_STOP}"
    r"|unknown (?:time|date)(?!\w)|(?:time|date) unknown(?!\w)"
    r"|(?:\?\?|[xX]{2}):(?:\?\?|[xX]{2}|\d\d)(?!\w)"
)
_MONTH = (
    r"(?:(?:early|late|mid|mid-|end of|beginning of|in)[ \-])?([^\W\d_]{3,11})(?:,?[ ](\d{4}))?"
    rf"{_STOP}"
)
_YEAR_MONTH = lazy(
    rf"(?:19|20)\d\d[-/](?:0[1-9]|1[0-2]){_STOP}|Q[1-4][ ](?:19|20)\d\d{_STOP}"
    r"|(?:19|20)\d\d(?=[ ]?[:–—]|[ ]-[ ]|$)"
)

_FIRST = lazy(r"(\w+)(?:[ \u00a0\-]+(\w+))?")
_VAGUE_FIRST = frozenset(
    "in on at long much that the very early late mid later earlier during by next following over"
    " about around"
    " before within a several some many few couple sometime moments minutes hours days weeks"
    " shortly soon right immediately just"
    " same not afterward afterwards after morning afternoon evening night overnight noonish noon"
    " lunchtime eventually meanwhile now unknown various ad time date xx midmorning"
    " midafternoon midday".split()
)
_LATER_WORDS = frozenset(
    "within after about around approximately a an one two three four five six seven eight nine ten"
    " fifteen twenty thirty forty fifty sixty half day hour week minute".split()
)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return lazy(pattern, re.IGNORECASE)


def match_relative(text: str, start: int) -> int | None:
    """Return where the time relative to another one that begins at `start` ends."""
    head = text[start : start + 1]
    found = None
    if head and head in "THth+＋":
        found = _compile(_ELAPSED).match(text, start)
    if not found and (head.isdigit() or head == "~" or head.isalpha()):
        word = _FIRST.match(text, start)
        if head.isalpha() and not (word and word[1].lower() in _LATER_WORDS):
            return None
        if head.isdigit() and not _LATER_HINT.search(text[start : start + 40]):
            return None
        found = _compile(_LATER).match(text, start)
    return found.end() if found else None


_LATER_HINT = lazy(r"[a-z] (?:later|earlier|after|before|into|prior|in)")


def match_vague(text: str, start: int) -> int | None:
    """Return where the vague words for a time, or the month alone, that begin at `start` end."""
    word = _FIRST.match(text, start)
    found = None
    if text.startswith("??", start) or (word and word[1].lower() in _VAGUE_FIRST):
        found = _compile(_VAGUE).match(text, start)
    found = found or _YEAR_MONTH.match(text, start)
    if found:
        return found.end()
    months = {part.lower() for part in word.groups() if part} if word else set()
    # "end of May" has its month third.
    if not months & (MONTHS.keys() | {"of"}):
        return None
    month = _compile(_MONTH).match(text, start)
    if month and month[1].lower() in MONTHS and month[1][0].isupper():
        return month.end()
    return None
