"""Writing to files of users: what cannot be done is told, and no file is ever lost or halved."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import pm_lint.mending
from minimal import lay
from pm_lint.cli import main
from pm_lint.fix import FileChangedError, write_file
from pm_lint.outcome import Outcome

IDLE = "<!-- pm-lint: ignore[PM201] -- an old quotation -->\n"
CLEAN = lay("", "none")[1]
REPORT = CLEAN.replace("## Timeline\n", f"{IDLE}\n## Timeline\n")
FIX = ("a.md", "--ignore", "PM5", "--fix")


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(REPORT, encoding="utf-8")


def run_plainly(*words: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run pm-lint without the privileges of root, and with a largest size of files in bytes."""
    command = [sys.executable, "-m", "pm_lint", *words]
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root may write everywhere, and setpriv is not there to give that up")
        kept = "-dac_override,-dac_read_search"
        command = [setpriv, f"--bounding-set={kept}", f"--inh-caps={kept}", *command]

    def take_limit() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write itself shall fail
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        command, capture_output=True, text=True, check=False, preexec_fn=take_limit
    )


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_a_link_is_not_followed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").rename("real")
    Path("a.md").symlink_to("real")
    assert main([*FIX]) == 2
    assert "a.md: not fixed: " in capsys.readouterr().err
    assert Path("real").read_text() == REPORT
    assert Path("a.md").is_symlink()


def test_a_file_of_two_names_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.txt").hardlink_to("a.md")
    assert main([*FIX]) == 2
    assert "hard links" in capsys.readouterr().err
    assert Path("a.md").read_text() == REPORT
    assert Path("a.md").samefile("b.txt")


def test_a_file_in_a_linked_folder_is_mended() -> None:
    Path("real").mkdir()
    Path("a.md").rename("real/a.md")
    Path("reports").symlink_to("real")
    assert main(["reports/a.md", *FIX[1:]]) == 0
    assert Path("real/a.md").read_text() == CLEAN


def test_mode_and_owner_are_kept() -> None:
    Path("a.md").chmod(0o4640)
    if os.geteuid() == 0:
        os.chown("a.md", 12345, 23456)
        Path("a.md").chmod(0o4640)  # a change of owner takes the bit away
    before = Path("a.md").stat()
    assert main([*FIX]) == 0
    after = Path("a.md").stat()
    assert Path("a.md").read_text() == CLEAN
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        *(before.st_mode, before.st_uid, before.st_gid),
    )


def test_a_file_that_may_not_be_written_is_left_alone() -> None:
    Path("a.md").chmod(0o444)
    done = run_plainly(*FIX)
    assert done.returncode == 2
    assert "pm-lint: a.md: not fixed: permission denied" in done.stderr
    assert Path("a.md").read_text() == REPORT
    assert names() == ["a.md"]


def test_a_file_in_a_folder_that_takes_no_file_is_left_alone() -> None:
    Path().absolute().chmod(0o555)
    try:
        done = run_plainly(*FIX)
        assert done.returncode == 2
        assert "a.md: not fixed: its folder takes no new file, permission denied" in done.stderr
        assert Path("a.md").read_text() == REPORT
    finally:
        Path().absolute().chmod(0o755)
    assert names() == ["a.md"]


