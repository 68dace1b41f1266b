"""The characters that a pattern tells apart, one for all those that it treats alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Guard = tuple[int, ...]
"""Numbers of assertions, of which each is a row of masks by the class of the last character."""

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)

_ASCII = "".join(map(chr, range(128)))
_OTHERS = "éÉßſK٣²½一\u00a0\u2028\u0085‑–“’…\ufeff😀ﬀİı\U0010ffff"
"""Some of each kind beyond ASCII: letters with and without case, digits, numbers, blanks, marks."""


class Alphabet:
    """The classes of characters, as bits of a mask, and the assertions between two of them.

    Class 0 of a last character is that of none: the start of the text.
    """

    def __init__(self, tree: Any, flags: int) -> None:
        self._state = tree.state
        sets: dict[str, tuple[Any, Any, int]] = {}
        named = set(_ASCII + _OTHERS)
        for operator, value, inner in _list_sets(tree, tree.state.flags | flags):
            sets.setdefault(repr((operator, value, inner)), (operator, value, inner))
            named |= _name_characters(operator, value)
        named |= {c for one in named for c in (one.lower() + one.upper() + one.swapcase())}
        characters = sorted(
            named, key=lambda c: (not c.isprintable(), c > "\x7f", not c.isalnum(), c)
        )
        tests = [self._compile(*one) for one in sets.values()]
        groups: dict[tuple[bool, ...], str] = {}
        for character in characters:
            told = tuple(test(character) is not None for test in tests)
            word = (
                _is_word(character),
                character == "\n",
                bool(re.match(r"\w", character, re.ASCII)),
            )
            groups.setdefault((*told, *word), character)
        self._letters = list(groups.values())
        self.everything = (1 << len(self._letters)) - 1
        self._masks = {
            key: sum(1 << at for at, c in enumerate(self._letters) if test(c))
            for key, test in zip(sets, tests, strict=True)
        }
        # What an assertion can ask of the last character; classes are told apart by nothing else.
        self._asked: list[Any] = []
        self.rows: list[list[int]] = []
        self._kinds: dict[tuple[bool, ...], int] = {}
        self._collect_kinds(tree, tree.state.flags | flags)

    def _compile(self, operator: Any, value: Any, flags: int) -> Any:
        tree = parser.SubPattern(self._state, [(operator, value)])
        return compiler.compile(tree, flags & ~sre.SRE_FLAG_DEBUG).fullmatch

    def _collect_kinds(self, tree: Any, flags: int) -> None:
        masks = [
            self.mask_of_one(value[1], inner)
            for operator, value, inner in walk(tree, flags)
            if operator in (sre.ASSERT, sre.ASSERT_NOT) and value[0] < 0
        ]
        asked = [mask for mask in masks if mask is not None]
        bounded = any(operator is sre.AT for operator, _, _ in walk(tree, flags))
        signatures = []
        for at, character in enumerate(self._letters):
            marks = [bool(mask >> at & 1) for mask in asked]
            if bounded:
                word = bool(re.match(r"\w", character, re.ASCII))
                marks += [_is_word(character), word, character == "\n"]
            signatures.append(tuple(marks))
        self._kinds = {key: n for n, key in enumerate(dict.fromkeys(signatures), start=1)}
        self._kind_of = [self._kinds[signature] for signature in signatures]
        self._of_kind = [0] * (len(self._kinds) + 1)
        for at, kind in enumerate(self._kind_of):
            self._of_kind[kind] |= 1 << at

    def mask(self, operator: Any, value: Any, flags: int) -> int:
        """Return the characters that fit one place of a pattern."""
        return self._masks[repr((operator, value, flags))]

    def mask_of_one(self, tree: Any, flags: int) -> int | None:
        """Return the characters that fit a tree, None unless it is always one character."""
        if len(tree) != 1:
            return None
        operator, value = tree[0]
        if operator in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            return self.mask(operator, value, flags)
        if operator is sre.SUBPATTERN:
            return self.mask_of_one(value[3], (flags | value[1]) & ~value[2])
        if operator is sre.BRANCH:
            masks = [self.mask_of_one(branch, flags) for branch in value[1]]
            whole = 0
            for mask in masks:
                if mask is None:
                    return None
                whole |= mask
            return whole
        return None

    def split(self, mask: int) -> Iterator[tuple[int, int]]:
        """Yield the classes of last characters that are in a mask, each with one of its letters."""
        for kind, members in enumerate(self._of_kind):
            if both := mask & members:
                yield kind, (both & -both).bit_length() - 1

    def sample(self, letter: int) -> str:
        """Return the character that stands for a class."""
        return self._letters[letter]

    def first_of(self, mask: int, kind: int) -> str:
        """Return a character of a mask that is of that class of last characters."""
        both = mask & self._of_kind[kind]
        return self._letters[(both & -both).bit_length() - 1] if both else ""

    def guard_at(self, where: Any, flags: int) -> int:
        """Return the number of the assertion that an anchor or a boundary makes."""
        narrow = bool(flags & sre.SRE_FLAG_ASCII)
        words = self._pick(lambda c: bool(re.match(r"\w", c, re.ASCII)) if narrow else _is_word(c))
        line_ends = self._pick(lambda c: c == "\n")
        lines = bool(flags & sre.SRE_FLAG_MULTILINE)
        row = []
        for members in self._of_kind:
            after_word = bool(members & words)
            if where is sre.AT_BOUNDARY:
                allowed = self.everything & ~words if after_word else words
            elif where is sre.AT_NON_BOUNDARY:
                allowed = words if after_word else self.everything & ~words
            elif where is sre.AT_BEGINNING_STRING or (where is sre.AT_BEGINNING and not lines):
                allowed = 0 if members else self.everything
            elif where is sre.AT_BEGINNING:
                allowed = self.everything if not members or members & line_ends else 0
            elif where is sre.AT_END:
                allowed = line_ends
            else:
                assert where is sre.AT_END_STRING, where
                allowed = 0
            row.append(allowed)
        return self._add(row)

    def guard_beside(self, mask: int, direction: int, *, negated: bool) -> int:
        """Return the number of the assertion that the character before or behind is of a mask."""
        if direction > 0:
            allowed = self.everything & ~mask if negated else mask
            return self._add([allowed] * len(self._of_kind))
        row = []
        for members in self._of_kind:
            fits = bool(members & mask)
            row.append(self.everything if fits is not negated else 0)
        return self._add(row)

    def _pick(self, test: Any) -> int:
        return sum(1 << at for at, c in enumerate(self._letters) if test(c))

    def _add(self, row: list[int]) -> int:
        if row in self.rows:
            return self.rows.index(row)
        self.rows.append(row)
        return len(self.rows) - 1


def _tell_plainness(character: str) -> tuple[bool, bool, bool, str]:
    return not character.isprintable(), character > "\x7f", not character.isalnum(), character


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def walk(tree: Any, flags: int) -> Iterator[tuple[Any, Any, int]]:
    """Yield each node of a pattern, with the flags that hold for it."""
    for operator, value in tree:
        yield operator, value, flags
        if operator is sre.SUBPATTERN:
            yield from walk(value[3], (flags | value[1]) & ~value[2])
        elif operator is sre.ATOMIC_GROUP:
            yield from walk(value, flags)
        elif operator is sre.BRANCH:
            for branch in value[1]:
                yield from walk(branch, flags)
        elif operator is sre.GROUPREF_EXISTS:
            for branch in value[1:]:
                yield from walk(branch or [], flags)
        elif operator in (sre.ASSERT, sre.ASSERT_NOT):
            yield from walk(value[1], flags)
        elif operator in REPEATS:
            yield from walk(value[2], flags)


def _list_sets(tree: Any, flags: int) -> Iterator[tuple[Any, Any, int]]:
    for operator, value, inner in walk(tree, flags):
        if operator in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            yield operator, value, inner


def _name_characters(operator: Any, value: Any) -> set[str]:
    """Return the characters that a set names, the ends of its ranges and those beside them."""
    codes: set[int] = set()
    if operator in (sre.LITERAL, sre.NOT_LITERAL):
        codes.add(value)
    elif operator is sre.IN:
        for kind, what in value:
            if kind is sre.LITERAL:
                codes.add(what)
            elif kind is sre.RANGE:
                low, high = what
                codes |= {low - 1, low, low + 1, high - 1, high, high + 1, (low + high) // 2}
                if high > 127:
                    codes |= set(_sample_kinds(low, high))
    return {chr(code) for code in codes if 0 <= code <= 0x10FFFF}


@cache
def _sample_kinds(low: int, high: int) -> tuple[int, ...]:
    """Return a character of each kind that a range holds, by what a pattern may ask of it."""
    kinds: dict[tuple[bool, ...], int] = {}
    for code in range(max(low, 128), min(high, 0x2FFFF) + 1):
        c = chr(code)
        kinds.setdefault(
            (_is_word(c), c.isdigit(), c.isspace(), c.lower() != c, c.upper() != c), code
        )
    return tuple(kinds.values())
