"""One cache under strain: whatever happens to it, answers are those of a run without any."""

from __future__ import annotations

import errno
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from attacks import BAD, GOOD, Link, Room
from minimal import lay
from pm_lint import compiled, resources, store
from pm_lint.cli import main
from pm_lint.store import Store, make_key

RUNS = 50
APART = ("--ignore", "PM5")  # loading the English model would be most of what a run does
CHECK = "from pm_lint.cli import main; main()"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of small reports."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / ".git").mkdir()
    for number in range(6):
        text = BAD.replace("errors begin", f"errors begin, {number} at first")
        (folder / f"{number}.md").write_text(text if number % 3 else GOOD)
    return folder


def command(cache: str | Path | None) -> list[str]:
    words = ["--no-cache"] if cache is None else ["--cache-dir", str(cache)]
    return [sys.executable, "-c", CHECK, "check", "-f", "json", *APART, *words, "."]


def begin(folder: Path, cache: str | Path | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(cache), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def test_fifty_runs_at_once_and_kills_in_between(reports: Path, tmp_path: Path) -> None:
    expected = begin(reports, None).communicate()[0]
    assert b"PM201" in expected
    cache, chance = tmp_path / "cache", random.Random(7)
    running = [begin(reports, cache) for _ in range(RUNS)]
    doomed = chance.sample(running, 15)
    for process in doomed:
        time.sleep(chance.random() / 5)
        process.send_signal(signal.SIGKILL)
    said = [process.communicate()[0] for process in running]
    whole = [out for out, process in zip(said, running, strict=True) if process not in doomed]
    assert len(whole) == RUNS - 15
    assert set(whole) == {expected}
    # A run that was killed too late has said the same, and one in time nothing, or not all.
    assert all(expected.startswith(out) for out in said)
    assert begin(reports, cache).communicate()[0] == expected
    results = [path for path in (cache / "reports").rglob("*") if path.is_file()]
    assert len([path for path in results if "." not in path.name]) == 6


# In one process, which is sooner


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["check", "-f", "json", *APART, *words, "."])
    return code, capsys.readouterr().out


