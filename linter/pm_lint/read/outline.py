"""Headings and how they lie in each other, where their levels do not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pm_lint.dataclass import dataclass, replace
from pm_lint.pattern import lazy
from pm_lint.read.contents import is_conclusion
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.names import normalise_name
from pm_lint.read.naming import closes_only, is_measure_kind
from pm_lint.read.times import match_time
from pm_lint.report import Carrier, Located, Topic
from pm_lint.source import Prose

ENTRY_LEVEL = 99
"""The level of a heading that is an entry of a timeline, or a day of it: it ends no section."""

_COLON = lazy(r"[:：]\s*\Z")
_NAMES_REPORT = lazy(r"\breport\W*\Z|\bpost-?mortem\b", re.IGNORECASE)
_LOOKING_INTO = frozenset(("investigation", "investigations", "analysis", "diagnosis", "debugging"))
_STEP = lazy(r"\W*(?:step|phase|stage) \d{1,2}\b", re.IGNORECASE)
_WEAK = (Carrier.BOLD, Carrier.TITLE, Carrier.RUN_IN)


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """A line, or the label that a line begins with, that announces a section or a part of one.

    `line` is its index among the lines; `rest` the text behind a label on the same line.
    """

    line: int
    level: int
    carrier: Carrier
    name: Located[str]
    topics: tuple[Topic, ...]
    rest: Prose | None = None


def settle_subdivisions(headings: list[Heading]) -> list[Heading]:
    """Take the topic from a bold line or label that only subdivides a section of that topic.

    "Root cause" in "Root cause and resolution" says more than the section, and stays. Below
    "Action items", "Detection" is a kind of them.
    """
    result: list[Heading] = []
    open_: list[Heading] = []
    summed = False
    explained = any(Topic.ROOT_CAUSE in heading.topics for heading in headings)
    for heading in headings:
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        around = {outer.topics for outer in open_}
        single = {topics[0] for topics in around if len(topics) == 1}
        weak = heading.carrier is Carrier.RUN_IN
        if weak and heading.topics == (Topic.SUMMARY,) and _follows_titles(heading, result):
            # "Incident report" is the name of the whole, where "Summary:" follows.
            result = [replace(title, topics=()) for title in result]
            open_ = result[-1:]
        elif weak and heading.topics and _elaborates_on(heading, around, single):
            heading = replace(heading, topics=())
        elif not weak and (Topic.ACTIONS,) in around and _looks_into(heading):
            heading = replace(heading, topics=())  # what is still to be looked into
        elif not weak and result and _asks_cause(heading, result[-1], around, explained):
            heading = replace(heading, topics=(Topic.ROOT_CAUSE,))
        elif not weak and (Topic.ACTIONS,) in around and is_measure_kind(heading.name.value):
            heading = replace(heading, topics=(Topic.ACTIONS,))
        elif heading.topics and any(around) and _STEP.match(heading.name.value):
            heading = replace(heading, topics=())  # "Step 2: fix the data" is one of several
        elif (Topic.LESSONS,) in around and is_conclusion(heading.name.value):
            heading = replace(heading, topics=(Topic.LESSONS,))
        elif not weak and heading.topics and any(around) and closes_only(heading.name.value):
            heading = replace(heading, topics=())
        elif heading.topics == (Topic.SUMMARY,) and summed and any(around - {(Topic.SUMMARY,)}):
            heading = replace(heading, topics=())  # sums up the section around it
        summed = summed or Topic.SUMMARY in heading.topics
        open_.append(heading)
        result.append(heading)
    return result


def _elaborates_on(heading: Heading, around: set[tuple[Topic, ...]], single: set[Topic]) -> bool:
    """Tell whether a label belongs to the section around it: "**Alerting.** We will …"."""
    if heading.topics in around or set(heading.topics) <= single:
        return True
    return (Topic.ACTIONS,) in around and is_measure_kind(heading.name.value)


def _follows_titles(heading: Heading, result: list[Heading]) -> bool:
    """Tell whether all headings before a summary are bare names of the report, read as one."""
    return not _NAMES_REPORT.search(heading.name.value) and all(
        title.carrier in (Carrier.TITLE, Carrier.RUN_IN)
        and title.topics in ((), (Topic.SUMMARY,))
        and _NAMES_REPORT.search(title.name.value)
        for title in result
    )


def _looks_into(heading: Heading) -> bool:
    return normalise_name(heading.name.value) in _LOOKING_INTO


def _asks_cause(
    heading: Heading, before: Heading, around: set[tuple[Topic, ...]], explained: bool
) -> bool:
    """Tell whether "What went wrong?" asks for the cause.

    It does right below "Root cause", and below "What happened" where no other section explains.
    """
    if normalise_name(heading.name.value) != "what went wrong":
        return False
    below = Topic.ROOT_CAUSE in before.topics and heading.line - before.line <= 2
    return below or (not explained and (Topic.SUMMARY,) in around)


def nest_labels(headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Put labels below the label that they elaborate, for they have no levels of their own.

    "Corrective measures" with nothing of its own, then "Improvements" and "Tasks"; and
    "Duration", which tells of the summary above it.
    """
    result: list[Heading] = []
    outer: Heading | None = None
    for heading in headings:
        inside = outer is not None and _elaborates(heading, outer)
        if heading.carrier in _WEAK and heading.topics == (Topic.OTHER,) and heading.rest is None:
            inside = inside or (outer is not None and outer.level == heading.level)
        if inside:
            result.append(replace(heading, level=heading.level + 1))
            continue
        bare = heading.carrier in _WEAK and heading.topics and heading.rest is None
        outer = heading if bare and _is_followed(heading, headings, lines) else None
        result.append(heading)
    return result


