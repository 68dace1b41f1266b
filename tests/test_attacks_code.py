"""Attempts to have code run: modules, models, caches and programs that a repository brings."""

from __future__ import annotations

import marshal
import os
import pickle
import sys
import sysconfig
import zlib
from pathlib import Path
from typing import Any

import pytest

import pm_lint.cli
from attacks import Room
from minimal import lay
from pm_lint import compiled
from pm_lint.git import command
from pm_lint.nlp.digests import PACKAGE, VERSION
from pm_lint.nlp.pipeline import PipelineError, find_pipeline, verify_pipeline
from pm_lint.resources import cache_folder, find_code
from pm_lint.shelf import open_shelf, write_shelf
from repository import run
from test_results import BLAME

BLAMING = lay(BLAME, "summary")[1]
PAYLOAD = "open({ran!r}, 'a').write(__name__)\n"
MODEL = f"{PACKAGE}-{VERSION}"
SCRIPT = Path(sysconfig.get_path("scripts"), "pm-lint")

MODULES = (
    *("json", "array", "difflib", "argparse", "tempfile", "subprocess", "hashlib", "_blake2"),
    *("concurrent/__init__", "ruamel/__init__", "jsonschema/__init__", "tzdata/__init__"),
    *("markdown_it/__init__", "spacy/__init__", "numpy/__init__", "thinc/__init__"),
    *(f"{PACKAGE}/__init__", PACKAGE, "sitecustomize", "usercustomize", "conftest"),
    *("evil/__init__",),
)
"""What pm-lint imports, or might: each by a name that a repository can take."""

BROUGHT = {
    "evil-1.dist-info/METADATA": "Name: evil\nVersion: 1\n",
    "evil-1.dist-info/entry_points.txt": "[spacy_factories]\nevil = evil:make\n"
    "[spacy_misc]\nevil = evil:make\n[pm_lint]\nevil = evil:make\n",
    "evil.pth": "import evil\n",
    f"{MODEL}.dist-info/METADATA": "Name: evil\nVersion: 1\n",
    f"{PACKAGE}/{MODEL}/config.cfg": "[nlp]\nlang = 'en'\npipeline = ['evil']\n",
    f"{PACKAGE}/{MODEL}/meta.json": '{"lang": "en", "name": "evil"}',
    "setup.py": PAYLOAD,
    "pyproject.toml": "[project]\nname = 'evil'\n[project.entry-points.pm_lint]\nevil = 'e'",
    ".pm-lint.py": PAYLOAD,
}


@pytest.fixture
def trapped(room: Room) -> Room:
    """A room whose modules all are payloads, and that reports blame, which needs the model."""
    payload = PAYLOAD.format(ran=str(room.ran))
    room.write({f"{name}.py": payload for name in MODULES})
    ran = repr(str(room.ran))
    room.write({name: text.replace("{ran!r}", ran) for name, text in BROUGHT.items()})
    room.write({"reports/a.md": BLAMING})
    return room


@pytest.mark.parametrize("way", ["command", "module"])
def test_no_module_of_a_repository_is_imported(trapped: Room, way: str) -> None:
    words = (SCRIPT,) if way == "command" else (sys.executable, "-m", "pm_lint")
    before = trapped.list_state()
    done = run(trapped.home, *words, "check", "--no-cache", "-f", "concise", "reports/a.md")
    assert "PM501" in done.out, done.err
    trapped.assert_untouched(before, done.out + done.err)


def test_no_pm_lint_of_a_repository_is_imported_by_the_command(room: Room) -> None:
    payload = PAYLOAD.format(ran=str(room.ran))
    room.write({"pm_lint/__init__.py": payload, "pm_lint/cli.py": payload})
    done = run(room.home, SCRIPT, "check", "-f", "concise", "reports/a.md")
    assert "PM201" in done.out, done.err
    assert not room.ran.exists()


