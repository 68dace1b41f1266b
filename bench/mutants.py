"""The small changes of code that bench/mutation.py tries: found in a file, and made in a process.

Changed is what stands inside functions, not the tables and patterns of a module.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

ROOT = Path(__file__).parents[1]

_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult, ast.Mod: ast.FloorDiv, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
    ast.Continue: ast.Break, ast.Break: ast.Continue,
}  # fmt: skip
_NOT_RUN = {"annotation", "returns", "decorator_list", "args", "type_comment"}


@dataclass(frozen=True)
class Mutant:
    """A change of one place in a function: by its number among those of the function."""

    file: str
    function: str
    number: int
    line: int
    kind: str
    before: str
    after: str


@dataclass(frozen=True)
class Site:
    """Where a node hangs in its tree, and what to hang there in its place."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST
    kind: str

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def list_sites(node: ast.AST) -> Iterator[tuple[Site, ast.AST]]:
    """Yield each place of a function that can be changed, with what may stand there instead."""
    for field, value in ast.iter_fields(node):
        if field in _NOT_RUN and not isinstance(node, ast.Call):
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST):
                continue
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue  # a docstring
            for kind, new in _change(node, field, child):
                yield Site(node, field, index, child, kind), new
            yield from list_sites(child)


def _change(parent: ast.AST, field: str, node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    swapped = _SWAPS.get(type(node))
    if swapped:
        yield "swap", swapped()
    if field in ("test", "ifs") or (
        field == "values" and isinstance(parent, ast.BoolOp) and not isinstance(node, ast.BoolOp)
    ):
        yield "negate", ast.UnaryOp(ast.Not(), node)  # type: ignore[arg-type]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "negate", node.operand
    if isinstance(node, ast.BoolOp):
        for index in range(len(node.values)):
            kept = [value for at, value in enumerate(node.values) if at != index]
            yield "drop", kept[0] if len(kept) == 1 else ast.BoolOp(node.op, kept)
    if isinstance(node, ast.Constant) and node.value is not None:
        yield "constant", ast.Constant(_other(node.value))
    if isinstance(node, ast.Return) and not (
        node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None)
    ):
        yield "return", ast.Return(ast.Constant(None))
    if isinstance(node, ast.AugAssign | ast.Raise) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom)
    ):
        # A generator that no longer yields would be no generator.
        rest = ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))
        yielding = isinstance(node, ast.Expr) and not isinstance(node.value, ast.Call)
        yield "drop", rest if yielding else ast.Pass()


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return "XX" if isinstance(value, str) else value


def list_functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef):
                    yield f"{node.name}.{inner.name}", inner


def list_mutants(path: Path) -> Iterator[Mutant]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for name, function in list_functions(tree):
        line = function.lineno
        for number, (site, new) in enumerate(list_sites(function)):
            # Python jumps over a `continue` without a visit to its line.
            jump = isinstance(site.node, ast.Continue | ast.Break)
            placed = site.parent if jump else site.node
            line = getattr(placed, "lineno", getattr(site.parent, "lineno", line))
            shown = site.parent if isinstance(site.node, ast.operator | ast.cmpop) else site.node
            shown = site.parent if isinstance(site.node, ast.boolop) else shown
            before = ast.unparse(shown)
            site.put(new)
            after = ast.unparse(site.parent if shown is site.parent else new)
            site.put(site.node)
            yield Mutant(str(path.relative_to(ROOT)), name, number, line, site.kind, before, after)


def apply(mutant: Mutant) -> None:
    """Give the function of a mutant its mutated code, in this process, wherever it is known."""
    path = ROOT / mutant.file
    tree = ast.parse(path.read_text(encoding="utf-8"))
    function = dict(list_functions(tree))[mutant.function]
    site, new = list(list_sites(function))[mutant.number]
    site.put(new)
    ast.fix_missing_locations(tree)
    code = _find_code(compile(tree, str(path), "exec"), mutant.function.split("."))
    place = path.relative_to(ROOT / "linter").with_suffix("")
    found: Any = import_module(".".join(place.parts).removesuffix(".__init__"))
    for part in mutant.function.split("."):
        found = vars(found)[part]
    if hasattr(found, "cache_clear"):
        found.cache_clear()
    found = getattr(found, "__wrapped__", getattr(found, "fget", getattr(found, "__func__", found)))
    assert isinstance(found, FunctionType)
    found.__code__ = code


def _find_code(code: CodeType, names: list[str]) -> CodeType:
    for name in names:
        code = next(c for c in code.co_consts if isinstance(c, CodeType) and c.co_name == name)
    return code
