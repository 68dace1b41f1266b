"""Every pattern is linear, by a proof or by measure, and no text for one makes a check slow."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from bench import patterns, pumping
from bench.ambiguity import find_ambiguity
from bench.growth import build_everywhere, measure_check, read_measured
from bench.patterns import Written

from pm_lint.checks.milestones import compile_words

ROOT = Path(__file__).parents[1]


def test_every_pattern_is_found() -> None:
    patterns.import_all()
    found = patterns.list_patterns()
    texts = {one.text for one in found}
    assert len(found) > 500
    assert all(re.compile(one.text, one.flags) for one in found)
    assert r"[^.].*\.[A-Za-z][A-Za-z0-9]{0,9}" in texts  # in a call of `re` itself
    assert "^[a-z]+(-[a-z]+)*$" in texts  # in a schema
    assert any(one.anchored for one in found)


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


@pytest.mark.parametrize(
    ("written", "degree"),
    [
        ("(a+)+$", 9),
        ("(?:a|aa)*b", 9),
        ("(?:a?b?)*c", 9),
        (r"(?:x(?:b?|c?))*y", 9),
        (r"(\w+\s?)+$", 9),
        (r"\d+-", 2),
        (r"\s*x", 2),
        ("x[^;]*;", 2),
        (r"\ba*a*b", 2),
        (r"\bx.*y.*z", 2),
        (r"^\W*(?:[\w-]+ )?down", 2),
        (r"(a+)b\1c", 2),
        (r"\b(?=.*\d)x", 2),
        ("[a-z]+(?i:[A-Z]+)", 2),
        (r"a(?=\d*x)|\d+y", 2),
    ],
)
def test_ambiguity_is_found_with_a_text(written: str, degree: int) -> None:
    found = find_ambiguity(written, 0)
    assert max(one.degree for one in found) == degree
    assert all(one.unit for one in found)


@pytest.mark.parametrize(
    "written",
    [
        r"\b\d+-",
        r"(?<!\s)\s+x",
        r"(?:(?<!\s)\s+)?x",
        "^.*$",
        r"(?m)^.*x$",
        "<[^<>]*>",
        r"\b\w+ \w+\b",
        r"\A(?:[a-z]+-)*x",
        r"(?<=,)[^,]*;",
        "a{0,50}b",
        r"\bcat(?! \d)\b|\bdog\b",
        r"(?<![a-z])[a-z]+(?=\d)",
    ],
)
def test_what_is_proved_is_linear(written: str) -> None:
    assert find_ambiguity(written, 0) == ()
    assert pumping.measure_pattern(Written(written, 0), ()).power < pumping.BAD


def test_a_pattern_that_is_never_looked_for_begins_once() -> None:
    assert find_ambiguity(r"\s*x", 0, anchored=True) == ()
    assert find_ambiguity(r"\s*\s*x", 0, anchored=True)


@pytest.mark.parametrize("written", [r"(?:a|aa)+$", r"\d+-", r"\bx.*y.*z", "<[^>]*>"])
def test_what_is_slow_is_measured_to_be(written: str) -> None:
    found = find_ambiguity(written, 0)
    assert pumping.measure_pattern(Written(written, 0), found).power > pumping.BAD


@pytest.mark.parametrize(
    "words",
    [("a* a* a*", "a"), ("a*", "a* *"), ("* x",), ("* * *", "*"), ("!* x", "- -*"), ("a*a*b",), ()],
)
def test_the_pattern_for_words_of_a_team_is_linear(words: tuple[str, ...]) -> None:
    made = compile_words(words)
    written = Written(made.pattern, made.flags & ~re.UNICODE)
    found = find_ambiguity(written.text, written.flags)
    assert pumping.measure_pattern(written, found).power < pumping.BAD


def test_a_word_that_is_a_star_is_any_word() -> None:
    made = compile_words(("* cache",))
    assert made.search("no cache")
    assert not made.search("! cache")


def test_every_pattern_is_proved_or_measured() -> None:
    """A pattern that may be slow has to be measured: `python bench/growth.py --patterns`.

    In a process of its own: what other tests make of words of theirs is no pattern of pm-lint.
    """
    command = [sys.executable, "bench/growth.py", "--unmeasured"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, ""), f"{result.stdout}{result.stderr}"


def test_all_that_was_measured_is_linear() -> None:
    rows = read_measured().values()
    assert rows
    assert max(float(row[1]) for row in rows) < pumping.BAD


@pytest.mark.parametrize(
    ("before", "unit"),
    [("", "A"), ("", "0 "), ("0", ",000"), ("", "10:02 ")],
)
def test_no_text_for_a_pattern_makes_a_check_slow(before: str, unit: str) -> None:
    small, large = (measure_check(*build_everywhere(before, unit, n)) for n in (1024, 4096))
    assert large < max(0.5, 9 * small), f"{small:.3f} s, then {large:.3f} s"