def test_a_full_disk_leaves_the_file_as_it_was() -> None:
    done = run_plainly(*FIX, limit=len(CLEAN) // 2)
    assert done.returncode == 2
    assert "a.md: not fixed: file too large" in done.stderr
    assert Path("a.md").read_text() == REPORT
    assert names() == ["a.md"]


def test_a_full_disk_leaves_a_baseline_as_it_was() -> None:
    known = ("--select", "PM005,PM201", "--write-baseline", "known.json")
    done = run_plainly("a.md", *known, limit=60)
    assert done.returncode == 2
    assert "file too large" in done.stderr
    assert names() == ["a.md"]
    Path("known.json").write_text("old")
    assert run_plainly("a.md", *known, limit=60).returncode == 2
    assert Path("known.json").read_text() == "old"
    assert run_plainly("a.md", *known).returncode == 0
    assert len(json.loads(Path("known.json").read_text())["findings"]) == 1


@pytest.mark.parametrize("fault", ["No space left on device", "Input/output error"])
def test_what_the_disk_says_at_the_end_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    def fail(handle: int) -> None:
        raise OSError(28, fault)

    monkeypatch.setattr(os, "fsync", fail)
    assert main([*FIX]) == 2
    assert f"a.md: not fixed: {fault.lower()}" in capsys.readouterr().err.lower()
    assert Path("a.md").read_text() == REPORT
    assert names() == ["a.md"]


def test_a_file_that_was_changed_meanwhile_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mend = pm_lint.mending.mend

    def mend_slowly(
        outcome: Outcome, check: Callable[..., Outcome], *, unsafe: bool
    ) -> tuple[Outcome, int]:
        Path("a.md").write_text(REPORT + "\nA word of somebody else.\n")
        return mend(outcome, check, unsafe=unsafe)

    monkeypatch.setattr(pm_lint.mending, "mend", mend_slowly)
    assert main([*FIX]) == 2
    assert "changed meanwhile" in capsys.readouterr().err
    assert Path("a.md").read_text() == REPORT + "\nA word of somebody else.\n"
    assert names() == ["a.md"]


def test_a_change_at_the_last_moment_is_seen() -> None:
    path = Path("a.md").absolute()
    with pytest.raises(FileChangedError, match="changed meanwhile"):
        write_file(path, b"ours", b"old")
    with pytest.raises(FileChangedError, match="changed meanwhile"):
        write_file(path, b"ours", None)
    assert path.read_text() == REPORT
    assert names() == ["a.md"]


def test_a_new_file_has_the_mode_of_new_files() -> None:
    mask = os.umask(0o027)
    try:
        write_file(Path("new").absolute(), b"x", None)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(Path("new").stat().st_mode) == 0o640


def test_a_file_of_the_longest_name_is_mended() -> None:
    name = "a" * 252 + ".md"
    Path("a.md").rename(name)
    assert main([name, *FIX[1:]]) == 0
    assert Path(name).read_text() == CLEAN


FIXER = """
import sys
from pathlib import Path
from pm_lint.fix import write_file
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    old = path.read_bytes()
    write_file(path, bytes([old[0] ^ 1]) * len(old), old)
"""


def test_a_kill_at_any_moment_leaves_the_old_or_the_new_file() -> None:
    path = Path("b.md").absolute()
    path.write_bytes(b"\x00" * 300_000)
    chance = random.Random(7)
    for _ in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", FIXER, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        data = path.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1


# Runs a command again and again, killed at the first line that has to do with writing, at the
# second, and so on; prints after each run whether it was killed and what the file holds.
KILLER = """
import json, os, signal, sys
from pathlib import Path
from pm_lint import fix
from pm_lint.cli import main
names = ("write_file", "_examine", "_take_owner_and_mode", "_sync_folder")
writing = {getattr(fix, name).__code__ for name in names}
path, words = Path(sys.argv[1]), sys.argv[2:]
words += ["-q", "--no-progress", "-o", "out.txt"]
main([word for word in words if word != "--fix"])  # what is imported once is there for all
old = sys.stdin.read()
lines = 0
killed = True
while killed:
    path.write_text(old)
    lines += 1
    child = os.fork()
    if not child:
        left = lines
        def trace(frame, event, argument):
            global left
            if frame.f_code in writing:
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
                return trace
        sys.settrace(trace)
        main(words)
        os._exit(0)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    print(json.dumps([killed, path.read_text()]), flush=True)
"""


@pytest.mark.parametrize(
    ("name", "old", "words"),
    [
        ("a.md", REPORT, ["a.md", "--select", "PM005,PM201", "--fix"]),
        ("known.json", "old", ["a.md", "--select", "PM005,PM201", "--write-baseline=known.json"]),
    ],
)
def test_a_kill_at_any_line_leaves_the_old_or_the_new(
    name: str, old: str, words: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLER, name, *words],
        input=old,
        capture_output=True,
        text=True,
        check=True,
    )
    states = [json.loads(line) for line in done.stdout.splitlines()]
    *kills, (killed, new) = states
    assert not killed
    assert new != old
    held = [text for _, text in kills]
    # Once the new file has taken the name, nothing takes it away again.
    assert held == [old] * held.count(old) + [new] * held.count(new)
    assert held.count(old) > 10
    assert held.count(new) > 1
