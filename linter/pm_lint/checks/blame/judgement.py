"""The verdict on one sentence: every finder asked, the first category that fits taken."""

from __future__ import annotations

from itertools import pairwise

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.causes import find_named_cause
from pm_lint.checks.blame.counterfactuals import find_counterfactual
from pm_lint.checks.blame.failures import find_failed
from pm_lint.checks.blame.faults import find_fault
from pm_lint.checks.blame.hindsight import find_hindsight
from pm_lint.checks.blame.human_errors import find_human_error
from pm_lint.checks.blame.names import Names
from pm_lint.checks.blame.outsiders import find_outsider
from pm_lint.checks.blame.people import identify
from pm_lint.checks.blame.punishments import find_punitive
from pm_lint.checks.blame.sayings import find_said
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.sentences import MAX_WORDS
from pm_lint.checks.blame.slips import find_slip
from pm_lint.checks.blame.spoken import Line
from pm_lint.checks.blame.traits import find_trait
from pm_lint.checks.blame.verdict import ORDER, Kind, Verdict
from pm_lint.nlp import Sentence

FINDERS = (
    find_human_error,
    find_punitive,
    find_fault,
    find_trait,
    find_counterfactual,
    find_failed,
    find_named_cause,
    find_hindsight,
    find_slip,
    find_outsider,
    find_said,
)


def judge(line: Line, sentence: Sentence, names: Names) -> Verdict | None:
    """Return the verdict on a parsed sentence, None where it blames nobody.

    Of questions only those are judged that take a failing for granted: "why did the developer
    forget to …".
    """
    words = sentence.words
    asked = line.spoken.text.rstrip().endswith("?")
    if (
        not 0 < len(words) <= MAX_WORDS
        or line.denied_behind
        or (asked and not _is_reproach(sentence))
    ):
        return None
    scene = Scene(line, sentence, names)
    verdicts = [verdict for find in FINDERS for verdict in find(scene)]
    if asked:
        verdicts = [verdict for verdict in verdicts if _is_presupposed(scene, verdict)]
    return min(verdicts, key=lambda verdict: ORDER[verdict.kind], default=None)


def _is_reproach(sentence: Sentence) -> bool:
    opening = [word.lower for word in sentence.words[:8] if word.lower not in _OATHS]
    if len(opening) < 3:
        return False
    if opening[0] == "should":
        return any(
            first in {"have", "not", "n't"} and then != "to" for first, then in pairwise(opening)
        )
    return opening[:2] == ["how", "hard"] or (opening[0] == "why" and opening[1] in _ASKING)


_OATHS = frozenset("on in earth the world hell ever but and so".split())
_ASKING = frozenset("did had would was were could".split())


def _is_presupposed(scene: Scene, verdict: Verdict) -> bool:
    """Tell whether the question asks for the reason of what somebody did not do."""
    person = verdict.person
    if verdict.kind not in _PRESUPPOSED or person is None:
        return False
    return identify(scene, person).who is not Who.NOBODY


_PRESUPPOSED = frozenset({Kind.FAILED, Kind.TRAIT, Kind.COUNTERFACTUAL, Kind.COLLECTIVE})
