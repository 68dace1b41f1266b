"""A git repository: where it is, and which commits it has."""

from __future__ import annotations

import os
from pathlib import Path

from pm_lint.dataclass import dataclass
from pm_lint.git.command import GitError, ask_git, describe_complaint, run_git
from pm_lint.tree import find_home


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with a working tree: its absolute `root`, and the index file to read.

    `index` is None for the usual one; during a commit git tells hooks to read another.
    """

    root: Path
    index: str | None = None

    def ask(self, *words: str, data: bytes = b"") -> bytes:
        """Return what a git command prints. Raises GitError."""
        return ask_git(self.root, *words, data=data, index=self.index)

    def find_commit(self, ref: str) -> str:
        """Return the id of the commit that a branch, tag or id names. Raises GitError."""
        commit = self._look_up(ref)
        if commit is not None:
            return commit
        if self._look_up("HEAD") is None:
            raise GitError(f"{ref} names no commit here: the repository has no commits yet")
        remote = f"origin/{ref}"
        if self._look_up(remote) is not None:
            raise GitError(f"{ref} names no commit here; {remote} does")
        raise GitError(f"{ref} names no commit here; fetch it first, or give another name")

    def find_merge_base(self, commit: str) -> str:
        """Return the id of the best common ancestor of `commit` and HEAD. Raises GitError."""
        if self._look_up("HEAD") is None:
            raise GitError("there is nothing to compare: the branch has no commits yet")
        code, output, complaint = run_git(self.root, "merge-base", commit, "HEAD")
        if code == 0:
            return output.split()[0].decode("ascii")
        if code != 1:
            raise GitError(describe_complaint(complaint))
        if self.ask("rev-parse", "--is-shallow-repository").strip() == b"true":
            raise GitError(
                "this clone is shallow and does not reach the commit where the branches part; "
                "fetch more of it: `git fetch --unshallow`, or fetch-depth: 0 in actions/checkout"
            )
        raise GitError(f"HEAD and {commit[:12]} have no commit in common")

    def has_commits(self) -> bool:
        """Tell whether anything was committed on the branch that is checked out."""
        return self._look_up("HEAD") is not None

    def _look_up(self, ref: str) -> str | None:
        if not ref or ref.startswith("-") or "\0" in ref:
            return None
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        code, output, complaint = run_git(self.root, *words)
        if code == 0:
            return output.split()[-1].decode("ascii")
        # Of what is not there, --quiet says nothing; a complaint is about something else.
        if complaint:
            raise GitError(describe_complaint(complaint))
        return None


def open_repository(folder: Path) -> Repository:
    """Return the repository that holds the absolute `folder`. Raises GitError outside of one."""
    root = find_home(folder)
    if root is None:
        raise GitError(f"{folder} lies in no git repository")
    code, output, complaint = run_git(root, "rev-parse", "--show-toplevel", "--absolute-git-dir")
    if code != 0:
        raise GitError(describe_complaint(complaint))
    top, _, own = os.fsdecode(output).rstrip("\n").rpartition("\n")
    if Path(top).resolve() != root.resolve():
        raise GitError(f"git takes {top} for the working tree of {root}")
    return Repository(root, _find_index(root, Path(own)))


def _find_index(root: Path, own: Path) -> str | None:
    """Return the index that a hook is told to read, unless it is that of another repository."""
    named = os.environ.get("GIT_INDEX_FILE")
    if not named:
        return None
    place = (root / named).resolve()
    if ".git" in place.parts and not place.is_relative_to(own.resolve()):
        return None
    return str(place)
