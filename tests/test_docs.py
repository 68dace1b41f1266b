"""The pages say what the code does today: generated ones are fresh, commands and examples work."""

from __future__ import annotations

import json
import os
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from minimal import lay
from pm_lint.cli import COMMANDS, main
from pm_lint.cli.options import make_parser
from pm_lint.config import read_config
from pm_lint.rulebook import load_rulebook
from pm_lint.rulebook.rulefiles import bind_rule, read_rule_file

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "SECURITY.md"])
WALKS = ("index.md", "authors.md", "legacy.md")
"""The pages whose shell blocks, one after the other, are a walk that works."""


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(path: Path, *languages: str) -> list[str]:
    wanted = "|".join(languages)
    return re.findall(rf"^```(?:{wanted})\n(.*?)^```$", read(path), re.DOTALL | re.MULTILINE)


def test_the_generated_pages_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DOCS))
    build = runpy.run_path(str(DOCS / "build.py"))
    pages = build["make_pages"]()
    found = {path.name: read(path) for path in (DOCS / "rules").glob("*.md")}
    stale = sorted(
        name for name in pages.keys() | found.keys() if pages.get(name) != found.get(name)
    )
    if read(DOCS / "configuration.md") != build["render_configuration"]():
        stale.append("configuration.md")
    assert not stale, "run `python docs/build.py`"


def test_every_key_of_the_configuration_is_on_its_page() -> None:
    schema = json.loads(read(ROOT / "schemas" / "config.schema.json"))
    page = read(DOCS / "configuration.md")
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    assert headings == list(schema["properties"])


def commands() -> list[tuple[str, str]]:
    """Return every command line of pm-lint in the pages, by the page."""
    found = []
    for page in PAGES:
        text = "\n".join(blocks(page, "sh", "bash", "groovy"))
        lines = re.findall(r"(?:^|[\s'/])pm-lint ((?!\||&)[^\n'|]*)", text, re.MULTILINE)
        found += [(page.name, line) for line in lines]
        found += [(page.name, line) for line in re.findall(r"`pm-lint (-[^`…]*)`", read(page))]
    return found


@pytest.mark.parametrize(("page", "line"), commands())
def test_every_command_in_the_pages_is_one(page: str, line: str) -> None:
    words = shlex.split(line)
    if words[:1] and words[0] in COMMANDS[1:]:
        return  # run by the walks
    if words[:1] == ["--version"]:
        return
    make_parser().parse_args(words[1:] if words[:1] == ["check"] else words)


def test_the_pages_hold_commands() -> None:
    assert len(commands()) >= 12
    assert {name for name, _ in commands()} >= set(WALKS)


@pytest.mark.parametrize("page", WALKS)
def test_the_walk_of_a_page_works(page: str, tmp_path: Path) -> None:
    scripts = tmp_path / "bin"
    scripts.mkdir()
    program = scripts / "pm-lint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pm_lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    home = tmp_path / "home"
    (home / "postmortems").mkdir(parents=True)
    report = home / "postmortems" / "2026-11-20-checkout.md"
    report.write_text(lay("status: draft", "metadata")[1], encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", home], check=True)
    if page == "legacy.md":  # reports that are far from clean
        bad = lay("- 10:02: errors begin\n- 10:53: it is restored\n", "timeline")[1]
        (home / "postmortems" / "old.md").write_text(bad, encoding="utf-8")
    script = "\n".join(blocks(DOCS / page, "sh"))
    done = subprocess.run(
        ["sh", "-ec", script],
        cwd=home,
        env={
            **os.environ,
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def examples(first: str) -> list[str]:
    return [block for page in PAGES for block in blocks(page, "yaml") if block.startswith(first)]


def test_the_configurations_in_the_pages_are_valid(tmp_path: Path) -> None:
    found = examples("# .pm-lint.yaml\n")
    assert len(found) >= 3
    (tmp_path / ".git").mkdir()
    (tmp_path / "lint-rules").mkdir()
    path = tmp_path / ".pm-lint.yaml"
    for text in found:
        path.write_text(text, encoding="utf-8")
        read_config(path, tmp_path, load_rulebook())


def test_the_rule_in_the_pages_is_valid_and_finds_its_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (text,) = examples("code: ACME001")
    path = tmp_path / "lint-rules" / "ACME001-no-oops.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    rule = bind_rule(read_rule_file(path, path.read_bytes()))
    assert [example.bad for example in rule.examples] == [True, False]
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".pm-lint.yaml").write_text("rule-folders: [lint-rules]\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(lay("Oops, it broke.\n", "summary")[1], encoding="utf-8")
    main(["a.md", "--select", "no-oops", "-f", "concise"])
    assert "ACME001" in capsys.readouterr().out


def test_the_hooks_in_the_pages_are_those_of_the_manifest() -> None:
    manifest = YAML(typ="safe").load(read(ROOT / ".pre-commit-hooks.yaml"))
    known = {entry["id"]: entry for entry in manifest}
    found = 0
    for text in examples("repos:\n"):
        for repository in YAML(typ="safe").load(text)["repos"]:
            for hook in repository["hooks"]:
                entry = known[hook["id"]]
                found += 1
                if repository["repo"] == "local":
                    assert {key: hook[key] for key in ("entry", "files", "require_serial")} == {
                        key: entry[key] for key in ("entry", "files", "require_serial")
                    }
                make_parser().parse_args(hook.get("args", []))
    assert found >= 4


def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="needs `pip install -e '.[docs]'`")
    pytest.importorskip("material")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", tmp_path / "site"],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr
    home = read(tmp_path / "site" / "index.html")
    assert "Getting started" in home
    # A reader of the site fetches nothing from anywhere else.
    assert not re.search(r"<(?:script|link|img)[^>]*(?:src|href)=\"https?://(?!github\.com)", home)


def test_the_readme_stays_one_screen_and_a_half() -> None:
    assert len(read(ROOT / "README.md").splitlines()) <= 140


def test_the_tests_that_the_promises_name_are_there() -> None:
    named = re.findall(r"`(test_\w+\.py|conftest\.py)`", read(ROOT / "SECURITY.md"))
    assert len(named) >= 10
    gone = {name for name in named if not (ROOT / "tests" / name).is_file()}
    assert not gone


def test_the_plain_hook_of_the_pages_refuses_what_is_staged(tmp_path: Path) -> None:
    (script,) = blocks(DOCS / "ci.md", "sh")
    scripts = tmp_path / "bin"
    scripts.mkdir()
    program = scripts / "pm-lint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pm_lint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    home = tmp_path / "home"

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", *words],
            cwd=home,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )

    subprocess.run(["git", "init", "--quiet", home], check=True)
    hook = home / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(script, encoding="utf-8")
    hook.chmod(0o755)
    report = home / "2026-11-20-postmortem.md"
    _, good = lay("", "none")
    report.write_text(good.replace(" UTC", ""), encoding="utf-8")
    git("add", ".")
    report.write_text(good, encoding="utf-8")  # mended, but not staged
    refused = git("commit", "-m", "add report")
    assert refused.returncode != 0
    assert "PM202" in refused.stdout + refused.stderr
    git("add", ".")
    passed = git("commit", "-m", "add report")
    assert passed.returncode == 0, passed.stdout + passed.stderr
