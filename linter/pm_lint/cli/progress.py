"""A line that counts the files while a long run goes on, and is gone when it ends."""

from __future__ import annotations

import os
import sys
import time

_PATIENCE = 1.0  # seconds before the first line: a short run shows none
_PAUSE = 0.1


class Progress:
    """Counts files on standard error, where that is a terminal and nobody has refused."""

    def __init__(self, *, wanted: bool) -> None:
        self._on = wanted and sys.stderr.isatty() and not os.environ.get("CI")
        self._next = time.monotonic() + _PATIENCE
        self._files = 0
        self._drawn = False

    def step(self) -> None:
        """Count one more file."""
        self._files += 1
        if self._on and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            sys.stderr.write(f"\r{self._files} files read")
            sys.stderr.flush()
            self._drawn = True

    def clear(self) -> None:
        """Take the line away, before anything else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False
