"""The texts on which a pattern would take long, and how its time grows with them.

For each repeat without end in a pattern a text is made: what fits before it, then many copies of
what fits the repeat, then what does not fit behind it. A matcher that tries each way to share such
a text out, or begins anew at each character, takes time with the square of its length or worse. To
these come the text of which bench/ambiguity.py says that it is read in more and more ways.
"""

from __future__ import annotations

import math
import re
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from bench.ambiguity import Witness
from bench.automaton import ENDLESS
from bench.patterns import Written

MOST = 24
"""Texts for one pattern, or a few more; of longer lists every so many are taken."""

FAILING = ("\0", "", "!\n")
"""Hardly any pattern fits them, so that what was matched so far has to be given up."""

SIZES = (24, 200, 1000, 8000)
"""Characters: those that take long are not tried at the next size."""

SLOW = (0.01, 0.03, 0.1)
"""Seconds for all but the last size beyond which time surely does not grow with the size alone."""

_POWERS = {1: 9.0, 2: 3.0, 3: 2.0}
"""What is said of the growth where the first, second or third size took too long."""

LEAST = 0.003
"""Seconds below which it does not matter how much longer 8,000 characters take than 1,000."""

BAD = 1.4
"""The power of the size from which on a pattern counts as slow."""

_SAMPLES = " aA0é.-:/,'\n\t_(#|*[]@\"–x\u00a0‑;"


def make_texts(written: str, flags: int) -> Iterator[tuple[str, str]]:
    """Yield what stands before and what is repeated, for each repeat of a pattern."""
    tree = parser.parse(written, flags)
    pairs = ((before, unit) for before, again in _walk(tree, "") for unit in _variants(again))
    found = list(dict.fromkeys(pair for pair in pairs if pair[1]))
    # Lists of words have a repeat behind each word, all alike.
    yield from found[:: max(1, len(found) // MOST)]


def measure(compiled: re.Pattern[str], text: str, *, anchored: bool = False) -> float:
    """Return the seconds of processor time that one match, or a search for all of them, takes."""
    begun = time.process_time()
    if anchored:
        compiled.match(text)
    else:
        deque(compiled.finditer(text), maxlen=0)
    return time.process_time() - begun


@dataclass(frozen=True)
class Growth:
    """How time grows on a text: with which power of its size, and the seconds for the longest."""

    power: float
    seconds: float = 0.0
    before: str = ""
    unit: str = ""


def measure_growth(
    compiled: re.Pattern[str], before: str, unit: str, after: str, *, anchored: bool = False
) -> Growth:
    """Return how the time of a pattern grows with copies of `unit`; the power is 1 or more."""
    took: list[float] = []
    for size, most in zip(SIZES, (*SLOW, math.inf), strict=True):
        text = before + unit * max(1, size // len(unit)) + after
        took.append(measure(compiled, text, anchored=anchored))
        if took[-1] > most:
            took[-1] = min(took[-1], measure(compiled, text, anchored=anchored))
        if took[-1] > most:
            return Growth(
                9.0 if len(took) == 1 else 3.0 if len(took) == 2 else 2.0, took[-1], before, unit
            )
    small, large = took[-2:]
    if large < LEAST:
        return Growth(1.0, large, before, unit)
    power = math.log(large / max(small, 1e-5)) / math.log(SIZES[-1] / SIZES[-2])
    return Growth(max(1.0, power), large, before, unit)


def measure_pattern(written: Written, witnesses: tuple[Witness, ...], most: float = 3.0) -> Growth:
    """Return the worst growth of a pattern over the texts that are made for it.

    Texts beyond those that take `most` seconds of processor time together are left out.
    """
    compiled = re.compile(written.text, written.flags)
    texts = list(make_texts(written.text, written.flags))
    found_first = [(witness.before, witness.unit) for witness in witnesses if witness.unit]
    texts = list(dict.fromkeys([*found_first, *texts]))
    worst, begun = Growth(1.0), time.process_time()
    for before, unit in texts:
        for after in FAILING:
            found = measure_growth(compiled, before, unit, after, anchored=written.anchored)
            if found.power > BAD:  # the machine may have been busy with other things
                again = measure_growth(compiled, before, unit, after, anchored=written.anchored)
                found = min(found, again, key=lambda growth: growth.power)
            worst = max(worst, found, key=lambda growth: (growth.power, growth.seconds))
        if worst.power > BAD or time.process_time() - begun > most:
            break
    return worst


def _walk(tree: Any, before: str) -> Iterator[tuple[str, Any]]:
    """Yield a text that fits what precedes, and the tree inside, of each repeat without end."""
    for operator, value in tree:
        if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            _, most, inside = value
            if most is sre.MAXREPEAT or most >= ENDLESS:
                yield before, inside
            yield from _walk(inside, before)
        elif operator is sre.SUBPATTERN:
            yield from _walk(value[3], before)
        elif operator is sre.ATOMIC_GROUP:
            yield from _walk(value, before)
        elif operator is sre.BRANCH:
            for branch in value[1]:
                yield from _walk(branch, before)
        elif operator in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _walk(value[1], before)
            continue
        before += _fit([(operator, value)])


def _variants(inside: Any) -> list[str]:
    """Return some texts that fit a tree: one for each branch or sample it may begin with."""
    if len(inside) == 1:
        operator, value = inside[0]
        if operator is sre.IN:
            return [c for c in _SAMPLES if _in(value, c)][:3]
        if operator is sre.ANY or operator is sre.NOT_LITERAL:
            return [c for c in "a -" if operator is sre.ANY or ord(c) != value]
        if operator is sre.SUBPATTERN:
            return _variants(value[3])
        if operator is sre.BRANCH:
            return [one for branch in value[1] for one in _variants(branch)[:2]][:6]
    return [_fit(inside)]


def _fit(tree: Any) -> str:
    """Return a text that fits a tree, as far as that is found without trying."""
    text = ""
    for operator, value in tree:
        if operator is sre.LITERAL:
            text += chr(value)
        elif operator is sre.NOT_LITERAL:
            text += next(c for c in _SAMPLES if ord(c) != value)
        elif operator is sre.ANY:
            text += "a"
        elif operator is sre.IN:
            text += next((c for c in "aA0" + _SAMPLES if _in(value, c)), "")
        elif operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            text += _fit(value[2]) * value[0]
        elif operator is sre.SUBPATTERN:
            text += _fit(value[3])
        elif operator is sre.ATOMIC_GROUP:
            text += _fit(value)
        elif operator is sre.BRANCH:
            text += _fit(value[1][0])
    return text


def _in(items: Any, character: str) -> bool:
    code, negated, found = ord(character), False, False
    for operator, value in items:
        if operator is sre.NEGATE:
            negated = True
        elif operator is sre.LITERAL:
            found |= code == value
        elif operator is sre.RANGE:
            found |= value[0] <= code <= value[1]
        elif operator is sre.CATEGORY:
            found |= re.fullmatch(_CATEGORY[value], character) is not None
    return found is not negated


_CATEGORY = {
    sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_DIGIT: r"\D", sre.CATEGORY_NOT_WORD: r"\W", sre.CATEGORY_NOT_SPACE: r"\S",
}  # fmt: skip
