"""Attempts by way of configuration, packs, rule folders and baselines: each is refused in words."""

from __future__ import annotations

import json

import pytest

from attacks import Attempt, Link, Room, name_each
from minimal import lay
from test_own_rules import RULE

CONFIG = ".pm-lint.yaml"
AT = r"\.pm-lint\.yaml:1:\d+: "
RULE_FILE = "lint/ACME001-no-oops.yaml"
TAG = "!!python/object/apply:os.system ['touch RAN']"
RUNS = (0, 1)


def config(name: str, text: str, told: str = AT, **files: str | bytes | Link) -> Attempt:
    """Return an attempt whose configuration is refused where it stands."""
    return Attempt(name, {CONFIG: text, **files}, told)


def rule(name: str, old: str, new: str, told: str) -> Attempt:
    """Return an attempt with a rule of the team that is another in one place."""
    text = RULE.format(code="ACME001", slug="no-oops", check="softening")
    assert old in text
    files = {CONFIG: "rule-folders: [lint]\n", RULE_FILE: text.replace(old, new)}
    return Attempt(name, files, rf"{RULE_FILE}:\d+:\d+: {told}")


NESTED = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))

REFUSED = [
    config("extends by a path from the root", "extends: [OUTSIDE/c.yaml]", AT + ".*outside the"),
    config("extends by a path upwards", "extends: [../outside/c.yaml]", AT + ".*outside the"),
    config("extends by a path down and up", "extends: [x/../../outside/c.yaml]", AT + ".*outside"),
    config("extends a link that leads out", "extends: [./l.yaml]", AT + ".*outside the",
           **{"l.yaml": Link("OUTSIDE/c.yaml")}),
    config("extends below a linked folder", "extends: [./l/c.yaml]", AT + ".*outside the",
           l=Link("../outside")),
    config("extends a link to a link", "extends: [./l.yaml]", AT + ".*outside the",
           **{"l.yaml": Link("m.yaml"), "m.yaml": Link("OUTSIDE/c.yaml")}),
    config("extends a file of git", "extends: [.git/config.yaml]", AT + ".*outside the",
           **{".git/config.yaml": "ignore: [PM201]"}),
    config("extends an address", "extends: ['https://example.com/c.yaml']"),
    config("extends an address of a file", "extends: ['file://OUTSIDE/c.yaml']"),
    config("extends a share", "extends: ['//host/share/c.yaml']", AT + ".*outside the"),
    config("extends a pack by a path", "extends: [google-sre/../../../../outside/c]",
           AT + "(there is no file|.*outside)"),
    config("extends a pack that is none", "extends: [..]", AT + "(no pack|.*outside)"),
    config("extends a name with a null", 'extends: ["./a\\0.yaml"]', AT + "no file can be read"),
    config("extends a device", "extends: [/dev/zero.yaml]", AT + ".*outside the"),
    config("extends itself", "extends: [./.pm-lint.yaml]", AT + ".*extends this file in turn"),
    config("extends in a circle", "extends: [./b.yaml]", "b.yaml:1:.*extends this file in turn",
           **{"b.yaml": "extends: [./.pm-lint.yaml]"}),
    config("extends links in a circle", "extends: [./l.yaml]", AT,
           **{"l.yaml": Link("m.yaml"), "m.yaml": Link("l.yaml")}),
    config("extends four files that extend four, twelve times", "extends: [./c0.yaml]",
           r"c\d+\.yaml:1:\d+: more than 64 files are extended",
           **{f"c{n}.yaml": f"extends: [{', '.join([f'./c{n + 1}.yaml'] * 4)}]" for n in range(12)},
           **{"c12.yaml": "ignore: [PM201]"}),
    config("extends two hundred in a row", "extends: [./c0.yaml]", "more than 64 files are",
           **{f"c{n}.yaml": f"extends: [./c{n + 1}.yaml]" for n in range(200)}),
    config("rules of a folder outside", "rule-folders: [../outside]", AT + ".*outside the"),
    config("rules of a folder from the root", "rule-folders: [OUTSIDE]", AT + ".*outside the"),
    config("rules of a linked folder", "rule-folders: [l]", AT + ".*outside the",
           l=Link("OUTSIDE")),
    config("rules of the whole disk", "rule-folders: [/]", AT + ".*outside the"),
    config("rules of git's folder", "rule-folders: [.git]", AT + ".*outside the"),
    config("a linked rule", "rule-folders: [lint]", "leads out of the repository",
           **{"lint/ACME009-secret.yaml": Link("OUTSIDE/ACME009-secret.yaml")}),
    config("a tag that makes an object", f"select: {TAG}"),
    config("a tag below a key", f"rules: {{PM201: {{level: {TAG}}}}}"),
    config("a tag of one's own", "%TAG ! tag:yaml.org,2002:python/\n---\nselect: !name:os.system x",
           r"\.pm-lint\.yaml:\d+:\d+: "),
    config("aliases of aliases", f"x: &a0 [a, b]\n{NESTED}", r"\.pm-lint\.yaml:\d+:\d+: .*alias"),
    config("an alias of itself", "select: &a [*a]"),
    config("a merge of itself", "rules: &a {<<: *a, PM201: {level: info}}"),
    config("a key twice", "select: [PM201]\nselect: [PM101]", r"\.pm-lint\.yaml:2:1: "),
    config("a key of Python", "__class__: x", AT + ".*__class__"),
    config("brackets without end", "select: " + "[" * 5000, AT + ".*nested deeper"),
    config("no text at all", "", "", **{CONFIG: b"\xff\xfe\x00\xd8\x00\x00"}),
    config("a linked configuration", "", "leads out of the repository",
           **{CONFIG: Link("OUTSIDE/c.yaml")}),
    config("a number that is none", "rules: {PM216: {with: {minutes: 1e999}}}"),
    rule("a rule with the letters of the shipped", "code: ACME001", "code: PM201", "codes of PM"),
    rule("a rule that stands in for the engine", "check: softening", "check: engine", "the check"),
    rule("a rule of a check that is a module", "check: softening", "check: os.system", ""),
    rule("a message that reaches into Python", "{match}", "{match.__class__}", "the message names"),
    rule("a message of a billion blanks", "{match}", "{match:>999999999}", "the message names"),
    rule("a message that converts", "{match}", "{match!r}", "the message names"),
    rule("a rule with a tag", "[oops]", f"[{TAG}]", ""),
    rule("a rule called as another file", "slug: no-oops", "slug: ../../x", ""),
]  # fmt: skip


