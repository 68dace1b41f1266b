"""A run that was made before, of the same words on the same files: its output is repeated.

Whatever such a run asked of the disk was kept with what it printed (`recording.py`), and is asked
again before that is used. Most runs of a hook are such; hence nothing is imported here that Python
has not loaded anyway, and no option is understood.
"""

from __future__ import annotations

import os
import sys

from pm_lint.resources import find_cache
from pm_lint.store import Store, digest, make_key

TYPE_CHECKING = False  # that of `typing` costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


_SEPARATOR = "\0"  # in no path, and in no output
_TOLD = ("NO_COLOR", "FORCE_COLOR", "TERM", "CI")  # variables that output depends on
_LIMIT = 64 * 1024 * 1024  # bytes; no file that a run is kept of is larger
_KIND = 0o170000  # the bits of a mode that tell files from folders


def _ask_kind(path: str) -> str:
    """Return what is at the end of a path, links followed: file, folder, nothing."""
    try:
        return oct(os.stat(path).st_mode & _KIND)
    except (OSError, ValueError):
        return ""


def _ask_text(path: str) -> str:
    """Return the digest of what a file holds."""
    try:
        with open(path, "rb") as stream:
            return digest(stream.read(_LIMIT + 1))
    except OSError:
        return ""


QUESTIONS: Mapping[str, Callable[[str], str]] = {
    "kind": _ask_kind,
    "real": os.path.realpath,
    "text": _ask_text,
}
"""What can be asked of a path; answers are text, that to the last one a digest of it."""


def key_of(words: Sequence[str]) -> str:
    """Return the key of a run: its words, where it runs, what it prints to, who makes it.

    Raises OSError where the working directory is gone.
    """
    width = ""
    if sys.stdout.isatty():
        try:
            width = str(os.get_terminal_size(sys.stdout.fileno()).columns)
        except (OSError, ValueError):
            width = "unknown"
    told = (f"{name}={os.environ.get(name)}" for name in _TOLD)
    return make_key(os.getcwd(), width, *told, *words)


def find_folder(words: Sequence[str]) -> str | None:
    """Return where runs of these words are kept, None for nowhere.

    A word that is mistaken for an option only leads to where nothing is: words are in the key.
    """
    # A change that is not trusted could bring runs of its own, were they kept in the repository.
    if any(word == "--no-cache" or word.startswith("--trust-config") for word in words):
        return None
    folder = find_cache()
    for number, word in enumerate(words):
        if word == "--cache-dir" and number + 1 < len(words):
            folder = words[number + 1]
        elif word.startswith("--cache-dir="):
            folder = word.partition("=")[2]
    return os.path.join(folder, "runs") if folder else None


def repeat_run(words: Sequence[str]) -> int | None:
    """Print what the same run printed before and return its exit code, None where none is kept."""
    folder = find_folder(words)
    if folder is None or sys.stdout is None or sys.stderr is None:
        return None
    try:
        kept = Store(folder).get(key_of(words))
    except OSError:
        return None
    record = kept and read_record(kept)
    if not record:
        return None
    code, printed, said, answers = record
    if any(QUESTIONS[question](path) != answer for question, path, answer in answers):
        return None
    sys.stderr.write(said)
    sys.stdout.write(printed)
    return code


_Record = tuple[int, str, str, "list[tuple[str, str, str]]"]
"""An exit code, what was printed and said, and answers: question, path, answer."""


def write_record(
    code: int, printed: str, said: str, answers: Mapping[tuple[str, str], str]
) -> bytes:
    """Return the bytes to keep of a run; b"" where they would not tell it."""
    parts = [str(code), printed, said]
    for (question, path), answer in answers.items():
        parts += question, path, answer
    if any(_SEPARATOR in part for part in parts):
        return b""
    return _SEPARATOR.join(parts).encode(errors="surrogatepass")


def read_record(data: bytes) -> _Record | None:
    """Return what `write_record` wrote, None for anything else."""
    try:
        code, printed, said, *rest = data.decode(errors="surrogatepass").split(_SEPARATOR)
        answers = list(zip(rest[::3], rest[1::3], rest[2::3], strict=True))
        if not all(question in QUESTIONS for question, _, _ in answers):
            return None
        return int(code), printed, said, answers
    except ValueError:
        return None
