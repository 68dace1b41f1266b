"""How long an outage lasted, as the sentences of a text tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.pattern import lazy
from pm_lint.read.durations import find_durations
from pm_lint.report import Duration, Located
from pm_lint.source import Prose

_LASTED = lazy(
    r"\b(?:last(?:ed|s|ing)|for|duration|outage|downtime|down|unavailable|impact\w*|degrad\w+"
    r"|nap|blocked|stalled|halted|total|over|disruption|interruption|offline|took|approximately|about"
    r"|around|up to|experienced|within"
    r"|(?:fixed|resolved|restored|recovered|back|over|mitigated)\b.{0,40}\bin)\b",
    re.IGNORECASE,
)
_OUTAGE = lazy(
    r"\b(?:outages?|down(?:time)?|unavailab\w+|incident|impact\w*|last(?:ed|s|ing)|disrupt\w+"
    r"|degrad\w+|offline|nap|blocked|stalled|halted|affected|interrupt\w+|unreachable|unresponsive|inaccessible|failing"
    r"|duration|(?:fixed|resolved|restored|recovered) (?:\w+ ){0,3}(?:in|within))\b",
    re.IGNORECASE,
)
_NOT_LENGTH = lazy(
    r"\b(?:every|each|within|after|before|ago|later|per|timeout|interval|old|past|last|next"
    r"|first|than|bounded|during the|at most|additional|extra|at max(?:imum)?"
    r"|detect\w*|grace|ttl|expires?|window|retention|cooldown|waited?|back-?off)\b"
    r"\W{0,3}(?:\w+\W{1,3}){0,2}$",
    re.IGNORECASE,
)
# How late something came is not how long the outage was.
_DELAYED = lazy(r"\b(?:delay\w*|late(?:ncy|ncies)?|lag\w*)\b[^.;,]{0,30}$", re.IGNORECASE)
_IN_MENDED = lazy(
    r"\b(?:fixed|resolved|restored|recovered|mitigated|over|back)\b[^.;]{0,40}"
    r"\b(?:in|within|after)\b"
    r"(?: (?:about|approximately|around|roughly|under|less than|only|just))?\W*$",
    re.IGNORECASE,
)
_AFTER_LENGTH = lazy(
    r"^\W{0,3}(?:later|before|after|earlier|ago|old|prior|apart|to detect|to notice|window|timeout"
    r"|interval|grace|retention|each|per|of (?:its|the|being|receiving|report|detection|discovery"
    r"|first|when)(?! outage| downtime| incident| disruption))\b",
    re.IGNORECASE,
)
_OF_OUTAGE = lazy(
    r"^(?:[- ]?long)?[- ](?:of )?(?:(?!(?:for|after|and|before|in|to|by)\b)\w+ ){0,4}?"
    r"(?:downtime|outage|interruption|disruption|degraded (?:service|performance)"
    r"|degradation|unavailability|incident|blackout|brownout|lockout|data gap)\b",
    re.IGNORECASE,
)
# "until it was resolved (~20 hrs)"
_MENDED_ASIDE = lazy(
    r"\b(?:resolved|restored|fixed|recovered|mitigated)"
    r"\s?\((?:about |around |approximately |~ ?)?$",
    re.IGNORECASE,
)
_LASTS = lazy(
    r"(?:\blast(?:ed|ing)(?: for)?|\b(?:over|had|saw|experienced) a period of"
    r"|\b(?:damage|impact|outage|downtime|disruption) (?:was|were|is) limited to"
    r"|(?:^|[.!?]\s|\bthat )for) "
    r"(?:about |around |approximately |roughly |nearly |almost |over |under |less than "
    r"|~ ?)*$",
    re.IGNORECASE,
)
_HEDGED = (
    r"(?:an? )?(?:estimated (?:time of )?|total of )?"
    r"(?:(?:round )?about |around |approximately |roughly |nearly |almost "
    r"|over |up to |more than |~ ?|at least )*$"
)
_TIED = lazy(
    r"\b(?:downtime|outages?|unavailab\w+|down|degrad\w+|offline|service)\b", re.IGNORECASE
)
# Of downtime only: "two hours of disruption" is what a drill or a plan speaks of, too.
_OF_DOWNTIME = lazy(r"^(?:[- ]?long)?[- ](?:of )?(?:\w+ )?(?:downtime|outage)\b", re.IGNORECASE)
_TOOK = lazy(
    r"\b(?:it|this|that|service|recovery|which) (?:\w+ )?took (?:us )?" + _HEDGED, re.IGNORECASE
)
_TO_MEND = lazy(
    r"\s(?:to|until we|before we) (?:fully )?(?:restor|resolv|recover|fix|repair|mitigat)",
    re.IGNORECASE,
)
_SUFFERED = lazy(
    r"\b(?:had|experienced|suffered|saw|faced|caused|causing|resulted in|resulting in|led to"
    r"|leading to|after)\s" + _HEDGED,
    re.IGNORECASE,
)
_DOWN_FOR = lazy(
    r"\b(?:(?:was|were|been|went|being) (?:\w+ )?(?:down|out|unavailable|offline|unreachable"
    r"|inaccessible|out of service|broken|degraded|interrupted|disrupted|unresponsive)"
    r"|\b(?:problem|issue|incident|outage|bug) (?:(?:was|were|had been) (?:around|present|ongoing"
    r"|active|live)|lasted|persisted|existed|went on)(?: for)"
    r"|\bfail(?:ed|ing)(?: to \w+| \w+)?(?: for)"
    r"|(?:did not|didn't|stopped|could not|couldn't) (?:send|sending|deliver\w*|receiv\w+"
    r"|process\w*|respond\w*|load\w*|serv\w+|return\w*|accept\w*)(?: [\w()]+){0,6}? for"
    r"|(?:outage|degradation|disruption|downtime) (?:lasted|lasting|for)"
    r"|(?:faced|received|saw|had|served|threw|returned|returning"
    r"|experienced) (?:[\w-]+ ){0,5}errors? for"
    r"|(?:unable to|could not|couldn't|could no longer)(?: \w+){1,5}? for)"
    r"(?: (?:for|of))?\s" + _HEDGED,
    re.IGNORECASE,
)


_TITLED = lazy(
    r"\b(?:down|out|unavailable|offline|unreachable|broken) for " + _HEDGED, re.IGNORECASE
)
# "Over the course of 51 minutes, 300 orders were lost"
_COURSE = lazy(
    r"(?:\b(?:over|during) (?:the course of|a period of|a total of)|\bfor the (?:next|following)) "
    r"(?:about |around |approximately |roughly |nearly |almost |~ ?)?$",
    re.IGNORECASE,
)
# "during a 51-minute period users saw errors"
_IN = lazy(r"\b(?:over|during|for|in|within) (?:the|an?|this|that) $", re.IGNORECASE)
_PERIOD = lazy(r"[- ](?:long )?(?:period|window|stretch|span)\b", re.IGNORECASE)
_TROUBLE = lazy(
    r"\b(?:errors?|fail\w*|lost|down|unavailab\w+|unreachable|could(?: not|n't)|unable|degrad\w+"
    r"|timeouts?|outage|broken|offline|rejected|dropped|affected|impacted|disrupt\w+)\b",
    re.IGNORECASE,
)
_MENDED = lazy(
    r"\b(?:recovered|restored|resolved|resumed|fixed|mitigated|back(?: \w+){0,3})\W*$",
    re.IGNORECASE,
)
_LATER = lazy(r"\s(?:later|afterwards)\b", re.IGNORECASE)


def find_lengths(proses: Sequence[Prose]) -> Iterator[Located[Duration]]:
    """Yield the lengths of time in sentences that tell how long it lasted."""
    for prose in proses:
        for found in find_durations(prose.text):
            before = prose.text[max(0, found.start - 120) : found.start]
            after = prose.text[found.end : found.end + 40]
            if _is_length(before, after):
                span = prose.source_span(found.start, found.end)
                yield Located(Duration(found.minutes, found.text), span)


def find_told_lengths(proses: Sequence[Prose]) -> Iterator[Located[Duration]]:
    """Yield the lengths that a text anywhere ties to the outage: "two days of downtime"."""
    for prose in proses:
        for found in find_durations(prose.text) if _TIED.search(prose.text) else ():
            before = prose.text[max(0, found.start - 120) : found.start]
            after = prose.text[found.end : found.end + 40]
            tied = _SUFFERED.search(before) and _OF_DOWNTIME.match(after)
            if (tied or _DOWN_FOR.search(before)) and not _AFTER_LENGTH.search(after):
                span = prose.source_span(found.start, found.end)
                yield Located(Duration(found.minutes, found.text), span)


def find_title_lengths(title: Prose) -> Iterator[Located[Duration]]:
    """Yield the lengths of an outage that the title of a report names: "Shop down for an hour"."""
    for found in find_durations(title.text):
        before, after = title.text[: found.start], title.text[found.end :]
        if _TITLED.search(before) or _OF_OUTAGE.match(after):
            span = title.source_span(found.start, found.end)
            yield Located(Duration(found.minutes, found.text), span)


def _took(before: str, after: str) -> bool:
    """Tell whether a length is how long the repair took: "it took 2 hours to restore it"."""
    return _TOOK.search(before) is not None and _TO_MEND.match(after) is not None


def _spans(before: str, after: str) -> bool:
    """Tell whether a length is the stretch of time over which something failed."""
    period = _IN.search(before) and _PERIOD.match(after)
    return bool((period or _COURSE.search(before)) and _TROUBLE.search(after))


def _is_length(before: str, after: str) -> bool:
    if _LASTS.search(before) or _DOWN_FOR.search(before):
        return True  # "lasted nine hours before traffic returned"
    if _took(before, after):
        return True
    if _MENDED.search(before) and _LATER.match(after):
        return True  # "service was restored 51 minutes later"
    if _AFTER_LENGTH.search(after):
        return False
    if _spans(before, after):
        return True
    if _MENDED_ASIDE.search(before) and after.startswith(")"):
        return True
    own = before.rpartition(". ")[2]
    if _IN_MENDED.search(own) or _OF_OUTAGE.search(after):
        return True
    if _NOT_LENGTH.search(before) or _DELAYED.search(before):
        return False
    return bool(_LASTED.search(before) and _OUTAGE.search(own + after))
