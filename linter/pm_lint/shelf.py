"""Many values in one file, each of which is read when it is asked for.

A run needs few of the patterns, methods and modules that were ever kept, and pays for each page of
memory that it fills. The file begins with a table that tells where each value is. A value is read
only if it is whole, and a file whose table is not whole is as good as none.
"""

from __future__ import annotations

import marshal
import os
import zlib

TYPE_CHECKING = False  # that of `typing` takes longer than this module
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    _Place = tuple[int, int, int]  # where a value begins, its length, its checksum

_HEAD = 8  # bytes: the length of the table, and its checksum
_UNIT = 4
_GUESS = 64 * 1024  # bytes that the table is hoped to fit into


class Shelf:
    """The values of one file. It stays open: another run may have another file put in its place."""

    def __init__(self, file: int, start: int, table: Mapping[str, _Place]) -> None:
        self._file = file
        self._start = start
        self._table = table

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def __len__(self) -> int:
        return len(self._table)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def get(self, key: str) -> bytes | None:
        """Return the value under a key, None where there is none that is whole."""
        if key not in self._table:
            return None
        try:
            start, length, check = self._table[key]
            data = _read(self._file, length, self._start + start)
        except (OSError, TypeError, ValueError, OverflowError, MemoryError):
            return None
        return data if len(data) == length and zlib.crc32(data) == check else None


def open_shelf(path: str, state: bytes) -> Shelf | None:
    """Return the shelf that was written for a state, None where there is no such file."""
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        shelf = _open(file, state)
    except (OSError, ValueError, EOFError, TypeError):
        shelf = None
    if shelf is None:
        os.close(file)
    return shelf


def _open(file: int, state: bytes) -> Shelf | None:
    data = _read(file, _GUESS, 0)
    length, check = (int.from_bytes(data[at : at + _UNIT], "big") for at in (0, _UNIT))
    start = _HEAD + length
    if start > len(data):
        data = _read(file, start, 0)
    head = data[_HEAD:start]
    # Only what was written whole is read: of other bytes the reader promises nothing.
    if len(head) != length or zlib.crc32(head) != check:
        return None
    told, table = marshal.loads(head)
    return Shelf(file, start, table) if told == state and isinstance(table, dict) else None


def write_shelf(state: bytes, values: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a file with these values, for `open_shelf`."""
    table: dict[str, _Place] = {}
    end = 0
    for key, value in values.items():
        table[key] = end, len(value), zlib.crc32(value)
        end += len(value)
    head = marshal.dumps((state, table))
    sizes = len(head).to_bytes(_UNIT, "big") + zlib.crc32(head).to_bytes(_UNIT, "big")
    return b"".join((sizes, head, *values.values()))


def _read(file: int, length: int, start: int) -> bytes:
    # Processes that were forked have one place in the file in common, and pread needs none.
    if hasattr(os, "pread"):
        return os.pread(file, length, start)
    os.lseek(file, start, os.SEEK_SET)
    return os.read(file, length)
