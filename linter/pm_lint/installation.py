"""What differs whenever pm-lint, Python or a package does: kept results are kept beside it.

All runs begin here, so that this module imports nothing that Python has not loaded anyway.
"""

from __future__ import annotations

import os
import sys

try:  # hashlib has the same, and loads OpenSSL besides
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from pm_lint.resources import DATA, find_data

TYPE_CHECKING = False  # that of `typing` costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator

_told: dict[str, bytes] = {}


def tell_code_state() -> bytes:
    """Return what differs whenever pm-lint does: a digest of names, sizes and times of its files.

    What is kept by more than its own content is kept beside this, as a module that was compiled
    is beside the size and time of its source.
    """
    if "code" not in _told:
        listed = "\n".join(sorted(_list_files())).encode(errors="surrogateescape")
        _told["code"] = blake2b(listed, digest_size=32).digest()
    return _told["code"]


def _list_files() -> Iterator[str]:
    stat = os.stat
    folders = [os.path.dirname(__file__), *map(find_data, DATA)]
    while folders:
        folder = folders.pop()
        for name in os.listdir(folder):
            path = f"{folder}/{name}"
            if name.endswith((".py", ".yaml", ".json", ".txt")):
                state = stat(path)
                yield f"{path} {state.st_size} {state.st_mtime_ns}"
            elif "." not in name and name != "__pycache__" and os.path.isdir(path):
                folders.append(path)


def tell_installation() -> bytes:
    """Return what differs when the code, Python or an installed package does.

    Installing, upgrading and removing a package all change its folder's time.
    """
    if "all" not in _told:
        found = [sys.version]
        for folder in sys.path:
            try:
                found.append(f"{folder} {os.stat(folder).st_mtime_ns}")
            except OSError:
                continue
        packages = "\n".join(found).encode(errors="surrogateescape")
        _told["all"] = packages + tell_code_state()
    return _told["all"]
