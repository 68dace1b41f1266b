"""Change the code one small step at a time, and count the changes that no test notices.

usage: python bench/mutation.py [--group NAME] [--sample N] [--seed N] [--log FILE] [--again LOG]

Mutated is what stands inside functions, not the tables and patterns of a module. A sample of all
mutants is tried, each in a process of its own that runs the tests that reach the mutated line, the
quickest first, until one fails or they have taken `--seconds`. One line of JSON for each mutant
goes to `--log`; `--again` tries those again that survived in such a file.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import hypothesis
import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "linter" / "pm_lint"

_READ = "times clocks dates moments phrases ranges zones".split()
GROUPS = {
    "times": (
        [PACKAGE / "read" / f"{name}.py" for name in _READ],
        "times zones times_rules timeline entries rules".split(),
    ),
    "suppress": ([PACKAGE / "suppress.py"], ["suppress"]),
    "checks": (
        sorted((PACKAGE / "checks").glob("[a-z]*.py")),
        "checks edges findings findings_of_times times_rules actions account fixes rules".split(),
    ),
    "blame": (
        sorted((PACKAGE / "checks" / "blame").glob("*.py")),
        "blame_settled blame_phrases blame_sentences suppress rules".split(),
    ),
}
"""What is mutated by the name of its group, and the tests (`test_….py`) that should notice."""

MEMORY = 6 * 1024**3

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


class Runner:
    """A plugin of pytest: what it runs in place of all tests are the mutants."""

    def __init__(self, files: list[Path], mutants: list[Mutant], seconds: float) -> None:
        self.files = {str(path): str(path.relative_to(ROOT)) for path in files}
        self.mutants, self.seconds = mutants, seconds
        self.failed: list[str] = []
        self.results: list[dict[str, Any]] = []

    def prepare(self) -> None:
        """Load what each of the processes would load for itself, for seconds."""
        if any("blame" in path for path in self.files):
            from pm_lint.nlp import parse

            parse(["The cache expired."])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.prepare()
        covered, slowness = self._learn(session.items)
        print(f"{len(session.items)} tests, {sum(slowness):.0f} s", flush=True)
        for mutant in self.mutants:
            reach = covered.get(f"{mutant.file}:{mutant.line}", [])
            chosen, spent = [], 0.0
            for index in sorted(reach, key=lambda index: slowness[index]):
                chosen.append(session.items[index])
                spent += slowness[index]
                if spent > self.seconds:
                    break
            state = self._try(mutant, chosen, spent) if chosen else "not reached"
            self.results.append({**asdict(mutant), "state": state, "tests": len(chosen)})
            print(f"{state:11} {mutant.file.split('pm_lint/')[1]}:{mutant.line} {mutant.kind} "
                  f"`{mutant.before[:150]}` -> `{mutant.after[:150]}`", flush=True)  # fmt: skip
        return True

    def _run(self, items: list[pytest.Item], *, stop: bool) -> Iterator[tuple[int, float]]:
        for index, item in enumerate(items):
            following = items[index + 1] if index + 1 < len(items) else None
            began = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            yield index, time.process_time() - began
            if stop and self.failed:
                return

    def _learn(self, items: list[pytest.Item]) -> tuple[dict[str, list[int]], list[float]]:
        """Return which tests reach each line, and how long each takes with all watched."""
        read_end, write_end = os.pipe()
        child = os.fork()
        if not child:
            reached: set[tuple[str, int]] = set()

            def note(frame: FrameType, event: str, argument: object) -> Any:
                reached.add((frame.f_code.co_filename, frame.f_lineno))
                return note

            def watch(frame: FrameType, event: str, argument: object) -> Any:
                return note if frame.f_code.co_filename in self.files else None

            covered: dict[str, list[int]] = {}
            slowness = []
            sys.settrace(watch)
            for index, seconds in self._run(items, stop=False):
                slowness.append(seconds)
                for path, line in reached:
                    covered.setdefault(f"{self.files[path]}:{line}", []).append(index)
                reached.clear()
            sys.settrace(None)
            with os.fdopen(write_end, "w") as stream:
                json.dump([covered, slowness, self.failed], stream)
            os._exit(0)
        os.close(write_end)
        with os.fdopen(read_end) as stream:
            covered, slowness, failed = json.load(stream)
        os.waitpid(child, 0)
        if failed:
            sys.exit(f"without any mutant these fail: {failed}")
        return covered, slowness

    def _try(self, mutant: Mutant, items: list[pytest.Item], expected: float) -> str:
        child = os.fork()
        if not child:
            limit = int(10 + 5 * expected)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            try:
                apply(mutant)
            except BaseException as error:
                print(f"cannot apply: {error!r}", flush=True)
                os._exit(2)
            try:
                for _ in self._run(items, stop=True):
                    pass
            finally:
                os._exit(1 if self.failed else 0)
        status = os.waitpid(child, 0)[1]
        if os.WIFSIGNALED(status):
            return "out of time"
        return ("survived", "killed", "no mutant")[os.WEXITSTATUS(status)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--group", choices=sorted(GROUPS), default="suppress")
    parser.add_argument("--sample", type=int, default=120, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--again", type=Path, metavar="LOG")
    options = parser.parse_args()
    files, tests = GROUPS[options.group]
    mutants = [mutant for path in files for mutant in list_mutants(path)]
    total = len(mutants)
    if options.again:
        lines = map(json.loads, options.again.read_text(encoding="utf-8").splitlines())
        wanted = [line for line in lines if line["state"] in ("survived", "not reached")]
        keys = {(w["file"], w["function"], w["before"], w["after"], w["number"]) for w in wanted}
        mutants = [m for m in mutants if (m.file, m.function, m.before, m.after, m.number) in keys]
    else:
        mutants = random.Random(options.seed).sample(mutants, min(options.sample, total))
    runner = Runner(files, mutants, options.seconds)
    os.chdir(ROOT)
    # A test that draws its inputs has to draw the same ones each time, and to be patient.
    hypothesis.settings.register_profile(
        "mutation", deadline=None, derandomize=True, database=None, max_examples=30
    )
    plain = "-o addopts= -p no:cacheprovider -p no:terminal -p no:xdist".split()
    names = [f"tests/test_{name}.py" for name in tests]
    code = pytest.main([*plain, "--hypothesis-profile", "mutation", *names], plugins=[runner])
    if options.log:
        rows = "".join(f"{json.dumps(row)}\n" for row in runner.results)
        options.log.write_text(rows, encoding="utf-8")
    states = Counter(row["state"] for row in runner.results)
    noticed = states["killed"] + states["out of time"]
    print(
        f"{options.group}: {noticed} of {len(mutants)} noticed, of {total} in all; {dict(states)}"
    )
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