def _elaborates(heading: Heading, outer: Heading) -> bool:
    weak = heading.carrier in _WEAK and heading.level == outer.level
    return weak and bool(heading.topics) and set(heading.topics) <= set(outer.topics)


def _is_followed(heading: Heading, headings: list[Heading], lines: Sequence[Line]) -> bool:
    """Tell whether the next heading stands right below, with nothing in between."""
    nxt = next((other for other in headings if other.line > heading.line), None)
    if nxt is None:
        return False
    between = lines[heading.line + 1 : nxt.line]
    return all(line.kind is LineKind.RULE or not line.text.strip() for line in between)


def join_days(headings: list[Heading]) -> list[Heading]:
    """Let a heading that is a day end no timeline, though it stands on the level of its heading."""
    result: list[Heading] = []
    timeline: Heading | None = None
    for heading in headings:
        if Topic.TIMELINE in heading.topics:
            timeline = heading
        elif timeline and heading.level <= timeline.level and not heading.topics:
            if is_day(heading.name.value):
                heading = replace(heading, level=ENTRY_LEVEL)
            else:
                timeline = None
        result.append(heading)
    return result


def untitle(headings: list[Heading]) -> list[Heading]:
    """Take the topic from a first heading that is the title: "# Root cause analysis"."""
    if not headings or headings[0].level != 1 or not headings[0].topics:
        return headings
    title, *others = headings
    deeper = [other for other in others if other.topics and other.level > 1]
    if len(deeper) < 2 or any(other.topics for other in others if other.level == 1):
        return headings
    again = any(set(title.topics) & set(other.topics) for other in deeper)
    if again or title.topics[0] in (Topic.ROOT_CAUSE, Topic.LESSONS):
        return [replace(title, topics=()), *others]
    return headings


def sink_labels(headings: list[Heading]) -> list[Heading]:
    """Put headings that only label below those that name a topic, where all are of one level.

    "# Improvements", then "# Monitoring:": the colon, which the others lack, sets it apart.
    """
    if len({heading.level for heading in headings if heading.level != ENTRY_LEVEL}) != 1:
        return headings
    named = [h for h in headings if h.topics and not _COLON.search(h.name.value)]
    result: list[Heading] = []
    for heading in headings:
        if len(named) > 2 and not heading.topics and _COLON.search(heading.name.value):
            heading = replace(heading, level=heading.level + 1)
        result.append(heading)
    return result


def says_time(text: str) -> bool:
    """Tell whether a text begins with a clock time: an entry of the timeline, not its heading."""
    found = match_time(text.strip(" *_-–—~•"))
    return found is not None and found.instant.time is not None


def is_day(text: str) -> bool:
    """Tell whether a text begins with a date."""
    found = match_time(text.strip(" *_-–—~•"))
    return found is not None and (found.instant.date is not None or found.month_day is not None)
