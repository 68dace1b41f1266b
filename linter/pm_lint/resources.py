"""Where the data files are: rules, schemas and vocabulary, in a wheel and in a checkout alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def data_folder(name: str) -> Path:
    """Return the folder `name` ("rules" or "schemas") that ships with pm-lint.

    An installed wheel has it inside the package, a checkout at the top level. Looked up by
    path because importlib.resources alone costs more time than the rest of a start.
    """
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name
