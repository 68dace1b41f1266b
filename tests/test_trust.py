"""Nothing untrusted runs or escapes: a repository's files, links and settings are data."""

from __future__ import annotations

import json
import socket
import sys
import time
from pathlib import Path

import pytest

from minimal import lay
from pm_lint.checks.milestones import compile_words
from pm_lint.config import matches
from repository import Done, Scratch, make_scratch, run
from test_own_rules import RULE

GOOD = lay("", "none")[1]
BAD = lay("- around 10:02 UTC: errors begin\n- 10:53 UTC: service restored\n", "timeline")[1]
STRICT = "select: [PM201]\nfail-on: warning\n"


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """A repository whose team fails on vague times; topic is the branch of a stranger."""
    scratch = make_scratch(tmp_path / "home")
    scratch.write(".pm-lint.yaml", STRICT)
    scratch.write("known.json", '{"version": 1, "findings": []}')
    scratch.write("reports/old.md", GOOD)
    scratch.commit()
    scratch.git("checkout", "--quiet", "-b", "topic")
    scratch.write("reports/a.md", BAD)
    return scratch


def check_untrusted(scratch: Scratch, *words: str) -> Done:
    scratch.commit()
    return scratch.lint("--diff-base", "main", "--trust-config", "base", *words)


RELAXED = "fail-on: never\nselect: [PM101]\n"


@pytest.mark.parametrize(
    "files",
    [
        {},
        {".pm-lint.yaml": RELAXED},
        {".pm-lint.yaml": "exclude: [reports]\n"},
        {".pm-lint.yaml": "include: [other]\n"},
        {".pm-lint.yaml": "extends: ./other.yaml\n", "other.yaml": RELAXED},
        {".pm-lint.yaml": "not: [valid"},
        {"reports/.pm-lint.yaml": RELAXED},
        {".pm-lint.yaml": "rules: {PM201: {level: info}}\n"},
    ],
)
def test_a_change_does_not_relax_the_rules_it_is_checked_by(
    scratch: Scratch, files: dict[str, str]
) -> None:
    for name, text in files.items():
        scratch.write(name, text)
    done = check_untrusted(scratch)
    assert done.code == 1, done.err
    assert [line.split()[1] for line in done.lines()] == ["PM201"]
    assert ("that of main" in done.err) is (".pm-lint.yaml" in files)


def test_the_configuration_cannot_be_taken_away(scratch: Scratch) -> None:
    (scratch.root / ".pm-lint.yaml").unlink()
    assert check_untrusted(scratch).code == 1


def test_without_trust_in_the_base_the_change_decides(scratch: Scratch) -> None:
    scratch.write(".pm-lint.yaml", RELAXED)
    assert scratch.lint("--diff-base", "main").code == 0


def test_the_base_is_the_branch_as_it_is_now_not_where_the_change_chose_to_start(
    scratch: Scratch,
) -> None:
    scratch.commit()
    scratch.git("checkout", "--quiet", "main")
    scratch.write(".pm-lint.yaml", STRICT.replace("[PM201]", "[PM201, PM202]"))
    scratch.commit()
    scratch.git("checkout", "--quiet", "topic")
    scratch.write("reports/a.md", GOOD.replace(" UTC", ""))
    done = check_untrusted(scratch)
    assert [line.split()[1] for line in done.lines()] == ["PM202"]


def test_new_suppressions_have_no_effect_and_are_listed(scratch: Scratch) -> None:
    reason = "<!-- pm-lint: ignore[PM201] -- quoting -->\n"
    report = BAD.replace("- around", f"{reason}\n- around")
    scratch.write("reports/a.md", report)
    scratch.write("reports/old.md", f"{GOOD}\n<!-- pm-lint: ignore-file[PM201] -- x -->\n")
    line = report[: report.index(reason)].count("\n") + 1
    done = check_untrusted(scratch)
    assert done.code == 1
    assert [place.split()[1] for place in done.lines()] == ["PM201"]
    assert f"reports/a.md:{line}: this suppression is new, and has no effect here" in done.err
    assert "reports/old.md:" in done.err
    assert "2 suppressions without effect" in done.err
    assert scratch.lint("--diff-base", "main").code == 0


