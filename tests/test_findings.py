"""What rules say of a report, word for word, and where they stop; beside their files' examples."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.checks.outages import tells_outage
from pm_lint.checks.precision import agrees, spell_minutes
from pm_lint.checks.stems import count_stems
from pm_lint.checks.wording import count_noun, shorten, tell_length
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.read import read
from pm_lint.report import Duration
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from pm_lint.surroundings import Surroundings
from rule_runs import find

FINAL = """\
---
title: Checkout was down
status: final
{}---

## Summary

Checkout returned errors from 10:02 to 10:53 UTC because a cache expired.

## Timeline (UTC)

- 10:02: errors begin
- 10:53: service restored

## Root cause

The cache had no second copy.

## Postmortem checklist

{}"""
OPEN = """\
# Checkout was down on 20 November 2026

{}## Summary

Checkout was down for several hours because a cache expired. It affected all payments.

## Timeline (all times UTC)

- 10:02: errors begin
- 10:41: the cache is filled by hand
"""
RECORD = """\
title: Checkout was down
date: 2026-11-20
timezone: UTC
{}
summary: Checkout returned errors because a cache expired.
timeline:
  - {{time: "10:02", text: errors begin}}
  - {{time: "10:53", text: service restored}}
root_cause: The cache had no second copy.
resolution: The cache was filled by hand.
actions:
  - {{text: keep a second copy of the cache, ticket: OPS-512}}
