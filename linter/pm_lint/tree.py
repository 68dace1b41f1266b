"""Where files are read from: the disk, or what git keeps of them; never from outside."""

from __future__ import annotations

import os
from collections.abc import Iterable
from errno import EFBIG
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

MAX_BYTES = 64 * 1024 * 1024
"""Largest file of any kind that is read whole, in bytes: a baseline of half a million findings."""


class OutsideError(OSError):
    """A path that links take out of its repository, or into the folder that is git's own."""

    reason = "leads out of the repository; links are followed only inside"

    def __init__(self, path: Path) -> None:
        super().__init__(0, self.reason, str(path))


class Tree(Protocol):
    """A state of the files of a repository. Every path is absolute, whatever holds the file."""

    def is_file(self, path: Path) -> bool:
        """Tell whether a file is there, at the end of links as well."""

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder is there, at the end of links as well."""

    def holds(self, path: Path) -> bool:
        """Tell whether anything is there; True as well where that is not to be found out."""

    def resolve(self, path: Path) -> Path:
        """Return the path with `..` and links followed. Nothing has to be there."""

    def find(self, folder: Path, ending: str) -> Iterable[Path]:
        """Return the files at any depth below a folder whose names have that ending, in order."""

    def read(self, path: Path) -> bytes:
        """Return what a file holds. Raises OutsideError, and OSError where none can be read."""


class Disk:
    """The files as they lie on the disk."""

    def is_file(self, path: Path) -> bool:
        """Tell whether a file is there."""
        return path.is_file()

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder is there."""
        return path.is_dir()

    def holds(self, path: Path) -> bool:
        """Tell whether anything is there; what lies outside is nobody's business, so True."""
        return path.exists() or leads_out(path)

    def resolve(self, path: Path) -> Path:
        """Return the path with `..` and links followed."""
        return follow_links(path)

    def find(self, folder: Path, ending: str) -> Iterable[Path]:
        """Return the files below a folder."""
        return sorted(folder.rglob(f"*{ending}"))

    def read(self, path: Path) -> bytes:
        """Return what a file holds. Raises OutsideError and OSError."""
        if leads_out(path):
            raise OutsideError(path)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise OSError(EFBIG, f"larger than {MAX_BYTES >> 20} MB", str(path))
        return data


DISK = Disk()


def make_absolute(path: str | Path) -> Path:
    """Return a path from the root of the system, `..` taken away, no link followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links)


def follow_links(path: Path) -> Path:
    """Return where `path` leads in the end. Links in a circle are left as they are."""
    return Path(os.path.realpath(path))  # Path.resolve raises at such, in some versions


def find_home(folder: Path) -> Path | None:
    """Return the root of the git repository that holds the absolute `folder`, None outside one."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)


def leads_out(path: Path) -> bool:
    """Tell whether links take `path` out of the repository that it is named in.

    A link into the folder `.git` leads out as well: credentials may be there, and hooks that run.
    Outside of any repository there is nothing to be led out of.
    """
    path = make_absolute(path)
    home = find_home(path.parent)
    if home is None:
        return False
    own, target = home / ".git", follow_links(path)
    if not target.is_relative_to(follow_links(home)):
        return True
    return target.is_relative_to(follow_links(own)) and not path.is_relative_to(own)
