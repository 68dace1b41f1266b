"""The outcome for a whole file, kept and recalled: an unchanged report is not read again.

What a rule asked of the surroundings of a report is kept with the outcome, and asked again
before the outcome is used; where a rule looked at other reports or asked git, nothing is kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from pm_lint.config import Settings
from pm_lint.dataclass import dataclass, field
from pm_lint.finding import Edit, Finding, Fix, Level, Related
from pm_lint.outcome import Outcome
from pm_lint.report import Report
from pm_lint.rulebook import SHIPPED, Rulebook, list_values
from pm_lint.source import Position, Source, Span
from pm_lint.spelling import spell
from pm_lint.store import find_store, make_key
from pm_lint.surroundings import Surroundings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@dataclass(frozen=True)
class _Witness(Surroundings):
    """Surroundings that remember whether something was at the places that were asked for."""

    answers: dict[str, bool] = field(default_factory=dict)

    def holds(self, place: Path) -> bool:
        """Tell whether something is at `place`, and remember it."""
        # The class is made anew for its slots, which super() without arguments does not see.
        answer = self.answers[str(place)] = Surroundings.holds(self, place)
        return answer


def spell_rules(rulebook: Rulebook, settings: Settings) -> str:
    """Return a text that differs when what the rules do differs; the shipped ones never do."""
    own = [list_values(rule) for rule in rulebook.rules if not rule.code.startswith(SHIPPED)]
    return spell((settings, own))


def recall_or_lint(
    source: Source,
    around: Surroundings | None,
    basis: Iterable[str],
    lint: Callable[[Surroundings | None], Outcome],
    rely: Callable[[Iterable[str]], object] | None = None,
) -> Outcome:
    """Return the outcome for a file, from an earlier run where nothing has changed since.

    `basis` is all that it rests on beside the source and its surroundings. `lint` makes it anew,
    in the surroundings that it is given. An outcome that is kept is made known to `rely`, by the
    paths that it rests on.
    """
    store = find_store("reports")
    if store is None or around is None:
        return lint(around)
    place = f"{around.root}\0{around.path}\0{around.is_repository}"
    key = make_key(source.path, source.encoding, source.text, place, *basis)
    kept = store.get(key)
    recalled = _decode(kept, source, around) if kept else None
    if recalled is not None:
        outcome, answers = recalled
    else:
        compared: list[Path] = []

        def read_others() -> Iterable[Report]:
            compared.append(around.root)
            return around.others()

        def find_first_commit() -> dt.date | None:
            compared.append(around.path)
            return around.find_first_commit()

        witness = _Witness(around.root, around.path, read_others, around.tree, find_first_commit)
        outcome, answers = lint(witness), witness.answers
        if compared or outcome.crashes:
            return outcome
        store.put(key, _encode(outcome, answers))
    if rely:
        rely(answers)
    return outcome


def _encode(outcome: Outcome, answers: dict[str, bool]) -> bytes:
    import json

    state = [outcome.suppressed, outcome.was_read, outcome.is_report, outcome.is_draft]
    rows = [_list_finding(finding) for finding in outcome.findings]
    return json.dumps([answers, state, rows], separators=(",", ":")).encode()


def _list_finding(finding: Finding) -> list[Any]:
    fix = finding.fix
    return [
        *(finding.code, finding.slug, finding.level.value, finding.message, finding.help),
        *(finding.span.start, finding.span.end),
        [[related.span.start, related.span.end, related.message] for related in finding.related],
        fix and [fix.safe, [[edit.span.start, edit.span.end, edit.text] for edit in fix.edits]],
        finding.scope and [finding.scope.start, finding.scope.end],
        [[place.start, place.end] for place in finding.places],
    ]


def _decode(
    data: bytes, source: Source, around: Surroundings
) -> tuple[Outcome, dict[str, bool]] | None:
    """Return the outcome that was kept and the answers that it rests on.

    None where something answers otherwise than it did.
    """
    import json

    try:
        answers, state, rows = json.loads(data)
        if any(around.holds(Path(place)) is not answer for place, answer in answers.items()):
            return None
        if [type(value) for value in state] != [int, bool, bool, bool]:
            return None
        findings = tuple(_recall_finding(row, source) for row in rows)
        return Outcome(source, findings, *state), answers
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return None


def _recall_finding(row: list[Any], source: Source) -> Finding:
    code, slug, level, message, advice, start, end, related, fix, scope, places = row
    if not all(isinstance(text, str) for text in (code, slug, message, advice)):
        raise TypeError("words are missing")
    return Finding(
        code=code,
        slug=slug,
        level=Level(level),
        message=message,
        help=advice,
        path=source.path,
        span=Span(start, end),
        start=_position(source, start),
        end=_position(source, end),
        related=tuple(Related(Span(low, high), words) for low, high, words in related),
        fix=fix and Fix(tuple(Edit(Span(low, high), t) for low, high, t in fix[1]), fix[0]),
        scope=scope and Span(*scope),
        places=tuple(Span(low, high) for low, high in places),
    )


def _position(source: Source, offset: int) -> Position:
    if not 0 <= offset <= len(source.text):
        raise ValueError(f"{offset} lies outside the file")
    return source.position(offset)
