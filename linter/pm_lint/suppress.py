"""Comments that silence a finding where it stands: read, applied, and held to account.

`<!-- pm-lint: ignore[PM502, blamed-person] -- quoting the vendor -->` covers its own line or,
when it stands alone, the next block; `ignore-file[…]` covers the file. In YAML and in front
matter the same words follow a `#`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from pm_lint.dataclass import dataclass
from pm_lint.finding import Edit, Finding, Fix
from pm_lint.pattern import lazy
from pm_lint.report import Comment, Document
from pm_lint.source import Source, Span

_ADDRESSED = lazy(r"\s*pm-lint\s*:", re.IGNORECASE)
_DIRECTIVE = lazy(
    r"(?:(?<!\s)\s+)?pm-lint\s*:\s*(ignore-file|ignore)\s*\[([^\[\]]*)\]", re.IGNORECASE
)
_REASON = lazy(r"\s*(?:--|–|—)\s*(?=\S)")

EXAMPLE = "ignore[PM502] -- why"
"""The form that messages about a malformed comment show."""


@dataclass(frozen=True, slots=True)
class Selector:
    """One name inside the brackets of a suppression: where it stands and what it covers."""

    text: str
    span: Span
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Suppression:
    """A valid suppression: the findings that start or run within `scope`, if of its codes."""

    comment: Comment
    selectors: tuple[Selector, ...]
    scope: Span


@dataclass(frozen=True, slots=True)
class BadSuppression:
    """A comment that speaks to pm-lint and suppresses nothing, and why."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class UnusedSelector:
    """Names in a suppression that silenced nothing, and the edit that takes them away."""

    text: str
    span: Span
    fix: Fix


def read_suppressions(
    document: Document, resolve: Callable[[str], frozenset[str]], fixed: frozenset[str]
) -> tuple[tuple[Suppression, ...], tuple[BadSuppression, ...]]:
    """Return the suppressions of a document, and the comments that fail to be one.

    `resolve` gives the codes that a name selects and raises ValueError for an unknown one;
    `fixed` are the codes that no comment may suppress.
    """
    good: list[Suppression] = []
    bad: list[BadSuppression] = []
    for comment in document.comments:
        if not _ADDRESSED.match(comment.text):
            continue
        parsed = _parse(document, comment, resolve, fixed)
        if isinstance(parsed, Suppression):
            good.append(parsed)
        else:
            bad.append(parsed)
    return tuple(good), tuple(bad)


def _parse(
    document: Document,
    comment: Comment,
    resolve: Callable[[str], frozenset[str]],
    fixed: frozenset[str],
) -> Suppression | BadSuppression:
    def refuse(reason: str) -> BadSuppression:
        return BadSuppression(comment.span, reason)

    match = _DIRECTIVE.match(comment.text)
    if match is None:
        return refuse(f"it does not read as `pm-lint: {EXAMPLE}`")
    if not any(_names(match[2])):
        return refuse("it names no rule")
    if not _REASON.match(comment.text, match.end()):
        return refuse("it gives no reason")
    # The text of a comment has its line breaks made alike; only the source has the places.
    placed = _DIRECTIVE.search(document.source.slice(comment.span))
    if placed is None or _names(placed[2]) != _names(match[2]):
        return refuse("its brackets run over several lines; one line is needed")
    selectors = []
    start = comment.span.start + placed.start(2)
    for part in placed[2].split(","):
        name = part.strip()
        at = start + len(part) - len(part.lstrip())
        start += len(part) + 1
        if not name:
            continue
        try:
            codes = resolve(name)
        except ValueError as error:
            return refuse(str(error))
        if codes <= fixed:
            return refuse(f"{name} cannot be suppressed by a comment")
        selectors.append(Selector(name, Span(at, at + len(name)), codes - fixed))
    return Suppression(comment, tuple(selectors), _scope(document, comment, match[1].lower()))


