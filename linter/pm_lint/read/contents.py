"""What the text below a heading tells of its topic, where its words alone do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.names import normalise_name
from pm_lint.read.naming import is_detail
from pm_lint.read.sentences import announces_measures
from pm_lint.read.times import match_time
from pm_lint.report import Topic

_OPEN = ((), (Topic.OTHER,), (Topic.BACKGROUND,))
_UNDECIDED = ((), (Topic.OTHER,), (Topic.DETECTION,))
_FEW_TIMES = 3  # lines that begin with a time and so make a timeline
_KEY_EVENTS = frozenset(("key events", "key moments", "key milestones", "milestones"))
_AT_ONCE = frozenset(("immediate actions", "immediate action", "immediate response"))
_CONCLUSIONS = frozenset(("conclusion", "conclusions", "in conclusion", "concluding remarks"))
_SEARCHES = frozenset(("investigation", "investigations"))
_WHAT_FAILED = frozenset(("what failed", "what broke"))
_WHOLE = frozenset(("postmortem", "post mortem", "post mortem analysis", "postmortem analysis"))
_MIN_TOLD = 80  # code points
_CAUSES = lazy(
    r"\b(?:caus(?:e[sd]?|ing)|because|due to|led to|leading to|result(?:ed)? (?:of|in|from)"
    r"|prevent(?:ed|ing)|insufficient|lack of|root of|failed to|triggered|compounded"
    r"|(?:was|were) (?:not able|unable) to"
    r"|(?:did|was|were|could)(?:n['’]t| not) (?:\w+ ){1,4}(?:enough|in time|properly))\b",
    re.IGNORECASE,
)


_MENDED = lazy(
    r"\b(?:fix(?:ed|es) (?:it|this|the|everything|all)"
    r"|(?:was|were|is|are|been) (?:\w+ )?(?:fixed|resolved|restored|repaired|reverted|replaced"
    r"|restarted|rolled back|back up|back online)|(?:comes?|came|went) (?:back )?(?:up|online)"
    r"|recovered|we (?:fixed|restored|reverted|replaced|restarted|rolled back))\b",
    re.IGNORECASE,
)
_REGRETS = lazy(r"\b(?:apolog\w+|inconvenienc\w+|sorry|thank\w*)\b", re.IGNORECASE)
_SENTENCE = lazy(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Contents:
    """A heading as far as contents can tell: its line, its words, the topics that they name.

    `entry` is one that is a time, an entry of a timeline; `title` the title of the document.
    """

    line: int
    name: str
    topics: tuple[Topic, ...]
    entry: bool = False
    title: bool = False
    level: int = 1


def read_contents(lines: Sequence[Line], headings: Sequence[Contents]) -> list[tuple[Topic, ...]]:
    """Return the topics of each heading, those that its contents give in place of its name's."""
    topics = _settle_names(lines, headings)
    actions = any(Topic.ACTIONS in told for told in topics)
    for at in range(len(headings)):
        if not actions and topics[at] in _UNDECIDED and _prevents(lines, headings, at):
            topics[at] = (Topic.ACTIONS,)
    if not any(Topic.ROOT_CAUSE in told for told in topics):
        mended = any(Topic.RESOLUTION in told for told in topics)
        for at, heading in enumerate(headings):
            if is_conclusion(heading.name) and _explains(lines, headings, at):
                both = not mended and _mends(lines, headings, at)
                topics[at] = (Topic.ROOT_CAUSE, Topic.RESOLUTION)[: 1 + both]
    if actions and not any(Topic.RESOLUTION in told for told in topics):
        at_once = _find_at_once(headings, topics)
        if at_once is not None:
            topics[at_once] = (Topic.RESOLUTION,)
    for at in _find_searches(headings, topics):
        topics[at] = (Topic.OTHER,)
    chosen = _find_timeline(lines, headings, topics)
    return topics if chosen is None else _appoint(headings, topics, chosen)


