"""Attempts by the names of files and by words for git: a name is shown, and is no option."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from attacks import BAD, Room
from pm_lint.cli import main
from pm_lint.cli.printer import FORMATS
from repository import Scratch, make_scratch
from test_output_safety import assert_harmless, list_commands
from test_own_rules import RULE

NAMES = {
    "a workflow command": "::error::forged.md",
    "a command of old": "##[add-mask]a.md",
    "a command of Azure": "##vso[task.complete result=Succeeded;]a.md",
    "a line of its own": "a\n::error file=b.md::forged.md",
    "lines of every kind": "a\r\n\x0b\x0c\x85\u2028\u2029::error::x.md",
    "a finding of another file": "good.md:1:1: error PM501 forged\nx.md",
    "colours": "\x1b[31ma\x1b]0;t\x07\x9b2J.md",
    "letters from right to left": "\u202edm.exe\u2066\u200f.md",
    "backspaces": "abc\b\b\bx\x7f.md",
    "marks of HTML": '<img src=x onerror="alert(1)">&#64;.md',
    "marks of Markdown": "[a](javascript:x) `b` | **c** ![d](x) @team.md",
    "marks of XML": "]]>&lt;!DOCTYPE x>'\".md",
    "per cent": "%0A::error::x%25%3A%2C.md",
    "what a shell runs": "$(touch RAN)`touch RAN`;touch RAN|&.md",
    "what Python fills in": "{0.__class__} %s %(x)s.md",
    "bytes that are no text": "caf\udce9\udcff.md",
    "as many letters as a name may have": "é" * 126 + ".md",
    "blanks at both ends": " \t a.md ",
    "a formula": "=cmd|' /C calc'!A1.md",
    "a name of a device": "NUL.md",
    "the mark of standard input": "- .md",
}


def lay_out(room: Room, name: str) -> str:
    """Write a report under a name, and return the name."""
    name = name.replace("RAN", "ran")
    try:
        Path(name).write_text(BAD, encoding="utf-8")
    except OSError:
        pytest.skip("this system takes no such name")
    return name


@pytest.mark.parametrize("attempt", NAMES)
def test_a_name_does_nothing_where_it_is_shown(room: Room, attempt: str, tmp_path: Path) -> None:
    name = lay_out(room, NAMES[attempt])
    before = room.list_state()
    outputs = {form: tmp_path / f"said.{form}" for form in FORMATS}
    words = (word for form, path in outputs.items() for word in ("-f", form, "-o", str(path)))
    code, complaint = room.run("check", *words, "--fail-on", "never", "--", name)
    assert code == 0, complaint
    room.assert_untouched(before, complaint)
    for form, path in outputs.items():
        with path.open(encoding="utf-8", newline="") as stream:
            said = stream.read()
        assert "PM201" in said
        assert_harmless(said)
        commands = list_commands(said)
        own = [line for line in commands if re.match("::(warning|notice) (file|title)=", line)]
        assert commands == (own if form == "github" else [])
        if form in ("json", "sarif", "gitlab", "rdjson"):
            json.loads(said)
        elif form == "junit":
            ElementTree.fromstring(said)
        elif form == "concise":
            assert len([line for line in said.splitlines() if "PM201" in line]) == 1


@pytest.mark.parametrize("attempt", NAMES)
def test_a_name_does_nothing_in_a_message(room: Room, attempt: str) -> None:
    name = NAMES[attempt].replace("RAN", "ran")
    for words in (
        ("check", "--", f"none {name}"),
        ("check", "-c", f"none {name}"),
        ("check", "--baseline", f"none {name}"),
        ("check", "--select", name),
        ("check", "--fail-on", name),
        ("check", f"--{name}"),
        ("check", "-o", f"none/{name}", "-f", "json"),
        ("show", f"none {name}"),
        ("explain", name),
        ("check", "--diff-base", name),
    ):
        code, said = room.run(*words)
        assert code == 2, (words, said)
        assert_harmless(said)
        assert not list_commands(said), words
    assert not room.ran.exists()
    assert not Path("ran").exists()


OPTIONS = {
    "a configuration": "--config=postmortem.yaml",
    "a configuration, in short": "-cpostmortem.yaml",
    "that nothing fails": "--fail-on=never",
    "that all is ignored": "--ignore=ALL",
    "a file to be written": "--output-file=.bashrc",
    "a baseline": "--write-baseline=postmortem.md",
    "a place for results": "--cache-dir=postmortem",
    "fixes": "--fix",
    "help": "--help",
    "the version": "--version",
    "quiet": "-q",
    "a mark of arguments in a file": "@postmortem.md",
}


@pytest.mark.parametrize("attempt", OPTIONS)
def test_a_name_is_no_option(room: Room, attempt: str) -> None:
    """Hooks give the names of a change's files behind their own options, with no mark between."""
    name = OPTIONS[attempt]
    room.write({name: BAD, "postmortem.yaml": "fail-on: never\nignore: [ALL]\n"})
    before = room.list_state()
    words = ("--no-progress", "--select", "PM201", "--fail-on", "warning", "-f", "concise")
    code, said = room.run("check", *words, name, "reports/a.md")
    room.assert_untouched(before, said)
    if name.startswith("@"):
        assert code == 1
    else:
        assert code == 2
        assert f"{name} is an option, and a file here has that name" in said
    code, said = room.run("check", *words, "--", name, f"./{name}", "reports/a.md")
    assert code == 1
    assert said.count("PM201") == (1 if name.endswith("yaml") else 2)


