"""Checks on the times of a timeline: what their rule files' examples do not show."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minimal import lay
from pm_lint.checks.abbreviations import PLACES, is_in_force, names_on
from pm_lint.checks.milestones import compile_words
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.finding import Finding
from pm_lint.fix import apply_fixes, choose_fixes
from pm_lint.read import read
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source


def find(text: str, code: str, rulebook: Rulebook, where: str = "timeline") -> list[Finding]:
    path, text = lay(text, where)
    settings = Settings(frozenset({code}))
    return list(lint(Source(path, text), rulebook, settings, named=True).findings)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("roll* back",), "it was rolled  back", "rolled  back"),
        (("told",), "untold", None),
        (("status.*",), "see status.example", "status.example"),
        (("fix*",), "a prefix", None),
        ((), "anything", None),
    ],
)
def test_words_are_whole_and_a_star_stands_for_any_ending(
    words: tuple[str, ...], text: str, found: str | None
) -> None:
    match = compile_words(words).search(text)
    assert (match[0] if match else None) == found


@given(st.sampled_from(sorted(PLACES)), st.dates(dt.date(2008, 1, 1), dt.date(2030, 12, 31)))
def test_the_short_way_agrees_with_the_database(name: str, date: dt.date) -> None:
    if is_in_force(name, date):
        return
    assert not any(name in names_on(place, date) for place in PLACES[name])


@given(st.sampled_from(sorted(PLACES)), st.dates())
def test_no_date_is_too_far_away(name: str, date: dt.date) -> None:
    is_in_force(name, date)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-13-01 10:02 UTC", ["2026-13-01"]),
        ("from 10:02 to 10:71 UTC", ["10:71"]),
        ("on 31 April at 25:10 UTC", ["31 April"]),
        ("on 29 February", []),
        ("at 24:00 UTC", []),
        ("a ratio of 80:75", []),
    ],
)
def test_an_impossible_time_is_placed_exactly(text: str, words: list[str]) -> None:
    path, text = lay(f"Checkout failed {text}, because a cache expired.\n", "summary")
    report = read(Source(path, text))
    assert [place.value for place in report.impossible] == words
    assert [report.source.slice(place.span) for place in report.impossible] == words


@given(st.text("0123456789:-/. TZapm", max_size=40))
def test_digits_make_no_reader_crash(text: str) -> None:
    path, whole = lay(f"- {text} UTC: errors begin\n", "timeline")
    report = read(Source(path, whole))
    for place in report.impossible:
        assert report.source.slice(place.span) == place.value


def test_entries_without_time_share_a_finding_where_they_are_many(rulebook: Rulebook) -> None:
    lines = "".join(f"- step {number} of the search\n" for number in range(5))
    found = find(f"- 10:02 UTC: errors begin\n{lines}", "PM208", rulebook)
    assert [(item.message, len(item.related)) for item in found] == [
        ("this entry and 4 others have no time", 4)
    ]


ISO = "- 2026-11-20T14:02+00:00: errors begin\n- 2026-11-20T14:53+00:00: restored\n"


def test_twelve_hours_are_mended_where_each_time_has_its_date_and_zone(rulebook: Rulebook) -> None:
    text = "- Nov 20, 2026 2:02 pm UTC: errors begin\n- Nov 20, 2026 2:53 pm UTC: restored\n"
    path, whole = lay(text, "timeline")
    source = Source(path, whole)
    settings = Settings(frozenset({"PM218"}))
    findings = lint(source, rulebook, settings, named=True).findings
    mended = apply_fixes(source, choose_fixes(findings, unsafe=False)).text
    assert ISO in mended
    assert not lint(Source(path, mended), rulebook, settings, named=True).findings


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        # the date is known, but not written here
        ("- 2:02 pm UTC: errors begin\n", "- 14:02 UTC: errors begin\n"),
        # no zone
        ("- Nov 20, 2026 2:02 pm: errors\n", "- Nov 20, 2026 14:02: errors\n"),
        # of which country?
        ("- Nov 20, 2026 2:02 PM IST: errors\n", "- Nov 20, 2026 14:02 IST: errors\n"),
        # an hour off, or not
        ("- July 20, 2026 2:02 pm PST: errors\n", "- July 20, 2026 14:02 PST: errors\n"),
        # two times
        ("- 2:02 p.m. to 3:04:05 p.m. UTC: errors\n", "- 14:02 to 15:04:05 UTC: errors\n"),
        # only one of two
        ("- Nov 20, 2026 2:02 pm UTC: a\n- 2:53 pm UTC: b\n",
         "- Nov 20, 2026 14:02 UTC: a\n- 14:53 UTC: b\n"),
        ("| Time (UTC) | |\n|---|---|\n| **12:30AM** | a |\n",
         "| Time (UTC) | |\n|---|---|\n| **00:30** | a |\n"),
    ],
)  # fmt: skip
def test_a_clock_time_alone_is_mended_where_date_or_zone_is_not_sure(
    rulebook: Rulebook, text: str, mended: str
) -> None:
    (found,) = find(text, "PM218", rulebook)
    assert found.fix is not None
    path, whole = lay(text, "timeline")
    assert apply_fixes(Source(path, whole), [found.fix]).text == lay(mended, "timeline")[1]


@pytest.mark.parametrize(
    "text",
    [
        "- 12:00 pm UTC: errors begin\n",  # noon, or midnight?
        "- 3 pm UTC: errors begin\n",  # not said to the minute
        "- 11:30 am to 12:00 pm UTC: errors\n",  # the first one would lose its half of the day
        "- 2:02 - 2:53 pm UTC: errors\n",  # the first one may be in the night
        "- the first error is seen at 2:02 p.m.\n",  # whose stop is it?
    ],
)
def test_twelve_hours_are_not_mended_where_there_is_doubt(rulebook: Rulebook, text: str) -> None:
    (found,) = find(text, "PM218", rulebook)
    assert found.fix is None


@pytest.mark.parametrize(
    ("first", "second", "mixed"),
    [
        ("2026-07-20 10:02 CEST", "2026-07-20 10:53 CET", False),  # doubtful, but one place
        ("2026-12-20 10:02 CET", "2026-12-20 10:53 Europe/Paris", False),
        ("2026-07-20 10:02 PT", "2026-07-20 10:53 PDT", False),
        ("2026-07-20 10:02 BST", "2026-07-20 10:53 UTC", True),
        ("2026-12-20 10:02 Europe/London", "2026-12-20 10:53 UTC", False),
        ("2026-07-20 10:02 Europe/London", "2026-07-20 10:53 UTC", True),
    ],
)
def test_zones_are_mixed_when_their_clocks_differ(
    rulebook: Rulebook, first: str, second: str, mixed: bool
) -> None:
    text = f"- {first}: errors begin\n- {second}: restored\n"
    assert bool(find(text, "PM207", rulebook)) is mixed


def test_a_milestone_is_not_asked_of_another_language(rulebook: Rulebook) -> None:
    lines = (
        "- 10:02 UTC: cachen er tom og feilene begynner, det er ikke mulig å betale for kundene\n"
        "- 10:06 UTC: alarmen går av og vakten ser på databasen, som ikke svarer fra den andre\n"
        "- 10:53 UTC: det virker igjen etter at cachen ble fylt på nytt for hånd av vakten\n"
    )
    path, text = lay(lines, "timeline")
    body = text.split("## Timeline")[1].split("## ")[0]
    whole = f"# Betaling var nede 20. november 2026\n\n## Timeline{body}"
    outcome = lint(Source(path, whole), rulebook, Settings(frozenset({"PM213"})), named=True)
    assert not outcome.findings


def test_the_times_of_two_timelines_are_counted_as_those_of_two(rulebook: Rulebook) -> None:
    text = "- 10:02: a\n- 10:51: b\n\n## Timeline of the second outage\n\n- 12:02: c\n"
    (found,) = find(text, "PM202", rulebook)
    assert found.message.endswith("for the 3 times below its 2 headings")


def test_a_gap_names_both_ends_and_what_to_do_where_nobody_knew(rulebook: Rulebook) -> None:
    text = "- 10:02 UTC: errors begin\n- 11:40 UTC: a customer calls\n- 11:50 UTC: restored\n"
    (found,) = find(text, "PM217", rulebook)
    assert '"10:02 UTC" and "11:40 UTC"' in found.message
    assert found.help.endswith("if nobody knew yet, say what would have shown it")


def test_a_gap_that_is_all_of_the_outage_says_so(rulebook: Rulebook) -> None:
    text = "- 10:02 UTC: errors begin\n- 10:53 UTC: restored\n- 12:50 UTC: the review is held\n"
    (found,) = find(text, "PM217", rulebook)
    assert found.message.endswith("for all the 51 minutes that the outage lasted")
