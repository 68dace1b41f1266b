"""The blame rules on labelled sentences: floors, and the test before the parse."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pm_lint.checks.blame import judge_lines
from pm_lint.checks.blame.candidates import is_candidate
from pm_lint.checks.blame.names import learn_names
from pm_lint.checks.blame.sentences import read_passages
from pm_lint.checks.blame.spoken import prepare
from pm_lint.read import read

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench import blame

Judged = list[tuple[blame.Sentence, str]]


@pytest.fixture(scope="module")
def judged() -> Judged:
    return [(sentence, blame.judge(sentence)) for sentence in blame.read_sentences()]


def pairs_of(judged: Judged) -> list[tuple[str, str]]:
    return [(sentence.label, verdict) for sentence, verdict in judged]


def test_the_set_covers_every_category() -> None:
    sentences = blame.read_sentences()
    assert len(sentences) >= 300
    assert {s.label for s in sentences} == blame.BLAME | blame.GREY | {"none"}
    assert len({s.text for s in sentences}) == len(sentences)


def test_precision_and_recall_stay_above_their_floors(judged: Judged) -> None:
    score = blame.score_blame(pairs_of(judged))
    assert score.precision >= blame.FLOOR_PRECISION
    assert score.recall >= blame.FLOOR_RECALL


@pytest.mark.parametrize("kind", sorted(blame.BLAME))
def test_every_category_is_found(judged: Judged, kind: str) -> None:
    assert blame.find_share(pairs_of(judged), kind) >= blame.FLOOR_CATEGORY


def test_no_finding_is_lost_before_the_parse() -> None:
    assert list(find_lost(blame.read_sentences())) == []


@pytest.mark.parametrize("name", ["blame_authored.tsv", "blame_real.tsv"])
def test_no_finding_on_labelled_sentences_is_lost_before_the_parse(shared: Path, name: str) -> None:
    path = shared / "labels" / name
    if not path.is_file():
        pytest.skip(f"no {name}")
    # Only the number: these sentences are kept out of the repository and its logs.
    assert sum(1 for _ in find_lost(blame.read_sentences(path))) == 0


def find_lost(sentences: list[blame.Sentence]) -> Iterator[str]:
    """Yield the sentences that the check flags and the test before the parse skips."""
    for sentence in sentences:
        report = read(blame.lay_out(sentence))
        names = learn_names(report)
        skipped = [
            prepare(passage, names)
            for passage in read_passages(report)
            if not is_candidate(passage.text, names)
        ]
        yield from (f"{sentence.id} {found.kind}" for found in judge_lines(skipped, names))


def test_scores() -> None:
    score = blame.Score(right=6, wrong=2, missed=4)
    assert (score.precision, score.recall) == (0.75, 0.6)
    assert score.f1 == pytest.approx(2 / 3)
    assert blame.Score(0, 0, 0).f1 == 1.0


def test_the_set_is_well_formed() -> None:
    with blame.SENTENCES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {len(row) for row in rows} == {6}
