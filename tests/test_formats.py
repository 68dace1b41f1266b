"""The formats for machines: valid by their schemas, placed in their units, safe to print."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft7Validator

from pm_lint.cli import main
from pm_lint.finding import Edit, Finding, Fix, Level, Related
from pm_lint.fingerprint import fingerprint_all
from pm_lint.output.github import SHOWN, GitHub
from pm_lint.output.gitlab import GitLab
from pm_lint.output.junit import JUnit
from pm_lint.output.markdown import Markdown
from pm_lint.output.rdjson import ReviewDog
from pm_lint.output.sarif import Sarif
from pm_lint.output.tally import Tally
from pm_lint.rulebook import load_rulebook
from pm_lint.source import Source, Span

SCHEMAS = Path(__file__).parent / "schemas"
RULES = load_rulebook()
# Two code points of UTF-16 or four bytes of UTF-8 stand before the time.
TEXT = "# 🔥 Störung\n\n- 🔥 um around 11: errors\n- 12:00: restored\n"


def find(source: Source, start: int, end: int, level: Level = Level.ERROR, **more: Any) -> Finding:
    span = Span(start, end)
    words = source.slice(span)
    return Finding(
        "PM201",
        "vague-time",
        level,
        f'"{words}" does not say exactly when',
        "give the clock time",
        source.path,
        span,
        source.position(start),
        source.position(end),
        **more,
    )


def vague(source: Source, **more: Any) -> Finding:
    start = source.text.index("around 11")
    return find(source, start, start + 9, **more)


def report() -> tuple[Source, Finding]:
    source = Source("docs/a b.md", TEXT)
    fix = Fix(
        (Edit(Span(source.text.index("around"), source.text.index(": errors")), "11:02"),), True
    )
    return source, vague(source, related=(Related(Span(2, 11), "the title"),), fix=fix)


def render(form: Any, files: Sequence[tuple[Source, Sequence[Finding]]], **tally: Any) -> str:
    written = "".join(form.add(findings, source) for source, findings in files)
    return written + str(form.finish(Tally(**tally)))


def load(text: str, schema: str, draft: Any = Draft7Validator) -> Any:
    document = json.loads(text)
    draft(json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))).validate(document)
    return document


def test_sarif_is_valid_and_counts_utf16_units() -> None:
    source, finding = report()
    text = render(Sarif(RULES), [(source, [finding])], failures=[("x.md", "there is no such file")])
    log = load(text, "sarif-2.1.0.json", Draft4Validator)
    (run,) = log["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/a%20b.md"
    assert place["region"] == {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 18}
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "PM201"
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 1
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "11:02"}
    assert run["invocations"][0]["executionSuccessful"] is False


def test_a_region_of_sarif_stays_on_its_first_line() -> None:
    source = Source("a.md", "one\ntwo\nthree\n")
    log = json.loads(render(Sarif(RULES), [(source, [find(source, 0, 9)])]))
    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 4}


def test_every_rule_is_described_within_the_limits_of_github() -> None:
    source = Source("a.md", "x")
    form = Sarif(RULES)
    for rule in RULES.rules:
        form.add([Finding(rule.code, rule.slug, rule.level, "m", "h", "a.md", Span(0, 1),
                          source.position(0), source.position(1))], source)  # fmt: skip
    log = load(form.finish(Tally()), "sarif-2.1.0.json", Draft4Validator)
    described = log["runs"][0]["tool"]["driver"]["rules"]
    assert len(described) == len(RULES.rules)
    for rule in described:
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["fullDescription"]["text"]) <= 1024


def test_gitlab_is_valid() -> None:
    source, finding = report()
    (issue,) = load(render(GitLab(), [(source, [finding])]), "gitlab-code-quality.json")
    assert issue["location"] == {"path": "docs/a b.md", "lines": {"begin": 3, "end": 3}}
    assert issue["severity"] == "major"


def test_rdjson_is_valid_and_counts_bytes() -> None:
    source, finding = report()
    result = load(render(ReviewDog(), [(source, [finding])]), "rdjson.json")
    (diagnostic,) = result["diagnostics"]
    assert diagnostic["location"]["range"]["start"] == {"line": 3, "column": 11}
    assert diagnostic["suggestions"][0]["text"] == "11:02"


def test_junit_has_a_suite_for_each_file() -> None:
    source, finding = report()
    clean = Source("clean.md", "x")
    files = [(source, [finding, vague(source, level=Level.INFO)]), (clean, [])]
    text = render(JUnit(), files, failures=[("gone.md", "there is no such file")])
    root = ElementTree.fromstring(text)
    assert root.attrib == {"name": "pm-lint", "tests": "4", "failures": "1", "errors": "1"}
    suites = {suite.attrib["name"]: suite for suite in root}
    assert set(suites) == {"docs/a b.md", "clean.md", "gone.md"}
    assert suites["docs/a b.md"].attrib["failures"] == "1"
    assert len(suites["clean.md"].findall("testcase")) == 1
    assert not suites["clean.md"].findall("testcase/failure")


def test_github_shows_errors_first_and_tells_how_many_it_hides() -> None:
    source = Source("a,b:c.md", TEXT)
    many = [vague(source, level=Level.WARNING)] * (SHOWN + 3) + [vague(source)]
    lines = render(GitHub(), [(source, many)]).splitlines()
    assert lines[0] == (
        "::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=8,endColumn=17,"
        'title=PM201 vague-time::"around 11" does not say exactly when; give the clock time'
    )
    assert len(lines) == 1 + SHOWN + 1
    assert lines[-1] == "::notice title=pm-lint::3 more findings are not shown here"


def test_the_words_of_a_report_stay_text_in_a_markdown_table() -> None:
    hostile = "<img src=x> [a](http://b.c) | @team **x** `y` &amp; www.e.com"
    source = Source("a|b.md", hostile)
    text = render(Markdown(), [(source, [find(source, 0, len(hostile))])])
    (row,) = [line for line in text.splitlines() if "PM201" in line]
    assert "<" not in row
    assert "&amp;amp;" in row
    for active in ("](", "**", "www.", "http:"):
        assert active not in row
    assert len([cell for cell in row.replace("\\|", "").split("|") if cell.strip()]) == 4


SPOKEN = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("\n\r:#[]%,<>&'\"\x1b\u202e\x00"),
    ),
    max_size=40,
)


@given(SPOKEN, SPOKEN)
def test_no_words_of_a_report_act_on_the_runner(path: str, words: str) -> None:
    text = f"::set-env name=x::\n##[error]{words}\n{words}"
    source = Source(path, text)
    findings = [find(source, 0, len(text))]
    lines = render(GitHub(), [(source, findings)], failures=[(path, words)]).split("\n")
    assert [line.split(" ")[0].split("::")[1] for line in lines if line] == ["error", "error"]
    ElementTree.fromstring(render(JUnit(), [(source, findings)], failures=[(path, words)]))
    for form in (Sarif(RULES), GitLab(), ReviewDog()):
        json.loads(render(form, [(source, findings)]))
    table = render(Markdown(), [(source, findings)]).splitlines()
    assert len([line for line in table if line.startswith("|")]) == 3


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before = Source("a.md", "around 11 x\naround 11 y\n")
    after = Source("a.md", "# New\n\nAround  11 x\nmore\naround 11 y\n")
    old = [find(before, 0, 9), find(before, 12, 21)]
    new = [find(after, 7, 17), find(after, 25, 34)]
    first = [name for _, name in fingerprint_all(old, before)]
    second = [name for _, name in fingerprint_all(new, after)]
    assert first == second
    assert len(set(first)) == 2


def test_one_run_serves_several_formats(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_text("# Shopping\n")
    arguments = ["notes.md", "-f", "sarif", "-o", "out.sarif", "-f", "github"]
    assert main([*arguments, "-f", "json"]) == 2
    assert "output-file of its own" in capsys.readouterr().err
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith("::warning file=notes.md,line=1")
    log = json.loads(Path("out.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["PM100"]
    assert main(["notes.md", "-o", "out.txt"]) == 0
    assert "PM100" in Path("out.txt").read_text(encoding="utf-8")
    assert main(["notes.md", "-o", "out.json", "-f", "json"]) == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["version"] == 1
