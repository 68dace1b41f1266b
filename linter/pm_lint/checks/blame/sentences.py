"""Sentences of a report as the parser of English should see them, with the way back.

The parser knows newspaper prose. It is helped over what it has never seen: bullets and times
before a fragment, handles, code words, rare given names, hyphenated trade words. Every change is a
piece of a map, so that findings still mark the exact words of the author.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from pm_lint.checks.blame.words.names import GIVEN_NAMES
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS
from pm_lint.checks.blame.words.trade import JOINED, ROLE_WORDS, TRADE_WORDS
from pm_lint.report import Block, BlockKind, Report
from pm_lint.source import Piece, Prose, Span


class Mark(Enum):
    """What is known of a word before the sentence is parsed."""

    PERSON = "person"  # named by the report, a handle: nothing else can be meant
    NAME = "name"  # a given name by the list
    ROLE = "role"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Names:
    """The words by which a report names its people and its systems, in lower case."""

    people: frozenset[str]
    systems: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence: the text for the parser and where it comes from.

    `spoken` maps `spoken.text` to offsets of the block's prose; `marks` and `quoted` are ranges of
    that text. `label` is what stood before a colon at the start ("root cause"), in lower case.
    """

    block: Block
    spoken: Prose
    marks: tuple[tuple[Span, Mark], ...]
    quoted: tuple[Span, ...]
    label: str
    elided: bool

    def mark_at(self, start: int, end: int) -> Mark | None:
        """Return what is known of the text range, if anything."""
        index = bisect_right(self.marks, start, key=lambda item: item[0].start) - 1
        if index >= 0 and self.marks[index][0].end > start:
            return self.marks[index][1]
        return None

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether the text range lies in a quotation."""
        return any(span.start <= start and end <= span.end for span in self.quoted)

    def original(self, start: int, end: int) -> str:
        """Return the author's words behind the text range."""
        place = self.spoken.source_span(start, end)
        return self.block.prose.text[place.start : place.end]

    def place(self, start: int, end: int) -> Span:
        """Return the span in the file of the text range."""
        place = self.spoken.source_span(start, end)
        return self.block.prose.source_span(place.start, place.end)


_WORD = re.compile(r"@?[^\W_]+(?:-[^\W_]+)*")
_NAME_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SYSTEM_AFTER = re.compile(
    r"([A-Z][^\W\d_]+) (?:service|cluster|pod|node|queue|database|server|job|container|API)s?\b"
)
_HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z0-9][\w.-]*")


def learn_names(report: Report) -> Names:
    """Gather the report's own people (whole names and each part) and its systems."""
    people: set[str] = set()
    for located in report.people:
        for part in _NAME_PART.findall(located.value):
            if len(part) > 1 and part.lower() not in ROLE_WORDS and part[0].isupper():
                people.add(part.lower())
        if located.value.startswith("@"):
            people.add(located.value.lower().strip())
    systems = {located.value.lower() for located in report.services}
    for block in report.blocks:
        text = block.prose.text
        for place in block.prose.stand_ins():
            word = text[place.start : place.end].lower()
            if word.isalpha() and word not in {"code", "link", "image"}:
                systems.add(word)
        systems.update(match[1].lower() for match in _SYSTEM_AFTER.finditer(text))
    return Names(frozenset(people - systems), frozenset(systems - people))