def _settle_names(lines: Sequence[Line], headings: Sequence[Contents]) -> list[tuple[Topic, ...]]:
    """Return the topics of names that mean one thing here and another there."""
    topics = [heading.topics for heading in headings]
    for at, heading in enumerate(headings):
        if is_detail(heading.name):
            topics[at] = _tell_detail(headings, at)
    for at in range(len(headings)):
        if _tells_what(headings, at):
            topics[at] = (Topic.SUMMARY,)
        elif _looks_back(lines, headings, topics, at):
            topics[at] = (Topic.LESSONS,)
    return topics


def _appoint(
    headings: Sequence[Contents], topics: Sequence[tuple[Topic, ...]], chosen: int
) -> list[tuple[Topic, ...]]:
    """Return the topics where the section `chosen` is the timeline, and no other one."""
    told = [(Topic.OTHER,) if Topic.TIMELINE in own else own for own in topics]
    at_once = normalise_name(headings[chosen].name) in _AT_ONCE
    told[chosen] = (Topic.TIMELINE, Topic.RESOLUTION)[: 1 + at_once]
    for at in _list_inside(headings, chosen):
        told[at] = ()  # "Investigating", "Monitoring": the stages of it
    return told


def _find_at_once(headings: Sequence[Contents], topics: Sequence[tuple[Topic, ...]]) -> int | None:
    """Return the section on what was done at once, where another one holds what is to be done."""
    measures = [at for at, told in enumerate(topics) if told == (Topic.ACTIONS,)]
    found = [at for at in measures if normalise_name(headings[at].name) in _AT_ONCE]
    if not found or len(measures) == 1:
        return None
    inside = {sub for at in measures for sub in _list_inside(headings, at)}
    return found[0] if found[0] not in inside else None


def _find_searches(headings: Sequence[Contents], topics: Sequence[tuple[Topic, ...]]) -> list[int]:
    """Return the sections on the search for a cause that has a section of its own."""
    causes = [at for at, told in enumerate(topics) if Topic.ROOT_CAUSE in told]
    searches = [at for at in causes if normalise_name(headings[at].name) in _SEARCHES]
    return searches if len(searches) < len(causes) else []


def _tell_detail(headings: Sequence[Contents], at: int) -> tuple[Topic, ...]:
    """Let details follow a summary as the cause, where no other section tells it."""
    before = {topic for other in headings[:at] for topic in other.topics}
    others = before | {topic for other in headings[at + 1 :] for topic in other.topics}
    if Topic.SUMMARY not in before:
        plain = normalise_name(headings[at].name) in ("detail", "details")
        alone = plain and not before and Topic.SUMMARY not in others
        return (Topic.SUMMARY,) if alone else headings[at].topics
    told = normalise_name(headings[at].name) == "what actually happened"
    inside = set(_list_inside(headings, at))
    apart = any(
        Topic.ROOT_CAUSE in other.topics
        for index, other in enumerate(headings)
        if index != at and index not in inside
    )
    return (Topic.ROOT_CAUSE,) if told or not apart else (Topic.OTHER,)


def _tells_what(headings: Sequence[Contents], at: int) -> bool:
    """Tell whether "What failed?" is what happened, as "Why did it fail?" follows."""
    if normalise_name(headings[at].name) not in _WHAT_FAILED or at + 1 == len(headings):
        return False
    return normalise_name(headings[at + 1].name).startswith("why ")


def _looks_back(
    lines: Sequence[Line],
    headings: Sequence[Contents],
    topics: Sequence[tuple[Topic, ...]],
    at: int,
) -> bool:
    """Tell whether a section "Postmortem" behind cause or resolution says what to learn of it."""
    if headings[at].title or topics[at] or normalise_name(headings[at].name) not in _WHOLE:
        return False
    told = {topic for own in topics[:at] for topic in own}
    if not told & {Topic.ROOT_CAUSE, Topic.RESOLUTION}:
        return False
    return sum(len(line.text) for line in _body(lines, headings, at)) > _MIN_TOLD


