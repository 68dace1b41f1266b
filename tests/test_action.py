"""The GitHub action and the GitLab component: their scripts, run as a runner would."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from minimal import lay

CHECKOUT = Path(__file__).parents[1]
ACTION = CHECKOUT / "action.yml"
COMPONENT = CHECKOUT / "templates" / "pm-lint.yml"
HOSTILE = ("$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "'; touch pwned; '", "--help",
           "-o pwned", "a\n--output-file=pwned")  # fmt: skip


def load(path: Path) -> list[Any]:
    return list(YAML(typ="safe", pure=True).load_all(path.read_text(encoding="utf-8")))


def steps() -> list[dict[str, Any]]:
    (action,) = load(ACTION)
    found: list[dict[str, Any]] = action["runs"]["steps"]
    return found


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A scratch folder: a repository with a bad report, and a runner's folder with pm-lint."""
    home = tmp_path / "work"
    (home / "postmortems").mkdir(parents=True)
    _, good = lay("", "none")
    (home / "postmortems" / "a b.md").write_text(good.replace(" UTC", ""), encoding="utf-8")
    (home / "postmortems" / "good.md").write_text(good, encoding="utf-8")
    scripts = tmp_path / "temp" / "pm-lint" / "bin"
    scripts.mkdir(parents=True)
    program = scripts / "pm-lint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pm_lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    subprocess.run(["git", "init", "--quiet", home], check=True)
    return tmp_path


