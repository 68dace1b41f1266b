"""Reports about a report: a review of somebody else's postmortem, a page that points to one.

What such a page lacks stands in the report that it speaks of, so nothing is missing from it.
"""

from __future__ import annotations

import re

from pm_lint.pattern import lazy
from pm_lint.report import Report, Topic

_NAME = r"(?:post-? ?mortem|incident report)"
_REVIEWS = lazy(
    rf"^\W{{0,40}}(?:link to (?:the )?(?:original )?{_NAME}|(?:original )?{_NAME} link"
    rf"|original {_NAME})"
    r"\W{0,20}:\W{0,20}(?:\[[^\]\n]*\]\()?https?://"
    r"|^#+\s+company (?:overview|background|profile)\s*#*$",
    re.IGNORECASE | re.MULTILINE,
)
_POINTS = lazy(
    r"\b(?:here is|please (?:read|see|refer to)|see|read)\s+(?:the |our )?"
    rf"\[[^\]]{{0,90}}\b{_NAME}\b"
    rf"|\b{_NAME}\b[^.\n]{{0,40}}\b(?:is|was|can be|has been) "
    r"(?:published|found|available|posted|read)[^.\n]{0,20}\[",
    re.IGNORECASE,
)
_FEW = 6_000  # characters of a page that only points


def is_told_elsewhere(report: Report) -> bool:
    """Tell whether a Markdown page is about a report that stands somewhere else.

    A page points to a report only if it is short and has neither a timeline nor a root cause of
    its own; a report may well link to others.
    """
    text = report.source.text
    if _REVIEWS.search(text):
        return True
    own = report.timeline is not None or Topic.ROOT_CAUSE in report.topics
    return not own and len(text) < _FEW and _POINTS.search(text) is not None
