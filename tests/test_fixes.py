"""The fixes of the rules: what each makes of a report, and that it is enough and not too much."""

from __future__ import annotations

import pytest

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import Outcome, lint, mend
from pm_lint.fix import choose_fixes
from pm_lint.rulebook import Rule, Rulebook, load_rulebook
from pm_lint.source import Source
from test_rules import take_marks

RULES = load_rulebook()


def check(source: Source, *codes: str, rulebook: Rulebook = RULES) -> Outcome:
    return lint(source, rulebook, Settings(frozenset(codes or RULES.by_code)), named=True)


def fix(text: str, code: str, *, unsafe: bool = False, path: str = "report.md") -> str:
    """Return the text after all fixes of one rule."""
    before = check(Source(path, text), code)
    after, _ = mend(before, lambda source: check(source, code), unsafe=unsafe)
    return after.source.text


def timeline(text: str) -> str:
    return lay(text, "timeline")[1]


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_a_rule_tells_of_the_fixes_that_its_examples_have(rule: Rule) -> None:
    kinds = set()
    for example in (example for example in rule.examples if example.bad):
        path, marked = lay(example.text, example.place, example.form)
        text, _ = take_marks(marked)
        everything = rule.check == "engine"
        outcome = check(Source(path, text), *(() if everything else (rule.code,)))
        fixes = [f.fix for f in outcome.findings if f.code == rule.code and f.fix is not None]
        kinds |= {"safe" if found.safe else "unsafe" for found in fixes}
    assert kinds == rule.fixes


@pytest.mark.parametrize("rule", [r for r in RULES.rules if r.fixes], ids=lambda rule: rule.code)
def test_what_is_mended_stays_mended(rule: Rule) -> None:
    for example in (example for example in rule.examples if example.bad):
        path, marked = lay(example.text, example.place, example.form)
        text, _ = take_marks(marked)
        codes = RULES.by_code if rule.check == "engine" else {rule.code}
        before = check(Source(path, text), *codes)
        if not any(f.fix for f in before.findings if f.code == rule.code):
            continue
        after, count = mend(before, lambda source: check(source, *codes), unsafe=True)  # noqa: B023
        assert count
        assert not choose_fixes(after.findings, unsafe=True)
        assert not choose_fixes(check(after.source).findings, unsafe=False)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 10:02 CET: a\n- 10:41: b\n- 10:53 CET: c\n",
         "- 10:02 CET: a\n- 10:41 CET: b\n- 10:53 CET: c\n"),
        ("- 2026-11-20T10:02+01:00: a\n- 2026-11-20T10:41: b\n- 2026-11-20T10:53+01:00: c\n",
         "- 2026-11-20T10:02+01:00: a\n- 2026-11-20T10:41+01:00: b\n- 2026-11-20T10:53+01:00: c\n"),
    ],
)  # fmt: skip
def test_the_only_zone_of_a_report_is_written_behind_times_without_one(
    before: str, after: str
) -> None:
    first = timeline(before).replace(" UTC", "")
    assert fix(first, "PM202") == first
    assert fix(first, "PM202", unsafe=True) == timeline(after).replace(" UTC", "")


def test_of_two_zones_none_is_written() -> None:
    text = timeline("- 10:02 CET: a\n- 10:41: b\n- 10:53 UTC: c\n")
    assert fix(text, "PM202", unsafe=True) == text
