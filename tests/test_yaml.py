"""YAML becomes values whose every place is known, or a fault with its place; never an error."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from pm_lint.read.yaml import MAX_ALIASED, YamlTree, read_yaml
from pm_lint.source import Prose, Source, Span

fragments = st.lists(
    st.sampled_from(
        ["a", "b c", ": ", ":", "- ", "\n", "\n  ", "\n    ", "\r\n", "\n\n", "'", '"', "''", "\\n",
         "\\\n", "\\u00e9", "|\n", ">-\n", "|2+\n", "# c", " # c", "&x ", "*x", "[", "]", "{", "}",
         ", ", "? ", "!!str ", "!t ", "---\n", "...\n", "\t", "é", "😀", "1", "~", "%", "@",
         "\u2028", "\ufeff", "<<: "]
    ),
    max_size=30,
).map("".join)  # fmt: skip
lines = st.text(alphabet="ab é😀#:-|'\"\\ ", max_size=12)


def read(text: str) -> YamlTree:
    return read_yaml(Source("r.yaml", text))


def check_tree(tree: YamlTree, text: str) -> None:
    for span in (*tree.spans.values(), *tree.keys.values(), *tree.blocks):
        assert 0 <= span.start <= span.end <= len(text)
    for path, prose in tree.scalars.items():
        value: Any = tree.raw
        for step in path:
            value = value[step]
        assert prose.text == value
        check_map(prose, text)
    for comment in tree.comments:
        assert text[comment.span.start] == "#"
    for fault in tree.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert "\n" not in fault.message


def check_map(prose: Prose, text: str) -> None:
    at = 0
    for piece in prose.pieces:
        assert piece.prose.start == at < piece.prose.end
        assert 0 <= piece.source.start <= piece.source.end <= len(text)
        if piece.literal:
            written = text[piece.source.start : piece.source.end]
            assert prose.text[piece.prose.start : piece.prose.end] == written
        at = piece.prose.end
    assert at == len(prose.text)


@given(st.one_of(fragments, st.text(max_size=60)))
def test_any_text_is_read_and_every_place_is_true(text: str) -> None:
    check_tree(read(text), text)


@given(fragments)
def test_text_without_fault_has_the_strings_that_ruamel_reads(text: str) -> None:
    tree = read(text)
    if tree.faults:
        return
    with suppress(YAMLError):
        events = YAML(typ="safe", pure=True).parse(text)
        values = {event.value for event in events if type(event).__name__ == "ScalarEvent"}
        assert {prose.text for prose in tree.scalars.values()} <= values


@given(st.lists(lines, max_size=8), st.sampled_from(["|", "|-", "|+", ">", ">-", ">+", "|2"]))
def test_block_text_is_mapped_character_by_character(rows: list[str], header: str) -> None:
    indent = "  "
    text = f"k: {header}  # c\n" + "".join(f"{indent}{row}\n" for row in ["x", *rows]) + "z: 1\n"
    tree = read(text)
    if tree.faults:
        return
    prose = tree.scalars[("k",)]
    check_tree(tree, text)
    for piece in prose.pieces:  # only a folded line end is not there as it reads
        assert piece.literal or set(prose.text[piece.prose.start : piece.prose.end]) <= set(" \n")


@given(st.text(alphabet="ab é😀'\"\\\n\t:#", max_size=30))
def test_quoted_text_is_mapped_and_read_back(value: str) -> None:
    single = "'" + value.replace("'", "''").replace("\n", "\n\n  ") + "'"
    double = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    text = f"a: {double.replace(chr(9), chr(92) + 't')}\n"
    tree = read(text)
    assert tree.raw == {"a": value}
    check_tree(tree, text)
    stand_ins = tree.scalars[("a",)].stand_ins()
    assert all(span.end - span.start == 1 for span in stand_ins)  # escapes and nothing else
    check_tree(read(f"a: {single}\n"), f"a: {single}\n")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"), ("on", "on"), ("true", True), ("False", False), ("~", None), ("", None),
        ("null", None), ("12", 12), ("0o17", 15), ("0x1F", 31), ("1.5", 1.5), ("1e3", 1000.0),
        ("10:06", "10:06"), ("2026-11-20", "2026-11-20"), ("2026-11-20T10:02:00Z",) * 2,
        (".inf", ".inf"), ("1e999", "1e999"), ("9" * 400, "9" * 400), ("'12'", "12"),
        ("!!str 12", "12"), ("!!int '12'", 12), ("! 12", "12"),
    ],
)  # fmt: skip
def test_plain_values_follow_the_core_schema_and_times_stay_text(
    written: str, value: object
) -> None:
    tree = read(f"a: {written}\n")
    assert (tree.raw, tree.faults) == ({"a": value}, ())


def test_places_of_values_keys_and_blocks() -> None:
    text = "\ufeff# top\r\nä: 😀 x\r\nlist:\r\n  - {k: 'v'}  # c\r\n  - |\r\n    t\r\n    u\r\n\r\n"
    source = Source("r.yaml", text)
    tree = read_yaml(source)
    assert tree.raw == {"ä": "😀 x", "list": [{"k": "v"}, "t\nu\n"]}
    cut = {path: source.slice(span) for path, span in tree.spans.items()}
    assert cut[("ä",)] == "😀 x"
    assert cut[("list", 0)] == "{k: 'v'}"
    assert cut[("list", 0, "k")] == "'v'"
    assert cut[("list", 1)] == "|\r\n    t\r\n    u"
    assert source.slice(tree.keys[("list", 0, "k")]) == "k"
    assert source.slice(tree.keys[()]) == "ä"
    assert [source.slice(span)[:6] for span in tree.blocks] == [
        "ä: 😀 x", "list:\r", "{k: 'v", "k: 'v'", "|\r\n   ",
    ]  # fmt: skip
    assert [(item.text, item.alone) for item in tree.comments] == [("top", True), ("c", False)]


def test_a_part_of_a_file_has_places_in_the_file() -> None:
    source = Source("r.md", "---\na: é b # c\n---\n")
    tree = read_yaml(source, Span(4, 14))
    assert source.slice(tree.spans[("a",)]) == "é b"
    assert source.slice(tree.comments[0].span) == "# c"


def test_a_number_sign_inside_text_is_no_comment() -> None:
    text = "a: x#y\nb: 'q # r'\nc: |  # header\n  # text\n  t\n# after\nd: [1, # in\n  2]\n"
    assert [item.text for item in read(text).comments] == ["header", "after", "in"]


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", "a", "already on line 1"),
        ("a: &x [*x]\n", "*x", "the value that it stands in"),
        ("a: *x\n", "*x", "in quotes"),
        ("a: **bold** text\n", "**bold**", "in quotes"),
        ("a: !!python/object:os.system x\n", "!!python/object:os.system", "without it"),
        ("a: !include x\n", "!include", "without it"),
        ("a: 1\n---\nb: 2\n", "---", "one document"),
        ("<<: {a: 1}\n", "<<", "merge keys"),
        ("? [a]\n: b\n", "[a]", "a key must be text"),
        ("a: {{ x }}\n", "{ x }", "in quotes"),
        ("a: b: c\n", ":", "in quotes"),
        ("a:\n\tb: 1\n", "\t", "tab"),
        ("a: @b\n", "@", 'cannot begin with "@"'),
        ('a: "x\nb: 1\n', '"', "never closed"),
        ('a: "\\q"\n', "\\q", "no escape"),
        ("a: [1, 2\nb: 3\n", ":", '"]"'),
        ("- a\nb: 1\n", "b", "indentation"),
        ("a: 1\n 2\nb\nc: 1\n", "b", "key: value"),
        ("a: \x07\n", "\x07", "U+0007"),
        ("a: !!int x\n", "!!int x", "!!int"),
        ("a: 1\n...\nb: 1\n", "b", "one document"),
        ("[a] b\n", "b", "end of the document"),
    ],
)
def test_each_fault_is_told_once_in_plain_words(text: str, marked: str, words: str) -> None:
    source = Source("r.yaml", text)
    (fault,) = read_yaml(source).faults
    assert source.slice(fault.span) == marked
    assert words in fault.message


def test_what_was_read_before_a_fault_is_kept() -> None:
    assert read("a: 1\na: 2\nb: 3\n").raw == {"a": 1, "b": 3}
    assert read("a: 1\nb:\n  - c\n  - @\n").raw == {"a": 1, "b": ["c"]}
    assert read("").raw == {}


def test_aliases_repeat_values_within_a_limit() -> None:
    tree = read("a: &x {k: v}\nb: *x\n")
    assert tree.raw == {"a": {"k": "v"}, "b": {"k": "v"}}
    assert tree.spans[("b", "k")] == tree.spans[("a", "k")]
    assert tree.spans[("b",)] == Span(16, 18)
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(12)
    )
    (fault,) = read(bomb).faults
    assert f"{MAX_ALIASED:,}" in fault.message
    assert len(read(bomb).spans) < 2 * MAX_ALIASED


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? ", "a:\n "])
def test_nesting_has_a_limit(unit: str) -> None:
    text = "".join("a:\n".rjust(n + 3) for n in range(200)) if unit == "a:\n " else unit * 2000
    faults = read(text).faults
    assert any("nested deeper" in fault.message for fault in faults)


def test_a_chain_of_aliases_has_the_same_limit() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}]\n" for n in range(500))
    assert sum("nested deeper" in fault.message for fault in read(chain).faults) == 1
