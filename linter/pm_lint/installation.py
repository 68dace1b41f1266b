"""What differs whenever pm-lint, Python or a package does: kept results are kept beside it.

All runs begin here, so that this module imports nothing that Python has not loaded anyway.
"""

from __future__ import annotations

import os
import sys

from pm_lint.resources import DATA, find_data

_told: dict[str, bytes] = {}


def tell_code_state() -> bytes:
    """Return what differs whenever pm-lint does: names, sizes and times of its files.

    What is kept by more than its own content is kept beside this, as a module that was compiled
    is beside the size and time of its source.
    """
    if "code" not in _told:
        _told["code"] = "\n".join(sorted(_list_files())).encode(errors="surrogateescape")
    return _told["code"]


def _list_files() -> set[str]:
    found: set[str] = set()
    folders = [os.path.dirname(__file__), *map(find_data, DATA)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".yaml", ".json", ".txt")):
                    state = entry.stat()
                    found.add(f"{entry.path} {state.st_size} {state.st_mtime_ns}")
                elif entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return found


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