def _explains(lines: Sequence[Line], headings: Sequence[Contents], at: int) -> bool:
    """Tell whether a conclusion says why it happened."""
    text = " ".join(line.text for line in _body(lines, headings, at))
    told = (sentence for sentence in _SENTENCE.split(text) if not _REGRETS.search(sentence))
    return any(_CAUSES.search(sentence) for sentence in told)


def _mends(lines: Sequence[Line], headings: Sequence[Contents], at: int) -> bool:
    """Tell whether a conclusion says how service came back."""
    return any(_MENDED.search(line.text) for line in _body(lines, headings, at))


def is_conclusion(name: str) -> bool:
    """Tell whether a heading announces nothing but the end of the report."""
    return normalise_name(name) in _CONCLUSIONS


def _body(lines: Sequence[Line], headings: Sequence[Contents], at: int) -> Sequence[Line]:
    """Return the lines between a heading and the next one."""
    stop = headings[at + 1].line if at + 1 < len(headings) else len(lines)
    return lines[headings[at].line + 1 : stop]


def _prevents(lines: Sequence[Line], headings: Sequence[Contents], at: int) -> bool:
    """Tell whether a section opens by saying that a list of measures follows."""
    if headings[at].title or headings[at].entry:
        return False
    body = _body(lines, headings, at)
    first = next((line for line in body if line.text.strip()), None)
    return first is not None and announces_measures(first.text)


def _find_timeline(
    lines: Sequence[Line], headings: Sequence[Contents], topics: Sequence[tuple[Topic, ...]]
) -> int | None:
    """Return the heading whose section is the timeline although it is not called so."""
    named = [at for at, told in enumerate(topics) if Topic.TIMELINE in told]
    weak = len(named) == 1 and normalise_name(headings[named[0]].name) in _KEY_EVENTS
    if named and not weak:
        return None
    open_ = [
        at
        for at, heading in enumerate(headings)
        if (topics[at] in _OPEN or normalise_name(heading.name) in _AT_ONCE)
        and not (heading.title or heading.entry)
    ]
    counts = {at: sum(1 for _ in _timed_lines(lines, headings, at)) for at in open_}
    best = max(counts, key=lambda at: counts[at], default=None)
    if best is not None and counts[best] < _FEW_TIMES:
        return None if named else _find_staged(lines, headings, open_)
    if best is None:
        return None
    if weak and counts[best] <= sum(1 for _ in _timed_lines(lines, headings, named[0])):
        return None
    return best


def _find_staged(
    lines: Sequence[Line], headings: Sequence[Contents], open_: Sequence[int]
) -> int | None:
    """Return the heading whose sub-sections are the stages of the incident, each with its time."""
    for at in open_:
        inside = _list_inside(headings, at)
        timed = [sub for sub in inside if next(_timed_lines(lines, headings, sub), None)]
        if len(inside) >= _FEW_TIMES and len(timed) == len(inside):
            return at
    return None


def _list_inside(headings: Sequence[Contents], at: int) -> list[int]:
    """Return the headings of the sub-sections of a section."""
    inside = []
    for other in range(at + 1, len(headings)):
        if headings[other].level <= headings[at].level:
            break
        if not headings[other].entry:
            inside.append(other)
    return inside


def _timed_lines(lines: Sequence[Line], headings: Sequence[Contents], at: int) -> Iterator[Line]:
    """Yield the lines of a section, up to the next heading, that begin with a clock time."""
    ends = (other.line for other in headings[at + 1 :] if not other.entry)
    for line in lines[headings[at].line + 1 : next(ends, len(lines))]:
        if line.kind in (LineKind.FENCED, LineKind.RULE) or line.quoted or not line.text:
            continue
        found = match_time(line.text.strip(" *_-–—~•"))
        if found is not None and found.instant.time is not None:
            yield line
