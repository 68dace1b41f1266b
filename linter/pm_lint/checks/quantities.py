"""Whether a text says how much: a number, a share, or an absolute such as all and none."""

from __future__ import annotations

import re

from pm_lint.pattern import lazy
from pm_lint.source import Prose

_ABSOLUTE = lazy(
    r"\b(?:all|every(?:one|body|thing)?|each|entire(?:ly|ty)?|whole|wholly|complete(?:ly)?|full(?:y)?"
    r"|total(?:ly|ity)?|any(?:one|body|thing)?|none|no|nobody|nothing|never|neither|only|sole(?:ly)?"
    r"|most(?:ly)?|majority|minority|half|third|quarter|both|single|one|dozens?|hundreds?|thousands?"
    r"|millions?|couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|across the board|site-?wide|company-?wide"
    r"|cluster-?wide|global(?:ly)?|worldwide|without exception|doubled|tripled|twice|zero)\b"
    r"|\b(?:is|was|were|are|been|being|became|becoming|go|goes|going|went|remained|stayed|rendered|made)"
    r" (?:\w+ ){0,3}(?:down|offline|unavailable|unreachable|inaccessible|unusable|out of service)\b"
    r"|\b(?:outage|downtime) of\b|\bnot (?:\w+ )?(?:accessible|available|reachable)\b",
    re.IGNORECASE,
)
_NUMBER = lazy(r"(?<![\w#./:\-])[$€£~≈]?\d[\d,.]*(?:[ ]?(?:%|k\b|m\b|[kMGT]?B\b))?(?![\w:/\-])")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_UNIT = r"(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)"
_NAMED = (
    r"(?:version|release|issue|ticket|pr|port|step|section|build|python|php|node|ubuntu|apache|nginx"
    r"|mysql|debian|incident|level|sev|priority|part|phase)"
)
# Numbers that count nothing: times, dates, lengths, codes of HTTP, versions, numbers of things.
_NO_AMOUNT = lazy(
    r"\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?\b|\b\d{1,2} ?[ap]\.?m\b"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b"
    r"|\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b"
    rf"|\b{_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}\b|\b\d+(?:\.\d+)? ?{_UNIT}\b"
    r"|\b(?:http )?[1-5](?:\d\d|xx)(?: (?:\w+ ){0,3}(?:errors?|status|responses?|codes?))"
    r"|\b(?:http|status|errors?|codes?) (?:codes? )?[1-5](?:\d\d|xx)s?\b"
    rf"|\bv?\d+\.\d+\.\d+\S*|\b{_NAMED} ?#?\d[\d.]*\b",
    re.IGNORECASE,
)


def is_quantified(prose: Prose) -> bool:
    """Tell whether a text holds an amount: a time, a date or a number's name is none."""
    text = prose.text
    if _ABSOLUTE.search(text):
        return True
    return _NUMBER.search(_NO_AMOUNT.sub(" ", text)) is not None