def test_a_model_of_a_repository_is_no_model(trapped: Room) -> None:
    with pytest.raises(PipelineError, match="the English pipeline is damaged"):
        verify_pipeline(find_pipeline([str(trapped.home)]))
    with pytest.raises(PipelineError, match="not installed"):
        find_pipeline(["", str(trapped.outside)])


# The program git


@pytest.mark.skipif(os.name != "posix", reason="the payload is a script of a shell")
@pytest.mark.parametrize("path", ["", ".", "bin", "reports/../bin"])
def test_no_git_of_a_repository_is_run(
    room: Room, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("git", "bin/git", "reports/git", "git.exe", "git.bat"):
        room.write({name: f"#!/bin/sh\ntouch '{room.ran}'\n"})
        (room.home / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{path}{os.pathsep}{os.environ['PATH']}")
    before = room.list_state()
    for words in ((".",), ("--staged",), ("--diff-base", "main")):
        room.run("check", *words)
    room.assert_untouched(before)


def test_without_a_git_of_the_path_none_is_run(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(room.outside))
    with pytest.raises(command.GitError, match="git cannot be run: there is none on the path"):
        command.run_git(room.home, "version")


# What is kept compiled


CHECK = "import sys; from pm_lint.cli import main; sys.exit(main(['check', 'reports/a.md']))"


@pytest.fixture
def apart(tmp_path: Path) -> dict[str, str]:
    """An environment in which Python keeps nothing beside its modules, as in many containers."""
    return {"PYTHONDONTWRITEBYTECODE": "1", "PM_LINT_CACHE_DIR": str(tmp_path / "own")}


@pytest.fixture
def methods(room: Room, apart: dict[str, str], tmp_path: Path) -> Path:
    """A cache folder of this user, that has methods which run a payload."""
    own = tmp_path / "own"
    done = run(room.home, sys.executable, "-c", CHECK, **apart)
    assert done.code in (0, 1), done.err
    (place,) = own.glob("pm-lint-inits-*")
    kept = open_shelf(str(place), b"")
    assert kept
    place.write_bytes(write_shelf(b"", {key: poison(key, room.ran) for key in kept}))
    return own


def poison(written: str, ran: Path) -> bytes:
    """Return the code of a method with the head of the one that is written."""
    head = written.partition("\n")[0]
    whole = compile(f"{head}\n _ = open({str(ran)!r}, 'a')\n", "x", "exec")
    return marshal.dumps(next(part for part in whole.co_consts if hasattr(part, "co_code")))


def test_the_payload_would_run_from_the_users_own_folder(
    room: Room, methods: Path, apart: dict[str, str]
) -> None:
    run(room.home, sys.executable, "-c", CHECK, **apart)
    assert room.ran.exists()


def test_no_code_is_run_from_a_cache_folder_in_a_repository(
    room: Room, methods: Path, apart: dict[str, str]
) -> None:
    methods.rename(room.home / "cache")
    apart["PM_LINT_CACHE_DIR"] = "cache"
    done = run(room.home, sys.executable, "-c", CHECK, **apart)
    assert done.code in (0, 1), done.err
    assert not room.ran.exists()


PLACES = {
    "the user's own": True,
    "in a repository": False,
    "relative, in a repository": False,
    "linked into a repository": False,
    "linked from a repository": False,
    "of all users": False,
    "a file": False,
    "below a file": False,
}


@pytest.mark.parametrize("way", PLACES)
def test_code_is_kept_in_folders_of_the_user_alone(
    room: Room, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, link = tmp_path / "own", tmp_path / "link"
    own.mkdir()
    named = {
        "in a repository": room.home / "cache",
        "relative, in a repository": Path("cache"),
        "linked into a repository": link / "cache",
        "linked from a repository": room.home / "cache",
        "a file": room.outside / "profile",
        "below a file": room.outside / "profile" / "x",
    }.get(way, own)
    if way == "of all users":
        own.chmod(0o777)
    link.symlink_to(room.home)
    if "linked from" in way:
        named.symlink_to(own)
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(named))
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    kept = (find_code() is not None, bool(list(compiled._folders())))
    assert kept == (PLACES[way],) * 2


def test_a_cache_folder_of_another_user_has_no_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path))
    assert find_code() == str(tmp_path)
    monkeypatch.setattr("os.getuid", lambda: os.stat(tmp_path).st_uid + 1, raising=False)  # noqa: PTH116
    assert find_code() is None
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert list(compiled._folders()) == []
    assert compiled.recall("inits") is None


