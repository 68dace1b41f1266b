"""From text to findings: what runs, what crashes, what a draft may lack."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from minimal import lay
from pm_lint import checks
from pm_lint.checks import Check, NoParameters
from pm_lint.config import Settings
from pm_lint.dataclass import replace
from pm_lint.engine import lint, reject
from pm_lint.finding import Hit, Level
from pm_lint.nlp import PipelineError
from pm_lint.report import Report
from pm_lint.rulebook import Rule, Rulebook
from pm_lint.source import Source, Span

Run = Callable[[Report, NoParameters], Iterator[Hit]]
Bind = Callable[[Run], tuple[Rulebook, Rule]]


def lint_text(
    text: str, rulebook: Rulebook, settings: Settings, path: str = "report.md", named: bool = True
) -> list[tuple[str, Level]]:
    outcome = lint(Source(path, text), rulebook, settings, named=named)
    return [(finding.code, finding.level) for finding in outcome.findings]


@pytest.fixture
def bind(rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> Bind:
    """Put a check of the test's own in the place of the first rule with a check function."""

    def put(run: Run) -> tuple[Rulebook, Rule]:
        rule = rulebook.by_code["PM201"]
        check = Check("planted", run, NoParameters)
        monkeypatch.setitem(checks.CHECKS, "planted", check)
        rule = replace(rule, check="planted", given={}, message="m", help="h")
        others = tuple(other for other in rulebook.rules if other.code != rule.code)
        return Rulebook(tuple(sorted((*others, rule), key=lambda rule: rule.code))), rule

    return put


def drop_resolution(text: str) -> str:
    """Return the minimal report without its resolution."""
    head, _, rest = text.partition("## Resolution and recovery")
    return head + rest[rest.index("## ") :]


def test_a_crash_is_a_finding_and_the_others_go_on(bind: Bind, everything: Settings) -> None:
    def crash(report: Report, parameters: NoParameters) -> Iterator[Hit]:
        yield Hit(Span(0, 1))
        raise KeyError("owner")

    planted, _ = bind(crash)
    text = drop_resolution(lay("", "none")[1])
    outcome = lint(Source("report.md", text), planted, everything, named=True)
    found = {finding.code: finding for finding in outcome.findings}
    assert set(found) == {"PM003", "PM101"}
    assert "PM201" in found["PM003"].message
    assert "KeyError" in found["PM003"].message
    assert outcome.is_broken
    assert "in crash" in outcome.crashes[0].details


def test_nothing_silences_a_crash(bind: Bind) -> None:
    def crash(report: Report, parameters: NoParameters) -> Iterator[Hit]:
        raise RecursionError

    planted, _ = bind(crash)
    _, text = lay("<!-- pm-lint: ignore-file[ALL] -- all of it -->\nx", "summary")
    found = lint_text(text, planted, Settings(frozenset({"PM201"})))
    assert found == [("PM003", Level.ERROR)]


def test_a_span_outside_the_file_is_a_crash(bind: Bind, everything: Settings) -> None:
    def overshoot(report: Report, parameters: NoParameters) -> Iterator[Hit]:
        yield Hit(Span(0, len(report.source.text) + 1))

    planted, _ = bind(overshoot)
    assert lint_text(lay("", "none")[1], planted, everything) == [("PM003", Level.ERROR)]


def test_the_missing_pipeline_is_no_crash_of_a_rule(bind: Bind, everything: Settings) -> None:
    def fail(report: Report, parameters: NoParameters) -> Iterator[Hit]:
        raise PipelineError("the English pipeline is not installed")

    planted, _ = bind(fail)
    with pytest.raises(PipelineError):
        lint_text(lay("", "none")[1], planted, everything)


def test_the_same_hit_is_told_once_and_hits_are_in_order(bind: Bind, everything: Settings) -> None:
    def repeat(report: Report, parameters: NoParameters) -> Iterator[Hit]:
        yield from (Hit(Span(9, 12)), Hit(Span(4, 9)), Hit(Span(9, 12)))

    planted, _ = bind(repeat)
    outcome = lint(Source("report.md", lay("", "none")[1]), planted, everything, named=True)
    assert [finding.span for finding in outcome.findings] == [Span(4, 9), Span(9, 12)]


def test_bytes_that_are_no_text_are_an_error_and_mean_failure(rulebook: Rulebook) -> None:
    outcome = reject("report.md", "the file is binary, not text", rulebook)
    assert [finding.code for finding in outcome.findings] == ["PM001"]
    assert "binary" in outcome.findings[0].message
    assert outcome.is_broken


