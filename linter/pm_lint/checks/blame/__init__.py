"""Language that assigns blame: the check, one analysis a report, shared by all its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pm_lint.checks.blame.candidates import is_candidate
from pm_lint.checks.blame.names import Names, learn_names
from pm_lint.checks.blame.sentences import read_passages
from pm_lint.checks.declaration import Check
from pm_lint.checks.wording import count_noun
from pm_lint.dataclass import dataclass, replace
from pm_lint.finding import Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import Report
from pm_lint.spelling import spell
from pm_lint.store import find_store, make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.checks.blame.charge import Charge
    from pm_lint.checks.blame.spoken import Line

_TYPO = lazy(r"\btypos?\b|\btypographical\b|\bmis-?(?:typed|typing|spel[a-z]+)\b")
_ATTACKER = lazy(r"(?:attackers?|hackers?|exploiters?|intruders?|adversary|adversaries)$")
_ARTICLE = lazy(r"^(?:an?|the|this|that|any|one|our|their)\s+")


_BEING = lazy(r"\b(?:(?:had|has|have) been|was|were|is|are) ")


@dataclass(frozen=True, slots=True)
class BlameParameters:
    """`kind`: the category that the rule speaks of, such as `counterfactual`.

    `once`: whether the same words, or what attackers did, get one finding a report, which lists the
    places of the others.
    """

    kind: str
    once: bool = False


@dataclass(frozen=True, slots=True)
class Accusation:
    """A judged sentence: its category, and the hit that shows where it lies."""

    kind: str
    hit: Hit


def find_candidates(report: Report, names: Names) -> Iterator[Line]:
    """Yield the sentences of a report that may assign blame, ready for the parser."""
    for passage in read_passages(report):
        if is_candidate(passage.text, names):
            # As grammar and parser, of no use to a report without a candidate.
            from pm_lint.checks.blame.spoken import prepare

            yield prepare(passage, names)


def judge_lines(lines: Sequence[Line], names: Names) -> tuple[Accusation, ...]:
    """Judge the sentences and return what is found, at most one accusation a sentence."""
    charges = _recall_charges(lines, names)
    found: list[Accusation] = []
    for line, charge in zip(lines, charges, strict=True):
        if charge is None:
            continue
        # The examples of what to say instead are of use to a report with a finding only.
        from pm_lint.checks.blame.words.remedies import find_remedy

        person = charge.person
        match = _clean(line.original(charge.words.start, charge.words.end))
        fields = {
            "match": match,
            "person": _clean(line.original(person.start, person.end)) if person else "",
            "instead": f', such as "{instead}"' if (instead := find_remedy(match)) else "",
        }
        hit = Hit(line.place(charge.words.start, charge.words.end), fields)
        found.append(Accusation(charge.kind, hit))
    return tuple(found)


def _recall_charges(lines: Sequence[Line], names: Names) -> list[Charge | None]:
    """Return the charge in each sentence, and parse only those that were never judged before."""
    store = find_store("sentences")
    if store is None or not lines:
        return _find_charges(lines, names)
    from pm_lint.checks.blame.charge import read_charge, write_charge

    spelt = spell(names)
    keys = [make_key(_spell_line(line), spelt) for line in lines]
    kept = [store.get(key) for key in keys]
    unknown = [index for index, data in enumerate(kept) if data is None]
    fresh = dict(
        zip(unknown, _find_charges([lines[index] for index in unknown], names), strict=True)
    )
    for index, charge in fresh.items():
        store.put(keys[index], write_charge(charge))
    return [fresh[index] if data is None else read_charge(data) for index, data in enumerate(kept)]


def _find_charges(lines: Sequence[Line], names: Names) -> list[Charge | None]:
    if not lines:
        return []
    from pm_lint.checks.blame.judgement import judge
    from pm_lint.nlp import parse

    parsed = parse([line.spoken.text for line in lines])
    verdicts = (judge(line, sentence, names) for line, sentence in zip(lines, parsed, strict=True))
    return [verdict.charge if verdict else None for verdict in verdicts]


def _spell_line(line: Line) -> str:
    """Return all that a verdict on a sentence rests on but the names; not where it stands."""
    block = line.block
    around = (block.prose.text, block.prose.stand_ins())
    state = (block.kind, block.topics, block.quoted, block.entry)
    return spell((around, state, line.spoken, line.marks, line.quoted, line.label))


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

    Fields: `match`, the marked words; `person`, who is spoken of, "" where nobody is named;
    `instead`, such as a fact about a tool or a document that fits these words, "" without one; and
    `others`, which counts the places that the hit lists.
    """
    hits = [found.hit for found in analyse(report) if found.kind == parameters.kind]
    groups: dict[str, list[Hit]] = {}
    for index, hit in enumerate(hits):
        name = _name_group(hit.fields) if parameters.once else str(index)
        groups.setdefault(name, []).append(hit)
    yield from (share(group, _say_all) for group in groups.values())


def _say_all(hits: Sequence[Hit]) -> Hit:
    """Return one hit on the first of some places that lists the others."""
    first, *rest = hits
    related = tuple(Related(hit.span, "and here") for hit in rest)
    do = "do" if len(rest) > 1 else "does"
    others = f", as {do} {count_noun(len(rest), 'more mention')}" if rest else ""
    return replace(first, fields={**first.fields, "others": others}, related=related)


def _name_group(fields: Mapping[str, str]) -> str:
    """Return what findings have in common that one of them tells: attackers, else their words.

    What attackers did is a story of many sentences, and the answer to all of them is the same.
    """
    person = fields["person"].lower()
    return "attacker" if _ATTACKER.search(person) else _name_slip(fields["match"])


def _name_slip(words: str) -> str:
    """Return what a slip is called, whatever stands before its name: "the single typo", "Typos"."""
    bare = words.lower().rstrip(".,;:!?")
    return "typo" if _TYPO.search(bare) else _BEING.sub("", _ARTICLE.sub("", bare))


CHECKS = (
    Check(
        "blame", check_blame, BlameParameters, frozenset({"match", "person", "instead", "others"})
    ),
)
