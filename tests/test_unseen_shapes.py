"""Shapes and turns of phrase met in reports that nobody had read before."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.report import Milestone, Precision, Report, Topic
from pm_lint.source import Source


def read_text(text: str) -> Report:
    return read(Source.from_bytes("report.md", text.encode()))


HEAD = "# Uploads failed\n\n## Summary\n\n{}\n\n## Root cause\n\nThe pool was too small.\n"


@pytest.mark.parametrize(
    ("said", "started", "ended"),
    [
        (
            "The chain halted at block 12 at 14:05 UTC on March 11, 2025 and resumed at 15:47 UTC.",
            "2025-03-11T14:05+00:00",
            "2025-03-11T15:47+00:00",
        ),
        (
            "Around 14:05 UTC on March 11, 2025 the shop became unreachable. It was back at 15:47"
            " UTC.",
            "2025-03-11T14:05+00:00",
            "2025-03-11T15:47+00:00",
        ),
        (
            "On 2025-03-11 at 14:05 UTC we deployed the new queue. During the deployment, uploads"
            " failed. By 15:47 UTC traffic had returned to normal.",
            "2025-03-11T14:05+00:00",
            "2025-03-11T15:47+00:00",
        ),
    ],
)
def test_start_and_end_as_sentences_tell(said: str, started: str, ended: str) -> None:
    report = read_text(HEAD.format(said))
    assert report.started is not None
    assert report.restored is not None
    assert report.started.value.isoformat() == started
    assert report.restored.value.isoformat() == ended


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("The queue did not send any mail for round about four and a half days.", 6480),
        ("The problem was around for roughly 16 hours.", 960),
        ("The shop had 502 errors for almost an hour.", 60),
    ],
)
def test_lengths_as_sentences_tell(said: str, minutes: float) -> None:
    report = read_text(HEAD.format(said))
    assert report.duration is not None
    assert report.duration.value.minutes == minutes


TIMELINE = "# Uploads failed\n\n## Timeline\n\n{}\n\n## Root cause\n\nThe pool was too small.\n"


def test_a_sentence_gives_all_events_their_day() -> None:
    report = read_text(
        TIMELINE.format(
            "Unless noted otherwise all events happened on 2025-03-11, in UTC.\n\n"
            "- 2025-03-10 23:50: the first build failed\n- 01:38: the pager went off\n"
        )
    )
    assert report.timeline is not None
    days = [e.when.value.date.isoformat() for e in report.timeline.entries if e.when]  # type: ignore[union-attr]
    assert days == ["2025-03-10", "2025-03-11"]


def test_an_unknown_clock_time_is_vague() -> None:
    report = read_text(
        TIMELINE.format(
            "| Time | Event |\n|---|---|\n| 2025-03-11 --:-- | many new jobs |\n"
            "| 2025-03-11 14:05 | the queue is full |\n"
        )
    )
    assert report.timeline is not None
    kinds = [entry.kind for entry in report.timeline.entries]
    assert kinds == [Precision.VAGUE, Precision.EXACT]


def test_a_heading_may_say_vaguely_when() -> None:
    report = read_text(
        TIMELINE.format(
            "### Over the holidays\n\nFew jobs ran.\n\n### 2025-03-11 14:05\n\nThe queue is full."
            "\n\n### 15:47\n\nAll is back to normal.\n"
        )
    )
    assert report.timeline is not None
    assert report.timeline.entries[0].kind is Precision.VAGUE
    assert len(report.timeline.entries) == 3


def test_what_failed_before_why_is_what_happened() -> None:
    report = read_text(
        "# Uploads\n\n## What failed?\n\nUploads.\n\n## Why did it fail?\n\nA pool.\n"
    )
    assert [s.topics for s in report.sections] == [(Topic.SUMMARY,), (Topic.ROOT_CAUSE,)]


@pytest.mark.parametrize(
    ("texts", "milestone", "index"),
    [
        (['Node starts reporting "no space"', "Pager alerts the team", "Pod killed"], "start", 0),
        (["Monitoring alert", "Investigation started", "Restarted"], "notification", 1),
        (["Monitoring alert", "Rollback considered", "Rolled back"], "remediation", 2),
        (["Monitoring alert", "New block list deployed", "Errors stopped"], "remediation", 1),
        (["Monitoring alert", "Restarted the cache", "The shop is back"], "restoration", 2),
        (["Grafana blir rødt", "Feilsøking begynner", "Feil rettet"], "restoration", 2),
    ],
)
def test_milestones_of_a_timeline(texts: list[str], milestone: str, index: int) -> None:
    lines = "\n".join(f"- 14:{at:02}: {text}" for at, text in enumerate(texts))
    report = read_text(TIMELINE.format(lines))
    assert report.timeline is not None
    marked = [Milestone(milestone) in entry.milestones for entry in report.timeline.entries]
    assert marked.index(True) == index
