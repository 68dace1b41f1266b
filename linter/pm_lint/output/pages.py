"""The rules as pages and as a table, out of their files."""

from __future__ import annotations

import json
import re
from string import Formatter
from textwrap import fill

from pm_lint.dataclass import fields
from pm_lint.output.terminal import Style, make_visible
from pm_lint.output.values import render_value
from pm_lint.report import Json
from pm_lint.rulebook import Example, Rule, Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MEASURE = 88
"""Cells to a line of running text."""


def render_page(rule: Rule, style: Style) -> str:
    """Return the page of a rule as text."""
    title = style.paint("path", f"{rule.code} {rule.slug}")
    state = [style.paint(rule.level, rule.level)]
    if rule.status == "preview":
        state.append("preview: runs only where it is selected by its own name")
    if rule.fault == "missing":
        state.append("info while the report is a draft")
    state += list_fixes(rule)
    parts = [
        f"{title} ({'; '.join(state)})",
        f"says: {make_visible(blank_fields(rule.message))}\n{style.paint('help', 'help:')} "
        f"{make_visible(blank_fields(rule.help))}",
        "\n\n".join(map(_fill, rule.why.strip().split("\n\n"))),
    ]
    for kind, bad in (("bad", True), ("good", False)):
        chosen = [example for example in rule.examples if example.bad is bad]
        role = "error" if bad else "good"
        parts += [f"{style.paint(role, kind)}{_place(e)}\n{_quote(e.text)}" for e in chosen]
    if parameters := list_parameters(rule):
        rows = [f"    {name}: {make_visible(value)}" for name, value in parameters]
        parts.append("parameters, under `with` in .pm-lint.yaml\n" + "\n".join(rows))
    parts.append("sources\n" + "\n".join(f"    {make_visible(s)}" for s in rule.sources))
    return "\n\n".join(parts) + "\n"


def list_fixes(rule: Rule) -> list[str]:
    """Return what to say of how findings of the rule can be mended, nothing where they cannot."""
    said = []
    if "safe" in rule.fixes:
        said.append("mended by --fix where nothing is in doubt")
    if "unsafe" in rule.fixes:
        said.append("mended by --fix --unsafe-fixes, to be read again")
    return said


def list_parameters(rule: Rule) -> list[tuple[str, str]]:
    """Return the parameters that a configuration may change, with their values in JSON."""
    if rule.bound is None:
        return []
    parameters: Any = rule.parameters
    return [
        (entry.name, json.dumps(getattr(parameters, entry.name), ensure_ascii=False))
        for entry in fields(parameters)
    ]


def render_markdown_page(rule: Rule) -> str:
    """Return the page of a rule as Markdown, for `docs/rules/`."""
    lines = [f"# {rule.code} {rule.slug}", ""]
    state = [f"Level: {rule.level}"]
    if rule.status == "preview":
        state.append("in preview: it runs only where it is selected by its own name")
    if rule.fault == "missing":
        state.append("info while the report is a draft")
    state += [re.sub(r"--[a-z-]+", r"`\g<0>`", text) for text in list_fixes(rule)]
    lines += [f"{'; '.join(state)}.", ""]
    says, way_out = (blank_fields(text).replace("<", "&lt;") for text in (rule.message, rule.help))
    lines += [f"> {says}", ">", f"> help: {way_out}", ""]
    lines += [rule.why.strip(), ""]
    for kind, bad in (("Bad", True), ("Good", False)):
        for example in (example for example in rule.examples if example.bad is bad):
            form = "yaml" if example.form == "yaml" else "markdown"
            lines += [f"## {kind}{_place(example).rstrip(':')}", ""]
            lines += [f"````{form}", example.text.strip("\n"), "````", ""]
    if parameters := list_parameters(rule):
        lines += ["## Parameters", "", "| name | value |", "|---|---|"]
        lines += [
            f"| `{name}` | `{value.replace('|', chr(92) + '|')}` |" for name, value in parameters
        ]
        lines += [
            "",
            f"Change one in `.pm-lint.yaml` with `rules: {{{rule.slug}: {{with: {{…}}}}}}`.",
            "",
        ]
    lines += ["## Sources", "", *(f"- {source}" for source in rule.sources)]
    return "\n".join(lines) + "\n"


def render_markdown_index(rulebook: Rulebook) -> str:
    """Return the index of the pages in `docs/rules/`."""
    lines = [
        "# Rules",
        "",
        "Made from the rule files by `python docs/build.py`. In bad examples «…» is around what",
        "the finding marks.",
    ]
    lines += ["", "| rule | level | says |", "|---|---|---|"]
    for rule in rulebook.rules:
        message = blank_fields(rule.message).replace("|", chr(92) + "|").replace("<", "&lt;")
        name = f"{rule.code}-{rule.slug}"
        level = f"{rule.level}, preview" if rule.status == "preview" else str(rule.level)
        lines.append(f"| [{rule.code} {rule.slug}]({name}.md) | {level} | {message} |")
    return "\n".join(lines) + "\n"


def blank_fields(template: str) -> str:
    """Return a message with each {field} as a word in angle brackets."""
    parts = Formatter().parse(template)
    return "".join(text + (f"<{name}>" if name else "") for text, name, _, _ in parts)


def _place(example: Example) -> str:
    place = "" if example.place == "document" else f", in the {example.place.replace('-', ' ')}"
    form = " of a YAML report" if example.form == "yaml" else ""
    given = "; ".join(
        f"{name}: {', '.join(map(str, value)) if isinstance(value, tuple) else value}"
        for name, value in example.parameters.items()
    )
    return f"{place}{form}{f', with {given}' if given else ''}:"


def _fill(paragraph: str) -> str:
    """Return a paragraph in lines of running text, none of which a runner takes for a command."""
    lines = fill(make_visible(" ".join(paragraph.split())), _MEASURE).split("\n")
    return "\n".join(map(make_visible, lines))


def _quote(text: str) -> str:
    return "\n".join(f"    {make_visible(line)}".rstrip() for line in text.strip("\n").split("\n"))


def render_table(rulebook: Rulebook, style: Style) -> str:
    """Return one line for each rule: code, slug, level, status and message."""
    widest = max(len(rule.slug) for rule in rulebook.rules)
    return "".join(
        f"{rule.code}  {rule.slug:<{widest}}  {style.paint(rule.level, f'{rule.level:<7}')}  "
        f"{rule.status:<7}  {make_visible(blank_fields(rule.message))}\n"
        for rule in rulebook.rules
    )


def render_rules_json(rulebook: Rulebook) -> str:
    """Return all rules as a JSON list."""
    rules: list[Json] = [
        {
            "code": rule.code,
            "slug": rule.slug,
            "level": rule.level.value,
            "status": rule.status,
            "fault": rule.fault,
            "family": rule.family,
            "fix": [*sorted(rule.fixes)],
            "message": blank_fields(rule.message),
            "help": blank_fields(rule.help),
            "why": rule.why,
            "sources": list(rule.sources),
        }
        for rule in rulebook.rules
    ]
    return render_value(rules, 2)
