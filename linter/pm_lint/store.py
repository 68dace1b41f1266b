"""Results of earlier runs, kept as small files under the digest of all that they rest on.

A result is found only by that digest, so that it never outlives a change of what it was made
from: the text, the settings, the code of pm-lint and what is installed beside it. Files are
written whole or not at all, so that runs side by side, and runs that are killed, harm nothing; a
file that is damaged is as good as none. A folder that cannot be written is no error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

try:  # hashlib has the same, and loads OpenSSL besides
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from pm_lint.compiled import tell_code_state
from pm_lint.resources import write_cache
from pm_lint.tree import leads_out

_SHARD_LIMIT = 96
"""Files in one of the 256 folders before the older half is dropped: some 25,000 in all."""

MAX_BYTES = 64 * 1024
"""Of a result that is kept; a report with more findings is soon another one."""

_DIGITS = 64  # of a digest in hexadecimal


def _digest(data: bytes) -> blake2b:
    return blake2b(data, digest_size=_DIGITS // 2)


class Store:
    """Results below a folder, of one kind of question."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return the result under a key of `make_key`, None when there is none that is whole."""
        try:
            with open(self._place(key), "rb", buffering=0) as stream:  # noqa: PTH123 (speed)
                data = stream.read(MAX_BYTES + _DIGITS + 1)
        except OSError:
            return None
        check, result = data[:_DIGITS], data[_DIGITS:]
        return result if check == _seal(key, result) else None

    def put(self, key: str, result: bytes) -> None:
        """Keep a result under a key, unless links would take it out of a repository."""
        place = Path(self._place(key))
        if len(result) > MAX_BYTES or leads_out(place):
            return
        write_cache(place, _seal(key, result) + result)
        if key[2] == "0":  # now and then is enough
            _drop_oldest(place.parent)

    def _place(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:])  # noqa: PTH118 (speed)


def _seal(key: str, result: bytes) -> bytes:
    """Return what stands before a result and tells that it is whole, and that of this key."""
    return _digest(key.encode() + result).hexdigest().encode()


def make_key(*parts: str) -> str:
    """Return the digest of the parts, of the code of pm-lint and of what is installed with it."""
    digest = _digest(_tell_installation())
    for part in parts:
        data = part.encode(errors="surrogatepass")
        digest.update(f"\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def spell(value: Any) -> str:
    """Return a text that two values share only if they are equal, the same in every run.

    Takes plain values, enumerations, paths, collections and dataclasses of them.
    """
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if value is None or isinstance(value, str | int | float):
        return repr(value)
    if isinstance(value, Mapping):
        pairs = sorted((spell(key), spell(inner)) for key, inner in value.items())
        return f"{{{', '.join(f'{key}: {inner}' for key, inner in pairs)}}}"
    if isinstance(value, set | frozenset):
        return f"{{{', '.join(sorted(map(spell, value)))}}}"
    if isinstance(value, Iterable):
        return f"[{', '.join(map(spell, value))}]"
    if isinstance(value, Path):
        return repr(str(value))
    names = type(value).__dataclass_fields__
    inside = ", ".join(f"{name}={spell(getattr(value, name))}" for name in names)
    return f"{type(value).__name__}({inside})"


@cache
def _tell_installation() -> bytes:
    """Return what differs when the code, Python or an installed package does.

    Installing, upgrading and removing a package all change its folder's time.
    """
    found = [sys.version]
    for folder in sys.path:
        try:
            found.append(f"{folder} {os.stat(folder).st_mtime_ns}")  # noqa: PTH116 (speed)
        except OSError:
            continue
    return "\n".join(found).encode(errors="surrogateescape") + tell_code_state()


def _drop_oldest(folder: Path) -> None:
    """Drop the older half of the files when there are too many; others may do so as well."""
    try:
        with os.scandir(folder) as entries:
            # Of others' files none is ever dropped.
            own = (entry for entry in entries if len(entry.name) == _DIGITS - 2)
            aged = [(entry.stat(follow_symlinks=False).st_mtime_ns, entry.path) for entry in own]
        if len(aged) > _SHARD_LIMIT:
            for _, path in sorted(aged)[: len(aged) // 2]:
                Path(path).unlink(missing_ok=True)
    except OSError:
        return


_active: dict[str, Store] = {}


def open_stores(folder: Path | None) -> None:
    """Keep results below `folder` from now on, and use those that are there; None: neither."""
    _active.clear()
    if folder is not None:
        _active.update({kind: Store(folder / kind) for kind in ("reports", "sentences")})


def find_store(kind: str) -> Store | None:
    """Return the store of `reports` or of `sentences`, None when results are not kept."""
    return _active.get(kind)
