"""Modules that only make tables: what is kept of them is what they make."""

from __future__ import annotations

import importlib
import marshal
import pkgutil
import sys
from types import CodeType, ModuleType

import pytest

from pm_lint.checks.blame import words
from pm_lint.pattern import find_source, lazy
from pm_lint.tables import give_tables, makes_tables, take_tables

MODULES = [info.name for info in pkgutil.iter_modules(words.__path__, f"{words.__name__}.")]
PLAIN = "triggers given_names judgements roles systems verbs lexicon personal said".split()


def get_code(name: str) -> CodeType:
    spec = sys.modules[name].__spec__
    assert spec
    assert spec.origin
    with open(spec.origin, "rb") as stream:  # noqa: PTH123 (the path of a module is a text)
        return compile(stream.read(), spec.origin, "exec")


def show(value: object) -> object:
    return find_source(value) or value


@pytest.mark.parametrize("name", MODULES)
def test_tables_are_what_the_module_makes(name: str) -> None:
    real = importlib.import_module(name)
    assert makes_tables(name)
    tables = take_tables(real)
    if not tables:
        return
    module = ModuleType(name)
    give_tables(module, tables, lambda: pytest.fail("the module ran"))
    names = {key for key in vars(module) if not key.startswith("__")}
    assert names
    for key in names:
        assert show(getattr(module, key)) == show(getattr(real, key))


@pytest.mark.parametrize("name", PLAIN)
def test_the_large_lists_are_kept(name: str) -> None:
    assert take_tables(importlib.import_module(f"{words.__name__}.{name}"))


def test_what_is_no_table_is_there_all_the_same() -> None:
    name = f"{words.__name__}.lexicon"
    real = importlib.import_module(name)
    module = ModuleType(name)
    module.__file__ = real.__file__
    give_tables(module, take_tables(real), lambda: get_code(name))
    assert callable(module._read_idioms)
    assert module.VERB_FORMS == real.VERB_FORMS
    with pytest.raises(AttributeError, match="no attribute 'NO_SUCH'"):
        _ = module.NO_SUCH


def test_what_offers_functions_or_classes_is_not_kept() -> None:
    for name in ("inflection", "sayings"):
        assert take_tables(importlib.import_module(f"{words.__name__}.{name}")) == b""
    module = ModuleType("m")
    module.__dict__.update(WORDS=frozenset({"a"}), _private=1, PATTERN=lazy("a"), odd=object())
    plain, patterns = marshal.loads(take_tables(module))
    assert (plain, patterns) == ({"WORDS": frozenset({"a"})}, {"PATTERN": ("a", 0)})
