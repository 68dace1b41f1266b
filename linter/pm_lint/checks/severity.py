"""How grave the incident was: a level of a scale, stated somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.wording import shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Edit, Fix, Hit
from pm_lint.pattern import lazy
from pm_lint.report import Report
from pm_lint.source import Source, Span

_WORD = lazy(r"[^\W_]+")
_ASIDE = lazy(r"(?:(?<!\s)\s+)?(?:[(（\[,;:：。]|\s[-–—]+\s|[–—])")
_OPEN = lazy(
    r"\W*(?:tbd|todo|tbc|n/?a|none|unknown|not (?:yet )?\w+|pending|\W*)\W*$", re.IGNORECASE
)


_SEVERITY = lazy(r"^sev(?:erity)?")
_LIKE = 0.8  # of 1: a letter lost or two that changed places


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

    What follows in brackets or behind a dash explains the level. Fields: `match` and `scale`. The
    fix writes the level that is meant, where only one can be. It is safe for "severity 2" as SEV2.
    """
    stated = report.severity
    if stated is None or not parameters.severities or _OPEN.fullmatch(stated.value):
        return
    if any(stated.span == place.span for place in report.placeholders):
        return
    if _is_foreign(stated.value, parameters.severities):
        return
    if not is_level(stated.value, parameters.severities):
        scale = ", ".join(parameters.severities)
        fix = _find_meant(report.source, stated.span, parameters.severities)
        fields = {"match": shorten(stated.value), "scale": shorten(scale, 90)}
        yield Hit(stated.span, fields, fix=fix)


def _is_foreign(severity: str, scale: tuple[str, ...]) -> bool:
    """Tell whether a severity is in a script of which the scale has no level, such as "重大"."""
    ascii_ = re.compile(r"[A-Za-z0-9]")
    return ascii_.search(severity) is None and all(ascii_.search(level) for level in scale)


def check_misspelt_severity(report: Report, parameters: ScaleParameters) -> Iterator[Hit]:
    """Yield a hit on a severity that is a level of the scale in another spelling.

    Fields: `match` and `level`, the level as the scale writes it. The fix writes that.
    """
    stated = report.severity
    if stated is None:
        return
    for words, level in _list_levels(report.source, stated.span, parameters.severities):
        match = report.source.slice(words)
        if match != level:
            yield Hit(words, {"match": match, "level": level}, fix=_write(words, level, safe=True))
        return


def _list_levels(source: Source, span: Span, scale: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    """Yield the words of a severity that name a level, longer ones first, and the level."""
    known = {fold_level(level): level for level in scale}
    return ((words, known[name]) for words, name in _list_names(source, span) if name in known)


def _list_names(source: Source, span: Span) -> Iterator[tuple[Span, str]]:
    """Yield two words that stand together and each single one, and what they fold to."""
    head = _ASIDE.split(source.slice(span))[0]
    words = list(_WORD.finditer(head))
    for first, last in (*pairwise(words), *zip(words, words, strict=True)):
        place = Span(span.start + first.start(), span.start + last.end())
        yield place, fold_level(source.slice(place))


def _find_meant(source: Source, span: Span, scale: tuple[str, ...]) -> Fix | None:
    """Return the fix to the only level that is like the words of a severity."""
    known = {fold_level(level): level for level in scale}
    short = {_SEVERITY.sub("sev", name): level for name, level in known.items()}
    numbers = {"".join(filter(str.isdigit, name)): level for name, level in known.items()}
    names = list(_list_names(source, span))
    for words, name in names:
        if (level := short.get(_SEVERITY.sub("sev", name))) and len(short) == len(known):
            return _write(words, level, safe=True)
    for words, name in names:
        if name.isdigit() and name in numbers and len(numbers) == len(known):
            return _write(words, numbers[name], safe=False)
    from difflib import get_close_matches

    near = [
        (words, get_close_matches(name, known, 2, _LIKE))
        for words, name in names
        if name.isalpha()  # SEV10 is no SEV1
    ]
    near = [(words, found) for words, found in near if found]
    if len(near) != 1 or len(near[0][1]) != 1:
        return None
    return _write(near[0][0], known[near[0][1][0]], safe=False)


def _write(words: Span, level: str, *, safe: bool) -> Fix:
    return Fix((Edit(words, level),), safe)


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
    Check(
        "misspelt_severity",
        check_misspelt_severity,
        ScaleParameters,
        frozenset({"match", "level"}),
    ),
)
