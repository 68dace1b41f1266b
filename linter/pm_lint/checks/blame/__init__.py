"""Language that assigns blame: the check, one analysis a report, shared by all its rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pm_lint.checks.blame.candidates import is_candidate
from pm_lint.checks.blame.names import Names, learn_names
from pm_lint.checks.blame.sentences import read_passages
from pm_lint.checks.blame.spoken import Line, prepare
from pm_lint.checks.declaration import Check
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.report import Report


@dataclass(frozen=True, slots=True)
class BlameParameters:
    """`kind`: the category that the rule speaks of, such as `counterfactual`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Accusation:
    """A judged sentence: its category, and the hit that shows where it lies."""

    kind: str
    hit: Hit


def find_candidates(report: Report, names: Names) -> Iterator[Line]:
    """Yield the sentences of a report that may assign blame, ready for the parser."""
    for passage in read_passages(report):
        if is_candidate(passage.text, names):
            yield prepare(passage, names)


def judge_lines(lines: Sequence[Line], names: Names) -> tuple[Accusation, ...]:
    """Parse the sentences and return what is found, at most one accusation a sentence."""
    if not lines:
        return ()
    # Grammar and parser are of no use to a report without a candidate.
    from pm_lint.checks.blame.judgement import judge
    from pm_lint.nlp import parse

    parsed = parse([line.spoken.text for line in lines])
    found: list[Accusation] = []
    for line, sentence in zip(lines, parsed, strict=True):
        verdict = judge(line, sentence, names)
        if verdict is None:
            continue
        low, high = verdict.first.start, verdict.last.end
        person = verdict.person
        fields = {
            "match": _clean(line.original(low, high)),
            "person": _clean(line.original(person.start, person.end)) if person else "",
        }
        found.append(Accusation(verdict.kind.value, Hit(line.place(low, high), fields)))
    return tuple(found)


def _clean(text: str) -> str:
    return " ".join(text.split())


_last: tuple[Report, tuple[Accusation, ...]] | None = None


def analyse(report: Report) -> tuple[Accusation, ...]:
    """Return all accusations of a report; that of the last report is kept for the next rule."""
    global _last
    if _last is None or _last[0] is not report:
        names = learn_names(report)
        _last = (report, judge_lines(list(find_candidates(report, names)), names))
    return _last[1]


def check_blame(report: Report, parameters: BlameParameters) -> Iterator[Hit]:
    """Yield a hit on the words of each sentence whose category is the one asked for.

    Fields: `match`, the marked words; `person`, who is spoken of, "" where nobody is named.
    """
    accusations: Iterable[Accusation] = analyse(report)
    for accusation in accusations:
        if accusation.kind == parameters.kind:
            yield accusation.hit


CHECKS = (Check("blame", check_blame, BlameParameters, frozenset({"match", "person"})),)
