"""What a run asks of the disk, and what it prints, taken down so that it can be repeated."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType

from pm_lint.cli.reruns import QUESTIONS, key_of, write_record
from pm_lint.store import digest, find_store
from pm_lint.tree import DISK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class Recording:
    """Takes down a run over named files; a Tree, through which configuration is read.

    What is known is only what was asked here: a run that asks for anything else, such as what is
    in a folder, is not kept.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._answers: dict[tuple[str, str], str] = {}
        self._open = 0  # files whose outcome is not known to rest on what was asked
        self._lost = False
        self._streams = sys.stdout, sys.stderr
        self._copies = _Copy(sys.stdout), _Copy(sys.stderr)

    def __enter__(self) -> Recording:
        self._watch(str(Path.cwd()))
        sys.stdout, sys.stderr = self._copies
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        sys.stdout, sys.stderr = self._streams

    def lose(self) -> None:
        """Keep nothing of this run: something of it is not known."""
        self._lost = True

    def meet(self, path: Path) -> None:
        """Take down that a file is to be checked, and how it lies; `rely` has to follow."""
        self._open += 1
        self._watch(str(path))

    def take_text(self, path: str, data: bytes) -> None:
        """Take down what was read of a file."""
        self._answers["text", path] = digest(data)

    def rely(self, places: Iterable[str]) -> None:
        """Take down the paths that the outcome for a file rests on."""
        self._open -= 1
        for place in places:
            self._watch(place)

    def keep(self, code: int) -> None:
        """Keep the run, if all of it is known and nothing has changed meanwhile."""
        store = find_store("runs")
        printed, said = ("".join(copy.parts) for copy in self._copies)
        # What counts the files draws over itself.
        if store is None or self._lost or self._open or "\r" in said:
            return
        for (question, path), answer in self._answers.items():
            if QUESTIONS[question](path) != answer:
                return
        record = write_record(code, printed, said, self._answers)
        if record:
            store.put(key_of(self._words), record)

    def _ask(self, question: str, path: str) -> str:
        """Return the answer, the same each time: it is what the run has gone by."""
        key = question, path
        if key not in self._answers:
            self._answers[key] = QUESTIONS[question](path)
        return self._answers[key]

    def _watch(self, path: str) -> None:
        """Ask what is at an absolute path, where it leads, and which repository holds it."""
        self._ask("kind", path)
        self._ask("real", path)
        folder = path
        while True:
            own = os.path.join(folder, ".git")
            if self._ask("kind", own):
                self._ask("real", folder)
                self._ask("real", own)
                return
            above = os.path.dirname(folder)
            if above == folder:
                return
            folder = above

    def is_file(self, path: Path) -> bool:
        """Tell whether a file is there."""
        self._watch(str(path))
        return DISK.is_file(path)

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder is there."""
        self._watch(str(path))
        return DISK.is_folder(path)

    def holds(self, path: Path) -> bool:
        """Tell whether anything is there."""
        self._watch(str(path))
        return DISK.holds(path)

    def resolve(self, path: Path) -> Path:
        """Return the path with `..` and links followed."""
        self._watch(str(path))
        return DISK.resolve(path)

    def find(self, folder: Path, ending: str) -> Iterable[Path]:
        """Return the files below a folder, of which no record is kept."""
        self.lose()
        return DISK.find(folder, ending)

    def read(self, path: Path) -> bytes:
        """Return what a file holds."""
        self._watch(str(path))
        data = DISK.read(path)
        self.take_text(str(path), data)
        return data


class _Copy:
    """A stream that remembers what is written to it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.parts: list[str] = []

    def write(self, text: str) -> int:
        self.parts.append(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)
