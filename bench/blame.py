#!/usr/bin/env python3
"""Measure the blame rules on the labelled sentences of `bench/blame.tsv`.

usage: python bench/blame.py [--show wrong] [--unseen | --contrast | --neutral]

`--unseen` takes `bench/blame-unseen.tsv` instead: sentences that were written apart from the rules
and are kept out of their development. Read its figures, never its mistakes. `--contrast` takes
pairs of sentences that blame, or do not, with the same words; `--neutral` whole reports that hardly
blame. No floor is set for those two: they show what is still to do.

Each sentence is judged in a report of its own, with the people and systems of its row. Printed are
precision, recall and F1 of blame against none (the grey kinds count neither way), then of every
category taken by itself. The test suite fails when a floor below is undercut.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pm_lint.checks.blame import analyse
from pm_lint.read import read
from pm_lint.source import Source

SENTENCES = Path(__file__).with_name("blame.tsv")
UNSEEN = Path(__file__).with_name("blame-unseen.tsv")
OTHERS = {
    "--unseen": UNSEEN,
    "--contrast": Path(__file__).with_name("blame-contrast.tsv"),
    "--neutral": Path(__file__).with_name("blame-neutral.tsv"),
}

BLAME = frozenset("human-error punitive fault trait counterfactual failed named-cause".split())
GREY = frozenset("hindsight collective slip outsider".split())

FLOOR_PRECISION = 0.98
FLOOR_RECALL = 0.92
FLOOR_CATEGORY = 0.89
"""Share of the sentences of each blame category that have to be found, under any category."""

HEADINGS = {
    "summary": "Summary",
    "timeline": "Timeline",
    "root-cause": "Root cause",
    "resolution": "Resolution and recovery",
    "actions": "Action items",
    "lessons": "Lessons learned",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence: where it stands in a report, and the names that the report knows."""

    id: str
    label: str
    context: str
    people: tuple[str, ...]
    systems: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many were rightly found, wrongly found and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_sentences(path: Path = SENTENCES) -> list[Sentence]:
    """Return the labelled sentences of a tab-separated file, in order."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Sentence(
                row["id"],
                row["label"],
                row.get("context") or "root-cause",
                _split(row.get("people")),
                _split(row.get("systems")),
                row["text"],
            )
            for row in rows
        ]


def _split(names: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (names or "").split(",") if name.strip())


def lay_out(sentence: Sentence) -> Source:
    """Return a report that says nothing but the sentence."""
    lines = ["---", "title: One sentence"]
    for key, names in (("responders", sentence.people), ("services", sentence.systems)):
        lines += [f"{key}:", *(f'  - "{name}"' for name in names)] if names else []
    bullet = "- " if sentence.context in {"timeline", "actions"} else ""
    heading = HEADINGS.get(sentence.context, "Root cause")
    lines += ["---", "", "# One sentence", "", f"## {heading}", "", bullet + sentence.text, ""]
    return Source(f"{sentence.id}.md", "\n".join(lines))


def judge(sentence: Sentence) -> str:
    """Return the category that is found in a sentence, "none" if there is none."""
    kinds = [accusation.kind for accusation in analyse(read(lay_out(sentence)))]
    return next((kind for kind in kinds if kind in BLAME), kinds[0] if kinds else "none")


def score_blame(pairs: Iterable[tuple[str, str]]) -> Score:
    """Score blame against none, from pairs of label and verdict."""
    count = Counter(
        (label in BLAME, verdict in BLAME) for label, verdict in pairs if label not in GREY
    )
    return Score(count[True, True], count[False, True], count[True, False])


def score_category(pairs: Sequence[tuple[str, str]], kind: str) -> Score:
    """Score one category by itself, from pairs of label and verdict."""
    right = sum(label == verdict == kind for label, verdict in pairs)
    wrong = sum(verdict == kind != label for label, verdict in pairs)
    missed = sum(label == kind != verdict for label, verdict in pairs)
    return Score(right, wrong, missed)


def find_share(pairs: Sequence[tuple[str, str]], kind: str) -> float:
    """Return the share of a blame category that is found as blame of any category."""
    found = [verdict in BLAME for label, verdict in pairs if label == kind]
    return sum(found) / len(found) if found else 1.0


def main(arguments: Sequence[str]) -> None:
    """Print the table, and with `--show` every sentence that is judged wrongly."""
    chosen = [OTHERS[argument] for argument in arguments if argument in OTHERS]
    sentences = read_sentences(chosen[0] if chosen else SENTENCES)
    verdicts = [judge(sentence) for sentence in sentences]
    pairs = [(s.label, verdict) for s, verdict in zip(sentences, verdicts, strict=True)]
    if "--show" in arguments and "--unseen" not in arguments:
        for sentence, verdict in zip(sentences, verdicts, strict=True):
            if (sentence.label in BLAME) != (verdict in BLAME) and sentence.label not in GREY:
                print(f"{sentence.id} {sentence.label} found {verdict}: {sentence.text}")
    print(f"{'':16}{'count':>6}{'precision':>11}{'recall':>8}{'F1':>7}{'as blame':>10}")
    for kind in sorted(BLAME | GREY):
        _print_row(kind, sum(s.label == kind for s in sentences), score_category(pairs, kind))
        print(f"{find_share(pairs, kind):10.3f}")
    _print_row("blame", sum(s.label in BLAME for s in sentences), score_blame(pairs))
    print()


def _print_row(name: str, count: int, score: Score) -> None:
    print(f"{name:16}{count:6}{score.precision:11.3f}{score.recall:8.3f}{score.f1:7.3f}", end="")


if __name__ == "__main__":
    main(sys.argv[1:])