def test_a_draft_may_lack_what_a_report_must_have(rulebook: Rulebook, everything: Settings) -> None:
    _, text = lay("- around 11 UTC: errors begin\n- 11:53 UTC: restored", "timeline")
    lacking = drop_resolution(text)
    draft = lacking.replace("status: final", "status: draft")
    assert lint_text(lacking, rulebook, everything) == [
        ("PM101", rulebook.by_code["PM101"].level),
        ("PM201", rulebook.by_code["PM201"].level),
    ]
    assert lint_text(draft, rulebook, everything) == [
        ("PM101", Level.INFO),
        ("PM201", rulebook.by_code["PM201"].level),
    ]


def test_what_cannot_be_parsed_has_only_syntax_errors(
    rulebook: Rulebook, everything: Settings
) -> None:
    path, text = lay("title: 'open", "metadata", "yaml")
    assert lint_text(text, rulebook, everything, path) == [("PM002", Level.ERROR)]


@pytest.mark.parametrize(("named", "expected"), [(True, ["PM100"]), (False, [])])
def test_a_file_that_is_no_report_has_at_most_one_finding(
    rulebook: Rulebook, everything: Settings, named: bool, expected: list[str]
) -> None:
    outcome = lint(Source("a.md", "# Shopping\n\n- TODO\n"), rulebook, everything, named=named)
    assert [finding.code for finding in outcome.findings] == expected
    assert not outcome.is_report


def test_a_walk_passes_over_broken_yaml_that_is_no_report(
    rulebook: Rulebook, everything: Settings
) -> None:
    text = "replicas: {{ .Values.replicas }}\nreplicas: 2\n"
    outcome = lint(Source("a.yaml", text), rulebook, everything, named=False)
    assert (outcome.findings, outcome.is_report) == ((), False)


def test_rules_about_english_are_silent_elsewhere(rulebook: Rulebook, everything: Settings) -> None:
    german = (
        "Der Zwischenspeicher war abgelaufen und alle Anfragen gingen an die Datenbank, die damit\n"
        "überlastet war. Der Techniker hat vergessen, den Wert zu ändern, und niemand hat es\n"
        "bemerkt, weil die Warnung nicht eingerichtet war. Human error, sagte einer.\n"
    )
    text = "# Ausfall\n\n" + "\n".join(
        f"## {heading}\n\n{german}"
        for heading in ("Summary", "Root cause", "Resolution", "Lessons learned")
    )
    text += "\n## Timeline\n\n- 10:02 UTC: Fehler\n- 10:09 UTC: Alarm\n- 11:00 UTC: Ende\n"
    text += "\n## Action items\n\n- Warnung einrichten\n"
    found = {code for code, _ in lint_text(text, rulebook, everything)}
    assert "PM006" in found
    assert not {code for code in found if code.startswith("PM5")}


def test_services_of_the_configuration_are_known(bind: Bind, everything: Settings) -> None:
    seen: list[str] = []

    def look(report: Report, parameters: NoParameters) -> Iterator[Hit]:
        seen.extend(service.value for service in report.services)
        yield from ()

    planted, _ = bind(look)
    lint_text(lay("", "none")[1], planted, replace(everything, services=("marvin",)))
    assert seen == ["checkout", "marvin"]


@pytest.mark.parametrize(
    "about",
    [
        "# Report: the Example Cloud outage\n\nLink to Postmortem: https://example.com/pm/7\n\n"
        "## Incident overview\n\nTheir routers lost all routes for 18 minutes on 2026-03-02. The "
        "change was rolled back and the routes were restored.\n\n## Root cause\n\nA rule was "
        "wrong and the check of it failed.\n",
        "# Postmortem of the March outage\n\nOn 2026-03-02 the gateway was down and requests "
        "failed. We restored it and looked into what went wrong.\n\n## Action items\n\nThey were "
        "agreed and are tracked [here](https://example.com/board).\n\n## Summary\n\nThe "
        "gateway failed after an update. Please read [the postmortem of March](https://example.com/march).\n",
    ],
)
def test_a_page_about_a_report_that_stands_elsewhere_lacks_nothing(
    about: str, rulebook: Rulebook
) -> None:
    book = rulebook
    told = lint(Source("report.md", about), book, Settings(frozenset(book.by_code)), named=True)
    assert told.is_report
    assert not [f.code for f in told.findings if book.by_code[f.code].fault == "missing"]
    own = about.replace("Link to Postmortem:", "Status page:").replace("Please read", "Compare")
    found = lint(Source("report.md", own), book, Settings(frozenset(book.by_code)), named=True)
    assert "PM301" in [finding.code for finding in found.findings]
