"""Values spelt out, so that what rests on them can be kept under their spelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def spell(value: Any) -> str:
    """Return a text that two values share only if they are equal, the same in every run.

    Takes plain values, enumerations, paths, collections and dataclasses of them.
    """
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if value is None or isinstance(value, str | int | float):
        return repr(value)
    if isinstance(value, Mapping):
        pairs = sorted((spell(key), spell(inner)) for key, inner in value.items())
        return f"{{{', '.join(f'{key}: {inner}' for key, inner in pairs)}}}"
    if isinstance(value, set | frozenset):
        return f"{{{', '.join(sorted(map(spell, value)))}}}"
    if isinstance(value, Iterable):
        return f"[{', '.join(map(spell, value))}]"
    if isinstance(value, Path):
        return repr(str(value))
    names = type(value).__dataclass_fields__
    inside = ", ".join(f"{name}={spell(getattr(value, name))}" for name in names)
    return f"{type(value).__name__}({inside})"
