"""The links and images of a report, wherever they stand: in text, in cells, in metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pm_lint.read.elements import Link
from pm_lint.read.lines import Line, list_lines
from pm_lint.read.markdown import parse_markdown
from pm_lint.report import JsonPath, Reference
from pm_lint.source import Prose

_MARKS = ("://", "](")  # what text without any link lacks


def list_references(
    lines: Iterable[Line], scalars: Mapping[JsonPath, Prose] | None
) -> tuple[Reference, ...]:
    """Return the links and images of Markdown lines and of YAML texts, in order of place."""
    found = [*_references(lines), *_scalar_references(scalars or {})]
    return tuple(sorted(set(found), key=lambda reference: reference.span))


def _scalar_references(scalars: Mapping[JsonPath, Prose]) -> Iterator[Reference]:
    for prose in scalars.values():
        if any(mark in prose.text for mark in _MARKS):
            yield from _references(list_lines(parse_markdown(prose).elements))


def _references(lines: Iterable[Line]) -> Iterator[Reference]:
    for line in lines:
        for cell in line.cells:
            if cell.prose is not None:
                yield from _place(cell.prose, cell.links)
        if not line.cells:
            yield from _place(line.prose, line.links)


def _place(prose: Prose, links: Iterable[Link]) -> Iterator[Reference]:
    for link in links:
        span = prose.source_span(link.prose.start, link.prose.end)
        yield Reference(link.url, span, link.image)
