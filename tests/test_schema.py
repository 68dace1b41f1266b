"""What breaks a schema is told in plain words, at the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pm_lint.read.frontmatter import split_front_matter
from pm_lint.read.yaml import read_yaml
from pm_lint.report import Document, Format
from pm_lint.schema import Violation, load_schema, validate, validate_tree
from pm_lint.source import Source, Span

NAMES = ("report", "config", "rule", "findings", "show")
WHOLE = "summary: a\ntimeline: b\nroot_cause: c\nresolution: d\nactions: [e]\n"


def check(text: str, name: str = "report") -> list[tuple[str, str]]:
    """The source text that each violation marks, and its message."""
    source = Source("r.yaml", text)
    return [(source.slice(v.span), v.message) for v in validate_tree(read_yaml(source), name)]


@pytest.mark.parametrize(
    ("text", "marked", "message"),
    [
        ("timezone: +0200", "+0200", '"timezone" is a number; it has to be text, in quotes'),
        ("links: 5", "5", '"links" is a number; it has to be a list, text or a mapping, in quotes'),
        ("checklist: x", "x", '"checklist" is text; it has to be a list'),
        ("metrics: {ttd: [1]}", "[1]", '"ttd" is a list; it has to be text or a number'),
        ("authors: [1]", "1", "in quotes"),
    ],
)
def test_a_slip_is_marked_where_it_stands(text: str, marked: str, message: str) -> None:
    ((span, words),) = check(WHOLE + text + "\n")
    assert span == marked
    assert message in words


def test_an_entry_without_its_text_is_marked() -> None:
    text = WHOLE.replace("timeline: b", "timeline:\n  - {time: '10:02', milestone: begun}\n  - x")
    assert check(text) == [
        ("{time: '10:02', milestone: begun}", 'an item of "timeline" lacks "text"'),
        (
            "begun",
            '"milestone" is "begun"; it can be "started", "reported", "notified", "communicated", '
            '"remediation", "mitigated", "restored" or "resolved"',
        ),
    ]


def test_a_missing_part_is_marked_at_the_title_of_the_report() -> None:
    source = Source("r.yaml", "title: x\nsummary: a\ntimeline: b\nroot_cause: c\n")
    tree = read_yaml(source)
    title = Span(7, 8)
    assert isinstance(tree.raw, dict)
    keys = {**tree.keys, (): title}
    document = Document(source, Format.YAML, tree.raw, tree.spans, keys)
    assert validate(document, load_schema("report")) == (
        Violation((), "required", '"actions" is missing', title, "actions"),
        Violation((), "required", '"resolution" is missing', title, "resolution"),
    )


def test_keys_of_other_tools_and_other_habits_pass() -> None:
    others = (
        "layout: post\nweight: 3\ntags: [a]\ndate: 2026\npublished: true\nresolved: true\n"
        "severity: 2\nauthors: {name: Ada, url: u}\nservices: [{name: web}, db]\nowner:\nid: 12\n"
        "impact: [a, {time: '10:02', text: b}]\nlessons: {well: [a]}\nlinks: [{title: a, url: b}]\n"
    )
    assert check(WHOLE + others) == []


def test_unknown_keys_and_values_of_a_rule_are_marked() -> None:
    found = dict(check("code: PM2\nlevl: error\nlevel: grave\n", "rule"))
    assert found["levl"] == 'unknown key "levl"; did you mean "level"?'
    assert found["grave"] == '"level" is "grave"; it can be "error", "warning" or "info"'
    assert found["PM2"].startswith('"code" is "PM2", which does not have the form')


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema."""
    yield value
    for key in ("properties", "definitions", "patternProperties"):
        for inner in value.get(key, {}).values():
            yield from nodes(inner)
    for key in ("items", "additionalProperties", "propertyNames", "if", "then", "else", "not"):
        if isinstance(value.get(key), dict):
            yield from nodes(value[key])
    for key in ("allOf", "anyOf", "oneOf"):
        for inner in value.get(key, []):
            yield from nodes(inner)


@pytest.mark.parametrize("name", NAMES)
def test_the_schemas_are_draft_07(name: str) -> None:
    from jsonschema import Draft7Validator

    schema = load_schema(name)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_key_of_a_report_is_described() -> None:
    for node in nodes(load_schema("report")):
        for key, inner in node.get("properties", {}).items():
            assert "$ref" in inner or (inner["title"] and inner["description"]), key


def test_front_matter_of_real_reports_has_the_right_types(shared: Path) -> None:
    known = load_schema("report")["properties"]
    for path in sorted(shared.glob("corpus/reports/*")):
        source = Source.from_bytes(path.name, path.read_bytes())
        front = split_front_matter(source)
        if front.tree is None or front.tree.faults:
            continue
        wrong = [v for v in validate_tree(front.tree, "report") if v.keyword != "required"]
        assert [v for v in wrong if v.path[0] in known] == [], path.name
