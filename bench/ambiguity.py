"""Whether a pattern may read one text in more and more ways as it grows: if not, it is linear.

A matcher that goes back and forth takes, for a text, as many steps as there are ways to read part
of it, from any place on. The pattern is seen as an automaton whose states are the places of its
characters; a search is one more state, that stays where it is at every character. The ways are
bounded, whatever the text, unless one of two things can be found: a state from which some text
leads back in two ways, or two states such that some text leads from each to itself and also from
the first to the second (Weber and Seidl, 1991). Where neither is found the pattern is proved; where
one is, it gives the text to measure with. What is left out of the automaton only ever takes ways
away: what stands behind an assertion of several characters, possessive and atomic groups, the
counts of repeats. So what is proved is so; what is not proved may still be linear.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterator
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


@dataclass(frozen=True)
class Witness:
    """Why a pattern is not proved: a text to come first, one to repeat, and how bad it may be.

    `degree` is 2 where time may grow with the square (or, in a chain, more), 9 where it may double
    with each repeat. `unit` is "" where the search for it was given up.
    """

    before: str
    unit: str
    degree: int


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


State = tuple[int, ...]
Moves = Callable[[State], Iterator[tuple[State, int]]]


def is_endless(written: str, flags: int) -> bool:
    """Tell whether anything in a pattern may be repeated without end."""
    return any(
        operator is sre.GROUPREF
        or (operator in REPEATS and (value[1] is sre.MAXREPEAT or value[1] >= ENDLESS))
        for operator, value, _ in walk(parser.parse(written, flags), flags)
    )


def find_ambiguity(written: str, flags: int, *, anchored: bool = False) -> Witness | None:
    """Return why a pattern is not proved to be linear, None where it is.

    `anchored` tells that it is matched at one place and never looked for.
    """
    try:
        automaton = Automaton(written, flags)
        finder = _Finder(automaton)
        worst = next(finder.find_doubling(), None) or next(finder.find_chains(), None)
        if worst is None and not anchored:
            worst = next(finder.find_scans(), None)
    except TooLargeError:
        return Witness("", "", 9)
    return worst


class _Finder:
    """Looks for the texts that an automaton reads in more and more ways."""

    def __init__(self, automaton: Automaton) -> None:
        self.of = automaton
        self.letters = automaton.alphabet
        self._steps: dict[tuple[int, int, frozenset[int] | None], list[tuple[int, int]]] = {}

    def _step(
        self, at: int, last: int, within: frozenset[int] | None = None
    ) -> list[tuple[int, int]]:
        key = at, last, within
        if key not in self._steps:
            moves = self.of.step(at, last)
            if within is not None:
                moves = [(q, m) for q, m in moves if q in within and (at, q) in self.of.hard]
            self._steps[key] = moves
        return self._steps[key]

    def _together(self, state: State, within: tuple[frozenset[int] | None, ...]) -> Iterator[
        tuple[State, int]
    ]:  # fmt: skip
        """Yield where several places get to by one character, and the character."""
        *places, last = state

        def go(index: int, mask: int, chosen: State) -> Iterator[tuple[State, int]]:
            if index == len(places):
                for kind, letter in self.letters.split(mask):
                    yield (*chosen, kind), letter
                return
            for following, allowed in self._step(places[index], last, within[index]):
                if both := mask & allowed:
                    yield from go(index + 1, both, (*chosen, following))

        return go(0, self.letters.everything, ())

    def _starts(self, place: int) -> list[int]:
        return [kind for kind, _ in self.letters.split(self.of.masks[place])]

    def find_doubling(self) -> Iterator[Witness]:
        """Yield texts that lead from a state back to it in two ways."""
        for knot in self.of.knots:
            for place in knot:
                inside = [q for q, _ in self.of.follow[place] if q in knot]
                if len(set(inside)) < len(inside):
                    twice = next(q for q in inside if inside.count(q) > 1)
                    yield Witness(self._lead_to(place), self._round(place, twice, knot), 9)
                    return
            sources = [(p, p, kind) for p in knot for kind in self._starts(p)]
            both = knot, knot
            reached = search(sources, lambda state: self._together(state, both))
            apart = [state for state in reached if state[0] != state[1]]
            backwards: dict[State, list[State]] = {}
            for state in reached:
                for following, _ in self._together(state, both):
                    backwards.setdefault(following, []).append(state)
            diagonal = [state for state in reached if state[0] == state[1]]
            returning = search(
                diagonal, lambda state: ((s, 0) for s in backwards.get(state, ()))
            )
            for state in apart:
                if state in returning:
                    text, source = trace(reached, state, self.letters.sample)
                    back = search([state], lambda state: self._together(state, both))
                    ending = next(s for s in back if s[0] == s[1])
                    text += trace(back, ending, self.letters.sample)[0]
                    text += self._round(ending[0], source[0], knot, closed=False)
                    yield Witness(self._lead_to(source[0]), text, 9)
                    break

    def find_chains(self) -> Iterator[Witness]:
        """Yield texts that lead from each of two states to itself, and from the first on."""
        for one in self.of.knots:
            for other in self.of.knots:
                if one is other or not self._leads(one, other):
                    continue
                within = one, None, other
                sources = [(p, p, q, kind) for p in one for q in other
                           for kind in self._starts(p) if kind in self._starts(q)]  # fmt: skip
                rough = search(sources, lambda state: self._together(state, within))
                if not any(state[1] == state[2] for state in rough):
                    continue
                for source in sources:
                    p, _, q, kind = source
                    reached = search([source], lambda state: self._together(state, within))
                    if (p, q, q, kind) in reached and (p, q, q, kind) != source:
                        text, _ = trace(reached, (p, q, q, kind), self.letters.sample)
                        yield Witness(self._lead_to(p), text, 2)
                        break

    def find_scans(self) -> Iterator[Witness]:
        """Yield texts that may be begun at each place, and go round however often."""
        for knot in self.of.knots:
            sources = [(SEARCH, place, kind) for place in knot for kind in self._starts(place)]
            within = None, knot
            reached = search(sources, lambda state: self._together(state, within))
            for state in reached:
                if state[0] == state[1]:
                    text, source = trace(reached, state, self.letters.sample)
                    text += self._round(state[1], source[1], knot, closed=False)
                    yield Witness("", text, 2)
                    break

    def _leads(self, one: frozenset[int], other: frozenset[int]) -> bool:
        seen, todo = set(one), list(one)
        while todo:
            for following, _ in self.of.follow[todo.pop()]:
                if following not in seen:
                    seen.add(following)
                    todo.append(following)
        return not seen.isdisjoint(other)

    def _lead_to(self, place: int) -> str:
        """Return a text that is read from the start of a pattern to a place."""
        sources = [(at, kind) for at, mask in self.of.step(SEARCH, 0) if at != SEARCH
                   for kind, _ in self.letters.split(mask)]  # fmt: skip
        reached = search(sources, lambda state: self._together(state, (None,)))
        for state in reached:
            if state[0] == place:
                text, source = trace(reached, state, self.letters.sample)
                return self.letters.first_of(self.of.masks[source[0]], source[1]) + text
        return ""

    def _round(self, one: int, other: int, knot: frozenset[int], *, closed: bool = True) -> str:
        """Return a text that leads from one place of a knot to another, and back if `closed`."""
        text = ""
        for start, end in ((one, other), (other, one)) if closed else ((one, other),):
            if start == end and not closed:
                continue
            sources = [(start, kind) for kind in self._starts(start)]
            reached = search(sources, lambda state: self._together(state, (knot,)), again=True)
            state = next((state for state in reached if state[0] == end), None)
            if state:
                text += trace(reached, state, self.letters.sample)[0]
            if start == end:
                break
        return text


Reached = dict[State, tuple[State, int] | None]


def search(sources: list[State], moves: Moves, *, again: bool = False) -> Reached:
    """Return all states that are reached, each with the one before it and the character.

    With `again` a source is among them only where a way leads back to one.
    """
    reached: Reached = {} if again else dict.fromkeys(sources)
    todo = deque(sources)
    while todo:
        state = todo.popleft()
        for following, letter in moves(state):
            if following not in reached:
                reached[following] = state, letter
                todo.append(following)
        if len(reached) > MOST_WAYS:
            raise TooLargeError
    return reached


def trace(reached: Reached, state: State, sample: Callable[[int], str]) -> tuple[str, State]:
    """Return the text that led to a state, and where it began."""
    text = ""
    seen: set[Hashable] = set()
    while (before := reached.get(state)) is not None and state not in seen:
        seen.add(state)
        state, letter = before
        text = sample(letter) + text
    return text, state
