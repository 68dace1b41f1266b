"""What stands in, while spaCy is imported, for modules that no parse needs.

spaCy's package imports all of spaCy: its command line (an HTTP client, a task runner), its schemas
(pydantic), what training shows, what other packages register. That is half of what the first
sentence of a run would cost (`bench/RESULTS.md`); none of it changes how a pinned pipeline parses,
which `tests/test_pipeline.py` holds. Once spaCy is there, whoever asks for the real modules
gets them.
"""

from __future__ import annotations

import re
import sys
from types import ModuleType

from pm_lint.compiled import look_up, note
from pm_lint.pattern import restore, take_apart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any

_COLLECTION = "imported"  # of the patterns that are compiled on the way

_OPTIONAL = ("pydantic", "pydantic.v1")
"""Packages that what spaCy imports can do without, and does where they are missing."""


class _Schema:
    """Stands for each schema; the attributes are those that phrases are looked for by."""

    model_config: dict[str, Any] = {}  # noqa: RUF012 (as pydantic has it)
    model_fields: dict[str, Any] = {}  # noqa: RUF012

    @classmethod
    def model_rebuild(cls, **_: object) -> None:
        """Do nothing, as there is nothing to complete."""

    def model_dump(self) -> dict[str, None]:
        """Return the attributes of a token that a pattern may name."""
        return {"orth": None, "text": None, "lower": None}


class _EntryPoints(dict):  # type: ignore[type-arg]
    """What other packages register: nothing, so that they do not alter the pipeline."""

    def select(self, **_: object) -> tuple[()]:
        """Return what was registered for a purpose."""
        return ()


def _make_module(name: str, **content: object) -> ModuleType:
    module = ModuleType(name)
    module.__dict__.update(content)
    return module


def _find_schema(name: str) -> type[_Schema]:
    if name.startswith("__"):
        raise AttributeError(name)
    return _Schema


def _find_of_metadata(name: str) -> Any:
    # The stand-in stays with whoever imported it, and may be asked for more than entry points.
    if name.startswith("__"):
        raise AttributeError(name)
    import importlib.metadata

    return getattr(importlib.metadata, name)


def _make_stand_ins() -> dict[str, ModuleType]:
    return {
        "spacy.cli": _make_module("spacy.cli", __path__=[]),
        "spacy.cli.info": _make_module("spacy.cli.info", info=None),
        "spacy.schemas": _make_module("spacy.schemas", __getattr__=_find_schema),
        "spacy.pipeline._edit_tree_internals.schemas": _make_module(
            "spacy.pipeline._edit_tree_internals.schemas", __getattr__=_find_schema
        ),
        "importlib.metadata": _make_module(
            "importlib.metadata",
            __getattr__=_find_of_metadata,
            entry_points=lambda **_: _EntryPoints(),
            EntryPoint=object,  # named in an annotation
        ),
        "tqdm": _make_module("tqdm"),
    }


class StandIns:
    """Puts the stand-ins where modules are looked for, and takes them away; a context.

    What is imported meanwhile is given patterns that were kept compiled.
    """

    def __init__(self) -> None:
        self._modules: dict[str, ModuleType] = {}
        self._compile = re.compile
        self._patterns: dict[tuple[str, int], re.Pattern[str]] = {}

    def __enter__(self) -> None:
        self._modules = {
            name: module for name, module in _make_stand_ins().items() if name not in sys.modules
        }
        sys.modules.update(self._modules)
        for name in _OPTIONAL:
            sys.modules.setdefault(name, None)  # type: ignore[arg-type]
        re.compile = self._recall

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        re.compile = self._compile
        for name in _OPTIONAL:
            if sys.modules.get(name, self) is None:
                del sys.modules[name]
        for name, module in self._modules.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
            package, _, last = name.rpartition(".")
            if getattr(sys.modules.get(package), last, None) is module:
                delattr(sys.modules[package], last)

    def _recall(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """Return the compiled pattern, as `re.compile` does, from what was kept if possible."""
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return self._compile(pattern, flags)
        key = pattern, int(flags)
        found = self._patterns.get(key)
        if found is None:
            name = f"{key[1]} {pattern}"
            made = look_up(_COLLECTION, name)
            found = restore(pattern, made) if made else None
            if found is None:
                found = self._compile(pattern, flags)
                note(_COLLECTION, name, lambda: take_apart(*key))
            self._patterns[key] = found
        return found
