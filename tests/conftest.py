"""What the tests share: the rule set, settings that run it, and the folder of real reports."""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path

import pytest

from attacks import Room, make_room
from pm_lint import store
from pm_lint.cli import opening
from pm_lint.config import Settings
from pm_lint.rulebook import Rulebook, load_rulebook

OFFLINE = Path(__file__).with_name("offline")

# Every Python process that a test starts is without network, as pm-lint always is; the few that
# install something say so.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, [str(OFFLINE), os.environ.get("PYTHONPATH")])
)


def _refuse(*arguments: object, **options: object) -> None:
    raise RuntimeError("pm-lint reached for the network")


for _name in ("connect", "connect_ex", "bind", "sendto"):
    setattr(socket.socket, _name, _refuse)
for _name in ("create_connection", "getaddrinfo", "gethostbyname"):
    setattr(socket, _name, _refuse)

# Tests leave nothing in the cache of whoever runs them; processes that they start inherit this.
os.environ.setdefault("PM_LINT_CACHE_DIR", str(Path(tempfile.gettempdir()) / "pm-lint-tests"))


@pytest.fixture(autouse=True)
def _results_of_this_test_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep results of runs in this process apart: tests change what rules find."""
    monkeypatch.setattr(opening, "cache_folder", lambda: tmp_path / "kept-results")
    monkeypatch.setattr(store, "_active", {})


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def everything(rulebook: Rulebook) -> Settings:
    """Settings that run every rule, previews included."""
    return Settings(frozenset(rulebook.by_code))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and labels; tests that need it are skipped without it."""
    folder = Path(os.environ.get("PM_LINT_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip("no folder of real reports: set PM_LINT_SHARED")
    return folder


@pytest.fixture
def room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Room:
    """The repository of a stranger, and the working directory."""
    room = make_room(tmp_path / "room", capsys)
    monkeypatch.chdir(room.home)
    return room
