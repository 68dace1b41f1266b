"""The texts of real shape that bench/fuzz.py mutates: a few for each target of bench/targets.py."""

from __future__ import annotations

import marshal
from functools import cache
from pathlib import Path

from bench.targets import CHECKED, FAST, RULES, check

from minimal import METADATA, SECTIONS, lay
from pm_lint import compiled
from pm_lint.baseline import render_baseline
from pm_lint.results import _encode

ROOT = Path(__file__).parents[1]


@cache
def seeds(target: str) -> tuple[bytes, ...]:
    """Return the texts of real shape that the inputs of a target are mutated from."""
    if target == "config":
        packs = [path.read_bytes() for path in sorted(ROOT.glob("linter/pm_lint/packs/*.yaml"))]
        return (*packs, *(text.encode() for text in CONFIGS))
    if target == "rules":
        return tuple(path.read_bytes() for path in sorted((ROOT / "rules").rglob("*.yaml")))
    if target == "baseline":
        entries = [("a.md", "PM201", "0" * 32), ("b/c.md", "PM501", "f" * 32)]
        return (render_baseline(entries).encode(), b'{"version": 1, "findings": []}')
    if target == "results":
        outcome = check("report.md", CHECKED.encode(), FAST)
        assert outcome is not None
        return (_encode(outcome, {"/x": True}), b"[{}, [0, true, true, false], []]")
    if target == "compiled":
        kept = {("a+", 0): (32, bytes(64), 0, {"a": 1}, (None, "a")), "x": ["b", 1.5, None]}
        whole = (marshal.dumps(kept), marshal.dumps((b"x", [{"a": "b"}])))
        return tuple(compiled._checksum(data) + data for data in whole)
    if target == "patterns":
        return (b"**/archive/*.md\na/archive/b.md", b"[a-z]?*\nx/yy", b"*/**/*\na/b/c/d")
    if target == "comments":
        return (
            *(b"ignore[PM502] -- quoting the vendor", b"ignore-file[PM5, vague-time] -- old"),
            *(b"ignore[ALL] \xe2\x80\x94 why", b"ignore []", b"ignore[PM502]: why"),
        )
    if target == "times":
        lines = "\n".join(content for _, content in SECTIONS.values()).splitlines()
        examples = [line for rule in RULES.rules for e in rule.examples if rule.family == "timeline"
                    for line in e.text.splitlines()]  # fmt: skip
        return tuple({line.encode(): 0 for line in (*lines, *examples, *METADATA.values()) if line})
    return reports("yaml" if target.startswith("yaml") else "markdown" * (target == "markdown"))


@cache
def reports(form: str) -> tuple[bytes, ...]:
    """Return whole reports: the examples of the repository and those of every rule."""
    ends = {"yaml": (".yaml",), "markdown": (".md",)}.get(form, (".yaml", ".md"))
    whole = [p.read_bytes() for p in sorted((ROOT / "examples").iterdir()) if p.suffix in ends]
    laid = [
        lay(example.text.replace("«", "").replace("»", ""), example.place, example.form)[1]
        for rule in RULES.rules
        for example in rule.examples
        if form in ("", example.form)
    ]
    whole += [TOML.encode()] * (form != "yaml")
    return (*whole, *(text.encode() for text in laid))


TOML = """+++
title = "Checkout was down"
date = 2026-11-20T10:02:00Z
tags = ["a", 'b', { c = 1.5, d = [true, inf] }]
[incident]
severity = "SEV2" # of three
[[incident.people]]
name = '''Ada
Okafor'''
+++
# Checkout was down

## Timeline

- 10:02 UTC: errors begin
"""
"""A report with front matter in TOML."""

CONFIGS = (
    "extends: [google-sre]\ntopics:\n  root-cause: [the why of it]\nseverities: [S1, S2]\n"
    "threshold: S2\nservices: [checkout]\nrules:\n  missing-timezone: {level: error}\n"
    'overrides:\n  - {paths: ["archive/**"], ignore: [PM2], fail-on: never}\n',
    "select: [ALL]\nignore: [PM5, vague-time]\nper-file-ignores: {'*.md': [PM1]}\nfail-on: info\n"
    "include: ['**/*.md']\nexclude: [old/]\nmetadata: {severity: [schwere]}\n"
    "statuses: {draft: [wip], final: [done]}\nrequired: [summary, actions]\n",
    "template:\n  - {heading: What, topic: summary, prompt: say it}\nrule-folders: [rules]\n"
    "rules:\n  PM216: {with: {minutes: 10}}\n",
)
"""Configurations that use every key."""