@pytest.fixture
def here(reports: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(reports)
    return reports


def list_results(cache: Path) -> list[Path]:
    return [path for path in (cache / "reports").rglob("*") if path.is_file()]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "one letter of it changed": lambda data: data[:-3] + b"!" + data[-2:],
    "findings taken out": lambda data: data[:64] + data[64:].replace(b"PM201", b"PM999"),
    "zeros": lambda data: bytes(len(data)),
    "very long": lambda data: data + b" " * 300_000,
    "another's": lambda data: b"0" * 64 + b"[{},[0,true,true,false],[]]",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_results_are_made_anew(
    here: Path, tmp_path: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = tmp_path / "cache"
    expected = say(capsys, "--cache-dir", str(cache))
    for path in list_results(cache):
        path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert say(capsys, "--cache-dir", str(cache)) == expected
    assert say(capsys, "--cache-dir", str(cache)) == expected


def test_results_in_each_others_places_are_not_believed(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = tmp_path / "cache"
    expected = say(capsys, "--cache-dir", str(cache))
    paths = list_results(cache)
    texts = [path.read_bytes() for path in paths]
    for path, text in zip(paths, texts[1:] + texts[:1], strict=True):
        path.write_bytes(text)
    assert say(capsys, "--cache-dir", str(cache)) == expected


@pytest.mark.parametrize("moment", [0, 1, 4_102_444_800, 2**33])
def test_the_clock_may_jump(
    here: Path, tmp_path: Path, moment: int, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    cache = tmp_path / "cache"
    expected = say(capsys, "--no-cache")
    assert say(capsys, "--cache-dir", str(cache)) == expected
    for path in (*cache.rglob("*"), *here.glob("*.md")):
        os.utime(path, (moment, moment))
    monkeypatch.setattr(time, "time", lambda: float(moment))
    monkeypatch.setattr(store, "_SHARD_LIMIT", 0)
    assert say(capsys, "--cache-dir", str(cache)) == expected
    for path in here.glob("*.md"):
        # As long as before, and as old: only the text tells.
        path.write_text(path.read_text().replace("10:53", "10:54"))
        os.utime(path, (moment, moment))
    changed = say(capsys, "--no-cache")
    assert changed[1] == say(capsys, "--cache-dir", str(cache))[1]


def test_a_full_disk_is_no_error(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    expected = say(capsys, "--no-cache")

    def replace(part: str, place: str) -> None:
        # What was written so far is all that fits.
        os.truncate(part, Path(part).stat().st_size // 2)
        raise OSError(errno.ENOSPC, "No space left on device", place)

    monkeypatch.setattr(os, "replace", replace)
    assert say(capsys, "--cache-dir", str(cache)) == expected
    assert list_results(cache) == []
    monkeypatch.undo()
    monkeypatch.chdir(here)
    assert say(capsys, "--cache-dir", str(cache)) == expected
    assert list_results(cache)


def test_a_limit_of_file_size_is_no_error(reports: Path, tmp_path: Path) -> None:
    expected = begin(reports, None).communicate()[0]
    cache = tmp_path / "cache"
    done = subprocess.run(
        command(cache),
        cwd=reports,
        capture_output=True,
        check=False,
        # What is larger than this cannot be written to a file, as on a disk that is full.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)),
    )
    assert done.stdout == expected, done.stderr
    assert b"Traceback" not in done.stderr
    assert list_results(cache) == []


def test_a_full_disk_for_the_output_is_told(reports: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(None), cwd=reports, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"no space left" in done.stderr.lower()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("state", ["not writable", "a file", "a link to nothing", "a loop"])
def test_a_cache_that_cannot_be_written_is_no_error(
    here: Path, tmp_path: Path, state: str, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    cache = tmp_path / "cache"
    expected = say(capsys, "--no-cache")
    if state == "a file":
        cache.write_text("")
    elif state == "not writable":
        # Root may write where nobody may, so that modes alone would show nothing.
        def refuse(path: Path, *_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))

        monkeypatch.setattr(Path, "mkdir", refuse)
        monkeypatch.setattr(Path, "write_bytes", refuse)
    else:
        cache.symlink_to(cache if state == "a loop" else tmp_path / "none" / "none")
    assert say(capsys, "--cache-dir", str(cache)) == expected


def test_results_in_place_are_used_where_none_can_be_added(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    expected = say(capsys, "--cache-dir", str(cache))
    monkeypatch.setattr("pm_lint.engine.lint", lambda *_, **__: pytest.fail("checked again"))
    monkeypatch.setattr("os.getpid", lambda: pytest.fail("written again"))
    assert say(capsys, "--cache-dir", str(cache)) == expected


def test_two_versions_share_no_result(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    expected = say(capsys, "--cache-dir", str(cache))
    first = {path: path.read_bytes() for path in list_results(cache)}
    monkeypatch.setattr(store, "_begun", [])
    monkeypatch.setattr(store, "tell_installation", lambda: b"another version")
    assert say(capsys, "--cache-dir", str(cache)) == expected
    both = {path: path.read_bytes() for path in list_results(cache)}
    assert len(both) == 2 * len(first)
    assert both.items() >= first.items()


def test_a_copy_of_pm_lint_is_another_version(tmp_path: Path) -> None:
    """That which differs in one file of code or of rules, or in the place where it lies."""
    tell = "import sys; sys.path[:0] = sys.argv[1:]; from pm_lint.store import make_key as make; "
    tell += "print(make('x'))"
    package = Path(resources.__file__).parent
    keys = []
    for name in ("one", "other"):
        shutil.copytree(package, tmp_path / name / "pm_lint")
        for data in resources.DATA:
            shutil.copytree(resources.data_folder(data), tmp_path / name / "pm_lint" / data)
    for change in ("", "", "pm_lint/lines.py", "pm_lint/rules/timeline/PM201-vague-time.yaml"):
        path = tmp_path / "one" / change
        if change:
            path = path if path.exists() else next((tmp_path / "one").rglob(path.name))
            path.write_text(path.read_text() + "\n")
        words = [sys.executable, "-c", tell, str(tmp_path / "one")]
        keys.append(subprocess.run(words, capture_output=True, check=True).stdout)
    words = [sys.executable, "-c", tell, str(tmp_path / "other")]
    keys.append(subprocess.run(words, capture_output=True, check=True).stdout)
    assert keys[0] == keys[1]
    assert len(set(keys)) == 4


# A cache in a repository


@pytest.fixture
def planted(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A room whose cache folder says of every text that nothing is found in it."""
    monkeypatch.setattr(store.Store, "get", lambda *_: b"[{}, [0, true, true, false], []]")
    return room


def test_results_of_a_repository_are_not_believed_where_the_base_is_trusted(
    planted: Room, tmp_path: Path
) -> None:
    from repository import make_scratch

    scratch = make_scratch(tmp_path / "scratch")
    scratch.write("reports/a.md", lay("The operator forgot to run the migration.\n", "summary")[1])
    os.chdir(scratch.root)
    scratch.git("commit", "--allow-empty", "-qm", "begin")
    scratch.git("checkout", "-qb", "topic")
    scratch.commit()
    words = ["check", "--diff-base", "main", "--trust-config", "base", "-f", "concise"]
    planted.run(*words, "--cache-dir", "cache")
    assert store.find_store("reports") is None
    assert store.find_store("sentences") is None
    planted.run(*words, "--cache-dir", str(tmp_path / "cache"))
    assert store.find_store("sentences") is not None
    planted.run("check", "--cache-dir", "cache")
    assert store.find_store("sentences") is not None


def test_no_result_is_written_through_a_link_that_leads_out(room: Room) -> None:
    shards = {f"cache/reports/{n:02x}": Link("OUTSIDE") for n in range(256)}
    room.write({**shards, "all": Link("OUTSIDE")})
    before = room.list_state()
    for cache in ("cache", "all"):
        code, said = room.run("check", "--cache-dir", cache, "-f", "concise", "reports/a.md")
        assert (code, "PM201" in said) == (0, True)
    room.assert_untouched(before)


def test_only_results_are_dropped_to_make_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_SHARD_LIMIT", 4)
    (tmp_path / "aa").mkdir()
    others = [tmp_path / "aa" / f"note {n}.txt" for n in range(30)]
    for path in others:
        path.write_text("mine")
        os.utime(path, (0, 0))
    kept = Store(tmp_path)
    for number in range(20):
        kept.put(f"aa0{number:061d}", b"x")
    assert all(path.exists() for path in others)
    assert len(list((tmp_path / "aa").iterdir())) <= len(others) + 5
    assert len(make_key("x")) == 64


def test_what_is_kept_compiled_is_whole_after_many_writers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = (
        "from pm_lint import compiled\n"
        "for n in range(40):\n"
        "    compiled.keep('sample', ('x' * 20_000, n))\n"
        "    kept = compiled.recall('sample')\n"
        "    assert kept and len(kept[0]) == 20_000, kept\n"
    )
    variables = {"PM_LINT_CACHE_DIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    writers = [
        subprocess.Popen([sys.executable, "-c", write], env={**os.environ, **variables})
        for _ in range(8)
    ]
    for writer in writers[:2]:
        writer.kill()
    assert [writer.wait() for writer in writers[2:]] == [0] * 6
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert len(compiled.recall("sample")[0]) == 20_000
