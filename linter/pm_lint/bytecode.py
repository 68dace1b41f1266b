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

from pm_lint.compiled import find_shelf, keep_bytes
from pm_lint.installation import tell_code_state
from pm_lint.shelf import Shelf, write_shelf

TYPE_CHECKING = False  # that of `typing` takes longer than this module
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

_NAME = f"modules{sys.flags.optimize or ''}"
_PACKAGE = "pm_lint"

_CONTENTS = ""  # under which the shelf has where modules come from
_TABLES = " tables"  # what follows the name of a module for its tables


class Library:
    """Finds and loads the modules whose bytecode is kept; it stands before Python's own finders.

    `origins` are the paths of their sources, and whether each is a package.
    """

    def __init__(
        self, shelf: Shelf | None = None, origins: dict[str, tuple[str, bool]] | None = None
    ):
        self.shelf = shelf
        self.origins = origins or {}
        self._found: dict[str, CodeType | bytes] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: object = None
    ) -> ModuleSpec | None:
        """Return how to load a module, None for one that is not kept."""
        kept = self.origins.get(name)
        if kept is None:
            return None
        found = self._find_tables(name) or self._find_code(name)
        if found is None:
            del self.origins[name]  # so that it is kept anew
            return None
        self._found[name] = found
        origin, is_package = kept
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
        module.__file__ = self.origins[name][0]
        found = self._found.pop(name, None) or self.get_code(name)
        if isinstance(found, bytes):
            from pm_lint.tables import give_tables

            give_tables(module, found, lambda: self.get_code(name))
        else:
            exec(found, module.__dict__)

    def get_code(self, name: str) -> CodeType:
        """Return the code of a module that is kept, made anew where what was kept is not whole."""
        code = self._find_code(name)
        if code is None:
            with open(self.origins[name][0], "rb") as stream:
                code = compile(stream.read(), self.origins[name][0], "exec", dont_inherit=True)
        return code

    def _find_code(self, name: str) -> CodeType | None:
        data = self.shelf.get(name) if self.shelf else None
        try:
            return marshal.loads(data) if data else None
        except (ValueError, EOFError, TypeError):
            return None

    def _find_tables(self, name: str) -> bytes | None:
        return self.shelf.get(name + _TABLES) if self.shelf else None


def open_library() -> Library:
    """Return the library, which from now on is asked for every module first."""
    library = Library(*_find_modules())
    sys.meta_path.insert(0, library)
    return library


def _find_modules() -> tuple[Shelf, dict[str, tuple[str, bool]]] | tuple[()]:
    """Return the modules that were kept of the sources as they are, nothing where none are."""
    shelf = find_shelf(_NAME, tell_code_state())
    contents = shelf and shelf.get(_CONTENTS)
    return (shelf, marshal.loads(contents)) if shelf and contents else ()


def keep_library(library: Library) -> None:
    """Keep the bytecode of the modules that were imported, if some of it is not kept yet."""
    fresh = list(_list_new(library))
    if not fresh:
        return
    shelf = library.shelf
    values = {key: data for key in shelf or () if shelf and (data := shelf.get(key)) is not None}
    origins = dict(library.origins)
    for name, origin, code, tables in fresh:
        origins[name] = origin
        values[name] = code
        if tables:
            values[name + _TABLES] = tables
    values[_CONTENTS] = marshal.dumps(origins)
    keep_bytes(_NAME, write_shelf(tell_code_state(), values))


def _list_new(library: Library) -> Iterator[tuple[str, tuple[str, bool], bytes, bytes]]:
    """Yield the modules that were imported without the library: where from, bytecode, tables."""
    from pm_lint.tables import makes_tables, take_tables

    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == _PACKAGE and name not in library.origins:
            spec = module.__spec__
            loader = spec and spec.loader
            code = loader.get_code(name) if loader and hasattr(loader, "get_code") else None
            if spec and code and spec.origin:
                is_package = spec.submodule_search_locations is not None
                tables = take_tables(module) if makes_tables(name) else b""
                yield name, (spec.origin, is_package), marshal.dumps(code), tables
