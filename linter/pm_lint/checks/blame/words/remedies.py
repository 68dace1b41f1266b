"""What a finding offers to say instead, by the words that it marks.

The first entry of which a word occurs is taken, one that needs a lack only beside a word for that.
Each text is an example of a fact about a tool, an alert or a document, never about a person. Where
no entry fits, none is offered: an example of another matter only confuses.
"""

from __future__ import annotations

from pm_lint.checks.blame.words.inflection import inflect_all, number

_LACK = (
    inflect_all("fail forget omit neglect miss overlook ignore skip".split())
    | frozenset("not never no without unaware unnoticed unseen missed nobody none cannot".split())
    | frozenset("should could might would ought".split())
)
"""Words that make of a deed one that was not done."""

_LACKING: tuple[tuple[frozenset[str], str], ...] = (
    (
        number(["alert", "alarm", "warning", "graph", "dashboard", "notification"])
        | inflect_all("notice see spot".split())
        | {"unnoticed"},
        "the alert looked like the many that need no action",
    ),
    (inflect_all("monitor detect alert".split()), "no alert covers this case"),
    (
        inflect_all("tell inform notify announce ask escalate communicate consult".split())
        | {"communication", "announcement"},
        "the change process tells no one outside the team",
    ),
    (
        inflect_all("test review approve verify validate check".split())
        | frozenset("untested unreviewed testing tests approval".split()),
        "the pipeline has no check for this case",
    ),
    (
        inflect_all("read follow document understand know".split())
        | frozenset("runbook documentation procedure checklist instructions".split()),
        "the runbook did not name this case",
    ),
)
_DONE: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(("untested", "unreviewed")), "the pipeline has no check for this case"),
    (
        inflect_all("delete drop wipe remove erase truncate overwrite destroy unplug".split()),
        "the command asks for no confirmation in production",
    ),
    (
        inflect_all("configure misconfigure set disable enable".split())
        | frozenset("misconfiguration configuration setting settings flag".split()),
        "nothing checks the setting before it goes live",
    ),
    (
        inflect_all("confuse mix mistake misread".split()) | frozenset("instead mixup".split()),
        "both environments look alike on the console",
    ),
    (
        inflect_all("mistype misspell misclick fatfinger".split())
        | frozenset("typo typos typographical misspelling".split()),
        "no check reads what was typed before it goes live",
    ),
    (
        inflect_all("deploy push ship".split()),
        "the deploy reached all hosts at once, without a canary",
    ),
    (
        inflect_all("forget skip omit neglect renew rotate expire".split()),
        "nothing reminded of the step, and it was done by hand",
    ),
    (
        inflect_all("wait delay hesitate declare react".split()),
        "the runbook did not say when to declare an incident",
    ),
)


def find_remedy(match: str) -> str:
    """Return what could be said instead, given the words of a finding, "" where none is sure."""
    spelt = match.replace("n't", " not").replace("n’t", " not").split()
    words = {word.strip(".,;:!?()\"'").lower() for word in spelt}
    fitting = (*_LACKING, *_DONE) if words & _LACK else _DONE
    for known, remedy in fitting:
        if words & known:
            return remedy
    return ""
