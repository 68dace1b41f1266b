"""What lies around a report: where its relative links lead, and who gets to know it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from pm_lint.surroundings import Surroundings, find_root

REPORT = """\
# Checkout was down on 20 November 2026

## Summary

Checkout returned errors from 10:02 to 10:53 UTC.

## Timeline (UTC)

- 10:02: errors begin
- 10:53: service restored

![the hit rate](graphs/hit-rate.png)
"""


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("graph.png", "incidents/2026/graph.png"),
        ("./graph.png", "incidents/2026/graph.png"),
        ("../graph.png", "incidents/graph.png"),
        ("../../graph.png", "graph.png"),
        ("../../../graph.png", None),
        ("../../../../../../etc/graph.png", None),
        ("a//b/./graph.png", "incidents/2026/a/b/graph.png"),
    ],
)
def test_a_relative_path_leads_into_the_repository_or_nowhere(
    tmp_path: Path, target: str, place: str | None
) -> None:
    around = Surroundings(tmp_path, tmp_path / "incidents" / "2026" / "report.md")
    assert around.place(target) == (tmp_path / place if place else None)


def test_the_root_is_the_git_repository_or_the_working_directory(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "incidents"
    inner.mkdir(parents=True)
    assert find_root(inner, tmp_path) == tmp_path
    assert find_root(inner, tmp_path / "elsewhere") == inner
    (tmp_path / "repository" / ".git").mkdir()
    assert find_root(inner, tmp_path) == tmp_path / "repository"


def test_rules_that_need_the_tree_do_not_run_without_it(tmp_path: Path, rulebook: Rulebook) -> None:
    source, settings = Source("report.md", REPORT), Settings(frozenset({"PM804", "PM005"}))
    alone = lint(source, rulebook, settings, named=True)
    assert alone.findings == ()
    around = Surroundings(tmp_path, tmp_path / "report.md")
    known = lint(source, rulebook, settings, named=True, surroundings=around)
    assert [finding.code for finding in known.findings] == ["PM804"]


def test_a_suppression_of_a_rule_that_could_not_run_is_not_called_unused(
    rulebook: Rulebook,
) -> None:
    text = REPORT + "\n<!-- pm-lint: ignore[PM804] -- drawn by the build -->\n\n![x](x.png)\n"
    settings = Settings(frozenset({"PM804", "PM005"}))
    assert lint(Source("report.md", text), rulebook, settings, named=True).findings == ()


def run(folder: Path, *words: str, text: str | None = None) -> str:
    command = [sys.executable, "-m", "pm_lint", "check", "--isolated", "--select", "PM804"]
    done = subprocess.run(
        [*command, "-f", "concise", *words],
        capture_output=True,
        text=True,
        cwd=folder,
        input=text,
        check=False,
    )
    return done.stdout


def test_the_command_line_looks_around_a_file_but_not_around_standard_input(
    tmp_path: Path,
) -> None:
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    assert "PM804" in run(tmp_path, "report.md")
    assert "PM804" not in run(tmp_path, "-", "--stdin-filename", "report.md", text=REPORT)
    (tmp_path / "graphs").mkdir()
    (tmp_path / "graphs" / "hit-rate.png").touch()
    assert "PM804" not in run(tmp_path, "report.md")


@pytest.mark.parametrize(
    "url",
    [
        *("https://example.com/a.md", "//example.com/a.md", "mailto:ada@example.com", "#top"),
        *("/a.md", "ada@example.com", "page", "folder/", "{{ url }}/a.md", "a%zz.md", "~/a.md"),
        *("x" * 300 + ".md", "?raw=true", "C:\\a.md"),
    ],
)
def test_what_is_no_path_to_a_file_is_left_alone(
    tmp_path: Path, rulebook: Rulebook, url: str
) -> None:
    text = REPORT.replace("![the hit rate](graphs/hit-rate.png)", f"[there](<{url}>)")
    around = Surroundings(tmp_path, tmp_path / "report.md")
    settings = Settings(frozenset({"PM804"}))
    outcome = lint(Source("report.md", text), rulebook, settings, named=True, surroundings=around)
    assert outcome.findings == ()
