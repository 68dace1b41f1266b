"""The import contract: which room may import which, and what a clean report may load."""

from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from pm_lint.pattern import _Pattern

PACKAGE = Path(__file__).parents[1] / "linter" / "pm_lint"

# Each room and the rooms it may import; a room may always import itself and the version.
CONTRACT: dict[str, set[str]] = {
    "dataclass": {"compiled"},
    "pattern": {"compiled", "necessity"},
    "source": set(),
    "resources": set(),
    "compiled": {"installation", "resources", "shelf"},
    "shelf": set(),
    "bytecode": {"compiled", "installation", "shelf", "tables"},
    "tables": {"pattern"},
    "necessity": set(),
    "installation": {"resources"},
    "spelling": set(),
    "tree": set(),
    "lines": set(),
    "git": {"source", "tree"},
    "change": {"source", "finding", "report", "lines"},
    "surroundings": {"report", "tree"},
    "finding": {"source"},
    "report": {"source", "finding"},
    "read": {"source", "finding", "report", "resources"},
    "nlp": {"resources"},
    "checks": {
        "source",
        "finding",
        "report",
        "necessity",
        "nlp",
        "resources",
        "spelling",
        "store",
        "surroundings",
    },
    "schema": {"source", "finding", "report", "resources"},
    "rulebook": {
        "compiled",
        "installation",
        "read.yaml",
        "schema",
        "checks",
        "finding",
        "source",
        "report",
        "resources",
    },
    "config": {
        *("rulebook", "read.yaml", "schema", "source", "report", "resources", "finding"),
        *("outcome", "tree"),
    },
    "suppress": {"source", "finding", "report"},
    "meaning": {"report", "source"},
    "mending": {"source", "finding", "outcome", "fix", "meaning"},
    "skeleton": {"source", "finding", "report"},
    "outcome": {"source", "finding", "report"},
    "store": {"installation", "resources", "tree"},
    "results": {
        *("source", "finding", "report", "outcome", "config"),
        *("rulebook", "spelling", "store", "surroundings"),
    },
    "engine": {
        *("source", "finding", "report", "outcome", "read", "nlp", "checks", "surroundings"),
        *("schema", "rulebook", "config", "suppress", "skeleton", "resources"),
    },
    "files": {"config", "git", "source", "tree"},
    "template": {"config", "report", "skeleton"},
    "survey": {"config", "read", "report"},
    "fingerprint": {"source", "finding"},
    "baseline": {"source", "finding", "fingerprint", "tree"},
    "fix": {"source", "finding", "report"},
    "output": {"source", "finding", "fingerprint", "report", "rulebook"},
}
TOP = {"cli", "__main__", "__init__"}  # may import every room, and no room may import them
ANYWHERE = {"compiled", "dataclass", "pattern"}  # read no report, and may be imported everywhere

# What a clean report never needs: each of these costs more than reading the report.
HEAVY = {
    *("spacy", "numpy", "thinc", "jsonschema", "importlib.metadata", "importlib.resources"),
    *("argparse", "asyncio", "dataclasses", "inspect", "logging", "multiprocessing", "subprocess"),
    *("ruamel.yaml", "typing"),
}


def room_of(module: str) -> str:
    return module.split(".")[0]


def imported_modules(path: Path) -> set[str]:
    """Return the modules of pm_lint that a file imports, as dotted names below the package."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the room"
            module = node.module or ""
            found |= {f"{module}.{alias.name}" for alias in node.names} | {module}
    return {name.removeprefix("pm_lint.") for name in found if name.startswith("pm_lint.")}


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


RUN = """
import os, sys
from pm_lint import cli
leave, os._exit = os._exit, lambda code: None
sys.argv[1:] = ["--isolated", "--no-cache", {report!r}]
cli.main()
modules = set(sys.modules)
import urllib.parse, pathlib
print(sorted(modules & {names!r}))
print(pathlib.Path("/a b").as_uri(), urllib.parse.quote("c d"))
"""
NEEDLESS = {
    *("json", "contextlib", "urllib.parse", "pm_lint.checks.blame.spoken"),
    *("pm_lint.checks.blame.words.inflection", "pm_lint.checks.blame.words.verbs"),
}


def test_a_command_does_not_import_what_was_kept_or_is_seldom_asked_for(tmp_path: Path) -> None:
    report = Path(__file__).parents[1] / "examples" / "good-minimal.md"
    program = RUN.format(report=str(report), names=NEEDLESS)
    for _ in ("the first run keeps what it made", "the second finds it"):
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
    assert done.stdout.splitlines()[1:] == ["[]", "file:///a%20b c%20d"]


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_import_only_what_the_contract_allows(path: Path) -> None:
    room = path.relative_to(PACKAGE).with_suffix("").parts[0]
    if room in TOP:
        return
    assert room in CONTRACT, f"{room} is a new room: say in the contract what it may import"
    allowed = CONTRACT[room] | ANYWHERE | {room, "__version__"}
    for module in imported_modules(path):
        if room_of(module) in allowed or ".".join(module.split(".")[:2]) in allowed:
            continue
        # `from pm_lint.read import yaml` names the package on the way to an allowed module.
        if module in {name.split(".")[0] for name in allowed}:
            continue
        raise AssertionError(f"{room} may not import {module}")


def test_every_room_of_the_contract_exists() -> None:
    rooms = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in files()}
    assert set(CONTRACT) <= rooms


def test_a_clean_report_loads_nothing_heavy(tmp_path: Path) -> None:
    report = Path(__file__).parents[1] / "examples" / "good-minimal.md"
    program = (
        "import json, sys\n"
        "from pm_lint.cli import main\n"
        "try:\n    code = main(sys.argv[1:])\n"
        "except SystemExit as stop:\n    code = stop.code\n"
        "print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)\n"
    )
    for _ in ("the first run keeps what it made", "the second finds it"):
        done = subprocess.run(
            [sys.executable, "-c", program, "check", "--isolated", str(report)],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
        )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stdout + done.stderr
    assert not HEAVY & set(modules)


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_patterns_that_are_compiled_at_need_can_be(path: Path) -> None:
    name = ".".join(("pm_lint", *path.relative_to(PACKAGE).with_suffix("").parts))
    if name.endswith("__main__"):
        return
    for value in vars(importlib.import_module(name.removesuffix(".__init__"))).values():
        if type(value) is _Pattern:
            assert value.pattern
