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
