"""Every pattern that pm-lint compiles, and the texts on which a matcher would take long.

For each repeat without end in a pattern a text is made: what fits before it, then many copies of
what fits the repeat, then what does not fit behind it. A matcher that tries each way to share such
a text out, or begins anew at each character, takes time with the square of its length or worse.
"""

from __future__ import annotations

import ast
import gc
import pkgutil
import re
import sys
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pm_lint
from pm_lint import pattern

ENDLESS = 100
"""Repeats that may be as many as this count as without end."""

MOST = 24
"""Texts for one pattern, or a few more; of longer lists every so many are taken."""

FAILING = "\0"
"""Fits hardly any pattern, so that what was matched so far has to be given up."""

_SAMPLES = " aA0é.-:/,'\n\t_(#|*[]@\"–x\u00a0‑;"


def import_all() -> None:
    """Import every module of pm-lint, so that every pattern is there."""
    for module in pkgutil.walk_packages(pm_lint.__path__, "pm_lint."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def list_patterns() -> list[tuple[str, int]]:
    """Return each pattern that was made in this process, with its flags, in order."""
    made = [one._source for one in gc.get_objects() if type(one) is pattern._Pattern]
    return sorted({*made, *pattern._compiled})


def list_anchored() -> frozenset[str]:
    """Return the patterns that are matched at one place only, and never looked for."""
    asked: dict[str, set[str]] = {}
    for path in Path(pm_lint.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked.setdefault(node.value.id, set()).add(node.attr)
    found = set()
    for module in [module for name, module in sys.modules.items() if name.startswith("pm_lint")]:
        for name, value in vars(module).items():
            ways = asked.get(name, set())
            if type(value) is pattern._Pattern and ways and ways <= {"match", "fullmatch"}:
                found.add(value._source[0])
    return frozenset(found)


def make_texts(written: str, flags: int) -> Iterator[tuple[str, str]]:
    """Yield what stands before and what is repeated, for each repeat of a pattern."""
    tree = parser.parse(written, flags)
    pairs = ((before, unit) for before, again in _walk(tree, "") for unit in _variants(again))
    found = list(dict.fromkeys(pair for pair in pairs if pair[1]))
    # Lists of words have a repeat behind each word, all alike.
    yield from found[:: max(1, len(found) // MOST)]


def measure(
    compiled: re.Pattern[str], before: str, unit: str, size: int, *, anchored: bool = False
) -> float:
    """Return the seconds of processor time that one match, or a search for all of them, takes."""
    text = before + unit * max(1, size // len(unit)) + FAILING
    begun = time.process_time()
    if anchored:
        compiled.match(text)
    else:
        deque(compiled.finditer(text), maxlen=0)
    return time.process_time() - begun


@dataclass(frozen=True)
class Suspect:
    """A pattern, the text on which it takes long, and the seconds for 2,000 and 8,000 of it."""

    pattern: str
    before: str
    unit: str
    small: float
    large: float


def find_suspects(patterns: list[tuple[str, int]]) -> Iterator[Suspect]:
    """Yield what takes more than four times as long for four times the text, by a wide margin."""
    matched = list_anchored()
    for written, flags in patterns:
        at = written in matched
        compiled = re.compile(written, flags)
        for before, unit in make_texts(written, flags):
            short = measure(compiled, before, unit, 28, anchored=at)
            if short > 0.005:
                yield Suspect(written, before, unit, short, float("inf"))
                continue
            small = measure(compiled, before, unit, 2000, anchored=at)
            large = measure(compiled, before, unit, 8000, anchored=at) if small > 0.0005 else 0
            if large > max(0.02, 9 * small):
                yield Suspect(written, before, unit, small, large)


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
