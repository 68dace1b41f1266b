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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bench.automaton import MOST_WAYS, SEARCH, Automaton, TooLargeError

State = tuple[int, ...]
Within = tuple[frozenset[int] | None, ...]
Moves = Callable[[State], Iterator[tuple[State, int]]]


@dataclass(frozen=True)
class Witness:
    """Why a pattern is not proved: a text to come first, one to repeat, and how bad it may be.

    `degree` is 2 where time may grow with the square (or, in a chain, more), 9 where it may double
    with each repeat. `unit` is "" where the search for it was given up.
    """

    before: str
    unit: str
    degree: int


def find_ambiguity(written: str, flags: int, *, anchored: bool = False) -> tuple[Witness, ...]:
    """Return why a pattern is not proved to be linear, one text for each reason; () where it is.

    `anchored` tells that it is matched at one place and never looked for.
    """
    found: list[Witness] = []
    try:
        finder = _Finder(Automaton(written, flags))
        found += finder.find_doubling()
        found += finder.find_chains()
        if not anchored:
            found += finder.find_scans()
    except TooLargeError:
        found.append(Witness("", "", 9))
    return tuple(dict.fromkeys(found))


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

    def _together(self, within: Within, state: State) -> Iterator[tuple[State, int]]:
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
                    break
            sources = [(p, p, kind) for p in knot for kind in self._starts(p)]
            both = knot, knot
            reached = search(sources, partial(self._together, both))
            apart = [state for state in reached if state[0] != state[1]]
            backwards: dict[State, list[State]] = {}
            for state in reached:
                for following, _ in self._together(both, state):
                    backwards.setdefault(following, []).append(state)
            diagonal = [state for state in reached if state[0] == state[1]]
            returning = search(diagonal, partial(_list_before, backwards))
            for state in apart:
                if state in returning:
                    text, source = trace(reached, state, self.letters.sample)
                    back = search([state], partial(self._together, both))
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
                rough = search(sources, partial(self._together, within))
                if not any(state[1] == state[2] for state in rough):
                    continue
                for source in sources:
                    p, _, q, kind = source
                    reached = search([source], partial(self._together, within))
                    if (p, q, q, kind) in reached and (p, q, q, kind) != source:
                        text, _ = trace(reached, (p, q, q, kind), self.letters.sample)
                        yield Witness(self._lead_to(p), text, 2)
                        break

    def find_scans(self) -> Iterator[Witness]:
        """Yield texts that may be begun at each place, and go round however often."""
        for knot in self.of.knots:
            sources = [(SEARCH, place, kind) for place in knot for kind in self._starts(place)]
            within = None, knot
            reached = search(sources, partial(self._together, within))
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
        reached = search(sources, partial(self._together, (None,)))
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
            reached = search(sources, partial(self._together, (knot,)), again=True)
            state = next((state for state in reached if state[0] == end), None)
            if state:
                text += trace(reached, state, self.letters.sample)[0]
            if start == end:
                break
        return text


Reached = dict[State, tuple[State, int] | None]


def search(sources: Sequence[State], moves: Moves, *, again: bool = False) -> Reached:
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


def _list_before(backwards: dict[State, list[State]], state: State) -> Iterator[tuple[State, int]]:
    return ((before, 0) for before in backwards.get(state, ()))


def trace(reached: Reached, state: State, sample: Callable[[int], str]) -> tuple[str, State]:
    """Return the text that led to a state, and where it began."""
    text = ""
    seen: set[State] = set()
    while (before := reached.get(state)) is not None and state not in seen:
        seen.add(state)
        state, letter = before
        text = sample(letter) + text
    return text, state
