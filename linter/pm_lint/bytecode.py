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

from pm_lint.compiled import keep, recall
from pm_lint.installation import tell_code_state

TYPE_CHECKING = False  # that of `typing` takes longer than this module
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

_NAME = f"modules{sys.flags.optimize or ''}"
_PACKAGE = "pm_lint"

_Code = tuple[bytes, str, bool]
"""The bytecode of a module, the path of its source, and whether it is a package."""


class Library:
    """Finds and loads the modules whose bytecode is kept; it stands before Python's own finders."""

    def __init__(self, codes: dict[str, _Code]) -> None:
        self.codes = codes

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: object = None
    ) -> ModuleSpec | None:
        """Return how to load a module, None for one that is not kept."""
        kept = self.codes.get(name)
        if kept is None:
            return None
        _, origin, is_package = kept
        kind: type[ModuleSpec] = type(__spec__)
        spec = kind(name, self, origin=origin, is_package=is_package)  # type: ignore[arg-type]
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(origin)]
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Let Python make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, name: str) -> CodeType:
        """Return the code of a module that is kept."""
        code: CodeType = marshal.loads(self.codes[name][0])
        return code


def open_library() -> Library:
    """Return the library, which from now on is asked for every module first."""
    kept = recall(_NAME)
    whole = isinstance(kept, tuple) and len(kept) == 2 and kept[0] == tell_code_state()
    library = Library(kept[1] if whole else {})
    sys.meta_path.insert(0, library)  # type: ignore[arg-type]
    return library


def keep_library(library: Library) -> None:
    """Keep the bytecode of the modules that were imported, if some of it is not kept yet."""
    found = {}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == _PACKAGE and name not in library.codes:
            spec = module.__spec__
            loader = spec and spec.loader
            code = loader.get_code(name) if loader and hasattr(loader, "get_code") else None
            if spec and code and spec.origin:
                packaged = spec.submodule_search_locations is not None
                found[name] = marshal.dumps(code), spec.origin, packaged
    if found:
        keep(_NAME, (tell_code_state(), {**library.codes, **found}))
