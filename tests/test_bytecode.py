"""Modules whose bytecode is kept in one file: the same modules, until a source changes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pm_lint import bytecode
from pm_lint.bytecode import Library, keep_library, open_library

PROGRAM = """
import sys
from pm_lint.bytecode import Library, keep_library, open_library
library = open_library()
import pm_lint.suppress, pm_lint.read.yaml
module = sys.modules["pm_lint.suppress"]
print(isinstance(module.__spec__.loader, Library), module.__file__, module.__package__)
print(pm_lint.read.__path__, pm_lint.read.__file__)
try:
    module.apply_suppressions(None, None)
except Exception:
    import traceback
    print(traceback.format_exc())
keep_library(library)
"""


def test_kept_modules_are_what_they_are_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    first, second = (
        subprocess.run(
            [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    )
    assert first.startswith("False")
    assert second == first.replace("False", "True", 1)
    assert "for finding in" in second or "apply_suppressions" in second  # the line of the source


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    keep_library(Library())
    return open_library()


def test_what_was_imported_is_kept(kept: Library) -> None:
    assert "pm_lint.bytecode" in kept.origins
    assert kept.find_spec("pm_lint.no_such_module") is None
    assert kept.find_spec("json") is None
    assert sys.meta_path[0] is kept


def test_another_state_of_the_sources_has_a_library_of_its_own(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert open_library().origins
    monkeypatch.setattr(bytecode, "tell_code_state", lambda: b"another")
    assert not open_library().origins


def test_nothing_is_written_when_nothing_is_new(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(bytecode, "keep_bytes", lambda name, data: calls.append(name))
    keep_library(kept)
    assert not calls


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-1], lambda data: b"xy"])
def test_a_library_that_is_not_whole_is_none(
    kept: Library, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    (place,) = tmp_path.glob("*modules*")
    place.write_bytes(damage(place.read_bytes()))
    assert not open_library().origins
