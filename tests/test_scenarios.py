"""Five walks through pm-lint as people meet it: real git, real commands, scratch repositories."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from minimal import SECTIONS, lay
from repository import Done, Scratch, make_scratch, run

GOOD = lay("", "none")[1]
BLAMING = GOOD.replace("A cache expired early", "Gil forgot the cache, which expired early")
UNZONED = GOOD.replace(" UTC", "")
HOOK = "#!/bin/sh\nexec pm-lint --staged --fail-on warning {}\n"


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    scratch = make_scratch(tmp_path / "team")
    scratch.write("README.md", "# The team\n\nWhat we run, and how.\n")
    scratch.commit()
    return scratch


def pm_lint(scratch: Scratch, *words: str, **more: str) -> Done:
    return run(scratch.root, sys.executable, "-m", "pm_lint", *words, **more)


def install_hook(scratch: Scratch, *words: str) -> None:
    hook = scratch.root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK.format(" ".join(words)), encoding="utf-8")
    hook.chmod(0o755)


def commit(scratch: Scratch, *words: str) -> Done:
    """Commit as a person does, hooks and all."""
    return run(scratch.root, "git", "commit", "--message", "report", *words)


def spend() -> float:
    """Return the seconds that a core has worked for the processes of this one."""
    spent = os.times()
    return spent.children_user + spent.children_system


def test_an_author_writes_a_first_report(scratch: Scratch) -> None:
    started = pm_lint(scratch, "new", "Checkout returned errors", "--date", "2026-11-20")
    assert started.code == 0, started.err
    (name,) = re.findall(r"\S+\.md", started.out)[:1]

    # The draft has everything to go, and is in nobody's way.
    first = pm_lint(scratch, name)
    assert first.code == 0, first.out
    match = re.search(r"draft, ready for review: (\d+) to go", first.out)
    assert match is not None, first.out
    shown = pm_lint(scratch, "show", name)
    assert (shown.code, "timeline" in shown.out.lower()) == (0, True)

    # Filled in part by part, less and less is to go.
    left = [int(match[1])]
    draft = GOOD.replace("status: final", "status: draft")
    for section in ("Timeline", "Root cause", "Corrective and preventative measures"):
        empty = re.sub(rf"(## {section}\n\n).*?(?=\n##|\Z)", r"\1", draft, flags=re.DOTALL)
        scratch.write(name, empty)
        found = re.search(r"ready for review: (\d+) to go", pm_lint(scratch, name).out)
        assert found is not None
        left.append(int(found[1]))
    assert left[0] > max(left[1:]) > 0
    scratch.write(name, draft)
    assert f"{name}: draft, ready for review\n" in pm_lint(scratch, name).out

    # A sentence that blames is told with its place, a reason and a way out.
    scratch.write(name, BLAMING)
    told = pm_lint(scratch, name)
    place = re.search(r":(\d+):\d+: \w+ (PM501)", told.out)
    assert place is not None, told.out
    assert BLAMING.splitlines()[int(place[1]) - 1].count("Gil forgot")
    assert "help: " in told.out
    assert "Bad" in pm_lint(scratch, "explain", place[2]).out.title()

    scratch.write(name, GOOD)
    done = pm_lint(scratch, name)
    assert (done.code, done.out) == (0, "1 report checked, nothing to mend\n")


def test_a_team_adopts_with_two_hundred_legacy_reports(scratch: Scratch) -> None:
    legacy = {
        f"incidents/{year}/{number:03}.md": text.replace("51 minutes", f"51 minutes ({number})")
        for number in range(200)
        for year, text in [(2020 + number % 5, (UNZONED, BLAMING, GOOD)[number % 3])]
    }
    for name, text in legacy.items():
        scratch.write(name, text)
    scratch.commit()

    began = spend()
    detected = pm_lint(scratch, "init", "--detect")
    assert detected.code == 0, detected.err
    assert "200 incident reports found" in detected.out
    written = pm_lint(scratch, "check", "--write-baseline", "known.json")
    assert written.code == 0, written.err
    assert "known.json written, with " in written.err
    install_hook(scratch, "--baseline", "known.json")
    scratch.git("add", "--all")
    assert commit(scratch).code == 0
    assert spend() - began < 60

    # The past is silent, for everybody and for CI.
    everything = pm_lint(scratch, "--baseline", "known.json", "--fail-on", "info")
    assert everything.code == 0, everything.out
    assert "known to the baseline" in everything.out

    # What is new is held to the rules, in an old file as well.
    scratch.write("incidents/2026/new.md", UNZONED)
    scratch.git("add", "--all")
    refused = commit(scratch)
    assert refused.code == 1
    assert "PM202" in refused.out + refused.err
    scratch.write("incidents/2026/new.md", GOOD)
    old = "incidents/2020/000.md"
    scratch.write(old, legacy[old].replace("A cache expired", "Gil broke it. A cache expired"))
    scratch.git("add", "--all")
    refused = commit(scratch)
    assert refused.code == 1
    assert f"{old}:" in refused.out + refused.err
    assert "PM202" not in refused.out + refused.err
    scratch.write(old, legacy[old].replace("A cache expired", "Early on, a cache expired"))
    scratch.git("add", "--all")
    assert commit(scratch).code == 0

    # What is mended leaves the baseline.
    scratch.write(old, GOOD)
    assert f"    {old}: PM202" in pm_lint(scratch, "baseline", "--status", "known.json").out
    size = (scratch.root / "known.json").stat().st_size
    assert pm_lint(scratch, "baseline", "known.json", "--prune").code == 0
    assert (scratch.root / "known.json").stat().st_size < size


def test_a_pull_request_comes_from_a_fork(scratch: Scratch, tmp_path: Path) -> None:
    scratch.write(".pm-lint.yaml", "fail-on: warning\n")
    scratch.write("incidents/old.md", UNZONED)
    scratch.write("incidents/other.md", GOOD)
    scratch.commit()
    scratch.git("clone", "--quiet", str(scratch.root), str(tmp_path / "fork"))
    fork = Scratch(tmp_path / "fork")
    fork.git("checkout", "--quiet", "-b", "patch")
    # The stranger relaxes the rules, silences a finding, and hides a report behind a link.
    fork.write(".pm-lint.yaml", "fail-on: never\nignore: [PM501]\n")
    silenced = BLAMING.replace(
        "## Issue summary\n", "## Issue summary\n\n<!-- pm-lint: ignore[PM501] -- it is true -->\n"
    )
    fork.write("incidents/new.md", silenced)
    fork.write("incidents/old.md", UNZONED.replace("All 1,200 payments", "All 1,250 payments"))
    (fork.root / "incidents" / "link.md").symlink_to("/etc/passwd")
    fork.commit()
    # Meanwhile the team goes on.
    scratch.write("incidents/other.md", UNZONED)
    scratch.commit()

    # The job of the team: the merge of both, checked out as a service does.
    scratch.git("fetch", "--quiet", str(fork.root), "patch:refs/pull/1/head")
    base = scratch.git("rev-parse", "main").strip()
    job = Scratch(tmp_path / "job")
    scratch.git("clone", "--quiet", "--no-checkout", str(scratch.root), str(job.root))
    job.git("fetch", "--quiet", "origin", "refs/pull/1/head")
    job.git("checkout", "--quiet", "--detach", base)
    job.git("merge", "--quiet", "--no-edit", "FETCH_HEAD")
    words = ("--diff-base", base, "--trust-config", "base", "-f", "github")
    done = pm_lint(job, *words, CI="true", GITHUB_ACTIONS="true")
    assert done.code == 1, done.out + done.err
    told = [line for line in done.out.splitlines() if line.startswith("::")]
    assert [re.findall(r"file=([^,]+).*(PM\d+)", line)[0] for line in told] == [
        ("incidents/new.md", "PM501")
    ]
    assert "incidents/new.md:" in done.err
    assert "this suppression is new" in done.err
    assert f".pm-lint.yaml: was changed; that of {base}" in done.err
    assert "root:" not in done.out + done.err

    # Mended, it passes; what the team and the past have left undone is not the stranger's.
    fork.write("incidents/new.md", GOOD)
    fork.git("rm", "--quiet", "--force", "incidents/link.md")
    fork.commit()
    job.git("fetch", "--quiet", str(fork.root), "patch")
    job.git("checkout", "--quiet", "--detach", base)
    job.git("merge", "--quiet", "--no-edit", "FETCH_HEAD")
    done = pm_lint(job, *words, CI="true")
    assert done.code == 0, done.out + done.err


def test_a_bare_hook_sees_what_is_staged_of_a_file(scratch: Scratch) -> None:
    install_hook(scratch)
    scratch.write("incidents/a.md", GOOD)
    scratch.git("add", "--all")
    assert commit(scratch).code == 0

    # Two edits, of which only the sound one is staged.
    sound = GOOD.replace("All 1,200 payments", "All 1,250 payments")
    scratch.write("incidents/a.md", sound)
    patch = scratch.git("diff", "--", "incidents/a.md")
    scratch.write("incidents/a.md", GOOD)
    applied = run(scratch.root, "git", "apply", "--cached", "-", stdin=patch)
    assert applied.code == 0, applied.err
    scratch.write(
        "incidents/a.md", sound.replace("A cache expired", "Gil broke it. A cache expired")
    )
    done = commit(scratch)
    assert done.code == 0, done.out + done.err
    assert scratch.git("show", "HEAD:incidents/a.md") == sound
    assert "Gil broke it" in (scratch.root / "incidents" / "a.md").read_text(encoding="utf-8")

    # The other way round: what is staged is at fault, and mended only on the disk.
    scratch.git("add", "--all")
    scratch.write("incidents/a.md", sound)
    refused = commit(scratch)
    assert refused.code == 1
    assert "PM501" in refused.out + refused.err
    # `git commit --all` brings what is on the disk, through an index of its own.
    again = commit(scratch, "--all", "--allow-empty")
    assert again.code == 0, again.out + again.err

    # A file that is not staged is nobody's business; one that is staged to go is no file.
    scratch.write("incidents/b.md", BLAMING)
    scratch.git("rm", "--quiet", "incidents/a.md")
    assert commit(scratch).code == 0
    assert [line[:2] for line in scratch.git("status", "--short").splitlines()] == ["??"]


def test_fixes_come_first_and_the_check_after(scratch: Scratch) -> None:
    idle = "<!-- pm-lint: ignore[PM502] -- no longer needed -->\n"
    timeline = SECTIONS["timeline"][1]
    text = GOOD.replace(timeline, f"{idle}\n{timeline}").replace("A cache", "Gil forgot. A cache")
    path = scratch.write("incidents/a.md", text)
    words = ("--fail-on", "warning", "incidents")
    before = pm_lint(scratch, *words)
    assert before.code == 1
    assert "PM005" in before.out

    shown = pm_lint(scratch, "--diff", *words)
    assert shown.code == 1
    assert f"-{idle}" in shown.out
    assert path.read_text(encoding="utf-8") == text

    fixed = pm_lint(scratch, "--fix", *words)
    assert fixed.code == 1
    assert "1 fixed" in fixed.out
    assert "PM005" not in fixed.out
    assert "PM501" in fixed.out
    assert path.read_text(encoding="utf-8") == text.replace(f"{idle}\n", "")
    assert pm_lint(scratch, "--fix", *words).out == fixed.out.replace(" (1 fixed)", "")

    scratch.write("incidents/a.md", path.read_text(encoding="utf-8").replace("Gil forgot. ", ""))
    done = pm_lint(scratch, *words)
    assert (done.code, done.out) == (0, "1 report checked, nothing to mend\n")
