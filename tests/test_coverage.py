"""Text under no heading of its own: enough for nobody to say that a part is missing."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.source import Source

HEAD = "# Postmortem: checkout was down on 2026-11-20\n\n"
LEAD = (
    "On 20 November, from 10:02 to 10:53 UTC, checkout returned errors to all of our customers.\n\n"
)
TIMELINE = "## Timeline (UTC)\n\n- 10:02: errors begin\n- 10:20: paged\n- 10:53: restored\n\n"


def holds(text: str) -> set[str]:
    raw = read(Source("r.md", text)).document.raw
    return {key for key in ("summary", "root_cause", "resolution", "actions") if raw.get(key)}


def test_a_paragraph_before_the_first_section_is_the_summary() -> None:
    report = read(Source("r.md", HEAD + LEAD + TIMELINE))
    assert report.document.raw["summary"] == LEAD.strip()
    span = report.document.spans["summary",]
    assert report.source.slice(span) == LEAD.strip()
    # It makes no section: what is shown of the structure does not change.
    assert [section.heading.value for section in report.sections] == ["Timeline (UTC)"]


@pytest.mark.parametrize("lead", ["See below.\n\n", "Date: 2026-11-20\n\n", "![graph](a.png)\n\n"])
def test_a_few_words_are_no_summary(lead: str) -> None:
    assert "summary" not in holds(HEAD + lead + TIMELINE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cache had been cleared because its disk was full.", {"root_cause"}),
        ("At 10:41 we rolled back to the release of the day before.", {"resolution"}),
        ("In the future a second cache will be kept.", {"actions"}),
        ("The graph shows the number of requests.", set()),
    ],
)
def test_a_section_of_another_name_may_hold_a_part(text: str, found: set[str]) -> None:
    assert holds(f"{HEAD}{TIMELINE}## A closer look\n\n{text}\n") == found


def test_what_the_timeline_says_is_no_resolution() -> None:
    assert "resolution" not in holds(HEAD + TIMELINE)


def test_a_section_of_the_part_itself_goes_first() -> None:
    text = f"{HEAD}{LEAD}{TIMELINE}## Summary\n\nCheckout was down.\n"
    assert read(Source("r.md", text)).document.raw["summary"] == "Checkout was down."
