"""Shapes of reports beyond headings and lists: front matter, stages, sentences, forms."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.report import Report
from pm_lint.source import Source


def read_text(text: str, path: str = "report.md") -> Report:
    return read(Source.from_bytes(path, text.encode()))


def topics(report: Report) -> list[str]:
    return ["+".join(section.topics) for section in report.sections]


def times(report: Report) -> list[str | None]:
    entries = report.timeline.entries if report.timeline else ()
    return [entry.when.value.isoformat() if entry.when else None for entry in entries]


FRONTED = """---
title: Kiosk printer stayed offline after a restart
date: 2026-03-02
severity: sev3
summary: >-
  The printer of the kiosk did not come back after its power supply was changed.
impact: >-
  Visitors could not print tickets for the rest of the day.
root_cause: >-
  The service looked the printer up once, when it started, and never again.
fix: >-
  The service now looks the printer up before each job it sends.
followup_actions:
  - action: look up the other devices the same way
    status: done
timeline:
  - at: 2026-03-02T09:00:00Z
    message: power supply changed
  - at: 2026-03-02T16:30:00Z
    message: service restarted, printer found
---

The kiosk is small, but people notice.
"""


def test_front_matter_may_be_the_report() -> None:
    report = read_text(FRONTED)
    assert report.is_report
    assert topics(report) == [
        "summary",
        "impact",
        "root-cause",
        "resolution",
        "actions",
        "timeline",
    ]
    assert times(report) == ["2026-03-02T09:00+00:00", "2026-03-02T16:30+00:00"]
    assert [item.text.text for item in report.actions] == ["look up the other devices the same way"]
    assert report.document.raw["actions"] == [
        {"text": "look up the other devices the same way", "status": "done"}
    ]


def test_a_teaser_in_front_matter_is_no_section() -> None:
    report = read_text(
        "---\ntitle: Shop down\nsummary: why the shop of ours was down on a Tuesday\n---\n\n"
        "## Root cause\n\nA full disk.\n"
    )
    assert topics(report) == ["root-cause"]


def test_keys_of_yaml_may_be_named_in_free_words() -> None:
    report = read_text(
        "id: I-7\ntitle: A refund went to the wrong account\n"
        "what_happened: A refund of 20 euros went to another account than the one that paid.\n"
        "impact: One customer waited two days for the money.\n"
        "how_we_fixed_it: The account is now taken from the payment, and from nowhere else.\n",
        "i7.yaml",
    )
    assert topics(report) == ["summary", "impact", "resolution"]


def test_stages_below_updates_are_a_timeline() -> None:
    report = read_text(
        "# Uploads failed\n\n## Summary\n\nUploads failed.\n\n## Updates\n\n"
        "### investigating\n2026-03-02T10:02:00Z\n\nStarting 10:00 UTC, uploads fail.\n\n"
        "### monitoring\n2026-03-02T10:40:00Z\n\nAt 10:38 UTC we rolled back.\n\n"
        "### resolved\n2026-03-02T10:53:00Z\n\nAll is well.\n"
    )
    assert topics(report) == ["summary", "timeline"]
    assert times(report) == [f"2026-03-02T10:{minute}+00:00" for minute in ("02", "40", "53")]


def test_a_timeline_may_be_told_in_sentences() -> None:
    report = read_text(
        "# Outage of 2 March 2026\n\n## Timeline\n\nAt 10:02 UTC an alert fired. At 10:05 UTC Ada"
        " looked at it. By 10:53 UTC the queue was empty.\n"
    )
    assert times(report) == [f"2026-03-02T10:{minute}+00:00" for minute in ("02", "05", "53")]


def test_a_rule_ends_a_section_for_the_labels_below_it() -> None:
    report = read_text(
        "# Outage\n\n### Issue summary\n* Start time:\n02/Mar/2026 2:17 PM (GMT)"
        " End time: 02/Mar/2026 3:07 PM (GMT)\n\n### Timeline\n* how was it detected\n\n"
        "\t2:17 PM (GMT) a customer called\n\n----\n\n* Root cause and resolution must contain:\n\n"
        "\tA full disk. It was emptied.\n\n----\n\n* Corrective and preventative measures:\n\n"
        "\tAdd an alert.\n"
    )
    assert topics(report) == ["summary", "timeline", "root-cause+resolution", "actions"]
    assert times(report) == ["2026-03-02T14:17+00:00"]
    assert report.started
    assert report.started.value.isoformat() == "2026-03-02T14:17+00:00"
    assert report.restored
    assert report.restored.value.isoformat() == "2026-03-02T15:07+00:00"


def test_fields_may_be_sentences_of_a_line() -> None:
    report = read_text(
        "# Robots halted\n\n*Incident date: 12 March 2026. Severity: P1. Status: closed.*\n\n"
        "## Summary\n\nThe robots halted.\n"
    )
    assert report.severity
    assert report.severity.value == "P1"
    assert report.status
    assert report.status.value == "closed"
    assert report.date
    assert report.date.value.isoformat() == "2026-03-12"


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("時系列（JST）", "JST"),
        ("Timeline (March 4, UTC)", "UTC"),
        ("UTC timeline", "UTC"),
        ("Timeline\n\nTZ=Europe/Berlin", "Europe/Berlin"),
    ],
)
def test_headings_declare_the_zone(heading: str, zone: str) -> None:
    report = read_text(f"# Outage of 4 March 2026\n\n## {heading}\n\n- 10:02 down\n- 10:10 up\n")
    assert report.timezone
    assert report.timezone.value.text == zone


def test_what_a_template_left_is_no_entry() -> None:
    report = read_text(
        "# Outage of 4 March 2026\n\n## Timeline\n\n- HH:MM: what happened\n- `HH:MM`: {Event}\n"
    )
    assert times(report) == []


@pytest.mark.parametrize(
    ("text", "time"),
    [("10: 08 AM", "10:08"), ("1: 55 Pm", "13:55"), ("1002Z", "10:02+00:00")],
)
def test_clock_times_in_odd_spelling(text: str, time: str) -> None:
    report = read_text(f"# Outage of 4 March 2026\n\n## Timeline\n\n- {text} it broke\n")
    assert times(report) == [f"2026-03-04T{time}"]


def test_measures_follow_the_sentence_that_introduces_them() -> None:
    report = read_text(
        "# Outage\n\n## Corrective and preventative measures\n\n"
        "After a review, the following measures were agreed on.\n"
        "Every change should be tested on a copy of the site first.\n"
        "The engineer on call should check the syntax before a restart.\n"
    )
    assert len(report.actions) == 2


def test_a_kind_of_improvements_holds_the_measures_below_it() -> None:
    report = read_text(
        "# Outage\n\n## Actions\n\n- Use typed settings everywhere.\n"
        "- Observability improvements\n    - Count the errors.\n    - Alert on the count.\n"
    )
    assert [item.text.text for item in report.actions] == [
        "Use typed settings everywhere.", "Count the errors.", "Alert on the count.",
    ]  # fmt: skip


def test_immediate_actions_beside_others_are_the_resolution() -> None:
    report = read_text(
        "# Shop down for an hour\n\n## Immediate actions\n\n- Moved to the other host.\n\n"
        "## Corrective measures\n\n- Add an alert.\n"
    )
    assert topics(report) == ["resolution", "actions"]


def test_what_an_appendix_is_about_names_its_topic() -> None:
    report = read_text("# Outage\n\n## Summary\n\nDown.\n\n## Appendix: key takeaways\n\n- Test.\n")
    assert topics(report) == ["summary", "lessons"]


def test_a_heading_may_run_into_its_text() -> None:
    report = read_text(
        "# Validator down in March\n\n### Summary The validator was down for two days and\n"
        "nobody saw it.\n\n### Root cause\n\nA pulled plug.\n"
    )
    assert topics(report) == ["summary", "root-cause"]


def test_paragraphs_with_a_bold_name_are_measures() -> None:
    report = read_text(
        "# Shop down for an hour\n\n## What we are changing\n\n"
        "**Alerting.** We will alert on disk usage.\n\n**Limits.** We will raise the limit.\n"
    )
    assert topics(report) == ["actions"]
    assert len(report.actions) == 2
