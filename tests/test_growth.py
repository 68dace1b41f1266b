"""No pattern is slow beyond bounds, and no text that is made for one makes a check slow."""

from __future__ import annotations

import re

import pytest
from bench import pumping
from bench.growth import build_everywhere, measure_check


def test_every_pattern_is_found() -> None:
    pumping.import_all()
    patterns = pumping.list_patterns()
    assert len(patterns) > 300
    assert all(re.compile(written, flags) for written, flags in patterns)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("(a+)+$", "a"),
        ("(?:a|aa)*b", "a"),
        (r"\d+-", "0"),
        ("x[^;]*;", "a"),
        (r"(?:\w+ )*end", "a "),
    ],
)
def test_texts_are_made_for_a_pattern(written: str, text: str) -> None:
    made = list(pumping.make_texts(written, 0))
    assert any(unit.startswith(text[0]) for _, unit in made)


def test_what_is_slow_is_seen() -> None:
    slow = {suspect.pattern for suspect in pumping.find_suspects([("(?:a|aa)+$", 0), ("ab*", 0)])}
    assert slow == {"(?:a|aa)+$"}


def test_no_pattern_takes_more_than_the_square_of_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time with the square is a second for 10,000 characters, and is for whole checks to show.

    What is worse takes longer for 300 than any square does. Long patterns are lists of words, which
    take time to be tried and have no repeats of other kinds; the bench tries them too.
    """
    monkeypatch.setattr(pumping, "MOST", 3)
    pumping.import_all()
    slow = []
    for written, flags in pumping.list_patterns():
        if len(written) > 500:
            continue
        compiled = re.compile(written, flags)
        for before, unit in pumping.make_texts(written, flags):
            for size, seconds in ((28, 0.02), (300, 0.1)):
                # The shorter of two: the machine may be busy with other things.
                took = pumping.measure(compiled, before, unit, size)
                if took > seconds and pumping.measure(compiled, before, unit, size) > seconds:
                    slow.append((written, before, unit, took))
                    break
    assert not slow


@pytest.mark.parametrize(
    ("before", "unit"),
    [("", "A"), ("", "0 "), ("0", ",000"), ("", "10:02 ")],
)
def test_no_text_for_a_pattern_makes_a_check_slow(before: str, unit: str) -> None:
    small, large = (measure_check(*build_everywhere(before, unit, n)) for n in (1024, 4096))
    assert large < max(0.5, 9 * small), f"{small:.3f} s, then {large:.3f} s"
