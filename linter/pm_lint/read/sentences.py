"""Lines that ask for something to be done, told from lines of running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pm_lint.pattern import lazy

_VERBS = frozenset(
    """
    add adjust adopt allow alert analyse analyze apply ask assess assign audit automate avoid
    back backup block build bump change check clarify clean close collect communicate conduct
    configure consider continue convert create decide decommission define delete deploy deprecate
    design develop disable discuss document drop educate enable encourage enforce enhance ensure
    establish evaluate expand explore extend file find fix follow formalise formalize give hold
    identify implement improve include increase install integrate introduce invest investigate
    keep limit locate lock look lower maintain make measure merge migrate modify monitor move
    notify open optimise optimize organise organize patch perform pin plan prepare prevent
    prioritise prioritize protect provide publish purge raise read rebuild reconfigure redesign
    reduce refactor refine reinforce release remind remove rename replace report require reset
    restart restore restrict review revise revisit rewrite roll rotate run schedule scale secure
    send separate set setup share simplify speed split standardise standardize start stop store
    strengthen switch test track train tune turn update upgrade use validate verify write work
    """.split()
)
_NO_GERUNDS = frozenset(
    "during following according going being having considering looking regarding concerning nothing"
    " something everything anything morning evening".split()
)
_FIRST = lazy(r"[^\w]*([A-Za-z]+)\b")
_LABEL = lazy(r"[^\w]*[A-Z][^:：.!?]{2,60}[:：]\s+\S")
_CONCLUDES = lazy(
    r"(?:in (?:conclusion|summary)|by (?:\w+ing|doing)|overall|to conclude|finally|thank"
    r"|this (?:post|incident|will)"
    r"|these (?:measures|actions|steps|improvements)|we (?:are|hope|believe|will))\b",
    re.IGNORECASE,
)
_TELLS = lazy(r"(?:we|i|the|this|it|they|these|our|you|there|in|after|more) ", re.IGNORECASE)
_ANNOUNCES = lazy(
    r"(?:in order )?to (?:prevent|avoid|make sure|ensure|reduce the (?:risk|chance))\b.{0,120}:"
    r"\s*\Z"
    r"|(?:we|i) (?:will|plan to|are going to|intend to)\b.{0,120}:\s*\Z",
    re.IGNORECASE,
)
# "The following measures were agreed on."
_INTRODUCES = lazy(
    r"\b(?:following|these|some) (?:\w+ ){0,3}(?:measures|actions|steps|tasks|improvements|changes"
    r"|recommendations|items)\b[^.]{0,60}[.:]\Z",
    re.IGNORECASE,
)
_OUGHT = lazy(r"\b(?:should|must|needs? to|ha(?:s|ve) to|will|to be)\b", re.IGNORECASE)
_OPENS_WITH = lazy(r"[A-Z][A-Za-z ]{2,40}:\s+(?=[A-Z])")
_MAX_LINE = 160  # code points of a bare line that can be an item by its shape alone
_MAX_ITEM = 600


def is_instruction(text: str) -> bool:
    """Tell whether a text begins as an instruction does: "Add a second copy of the cache"."""
    first = _FIRST.match(text)
    if first is None:
        return False
    word = first[1].lower()
    return word in _VERBS or (word.endswith("ing") and len(word) > 5 and word not in _NO_GERUNDS)


def announces_measures(text: str) -> bool:
    """Tell whether a line says that measures follow: "To prevent this from happening again:"."""
    bare = text.strip()
    label = _OPENS_WITH.match(bare)
    return _ANNOUNCES.match(bare, label.end() if label else 0) is not None


def introduces_measures(text: str) -> bool:
    """Tell whether a sentence says that the measures follow it."""
    return _INTRODUCES.search(text.strip()) is not None


def is_bare_list(lines: Sequence[str]) -> int:
    """Return how many of the lines of a paragraph are items of a list without bullets.

    All of them but for a sentence that concludes, or 0 where they are running text.
    """
    count = len(lines)
    while count and _CONCLUDES.match(lines[count - 1].strip()):
        count -= 1
    items = [line.strip() for line in lines[:count]]
    if count > 1 and introduces_measures(items[0]):
        return count if is_bare_list(items[1:]) == count - 1 or _all_ask(items[1:]) else 0
    if count < 2 or any(len(item) > _MAX_ITEM for item in items):
        return 0
    asking = sum(1 for item in items if is_instruction(item) or _LABEL.match(item))
    if asking >= count - (count > 2) and not _is_wrapped(items):
        return count
    return count if all(map(_is_short, items)) else 0


def _all_ask(items: Sequence[str]) -> bool:
    """Tell whether each text says what ought to be done."""
    return all(is_instruction(item) or _OUGHT.search(item) for item in items) and not _is_wrapped(
        items
    )


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether a sentence runs over the end of a line."""
    return any(
        line[-1] in ",;(–—-" or (following[0].islower() and not is_instruction(following))
        for line, following in pairwise(lines)
    )


def _is_short(line: str) -> bool:
    if len(line) > _MAX_LINE or not (line[0].isupper() or line[0].isdigit()):
        return False
    if line.endswith((".", "!")) and _TELLS.match(line):
        return False
    return line.count(". ") <= 1 and not line.endswith((",", ";"))
