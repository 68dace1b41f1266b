"""What the rules on times and facts say of a report, and where they stop."""

from __future__ import annotations

import pytest

from minimal import lay
from pm_lint.fix import apply_fixes
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from rule_runs import find

STATED = "started: 2026-11-20T10:02Z\nrestored: 2026-11-20T10:53Z\n"
LONG = "started: 2026-11-20T10:02Z\nrestored: 2026-11-20T11:53Z\n"
TOLD = "Checkout returned errors because a cache expired. It hit all payments."
ROWS = "- 10:02: errors begin\n- 10:53: service restored\n"


def report(metadata: str = "", summary: str = TOLD, rows: str = ROWS) -> str:
    return (
        f"---\ntitle: Checkout was down\n{metadata}---\n\n## Summary\n\n{summary}\n\n"
        f"## Timeline (all times UTC)\n\n{rows}\n## Root cause\n\nThe cache had no second copy.\n"
    )


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        # one severity, in other words or another scheme
        ("PM306", report("severity: SEV2\n", "This was a SEV2 incident."), []),
        ("PM306", report("severity: SEV2\n", "This was a P1 incident."), []),
        ("PM306", report("severity: high\n", "Severity: low. All payments failed."),
         ['the severity is "low" here and "high" elsewhere']),
        ("PM306", report("severity: high\n", "Severity: SEV1. All payments failed."), []),
        # an edge of the outage, where the timeline reaches beyond what is stated
        ("PM306", report("date: 2026-11-20\n" + STATED,
                         rows="- 09:40: deploy\n- 10:12: Outage begins\n- 10:53: outage ends\n"),
         ['the start of the outage is "10:12" here and "2026-11-20T10:02Z" elsewhere']),
        ("PM306", report("date: 2026-11-20\n" + STATED,
                         rows="- 10:12: Outage begins\n- 10:53: outage ends\n"), []),
        ("PM306", report("date: 2026-11-20\n" + STATED,
                         rows="- 10:02: Outage begins\n- 10:43: outage ends\n- 11:53: closed\n"),
         ['the end of the outage is "10:43" here and "2026-11-20T10:53Z" elsewhere']),
        ("PM306", report("date: 2026-11-20\n" + STATED,
                         rows="- 10:02: Outage begins\n- 10:43: outage ends\n"), []),
        ("PM306", report("duration: 51 minutes\n", "Checkout was down for 1 hour 41 minutes."),
         ['the duration is "1 hour 41 minutes" here and "51 minutes" elsewhere']),
        ("PM306", report("duration: 51 minutes\n", "Checkout was down for about an hour."), []),
        # what the timeline has to cover
        ("PM204", report("date: 2026-11-20\nstarted: 10:02 UTC\nrestored: 10:53 UTC\n",
                         rows="- 10:20: errors seen\n- 10:40: cache filled\n"),
         ['the timeline begins at "10:20", after the stated start of the outage, "10:02 UTC"',
          'the timeline ends at "10:40", before the stated end of the outage, "10:53 UTC"']),
        ("PM204", report("date: 2026-11-20\nstarted: 23:40 UTC\nrestored: 00:53 UTC\n",
                         rows="- 23:40: errors seen\n- 2026-11-21 00:20: cache filled\n"),
         ['the timeline ends at "2026-11-21 00:20", before the stated end of the outage, '
          '"00:53 UTC"']),
        ("PM204", report("date: 2026-11-20\nstarted: 10 UTC\nrestored: 11 UTC\n",
                         rows="- 10:20: errors seen\n- 10:40: cache filled\n"), []),
        ("PM204", report("started: 2026-11-20T10:00Z\nrestored: 2026-11-20T10:55Z\n",
                         rows="- 2026-11-20 10:05: errors seen\n- 2026-11-20 10:49: filled\n"),
         ['the timeline ends at "2026-11-20 10:49", before the stated end of the outage, '
          '"2026-11-20T10:55Z"']),
        # silence
        ("PM217", report(LONG, rows="- 10:06: page\n- 10:12: seen\n- 10:20: filled\n- 11:50: up\n"),
         ['between "10:20" and "11:50" the timeline is silent, for 90 minutes of the 111 minutes '
          "that the outage lasted"]),
        ("PM217", report(LONG, rows="- 10:06: page\n- 10:12: seen\n- 10:20: filled\n- later: told\n"
                         "- 11:50: up\n"), []),
        ("PM217", report(LONG.replace("11:53", "18:53"),
                         rows="- 10:06: page\n- 10:12: seen\n- 10:20: filled\n- 18:50: up\n"),
         ['between "10:20" and "18:50" the timeline is silent, for 8 h 30 min of the 8 h 51 min '
          "that the outage lasted"]),
        # the first word to customers
        ("PM216", report("started: 2026-11-20T10:02Z\n",
                         rows="- 10:06: page\n- 12:12: we post on the status page\n- 12:53: up\n"),
         ["the first word to customers came 2 h 10 min after the outage began, more than "
          "60 minutes"]),
        ("PM216", report(rows="- 10:02: errors begin\n- 11:02: we post on the status page\n"), []),
        ("PM216", report(rows="- 10:02: errors begin\n- 11:04: we post on the status page\n"),
         ["the first word to customers came 62 minutes after the outage began, more than "
          "60 minutes"]),
        # dates
        ("PM205", report(),
         ["the timeline gives no date for its 2 times, and nothing else in the report does"]),
        ("PM205", report(STATED), []),
        ("PM205", report(summary="Checkout was down on June 5th."), []),
        # publication
        ("PM209", report("published: 2026-11-01\n", rows="- 2027-11-20 10:02: planned\n"
                         "- 2027-11-21 10:02: errors begin\n- 2027-11-22 10:02: restored\n"),
         ['"2027-11-21 10:02" is after the report was published, 2026-11-01']),
        ("PM209", report("published: 9999-12-31\n", rows="- 2026-11-20 10:02: errors begin\n"), []),
        # a minute more than both are rounded by
        ("PM306", report("date: 2026-11-20\n" + STATED,
                         rows="- 09:40: deploy\n- 10:04: Outage begins\n- 10:53: up\n"), []),
        ("PM306", report("date: 2026-11-20\n" + STATED.replace("10:02", "10:03"),
                         rows="- 09:40: deploy\n- 10:06: Outage begins\n- 10:53: up\n"),
         ['the start of the outage is "10:06" here and "2026-11-20T10:03Z" elsewhere']),
        # a length is held against the range beside it, else against that of the outage
        ("PM303", report(STATED, rows=f"{ROWS}\nFrom 10:12 to 10:22 UTC (10 minutes) the database "
                         "was restarted.\n"), []),
        ("PM303", report(STATED, rows=f"{ROWS}\nFrom 10:12 to 10:22 UTC (30 minutes) the database "
                         "was restarted.\n"),
         ["the stated duration, 30 minutes, is not the time from start to end, 10 minutes"]),
        ("PM303", report(LONG, "Checkout was down for 51 minutes. It hit all payments."),
         ["the stated duration, 51 minutes, is not the time from start to end, "
          "1 hour 51 minutes"]),
    ],
)  # fmt: skip
def test_what_a_rule_says_of_a_whole_report(
    rulebook: Rulebook, code: str, text: str, said: list[str]
) -> None:
    assert [finding.message for finding in find(rulebook, code, text, "document")] == said


