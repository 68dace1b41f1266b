"""What is made of pm-lint's own files at a start, kept so that the next start need not make it.

Patterns, methods and rules are kept as Python keeps modules: beside the package in `__pycache__`,
for one version of Python; in the user's cache folder where that cannot be written, or where Python
was told to keep its own elsewhere or nowhere, unless it could be somebody else's (`find_code`).
What comes out is as trusted as the package and the user's own files are, for methods are run; a
damaged file is as good as none.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib

from pm_lint.installation import tell_code_state
from pm_lint.resources import find_code, write_cache
from pm_lint.shelf import Shelf, open_shelf, write_shelf

TYPE_CHECKING = False  # that of `typing` takes longer than this module
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

_BESIDE = os.path.join(os.path.dirname(__file__), "__pycache__")
_CHECK = 4  # bytes of the checksum before the value
_LIMIT = 6000  # entries of a collection; more can only be of versions gone by
_DERIVED = "derived"

_shelves: dict[str, Shelf | None] = {}
_fresh: dict[str, dict[str, Callable[[], Any]]] = {}


def recall(name: str) -> Any:
    """Return the value that was kept under `name`, None when there is none."""
    kept = (_load(data) for data in recall_bytes(name))
    return next((value for value in kept if value is not None), None)


def _load(data: bytes) -> Any:
    value = memoryview(data)[_CHECK:]
    try:
        # Only what was written whole is read: of other bytes the reader promises nothing.
        return marshal.loads(value) if data[:_CHECK] == _checksum(value) else None
    except (ValueError, EOFError, TypeError):
        return None


def recall_bytes(name: str) -> Iterator[bytes]:
    """Yield what is kept under `name`, in one place or in several."""
    for place in _places(name):
        try:
            with open(place, "rb", buffering=0) as stream:
                yield stream.read()
        except OSError:
            continue


def keep(name: str, value: Any) -> None:
    """Keep a value of plain Python types (text, bytes, numbers, tuples, lists, dicts).

    That it cannot be written is no error.
    """
    data = marshal.dumps(value)
    keep_bytes(name, _checksum(data) + data)


def keep_bytes(name: str, data: bytes) -> None:
    """Keep some bytes, as `keep` does a value."""
    for place in _places(name):
        write_cache(place, data)
        if os.path.exists(place):
            return


def find_shelf(name: str, state: bytes = b"") -> Shelf | None:
    """Return the values that are kept under `name` for a state of the code, None for none."""
    opened = (open_shelf(place, state) for place in _places(name))
    return next((shelf for shelf in opened if shelf is not None), None)


def look_up(collection: str, key: str) -> Any:
    """Return what a collection of kept values has under a key, None when it has nothing."""
    if collection not in _shelves:
        _shelves[collection] = find_shelf(collection, _tell_state(collection))
    shelf = _shelves[collection]
    data = None if shelf is None else shelf.get(key)
    try:
        return marshal.loads(data) if data else None
    except (ValueError, EOFError, TypeError):
        return None


def note(collection: str, key: str, make: Callable[[], Any]) -> None:
    """Remember to add to a collection; `make` is called at the end, None is not kept."""
    _fresh.setdefault(collection, {})[key] = make


def derive(name: str, make: Callable[[], Any]) -> Any:
    """Return what `make` makes of the files of pm-lint alone, in this run or an earlier one.

    It is made of plain values, as those that `keep` takes.
    """
    kept = look_up(_DERIVED, name)
    if isinstance(kept, tuple) and len(kept) == 1:
        return kept[0]
    value = make()
    note(_DERIVED, name, lambda: (value,))
    return value


def keep_noted() -> None:
    """Keep what was noted in this run; to be called at its end."""
    for name, noted in _fresh.items():
        made = {key: marshal.dumps(value) for key, make in noted.items() if (value := make())}
        if not made:
            continue
        state = _tell_state(name)
        # Another run may have added to the collection since this one began.
        kept = find_shelf(name, state)
        if kept is not None and len(kept) + len(made) <= _LIMIT:
            made = {**{key: data for key in kept if (data := kept.get(key)) is not None}, **made}
        _shelves.pop(name, None)
        keep_bytes(name, write_shelf(state, made))
    _fresh.clear()


def _tell_state(collection: str) -> bytes:
    """Return what a collection is kept for: patterns and methods are the same for any code."""
    return tell_code_state() if collection == _DERIVED else b""


def _places(name: str) -> Iterator[str]:
    return (os.path.join(folder, _file_name(name)) for folder in _folders())


def _folders() -> Iterator[str]:
    if not sys.dont_write_bytecode and sys.pycache_prefix is None:
        yield _BESIDE
    folder = find_code()
    if folder is not None:
        yield folder


def _file_name(name: str) -> str:
    """Return a name that installations side by side, of any version of Python, do not share."""
    place = zlib.crc32(os.fsencode(__file__))
    return f"pm-lint-{name}-{place:08x}.{sys.implementation.cache_tag}-{sys.hexversion:x}.bin"


def _checksum(data: bytes | memoryview) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECK, "big")
