"""The fixes of the rules: what each makes of a report, and that it is enough and not too much."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from minimal import lay
from pm_lint.checks.severity import ScaleParameters
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.fix import choose_fixes
from pm_lint.mending import mend
from pm_lint.outcome import Outcome
from pm_lint.rulebook import Rule, load_rulebook
from pm_lint.source import Source
from test_rules import take_marks

RULES = load_rulebook()


def check(source: Source, *codes: str, **parameters: object) -> Outcome:
    """Run some rules, or all, with parameters by code."""
    settings = Settings(frozenset(codes or RULES.by_code), parameters=parameters)
    return lint(source, RULES, settings, named=True)


def bad_examples(rule: Rule) -> Iterator[tuple[Outcome, Callable[[Source], Outcome]]]:
    """Yield what is found in each bad example of a rule, and how it is looked at again."""
    for example in (example for example in rule.examples if example.bad):
        path, marked = lay(example.text, example.place, example.form)
        codes = () if rule.check == "engine" else (rule.code,)
        given = {rule.code: rule.rebind(example.parameters)} if example.parameters else {}

        def look(source: Source) -> Outcome:
            return check(source, *codes, **given)  # noqa: B023 (used before the next turn)

        yield look(Source(path, take_marks(marked)[0])), look


def fix(text: str, code: str, *, unsafe: bool = False, path: str = "report.md") -> str:
    """Return the text after all fixes of one rule."""
    before = check(Source(path, text), code)
    after, _ = mend(before, lambda source: check(source, code), unsafe=unsafe)
    return after.source.text


def timeline(text: str) -> str:
    return lay(text, "timeline")[1]


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_a_rule_tells_of_the_fixes_that_its_examples_have(rule: Rule) -> None:
    fixes = [
        finding.fix
        for outcome, _ in bad_examples(rule)
        for finding in outcome.findings
        if finding.code == rule.code and finding.fix is not None
    ]
    assert {"safe" if found.safe else "unsafe" for found in fixes} == rule.fixes


@pytest.mark.parametrize("rule", [r for r in RULES.rules if r.fixes], ids=lambda rule: rule.code)
def test_what_is_mended_stays_mended(rule: Rule) -> None:
    for before, look in bad_examples(rule):
        if not choose_fixes(before.findings, unsafe=True):
            continue
        after, count = mend(before, look, unsafe=True)
        assert count
        assert not choose_fixes(after.findings, unsafe=True)
        assert not choose_fixes(look(after.source).findings, unsafe=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 10:02 CET: a\n- 10:41: b\n- 10:53 CET: c\n",
         "- 10:02 CET: a\n- 10:41 CET: b\n- 10:53 CET: c\n"),
        ("- 2026-11-20T10:02+01:00: a\n- 2026-11-20T10:41: b\n- 2026-11-20T10:53+01:00: c\n",
         "- 2026-11-20T10:02+01:00: a\n- 2026-11-20T10:41+01:00: b\n- 2026-11-20T10:53+01:00: c\n"),
        ("- 2026-11-20T10:02-05:30: a\n- 2026-11-20T10:41: b\n- 2026-11-20T10:53-05:30: c\n",
         "- 2026-11-20T10:02-05:30: a\n- 2026-11-20T10:41-05:30: b\n- 2026-11-20T10:53-05:30: c\n"),
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 10:02 UTC: a\n- 10:53 UTC: c\n  - more of it\n\n  and more\n\n- 10:41 UTC: b\n",
         "- 10:02 UTC: a\n- 10:41 UTC: b\n\n- 10:53 UTC: c\n  - more of it\n\n  and more\n"),
        ("| Time | Event |\n|-|-|\n| 10:53 UTC | it is back |\n| 10:02 UTC | it fails |\n\nText\n",
         "| Time | Event |\n|-|-|\n| 10:02 UTC | it fails |\n| 10:53 UTC | it is back |\n\nText\n"),
        # Each list for itself: the heading is a day.
        ("### 2026-11-20\n\n* 10:53 UTC: b\n* 10:02 UTC: a\n\n### 2026-11-21\n\n* 09:00 UTC: c\n",
         "### 2026-11-20\n\n* 10:02 UTC: a\n* 10:53 UTC: b\n\n### 2026-11-21\n\n* 09:00 UTC: c\n"),
    ],
)  # fmt: skip
def test_rows_are_sorted_as_whole_lines(before: str, after: str) -> None:
    assert fix(timeline(before), "PM203") == timeline(before)
    assert fix(timeline(before), "PM203", unsafe=True) == timeline(after)


@pytest.mark.parametrize(
    "text",
    [
        "- 10:53 UTC: c\n- around 10:50 UTC: b\n- 10:02 UTC: a\n",  # where does it belong?
        "1. 10:53 UTC: c\n2. 10:02 UTC: a\n",  # the numbers are in order
        "10:53 UTC: c\n\n10:02 UTC: a\n\n",  # paragraphs
        "- 10:53 UTC: c\n\nThen:\n\n- 10:02 UTC: a\n",  # what comes between, of which is it?
        "- 2026-11-21 10:53 UTC: b\n- 10:02 UTC: a\n",  # on the day of the one above
    ],
)
def test_rows_stay_where_their_place_may_mean_something(text: str) -> None:
    assert "PM203" in {f.code for f in check(Source("report.md", timeline(text))).findings}
    assert fix(timeline(text), "PM203", unsafe=True) == timeline(text)


def test_rows_of_yaml_keep_their_comments_and_quotes() -> None:
    rows = [
        "- time: '2026-11-20T10:53Z'  # by the log\n  text: \"service\\trestored\"",
        "- time: 2026-11-20T10:02Z\n  text: >\n    errors\n\n    begin",
    ]
    _, before = lay("\n".join(rows) + "\n", "timeline", "yaml")
    _, after = lay("\n".join(reversed(rows)) + "\n", "timeline", "yaml")
    assert fix(before, "PM203", unsafe=True, path="report.yaml") == after


SECTIONS = {
    "Summary": "Checkout was down from 10:02 to 10:53 UTC.",
    "Timeline": "- 10:02 UTC: errors begin\n- 10:53 UTC: service is restored",
    "Root cause": "A cache expired early and had no second copy.",
    "Resolution and recovery": "The cache was filled by hand.",
    "Corrective and preventative measures": "- keep a second copy (OPS-1)",
}


def write_report(style: str, *without: str) -> str:
    """Return a report whose headings are in the style `{}`, or `{}` and `~` for a line below it."""
    parts = ["Checkout was down", "=================", ""]
    for title, body in SECTIONS.items():
        if title not in without:
            heading = style.format(title).replace("~", "-" * len(title))
            parts += [heading, *([] if style.endswith(" ") else [""]), body, ""]
    return "\n".join(parts)


@pytest.mark.parametrize("style", ["## {}", "### {}", "{}\n~", "**{}**", "<h2>{}</h2>", "{}:"])
@pytest.mark.parametrize("lacking", SECTIONS)
def test_a_missing_section_is_drafted_in_the_style_of_the_others(style: str, lacking: str) -> None:
    text = write_report(style, lacking)
    assert fix(text, "PM101") == text
    mended = fix(text, "PM101", unsafe=True)
    listed = SECTIONS[lacking].startswith("-")
    body = SECTIONS[lacking]
    whole = write_report(style).replace(body, "- TBD" if listed else "TBD")
    assert mended.rstrip() == whole.rstrip()
    assert not check(Source("report.md", mended), "PM101").findings
    (open_,) = check(Source("report.md", mended), "PM103").findings
    assert "TBD" in open_.message


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\r\n\r\n"])
def test_the_last_sections_are_drafted_at_the_end(ending: str) -> None:
    lacking = tuple(SECTIONS)[3:]
    newline = "\r\n" if "\r" in ending else "\n"
    text = write_report("## {}", *lacking).rstrip() + ending
    text = text.replace("\r\n", "\n").replace("\n", newline)
    mended = fix(text, "PM101", unsafe=True)
    assert mended.startswith(text.rstrip())
    assert mended.count("\n") == mended.count(newline)
    assert mended.endswith(newline) is bool(ending)
    assert [line for line in mended.split(newline) if line][-4:] == [
        *("## Resolution and recovery", "TBD"),
        *("## Corrective and preventative measures", "- TBD"),
    ]


YAML = """\
title: Checkout was down  # on a Friday
date: 2026-11-20
timezone: UTC
summary: >
  Checkout returned errors
  because a cache expired.

