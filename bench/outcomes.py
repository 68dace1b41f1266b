"""Outcomes that no check has made, with whatever a check may put into one."""

from __future__ import annotations

import random
from collections.abc import Sequence

from pm_lint.finding import Edit, Finding, Fix, Level, Related
from pm_lint.outcome import Outcome
from pm_lint.rulebook import Rule
from pm_lint.source import Source, Span


def make_outcome(data: bytes, rules: Sequence[Rule]) -> Outcome:
    """Return an outcome for a text, its findings at places and with words that the bytes choose."""
    source = Source("report.md", data.decode("utf-8", "replace"))
    chance = random.Random(data)

    def choose_span() -> Span:
        start, end = sorted(chance.randint(0, len(source.text)) for _ in range(2))
        return Span(start, end)

    def choose_words() -> str:
        return source.slice(choose_span())[: chance.choice((0, 20, 200))]

    def choose_finding() -> Finding:
        rule, span = chance.choice(rules), choose_span()
        edits = tuple(Edit(choose_span(), choose_words()) for _ in range(chance.randint(1, 3)))
        return Finding(
            code=rule.code,
            slug=rule.slug,
            level=chance.choice(list(Level)),
            message=choose_words(),
            help=choose_words(),
            path=source.path,
            span=span,
            start=source.position(span.start),
            end=source.position(span.end),
            related=tuple(
                Related(choose_span(), choose_words()) for _ in range(chance.choice((0, 0, 1, 5)))
            ),
            fix=chance.choice((None, Fix(edits, chance.random() < 0.5))),
            scope=chance.choice((None, choose_span())),
            places=tuple(choose_span() for _ in range(chance.choice((0, 0, 2, 5)))),
        )

    return Outcome(
        source,
        tuple(choose_finding() for _ in range(chance.choice((0, 1, 1, 2, 5, 20)))),
        chance.randint(0, 3),
        chance.random() < 0.9,
        chance.random() < 0.9,
        chance.random() < 0.5,
    )
