"""The headings of a report in every guise: real ones, bold lines, bare titles, labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pm_lint.dataclass import replace
from pm_lint.pattern import lazy
from pm_lint.read.contents import Contents, read_contents
from pm_lint.read.labels import MAX_LABEL, is_bold_line, split_label
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.misspelling import match_misspelt
from pm_lint.read.naming import (
    find_topics,
    match_label,
    match_name,
)
from pm_lint.read.outline import (
    ENTRY_LEVEL,
    Heading,
    is_day,
    join_days,
    nest_labels,
    says_time,
    settle_subdivisions,
    sink_labels,
    untitle,
)
from pm_lint.read.replacements import LINK_WORD
from pm_lint.read.times import match_time
from pm_lint.report import Carrier, Located, Topic
from pm_lint.source import Prose

_BOLD_LEVEL, _TITLE_LEVEL, _RUN_IN_LEVEL = 7, 8, 9  # below the six of real headings
_ASKS = lazy(r"\s*(?:what|how|when|why|which|who)\b[^.!]{4,80}$", re.IGNORECASE)
_TITLE = lazy(
    r"\b(?:post[- ]?mortem|(?:incident|outage|disruption) (?:report|review|disclosure)"
    r"|after[- ]action)\b",
    re.IGNORECASE,
)
# "Incident report: shop down for an hour", a title on any level
_REPORT_ON = lazy(
    r"\W*(?:post[- ]?mortem|(?:incident|outage) (?:report|review))\s?[:–—-]\s?(?=\W{0,2}\w+ \w)",
    re.IGNORECASE,
)
_REPORT = lazy(
    r"\W*(?:post[- ]?mortem )?(?:incident|outage|issue) (?:report|review)\W*"
    r"|\W*post[- ]?mortem(?: report)?\W*",
    re.IGNORECASE,
)
_TLDR = lazy(r"tl\s?;?\s?dr", re.IGNORECASE)

_MAX_MOMENT, _MOMENT_REST = 60, 12  # code points of a label's value, and of what follows its time
_FIELDS = frozenset({Topic.IMPACT, Topic.DETECTION})
_FEW_WORDS = 4  # a bare line of at least so many that is a name is one in any place


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """Return all headings in order; those that name no topic have none, but end a section."""
    real = _real_headings(lines)
    covered = {topic for heading in real for topic in heading.topics}
    enclosed = _enclosed_lines(real, len(lines))
    held = enclosed
    structured = sum(1 for heading in real if heading.topics) >= 2
    stand_ins = list(_stand_in_headings(lines, structured=structured, covered=covered))
    if structured:
        stand_ins = _drop_refrains(stand_ins, lines, enclosed)
    else:
        covered |= {topic for heading in stand_ins for topic in heading.topics}
        structured = sum(1 for heading in stand_ins if heading.topics) >= 2
        bold = [heading for heading in stand_ins if heading.carrier is Carrier.BOLD]
        held = _enclosed_lines(bold, len(lines))
    plain = not real and all(heading.carrier is Carrier.TITLE for heading in stand_ins)
    run_ins = _run_in_headings(
        lines,
        real,
        structured=structured,
        covered=covered,
        enclosed=enclosed,
        held=held,
        plain=plain,
    )
    found = sorted((*real, *stand_ins, *run_ins), key=lambda heading: (heading.line, heading.level))
    unique = {heading.line: heading for heading in reversed(found)}
    headings = nest_labels(settle_subdivisions([unique[line] for line in sorted(unique)]), lines)
    told = read_contents(lines, [_outline(lines, heading) for heading in headings])
    return [replace(h, topics=topics) for h, topics in zip(headings, told, strict=True)]


def _outline(lines: Sequence[Line], heading: Heading) -> Contents:
    entry = heading.level == ENTRY_LEVEL
    title = heading.level == 1 and not heading.topics
    name, level = heading.name.value, heading.level
    return Contents(heading.line, name, heading.topics, entry=entry, title=title, level=level)


def _real_headings(lines: Sequence[Line]) -> list[Heading]:
    found = []
    first = True
    for index, line in enumerate(lines):
        if line.kind is not LineKind.HEADING or line.carrier is None or line.quoted:
            continue
        timed = says_time(line.text)
        topics = () if timed else find_topics(line.text)
        if (told := _REPORT_ON.match(line.text)) and not find_topics(line.text[told.end() :]):
            topics = ()
        if first and line.level == 1 and (_TITLE.search(line.text) or not match_name(line.text)):
            topics = ()
        first = False
        level = ENTRY_LEVEL if timed else line.level
        name = Located(line.text, line.prose.span)
        found.append(Heading(index, level, line.carrier, name, topics))
    return untitle(sink_labels(join_days(found)))


def _enclosed_lines(real: Sequence[Heading], count: int) -> list[bool]:
    """Return for each line whether it lies in the section of a real heading with a topic."""
    enclosed = [False] * count
    for at, heading in enumerate(real):
        if not heading.topics:
            continue
        ends = (later.line for later in real[at + 1 :] if later.level <= heading.level)
        for index in range(heading.line, next(ends, count)):
            enclosed[index] = True
    return enclosed


def _stand_in_headings(
    lines: Sequence[Line], *, structured: bool, covered: set[Topic]
) -> Iterator[Heading]:
    """Yield bold-only lines and bare lines that serve as headings."""
    for index, line in enumerate(lines):
        if line.quoted or not line.text or len(line.text) > MAX_LABEL:
            continue
        if line.depth and (structured or not (line.lone and match_label(line.text))):
            continue
        name = Located(line.text.strip(" :："), line.prose.span)
        if line.kind is LineKind.TEXT and is_bold_line(line):
            timed = says_time(line.text) or is_day(line.text)
            topics = () if timed else find_topics(line.text)
            level = ENTRY_LEVEL if timed else _BOLD_LEVEL
            if topics or line.lone:
                yield Heading(index, level, Carrier.BOLD, name, topics)
        elif line.kind in (LineKind.TEXT, LineKind.CODE):
            topics = _bare_topics(lines, index)
            if topics and (not structured or _counts_as_title(line, topics, covered)):
                yield Heading(index, _TITLE_LEVEL, Carrier.TITLE, name, topics)


def _drop_refrains(
    found: list[Heading], lines: Sequence[Line], enclosed: Sequence[bool]
) -> list[Heading]:
    """Leave out bold lines that stand more than once within sections: they label its parts.

    "Impact" below each of three causes is no section on the impact.
    """
    if not any(heading.topics and enclosed[heading.line] for heading in found):
        return found
    bold = (line for line in lines if line.bold and line.kind is LineKind.TEXT)
    labels = ((split_label(line), line) for line in bold)
    names = Counter(
        (label[0] if label else line).text.strip(" :：").lower() for label, line in labels
    )
    return [h for h in found if not enclosed[h.line] or names[h.name.value.lower()] < 2]


def _bare_topics(lines: Sequence[Line], index: int) -> tuple[Topic, ...]:
    """Return the topics of a bare line that reads as a heading."""
    line = lines[index]
    if says_time(line.text) or _REPORT.fullmatch(line.text):
        return ()
    asks = line.text.rstrip().endswith("?") or _ASKS.match(line.text) is not None
    if asks and line.lone:
        topics = find_topics(line.text)
    else:
        said = line.text.rstrip().endswith((".", "!"))  # "Bad." is no heading
        topics = match_label(line.text) if said else match_name(line.text)
        if not topics and line.opens and len(line.text.split()) > 1:
            topics = match_misspelt(line.text)
    return topics if topics and _reads_as_title(lines, index) else ()


def _counts_as_title(line: Line, topics: tuple[Topic, ...], covered: set[Topic]) -> bool:
    """Tell whether a bare line is a heading although the report has real ones."""
    if not set(topics) <= covered:
        return bool(match_label(line.text)) or line.lone
    if line.lone and line.opens and line.text[:1].isupper() and match_label(line.text):
        return len(line.text.split()) > 1 and not line.text.rstrip().endswith((".", "?"))
    named = len(line.text.split()) > 1 and line.text.rstrip().endswith((":", "："))
    return named and topics != (Topic.OTHER,) and line.text[:1].isupper()


def _reads_as_title(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a bare line that is a known name stands like a heading, not in a sentence."""
    line = lines[index]
    text = line.text.rstrip()
    if text.endswith((":", "：", "?")) or line.lone or line.opens:
        return True
    if len(text.split()) >= _FEW_WORDS:
        return True
    before = lines[index - 1].text.rstrip() if index else ""
    first = next((letter for letter in text if letter.isalnum()), "")  # behind an emoji
    if not first.isupper():
        return False
    if match_name(before):
        return True
    after = lines[index + 1].text.rstrip() if index + 1 < len(lines) else ""
    if after.endswith((":", "：")) or says_time(after):
        return True
    capitals = [word for word in text.split() if word[:1].isupper() or len(word) <= 3]
    named = len(capitals) > 1 and len(capitals) == len(text.split())
    return named or not before or before[-1] in ".!?:;)"


