"""Changed lines, staged files and the base, on real repositories of every awkward kind."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.git import GitError, Snapshot, compare, open_repository
from repository import Scratch, make_scratch, run

GOOD = lay("", "none")[1]


def report(timeline: str = "", **sections: str) -> str:
    """Return a report with one section replaced."""
    where, text = next(iter(sections.items()), ("timeline", timeline) if timeline else ("none", ""))
    return lay(text, where.replace("_", "-"))[1]


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return make_scratch(tmp_path / "home")


def select(
    scratch: Scratch, *words: str, rules: str = "PM201,PM501", folder: str = "."
) -> list[str]:
    done = scratch.lint("--select", rules, *words, folder=folder)
    assert done.code in (0, 1), done.err
    return done.lines()


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


OLD = report("- around 10:02 UTC: errors begin\n- around 10:40 UTC: a restart\n- 10:53 UTC: up\n")
FIRST, SECOND = line_of(OLD, "around 10:02"), line_of(OLD, "around 10:40")


@pytest.fixture
def legacy(scratch: Scratch) -> Scratch:
    """A repository with two vague times in a report on the branch main; topic is checked out."""
    scratch.write("reports/a.md", OLD)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    return scratch


def test_nothing_is_told_of_what_did_not_change(legacy: Scratch) -> None:
    assert select(legacy) == [f"reports/a.md:{FIRST} PM201", f"reports/a.md:{SECOND} PM201"]
    done = legacy.lint("--diff-base", "main")
    assert (done.code, done.err) == (0, "no reports found that changed since main\n")


@pytest.mark.parametrize("commit", [True, False])
def test_changed_lines_are_told_committed_or_not(legacy: Scratch, commit: bool) -> None:
    legacy.write("reports/a.md", OLD.replace("a restart", "a restart of it all"))
    if commit:
        legacy.commit()
    assert select(legacy, "--diff-base", "main") == [f"reports/a.md:{SECOND} PM201"]
    assert "1 not of this change" in legacy.lint("--select", "PM201", "--diff-base", "main").err


def test_a_new_report_is_told_whole(legacy: Scratch) -> None:
    legacy.write("reports/b.md", OLD)
    legacy.write("reports/untracked.md", OLD)
    legacy.git("add", "reports/b.md")
    assert select(legacy, "--diff-base", "main") == [
        f"reports/{name}.md:{line} PM201" for name in ("b", "untracked") for line in (FIRST, SECOND)
    ]


def test_a_report_under_a_new_name_is_not_new(legacy: Scratch) -> None:
    legacy.git("mv", "reports/a.md", "reports/2026 ä.md")
    assert select(legacy, "--diff-base", "main") == []
    legacy.write("reports/2026 ä.md", OLD.replace("errors begin", "errors"))
    assert select(legacy, "--diff-base", "main") == [f"reports/2026 ä.md:{FIRST} PM201"]


def test_a_move_that_breaks_a_link_brings_the_finding(scratch: Scratch) -> None:
    scratch.write("a/r.md", report(lessons="See the [graph](graph.png).\n"))
    scratch.write("a/graph.png", "")
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    (scratch.root / "b").mkdir()
    scratch.git("mv", "a/r.md", "b/r.md")
    (found,) = select(scratch, "--diff-base", "main", rules="PM804")
    assert found.startswith("b/r.md:")


def test_what_a_change_takes_away_is_told(legacy: Scratch) -> None:
    lines = GOOD.splitlines(keepends=True)
    legacy.write("reports/whole.md", GOOD)
    legacy.commit()
    legacy.git("branch", "--force", "main")
    start = lines.index("## Resolution and recovery\n")
    end = lines.index("## Corrective and preventative measures\n")
    legacy.write("reports/whole.md", "".join(lines[:start] + lines[end:]))
    assert [one.split()[1] for one in select(legacy, "--diff-base", "main", rules="PM101")] == [
        "PM101"
    ]


def test_the_zone_that_a_change_takes_away_is_missed_in_lines_that_stay(scratch: Scratch) -> None:
    zoned = GOOD.replace(" UTC", "").replace("## Timeline", "## Timeline (UTC)")
    scratch.write("r.md", zoned)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    scratch.write("r.md", zoned.replace("## Timeline (UTC)", "## Timeline"))
    assert len(select(scratch, "--diff-base", "main", rules="PM202")) == 1


def test_what_is_missing_belongs_to_the_change_of_its_section_alone(scratch: Scratch) -> None:
    bare = GOOD.replace(" UTC", "")
    scratch.write("r.md", bare)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    assert len(select(scratch, rules="PM202")) == 1
    scratch.write("r.md", bare.replace("All 1,200 payments", "All 1,300 payments"))
    assert select(scratch, "--diff-base", "main", rules="PM202") == []
    scratch.write("r.md", bare.replace("filled again by hand", "filled by hand"))
    assert len(select(scratch, "--diff-base", "main", rules="PM202")) == 1


def test_a_missing_section_belongs_to_no_small_change(scratch: Scratch) -> None:
    bare = GOOD.replace("## Resolution and recovery", "## The cat")
    scratch.write("r.md", bare)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    assert len(select(scratch, rules="PM101")) == 1
    scratch.write("r.md", bare.replace("All 1,200 payments", "All 1,300 payments"))
    assert select(scratch, "--diff-base", "main", rules="PM101") == []


def test_a_report_that_becomes_final_owes_what_it_lacked_as_a_draft(scratch: Scratch) -> None:
    draft = GOOD.replace("## Resolution and recovery", "## The cat").replace(
        "status: final", "status: draft"
    )
    scratch.write("r.md", draft)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    scratch.write("r.md", draft.replace("status: draft", "status: final"))
    assert len(select(scratch, "--diff-base", "main", rules="PM101")) == 1


def test_changes_are_measured_from_where_the_branches_part(legacy: Scratch) -> None:
    legacy.write("reports/b.md", GOOD)
    legacy.commit()
    legacy.git("checkout", "--quiet", "main")
    legacy.write("reports/a.md", OLD.replace("errors begin", "errors"))
    legacy.commit()
    legacy.git("checkout", "--quiet", "topic")
    assert select(legacy, "--diff-base", "main") == []
    legacy.git("merge", "--quiet", "--no-edit", "main")
    assert select(legacy, "--diff-base", "main") == []
    legacy.write("reports/a.md", OLD.replace("errors begin", "errors").replace("a restart", "it"))
    legacy.commit()
    assert select(legacy, "--diff-base", "main") == [f"reports/a.md:{SECOND} PM201"]


def test_line_endings_and_encodings_make_no_change(legacy: Scratch) -> None:
    (legacy.root / "reports" / "a.md").write_bytes(OLD.replace("\n", "\r\n").encode("utf-16"))
    assert select(legacy, "--diff-base", "main") == []
    changed = OLD.replace("a restart", "it").replace("\n", "\r\n")
    (legacy.root / "reports" / "a.md").write_bytes(changed.encode("utf-16"))
    assert select(legacy, "--diff-base", "main") == [f"reports/a.md:{SECOND} PM201"]


def test_only_the_change_is_mended(scratch: Scratch) -> None:
    idle = "\n<!-- pm-lint: ignore[PM501] -- quoting -->\n"
    scratch.write("r.md", GOOD + idle)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    scratch.write("r.md", GOOD + idle + "\nThe end.\n" + idle)
    done = scratch.lint("--fix", "--diff-base", "main", "--select", "PM005,PM501")
    assert done.code == 0, done.out + done.err
    assert "(1 fixed; 1 not of this change)" in done.err
    assert (scratch.root / "r.md").read_text(encoding="utf-8") == GOOD + idle + "\nThe end.\n"


def test_a_baseline_and_a_change_together(legacy: Scratch) -> None:
    assert legacy.lint("--select", "PM201", "--write-baseline", "known.json").code == 0
    more = OLD.replace("- 10:53", "- around 10:45 UTC: more\n- 10:53").replace("a restart", "it")
    legacy.write("reports/a.md", more)
    found = select(legacy, "--baseline", "known.json", "--diff-base", "main")
    assert found == [f"reports/a.md:{SECOND + 1} PM201"]


# What is staged


def test_what_is_staged_is_checked_not_what_lies_on_the_disk(legacy: Scratch) -> None:
    legacy.write("reports/a.md", OLD.replace("around 10:02", "10:02"))
    legacy.git("add", ".")
    legacy.write("reports/a.md", OLD.replace("around", "at"))
    assert select(legacy, "--staged") == [f"reports/a.md:{SECOND} PM201"]
    assert select(legacy, "--staged", "--diff-base", "HEAD") == []
    (legacy.root / "reports" / "a.md").unlink()
    assert select(legacy, "--staged", "reports/a.md") == [f"reports/a.md:{SECOND} PM201"]


def test_a_folder_stands_for_its_staged_files_and_a_name_for_itself(legacy: Scratch) -> None:
    legacy.write("reports/b.md", OLD)
    legacy.write("other/c.md", OLD)
    legacy.git("add", "reports")
    assert {one.split(":")[0] for one in select(legacy, "--staged")} == {"reports/b.md"}
    assert {one.split(":")[0] for one in select(legacy, "--staged", "reports/a.md")} == {
        "reports/a.md"
    }
    assert select(legacy, "--staged", ".", folder="reports") == [
        f"b.md:{FIRST} PM201",
        f"b.md:{SECOND} PM201",
    ]
    done = legacy.lint("--staged", "other/c.md")
    assert done.code == 2
    assert "other/c.md: is not in git's index" in done.err
    assert legacy.lint("--staged", folder="other").err == "no reports found\n"


def test_the_first_commit_is_staged_too(scratch: Scratch) -> None:
    scratch.write("a.md", OLD)
    assert select(scratch, "--staged") == []
    scratch.git("add", ".")
    assert len(select(scratch, "--staged")) == 2


def test_config_and_neighbours_are_those_of_the_index(scratch: Scratch) -> None:
    scratch.write(".pm-lint.yaml", "select: [PM804]\n")
    scratch.write("r.md", report(lessons="See the [graph](graph.png).\n"))
    scratch.git("add", ".")
    scratch.write(".pm-lint.yaml", "select: [PM201]\n")
    scratch.write("graph.png", "")
    assert [one.split()[1] for one in scratch.lint("--staged").lines()] == ["PM804"]
    scratch.git("add", "graph.png")
    assert scratch.lint("--staged").lines() == []


def test_a_hook_during_commit_sees_the_index_of_that_commit(legacy: Scratch) -> None:
    hook = legacy.root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -m pm_lint --staged --select PM201 "
        "--fail-on warning -f concise\n"
    )
    hook.chmod(0o755)
    legacy.write("reports/b.md", OLD)
    legacy.write("reports/c.md", OLD)
    legacy.git("add", ".")
    # With a path, git commits from an index that it makes for the purpose.
    done = run(legacy.root, "git", "commit", "-m", "x", "--", "reports/b.md")
    assert done.code == 1
    assert "reports/b.md" in done.out + done.err
    assert "reports/c.md" not in done.out + done.err


def test_the_index_of_another_repository_is_not_taken_for_this_one(
    legacy: Scratch, tmp_path: Path
) -> None:
    other = make_scratch(tmp_path / "other")
    legacy.write("reports/b.md", OLD)
    legacy.git("add", ".")
    index = str(other.root / ".git" / "index")
    done = legacy.lint(
        "--staged", "--select", "PM201", GIT_DIR=str(other.root / ".git"), GIT_INDEX_FILE=index
    )
    assert len(done.lines()) == 2


# Awkward repositories


NAMES = ["a b.md", "-r.md", "a\nb.md", "é ✓.md", ":(top)x.md", 'q"u"o.md', "--staged.md", "a\\b.md"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [("--diff-base", "main"), ("--staged",)])
def test_awkward_names(scratch: Scratch, name: str, words: tuple[str, ...]) -> None:
    scratch.write("x.md", GOOD)
    scratch.write(f"old {name}", OLD)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    scratch.git("mv", "--", f"old {name}", name)
    scratch.write(name, OLD.replace("a restart", "it"))
    scratch.git("add", "--all")
    done = scratch.lint("--select", "PM201", *words)
    assert done.code == 0, done.err
    assert done.out.count(" PM201 ") == (1 if words[0] == "--diff-base" else 2)
    named = scratch.lint("--select", "PM201", *words, "--", name)
    assert named.code == 0, named.err
    assert named.out.count("PM201") == (1 if words[0] == "--diff-base" else 2)


def test_a_name_that_is_no_text(scratch: Scratch) -> None:
    (scratch.root / os.fsdecode(b"r\xff.md")).write_text(OLD, encoding="utf-8")
    scratch.git("add", ".")
    done = scratch.lint("--select", "PM201", "--staged")
    assert done.code == 0, done.err
    assert done.out.count("PM201") == 2


def test_outside_of_a_repository(tmp_path: Path) -> None:
    for words in (("--staged",), ("--diff-base", "main")):
        done = Scratch(tmp_path).lint(*words)
        assert done.code == 2
        assert done.err == f"pm-lint: {tmp_path} lies in no git repository\n"


def test_without_commits(scratch: Scratch) -> None:
    for ref in ("HEAD", "main"):
        done = scratch.lint("--diff-base", ref)
        assert done.code == 2
        assert "no commits yet" in done.err


def test_an_unfinished_branch(legacy: Scratch) -> None:
    legacy.git("checkout", "--quiet", "--orphan", "fresh")
    done = legacy.lint("--diff-base", "main")
    assert (done.code, "no commits yet" in done.err) == (2, True)
    legacy.git("commit", "--quiet", "-m", "again")
    done = legacy.lint("--diff-base", "main")
    assert (done.code, "no commit in common" in done.err) == (2, True)


@pytest.mark.parametrize(
    "ref", ["nope", "-x", "--output=x", "", "main..topic", "main:reports", "@{"]
)
def test_what_names_no_commit(legacy: Scratch, ref: str) -> None:
    done = legacy.lint(f"--diff-base={ref}")
    assert done.code == 2
    assert f"pm-lint: {ref} names no commit here" in done.err
    assert "Traceback" not in done.err


def test_a_branch_that_only_the_remote_has(legacy: Scratch, tmp_path: Path) -> None:
    legacy.git("clone", "--quiet", str(legacy.root), str(tmp_path / "clone"))
    clone = Scratch(tmp_path / "clone")
    done = clone.lint("--diff-base", "main")
    assert done.err == "pm-lint: main names no commit here; origin/main does\n"
    assert clone.lint("--diff-base", "origin/main").code == 0


def test_a_shallow_clone(legacy: Scratch, tmp_path: Path) -> None:
    for number in range(3):
        legacy.write("reports/a.md", OLD.replace("errors begin", f"errors {number}"))
        legacy.commit()
    source, shallow = f"file://{legacy.root}", Scratch(tmp_path / "shallow")
    words = ("--quiet", "--depth", "1", "--no-single-branch", "--branch", "topic")
    legacy.git("clone", *words, source, str(shallow.root))
    done = shallow.lint("--diff-base", "origin/main")
    assert done.code == 2
    assert "this clone is shallow" in done.err
    assert "fetch-depth: 0" in done.err
    shallow.git("fetch", "--quiet", "--unshallow")
    assert select(shallow, "--diff-base", "origin/main") == [f"reports/a.md:{FIRST} PM201"]


def test_a_linked_worktree(legacy: Scratch, tmp_path: Path) -> None:
    legacy.git("worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    side = Scratch(tmp_path / "side")
    side.write("reports/a.md", OLD.replace("a restart", "it"))
    assert select(side, "--diff-base", "main") == [f"reports/a.md:{SECOND} PM201"]
    assert select(side, "--staged") == []
    side.git("add", ".")
    assert len(select(side, "--staged")) == 2
    assert select(legacy, "--staged") == []


def test_a_submodule_is_a_repository_of_its_own(legacy: Scratch, tmp_path: Path) -> None:
    inner = make_scratch(tmp_path / "inner")
    inner.write("r.md", OLD)
    inner.commit()
    legacy.git("submodule", "--quiet", "add", str(inner.root), "module")
    legacy.write("reports/b.md", report(lessons="See [there](../module/x.md).\n"))
    legacy.git("add", ".")
    assert select(legacy, "--diff-base", "main") == []
    assert select(legacy, "--staged", rules="PM804,PM201") == []
    done = legacy.lint("--diff-base", "main", "module/r.md")
    assert done.code == 2
    assert "lies in another repository" in done.err
    module = Scratch(legacy.root / "module")
    module.write("r.md", OLD.replace("a restart", "it"))
    assert select(module, "--diff-base", "HEAD") == [f"r.md:{SECOND} PM201"]


def test_a_conflict_is_in_no_index(legacy: Scratch) -> None:
    legacy.write("reports/a.md", OLD.replace("a restart", "one"))
    legacy.commit()
    legacy.git("checkout", "--quiet", "main")
    legacy.write("reports/a.md", OLD.replace("a restart", "two"))
    legacy.commit()
    assert run(legacy.root, "git", "merge", "topic").code == 1
    done = legacy.lint("--staged", "reports/a.md")
    assert (done.code, "is not in git's index" in done.err) == (2, True)


def test_large_and_missing_files_of_the_index(scratch: Scratch) -> None:
    scratch.write("a.md", "x" * (17 * 1024 * 1024))
    scratch.write("b.md", OLD)
    scratch.git("add", ".")
    done = scratch.lint("--staged", "a.md")
    assert (done.code, "larger than 16 MB" in done.out) == (2, True)
    blob = scratch.git("rev-parse", ":b.md").strip()
    (scratch.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    done = scratch.lint("--staged", "b.md")
    assert done.code == 2
    assert "the repository lacks" in done.err


# The state of files that git keeps


def test_a_snapshot_follows_the_links_inside_it(scratch: Scratch) -> None:
    root = scratch.root
    scratch.write("a/x.yaml", "one")
    (root / "b").symlink_to("a", target_is_directory=True)
    (root / "c.yaml").symlink_to("b/x.yaml")
    (root / "out.yaml").symlink_to("/etc/hostname")
    (root / "loop").symlink_to("loop")
    commit = scratch.commit()
    kept = Snapshot(open_repository(root), "it", commit)
    assert kept.read(root / "c.yaml") == b"one"
    assert kept.is_file(root / "b" / "x.yaml")
    assert kept.is_folder(root / "b")
    assert kept.is_folder(root)
    assert list(kept.find(root / "a", ".yaml")) == [root / "a" / "x.yaml"]
    assert kept.holds(root / "a")
    assert not kept.holds(root / "a" / "y.yaml")
    for name in ("out.yaml", "loop", "a", "gone.yaml"):
        assert not kept.is_file(root / name)
        with pytest.raises(FileNotFoundError):
            kept.read(root / name)
    assert not kept.is_file(root.parent / "home" / ".." / "x")


def test_renames_are_known_by_old_and_new_path(legacy: Scratch) -> None:
    legacy.git("mv", "reports/a.md", "b.md")
    found = compare(open_repository(legacy.root), "main").find_old(legacy.root / "b.md")
    assert found is not None
    assert found[0] == legacy.root / "reports" / "a.md"


def test_a_folder_that_git_does_not_know_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    with pytest.raises(GitError):
        open_repository(tmp_path)


SLIPS = [
    "The outage came from a typographical error in the name of the cache.",
    "The alert did not show it, and a typo in the path hid it.",
    "The typo caused the outage.",
]
"""Of these one finding tells, on the first, with the others beside it."""


def slips(*lines: str) -> str:
    return report(root_cause="\n\n".join(lines))


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (SLIPS, None),
        ([SLIPS[0], f"{SLIPS[1]} It was quiet.", SLIPS[2]], 0),  # the second place was touched
        ([*SLIPS, "A typo was the cause."], 0),  # one more
        (["A typo was the cause.", *SLIPS], 0),
        ([f"{SLIPS[0]} It was long.", *SLIPS[1:]], 0),
        ([*SLIPS, "The cache was small."], None),
        (["The cache was small.", *SLIPS[1:]], None),  # the first is gone: nothing is new
        (["The cache was small.", SLIPS[2]], None),
    ],
)
def test_a_finding_on_several_places_is_told_when_one_was_touched(
    scratch: Scratch, after: list[str], told: int | None
) -> None:
    scratch.write("a.md", slips(*SLIPS))
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    text = slips(*after)
    scratch.write("a.md", f"{text}\n" if after is SLIPS else text)
    found = select(scratch, "--show-info", "--diff-base", "main", rules="PM509")
    expected = [] if told is None else [f"a.md:{line_of(text, after[told])} PM509"]
    assert found == expected


def test_a_comment_that_a_change_brings_silences_its_place_alone(scratch: Scratch) -> None:
    comment = " <!-- pm-lint: ignore[PM509] -- as the vendor words it -->"
    scratch.write("a.md", slips(*SLIPS))
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    text = slips(SLIPS[0] + comment, SLIPS[1] + comment, f"{SLIPS[2]} It was quiet.")
    scratch.write("a.md", text)
    words = ("--show-info", "--diff-base", "main")
    assert select(scratch, *words, rules="PM509") == [f"a.md:{line_of(text, SLIPS[2])} PM509"]
    trusting = select(scratch, *words, "--trust-config", "base", rules="PM509")
    assert trusting == [f"a.md:{line_of(text, SLIPS[0])} PM509"]  # not heeded
