"""What is read of the work around a report: whys, checklist, dates, links."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.checks.explanation import count_words
from pm_lint.checks.life import LateParameters, count_business_days
from pm_lint.read import read
from pm_lint.report import Report
from pm_lint.source import Source

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday")
HEAD = "# Checkout was down\n\n## Root cause\n\n"


def read_markdown(text: str) -> Report:
    return read(Source("report.md", text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("### Five whys\n\n1. errors\n2. no connection\n3. no cache\n", 3),
        ("### 5 Whys\n\n- errors\n  - no connection\n    - no cache\n      - it expired\n", 4),
        (
            "### 5 whys\n\n| Why? | So |\n|---|---|\n| a | b |\n| b | c |\n",
            2,
        ),
        ("### Five whys\n\nWhy errors? Load.\n\nWhy load? No cache.\n", 2),
        ("### Five whys\n\nWe did not ask them.\n", 0),
        ("### Why it happened\n\n- one\n- two\n", 0),
    ],
)
def test_the_steps_of_a_chain_of_whys_are_found(text: str, count: int) -> None:
    report = read_markdown(HEAD + text)
    assert len(report.whys) == count
    assert all(report.source.slice(why.span) in text for why in report.whys)


def test_whys_of_a_mapping_may_be_texts_or_mappings() -> None:
    report = read(Source("r.yaml", "whys:\n- no cache\n- {why: expired, because: ttl}\n- 5\n"))
    assert [why.value for why in report.whys] == ["no cache", "expired"]
    assert [report.source.slice(why.span) for why in report.whys] == ["no cache", "expired"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Postmortem checklist\n\n- [x] reviewers named\n- [ ] sent out\n", [True, False]),
        ("## Wrap-up\n\n- [ ] review meeting held\n- [ ] cake\n", [False]),
        ("## Deployment checklist\n\n- [ ] drain the hosts\n", []),
        ("## Action items\n\n- [ ] review the report template\n- [ ] sign-off for deploys\n", []),
        ("## Postmortem checklist\n\n- reviewers named\n", []),
    ],
)
def test_steps_of_the_process_are_told_from_other_tasks(text: str, found: list[bool]) -> None:
    report = read_markdown(HEAD + "The cache expired.\n\n" + text)
    assert [item.done for item in report.checklist] == found


def test_a_checklist_of_keys_is_read() -> None:
    text = "checklist:\n- {text: review meeting, done: true}\n- {text: agenda, done: false}\n- x\n"
    report = read(Source("r.yaml", text))
    assert [(i.text.value, i.done) for i in report.checklist] == [
        ("review meeting", True),
        ("agenda", False),
    ]


def test_the_days_of_the_report_itself_are_read() -> None:
    report = read_markdown("---\ndrafted: 2026-11-21\npublished: 2026-11-30\n---\n" + HEAD)
    assert report.drafted is not None
    assert report.drafted.value == dt.date(2026, 11, 21)
    assert report.published is not None
    assert report.source.slice(report.published.span) == "2026-11-30"


def test_links_and_images_are_listed_wherever_they_stand() -> None:
    text = (
        "---\nlinks: [https://a.example.com/1]\n---\n# T [b](b.md)\n\n![c](c.png)\n\n"
        "- <https://d.example.com>\n\n| h |\n|---|\n| [e](#e) |\n\n`[f](f.md)`\n"
    )
    found = [(link.url, link.image) for link in read_markdown(text).references]
    assert found == [
        ("https://a.example.com/1", False),
        ("b.md", False),
        ("c.png", True),
        ("https://d.example.com", False),
        ("#e", False),
    ]


def test_the_links_of_a_mapping_are_listed() -> None:
    text = "summary: |\n  See [a](a.md).\nlinks:\n- https://b.example.com\n- plain\n"
    found = [link.url for link in read(Source("r.yaml", text)).references]
    assert found == ["a.md", "https://b.example.com"]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-11-20", "2026-11-27", 5),  # Friday to Friday
        ("2026-11-20", "2026-11-22", 0),  # over a weekend
        ("2026-11-21", "2026-11-23", 1),
        ("2026-11-20", "2026-11-20", 0),
    ],
)
def test_business_days_are_counted_after_the_first_day(start: str, end: str, days: int) -> None:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    assert count_business_days(first, last, LateParameters(5, WEEK)) == days


def test_holidays_are_no_business_days() -> None:
    free = LateParameters(5, WEEK, ("2026-12-25",))
    assert count_business_days(dt.date(2026, 12, 24), dt.date(2026, 12, 28), free) == 1


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 60))
def test_a_week_has_five_business_days_wherever_it_begins(start: dt.date, weeks: int) -> None:
    end = start + dt.timedelta(weeks=weeks)
    assert count_business_days(start, end, LateParameters(5, WEEK)) == 5 * weeks


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("the on-call engineer's page", 4), ("キャッシュ", 2), ("a 障害 b", 3), ("— … !", 0)],
)
def test_words_are_counted_in_spaced_and_unspaced_scripts(text: str, count: int) -> None:
    assert count_words(text) == count
