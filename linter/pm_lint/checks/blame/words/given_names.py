"""Given names from many languages: what tells Priya from Prometheus.

Source: own knowledge of common names, never taken from a data set. In lower case; names that are
everyday English words (Will, Mark, May, Grace, Rich …) are left out and need other evidence.
"""

from __future__ import annotations

from pathlib import Path

GIVEN_NAMES = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
