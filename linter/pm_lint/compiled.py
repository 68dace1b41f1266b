"""What is made of pm-lint's own files at a start, kept so that the next start need not make it.

Patterns and rules are to pm-lint as modules are to Python, and are kept as modules are: beside the
package in `__pycache__`, for one version of Python; in the user's cache folder where that cannot
be written or `PYTHONDONTWRITEBYTECODE` is set. What comes out is as trusted as the package and the
user's own files are; a damaged file is as good as none.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pm_lint.resources import cache_folder, write_cache

_BESIDE = Path(__file__).parent / "__pycache__"
_CHECK = 4  # bytes of the checksum before the value


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


def _folders() -> Iterator[Path]:
    if not sys.dont_write_bytecode:
        yield _BESIDE
    yield cache_folder()


def _file_name(name: str) -> str:
    """Return a name that installations side by side, of any version of Python, do not share."""
    place = zlib.crc32(os.fsencode(__file__))
    return f"pm-lint-{name}-{place:08x}.{sys.implementation.cache_tag}-{sys.hexversion:x}.bin"


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECK, "big")
