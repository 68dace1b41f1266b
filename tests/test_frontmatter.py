"""Front matter is told from a thematic break, and its places are those of the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read.frontmatter import FrontMatter, split_front_matter
from pm_lint.source import Source


def split(text: str) -> tuple[FrontMatter, Source]:
    source = Source("r.md", text)
    return split_front_matter(source), source


@given(
    st.lists(
        st.sampled_from(
            ["---", "+++", "...", "a: 1", "a = 1", "# x", "- y", "[t]", '"""', "\r", ""]
        ),
        max_size=12,
    ).map("\n".join)
)
def test_any_text_is_split_and_nothing_is_lost(text: str) -> None:
    front, source = split(text)
    assert 0 <= front.body.start <= front.body.end == len(text)
    if front.kind is None:
        assert source.slice(front.body) == text.removeprefix("\ufeff")
    else:
        assert front.tree is not None
        assert all(span.end <= front.body.start for span in front.tree.spans.values())


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("---\na: 1\n---\nbody", "yaml", "body"),
        ("\ufeff---\r\na: 1\r\n...\r\nbody", "yaml", "body"),
        ("---\n---\n# x", "yaml", "# x"),
        ("--- \na: 1\n---", "yaml", ""),
        ("+++\na = 1\n+++\nbody", "toml", "body"),
        ("---\nSome words.\n\n---\nmore", None, "---\nSome words.\n\n---\nmore"),
        ("---\nNote: a sentence that\nruns on over lines\nwith no key\n---\n", None, None),
        ("---\n- a\n---\n", None, None),
        ("---\na: 1\n", None, None),
        ("\n---\na: 1\n---\n", None, None),
        ("----\na: 1\n---\n", None, None),
    ],
)
def test_only_a_mapping_between_fences_at_the_top_is_front_matter(
    text: str, kind: str | None, body: str | None
) -> None:
    front, source = split(text)
    assert front.kind == kind
    assert source.slice(front.body) == (text if body is None else body)


def test_broken_front_matter_is_a_fault_and_not_a_part_of_the_body() -> None:
    front, source = split("---\ntitle: x: y\ndate: 2026-11-20\n---\nbody")
    assert front.tree is not None
    (fault,) = front.tree.faults
    assert source.position(fault.span.start).line == 2
    assert source.slice(front.body) == "body"


def test_toml_has_values_and_places() -> None:
    front, source = split(
        '+++\ntitle = "a # b" # c\n# d\ndate = 2026-11-20T10:02:00Z\n'
        'tags = [\n  "x", # y\n  "z",\n]\n'
        "text = '''\nline'''\n[extra]\n\"k\".n = 1\n[[who]]\nname = 'Ada'\n+++\n"
    )
    tree = front.tree
    assert tree is not None
    assert tree.raw == {
        "title": "a # b",
        "date": "2026-11-20T10:02:00Z",
        "tags": ["x", "z"],
        "text": "line",
        "extra": {"k": {"n": 1}},
        "who": [{"name": "Ada"}],
    }
    assert source.slice(tree.spans[("title",)]) == '"a # b"'
    assert source.slice(tree.spans[("date",)]) == "2026-11-20T10:02:00Z"
    assert source.slice(tree.spans[("tags",)]).endswith("]")
    assert source.slice(tree.keys[("extra", "k", "n")]) == '"k".n'
    assert source.slice(tree.scalars[("who", 0, "name")].span) == "Ada"
    assert [comment.text for comment in tree.comments] == ["c", "d"]


def test_broken_toml_is_a_fault_at_its_place() -> None:
    front, source = split('+++\na = 1\nb = "x\n+++\nbody')
    assert front.tree is not None
    (fault,) = front.tree.faults
    assert source.position(fault.span.start).line == 3
