"""What bench/fuzz.py attacks: each target takes any bytes, and raises when a promise is broken.

A target passes on what may be refused (the errors that users are shown) and lets everything else
through: an exception, a place outside the file, a fix that leaves something to fix.
"""

from __future__ import annotations

import argparse
import pickle
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bench.outcomes import make_outcome

from minimal import lay
from pm_lint import compiled
from pm_lint.baseline import BaselineError, read_baseline
from pm_lint.cli.printer import FORMATS, Output, open_printer
from pm_lint.config import ConfigError, Settings, matches, read_config
from pm_lint.dataclass import replace
from pm_lint.engine import lint
from pm_lint.fix import choose_fixes
from pm_lint.mending import mend
from pm_lint.outcome import Outcome
from pm_lint.output.tally import Tally
from pm_lint.read import read
from pm_lint.read.dates import parse_date
from pm_lint.read.durations import find_durations, parse_duration
from pm_lint.read.times import find_times
from pm_lint.read.yaml import read_yaml
from pm_lint.read.zones import find_zone, parse_zone
from pm_lint.report import Report
from pm_lint.results import _decode, _encode
from pm_lint.rulebook import RulebookError, load_rulebook
from pm_lint.rulebook.rulefiles import bind_rule, read_rule_file
from pm_lint.source import Source, UnreadableError
from pm_lint.store import Store, make_key
from pm_lint.suppress import read_suppressions
from pm_lint.surroundings import Surroundings

RULES = load_rulebook()
EVERYTHING = Settings(frozenset(RULES.by_code))
FAST = Settings(frozenset(rule.code for rule in RULES.rules if rule.family != "language"))

Target = Callable[[bytes], None]


def read_as(name: str, data: bytes) -> Report | None:
    """Return the report that the bytes are under that name, None when they are no text."""
    try:
        return read(Source.from_bytes(name, data))
    except UnreadableError:
        return None


