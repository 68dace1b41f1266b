"""The help reads well on a terminal of eighty columns."""

from __future__ import annotations

import re
import sys

import pytest

from pm_lint.cli import COMMANDS, main
from repository import Scratch, run


def read_help(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    if words:
        with pytest.raises(SystemExit) as stop:
            main([*words, "--help"])
        assert stop.value.code == 0
    else:
        assert main(["--help"]) == 0
    return capsys.readouterr().out


@pytest.fixture(autouse=True)
def _eighty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_line_is_too_long_and_no_word_is_torn(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = read_help(capsys, *command.split())
    lines = text.splitlines()
    assert lines[0].startswith(f"usage: pm-lint {command}".rstrip())
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if line.endswith("-") or line != line.rstrip()]
    assert "{" not in text
    assert "==SUPPRESS==" not in text


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_is_explained_once(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = read_help(capsys, command)
    assert text.splitlines()[0].count("[OPTION ...]") == 1
    blocks = re.split(r"\n(?=  -)", text)[1:]
    names = [re.match(r"  (?:-\w, )?(--[\w-]+)", block) for block in blocks]
    assert all(names)
    found = [name[1] for name in names if name]
    assert len(found) == len(set(found))
    for block in blocks:
        words = re.sub(r"^  -\S+(?:, --\S+)*(?: [A-Z][\w:]*)?", "", block).split()
        assert len(words) >= 3, block


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    text = read_help(capsys)
    for command in COMMANDS:
        assert re.search(rf"pm-lint \[?{command}\b", text)


def test_help_needs_no_repository_and_no_configuration(tmp_path: object) -> None:
    folder = Scratch(tmp_path).root  # type: ignore[arg-type]
    (folder / ".pm-lint.yaml").write_text("broken: [")
    for words in (("--help",), ("check", "--help"), ("baseline", "-h")):
        done = run(folder, sys.executable, "-m", "pm_lint", *words)
        assert (done.code, done.err) == (0, "")
