"""The measures of a report: what is one, who does it, until when, where it is tracked."""

from __future__ import annotations

import pytest

from pm_lint.read import read
from pm_lint.report import ActionItem, Report
from pm_lint.source import Source


def read_text(text: str) -> Report:
    return read(Source.from_bytes("report.md", text.encode()))


def read_actions(body: str) -> tuple[ActionItem, ...]:
    return read_text(f"# Outage\n\n## Summary\n\nDown.\n\n## Action items\n\n{body}\n").actions


def told(item: ActionItem) -> tuple[str | None, str | None, str | None, bool | None]:
    parts = (item.owner, item.due, item.ticket)
    owner, due, ticket = (part.value if part else None for part in parts)
    return owner, due, ticket, item.done


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("- add a copy\n- alert on misses", 2),
        ("1. add a copy\n2. alert on misses", 2),
        ("- [ ] add a copy\n- [x] alert on misses", 2),
        ("| Action | Owner |\n|---|---|\n| add a copy | Ada |\n| alert | Ben |", 2),
        ("Add a copy of the cache.\nAlert on misses.", 2),
        ("Caching: keep a second copy.\nAlerts: page on misses.\nIn conclusion, all is well.", 2),
        ("Add a copy of the cache\n\nReview the alerts", 2),
        ("— add a copy\n— alert on misses", 2),
        ("➤ Add a copy\n➤ Alert on misses", 2),
        ("### Add a copy\n\nBy hand.\n\n### Alert on misses\n\nSoon.", 2),
        ("- **Short term:**\n  - add a copy\n- **Long term:**\n  - alert on misses", 2),
        ("- **Limit the rate of uploads:**\n  - in the API\n  - in the worker\n- alert", 2),
        ("### Short term\n\n- add a copy\n\n### Long term\n\n- alert on misses", 2),
        ("We will keep a second copy of the cache, and\nwe will alert on misses.", 0),
        ("Keep a second copy of the cache, fill it early, and alert on the share of misses.", 0),
    ],
)
def test_what_is_a_measure(body: str, count: int) -> None:
    assert len(read_actions(body)) == count


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("add a copy (Ada Okafor, due 2026-12-05, OPS-512)",
         ("Ada Okafor", "2026-12-05", "OPS-512", None)),
        ("add a copy - Owner: Ada Okafor", ("Ada Okafor", None, None, None)),
        ("add a copy @ada.okafor by end of quarter", ("@ada.okafor", "end of quarter", None, None)),
        ("add a copy (Team Search)", ("Team Search", None, None, None)),
        ("Ada Okafor to add a copy by Dec 5, 2026", ("Ada Okafor", "Dec 5, 2026", None, None)),
        ("add a copy, ETA: Q4 2026, #412", (None, "Q4 2026", "#412", None)),
        ("[add a copy](https://git.example/x/issues/12)",
         (None, None, "https://git.example/x/issues/12", None)),
        ("add a copy, as [the manual](https://cache.example/copy) says", (None, None, None, None)),
        ("raise the limit (Queries Per Second) to UTF-8", (None, None, None, None)),
        ("install @types/node again", (None, None, None, None)),
        ("~~add a copy~~ (done)", (None, None, None, True)),
        ("[x] add a copy", (None, None, None, True)),
    ],
)  # fmt: skip
def test_what_a_line_says_of_a_measure(
    line: str, expected: tuple[str | None, str | None, str | None, bool | None]
) -> None:
    item = read_actions(f"- {line}\n- something else")[0]
    assert told(item) == expected


def test_what_columns_say() -> None:
    item = read_actions(
        "| # | Action | Assigned to | Deadline | Issue | Status |\n|---|---|---|---|---|---|\n"
        "| 1 | add a copy | Ada | 2026-12-05 | https://git.example/x/issues/12 | **Done** |\n"
        "| 2 | alert | TBD | - | | open |"
    )
    assert told(item[0]) == ("Ada", "2026-12-05", "https://git.example/x/issues/12", True)
    assert told(item[1]) == (None, None, None, None)
    assert item[0].text.text == "add a copy"


def test_what_lines_below_say() -> None:
    item = read_actions(
        "- **Add a copy**\n  - Owner: Ada Okafor\n  - Due: 2026-12-05\n  - Ticket: OPS-512\n"
        "- alert on misses"
    )
    assert told(item[0]) == ("Ada Okafor", "2026-12-05", "OPS-512", None)
    assert len(item) == 2


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Upgrade Traefik to v2.5, where the bug is fixed", None),
        ("Migrate Search Cluster to new hosts", None),
        ("Ada Okafor to add a canary stage", "Ada Okafor"),
        ("The platform team will alert on misses", "The platform team"),
    ],
)
def test_what_is_to_be_done_is_not_who_does_it(words: str, owner: str | None) -> None:
    (item,) = read_actions(f"- {words}")
    assert told(item)[0] == owner


def test_a_line_that_announces_measures_is_none() -> None:
    items = read_actions(
        "Add a second copy of the cache\nReview the limits\nThe tasks are these:\nRotate the logs\n"
    )
    assert [item.text.text for item in items] == [
        "Add a second copy of the cache",
        "Review the limits",
        "Rotate the logs",
    ]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("- We could use the second cache more:\n  - for reads\n  - for search\n- alert", 3),
        ("- To do:\nAdd a copy of the cache.\nAlert on misses.", 2),
        ("> Add a copy of the cache.\n\n> Alert on misses.", 2),
        ("We updated the release notes.\nThe changes can be found in the manual.", 0),
        ("### @ada Cache copied\n\nBy hand.\n\n### @ben Alert added\n\nSoon.", 2),
    ],
)
def test_what_else_is_a_measure(body: str, count: int) -> None:
    assert len(read_actions(body)) == count


def test_a_sentence_announces_measures_without_a_section() -> None:
    report = read_text(
        "# Outage\n\nThe shop was down because a certificate expired.\n\n"
        "To prevent this in the future, we have made these changes:\n\n"
        "1. A job renews the certificate.\n2. An alert tells when it is old.\n\nSorry.\n"
    )
    assert len(report.actions) == 2


def test_lessons_that_share_a_heading_are_no_measures_where_others_follow() -> None:
    report = read_text(
        "# Outage\n\n## Summary\n\nDown.\n\n## Lessons and prevention\n\n- caches expire\n\n"
        "## Next steps\n\n- add a copy\n"
    )
    assert [item.text.text for item in report.actions] == ["add a copy"]


@pytest.mark.parametrize(
    ("column", "cell", "ticket"),
    [
        ("Task", "Rotate the keys", None),
        ("Bug", "**DONE**", None),
        ("Bug", "OPS-12 **TODO**", "OPS-12"),
        ("Bug", "(Jira: OPS-12)", "OPS-12"),
        ("Type", "[PR](https://example.com/shop/pull/8) merged",
         "https://example.com/shop/pull/8"),
    ],
)  # fmt: skip
def test_tickets_of_columns(column: str, cell: str, ticket: str | None) -> None:
    (item,) = read_actions(f"| Action | {column} |\n|---|---|\n| Add a copy | {cell} |")
    assert told(item)[2] == ticket
