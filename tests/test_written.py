"""What teams write in ways of their own, and how each of them is read."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.read.assignments import find_actors
from pm_lint.read.naming import find_topics
from pm_lint.read.times import match_time
from pm_lint.report import Precision, Report
from pm_lint.source import Prose, Source


def read_text(text: str, path: str = "report.md") -> Report:
    return read(Source.from_bytes(path, text.encode()))


def opened(report: Report) -> list[str]:
    return [section.heading.value for section in report.sections]


def times(report: Report) -> list[str | None]:
    entries = report.timeline.entries if report.timeline else ()
    return [entry.when.value.isoformat() if entry.when else None for entry in entries]


def told(summary: str) -> tuple[str | None, float | None]:
    report = read_text(
        f"# Shop, 2026-11-20\n\n## Summary\n\n{summary}\n\n## Timeline\n\n- 10:02 x\n"
    )
    began = report.started.value.isoformat() if report.started else None
    return began, report.duration.value.minutes if report.duration else None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Nov 9 1924 UTC: a customer writes", "19:24"),
        ("Nov 9 2045 UTC: a customer writes", "20:45"),
        ("Nov 9 2026 UTC", "2026-11-09"),
        ("Nov 9, 1924: founded", "1924-11-09"),
        ("May 24th, 25, 9:21 PM: customers call", "2025-05-24T21:21"),
        ("May 24, 25, 26 were quiet", None),
    ],
)
def test_four_digits_before_a_zone_are_a_clock_time(text: str, iso: str | None) -> None:
    found = match_time(text)
    assert found is not None
    instant = found.instant
    read_as = f"{instant.time:%H:%M}" if instant.time and not instant.date else instant.isoformat()
    assert (read_as or None) == iso


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("10:32:04–08 — written", "10:32:08"),
        ("10:32–40 deployed", "10:40:00"),
        ("10:32–08 deployed", None),
    ],
)
def test_a_range_need_not_repeat_the_hour(text: str, until: str | None) -> None:
    found = match_time(text)
    assert found is not None
    assert (str(found.until.time) if found.until else None) == until


def test_an_arrow_to_nowhere_leaves_a_range_open() -> None:
    found = match_time("15:37 → — all pages fail")
    assert found is not None
    assert (found.kind, found.until) == (Precision.RANGE, None)
    crossed = match_time("15:37 → 15:40 pages fail")
    assert crossed is not None
    assert crossed.until is not None


@pytest.mark.parametrize(
    ("summary", "minutes"),
    [
        ("The damage was limited to under 3 hours.", 180),
        ("On 20 November we had a period of about 2.5h in which orders were lost.", 150),
        ("All customers faced a blank error page and received errors for about 8 minutes.", 8),
        ("Interest was wrong until it was resolved (~20 hrs).", 1200),
        ("The shop had an outage lasting about 2 and half hours.", 150),
        ("The logger had a 22-minute data gap.", 22),
        ("Every retry waits for 5 minutes.", None),
    ],
)
def test_lengths_that_sentences_state(summary: str, minutes: float | None) -> None:
    assert told(summary)[1] == minutes


@pytest.mark.parametrize(
    ("summary", "began"),
    [
        ("On 19 November, our shop experienced an incident that lost orders.", None),
        ("On Thursday, 2026-11-19 the shop was affected by an outage.", "2026-11-19"),
        ("On 19 November we deployed a new cache. It was slow.", None),
        ("On 19 November 2026, at 11:05 UTC, deployments began failing.", "2026-11-19T11:05+00:00"),
        ("Commencing at 9:21 UTC and concluding at 10:51 UTC, pages were blank.",
         "2026-11-20T09:21+00:00"),
    ],
)  # fmt: skip
def test_the_day_on_which_it_began(summary: str, began: str | None) -> None:
    assert told(summary)[0] == began


def test_metadata_name_the_unit_and_headings_hold_the_time() -> None:
    front = read_text("---\ntitle: Shop down\nduration_minutes: 45\n---\n\n## Summary\n\nDown.\n")
    assert front.duration is not None
    assert front.duration.value.minutes == 45
    headed = read_text(
        "## Incident report for the shop\n## Date: November 20, 2026\n## Time: 15:30 UTC\n"
        "## Details:\n\nThe shop was down.\n\n## Mitigation:\n\nA restart.\n\n## Level: internal\n"
    )
    assert headed.started is not None
    assert headed.started.value.isoformat() == "2026-11-20T15:30+00:00"
    assert headed.severity is None
    assert opened(headed) == ["Details:", "Mitigation:"]
    assert headed.sections[0].topics == ("summary",)


def test_a_column_of_a_single_row_may_tell_the_duration() -> None:
    report = read_text(
        "# Shop down\n\n## Impact\n\n| Customers | Orders lost | Incident duration |\n|-|-|-|\n"
        "| all | 3 | ~2h |\n\n## Summary\n\nDown.\n"
    )
    assert report.duration is not None
    assert report.duration.value.minutes == 120


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Reporter: A. Weber (Shift Supervisor, DEP-01)", ["A. Weber"]),
        ("By @carla , Support Lead", ["@carla"]),
        ("By the storage team", ["the storage team"]),
    ],
)
def test_people_with_their_posts(line: str, people: list[str]) -> None:
    report = read_text(f"# Shop down\n\n{line}\n\n## Summary\n\nDown.\n")
    assert [person.value for person in report.authors] == people


def test_the_status_of_the_incident_below_a_heading() -> None:
    report = read_text(
        "# Shop down\n\n## Summary\n\nDown.\n\n## Status\n\n- **Incident:** Resolved\n"
    )
    assert report.status is not None
    assert report.status.value == "Resolved"


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Cause directe", "root-cause"), ("Causes systémiques", "root-cause"),
        ("Actions correctrices", "actions"), ("Ce qui n'a pas bien marché", "lessons"),
        ("Qué funcionó bien", "lessons"), ("Maßnahmenplan", "actions"),
        ("Azioni preventive", "actions"), ("Oś czasu", "timeline"), ("Nguyên nhân", "root-cause"),
        ("What can be improved", "lessons"), ("Future solutions", "actions"),
        ("Looking forward", "actions"), ("Cleanup required", "resolution"),
        ("What happens now", "actions"), ("Affected slots", "impact"),
        ("Are our apps affected?", "impact"), ("Issues found", "summary"), ("Plan", "actions"),
    ],
)  # fmt: skip
def test_headings_that_name_a_topic(heading: str, topic: str) -> None:
    assert find_topics(heading) == (topic,)


@pytest.mark.parametrize(
    "heading", ["Notes on the timeline", "Quick overview of the network setup"]
)
def test_headings_that_name_none(heading: str) -> None:
    assert find_topics(heading) == ()


def test_a_numbered_step_and_a_titled_report_open_no_section() -> None:
    report = read_text(
        "# Blog\n\n## Incident report: shop down for hours\n\n### Summary\n\nDown.\n\n"
        "### Resolution\n\n#### Step 1: Fix the data\n\nDone.\n"
    )
    assert opened(report) == ["Summary", "Resolution"]


def test_labels_of_a_tight_plain_report_are_sections() -> None:
    report = read_text(
        "Issue Summary:\nThe shop was down from 10:02 to 10:53 UTC.\nAffected Users: all.\n"
        "Timeline:\n10:02 UTC: the shop fails\n10:53 UTC: up\n\nRoot Cause and Resolution:\n"
        "A full disk was emptied.\n\nPreventative Measures:\nAdd an alert.\nRotate the logs.\n"
    )
    assert "Affected Users" in opened(report)


def test_a_list_above_all_sections_may_hold_them() -> None:
    lead = "# Shop down\n\n- Status: final\n- Summary: the shop was down\n{}- Impact: all\n\n"
    rest = "## Timeline\n\n- 10:02 UTC: down\n- 10:53 UTC: up\n\n## Lessons learned\n\nMany.\n"
    whole = read_text(lead.format("- Root causes: haste\n") + rest)
    assert opened(whole) == ["Summary", "Root causes", "Impact", "Timeline", "Lessons learned"]
    assert "Impact" not in opened(read_text(lead.format("") + rest))


def test_times_may_stand_alone_below_the_labels_of_entries() -> None:
    report = read_text(
        "# Shop down\n\n**Summary:**\n\nDown.\n\n**Timeline:**\n\n- **Detection:**\n"
        "  - November 20, 2026, 17:23 UTC\n"
        "  - a customer wrote\n- **How:**\n  - by mail\n- **Escalation:**\n"
        "  - November 20, 2026, 17:27 UTC\n  - the storage team was called\n"
    )
    assert times(report) == ["2026-11-20T17:23+00:00", "2026-11-20T17:27+00:00"]
    assert "Detection" not in opened(report)


def test_days_of_the_week_are_those_before_the_day_of_writing() -> None:
    body = "## Timeline\n\n1. Saturday. Full.\n2. Monday 20:00. Orders fail.\n3. Monday. Help.\n"
    dated = read_text(f"---\ndate: 2026-11-19\n---\n# The shop failed\n\n{body}")
    assert times(dated) == ["2026-11-14", "2026-11-16T20:00", "2026-11-16"]
    assert dated.timeline is not None
    undated = read_text(f"# The shop failed\n\n{body}")
    assert undated.timeline is not None
    kinds = [entry.kind for entry in undated.timeline.entries]
    assert kinds == [Precision.VAGUE, Precision.EXACT, Precision.VAGUE]


def test_a_picture_between_the_rows_of_a_table_is_no_entry() -> None:
    report = read_text(
        "# Shop down, 2026-11-20\n\n## Timeline (UTC)\n\n| Time | Event |\n|-|-|\n"
        "| 10:02 | down |\n![a graph](graph.png)\n| 10:53 | up |\n"
    )
    assert times(report) == ["2026-11-20T10:02+00:00", "2026-11-20T10:53+00:00"]


@pytest.mark.parametrize(
    ("zone", "iso"), [("GMT+1", "2022-12-04T07:23+01:00"), ("EST", "T07:23-05:00")]
)
def test_zones_tell_whether_the_day_comes_first(zone: str, iso: str) -> None:
    report = read_text(
        f"# Shop down\n\n## Timeline\n\n- 04-12-2022 7:23 AM {zone} - down\n"
        f"- 04-12-2022 8:12 AM {zone} - up\n"
    )
    assert (times(report)[0] or "").endswith(iso)
    assert report.timeline is not None


def test_a_table_of_immediate_actions_is_the_timeline_where_no_other_is() -> None:
    report = read_text(
        "# Shop down\n\n## Summary\n\nDown.\n\n## Resolution\n\n### Immediate actions\n\n"
        "| Time (UTC) | Action |\n|-|-|\n| 14:32 | restarted |\n| 14:36 | called |\n"
        "| 14:53 | up |\n\n## Action items\n\n- add an alert\n"
    )
    assert report.timeline is not None
    assert len(report.timeline.entries) == 3
    assert len(report.actions) == 1


def test_numbers_that_are_padded_are_no_tickets_and_done_is_no_day() -> None:
    report = read_text(
        "# Shop down\n\n## Summary\n\nDown.\n\n## Action items\n\n"
        "| Item | Action | Due |\n|-|-|-|\n"
        "| ACT-01 | add an alert for DEP-07 | Done (drill) |\n"
        "| ACT-02 | see OPS-12 | 2026-12-05 |\n"
    )
    first, second = report.actions
    assert (first.ticket, first.due, first.done) == (None, None, True)
    assert second.ticket is not None
    assert second.ticket.value == "OPS-12"


def test_measures_that_a_label_announces_may_be_plain_lines() -> None:
    report = read_text(
        "Issue Summary: The shop was down.\n\nTimeline:\n\n10:02 UTC: down\n10:53 UTC: up\n\n"
        "Root Cause: A full disk.\n\nResolution: To prevent it from recurring:\n\n"
        "Ensure that logs rotate.\nEnsure that disks are watched.\n"
    )
    assert len(report.actions) == 2


@pytest.mark.parametrize(
    ("items", "owners"),
    [
        (
            ["Ops to add an alert", "Ops will test it", "Ops check the logs"],
            {0: "Ops", 1: "Ops", 2: "Ops"},
        ),
        (["Ops to add an alert", "Add a copy"], {}),
        (["API to answer 429", "API to log more"], {}),
        (["Ops to be told", "Ops to be trained"], {}),
    ],
)  # fmt: skip
def test_the_word_that_measures_begin_with_names_who_does_them(
    items: list[str], owners: dict[int, str]
) -> None:
    found = find_actors([Prose.literal(item, 0) for item in items])
    assert {index: owner.value for index, owner in found.items()} == owners


def test_a_template_of_questions_is_no_report() -> None:
    template = (
        "# Incident report\n\n## Summary\n\nBrief description of what happened.\n\n## Timeline\n\n"
        "- When it started\n\n## Root cause\n\nWhat caused the incident?\n\n## Resolution\n\nHow it"
        " was fixed.\n\n## Preventive actions\n\nWhat will be done to prevent recurrence?\n"
    )
    assert not read_text(template).is_report
