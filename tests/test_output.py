"""How findings are printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from pm_lint.dataclass import replace
from pm_lint.finding import Edit, Finding, Fix, Level, Related
from pm_lint.output.concise import render_concise
from pm_lint.output.full import render_full
from pm_lint.output.json import describe_findings, render_json
from pm_lint.output.pages import render_page, render_rules_json, render_table
from pm_lint.output.tally import Tally, render_closing, render_statistics
from pm_lint.output.terminal import Style, cells, cut_excerpt, make_visible
from pm_lint.resources import data_folder
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source, Span

PLAIN = Style(width=60)


def find(
    source: Source,
    marked: str,
    level: str = "error",
    related: tuple[Related, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    start = source.text.index(marked)
    span = Span(start, start + len(marked))
    return Finding(
        "PM201",
        "vague-time",
        Level(level),
        f'"{marked}" does not say exactly when',
        "give the clock time",
        source.path,
        span,
        source.position(span.start),
        source.position(span.end),
        related,
        fix,
    )


def test_full_shows_the_words_and_the_way_out() -> None:
    source = Source("a b.md", "# Checkout\n\n- around 11: errors\n- 12:00: restored\n")
    earlier = Related(Span(2, 10), "the report says so")
    assert render_full([find(source, "around 11", related=(earlier,))], source, PLAIN) == (
        "a b.md:3:3: error PM201 vague-time\n"
        '  "around 11" does not say exactly when\n'
        "   |\n"
        " 3 | - around 11: errors\n"
        "   |   ^^^^^^^^^\n"
        "  see: the report says so\n"
        " 1 | # Checkout\n"
        "   |   --------\n"
        "  help: give the clock time\n"
        "\n"
    )


def test_full_marks_each_line_of_a_long_span() -> None:
    source = Source("a.md", "one\ntwo who\n  three\nfour\nfive\n")
    shown = render_full([find(source, "who\n  three\nfour\nfive")], source, PLAIN).splitlines()
    assert shown[3:10] == [
        " 2 | two who",
        "   |     ^^^",
        " 3 |   three",
        "   |   ^^^^^",
        " 4 | four",
        "   | ^^^^",
        " … |",
    ]


def test_full_shows_one_place_once() -> None:
    source = Source("a.md", "# Title\n")
    first = find(source, "Title")
    same = replace(first, message="another fact")
    other = replace(first, code="PM202", slug="missing-timezone")
    shown = render_full([first, same, other], source, PLAIN)
    assert shown.count("# Title") == 1
    assert shown.count("PM201") == 1
    assert "  another fact\n" in shown
    assert "PM202 missing-timezone\n" in shown


def test_many_related_places_are_a_list() -> None:
    source = Source("a.md", "x\n" * 20)
    places = tuple(Related(Span(2 * n, 2 * n + 1), "also here") for n in range(12))
    shown = render_full([find(source, "x", related=places)], source, PLAIN)
    assert "  line 8:1: also here\n  and 4 more\n" in shown


@pytest.mark.parametrize(
    ("line", "start", "end", "text", "mark", "length"),
    [
        ("abc def", 4, 7, "abc def", 4, 3),
        ("abc", 3, 3, "abc", 3, 1),
        ("", 0, 0, "", 0, 1),
        ("\tx", 1, 2, "    x", 4, 1),
        ("ab\tx", 3, 4, "ab  x", 4, 1),
        ("日本 x", 3, 4, "日本 x", 5, 1),
        ("日本", 0, 2, "日本", 0, 4),
        ("e\u0301x", 2, 3, "e\u0301x", 1, 1),
        ("a\x1b[1mb", 2, 3, "a<U+001B>[1mb", 9, 1),
        ("a\u202eb", 2, 3, "a<U+202E>b", 9, 1),
        ("a\u00a0b", 2, 3, "a b", 2, 1),
    ],
)
def test_marks_stand_below_their_words(
    line: str, start: int, end: int, text: str, mark: int, length: int
) -> None:
    shown = cut_excerpt(line, start, end, 40)
    assert (shown.text, shown.mark, shown.length) == (text, mark, length)


@pytest.mark.parametrize("at", [0, 10, 500, 990, 997])
def test_a_long_line_is_cut_around_its_mark(at: int) -> None:
    line = "".join(chr(ord("a") + n % 26) for n in range(1000))
    shown = cut_excerpt(line, at, at + 3, 40)
    assert cells(shown.text) <= 40
    assert shown.text[shown.mark : shown.mark + 3] == line[at : at + 3]
    assert shown.length == 3


def test_a_line_of_many_megabytes_is_cut_quickly() -> None:
    shown = cut_excerpt("日" * 4_000_000, 2_000_000, 3_000_000, 40)
    assert cells(shown.text) <= 40
    assert shown.mark + shown.length <= 40


def test_nothing_of_a_report_reaches_the_terminal_raw() -> None:
    hostile = "a\x1b]0;x\x07\r\u2066\u200f\ud800\u2028b"
    source = Source(f"{hostile}.md", f"{hostile}\n")
    finding = find(source, hostile, related=(Related(Span(0, 3), hostile),))
    for shown in (render_full([finding], source, PLAIN), render_concise([finding], PLAIN)):
        assert all(line.isprintable() for line in shown.split("\n"))
    assert make_visible("a\tb\nc") == "a b c"


def test_colour_changes_nothing_but_colour() -> None:
    import re

    source = Source("a.md", "- around 11: errors\n")
    colored = render_full([find(source, "around 11")], source, Style(color=True, width=60))
    plain = render_full([find(source, "around 11")], source, PLAIN)
    assert colored != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


def test_concise_is_one_line_each() -> None:
    source = Source("a.md", "- around 11: errors\n")
    assert render_concise([find(source, "around 11")], PLAIN) == (
        'a.md:1:3: error PM201 "around 11" does not say exactly when; give the clock time\n'
    )


def test_json_is_what_its_schema_says() -> None:
    source = Source("a.md", "\U0001f600 around 11\r\nnext\n")
    fix = Fix((Edit(Span(2, 11), "11:14 PST"),), safe=True)
    finding = find(source, "around 11\r\nnext", related=(Related(Span(0, 1), "see"),), fix=fix)
    tally = Tally(reports=1, failures=[("b.md", "there is no such file")])
    tally.add_findings([finding], 0)
    found = json.loads(render_json(describe_findings([finding], source), tally, statistics=True))
    path = data_folder("schemas") / "findings.schema.json"
    Draft7Validator(json.loads(path.read_text(encoding="utf-8"))).validate(found)
    assert found["findings"] == [
        {
            "code": "PM201",
            "slug": "vague-time",
            "level": "error",
            "message": finding.message,
            "path": "a.md",
            "line": 1,
            "column": 3,
            "end_line": 2,
            "end_column": 5,
            "help": "give the clock time",
            "related": [{"line": 1, "column": 1, "end_line": 1, "end_column": 2, "message": "see"}],
            "fix": {
                "safe": True,
                "edits": [
                    {
                        "line": 1,
                        "column": 3,
                        "end_line": 1,
                        "end_column": 12,
                        "text": "11:14 PST",
                    }
                ],
            },
        }
    ]
    assert found["summary"]["by_rule"] == {"PM201": 1}


def tally(hidden: int = 0, **counts: int) -> Tally:
    levels = {level: counts.pop(level, 0) for level in ("error", "warning", "info")}
    made = Tally(hidden=hidden)
    for name, number in counts.items():
        assert hasattr(made, name)
        setattr(made, name, number)
    made.levels.update({Level(level): number for level, number in levels.items()})
    return made


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (tally(reports=1), "1 report checked, nothing to mend"),
        (tally(reports=3, skipped=1), "3 reports checked, nothing to mend (1 other file skipped)"),
        (tally(reports=1, flagged=1, error=1), "1 error in 1 report"),
        (
            tally(4, reports=1, flagged=1, error=2, warning=3, info=4, skipped=12),
            "2 errors, 3 warnings in 1 report "
            "(4 info hidden, --show-info shows them; 12 other files skipped)",
        ),
        (tally(reports=9, flagged=2, warning=1, info=5), "1 warning, 5 info in 2 of 9 reports"),
        (
            tally(reports=1, info=1, hidden=1),
            "1 report checked, nothing to mend (1 info hidden, --show-info shows them)",
        ),
        (tally(reports=1, others=1, flagged=1, warning=1), "1 warning in 1 of 2 files"),
        (tally(others=1, flagged=1, warning=1), "1 warning in 1 file"),
        (tally(reports=1, suppressed=2), "1 report checked, nothing to mend (2 suppressed)"),
        (tally(skipped=2), "no reports found (2 other files skipped)"),
        (tally(), "no reports found"),
    ],
)
def test_the_closing_line_tells_what_came_of_it(made: Tally, said: str) -> None:
    assert render_closing(made, PLAIN) == said + "\n"


def test_a_draft_hears_how_much_it_still_lacks() -> None:
    made = Tally(reports=2, drafts=[("a.md", 3), ("b.md", 0)])
    assert render_closing(made, PLAIN).splitlines()[:2] == [
        "a.md: draft, ready for review: 3 to go",
        "b.md: draft, ready for review",
    ]


def test_statistics_count_by_rule(rulebook: Rulebook) -> None:
    made = Tally()
    made.codes.update({"PM101": 2, "PM201": 10})
    lines = render_statistics(made, rulebook, PLAIN).splitlines()
    assert [line.split()[0] for line in lines] == ["10", "2"]
    assert lines[0].endswith("PM201 vague-time")


def test_every_rule_has_a_page_and_a_line(rulebook: Rulebook) -> None:
    for rule in rulebook.rules:
        page = render_page(rule, PLAIN)
        assert page.startswith(f"{rule.code} {rule.slug} ({rule.level}")
        assert all(example.text.split("\n")[0].strip() in page for example in rule.examples)
    assert len(render_table(rulebook, PLAIN).splitlines()) == len(rulebook.rules)
    listed = json.loads(render_rules_json(rulebook))
    assert [rule["code"] for rule in listed] == list(rulebook.by_code)


def test_the_schema_of_findings_refuses_what_is_not_one() -> None:
    path: Path = data_folder("schemas") / "findings.schema.json"
    validator = Draft7Validator(json.loads(path.read_text(encoding="utf-8")))
    found = json.loads(render_json([], Tally(), statistics=False))
    assert validator.is_valid(found)
    assert not validator.is_valid({**found, "extra": 1})
    assert not validator.is_valid({**found, "version": 2})
