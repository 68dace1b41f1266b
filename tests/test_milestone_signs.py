"""Milestones that the order of the entries tells, where no entry words them in a known way."""

from __future__ import annotations

import pytest

from pm_lint.read.milestones import mark_milestones


def told(*texts: str) -> list[set[str]]:
    return [{kind.value for kind in kinds} for kinds in mark_milestones(texts)]


def test_a_symptom_before_anybody_noticed_is_the_start() -> None:
    entries = told(
        "Not one order came through.",
        "The support desk was alerted by a shop owner.",
        "Rolled back the last release.",
        "Orders come through as usual.",
    )
    assert entries == [{"start"}, {"detection"}, {"remediation"}, {"restoration"}]


@pytest.mark.parametrize(
    "deed",
    [
        "Second broker started, halls 3 to 6 moved to it.",
        "We raised the limit of the pool to 60.",
        "Old callback address added back",
        "The route was pointed to the other gateway by hand.",
        "chmod 755 on the spool folder",
    ],
)
def test_a_change_after_the_alert_is_a_remedy(deed: str) -> None:
    entries = told("Alert: no mail leaves the relay", "Read the log of the relay", deed)
    assert entries[2] == {"remediation"}


@pytest.mark.parametrize(
    "thought",
    [
        "We considered what could be raised.",
        "Found that the callback was renamed in May.",
        "Nothing was changed until the database team was there.",
        "The spool is 40 GB",
    ],
)
def test_what_was_not_done_is_no_remedy(thought: str) -> None:
    entries = told("Alert: no mail leaves the relay", "Read the log of the relay", thought)
    assert "remediation" not in entries[2]


@pytest.mark.parametrize(
    ("state", "restored"),
    [
        ("Mail leaves within seconds once more.", True),
        ("Queue down to zero", True),
        ("The site is quick again.", True),
        ("Everything was up, but the errors persisted.", False),
        ("It was still not possible to log in again.", False),
        ("Half of the shops work.", False),
    ],
)
def test_the_restoration_stands_behind_the_remedy(state: str, restored: bool) -> None:
    entries = told("Alert: no mail leaves the relay", "Restarted the relay", state)
    assert ("restoration" in entries[2]) is restored


def test_nothing_is_supplied_before_the_incident_began() -> None:
    entries = told("Release 4.1 rolled out", "Team lunch", "The new menu is good")
    assert entries == [set(), set(), set()]


def test_two_entries_tell_no_order() -> None:
    assert told("Not one order came through.", "Orders come through as usual.") == [set(), set()]
