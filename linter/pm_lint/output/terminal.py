"""Text made fit for a terminal: nothing of a report acts on it, and widths are known."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy

_TAB = 4

# Joins the parts of an emoji; the selectors choose between its text and picture forms.
_HARMLESS_FORMATS = frozenset("\u200c\u200d\u00ad")

COMMAND = lazy(r"(##\w*)\[")
"""What CI runners take for a command wherever it stands in a line: `##[error]`, `##vso[…]`."""

_COMMAND_LEAD = lazy(r"##\w*\Z")
_LONGEST = 16  # characters of `##teamcity` and its like
_BRACKET = "<U+005B>"

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "path": "1",
    "faint": "2",
    "help": "32",
    "good": "32",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: with colour or without, and how many cells a line may take."""

    color: bool = False
    width: int = 100

    def paint(self, role: str, text: str) -> str:
        """Return `text` in the colour of its role: a level, path, faint, help or good."""
        return f"\x1b[{_STYLES[role]}m{text}\x1b[0m" if self.color and text else text


def show_character(character: str) -> str:
    """Return a character as it may be printed: controls and bidi marks become `<U+202E>`."""
    if character.isprintable() or character in _HARMLESS_FORMATS:
        return character
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return f"<U+{ord(character):04X}>"


def make_visible(text: str) -> str:
    """Return `text` on one line with all that could act on a terminal or a CI runner spelt out.

    Runners act on `##[` anywhere and on `::` at the beginning of a line.
    """
    if not text.isprintable():
        text = "".join(" " if c in "\t\n" else show_character(c) for c in text)
    if "##" in text:
        text = COMMAND.sub(rf"\1{_BRACKET}", text)
    return text.replace("::", "<U+003A>:", 1) if text.lstrip().startswith("::") else text


def make_patch_visible(text: str) -> str:
    """Return the lines of a patch with all spelt out that could act; then it cannot be applied."""
    return "".join(_show_line(line) for line in text.splitlines(keepends=True))


def _show_line(line: str) -> str:
    words = line.rstrip("\r\n")
    text = "".join(one if one == "\t" else show_character(one) for one in words)
    text = COMMAND.sub(rf"\1{_BRACKET}", text)
    if text[1:].lstrip().startswith("::"):
        text = text.replace("::", "<U+003A>:", 1)
    return text + "\n"


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if character in _HARMLESS_FORMATS or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a report ready to print, and the cells that a mark below it begins at and takes."""

    text: str
    mark: int
    length: int


def cut_excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """Return `line` in at most `width` cells around the characters `start`..`end`, which it marks.

    Tabs are set to every fourth cell; an empty range is marked by one cell.
    """
    # Far more text than fits is dropped first: a line can be megabytes long.
    low = max(0, start - width) if len(line) > 2 * width else 0
    high = min(len(line), start + 2 * width)
    shown, edges = _show_part(line, low, high)
    first, last = start - low, min(max(end, start), high) - low
    left, right = _window(edges, first, last, width)
    cut_left, cut_right = low + left > 0, low + right < len(line)
    text = "".join(shown[left:right])
    mark = edges[first] - edges[left] + cut_left
    length = max(1, edges[min(last, right)] - edges[first])
    return Excerpt(("…" if cut_left else "") + text + ("…" if cut_right else ""), mark, length)


def _show_part(line: str, low: int, high: int) -> tuple[Sequence[str], Sequence[int]]:
    """Return what each character of a part is shown as, and the cells at which they begin."""
    part = line[low:high]
    if part.isascii() and part.isprintable() and "##" not in part:
        return part, range(len(part) + 1)
    shown: list[str] = []
    edges = [0]
    for at, character in enumerate(part, low):
        if character == "\t":
            shown.append(" " * (_TAB - edges[-1] % _TAB))
        elif character == "[" and _COMMAND_LEAD.search(line[max(low, at - _LONGEST) : at]):
            shown.append(_BRACKET)
        else:
            shown.append(show_character(character))
        edges.append(edges[-1] + cells(shown[-1]))
    return shown, edges


def _window(edges: Sequence[int], first: int, last: int, width: int) -> tuple[int, int]:
    """Return the range of characters to show: all that fits, or a part that shows the mark."""
    room = width - 2
    if edges[-1] <= width:
        return 0, len(edges) - 1
    wanted = edges[last] - edges[first]
    before = max(min(room - wanted, room // 3), room // 10)
    left = 0
    if edges[last] > room:
        left = next(n for n, edge in enumerate(edges) if edge >= edges[first] - before)
    right = left
    while right < len(edges) - 1 and edges[right + 1] - edges[left] <= room:
        right += 1
    return left, max(right, min(first + 1, len(edges) - 1))
