"""Words that a pattern needs: no match is without one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint.checks.blame import candidates
from pm_lint.checks.blame.words import said
from pm_lint.checks.blame.words.sayings import SAYINGS, has_saying
from pm_lint.necessity import BEGINNING, find_words, split_alternatives

ASKED = {
    r"asleep at\b": {"asleep"},
    r"(?:drop|dropped|drops) the ball\b": {"ball"},
    r"(?:tripped|trips) over\b": {"tripped", "trips"},
    r"wheels? came\b": {"came"},
    r"(?:a |the )?blunders?\b": {"blunder", "blunders"},
    r"bird[- ]brained\b": {"bird"},
    r"hunt\w* ghosts\b": {"ghosts"},
    r"(?:out of (?:his|her) depth|lost the plot)\b": {"depth", "plot"},
    r"sloth(?= again)\b": {"sloth"},
}


@pytest.mark.parametrize("pattern", ASKED)
def test_the_words_of_a_pattern(pattern: str) -> None:
    assert find_words(pattern) == (frozenset(ASKED[pattern]), frozenset())


def test_a_word_that_may_go_on_is_known_by_its_beginning() -> None:
    assert find_words("the outage") == (frozenset(), frozenset({"outa"}))


@pytest.mark.parametrize("pattern", [r"\w+ing\b", r"(?i:sloth)\b", "(?:sloth)?", "is a", r"it\b"])
def test_where_no_telling_word_is_sure_there_is_none(pattern: str) -> None:
    assert find_words(pattern) is None


def test_alternatives_in_brackets_are_not_split() -> None:
    assert list(split_alternatives(r"a|(?:b|c)|[|]|\||")) == ["a", "(?:b|c)", "[|]", r"\|", ""]


WORDS = sorted({word for _, group in said.GROUPS for word in re.findall(r"[a-z]{2,}", group)})


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from([*WORDS, ",", "'s", "n't", "-", "w/o"]), max_size=12).map(" ".join))
def test_a_sentence_without_the_words_has_no_saying(text: str) -> None:
    text = text.replace(" '", "'").replace(" n't", "n't").replace(" - ", "-")
    tokens = candidates._read_tokens(text)
    for near in (True, False):
        assert candidates._has_saying(text, tokens, near=near) == has_saying(text, near=near)


def test_every_group_is_reached() -> None:
    reached = {number for numbers in said.BY_WORD.values() for number in numbers}
    reached |= {number for numbers in said.BY_BEGINNING.values() for number in numbers}
    assert reached | set(said.ALWAYS) == set(range(len(said.GROUPS)))
    assert all(len(start) == BEGINNING for start in said.BY_BEGINNING)
    assert len(SAYINGS) > len(said.ALWAYS)
