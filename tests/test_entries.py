from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read import read
from pm_lint.report import Precision, Report
from pm_lint.source import Source

HEAD = "# Checkout down on 5 March 2024\n\n"


def read_text(text: str) -> Report:
    return read(Source.from_bytes("report.md", (HEAD + textwrap.dedent(text)).encode()))


def entries(text: str) -> list[tuple[str, str]]:
    """Return kind or ISO time, and the words, of each entry."""
    timeline = read_text(text).timeline
    assert timeline is not None
    return [
        (
            (entry.when.value.isoformat() if entry.when else None) or entry.kind.value,
            entry.text.text,
        )
        for entry in timeline.entries
    ]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("- 14:05 – alert", "2024-03-05T14:05"),
        ("- **14:05:** alert", "2024-03-05T14:05"),
        ("- `14:05` alert", "2024-03-05T14:05"),
        ("- @14:05 alert", "2024-03-05T14:05"),
        ("- Tue 14:05 alert", "2024-03-05T14:05"),
        ("- Wed 14:05 alert", "2024-03-06T14:05"),
        ("- Day 1, 14:05: alert", "2024-03-05T14:05"),
        ("- 2024-03-05 14.05 alert", "2024-03-05T14:05"),
        ("- 1405 UTC alert", "2024-03-05T14:05+00:00"),
        ("- 14:05h alert", "2024-03-05T14:05"),
        ("- **Detection (14:05 UTC):** alert", "2024-03-05T14:05+00:00"),
        ("- Detection @ 14:05 - alert", "2024-03-05T14:05"),
        ("- an alert at 14:05 woke us up", "2024-03-05T14:05"),
        ("- alert 2024-03-05 14:05", "2024-03-05T14:05"),
        ("10.14:05 UTC: alert", "2024-03-05T14:05+00:00"),
        ("- ≈14:05 alert", "2024-03-05T14:05"),
        ("- 14:0x alert", "vague"),
        ("- After lunch: alert", "vague"),
        ("- T0: alert", "relative"),
        ("- T+5m: alert", "relative"),
        ("- alert", "none"),
    ],
)
def test_one_entry_in_every_shape(line: str, time: str) -> None:
    ((found, words),) = entries(f"## Timeline\n\n{line}\n")
    assert found == time
    assert "alert" in words


def test_columns_of_a_table_are_known_by_what_they_hold() -> None:
    assert entries(
        """\
        ## Timeline

        | # | Day | Time (UTC) | Time (CET) | Who | What |
        |---|---|---|---|---|---|
        | 1 | Mar 5 | 23:50 | 00:50 | ann | alert fires |
        | 2 |  | 23:55 | 00:55 | bob | restart |
        | 3 | Mar 6 | 00:10 | 01:10 | ann | all clear |
        """
    ) == [
        ("2024-03-05T23:50+00:00", "alert fires"),
        ("2024-03-05T23:55+00:00", "restart"),
        ("2024-03-06T00:10+00:00", "all clear"),
    ]


def test_rows_without_a_time_are_entries_and_rows_of_a_day_date_the_others() -> None:
    assert entries(
        """\
        ## Timeline

        | When | What |
        |---|---|
        | 6 March | |
        | 10:00 | alert |
        | during the outage | tweets |
        | | phone calls |
        """
    ) == [("2024-03-06T10:00", "alert"), ("vague", "tweets"), ("none", "phone calls")]


def test_days_and_their_zone_are_carried_down() -> None:
    assert entries(
        """\
        ## Timeline

        ### 4 March 2024 (all times CET)

        - 23:30 alert
        - 00:10 restart

        31 February 2024

        - 08:00 review
        """
    ) == [
        ("2024-03-04T23:30+01:00", "alert"),
        ("2024-03-05T00:10+01:00", "restart"),
        ("T08:00+01:00", "review"),
    ]


def test_the_event_may_stand_below_its_time() -> None:
    assert entries("## Timeline\n\n**14:05**\n\nThe alert fires.\n\n**14:10**\nRestart.\n") == [
        ("2024-03-05T14:05", "The alert fires."),
        ("2024-03-05T14:10", "Restart."),
    ]


def test_a_wrapped_sentence_is_no_entry() -> None:
    found = entries(
        "## Timeline\n\n14:05: alert, and the page stayed down all the time until\n"
        "14:20 when it was restarted.\n"
    )
    assert [time for time, _ in found] == ["2024-03-05T14:05"]


def test_several_entries_may_share_a_line() -> None:
    assert entries("## Timeline\n\n- 14:05: alert. - 14:10: restart.\n") == [
        ("2024-03-05T14:05", "alert."),
        ("2024-03-05T14:10", "restart."),
    ]


def test_a_log_in_a_code_block_is_the_timeline_where_nothing_else_is() -> None:
    log = "```\n14:05 <ann> it is down\n14:06 <bob> looking\n```\n"
    assert [time for time, _ in entries(f"## Timeline\n\n{log}")] == [
        "2024-03-05T14:05",
        "2024-03-05T14:06",
    ]
    assert [time for time, _ in entries(f"## Timeline\n\n- 14:00 alert\n\n{log}")] == [
        "2024-03-05T14:00"
    ]


def test_answers_to_the_questions_of_a_template_are_entries() -> None:
    asked = """\
        ## Timeline

        ### Detection
        A customer called at 14:05.

        ### Actions taken
        The team looked at the network,
        and at the database.

        ### Escalation
        To the network team.

        ## Root cause
        A bug.
        """
    assert [time for time, _ in entries(asked)] == ["2024-03-05T14:05", "none", "none"]


def test_labelled_steps_are_entries_unless_the_timeline_goes_by_the_clock() -> None:
    steps = "Actions taken: we looked.\nEscalation: to the network team.\n"
    told = entries(f"## Timeline\n\nIssue detected: 14:05 UTC\n{steps}")
    assert [time for time, _ in told] == ["2024-03-05T14:05+00:00", "none", "none"]
    told = entries(f"## Timeline\n\n14:05: alert\n14:10: restart\n{steps}")
    assert [time for time, _ in told] == ["2024-03-05T14:05", "2024-03-05T14:10"]


def test_a_longer_story_than_the_key_events_is_the_timeline() -> None:
    told = entries(
        """\
        - **Key events**
          - Detected 2024-03-05 14:05
          - Resolved 2024-03-05 14:40

        - **Context**
          - 2024-03-05 14:05: alert
          - 2024-03-05 14:10: restart
          - 2024-03-05 14:40: all clear

        - **Resolution**
          - A restart.
        """
    )
    assert [words for _, words in told] == ["alert", "restart", "all clear"]


@given(
    st.lists(
        st.sampled_from(
            [
                "- 14:05 alert\n",
                "- 1:2x\n",
                "| 14:05 | x |\n",
                "|---|---|\n",
                "## 14:10\n",
                "### 5 May\n",
                "Detection: 14:05\n",
                "Actions taken: x\n",
                "```\n",
                "\n",
                "Mon 10:00 x. 10:05: y\n",
                "    10:00 x\n",
                "31.02.2024\n",
                "> later: x\n",
            ]
        ),
        max_size=12,
    )
)
def test_entries_come_in_order_and_lie_in_the_timeline(parts: list[str]) -> None:
    report = read_text("## Timeline\n\n" + "".join(parts))
    timeline = report.timeline
    assert timeline is not None
    last = 0
    for entry in timeline.entries:
        assert last <= entry.span.start <= entry.span.end <= timeline.span.end
        last = entry.span.start
        if entry.when is not None:
            assert entry.span.contains(entry.when.span)
        assert (entry.when is None) is (entry.kind is Precision.NONE)
