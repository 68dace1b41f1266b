"""What reads like a fault at first and is none, each beside its twin that is one."""

from __future__ import annotations

import pytest

from pm_lint.checks.blame import analyse
from pm_lint.read import read
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from rule_runs import find


def judge(text: str) -> list[str]:
    report = read(Source("report.md", f"# Checkout was down\n\n## Root cause\n\n{text}\n"))
    return [found.kind for found in analyse(report)]


@pytest.mark.parametrize(
    ("plain", "fault", "kind"),
    [
        ("We simply construct a new connection for each request.",
         "The developer simply assumed that the index was there.", "hindsight"),
        ("The new policy clearly states who may merge.",
         "Clearly the on-call was reading an old page.", "hindsight"),
        ("The queue stood firm in the face of the full load.",
         "The cause was staring us in the face.", "hindsight"),
        ("The job was mistakenly marked as done.",
         "The table was mistakenly dropped.", "slip"),
        ("The change was misinterpreted because of the role of its user.",
         "The graph was misinterpreted for an hour.", "slip"),
        ("The second replica could have been lost too.",
         "The second replica could have been checked too.", "slip"),
        ("The linter is there for catching typos before they do harm.",
         "A typo in the name of the queue was made.", "slip"),
        ("We have not identified the setting behind it.",
         "We did not verify the setting before the change.", "collective"),
        ("Each test host has one disk only, so we didn't catch it in testing.",
         "We didn't catch it in testing.", "collective"),
        ("We could have noticed it even later.",
         "We could have noticed it earlier.", "collective"),
        ("I took down the site to move it to a larger host.",
         "I took down the site.", "collective"),
        ("There are two cases that we saw with the tests failing.",
         "We failed to run the tests.", "collective"),
        ("The list depends on which plugins the user has installed.",
         "A user installed a broken plugin.", "outsider"),
        ("The team looked at the usual suspects, the cache and the proxy.",
         "The DBA is the prime suspect.", "fault"),
        ("Only one person could restart it, and he was not working that day.",
         "The one person on shift was not watching the graph.", "failed"),
    ],
)  # fmt: skip
def test_a_plain_account_and_its_twin(plain: str, fault: str, kind: str) -> None:
    assert judge(plain) == []
    assert judge(fault) == [kind]


def test_the_deeds_of_attackers_are_told_once(rulebook: Rulebook) -> None:
    text = (
        "The attacker exploited the export.\n\n"
        "A hacker then reused a session.\n\nThe vendor revoked our certificate.\n"
    )
    assert [finding.message for finding in find(rulebook, "PM511", text, "root-cause")] == [
        '"The attacker exploited" puts the cause with somebody outside, as does 1 more mention',
        '"The vendor revoked" puts the cause with somebody outside',
    ]


HEAD = "# Checkout was down\n\n## Summary\n\nCheckout returned errors. A cache had expired.\n\n"


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("PM217",
         "---\ntitle: Mail was late\nstarted: 2026-11-20T20:00Z\nrestored: 2026-11-21T11:30Z\n---\n"
         "\n## Timeline (UTC)\n\n### 2026-11-20\n\n- 20:00: errors begin\n- 20:25: a host is seen\n"
         "\n### 2026-11-21\n\n- 11:20: the queue drains\n- 11:30: service restored\n",
         ['between "2026-11-20 20:25" and "2026-11-21 11:20" the timeline is silent, for 14 h '
          "55 min of the 15 h 30 min that the outage lasted"]),
        ("PM208", HEAD + "## Timeline\n\n- 10:02 UTC: errors begin\n- a host is looked at\n"
         "- the cache is filled\n\n## Root cause\n\nThe cache had no second copy.\n",
         ["this entry and 1 other have no time"]),
        ("PM112", HEAD + "## Details\n\n**Time to recovery:** 51 minutes\n\n## Timeline (UTC)\n\n"
         "- 10:02: errors begin\n- 10:53: service restored\n",
         ["the report says how long the outage lasted, but the summary neither when it began nor "
          "when it ended"]),
    ],
)  # fmt: skip
def test_what_a_rule_says(rulebook: Rulebook, code: str, text: str, said: list[str]) -> None:
    assert [finding.message for finding in find(rulebook, code, text, "document")] == said