def test_suppressions_that_were_there_keep_their_effect(scratch: Scratch) -> None:
    kept = BAD.replace("- around", "<!-- pm-lint: ignore[PM201] -- quoting -->\n\n- around")
    scratch.git("checkout", "--quiet", "main")
    scratch.write("reports/b.md", kept)
    (scratch.root / "reports" / "a.md").unlink()
    scratch.commit()
    scratch.git("checkout", "--quiet", "-B", "topic")
    scratch.write("reports/b.md", kept.replace("errors begin", "errors"))
    done = check_untrusted(scratch)
    assert done.code == 0, done.out
    assert "1 suppressed" in done.err


def test_a_comment_that_a_change_brings_to_life_is_new(scratch: Scratch) -> None:
    shown = "```text\n<!-- pm-lint: ignore-file[PM201] -- as an example -->\n```\n"
    scratch.git("checkout", "--quiet", "main")
    scratch.write("reports/a.md", f"{BAD}\n{shown}")
    scratch.commit()
    scratch.git("checkout", "--quiet", "-B", "topic")
    live = f"{BAD}\n{shown}".replace("```text\n", "").replace("```\n", "")
    scratch.write("reports/a.md", live.replace("errors begin", "errors"))
    done = check_untrusted(scratch)
    assert done.code == 1, done.err
    assert "this suppression is new" in done.err


def test_a_baseline_is_that_of_the_base(scratch: Scratch) -> None:
    assert scratch.lint("--write-baseline", "known.json").code == 0
    done = check_untrusted(scratch, "--baseline", "known.json")
    assert done.code == 1
    assert scratch.lint("--baseline", "known.json").code == 0
    scratch.lint("--write-baseline", "more.json")
    done = check_untrusted(scratch, "--baseline", "more.json")
    assert done.code == 1
    assert "more.json: is not in main" in done.err


def test_a_named_configuration_is_that_of_the_base_unless_it_lies_outside(
    scratch: Scratch, tmp_path: Path
) -> None:
    scratch.write(".pm-lint.yaml", RELAXED)
    assert check_untrusted(scratch, "-c", ".pm-lint.yaml").code == 1
    scratch.write("mine.yaml", RELAXED)
    done = check_untrusted(scratch, "-c", "mine.yaml")
    assert done.code == 2
    assert "mine.yaml: is not in main" in done.err
    (tmp_path / "own.yaml").write_text(RELAXED)
    assert check_untrusted(scratch, "-c", str(tmp_path / "own.yaml")).code == 0


def test_rules_of_the_team_are_those_of_the_base(scratch: Scratch) -> None:
    text = RULE.format(code="ACME001", slug="no-oops", check="softening")
    scratch.git("checkout", "--quiet", "main")
    (scratch.root / "reports" / "a.md").unlink()
    scratch.write("lint/ACME001-no-oops.yaml", text)
    scratch.write(".pm-lint.yaml", "rule-folders: [lint]\nselect: [ACME001]\n")
    scratch.commit()
    scratch.git("checkout", "--quiet", "-B", "topic")
    scratch.write("reports/a.md", GOOD.replace("A cache expired", "Oops, a cache expired"))
    scratch.write("lint/ACME001-no-oops.yaml", text.replace("[oops]", "[other]"))
    scratch.write("lint/ACME002-broken.yaml", "not a rule")
    done = check_untrusted(scratch)
    assert [place.split()[1] for place in done.lines()] == ["ACME001"]
    assert done.code == 1


def test_trust_needs_a_base() -> None:
    done = run(Path.cwd(), sys.executable, "-m", "pm_lint", "--trust-config", "base")
    assert done.code == 2
    assert "--diff-base" in done.err


# No network


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.socket().connect(('127.0.0.1', 9))",
        "socket.getaddrinfo('example.com', 443)",
        "__import__('urllib.request').request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_processes_of_these_tests_have_no_network(tmp_path: Path, attempt: str) -> None:
    done = run(tmp_path, sys.executable, "-c", f"import socket; {attempt}")
    assert done.code == 1
    assert "pm-lint reached for the network" in done.err
    with pytest.raises(RuntimeError, match="pm-lint reached for the network"):
        eval(attempt, {"socket": socket, "__import__": __import__})


# Settings of a repository that name programs


