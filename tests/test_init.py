"""`pm-lint init --detect`: what reports have in common becomes a configuration that is valid."""

from __future__ import annotations

from pathlib import Path

import pytest

from pm_lint.cli import main
from pm_lint.config import ConfigFinder, Layer
from pm_lint.report import Topic
from pm_lint.rulebook import Rulebook

REPORT = """\
# Postmortem: checkout was down on 2026-11-2{day}

Severity: {severity}

## In a nutshell

From 10:02 to 10:53 UTC checkout returned errors to all customers.

## Timeline (UTC)

- 10:02: errors began
- 10:20: the cache was filled by hand
- 10:53: service was restored

## Reason and rhyme

The cache had no second copy, and it expired under load.

## Resolution

The cache was filled by hand at 10:20 UTC.

## Action items

- keep a second copy (OPS-1{day})

## Weather of the day

It rained.
"""


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write_reports(folder: Path) -> None:
    folder.mkdir(parents=True)
    for day, severity in enumerate(("SEV-2", "SEV-1 (all customers)", "sev2")):
        text = REPORT.format(day=day, severity=severity)
        (folder / f"{day}.md").write_text(text, encoding="utf-8")
    (folder / "notes.md").write_text("# Shopping\n\n- milk\n", encoding="utf-8")


def test_headings_that_reports_share_are_mapped(
    tmp_path: Path, rulebook: Rulebook, capsys: pytest.CaptureFixture[str]
) -> None:
    write_reports(tmp_path / "docs" / "incidents")
    assert main(["init", "--detect"]) == 0
    said = capsys.readouterr().out
    assert "3 incident reports found, most in docs/incidents" in said
    assert 'heading "reason and rhyme": in 3 reports, taken for root-cause' in said
    assert 'heading "weather of the day": in 3 reports, without a topic' in said
    config = ConfigFinder(rulebook, Layer(tmp_path)).config_for(tmp_path)
    settings = config.settings(tmp_path / "a.md")
    assert ("reason and rhyme", Topic.ROOT_CAUSE) in settings.terms.topics
    assert settings.severities == ("SEV-1", "SEV-2")
    text = (tmp_path / ".pm-lint.yaml").read_text(encoding="utf-8")
    assert '#   "weather of the day": in 3 reports' in text
    assert '# include: ["docs/incidents/**"]' in text


def test_a_configuration_that_is_there_is_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".pm-lint.yaml").write_text("fail-on: warning\n")
    assert main(["init"]) == 2
    assert (tmp_path / ".pm-lint.yaml").read_text() == "fail-on: warning\n"
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--detect"], ["--pack", "pagerduty"]])
def test_what_is_written_is_valid(
    arguments: list[str], tmp_path: Path, rulebook: Rulebook, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", *arguments]) == 0
    config = ConfigFinder(rulebook, Layer(tmp_path)).config_for(tmp_path)
    required = config.settings(tmp_path / "a.md").required
    assert (Topic.IMPACT in required) is ("pagerduty" in arguments)
    assert ".pm-lint.yaml written" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--dry-run", "--pack", "atlassian"]) == 0
    assert "extends: atlassian" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