@pytest.mark.parametrize(
    ("code", "rows", "said"),
    [
        ("PM208", "- errors begin\n", ["its only entry has no time"]),
        ("PM208", "- 10:02 UTC: errors begin\n- they end\n",
         ["this entry of the timeline has no time"]),
        ("PM218", "- 10:02 am UTC: errors begin\n- 2:02 pm UTC: they end\n",
         ['"10:02 am" is on the twelve-hour clock, as is 1 more time']),
        ("PM218", "- 10:02 am UTC: errors begin\n- 2:02 pm UTC: half\n- 3:02 pm UTC: they end\n",
         ['"10:02 am" is on the twelve-hour clock, as are 2 more times']),
        ("PM209", "- 2026-03-29 02:30 Europe/Berlin: errors begin\n",
         ['"2026-03-29 02:30 Europe/Berlin" does not exist: the clocks were set forward over it']),
        ("PM209", "- 2026-03-29 02:30 CET: errors begin\n", []),
        ("PM209", "- 2026-03-29 03:30 Europe/Berlin: errors begin\n", []),
        ("PM209", "- 2026-03-28 02:30 Europe/Berlin: errors begin\n", []),
        ("PM203", "The newest first.\n\n- 12:02: a\n- 11:53: b\n- 10:20: c\n", []),
        ("PM203", "- 12:02: a\n- 11:53: b\n- 10:20: c\n",
         ['"11:53" is earlier than "12:02", the entry before it, and so is each entry: the '
          "timeline runs from newest to oldest"]),
    ],
)  # fmt: skip
def test_what_a_rule_says_of_a_timeline(
    rulebook: Rulebook, code: str, rows: str, said: list[str]
) -> None:
    assert [finding.message for finding in find(rulebook, code, rows)] == said