"""
MEASURES = (
    "- fill the cache before it expires (OPS-512)\n",
    "- alert when the cache holds less (OPS-513)\n",
    "- count its entries (Ben Ito, OPS-514)\n",
)


@pytest.mark.parametrize(
    ("code", "where", "text", "said"),
    [
        # the zones of times
        ("PM206", "timeline", "- 10:02 IST: errors begin\n",
         ['"IST" may be the time of India, Ireland or Israel']),
        ("PM206", "timeline", "- 2026-07-14 10:02 PST: errors begin\n",
         ['"PST" is not in force on 2026-07-14: the clocks in Los Angeles show PDT']),
        ("PM206", "timeline", "- 10:02 +02:00 (IST): errors begin\n- 10:53 IST: restored\n", []),
        ("PM207", "timeline", "- 10:02 UTC: a\n- 11:06 CET: b\n- 10:10 UTC: c\n",
         ["this entry is in CET while most are in UTC"]),
        ("PM207", "timeline", "- 10:02 UTC: a\n- 11:06 CET: b\n- 10:10 UTC: c\n- 11:53 CET: d\n"
         "- 10:55 UTC: e\n", ["this entry is in CET while most are in UTC, and so is 1 more"]),
        # entries without a time
        ("PM208", "timeline", "- errors begin\n- they end\n",
         ["all 2 entries of the timeline have no time"]),
        # the zone that all times are in
        ("PM201", "timeline", "All times are approximate.\n\n- 10:02 UTC: errors begin\n",
         ['"approximate" does not say exactly when']),
        ("PM201", "timeline", "All times but approx 5 are exact.\n\n- 10:02 UTC: errors begin\n",
         []),
        ("PM201", "timeline", "An approximate number was kept.\n\n- 10:02 UTC: errors begin\n", []),
        # softening
        ("PM402", "root-cause", "It was merely some small outages, or just a tiny bug.\n",
         ['"merely some small outages" makes light of the incident',
          '"just a tiny bug" makes light of the incident']),
        # measures
        ("PM602", "actions", "".join(MEASURES[::2]), ["1 of 2 measures has no owner"]),
        ("PM602", "actions", "".join(MEASURES), ["2 of 3 measures have no owner"]),
        ("PM602", "actions", MEASURES[0], ["the only measure has no owner"]),
        ("PM602", "actions", "".join(MEASURES[:2]), ["all 2 measures have no owner"]),
        ("PM603", "actions", "- fill the cache before it expires (Ada Okafor, due 2026-12-05)\n"
         "- alert when the cache holds less (Ben Ito)\n- warm it at night (Ben Ito, OPS-1)\n",
         ["1 of 3 measures has neither a ticket nor a due date"]),
        # checklists
        ("PM703", "document", FINAL.format("", "- [ ] reviewed by the team\n- [x] meeting held\n"),
         ['the status is "final", but nobody is named who reviewed the report']),
        ("PM703", "document", FINAL.format("", "- [x] reviewed by the team\n"), []),
        ("PM706", "document", FINAL.format("", "- [ ] meeting held\n"),
         ['the report is final, but this step of its checklist is not done: "meeting held"']),
        ("PM706", "document", FINAL.format("", "- [ ] meeting held\n- [ ] notes sent\n"),
         ['the report is final, but this step of its checklist is not done: "meeting held", and '
          "1 more step"]),
        # measures of time
        ("PM305", "yaml", RECORD.format(
            "started: 2026-11-20T10:02Z\nreported: 2026-11-20T10:06Z\n"
            "metrics: {time_to_acknowledge: 3m, time_to_detect: 14m}"),
         ["the stated time to detect, 14m, is not the time from started to reported, 4 minutes"]),
        ("PM305", "yaml", RECORD.format(
            "started: 2026-11-20T10:02Z\nreported: 2026-11-20T10:02Z\n"
            "metrics: {time_to_detect: 14m}"),
         ["the stated time to detect, 14m, is not the time from started to reported, 0 minutes"]),
        ("PM305", "yaml", RECORD.format(
            "started: 2026-11-20T10:02Z\nreported: 2026-11-20T09:02Z\n"
            "metrics: {time_to_detect: 14m}"), []),
        ("PM305", "yaml", RECORD.format(
            "started: 2026-11-20T10:02Z\nreported: 2026-11-20T12:07Z\n"
            "acknowledged: 2026-11-20T12:09Z\n"
            "metrics: {time_to_detect: 14m, time_to_acknowledge: 1h}"),
         ["the stated time to detect, 14m, is not the time from started to reported, "
          "2 hours 5 minutes",
          "the stated time to acknowledge, 1h, is not the time from reported to acknowledged, "
          "2 minutes"]),
        ("PM305", "yaml", RECORD.format(
            "started: 2026-11-20T10:02Z\nreported: 2026-11-20T09:02Z\n"
            "restored: 2026-11-20T10:53Z\n"
            "metrics: {time_to_detect: 14m, time_to_restore: 15m}"),
         ["the stated time to restore, 15m, is not the time from started to restored, "
          "51 minutes"]),
        ("PM307", "yaml", RECORD.format(
            "reported: 2026-11-20T10:02Z\nrestored: 2026-11-20T09:02Z"),
         ['the end, "2026-11-20T09:02Z", is before the start, "2026-11-20T10:02Z"']),
        ("PM304", "document", OPEN.format(""),
         ["nothing in the report tells the minutes of downtime"]),
        ("PM304", "document", OPEN.format("**Started:** 10:02 UTC\n\n"),
         ["nothing in the report tells the minutes of downtime"]),
        ("PM304", "document", OPEN.format("**Restored:** 10:53 UTC\n\n"),
         ["nothing in the report tells the minutes of downtime"]),
        ("PM304", "document",
         OPEN.format("**Started:** 10:02 UTC\n\n**Restored:** 10:53 UTC\n\n"), []),
        # a rough moment may be off by an hour where it is a whole one
        ("PM303", "summary", "Checkout was down from about 10:00 to 10:30 UTC, 80 minutes.\n", []),
        ("PM303", "summary", "Checkout was down from about 10:11 to about 10:41 UTC, 55 minutes in"
         " all, as a cache expired.\n", []),
        ("PM303", "summary", "Checkout was down from about 10:11 to about 10:41 UTC, 100 minutes in"
         " all, as a cache expired.\n",
         ["the stated duration, 100 minutes, is not the time from start to end, 30 minutes"]),
        # a channel, with which its sentence begins
        ("PM801", "resolution", "Slack is where all stakeholders were informed.\n", []),
        ("PM801", "resolution", "Slack was slow. All stakeholders were informed.\n",
         ['"All stakeholders were informed" does not say by which way']),
    ],
)  # fmt: skip
def test_what_a_rule_says(
    rulebook: Rulebook, code: str, where: str, text: str, said: list[str]
) -> None:
    assert [finding.message for finding in find(rulebook, code, text, where)] == said


def test_an_earlier_report_is_named_with_what_is_open_of_it(rulebook: Rulebook) -> None:
    earlier = lay(
        "- [ ] fill the cache before it expires (OPS-512)\n- [ ] keep two copies (OPS-513)\n"
        "- [x] count its entries (OPS-514)\n",
        "actions",
    )[1]
    text = earlier.replace("2026-11-20", "2026-12-04").replace("20 November", "4 December")
    around = Surroundings(Path(), Path("report.md"), lambda: [read(Source("old.md", earlier))])
    settings = Settings(frozenset({"PM705"}))
    outcome = lint(Source("report.md", text), rulebook, settings, named=True, surroundings=around)
    (finding,) = outcome.findings
    assert "Checkout returned errors for 51 minutes" in finding.message
    assert "old.md" in finding.message
    assert ", where 2 measures are open" in finding.message


TEMPLATE = "- 10:02 UTC: errors begin TBD\n- 10:40 UTC: TODO\n- 10:53 UTC: FIXME later\n"


@pytest.mark.parametrize(
    ("code", "where", "text", "parameters", "related"),
    [
        ("PM103", "timeline", TEMPLATE, {}, ["and here: TODO", "and here: FIXME"]),
        ("PM103", "timeline", TEMPLATE, {"places": 1}, ["and here: TODO"]),
        ("PM207", "timeline", "- 10:02 UTC: a\n- 11:06 CET: b\n- 10:10 UTC: c\n", {},
         ["the zone of most entries"]),
        ("PM602", "actions", "".join(MEASURES[:2]), {},
         ["and this one: alert when the cache holds less (OPS-513)"]),
        ("PM706", "document", FINAL.format("", "- [ ] a b\n- [ ] c d\n- [ ] e f\n"), {"places": 1},
         ["and this one: c d"]),
        ("PM701", "metadata", "drafted: 2026-12-20\n", {}, ["the incident ended here"]),
    ],
)  # fmt: skip
def test_what_explains_a_finding(
    rulebook: Rulebook,
    code: str,
    where: str,
    text: str,
    parameters: dict[str, object],
    related: list[str],
) -> None:
    (finding,) = find(rulebook, code, text, where, **parameters)
    assert [place.message for place in finding.related] == related


def test_a_zone_is_doubted_where_it_is_declared(rulebook: Rulebook) -> None:
    text = "All times are in IST.\n\n- 10:02: errors begin\n- 10:53: restored\n"
    (finding,) = find(rulebook, "PM206", text)
    path, whole = lay(text, "timeline")
    assert Source(path, whole).slice(finding.span) == "IST"
    assert finding.start.line == Source(path, whole).line_of(whole.index("All times"))


def test_a_rule_without_words_finds_nothing_by_them(rulebook: Rulebook) -> None:
    said = "Checkout had a hiccup. All users were told by mail.\n"
    assert find(rulebook, "PM402", said, "resolution")
    assert not find(rulebook, "PM402", said, "resolution", phrases=())
    assert not find(rulebook, "PM801", said, "resolution")
    assert find(rulebook, "PM801", said, "resolution", channels=())


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ("Checkout was unavailable to nobody.", True),
        ("Requests to checkout failed.", True),
        ("Checkout serves requests.", False),
        ("The idea failed.", False),
        ("Requests failed when the site was attacked.", False),
        ("The cache was down when the site was attacked.", True),
    ],
)
def test_an_outage_is_told_by_what_failed_and_whom_it_served(summary: str, told: bool) -> None:
    text = f"# Review of 20 November 2026\n\n## Summary\n\n{summary}\n\n## Timeline\n\n- 10:02: a\n"
    assert tells_outage(read(Source("report.md", text))) is told


@pytest.mark.parametrize(
    ("stated", "minutes", "lengths"),
    [
        ("50 minutes", 50, {44: False, 45: True, 55: True, 56: False}),
        ("55 minutes", 55, {51: False, 52: True, 58: True, 59: False}),
        ("51 minutes", 51, {49: False, 50: True, 52: True, 53: False}),
        ("51 min 20 seconds", 51, {49: False, 50: True, 52: True, 53: False}),
        ("about 50 minutes", 50, {39: False, 40: True, 60: True, 61: False}),
        ("an hour", 60, {47: False, 48: True, 72: True, 73: False}),
        ("ten hours", 600, {575: False, 576: True, 624: True, 625: False}),
        ("1.5 hours", 90, {74: False, 75: True, 105: True, 106: False}),
        ("2 days", 2880, {1439: False, 1440: True, 4320: True, 4321: False}),
        ("over 50 minutes", 50, {44: False, 45: True, 105: True, 106: False}),
        ("up to 50 minutes", 50, {19: False, 20: True, 55: True, 56: False}),
    ],
)
def test_a_length_is_as_exact_as_its_words(
    stated: str, minutes: float, lengths: dict[float, bool]
) -> None:
    duration = Duration(minutes, stated)
    assert {length: agrees(duration, length) for length in lengths} == lengths
    assert agrees(duration, max(lengths), slack=1)


def test_lengths_are_spelt_by_their_size() -> None:
    said = {0: "0 minutes", 0.5: "30 seconds", 1: "1 minute", 51: "51 minutes", 60: "1 hour",
            130: "2 hours 10 minutes", 1440: "1 day", 2941: "2 days 1 hour 1 minute"}  # fmt: skip
    assert {minutes: spell_minutes(minutes) for minutes in said} == said
    said = {1: "1 minute", 119: "119 minutes", 120: "2 hours", 125: "2 h 5 min",
            47 * 60 + 59: "47 h 59 min", 48 * 60: "2 days", 71 * 60: "3 days"}  # fmt: skip
    assert {minutes: tell_length(dt.timedelta(minutes=minutes)) for minutes in said} == said


def test_words_of_messages() -> None:
    assert [count_noun(count, "place") for count in (0, 1, 2)] == [
        "0 places",
        "1 place",
        "2 places",
    ]
    assert shorten("two\n  words") == "two words"
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"
    assert shorten("ab cd", 4) == "ab…"


def test_words_are_compared_without_their_endings() -> None:
    counted = count_stems("Expired, expires, expiring; the queries of caches. It fits and sings.")
    assert counted == {"expir": 3, "quer": 1, "cach": 1, "fits": 1, "sing": 1}
