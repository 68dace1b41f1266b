"""The plainest YAML is read without the parser, and comes to the same nodes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint.read.nodes import Node, Nodes
from pm_lint.read.plain_yaml import read_plain
from pm_lint.read.yaml_events import parse_nodes

EXAMPLES = Path(__file__).parents[1] / "examples"


def show(node: Node | None) -> object:
    if node is None:
        return None
    return (
        *(node.kind.name, node.start, node.end, node.text, node.style, node.tag, node.content),
        *(node.flow, [show(child) for child in node.children]),
    )


def show_all(nodes: Nodes) -> object:
    assert not nodes.faults
    return show(nodes.root), [show(node) for node in nodes.scalars], nodes.read_to


KEYS = st.sampled_from(["id", "title", "time_to_detect", "on", "a-b", "null", "y", "N1"])
TEXTS = st.sampled_from(
    [
        *("SEV2", "2026-03-12T10:02Z", "51 minutes", "true", "~", "0x1F", "1e3", "10:06", "a:b"),
        *("it's so", "a, b", "x [y] {z}", "a - b", "http://x/y", "a # b", "a: b", "a:", "- a"),
        *(
            "[a]",
            "[a, b c]",
            "[a,b]",
            "[]",
            "[a, [b]]",
            "[\"a\", 'b']",
            "[a: b]",
            "[a, ]",
            "[a b ]",
        ),
        *('"a b"', "'a'", "'it''s'", '"a\\n"', '""', "''", '"a" b', '"a', "&a b", "*a", "!!str a"),
        *("|", ">", "{a: b}", "@a", "%a", "`a`", "? a", "a\tb", "a ", "é", "日本", "_x", "-", "<<"),
        *("[a, b] c", "a\u00a0b", "a\u2028b", "a\u0085b", "a?b", "a!", "=", "[x=1]", "['a, b']"),
    ]
)
LINES = (
    st.builds("{}{}: {}".format, st.sampled_from(["", "  ", "    "]), KEYS, TEXTS)
    | st.builds("{}{}:".format, st.sampled_from(["", "", "  "]), KEYS)
    | st.builds("{}- {}".format, st.sampled_from(["", "  ", "    "]), TEXTS)
    | st.sampled_from(["", "# a", "---", "...", "key : a", "key:a", "  more", "? a"])
)
TEXT = st.builds("{}{}".format, st.lists(LINES, max_size=7).map("\n".join), st.sampled_from("\n"))


@given(TEXT)
@settings(max_examples=1500, deadline=None)
def test_what_is_plain_is_what_the_parser_reads(text: str) -> None:
    plain = read_plain(text)
    if plain is not None:
        assert show_all(plain) == show_all(parse_nodes(text))


@given(st.text("ab:-# [],'\"\n\t1é~", max_size=24).map(lambda rest: f"a: b\nk: {rest}"))
@settings(max_examples=1500, deadline=None)
def test_any_text_is_what_the_parser_reads(text: str) -> None:
    plain = read_plain(text)
    if plain is not None:
        assert show_all(plain) == show_all(parse_nodes(text))


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "id: INC-1\ntitle: It broke\nauthors: [Ada Lovelace, Bo]\n",
        "metrics:\n  time_to_detect: 4m\n  x: 1\nlast: yes\n",
        "tags:\n- a\n- b c\nmore:\n  - 'd'\nlast: \"x\"\n",
        "started: 2026-03-12T10:02:00+01:00\nlink: https://example.org/a\n",
    ],
)
def test_plain_front_matter_is_read(text: str) -> None:
    plain = read_plain(text)
    assert plain is not None
    assert show_all(plain) == show_all(parse_nodes(text))


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.md")), ids=lambda path: path.name)
def test_the_examples_are_read_alike(path: Path) -> None:
    head = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")[0]
    plain = read_plain(head)
    if plain is not None:
        assert show_all(plain) == show_all(parse_nodes(head))
