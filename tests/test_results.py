"""Reports that were checked before: the same findings, without reading, until something changes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import pm_lint
import pm_lint.nlp
from minimal import lay
from pm_lint import engine
from pm_lint.cli import main, workers
from pm_lint.nlp import Sentence
from pm_lint.resources import data_folder

BLAME = "Deployed by Ana. The operator forgot to run the migration."
CONFIG = "ignore: [PM112]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the reports that were read, in order."""
    seen: list[str] = []
    real = engine.lint

    def spy(source, *words, **named):  # type: ignore[no-untyped-def]
        seen.append(source.path)
        return real(source, *words, **named)

    monkeypatch.setattr(engine, "lint", spy)
    return seen


Tell = Callable[..., str]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Return what pm-lint prints."""

    def run(*words: str) -> str:
        capsys.readouterr()
        code = main(["--format", "json", *words])
        return f"{code}\n{capsys.readouterr().out}"

    return run


def write(path: Path, summary: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(lay(summary, "summary" if summary else "none")[1], encoding="utf-8")
    return path


def test_an_unchanged_report_is_not_read_again(folder: Path, read: list[str], tell: Tell) -> None:
    write(folder / "a.md", BLAME)
    first = tell("a.md")
    assert read == ["a.md"]
    assert tell("a.md") == first
    assert json.loads(first.partition("\n")[2])["findings"]
    assert read == ["a.md"]


def test_nothing_is_kept_and_nothing_used_with_no_cache(
    folder: Path, read: list[str], tell: Tell
) -> None:
    write(folder / "a.md")
    tell("a.md", "--no-cache")
    assert not (folder / "kept-results").exists()
    tell("a.md", "--cache-dir", "here")
    assert (folder / "here" / "reports").is_dir()
    tell("a.md", "--no-cache", "--cache-dir", "here")
    assert read == ["a.md"] * 3
    tell("a.md", "--cache-dir", "here")
    assert read == ["a.md"] * 3


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: write(folder / "a.md", "Another summary."),
        lambda folder: (folder / ".pm-lint.yaml").write_text(CONFIG),
        lambda folder: (folder / "graph.png").write_text(""),
    ],
    ids=["text", "configuration", "what a link leads to"],
)
def test_a_change_of_what_it_rests_on_is_seen(
    folder: Path, read: list[str], tell: Tell, change: Callable[[Path], object]
) -> None:
    write(folder / "a.md", "![the hit rate](graph.png)")
    before = tell("a.md")
    change(folder)
    assert read == ["a.md"]
    after = tell("a.md")
    assert read == ["a.md", "a.md"]
    assert tell("a.md") == after
    assert read == ["a.md", "a.md"]
    assert ("PM804" in before, "PM804" in after) in {(True, False), (True, True)}


def test_a_rule_that_compares_reports_is_never_answered_from_an_earlier_run(
    folder: Path, read: list[str], tell: Tell
) -> None:
    write(folder / "a.md")
    write(folder / "b.md")
    for _ in range(2):
        tell("a.md", "b.md", "--extend-select", "PM705")
    compared = [path for path in read if path == "a.md"]
    assert len(compared) in (1, 2)  # one where the rule has nothing to compare by
    (folder / "kept-results").rename(folder / "moved")
    assert tell("a.md", "--extend-select", "PM705") == tell("a.md", "--extend-select", "PM705")


def test_a_fix_looks_at_the_report_itself(folder: Path, tell: Tell) -> None:
    path = write(folder / "a.md")
    tell("a.md")
    path.write_text(path.read_text() + "\n<!-- pm-lint: ignore[PM501] -- why not -->\n")
    assert "PM005" in tell("a.md")
    assert "PM005" not in tell("a.md", "--fix")
    assert "pm-lint: ignore" not in path.read_text()


@pytest.mark.parametrize("rubbish", [b"", b"[]", b"[{}, [0, true, true, false], [[1]]]", b"\xff"])
def test_what_cannot_be_understood_is_made_anew(
    folder: Path, read: list[str], tell: Tell, rubbish: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "a.md", BLAME)
    first = tell("a.md")
    monkeypatch.setattr("pm_lint.store.Store.get", lambda self, key: rubbish or None)
    monkeypatch.setattr("pm_lint.checks.blame.find_store", lambda kind: None)
    assert tell("a.md") == first
    assert read == ["a.md", "a.md"]


def test_a_sentence_is_parsed_once(
    folder: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []
    real = pm_lint.nlp.parse

    def spy(texts: list[str]) -> list[Sentence]:
        parsed.extend(texts)
        return real(texts)

    monkeypatch.setattr(pm_lint.nlp, "parse", spy)
    path = write(folder / "a.md", BLAME)
    first = tell("a.md")
    assert "PM501" in first
    count = len(parsed)
    assert count
    path.write_text(path.read_text() + "\nOne more line at the end.\n")
    assert "PM501" in tell("a.md")
    assert len(parsed) == count
    path.write_text(path.read_text().replace("The operator", "Yesterday the operator"))
    assert "PM501" in tell("a.md")
    assert len(parsed) > count
    # Neither a sentence nor a word of it is kept with the verdict.
    kept = b"".join(p.read_bytes() for p in (folder / "kept-results" / "sentences").rglob("??*/*"))
    assert kept
    assert b"operator" not in kept


def test_many_files_are_checked_by_many_processes_alike(
    folder: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_SHARING", 10)
    for number in range(workers.ALONE + 20):
        write(folder / "reports" / f"{number:03}.md", f"Report {number}. See [it](./{number}.png).")
    (folder / "reports" / "unreadable.md").write_bytes(b"\xff\xfe\x00")
    (folder / "reports" / "other.md").write_text("# Cooking\n\nWith salt.\n")
    alone = tell("reports", "--no-cache", "-j", "1")
    assert tell("reports", "--no-cache", "-j", "2") == alone
    assert tell("reports", "-j", "3") == alone
    assert tell("reports") == alone


def test_runs_side_by_side_agree(folder: Path) -> None:
    for number in range(6):
        write(folder / f"{number}.md", f"Report {number}. {BLAME}")
    command = [sys.executable, "-m", "pm_lint", "check", "-f", "json", "--cache-dir", "kept", "."]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for _ in range(6)
    ]
    said = {process.communicate()[0] for process in running}
    assert len(said) == 1
    assert b"PM501" in said.pop()


def test_bytecode_goes_where_results_go_when_python_keeps_none(tmp_path: Path) -> None:
    package = Path(pm_lint.__file__).parent
    shutil.copytree(
        package, tmp_path / "code" / "pm_lint", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("rules", "schemas"):
        shutil.copytree(data_folder(name), tmp_path / name)
    report = write(tmp_path / "a.md")
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "code"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PM_LINT_CACHE_DIR": str(tmp_path / "kept"),
    }
    environment.pop("PYTHONPYCACHEPREFIX", None)
    program = "import sys; from pm_lint.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "check", str(report)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not list((tmp_path / "code").rglob("*.pyc"))
    assert list((tmp_path / "kept" / "bytecode").rglob("engine.*.pyc"))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="lists processes by /proc")
def test_an_interrupted_run_leaves_no_process_behind(folder: Path) -> None:
    for number in range(4000):
        write(folder / "reports" / f"{number:03}.md", f"Report {number}.")
    command = [sys.executable, "-m", "pm_lint", "check", "--no-cache", "-q", "-j", "2", "reports"]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )

    def list_children() -> set[str]:
        found = set()
        for entry in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                rest = entry.read_text().rpartition(")")[2]
                if int(rest.split()[3]) == process.pid and int(entry.parent.name) != process.pid:
                    found.add(entry.parent.name)
        return found

    while len(list_children()) < 2:
        assert process.poll() is None, "the run ended before it had asked for help"
        time.sleep(0.05)
    time.sleep(0.5)  # they are up, and do not mind an interrupt any more
    os.killpg(process.pid, signal.SIGINT)
    _, complaint = process.communicate(timeout=60)  # ends when all that write to it have ended
    assert process.returncode == 130
    assert b"Traceback" not in complaint
    assert not list_children()
