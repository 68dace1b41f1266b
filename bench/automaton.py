"""A pattern as an automaton, whose states are the places of the pattern's characters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from bench.alphabet import REPEATS, Alphabet, Guard, walk

ENDLESS = 100
"""Repeats that may be as many as this count as without end."""

MOST_WAYS = 300_000
"""Edges of an automaton, or states looked at in one search, before it is given up."""

SEARCH = -1
"""The state of a search that has not begun to match."""

Edge = tuple[int, Guard]


class TooLargeError(Exception):
    """The automaton has more ways than are looked at."""


@dataclass
class _Part:
    """A part of a pattern: how it may be passed over, begun and ended, each with what guards it."""

    empty: list[Guard]
    first: list[Edge]
    last: list[Edge]


class Automaton:
    """The places of a pattern's characters, and from which to which of them it may go."""

    def __init__(self, written: str, flags: int) -> None:
        tree = parser.parse(written, flags)
        self.alphabet = Alphabet(tree, flags)
        self.masks: list[int] = []
        self.follow: list[list[Edge]] = []
        self.hard: set[tuple[int, int]] = set()  # edges that may be taken any number of times
        self.edges = 0
        self._endless = 0
        self.start = self._read(tree, tree.state.flags).first
        self.knots = self._find_knots()

    def _place(self, mask: int) -> _Part:
        self.masks.append(mask)
        self.follow.append([])
        at = len(self.masks) - 1
        return _Part([], [(at, ())], [(at, ())])

    def _connect(self, lasts: list[Edge], firsts: list[Edge], *, hard: bool) -> None:
        self.edges += len(lasts) * len(firsts)
        if self.edges > MOST_WAYS:
            raise TooLargeError
        for one, behind in lasts:
            for other, before in firsts:
                self.follow[one].append((other, behind + before))
                if hard:
                    self.hard.add((one, other))

    def _join(self, one: _Part, other: _Part) -> _Part:
        self._connect(one.last, other.first, hard=True)
        first = one.first + [(at, e + g) for e in one.empty for at, g in other.first]
        last = other.last + [(at, g + e) for e in other.empty for at, g in one.last]
        empty = [e + f for e in one.empty for f in other.empty]
        if len(first) + len(last) + len(empty) > MOST_WAYS:
            raise TooLargeError
        return _Part(empty[:4], first, last)

    def _read(self, tree: Any, flags: int) -> _Part:
        whole = _Part([()], [], [])
        for operator, value in tree:
            whole = self._join(whole, self._read_one(operator, value, flags))
        return whole

    def _read_one(self, operator: Any, value: Any, flags: int) -> _Part:
        if operator in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            return self._place(self.alphabet.mask(operator, value, flags))
        if operator is sre.AT:
            return _Part([(self.alphabet.guard_at(value, flags),)], [], [])
        if operator is sre.SUBPATTERN:
            return self._read(value[3], (flags | value[1]) & ~value[2])
        if operator is sre.ATOMIC_GROUP:
            return self._read(value, flags)
        if operator is sre.BRANCH:
            return self._choose([self._read(branch, flags) for branch in value[1]])
        if operator is sre.GROUPREF_EXISTS:
            branches = [self._read(branch, flags) for branch in value[1:] if branch]
            return self._choose([*branches, *[_Part([()], [], [])] * (len(branches) < 2)])
        if operator in (sre.ASSERT, sre.ASSERT_NOT):
            return self._assert(value[0], value[1], flags, negated=operator is sre.ASSERT_NOT)
        if operator is sre.GROUPREF:
            anything = self._place(self.alphabet.everything)
            self._connect(anything.last, anything.first, hard=True)
            return _Part([()], anything.first, anything.last)
        assert operator in REPEATS, operator
        least, most, inside = value
        endless = most is sre.MAXREPEAT or most >= ENDLESS
        self._endless += endless
        part = self._read(inside, flags)
        if endless or most > 1:
            # A repeat with an end is one without, but for what may go round for ever.
            self._connect(part.last, part.first, hard=self._endless > 0)
        self._endless -= endless
        return _Part([*part.empty, *[()] * (least == 0)], part.first, part.last)

    def _choose(self, parts: list[_Part]) -> _Part:
        empty = [guards for part in parts for guards in part.empty]
        first = [edge for part in parts for edge in part.first]
        return _Part(empty[:4], first, [edge for part in parts for edge in part.last])

    def _assert(self, direction: int, inside: Any, flags: int, *, negated: bool) -> _Part:
        mask = self.alphabet.mask_of_one(inside, flags)
        if mask is not None:
            guard = self.alphabet.guard_beside(mask, direction, negated=negated)
            return _Part([(guard,)], [], [])
        if direction < 0:  # as long as it is written, whatever the text
            return _Part([()], [], [])
        part = self._read(inside, flags)  # a way of its own, from which none leads on
        through: Guard = ()
        if not negated and not part.empty:
            mask = 0
            for at, _ in part.first:
                mask |= self.masks[at]
            through = (self.alphabet.guard_beside(mask, 1, negated=False),)
        return _Part([through], part.first, [])

    def _find_knots(self) -> list[frozenset[int]]:
        """Return the sets of places that lie on a way round, by Tarjan's way of finding them."""
        out = [sorted({q for q, _ in edges if (p, q) in self.hard})
               for p, edges in enumerate(self.follow)]  # fmt: skip
        number: dict[int, int] = {}
        low: dict[int, int] = {}
        stack: list[int] = []
        found = []
        for root in range(len(out)):
            if root in number:
                continue
            work: list[tuple[int, Iterator[int]]] = [(root, iter(out[root]))]
            number[root] = low[root] = len(number)
            stack.append(root)
            while work:
                node, rest = work[-1]
                following = next(rest, None)
                if following is None:
                    work.pop()
                    if work:
                        low[work[-1][0]] = min(low[work[-1][0]], low[node])
                    if low[node] == number[node]:
                        knot = set()
                        while node not in knot:
                            knot.add(stack.pop())
                        if len(knot) > 1 or node in out[node]:
                            found.append(frozenset(knot))
                        for member in knot:
                            low[member] = len(out) + 1
                            number[member] = len(out) + 1
                elif following not in number:
                    number[following] = low[following] = len(number)
                    stack.append(following)
                    work.append((following, iter(out[following])))
                elif number[following] <= len(out):
                    low[node] = min(low[node], number[following])
        return found

    def step(self, at: int, last: int) -> list[tuple[int, int]]:
        """Return where it goes from a place, after a character of that class, and by which ones."""
        if at == SEARCH:
            started = self._allow(self.start, last)
            return [*started, (SEARCH, self.alphabet.everything)]
        return self._allow(self.follow[at], last)

    def _allow(self, edges: list[Edge], last: int) -> list[tuple[int, int]]:
        reached: dict[int, int] = {}
        for at, guards in edges:
            mask = self.masks[at]
            for guard in guards:
                mask &= self.alphabet.rows[guard][last]
            if mask:
                reached[at] = reached.get(at, 0) | mask
        return list(reached.items())


def is_endless(written: str, flags: int) -> bool:
    """Tell whether anything in a pattern may be repeated without end."""
    return any(
        operator is sre.GROUPREF
        or (operator in REPEATS and (value[1] is sre.MAXREPEAT or value[1] >= ENDLESS))
        for operator, value, _ in walk(parser.parse(written, flags), flags)
    )
