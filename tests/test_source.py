"""Text, offsets and prose maps."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.source import MAX_BYTES, Piece, Position, Prose, Source, Span, UnreadableError

# Line ends, astral characters and combining marks are where counting goes wrong.
texts = st.text(alphabet=st.sampled_from("ab\n\r é😀́\t"), max_size=60)


@given(texts)
def test_every_offset_has_the_position_that_counting_by_hand_gives(text: str) -> None:
    source = Source("report.md", text)
    line, column = 1, 1
    for offset, character in enumerate(text):
        assert source.position(offset) == Position(line, column)
        ends = character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    assert source.position(len(text)) == Position(line, column)


@given(texts)
def test_lines_joined_give_the_text(text: str) -> None:
    source = Source("report.md", text)
    lines = [source.slice(source.line_span(n + 1)) for n in range(len(source.line_starts))]
    assert "\n".join(lines) == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + "tid – å".encode(),
        codecs.BOM_UTF16_LE + "tid – å".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "tid – å".encode("utf-16-be"),
        "tid – å".encode(),
    ],
)
def test_text_is_decoded_without_its_byte_order_mark(data: bytes) -> None:
    assert Source.from_bytes("report.md", data).text == "tid – å"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"caf\xe9", "byte 4"),
        (b"PK\x00\x01", "binary"),
        (codecs.BOM_UTF32_LE + "x".encode("utf-32-le"), "UTF-32"),
        (b" " * (MAX_BYTES + 1), "16 MB"),
    ],
)
def test_what_is_not_text_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        Source.from_bytes("report.md", data)


@given(st.binary(max_size=80))
def test_any_bytes_are_text_or_say_why_not(data: bytes) -> None:
    with suppress(UnreadableError):
        source = Source.from_bytes("report.md", data)
        assert source.position(len(source.text)).line == len(source.line_starts)


# "Run `ls -l` now" from source offset 10, where the code span became the word "code".
WITH_CODE = Prose(
    "Run code now",
    (
        Piece(Span(0, 4), Span(10, 14)),
        Piece(Span(4, 8), Span(14, 21), literal=False),
        Piece(Span(8, 12), Span(21, 25)),
    ),
)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, Span(10, 13)),
        (4, 8, Span(14, 21)),
        (5, 6, Span(14, 21)),
        (0, 12, Span(10, 25)),
        (9, 12, Span(22, 25)),
        (2, 2, Span(12, 12)),
    ],
)
def test_prose_maps_back_to_its_source(start: int, end: int, expected: Span) -> None:
    assert WITH_CODE.source_span(start, end) == expected


@given(st.integers(0, 12), st.integers(0, 12), st.data())
def test_cut_prose_maps_as_the_whole_does(start: int, end: int, data: st.DataObject) -> None:
    start, end = min(start, end), max(start, end)
    part = WITH_CODE.cut(start, end)
    assert part.text == WITH_CODE.text[start:end]
    low = data.draw(st.integers(0, len(part.text)))
    high = data.draw(st.integers(low, len(part.text)))
    if low < high:
        assert part.source_span(low, high) == WITH_CODE.source_span(start + low, start + high)


def test_literal_prose_is_its_source() -> None:
    prose = Prose.literal("errors began", 7)
    assert prose.span == Span(7, 19)
    assert prose.cut(7, 12).span == Span(14, 19)
    assert Prose.literal("").pieces == ()
