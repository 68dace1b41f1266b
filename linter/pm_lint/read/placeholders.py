"""Template text that nobody has filled in yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pm_lint.pattern import lazy
from pm_lint.read.labels import split_label
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.naming import canonical_key, match_name
from pm_lint.read.times import match_time
from pm_lint.report import Block, BlockKind, Located, Topic
from pm_lint.source import Prose, Span

# Capitals or a colon mark the note to oneself; "todo list" and "tbd" in a word do not.
_PATTERNS = lazy(
    r"""
    (?P<note>\b(?:TODO|TBA|FIXME|TBC|XXX)\b(?!\s*\()|\bTBD\b|^\W*fill[ ]in\s?:|\btodo\s?:
        |\b[Tt]o\sbe\s(?:filled(?:\sin)?|completed)\b(?:\s(?:after|once|when|later|by)\b[^.]{0,60})?\W*$)
    |(?P<date>\b(?:YYYY|yyyy)[-/.](?:MM|mm)(?:[-/.](?:DD|dd))?\b
        (?:[T ](?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?)?(?:\s?(?:UTC|Z|TZ|GMT)\b)?|\bDD[-/.]MM[-/.]YYYY\b
        |\bMM/DD/YYYY\b)
    |(?P<clock>\b(?:HH|hh):(?:MM|mm)(?::(?:SS|ss))?\b|\b(?:XX|xx):(?:XX|xx)\b|\b00:00\s?-\s?00:00\b)
    |(?P<queries>(?<![?\w])\?\?\??(?![?\w])|\b\d{1,2}:\?\?)
    |(?P<number>\b[A-Z]{2,6}-[X#]{2,6}\b|\b[A-Z]{2,6}-YYYY\b)
    |(?P<mustache>\{\{(?![<%{])[^{}\n]{1,60}\}\})
    |(?P<braced>(?<![{$\w])\{(?:[A-Z][a-z]+(?:\s[a-z]+){0,5}|[a-z]+(?:\s[a-z]+){1,5})\}(?!\}))
    |(?P<blank>_{5,})
    |(?P<latin>\blorem\sipsum\b)
    |(?P<angle><(?:[A-Za-z][A-Za-z0-9_'’/,.-]*\s){1,11}[A-Za-z0-9_'’/,.-]+>
        |<(?:name|date|time|title|link|url|owner|team|service|summary|description|author|ticket)>)
    |(?P<bracket>\[(?:[Ii]nsert|[Aa]dd|[Ee]nter|[Yy]our|[Dd]escribe|[Nn]ame|[Dd]ate|[Tt]ime|[Ll]ink
        |[Oo]wner|[Tt]eam|[Tt]itle|[Ff]ill|[Ll]ist|[Ee]\.g\.|[Ss]ervice
        |[Ss]everity|[Nn]umber|[Dd]uration|[Ss]tart|[Ee]nd|[Bb]rief(?:ly)?|[Ss]hort|[Pp]rovide
        |[Ee]xplain|[Ss]ummary|TODO|TBD)\b[^\[\]\n]{0,80}\](?![(\[:]))
    |(?P<levels>\bSEV-?1\s?[/|]\s?SEV-?2(?:\s?[/|]\s?SEV-?\d)*\b
        |\b(?:[Ll]ow|LOW)\s?[/|]\s?(?:[Mm]edium|MEDIUM)\s?[/|]\s?(?:[Hh]igh|HIGH)
        (?:\s?[/|]\s?(?:[Cc]ritical|CRITICAL))?\b)
    """,
    re.VERBOSE,
)
_HINTS = (
    *("TODO", "TBD", "TBA", "FIXME", "TBC", "XXX", "todo", "filled", "completed", "fill in"),
    *("YYYY", "yyyy", "DD", "MM", "HH", "hh", "XX", "xx", "00:00", "??", "-X", "-#", "{{", "_____"),
    *("lorem", "<", "[", "{", "/", "|"),
)
"""One of these is in whatever the pattern finds, which is slow to look for it."""

_FREE_CASE = lazy(r"\blorem ipsum\b", re.IGNORECASE)
_ABOUT_FORMAT = lazy(r"\b(?:format(?:ted)?|pattern|like|as)\W{1,3}$", re.IGNORECASE)
_STATES = frozenset({"TODO", "TO DO"})
_MAX_LABEL = 40  # code points
_BRACKETED = lazy(r"\[[^\[\]\n]{2,60}\s[^\[\]\n]{1,80}\]")
_SAMPLE = lazy(
    r"(?:action(?: item)?|item|event|task|lesson|factor|thing|point|follow[- ]?up|cause) ?#?\d"
    r"|\.{3}|…",
    re.IGNORECASE,
)
_PROMPT = lazy(
    r"(?:please )?(?:briefly |shortly )?(?:describe|explain|summari[sz]e|outline|provide|insert"
    r"|enter|write)"
    r" (?:the|a|an|what|how|why|when|any|your|in|here|all|each)\b"
    r"|(?:an? )?(?:brief|short|concise|detailed) (?:description|summary|overview|explanation|list)"
    r" of (?:what|how|why|when|the (?:incident|issue|problem|outage|event|impact|cause))\b"
    r"[^.?!]{0,60}[.?]?\Z",
    re.IGNORECASE,
)
_QUESTION = lazy(
    r"(?:what|who|how|why|when|where|which)\b[^.?!]{4,80}\?(?:\W*(?:what|who|how|why|when|where"
    r"|which)\b[^.?!]{4,80}\?)*\Z"
    r"|(?:how|why|when) (?:the|this|it) (?:incident |issue |problem |outage |event )?"
    r"(?:was|were|is|began|started|occurred|happened|will be)\b(?: \w+){0,4}\.?\Z",
    re.IGNORECASE,
)
_ASKED_FOR = lazy(
    r"\b(?:YOUR|INSERT|ADD|ENTER|DESCRIBE|EXPLAIN|FILL|NAMES?|DATE|TIME|TITLE|LINK|URL|TEAM|PERSON"
    r"|DETAILS|DESCRIPTION|EVENT)\b"
)
_BARS = lazy(r"(?:(?<!\s)\s+)?[|/]\s*")
_LEVEL = lazy(
    r"(?:(?:sev(?:erity)?|s|p|priority)[ -]?\d|critical|major|minor|high|medium|moderate|low)\Z"
)
_STAGE = lazy(
    r"(?:draft|(?:in |under |ready for )?review(?:ed)?|final(?:ised|ized)?|approved|published|open"
    r"|closed|complete[d]?|done|resolved|ongoing|in progress|investigating|identified|monitoring"
    r"|mitigated|active)\Z"
)
_TITLES = frozenset(
    ("title", "incident title", "postmortem title", "tittel", "titre", "título", "titel")
)
# Keys whose values are whole sections: their labels are headings. None is no key at all.
_SECTIONS = frozenset(
    {None, "summary", "impact", "timeline", "root_cause", "whys", "resolution", "actions"}
    | {"lessons", "detection", "links", "checklist", "metrics", "title"}
)
_SINGLE = frozenset({"authors", "owner", "severity", "status", "date", "id", "reviewers"})


def find_placeholders(lines: Sequence[Line], blocks: Sequence[Block]) -> tuple[Located[str], ...]:
    """Return each place that still holds template text, in order. Code is no prose."""
    found = {place.span.start: place for block in blocks for place in _block_places(block)}
    topics = {block.prose.span: block.topics for block in blocks}
    for line, following in pairwise([*lines, None]):
        if line is not None and not line.quoted:
            for place in _line_places(line, following, topics):
                found.setdefault(place.span.start, place)
    for place in _prompts(blocks):
        found.setdefault(place.span.start, place)
    return tuple(_drop_overlaps([found[start] for start in sorted(found)]))


def _line_places(
    line: Line, following: Line | None, topics: dict[Span, tuple[Topic, ...]]
) -> Iterator[Located[str]]:
    if line.kind is LineKind.ROW:
        yield from _row_places(line, topics)
    elif line.kind in (LineKind.TEXT, LineKind.ITEM):
        yield from _label_places(line, following)
        yield from _sample_places(line)
    elif line.level == 1 and line.text.strip().lower() in _TITLES:
        yield Located(line.text.strip(), line.prose.span)


def _drop_overlaps(places: Sequence[Located[str]]) -> Iterator[Located[str]]:
    end = -1
    for place in places:
        if place.span.start >= end:
            yield place
            end = place.span.end


def _block_places(block: Block) -> Iterator[Located[str]]:
    prose = block.prose
    if block.quoted or (block.kind is BlockKind.HEADING and match_name(prose.text)):
        return  # "## TODO" is a list of tasks
    hinted = _is_hinted(prose.text)
    codes = [span for span in prose.stand_ins() if span.end - span.start > 1]
    patterned = _PATTERNS.finditer(prose.text) if hinted else ()
    for match in (*patterned, *_FREE_CASE.finditer(prose.text)):
        about = match.lastgroup == "date" and _ABOUT_FORMAT.search(prose.text[: match.start()])
        coded = any(span.start <= match.start() < span.end for span in codes)
        span = prose.source_span(*match.span())
        chosen = match.lastgroup == "levels" and _is_marked(span, match[0])
        if about or coded or chosen or _is_state(block, match) or _marks_event(block, match):
            continue
        yield Located(match[0], span)


def _is_hinted(text: str) -> bool:
    for hint in _HINTS:  # noqa: SIM110 (for speed)
        if hint in text:
            return True
    return False


def _is_state(block: Block, match: re.Match[str]) -> bool:
    """Tell whether a TODO speaks of work to be done, and is no gap in the text.

    It is the state of a measure, or a noun in the middle of a sentence.
    """
    text = block.prose.text
    if match[0].strip().upper() not in _STATES:
        return False
    if block.kind is BlockKind.CELL and text.strip(" *_").upper() in _STATES:
        return True
    long = len(text.split()) > 4 or len(text) > 60
    if Topic.ACTIONS in block.topics:
        return long or block.kind is BlockKind.CELL
    return long and any(map(str.isalnum, text[: match.start()])) and text[match.end() :][:1] != ":"


def _marks_event(block: Block, match: re.Match[str]) -> bool:
    """Tell whether capitals in angle brackets mark an entry of the timeline, <OUTAGE BEGINS>."""
    return (
        match.lastgroup == "angle"
        and Topic.TIMELINE in block.topics
        and match[0].isupper()
        and len(block.prose.text.strip()) > 2 * len(match[0])
        and _ASKED_FOR.search(match[0]) is None
    )


def _row_places(line: Line, topics: dict[Span, tuple[Topic, ...]]) -> Iterator[Located[str]]:
    """Yield what was left open in a row of two cells: no value, or the prompt for one."""
    if line.header or len(line.cells) != 2:
        return
    name, value = (cell.prose for cell in line.cells)
    text = value.text.strip() if value else ""
    if name is None or not name.text.strip():
        return
    if any(link.image for link in line.cells[0].links):
        return  # a picture among the rows is no name
    if value is None or not text:
        timeline = Topic.TIMELINE in topics.get(name.span, ())
        if (timeline and not _says_when(name.text)) or canonical_key(name.text) not in _SECTIONS:
            yield Located(name.text, name.span)
    elif text == "?" or _is_prompt_value(text) or _is_choice(value):
        yield Located(text, value.span)


def _says_when(text: str) -> bool:
    """Tell whether a cell holds a day or a time, and not just the name of a month."""
    found = match_time(text.strip())
    if found is None:
        return False
    return bool(found.instant.date or found.instant.time or found.month_day)


def _label_places(line: Line, following: Line | None) -> Iterator[Located[str]]:
    """Yield a metadata label without a value, or with the prompt for one.

    What follows an empty label must not be its value; a prompt that text follows was answered.
    """
    if _is_empty_label(line):
        last = following is None or following.kind is LineKind.HEADING
        single = canonical_key(line.text) in _SINGLE
        if (
            following is None
            or last
            or _is_empty_label(following)
            or (single and _names_key(following))
        ):
            yield Located(line.text.strip(), line.prose.span)
        return
    label = split_label(line)
    value = label[1] if label else None
    if label is None or value is None:
        return
    text = value.text.strip()
    if _is_choice(value):
        yield Located(text, value.span)
        return
    answered = (
        following is not None and following.kind is LineKind.TEXT and not _names_key(following)
    )
    if (text == "?" and len(label[0].text.split()) <= 5) or (
        _is_prompt_value(text) and not answered
    ):
        yield Located(text, value.span)


def _sample_places(line: Line) -> Iterator[Located[str]]:
    if line.kind is LineKind.ITEM and line.opens and _SAMPLE.fullmatch(line.text.strip(" *_.:")):
        yield Located(line.text.strip(), line.prose.span)


def _is_prompt_value(text: str) -> bool:
    """Tell whether brackets of several words, not linked, are all of a value."""
    return _BRACKETED.fullmatch(text) is not None


def _is_choice(value: Prose) -> bool:
    """Tell whether a value still lists all levels or stages that a template leaves to choose from.

    Where one of them is set in bold or struck out, it was chosen.
    """
    text = value.text.strip()
    if _is_marked(value.span, value.text):
        return False
    parts = [part.lower() for part in _BARS.split(text)]
    return len(parts) > 2 and any(all(map(known.match, parts)) for known in (_LEVEL, _STAGE))


def _is_marked(span: Span, text: str) -> bool:
    """Tell whether markup lies between the words of a text, which the span is longer by."""
    return span.end - span.start != len(text)


def _names_key(line: Line) -> bool:
    label = split_label(line)
    return label is not None and canonical_key(label[0].text) is not None


def _is_empty_label(line: Line) -> bool:
    text = line.text.strip()
    if len(text) > _MAX_LABEL or not text.endswith((":", "：")):
        return False
    return canonical_key(text) not in _SECTIONS


def _prompts(blocks: Sequence[Block]) -> Iterator[Located[str]]:
    """Yield the paragraphs that a template put below a heading, where nothing follows them.

    In the timeline the items may be prompts too, "When it was detected".
    """
    for before, block, after in zip(blocks, blocks[1:], (*blocks[2:], None), strict=False):
        text = block.prose.text.strip(" _*\n")
        asks = _QUESTION.match(text) is not None
        if (
            not (asks or _PROMPT.match(text))
            or not block.topics
            or Topic.ACTIONS in block.topics
            or block.quoted
        ):
            continue
        alone = after is None or after.kind is BlockKind.HEADING
        if asks and after is not None and set(after.topics) & set(block.topics):
            alone = False  # sub-sections may answer
        led = before.kind is BlockKind.HEADING and block.kind is BlockKind.PARAGRAPH
        listed = block.kind is BlockKind.ITEM and Topic.TIMELINE in block.topics
        if (led and alone) or listed:
            yield Located(block.prose.text.strip(), block.prose.span)