@name_each(REFUSED)
def test_what_is_refused_with_its_place(room: Room, attempt: Attempt) -> None:
    room.attack(attempt)


PASSED = [
    Attempt("patterns upwards", {CONFIG: "include: ['../**', '/**', '**']\n"}, "", RUNS,
            ("-f", "json", ".")),
    Attempt("a pattern of stars", {CONFIG: f"exclude: ['{'**/a*' * 60}b']\n"}, "PM201", RUNS),
    Attempt("terms that look like patterns", {
        CONFIG: "topics: {summary: ['(a+)+$', '.*', '[']}\nservices: ['(x+)+y', '\\\\']\n",
        "reports/a.md": f"# Postmortem\n\n## {'a' * 5000}!\n\n{'x' * 5000}\n"}, "", RUNS),
    Attempt("thousands of overrides", {
        CONFIG: "overrides:\n" + "  - {paths: ['**/x/**'], ignore: [PM2]}\n" * 900}, "PM201", RUNS),
    Attempt("words that look like patterns", {
        CONFIG: "rule-folders: [lint]\n",
        RULE_FILE: RULE.format(code="ACME001", slug="no-oops", check="softening").replace(
            "[oops]", "[oops, '(a+)+$', 'a*a*a*a*a*a*a*b']"),
        "reports/a.md": lay(f"Oops. {'a' * 50_000}\n", "summary")[1]}, "ACME001", RUNS),
    Attempt("a configuration that is a folder", {f"{CONFIG}/x": ""}, "PM201", RUNS),
]  # fmt: skip


@name_each(PASSED)
def test_what_is_data_and_no_more(room: Room, attempt: Attempt) -> None:
    room.attack(attempt)


def known(*paths: str) -> str:
    """Return a baseline that knows a finding in each of the paths."""
    findings = [{"path": path, "code": "PM201", "fingerprint": str(n)} for n, path in
                enumerate(paths)]  # fmt: skip
    return json.dumps({"version": 1, "findings": findings})


BASELINES = [
    Attempt("a linked baseline", {"b": Link("OUTSIDE/profile")}, "leads out"),
    Attempt("a baseline of git", {"b": Link(".git/config")}, "leads out"),
    Attempt("a baseline of brackets", {"b": "[" * 90_000}, "b: this is no baseline"),
    Attempt("a baseline of another kind", {"b": "[]"}, "b: this is no baseline"),
    Attempt("a baseline of days to come", {"b": '{"version": 99, "findings": []}'}, "version 99"),
    Attempt("a baseline that is no text", {"b": b"\x80\x04K\x01."}, "b: this is no baseline"),
    Attempt("a baseline with numbers without end", {"b": "9" * 9000}, "b: this is no baseline"),
    Attempt("a baseline that is not there", {}, "b: "),
    Attempt("a baseline that is a folder", {"b/x": ""}, "b: "),
]


@name_each(BASELINES)
def test_a_baseline_of_a_stranger(room: Room, attempt: Attempt) -> None:
    words = ("-f", "concise", "--baseline", "b", "reports/a.md")
    room.attack(Attempt(attempt.name, attempt.files, attempt.told, attempt.code, words))


@pytest.mark.parametrize("command", [("baseline", "b"), ("baseline", "b", "-f", "json")])
def test_the_names_in_a_baseline_lead_nowhere(room: Room, command: tuple[str, ...]) -> None:
    names = ("../outside/secret.md", "OUTSIDE/secret.md", "../outside/none.md", "link.md",
             "l/secret.md", ".git/config", "/dev/stdin")  # fmt: skip
    room.write({"b": known(*map(room.fill, names)), "link.md": Link("OUTSIDE/secret.md"),
                "l": Link("OUTSIDE")})  # fmt: skip
    before = room.list_state()
    code, said = room.run(*command)
    assert code == 2
    for name in map(room.fill, names):
        if name != ".git/config":
            # That which is there and that which is not are told alike.
            assert f"{name}: leads out of the repository" in said
    room.assert_untouched(before, said)


def test_no_entry_of_a_baseline_hides_that_a_file_cannot_be_read(room: Room) -> None:
    room.write({"reports/a.md": b"\xff\xfe\x00"})
    _, told = room.run("check", "reports/a.md", "-f", "gitlab")
    (issue,) = json.loads(told.partition("\n]")[0] + "\n]")
    entry = {"path": "reports/a.md", "code": "PM001", "fingerprint": issue["fingerprint"]}
    room.write({"b": json.dumps({"version": 1, "findings": [entry]})})
    code, said = room.run("check", "reports/a.md", "--baseline", "b", "-f", "concise")
    assert (code, "PM001" in said) == (2, True), said
