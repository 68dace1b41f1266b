from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read.durations import find_durations, parse_duration


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("51 minutes", 51), ("2h30", 150), ("2 h 30", 150), ("2h 30m", 150), ("0h 16m", 16),
        ("two hours", 120), ("an hour and a half", 90), ("half an hour", 30),
        ("two and a half hours", 150), ("2½ hours", 150), ("one hour and five minutes", 65),
        ("1 hour, 23 minutes and 30 seconds", 83.5), ("twenty-five minutes", 25), ("3 days", 4320),
        ("90s", 1.5), ("PT51M", 51), ("P1DT2H", 1560), ("1:30 hours", 90), ("1.5 hours", 90),
        ("45-minute", 45), ("1,200 seconds", 20), ("30+ minutes", 30),
    ],
)  # fmt: skip
def test_lengths_of_time_in_prose_and_alone(text: str, minutes: float) -> None:
    (found,) = find_durations(f"It was down, {text}, in all")
    assert (found.text, found.minutes) == (text, minutes)
    assert parse_duration(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("approximately 5 hours", 300), ("~ 3 hrs.", 180), ("a total of 20 min", 20), ("1:30", 90),
     ("2 hours (14:00 - 16:00 UTC)", 120), ("less than an hour", 60), ("a day", 1440)],
)  # fmt: skip
def test_a_field_may_hedge_and_explain(text: str, minutes: float) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize("text", ["", "unknown", "14:00 UTC", "2 hosts", "several hours",
                                  "5 minutes or 5 hours", "from noon"])  # fmt: skip
def test_a_field_that_says_no_length(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize(
    "text",
    ["a second host", "5 M users", "5G and 2 MB", "$5m", "v2 days", "10 m of cable", "at 14:05",
     "one of them", "PT and P"],
)  # fmt: skip
def test_prose_without_a_length(text: str) -> None:
    assert [found.text for found in find_durations(text)] == []


@given(
    st.integers(0, 99),
    st.integers(0, 59),
    st.sampled_from(
        ["{}h {}m", "{} hours and {} minutes", "{} hrs {} min", "{}h{:02}", "PT{}H{}M"]
    ),
)
def test_what_is_written_is_read_back(hours: int, minutes: int, form: str) -> None:
    assert parse_duration(form.format(hours, minutes)) == hours * 60 + minutes


@given(
    st.lists(
        st.one_of(
            st.text(max_size=3),
            st.sampled_from(
                "1 2h 30 an one half hour and a minutes 1:30 hours PT5M ½ ² , 5,000 -".split()
            ),
        ),
        max_size=10,
    ).map(" ".join)
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    done = 0
    for found in find_durations(text):
        assert done <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.minutes >= 0
        done = found.end
    parse_duration(text)
