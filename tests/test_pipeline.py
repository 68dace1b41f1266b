"""The English pipeline: found by path, verified file by file, and never another one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pm_lint.nlp.digests import DIGESTS, PACKAGE, VERSION
from pm_lint.nlp.pipeline import PipelineError, find_pipeline, verify_pipeline


@pytest.fixture
def altered(tmp_path: Path) -> Path:
    """A folder for sys.path with a copy of the pipeline, to be damaged."""
    home = find_pipeline()
    for folder in (home, home.parents[1] / f"{PACKAGE}-{VERSION}.dist-info"):
        shutil.copytree(folder, tmp_path / folder.relative_to(home.parents[1]))
    return tmp_path


def test_the_installed_pipeline_is_the_pinned_one() -> None:
    verify_pipeline(find_pipeline())


def test_the_package_of_the_pipeline_is_never_imported() -> None:
    find_pipeline()
    assert PACKAGE not in sys.modules


def test_a_missing_pipeline_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="pip install en-core-web"):
        find_pipeline([str(tmp_path)])


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_a_file_that_was_altered_is_named(altered: Path, name: str) -> None:
    home = find_pipeline([str(altered)])
    with (home / name).open("ab") as stream:
        stream.write(b" ")
    with pytest.raises(PipelineError, match="damaged") as caught:
        verify_pipeline(home)
    assert str(home / name) in str(caught.value)
    (home / name).unlink()
    with pytest.raises(PipelineError, match="cannot be read"):
        verify_pipeline(home)


def test_an_altered_pipeline_stops_the_run_with_one_message(altered: Path) -> None:
    with (find_pipeline([str(altered)]) / "config.cfg").open("ab") as stream:
        stream.write(b"\n")
    report = Path(__file__).parents[1] / "examples" / "bad-blame.md"
    program = (
        f"import sys; sys.path.insert(0, {str(altered)!r})\n"
        "from pm_lint.cli import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "check", "--isolated", str(report)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("pm-lint: the English pipeline is damaged")
