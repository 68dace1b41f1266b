"""Reports in YAML, or in front matter, whose keys are a team's own."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint.output.show import render_show_json
from pm_lint.read import read
from pm_lint.report import Report
from pm_lint.schema import load_schema, validate
from pm_lint.source import Source

REST = """\
title: Checkout failed
date: 2026-11-20
timezone: UTC
summary: Checkout failed for half an hour.
root_cause: The disk was full.
resolution: The disk was emptied.
"""
ACTIONS = "actions:\n  - add an alert\n"
TIMELINE = 'timeline:\n  - {time: "10:02", text: checkout fails}\n'


def read_yaml_text(text: str) -> Report:
    return read(Source("r.yaml", text))


def misshapen(report: Report) -> list[str]:
    return [violation.message for violation in validate(report.document, load_schema("report"))]


def entries(report: Report) -> list[tuple[str | None, str]]:
    assert report.timeline is not None
    return [
        (entry.when.value.isoformat() if entry.when else None, entry.text.text)
        for entry in report.timeline.entries
    ]


TEXT_KEYS = (
    *("text", "event", "description", "message", "what", "details", "action", "note", "body"),
    *(
        "update",
        "summary",
        "entry",
        "whatHappened",
        "Comment",
        "ereignis",
        "evento",
        "内容",
        "blurb",
    ),
)
TIME_KEYS = ("time", "at", "when", "timestamp", "ts", "time_utc", "occurredAt", "Uhrzeit", "moment")


@pytest.mark.parametrize("text", TEXT_KEYS)
def test_an_entry_is_read_whatever_its_keys(text: str) -> None:
    for time in TIME_KEYS:
        report = read_yaml_text(
            f'{REST}timeline:\n  - {{{time}: "10:02", by: Ada, {text}: checkout fails for all}}\n'
            f'  - {{{time}: "10:32", by: Ben, {text}: checkout works}}\n{ACTIONS}'
        )
        assert misshapen(report) == []
        assert entries(report) == [
            ("2026-11-20T10:02+00:00", "checkout fails for all"),
            ("2026-11-20T10:32+00:00", "checkout works"),
        ]


SHAPES = {
    "texts": '\n  - "10:02 checkout fails"\n  - "10:32 checkout works"',
    "one key each": "\n  - 10:02: checkout fails\n  - 10:32: checkout works",
    "times as keys": '\n  "10:02": checkout fails\n  "10:32": {event: checkout works, by: Ada}',
    "pairs": '\n  - ["10:02", checkout fails]\n  - ["10:32", checkout works]',
    "a block of text": " |\n  10:02 - checkout fails\n  10:32 - checkout works",
    "phases": (
        "\n  - phase: Detection\n    events:\n      - {at: '10:02', what: checkout fails}\n"
        "  - phase: Recovery\n    events:\n      - {at: '10:32', what: checkout works}"
    ),
    "phases as keys": (
        "\n  detection:\n    - {at: '10:02', what: checkout fails}\n"
        "  recovery:\n    - {at: '10:32', what: checkout works}"
    ),
    "days as keys": "\n  2026-11-20:\n    - '10:02 checkout fails'\n    - '10:32 checkout works'",
    "day and time": (
        "\n  - {date: 2026-11-20, time: '10:02', event: checkout fails}\n"
        "  - {date: 2026-11-20, time: '10:32', event: checkout works}"
    ),
    "a list inside": "\n  entries:\n    - {when: '10:02', msg: checkout fails}\n"
    "    - {when: '10:32', msg: checkout works}",
    "ends": "\n  - {start: '10:02', end: '10:32', event: checkout fails}\n"
    "  - {start: '10:32', event: checkout works}",
    "no text yet": "\n  - {at: '10:02', what: checkout fails}\n"
    "  - {at: '10:32', title: checkout works, description: }",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_timeline_is_read_in_any_shape(shape: str) -> None:
    report = read_yaml_text(f"{REST}timeline:{SHAPES[shape]}\n{ACTIONS}")
    assert misshapen(report) == []
    assert entries(report) == [
        ("2026-11-20T10:02+00:00", "checkout fails"),
        ("2026-11-20T10:32+00:00", "checkout works"),
    ]


def test_a_mapping_of_moments_is_a_timeline() -> None:
    report = read_yaml_text(
        f"{REST}timeline:\n  detected: 2026-11-20T10:06Z\n  resolved: 2026-11-20T10:32Z\n{ACTIONS}"
    )
    assert misshapen(report) == []
    assert entries(report) == [
        ("2026-11-20T10:06+00:00", "detected"), ("2026-11-20T10:32+00:00", "resolved"),
    ]  # fmt: skip


def test_the_state_of_an_entry_marks_it_once() -> None:
    report = read_yaml_text(
        f"{REST}timeline:\n"
        "  - {time: '10:02', status: investigating, message: a look at the disk}\n"
        "  - {time: '10:20', status: monitoring, message: a new disk}\n"
        "  - {time: '10:25', status: monitoring, message: a look at the graphs}\n"
        f"  - {{time: '10:32', status: resolved, message: all is well}}\n{ACTIONS}"
    )
    assert report.timeline is not None
    told = [sorted(entry.milestones) for entry in report.timeline.entries]
    assert told == [[], ["remediation"], [], ["restoration"]]


MEASURES = {
    "a ticket of its own": (
        "\n  - {action: add an alert, assignee: Ada, dueDate: 2026-12-05, jira: OPS-1}"
    ),
    "other words": "\n  - {todo: add an alert, dri: Ada, eta: 2026-12-05, issue: OPS-1}",
    "a sentence for each": (
        "\n  - title: add an alert\n    responsible: {name: Ada}\n    deadline: 2026-12-05\n"
        "    tracking: {key: OPS-1, url: 'https://t.example.com/OPS-1'}"
    ),
    "lists of people": (
        "\n  - {task: add an alert, owners: [Ada, Ben], by: 2026-12-05, tickets: [OPS-1]}"
    ),
    "tickets as keys": "\n  OPS-1: {summary: add an alert, who: Ada, when: 2026-12-05}",
    "groups": "\n  prevent:\n    - {item: add an alert, who: Ada, due_by: 2026-12-05, link: OPS-1}",
    "groups as items": (
        "\n  - category: short term\n    items:\n"
        "      - {item: add an alert, who: Ada, target_date: 2026-12-05, issue: OPS-1}"
    ),
    "unknown words": "\n  - {blurb: add an alert, owner: Ada, due: 2026-12-05, ticket: OPS-1}",
    "one alone": "\n  {action: add an alert, owner: Ada, due: 2026-12-05, ticket: OPS-1}",
}


@pytest.mark.parametrize("shape", MEASURES)
def test_measures_are_read_in_any_shape(shape: str) -> None:
    report = read_yaml_text(f"{REST}{TIMELINE}actions:{MEASURES[shape]}\n")
    assert misshapen(report) == []
    (action,) = report.actions
    assert action.text.text == "add an alert"
    told = [action.owner, action.due, action.ticket]
    assert [part.value if part else None for part in told] == ["Ada", "2026-12-05", "OPS-1"]


@pytest.mark.parametrize(
    ("state", "done"),
    [("done: true", True), ("status: Done", True), ("state: in progress", False),
     ("completed: false", False), ("status: with the vendor", None)],
)  # fmt: skip
def test_whether_a_measure_is_done(state: str, done: bool | None) -> None:
    (action,) = read_yaml_text(f"{REST}actions:\n  - {{task: add an alert, {state}}}\n").actions
    assert action.done is done


def test_measures_in_plain_groups_and_in_a_remedy() -> None:
    for key in ("actions", "remediation", "improvements", "follow_up_items"):
        report = read_yaml_text(
            f"{REST}{TIMELINE}{key}:\n  short_term: [add an alert]\n  long_term: [add a disk]\n"
        )
        assert [action.text.text for action in report.actions] == ["add an alert", "add a disk"]
        assert misshapen(report) == []


WRAPPED = """\
apiVersion: incidents.example.com/v1
kind: Incident
metadata: {name: inc-12}
spec:
  title: Checkout failed
  severity: {level: SEV2, reason: all customers}
  incidentStart: 2026-11-20T10:02:00Z
  detectedAt: 2026-11-20T10:06:00Z
  incidentEnd: 2026-11-20T10:32:00Z
  duration: {minutes: 30}
  roles: {incidentCommander: Ada Okafor, scribe: Ben Ito}
  impact: {customersAffected: 1200, ordersLost: 30, description: Nobody could pay for a while.}
  rootCause: {trigger: A log grew., contributingFactors: [Nobody looked at the disk at night.]}
  fiveWhys: {why1: The disk was full., why2: A log grew.}
  metrics: {ttd: 4m, mttr: {value: 30, unit: minutes}}