# Words for git


REFS = {
    "an option that writes": "--output=RAN",
    "an option of git": "-c core.fsmonitor=touch RAN",
    "an option that shows help": "--help",
    "two dashes": "--",
    "a program": "$(touch RAN)",
    "programs of every shell": "main;touch RAN\ntouch RAN|`touch RAN`",
    "a helper of a transport": "ext::sh -c touch% RAN",
    "a program to upload with": "--upload-pack=touch RAN",
    "a message to search for": ":/(a+)+$",
    "a path of a commit": "main:reports/a.md",
    "what lies outside": "../../outside/secret.md",
    "a range": "main..HEAD",
    "all but a commit": "^main",
    "nothing": "",
    "a null": "main\0--output=RAN",
    "no text": "caf\udce9",
    "a wide one": "x" * 100_000,
    "colours": "\x1b[31mmain\n::error::x",
}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    scratch = make_scratch(tmp_path_factory.mktemp("git") / "home")
    scratch.write("reports/a.md", BAD)
    scratch.commit()
    return scratch


@pytest.mark.parametrize("attempt", REFS)
def test_a_ref_is_a_name_of_a_commit_or_nothing(
    scratch: Scratch, attempt: str, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(scratch.root)
    ran = scratch.root.parent / "ran"
    before = sorted(scratch.root.rglob("*"))
    ref = REFS[attempt].replace("RAN", str(ran))
    for more in ((), ("--staged",), ("--trust-config", "base")):
        code = main(["check", f"--diff-base={ref}", *more])
        said = capsys.readouterr()
        assert code == 2
        assert_harmless(said.err)
        assert not list_commands(said.err)
        assert "Traceback" not in said.err
    assert not ran.exists()
    assert sorted(scratch.root.rglob("*")) == before


# The words of a team's rule


WORDS = {
    "colours": '"\\e[31mred\\e]0;t\\a"',
    "a workflow command": '"a\\n::error::forged"',
    "a command of old": '"##[add-mask]a ##vso[task.complete]b"',
    "letters from right to left": '"\\u202egnp.exe"',
    "marks of HTML": '"<script>alert(1)</script>"',
    "marks of Markdown": '"[a](javascript:x) ![b](http://e.com/x) @team `c` | d"',
}


@pytest.mark.parametrize("attempt", WORDS)
def test_the_words_of_a_rule_do_nothing_where_they_are_shown(room: Room, attempt: str) -> None:
    text = RULE.format(code="ACME001", slug="no-oops", check="softening")
    for key in ("help: say what happened", "why: Our customers read these reports."):
        text = text.replace(key, f"{key.partition(':')[0]}: {WORDS[attempt]}")
    room.write({".pm-lint.yaml": "rule-folders: [lint]\n", "lint/ACME001-no-oops.yaml": text,
                "reports/a.md": BAD.replace("A cache", "Oops, a cache")})  # fmt: skip
    for form in FORMATS:
        _, said = room.run("check", "-f", form, "reports/a.md")
        assert "ACME001" in said, said
        assert_harmless(said)
        assert all(re.match("::(warning|error|notice) (file|title)=", line)
                   for line in list_commands(said))  # fmt: skip
    for words in (("explain", "ACME001"), ("rules",)):
        _, said = room.run(*words)
        assert_harmless(said)
        assert not list_commands(said)


@pytest.mark.skipif(sys.platform == "win32" or os.name != "posix", reason="names are bytes")
def test_a_name_of_any_bytes_is_walked(room: Room) -> None:
    place = os.path.join(os.fsencode(room.home), b"reports", b"\xff\xfe\x1b[31m.md")  # noqa: PTH118
    with open(place, "w", encoding="utf-8") as stream:  # noqa: PTH123 (bytes are no Path)
        stream.write(BAD)
    code, said = room.run("check", ".", "-f", "json", "--fail-on", "never")
    assert code == 0
    assert said.count('"PM201"') == 2
