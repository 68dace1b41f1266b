"""The bytecode of pm-lint's modules in one file.

A run imports some 170 modules; to find, open and read a file for each takes longer than to run
them. So the bytecode of those that runs have needed is kept together, for one state of the
sources, as Python keeps that of each module for one state of its source. Where nothing is kept,
Python imports as ever.
"""

from __future__ import annotations

import marshal
import os
import sys

from pm_lint.compiled import keep_bytes, recall_bytes
from pm_lint.installation import tell_code_state

TYPE_CHECKING = False  # that of `typing` takes longer than this module
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

_NAME = f"modules{sys.flags.optimize or ''}"
_PACKAGE = "pm_lint"

_HEAD = 4  # bytes for the length of the table of contents

_Entry = tuple[int, int, str, bool, int]
"""Where the bytecode of a module begins and ends, the path of its source, if it is a package.

And where its tables end, which follow the bytecode.
"""

if TYPE_CHECKING:
    _Kept = tuple[bytes | memoryview, bytes | memoryview, str, bool]  # bytecode, tables, path, ...


class Library:
    """Finds and loads the modules whose bytecode is kept; it stands before Python's own finders."""

    def __init__(self, data: memoryview | None = None, table: Mapping[str, _Entry] | None = None):
        self.data = data or memoryview(b"")
        self.table = table or {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: object = None
    ) -> ModuleSpec | None:
        """Return how to load a module, None for one that is not kept."""
        kept = self.table.get(name)
        if kept is None:
            return None
        _, _, origin, is_package, _ = kept
        kind: type[ModuleSpec] = type(__spec__)
        # That the origin is a file is not said: Python would work out where its bytecode is.
        spec = kind(name, self, origin=origin, is_package=is_package)  # type: ignore[arg-type]
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(origin)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Let Python make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module, or give it the tables that it would make."""
        name = module.__name__
        _, start, origin, _, end = self.table[name]
        module.__file__ = origin
        if end > start:
            from pm_lint.tables import give_tables

            give_tables(module, self.data[start:end], lambda: self.get_code(name))
        else:
            exec(self.get_code(name), module.__dict__)

    def get_code(self, name: str) -> CodeType:
        """Return the code of a module that is kept."""
        code: CodeType = marshal.loads(self.get_bytes(name))
        return code

    def get_bytes(self, name: str) -> memoryview:
        """Return the bytecode of a module that is kept."""
        start, end, _, _, _ = self.table[name]
        return self.data[start:end]

    def get_tables(self, name: str) -> memoryview:
        """Return the tables of a module that is kept; empty where it has none."""
        _, start, _, _, end = self.table[name]
        return self.data[start:end]


def open_library() -> Library:
    """Return the library, which from now on is asked for every module first."""
    found = (library for data in recall_bytes(_NAME) if (library := _read(memoryview(data))))
    library = next(found, None) or Library()
    sys.meta_path.insert(0, library)
    return library


def _read(data: memoryview) -> Library | None:
    """Return the library that was kept, None for one that is not whole, or of other sources."""
    start = _HEAD + int.from_bytes(data[:_HEAD], "big")
    try:
        state, length, table = marshal.loads(data[_HEAD:start])
    except (ValueError, EOFError, TypeError):
        return None
    if state != tell_code_state() or length != len(data) - start:
        return None
    return Library(data[start:], table)


def keep_library(library: Library) -> None:
    """Keep the bytecode of the modules that were imported, if some of it is not kept yet."""
    codes = dict(_list_new(library))
    if not codes:
        return
    for name, (_, _, origin, is_package, _) in library.table.items():
        codes[name] = library.get_bytes(name), library.get_tables(name), origin, is_package
    table: dict[str, _Entry] = {}
    end = 0
    for name, (code, tables, origin, is_package) in codes.items():
        start, middle = end, end + len(code)
        end = middle + len(tables)
        table[name] = start, middle, origin, is_package, end
    head = marshal.dumps((tell_code_state(), end, table))
    parts = (part for code, tables, _, _ in codes.values() for part in (code, tables))
    keep_bytes(_NAME, b"".join((len(head).to_bytes(_HEAD, "big"), head, *parts)))


def _list_new(library: Library) -> Iterator[tuple[str, _Kept]]:
    """Yield the modules that were imported without the library, with their bytecode."""
    from pm_lint.tables import makes_tables, take_tables

    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == _PACKAGE and name not in library.table:
            spec = module.__spec__
            loader = spec and spec.loader
            code = loader.get_code(name) if loader and hasattr(loader, "get_code") else None
            if spec and code and spec.origin:
                is_package = spec.submodule_search_locations is not None
                tables = take_tables(module) if makes_tables(name) else b""
                yield name, (marshal.dumps(code), tables, spec.origin, is_package)
