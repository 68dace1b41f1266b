"""Parts of a report that stand under no heading of their own.

Many reports open with a paragraph that is their summary, tell cause and repair under "What
happened", or say what will change among the lessons. Such text makes no section of that part, but
it would be wrong to say that the part is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pm_lint.pattern import lazy
from pm_lint.read.labels import split_label
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.sections import Part
from pm_lint.read.times import find_times
from pm_lint.report import Topic
from pm_lint.source import Span

_LEAD_WORDS = 12  # fewer are a caption or a greeting
_TOLD_TIMES = 3  # clock times that make a course of events
_PROSE = (LineKind.TEXT, LineKind.ITEM, LineKind.ROW, LineKind.HEADING)
_WORD = lazy(r"\w+")
_CONCLUSION = lazy(r"\W*(?:conclusions?|closing|wrap-?up)\W*$", re.IGNORECASE)
_BRIEF = lazy(r"summary|overview|abstract|tl;?\s?dr|synopsis|nutshell", re.IGNORECASE)

_ANYTHING = frozenset({Topic.OTHER, Topic.BACKGROUND, Topic.DETECTION})
"""Topics of sections that may hold any part."""

_ELSEWHERE = {
    Topic.TIMELINE: _ANYTHING,
    Topic.ROOT_CAUSE: _ANYTHING | {Topic.TIMELINE, Topic.RESOLUTION, Topic.LESSONS},
    Topic.RESOLUTION: _ANYTHING
    | {Topic.SUMMARY, Topic.TIMELINE, Topic.ROOT_CAUSE, Topic.LESSONS, Topic.ACTIONS},
    Topic.ACTIONS: _ANYTHING | {Topic.RESOLUTION, Topic.LESSONS},
}
"""Topics of sections that may hold a part beside their own."""

# What a sentence about each part says. A word too many only keeps a rule silent.
_SAID = {
    Topic.ROOT_CAUSE: lazy(
        r"\b(?:caus(?:e|es|ed|ing)|because|due to|root of|reasons?|result(?:ed|ing)? (?:of|from|in)"
        r"|led to|turned out|trigger(?:s|ed)?|stem(?:s|med) from|culprit|underlying"
        r"|(?:problem|issue|bug|error|fault|mistake) (?:was|is|lay|here)|took advantage"
        r"|exploit(?:s|ed|ing)?|vulnerab\w+|misconfigur\w+|overwr(?:ote|itten)|flaw(?:s|ed)?"
        r"|insufficient|too (?:few|many|small|low|slow))\b",
        re.IGNORECASE,
    ),
    Topic.RESOLUTION: lazy(
        r"\b(?:fix(?:es|ed|ing)?|mitigat(?:e|ed|ion)|roll(?:ed|ing|s)? ?back|revert(?:ed|ing|s)?"
        r"|restart(?:ed|ing|s)?|reboot(?:ed|s)?|replac(?:ed|ing|es)|patch(?:ed)?|repair(?:ed)?"
        r"|work-?around|hot-?fix(?:ed)?|redeploy(?:ed|s)?|re-?enabled?|remov(?:ed|ing|es)"
        r"|disabl(?:ed|ing|es)|switch(?:ed|es)|fail(?:ed)? ?over|scaled (?:up|down)"
        r"|re-?creat(?:ed|ing)|restored from|recovery|clean(?:ed|s) up|re-?set|renew(?:ed|s)"
        r"|updated?)\b",
        re.IGNORECASE,
    ),
    Topic.ACTIONS: lazy(
        r"\b(?:we(?:'ll|’ll| will| plan| intend| are going| are working| need| should| must)"
        r"|will be|should be|(?:to|can|could) (?:prevent|avoid)|in (?:the )?future|going forward"
        r"|needs? to|follow-?ups?|next steps?|action items?|planned|to-?do"
        r"|improve(?:s|d|ments?)?)\b",
        re.IGNORECASE,
    ),
}


def find_loose_parts(
    lines: Sequence[Line], parts: Sequence[Part], missing: Sequence[Topic]
) -> Iterator[tuple[Topic, Span, str]]:
    """Yield, for each of the `missing` topics that other text speaks of, its place and its text."""
    for topic in missing:
        if topic is Topic.SUMMARY:
            found = _find_lead(lines, parts) or _find_head(lines, parts)
        else:
            loose = list(_list_loose(lines, parts, _ELSEWHERE.get(topic, _ANYTHING)))
            found = _find_course(loose) if topic is Topic.TIMELINE else _find_said(loose, topic)
        if topic is Topic.ACTIONS and not found:
            found = _find_lessons(lines, parts)
        if topic in (Topic.ROOT_CAUSE, Topic.RESOLUTION) and not found:
            found = _find_conclusion(lines)
        if found:
            span = Span(found[0].prose.span.start, found[-1].prose.span.end)
            yield topic, span, "\n".join(line.text for line in found)


def _list_loose(
    lines: Sequence[Line], parts: Sequence[Part], open_to: frozenset[Topic]
) -> Iterator[Line]:
    """Yield the lines of prose that no section but those of the topics `open_to` holds.

    A summary under another name than that, such as "What happened", may tell everything.
    """
    taken: set[int] = set()
    for part in parts:
        topics = set(part.section.topics)
        story = topics == {Topic.SUMMARY} and not _BRIEF.search(part.section.heading.value)
        if not topics & open_to and not story:
            taken.update(range(part.heading.line, part.last))
    for part in parts:
        # A section within another speaks for itself.
        if set(part.section.topics) & open_to:
            taken.difference_update(range(part.heading.line, part.last))
    for index, line in enumerate(lines):
        if index not in taken and line.kind in _PROSE and not line.quoted:
            yield line


def _find_said(loose: Sequence[Line], topic: Topic) -> list[Line]:
    pattern = _SAID[topic]
    return next(([line] for line in loose if pattern.search(line.text)), [])


def _find_course(loose: Sequence[Line]) -> list[Line]:
    """Return the lines of a paragraph that tells the course of events by the clock."""
    timed = [line for line in loose if any(m.instant.time for m in find_times(line.text))]
    times = {m.text for line in timed for m in find_times(line.text) if m.instant.time}
    return timed if len(times) >= _TOLD_TIMES else []


def _find_conclusion(lines: Sequence[Line]) -> list[Line]:
    """Return the first line below "Conclusion", which draws the cause and the end together."""
    for line, following in pairwise(line for line in lines if line.text.strip()):
        if _CONCLUSION.match(line.text) and line.lone:
            return [following] if len(_WORD.findall(following.text)) >= _LEAD_WORDS else []
    return []


def _find_lessons(lines: Sequence[Line], parts: Sequence[Part]) -> list[Line]:
    """Return the first lesson: what was learnt is what to do better next time."""
    for part in parts:
        if Topic.LESSONS in part.section.topics and not part.section.empty:
            inside = lines[part.first : part.last]
            return [line for line in inside if line.kind in _PROSE and line.text.strip()][:1]
    return []


def _find_lead(lines: Sequence[Line], parts: Sequence[Part]) -> list[Line]:
    """Return the paragraph with which a report opens, if it is long enough for a summary."""
    told = (p.heading.line for p in parts if not set(p.section.topics) <= _ANYTHING)
    lead: list[Line] = []
    for line in lines[: min(told, default=len(lines))]:
        if line.kind is LineKind.HEADING:
            if lead:
                break
            continue
        if line.kind is not LineKind.TEXT or line.quoted or split_label(line) is not None:
            continue
        if line.opens and _count_words(lead) >= _LEAD_WORDS:
            break
        lead.append(line)
    return lead if _count_words(lead) >= _LEAD_WORDS else []


def _count_words(lines: Sequence[Line]) -> int:
    return sum(len(_WORD.findall(line.text)) for line in lines)


def _find_head(lines: Sequence[Line], parts: Sequence[Part]) -> list[Line]:
    """Return what tells, under the labels of a short report, whom the incident hit and how."""
    for part in parts:
        if Topic.IMPACT in part.section.topics and not part.section.empty:
            inside = [line for line in lines[part.heading.line : part.last] if line.text.strip()]
            words = sum(len(_WORD.findall(line.text)) for line in inside)
            if words >= _LEAD_WORDS:
                return inside[:1]
    return []
