"""A timeline told in sentences, without list, table or lines of its own for each event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.marks import Mark
from pm_lint.read.times import find_times

_SENTENCE = lazy(r"[.!?](?=\s+\W{0,3}[A-Z0-9])")


def list_told(lines: Sequence[Line], *, day_first: bool | None) -> Iterator[Mark]:
    """Yield an entry for each sentence of the paragraphs that names a clock time."""
    for line in lines:
        if line.kind is LineKind.TEXT and not line.quoted:
            yield from _read_sentences(line, day_first)


def _read_sentences(line: Line, day_first: bool | None) -> Iterator[Mark]:
    text = line.text
    start = 0
    for end in (*(cut.end() for cut in _SENTENCE.finditer(text)), len(text)):
        sentence = line.prose.cut(
            start + (len(text[start:end]) - len(text[start:end].lstrip())), end
        )
        times = find_times(sentence.text, day_first=day_first)
        found = next((time for time in times if time.instant.time is not None), None)
        if found is not None:
            when = sentence.source_span(found.start, found.end)
            yield Mark(sentence.span, sentence, found, when, line.depth)
        start = end
