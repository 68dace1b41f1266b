from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.read.milestones import mark_milestones
from pm_lint.report import Milestone, Precision, TimelineEntry
from pm_lint.source import Source

NAMES = {milestone.value[:3]: milestone for milestone in Milestone}


def entries(body: str) -> tuple[TimelineEntry, ...]:
    text = f"# Outage of the shop, 2026-11-20\n\n## Summary\n\nThe shop was down.\n\n{body}"
    report = read(Source.from_bytes("2026-11-20-shop.md", text.encode()))
    return report.timeline.entries if report.timeline else ()


def written(body: str) -> list[str]:
    return [
        entry.when.value.time.strftime("%H:%M") if entry.when and entry.when.value.time else "-"
        for entry in entries(body)
    ]


def first(texts: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, told in enumerate(mark_milestones(texts)):
        for milestone in told:
            found.setdefault(milestone.value, index)
    return found


def test_a_number_that_clings_to_the_time_of_an_entry_is_no_part_of_it() -> None:
    body = "## Timeline\n\n9. 12:00 UTC: traffic is watched\n10.12:30 UTC: all green\n"
    assert written(body) == ["12:00", "12:30"]


def test_a_dotted_time_counts_behind_a_date() -> None:
    assert written("## Timeline\n\n- Declared 2026-11-20 11.50\n- Repaired 2026-11-20 11.56\n") == [
        "11:50",
        "11:56",
    ]


def test_a_day_with_the_zone_of_its_times_is_no_entry() -> None:
    body = "## Timeline\n\n2026-11-21 **(all times UTC)**\n\n- 2:45 - errors\n- 2:50 - alert\n"
    assert [str(entry.when.value.date) for entry in entries(body) if entry.when] == [
        "2026-11-21",
        "2026-11-21",
    ]


def test_answers_below_questions_are_entries() -> None:
    body = (
        "Timeline\n\nwhen was the fault detected\n\n\tThe fault was seen at 5:10 PM\n\n"
        "actions taken\n\n\tWe put the old build back.\n\n"
        "how it was resolved\n\n\tThe old build served again.\n"
    )
    kinds = [entry.kind for entry in entries(body)]
    assert kinds == [Precision.EXACT, Precision.NONE, Precision.NONE]
    assert written(body)[0] == "17:10"


def test_prose_without_times_or_labels_gives_no_entries() -> None:
    assert entries("## Timeline\n\nNo timeline was kept of this incident.\n") == ()


def test_a_digest_gives_way_to_the_full_account() -> None:
    body = (
        "- **Key events**\n  - First detected 2026-11-20 09:14\n  - Resolved 2026-11-20 12:28\n\n"
        "- **Context**:\n  - 2026-11-20 09:14: users tell of errors\n"
        "  - 2026-11-20 10:03: pods restarted\n  - 2026-11-20 12:28: incident resolved\n"
    )
    assert written(body) == ["09:14", "10:03", "12:28"]


@pytest.mark.parametrize(
    ("text", "milestone"),
    [
        ("Checkout outage begins", Milestone.START),
        ("Orders start failing with time-outs", Milestone.START),
        ("The API becomes unavailable", Milestone.START),
        ("First alert fires for the order queue", Milestone.DETECTION),
        ("Customers report that they cannot pay", Milestone.DETECTION),
        ("Support ticket received from a merchant", Milestone.DETECTION),
        ("We became aware of slow pages", Milestone.DETECTION),
        ("On-call engineer paged", Milestone.NOTIFICATION),
        ("Incident declared, call opened", Milestone.NOTIFICATION),
        ("Escalated to the storage group", Milestone.NOTIFICATION),
        ("The database team joined the bridge", Milestone.NOTIFICATION),
        ("Status page set to degraded", Milestone.COMMUNICATION),
        ("Affected customers informed by mail", Milestone.COMMUNICATION),
        ("Release 41 rolled back", Milestone.REMEDIATION),
        ("Hotfix deployed to all nodes", Milestone.REMEDIATION),
        ("Service fully restored", Milestone.RESTORATION),
        ("Error rates return to normal", Milestone.RESTORATION),
        ("The shop is back online", Milestone.RESTORATION),
        ("Boom, the shop servers go dark", Milestone.START),
        ("Shoppers' orders lost as the attacker drained the wallet", Milestone.START),
        ("The first malicious transaction was executed", Milestone.START),
        ("Alertmanager page: too many errors", Milestone.DETECTION),
        ("検知: 注文が失敗", Milestone.DETECTION),
        ("Storage team jumps into action", Milestone.NOTIFICATION),
        ("Incident response plan is activated", Milestone.NOTIFICATION),
        ("Ben joins Ada and Cy in a call", Milestone.NOTIFICATION),
        ("We updated our website about the queue", Milestone.COMMUNICATION),
        ("Created a public issue about it", Milestone.COMMUNICATION),
        ("Checkout is available again", Milestone.RESTORATION),
        ("Cache cleared, restoring the shop", Milestone.RESTORATION),
        ("A merchant reports back that it works", Milestone.RESTORATION),
        ("All regions stable", Milestone.RESTORATION),
        ("Repaired 2026-11-20 10:53", Milestone.RESTORATION),
        ("Incident detected", Milestone.DETECTION),
        ("The nodes have come up", Milestone.RESTORATION),
        ("A researcher submits a vulnerability report", Milestone.DETECTION),
        ("Recovery: uncordoned the node", Milestone.RESTORATION),
        ("Hub merged into production and brought online", Milestone.RESTORATION),
    ],
)
def test_an_entry_states_a_milestone(text: str, milestone: Milestone) -> None:
    assert milestone in mark_milestones([text])[0]


@pytest.mark.parametrize(
    ("text", "milestone"),
    [
        ("Alerts show increased latency", Milestone.REMEDIATION),
        ("The service is still not restored", Milestone.RESTORATION),
        ("Root cause discovered: a full disk", Milestone.DETECTION),
        ("The team discussed whether to roll back", Milestone.REMEDIATION),
        ("Alerts seen, and the engineer started investigating the issue", Milestone.START),
        ("Communication between the nodes broke", Milestone.COMMUNICATION),
        ("No alert fired", Milestone.DETECTION),
        ("Tuning deployed for faster detection of stuck jobs", Milestone.DETECTION),
        ("A spike of containers restarting", Milestone.REMEDIATION),
        ("Restart count climbing", Milestone.REMEDIATION),
        ("The pods were OOM killed", Milestone.REMEDIATION),
        ("Errors seen, issue recreated in the sandbox", Milestone.REMEDIATION),
        ("Alert fired after the wrong folder was removed", Milestone.REMEDIATION),
        (
            "Verified that the web servers were operational but without traffic",
            Milestone.RESTORATION,
        ),
        (
            "It was decided that a quick way to bring the hub back up is a downgrade",
            Milestone.RESTORATION,
        ),
        ("A new node being started up", Milestone.RESTORATION),
        ("It must be the database acting up again", Milestone.RESTORATION),
        ("Pages failed, which revealed that the shop was working properly", Milestone.RESTORATION),
        ("Mail received that the admin has finished repairing the disk", Milestone.DETECTION),
        ("The proxy forwarded to services as before", Milestone.NOTIFICATION),
    ],
)
def test_an_entry_does_not_state_a_milestone(text: str, milestone: Milestone) -> None:
    assert milestone not in mark_milestones([text])[0]


def test_a_change_before_anything_broke_is_no_remedy() -> None:
    texts = ["Release 41 deployed, servers restarted", "Errors begin", "Release 41 rolled back"]
    assert first(texts) == {"start": 1, "remediation": 2}


def test_a_symptom_seen_after_the_alert_is_not_the_start() -> None:
    texts = ["An alert fires", "The server returns 500 errors", "Service restored"]
    assert "start" not in first(texts)


def test_news_before_anything_broke_is_no_communication() -> None:
    texts = ["We publish an advisory on the upgrade", "Errors begin", "Status page updated"]
    assert first(texts) == {"start": 1, "communication": 2}


@pytest.mark.parametrize(
    ("before", "text", "milestone"),
    [
        ([], "First appearance of the error in our collector", Milestone.START),
        ([], "Attackers gained access to the wallet", Milestone.START),
        (["An alert fires"], "The platform team starts to tackle the issue",
         Milestone.NOTIFICATION),
        (["An alert fires"], "@ada pings @ben", Milestone.NOTIFICATION),
        (["An alert fires"], "Investigated the logs of the proxy", Milestone.NOTIFICATION),
        (["An alert fires"], "The image is rebuilt and pushed out", Milestone.REMEDIATION),
        (["An alert fires"], "Token revoked", Milestone.REMEDIATION),
        (["An alert fires"], "Remediation — cache filled by hand", Milestone.REMEDIATION),
        (["An alert fires"], "Cache module reload", Milestone.REMEDIATION),
        (["An alert fires"], "Error rates drop back to zero", Milestone.RESTORATION),
        (["An alert fires"], "Prices normalized", Milestone.RESTORATION),
        (["Errors begin"], "Ada published a postmortem", Milestone.COMMUNICATION),
    ],
)  # fmt: skip
def test_an_entry_tells_of_a_milestone_by_what_came_before(
    before: list[str], text: str, milestone: Milestone
) -> None:
    assert milestone in mark_milestones([*before, text])[-1]


@pytest.mark.parametrize(
    ("text", "milestone"),
    [
        ('A report comes in: "the page of the shop is reachable again"', Milestone.RESTORATION),
        ("Confirmed that 40 GB of space has been recovered", Milestone.RESTORATION),
        ("One problem is fixed", Milestone.RESTORATION),
        ("Ben had updated the file at 11:59", Milestone.REMEDIATION),
        ("The vendor sends an automated email", Milestone.COMMUNICATION),
        ("A user tweets that it is slow", Milestone.COMMUNICATION),
        ("Alerts updated to cover the queue", Milestone.DETECTION),
    ],
)
def test_an_entry_after_the_alert_does_not_state(text: str, milestone: Milestone) -> None:
    assert milestone not in mark_milestones(["An alert fires", text])[1]


def test_what_broke_it_is_no_remedy() -> None:
    texts = ["Release 41 deployed and the shop stops working", "Release 41 rolled back"]
    assert first(texts) == {"start": 0, "remediation": 1}


def test_bullets_below_an_entry_tell_of_it() -> None:
    told = entries(
        "## Timeline\n\n- 10:02 UTC: an alert fires\n- 10:20 UTC: Ada looks into it\n"
        "  - the cache is empty\n  - fix deployed\n- 10:53 UTC: all is back to normal\n"
    )
    assert [Milestone.REMEDIATION in entry.milestones for entry in told] == [False, True, False]


def test_the_clock_column_counts_before_the_elapsed_one() -> None:
    rows = "| T+0 | 10:02 | errors |\n| T+5m | 10:07 | alert |\n"
    body = f"## Timeline\n\n| Elapsed | Time (UTC) | Event |\n|---|---|---|\n{rows}"
    assert written(body) == ["10:02", "10:07"]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (["11:40", "12:16", "1:52", "3:31"], ["11:40", "12:16", "13:52", "15:31"]),
        (["11:40", "12:16", "01:52", "03:31"], ["11:40", "12:16", "01:52", "03:31"]),
        (["11:40 PM", "12:16 AM", "1:52 AM"], ["23:40", "00:16", "01:52"]),
        (["23:40", "0:16", "1:52"], ["23:40", "00:16", "01:52"]),
    ],
)
def test_a_dial_of_twelve_hours(times: list[str], expected: list[str]) -> None:
    body = "".join(f"- {time} - event\n" for time in times)
    assert written(f"## Timeline\n\n{body}") == expected


