"""What `--diff-base`, `--staged` and `--trust-config` make of a run: what is read, what is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pm_lint.baseline import Baseline, read_baseline
from pm_lint.cli.terms import say
from pm_lint.config import ConfigFinder, find_config
from pm_lint.dataclass import dataclass
from pm_lint.files import Excluded, Failure, Target, find_kept, show_path
from pm_lint.git import Comparison, Repository, Snapshot, compare, open_repository
from pm_lint.git.comparison import list_staged
from pm_lint.git.snapshot import LINK, MODULE
from pm_lint.source import Source, UnreadableError
from pm_lint.tree import DISK, Tree, find_home


@dataclass(frozen=True)
class Past:
    """A report as it was at the base of a comparison: its path then, and its text."""

    path: Path
    source: Source


@dataclass(frozen=True)
class Scope:
    """The part of a repository that a run is about.

    `index` is what is read in place of the disk, `comparison` what changes are measured by;
    `trusting` tells that configuration comes from the base.
    """

    repository: Repository
    index: Snapshot | None = None
    comparison: Comparison | None = None
    trusting: bool = False

    @property
    def files(self) -> Tree:
        """The state of the files that are checked."""
        return self.index or DISK

    @property
    def rules(self) -> Tree:
        """The state of the files that say how to check."""
        return self.comparison.trusted if self.trusting and self.comparison else self.files

    def choose_tree(self, path: Path) -> Tree:
        """Return from where a file that the command line names is read, such as a configuration.

        What lies outside of the repository, or is in no index, is read from the disk.
        """
        if not path.is_relative_to(self.repository.root):
            return DISK
        if self.index is not None and not self.trusting and not self.index.is_file(path):
            return DISK
        return self.rules

    def read_baseline(self, path: Path) -> Baseline:
        """Read a baseline; one that the base does not have yet is empty. Raises as it does."""
        tree = self.choose_tree(path)
        if self.trusting and tree is not DISK and not tree.is_file(path):
            say(f"{path.name}: is not in {self._base}, so nothing is known yet")
            return Baseline(path.parent)
        return read_baseline(path, tree)

    @property
    def _base(self) -> str:
        assert self.comparison is not None
        return self.comparison.trusted.name

    def find_targets(
        self, arguments: Iterable[str], finder: ConfigFinder, *, force_exclude: bool
    ) -> Iterator[Target | Failure | Excluded]:
        """Yield the files of the index that the arguments stand for. Raises ConfigError."""
        assert self.index is not None
        staged = list_staged(self.repository, self.index)
        yield from find_kept(
            arguments, finder, self.index, self._list_files(staged), force_exclude=force_exclude
        )

    def find_all(self, root: Path, finder: ConfigFinder) -> Iterator[Target | Failure | Excluded]:
        """Yield the files of the index below a folder. Raises ConfigError."""
        assert self.index is not None
        files = self._list_files(self.index.entries)
        found = list(find_kept([str(root)], finder, self.index, files))
        # One command reads them all; one for each would take long.
        self.index.fetch_files(target.path for target in found if isinstance(target, Target))
        yield from found

    def _list_files(self, names: Iterable[str]) -> Iterator[Path]:
        assert self.index is not None
        entries, root = self.index.entries, self.repository.root
        return (root / name for name in names if entries[name].mode not in (LINK, MODULE))

    def is_unchanged(self, path: Path, data: bytes) -> bool:
        """Tell whether the file at `path`, which holds `data`, is byte for byte as at the base.

        Raises OSError for a path that this repository knows nothing of.
        """
        if find_home(path.parent) != self.repository.root:
            raise OSError("it lies in another repository, or in none; run pm-lint there")
        found = self.comparison.find_old(path) if self.comparison else None
        return found is not None and found[0] == path and found[1].is_of(data)

    def find_past(self, path: Path) -> Past | None:
        """Return what the file at `path` was at the base, None if it is new."""
        assert self.comparison is not None
        found = self.comparison.find_old(path)
        if found is None or found[1].mode in (LINK, MODULE):
            return None
        place, entry = found
        try:
            text = self.comparison.base.read_blob(entry.blob)
            return Past(place, Source.from_bytes(str(path), text))
        except UnreadableError:
            return None

    def tell_config(self, cwd: Path) -> None:
        """Say so where the configuration of this state is not the one that holds."""
        if not self.trusting:
            return
        for path in {find_config(cwd, cwd, self.files), find_config(cwd, cwd, self.rules)}:
            if path is not None and _read(self.files, path) != _read(self.rules, path):
                say(f"{show_path(path)}: was changed; that of {self._base} holds")


def open_scope(diff_base: str | None, *, staged: bool, trusting: bool) -> Scope:
    """Return the scope that options of the command line ask for. Raises GitError."""
    repository = open_repository(Path.cwd())
    return Scope(
        repository,
        Snapshot(repository, "the index") if staged else None,
        compare(repository, diff_base) if diff_base is not None else None,
        trusting,
    )


def _read(tree: Tree, path: Path) -> bytes | None:
    try:
        return tree.read(path)
    except OSError:
        return None
