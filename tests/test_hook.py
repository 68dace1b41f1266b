"""The hook as users meet it: the real pre-commit, a scratch repository, real commits."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.read.yaml import read_yaml
from pm_lint.report import Json
from pm_lint.source import Source

CHECKOUT = Path(__file__).parents[1]
MANIFEST = CHECKOUT / ".pre-commit-hooks.yaml"

needs_git_checkout = pytest.mark.skipif(
    not (CHECKOUT / ".git").exists(), reason="pre-commit installs hooks from a git checkout"
)


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a user would; pre-commit's and git's own variables are not inherited."""
    environment = {
        name: value
        for name, value in os.environ.items()
        # pre-commit installs the hook and what it needs, which takes the network.
        if not name.startswith(("GIT_", "PRE_COMMIT", "PM_LINT", "PYTHONPATH"))
    }
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A scratch git repository whose pre-commit hook tries the hooks of this checkout."""
    folder = tmp_path / "reports of a team"
    folder.mkdir()
    for command in (
        ("git", "init", "--quiet"),
        ("git", "config", "user.name", "Ada"),
        ("git", "config", "user.email", "ada@example.com"),
        ("git", "config", "commit.gpgsign", "false"),
    ):
        assert run(*command, cwd=folder).returncode == 0
    hook = folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nexec pre-commit try-repo --color=never '{CHECKOUT}' pm-lint\n")
    hook.chmod(0o755)
    return folder


@needs_git_checkout
def test_a_bad_report_is_refused_and_a_mended_one_passes(repository: Path) -> None:
    report = repository / "postmortems" / "2026-11-20 checkout.md"
    report.parent.mkdir()
    _, good = lay("", "none")
    report.write_text(good.replace(" UTC: ", ": "), encoding="utf-8")
    (repository / "notes.md").write_text("# Shopping\n\n- milk\n", encoding="utf-8")
    assert run("git", "add", ".", cwd=repository).returncode == 0

    refused = run("git", "commit", "-m", "add report", cwd=repository)
    said = refused.stdout + refused.stderr
    assert refused.returncode == 1, said
    assert "PM202" in said
    assert re.search(r"2026-11-20 checkout\.md:\d+:\d+", said)
    assert "notes.md" not in said
    assert run("git", "rev-parse", "HEAD", cwd=repository).returncode != 0

    report.write_text(good, encoding="utf-8")
    run("git", "add", ".", cwd=repository)
    passed = run("git", "commit", "-m", "add report", cwd=repository)
    said = passed.stdout + passed.stderr
    assert passed.returncode == 0, said
    assert run("git", "rev-parse", "HEAD", cwd=repository).returncode == 0
    tail = said[said.index("Passed") :].splitlines()
    closing = [line for line in tail if "checked" in line]
    assert len(closing) == 1
    assert "nothing to mend" in closing[0]


def hooks() -> list[dict[str, Json]]:
    tree = read_yaml(Source(str(MANIFEST), MANIFEST.read_text(encoding="utf-8")))
    assert isinstance(tree.raw, list)
    return [entry for entry in tree.raw if isinstance(entry, dict)]


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("docs/postmortems/2026-11-20-checkout.md", True),
        ("Post-Mortem 014.markdown", True),
        ("ops/INCIDENTS/014.yml", True),
        ("outage.qmd", True),
        ("retrospectives/q3.mdx", True),
        ("README.md", False),
        ("src/incident.py", False),
        ("postmortem.md.orig", False),
    ],
)
def test_the_hook_takes_reports_by_their_path(path: str, taken: bool) -> None:
    (pattern,) = [hook["files"] for hook in hooks() if hook["id"] == "pm-lint"]
    assert bool(re.search(str(pattern), path)) is taken


def test_the_manifest_is_valid() -> None:
    program = shutil.which("pre-commit", path=str(Path(sys.executable).parent))
    assert program is not None
    done = run(program, "validate-manifest", MANIFEST, cwd=CHECKOUT)
    assert done.returncode == 0, done.stdout + done.stderr