def attack_times(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for match in find_times(text):
        assert 0 <= match.start < match.end <= len(text)
    for span in find_durations(text):
        assert 0 <= span.start < span.end <= len(text)
    parse_duration(text)
    parse_date(text)
    parse_zone(text)
    find_zone(text)


def attack_markdown(data: bytes) -> None:
    assert_placed(read_as("report.md", data))


def attack_yaml(data: bytes) -> None:
    assert_placed(read_as("report.yaml", data))


def attack_yaml_reader(data: bytes) -> None:
    source = Source("any.yaml", data.decode("utf-8", "replace"))
    tree = read_yaml(source)
    for span in (*tree.spans.values(), *tree.keys.values()):
        assert 0 <= span.start <= span.end <= len(source.text)


def assert_placed(report: Report | None) -> None:
    if report is not None:
        end = len(report.source.text)
        for span in (*report.document.spans.values(), *report.document.keys.values()):
            assert 0 <= span.start <= span.end <= end
        for fault in report.document.faults:
            assert 0 <= fault.span.start <= fault.span.end <= end


def attack_comments(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    # By turns, so that an input costs one reading.
    if len(data) % 2:
        name, whole = "report.md", f"# Postmortem\n\n<!-- pm-lint: {text} -->\n\nBob erred.\n"
    else:
        name, whole = "report.yaml", f"title: x # pm-lint: {text}\nsummary: y\n"
    report = read(Source(name, whole))
    good, bad = read_suppressions(report.document, RULES.resolve, frozenset({"PM001"}))
    for suppression in good:
        for selector in suppression.selectors:
            assert report.source.slice(selector.span) == selector.text
    assert all(fault.reason for fault in bad)


def attack_lint(data: bytes) -> None:
    for name in ("report.md", "report.yaml"):
        outcome = check(name, data, FAST)
        if outcome is not None:
            assert_sound(outcome)


def attack_everything(data: bytes) -> None:
    outcome = check("report.md", data, EVERYTHING)
    if outcome is not None:
        assert_sound(outcome)
        print_all(outcome)


def attack_fixes(data: bytes) -> None:
    name = "report.yaml" if data.startswith(b"title:") else "report.md"
    outcome = check(name, data, FAST)
    if outcome is None:
        return

    def look(source: Source) -> Outcome:
        return lint(source, RULES, FAST, named=True)

    for unsafe in (False, True):
        mended, _ = mend(outcome, look, unsafe=unsafe)
        assert_sound(mended)
        again, count = mend(mended, look, unsafe=unsafe)
        assert again.source.text == mended.source.text, f"{count} more fixes on the second run"
        if mended is not outcome:
            assert not mended.is_broken
    choose_fixes(outcome.findings, unsafe=True)


def check(name: str, data: bytes, settings: Settings) -> Outcome | None:
    try:
        return lint(Source.from_bytes(name, data), RULES, settings, named=True)
    except UnreadableError:
        return None


def assert_sound(outcome: Outcome) -> None:
    assert not outcome.crashes, outcome.crashes[0].details
    text, lines = outcome.source.text, outcome.source.line_starts
    for finding in outcome.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert 1 <= finding.start.line <= finding.end.line <= len(lines)


def print_all(outcome: Outcome) -> None:
    """Print an outcome in every format; what goes to a terminal holds no control character."""
    options = argparse.Namespace(color="always", statistics=True, quiet=False, verbose=False)
    outputs = [Output(name, scratch() / f"out.{name}") for name in FORMATS]
    with open_printer(outputs, RULES, options) as printer:
        printer.print_file(outcome, outcome.findings)
        printer.finish(Tally())
    # newline="": a lone carriage return is a control character like any other.
    with (scratch() / "out.github").open(encoding="utf-8", newline="") as stream:
        shown = stream.read()
    assert not any(ord(c) < 32 and c != "\n" for c in shown), "a control character is shown"


def attack_config(data: bytes) -> None:
    path = scratch() / ".pm-lint.yaml"
    path.write_bytes(data)
    try:
        read_config(path, path.parent, RULES)
    except ConfigError:
        return


def attack_rules(data: bytes) -> None:
    try:
        bind_rule(read_rule_file(scratch() / "PMX900-any.yaml", data))
    except RulebookError:
        return


def attack_baseline(data: bytes) -> None:
    path = scratch() / "baseline.json"
    path.write_bytes(data)
    try:
        baseline = read_baseline(path)
        baseline.checked |= {place: frozenset({code}) for code, place in baseline.known.values()}
        baseline.list_fixed()
    except BaselineError:
        return


def attack_results(data: bytes) -> None:
    """Take the bytes for what was kept of a report: alone, and behind a seal that is right."""
    key = make_key("any")
    place = scratch() / "cache" / key[:2] / key[2:]
    place.parent.mkdir(parents=True, exist_ok=True)
    store = Store(scratch() / "cache")
    place.write_bytes(data)
    kept = store.get(key)
    assert kept is None or len(data) == len(kept) + 64
    store.put(key, data)
    assert store.get(key) in (data, None)
    source = Source("report.md", CHECKED)
    around = Surroundings(scratch(), scratch() / "report.md")
    recalled = _decode(data, source, around)
    if recalled is not None:
        assert_sound(recalled[0])


def attack_compiled(data: bytes) -> None:
    """Take the bytes for what was kept compiled: what is not whole is as good as none."""
    from bench.seeds import seeds

    kept = compiled._load(data)
    assert kept is None or data in seeds("compiled")


def attack_workers(data: bytes) -> None:
    """Hand an outcome from one process to another, and to a later run: nothing of it is lost.

    The outcome is made of the bytes, as it is what is handed on that is tried, and not the rules.
    """
    outcome = make_outcome(data, RULES.rules)
    sent = pickle.loads(pickle.dumps(outcome))
    assert replace(sent, source=outcome.source) == outcome
    assert (sent.source.path, sent.source.text) == (outcome.source.path, outcome.source.text)
    assert [finding.advice for finding in sent.findings] == [f.advice for f in outcome.findings]
    around = Surroundings(scratch(), scratch() / "report.md")
    answers = {str(scratch() / "no.md"): False, str(scratch()): True}
    kept = _decode(_encode(outcome, answers), outcome.source, around)
    assert kept == (outcome, answers)


def attack_patterns(data: bytes) -> None:
    pattern, _, path = data.decode("utf-8", "replace").replace("\0", "").partition("\n")
    matches(pattern, Path("/r") / path.lstrip("/"), Path("/r"))


CHECKED = lay("- around 10:02 UTC: errors\n- 10:53 UTC: restored [x](no.md)\n", "timeline")[1]
"""The report of kept results."""


@cache
def scratch() -> Path:
    """Return a folder in memory where there is one, for the loaders that want a file."""
    memory = Path("/dev/shm")
    folder = tempfile.mkdtemp(prefix="pm-lint-fuzz-", dir=memory if memory.is_dir() else None)
    (Path(folder) / ".git").mkdir()  # nothing above it is read
    return Path(folder)


TARGETS: dict[str, Target] = {
    "times": attack_times,
    "markdown": attack_markdown,
    "yaml": attack_yaml,
    "yaml-reader": attack_yaml_reader,
    "comments": attack_comments,
    "lint": attack_lint,
    "everything": attack_everything,
    "fixes": attack_fixes,
    "config": attack_config,
    "rules": attack_rules,
    "baseline": attack_baseline,
    "patterns": attack_patterns,
    "results": attack_results,
    "compiled": attack_compiled,
    "workers": attack_workers,
}
