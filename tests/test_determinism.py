"""The same input gives the same output, byte for byte, wherever and whenever it is checked."""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import pm_lint
from attacks import BAD, GOOD
from pm_lint.cli import main, workers
from pm_lint.cli.printer import FORMATS

ROOT = Path(__file__).parents[1]
PACKAGE = Path(pm_lint.__file__).parent

WORDS = ("check", "--show-info", "--statistics", "--extend-select", "ALL", "--fail-on", "never")

MACHINES = [
    {},
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "0", "LC_ALL": "C", "LANG": "C"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8"},
    {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "random", "LANG": "de_DE@euro", "COLUMNS": "40"},
    {"TZ": "no/such", "PYTHONHASHSEED": "4294967295", "LC_ALL": "POSIX",
     "PYTHONIOENCODING": "ascii", "PYTHONOPTIMIZE": "2"},
]  # fmt: skip
"""Variables that differ from machine to machine."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The examples, and reports whose names and times sort otherwise elsewhere."""
    home = tmp_path / "home"
    shutil.copytree(ROOT / "examples", home)
    (home / ".git").mkdir()
    for number, name in enumerate(("İ", "i", "I", "ı", "é", "z", "Z", "10", "9", "ß", "_", "-a")):
        text = (BAD, GOOD)[number % 2].replace("UTC", ("UTC", "PST", "CEST")[number % 3])
        (home / f"{name}.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(home)
    return home


def check_apart(folder: Path, out: Path, *words: str, **variables: str) -> dict[str, bytes]:
    """Check the folder in a process of its own; return what each format says."""
    out.mkdir(exist_ok=True)
    outputs = (w for form in FORMATS for w in ("-f", form, "-o", str(out / form)))
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "TZ"))}
    done = subprocess.run(
        [sys.executable, "-m", "pm_lint", *WORDS, *outputs, *words],
        cwd=folder,
        env={**environment, **variables},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {form: (out / form).read_bytes() for form in FORMATS} | {"said": done.stderr}


def test_machines_do_not_matter(folder: Path, tmp_path: Path) -> None:
    # The English model takes longest to load, and is asked once on two machines.
    said = [
        check_apart(folder, tmp_path / "out", "--no-cache", *more, **machine)
        for number, machine in enumerate(MACHINES)
        for more in ((), ("--ignore", "PM5"))[number > 1 :]
    ]
    whole, bare, other_whole, other_bare, *others = said
    assert b"PM501" in whole["json"]
    assert b"PM201" in whole["json"]
    assert whole == other_whole
    for other in (other_bare, *others):
        assert other == bare


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    form = () if "-f" in words else ("-f", "json")
    code = main([*WORDS, "--ignore", "PM5", *form, *words])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_order_of_files_does_not_matter(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [path.name if path.name[0] != "-" else f"./{path.name}" for path in folder.glob("*.*")]
    names += [".", "none.md", str(folder / "9.md"), "./9.md", "İ.md"]
    chance = random.Random(5)
    said = []
    for _ in range(4):
        chance.shuffle(names)
        said.append(say(capsys, *names))
    assert said[0][0] == 2
    assert all(one == other for one, other in pairwise(said))
    # Each file once.
    assert said[0][1].count('"path": "9.md"') == say(capsys, "9.md")[1].count('"path": "9.md"')


def test_neither_processes_nor_a_cache_matter(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    for name in ("ALONE", "WORTH_SHARING"):
        monkeypatch.setattr(workers, name, 2)
    monkeypatch.setattr(workers, "_CHUNK", 2)
    alone = say(capsys, "--no-cache", "--jobs", "1")
    assert '"PM201"' in alone[1]
    for words in (
        ("--no-cache", "--jobs", "2"),
        ("--no-cache", "--jobs", "8"),
        ("--cache-dir", str(tmp_path / "cache"), "--jobs", "8"),
        ("--cache-dir", str(tmp_path / "cache"), "--jobs", "2"),
        ("--cache-dir", str(tmp_path / "cache"), "--jobs", "1"),
    ):
        assert say(capsys, *words) == alone, words


CLOCKS = """
import datetime, time
def refuse(*_, **__):
    raise SystemExit("asked what time it is")
class date(datetime.date):
    today = refuse
class moment(datetime.datetime):
    now = today = utcnow = refuse
datetime.date, datetime.datetime = date, moment
import sys
from pm_lint.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_nothing_that_is_found_depends_on_the_day(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*WORDS, "--no-cache", "--ignore", "PM5", "-f", "concise", "."]
    done = subprocess.run([sys.executable, "-c", CLOCKS, *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (0, done.stdout.decode()) == say(capsys, "--no-cache", "-f", "concise", ".")[:2]


ASKING = {
    *("today", "now", "utcnow", "localtime", "gmtime", "time_ns", "ctime", "getlocale", "uuid4"),
    *("setlocale", "random", "urandom", "getrandom", "gethostname", "getlogin", "getuser"),
}
"""What tells of the day, the machine, the user or chance."""


def test_the_day_is_asked_for_in_one_place_where_it_can_be_given() -> None:
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                owner = getattr(getattr(node.func, "value", None), "id", "")
                if name in ASKING or (owner, name) == ("time", "time"):
                    found.add((path.relative_to(PACKAGE).as_posix(), name))
    # `pm-lint new`, which takes --date.
    assert found == {("cli/new.py", "today")}
