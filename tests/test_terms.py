"""A team's own words for headings and metadata, in both forms of a report."""

from __future__ import annotations

import pytest

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.read import read
from pm_lint.report import NO_TERMS, Stage, Terms, Topic
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source

OWN = Terms(
    topics=(("The Beast Awakens", Topic.ROOT_CAUSE),),
    keys=(("Kick-off", "started"),),
)


@pytest.mark.parametrize(
    ("form", "known", "own"),
    [
        ("markdown", "## Root cause", "## 3. The beast awakens:"),
        ("yaml", "root_cause:", "the_beast_awakens:"),
    ],
)
def test_a_heading_of_the_team_opens_its_topic(form: str, known: str, own: str) -> None:
    path, text = lay("kick-off: 2026-11-20T10:02Z", "metadata", form)
    source = Source(path, text.replace(known, own))
    plain, understood = read(source), read(source, OWN)
    assert Topic.ROOT_CAUSE not in plain.topics
    assert plain.started is None or source.slice(plain.started.span) != "2026-11-20T10:02Z"
    assert Topic.ROOT_CAUSE in understood.topics
    assert understood.started is not None
    assert source.slice(understood.started.span) == "2026-11-20T10:02Z"
    assert read(source, NO_TERMS).topics == plain.topics


def test_what_a_team_requires_is_asked_for(rulebook: Rulebook) -> None:
    _, text = lay("", "none")
    source = Source("r.md", text.replace("## Resolution and recovery", "## Goodnight beast"))

    def lacking(settings: Settings) -> list[str]:
        found = lint(source, rulebook, settings, named=True).findings
        return [finding.message.rpartition(": ")[2] for finding in found]

    chosen = frozenset({"PM101"})
    own = Terms(topics=(("Goodnight beast", Topic.RESOLUTION),))
    assert lacking(Settings(chosen)) == ["resolution and recovery"]
    assert lacking(Settings(chosen, terms=own)) == []
    wanted = (Topic.SUMMARY, Topic.DETECTION)
    assert lacking(Settings(chosen, required=wanted)) == ["detection"]


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("draft", Stage.DRAFT),
        ("WIP", Stage.DRAFT),
        ("Complete, action items in progress", Stage.FINAL),
        ("in-review", Stage.REVIEW),
        ("Published 2026-11-25", Stage.FINAL),
        ("signed by the board", Stage.FINAL),
        ("resolved", None),
        ("???", None),
    ],
)
@pytest.mark.parametrize("form", ["markdown", "yaml"])
def test_a_status_means_a_stage(status: str, stage: Stage | None, form: str) -> None:
    path, text = lay(f'status: "{status}"', "metadata", form)
    own = Terms(stages=(("Signed by the board", Stage.FINAL),))
    assert read(Source(path, text), own).stage is stage
