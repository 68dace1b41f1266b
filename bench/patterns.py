"""Every regular expression that pm-lint compiles, and whether it is ever looked for."""

from __future__ import annotations

import ast
import gc
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pm_lint
from pm_lint import pattern

ROOT = Path(__file__).parents[1]

AT_ONE_PLACE = {"match", "fullmatch"}

_WAYS = {*AT_ONE_PLACE, "search", "sub", "subn", "findall", "finditer", "split", "compile"}


@dataclass(frozen=True, order=True)
class Written:
    """A pattern as it is written, and its flags; `anchored` if it is never looked for."""

    text: str
    flags: int
    anchored: bool = False


def import_all() -> None:
    """Import every module of pm-lint, so that every pattern is there."""
    for module in pkgutil.walk_packages(pm_lint.__path__, "pm_lint."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def list_patterns() -> list[Written]:
    """Return each pattern that was made in this process or stands in the code, in order.

    Those that rules make of their words are there once the rules were used.
    """
    made = {one._source for one in gc.get_objects() if type(one) is pattern._Pattern}
    made |= set(pattern._compiled)
    modules = {name: module for name, module in sys.modules.items() if name.startswith("pm_lint")}
    parsed = {
        name: ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        for name, module in modules.items()
        if module.__file__
    }
    at_one_place = _find_anchored(modules, parsed)
    found = {Written(*source, anchored=source in at_one_place) for source in made}
    for tree in parsed.values():
        found.update(_find_inline(tree))
    found.update(Written(text, 0) for text in _find_in_schemas())
    return sorted(found)


def _find_anchored(
    modules: dict[str, ModuleType], parsed: dict[str, ast.Module]
) -> frozenset[tuple[str, int]]:
    """Return the patterns that the code asks for nothing but `match` and `fullmatch`."""
    ways: dict[tuple[str, int], set[str]] = {}
    for name, tree in parsed.items():
        names = vars(modules[name])
        asked = {id(node.value): node.attr for node in ast.walk(tree)
                 if isinstance(node, ast.Attribute)}  # fmt: skip
        for node in ast.walk(tree):
            # One of a table of patterns stands for all of them.
            if isinstance(node, ast.Subscript) and id(node) in asked:
                asked[id(node.value)] = asked[id(node)]
        for node in ast.walk(tree):
            value: object = None
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                value = names.get(node.id)
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                module = names.get(node.value.id)
                value = vars(module).get(node.attr) if isinstance(module, ModuleType) else None
            for one in value.values() if isinstance(value, dict) else (value,):
                if type(one) is pattern._Pattern:
                    # Handed on, it may be looked for anywhere.
                    ways.setdefault(one._source, set()).add(asked.get(id(node), "handed on"))
    return frozenset(source for source, way in ways.items() if way <= AT_ONE_PLACE)


def _find_inline(tree: ast.Module) -> Iterator[Written]:
    """Yield the patterns that stand in calls of `re`; what is put into one counts as a word."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if not isinstance(node.func.value, ast.Name) or node.func.value.id != "re":
            continue
        if node.func.attr not in _WAYS or not node.args:
            continue
        text = _spell(node.args[0])
        if text is not None:
            named = [word.value for word in node.keywords if word.arg == "flags"]
            last = node.args[-1:] if len(node.args) > 1 else []
            flags = sum(_flag_of(value) for value in (*named, *last))
            yield Written(text, flags, anchored=node.func.attr in AT_ONE_PLACE)


def _spell(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [_spell(value) if isinstance(value, ast.Constant) else "word"
                 for value in node.values]  # fmt: skip
        return "".join(part or "" for part in parts)
    return None


def _flag_of(node: ast.expr) -> int:
    return sum(
        int(getattr(re, inner.attr))
        for inner in ast.walk(node)
        if isinstance(inner, ast.Attribute) and isinstance(getattr(re, inner.attr, 0), re.RegexFlag)
    )


def _find_in_schemas() -> Iterator[str]:
    """Yield the patterns of the schemas, against which files of a repository are held."""
    for path in sorted((ROOT / "schemas").glob("*.json")):
        todo = [json.loads(path.read_text(encoding="utf-8"))]
        while todo:
            value = todo.pop()
            if isinstance(value, dict):
                if isinstance(value.get("pattern"), str):
                    yield value["pattern"]
                todo += value.values()
            elif isinstance(value, list):
                todo += value
