"""What a report states of its incident: periods, lengths, metrics, moments, severity."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.report import Claim, Duration, Measure, Phase, Place, Report
from pm_lint.source import Source


def read_summary(text: str, head: str = "") -> Report:
    """Return a report with that text below its title and as its summary."""
    return read(Source("report.md", f"# Checkout was down\n\n{head}\n\n## Summary\n\n{text}\n"))


def claims_of(report: Report, place: Place) -> list[Claim]:
    return [claim for claim in report.claims if claim.place is place]


def ends_of(claim: Claim) -> tuple[str | None, str | None]:
    assert claim.started is not None
    assert claim.ended is not None
    return claim.started.value.isoformat(), claim.ended.value.isoformat()


@pytest.mark.parametrize(
    ("text", "ends", "words"),
    [
        ("The outage lasted 51 minutes, from 10:02 to 10:53 UTC.", ("T10:02", "T10:53"), "51"),
        ("It was down 10:02–10:53 UTC (about an hour).", ("T10:02", "T10:53"), "about an"),
        (
            "Down from 10:02 to 10:53 UTC on 20 November 2026, for 51 minutes.",
            ("2026-11-20T10:02", "2026-11-20T10:53"),
            "51",
        ),
        (
            "Down between 23:40 and 00:31 UTC on 21 November 2026.",
            ("2026-11-20T23:40", "2026-11-21T00:31"),
            None,
        ),
        (
            "On 20 November 2026, from 23:40 to 00:31 UTC, checkout was down.",
            ("2026-11-20T23:40", "2026-11-21T00:31"),
            None,
        ),
    ],
)
def test_a_sentence_claims_a_period_and_the_length_beside_it(
    text: str, ends: tuple[str, str], words: str | None
) -> None:
    [claim] = claims_of(read_summary(text), Place.SUMMARY)
    assert ends_of(claim) == tuple(f"{end}+00:00" for end in ends)
    if words is None:
        assert claim.duration is None
    else:
        assert claim.duration is not None
        assert claim.duration.value.text.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "From 10:02 to 10:53 UTC it was down; for 12 minutes nothing worked.",
        "It was down from 10:00 to 10:30 UTC and from 11:00 to 11:15 UTC (45 minutes in total).",
        "It was down from 10:02 to 10:53 UTC. The alert came 4 minutes later.",
    ],
)
def test_a_length_of_something_else_is_not_tied_to_a_period(text: str) -> None:
    assert all(claim.duration is None for claim in read_summary(text).claims)


def test_labels_state_moments_wherever_they_stand() -> None:
    report = read_summary(
        "It failed.",
        "- Incident start: 2026-11-20 10:02 UTC\n- **Detected:** 2026-11-20 10:06 UTC\n\n"
        "| Field | Value |\n|---|---|\n| Restored | 2026-11-20 10:53 UTC |\n\n"
        "Severity: SEV3 Duration: 51 minutes",
    )
    moments = {phase: found.value.isoformat() for phase, found in report.phases.items()}
    assert moments == {
        Phase.STARTED: "2026-11-20T10:02+00:00",
        Phase.REPORTED: "2026-11-20T10:06+00:00",
        Phase.RESTORED: "2026-11-20T10:53+00:00",
    }
    [claim] = claims_of(report, Place.METADATA)
    assert claim.duration is not None
    assert claim.duration.value == Duration(51, "51 minutes")
    assert not claim.closing


def test_an_end_without_a_day_falls_past_midnight() -> None:
    report = read_summary("It failed.", "- Start: 2026-11-20 23:40 UTC\n- End: 00:31 UTC")
    [claim] = claims_of(report, Place.METADATA)
    assert ends_of(claim)[1] == "2026-11-21T00:31+00:00"


def test_closing_an_incident_is_not_the_end_of_its_impact() -> None:
    report = read_summary("It failed.", "- Start: 2026-11-20 10:02\n- Resolved: 2026-11-21 09:00")
    assert claims_of(report, Place.METADATA)[0].closing


@pytest.mark.parametrize(
    ("text", "measure", "minutes"),
    [
        ("- Time to detect (TTD): 4 minutes", Measure.DETECT, 4),
        ("- **MTTR:** ~84 min", Measure.RESOLVE, 84),
        ("| MTTA | 3m |\n|---|---|\n| Other | 5 |", Measure.ACKNOWLEDGE, 3),
        ("The time to restore was 51 minutes.", Measure.RESTORE, 51),
        ("- Time to recovery: 1h 20m", Measure.REPAIR, 80),
        ("- Time-to-mitigate - 39 minutes", Measure.MITIGATE, 39),
    ],
)
def test_metrics_are_read(text: str, measure: Measure, minutes: float) -> None:
    found = {(metric.measure, metric.value.value.minutes) for metric in read_summary(text).metrics}
    assert found == {(measure, minutes)}


@pytest.mark.parametrize(
    "text",
    [
        "- Time to resolve: 33h 15m (during support hours 10:00-17:00)",
        "We want to reduce the MTTR to 30 minutes.",
        "Our target is a time to detect of 5 minutes.",
        "- MTTR: unknown",
    ],
)
def test_what_is_aimed_at_is_no_metric(text: str) -> None:
    assert read_summary(text).metrics == ()


def test_metrics_of_yaml_are_read() -> None:
    report = read(
        Source(
            "report.yaml",
            "title: Checkout was down\nmetrics:\n  mttd: 4m\n  time_to_restore: 51 minutes\n"
            "time_to_resolve: 84m\nsummary: It failed.\n",
        )
    )
    found = {metric.measure: metric.value.value.minutes for metric in report.metrics}
    assert found == {Measure.DETECT: 4, Measure.RESTORE: 51, Measure.RESOLVE: 84}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A SEV1 incident.", ["SEV1"]),
        ("It was a P2 incident.", ["P2"]),
        ("**Severity:** high", ["high"]),
        ("Traffic to P2 and several others failed.", []),
    ],
)
def test_severities_are_found_in_text(text: str, found: list[str]) -> None:
    assert [stated.value for stated in read_summary(text).severities] == found


@pytest.mark.parametrize(
    ("text", "lengths", "loose"),
    [
        ("It was down for about an hour.", ["about an hour"], []),
        ("It was down for several hours.", [], ["several hours"]),
        ("The cache, with a lifetime of ten minutes, expired.", [], []),
        ("Requests time out after 30 seconds.", [], []),
        ("It was noticed 4 minutes later.", [], []),
        ("From 4pm to 6 GMT it was down.", [], ["From 4pm to 6"]),
    ],
)
def test_a_summary_tells_lengths_in_numbers_and_loosely(
    text: str, lengths: list[str], loose: list[str]
) -> None:
    summary = read_summary(text).summary
    assert summary is not None
    assert [length.value.text for length in summary.lengths] == lengths
    assert [words.value for words in summary.loose_lengths] == loose
