"""Which configuration file holds for a folder."""

from __future__ import annotations

from pathlib import Path

from pm_lint.config.layers import Config, Layer
from pm_lint.config.reading import read_config
from pm_lint.dataclass import dataclass, field
from pm_lint.rulebook import Rulebook
from pm_lint.tree import DISK, Tree, find_home

FILE_NAME = ".pm-lint.yaml"
"""The one name of the configuration file."""


@dataclass(frozen=True)
class ConfigFinder:
    """Finds what holds for a folder: the nearest file above it, or the one that was named.

    With `named` that file holds for everything, and its patterns are relative to the working
    directory; with `isolated` no file is read. All files are read from `tree`.
    """

    rulebook: Rulebook
    command_line: Layer
    named: Path | None = None
    isolated: bool = False
    tree: Tree = DISK
    _found: dict[Path | None, Config] = field(default_factory=dict, repr=False)
    _nearest: dict[Path, Path | None] = field(default_factory=dict, repr=False)

    def config_for(self, folder: Path) -> Config:
        """Return the configuration for the files of the absolute `folder`.

        Raises ConfigError when the file that holds cannot be read or is not valid.
        """
        path = None if self.isolated else self.named or self._find(folder)
        if path not in self._found:
            rulebook = self.rulebook
            layers: tuple[Layer, ...] = ()
            if path is not None:
                root = self.command_line.root if self.named else path.parent
                rulebook, layers = read_config(path, root, self.rulebook, self.tree)
            self._found[path] = Config(rulebook, (*layers, self.command_line), path)
        return self._found[path]

    def _find(self, folder: Path) -> Path | None:
        if folder not in self._nearest:
            self._nearest[folder] = find_config(folder, Path.cwd(), self.tree)
        return self._nearest[folder]


def find_config(folder: Path, cwd: Path, tree: Tree = DISK) -> Path | None:
    """Return the nearest configuration file at or above `folder`, None when there is none.

    The search ends at the root of the git repository; outside of one it never leaves `cwd`, so
    that no file in a shared folder above decides.
    """
    home = find_home(folder)
    if home is None:
        home = cwd if folder.is_relative_to(cwd) else folder
    visited = (place for place in (folder, *folder.parents) if place.is_relative_to(home))
    return next((p / FILE_NAME for p in visited if tree.is_file(p / FILE_NAME)), None)
