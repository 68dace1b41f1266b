"""Which entry marks a milestone, where several might or none says so plainly."""

from __future__ import annotations

import pytest

from pm_lint.read.milestone_order import settle_order
from pm_lint.report import Milestone

NAMES = {milestone.value: milestone for milestone in Milestone}


def settle(*entries: tuple[str, str]) -> list[set[str]]:
    """Return what is marked, given of each entry its text and what phrases told of it."""
    found = [frozenset(NAMES[name] for name in told.split()) for _, told in entries]
    order = settle_order(found, [text for text, _ in entries])
    return [{milestone.value for milestone in told} for told in order]


def test_what_phrases_do_not_tell_is_supplied_where_it_may_stand() -> None:
    assert settle(
        ("The label printers hang", ""),
        ("A packer told us that no parcel leaves", ""),
        ("Irma takes over", ""),
        ("Irma split the big shard", ""),
        ("Banner put on the intranet", ""),
        ("Packers can print as before", ""),
    ) == [
        {"start"},
        {"detection"},
        {"notification"},
        {"remediation"},
        {"communication"},
        {"restoration"},
    ]


def test_a_recovery_before_the_first_remedy_did_not_last() -> None:
    entries = settle(
        ("Alert: relay-3 critical", "detection"),
        ("Relay-3 resolved by itself", "restoration"),
        ("Oleg restarted the relay", "remediation"),
        ("The relay is online", "restoration"),
    )
    assert ["restoration" in told for told in entries] == [False, False, False, True]


def test_a_change_right_before_the_first_sign_began_it() -> None:
    entries = settle(
        ("Release 4.1 deployed", ""), ("Alert: relay-3 critical", "detection"), ("Lunch", "")
    )
    assert entries == [{"start"}, {"detection"}, set()]


def test_a_notice_is_no_remedy() -> None:
    entries = settle(
        ("Alert: relay-3 critical", "detection"),
        ("Notice put on the front page", "communication"),
        ("Oleg had an idea", ""),
    )
    assert entries[1] == {"communication"}


@pytest.mark.parametrize(
    "entries",
    [
        [("Oleg restarted the relay", "remediation"), ("The label printers hang", "")],
        [("The menu is new", ""), ("The soup is good", ""), ("Oleg had an idea", "")],
    ],
)
def test_nothing_is_supplied_to_few_entries_or_without_an_incident(
    entries: list[tuple[str, str]],
) -> None:
    assert settle(*entries) == [set(told.split()) for _, told in entries]
