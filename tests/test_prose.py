"""No word of a text is lost on the way to the prose blocks that rules read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read import read
from pm_lint.source import Source

BREAKS = ("<br>", "<br/>", "<br><br>", " <br>\n", "<br />\n  <br>\n", "  \n", "\\\n", "\n", " ")
STYLES = ("{}", "*{}*", "**{}**", "_{}_", "<b>{}</b>", "[{}](https://example.org/a)")


def told(text: str) -> list[str]:
    """Return the text of each block below the title."""
    return [block.prose.text for block in read(Source("r.md", text)).blocks[1:]]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("One <br>\ntwo <br>\nthree <br>", ["One two three"]),
        ("One<br>two<br/>\nthree", ["One two three"]),
        ("One  \ntwo\\\nthree", ["One two three"]),
        ("One <br><br>two <br>\nthree", ["One", "two three"]),
        ("One <br>\n<br>\ntwo", ["One", "two"]),
        ("- one <br>\n  two\n- three<br>", ["one two", "three"]),
        ("> one <br>\n> two", ["one two"]),
    ],
)
def test_breaks_of_lines_join_and_an_empty_line_parts(body: str, blocks: list[str]) -> None:
    assert told(f"# Checkout was down\n\n{body}\n") == blocks


@given(
    st.lists(st.tuples(st.sampled_from(STYLES), st.sampled_from(BREAKS)), min_size=1, max_size=12),
    st.sampled_from(["", "- ", "> ", "1. "]),
)
def test_every_word_is_in_a_block(runs: list[tuple[str, str]], marker: str) -> None:
    words = [f"word{index}x" for index in range(len(runs))] + ["end"]
    lines = "".join(
        style.format(word) + gap for word, (style, gap) in zip(words, runs, strict=False)
    )
    body = marker + f"{lines}end".replace("\n", "\n" + " " * len(marker))
    found = " ".join(told(f"# Checkout was down\n\n{body}\n")).split()
    assert found == words
