"""Parts of a report that stand under no heading of their own.

Many reports open with a paragraph that is their summary, or tell cause and repair under a heading
that names neither. Such text makes no section, but it would be wrong to say that it is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.sections import Part, split_label
from pm_lint.report import Topic
from pm_lint.source import Span

_LEAD_WORDS = 12  # fewer are a caption or a greeting
_PROSE = (LineKind.TEXT, LineKind.ITEM, LineKind.ROW, LineKind.HEADING)
_UNTOLD = frozenset({Topic.OTHER, Topic.BACKGROUND})  # sections that may hold anything
_WORD = re.compile(r"\w+")

# What a sentence about each part says. A word too many only keeps a rule silent.
_SAID = {
    Topic.ROOT_CAUSE: re.compile(
        r"\b(?:caus(?:e|es|ed|ing)|because|due to|root of|reasons?|result(?:ed|ing)? (?:of|from|in)"
        r"|led to|turned out|trigger(?:s|ed)?|stem(?:s|med) from|culprit|underlying"
        r"|(?:problem|issue|bug|error|fault|mistake) (?:was|is|lay|here))\b",
        re.IGNORECASE,
    ),
    Topic.RESOLUTION: re.compile(
        r"\b(?:resol(?:ve|ves|ved|ution)|restor(?:e|ed|ing)|recover(?:ed|y)|roll(?:ed|ing)? ?back"
        r"|revert(?:ed|ing)?|fix(?:es|ed|ing)?|mitigat(?:e|ed|ion)|restart(?:ed|ing)?|reboot(?:ed)?"
        r"|replac(?:ed|ing)|patch(?:ed)?|repair(?:ed)?|work-?around|back (?:up|online|to normal)"
        r"|hot-?fix(?:ed)?|redeploy(?:ed)?|re-?enabled?|remov(?:ed|ing)|disabl(?:ed|ing))\b",
        re.IGNORECASE,
    ),
    Topic.ACTIONS: re.compile(
        r"\b(?:we(?:'ll|’ll| will| plan| intend| are going| are working| need| should| must)"
        r"|will be|should be|(?:to|can|could) (?:prevent|avoid)|in (?:the )?future|going forward"
        r"|follow-?ups?|next steps?|action items?|planned|to-?do|improve(?:s|d|ments?)?)\b",
        re.IGNORECASE,
    ),
}


def find_loose_parts(
    lines: Sequence[Line], parts: Sequence[Part], missing: Sequence[Topic]
) -> Iterator[tuple[Topic, Span, str]]:
    """Yield, for each of the `missing` topics that loose text speaks of, its place and its text."""
    loose = list(_list_loose(lines, parts))
    known = frozenset(loose)
    for topic in missing:
        if topic is Topic.SUMMARY:
            told = (p.heading.line for p in parts if not set(p.section.topics) <= _UNTOLD)
            before = lines[: min(told, default=len(lines))]
            found = _find_lead([line for line in before if line in known])
        else:
            pattern = _SAID.get(topic)
            found = next(([line] for line in loose if pattern and pattern.search(line.text)), [])
        if found:
            span = Span(found[0].prose.span.start, found[-1].prose.span.end)
            yield topic, span, "\n".join(line.text for line in found)


def _list_loose(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[Line]:
    """Yield the lines of prose that belong to no section with a topic to tell."""
    taken: set[int] = set()
    for part in parts:
        if not set(part.section.topics) <= _UNTOLD:
            taken.update(range(part.heading.line, part.last))
    for index, line in enumerate(lines):
        if index not in taken and line.kind in _PROSE and not line.quoted:
            yield line


def _find_lead(loose: Sequence[Line]) -> list[Line]:
    """Return the paragraph with which a report opens, if it is long enough for a summary."""
    lead: list[Line] = []
    for line in loose:
        if line.kind is LineKind.HEADING:
            if lead:
                break
            continue
        if line.kind is not LineKind.TEXT or split_label(line) is not None:
            continue
        if line.opens and lead:
            break
        lead.append(line)
    words = sum(len(_WORD.findall(line.text)) for line in lead)
    return lead if words >= _LEAD_WORDS else []
