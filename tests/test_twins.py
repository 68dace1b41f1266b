"""A law of the one data model: a report in Markdown and its twin in YAML are understood alike."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint.output.show import render_show_json
from pm_lint.read import read
from pm_lint.source import Source

PEOPLE = ("Ada Okafor", "Ben Ito", "Carla Mendes")
EVENTS = (
    "the cache expires and errors begin",
    "an alert fires and pages the on-call engineer",
    "the status page says that checkout is slow",
    "the release is rolled back",
    "the last host answers again, service is restored",
    "two hosts are compared with each other",
)
MEASURES = (
    "fill the cache before it expires",
    "alert when the queue holds more than 500 jobs",
    "stop a rollout when the error rate doubles",
)
PROSE = (
    "Checkout returned errors to one customer in three.",
    "The cache had no second copy, and the database has half of its capacity.",
    "The cache was filled by hand and the database caught up.",
)


@dataclass(frozen=True)
class Facts:
    """What both twins say."""

    day: dt.date
    zone: str
    severity: str
    authors: tuple[str, ...]
    entries: tuple[tuple[int, str], ...]  # minutes after midnight, in order, and what happened
    measures: tuple[str, ...]
    prose: tuple[str, str, str]


FACTS = st.builds(
    Facts,
    day=st.dates(dt.date(2019, 1, 1), dt.date(2027, 12, 31)),
    zone=st.sampled_from(["UTC", "CET", "JST", "+02:00", "America/New_York"]),
    severity=st.sampled_from(["SEV1", "SEV2", "P3", "high"]),
    authors=st.lists(st.sampled_from(PEOPLE), min_size=1, unique=True).map(tuple),
    entries=st.lists(
        st.tuples(st.integers(0, 1439), st.sampled_from(EVENTS)),
        min_size=2,
        max_size=8,
        unique_by=lambda entry: entry[0],
    ).map(lambda entries: tuple(sorted(entries))),
    measures=st.lists(st.sampled_from(MEASURES), min_size=1, unique=True).map(tuple),
    prose=st.permutations(PROSE).map(lambda lines: (lines[0], lines[1], lines[2])),
)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _metadata(facts: Facts) -> list[str]:
    return [
        "title: Checkout returned errors",
        f'date: "{facts.day}"',
        f'timezone: "{facts.zone}"',
        f"severity: {facts.severity}",
        f"authors: [{', '.join(facts.authors)}]",
    ]


def write_markdown(facts: Facts) -> str:
    summary, cause, resolution = facts.prose
    lines = ["---", *_metadata(facts), "---", "", "# Checkout returned errors", ""]
    lines += ["## Summary", "", summary, "", "## Timeline", ""]
    lines += [f"- {_clock(minutes)} {event}" for minutes, event in facts.entries]
    lines += ["", "## Root cause", "", cause, "", "## Resolution", "", resolution, ""]
    lines += ["## Action items", "", *(f"- {measure}" for measure in facts.measures)]
    return "\n".join(lines) + "\n"


def write_yaml(facts: Facts) -> str:
    summary, cause, resolution = facts.prose
    lines = [*_metadata(facts), f"summary: {summary}", "timeline:"]
    lines += [f'  - {{time: "{_clock(m)}", text: "{event}"}}' for m, event in facts.entries]
    lines += [f"root_cause: {cause}", f"resolution: {resolution}", "actions:"]
    lines += [f"  - text: {measure}" for measure in facts.measures]
    return "\n".join(lines) + "\n"


def understand(path: str, text: str) -> dict[str, Any]:
    """Return what `show` prints, without what belongs to the form: lines, headings, path."""
    shown: dict[str, Any] = json.loads(render_show_json(read(Source(path, text))))
    kept = {key: shown[key] for key in shown.keys() - {"path", "format", "sections", "milestones"}}
    kept["topics"] = [section["topic"] for section in shown["sections"]]
    kept["timeline"] = [
        {key: entry[key] for key in ("iso", "kind", "milestones")} for entry in shown["timeline"]
    ]
    kept["actions"] = [
        {key: action[key] for key in action.keys() - {"line"}} for action in shown["actions"]
    ]
    return kept


@settings(deadline=None, max_examples=60)
@given(FACTS)
def test_markdown_and_yaml_twins_are_understood_alike(facts: Facts) -> None:
    markdown = understand("report.md", write_markdown(facts))
    assert markdown == understand("report.yaml", write_yaml(facts))
    assert markdown["is_report"]
    assert not markdown["missing"]
    assert len(markdown["timeline"]) == len(facts.entries)
    assert len(markdown["actions"]) == len(facts.measures)
    assert markdown["date"] == facts.day.isoformat()
