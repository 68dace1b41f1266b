"""The files of a run: what is named is taken, folders are walked as git sees them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from pm_lint.config import ConfigFinder
from pm_lint.dataclass import dataclass
from pm_lint.source import MAX_BYTES
from pm_lint.tree import OutsideError, Tree, find_home, leads_out, make_absolute

ENDINGS = (
    *(".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"),
    *(".md.erb", ".markdown.erb", ".yaml", ".yml"),
)
"""The endings, in lower case, of files that a walk reads; a named file may have any."""

STDIN = "-"
"""The argument that stands for standard input."""

# Folders of other people's files, which git ignores in any repository but not outside of one.
_FOREIGN = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})

_LIST = ("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check: the absolute path to read, the path to show, and whether it was named."""

    path: Path
    shown: str
    named: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that was asked for and cannot be had."""

    shown: str
    message: str


@dataclass(frozen=True, slots=True)
class Excluded:
    """A named file that the configuration leaves out."""

    shown: str


def find_targets(
    arguments: Iterable[str], finder: ConfigFinder, *, force_exclude: bool = False
) -> Iterator[Target | Failure | Excluded]:
    """Yield the files for the arguments, each once, folders walked in order of path.

    Exclusions apply on walks, and to named files only with `force_exclude`. Raises ConfigError.
    """
    seen: set[Path] = set()
    for argument in arguments:
        path = make_absolute(argument)
        if leads_out(path):
            yield Failure(argument, OutsideError.reason)
        elif path.is_dir():
            for found in sorted(_walk(path), key=lambda found: found.parts):
                if found not in seen and _is_wanted(found, finder):
                    seen.add(found)
                    yield Target(found, show_path(found), named=False)
        elif not os.path.lexists(path):
            yield Failure(argument, "there is no such file")
        elif force_exclude and finder.config_for(path.parent).excludes(path):
            yield Excluded(argument)
        elif path not in seen:
            seen.add(path)
            yield Target(path, show_path(path), named=True)


def find_kept(
    arguments: Iterable[str],
    finder: ConfigFinder,
    tree: Tree,
    changed: Iterable[Path],
    *,
    force_exclude: bool = False,
) -> Iterator[Target | Failure | Excluded]:
    """Yield the files of a state that is not that of the disk, each once.

    A folder stands for the `changed` files in it, which are absolute paths; a named file is taken
    whether it was changed or not. Exclusions are as for `find_targets`. Raises ConfigError.
    """
    changed = sorted(changed)
    seen: set[Path] = set()
    for argument in arguments:
        path = make_absolute(argument)
        if tree.is_folder(path) or path.is_dir():
            for found in changed:
                inside = found.is_relative_to(path) and found not in seen
                if inside and _is_included(found, finder):
                    seen.add(found)
                    yield Target(found, show_path(found), named=False)
        elif not tree.is_file(path):
            yield Failure(argument, "is not in git's index; `git add` puts it there")
        elif force_exclude and finder.config_for(path.parent).excludes(path):
            yield Excluded(argument)
        elif path not in seen:
            seen.add(path)
            yield Target(path, show_path(path), named=True)


def show_path(path: Path) -> str:
    """Return the absolute `path` as it is shown: relative where it lies below the working one."""
    text, folder = str(path), os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 (speed)
    if text.startswith(folder):
        return text[len(folder) :].replace(os.sep, "/")
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def read_bytes(path: Path) -> bytes:
    """Return what a file holds, no more than one byte beyond the limit. Raises OSError."""
    with open(path, "rb") as stream:  # noqa: PTH123 (speed)
        # Room for what is asked for is made beforehand, and most files are small.
        size = min(os.fstat(stream.fileno()).st_size, MAX_BYTES)
        data = stream.read(size + 1)
        return data if len(data) <= size else data + stream.read(MAX_BYTES - size)


def _is_wanted(path: Path, finder: ConfigFinder) -> bool:
    return _is_included(path, finder) and _is_plain_file(path)


def _is_included(path: Path, finder: ConfigFinder) -> bool:
    config = finder.config_for(path.parent)
    included = config.includes(path)
    if included is None:
        included = path.name.lower().endswith(ENDINGS)
    return included and not config.excludes(path)


def _is_plain_file(path: Path) -> bool:
    """Tell whether `path` is a file itself: a link could lead out of the folder."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _walk(folder: Path) -> Iterator[Path]:
    if find_home(folder):
        listed = _list_with_git(folder)
        if listed is not None:
            yield from listed
            return
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if here != folder and (".git" in folders or ".git" in names):
            listed = _list_with_git(here)
            if listed is not None:
                folders.clear()
                yield from listed
                continue
        folders[:] = [n for n in folders if not n.startswith(".") and n not in _FOREIGN]
        yield from (here / name for name in names if not name.startswith("."))


def _list_with_git(folder: Path) -> set[Path] | None:
    """Return the files below `folder` that git tracks or would take, None when git cannot say."""
    from pm_lint.git.command import GitError, run_git

    try:
        code, listed, _ = run_git(folder, *_LIST)
    except GitError:
        return None
    if code != 0:
        return None
    return {folder / os.fsdecode(name) for name in listed.split(b"\0") if name}
