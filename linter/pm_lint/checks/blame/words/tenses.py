"""Present → past of the verbs in which timelines are told: "Ada merges" is read as "Ada merged".

The parser knows little of the historic present in clipped style and takes such verbs for plurals.
"""

from __future__ import annotations

from pm_lint.checks.blame.words import causes, deeds, lexicon, outcomes, verbs
from pm_lint.checks.blame.words.inflection import find_past, number

_TOLD = frozenset(
    """mute silence toggle flip merge push force approve restart scale trigger kick launch type
    enter select paste drain pull unplug swap redirect resume retry tell leave apply edit bounce
    kill stop start run add copy move connect disconnect plug open close hit press click pick
    point aim restore import export upload bump downgrade upgrade patch provision terminate
    reimage reseat promote demote rename format mount unmount detach attach flush clear empty
    truncate reindex rebuild rerun replay requeue cancel abort extend shorten raise lower increase
    decrease double halve assume guess decide snooze wave sign tweak fiddle poke tinker meddle
    improvise walk turn go take put try use give keep hold wait
    """.split()
)
_VERBS = (
    lexicon.ALL_VERBS
    | causes.RESPONSES
    | causes.SHIPPING
    | causes.EFFECTS
    | deeds.RISKY
    | deeds.LEAKING
    | verbs.CARRYING
    | outcomes.DESTROYING
    | outcomes.PLACING
    | outcomes.LOSING
    | _TOLD
) - {"be", "have", "lead", "fault", "error"}

_NOUNS = number(
    deeds.ERRORS | deeds.MISTAKES | deeds.LAPSES | deeds.SLIPS | {"lead", "page", "note", "record"}
)


def _list_past() -> dict[str, str]:
    told = (find_past(verb) for verb in sorted(_VERBS))
    return {third: past for third, past in told if third not in _NOUNS}


PAST: dict[str, str] = _list_past() | {
    "fat-fingers": "mistyped",
    "fatfingers": "mistyped",
}
"""What a person does."""

BECAME = dict(find_past(verb) for verb in sorted(outcomes.FALLING | outcomes.RISING))
"""What becomes of systems and measures."""
