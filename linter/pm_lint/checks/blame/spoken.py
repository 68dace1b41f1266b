"""A sentence as the parser of English should see it, with the way back.

The parser knows newspaper prose. It is helped over what it has never seen: bullets and times
before a fragment, handles, code words, rare given names, hyphenated trade words. Every change is a
piece of a map, so that findings still mark the exact words of the author.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pm_lint.checks.blame.names import Mark, Names, split_name
from pm_lint.checks.blame.narration import Change, tell_in_past
from pm_lint.checks.blame.sentences import ASIDE, Passage, is_label
from pm_lint.checks.blame.words.causes import CAUSE_LABELS, LABELS
from pm_lint.checks.blame.words.compounds import read_compound
from pm_lint.checks.blame.words.deeds import DEEDS, MISTAKEN
from pm_lint.checks.blame.words.handles import find_handles
from pm_lint.checks.blame.words.inflection import find_past
from pm_lint.checks.blame.words.name_shapes import is_given_name, is_name
from pm_lint.checks.blame.words.roles import ROLES, SHARED_ROLES
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS
from pm_lint.checks.blame.words.trade import (
    DUTY_NOUNS,
    INITIALED,
    JOINED,
    ROLE_WORDS,
    TIER,
    TITLED,
    TRADE_WORDS,
)
from pm_lint.checks.blame.words.verbs import FAILING, FAILING_OF_ANYTHING
from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.report import Block
from pm_lint.source import Piece, Prose, Span


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

    @property
    def denied_behind(self) -> bool:
        """Whether the next cell of a table row says no to the sentence: "| Human error | n/a |"."""
        pieces = self.spoken.pieces
        rest = self.block.prose.text[pieces[-1].source.end :] if pieces else ""
        return _NO_CELL.match(rest) is not None

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


_WORD = lazy(r"@?[^\W_]+(?:-[^\W_]+)*")
_HANDLE = lazy(r"(?<![\w@./])@[A-Za-z0-9][\w.-]*")
# A time, a date, a zone or a mark before the words of a fragment.
_LEAD = lazy(
    r"(?:[-–—*•·+>|#~✅❌⚠✓→:,.()\[\]\s]"
    r"|\[[ xX]\]"
    r"|\d[\d:.,/h–-]*(?:[ap]m)?Z?(?![^\W\d_])"
    r"|\d{4}-\d\d-\d\dT[\d:.]+Z?"
    r"|(?:[ap]\.?m\.?|AM|PM|UTC|GMT|CES?T|BST|P[SD]?T|E[SD]T|C[SD]T|IST|JST|[Tt]\s?[+-]\s?\d+)(?![\w])"
    r"|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?![\w'’])"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?=\d)"
    r"|\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?![\w])"
    r"|(?:Update|UPDATE)(?=:))"
)
_LABEL = lazy(r"([A-Za-z][A-Za-z0-9 /'’()-]{1,60}?|\d\w* why)(:| [–—-])\s+(?=\S)")
_DASH = lazy(r"\s*(?:\s[-–—|]+|:)\s+")
_LED_BY = lazy(
    r"'s\b| (?:\w+ly |never |also |then |again |simply |just )?(?:had|has|was|is|were|did|does|let"
    r"|bears?|could|should|would|might|ought|forgot|took|left|lost|ran|went|sat|kept|made|gave|chose"
    r"|thought|knew|set|put|shut|cut|wrote|sent|told|who|owns?|carries|is|misread|overlooked"
    r"|[a-z]+ed)\b"
)
LEADING = SHARED_ROLES["lead"] - {"the", "our"}
_NAMED_BY_CODE = DEEDS | COMPONENTS
_IRISH = lazy(r"\b[OD]['’][A-Z][a-z]+\b")
# "The lift dispatcher ought to have called": the parser takes "ought" for a noun now and then.
_OUGHT = lazy(r"\bought to\b")
# The parser takes "misread" for a noun more often than not.
_MISREAD = lazy(
    r"(?<!to )(?<!not )(?<!n't )(?<!could )(?<!may )(?<!might )(?<!can )(?<!easily )\bmisread"
    r"(?= (?:the|a|an|his|her|its|their|this|that|one|two|it|all|both)\b)"
)
_WITHOUT = lazy(r"\bw/o\b")
_ELIDED = lazy(
    r"([A-Za-z][a-z]+)(?= (?:to|the|a|an|our|that|this|these|it|its|how|what|two|one|all|about)\b)"
)
_OWN_DEEDS = {past for third, past in map(find_past, FAILING | FAILING_OF_ANYTHING)}
# "re-enable", "hand-edited", "force-merged": the verb is what the parser knows.
_AGAIN = lazy(
    r"\b(?:re-(?=[a-z]{3})|(?:hand|hot|live|force|bulk|mass|self|cherry|batch|blind|quick|soft|hard"
    r"|rage|panic|speed|fast|direct|insta)-(?=[a-z]{2,}(?:ed|ing)\b))",
    re.IGNORECASE,
)
_NO_CELL = lazy(r"\s*\|\s*(?:no|none|n/?a|not|0|[-–—])(?!\w)", re.IGNORECASE)
_MIS = lazy(r"\b[Mm]is(-)(?=[a-z]{2})")
_ARROW = lazy(r"(?:(?<!\s)\s+)?(?:(?<!-)-+>|(?<!=)=+>|→|⇒|➜)\s*")
_REVISION = lazy(
    r"\b(?:[Cc]ommit|[Cc]hange|[Rr]evision|PR|MR|[Bb]uild|[Rr]elease|[Vv]ersion|[Pp]ull request)"
    r"( (?:#?\d[\w.]*|(?=[a-f]*\d)[0-9a-f]{5,40}|v\d[\w.]*))(?![\w-])"
)
_DUTY = lazy(r"\b[Oo]n[- ]?[Cc]all(?:er)?s?\b|\b[Oo]n-(?:duty|shift)\b")
_ARTICLES = frozenset("the our primary secondary an a this that every each first no".split())
_BE = frozenset("was were is be go went are been being".split())


def skip_lead(text: str, start: int, end: int) -> int:
    """Return where the words begin behind bullets, times, dates and zones."""
    at = start
    while at < end and (match := _LEAD.match(text, at, end)):
        at = match.end()
    return at


def prepare(passage: Passage, names: Names) -> Line:
    """Return a sentence as the parser should see it."""
    text, end = passage.block.prose.text, passage.end
    at = skip_lead(text, passage.start, end)
    label = ""
    if (match := _LABEL.match(text, at, end)) and _is_label(match, names):
        label, at = match[1].lower(), skip_lead(text, match.end(), end)
    changes = _merge(
        [
            *_stand_in_changes(passage.block, at, end),
            *_word_changes(text, at, end, names),
            *tell_in_past(text, at, end, names),
        ]
    )
    changes = _drop_dash(text, at, end, changes)
    spoken, marks = _assemble(text, at, end, changes)
    inside = tuple(
        Span(low, high)
        for span in passage.quoted
        if (low := _forward(spoken, span.start)) < (high := _forward(spoken, span.end))
    )
    return Line(passage.block, spoken, marks, inside, label)


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


def _is_label(match: re.Match[str], names: Names) -> bool:
    if not is_label(match[1]) or _names_person(match[1], names):
        return False
    if MISTAKEN.intersection(match[1].lower().split()):
        return False
    if match[1][0].islower() and not LABELS.intersection(match[1].split()):
        return False
    return match[2] == ":" or bool(CAUSE_LABELS.intersection(match[1].lower().split()))


def _names_person(words: str, names: Names) -> bool:
    parts = split_name(words)
    if not parts:
        return False
    return parts[0] in names.people or is_given_name(parts[0]) or parts[-1] in ROLES


def _stand_in_changes(block: Block, start: int, end: int) -> Iterator[Change]:
    text = block.prose.text
    for place in block.prose.stand_ins():
        if place.start < start or place.end > end:
            continue
        word = text[place.start : place.end]
        if not any(character.isalnum() for character in word):
            continue
        before = text[start : place.start].split()
        if before and before[-1].lower() in _NAMED_BY_CODE and text[place.start - 1] == " ":
            # "the commit abc123 broke it": without the code the noun keeps its place in the parse.
            yield Change(place.start - 1, place.end, "")
        else:
            yield Change(place.start, place.end, "Linux", Mark.SYSTEM)


def _word_changes(text: str, start: int, end: int, names: Names) -> Iterator[Change]:
    for match in _HANDLE.finditer(text, start, end):
        yield Change(match.start(), len(text[: match.end()].rstrip(".-")), "John", Mark.PERSON)
    yield from _handle_changes(text, start, end, names)
    for low, high in find_handles(text[start:end]):
        yield Change(start + low, start + high, "John", Mark.NAME)
    for pattern, group, instead, mark in _REPLACED:
        for match in pattern.finditer(text, start, end):
            yield Change(*match.span(group), instead, mark)
    yield from _fragment_changes(text, start, end)
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


def _handle_changes(text: str, start: int, end: int, names: Names) -> Iterator[Change]:
    """Yield the handles in lower case with a sign in them, such as "f.lindqvist"."""
    for handle in names.handles:
        if not handle.isalnum():
            for match in re.finditer(rf"(?<![\w.-]){re.escape(handle)}(?![\w-])", text[start:end]):
                yield Change(start + match.start(), start + match.end(), "John", Mark.PERSON)


_REPLACED: tuple[tuple[re.Pattern[str], int, str, Mark | None], ...] = (
    (ASIDE, 0, "", None),
    (_IRISH, 0, "John", Mark.NAME),
    (INITIALED, 0, "John", Mark.NAME),
    (TITLED, 0, "John", Mark.NAME),
    (_WITHOUT, 0, "without", None),
    (_OUGHT, 0, "should", None),
    (_MISREAD, 0, "misjudged", None),
    (TIER, 0, "operators", Mark.ROLE),
    (_MIS, 1, "", None),
    (_AGAIN, 0, "", None),
)
"""What is read in place of a pattern, or of a group of it."""


def _fragment_changes(text: str, start: int, end: int) -> Iterator[Change]:
    if (match := _ELIDED.match(text, start, end)) and match[1].lower() in _OWN_DEEDS:
        # The authors' own note: "Forgot to renew it".
        yield Change(*match.span(1), f"We {match[1].lower()}")
    for match in _ARROW.finditer(text, start, end):
        yield Change(*match.span(), ", ")
    for match in _REVISION.finditer(text, start, end):
        bare = match[0][0].isupper() and match[0][1].islower() and match.start() == start
        # "Commit 8f2c1 by Ada broke it": without an article it reads like an order.
        noun = match[0][: match.start(1) - match.start()]
        yield Change(*match.span(), f"The {noun.lower()}" if bare else noun)


def _read_duty(text: str, start: int, end: int, match: re.Match[str]) -> Change | None:
    """Read "on-call" as an adjective before a role, or as the person on duty."""
    low, high = match.span()
    following = _WORD.match(text, min(high + 1, end), end)
    if following and text[high] == " " and following[0].lower() in DUTY_NOUNS:
        return Change(low, high, "duty")
    hyphen = " " not in match[0]
    plural = match[0].lower().endswith("s")
    words = text[start:low].split()
    before = words[-1].lower() if words else ""
    if not before and not hyphen and not plural and match[0][0] == "o":
        return None
    if not before or before in _ARTICLES or (hyphen and before not in _BE):
        return Change(low, high, "responders" if plural else "responder", Mark.ROLE)
    return None


def _read_word(text: str, end: int, match: re.Match[str], names: Names) -> Change | None:
    word, lower = match[0], match[0].lower()
    low, high = match.span()
    if lower in JOINED:
        return Change(low, high, JOINED[lower])
    if compound := read_compound(lower):
        return Change(low, high, compound)
    if lower in {"lead", "leads"} and (
        _is_person_before(text, low) or (low and _LED_BY.match(text, high, end))
    ):
        return Change(low, high, lower.replace("lead", "leader"), Mark.ROLE)
    if lower == "qa" and text[high + 1 :].split(" ", 1)[0].lower().rstrip("s.,") in ROLES:
        return Change(low, high, "test")
    if lower in TRADE_WORDS and (word.isupper() or lower == word):
        return Change(low, high, TRADE_WORDS[lower], Mark.ROLE)
    if lower in names.systems:
        return Change(low, high, word, Mark.SYSTEM)
    given = lower in names.people and is_given_name(lower)
    if lower == word and (given or lower in names.handles):
        return Change(low, high, "John", Mark.PERSON)
    if not word[0].isupper():
        return None
    if _is_glued(text, low, high) or (word.isupper() and len(word) > 1):
        return Change(low, high, word, Mark.SYSTEM) if lower in PRODUCTS else None
    return _read_name(text, end, match, names)


def _is_person_before(text: str, low: int) -> bool:
    """Tell whether the word before "lead" makes a person of it: "the shift lead"."""
    before = text[:low].rsplit(None, 1)[-1:]
    return bool(before) and before[0].lower() in LEADING


def _is_glued(text: str, low: int, high: int) -> bool:
    """Tell whether a word is part of a path, an identifier or a file name."""
    nearby = text[low - 1 : low] + text[high : high + 1]
    if any(character in "/_@#=" for character in nearby):
        return True
    return text[high : high + 1] == "." and text[high + 1 : high + 2].isalnum()


def _read_name(text: str, end: int, match: re.Match[str], names: Names) -> Change | None:
    word, lower = match[0], match[0].lower()
    low, high = match.span()
    if text[high : high + 1] in {"–", "—"} and text[high + 1 : high + 2].isupper():
        return None  # "Stefan–Boltzmann"
    own = lower in names.people
    if own or is_name(lower):
        if (
            not own
            and is_given_name(lower.split("-")[0])
            and not all(part[0].isupper() for part in word.split("-"))
        ):
            return None
        mark = Mark.PERSON if own else Mark.NAME
        return Change(low, _swallow_surname(text, high, end), "John", mark)
    return Change(low, high, word, Mark.SYSTEM) if lower in PRODUCTS else None


_INITIAL = lazy(r" [A-Z]\.(?=\s+[a-z])")
_SURNAME = lazy(r" (?:[A-Z]\. )?([A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)*)")


def _swallow_surname(text: str, high: int, end: int) -> int:
    """Return where the name ends that began before `high`: initials and surnames belong to it."""
    for _ in range(3):
        match = _SURNAME.match(text, high, end)
        if not match or match[1].isupper():
            break
        if match[1].lower() in ROLE_WORDS | COMPONENTS | PRODUCTS:
            break
        high = match.end()
    return initial.end() if (initial := _INITIAL.match(text, high, end)) else high


def _merge(changes: list[Change]) -> list[Change]:
    kept: list[Change] = []
    for change in sorted(changes, key=lambda item: (item.start, -item.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _drop_dash(text: str, start: int, end: int, changes: list[Change]) -> list[Change]:
    """Join "name – verb" at the start of a fragment into a clause."""
    first = next((change for change in changes if change.start == start), None)
    if first is None or first.mark not in {Mark.PERSON, Mark.NAME, Mark.ROLE}:
        return changes
    match = _DASH.match(text, first.end, end)
    if not match or not text[match.end() : match.end() + 1].islower():
        return changes
    return _merge([*changes, Change(match.start(), match.end(), " ")])


def _assemble(
    text: str, start: int, end: int, changes: list[Change]
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
    # The parser knows the typewriter's apostrophe best; the length stays the same.
    return Prose("".join(parts).replace("’", "'"), tuple(pieces)), tuple(marks)
