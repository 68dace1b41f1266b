"""The sayings by their words: a sentence is searched only for those of which it has a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pm_lint.checks.blame.words.sayings import SAYINGS
from pm_lint.necessity import find_words, split_alternatives

_GROUP = 6  # alternatives in a pattern
_WORD, _DENIAL = r"\b", r"(?:\b|(?=n't))"
_ENDS = (r"(?:\b|(?<=\W))", r"\b", "")

_Part = tuple[str, str, "frozenset[str] | None", "frozenset[str]"]
"""The side of a saying, an alternative, words of which it has one, or beginnings of words."""


def _list_parts(pattern: str) -> Iterator[tuple[str, frozenset[str] | None, frozenset[str]]]:
    """Yield each alternative of a saying, words of which its matches have one, and beginnings.

    None where no telling word is sure to be in it. What begins or goes on with "n't" is left out.
    """
    start = _DENIAL if pattern.startswith(_DENIAL) else _WORD
    body = pattern.removeprefix(start)
    end = next(end for end in _ENDS if body.endswith(f"){end}"))
    inner = body.removesuffix(end).removeprefix("(?:").removesuffix(")")
    # Behind a letter either end is where a word ends.
    edge = _WORD if end else ""
    for part in split_alternatives(inner.replace("n't|", "never|")):
        yield f"(?:{part}){end}", *(find_words(f"(?:{part}){edge}") or (None, frozenset()))


def _cut(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield the alternatives in groups of those with much the same words."""
    ordered = sorted(parts, key=lambda part: (part[2] is None, sorted(part[2] or part[3]), part[1]))
    for at in range(0, len(ordered), _GROUP):
        yield ordered[at : at + _GROUP]


def _list_groups() -> Iterator[tuple[bool, list[_Part]]]:
    parts = [
        (saying.side, *told) for saying in SAYINGS for told in _list_parts(saying.words.pattern)
    ]
    for nobody in (True, False):
        for group in _cut(
            part for part in parts if (not part[0]) is nobody and part[2] is not None
        ):
            yield nobody, group
        rest = [part for part in parts if (not part[0]) is nobody and part[2] is None]
        if rest:
            yield nobody, rest


def _index(place: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, (_, group) in enumerate(_GROUPS):
        for word in sorted({word for part in group for word in part[place] or ()}):
            found[word] = (*found.get(word, ()), number)
    return found


_GROUPS = list(_list_groups())

GROUPS = tuple(
    (nobody, rf"{_WORD}(?:{'|'.join(part[1] for part in group)})") for nobody, group in _GROUPS
)
"""All sayings in small patterns, and whether each needs nobody near."""

BY_WORD = _index(2)
BY_BEGINNING = _index(3)
"""The patterns by words without which they do not match, and by beginnings of such words."""

ALWAYS = tuple(
    number for number, (_, group) in enumerate(_GROUPS) if any(part[2] is None for part in group)
)
"""The patterns that need no telling word."""