def _run_in_headings(
    lines: Sequence[Line],
    real: Sequence[Heading],
    *,
    structured: bool,
    covered: set[Topic],
    enclosed: Sequence[bool],
    held: Sequence[bool],
    plain: bool,
) -> Iterator[Heading]:
    """Yield labels that open the line of their own content, and rows of a name and its text.

    Where a report has headings, labels count only for topics that no heading covers, and labels
    of list items only when nothing follows them on their line; but a bold label of a paragraph
    counts wherever no section is open, and a paragraph with a name before its colon does in a
    `plain` report, whose headings are lines without any mark, too.
    """
    leading = _list_leading(lines, enclosed) if structured else frozenset()
    for index, line in enumerate(lines):
        below = index > 0 and says_time(lines[index - 1].text)
        tight = plain and index > 0 and not line.opens
        parts = _split_run_in(line, structured=structured, below_entry=below or tight)
        if parts is None:
            continue
        label, rest = parts
        if _REPORT.fullmatch(label.text):
            continue  # "Incident report: shop down for an hour"
        strong = line.bold or index in leading or (tight and _sums_up(label, rest))
        topics = match_name(label.text) if strong else match_label(label.text)
        if not topics or (topics == (Topic.OTHER,) and structured):
            continue
        if line.depth > 1 and _is_link(line, rest):
            continue
        # A rule ends the section above it as far as the items of a list below it go.
        ruled = index > 0 and lines[index - 1].kind is LineKind.RULE
        inside = held[index] and line.kind is LineKind.ITEM and not ruled
        new = not set(topics) <= covered and not inside
        if structured and _is_moment(rest.text):
            continue
        counts = _counts_as_label(line, label, rest, new=new, free=not enclosed[index])
        # In a block of metadata "Impact" is a field.
        counts = counts and (line.lone or line.kind is LineKind.ITEM or not set(topics) <= _FIELDS)
        counts = counts or ((below or tight) and new) or (index in leading and new)
        if (
            (structured or tight)
            and not counts
            and not (plain and _names_paragraph(line, label, rest))
        ):
            continue
        name = Located(label.text, label.span)
        # Beside lines that are headings without any mark, a label is one of them.
        level = _TITLE_LEVEL if plain and not line.depth else _RUN_IN_LEVEL + line.depth
        if ruled and held[index] and line.kind is LineKind.ITEM:
            level = next((h.level for h in reversed(real) if h.line < index and h.topics), level)
        yield Heading(index, level, Carrier.RUN_IN, name, topics, rest if rest.text else None)


