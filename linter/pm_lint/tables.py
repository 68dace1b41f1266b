"""What modules that only make tables come to, kept so that they need not run at each start.

The words of blame are written as short lists, of which every form is then derived: that takes
longer than checking a report. The tables of such a module are plain values, and are kept as its
bytecode is (`bytecode.py`). Whoever asks it for anything else has it run after all.
"""

from __future__ import annotations

import marshal

from pm_lint.pattern import find_source, lazy

TYPE_CHECKING = False  # that of `typing` takes longer than this module
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, ModuleType
    from typing import Any

_ROOM = "pm_lint.checks.blame.words."


def makes_tables(name: str) -> bool:
    """Tell whether the module of that name may do nothing but make tables."""
    return name.startswith(_ROOM)


def take_tables(module: ModuleType) -> bytes:
    """Return the tables that a module has made.

    b"" for one that has not run here, and for one that offers functions or classes of its own.
    """
    space = vars(module)
    if "__getattr__" in space or any(map(_is_own(module.__name__), space.items())):
        return b""
    plain: dict[str, Any] = {}
    patterns: dict[str, tuple[str, int]] = {}
    for name, value in space.items():
        source = find_source(value)
        if source is not None and name[0] != "_":
            patterns[name] = source
        elif name[0] != "_" and _is_plain(value):
            plain[name] = value
    return marshal.dumps((plain, patterns))


def _is_own(name: str) -> Callable[[tuple[str, object]], bool]:
    return lambda item: item[0][0] != "_" and getattr(item[1], "__module__", "") == name


def _is_plain(value: Any) -> bool:
    try:
        marshal.dumps(value)
    except ValueError:
        return False
    # Code is of no use without what surrounds it.
    return not hasattr(value, "co_code")


def give_tables(module: ModuleType, tables: bytes, get_code: Callable[[], CodeType]) -> None:
    """Give a module the tables that were kept; it runs when it is asked for anything else."""
    plain, patterns = marshal.loads(tables)
    space = vars(module)
    space.update(plain)
    for name, source in patterns.items():
        space[name] = lazy(*source)

    def run(name: str) -> object:
        # What importing asks of every module is no reason to run it.
        if name.startswith("__") or space.pop("__getattr__", None) is None:
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
        exec(get_code(), space)
        return getattr(module, name)

    space["__getattr__"] = run
