"""How far apart two statements of one fact may lie."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.checks.precision import agrees, measure_span, spell_minutes
from pm_lint.checks.severity import is_level
from pm_lint.report import Duration, Instant, Zone

UTC, CET = Zone("UTC", 0), Zone("CET", 60)
DAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("minutes", "text", "actual", "same"),
    [
        (51, "51 minutes", 51, True),
        (51, "51 minutes", 52, True),
        (51, "51 minutes", 54, False),
        (50, "50 minutes", 54, True),
        (45, "45 minutes", 51, False),
        (60, "1 hour", 51, True),
        (60, "1 hour", 35, False),
        (120, "2 hours", 150, False),
        (120, "about two hours", 150, True),
        (120, "about two hours", 45, False),
        (120, "over 2 hours", 175, True),
        (120, "over 2 hours", 90, False),
        (120, "up to 2 hours", 100, True),
        (120, "up to 2 hours", 180, False),
        (150, "2.5 hours", 160, True),
        (4320, "3 days", 4320 + 1200, True),
        (780, "13+ hours", 800, True),
    ],
)
def test_a_length_allows_for_its_own_precision(
    minutes: float, text: str, actual: float, same: bool
) -> None:
    assert agrees(Duration(minutes, text), actual) is same


@given(st.integers(1, 5000), st.sampled_from(["", "about ", "over ", "up to ", "~"]))
def test_a_length_agrees_with_itself(minutes: int, hedge: str) -> None:
    assert agrees(Duration(minutes, f"{hedge}{minutes} minutes"), minutes)


@given(st.times(), st.times())
def test_a_period_without_a_day_is_shorter_than_one(first: dt.time, last: dt.time) -> None:
    found = measure_span(Instant(time=first), Instant(time=last))
    assert found is not None
    assert 0 <= found[0] < 1440
    assert found[1]


@given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1)), st.integers(-9999, 9999))
def test_a_period_with_days_is_measured(start: dt.datetime, minutes: int) -> None:
    end = start + dt.timedelta(minutes=minutes)
    first, last = (Instant(moment.date(), moment.time(), UTC) for moment in (start, end))
    assert measure_span(first, last) == (minutes, False)


def test_zones_count() -> None:
    first, last = Instant(DAY, dt.time(10, 2), UTC), Instant(DAY, dt.time(11, 53), CET)
    assert measure_span(first, last) == (51, False)
    assert measure_span(first, Instant(DAY, dt.time(11, 53))) is None
    assert measure_span(first, Instant(None, dt.time(11, 53), UTC)) is None


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(51, "51 minutes"), (130, "2 hours 10 minutes"), (1441, "1 day 1 minute"), (0, "0 minutes")],
)
def test_minutes_are_spelt(minutes: float, words: str) -> None:
    assert spell_minutes(minutes) == words


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("SEV-2", True),
        ("sev 2 (one region)", True),
        ("High - core function broken", True),
        ("🔴 Critical", True),
        ("SEV2/SEV1", True),
        ("SEV7", False),
        ("2", False),
        ("pretty bad", False),
        ("unicorn (SEV2)", False),
    ],
)
def test_a_severity_is_a_level_or_not(text: str, known: bool) -> None:
    assert is_level(text, ("SEV1", "SEV2", "high", "critical")) is known
