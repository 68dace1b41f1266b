"""Every rule file by its own examples, and the rule files by their schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.read import read
from pm_lint.resources import data_folder
from pm_lint.rulebook import ENGINE_CHECK, Example, Rule, Rulebook, RulebookError, load_rulebook
from pm_lint.source import Source, Span
from pm_lint.surroundings import Surroundings

RULES = load_rulebook()

# A file of other bytes than text, and a check that raises, are no examples that a page can show.
SHOWN_IN_TEST_ENGINE = {"PM001", "PM003"}


def take_marks(marked: str) -> tuple[str, list[Span]]:
    """Return the text without its «…», and the spans that they mark."""
    text: list[str] = []
    starts: list[int] = []
    spans: list[Span] = []
    for character in marked:
        if character == "«":
            starts.append(len(text))
        elif character == "»":
            spans.append(Span(starts.pop(), len(text)))
        else:
            text.append(character)
    assert not starts, "a « has no »"
    return "".join(text), sorted(spans)


def examples() -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{'bad' if example.bad else 'good'}-{number}")
        for rule in RULES.rules
        for number, example in enumerate(rule.examples, 1)
    ]


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the files that the links of examples lead to; reports are in `reports`."""
    folder = tmp_path_factory.mktemp("repository")
    (folder / ".git").mkdir()
    for name in ("reports/hit-rate.png", "runbooks/cache.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    return folder


@pytest.mark.parametrize(("rule", "example"), examples())
def test_a_rule_finds_what_its_examples_mark_and_nothing_else(
    rule: Rule, example: Example, root: Path
) -> None:
    path, marked = lay(example.text, example.place, example.form)
    text, expected = take_marks(marked)
    if example.bad:
        assert expected, "a bad example marks its findings with «…»"
    # A rule of the engine is about the work of the others, so they have to run.
    enabled = RULES.by_code.keys() if rule.check == ENGINE_CHECK else {rule.code}
    parameters = {rule.code: rule.rebind(example.parameters)} if example.parameters else {}
    settings = Settings(frozenset(enabled), parameters=parameters)
    earlier = read(Source("earlier.md", lay("", "none")[1]))
    around = Surroundings(root, root / "reports" / path, lambda: [earlier])
    outcome = lint(Source(path, text), RULES, settings, named=True, surroundings=around)
    assert not outcome.crashes, outcome.crashes[0].details
    found = [finding for finding in outcome.findings if finding.code == rule.code]
    shown = [(finding.span, text[finding.span.start : finding.span.end]) for finding in found]
    wanted = [(span, text[span.start : span.end]) for span in expected]
    assert shown == (wanted if example.bad else [])


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_a_rule_has_bad_and_good_examples(rule: Rule) -> None:
    kinds = {example.bad for example in rule.examples}
    assert kinds == ({False} if rule.code in SHOWN_IN_TEST_ENGINE else {True, False})


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_the_words_of_a_rule_keep_the_house_style(rule: Rule) -> None:
    for text in (rule.message, rule.help):
        assert not text.endswith((".", "!")), text
        assert not text[0].isupper() or text.split()[0].isupper() or text[0] == "`", text
        assert rule.code not in text


SCHEMAS = sorted(data_folder("schemas").glob("*.json"))


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_the_schemas_are_valid(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("form", ["markdown", "yaml"])
def test_the_minimal_report_is_without_fault(
    form: str, rulebook: Rulebook, everything: Settings
) -> None:
    path, text = lay("", "none", form)
    outcome = lint(Source(path, text), rulebook, everything, named=True)
    assert [f"{f.code} {f.message}" for f in outcome.findings] == []


GOOD_RULE = """\
code: PM901
slug: test-rule
level: warning
status: stable
fault: wrong
check: engine
message: the fact
help: the way out
why: because
examples:
  - {bad: "«x»", in: summary}
  - {good: x, in: summary}
sources: [this test]
"""


def write_rule(folder: Path, old: str = "", new: str = "") -> Path:
    assert old in GOOD_RULE
    path = folder / "PM901-test-rule.yaml"
    path.write_text(GOOD_RULE.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_valid_rule_file_is_loaded(tmp_path: Path) -> None:
    write_rule(tmp_path)
    assert [rule.code for rule in load_rulebook(tmp_path).rules] == ["PM901"]


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("level: warning", "level: fatal", "3:8", "fatal"),
        ("slug: test-rule", "slug: other-rule", "2:7", "PM901-other-rule.yaml"),
        ("help: the way out\n", "", "", "help"),
        ("why: because", "whyy: because", "9:1", "whyy"),
        ("check: engine", "check: no_such", "6:8", "no_such"),
        ("check: engine", "check: engine\nwith: {a: 1}", "7:1", "takes no parameters"),
        ("message: the fact", "message: the {fact}", "7:10", "{fact}"),
        ("message: the fact", "message: the {reason!r", "7:10", "template"),
        ("check: engine", "check: schema\nwith: {at: '', keyword: 5}", "7:25", "text"),
        ("check: engine", "check: schema\nwith: {at: '', keyword: required, x: 1}", "7:35", "x"),
        ("check: engine", "check: schema\nwith: {at: ''}", "6:8", "keyword"),
        ("check: engine", "check: engine\nneeds: [tree]", "7:8", "needs nothing beside"),
        ("check: engine", "check: engine\nneeds: [moon]", "7:9", "moon"),
        ("in: summary}", "in: summary, with: {a: 1}}", "11:31", "takes no parameters"),
        ("code: PM901", "code: [", "", ""),
    ],
)
def test_a_fault_in_a_rule_file_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, place: str, said: str
) -> None:
    path = write_rule(tmp_path, old, new)
    with pytest.raises(RulebookError) as caught:
        load_rulebook(tmp_path)
    assert str(caught.value).startswith(f"{path}:{place}")
    assert said in str(caught.value)


def test_codes_and_slugs_are_unique(tmp_path: Path) -> None:
    write_rule(tmp_path)
    other = tmp_path / "more" / "PM902-test-rule.yaml"
    other.parent.mkdir()
    other.write_text(GOOD_RULE.replace("PM901", "PM902"), encoding="utf-8")
    with pytest.raises(RulebookError, match="already has the slug test-rule"):
        load_rulebook(tmp_path)


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("PM201", {"PM201"}),
        ("pm201", {"PM201"}),
        ("vague-time", {"PM201"}),
        ("PM00", {"PM001", "PM002", "PM003", "PM004", "PM005", "PM006"}),
        ("timeline-…", {"PM204"}),
        ("timeline-*", {"PM204"}),
    ],
)
def test_names_select_rules(rulebook: Rulebook, selector: str, codes: set[str]) -> None:
    assert rulebook.resolve(selector) == codes


def test_all_selects_every_rule(rulebook: Rulebook) -> None:
    assert rulebook.resolve("ALL") == rulebook.resolve("PM") == set(rulebook.by_code)


@pytest.mark.parametrize("selector", ["PM999", "P", "", "*", "vague", "no-such-*"])
def test_names_that_select_nothing_are_refused(rulebook: Rulebook, selector: str) -> None:
    with pytest.raises(ValueError, match="no rule is called"):
        rulebook.resolve(selector)
