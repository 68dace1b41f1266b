"""Where the data files are, in a wheel and in a checkout alike, and where results are kept."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

DATA = ("rules", "schemas")
"""The folders of data files."""

_PACKAGE = Path(__file__).parent


def data_folder(name: str) -> Path:
    """Return the folder `name`, one of DATA, that ships with pm-lint.

    An installed wheel has it inside the package, a checkout at the top level. Looked up by
    path because importlib.resources alone costs more time than the rest of a start.
    """
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def cache_folder() -> Path | None:
    """Return the folder of the user in which pm-lint keeps what it can make anew.

    `PM_LINT_CACHE_DIR` names another one. The folder need not exist. None for a user without a
    home: a folder below the working directory would be whoever's that wrote what is there.
    """
    named = os.environ.get("PM_LINT_CACHE_DIR")
    if named:
        return Path(named)
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 (Path.home raises where there is none)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or home / ".cache"
    folder = Path(base) / "pm-lint"
    return folder if folder.is_absolute() else None


def code_folder() -> Path | None:
    """Return the cache folder if what is there may be run, None if somebody else may have put it.

    It is not while it lies in a repository, whose files anybody may have written, or in a folder
    that belongs to another user or that all may write to.
    """
    folder = cache_folder()
    if folder is None or _is_in_repository(folder):
        return None
    try:
        state = folder.stat()
    except FileNotFoundError:
        return folder
    except OSError:
        return None
    own = getattr(os, "getuid", lambda: state.st_uid)() == state.st_uid
    shared = os.name != "nt" and bool(state.st_mode & stat.S_IWOTH)
    return folder if stat.S_ISDIR(state.st_mode) and own and not shared else None


def _is_in_repository(folder: Path) -> bool:
    # As it is named, and as links lead: either may be a repository's doing.
    places = {Path(os.path.abspath(folder)), Path(os.path.realpath(folder))}  # noqa: PTH100
    return any(
        os.path.lexists(above / ".git") for place in places for above in (place, *place.parents)
    )


def write_cache(place: Path, data: bytes) -> None:
    """Write a file of the cache folder, wholly or not at all; that it cannot be is no error."""
    part = place.with_name(f"{place.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(data)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
