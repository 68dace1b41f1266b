"""What the options of a command open: the configuration, the baseline, the state of the files."""

from __future__ import annotations

from pathlib import Path

from pm_lint.baseline import Baseline, read_baseline
from pm_lint.cli.choices import make_layer
from pm_lint.cli.inspection import Inspector
from pm_lint.config import ConfigFinder, Layer
from pm_lint.resources import cache_folder
from pm_lint.rulebook import load_rulebook
from pm_lint.store import open_stores
from pm_lint.tree import DISK, Tree, find_home, make_absolute

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from pm_lint.cli.scope import Scope


def open_inspector(options: argparse.Namespace) -> Inspector:
    """Return what checks files for a run with these options, in another process of it."""
    open_cache(options)
    return Inspector(open_config(options, make_layer(options), None))


def open_cache(options: argparse.Namespace) -> None:
    """Use and keep the results of runs from now on, unless the options say otherwise.

    A change that is not trusted could bring results of its own, were they kept in the repository.
    """
    folder = None if options.no_cache else options.cache_dir or cache_folder()
    if folder and getattr(options, "trust_config", None) and find_home(make_absolute(folder)):
        folder = None
    open_stores(folder)


def open_scope(options: argparse.Namespace) -> Scope | None:
    """Return what the options ask of git, which few runs do. Raises GitError."""
    if options.diff_base is None and not options.staged:
        return None
    from pm_lint.cli.scope import open_scope

    return open_scope(options.diff_base, staged=options.staged, trusting=bool(options.trust_config))


def open_config(
    options: argparse.Namespace, layer: Layer, scope: Scope | None, disk: Tree | None = None
) -> ConfigFinder:
    """Return what finds the configuration of each folder. Raises ConfigError, RulebookError.

    What is read from the disk is read through `disk`, where one is given.
    """
    named = options.config and make_absolute(options.config)
    if scope is None:
        return ConfigFinder(load_rulebook(), layer, named, options.isolated, disk or DISK)
    if not named and not options.isolated:
        scope.tell_config(Path.cwd())
    tree = scope.choose_tree(named) if named else scope.rules
    return ConfigFinder(load_rulebook(), layer, named, options.isolated, tree)


def open_baseline(path: Path, scope: Scope | None) -> Baseline:
    """Return the baseline of a run. Raises BaselineError and OSError."""
    return scope.read_baseline(make_absolute(path)) if scope else read_baseline(path)