def _is_link(line: Line, rest: Prose) -> bool:
    """Tell whether a label has nothing behind it but a link."""
    text = rest.text.strip(" .")
    if text == LINK_WORD:
        return True
    links = (line.text[link.prose.start : link.prose.end].strip() for link in line.links)
    return any(text.startswith(link) and _FOR_IT.match(text, len(link)) for link in links if link)


_FOR_IT = lazy(r"(?: (?:for|of) (?:the|this) (?:incident|outage))?\Z", re.IGNORECASE)


def _list_leading(lines: Sequence[Line], enclosed: Sequence[bool]) -> frozenset[int]:
    """Return the items above all sections that are sections themselves: "- Summary: …".

    They are where the list sums the incident up and tells its cause, and so is no mere metadata.
    """
    found: dict[int, tuple[Topic, ...]] = {}
    first = next((at for at, held in enumerate(enclosed) if held), len(lines))
    for index, line in enumerate(lines[:first]):
        if line.kind is not LineKind.ITEM or not line.opens or line.depth != 1:
            continue
        label = split_label(line)
        topics = match_name(label[0].text) if label is not None and label[1].text else ()
        if topics and topics != (Topic.OTHER,):
            found[index] = topics
    told = {topic for topics in found.values() for topic in topics}
    return frozenset(found if {Topic.SUMMARY, Topic.ROOT_CAUSE} <= told else ())


