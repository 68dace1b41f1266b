"""Changed lines: none is missed, and what stays is not called changed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.lines import WHOLE, ChangedLines, compare_texts


@pytest.mark.parametrize(
    ("old", "new", "lines", "gaps"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", set(), set()),
        ("a\nb\nc\n", "a\nB\nc\n", {2}, set()),
        ("a\nb\nc\n", "a\nc\n", set(), {1}),
        ("a\nb\n", "b\n", set(), {0}),
        ("a\nb\n", "a\nx\nb\ny\n", {2, 4}, set()),
        ("a\r\nb  \r\n", "a\nb\n", set(), set()),
        ("", "a\n", {1}, set()),
        ("a\n", "a", set(), {1}),
        ("a\n\nb\n\nc\n", "c\n\na\n\nb\n", {1, 2}, {5}),
        ("x\nx\nx\n", "x\nx\n", set(), {2}),
    ],
)
def test_lines_that_differ(old: str, new: str, lines: set[int], gaps: set[int]) -> None:
    assert compare_texts(old, new) == ChangedLines(frozenset(lines), frozenset(gaps))


texts = st.lists(st.sampled_from(["", "a", "b", "c", "- 10:02"]), max_size=30).map("\n".join)


@given(texts, texts)
def test_what_is_not_changed_was_there_in_that_order(old: str, new: str) -> None:
    changed = compare_texts(old, new)
    kept = [line for n, line in enumerate(new.split("\n"), 1) if n not in changed.lines]
    rest = iter(old.split("\n"))
    assert all(any(line == other for other in rest) for line in kept)
    assert bool(changed) == (old != new)
    removed = len(old.split("\n")) - len(kept)
    if removed and not changed.lines:
        assert changed.gaps


def test_hostile_texts_take_little_time() -> None:
    began = time.monotonic()
    changed = compare_texts("\n".join("ab" * 40_000), "\n".join("ba" * 40_001))
    assert changed
    compare_texts("\n".join(map(str, range(60_000))), "\n".join(map(str, range(60_000, 0, -1))))
    assert time.monotonic() - began < 10


def test_a_change_touches_the_lines_that_it_runs_through() -> None:
    changed = ChangedLines(frozenset({4}), frozenset({7}))
    assert [n for n in range(1, 10) if changed.touch(n, n)] == [4]
    assert changed.touch(3, 5)
    assert changed.touch(7, 8)
    assert not changed.touch(8, 9)
    assert not changed.touch(6, 7)
    assert WHOLE.touch(1, 1)
