"""Attempts by git's own settings and files: git keeps what they say, and runs none of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from attacks import BAD
from pm_lint.cli import main
from repository import Scratch, make_scratch, run

PROGRAMS = (
    *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.gitProxy"),
    *("core.askPass", "core.alternateRefsCommand", "core.attributesFile", "core.excludesFile"),
    *("filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.external"),
    *("diff.evil.textconv", "diff.evil.command", "diff.orderFile", "merge.evil.driver"),
    *(
        "pager.diff-index",
        "pager.ls-files",
        "pager.log",
        "pager.cat-file",
        "interactive.diffFilter",
    ),
    *("gpg.program", "gpg.ssh.program", "credential.helper", "uploadpack.packObjectsHook"),
    *("remote.origin.uploadpack", "remote.origin.vcs", "sequence.editor", "trailer.x.command"),
    *("trace2.eventTarget", "trace2.normalTarget", "trace2.perfTarget", "submodule.s.update"),
    *("http.proxy", "mailmap.file", "blame.ignoreRevsFile", "tar.evil.command"),
)
"""Settings of a repository that name a program to run, or a file to read or write."""

OTHERS = {
    "hooks": {"core.hooksPath": "HOOKS"},
    "hooks for every name": {"alias.diff-index": "!PROGRAM", "alias.ls-files": "!PROGRAM"},
    "signatures to be shown": {"log.showSignature": "true", "gpg.program": "PROGRAM"},
    "a format that verifies": {"format.pretty": "%GG%G?", "gpg.program": "PROGRAM"},
    "an untracked cache with a monitor": {"core.untrackedCache": "1", "core.fsmonitor": "PROGRAM",
                                          "core.fsmonitorHookVersion": "1"},
    "a promise of what is missing": {"extensions.partialClone": "origin",
                                     "remote.origin.promisor": "true",
                                     "remote.origin.url": "ext::PROGRAM"},
    "any transport": {"protocol.allow": "always", "protocol.ext.allow": "always",
                      "remote.origin.url": "ext::PROGRAM"},
    "an included file": {"include.path": "../settings"},
    "a file that is included here": {"includeIf.gitdir:/**.path": "../settings"},
    "settings of the working tree": {"extensions.worktreeConfig": "true"},
    "submodules that are looked into": {"diff.submodule": "diff", "submodule.recurse": "true",
                                        "status.submoduleSummary": "true"},
    "a filter that must work": {"filter.evil.required": "true", "filter.evil.clean": "PROGRAM"},
}  # fmt: skip

RUNS = (
    ("--diff-base", "main", "--trust-config", "base"),
    ("--staged",),
    (".", "--extend-select", "PM701"),
    ("--diff-base", "0" * 39 + "1"),
)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with every file that settings speak of, to be copied."""
    scratch = make_scratch(tmp_path_factory.mktemp("pattern") / "home")
    scratch.write("reports/a.md", BAD)
    scratch.write(".gitattributes", "* filter=evil diff=evil merge=evil text=auto eol=crlf ident\n"
                  "*.md export-subst\n")  # fmt: skip
    scratch.write(
        ".gitmodules", '[submodule "s"]\npath = s\nurl = ext::PROGRAM\nupdate = !PROGRAM\n'
    )
    scratch.write(".mailmap", "A <a@b> B <c@d>\n")
    scratch.write("settings", "[core]\nfsmonitor = PROGRAM\n[diff]\nexternal = PROGRAM\n")
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    scratch.write("reports/a.md", BAD.replace("errors begin", "errors"))
    scratch.git("add", "reports")
    scratch.write("reports/b.md", BAD)
    return scratch.root


@pytest.fixture
def trap(pattern: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    """A copy of it, with a program that leaves `ran`, and hooks of every name."""
    scratch = Scratch(tmp_path / "home")
    shutil.copytree(pattern, scratch.root, symlinks=True)
    program = tmp_path / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch '{tmp_path / 'ran'}'\ncat\n")
    program.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "pre-commit", "post-checkout", "reference-transaction",
                 "fsmonitor-watchman", "pre-auto-gc", "proc-receive"):  # fmt: skip
        (hooks / name).symlink_to(program)
    for name in ("settings", ".gitmodules"):
        place = scratch.root / name
        place.write_text(place.read_text().replace("PROGRAM", str(program)))
    (scratch.root / ".git" / "config.worktree").write_text(f"[core]\nfsmonitor = {program}\n")
    monkeypatch.chdir(scratch.root)
    for name, text in (("CONFIG_NOSYSTEM", "1"), ("CEILING_DIRECTORIES", str(tmp_path))):
        monkeypatch.setenv(f"GIT_{name}", text)
    return scratch


