"""The files of a commit, or of the index, read as git keeps them."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from pm_lint.dataclass import dataclass
from pm_lint.git.command import GitError
from pm_lint.git.repository import Repository
from pm_lint.source import MAX_BYTES

LINK, MODULE = "120000", "160000"
"""The modes, as git writes them, of a symbolic link and of a submodule."""

_LINKS = 40  # as many links in a row are followed, at most


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for: the mode as git writes it, and the id of what it holds."""

    mode: str
    blob: str

    def is_of(self, data: bytes) -> bool:
        """Tell whether the blob holds just that."""
        import hashlib

        make = hashlib.sha1 if len(self.blob) == 40 else hashlib.sha256
        digest = make(b"blob %d\0" % len(data) + data, usedforsecurity=False)
        return digest.hexdigest() == self.blob


@dataclass(frozen=True)
class Snapshot:
    """A state of the files of a repository: those of a commit, or of the index where it is None.

    It is a `Tree`; `name` is what messages call it. A path with conflicts is in no index.
    """

    repository: Repository
    name: str
    commit: str | None = None

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """All files, links and submodules by their paths from the root."""
        found = {}
        if self.commit is not None:
            listed = self.repository.ask("ls-tree", "-r", "-z", "--full-tree", self.commit)
            for line in _split(listed):
                head, _, path = line.partition("\t")
                mode, _, blob = head.split(" ")
                found[path] = Entry(mode, blob)
        else:
            for line in _split(self.repository.ask("ls-files", "--stage", "-z")):
                head, _, path = line.partition("\t")
                mode, blob, stage = head.split(" ")
                if stage == "0":
                    found[path] = Entry(mode, blob)
        return found

    @cached_property
    def _folders(self) -> frozenset[str]:
        """The paths of all folders; "" is the root."""
        found = {""}
        for path in self.entries:
            while "/" in path:
                path = path.rpartition("/")[0]
                if path in found:
                    break
                found.add(path)
        return frozenset(found)

    @cached_property
    def _contents(self) -> dict[str, bytes]:
        return {}

    @cached_property
    def _beyond(self) -> bytes:
        """What stands for a blob that is too large to be read."""
        return bytes(MAX_BYTES + 1)

    def name_path(self, path: Path) -> str | None:
        """Return an absolute path as git writes it, None for one outside; "" is the root."""
        if not path.is_relative_to(self.repository.root):
            return None
        name = path.relative_to(self.repository.root).as_posix()
        return "" if name == "." else name

    def find_entry(self, path: Path) -> Entry | None:
        """Return what is kept for an absolute path, None for a folder and for what is not there."""
        name = self.name_path(path)
        return self.entries.get(name) if name else None

    def is_file(self, path: Path) -> bool:
        """Tell whether a file is kept under the path, at the end of links as well."""
        entry = self.find_entry(self.resolve(path))
        return entry is not None and entry.mode not in (LINK, MODULE)

    def is_folder(self, path: Path) -> bool:
        """Tell whether files are kept below the path."""
        return self.name_path(self.resolve(path)) in self._folders

    def holds(self, path: Path) -> bool:
        """Tell whether anything is kept there; what other repositories hold is not known: True."""
        place = self.resolve(path)
        name = self.name_path(place)
        if name is None or name in self.entries or name in self._folders:
            return True
        parents = (self.find_entry(parent) for parent in place.parents)
        return any(entry is not None and entry.mode == MODULE for entry in parents)

    def resolve(self, path: Path) -> Path:
        """Return the path with `..` and the links of this state followed."""
        place = Path(os.path.normpath(path))
        for _ in range(_LINKS):
            link = self._find_link(place)
            if link is None:
                break
            target = os.fsdecode(self.read_blob(self.entries[link].blob))
            at = self.repository.root / link
            place = Path(os.path.normpath(at.parent / target / place.relative_to(at)))
        return place

    def _find_link(self, place: Path) -> str | None:
        """Return the first link on the way to a place, by its path from the root."""
        name = self.name_path(place)
        if not name:
            return None
        parts = name.split("/")
        ways = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
        return next((w for w in ways if w in self.entries and self.entries[w].mode == LINK), None)

    def find(self, folder: Path, ending: str) -> Iterable[Path]:
        """Return the files and links below a folder whose names have that ending, in order."""
        name = self.name_path(folder)
        if name is None:
            return []
        start = f"{name}/" if name else ""
        return sorted(
            self.repository.root / path
            for path, entry in self.entries.items()
            if path.startswith(start) and path.endswith(ending) and entry.mode != MODULE
        )

    def read(self, path: Path) -> bytes:
        """Return what a file holds, one byte beyond the limit where it is larger.

        Raises FileNotFoundError for what is no file in this state.
        """
        entry = self.find_entry(self.resolve(path))
        if entry is None or entry.mode in (LINK, MODULE):
            raise FileNotFoundError(errno.ENOENT, f"is not in {self.name}", str(path))
        return self.read_blob(entry.blob)

    def read_blob(self, blob: str) -> bytes:
        """Return what a blob holds, one byte beyond the limit where it is larger."""
        if blob not in self._contents:
            self.fetch([blob])
        return self._contents[blob]

    def fetch_files(self, paths: Iterable[Path]) -> None:
        """Read what many files hold ahead of their use, with one command for all."""
        entries = (self.find_entry(path) for path in paths)
        self.fetch(entry.blob for entry in entries if entry is not None)

    def fetch(self, blobs: Iterable[str]) -> None:
        """Read the blobs with one command each for their sizes and their contents, and keep them.

        Raises GitError for one that the repository does not have.
        """
        wanted = sorted(set(blobs) - self._contents.keys())
        if not wanted:
            return
        sizes = self.repository.ask("cat-file", "--batch-check", data=_lines(wanted))
        small = []
        for line in sizes.decode("ascii").splitlines():
            blob, size = line.split(" ")[0], line.rpartition(" ")[2]
            if not size.isdigit():
                raise GitError(f"the repository lacks {blob}; fetch the whole of it")
            if int(size) <= MAX_BYTES:
                small.append(blob)
            else:
                self._contents[blob] = self._beyond
        packed = self.repository.ask("cat-file", "--batch", data=_lines(small))
        at = 0
        for blob in small:
            start = packed.index(b"\n", at) + 1
            at = start + int(packed[at:start].rpartition(b" ")[2])
            self._contents[blob] = packed[start:at]
            at += 1


def _split(listed: bytes) -> Iterator[str]:
    """Return the parts of a list that null bytes end."""
    return (os.fsdecode(part) for part in listed.split(b"\0") if part)


def _lines(blobs: Iterable[str]) -> bytes:
    return "".join(f"{blob}\n" for blob in blobs).encode("ascii")
