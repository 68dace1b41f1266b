"""Words without which a pattern cannot match, read from the pattern itself.

Asking a set of the words of a sentence takes no time beside hundreds of alternatives that are tried
at each of them. What is found is kept with the tables of words (`tables.py`), so that a start
does not look for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MAX_WORDS = 200  # that may stand at one place
_COMMON = frozenset(
    """a an and are as at be by for from had has have in is it not of on or that the this to was we
    were with all issue""".split()
)
"""Words that tell nothing: every other sentence has one."""

_USUAL = frozenset(
    """s t ve re d ll but time no one error errors root so if up before only been what could their
    should its more all they i you he she his her our out off over who do does did than then too
    very most any some how when would can will must just after there because failed back first
    being like us way down until through without further end work team set point second next own
    knowledge performance memory action investigation job full case take taken made make
    good""".split()
)
"""Words that tell little."""

BEGINNING = 4
"""Letters of the beginnings of words that `find_words` returns."""


def split_alternatives(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern that are in no brackets."""
    start, depth, listed = 0, 0, False
    for token in re.finditer(r"\\.|[\[\]()|]", pattern, re.DOTALL):
        mark = token[0]
        if listed:
            listed = mark != "]"
        elif mark == "[":
            listed = True
        elif mark in "()":
            depth += 1 if mark == "(" else -1
        elif mark == "|" and depth == 0:
            yield pattern[start : token.start()]
            start = token.end()
    yield pattern[start:]


def find_words(pattern: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return words, and beginnings of words, of which one stands in whatever a pattern matches.

    The pattern is looked for only where a word begins. A word is a run of letters and digits, with
    something else before it and behind; case counts. None where no telling words are sure.

    It asks the parser of `re`, which Python keeps to itself; without it nothing is known.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        runs = _Runs({""})
        runs.take(_parser.parse(pattern))
    except (ImportError, AttributeError, LookupError, TypeError, ValueError):
        return None
    words = min(runs.found, key=_weigh, default=_COMMON)
    last = runs.open or {""}
    if not words & _COMMON:
        return words, frozenset()
    if min(map(len, last)) >= BEGINNING:
        return frozenset(), frozenset(word[:BEGINNING] for word in last)
    return None


def _weigh(words: frozenset[str]) -> tuple[int, int, int, list[str]]:
    return len(words & _COMMON), len(words & _USUAL), len(words), sorted(words)


class _Runs:
    """Reads a parsed pattern from left to right, and gathers the words that can stand at a place.

    `open` are the beginnings of words that can stand right before what is read next, None where it
    is not known how the word began.
    """

    def __init__(self, begun: set[str] | None) -> None:
        self.found: list[frozenset[str]] = []
        self.open = begun

    def take(self, parsed: Any) -> None:
        for operator, told in parsed:
            self.take_one(str(operator), told)

    def take_one(self, name: str, told: Any) -> None:
        letters = _list_letters(name, told)
        if letters is not None and all(map(str.isalnum, letters)):
            self.extend(letters)
        elif (letters is not None and not any(map(_is_of_word, letters))) or _is_edge(name, told):
            self.end()
        elif name == "SUBPATTERN" and not told[1] & re.IGNORECASE:
            self.take(told[3])
        elif name == "BRANCH":
            self.branch(told[1])
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            self.repeat(*told)
        elif name not in ("ASSERT", "ASSERT_NOT", "AT"):
            self.open = None

    def extend(self, ends: Iterable[str]) -> None:
        """Let one of the texts, which are of letters and digits, follow."""
        if self.open is not None:
            self.open = {word + end for word in self.open for end in ends}
            if len(self.open) > _MAX_WORDS:
                self.open = None

    def end(self) -> None:
        """Let something follow at which a word ends."""
        if self.open and "" not in self.open:
            self.found.append(frozenset(self.open))
        self.open = {""}

    def branch(self, branches: Any) -> None:
        """Let one of the parts follow."""
        inner = [self._follow(branch) for branch in branches]
        choices = [min(runs.found, key=_weigh, default=None) for runs in inner]
        if all(words is not None for words in choices):
            self.found.append(frozenset(word for words in choices for word in words or ()))
        self._join(inner)

    def repeat(self, least: int, most: int, parsed: Any) -> None:
        """Let a part follow as often as that."""
        once = self._follow(parsed)
        if least:
            self.found += once.found
        ways = [once] if least else [once, _Runs(self.open)]
        if most > 1:
            again = _Runs(None if once.open is None else set(once.open))
            again.take(parsed)
            # What may come any number of times must leave the same behind each time.
            again.open = again.open if again.open == once.open else None
            ways.append(again)
        self._join(ways)

    def _follow(self, parsed: Any) -> _Runs:
        runs = _Runs(None if self.open is None else set(self.open))
        runs.take(parsed)
        return runs

    def _join(self, ways: Iterable[_Runs]) -> None:
        known: set[str] = set()
        for runs in ways:
            if runs.open is None:
                self.open = None
                return
            known |= runs.open
        self.open = known if len(known) <= _MAX_WORDS else None


def _list_letters(name: str, told: Any) -> list[str] | None:
    """Return the characters of which one is matched, None where they are not few."""
    if name == "LITERAL":
        return [chr(told)]
    if name == "IN" and all(str(operator) == "LITERAL" for operator, _ in told):
        return [chr(code) for _, code in told]
    return None


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _is_edge(name: str, told: Any) -> bool:
    return name == "AT" and str(told) == "AT_BOUNDARY"
