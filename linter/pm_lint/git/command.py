"""The git command, run so that nothing in a repository can have anything else run.

Only plumbing is used, and only such as reads what git keeps, or lists names: git is asked for the
content of no file of the working tree, so no filter, text conversion or diff program that a
repository names has work.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


class GitError(OSError):
    """Git cannot tell what was asked; the message says why, and what helps."""


# No program of the repository's choice is started, no lock taken, no network reached.
_GIT = (
    *("--no-pager", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"),
    *("-c", "core.untrackedCache=false", "-c", "safe.bareRepository=explicit"),
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "LC_ALL": "C",
    "LANGUAGE": "",
}

# What the user says about git stays. All else that a hook inherits may mean another repository.
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM")


def run_git(
    folder: Path, *words: str, data: bytes = b"", index: str | None = None
) -> tuple[int, bytes, str]:
    """Run git in a folder; return its exit code, its output and its complaint.

    `data` is its standard input, `index` the index file to read in place of the usual one. Raises
    GitError when there is no git to run.
    """
    import subprocess

    environment = {**clean_environment(os.environ), **_ENVIRONMENT}
    if index is not None:
        environment["GIT_INDEX_FILE"] = index
    try:
        done = subprocess.run(
            (_find_program(), *_GIT, *words),
            cwd=folder,
            env=environment,
            input=data,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {(error.strerror or str(error)).lower()}") from None
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip()


def _find_program() -> str:
    """Return the git of the absolute folders of PATH. Raises FileNotFoundError.

    Windows looks in the working directory first, and so do other systems where PATH says so, with
    an empty entry for instance: a repository could bring a git of its own.
    """
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.get_exec_path():
        program = os.path.join(folder, name)  # noqa: PTH118 (speed)
        if os.path.isabs(folder) and os.path.isfile(program) and os.access(program, os.X_OK):  # noqa: PTH113, PTH117
            return program
    raise FileNotFoundError(2, "there is none on the path")


def ask_git(folder: Path, *words: str, data: bytes = b"", index: str | None = None) -> bytes:
    """Run git in a folder and return its output. Raises GitError when it complains."""
    code, output, complaint = run_git(folder, *words, data=data, index=index)
    if code != 0:
        raise GitError(describe_complaint(complaint) or f"git {words[0]} failed")
    return output


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without what points git at another repository or program."""
    return {
        name: value
        for name, value in environment.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT)
    }


def describe_complaint(complaint: str) -> str:
    """Return the first line of what git said as part of a message of pm-lint."""
    if "dubious ownership" in complaint:
        return (
            "git does not trust this repository, whose folder belongs to another user; "
            "list it in git's setting safe.directory"
        )
    line = complaint.partition("\n")[0].removeprefix("fatal: ").removeprefix("error: ")
    return line[:1].lower() + line[1:]
