"""What authors tell of themselves that is no fault: what is unknown yet, what was done on purpose.

Of others the same words are judged as they stand.
"""

from __future__ import annotations

from pm_lint.checks.blame.failing import Failing
from pm_lint.checks.blame.grammar import auxiliaries
from pm_lint.checks.blame.harms import is_harm
from pm_lint.checks.blame.words.judgements import SLIP_ADVERBS
from pm_lint.nlp import Word

_FINDING = frozenset(
    """identify find determine confirm establish verify understand pinpoint investigate measure
    discover isolate reproduce""".split()
)
_HAVING = frozenset("have be see get receive observe experience measure record".split())
_WORKS = frozenset("create add build replace move copy migrate upgrade restore scale".split())
_PRESENT = frozenset("am is are 'm 're".split())


def is_plain_account(failing: Failing) -> bool:
    """Tell whether a failing is none when it is told of the authors: "we introduced a bug"."""
    verb = failing.verb
    if verb is None:
        return False
    if any(child.lower in SLIP_ADVERBS for child in verb.children):
        return False
    return (
        _is_unknown_yet(verb, denied=failing.denied)
        or _is_introduced(verb, failing.last)
        or _is_figure(verb)
        or (failing.last is not verb and _goes_on(verb))
        or (failing.last.lower in {"down", "offline"} and _is_on_purpose(verb))
    )


def _is_unknown_yet(verb: Word, *, denied: bool) -> bool:
    """Tell "we have not identified the change" from "we did not verify the backup"."""
    return denied and bool({"have", "'ve"} & auxiliaries(verb)) and verb.lemma in _FINDING


def _is_introduced(verb: Word, last: Word) -> bool:
    return verb.lemma == "introduce" and is_harm(last)


def _is_figure(verb: Word) -> bool:
    """Tell whether harm results from what was measured: "we had 4 requests a second, resulting"."""
    return verb.lemma == "result" and verb.dep == "advcl" and verb.head.lemma in _HAVING


def _goes_on(verb: Word) -> bool:
    """Tell whether a verb says what the program does now: "we are subscribing to wrong topics"."""
    return verb.tag == "VBG" and bool(_PRESENT & {child.lower for child in verb.all("aux")})


def _is_on_purpose(verb: Word) -> bool:
    """Tell whether something was taken down for a purpose, or as a step of a piece of work."""
    purpose = any("to" in auxiliaries(clause) for clause in verb.all("advcl", "xcomp"))
    return purpose or any(other.lemma in _WORKS for other in verb.all("conj"))
