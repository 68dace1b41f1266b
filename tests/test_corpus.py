"""Real reports of many teams, and any text at all: no rule crashes, every place is in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint.config import Settings
from pm_lint.engine import lint, reject
from pm_lint.outcome import Outcome
from pm_lint.rulebook import Rulebook, load_rulebook
from pm_lint.source import Source, UnreadableError

RULES = load_rulebook()
# The English parser takes its time, and has no say in whether a report can be read.
FAST = Settings(frozenset(rule.code for rule in RULES.rules if rule.family != "language"))

PIECES = st.sampled_from(
    """# Postmortem|## Timeline (UTC)|## Summary|---|title: x|timeline:|- 10:02 UTC: errors|&a|*a
    |  - {time: "25:61", text: y}|| 10:02 | z ||10.12:30 PM: restored|- [ ] TBD|**Impact:** all|```
    |<!-- pm-lint: ignore[PM201] -- x -->|# pm-lint: ignore|2026-02-30|2100hrs WAT|T+5m|\u202e|\t- a
    |Started: now|{{x}}|<h2>Timeline|&#0;|\\|{|[a](b|!!python/object:os.system""".split("|")
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map("\n".join))


def check_bytes(path: str, data: bytes, rulebook: Rulebook, chosen: Settings) -> Outcome:
    try:
        source = Source.from_bytes(path, data)
    except UnreadableError as error:
        return reject(path, str(error), rulebook)
    return lint(source, rulebook, chosen, named=True)


def assert_sound(outcome: Outcome) -> None:
    assert not outcome.crashes, outcome.crashes[0].details
    text = outcome.source.text
    lines = outcome.source.line_starts
    for finding in outcome.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert 1 <= finding.start.line <= finding.end.line <= len(lines)
        assert finding.message
        assert "{" not in finding.message or "{" in text
        for related in finding.related:
            assert 0 <= related.span.start <= related.span.end <= len(text)


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.sampled_from(["r.md", "r.yaml"]), st.sampled_from(["utf-8", "utf-16"]))
def test_no_text_makes_a_rule_crash(text: str, path: str, encoding: str) -> None:
    data = text.encode(encoding, errors="replace")
    assert_sound(check_bytes(path, data, RULES, FAST))


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["r.md", "r.yaml"]))
def test_no_bytes_make_a_rule_crash(data: bytes, path: str) -> None:
    assert_sound(check_bytes(path, data, RULES, FAST))


@pytest.mark.parametrize("folder", ["reports", "other", "templates"])
def test_real_files_are_checked_soundly(folder: str, shared: Path, everything: Settings) -> None:
    for path in sorted((shared / "corpus" / folder).iterdir()):
        assert_sound(check_bytes(path.name, path.read_bytes(), RULES, everything))
