"""What a report states of itself: when it began and ended, how long, how severe, by whom."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.report import Report
from pm_lint.source import Source


def read_text(text: str, path: str = "report.md") -> Report:
    return read(Source.from_bytes(path, text.encode()))


def outage(report: Report) -> tuple[str | None, str | None, float | None]:
    return (
        report.started.value.isoformat() if report.started else None,
        report.restored.value.isoformat() if report.restored else None,
        report.duration.value.minutes if report.duration else None,
    )


FROM, TO = "2026-11-20T10:02+00:00", "2026-11-20T10:53+00:00"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("On 20 November 2026, from 10:02 to 10:53 UTC, checkout was down.", (FROM, TO, None)),
        ("Checkout was down from 10:02 to 10:53 UTC on 20 November 2026.", (FROM, TO, None)),
        (
            "On 20 November 2026 checkout failed, starting at 10:02 UTC. It was restored the same"
            " day, by 10:53 UTC.",
            (FROM, TO, None),
        ),
        ("At 10:02 UTC on 20 November 2026 checkout became unresponsive.", (FROM, None, None)),
        ("On 20 November 2026 at 10:06 UTC a customer reported errors.", (None, None, None)),
        ("Checkout was down for 51 minutes.", (None, None, 51)),
        ("Checkout was down for 3 hours during support hours 10:00-17:00.", (None, None, 180)),
        ("There were 51 minutes of downtime.", (None, None, 51)),
        ("The problem was fixed in about 40 minutes.", (None, None, 40)),
        ("A job that runs every 10 minutes failed.", (None, None, None)),
        ("It was mitigated within 25 minutes of its detection.", (None, None, None)),
        ("The outage lasted 51 minutes.", (None, None, 51)),
        (
            "Orders arrived late: checkout was degraded, with delays of up to 2 days.",
            (None, None, None),
        ),
        (
            "On the evening of 20 November 2026 the shop would not start.",
            ("2026-11-20", None, None),
        ),
        ("On 20 November 2026 the shop would not start.", (None, None, None)),
        (
            "The change was merged to main between 10:02 and 10:30 UTC on 20 November 2026.",
            (None, None, None),
        ),
        (
            "On 20 November 2026 at 10:02 UTC the shop was down. At 10:53 UTC, all pages that had"
            " been unreachable came back online.",
            (FROM, TO, None),
        ),
        (
            "The queue stopped at 10:02 UTC on 20 November 2026, and resumed at 10:53 UTC.",
            (FROM, TO, None),
        ),
        ("Affected period: 2026-11-20 10:02 UTC until 2026-11-20 10:53 UTC.", (FROM, TO, None)),
        ("We were not aware of it until 10:53 UTC on 20 November 2026.", (None, None, None)),
    ],
)
def test_sentences_tell_start_end_and_length(
    summary: str, expected: tuple[str | None, str | None, float | None]
) -> None:
    assert outage(read_text(f"# Checkout\n\n## Summary\n\n{summary}\n")) == expected


@pytest.mark.parametrize(
    "head",
    [
        "- **Start time:** 2026-11-20 10:02 UTC\n- **End time:** 2026-11-20 10:53 UTC\n",
        "**Start time (UTC):** 2026-11-20 10:02 | **End time (UTC):** 2026-11-20 10:53\n",
        "Duration: 20 November 2026, 10:02 - 10:53 UTC (51 minutes)\n",
        "| Start | End | Severity |\n|---|---|---|\n"
        "| 2026-11-20 10:02 UTC | 2026-11-20 10:53 UTC | SEV2 |\n",
        "| Impact start | 2026-11-20 10:02 UTC |\n|---|---|\n"
        "| Service restored | 2026-11-20 10:53 UTC |\n",
    ],
)
def test_metadata_tells_start_and_end(head: str) -> None:
    report = read_text(f"# Checkout\n\n{head}\n## Summary\n\nDown.\n")
    assert outage(report)[:2] == (FROM, TO)


def test_key_events_tell_start_and_end_and_the_length_between() -> None:
    report = read_text(
        "# Incident\n\n- **Key events**\n  - Fault occurs 2026-11-20 10:02\n"
        "  - Resolved 2026-11-20 10:53\n\n- **Time to repair**: 0h 45m\n\n"
        "- **Time to resolve**: 0h 51m\n\n- **Resolution**: rollback\n"
    )
    assert outage(report) == ("2026-11-20T10:02", "2026-11-20T10:53", 51)


def test_a_clock_time_is_of_the_day_of_the_report() -> None:
    report = read_text("# Outage on 2026-11-20\n\n## Impact\n\nDown from 23:50 to 00:20 UTC.\n")
    assert outage(report)[:2] == ("2026-11-20T23:50+00:00", "2026-11-21T00:20+00:00")


def test_the_other_dates_tell_day_from_month() -> None:
    report = read_text(
        "# Outage\n\nStart: 02/02/2026, 3 AM\nEnd: 08/02/2026, 5 PM\n\n## Summary\n\nDown.\n"
    )
    assert outage(report)[:2] == ("2026-02-02T03:00", "2026-02-08T17:00")


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("# Outage of 2026-11-20\n", "report.md", "2026-11-20"),
        ("# Outage\n", "2026-11-20-outage.md", "2026-11-20"),
        ("# Outage\n", "2026-12-24-review-of-2026-11-20.md", "2026-11-20"),
        (
            "---\ndate: 2026-11-24\n---\n\nOn 20 November 2026 at 10:00 it broke.\n",
            "2026-11-24-outage.md",
            "2026-11-20",
        ),
        ("# Outage\n\n**Date:** 20.11.2026\n", "report.md", "2026-11-20"),
        ("# Outage of 20 November 2026\n\n**Date:** 2026-11-24\n", "report.md", "2026-11-20"),
        (
            "# A\n\n**Date:** 2026-11-24\n\n## Summary\n\nOn 20 November 2026 all was down.\n",
            "report.md",
            "2026-11-20",
        ),
        (
            "# A\n\n**Date:** 2026-11-24\n\n## Summary\n\nThe cache came on 20 November 2026.\n",
            "report.md",
            "2026-11-24",
        ),
    ],
)
def test_the_day_of_the_incident(text: str, path: str, expected: str) -> None:
    date = read_text(f"{text}\n## Impact\n\nAll.\n", path).date
    assert date is not None
    assert date.value.isoformat() == expected


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("**Severity:** High - nobody could pay", "High"),
        ("| 重大度 | SEV-2（決済停止） |\n|---|---|", "SEV-2"),
        ("- Sev level: P1", "P1"),
        ("**Severity:** SEV 1", "SEV 1"),
    ],
)
def test_a_severity_is_what_stands_before_its_reason(line: str, severity: str) -> None:
    report = read_text(f"# Outage\n\n{line}\n\n## Summary\n\nDown.\n")
    assert report.severity is not None
    assert report.severity.value == severity
    assert report.source.slice(report.severity.span) == severity


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("**Authors:** Ada Okafor, Ben Ito (SRE) and @carla", ["Ada Okafor", "Ben Ito", "@carla"]),
        ("**Av:** Ada Okafor og Ben Ito", ["Ada Okafor", "Ben Ito"]),
        ("**Authors:** Ada Okafor, <add name here>", ["Ada Okafor"]),
    ],
)
def test_authors(line: str, authors: list[str]) -> None:
    report = read_text(f"# Outage\n\n{line}\n\n## Summary\n\nDown.\n")
    assert [person.value for person in report.authors] == authors


def test_linked_authors_of_front_matter() -> None:
    report = read_text(
        '---\nauthor: "[Ada Okafor](https://example.org/ada) (Acme) [Ben Ito](https://b.example)"\n'
        "---\n\n## Summary\n\nDown.\n"
    )
    assert [person.value for person in report.authors] == ["Ada Okafor", "Ben Ito"]


def test_a_byline_and_an_address() -> None:
    text = "# Outage\n\n20 November 2026 · by Ada Okafor and Ben Ito\n\n## Summary\n\nDown.\n"
    assert [person.value for person in read_text(text).authors] == ["Ada Okafor", "Ben Ito"]
    text = "---\nauthor: Ada Okafor <ada@shop.example>\n---\n\n## Summary\n\nDown.\n"
    assert [person.value for person in read_text(text).authors] == ["Ada Okafor"]


def test_trouble_after_a_change_begins_with_it() -> None:
    summary = "After a deploy on 20 November 2026 at 10:02 UTC, all payments failed."
    assert outage(read_text(f"# A\n\n## Summary\n\n{summary}\n")) == (FROM, None, None)


def test_the_lead_tells_what_the_summary_does_not() -> None:
    report = read_text(
        "# Checkout\n\nOn 20 November 2026 checkout was down for 51 minutes, from 10:02 to"
        " 10:53 UTC.\n\n## Summary\n\nA cache expired and the database was too slow.\n"
    )
    assert outage(report) == (FROM, TO, 51)


def test_a_heading_tells_what_stands_behind_its_colon() -> None:
    report = read_text(
        "# A\n\n## Summary\n\n# Duration: 20 November 2026, 10:02 to 10:53 UTC\n\nDown.\n"
    )
    assert outage(report)[:2] == (FROM, TO)


def test_a_quote_at_the_top_holds_metadata() -> None:
    report = read_text("# A\n\n> **Severity:** SEV1 | **Status:** final\n\n## Summary\n\nDown.\n")
    assert report.severity is not None
    assert report.severity.value == "SEV1"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Between 9 and 23 November 2026, exports failed.", ("2026-11-09", "2026-11-23", None)),
        ("At 10:02 UTC on 20 November 2026 we deployed release 41. Right after that the shop did"
         " not start.", (FROM, None, None)),
        ("The shop lost its cache for all of 20 November 2026. It was unavailable for 31 minutes"
         " after a bad deploy.", (None, None, 31)),
        ("For about 13 minutes, downloads were broken.", (None, None, 13)),
        ("This lasted nine hours before traffic returned.", (None, None, 540)),
        ("It took 2 hours to restore service.", (None, None, 120)),
        ("The outage is bounded to at maximum 16 hours.", (None, None, None)),
        ("All paid plans get an additional seven days for the downtime.", (None, None, None)),
    ],
)  # fmt: skip
def test_what_else_a_summary_tells(
    summary: str, expected: tuple[str | None, str | None, float | None]
) -> None:
    assert outage(read_text(f"# Checkout\n\n## Summary\n\n{summary}\n")) == expected


def test_a_length_told_elsewhere_counts_where_the_summary_has_none() -> None:
    text = "# A\n\n## Summary\n\nAll was down.\n\n## Conclusion\n\nWe had two days of downtime.\n"
    assert outage(read_text(text))[2] == 2880


def test_cells_of_metadata_are_no_sentences() -> None:
    rows = "| Detected at | 10:02 UTC (the alert began to fire) |\n| Owner | Ada |\n"
    report = read_text(f"# A\n\n| Field | Value |\n|---|---|\n{rows}\n## Summary\n\nDown.\n")
    assert report.started is None
    assert report.reported is not None


def test_a_label_with_a_time_is_metadata() -> None:
    report = read_text(
        "# A\n\n**Detected:** 2026-11-20 10:07 UTC  \n**Resolved:** 2026-11-20 10:53 UTC  \n"
        "**Duration:** 51 minutes\n\n## Summary\n\nDown.\n\n## Root cause\n\nA cache.\n"
    )
    assert outage(report) == (None, TO, 51)
    assert ["+".join(section.topics) for section in report.sections] == ["summary", "root-cause"]


def test_the_day_with_which_the_summary_opens_is_that_of_the_incident() -> None:
    text = (
        "# A\n\nDate: 2026-11-23\n\n## Summary\n\nOn November 20, 2026 two users could not pay.\n"
    )
    report = read_text(text)
    assert report.date is not None
    assert report.date.value.isoformat() == "2026-11-20"


def test_a_month_alone_leaves_the_day_open() -> None:
    text = "# A\n\n**Date of incident:** November 2026\n\n## Summary\n\nDown.\n"
    assert read_text(text, "2026-11-23-a.md").date is None


def test_the_day_of_publication_gives_the_year() -> None:
    text = "---\npubDate: May 2, 2026\n---\n# A\n\nOn April 30th the shop was down.\n"
    report = read_text(text)
    assert report.date is not None
    assert report.date.value.isoformat() == "2026-04-30"


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Ada Okafor, Senior SRE", ["Ada Okafor"]),
        ("Ada Okafor - platform lead", ["Ada Okafor"]),
        ("Ada Okafor ([@ada](https://example.com/ada))", ["Ada Okafor"]),
        ("Ada O., Ben I.", ["Ada O.", "Ben I."]),
    ],
)
def test_people_without_their_posts(value: str, people: list[str]) -> None:
    report = read_text(f"# A\n\n**Authors:** {value}\n\n## Summary\n\nDown.\n")
    assert [author.value for author in report.authors] == people


def test_a_status_with_a_word_in_brackets() -> None:
    report = read_text("# A\n\n**Status:** Resolved (partially)\n\n## Summary\n\nDown.\n")
    assert report.status is not None
    assert report.status.value == "Resolved (partially)"
