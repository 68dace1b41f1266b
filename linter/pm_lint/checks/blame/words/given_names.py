"""Given names from many languages: what tells Priya from Prometheus.

Source: own knowledge of common names, never taken from a data set. In lower case; names that are
everyday English words (Will, Mark, May, Grace, Rich …) are left out and need other evidence.
"""

from __future__ import annotations

from pathlib import Path

GIVEN_NAMES = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())


def _group(names: frozenset[str]) -> dict[str, str]:
    groups: dict[str, str] = {}
    for name in sorted(names):
        groups[name[:2]] = f"{groups.get(name[:2], ' ')}{name} "
    return groups


NAMES_BY_START = _group(GIVEN_NAMES)
"""The same by their first two letters, with blanks around each: texts load sooner than a set."""
