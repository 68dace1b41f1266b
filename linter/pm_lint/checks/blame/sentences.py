"""The sentences of a report that may be judged, and the quotations in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.checks.blame.words.causes import LABELS
from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.report import Block, BlockKind, Report
from pm_lint.source import Span


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One sentence: the range of its block's prose, and the quotations in that block."""

    block: Block
    start: int
    end: int
    quoted: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence as the block's prose has it."""
        return self.block.prose.text[self.start : self.end]


# A full stop before a capital; a semicolon or a colon before a clause of its own.
_END = lazy(
    r"(?<![.!?…])[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9@`])"
    r"|(?:(?<!\s)\s+)?;\s+(?!(?:instead|but|yet|so|and|or|because|since|which|though|however)\b)"
    r"(?=[a-z]+\s)"
    r"|:\s+(?=[a-z@])|\s\|\s+(?=\S)"
)
_ASKED = lazy(
    r"\b(?:who|whose)\b[^?:]{0,60}(?:to blame|fault|responsible|guilty|culprit|accountable|doing"
    r"|answerable)\b[^?:]{0,30}[?:]$"
)
_ACCUSING = lazy(
    r"\b(?:blame|responsibility|responsible|fault|guilt|guilty|culprits?|liable|answerable|reproach"
    r"|damage (?:done|caused)|source of (?:the|all)|suspects?|verdict|weak link|(?:caused|triggered"
    r"|brought about) by|led to)\b[^:]{0,60}:$"
)
MAX_SENTENCE = 2_000
"""The longest sentence that is judged, in code points."""
MAX_WORDS = 400
"""The same in words and signs, of which a row of stars has one each."""
_LABEL_WORDS = 4
_CLAUSE_LENGTH = 6
"""Words that a clause behind a semicolon needs to be read by itself."""
_TIMED = lazy(r"\W*\d{1,2}[:.h]\d\d")
_ENTRY = lazy(r"\W*\d")
_ENTRY_LENGTH = 12
"""The same in an entry of a timeline: "09:02 Ada flips the flag; all shops go dark"."""

_CLAUSE_WORDS = frozenset(
    """is are was were has had have did do does will would should could can may be been by not
    didn't wasn't weren't hadn't never he she they we i who that""".split()
)
_SHORT = lazy(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|ca|cf|Mr|Mrs|Ms|Dr|St|No|Nr|Inc|Ltd|Co|Corp|Fig|Sec|incl|resp"
    r"|a\.m|p\.m|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z])\.\s*$"
)
_QUOTE = lazy(
    r"\"[^\"]{2,600}\"|“[^”]{2,600}”|„[^“”]{2,600}[“”]|«[^»]{2,600}»"
    r"|(?<!\w)‘[^’]{2,300}’(?!\w)|(?<!\w)'[^']{2,300}'(?!\w)"
)


def is_label(text: str) -> bool:
    """Tell whether the words before a colon are a label ("Root cause") and not a clause."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text)]
    if _CLAUSE_WORDS.intersection(words):
        return False
    return len(words) <= _LABEL_WORDS or bool(LABELS.intersection(words))


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each sentence of `text`, without the space around it."""
    start = 0
    for match in _END.finditer(text):
        kind = match[0].strip()[0]
        behind = len(text[match.end() :].split(".", 1)[0].split()) if kind == ";" else 0
        if kind == ";" and behind < (_ENTRY_LENGTH if _ENTRY.match(text) else _CLAUSE_LENGTH):
            continue
        if kind == "|" and _TIMED.match(text[start:]):
            continue  # "11:39 | Ada | restarts the broker | consumers stop"
        if kind not in ";:|" and _SHORT.search(text[start : match.end()]):
            continue
        if kind == ":" and is_label(text[start : match.start()]):
            continue
        if kind == ":" and _ACCUSING.search(text[start : match.start() + 1].lower()):
            continue  # "The blame game is over: it was the QA lead."
        if _ASKED.search(text[start : match.start() + 1].lower()):
            continue  # "Whose fault was it? The lead's." is judged as a whole
        stop = match.start() if kind == "|" else match.end()
        if text[start:stop].strip():
            yield _trim(text, start, stop)
        start = match.end()
    if text[start:].strip():
        yield _trim(text, start, len(text))


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    part = text[start:stop]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


ASIDE = lazy(r" ?\((?=[^()]*\d)[^()]*\)")
"""A bracket with a date, a number or a ticket: it tells nothing of who did what."""


def drop_asides(text: str) -> str:
    """Return the text without its asides."""
    return ASIDE.sub("", text)


def find_quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations of a text; a single word in single quotes is a term, not one."""
    return tuple(
        Span(match.start(), match.end())
        for match in _QUOTE.finditer(text)
        if match[0][0] not in "'‘" or " " in match[0]
    )


def read_passages(report: Report) -> Iterator[Passage]:
    """Yield every sentence that may be judged.

    Headings and block quotes are left out, and what is longer than any sentence: a log, say.
    """
    for block in report.blocks:
        if block.quoted or block.kind is BlockKind.HEADING:
            continue
        quoted = find_quotations(block.prose.text)
        for start, end in split_sentences(block.prose.text):
            if end - start <= MAX_SENTENCE:
                yield Passage(block, start, end, quoted)
