"""What is made of pm-lint's own files at a start, kept so that the next start need not make it.

Patterns, methods and rules are kept as Python keeps modules: beside the package in `__pycache__`,
for one version of Python; in the user's cache folder where that cannot be written, or where Python
was told to keep its own elsewhere or nowhere, unless it could be somebody else's (`code_folder`).
What comes out is as trusted as the package and the user's own files are, for methods are run; a
damaged file is as good as none.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pm_lint.resources import DATA, code_folder, data_folder, write_cache

_BESIDE = Path(__file__).parent / "__pycache__"
_CHECK = 4  # bytes of the checksum before the value
_LIMIT = 6000  # entries of a collection; more can only be of versions gone by

_collections: dict[str, dict[Any, Any]] = {}
_fresh: dict[str, dict[Any, Callable[[], Any]]] = {}


def recall(name: str) -> Any:
    """Return the value that was kept under `name`, None when there is none."""
    for folder in _folders():
        try:
            data = (folder / _file_name(name)).read_bytes()
            if data[:_CHECK] == _checksum(data[_CHECK:]):
                return marshal.loads(data[_CHECK:])
        except (OSError, ValueError, EOFError, TypeError):
            continue
    return None


def keep(name: str, value: Any) -> None:
    """Keep a value of plain Python types (text, bytes, numbers, tuples, lists, dicts).

    That it cannot be written is no error.
    """
    data = marshal.dumps(value)
    for folder in _folders():
        place = folder / _file_name(name)
        write_cache(place, _checksum(data) + data)
        if place.exists():
            return


@cache
def tell_code_state() -> bytes:
    """Return what differs whenever pm-lint does: names, sizes and times of its files.

    What is kept by more than its own content is kept beside this, as a module that was compiled
    is beside the size and time of its source.
    """
    found: list[str] = []
    folders = [str(Path(__file__).parent), *(str(data_folder(name)) for name in DATA)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".yaml", ".json", ".txt")):
                    state = entry.stat()
                    found.append(f"{entry.path} {state.st_size} {state.st_mtime_ns}")
                elif entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return "\n".join(sorted(set(found))).encode(errors="surrogateescape")


def look_up(collection: str, key: Any) -> Any:
    """Return what a collection of kept values has under a key, None when it has nothing."""
    return _recall_collection(collection).get(key)


def note(collection: str, key: Any, make: Callable[[], Any]) -> None:
    """Remember to add to a collection; `make` is called at the end, None is not kept."""
    _fresh.setdefault(collection, {})[key] = make


def derive(name: str, make: Callable[[], Any]) -> Any:
    """Return what `make` makes of the files of pm-lint alone, in this run or an earlier one.

    It is made of plain values, as those that `keep` takes.
    """
    state = tell_code_state()
    kept = look_up("derived", name)
    if isinstance(kept, tuple) and len(kept) == 2 and kept[0] == state:
        return kept[1]
    value = make()
    note("derived", name, lambda: (state, value))
    return value


def keep_noted() -> None:
    """Keep what was noted in this run; to be called at its end."""
    for name, noted in _fresh.items():
        made = {key: value for key, make in noted.items() if (value := make()) is not None}
        if made:
            # Another run may have added to the collection since this one began.
            _collections.pop(name, None)
            kept = _recall_collection(name)
            keep(name, {**kept, **made} if len(kept) + len(made) <= _LIMIT else made)
    _fresh.clear()


def _recall_collection(name: str) -> dict[Any, Any]:
    kept = _collections.get(name)
    if kept is None:
        recalled = recall(name)
        kept = _collections[name] = recalled if isinstance(recalled, dict) else {}
    return kept


def _folders() -> Iterator[Path]:
    if not sys.dont_write_bytecode and sys.pycache_prefix is None:
        yield _BESIDE
    folder = code_folder()
    if folder is not None:
        yield folder


def _file_name(name: str) -> str:
    """Return a name that installations side by side, of any version of Python, do not share."""
    place = zlib.crc32(os.fsencode(__file__))
    return f"pm-lint-{name}-{place:08x}.{sys.implementation.cache_tag}-{sys.hexversion:x}.bin"


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECK, "big")
