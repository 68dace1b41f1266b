"""Markdown becomes elements whose prose can be traced to the source, code point by code point."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.read.markdown import (
    Element,
    ElementKind,
    Tree,
    block_spans,
    parse_markdown,
    walk_elements,
)
from pm_lint.read.yaml import read_yaml
from pm_lint.report import Carrier
from pm_lint.source import Prose, Source, Span

# Marks of Markdown and HTML in any order reach more corners than any text would.
fragments = st.lists(
    st.sampled_from(
        ["# ", "- ", "1. ", "> ", "* ", "*", "**", "_", "`", "```", "~", "~~", "\n", "\n\n", "\r\n",
         "\r", "\t", "    ", " ", "é", "😀", "word", "10:05 UTC", "[", "](u)", "![", "[x]", "[^1]",
         "<", ">", "<!-- c -->", "<!--", "-->", "<br>", "<h1>", "</h1>", "<p>", "</p>", "<ul>",
         "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<pre>", "</pre>", "<b>", "</b>",
         "<code>", "</code>", "<a href=u>", "</a>", "<img src=i>", "<script>", "<Tab>", "&amp;",
         "&#x41;", "\\", "\n---\n", "===", "|", "| a | b |\n|-|-|\n", "https://a.b/c).", "{#id}",
         "{: .c}", "{/* x */}", "<%= y %>", "import a from 'b'", "+++", "\x00", "\ufeff"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def read(text: str) -> Tree:
    return parse_markdown(Prose.literal(text))


def shape(elements: tuple[Element, ...]) -> list[object]:
    """The kinds and texts of elements, nested as they are."""
    return [
        (str(item.kind), item.prose.text) if item.prose else (str(item.kind), shape(item.children))
        for item in elements
    ]


def check_map(prose: Prose, text: str) -> None:
    at = behind = 0
    for piece in prose.pieces:
        assert piece.prose.start == at < piece.prose.end
        assert behind <= piece.source.start <= piece.source.end <= len(text)
        if piece.literal:
            written = text[piece.source.start : piece.source.end]
            assert prose.text[piece.prose.start : piece.prose.end] == written
        at, behind = piece.prose.end, piece.source.start
    assert at == len(prose.text)


def check_tree(tree: Tree, text: str) -> None:
    for element in walk_elements(tree.elements):
        assert 0 <= element.span.start <= element.span.end <= len(text)
        assert all(element.span.contains(child.span) for child in element.children)
        if element.prose is None:
            continue
        check_map(element.prose, text)
        whole = Span(0, len(element.prose.text))
        assert all(whole.contains(bold) for bold in element.bold)
        assert all(whole.contains(link.prose) for link in element.links)
        assert all(element.prose.text[at] == " " for at in element.breaks)
    for comment in tree.comments:
        assert text[comment.span.start : comment.span.end].startswith(("<!--", "{/*"))
    spans = block_spans(tree)
    assert list(spans) == sorted(spans, key=lambda span: (span.start, -span.end))


@given(st.one_of(fragments, st.text(max_size=80)))
def test_any_text_is_read_and_every_place_is_true(text: str) -> None:
    check_tree(read(text), text)


@given(fragments)
def test_text_in_a_yaml_scalar_is_traced_through_both_maps(text: str) -> None:
    lines = text.replace("\0", "").replace("\r", "\n").replace("\t", " ").split("\n")
    source = Source("r.yaml", "a: |2\n" + "".join(f"  {line}\n" for line in lines) + "b: 1\n")
    scalar = read_yaml(source).scalars[("a",)]
    tree = parse_markdown(scalar)
    check_tree(tree, source.text)
    assert shape(tree.elements) == shape(read(scalar.text).elements)


def test_real_reports_are_read_and_every_place_is_true(shared: Path) -> None:
    for path in sorted(shared.glob("corpus/*/*")):
        source = Source.from_bytes(path.name, path.read_bytes())
        check_tree(read(source.text), source.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* **c** ~~d~~\ne  \nf\\\ng", [("paragraph", "a b c d e f g")]),
        ("x &amp; y\\* &nbsp;z", [("paragraph", "x & y* \xa0z")]),
        ("run `ls -l`, not `kubectl` or `a/b.c`",
         [("paragraph", "run code, not kubectl or a/b.c")]),
        ("`14:05 UTC` deploy", [("paragraph", "14:05 UTC deploy")]),
        ("see [the **log**](u) and <http://x.y>", [("paragraph", "see the log and link")]),
        ("(https://a.b/c_d_e). ![alt](i)word", [("paragraph", "(link). image word")]),
        ("a<br>b <!-- c --> d[^1]\n\n[^1]: n", [("paragraph", "a b d"), ("paragraph", "n")]),
        ("from ~10:05 to ~10:10, or ~1~", [("paragraph", "from ~10:05 to ~10:10, or ~1~")]),
        ("<%= part %>\n\nx <% if y %> z", [("paragraph", "x  z")]),
        ("import A from './a'\nimport 'b'\n\nexport to disk", [("paragraph", "export to disk")]),
        ("# Timeline {#t}\n{: .wide}\n", [("heading", "Timeline")]),
        ("> [!NOTE]\n> n", [("quote", [("paragraph", "n")])]),
        ("- a\n\n  b\n- [x] c", [
            ("list", [
                ("item", [("paragraph", "a"), ("paragraph", "b")]),
                ("item", [("paragraph", "c")]),
            ]),
        ]),
        ("- a\n  - b", [
            ("list", [("item", [("paragraph", "a"), ("list", [("item", [("paragraph", "b")])])])]),
        ]),
        ("|t|e|\n|-|-|\n|1|a \\| b|\n|2|", [
            ("table", [
                ("row", [("cell", "t"), ("cell", "e")]),
                ("row", [("cell", "1"), ("cell", "a | b")]),
                ("row", [("cell", "2"), ("cell", "")]),
            ]),
        ]),
        ("    <!-- no comment -->\n", [("code", "<!-- no comment -->")]),
        ("```sh\r\na\r\n\r\nb\r\n", [("code", "a\n\nb")]),
        ("***", [("rule", [])]),
    ],
)  # fmt: skip
def test_markdown_is_read_as_people_mean_it(text: str, expected: list[object]) -> None:
    assert shape(read(text).elements) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h2 class='x'>A &amp;\n  B</h2>", [("heading", "A & B")]),
        ("<p>&emsp;10:00: up<br>10:05: down</p>", [("paragraph", "10:00: up 10:05: down")]),
        ("<ul>\n<li><strong>a</strong>\n<li>b</ul>", [
            ("list", [("item", [("paragraph", "a")]), ("item", [("paragraph", "b")])]),
        ]),
        ("<table><tr><th>t</th></tr>\n\n<tr><td>1<p>2</td></tr></table>", [
            ("table", [("row", [("cell", "t")]), ("row", [("cell", "1 2")])]),
        ]),
        ("<details><summary>More</summary>\n\n- x\n\n</details>", [
            ("paragraph", "More"), ("list", [("item", [("paragraph", "x")])]), ("html", []),
        ]),
        ("<img src=a>\n## Impact\nall users", [
            ("paragraph", "image"), ("heading", "Impact"), ("paragraph", "all users"),
        ]),
        ("<pre>\na <b>b</b>\n</pre>", [("code", "a b")]),
        ("<blockquote>q</blockquote>", [("quote", [("paragraph", "q")])]),
        ("<style>\nx {}\n</style>\n", [("html", [])]),
        ("<!-- only this -->", []),
    ],
)  # fmt: skip
def test_html_becomes_ordinary_elements(text: str, expected: list[object]) -> None:
    assert shape(read(text).elements) == expected


def test_the_details_of_elements_are_kept() -> None:
    text = "Zeit\n===\n\n3. [x] **ä b** [c](u)\n\n```sh\ny\n```\n<h3>z</h3>\n"
    setext, numbered, code, html = read(text).elements
    assert (setext.level, setext.carrier) == (1, Carrier.SETEXT)
    assert (html.level, html.carrier) == (3, Carrier.HTML)
    assert (numbered.ordered, numbered.start, numbered.children[0].checked) == (True, 3, True)
    assert (code.fenced, code.info) == (True, "sh")
    paragraph = numbered.children[0].children[0]
    assert paragraph.bold == (Span(0, 3),)
    assert [(link.prose, link.url, link.image) for link in paragraph.links] == [
        (Span(4, 5), "u", False)
    ]


def test_lines_of_a_paragraph_can_be_cut_apart_by_its_breaks() -> None:
    text = "> 10:00 ä: up\r\n> 10:05: **down**\r\n"
    prose = (paragraph := read(text).elements[0].children[0]).prose
    assert prose is not None
    (at,) = paragraph.breaks
    second = prose.cut(at + 1, len(prose.text))
    assert second.text == "10:05: down"
    assert text[slice(second.span.start, second.span.end)] == "10:05: **down"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!-- a -->\nx", [("a", True)]),
        ("x <!-- a --> y <!--b-->\n", [("a", False), ("b", False)]),
        ("<!--\n a\n-->", [("a", True)]),
        ("> <!-- a -->\n> x", [("a", True)]),
        ("- <!-- a -->\n  x", [("a", True)]),
        ("<p>x</p> <!-- a -->", [("a", False)]),
        ("`<!-- a -->` and\n\n    <!-- b -->\n\n```\n<!-- c -->\n```", []),
        ("{/* a */}\n\nx {/* b */}", [("a", True), ("b", False)]),
        ("<!-- never closed\n\n# x", [("never closed\n\n# x", True)]),
    ],
)
def test_comments_are_told_from_code(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(item.text, item.alone) for item in read(text).comments] == found


def test_nesting_stays_far_from_the_recursion_limit() -> None:
    def depth(elements: tuple[Element, ...]) -> int:
        return 1 + max(map(depth, (item.children for item in elements)), default=0)

    # On lines of their own: a line of nothing but marks is another thing.
    lists = "".join(f"{'  ' * level}- x\n" for level in range(500))
    for text in (lists, ">" * 5000 + "x", "<ul><li>" * 5000 + "x", "<blockquote>" * 5000 + "x"):
        tree = read(text)
        assert depth(tree.elements) < sys.getrecursionlimit() / 10
        assert any(
            item.prose and item.prose.text.endswith("x")
            for item in walk_elements(tree.elements)
            if item.kind is ElementKind.PARAGRAPH
        )


@pytest.mark.parametrize(
    "unit",
    ["[", "*a ", "<", "<a ", "<p a=\"'", "<!--", "x<!---->", "<code>x</code>", "~a ", "&amp;",
     "- ", "1. ", "> a\n", "| a\n", "{:", "<%", "<li>", "<td>", "https://", "a  \n"],
)  # fmt: skip
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    def count_calls(text: str) -> int:
        calls = 0

        def note(*_: object) -> None:
            nonlocal calls
            calls += 1

        prose = Prose.literal(text)
        sys.setprofile(note)
        try:
            parse_markdown(prose)
        finally:
            sys.setprofile(None)
        return calls

    assert count_calls(unit * 1200) < 2.2 * count_calls(unit * 600) + 1000
