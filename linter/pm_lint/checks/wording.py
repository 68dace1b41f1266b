"""Small phrases that the messages, and the patterns, of several checks are made of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence


def shorten(text: str, width: int = 60) -> str:
    """Return `text` on one line, cut to `width` code points."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def count_noun(count: int, noun: str) -> str:
    """Return "1 place" for 1 and "place", "3 places" for 3."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def tell_length(length: dt.timedelta) -> str:
    """Return "45 minutes", "2 h 5 min" or "3 days" for a length of time."""
    minutes = round(length.total_seconds() / 60)
    if minutes < 120:
        return count_noun(minutes, "minute")
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return count_noun(round(hours / 24), "day")
    return f"{hours} h {rest} min" if rest else f"{hours} hours"


def choose(words: Sequence[str]) -> str:
    """Return the pattern of any of `words`, the longest first; of none, one that never matches."""
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, ordered)) or '(?!)'})"
