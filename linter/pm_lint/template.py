"""A new report: the sections of a template, its metadata, and what is still to be filled in."""

from __future__ import annotations

import datetime as dt
import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from pm_lint.config import TemplateSection
from pm_lint.report import Format, Topic
from pm_lint.skeleton import OPEN

CHECKLIST = (
    "information gathered: participants, stakeholders, logs, graphs, tickets",
    "review meeting held within five business days",
    "report reviewed and the measures agreed",
    "report presented to everybody affected",
)
"""The process of a postmortem, from the guidance's checklist of meetings and preparations."""

_ROOM = 92  # cells of a comment line


def write_report(
    title: str,
    date: dt.date,
    sections: Sequence[TemplateSection],
    severities: Iterable[str],
    form: Format,
) -> str:
    """Return the text of a draft with every section open.

    `date` is the day of the incident; `severities` is the team's scale, if it has one.
    """
    metadata = _metadata(title, date, tuple(severities))
    if form is Format.YAML:
        return "\n".join([*metadata, *_yaml_sections(sections)]) + "\n"
    body = [f"# {_one_line(title)}", "", *_markdown_sections(sections)]
    return "\n".join(["---", *metadata, "---", "", *body]) + "\n"


def name_file(title: str, date: dt.date, form: Format) -> str:
    """Return a file name such as `2026-11-20-checkout-returned-errors.md`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")
    ending = ".yaml" if form is Format.YAML else ".md"
    return "-".join(part for part in (date.isoformat(), slug or "incident") if part) + ending


def _metadata(title: str, date: dt.date, severities: tuple[str, ...]) -> Iterator[str]:
    scale = f"  # {', '.join(severities)}" if severities else ""
    yield f"title: {json.dumps(_one_line(title), ensure_ascii=False)}"
    yield "status: draft  # then review, then final"
    yield f"severity: {OPEN}{scale}"
    yield f"date: {date.isoformat()}"
    yield "timezone: UTC  # of every time below that has none of its own"
    yield f"# started: {date.isoformat()}T10:02Z  # impact began"
    yield f"# restored: {date.isoformat()}T10:53Z  # service back for users"
    yield "# duration: 51 minutes"
    yield f"owner: {OPEN}"
    yield f"authors: [{OPEN}]"
    yield f"reviewers: [{OPEN}]"


def _markdown_sections(sections: Iterable[TemplateSection]) -> Iterator[str]:
    for section in sections:
        yield from (f"## {_one_line(section.heading)}", "")
        if section.prompt:
            yield from (*_html_comment(section.prompt), "")
        item = section.topic in (Topic.TIMELINE, Topic.ACTIONS)
        yield from (f"- {OPEN}" if item else OPEN, "")
    yield from ("## Checklist", "")
    yield from (f"- [ ] {item}" for item in CHECKLIST)


def _yaml_sections(sections: Iterable[TemplateSection]) -> Iterator[str]:
    """Yield each topic once: a YAML report has its keys in place of headings."""
    told: set[Topic] = set()
    for section in sections:
        again = section.topic in told
        told.add(section.topic)
        if again:
            continue
        prompts = [s.prompt for s in sections if s.topic is section.topic and s.prompt]
        yield ""
        for prompt in prompts:
            yield from _hash_comment(prompt)
        key = section.topic.value.replace("-", "_")
        if section.topic is Topic.TIMELINE:
            yield from (f"{key}:", f"  - {{text: {OPEN}}}")
        elif section.topic is Topic.ACTIONS:
            yield from (f"{key}:", f"  - {{text: {OPEN}, owner: {OPEN}, ticket: {OPEN}}}")
        else:
            yield f"{key}: {OPEN}"
    yield from ("", "checklist:")
    yield from (f"  - {{text: {json.dumps(item)}, done: false}}" for item in CHECKLIST)


def _html_comment(text: str) -> list[str]:
    # Nothing in a prompt may end the comment that holds it.
    safe = _one_line(text).replace("--", "–").replace(">", "›")
    return textwrap.wrap(f"<!-- {safe} -->", _ROOM, subsequent_indent="     ")


def _hash_comment(text: str) -> list[str]:
    return textwrap.wrap(_one_line(text), _ROOM, initial_indent="# ", subsequent_indent="# ")


def _one_line(text: str) -> str:
    return " ".join(text.split())
