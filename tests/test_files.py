"""Which files a run takes: named ones, folders, git repositories."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from pm_lint.config import ConfigFinder, Layer
from pm_lint.files import Excluded, Failure, Target, find_targets
from pm_lint.rulebook import Rulebook


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def git(folder: Path, *words: str) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


def take(rulebook: Rulebook, *arguments: str, force: bool = False, **layer: object) -> list[object]:
    finder = ConfigFinder(rulebook, Layer(Path.cwd(), **layer))  # type: ignore[arg-type]
    return list(find_targets(arguments, finder, force_exclude=force))


def shown(found: list[object]) -> list[str]:
    return [target.shown for target in found if isinstance(target, Target)]


def test_a_folder_stands_for_its_reports(here: Path, rulebook: Rulebook) -> None:
    touch(here, "b.MD", "a.yaml", "c.qmd", "d.html.md.erb", "e.txt", "f", ".hidden/g.md")
    touch(here, "node_modules/h.md", ".i.md", "sub dir/j.markdown")
    names = ["a.yaml", "b.MD", "c.qmd", "d.html.md.erb", "sub dir/j.markdown"]
    assert shown(take(rulebook, ".")) == names


def test_named_files_are_taken_whatever_their_ending_and_once(
    here: Path, rulebook: Rulebook
) -> None:
    touch(here, "INCIDENT", "sub/a.md")
    found = take(rulebook, "INCIDENT", "sub/a.md", "./INCIDENT", "sub")
    assert shown(found) == ["INCIDENT", "sub/a.md"]
    assert all(isinstance(target, Target) and target.named for target in found)


def test_a_missing_file_is_a_failure(here: Path, rulebook: Rulebook) -> None:
    assert take(rulebook, "no.md") == [Failure("no.md", "there is no such file")]


def test_git_says_which_files_there_are(here: Path, rulebook: Rulebook) -> None:
    git(here, "init", "-q")
    touch(here, "tracked.md", "new é.md", "built/a.md", ".github/b.md", "gone.md", "sub/c.md")
    (here / ".gitignore").write_text("built/\n", encoding="utf-8")
    git(here, "add", "tracked.md", "gone.md", "sub")
    (here / "gone.md").unlink()
    assert shown(take(rulebook, ".")) == [".github/b.md", "new é.md", "sub/c.md", "tracked.md"]
    assert shown(take(rulebook, "sub")) == ["sub/c.md"]


def test_the_environment_of_a_git_hook_does_not_mislead(
    here: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        touch(here, f"{name}/{name}.md")
        git(here / name, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(here / "one" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(here / "one" / ".git" / "index"))
    assert shown(take(rulebook, "two")) == ["two/two.md"]
    assert shown(take(rulebook, ".")) == ["one/one.md", "two/two.md"]


def test_listing_runs_nothing_that_a_repository_names(here: Path, rulebook: Rulebook) -> None:
    git(here, "init", "-q")
    touch(here, "a.md")
    hook = here / "hook.sh"
    hook.write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    hook.chmod(0o755)
    git(here, "config", "core.fsmonitor", str(hook))
    assert shown(take(rulebook, ".")) == ["a.md"]
    assert not (here / "ran").exists()


@pytest.mark.parametrize("in_git", [True, False])
def test_links_are_not_followed(here: Path, rulebook: Rulebook, in_git: bool) -> None:
    touch(here.parent, "secret/a.md")
    touch(here, "b.md")
    (here / "link.md").symlink_to(here.parent / "secret" / "a.md")
    (here / "folder").symlink_to(here.parent / "secret", target_is_directory=True)
    if in_git:
        git(here, "init", "-q")
        git(here, "add", ".")
    assert shown(take(rulebook, ".")) == ["b.md"]


def test_exclusions_hold_on_walks_and_for_named_files_only_by_force(
    here: Path, rulebook: Rulebook
) -> None:
    touch(here, "a.md", "drafts/b.md")
    assert shown(take(rulebook, ".", exclude=("drafts",))) == ["a.md"]
    assert shown(take(rulebook, "drafts/b.md", exclude=("drafts",))) == ["drafts/b.md"]
    found = take(rulebook, "drafts/b.md", "a.md", force=True, exclude=("drafts",))
    assert found[0] == Excluded("drafts/b.md")
    assert shown(found) == ["a.md"]


def test_inclusions_take_the_place_of_the_known_endings(here: Path, rulebook: Rulebook) -> None:
    touch(here, "a.md", "reports/INCIDENT-1", "reports/b.md")
    assert shown(take(rulebook, ".", include=("reports",))) == [
        "reports/INCIDENT-1",
        "reports/b.md",
    ]
