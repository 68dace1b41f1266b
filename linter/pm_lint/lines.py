"""Which lines of a text are not in an earlier state of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pm_lint.dataclass import dataclass

_FEW = 10_000  # pairs of lines up to which two runs without a unique line are compared in full


@dataclass(frozen=True, slots=True)
class ChangedLines:
    """The changed lines of a text, by 1-based number.

    `gaps` are the lines, 0 for the beginning, after which lines were taken away. With `whole`
    everything is new.
    """

    lines: frozenset[int] = frozenset()
    gaps: frozenset[int] = frozenset()
    whole: bool = False

    def touch(self, first: int, last: int) -> bool:
        """Tell whether a line of `first`..`last` is changed, or one between them was taken away."""
        if self.whole:
            return True
        within = range(first, last + 1)
        return any(line in within for line in self.lines) or any(
            gap in within[:-1] for gap in self.gaps
        )

    def __bool__(self) -> bool:
        """Tell whether anything has changed."""
        return self.whole or bool(self.lines or self.gaps)


WHOLE = ChangedLines(whole=True)


def compare_texts(old: str, new: str) -> ChangedLines:
    """Return what is changed in `new`; line endings and blanks at the end of a line do not count.

    Lines that are the only ones of their kind are matched first, then what lies between them.
    That takes little more than linear time; where it does not tell, more counts as changed.
    """
    before = [line.rstrip() for line in _split(old)]
    after = [line.rstrip() for line in _split(new)]
    lines: set[int] = set()
    gaps: set[int] = set()
    matched = 0, 0
    for i, j in [*_match(before, after), (len(before), len(after))]:
        if j > matched[1]:
            lines.update(range(matched[1] + 1, j + 1))
        elif i > matched[0]:
            gaps.add(j)
        matched = i + 1, j + 1
    return ChangedLines(frozenset(lines), frozenset(gaps))


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _match(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of 0-based lines that are the same, in order."""
    found: list[tuple[int, int]] = []
    work = [(0, len(before), 0, len(after))]
    while work:
        a, b, c, d = work.pop()
        while a < b and c < d and before[a] == after[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and before[b - 1] == after[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        if a == b or c == d:
            continue
        anchors = list(_find_anchors(before[a:b], after[c:d]))
        if not anchors:
            found += ((a + i, c + j) for i, j in _compare_fully(before[a:b], after[c:d]))
            continue
        low = a, c
        for i, j in anchors:
            work.append((low[0], a + i, low[1], c + j))
            found.append((a + i, c + j))
            low = a + i + 1, c + j + 1
        work.append((low[0], b, low[1], d))
    return sorted(found)


def _find_anchors(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield, in order, the longest rising run of pairs of lines that are unique on both sides."""
    from bisect import bisect_left

    counts, others = Counter(before), Counter(after)
    places = {line: j for j, line in enumerate(after) if others[line] == counts[line] == 1}
    pairs = [(i, places[line]) for i, line in enumerate(before) if line in places]
    # Patience sorting: the top of each pile, and the pair on the pile before it.
    tops: list[int] = []
    piles: list[int] = []
    previous: list[int | None] = []
    for number, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        previous.append(piles[pile - 1] if pile else None)
        if pile == len(tops):
            tops.append(j)
            piles.append(number)
        else:
            tops[pile], piles[pile] = j, number
    chain = []
    last = piles[-1] if piles else None
    while last is not None:
        chain.append(pairs[last])
        last = previous[last]
    yield from reversed(chain)


def _compare_fully(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of the same lines of two short runs that share no unique line."""
    if len(before) * len(after) > _FEW:
        return
    from difflib import SequenceMatcher

    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        yield from ((block.a + n, block.b + n) for n in range(block.size))