def test_a_user_without_a_home_has_no_cache(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PM_LINT_CACHE_DIR", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert cache_folder() is None
    assert find_code() is None
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    assert cache_folder() is None


def test_bytecode_is_not_taken_from_a_repository(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    monkeypatch.setattr("sys.pycache_prefix", None)
    monkeypatch.setitem(vars(pm_lint.cli), "__cached__", "")
    monkeypatch.setenv("PM_LINT_CACHE_DIR", "cache")
    pm_lint.cli._keep_bytecode()
    assert sys.pycache_prefix is None
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(room.outside))
    pm_lint.cli._keep_bytecode()
    assert sys.pycache_prefix == str(room.outside / "bytecode")


class _Payload:
    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("ran",)


def sealed(value: Any) -> bytes:
    data = marshal.dumps(value)
    return compiled._checksum(data) + data


def shelved(data: bytes) -> bytes:
    """Return a file whose head is whole, and holds what may be no table at all."""
    return len(data).to_bytes(4, "big") + zlib.crc32(data).to_bytes(4, "big") + data


STATE = b""  # for which patterns and methods are kept


RUBBISH = {
    "nothing": b"",
    "too little": b"\0",
    "zeros": b"\0" * 4096,
    "a pickle that makes a folder": pickle.dumps(_Payload()),
    "a sealed pickle": compiled._checksum(pickle.dumps(_Payload())) + pickle.dumps(_Payload()),
    "a length of what is not there": compiled._checksum(b"[\xff\xff\xff\0") + b"[\xff\xff\xff\0",
    "a text without end": compiled._checksum(b"u\xff\xff\xff\x7f") + b"u\xff\xff\xff\x7f",
    "lists in lists without end": compiled._checksum(b"[\1\0\0\0" * 5000) + b"[\1\0\0\0" * 5000,
    "another kind": sealed([1, 2]),
    "a number": sealed(1),
    "code": sealed(compile("1", "x", "exec")),
    "keys of other kinds": sealed({1: 2, None: None}),
    "methods that are none": sealed({"def __init__(self):\n pass": 7}),
    "rules that are none": sealed((b"", [{}])),
    "a file that was cut": sealed({"a": "b" * 100})[:-3],
    "a head that is no table": shelved(marshal.dumps((STATE, 7))),
    "a head of another kind": shelved(marshal.dumps([STATE])),
    "a head that is a pickle": shelved(pickle.dumps(_Payload())),
    "places that are none": shelved(marshal.dumps((STATE, {"def __init__(self):\n pass": 7}))),
    "a place outside": shelved(marshal.dumps((STATE, {"0 \\s+": (10**9, 10, 0)}))),
    "values that are none": write_shelf(STATE, {"0 \\s+": b"u\xff\xff\xff\x7f", "a": b""}),
    "values of another kind": write_shelf(STATE, {"0 \\s+": marshal.dumps(7)}),
}


@pytest.mark.parametrize("attempt", RUBBISH)
def test_rubbish_in_the_place_of_what_is_kept(
    room: Room, attempt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    rules = compiled.recall("rules")
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(own))
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    monkeypatch.setattr(compiled, "_shelves", {})
    for name in ("patterns", "inits", "derived"):
        (own / compiled._file_name(name)).write_bytes(RUBBISH[attempt])
    if rules and attempt not in ("zeros", "rules that are none"):  # reading them takes a while
        compiled.keep("rules", rules)
    else:
        (own / compiled._file_name("rules")).write_bytes(RUBBISH[attempt])
    code, said = room.run("check", "-f", "concise", "reports/a.md")
    assert (code, "PM201" in said) == (0, True), said
    assert not Path("ran").exists()
