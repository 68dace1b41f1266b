"""The rulebook that is kept: equal to the one that was read, and never out of date."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pm_lint import installation
from pm_lint.resources import cache_folder, write_cache
from pm_lint.rulebook import load_rulebook, loading
from pm_lint.rulebook.rulefiles import RuleFile, read_rule_file


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr("sys.dont_write_bytecode", True)  # so that nothing is kept beside modules
    return tmp_path / "cache"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The rule files that were read as YAML, in order."""
    seen: list[Path] = []

    def spy(path: Path, data: bytes) -> RuleFile:
        seen.append(path)
        return read_rule_file(path, data)

    monkeypatch.setattr(loading, "read_rule_file", spy)
    return seen


def test_what_was_read_is_kept_and_the_same(kept: Path, read: list[Path]) -> None:
    first = load_rulebook()
    assert len(read) == len(first.rules)
    assert len(list(kept.iterdir())) == 2
    again = load_rulebook()
    assert len(read) == len(first.rules)
    assert again == first


def test_any_change_of_a_file_is_another_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "find_data", lambda name: str(tmp_path))
    rule, states = tmp_path / "a.yaml", []
    for change in (
        lambda: rule.write_text("a"),
        lambda: rule.write_text("ab"),
        lambda: os.utime(rule, ns=(1, 1)),
        lambda: rule.rename(tmp_path / "b.yaml"),
        lambda: (tmp_path / "c.json").touch(),
    ):
        change()
        monkeypatch.setattr(installation, "_told", {})
        states.append(installation.tell_code_state())
    assert len(set(states)) == 5


def test_another_state_of_the_files_is_read_anew(
    kept: Path, read: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_rulebook()
    read.clear()
    monkeypatch.setattr(loading, "tell_code_state", lambda: b"another")
    assert load_rulebook() == first
    assert len(read) == len(first.rules)


@pytest.mark.parametrize("rubbish", ["", "{", "[]", "[1, 2]", '{"a": 1}'])
def test_a_broken_cache_is_made_anew(kept: Path, read: list[Path], rubbish: str) -> None:
    first = load_rulebook()
    for place in kept.iterdir():
        place.write_text(rubbish)
    read.clear()
    assert load_rulebook() == first
    assert len(read) == len(first.rules)


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert load_rulebook().rules
    write_cache(tmp_path / "file" / "x", b"y")
    assert (tmp_path / "file").read_text() == ""


def test_the_cache_of_the_user_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PM_LINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", os.sep + "x")
    monkeypatch.setattr("sys.platform", "linux")
    assert cache_folder() == Path(os.sep + "x") / "pm-lint"
