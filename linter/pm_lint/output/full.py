"""The format for people: each finding with the words it is about, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from pm_lint.finding import Finding, Related
from pm_lint.output.tally import Tally, render_closing
from pm_lint.output.terminal import Style, cut_excerpt, make_visible
from pm_lint.source import Source, Span

_LINES = 3
"""How many lines of a long span are shown."""

_PLACES = 8
"""How many related places are told one by one."""


class Full:
    """Writes each file's findings at once, and a closing line."""

    def __init__(self, style: Style, *, quiet: bool) -> None:
        self._style = style
        self._quiet = quiet

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Return the blocks of one file."""
        return render_full(findings, source, self._style)

    def finish(self, tally: Tally) -> str:
        """Return the closing line."""
        return "" if self._quiet else render_closing(tally, self._style)


def render_full(findings: Iterable[Finding], source: Source, style: Style) -> str:
    """Return the findings of one file, each a block of lines that ends with an empty one.

    What one rule says several times of one place, such as each section that a report lacks, is
    one block.
    """
    blocks = []
    before: Finding | None = None
    for _, group in groupby(findings, key=_block):
        alike = list(group)
        seen = before is not None and before.span == alike[0].span
        blocks.append(_render(alike, source, style, excerpt=not seen))
        before = alike[0]
    return "".join(blocks)


def _block(finding: Finding) -> tuple[object, ...]:
    return finding.span, finding.code, finding.level, finding.help, finding.related


def _render(alike: list[Finding], source: Source, style: Style, *, excerpt: bool) -> str:
    finding = alike[0]
    place = f"{make_visible(finding.path)}:{finding.start.line}:{finding.start.column}:"
    head = (
        f"{style.paint('path', place)} {style.paint(finding.level, finding.level)} "
        f"{finding.code} {style.paint('faint', finding.slug)}"
    )
    lines = [head, *(f"  {make_visible(one.message)}" for one in alike)]
    gutter = _gutter(source, (finding.span, *(related.span for related in finding.related)))
    if excerpt and source.text:
        lines.append(_bar("", gutter, style))
        lines += _excerpt(source, finding.span, gutter, style, finding.level, "^")
    lines += _related(finding.related, source, gutter, style)
    if finding.help:
        lines.append(f"  {style.paint('help', 'help:')} {make_visible(finding.help)}")
    return "\n".join(lines) + "\n\n"


def _gutter(source: Source, spans: Iterable[Span]) -> int:
    """Return the width of the largest line number that can be shown."""
    return max(len(str(source.line_of(span.end))) for span in spans) + 1


def _bar(number: str, gutter: int, style: Style) -> str:
    return style.paint("faint", f"{number:>{gutter}} |")


def _excerpt(
    source: Source, span: Span, gutter: int, style: Style, role: str, mark: str
) -> list[str]:
    """Return the lines of a span, each over the marks below its part of the span."""
    first = source.line_of(span.start)
    last = max(first, source.line_of(max(span.start, span.end - 1)))
    room = max(20, style.width - gutter - 3)
    lines = []
    for number in range(first, min(last, first + _LINES - 1) + 1):
        line = source.line_span(number)
        text = source.slice(line)
        start = max(span.start, line.start) - line.start
        if number > first:
            start = len(text) - len(text.lstrip())
        end = min(span.end, line.end) - line.start
        if number > first and start >= end:
            continue
        shown = cut_excerpt(text, min(start, len(text)), end, room)
        lines.append(f"{_bar(str(number), gutter, style)} {shown.text}")
        marks = style.paint(role, mark * shown.length)
        lines.append(f"{_bar('', gutter, style)} {' ' * shown.mark}{marks}")
    if last - first >= _LINES:
        lines.append(_bar("…", gutter, style))
    return lines


def _related(places: tuple[Related, ...], source: Source, gutter: int, style: Style) -> list[str]:
    """Return the places that explain a finding: a few with their words, many as a list."""
    lines = []
    if len(places) <= 2:
        for place in places:
            lines.append(f"  {style.paint('faint', 'see:')} {make_visible(place.message)}")
            lines += _excerpt(source, place.span, gutter, style, "faint", "-")
        return lines
    for place in places[:_PLACES]:
        at = source.position(place.span.start)
        lines.append(f"  line {at.line}:{at.column}: {make_visible(place.message)}")
    if len(places) > _PLACES:
        lines.append(f"  and {len(places) - _PLACES} more")
    return lines