@pytest.mark.parametrize(
    ("rows", "sorted_"),
    [
        ("- 10:02: a\n- 10:53: b\n\n- 10:20: c\n- 10:21: d\n",
         "- 10:02: a\n- 10:20: c\n\n- 10:21: d\n- 10:53: b\n"),
        ("- 10:02: a\n- 10:53: b\n  more of it\n- 10:20: c\n",
         "- 10:02: a\n- 10:20: c\n- 10:53: b\n  more of it\n"),
        ("| Time | Event |\n|---|---|\n| 10:02 | a |\n| 10:53 | b |\n| 10:20 | c |\n",
         "| Time | Event |\n|---|---|\n| 10:02 | a |\n| 10:20 | c |\n| 10:53 | b |\n"),
        # of two lists; of rows that take their date from one above and such as have their own
        ("- 10:02: a\n- 10:53: b\n* 10:20: c\n", None),
        ("- 2026-11-20 10:02: a\n- 10:53: b\n- 2026-11-20 10:20: c\n", None),
        ("- 10:02: a\n- 10:53: b\n\nThen:\n\n- 10:20: c\n", None),
    ],
)  # fmt: skip
def test_rows_are_put_in_order_where_none_loses_its_meaning(
    rulebook: Rulebook, rows: str, sorted_: str | None
) -> None:
    (finding,) = find(rulebook, "PM203", rows)
    assert (finding.fix is None) is (sorted_ is None)
    if finding.fix is not None and sorted_ is not None:
        path, whole = lay(rows, "timeline")
        mended = apply_fixes(Source(path, whole), [finding.fix]).text
        assert mended == lay(sorted_, "timeline")[1]


HEAD = "# Checkout was down on 20 November 2026\n\n"
TIMELINE = "## Timeline (all times UTC)\n\n- 10:02: errors begin\n- 10:53: service restored\n"


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("PM104", f"{HEAD}{TIMELINE}\n## Root cause\n\na\n\n### Notes\n\nb\n\n## Notes\n\nc\n\n"
         "## ROOT CAUSE:\n\nd\n",
         ['another section of this level is called "ROOT CAUSE:" already']),
        ("PM104", f"{HEAD}{TIMELINE}\n## Other things\n\na\n\n## Other things\n\nb\n", []),
        ("PM104", f"{HEAD}- Root cause: a\n- Root cause: b\n\n{TIMELINE}", []),
        ("PM104", f"{HEAD}**Root cause**\n\na\n\n**Root cause**\n\nb\n\n{TIMELINE}",
         ['another section of this level is called "Root cause" already']),
        ("PM110", f"{HEAD}**Summary**\n\nDown.\n\n{TIMELINE}", []),
        ("PM110", f"{HEAD}## Summary\n\n{TIMELINE}", []),
        ("PM110", f"{HEAD}**Summary**: down.\n\n{TIMELINE}", []),
        ("PM110", f"{HEAD}## Summary\n\nDown.\n\n{TIMELINE}",
         ["the summary has only one sentence; it should have at least 2"]),
        ("PM110", f"{HEAD}## Summary\n\n{'It was down. ' * 8}\n\n{TIMELINE}", []),
        ("PM110", f"{HEAD}## Summary\n\n{'It was down. ' * 9}\n\n{TIMELINE}",
         ["the summary has 9 sentences; it should have at most 8"]),
        ("PM114", f"{HEAD}## Summary\n\nUsers saw errors. It broke.\n\n{TIMELINE}",
         ["neither the summary nor the impact says how much was affected"]),
        ("PM114", "# All of checkout was down on 20 November 2026\n\n## Summary\n\nUsers saw "
         f"errors. It broke.\n\n{TIMELINE}", []),
        ("PM114", "# Checkout was down for 20 % of users\n\n## Summary\n\nUsers saw "
         f"errors. It broke.\n\n{TIMELINE}", []),
    ],
)  # fmt: skip
def test_what_a_rule_says_of_sections(
    rulebook: Rulebook, code: str, text: str, said: list[str]
) -> None:
    assert [finding.message for finding in find(rulebook, code, text, "document")] == said
