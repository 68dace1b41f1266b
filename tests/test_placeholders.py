"""Template text that was left in, and filled text that only looks like it."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.source import Source


def find(text: str) -> list[str]:
    report = read(Source.from_bytes("report.md", text.encode()))
    places = report.placeholders
    assert all(report.source.slice(place.span) for place in places)
    return [place.value for place in places]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("**Duration:** [Time from start to end]", "[Time from start to end]"),
        ("- Time to recovery: ?", "?"),
        ("TODO: say what broke", "TODO"),
        ("**Owner:**\n**Date:** 2026-11-20", "Owner:"),
        ("| Owner | |\n|---|---|\n| Severity | |", "Severity"),
        ("It began at HH:MM UTC.", "HH:MM"),
        ("- 10:02 UTC: {Description}", "{Description}"),
        ("Ticket: INC-XXXX", "INC-XXXX"),
        ("Severity: SEV1/SEV2/SEV3", "SEV1/SEV2/SEV3"),
        ("It hit <describe the users here>.", "<describe the users here>"),
        ("- Action item 1", "Action item 1"),
        ("_Describe what happened in two sentences._",
         "Describe what happened in two sentences."),
    ],
)  # fmt: skip
def test_template_text(body: str, place: str) -> None:
    assert place in find(f"# Outage\n\n## Summary\n\n{body}\n\n## Root cause\n\nA cache.\n")


@pytest.mark.parametrize(
    "body",
    [
        "**Status:** [Resolved]",
        "**Summary:** [What happened?]\n\nThe cache expired.",
        "We wrote the to-do list down; a TODO in the code said so.",
        "The log uses the format YYYY-MM-DD.",
        "See [the manual](https://cache.example) and `TODO`.",
        "What happened?? Nobody knew for an hour, then the alert told us what it was.",
        "{{< figure src=\"graph.png\" >}}",
        "- **Duration:**\n  - Start: 10:02 UTC\n  - End: 10:53 UTC",
    ],
)  # fmt: skip
def test_filled_text(body: str) -> None:
    found = find(f"# Outage\n\n## Summary\n\n{body}\n\n## Root cause\n\nA cache.\n")
    assert [place for place in found if place != "??"] == []


def test_the_state_of_a_measure_is_no_gap() -> None:
    assert find("# A\n\n## Actions\n\n| Action | State |\n|---|---|\n| add a copy | TODO |\n") == []


def test_an_unfilled_title() -> None:
    assert find("# Title\n\n## Summary\n\nDown.\n") == ["Title"]


def test_a_row_without_time_and_text() -> None:
    text = "# A\n\n## Timeline\n\nTime | Event\n---|---\n10:02 UTC | errors\nSeptember |\n"
    assert find(text) == ["September"]


def test_a_picture_among_the_rows_of_a_table() -> None:
    rows = ("| 10:02 | errors |", "![the errors](errors.png)", "| 10:41 | mended |")
    table = "\n".join(("| When | What |", "|---|---|", *rows))
    assert find(f"# A\n\n## Timeline\n\n{table}\n") == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("_fill in: how the alert was confirmed_", "fill in:"),
        ("Severity: TBD (to be triaged)", "TBD"),
        ("To be completed after the review.", "To be completed after the review."),
    ],
)
def test_more_template_text(body: str, place: str) -> None:
    found = find(f"# Outage\n\n## Summary\n\n{body}\n\n## Root cause\n\nA cache.\n")
    assert any(place.lower().startswith(text.lower()) or text == place for text in found)