def run_step(step: dict[str, Any], runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step with its variables set from the inputs, as GitHub does."""
    (action,) = load(ACTION)
    values = {name: entry["default"] for name, entry in action["inputs"].items()}
    values |= {name.replace("_", "-"): value for name, value in inputs.items()}
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    return run_script(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        runner,
        RUNNER_TEMP=str(runner / "temp"),
        GITHUB_STEP_SUMMARY=str(runner / "summary.md"),
        GITHUB_ACTION_PATH=str(CHECKOUT),
        **variables,
    )


def run_script(
    command: list[str], runner: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=runner / "work",
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_script_of_the_action_holds_an_expression() -> None:
    for step in steps():
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"


def test_every_input_of_the_action_is_used_and_optional() -> None:
    (action,) = load(ACTION)
    used = re.findall(r"inputs\.([\w-]+)", ACTION.read_text(encoding="utf-8"))
    wanted = {"version", "paths", "config", "diff-base", "fail-on", "sarif-file"}
    assert set(used) == set(action["inputs"]) == wanted
    assert all(entry["description"] and "default" in entry for entry in action["inputs"].values())


def test_the_action_annotates_summarises_and_fails(runner: Path) -> None:
    done = run_step(steps()[1], runner, sarif_file="found.sarif")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "::error file=postmortems/a b.md,line=" in done.stdout
    assert "| error |" in (runner / "summary.md").read_text(encoding="utf-8")
    found = json.loads((runner / "work" / "found.sarif").read_text(encoding="utf-8"))
    assert found["runs"][0]["results"]


def test_the_action_checks_the_paths_that_it_is_given(runner: Path) -> None:
    given = "postmortems/good.md\n\n"
    assert run_step(steps()[1], runner, paths=given).returncode == 0
    given += "postmortems/a b.md\n"
    assert run_step(steps()[1], runner, paths=given).returncode == 1
    assert run_step(steps()[1], runner, paths=given, fail_on="never").returncode == 0
    assert run_step(steps()[1], runner, paths="gone.md").returncode == 2


@pytest.mark.parametrize("name", ["paths", "config", "diff_base", "fail_on", "version"])
@pytest.mark.parametrize("value", HOSTILE)
def test_no_input_of_the_action_is_run_or_taken_for_an_option(
    runner: Path, name: str, value: str
) -> None:
    step = steps()[0 if name == "version" else 1]
    done = run_step(step, runner, **{name: value})
    assert done.returncode == 2, done.stdout + done.stderr
    assert not list(runner.rglob("pwned"))
    assert "usage: pm-lint [check]" not in done.stdout


def test_zizmor_finds_nothing_in_the_action_and_the_workflows_of_the_docs(tmp_path: Path) -> None:
    program = shutil.which("zizmor") or shutil.which("zizmor", path=Path(sys.executable).parent)
    if program is None:
        pytest.skip("zizmor is not installed")
    flows = tmp_path / ".github" / "workflows"
    flows.mkdir(parents=True)
    pages = (CHECKOUT / "docs" / "ci.md").read_text(encoding="utf-8")
    examples = [block for block in re.findall(r"```yaml\n(.*?)```", pages, re.DOTALL)
                if "runs-on:" in block]  # fmt: skip
    assert examples
    for index, block in enumerate(examples):
        # The digest of a release is not known before the release.
        block = block.replace("<digest-of-the-release>", "0" * 40)
        (flows / f"example-{index}.yml").write_text(block, encoding="utf-8")
    shutil.copy(ACTION, tmp_path)
    command = [program, "--offline", "--no-progress", "--strict-collection", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_actions_in_the_docs_are_pinned_by_their_digest() -> None:
    text = (CHECKOUT / "docs" / "ci.md").read_text(encoding="utf-8")
    used = re.findall(r"uses: ([^#\n]*?) *(?:#.*)?$", text, re.MULTILINE)
    assert used
    for name in used:
        assert re.search(r"@([0-9a-f]{40}|<[^>]+>)$", name), name


def component() -> tuple[dict[str, Any], dict[str, Any]]:
    spec, jobs = load(COMPONENT)
    (job,) = jobs.values()
    return spec["spec"]["inputs"], job


def test_the_component_declares_what_it_uses() -> None:
    inputs, job = component()
    used = re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", COMPONENT.read_text(encoding="utf-8"))
    assert set(used) == set(inputs)
    assert all("default" in entry and entry["description"] for entry in inputs.values())
    scripts = "\n".join([*job["before_script"], *job["script"]])
    assert "$[[" not in scripts
    name = job["artifacts"]["reports"]["codequality"]
    assert f"--output-file={name}" in scripts
    assert job["artifacts"]["when"] == "always"


def run_component(runner: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the job's own script; what installs pm-lint is put in place by the test."""
    inputs, job = component()
    values = {name: entry["default"] for name, entry in inputs.items()}
    values |= {name.replace("_", "-"): value for name, value in given.items()}
    variables = {
        name: re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: values[match[1]], text)
        for name, text in job["variables"].items()
    }
    script = "\n".join([job["before_script"][0], *job["script"]])
    program = str(runner / "temp" / "pm-lint" / "bin" / "pm-lint")
    assert "/tmp/pm-lint/bin/pm-lint" in script
    script = script.replace("/tmp/pm-lint/bin/pm-lint", program)
    return run_script(["sh", "-ec", script], runner, **variables)


def test_the_component_writes_a_valid_code_quality_report(runner: Path) -> None:
    done = run_component(runner)
    assert done.returncode == 1, done.stdout + done.stderr
    report = runner / "work" / "gl-code-quality-report.json"
    found = json.loads(report.read_text(encoding="utf-8"))
    schema = json.loads((CHECKOUT / "tests/schemas/gitlab-code-quality.json").read_text())
    jsonschema.Draft7Validator(schema).validate(found)
    assert {entry["location"]["path"] for entry in found} == {"postmortems/a b.md"}
    unset = run_component(runner, diff_base="$CI_MERGE_REQUEST_DIFF_BASE_SHA", fail_on="never")
    assert unset.returncode == 0, unset.stdout + unset.stderr


@pytest.mark.parametrize("name", ["paths", "config", "diff_base", "fail_on"])
@pytest.mark.parametrize("value", HOSTILE)
def test_no_input_of_the_component_is_run(runner: Path, name: str, value: str) -> None:
    done = run_component(runner, **{name: value})
    assert done.returncode == (1 if (name, value[:2]) == ("diff_base", "$(") else 2), done.stderr
    assert not list(runner.rglob("pwned"))
