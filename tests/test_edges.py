"""Where rules begin to speak and where they stop: one step to either side."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.checks.abbreviations import abbreviate
from pm_lint.checks.language import is_english
from pm_lint.checks.milestones import compile_words
from pm_lint.checks.order import measure_lag
from pm_lint.checks.precision import agrees
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.read import read
from pm_lint.read.zones import parse_zone
from pm_lint.report import Duration, Instant
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from pm_lint.surroundings import Surroundings
from rule_runs import find

IMPACT = """\
# Checkout was slow on 20 November 2026

## Summary

Checkout answered slowly from 10:02 to 10:53 UTC. A cache had expired.

## Impact

Some customers had to wait.

{}
## Root cause

The cache had no second copy.
"""
BARE = """\
# Checkout was down

## Summary

{summary}

## Timeline

{timeline}
{rest}"""


def bare(
    timeline: str, summary: str = "Checkout was down because a cache expired.", rest: str = ""
) -> str:
    return BARE.format(timeline=timeline, summary=summary, rest=rest)


def timed(started: str, first: str) -> str:
    """Return a report whose outage is stated to start at one time, and its timeline at another."""
    text = bare(f"- {first} UTC: errors seen\n- 10:40 UTC: filled\n- 10:53 UTC: back\n")
    return f"---\nstarted: 2026-11-20T{started}Z\nrestored: 2026-11-20T10:53Z\n---\n\n{text}"


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("PST", "PST"),
        ("Pacific Standard Time", "PST"),
        ("Eastern Daylight time zone", "EDT"),
        ("British Summer Time", "BST"),
        ("MEZ", "CET"),
        ("Europe/London", None),
    ],
)
def test_zones_in_full_are_known_by_their_letters(written: str, short: str | None) -> None:
    zone = parse_zone(written)
    assert zone is not None
    assert abbreviate(zone) == short


@pytest.mark.parametrize(
    ("first", "second", "lag"),
    [
        (
            Instant(date=dt.date(2026, 11, 20), time=dt.time(10, 2)),
            Instant(date=dt.date(2026, 11, 22)),
            2,
        ),
        (
            Instant(date=dt.date(2026, 11, 22)),
            Instant(date=dt.date(2026, 11, 20), time=dt.time(10, 2)),
            -2,
        ),
        (Instant(date=dt.date(2026, 11, 20)), Instant(date=dt.date(2026, 11, 20)), 0),
    ],
)
def test_a_date_alone_is_compared_by_days(first: Instant, second: Instant, lag: int) -> None:
    assert measure_lag(first, second) == dt.timedelta(days=lag)


@pytest.mark.parametrize(
    ("text", "minutes", "fits"),
    [
        ("60 minutes", 61, True),
        ("60 minutes", 75, False),
        ("about 60 minutes", 71, True),
        ("about 60 minutes", 49, True),
        ("about 60 minutes", 80, False),
        ("at least 60 minutes", 110, True),
        ("at least 60 minutes", 50, False),
        ("less than 60 minutes", 40, True),
        ("less than 60 minutes", 20, False),
    ],
)
def test_how_far_a_length_may_be_off(text: str, minutes: float, fits: bool) -> None:
    assert agrees(Duration(60.0, text), minutes) is fits


def test_slack_widens_a_rough_length() -> None:
    stated = Duration(100.0, "about 100 minutes")
    assert not agrees(stated, 129)
    assert agrees(stated, 129, slack=10)
    assert not agrees(stated, 131, slack=10)


def test_no_words_are_found_nowhere() -> None:
    assert compile_words(()).search("XX, and whatever else") is None


def test_words_at_the_seam_of_two_blocks_stay_apart() -> None:
    blocks = "\n\n".join(f"- {word}" for word in "the cache was of no use to the team".split() * 6)
    report = read(Source(*lay(blocks, "root-cause")))
    assert is_english(report)


@pytest.mark.parametrize(
    ("code", "where", "text", "count"),
    [
        # a timeline is counted by the entries that give a time, not by those that give a day
        ("PM211", "timeline", "- 10:02 UTC: the cache expires\n- 10:15 UTC: it is filled\n"
         "- 10:53 UTC: back\n", 1),
        ("PM211", "timeline", "- 2026-11-20: the cache expires\n- 2026-11-21: it is filled\n"
         "- 2026-11-22: back\n", 0),
        # without a start there is nothing to measure from
        ("PM216", "document", bare("- 10:15 UTC: first notice on the status page\n"), 0),
        # a date in what is told of the incident
        ("PM205", "document", bare("- 10:02 UTC: errors begin\n- 10:53 UTC: back\n"), 1),
        ("PM205", "document", bare("- 10:02 UTC: errors begin\n- 10:53 UTC: back\n",
         summary="On 2025-03-04 checkout was down."), 0),
        # times that count from the start of the incident
        ("PM205", "document", bare("- 00:00: errors begin\n- 00:15: a page\n- 00:51: back\n"), 0),
        ("PM205", "document", bare("- 00:01: errors begin\n- 00:15: a page\n- 00:51: back\n"), 1),
        # a summary of several parts is not counted by its sentences
        ("PM110", "summary", "Checkout was down.\n", 1),
        ("PM110", "summary", "Checkout was down.\n\n- payments: failed\n", 0),
        # an impact that is a list of one is no list
        ("PM114", "document", IMPACT.format("- payments failed\n"), 1),
        ("PM114", "document", IMPACT.format("- payments failed\n- so did orders\n"), 0),
        # a table that calls one measure by a kind leaves the others open
        ("PM606", "actions", "| Measure | Type |\n|---|---|\n| restart the cache | |\n"
         "| restore the entries | prevent |\n", 0),
        ("PM606", "actions", "| Measure | Type |\n|---|---|\n| restart the cache | repair |\n"
         "| restore the entries | repair |\n", 1),
        ("PM606", "actions", "- restart the cache\n- restore the entries\n", 1),
        # plans against the next time need no times
        ("PM404", "resolution", "The cache was filled by hand by the team on duty, and then all of "
         "the payments were sent once more.\n", 1),
        ("PM404", "resolution", "To prevent this from happening again, we will keep a second copy "
         "of the cache, and we will watch how many entries it holds.\n", 0),
        # an end before the start, as a summary tells it
        ("PM307", "summary", "It was down from 2026-11-20 10:53 UTC to 2026-11-20 10:02 UTC.\n", 1),
        ("PM307", "summary", "It was down from 2026-11-20 10:02 UTC to 2026-11-20 10:53 UTC.\n", 0),
        # how exactly an edge of the outage is stated
        ("PM204", "document", timed("10:02", "10:05"), 1),
        ("PM204", "document", timed("10:02", "10:03"), 0),
        ("PM204", "document", timed("10:10", "10:14"), 0),
        ("PM204", "document", timed("10:10", "10:17"), 1),
        # a measure of the outage is a downtime
        ("PM304", "metadata", "metrics: {time_to_restore: 51m}\n", 0),
    ],
)  # fmt: skip
def test_one_step_to_either_side(
    rulebook: Rulebook, code: str, where: str, text: str, count: int
) -> None:
    assert len(find(rulebook, code, text, where)) == count


def test_an_end_in_the_metadata_and_another_in_the_summary(rulebook: Rulebook) -> None:
    text = bare(
        "- 10:02 UTC: errors begin\n- 10:40 UTC: filled\n",
        "On 2026-11-20 checkout was down from 10:02 to 11:53 UTC.",
    )
    head = "started: 2026-11-20T10:02Z\nrestored: 2026-11-20T10:53Z\n"
    (finding,) = find(rulebook, "PM306", f"---\n{head}---\n\n{text}", "document")
    assert finding.message.startswith("the end of the outage is ")


@pytest.mark.parametrize(
    ("second", "told"),
    [("the error-rate alert pages the on-call engineer", "waited for"), ("a deploy", "have shown")],
)
def test_what_to_do_about_silence_depends_on_who_knew(
    rulebook: Rulebook, second: str, told: str
) -> None:
    rows = (
        f"- 10:02 UTC: the cache expires\n- 10:06 UTC: {second}\n"
        "- 11:50 UTC: the cache is filled\n- 11:53 UTC: service restored\n"
    )
    head = "started: 2026-11-20T10:02Z\nrestored: 2026-11-20T11:53Z\n"
    (finding,) = find(rulebook, "PM217", f"---\n{head}---\n\n{bare(rows)}", "document")
    assert told in finding.help


def test_the_most_alike_of_two_earlier_causes_is_named(rulebook: Rulebook) -> None:
    text = lay("", "none")[1]
    near = text.replace("2026-11-20", "2026-10-20").replace("20 November", "20 October")
    far = near.replace("had a lifetime of ten minutes and", "of the shop lived for an hour, with")
    later = read(Source("report.md", text))
    assert later.date is not None
    for order in (("far.md", far), ("near.md", near)), (("near.md", near), ("far.md", far)):
        others = [read(Source(path, words)) for path, words in order]
        around = Surroundings(Path(), Path("report.md"), partial(list, others))
        settings = Settings(frozenset({"PM705"}))
        source = Source("report.md", text)
        (finding,) = lint(source, rulebook, settings, named=True, surroundings=around).findings
        assert "near.md" in finding.message
