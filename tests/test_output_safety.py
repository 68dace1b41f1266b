"""Reports and file names are not trusted: nothing that is printed of them acts on anything."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from minimal import lay
from pm_lint.cli import main
from pm_lint.finding import Edit, Finding, Fix, Level, Related
from pm_lint.output.concise import Concise
from pm_lint.output.full import Full
from pm_lint.output.github import GitHub
from pm_lint.output.gitlab import GitLab
from pm_lint.output.json import JsonDocument
from pm_lint.output.junit import JUnit
from pm_lint.output.markdown import Markdown
from pm_lint.output.rdjson import ReviewDog
from pm_lint.output.sarif import Sarif
from pm_lint.output.show import render_show_json, render_show_text
from pm_lint.output.tally import Tally
from pm_lint.output.terminal import Style
from pm_lint.read import read
from pm_lint.rulebook import load_rulebook
from pm_lint.source import Source, Span

RULES = load_rulebook()
FORMATS: dict[str, Callable[[], Any]] = {
    "full": lambda: Full(Style(), quiet=False),
    "concise": lambda: Concise(Style(), quiet=True),
    "json": lambda: JsonDocument(statistics=True),
    "sarif": lambda: Sarif(RULES),
    "github": GitHub,
    "gitlab": GitLab,
    "junit": JUnit,
    "rdjson": ReviewDog,
    "markdown": Markdown,
}
JSON = ("json", "sarif", "gitlab", "rdjson")
ATTACKS = {
    "workflow command": "::set-output name=x::y",
    "indented command": "\t ::add-mask::secret",
    "command of old": "a ##[add-mask]secret",
    "command of Azure": "##vso[task.setvariable variable=PATH]/tmp",
    "command of TeamCity": "##teamcity[blockOpened name='x']",
    "colour": "\x1b[31mred\x1b[0m",
    "title of the window": "\x1b]0;pwned\x07",
    "C1 introducer": "\x9b2J",
    "backspaces": "abc\b\b\bxyz\x7f",
    "line of its own": "a\n::error::b\r\n::error::c\rd",
    "separators": "a\u2028::error::b\u2029c\x85d\x0b\x0c",
    "bidirectional override": "\u202egnp.exe\u2066x\u2069\u200f",
    "HTML": '<script>alert(1)</script><img src=x onerror="y">&#64;',
    "Markdown": "[click](javascript:x) ![i](http://e.com/x.png) **b** `c` | d @team http://e.com",
    "XML": "]]>&lt;\x00\x01\ufffe\uffff<!DOCTYPE x>",
    "per cent": "100%0A::error::x%3A%2C",
    "half a character": "caf\udce9",
    "format": "{0} {x} %s $HOME `id`",
}


def find(source: Source, words: str, level: Level = Level.ERROR) -> Finding:
    span = Span(0, len(source.text))
    return Finding(
        *("PM201", "vague-time", level, words, f"say {words}", source.path, span),
        source.position(0),
        source.position(len(source.text)),
        (Related(span, words),),
        Fix((Edit(span, words),), safe=True),
    )


def render(name: str, words: str) -> str:
    """Return the output of a format in which everything that can be is `words`."""
    source = Source(words, words)
    form = FORMATS[name]()
    findings = [find(source, words, level) for level in Level]
    tally = Tally(reports=1, failures=[(words, words)], drafts=[(words, 2)])
    tally.add_findings(findings, 0)
    return str(form.add(findings, source) + form.finish(tally))


def list_commands(output: str) -> list[str]:
    """Return the lines in which a CI runner would see a command, as the runner of GitHub reads."""
    return [
        line
        for line in re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", output)
        if re.match(r"\s*::.*::", line) or re.search(r"##\w*\[", line)
    ]


HARMLESS = frozenset("\n\u200c\u200d\u00ad")
"""Line ends, and what joins and parts the letters of words and emoji."""


def assert_harmless(output: str) -> None:
    odd = {character for character in output if not character.isprintable()} - HARMLESS
    assert not odd
    output.encode()  # no half of a character is left


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", FORMATS)
def test_no_words_of_a_report_act_where_they_are_shown(name: str, attack: str) -> None:
    words = ATTACKS[attack]
    output = render(name, words)
    assert_harmless(output)
    commands = list_commands(output)
    if name == "github":
        # One each for the failure and for every finding, and none by the doing of the report.
        assert [line.split(" ")[0].split("::")[1] for line in commands] == [
            *("error", "error", "warning", "notice"),
        ]
        assert output.count("\n") == 4
    else:
        assert not commands


TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("\udce9\n\r:#[]%,<>&'\"\x1b\u202e\x00\x9b @|`*_{}\\"),
    )
)
PIECES = st.lists(st.sampled_from([*ATTACKS.values(), "##", "[", "::", " "]), max_size=4).map(
    "".join
)


@given(st.sampled_from(sorted(FORMATS)), st.one_of(TEXTS, PIECES))
def test_no_text_at_all_acts_where_it_is_shown(name: str, words: str) -> None:
    output = render(name, words)
    assert_harmless(output)
    assert len(list_commands(output)) == (4 if name == "github" else 0)


@given(st.sampled_from(JSON), st.one_of(TEXTS, PIECES))
def test_json_tells_programs_every_character_as_it_is(name: str, words: str) -> None:
    document = json.loads(render(name, words))
    found = {
        "json": lambda: document["findings"][0]["message"],
        "sarif": lambda: document["runs"][0]["results"][0]["message"]["text"],
        "gitlab": lambda: document[0]["description"],
        "rdjson": lambda: document["diagnostics"][0]["message"],
    }[name]()
    if name == "sarif":
        found = found.replace("\\[", "[") if "\\[" not in words else found
        words = words if "\\[" not in words else found.partition("; say ")[0]
    assert found.startswith(words)


def test_sarif_shows_no_link_of_a_report() -> None:
    log = json.loads(render("sarif", ATTACKS["Markdown"]))
    text = log["runs"][0]["results"][0]["message"]["text"]
    assert text.startswith("\\[click](javascript:x) !\\[i](")


def describe(element: ElementTree.Element) -> list[Any]:
    children = [describe(child) for child in element]
    return [element.tag, dict(element.attrib), children, element.text or ""]


@pytest.mark.parametrize("attack", ATTACKS)
def test_junit_is_valid_and_keeps_the_words(attack: str) -> None:
    words = ATTACKS[attack]
    root = ElementTree.fromstring(render("junit", words))
    schema = json.loads((Path(__file__).parent / "schemas" / "junit.json").read_text())
    Draft7Validator(schema).validate(describe(root))
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    allowed = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", words)
    assert failure.attrib["message"] == allowed


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_row_of_markdown_stays_a_row_of_words(attack: str) -> None:
    output = render("markdown", ATTACKS[attack])
    rows = [line for line in output.splitlines() if line.startswith("|")]
    assert len(rows) == 5
    for row in rows[2:]:
        bare = re.sub(r"\\.", "", row)
        assert bare.count("|") == 5
        assert not re.search(r"[<>`*\[\]]|://|@\w|&(?!#8203;|amp;|lt;|gt;)", bare)


def test_github_names_the_file_that_is_meant() -> None:
    source = Source("a%b,c:d\ne.md", "x")
    line = GitHub()
    line.add([find(source, "x")], source)
    assert line.finish(Tally()).startswith("::error file=a%25b%2Cc%3Ad%0Ae.md,line=1,")


HOSTILE = lay(
    "- around 11: \x1b[31mred ##[add-mask]x \u202eabc errors\n"
    "  ::set-output name=x::y\n"
    "- 2:05 pm: ##vso[task.setvariable variable=a]b service is back\n",
    "timeline",
)[1].replace("- fill", "- ##[group]\x1b]0;x\x07 \u202efill")


@pytest.mark.parametrize("name", FORMATS)
def test_no_file_acts_when_it_is_checked(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("::error::a\n##[x]\x1b[31m%0A,b:c.md")
    path.write_text(HOSTILE, encoding="utf-8")
    assert main([".", "-f", name, "--show-info", "--fail-on", "never"]) == 0
    said = capsys.readouterr()
    assert "PM201" in said.out
    assert_harmless(said.out)
    assert_harmless(said.err)
    own = [line for line in list_commands(said.out) if line.startswith("::")]
    assert list_commands(said.out) == (own if name == "github" else [])
    assert not list_commands(said.err)
    assert all(re.match(r"::(error|warning|notice) (file|title)=", line) for line in own)


def test_what_was_understood_is_shown_as_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    report = read(Source("::error::a\n.md", HOSTILE))
    for shown in (render_show_text(report), render_show_json(report)):
        assert "group" in shown
        assert_harmless(shown)
        assert not list_commands(shown)


def test_a_patch_is_harmless_where_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a\n+b.md").write_text(HOSTILE, encoding="utf-8")
    for runner in ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"):
        monkeypatch.delenv(runner, raising=False)
    arguments = ["a\n+b.md", "--select", "PM218", "--diff", "-q", "-o", "found"]
    assert main(arguments) == 1
    patch = capsys.readouterr().out
    assert patch.startswith('--- "a\\n+b.md"\n+++ "a\\n+b.md"\n')
    assert "+- 14:05: ##vso[" in patch

    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(arguments) == 1
    shown = capsys.readouterr().out
    assert "+- 14:05: ##vso<U+005B>" in shown
    assert "   <U+003A>:set-output" in shown
    assert_harmless(shown)
    assert not list_commands(shown)
