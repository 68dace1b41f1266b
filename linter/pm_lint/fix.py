"""What mends a finding: edits chosen, applied to a text, and written without ever losing a file."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from pm_lint.finding import Edit, Finding, Fix
from pm_lint.source import Source

ROUNDS = 10
"""How often a text is mended and read again, at most: a fix may make room for another."""


class FileChangedError(OSError):
    """The file is not what it was when it was read, so it is left alone."""


def choose_fixes(findings: Iterable[Finding], *, unsafe: bool) -> list[Fix]:
    """Return the fixes that can be applied together, the first of any that overlap."""
    chosen: list[Fix] = []
    taken: list[Edit] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe) or fix in chosen:
            continue
        if any(_collide(edit, other) for edit in fix.edits for other in taken):
            continue
        chosen.append(fix)
        taken += fix.edits
    return chosen


def _collide(one: Edit, other: Edit) -> bool:
    """Tell whether two edits touch: even at one point their order would matter."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end


def apply_fixes(source: Source, fixes: Iterable[Fix]) -> Source:
    """Return the source with the edits of all fixes applied, in the line endings of the file."""
    text = source.text
    newline = "\r\n" if "\r\n" in text else "\n"
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span)
    for edit in reversed(edits):
        words = edit.text.replace("\r\n", "\n").replace("\n", newline)
        text = text[: edit.span.start] + words + text[edit.span.end :]
    return Source(source.path, text, source.encoding)


def encode_text(source: Source, original: bytes) -> bytes:
    """Return the text as bytes in the encoding of `original`, byte order mark included."""
    if original.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + source.text.encode("utf-16-be")
    if original.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE + source.text.encode("utf-16-le")
    return source.text.encode(source.encoding)


def show_diff(before: Source, after: Source) -> str:
    """Return a unified diff of two states of a file."""
    from difflib import unified_diff

    lines = unified_diff(
        before.text.splitlines(keepends=True),
        after.text.splitlines(keepends=True),
        _name(before.path),
        _name(after.path),
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _name(path: str) -> str:
    """Return a path as a patch names it: quoted where it would not fit on one plain line."""
    if path.isprintable():
        return path
    import json

    return json.dumps(path)


def write_file(path: Path, data: bytes, original: bytes | None) -> None:
    """Replace what a file holds, wholly or not at all; its mode and owner stay.

    `original` is what it holds, None where there is no such file yet. The new content is on the
    disk before it takes the name of the old one. Raises FileChangedError when the file no longer
    holds `original`, OSError when it cannot be written; then it is as it was.
    """
    import tempfile

    state = None if original is None else _examine(path)
    try:
        handle, name = tempfile.mkstemp(prefix=".pm-lint-", dir=path.parent)
    except OSError as error:
        reason = f"its folder takes no new file, {(error.strerror or str(error)).lower()}"
        raise OSError(error.errno, reason, str(path)) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            if os.name == "posix":
                _take_owner_and_mode(stream.fileno(), state)
            os.fsync(stream.fileno())
        if (path.read_bytes() if os.path.lexists(path) else None) != original:
            raise FileChangedError(f"{path} was changed meanwhile, and is left alone")
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _examine(path: Path) -> os.stat_result:
    """Return the state of a file that may be replaced. Raises OSError for any other."""
    state = path.lstat()
    if not stat.S_ISREG(state.st_mode):
        raise OSError(f"{path} is a link, and what it leads to is not changed")
    if state.st_nlink > 1:
        raise OSError(f"{path} has other names, hard links, that would keep the old text")
    if not os.access(path, os.W_OK):
        raise PermissionError(13, "permission denied", str(path))
    return state


def _take_owner_and_mode(handle: int, state: os.stat_result | None) -> None:
    """Give an open file the owner and the mode of another, or those of a new file."""
    if state is None:
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(handle, 0o666 & ~mask)
        return
    own = os.fstat(handle)
    if (own.st_uid, own.st_gid) != (state.st_uid, state.st_gid):
        os.fchown(handle, state.st_uid, state.st_gid)
    os.fchmod(handle, stat.S_IMODE(state.st_mode))


def _sync_folder(folder: Path) -> None:
    """Bring a rename to the disk, where the system lets folders be synchronised."""
    import contextlib

    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
