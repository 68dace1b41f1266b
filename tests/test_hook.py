"""The hook as users meet it: the real pre-commit, a scratch repository, real commits."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.read.yaml import read_yaml
from pm_lint.report import Json
from pm_lint.source import Source

CHECKOUT = Path(__file__).parents[1]
MANIFEST = CHECKOUT / ".pre-commit-hooks.yaml"

HOME = "SCRATCH_PRE_COMMIT_HOME"
"""The variable that tells `run` where pre-commit keeps what it installs."""

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
    if HOME in os.environ:
        environment["PRE_COMMIT_HOME"] = os.environ[HOME]
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def git(*words: str | Path, cwd: Path) -> str:
    """Run git and return what it prints."""
    done = run("git", *words, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A repository that holds this checkout as it is now, and a home that pre-commit fills once."""
    folder = tmp_path_factory.mktemp("published") / "pm-lint"
    git("clone", "--quiet", CHECKOUT, folder, cwd=CHECKOUT)
    changed = git("ls-files", "-z", "--modified", "--others", "--exclude-standard", cwd=CHECKOUT)
    for name in filter(None, changed.split("\0")):
        (folder / name).unlink(missing_ok=True)
        if (CHECKOUT / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, folder / name)
    name_author(folder)
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--allow-empty", "-m", "as it is now", cwd=folder)
    os.environ[HOME] = str(tmp_path_factory.mktemp("pre-commit"))
    yield folder
    del os.environ[HOME]


def name_author(folder: Path) -> None:
    git("config", "user.name", "Ada", cwd=folder)
    git("config", "user.email", "ada@example.com", cwd=folder)
    git("config", "commit.gpgsign", "false", cwd=folder)


class Team:
    """A scratch repository with a hook of pm-lint installed by pre-commit."""

    def __init__(self, folder: Path, published: Path, hook: str) -> None:
        self.folder = folder
        folder.mkdir()
        git("init", "--quiet", cwd=folder)
        name_author(folder)
        config = (
            f"repos:\n  - repo: {published}\n    rev: {git('rev-parse', 'HEAD', cwd=published)}\n"
            f"    hooks: [{{id: {hook}}}]\n"
        )
        self.write(".pre-commit-config.yaml", config)
        git("add", ".", cwd=folder)
        git("commit", "--quiet", "-m", "begin", cwd=folder)
        done = run("pre-commit", "install", cwd=folder)
        assert done.returncode == 0, done.stdout + done.stderr

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def commit(self, *options: str) -> tuple[bool, str]:
        """Add and commit all there is; tell whether it went through, and what was said."""
        git("add", "--all", cwd=self.folder)
        before = git("rev-parse", "HEAD", cwd=self.folder)
        done = run("git", "commit", *options, "-m", "a change", cwd=self.folder)
        said = done.stdout + done.stderr
        done_so = git("rev-parse", "HEAD", cwd=self.folder) != before
        assert done_so is (done.returncode == 0), said
        return done_so, said


@pytest.fixture
def team(tmp_path: Path, published: Path) -> Callable[[str], Team]:
    return lambda hook: Team(tmp_path / "reports of a team", published, hook)


GOOD = lay("", "none")[1]
REPORT = "postmortems/2026-11-20 checkout.md"


@needs_git_checkout
def test_a_bad_report_is_refused_and_a_mended_one_passes(team: Callable[[str], Team]) -> None:
    ours = team("pm-lint")
    ours.write(REPORT, GOOD.replace(" UTC", ""))
    ours.write("notes.md", "# Shopping\n\n- milk\n")
    passed, said = ours.commit()
    assert not passed
    assert "PM202" in said
    assert re.search(r"2026-11-20 checkout\.md:\d+:\d+", said)
    assert "notes.md" not in said

    ours.write(REPORT, GOOD)
    passed, said = ours.commit()
    assert passed, said
    tail = said[said.index("Passed") :].splitlines()
    closing = [line for line in tail if "checked" in line]
    assert len(closing) == 1
    assert "nothing to mend" in closing[0]

    # What the configuration leaves out is left out although pre-commit names it.
    ours.write("postmortems/old.md", GOOD.replace(" UTC", ""))
    ours.write(".pm-lint.yaml", "exclude: [postmortems/old.md]\n")
    passed, said = ours.commit()
    assert passed, said
    assert "excludes 1 named file" in said


@needs_git_checkout
def test_the_fixing_hook_mends_and_lets_the_author_look(team: Callable[[str], Team]) -> None:
    ours = team("pm-lint-fix")
    idle = "<!-- pm-lint: ignore[PM103] -- of an older template -->\n\n"
    marked = GOOD.replace("- 10:02 UTC", f"{idle}- 10:02 UTC").replace(
        "- 10:53 UTC", "- 10:53 am UTC"
    )
    ours.write(REPORT, marked.replace("\n", "\r\n"))
    ours.write("notes.md", "# Shopping\n\n- milk at 10:53 am UTC\n")
    passed, said = ours.commit()
    assert not passed
    assert "files were modified by this hook" in said
    assert "2 fixed" in said
    assert ours.read(REPORT) == GOOD.replace("\n", "\r\n")
    assert "10:53 am" in ours.read("notes.md")

    passed, said = ours.commit()
    assert passed, said
    assert "fixed" not in said


@needs_git_checkout
def test_the_hook_for_all_looks_at_reports_that_a_commit_leaves_alone(
    team: Callable[[str], Team],
) -> None:
    ours = team("pm-lint-all")
    ours.write(REPORT, GOOD.replace(" UTC", ""))
    assert ours.commit("--no-verify")[0]

    ours.write("notes.md", "# Shopping\n\n- milk\n")
    passed, said = ours.commit()
    assert not passed
    assert "PM202" in said

    ours.write(REPORT, GOOD)
    passed, said = ours.commit()
    assert passed, said
    assert "1 report checked, nothing to mend" in said


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
