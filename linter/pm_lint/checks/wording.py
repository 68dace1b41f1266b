"""Small phrases that the messages of several checks are made of."""

from __future__ import annotations


def shorten(text: str, width: int = 60) -> str:
    """Return `text` on one line, cut to `width` code points."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def count_noun(count: int, noun: str) -> str:
    """Return "1 place" for 1 and "place", "3 places" for 3."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
