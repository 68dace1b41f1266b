"""Results of earlier runs, kept as small files under the digest of all that they rest on.

A result is found only by that digest, so that it never outlives a change of what it was made
from: the text, the settings, the code of pm-lint and what is installed beside it. Files are
written whole or not at all, so that runs side by side, and runs that are killed, harm nothing; a
file that is damaged is as good as none. A folder that cannot be written is no error.
"""

from __future__ import annotations

import os

try:  # hashlib has the same, and loads OpenSSL besides
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from pm_lint.installation import tell_installation
from pm_lint.resources import write_cache

TYPE_CHECKING = False  # that of `typing` costs more than all of this
if TYPE_CHECKING:
    from pathlib import Path


_SHARD_LIMIT = 96
"""Files in one of the 256 folders before the older half is dropped: some 25,000 in all."""

MAX_BYTES = 64 * 1024
"""Of a result that is kept; a report with more findings is soon another one."""

_DIGITS = 64  # of a digest in hexadecimal


def _digest(data: bytes) -> blake2b:
    return blake2b(data, digest_size=_DIGITS // 2)


def digest(data: bytes) -> str:
    """Return the digest of some bytes, 64 hexadecimal digits."""
    return _digest(data).hexdigest()


class Store:
    """Results below a folder, of one kind of question."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return the result under a key of `make_key`, None when there is none that is whole."""
        try:
            with open(self._place(key), "rb", buffering=0) as stream:
                data = stream.read(MAX_BYTES + _DIGITS + 1)
        except OSError:
            return None
        check, result = data[:_DIGITS], data[_DIGITS:]
        return result if check == _seal(key, result) else None

    def put(self, key: str, result: bytes) -> None:
        """Keep a result under a key, unless links would take it out of a repository."""
        from pathlib import Path

        from pm_lint.tree import leads_out

        place = self._place(key)
        if len(result) > MAX_BYTES or leads_out(Path(place)):
            return
        write_cache(place, _seal(key, result) + result)
        if key[2] == "0":  # now and then is enough
            _drop_oldest(os.path.dirname(place))

    def _place(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:])


def _seal(key: str, result: bytes) -> bytes:
    """Return what stands before a result and tells that it is whole, and that of this key."""
    return digest(key.encode() + result).encode()


_begun: list[blake2b] = []  # the state of a digest that every key of this run begins with


def make_key(*parts: str) -> str:
    """Return the digest of the parts, of the code of pm-lint and of what is installed with it."""
    if not _begun:
        _begun.append(_digest(tell_installation()))
    state = _begun[0].copy()
    for part in parts:
        data = part.encode(errors="surrogatepass")
        state.update(f"\0{len(data)}\0".encode() + data)
    return state.hexdigest()


def _drop_oldest(folder: str) -> None:
    """Drop the older half of the files when there are too many; others may do so as well."""
    try:
        with os.scandir(folder) as entries:
            # Of others' files none is ever dropped.
            own = (entry for entry in entries if len(entry.name) == _DIGITS - 2)
            aged = [(entry.stat(follow_symlinks=False).st_mtime_ns, entry.path) for entry in own]
        if len(aged) > _SHARD_LIMIT:
            for _, path in sorted(aged)[: len(aged) // 2]:
                os.unlink(path)
    except OSError:
        return


KINDS = ("runs", "reports", "sentences")
"""What results are of: whole runs, files, sentences."""

_active: dict[str, Store] = {}


def open_stores(folder: Path | None) -> None:
    """Keep results below `folder` from now on, and use those that are there; None: neither."""
    _active.clear()
    if folder is not None:
        _active.update({kind: Store(folder / kind) for kind in KINDS})


def find_store(kind: str) -> Store | None:
    """Return the store of one of KINDS, None when results are not kept."""
    return _active.get(kind)
