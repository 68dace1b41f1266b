"""What it takes for a rule to speak: one condition more or less, one text for each."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.checks.candour import SofteningParameters, check_softening
from pm_lint.checks.precision import measure_span
from pm_lint.checks.severity import is_level
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.read import read
from pm_lint.report import Instant, Zone
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from pm_lint.surroundings import Surroundings
from rule_runs import find

LONG = (
    "The cache should be filled before it expires and the database should get a second replica, "
    "which we will order from the vendor as soon as the budget for it has been found.\n"
)
FILL = "Fill the cache before it expires and keep a second copy of all that it holds\n"
ORDER = "Order a replica from the vendor as soon as the budget for it has been found by us\n"
NOTICE = "- 2026-11-20 10:02 UTC: errors begin\n- {} UTC: first notice on the status page\n"
ZONES = "# Checkout was down\n\n## Summary\n\n{}\n\n## Timeline\n\n{}\n"
SILENT = ZONES.format(
    "Checkout was down because a cache expired.",
    "- 10:02 UTC: the cache expires\n- 10:06 UTC: the alert pages the on-call engineer\n"
    "- 11:50 UTC: the cache is filled\n- 11:55 UTC: notes are written",
)


@pytest.mark.parametrize(
    ("code", "where", "text", "count"),
    [
        # a section that begins by saying that there is no measure
        ("PM601", "actions", f"No measure is needed.\n\n{LONG}", 0),
        ("PM601", "actions", f"{LONG}\nNo other one is needed.\n", 1),
        # two lines that each begin anew are a list without its bullets
        ("PM601", "actions", f"{FILL}{ORDER}", 0),
        # code before the words is none of them
        ("PM402", "root-cause", "`cache` had a minor hiccup\n", 1),
        ("PM402", "root-cause", "It had a `minor hiccup` here\n", 0),
        # a paragraph speaks of all times, an item of the list does not
        ("PM201", "timeline", "- 10:02 UTC: x\n- 10:05 UTC: y\n\nAll times are approximate.\n", 1),
        ("PM201", "timeline", "- 10:02 UTC: x\n- 10:05 UTC: y\n- all times are approximate\n", 0),
        # days that a report does not count: a day more, a day less
        ("PM303", "summary", "It was down for 25 hours, from 10:02 to 11:02 UTC.\n", 1),
        ("PM303", "summary", "It was down for 27 hours, from 10:02 to 11:02 UTC.\n", 2),
        # a start alone is held against the start and end that are stated
        ("PM303", "summary", "It was down from 10:02 to 10:53 UTC. From 10:02 UTC on it was down "
         "for 2 hours.\n", 1),
        # what is vague contradicts nothing
        ("PM307", "timeline", "- 2026-11-20 11:40 – 2026-11-20 11:20 UTC: x\n", 1),
        ("PM307", "timeline", "- ~2026-11-20 11:40 UTC to 2026-11-20 11:20 UTC: x\n", 0),
        # the last moment of the days that are counted
        ("PM216", "timeline", NOTICE.format("2026-11-27 10:02"), 1),
        ("PM216", "timeline", NOTICE.format("2026-11-27 10:03"), 0),
        # a reason for several zones stands in the timeline, not in the summary
        ("PM207", "document", ZONES.format("Times are in UTC, some in EST, as each team has them.",
         "- 10:02 UTC: x\n- 10:09 UTC: x\n- 06:15 EST: y"), 1),
        ("PM207", "document", ZONES.format("It was down.", "Times are in UTC, some in EST.\n\n"
         "- 10:02 UTC: x\n- 10:09 UTC: x\n- 06:15 EST: y"), 0),
        # a day that is not counted, and one that is hardly over
        ("PM303", "document", ZONES.format("It was down for 1 day, from 10:02 to 10:00 UTC.",
         "- errors begin"), 0),
        ("PM303", "document", ZONES.format("It was down for 2 days, from 10:02 to 10:00 UTC.",
         "- errors begin"), 0),
        ("PM303", "document", ZONES.format("It was down for 23 hours 59 minutes, from 10:00 to "
         "10:00 UTC.", "- errors begin"), 0),
        # a chain of one
        ("PM403", "root-cause", "### Five whys\n\n1. Why did it fail? The cache had expired.\n", 1),
        # an end that is only called resolved
        ("PM217", "document", f"---\nstarted: 2026-11-20T10:02Z\nresolved: 2026-11-20T11:53Z\n"
         f"---\n\n{SILENT}", 1),
        ("PM217", "document", f"---\nstarted: 2026-11-20T10:02Z\n---\n\n{SILENT}", 0),
        # measures that stand in no section have no heading to speak of
        ("PM606", "document", "---\nactions:\n  - {text: restart the cache, type: repair}\n---\n\n"
         + ZONES.format("It was down.", "- 10:02 UTC: x"), 0),
    ],
)  # fmt: skip
def test_what_it_takes(rulebook: Rulebook, code: str, where: str, text: str, count: int) -> None:
    assert len(find(rulebook, code, text, where)) == count


@pytest.mark.parametrize(
    ("rows", "odd", "usual"),
    [
        ("- 10:02 UTC: x\n- 06:05 EST: y\n", "EST", "UTC"),
        ("- 06:05 EST: x\n- 11:09 UTC: y\n", "UTC", "EST"),
    ],
)
def test_of_two_zones_the_first_is_the_usual_one(
    rulebook: Rulebook, rows: str, odd: str, usual: str
) -> None:
    (finding,) = find(rulebook, "PM207", rows)
    assert finding.message == f"this entry is in {odd} while most are in {usual}"


def test_rows_that_run_past_midnight_are_not_sorted(rulebook: Rulebook) -> None:
    rows = "| Time (UTC) | Event |\n|---|---|\n| 22:40 | x |\n| 22:30 | y |\n| 23:50 | z |\n"
    for more, sorts in (("", True), ("| 00:10 | w |\n", False)):
        text = ZONES.format("It was down.", rows + more)
        (finding,) = find(rulebook, "PM203", text, "document")
        assert (finding.fix is not None) is sorts


def test_no_words_soften_nothing() -> None:
    report = read(Source("report.md", lay("False alarms were filtered.\n", "root-cause")[1]))
    assert list(check_softening(report, SofteningParameters((), (), (), (), ()))) == []


def test_an_incident_of_the_same_day_is_no_earlier_one(rulebook: Rulebook) -> None:
    text = lay("", "none")[1]
    before = text.replace("2026-11-20", "2026-11-19").replace("20 November", "19 November")
    for other, count in ((text, 0), (before, 1)):
        report = read(Source("other.md", other))
        around = Surroundings(Path(), Path("report.md"), partial(list, [report]))
        settings = Settings(frozenset({"PM705"}))
        source = Source("report.md", text)
        found = lint(source, rulebook, settings, named=True, surroundings=around).findings
        assert len(found) == count


def test_moments_that_do_not_compare() -> None:
    day, utc = dt.date(2026, 11, 20), Zone("UTC", offset=0)
    bare = Instant(date=day, time=dt.time(10, 2))
    zoned = Instant(date=day, time=dt.time(10, 53), zone=utc)
    assert measure_span(bare, zoned) is None
    assert measure_span(zoned, bare) is None
    assert measure_span(bare, Instant(date=day, time=dt.time(10, 53))) == (51, False)
    later = Instant(date=day + dt.timedelta(days=2))
    assert measure_span(Instant(date=day), later) == (2880, False)


def test_signs_alone_name_no_wrong_level() -> None:
    assert is_level("—", ("SEV1", "SEV2"))
    assert is_level("SEV 2", ("SEV1", "SEV2"))
    assert not is_level("SEV 3", ("SEV1", "SEV2"))
