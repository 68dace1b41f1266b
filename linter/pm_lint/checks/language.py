"""Whether a report is written in English, the one language that language rules know."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import BlockKind, Report
from pm_lint.source import Span

MAX_LETTERS = 20_000
"""How much prose is read for a verdict, in code points: more would not change it."""

_WORD = lazy(r"[^\W\d_]+")

# Latin letters, with their accented forms, end here.
_LAST_LATIN = "\u024f"
_FOREIGN_LETTERS = 0.3  # share of letters beyond Latin: a name or a quotation stays below it

# Words that hold sentences together and belong to no other of the languages below, in that
# spelling. They make up 11 % of terse English prose and 35 % of running text; less than 5 % of
# any other language.
_ENGLISH_WORDS = (
    "the and to were that this with from by on it are be been which when our had as not if "
    "then all have has is an or because after before there their its could would should"
)
_FOREIGN_WORDS = (
    "og det ikke ble på av til fra ved och är inte att för från efter ikkje blei "
    "und der nicht wurde wurden mit von ist ein eine auf für auch bei nach zum zur "
    "les une est dans pour que qui été nous avec sur aux "
    "los las del una por fue el durante desde hasta servicio "
    "não uma foi ao às da na pelo "
    "het een van niet werd naar deze voor bij "
    "della che gli non sono stato alle nel "
    "yang dan dengan pada tidak ini untuk dari ke "
    "nie jest się był ve bir için bu ile"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_FOREIGN = frozenset(_FOREIGN_WORDS.split())


_last: tuple[Report, bool] | None = None  # many checks ask this of the same report


def is_english(report: Report) -> bool:
    """Tell whether the prose of a report is English; True where there is too little to tell."""
    global _last
    if _last is None or _last[0] is not report:
        _last = report, _reads_english(_gather_prose(report))
    return _last[1]


def _reads_english(text: str) -> bool:
    words = _WORD.findall(text.lower() if text.isascii() else text)
    letters = sum(map(len, words)) if text.isascii() else sum(map(str.isalpha, text))
    if letters < 80:
        return True
    if not text.isascii():
        foreign = sum(letter > _LAST_LATIN and letter.isalpha() for letter in text)
        if foreign > _FOREIGN_LETTERS * letters:
            return False
        words = [word.lower() for word in words]
    english = sum(map(_ENGLISH.__contains__, words))
    foreign = sum(map(_FOREIGN.__contains__, words))
    if len(words) >= 30 and foreign >= 4 and foreign > 2 * english:
        return False
    return len(words) < 100 or english >= 0.03 * len(words)


def _gather_prose(report: Report) -> str:
    parts: list[str] = []
    size = 0
    for block in report.blocks:
        if block.kind is BlockKind.HEADING or size > MAX_LETTERS:
            continue
        start = 0
        for place in block.prose.stand_ins():
            parts.append(block.prose.text[start : place.start])
            start = place.end
        parts.append(block.prose.text[start:])
        size += len(block.prose.text)
    return " ".join(parts)[:MAX_LETTERS]


def check_language(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield one hit on the title of a report that is not written in English."""
    if not is_english(report):
        yield Hit(report.document.keys.get((), Span(0, 0)))


CHECKS = (Check("language_not_supported", check_language),)