# every time is from the log
timeline:
  - {time: "10:02", text: 'errors begin'}
  - {time: "10:53", text: service restored}
resolution: The cache was filled by hand at 10:41.  # twice
"""


def test_missing_keys_of_yaml_are_drafted_and_all_else_is_kept() -> None:
    mended = fix(YAML, "PM101", unsafe=True, path="report.yaml")
    assert mended == YAML.replace("resolution:", "root_cause: TBD\nresolution:") + (
        "actions:\n  - {text: TBD, owner: TBD, ticket: TBD}\n"
    )
    assert fix(mended, "PM101", unsafe=True, path="report.yaml") == mended


@pytest.mark.parametrize(
    ("old", "new", "drafted"),
    [("resolution", "action-items", "\nroot-cause: TBD\n"), ("{", "{", "\nroot_cause: TBD\n")],
)
def test_a_key_is_spelt_like_the_others(old: str, new: str, drafted: str) -> None:
    text = YAML.replace(old, new)
    assert drafted in fix(text, "PM101", unsafe=True, path="report.yaml")


def mend_severity(stated: str, scale: str, *, unsafe: bool) -> str:
    """Return a severity as both rules leave it, under a scale with blanks between its levels."""
    parameters = ScaleParameters(tuple(scale.split()))

    def look(source: Source) -> Outcome:
        return check(source, "PM302", "PM308", PM302=parameters, PM308=parameters)

    path, text = lay(f"severity: {stated}  # of ours\n", "metadata")
    after, _ = mend(look(Source(path, text)), look, unsafe=unsafe)
    (line,) = [line for line in after.source.text.splitlines() if line.startswith("severity:")]
    assert line.endswith("  # of ours")
    return line.removeprefix("severity: ").removesuffix("  # of ours")


@pytest.mark.parametrize(
    ("stated", "scale", "safe", "unsafe"),
    [
        ("sev 2", "SEV-1 SEV-2", "SEV-2", "SEV-2"),
        ("'Sev-2'", "SEV1 SEV2", "'SEV2'", "'SEV2'"),
        ("Severity 2 (one region)", "SEV1 SEV2", "SEV2 (one region)", "SEV2 (one region)"),
        ("Sev 2", "Severity-1 Severity-2", "Severity-2", "Severity-2"),
        ("HIGH", "High Low", "High", "High"),
        ("2", "SEV1 SEV2", "2", "SEV2"),
        ("Criticla", "Critical High", "Criticla", "Critical"),
        ("P2", "SEV1 SEV2", "P2", "P2"),
        ("SEV10", "SEV1 SEV2", "SEV10", "SEV10"),
        ("weekend ruined", "SEV1 SEV2", "weekend ruined", "weekend ruined"),
    ],
)
def test_a_severity_is_written_as_the_scale_does(
    stated: str, scale: str, safe: str, unsafe: str
) -> None:
    assert mend_severity(stated, scale, unsafe=False) == safe
    assert mend_severity(stated, scale, unsafe=True) == unsafe
