"""Where the data files are, in a wheel and in a checkout alike, and where results are kept."""

from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False  # that of `typing` costs more than all of this
if TYPE_CHECKING:
    from pathlib import Path


DATA = ("rules", "schemas")
"""The folders of data files."""

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def find_data(name: str) -> str:
    """Return the path of the folder `name`, one of DATA, that ships with pm-lint.

    An installed wheel has it inside the package, a checkout at the top level. Looked up by
    path because importlib.resources alone costs more time than the rest of a start.
    """
    inside = os.path.join(_PACKAGE, name)
    if os.path.isdir(inside):
        return inside
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), name)


def data_folder(name: str) -> Path:
    """Return the folder `name`, as `find_data` does."""
    from pathlib import Path

    return Path(find_data(name))


def find_cache() -> str | None:
    """Return the path of the user's folder in which pm-lint keeps what it can make anew.

    `PM_LINT_CACHE_DIR` names another one. The folder need not exist. None for a user without a
    home: a folder below the working directory would be whoever's that wrote what is there.
    """
    named = os.environ.get("PM_LINT_CACHE_DIR")
    if named:
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    folder = os.path.join(base, "pm-lint")
    return folder if os.path.isabs(folder) else None


def cache_folder() -> Path | None:
    """Return the folder of `find_cache`."""
    from pathlib import Path

    folder = find_cache()
    return None if folder is None else Path(folder)


def find_code() -> str | None:
    """Return the cache folder if what is there may be run, None if somebody else may have put it.

    It is not while it lies in a repository, whose files anybody may have written, or in a folder
    that belongs to another user or that all may write to.
    """
    folder = find_cache()
    if folder is None or _is_in_repository(folder):
        return None
    try:
        state = os.stat(folder)
    except FileNotFoundError:
        return folder
    except OSError:
        return None
    own = getattr(os, "getuid", lambda: state.st_uid)() == state.st_uid
    shared = os.name != "nt" and bool(state.st_mode & stat.S_IWOTH)
    return folder if stat.S_ISDIR(state.st_mode) and own and not shared else None


def _is_in_repository(folder: str) -> bool:
    # As it is named, and as links lead: either may be a repository's doing.
    for place in (os.path.abspath(folder), os.path.realpath(folder)):
        above = ""
        while place != above:
            if os.path.lexists(os.path.join(place, ".git")):
                return True
            place, above = os.path.dirname(place), place
    return False


def write_cache(place: str | Path, data: bytes) -> None:
    """Write a file of the cache folder, wholly or not at all; that it cannot be is no error."""
    part = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        try:
            with open(part, "wb") as stream:
                stream.write(data)
            os.replace(part, place)
        finally:
            if os.path.lexists(part):
                os.unlink(part)
    except OSError:
        return