def test_hours_written_out_are_a_time_where_an_entry_begins() -> None:
    assert written("## Timeline\n\n- 10:02 hrs - errors\n- 10:53 hrs - mended\n") == [
        "10:02",
        "10:53",
    ]


def test_lists_below_free_headings_without_times_are_no_entries() -> None:
    assert entries("## Timeline\n\n### The cache\n\n1. It was full.\n2. Nobody saw it.\n") == ()


def test_a_month_and_day_before_a_clock_time_is_read_near_the_day_of_the_incident() -> None:
    body = "## Timeline\n\n- 11-12 10:02 UTC: a\n- 11-20 evening: b\n- 11-21 07:10 UTC: c\n"
    days = [entry.when.value.date for entry in entries(body) if entry.when]
    assert [day.isoformat() if day else None for day in days] == [
        "2026-11-12",
        "2026-11-20",
        "2026-11-21",
    ]


def test_a_month_and_day_that_may_be_either_way_round_far_away_dates_nothing() -> None:
    (entry,) = entries("## Timeline\n\n- 03-04 10:02 UTC: errors begin\n")
    assert entry.when is not None
    assert entry.when.value.date is None


def test_an_item_that_explains_an_entry_and_looks_back_is_none_itself() -> None:
    body = (
        "## Timeline\n\n- 10:06 UTC: the alert fires\n"
        "  - the console showed that all the hosts had been replaced at 09:33 and were empty\n"
        "  - the page was answered at 10:09\n"
        "- 10:53 UTC: service restored\n"
    )
    assert written(body) == ["10:06", "10:09", "10:53"]


def test_a_table_of_intervals_below_the_timeline_holds_no_entries() -> None:
    body = (
        "## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 10:02 | errors |\n"
        "| 10:53 | restored |\n"
        "\n| Interval | Length | |\n|---|---|---|\n| outage | 51 minutes | 10:02 → 10:53 |\n"
    )
    assert written(body) == ["10:02", "10:53"]
