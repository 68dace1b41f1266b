"""How grave the incident was: a level of a scale, stated somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.wording import shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import Report
from pm_lint.source import Span

_WORD = lazy(r"[^\W_]+")
_ASIDE = lazy(r"\s*(?:[(（\[,;:：。]|\s[-–—]+\s|[–—])")
_OPEN = lazy(
    r"\W*(?:tbd|todo|tbc|n/?a|none|unknown|not (?:yet )?\w+|pending|\W*)\W*$", re.IGNORECASE
)


def check_missing_severity(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the title of a report that states no severity anywhere."""
    if not any(stated.value.strip() for stated in report.severities):
        yield Hit(report.document.keys.get((), Span(0, 0)))


@dataclass(frozen=True, slots=True)
class ScaleParameters:
    """`severities`: the levels of the scale, the gravest first; case and hyphens do not matter."""

    severities: tuple[str, ...]


def check_unknown_severity(report: Report, parameters: ScaleParameters) -> Iterator[Hit]:
    """Yield a hit on a severity that is no level of the scale.

    What follows in brackets or behind a dash explains the level. Fields: `match` and `scale`.
    """
    stated = report.severity
    if stated is None or not parameters.severities or _OPEN.fullmatch(stated.value):
        return
    if any(stated.span == place.span for place in report.placeholders):
        return
    if not is_level(stated.value, parameters.severities):
        scale = ", ".join(parameters.severities)
        yield Hit(stated.span, {"match": shorten(stated.value), "scale": shorten(scale, 90)})


def is_level(text: str, scale: tuple[str, ...]) -> bool:
    """Tell whether the words of a severity name a level of the scale.

    One word or two that stand together may do so: "SEV 2", "2 - high", "High impact".
    """
    known = {fold_level(level) for level in scale}
    head = next((part for part in _ASIDE.split(text) if _WORD.search(part)), text)
    words = _WORD.findall(head.casefold())
    if not words:
        return True
    runs = {*words, *(first + second for first, second in pairwise(words)), "".join(words)}
    return bool(runs & known)


def fold_level(name: str) -> str:
    """Return a level without what spellings differ in: case, blanks, hyphens."""
    return "".join(_WORD.findall(name.casefold()))


CHECKS = (
    Check("missing_severity", check_missing_severity),
    Check(
        "unknown_severity",
        check_unknown_severity,
        ScaleParameters,
        frozenset({"match", "scale"}),
    ),
)
