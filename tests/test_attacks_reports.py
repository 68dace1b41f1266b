"""Attempts by what is written in a report: whatever it asks for, it is read as data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from attacks import BAD, GOOD, Attempt, Link, Room, name_each
from minimal import lay

RUNS = (0, 1)
MARKDOWN = ("-f", "json", "reports/a.md")
YAML = ("-f", "json", "reports/a.yaml")


def yaml(name: str, text: str, told: str = "") -> Attempt:
    """Return an attempt of a report in YAML."""
    return Attempt(name, {"reports/a.yaml": text + lay("", "none", "yaml")[1]}, told, RUNS, YAML)


def front(name: str, matter: str, told: str = "") -> Attempt:
    """Return an attempt of front matter, the marks at its ends included."""
    body = GOOD.split("---\n", 2)[2]
    return Attempt(name, {"reports/a.md": f"{matter}\n{body}"}, told, RUNS, MARKDOWN)


def prose(name: str, text: str, told: str = "") -> Attempt:
    """Return an attempt of what stands in a section of a report."""
    return Attempt(name, {"reports/a.md": lay(text, "lessons")[1]}, told, RUNS, MARKDOWN)


TAGS = ("!!python/object/apply:os.system ['touch RAN']", "!!python/name:os.system",
        "!!python/module:antigravity", "!!python/object/new:subprocess.Popen [[touch, RAN]]",
        "!include OUTSIDE/secret.md", "!ENV ${HOME}", "!!binary AAAA", "!!set {a, b}",
        "!<tag:yaml.org,2002:python/object/apply:os.system> [touch RAN]")  # fmt: skip
BOMB = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
MERGES = "".join(f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}], k{n}: 1}}\n" for n in range(1, 30))

ATTEMPTS = [
    *(yaml(f"in YAML the tag {tag}", f"custom: {tag}\n") for tag in TAGS),
    *(front(f"in front matter the tag {tag}", f"---\ntitle: {tag}\n---") for tag in TAGS),
    yaml("a schema of a file outside", "$schema: 'file://OUTSIDE/secret.md'\n"),
    yaml("a reference to a file outside", "$ref: 'file://OUTSIDE/secret.md'\n"),
    yaml("references in a circle", "$id: '#a'\n$defs: {a: {$ref: '#a'}}\n$dynamicRef: '#a'\n"),
    yaml("a billion laughs", f"a0: &a0 [ha, ha]\n{BOMB}", "PM002"),
    yaml("merges of merges", f"m0: &m0 {{k0: 1}}\n{MERGES}"),
    yaml("an alias of itself", "a: &a [*a]\nb: &b {b: *b}\n"),
    yaml("a key twice", "custom: 1\ncustom: 2\n"),
    yaml("an anchor of ten thousand letters", f"a: &{'a' * 10_000} 1\n"),
    yaml("two documents", "a: 1\n---\n"),
    yaml("a number of ten thousand digits", f"a: {'9' * 10_000}\nb: 0x{'f' * 9000}\n"),
    yaml("a number in base sixty", f"a: {'59:' * 3000}59\n"),
    yaml("a day that is none", "a: 2026-99-99T99:99:99Z\n"),
    yaml("keys that are lists", "? [a, b]\n: c\n? {d: e}\n: f\n"),
    yaml("a hundred kilobytes of question marks", "? " * 50_000 + "\n", "PM002"),
    front("TOML that redefines itself", "+++\na.b = 1\na.b.c = 2\n[a]\n[a]\n+++"),
    front("TOML of dots", f"+++\n{'a.' * 3000}a = 1\n+++"),
    front("TOML of tables", f"+++\n{'[[a.b]]' * 1}\n" + "[[a.b]]\n" * 3000 + "+++"),
    front("TOML with a day that is none", "+++\na = 2026-13-45T99:99:99Z\n+++"),
    front("front matter without end", "---\ntitle: x"),
    front("front matter of Jekyll", "---\ntitle: '{{ site.github.token }}{% include RAN %}'\n---"),
    front("front matter in code", "---js\nrequire('fs').writeFileSync('RAN', '')\n---"),
    prose("a reference to a file by its address", "[a](file://OUTSIDE/secret.md) <file:///etc>\n"),
    prose("an include of every dialect", "{% include 'OUTSIDE/secret.md' %}\n\n--8<-- \"OUTSIDE/"
          "secret.md\"\n\n:::{include} OUTSIDE/secret.md\n:::\n\n!include OUTSIDE/secret.md\n\n"
          "<!--#include file=\"OUTSIDE/secret.md\" -->\n<!--#exec cmd=\"touch RAN\" -->\n"),
    prose("commands of every shell", "$(touch RAN) `touch RAN`\n\n```sh {cmd=true}\ntouch RAN\n```"
          "\n\n<%= File.write('RAN', '') %> {{7*7}} ${jndi:ldap://127.0.0.1/a}\n"),
    prose("a page of the browser", "<script>fetch('http://127.0.0.1')</script><iframe src=x>\n"),
    prose("a link without end", f"[a]({'../' * 20_000}x) [b]({'x' * 100_000})\n"),
    prose("a link with a null", "[a](x%00y.md) ![c](%2e%2e/%2e%2e/outside/none.md)\n"),
    prose("a link to a device", "![a](/dev/zero) ![b](//host/share/x.png) [c](\\\\host\\x)\n"),
    prose("a thousand comments that open", "<!-- pm-lint: ignore[" * 1000 + "\n"),
    prose("a suppression of the whole list", "<!-- pm-lint: ignore-file[ALL] -- `touch RAN` -->\n"),
    prose("a suppression without reason", "<!-- pm-lint: ignore-file[ALL] -->\n", "PM004"),
    prose("a suppression of what cannot be suppressed", "<!-- pm-lint: ignore-file[PM001, PM003]"
          " -- x -->\n"),
]  # fmt: skip


@name_each(ATTEMPTS)
def test_what_a_report_asks_for(room: Room, attempt: Attempt) -> None:
    room.attack(attempt)


LINKED = [
    Attempt("a link to a report outside", {"l.md": Link("OUTSIDE/secret.md")}, "leads out"),
    Attempt("a link upwards", {"l.md": Link("../outside/secret.md")}, "leads out"),
    Attempt("a link to a file of git", {"l.md": Link(".git/config")}, "leads out"),
    Attempt("a link to a device", {"l.md": Link("/dev/zero")}, "leads out"),
    Attempt("a link to what is typed", {"l.md": Link("/dev/stdin")}, "leads out"),
    Attempt("a link to what a process sees", {"l.md": Link("/proc/self/environ")}, "leads out"),
    Attempt("links in a circle", {"l.md": Link("m.md"), "m.md": Link("l.md")}, "l.md: "),
    Attempt("a link to itself", {"l.md": Link("l.md")}, "l.md: "),
    Attempt("a link to what is not there", {"l.md": Link("none.md")}, "l.md: "),
    Attempt("a link through a link", {"k": Link("OUTSIDE"), "l.md": Link("k/secret.md")}, "leads"),
    Attempt("a folder in the place of a report", {"l.md/x.txt": ""}, "", 0),
]


@name_each(LINKED)
@pytest.mark.parametrize("way", ["named", "walked", "mended"])
def test_where_a_link_leads(room: Room, attempt: Attempt, way: str) -> None:
    if way == "walked":
        words, told, code = (".", "-f", "concise", "--fail-on", "never"), "PM201", 0
    elif way == "named":
        words, told, code = ("l.md", "-f", "concise"), attempt.told, attempt.code  # type: ignore[assignment]
    else:
        words, told, code = ("l.md", "--fix", "--unsafe-fixes"), attempt.told, attempt.code  # type: ignore[assignment]
    room.attack(Attempt(attempt.name, attempt.files, told, code, words))


@pytest.mark.skipif(os.name != "posix", reason="has no pipes with names")
def test_a_walk_waits_at_no_pipe(room: Room) -> None:
    os.mkfifo(room.home / "reports" / "pipe.md")
    code, said = room.run("check", ".", "-f", "concise")
    assert code == 0
    assert "PM201" in said


def test_a_report_with_another_name_elsewhere_is_not_mended(room: Room) -> None:
    text = BAD.replace("around 10:02", "2:05 pm")
    (room.outside / "profile").write_text(text)
    Path("reports/hard.md").hardlink_to(room.outside / "profile")
    before = room.list_state()
    code, said = room.run("check", "--fix", "--unsafe-fixes", "reports/hard.md")
    assert code in (1, 2), said
    assert "hard links" in said
    room.assert_untouched(before, said)
