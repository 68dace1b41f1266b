"""What the clauses of one timeline entry tell, in words that no list of phrases holds."""

from __future__ import annotations

import pytest

from pm_lint.read.milestone_alphabets import UNLISTED, spell_words
from pm_lint.read.milestone_clauses import ADDED, HINTED, TOLD, Telling
from pm_lint.report import Milestone

START, DETECTION = Milestone.START, Milestone.DETECTION
NOTIFICATION, COMMUNICATION = Milestone.NOTIFICATION, Milestone.COMMUNICATION
REMEDIATION, RESTORATION = Milestone.REMEDIATION, Milestone.RESTORATION


@pytest.mark.parametrize(
    ("text", "milestone", "weight"),
    [
        ("Ferry terminal in Tallinn cannot print tickets", START, TOLD),
        ("The label printers hang", START, TOLD),
        ("Memory of the broker climbs", START, TOLD),
        ("The harbour office writes that no crane moves", DETECTION, TOLD),
        ("Nagios: relay-3 critical", DETECTION, TOLD),
        ("Oleg noticed that the queue grows", DETECTION, TOLD),
        ("A cashier told us about blank receipts", DETECTION, TOLD),
        ("Storage engineer woken by the phone", NOTIFICATION, TOLD),
        ("Irma takes over", NOTIFICATION, TOLD),
        ("Ticket assigned to the network group", NOTIFICATION, TOLD),
        ("The team checked the switch logs", NOTIFICATION, HINTED),
        ("Banner put on the intranet", COMMUNICATION, TOLD),
        ("We told all tenants by mail", COMMUNICATION, TOLD),
        ("Split the big shard in two", REMEDIATION, TOLD),
        ("Irma unplugged the second uplink", REMEDIATION, TOLD),
        ("The stale lock was wiped", REMEDIATION, TOLD),
        ("Old route evicted", REMEDIATION, HINTED),
        ("Tried to reseat the card", REMEDIATION, TOLD),
        ("The cause is known, rebuilt the index", REMEDIATION, ADDED),
        ("Cause found. Rebuilt the index.", REMEDIATION, ADDED),
        ("Solved by renewing the lease", REMEDIATION, TOLD),
        ("Receipts are fine", RESTORATION, TOLD),
        ("Customers can pay as before", RESTORATION, TOLD),
        ("No more errors since noon", RESTORATION, TOLD),
        ("Backlog worked off, all cranes are online", RESTORATION, ADDED),
    ],
)
def test_an_entry_tells(text: str, milestone: Milestone, weight: int) -> None:
    assert Telling(text).weigh(milestone) == weight


@pytest.mark.parametrize(
    ("text", "milestone"),
    [
        ("We did not restart the relay", REMEDIATION),
        ("Whether the relay should be restarted was discussed", REMEDIATION),
        ("Found that the card had been pulled", REMEDIATION),
        ("Restarting it is ruled out", REMEDIATION),
        ("Raised a ticket with the carrier", REMEDIATION),
        ("The cranes are not online", RESTORATION),
        ("All cranes are online, but the errors remain", RESTORATION),
        ("Lunch in the canteen", START),
        ("Lunch in the canteen", DETECTION),
        ("The users table was truncated", COMMUNICATION),
    ],
)
def test_an_entry_does_not_tell(text: str, milestone: Milestone) -> None:
    assert Telling(text).weigh(milestone) == 0


def test_each_word_has_a_letter_for_each_milestone() -> None:
    letters = spell_words()
    assert {len(spelt) for spelt in letters.values()} == {len(UNLISTED)} == {len(Milestone)}
    assert all(word == word.lower() for word in letters)


@pytest.mark.parametrize("text", ["", "…", "—", "@", "'", "12:04", "a" * 600, ". " * 300])
def test_any_text_is_weighed(text: str) -> None:
    assert all(Telling(text).weigh(milestone) >= 0 for milestone in Milestone)