"""


def test_wrappers_and_mappings_for_single_values_are_opened() -> None:
    report = read_yaml_text(WRAPPED)
    assert [v for v in misshapen(report) if "is missing" not in v] == []
    assert report.title is not None
    assert report.title.value == "Checkout failed"
    assert report.severity is not None
    assert report.severity.value == "SEV2"
    assert report.started is not None
    assert report.started.value.isoformat() == "2026-11-20T10:02+00:00"
    assert report.restored is not None
    assert report.restored.value.isoformat() == "2026-11-20T10:32+00:00"
    assert report.duration is not None
    assert report.duration.value.minutes == 30
    assert {person.value for person in report.responders} == {"Ada Okafor", "Ben Ito"}
    assert [why.value for why in report.whys] == ["The disk was full.", "A log grew."]
    assert [section.topics for section in report.sections] == [
        ("impact",), ("root-cause",), ("root-cause",),
    ]  # fmt: skip


def test_sections_in_a_list_are_sections() -> None:
    report = read_yaml_text(
        "title: Checkout failed\ndate: 2026-11-20\nsections:\n"
        "  - {heading: What happened, body: Checkout failed for all.}\n"
        "  - heading: Timeline\n    body: |\n      - 10:02 UTC checkout fails\n"
        "      - 10:32 UTC checkout works\n"
        "  - {title: Why it happened, content: The disk was full.}\n"
        "  - {title: Next steps, content: [add an alert]}\n"
    )
    assert report.is_report
    told = [section.topics[0] for section in report.sections]
    assert told == ["summary", "timeline", "root-cause", "actions"]
    assert entries(report)[1] == ("2026-11-20T10:32+00:00", "checkout works")
    assert [action.text.text for action in report.actions] == ["add an alert"]


def test_what_is_truly_misshapen_is_told() -> None:
    report = read_yaml_text(
        f"{REST}timeline:\n  - {{time: '10:02'}}\n  - 5\nactions:\n  - {{owner: Ada}}\n"
    )
    assert misshapen(report) == [
        'an item of "timeline" lacks "text"',
        'an item of "timeline" is a number; it has to be a mapping or text, in quotes',
        'an item of "actions" lacks "text"',
    ]


FRONT = """\
---
title: Tokens refused
severity: sev1
started: 2026-07-07T10:00Z
{more}---