# A time, a date, a zone or a mark before the words of a fragment.
_LEAD = re.compile(
    r"(?:[-–—*•·+>|#~✅❌⚠✓→:,.()\[\]\s]"
    r"|\[[ xX]\]"
    r"|\d[\d:.,/h–-]*(?:[ap]m)?Z?(?![^\W\d_])"
    r"|\d{4}-\d\d-\d\dT[\d:.]+Z?"
    r"|(?:[ap]\.?m\.?|AM|PM|UTC|GMT|CES?T|BST|P[SD]?T|E[SD]T|C[SD]T|IST|JST|[Tt]\s?[+-]\s?\d+)(?![\w])"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*(?![\w])"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?=\d)"
    r"|\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?![\w])"
    r"|(?:Update|UPDATE)(?=:))"
)
_LABEL = re.compile(r"([A-Z][A-Za-z /'’()-]{1,44}|[Ii]t|\d\w* why):\s+(?=\S)")
_DASH = re.compile(r"\s*(?:\s[-–—]+|:)\s+")
_END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9@`])|\s*;\s+(?=[a-z]+\s)")
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|ca|cf|Mr|Mrs|Ms|Dr|St|No|Nr|Inc|Ltd|Co|Corp|Fig|Sec|incl|resp"
    r"|a\.m|p\.m|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z])\.\s*$"
)
_QUOTE = re.compile(
    r"\"[^\"]{2,600}\"|“[^”]{2,600}”|„[^“”]{2,600}[“”]|«[^»]{2,600}»|(?<!\w)‘[^’]{2,300}’(?!\w)|(?<!\w)'[^']{2,300}'(?!\w)"
)
_DUTY = re.compile(r"\b[Oo]n[- ]?[Cc]all(?:er)?s?\b")
_RESPONDER_BEFORE = frozenset("the our primary secondary an a this that every each first".split())


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each sentence of `text`, without the space around it."""
    start = 0
    for match in _END.finditer(text):
        stop = match.end()
        head = text[start : match.end()]
        if not match[0].lstrip().startswith(";") and _SHORT.search(head):
            continue
        if text[start:stop].strip():
            yield _trim(text, start, stop)
        start = stop
    if text[start:].strip():
        yield _trim(text, start, len(text))


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    part = text[start:stop]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def read_lines(report: Report) -> Iterator[tuple[Block, int, int, tuple[Span, ...]]]:
    """Yield every sentence that may be judged: its block, its range, the quotations in the block.

    Headings and block quotes are left out.
    """
    for block in report.blocks:
        if block.quoted or block.kind is BlockKind.HEADING:
            continue
        text = block.prose.text
        quoted = tuple(
            Span(match.start(), match.end())
            for match in _QUOTE.finditer(text)
            if match[0][0] not in "'‘" or " " in match[0]
        )
        for start, end in split_sentences(text):
            yield block, start, end, quoted


def _skip_lead(text: str, start: int, end: int) -> int:
    at, digits = start, False
    while at < end and (match := _LEAD.match(text, at, end)):
        digits = digits or any(character.isdigit() for character in match[0])
        at = match.end()
    return at


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    text: str
    mark: Mark | None = None


def prepare(block: Block, start: int, end: int, quoted: tuple[Span, ...], names: Names) -> Line:
    """Return the sentence at `start`..`end` of a block as the parser should see it."""
    text = block.prose.text
    at = _skip_lead(text, start, end)
    label = ""
    if match := _LABEL.match(text, at, end):
        name = match[1].lower()
        if not _names_person(match[1], names):
            label, at = name, _skip_lead(text, match.end(), end)
    changes = _merge([*_stand_in_changes(block, at, end), *_word_changes(text, at, end, names)])
    changes = _drop_dash(text, at, end, changes)
    spoken, marks = _assemble(text, at, end, changes)
    inside = tuple(
        Span(low, high)
        for span in quoted
        if (low := _forward(spoken, span.start)) < (high := _forward(spoken, span.end))
    )
    return Line(block, spoken, marks, inside, label, elided=True)


def _forward(spoken: Prose, offset: int) -> int:
    """Return the offset in the spoken text of an offset of the block's prose."""
    last = 0
    for piece in spoken.pieces:
        if offset < piece.source.start:
            return piece.prose.start
        if offset < piece.source.end:
            shift = offset - piece.source.start if piece.literal else 0
            return piece.prose.start + shift
        last = piece.prose.end
    return last


def _names_person(words: str, names: Names) -> bool:
    parts = [part.lower() for part in _NAME_PART.findall(words)]
    return bool(parts) and (parts[0] in names.people or parts[0] in GIVEN_NAMES)


def _stand_in_changes(block: Block, start: int, end: int) -> Iterator[_Change]:
    text = block.prose.text
    for place in block.prose.stand_ins():
        if place.start < start or place.end > end:
            continue
        word = text[place.start : place.end]
        if any(character.isalnum() for character in word):
            yield _Change(place.start, place.end, "Linux", Mark.SYSTEM)


def _word_changes(text: str, start: int, end: int, names: Names) -> Iterator[_Change]:
    for match in _HANDLE.finditer(text, start, end):
        yield _Change(match.start(), len(text[: match.end()].rstrip(".-")), "John", Mark.PERSON)
    for match in _DUTY.finditer(text, start, end):
        if change := _read_duty(text, start, end, match):
            yield change
    after = start
    for match in _WORD.finditer(text, start, end):
        if match.start() < after or match[0][0] == "@":
            continue
        if change := _read_word(text, end, match, names):
            after = change.end
            yield change


def _read_duty(text: str, start: int, end: int, match: re.Match[str]) -> _Change | None:
    following = _WORD.match(text, min(match.end() + 1, end), end)
    plural = match[0].lower().endswith("s")
    if (
        following
        and following[0].lower() in TRADE_WORDS["on-call"].split()
        and text[match.end()] == " "
    ):
        return _Change(match.start(), match.end(), "duty")
    before = text[start : match.start()].split()
    hyphen = " " not in match[0]
    if (
        not before
        or before[-1].lower() in _RESPONDER_BEFORE
        or (hyphen and before[-1].lower() not in {"was", "were", "is", "be", "go", "went", "are"})
    ):
        if not before and not hyphen and not plural and match[0][0] == "o":
            return None
        return _Change(
            match.start(), match.end(), "responders" if plural else "responder", Mark.ROLE
        )
    return None


def _read_word(text: str, end: int, match: re.Match[str], names: Names) -> _Change | None:
    word = match[0]
    lower = word.lower()
    low, high = match.span()
    if lower in JOINED:
        return _Change(low, high, JOINED[lower])
    if lower in TRADE_WORDS and lower != "on-call" and (word.isupper() or lower == word):
        return _Change(low, high, TRADE_WORDS[lower], Mark.ROLE)
    if lower in names.systems:
        return _Change(low, high, word, Mark.SYSTEM)
    nearby = text[low - 1 : low] + text[high : high + 1]
    glued = any(character in "/_@#=" for character in nearby) or (
        text[high : high + 1] == "." and text[high + 1 : high + 2].isalnum()
    )
    if glued or not word[0].isupper() or (word.isupper() and len(word) > 1):
        return (
            _Change(low, high, word, Mark.SYSTEM)
            if lower in PRODUCTS and word[0].isupper()
            else None
        )
    own = lower in names.people
    if own or (lower.split("-")[0] in GIVEN_NAMES and lower not in PRODUCTS):
        if not all(part[0].isupper() for part in word.split("-")):
            return None
        high = _swallow_surname(text, high, end)
        return _Change(low, high, "John", Mark.PERSON if own else Mark.NAME)
    if lower in PRODUCTS:
        return _Change(low, high, word, Mark.SYSTEM)
    return None


def _swallow_surname(text: str, high: int, end: int) -> int:
    """Return where the name ends that began before `high`: initials and surnames belong to it."""
    for _ in range(3):
        match = re.compile(r" (?:[A-Z]\. )?([A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)*)").match(
            text, high, end
        )
        if not match or match[1].isupper():
            break
        lower = match[1].lower()
        if lower in ROLE_WORDS or lower in COMPONENTS or lower in PRODUCTS:
            break
        high = match.end()
    return high


def _merge(changes: list[_Change]) -> list[_Change]:
    kept: list[_Change] = []
    for change in sorted(changes, key=lambda item: (item.start, -item.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _drop_dash(text: str, start: int, end: int, changes: list[_Change]) -> list[_Change]:
    """Join "name – verb" at the start of a fragment into a clause."""
    first = next((change for change in changes if change.start == start), None)
    if first is None or first.mark not in {Mark.PERSON, Mark.NAME, Mark.ROLE}:
        return changes
    match = _DASH.match(text, first.end, end)
    if not match or not text[match.end() : match.end() + 1].islower():
        return changes
    dash = _Change(match.start(), match.end(), " ")
    return _merge([*changes, dash])


def _assemble(
    text: str, start: int, end: int, changes: list[_Change]
) -> tuple[Prose, tuple[tuple[Span, Mark], ...]]:
    parts: list[str] = []
    pieces: list[Piece] = []
    marks: list[tuple[Span, Mark]] = []
    size, at = 0, start

    def add(part: str, low: int, high: int, literal: bool) -> None:
        nonlocal size
        if part:
            pieces.append(Piece(Span(size, size + len(part)), Span(low, high), literal))
            parts.append(part)
            size += len(part)

    for change in changes:
        if change.start < at:
            continue
        add(text[at : change.start], at, change.start, True)
        before = size
        unchanged = change.text == text[change.start : change.end]
        add(change.text, change.start, change.end, unchanged)
        if change.mark:
            marks.append((Span(before, size), change.mark))
        at = change.end
    add(text[at:end], at, end, True)
    return Prose("".join(parts), tuple(pieces)), tuple(marks)
