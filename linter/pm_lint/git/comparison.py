"""What has changed since the commit where a branch parted from another."""

from __future__ import annotations

from pathlib import Path

from pm_lint.dataclass import dataclass
from pm_lint.git.repository import Repository
from pm_lint.git.snapshot import Entry, Snapshot

RENAMES = 1000
"""How many files are compared with how many others, at most, to find one under a new name."""


@dataclass(frozen=True)
class Comparison:
    """The state that changes are measured from, and the names of its files that are others now.

    `base` is the merge base; `trusted` the commit of the other branch as it is today, which no
    change can choose. `renames` gives the old path for a new one, as git writes them.
    """

    ref: str
    base: Snapshot
    trusted: Snapshot
    renames: dict[str, str]

    def find_old(self, path: Path) -> tuple[Path, Entry] | None:
        """Return where the absolute `path` was at the base, and what, None if it was nowhere."""
        name = self.base.name_path(path)
        if name is None:
            return None
        old = self.renames.get(name, name)
        entry = self.base.entries.get(old)
        return (self.base.repository.root / old, entry) if entry else None


def compare(repository: Repository, ref: str) -> Comparison:
    """Compare the index with the merge base of HEAD and a branch, tag or id. Raises GitError."""
    commit = repository.find_commit(ref)
    base = repository.find_merge_base(commit)
    renames = {old_new[1]: old_new[0] for old_new in _list_renames(repository, base)}
    return Comparison(
        ref,
        Snapshot(repository, f"the merge base {base[:12]}", base),
        Snapshot(repository, f"{ref} ({commit[:12]})", commit),
        renames,
    )


def list_staged(repository: Repository, index: Snapshot) -> set[str]:
    """Return the paths, as git writes them, that the index adds or changes. Raises GitError."""
    if not repository.has_commits():
        return set(index.entries)
    head = Snapshot(repository, "HEAD", repository.find_commit("HEAD"))
    return {path for path, entry in index.entries.items() if head.entries.get(path) != entry}


def _list_renames(repository: Repository, base: str) -> list[tuple[str, str]]:
    """Return old and new path of each file that the index has under another name than `base`."""
    import os

    listed = repository.ask(
        *("diff-index", "--cached", "-z", "--raw", "-M", f"-l{RENAMES}", "--diff-filter=R"),
        *("--ignore-submodules=all", "--no-ext-diff", "--no-textconv", base, "--"),
    )
    parts = [os.fsdecode(part) for part in listed.split(b"\0")[:-1]]
    return [(parts[at + 1], parts[at + 2]) for at in range(0, len(parts), 3)]
