"""What a finding offers to say instead, by the words that the sentence has.

The first entry of which a word occurs is taken. Each text is an example of a fact about a tool, an
alert or a document, never about a person.
"""

from __future__ import annotations

from pm_lint.checks.blame.words.inflection import inflect_all, number

_REMEDIES = (
    (
        number(["alert", "alarm", "page", "warning", "graph", "dashboard", "notification"])
        | inflect_all("page notice see spot detect monitor".split()),
        "the alert looked like the many that need no action",
    ),
    (
        inflect_all("tell inform notify announce ask escalate communicate consult call".split())
        | {"communication", "notice", "announcement"},
        "the change process tells no one outside the team",
    ),
    (
        inflect_all("test review approve verify validate check".split())
        | frozenset("untested unreviewed testing review tests approval reviewer reviewers".split()),
        "the pipeline has no check for this case",
    ),
    (
        inflect_all("read follow document understand misunderstand know".split())
        | frozenset("runbook documentation procedure checklist instructions notes".split()),
        "the runbook did not name this case",
    ),
    (
        inflect_all("delete drop wipe remove erase truncate overwrite destroy shut unplug".split()),
        "the command asks for no confirmation in production",
    ),
    (
        inflect_all("confuse mix mistake misread restart select pick choose switch".split())
        | frozenset("wrong incorrect instead mixup incorrectly wrongly".split()),
        "both environments look alike on the console",
    ),
    (
        inflect_all("type mistype enter misspell misclick paste copy fatfinger".split())
        | frozenset("typo hand manually manual typing keyboard".split()),
        "the form accepts any value",
    ),
    (
        inflect_all("configure misconfigure set disable enable change edit update".split())
        | frozenset("config configuration setting settings flag".split()),
        "nothing checks the setting before it goes live",
    ),
    (
        inflect_all("deploy push merge release ship roll commit publish".split()),
        "the deploy reached all hosts at once, without a canary",
    ),
    (
        inflect_all("forget skip omit neglect renew rotate expire".split()),
        "nothing reminded of the step, and it was done by hand",
    ),
    (
        inflect_all("wait delay hesitate declare respond react".split()) | {"late", "long", "slow"},
        "the runbook did not say when to declare an incident",
    ),
)
_ANY = "the runbook had no step for this case"


def find_remedy(*texts: str) -> str:
    """Return what could be said instead, given the words of a finding and then its sentence."""
    for text in texts:
        words = {word.strip(".,;:!?()\"'").lower() for word in text.split()}
        for known, remedy in _REMEDIES:
            if words & known:
                return remedy
    return _ANY
