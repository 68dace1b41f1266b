"""The example reports: nothing to say about the good ones, exactly what is listed on the bad."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def found() -> set[str]:
    """Return every finding on the examples as `file:line:column CODE`."""
    command = [sys.executable, "-m", "pm_lint", "check", "--isolated", "-f", "json", "."]
    done = subprocess.run(command, capture_output=True, text=True, cwd=EXAMPLES, check=False)
    assert done.returncode == 1, done.stderr
    findings = json.loads(done.stdout)["findings"]
    return {f"{f['path']}:{f['line']}:{f['column']} {f['code']}" for f in findings}


def test_good_examples_give_no_finding(found: set[str]) -> None:
    assert {line for line in found if line.startswith("good")} == set()


def test_bad_examples_give_their_intended_findings_and_no_other(found: set[str]) -> None:
    expected = (EXAMPLES / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(line for line in found if not line.startswith("good")) == sorted(expected)


def test_every_example_is_listed() -> None:
    listed = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    expected = (EXAMPLES / "expected.txt").read_text(encoding="utf-8")
    for path in EXAMPLES.iterdir():
        if path.name not in ("README.md", "expected.txt"):
            assert f"]({path.name})" in listed
            assert path.name.startswith("good") or f"{path.name}:" in expected


def test_the_picture_in_the_readme_is_a_real_run() -> None:
    readme = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
    head, _, rest = readme.partition("```text\n$ pm-lint ")
    arguments, _, rest = rest.partition("\n")
    picture, end, _ = rest.partition("```\n")
    assert head
    assert end
    done = subprocess.run(
        [sys.executable, "-m", "pm_lint", *arguments.split()],
        capture_output=True,
        text=True,
        cwd=EXAMPLES.parent,
        check=False,
    )
    assert done.stdout == picture
