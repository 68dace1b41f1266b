"""Words that make an incident look smaller than it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pm_lint.checks.declaration import Check
from pm_lint.checks.wording import choose
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import Report
from pm_lint.source import Prose

_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_DENIED = lazy(r"\b(?:not|no|never|nor|than|isn['’]t|wasn['’]t)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SofteningParameters:
    """The words, each list in lower case, nouns in the singular.

    `phrases` make light of something by themselves; an adjective of `adjectives` does so before a
    noun of `nouns`, and a word of `belittlers` before such an adjective and one of `troubles`.
    """

    phrases: tuple[str, ...]
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    belittlers: tuple[str, ...]
    troubles: tuple[str, ...]


def check_softening(report: Report, parameters: SofteningParameters) -> Iterator[Hit]:
    """Yield a hit on each run of words that makes light of the incident, outside of quotations.

    Field: `match`.
    """
    pattern = _compile(parameters)
    for block in report.blocks:
        if block.quoted:
            continue
        prose = block.prose
        for match in pattern.finditer(prose.text):
            if not _is_meant(prose, match):
                continue
            yield Hit(prose.source_span(*match.span()), {"match": match[0].lower()})


def _is_meant(prose: Prose, match: re.Match[str]) -> bool:
    """Tell whether the words are the report's own: neither quoted, nor denied, nor code."""
    before = prose.text[: match.start()]
    if _DENIED.search(before[-40:]) or any(
        place.start < match.end() and match.start() < place.end and place.end - place.start > 1
        for place in prose.stand_ins()
    ):
        return False
    return not any(_is_open(before, first, last) for first, last in _QUOTES.items())


def _is_open(text: str, first: str, last: str) -> bool:
    if first == last:
        return text.count(first) % 2 == 1
    return text.rfind(first) > text.rfind(last)


@lru_cache(maxsize=8)
def _compile(parameters: SofteningParameters) -> re.Pattern[str]:
    adjective, noun = choose(parameters.adjectives), choose(parameters.nouns) + "s?"
    trouble = choose(parameters.troubles) + "s?"
    belittler = choose(parameters.belittlers)
    gap = r"[\s,]{1,3}"
    forms = (
        rf"(?:{adjective}{gap}){{1,2}}(?:\w+{gap})?{noun}",
        rf"{belittler} (?:an? |some |the )?(?:{adjective}{gap}){{1,2}}(?:\w+{gap})?{trouble}",
        choose(parameters.phrases),
    )
    return lazy(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


CHECKS = (Check("softening", check_softening, SofteningParameters, frozenset({"match"})),)
