"""Whether a report is of an outage: of something that did not work for a while."""

from __future__ import annotations

import re

from pm_lint.pattern import lazy
from pm_lint.report import Report

_OUTAGE = lazy(
    r"\b(?:outages?|downtime|offline|unavailab\w*|unreachable|unresponsive|inaccessible"
    r"|interrupt\w*|disrupt\w*|(?:is|was|were|are|been|being|go|goes|went|going)"
    r" (?:fully |completely |partially |all |both |still |also |currently )?down"
    r"|(?:brought|took|taken|takes|knocked) (?:\w+ ){0,3}down)\b",
    re.IGNORECASE,
)
_FAILS = lazy(
    r"\b(?:errors?|fail\w*|crash\w*|slow\w*|latenc\w+|time[- ]?outs?|timed out|halt\w*|stuck"
    r"|stopped|unable|could not|couldn't|broke\w*|not (?:work|load|respond)\w*|50\d|degrad\w*"
    r"|lost connect\w*|connectivity|rejected|refused|hung|froze\w*|stall\w*|delay\w*|ran out"
    r"|down)\b",
    re.IGNORECASE,
)
_SERVED = lazy(
    r"\b(?:users?|customers?|clients?|visitors?|requests?|queries|services?|sites?|websites?|servers?"
    r"|pages?|apis?|production|apps?|applications?|platform|pods?|nodes?|clusters?|databases?"
    r"|network|checkout|payments?|orders?|search|logins?|sign-?(?:in|up)s?|e?mails?|jobs?|queues?)\b",
    re.IGNORECASE,
)
# What was stolen, or could have been, was not away for a while.
_ATTACKED = lazy(
    r"\b(?:vulnerab\w+|disclos\w+|exploit\w*|hack(?:ed|ers?)?|attack\w*|stolen|breach\w*|injection"
    r"|malicious|leak(?:ed|s) (?:of|the)|chatbot|prompt\w*)\b",
    re.IGNORECASE,
)


# What was only shown to be possible, or ended well, hit nobody.
_HARMLESS = lazy(
    r"\bproofs? of concept\b|\bnear[- ]miss\b"
    r"|\bno (?:losses|loss of|funds|customers?|users?|data|harm)\b"
    r"[^.\n]{0,30}\b(?:lost|affected|impacted|occurred|done|harmed)\b|\bfunds are safe\b"
    r"|\b(?:nobody|no one|no-one) was (?:affected|impacted|hit)\b|\bno losses\b"
    r"|\bnot (?:been |reported as )?exploited\b",
    re.IGNORECASE,
)
_HAZARDS = frozenset({"hazard", "near-miss", "near miss", "vulnerability", "disclosure"})
_DESTROYED = lazy(
    r"\b(?:deleted|destroyed|wiped|erased|overwrote|overwritten)\b[^.\n]{0,40}"
    r"\b(?:files?|folders?|director(?:y|ies)|data|databases?|records?|disks?|drives?|repositor(?:y|ies))\b",
    re.IGNORECASE,
)
_STRONG = lazy(
    r"\b(?:errors?|slow\w*|latenc\w+|time[- ]?outs?|timed out|unable|could not|couldn't"
    r"|50\d|degrad\w*"
    r"|crash\w*|stuck|halt\w*|down)\b",
    re.IGNORECASE,
)
_RECURRING = lazy(
    r"\b(?:usually|typically|generally|often|would) (?:usually )?last\w*\b"
    r"|\bover the (?:past|last) (?:\w+ ){0,3}(?:weeks|months|years)\b",
    re.IGNORECASE,
)


def _list_texts(report: Report) -> list[str]:
    texts = [block.prose.text for block in report.summary.told] if report.summary else []
    return [*texts, report.title.value] if report.title is not None else texts


def is_attack_only(report: Report) -> bool:
    """Tell whether a report is of an attack or a weakness, and of nothing that was away."""
    attacked = any(map(_ATTACKED.search, _list_texts(report)))
    return attacked and not tells_outage(report)


def is_harmless(report: Report) -> bool:
    """Tell whether a report says that nobody was hit: a hazard, a proof of concept, a near miss."""
    kinds = {str(report.document.raw.get(key, "")).lower() for key in ("incident_type", "type")}
    if kinds & _HAZARDS:
        return True
    return any(map(_HARMLESS.search, _list_texts(report))) and not tells_outage(report)


def is_recurring(report: Report) -> bool:
    """Tell whether a summary speaks of many outages over months, which have no single begin."""
    return any(map(_RECURRING.search, _list_texts(report)))


def tells_outage(report: Report) -> bool:
    """Tell whether something did not work for a while: a disclosure, say, has no duration."""
    texts = _list_texts(report)
    if any(map(_OUTAGE.search, texts)):
        return True
    if any(map(_DESTROYED.search, texts)) and not any(map(_STRONG.search, texts)):
        return False  # done in a moment, and for good
    failed = any(_FAILS.search(text) and _SERVED.search(text) for text in texts)
    return failed and not any(map(_ATTACKED.search, texts))
