"""Constructions of blame beyond the plain clause: each with its innocent twin."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench import blame


def judge(text: str) -> str:
    return blame.judge(blame.Sentence("phrase", "", "root-cause", (), (), text))


@pytest.mark.parametrize(
    "text",
    [
        "It was Dana who disabled the health checks.",
        "What the DBA did not do was take a snapshot.",
        "The platform group has a lot to answer for.",
        "The database team has only itself to thank.",
        "The queue filled up on the second shift's watch.",
        "The warning went unread by the night shift.",
        "The config was pushed untested by the release engineer.",
        "Lack of testing by the network team let the loop through.",
        "The developer chose not to test the rollback.",
        "An intern checked a password into the public repository.",
        "Neither of the reviewers ran the tests.",
        "The errors began the moment Ada merged the rule.",
        "A momentary loss of concentration led to the outage.",
        "The operator should be restoring the backup by now.",
        "There was no reason for the contractor to touch that rack.",
    ],
)
def test_blame(text: str) -> None:
    assert judge(text) in blame.BLAME


@pytest.mark.parametrize(
    "text",
    [
        "It was Dana who noticed the alert and restored the backup.",
        "It was the scheduler that dropped the jobs.",
        "Thanks to Dana, no customer data was lost.",
        "The on-call did nothing wrong.",
        "There was no reason for the engineer to suspect the cache.",
        "The lack of testing in the pipeline let the bug through.",
        "The change was not reviewed by another developer.",
        "The report avoids pointing the finger at any one engineer.",
        "The chain halted, which required manual intervention.",
        "The kernel's haste to free pages made the pause longer.",
        "Contributor of the Month badges stopped rendering.",
        "Bob left the node running to collect a heap dump.",
    ],
)
def test_no_blame(text: str) -> None:
    assert judge(text) not in blame.BLAME


@pytest.mark.parametrize(
    "text",
    [
        "Half of them forgot to restart the agent.",
        "Of the engineers half of them never read the page.",
        "The splitter cut addresses by mistake and mailed half of them.",
        "Part of those and most of them failed to drain the node.",
    ],
)
def test_a_share_of_them_is_not_its_own_antecedent(text: str) -> None:
    judge(text)


@pytest.mark.parametrize(
    "text",
    [
        # qualities of people, by their nouns, adverbs and compounds
        "The DBA's gullibility opened the door to the script.",
        "The slow-witted handling of the alarm by the night crew doubled the damage.",
        "It was rash for Dana to touch both feeds.",
        "The vigilance of the control room had lapsed.",
        "For want of even basic diligence in the platform team, the key ran out.",
        "Dana always cuts corners, and this time the corner was the restore test.",
        "The dispatcher on duty is not a careful man.",
        "Her grasp of routing is shaky at best.",
        "The restart was reckless.",
        # sayings of character
        "The network lead couldn't care less about the red light.",
        "The storage team treats the freeze as a suggestion.",
        "Tact is not the shift lead's strong suit.",
        "The operator lacked the presence of mind to pull the cable.",
        "The night operator has more confidence than skill.",
        # where the fault lies
        "The blame is the deployment lead's alone.",
        "Whose fault was it? The release manager's.",
        "Look no further than the on-call engineer.",
        "The outage is entirely of the platform team's making.",
        "The team brought the trouble upon itself.",
        # what is done to people
        "The dispatcher's contract won't be extended after this.",
        "Whoever did this will be found and dealt with.",
        "The operator will lose his root access for a month.",
        "The trainee has to take the safety course again before touching production.",
        "Our technician was told off in front of the whole crew.",
        "The matter of the operator's conduct has been referred to HR.",
    ],
)
def test_character_fault_and_punishment(text: str) -> None:
    assert judge(text) in blame.BLAME


@pytest.mark.parametrize(
    "text",
    [
        "The on-call engineer was blind to the second fault because the graph shows one region.",
        "The engineer had little experience with the new cluster, which was a week old.",
        "The engineer had no sense of the load, since the graph was down.",
        "The operator's caution kept the outage small.",
        "The lead had no interest in blaming anyone.",
        "Kernel panic on node 4 took the pod down and the operator restarted it.",
        "Whose fault was it? Nobody's, as the lock was never documented.",
        "Who owns the shard? The storage team, by the ownership file.",
        "The evidence points to the load balancer, as the network team showed.",
        "The root of the problem was in the network layer, as the responders found.",
        "The console issues a warning to the operator when the disk is full.",
        "HR will send the new joiners a calendar invite.",
        "Developers are no longer allowed to push to main without a review.",
        "The lead was moved to another team in spring.",
        "Consequences for the team: forty pages in one night.",
        "The operator cancelled the promotion of the canary.",
        "Finance will pay for the extra capacity.",
        "The control room overlooks hall B.",
        "To go on without the lock would have been a mistake.",
        "Healthy nodes were wrongly declared dead by their peers.",
        "The developer changed the incorrect hash tag to the right one.",
    ],
)
def test_no_character_fault_or_punishment(text: str) -> None:
    assert judge(text) not in blame.BLAME


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The relay was wired the wrong way round during the refit.", "slip"),
        ("Two digits of the address were transposed when the sheet was filled in.", "slip"),
        ("The isolator had been left open after the test.", "slip"),
        ("The valve stayed on manual, my bad.", "collective"),
        ("None of us checked whether the spare had a licence.", "collective"),
        ("A child could have seen where this was heading.", "hindsight"),
        ("Of course the engineer had seen the forecast.", "hindsight"),
        ("A shopper typed a smiley into the house number field.", "outsider"),
    ],
)
def test_grey_kinds(text: str, kind: str) -> None:
    assert judge(text) == kind


@pytest.mark.parametrize(
    ("text", "innocent"),
    [
        ("Ada flips the flag; all sessions drop.", "Ada flips the flag; all sessions are back."),
        ("The site went dark when Ada pulled the card.", "Ada pulled the card when it went dark."),
        ("vpn dead after Ada's key swap", "vpn alive after Ada's key swap"),
        ("What broke search was a query by Ada.", "What fixed search was a query by Ada."),
        ("Ada's merge is the reason the build was red.", "Ada's merge fixed the build."),
        ("Trigger: Ada's restart of the broker", "Next step: Ada's restart of the broker"),
        (
            "It would have been up to the lead to renew the licence.",
            "It would have been up to the cache to renew the lease.",
        ),
        (
            "The operator was told to wait, but did not.",
            "The operator was told to wait, and waited.",
        ),
        (
            "A quick call by the lead would have spared us the night.",
            "A second link would have spared us the night.",
        ),
        ("The blame game is over: it was infra.", "The blame game is over: it was DNS."),
        ("Two admins had a hand in the outage.", "Two bugs had a hand in the outage."),
        (
            "Thanks to our friends in ops, nobody could log in.",
            "Thanks to the cache, all logged in.",
        ),
        ("Someone left the debug flag on.", "The build left the debug flag on."),
        (
            "Release engineering never tested the rollback.",
            "The pipeline never tested the rollback.",
        ),
        ("The porter of the depot omitted to log it.", "The label of the depot omitted the date."),
        ("The DBA let the licence run out.", "The timer let the licence run out."),
        ("The bonus of the whole crew is cut.", "The price of the whole plan is cut."),
        ("The cause was a miscount by the late crew.", "The cause was a miscount by the sensor."),
    ],
)
def test_turns_of_phrase(text: str, innocent: str) -> None:
    assert judge(text) in blame.BLAME
    assert judge(innocent) not in blame.BLAME


@pytest.mark.parametrize(
    "text",
    [
        "A digit was left out when the quota was typed.",
        "The two sync cables were confused during the move.",
        "The certificate was never switched back after the move.",
    ],
)
def test_slips(text: str) -> None:
    assert judge(text) == "slip"


@pytest.mark.parametrize(
    "text", ["Thieves cut the signalling cable.", "A digger crew cut the fibre under the street."]
)
def test_people_outside(text: str) -> None:
    assert judge(text) == "outsider"
