#!/usr/bin/env python3
"""Measure which milestones are read from the entries of `bench/timelines.tsv`.

usage: python bench/milestones.py [--show wrong]

Timelines of our own, in ordinary words that never repeat: each entry is labelled with the
milestones that it states by itself. Timelines whose number begins with `2` were kept out of
development; nothing of them is shown.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from pm_lint.read.milestones import mark_milestones
from pm_lint.report import Milestone

TIMELINES = Path(__file__).with_name("timelines.tsv")

Judged = tuple[str, str, set[str], set[str]]
"""Of an entry: its timeline, its text, what it states and what was read."""


def judge() -> Iterator[Judged]:
    """Yield each entry with the milestones it states and those that are read."""
    with TIMELINES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for name, group in groupby(rows, key=lambda row: row["timeline"]):
        entries = list(group)
        found = mark_milestones([entry["text"] for entry in entries])
        for entry, read in zip(entries, found, strict=True):
            stated = {kind.strip() for kind in entry["milestones"].split(",") if kind.strip()}
            yield name, entry["text"], stated, {kind.value for kind in read}


def main(arguments: Sequence[str]) -> None:
    """Print precision and recall of each milestone, of what was seen and what was not."""
    judged = list(judge())
    for title, start in (("seen in development", "1"), ("unseen", "2")):
        count: Counter[tuple[str, bool, bool]] = Counter()
        for name, text, stated, read in judged:
            if not name.startswith(start):
                continue
            for kind in (milestone.value for milestone in Milestone):
                count[kind, kind in stated, kind in read] += 1
            if "--show" in arguments and start == "1" and stated != read:
                print(f"{name}: {sorted(stated)}, read {sorted(read)}: {text}")
        print(f"{title:22}{'precision':>11}{'recall':>8}")
        for kind in (milestone.value for milestone in Milestone):
            right = count[kind, True, True]
            precision = right / max(1, right + count[kind, False, True])
            recall = right / max(1, right + count[kind, True, False])
            print(f"{kind:22}{precision:11.2f}{recall:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