def _names(inside: str) -> list[str]:
    return [name.strip() for name in inside.split(",")]


def _scope(document: Document, comment: Comment, verb: str) -> Span:
    source = document.source
    if verb == "ignore-file":
        return Span(0, len(source.text))
    if comment.alone:
        blocks = document.blocks
        after = bisect_left(blocks, comment.span.end, key=lambda block: block.start)
        return blocks[after] if after < len(blocks) else Span(comment.span.end, comment.span.end)
    first, last = source.line_of(comment.span.start), source.line_of(comment.span.end)
    return Span(source.line_span(first).start, source.line_span(last).end)


def apply_suppressions(
    findings: Iterable[Finding], suppressions: tuple[Suppression, ...]
) -> tuple[list[Finding], set[Span]]:
    """Return the findings that no suppression covers, and the spans of the selectors in use."""
    kept: list[Finding] = []
    used: set[Span] = set()
    for finding in findings:
        covering = [
            selector.span for selector in _find_covering(finding.code, finding.span, suppressions)
        ]
        used.update(covering)
        if not covering:
            kept.append(finding)
    return kept, used


def is_covered(code: str, span: Span, suppressions: tuple[Suppression, ...]) -> bool:
    """Tell whether a suppression covers a finding of that code at that place."""
    return any(_find_covering(code, span, suppressions))


def _find_covering(
    code: str, span: Span, suppressions: tuple[Suppression, ...]
) -> Iterator[Selector]:
    return (
        selector
        for suppression in suppressions
        if _touches(suppression.scope, span)
        for selector in suppression.selectors
        if code in selector.codes
    )


def _touches(scope: Span, span: Span) -> bool:
    """Tell whether `span`, which may be empty, begins or runs within `scope`."""
    return span.start <= scope.end and span.end >= scope.start and scope.start < scope.end


def find_unused(
    source: Source,
    suppressions: tuple[Suppression, ...],
    used: set[Span],
    ran: frozenset[str],
) -> list[UnusedSelector]:
    """Return, for each suppression, the names that silenced nothing although their rules ran."""
    found = []
    for suppression in suppressions:
        idle = [
            selector
            for selector in suppression.selectors
            if selector.span not in used and selector.codes <= ran
        ]
        if not idle:
            continue
        if len(idle) == len(suppression.selectors):
            edit = Edit(_removal(source, suppression.comment), "")
        else:
            kept = [selector.text for selector in suppression.selectors if selector not in idle]
            first, last = suppression.selectors[0], suppression.selectors[-1]
            edit = Edit(Span(first.span.start, last.span.end), ", ".join(kept))
        names = ", ".join(selector.text for selector in idle)
        span = Span(idle[0].span.start, idle[-1].span.end)
        found.append(UnusedSelector(names, span, Fix((edit,), safe=True)))
    return found


def _removal(source: Source, comment: Comment) -> Span:
    """Return what to delete with a comment: its lines when alone, else the blanks on one side.

    Of two blank lines around it, one goes with it; so does the one before it at the end of a file.
    """
    text, start, end = source.text, comment.span.start, comment.span.end
    number, last = source.line_of(start), source.line_of(end)
    first = source.line_span(number)
    if not comment.alone:
        if text[first.start : start].strip():
            return Span(len(text[:start].rstrip(" \t")), end)
        return Span(start, end + len(text[end:]) - len(text[end:].lstrip(" \t")))
    if _is_blank(source, number - 1) and _is_blank(source, last + 1):
        last += 1
    after = source.line_starts[last] if last < len(source.line_starts) else len(text)
    if after == len(text) and _is_blank(source, number - 1):
        first = source.line_span(number - 1)
    return Span(first.start, after)


def _is_blank(source: Source, line: int) -> bool:
    """Tell whether there is such a line, from 1, and nothing stands on it."""
    inside = 1 <= line <= len(source.line_starts)
    return inside and not source.slice(source.line_span(line)).strip()