def _split_run_in(line: Line, *, structured: bool, below_entry: bool) -> tuple[Prose, Prose] | None:
    if line.quoted:
        return None
    if line.kind is LineKind.ROW:
        return None if structured or line.header else _split_row(line)
    if line.kind not in (LineKind.TEXT, LineKind.ITEM, LineKind.CODE):
        return None
    label = split_label(line)
    if line.kind is LineKind.TEXT and not line.opens and not line.bold:
        # The entries above it are lines of their own, so this is one too.
        named = label is not None and (len(label[0].text.split()) > 1 or _sums_up(*label))
        return label if below_entry and named else None
    if label is None and line.kind is LineKind.ITEM and line.opens and not structured:
        bare = match_label(line.text) not in ((), (Topic.OTHER,))  # "1. Root cause"
        return (line.prose, Prose.literal("", line.span.end)) if bare else None
    return label


def _sums_up(label: Prose, rest: Prose) -> bool:
    """Tell whether a label such as "Scenario" stands before a text that tells what happened."""
    return len(rest.text) > _MAX_MOMENT and match_name(label.text) == (Topic.SUMMARY,)


def _split_row(line: Line) -> tuple[Prose, Prose] | None:
    """Return the name and the text of a row of a form: two cells, both of them filled."""
    cells = [cell.prose for cell in line.cells if cell.prose is not None and cell.prose.text]
    return (cells[0], cells[1]) if len(cells) == len(line.cells) == 2 else None


def _is_moment(value: str) -> bool:
    """Tell whether the value of a label is a time and nothing else: "Resolved: 10:53 UTC"."""
    found = match_time(value.strip(" *_")) if len(value) <= _MAX_MOMENT else None
    return found is not None and len(value.strip(" *_")) - found.end <= _MOMENT_REST


def _names_paragraph(line: Line, label: Prose, rest: Prose) -> bool:
    """Tell whether a label names the paragraph that it opens."""
    alone = line.kind is LineKind.TEXT and line.opens and line.lone
    return alone and label.text[:1].isupper() and bool(rest.text)


def _counts_as_label(line: Line, label: Prose, rest: Prose, *, new: bool, free: bool) -> bool:
    """Tell whether a label is a section although the report has headings.

    `new` when no heading covers its topic, `free` when it lies in no section.
    """
    if line.kind is LineKind.ITEM:
        return new and not rest.text
    if _TLDR.fullmatch(label.text.strip()):
        return True
    if line.bold:
        return new or (free and line.opens and line.lone)
    return new and label.text.isupper()
