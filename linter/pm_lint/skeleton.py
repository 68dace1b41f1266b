"""The section that a report lacks, drafted in its own style, with what is still to be filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pm_lint.finding import Edit, Fix
from pm_lint.pattern import lazy
from pm_lint.report import Carrier, Format, Report, Section, Topic
from pm_lint.source import Source, Span

OPEN = "TBD"
"""What stands where the facts are still missing; PM103 lists the places."""

_MARKER = lazy(r"[ \t]*(?:[-+>|]|\*[ \t]|\d+[.)])")
_LISTED = (Topic.TIMELINE, Topic.ACTIONS)
_ROWS = {
    Topic.TIMELINE: f"\n  - {{text: {OPEN}}}",
    Topic.ACTIONS: f"\n  - {{text: {OPEN}, owner: {OPEN}, ticket: {OPEN}}}",
}

_Style = tuple[Carrier, int]
"""How a heading is written, and its depth."""


def draft_section(report: Report, topic: Topic, title: str, order: Iterable[Topic]) -> Fix | None:
    """Return the fix that adds a section called `title`, None where the report has no place for it.

    `order` are the topics in the order in which reports have them. The fix is not safe: the words
    of a section may be there under a heading that nobody takes for it.
    """
    before = list(order)
    before = before[: before.index(topic)] if topic in before else before
    yaml = report.document.format is Format.YAML
    edit = (_draft_key if yaml else _draft_heading)(report, topic, title, before)
    return Fix((edit,), safe=False) if edit else None


def _draft_heading(report: Report, topic: Topic, title: str, before: list[Topic]) -> Edit | None:
    style = _find_style(report)
    peers = [
        section
        for section in report.sections
        if (section.carrier, section.depth) == style and _stands_free(report.source, section)
    ]
    earlier = [section for section in peers if not set(before).isdisjoint(section.topics)]
    source = report.source
    if earlier:
        at = max(section.body.end for section in earlier)
        line = source.line_span(source.line_of(at))
        # The body ends before the words of the next heading, and its marks belong to them.
        at = line.start if at < line.end else at
    elif peers:
        at = source.line_span(source.line_of(peers[0].heading.span.start)).start
    else:
        at = len(source.text)
    lines = _head(title, style)
    body = f"- {OPEN}" if topic in _LISTED else OPEN
    text = f"{lines} {OPEN}" if style[0] is Carrier.RUN_IN else f"{lines}\n\n{body}"
    return Edit(Span(at, at), _space(source, at, text))


def _find_style(report: Report) -> _Style:
    """Return how most of the sections that matter are announced."""
    sections = [section for section in report.sections if _stands_free(report.source, section)]
    named = [section for section in sections if set(section.topics) - {Topic.OTHER}]
    counts = Counter((section.carrier, section.depth) for section in named or sections)
    return counts.most_common(1)[0][0] if counts else (Carrier.ATX, 2)


def _stands_free(source: Source, section: Section) -> bool:
    """Tell whether another heading can be put before this one: it is in no list, quote or table."""
    line = source.line_span(source.line_of(section.heading.span.start))
    before = source.text[line.start : section.heading.span.start]
    return section.carrier is not Carrier.KEY and not _MARKER.match(before)


def _head(title: str, style: _Style) -> str:
    carrier, depth = style
    return {
        Carrier.ATX: f"{'#' * min(depth, 6)} {title}",
        Carrier.SETEXT: f"{title}\n{('=' if depth == 1 else '-') * len(title)}",
        Carrier.HTML: f"<h{min(depth, 6)}>{title}</h{min(depth, 6)}>",
        Carrier.BOLD: f"**{title}**",
        Carrier.TITLE: f"{title}:",
        Carrier.RUN_IN: f"**{title}:**",
    }[carrier]


def _space(source: Source, at: int, text: str) -> str:
    """Return `text` with blank lines between it and its neighbours, and none at the file's end."""
    lines = source.text[:at].replace("\r\n", "\n")
    missing = 0 if not lines.strip() else 2 - (len(lines) - len(lines.rstrip("\n")))
    lead = "\n" * max(0, missing)
    if source.text[at:].strip():
        return f"{lead}{text}\n\n"
    return f"{lead}{text}\n" if lines.endswith("\n") else f"{lead}{text}"


def _draft_key(report: Report, topic: Topic, title: str, before: list[Topic]) -> Edit | None:
    source, document = report.source, report.document
    if source.slice(document.spans.get((), Span(0, 0))).lstrip().startswith("{"):
        return None
    names = [path[0] for path in document.keys if len(path) == 1]
    ends = {name: document.spans[name,].end for name in names if (name,) in document.spans}
    if not ends:
        return None
    earlier = [ends[name] for name in _keys(before) if name in ends]
    end = max(earlier or ends.values())
    end = len(source.text[:end].rstrip())
    at = source.line_span(source.line_of(end)).end
    written = [source.slice(document.keys[name,]) for name in _keys(Topic) if name in ends]
    rows = _ROWS.get(topic, f" {OPEN}")
    return Edit(Span(at, at), f"\n{_spell(title, topic, written)}:{rows}")


def _keys(topics: Iterable[Topic]) -> Iterator[str]:
    return (topic.value.replace("-", "_") for topic in topics)


def _spell(title: str, topic: Topic, written: list[str]) -> str:
    """Return the key of a topic in the spelling of the other keys: snake, kebab, in words."""
    if written and all(name[:1].isupper() for name in written):
        return title
    return topic.value if any("-" in name for name in written) else topic.value.replace("-", "_")