def test_no_program_that_a_repository_names_is_run(scratch: Scratch) -> None:
    ran = scratch.root.parent / "ran"
    program = scratch.root.parent / "program.sh"
    program.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{ran}'\ncat\n")
    program.chmod(0o755)
    hooks = scratch.root.parent / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "pre-commit", "post-checkout", "reference-transaction"):
        (hooks / name).symlink_to(program)
    scratch.write(".gitattributes", "*.md filter=evil diff=evil\n")
    scratch.commit()
    scratch.write("reports/a.md", BAD.replace("errors begin", "errors"))
    for name in (
        *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.gitProxy"),
        *("core.askPass", "core.alternateRefsCommand", "filter.evil.clean", "filter.evil.smudge"),
        *("filter.evil.process", "diff.external", "diff.evil.textconv", "diff.evil.command"),
        *("pager.diff-index", "pager.ls-files", "gpg.program", "credential.helper"),
        *("uploadpack.packObjectsHook", "remote.origin.uploadpack"),
    ):
        scratch.git("config", name, str(program))
    for name, text in (
        ("core.hooksPath", str(hooks)),
        ("alias.diff-index", f"!{program}"),
        ("filter.evil.required", "true"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", "ssh://nowhere.invalid/x"),
    ):
        scratch.git("config", name, text)
    for path in (ran, scratch.root / ".git" / "index.lock"):
        path.unlink(missing_ok=True)
    words = ("--diff-base", "main", "--trust-config", "base")
    missing = "0" * 39 + "1"
    for choice in (words, ("--staged", *words), ("--staged",), (".",), ("--diff-base", missing)):
        assert scratch.lint(*choice).code in (0, 1, 2)
    assert not ran.exists(), ran.read_text()
    # Git as people run it falls for what is laid out here.
    run(scratch.root, "git", "diff", "HEAD")
    assert ran.exists()


def test_a_working_tree_elsewhere_is_not_taken_for_this_one(
    scratch: Scratch, tmp_path: Path
) -> None:
    scratch.git("config", "core.worktree", str(tmp_path))
    done = scratch.lint("--staged")
    assert done.code == 2
    assert "for the working tree of" in done.err


# Links


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.md"
    path.write_text(BAD.replace("errors begin", "the password is tulip"), encoding="utf-8")
    return path


def test_no_link_to_a_report_outside_is_followed(scratch: Scratch, secret: Path) -> None:
    (scratch.root / "link.md").symlink_to(secret)
    (scratch.root / "folder").symlink_to(secret.parent)
    (scratch.root / "own.md").symlink_to(".git/config")
    for name in ("link.md", "folder", "folder/secret.md", "own.md"):
        done = scratch.lint(name)
        assert done.code == 2
        assert f"{name}: leads out of the repository" in done.err
        assert "tulip" not in done.out + done.err
    shown = run(scratch.root, sys.executable, "-m", "pm_lint", "show", "link.md")
    assert (shown.code, shown.out) == (2, "")
    assert scratch.lint("--select", "PM201").err.startswith("1 warning in 1 of 2 reports")
    scratch.git("add", ".")
    for name in ("link.md", "folder/secret.md"):
        assert scratch.lint("--staged", name).code == 2
    (scratch.root / "inside.md").symlink_to("reports/a.md")
    assert scratch.lint("inside.md").code == 1


def test_no_link_to_a_configuration_outside_is_followed(scratch: Scratch, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    text = RULE.format(code="ACME001", slug="no-oops", check="softening")
    (outside / "ACME001-no-oops.yaml").write_text(text)
    (outside / "c.yaml").write_text(RELAXED)
    config = scratch.root / ".pm-lint.yaml"
    (scratch.root / "c.yaml").symlink_to(outside / "c.yaml")
    (scratch.root / "lint").mkdir()
    (scratch.root / "lint" / "ACME001-no-oops.yaml").symlink_to(outside / "ACME001-no-oops.yaml")
    (scratch.root / "known.json").unlink()
    (scratch.root / "known.json").symlink_to(outside / "c.yaml")
    for text in ("extends: c.yaml\n", "rule-folders: [lint]\n", "extends: .git/config\n"):
        config.write_text(text)
        done = scratch.lint("reports/a.md")
        assert done.code == 2
        assert "outside the repository" in done.err or "leads out of the repository" in done.err
    config.unlink()
    assert "leads out" in scratch.lint("--baseline", "known.json").err
    assert "leads out" in scratch.lint("-c", "c.yaml").err
    config.symlink_to(outside / "c.yaml")
    done = scratch.lint("reports/a.md")
    assert done.code == 2
    assert done.err.startswith("pm-lint: .pm-lint.yaml: leads out of the repository")


def test_no_output_goes_through_a_link_that_leads_out(scratch: Scratch, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("mine")
    for target in (tmp_path / "profile", Path(".git/config"), tmp_path / "not there yet"):
        link = scratch.root / "out.json"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        for words in (("-o", "out.json"), ("--write-baseline", "out.json")):
            done = run(scratch.root, sys.executable, "-m", "pm_lint", *words)
            assert done.code == 2
            assert "out.json: leads out of the repository" in done.err
    assert (tmp_path / "profile").read_text() == "mine"
    assert "PM201" not in (scratch.root / ".git" / "config").read_text()
    assert not (tmp_path / "not there yet").exists()


def test_whether_a_file_outside_exists_is_not_told(scratch: Scratch, secret: Path) -> None:
    (scratch.root / "away").symlink_to(secret.parent)
    links = "See [a](../away/secret.md), [b](../away/none.md) and [c](../none.md).\n"
    scratch.write("reports/a.md", lay(links, "lessons")[1])
    done = scratch.lint("--select", "PM804", "reports/a.md")
    assert len(done.lines()) == 1
    assert "../none.md" in done.out


# Data that asks for more


TAGGED = "!!python/object/apply:os.system ['touch ran']"


def test_a_tag_of_yaml_makes_nothing_but_an_error(scratch: Scratch) -> None:
    scratch.write("tagged.yaml", f"title: {TAGGED}\n")
    scratch.write("front.md", GOOD.replace("status: final", f"status: {TAGGED}"))
    for name in ("tagged.yaml", "front.md"):
        assert scratch.lint(name).code in (0, 1)
    rule = RULE.format(code="ACME001", slug="no-oops", check="softening")
    scratch.write("lint/ACME001-no-oops.yaml", rule.replace("[oops]", f"[{TAGGED}]"))
    for text in (f"select: {TAGGED}\n", f"fail-on: {TAGGED}\n", "rule-folders: [lint]\n"):
        scratch.write(".pm-lint.yaml", text)
        done = scratch.lint("reports/a.md")
        assert "Traceback" not in done.err
    assert not list(scratch.root.rglob("ran"))


@pytest.mark.parametrize(
    "name", ["$HOME/c.yaml", "${HOME}/c.yaml", "~/c.yaml", "%HOME%/c.yaml", "file:///c.yaml"]
)
def test_nothing_is_expanded_and_nothing_fetched(
    scratch: Scratch, tmp_path: Path, name: str
) -> None:
    (scratch.root / "c.yaml").write_text(RELAXED)
    for key in (f"extends: ['{name}']", f"rule-folders: ['{name}']"):
        scratch.write(".pm-lint.yaml", f"{key}\n")
        done = run(scratch.root, sys.executable, "-m", "pm_lint", HOME=str(scratch.root))
        assert done.code == 2
        assert name in done.err


@pytest.mark.parametrize("target", ["https://example.com/x.json", "file:///etc/passwd", "#/x"])
def test_a_reference_in_a_report_is_data(scratch: Scratch, target: str) -> None:
    reference = f'$schema: "{target}"\n$id: "{target}"\n$ref: "{target}"\n'
    path = scratch.write("r.yaml", reference + lay("", "none", "yaml")[1])
    done = run(scratch.root, sys.executable, "-m", "pm_lint", "-f", "json", path)
    assert done.code in (0, 1), done.err
    assert {f["code"] for f in json.loads(done.out)["findings"]} <= {"PM010", "PM201"}


def test_patterns_of_users_take_linear_time() -> None:
    began = time.monotonic()
    word = "a" * 50_000
    assert not compile_words(("a*a*a*a*a*a*a*b", "a*a*a*a*a*a*a*a*!*")).search(word)
    deep = Path("/", *["a"] * 400, "x")
    assert not matches("/".join(["**", "a"] * 40 + ["b"]), deep, Path("/"))
    assert not matches("a*" * 40 + "b", Path("/", "a" * 4_000), Path("/"))
    assert time.monotonic() - began < 3
