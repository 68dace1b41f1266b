"""How a report is cut into sentences, and how a sentence is made ready for the parser."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.checks.blame import find_candidates
from pm_lint.checks.blame.names import Mark, Names, learn_names
from pm_lint.checks.blame.sentences import drop_asides, is_label, read_passages, split_sentences
from pm_lint.checks.blame.spoken import Line, prepare
from pm_lint.read import read
from pm_lint.source import Source

NOBODY = Names(frozenset(), frozenset())


def lines_of(text: str, names: Names = NOBODY) -> list[Line]:
    report = read(Source("report.md", f"# Title\n\n## Root cause\n\n{text}\n"))
    return [prepare(passage, names) for passage in read_passages(report)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The disk failed. It was old.", ["The disk failed.", "It was old."]),
        ("We met Dr. Who at e.g. noon.", ["We met Dr. Who at e.g. noon."]),
        (
            "The tool was fine; the people who ran it had never read the manual.",
            ["The tool was fine;", "the people who ran it had never read the manual."],
        ),
        ("The tool was not at fault; the people were.", None),
        ("The team could have waited; instead they failed over to the other side.", None),
        ("Root cause: a full disk", None),
        (
            "The queue was lost by mistake: the host had been reused.",
            ["The queue was lost by mistake:", "the host had been reused."],
        ),
    ],
)
def test_sentences_end_where_a_clause_of_its_own_begins(text: str, parts: list[str] | None) -> None:
    assert [text[low:high] for low, high in split_sentences(text)] == (parts or [text])


@given(st.text(alphabet="ab AB.;:!? \n", max_size=60))
def test_sentences_cover_all_words_in_order(text: str) -> None:
    ranges = list(split_sentences(text))
    assert all(low < high for low, high in ranges)
    assert all(first[1] <= second[0] for first, second in pairwise(ranges))
    assert "".join(text[low:high] for low, high in ranges).split() == [
        word for low, high in ranges for word in text[low:high].split()
    ] or text.split() == [word for low, high in ranges for word in text[low:high].split()]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Root cause", True),
        ("Root cause of the second outage on Monday", True),
        ("The queue was lost", False),
        ("Missed by the engineer who was on duty", False),
    ],
)
def test_a_label_is_no_clause(text: str, label: bool) -> None:
    assert is_label(text) is label


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("- 10:02 UTC - Priya restarted the pods", "John restarted the pods"),
        ("- 2026-06-09 Priya – restarted the pods", "John restarted the pods"),
        ("The on-call ran `drop` twice.", "The responder ran Linux twice."),
        ("The commit `a1b2c3` broke it.", "The commit broke it."),
        ("The DBA (OPS-12, 3 May) left w/o looking.", "The administrator left without looking."),
        ("The shift lead didn’t ask.", "The shift leader didn't ask."),
        ("@ana.b and Dr. O’Neil met Priya Nair.", "John and Dr. John met John."),
    ],
)
def test_the_parser_is_given_words_that_it_knows(text: str, spoken: str) -> None:
    assert [line.spoken.text for line in lines_of(text)] == [spoken]


def test_the_words_of_the_author_are_found_again() -> None:
    (line,) = lines_of("At 10:02 the on-call (OPS-1) paged Priya Nair about `db-1`.")
    low = line.spoken.text.index("responder")
    assert line.original(low, low + len("responder")) == "on-call"
    low = line.spoken.text.index("John")
    assert line.original(low, low + 4) == "Priya Nair"
    assert line.mark_at(low, low + 4) is Mark.NAME


@given(st.text(alphabet="Ab 1:`@.-(’'\n", max_size=40))
def test_every_place_lies_in_the_sentence(text: str) -> None:
    for line in lines_of(text):
        size = len(line.spoken.text)
        for low in range(size):
            place = line.spoken.source_span(low, low + 1)
            assert 0 <= place.start <= place.end <= len(line.block.prose.text)


def test_asides_with_a_number_are_dropped() -> None:
    assert drop_asides("Alert on it (Ada, by 2026-06-01) soon (or later).") == (
        "Alert on it soon (or later)."
    )


def test_a_report_names_its_people_and_systems() -> None:
    text = (
        "---\ntitle: x\nresponders:\n  - Otto Brandt\nservices:\n  - ledger\n---\n\n# x\n\n"
        "## Root cause\n\nThe Hermes cluster lost `broker`.\n"
    )
    names = learn_names(read(Source("report.md", text)))
    assert {"otto", "brandt"} <= names.people
    assert {"ledger", "hermes", "broker"} <= names.systems


GOOD = sorted((Path(__file__).parents[1] / "examples").glob("good-*"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_a_good_example_needs_no_parse(path: Path) -> None:
    report = read(Source(str(path), path.read_text(encoding="utf-8")))
    assert [line.spoken.text for line in find_candidates(report, learn_names(report))] == []