def set_up(scratch: Scratch, settings: dict[str, str]) -> None:
    folder = scratch.root.parent
    for name, text in settings.items():
        text = text.replace("PROGRAM", str(folder / "program.sh"))
        # Not by git: it would itself obey the settings that are there already.
        section, _, key = name.rpartition(".")
        head, _, inner = section.partition(".")
        title = f'{head} "{inner}"' if inner else head
        with (scratch.root / ".git" / "config").open("a") as stream:
            stream.write(f'[{title}]\n\t{key} = "{text.replace("HOOKS", str(folder / "hooks"))}"\n')


def assert_nothing_runs(scratch: Scratch, runs: tuple[tuple[str, ...], ...] = RUNS) -> None:
    before = sorted(scratch.root.rglob("*"))
    for words in runs:
        assert main(["check", *words]) in (0, 1, 2)
    assert not (scratch.root.parent / "ran").exists()
    assert sorted(scratch.root.rglob("*")) == before


@pytest.mark.parametrize("setting", PROGRAMS)
def test_no_program_of_a_setting_is_run(trap: Scratch, setting: str) -> None:
    written = trap.root.parent / "ran"
    target = str(written) if setting.startswith("trace2.") else "PROGRAM"
    set_up(trap, {setting: target})
    assert_nothing_runs(trap, (RUNS[0], RUNS[2]))


@pytest.mark.parametrize("attempt", OTHERS)
def test_no_settings_together_run_a_program(trap: Scratch, attempt: str) -> None:
    set_up(trap, OTHERS[attempt])
    assert_nothing_runs(trap)


def test_git_itself_would_run_the_program(trap: Scratch) -> None:
    set_up(trap, {"core.fsmonitor": "PROGRAM"})
    run(trap.root, "git", "status")
    assert (trap.root.parent / "ran").exists()


VARIABLES = {
    "GIT_EXTERNAL_DIFF": "PROGRAM", "GIT_PAGER": "PROGRAM", "GIT_SSH_COMMAND": "PROGRAM",
    "GIT_ASKPASS": "PROGRAM", "GIT_EDITOR": "PROGRAM", "GIT_PROXY_COMMAND": "PROGRAM",
    "GIT_EXEC_PATH": "FOLDER", "GIT_TRACE": "RAN", "GIT_TRACE2": "RAN", "GIT_TRACE_SETUP": "RAN",
    "GIT_DIR": "FOLDER", "GIT_OBJECT_DIRECTORY": "FOLDER", "GIT_WORK_TREE": "FOLDER",
    "GIT_ATTR_SOURCE": "HEAD", "GIT_TEMPLATE_DIR": "FOLDER", "GIT_NAMESPACE": "x",
}  # fmt: skip


@pytest.mark.parametrize("name", VARIABLES)
def test_a_variable_that_a_hook_inherits_moves_nothing(
    trap: Scratch, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["check", "-f", "concise", "--staged"]
    code, told = main(words), capsys.readouterr().out
    folder = trap.root.parent
    text = VARIABLES[name].replace("PROGRAM", str(folder / "program.sh"))
    text = text.replace("FOLDER", str(folder / "hooks")).replace("RAN", str(folder / "ran"))
    monkeypatch.setenv(name, text)
    assert (main(words), capsys.readouterr().out) == (code, told)
    assert not (folder / "ran").exists()


PLACES = {
    "a bare repository among the files": "bare",
    "a repository among the files": "nested",
    "a file that points to another repository": "pointer",
    "a link to another repository": "link",
}


@pytest.mark.parametrize("attempt", PLACES)
def test_a_repository_within_or_without_is_not_obeyed(trap: Scratch, attempt: str) -> None:
    other = Scratch(trap.root.parent / "other")
    shutil.copytree(trap.root, other.root, symlinks=True)
    set_up(other, {"core.fsmonitor": "PROGRAM", "core.worktree": str(trap.root)})
    way, inner = PLACES[attempt], trap.root / "inner"
    if way == "bare":
        shutil.copytree(other.root / ".git", inner)
    elif way == "nested":
        shutil.copytree(other.root, inner, symlinks=True)
    else:
        inner.mkdir()
        (inner / "r.md").write_text(BAD)
        if way == "pointer":
            (inner / ".git").write_text(f"gitdir: {other.root / '.git'}\n")
        else:
            (inner / ".git").symlink_to(other.root / ".git")
    assert_nothing_runs(trap)
    for words in ((".",), ("--staged",), ("--diff-base", "main"), ("inner",)):
        done = Scratch(inner).lint(*words)
        assert done.code in (0, 1, 2)
        assert "Traceback" not in done.err
    assert not (trap.root.parent / "ran").exists()
