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


def tells_outage(report: Report) -> bool:
    """Tell whether something did not work for a while: a disclosure, say, has no duration."""
    texts = [block.prose.text for block in report.summary.told] if report.summary else []
    if report.title is not None:
        texts.append(report.title.value)
    if any(map(_OUTAGE.search, texts)):
        return True
    failed = any(_FAILS.search(text) and _SERVED.search(text) for text in texts)
    return failed and not any(map(_ATTACKED.search, texts))
