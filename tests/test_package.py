"""A wheel built from the checkout works where it is installed, with its data inside."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, CHECKOUT],
        check=True,
        capture_output=True,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_the_package_with_its_rules_and_schemas_and_nothing_else(
    wheel: Path,
) -> None:
    names = ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pm_lint"}
    assert "pm_lint/py.typed" in names
    shipped = {Path(name).name for name in names if name.startswith("pm_lint/rules/")}
    assert shipped == {path.name for path in (CHECKOUT / "rules").rglob("*.yaml")}
    assert any(name.startswith("pm_lint/schemas/") for name in names)


def test_the_installed_wheel_checks_a_report(wheel: Path, tmp_path: Path) -> None:
    # The dependencies are borrowed from the environment of the tests: only pm-lint is installed.
    home = tmp_path / "elsewhere"
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"), home / "Lib" / "site-packages")
    ZipFile(wheel).extractall(site)
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = next(
        path for path in (home / "bin" / "python", home / "Scripts" / "python.exe") if path.exists()
    )
    program = (
        "import pm_lint, sys; sys.stderr.write(pm_lint.__file__)\n"
        "from pm_lint.cli import main; sys.exit(main())"
    )
    examples = sorted((CHECKOUT / "examples").glob("*.*"))
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [
            python,
            "-c",
            program,
            "check",
            "--isolated",
            *examples,
        ],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert str(site) in done.stderr
    assert done.returncode == 1, done.stdout + done.stderr
    assert "PM501" in done.stdout


def test_the_wheelhouse_of_the_docs_installs_without_an_index(tmp_path: Path) -> None:
    """The recipe for machines without a network, word for word, from this checkout."""
    page = (CHECKOUT / "docs" / "ci.md").read_text(encoding="utf-8")
    section = page[page.index("## Machines without a network") :]
    gather, install = re.findall(r"```bash\n(.*?)```", section, re.DOTALL)
    assert gather.count("pm-lint==0.1.0") == 1
    gather = gather.replace("pm-lint==0.1.0", shlex.quote(str(CHECKOUT)))

    def run(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["sh", "-ec", script],
            cwd=tmp_path,
            env={**kept, "PATH": path, **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    gathered = run(gather)
    if gathered.returncode and "No matching distribution" in gathered.stdout + gathered.stderr:
        pytest.skip("no package index is reached")
    assert gathered.returncode == 0, gathered.stdout + gathered.stderr
    # An index that would be asked all the same does not exist.
    installed = run(install, PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_NO_CACHE_DIR="1")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    bad = CHECKOUT / "examples" / "bad-blame.md"
    done = run(f"pm-lint/bin/pm-lint --isolated -f concise {shlex.quote(str(bad))}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "PM501" in done.stdout