# Tokens refused

## Summary

Tokens were refused for half an hour.

## Timeline

{body}

## Root cause

A key was removed before the new one was known to all hosts.
"""
LISTS = """\
events:
  - {ts: "2026-07-07T10:00Z", msg: tokens are refused}
  - {ts: "2026-07-07T10:30Z", msg: tokens are taken again}
actionItems:
  - {title: rotate keys with an overlap, owner: Ben}
"""


def test_lists_of_front_matter_belong_to_the_report() -> None:
    report = read(Source("r.md", FRONT.format(more=LISTS, body="See above.")))
    assert [when for when, _ in entries(report)] == [
        "2026-07-07T10:00+00:00", "2026-07-07T10:30+00:00",
    ]  # fmt: skip
    assert [action.text.text for action in report.actions] == ["rotate keys with an overlap"]
    assert not any("is missing" in v and "actions" in v for v in misshapen(report))
    told = FRONT.format(more=LISTS, body="- 2026-07-07 10:05 UTC: tokens are refused")
    assert [when for when, _ in entries(read(Source("r.md", told)))] == ["2026-07-07T10:05+00:00"]


OTHERS = {
    "a plan": "title: Plans of 2026\nsummary: What we want to do.\ntimeline:\n"
    "  - {date: 2026-01, description: the first version}\ntasks: [write docs, find testers]\n",
    "alerts": "groups:\n  - name: a\n    rules:\n      - alert: Slow\n        expr: t > 1\n"
    "        annotations: {summary: pages are slow, impact: slow pages}\n",
    "a runbook": "title: Runbook for full disks\nsummary: What to do when a disk is full.\n"
    "impact: Nobody can pay.\nresolution: [Find the log., Remove the log.]\n",
    "an automation": "id: '171'\nalias: Light\ndescription: turn on the light at night\n"
    "trigger: [{platform: sun, event: sunset}]\nactions: [{service: light.turn_on}]\n",
    "a workflow": "name: CI\non: {push: {branches: [main]}}\njobs:\n  build:\n    runs-on: linux\n"
    "    steps: [{run: make test}]\n",
    "a deployment": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n"
    "  replicas: 2\n  template: {spec: {containers: [{name: web, image: web}]}}\n",
    "a changelog": "title: Changes\nreleases:\n  - {version: 1, date: 2026-01-01, summary: a b}\n",
    "a form": "name: Bug\ndescription: Tell us of a bug\ntitle: '[Bug]'\nbody:\n"
    "  - {type: textarea, id: what-happened, attributes: {label: What happened?}}\n",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_yaml_is_no_report(kind: str) -> None:
    assert not read_yaml_text(OTHERS[kind]).is_report


def test_the_events_of_a_site_are_no_timeline() -> None:
    report = read(
        Source(
            "index.md",
            "---\ntitle: A conference\nsummary: Talks of the year.\nevents:\n"
            "  - {name: first day, date: 2026-09-01}\n  - {name: last day, date: 2026-09-02}\n"
            "tasks: [a, b]\n---\n\n# A conference\n\nCome and see.\n",
        )
    )
    assert not report.is_report
    assert (report.timeline, report.actions, report.sections) == (None, (), ())


WORDS = (
    ("incident", "start"), ("detected", "at"), ("severity", "level"), ("root", "cause"),
    ("action", "items"), ("executive", "summary"), ("time", "line"), ("resolution", "steps"),
)  # fmt: skip
STYLES: dict[str, Callable[[Sequence[str]], str]] = {
    "snake": "_".join,
    "kebab": "-".join,
    "words": " ".join,
    "title": lambda words: " ".join(map(str.title, words)),
    "camel": lambda words: words[0] + "".join(map(str.title, words[1:])),
    "pascal": lambda words: "".join(map(str.title, words)),
}


def understand(report: Report) -> dict[str, Any]:
    shown = json.loads(render_show_json(report))
    for section in shown["sections"]:
        section.pop("heading")
    return {key: shown[key] for key in shown.keys() - {"path"}}


def write_keys(style: str) -> str:
    names = {words[0]: STYLES[style](words) for words in WORDS}
    due = STYLES[style](("due", "date"))
    return (
        f"title: Checkout failed\n{names['incident']}: 2026-11-20 10:02 UTC\n"
        f"{names['detected']}: 2026-11-20 10:06 UTC\n{names['severity']}: SEV2\n"
        f"{names['executive']}: Checkout failed for all.\n{names['root']}: The disk was full.\n"
        f"{names['resolution']}: [The disk was emptied by hand.]\n{TIMELINE}"
        f"{names['action']}:\n  - {{{due}: 2026-12-05, task: add a disk}}\n"
    )


@pytest.mark.parametrize("style", STYLES)
def test_the_style_of_the_keys_tells_nothing(style: str) -> None:
    told = understand(read_yaml_text(write_keys(style)))
    assert told == understand(read_yaml_text(write_keys("snake")))
    assert told["missing_topics"] == []
    assert told["actions"][0]["due"] == "2026-12-05"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3000) | st.sampled_from(["10:02", "a b", "", "x"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["time", "10:02", "2026-11-20", "text", "events", "owner", "due", "milestone", "a",
             "summary", "sections", "title", "body", "incident", "whys", "actions", "timeline"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            ["timeline", "events", "actions", "tasks", "incident", "sections", "impact", "duration",
             "severity", "metrics", "whys", "checklist", "authors", "root_cause", "lessons"]
        ),
        JSON,
        min_size=1,
    ),
    st.booleans(),
)  # fmt: skip
def test_no_record_is_too_odd_to_be_read(values: dict[str, Any], front: bool) -> None:
    text = json.dumps(values)
    source = Source("r.md", f"---\n{text}\n---\n# A\n") if front else Source("r.yaml", text)
    report = read(source)
    validate(report.document, load_schema("report"))
    for path, span in report.document.spans.items():
        assert 0 <= span.start <= span.end <= len(source.text), path
    for entry in report.timeline.entries if report.timeline else ():
        assert source.slice(entry.text.span) is not None
