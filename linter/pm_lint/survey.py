"""What the reports of a repository have in common, and the configuration that follows from it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pm_lint.config.layers import Layer, fold_severity
from pm_lint.dataclass import dataclass, field
from pm_lint.pattern import lazy
from pm_lint.read.names import normalise_name
from pm_lint.read.naming import canonical_key
from pm_lint.report import REQUIRED_TOPICS, BlockKind, Report, Topic

_TELLING = 0.6  # share of the reports with a heading that lack a topic, for it to be that topic
_OFTEN = 2  # reports that share a heading before it counts as the team's
_FITS = 0.8  # share of the reports that cover a pack's topics, for the pack to be theirs
_MANY = 3  # reports from which a pack can be told
_OTHER = (Topic.OTHER,)
_ASIDE = lazy(r"[(（\n]")
_WORDS: Mapping[Topic, str] = {
    Topic.SUMMARY: r"summar|overview|abstract|synopsis|in short|what happened",
    Topic.IMPACT: r"impact|affect|damage|consequence|losses",
    Topic.TIMELINE: r"time ?line|chronolog|sequence|log of events|course of",
    Topic.ROOT_CAUSE: r"\bcause|\bwhy\b|reason|trigger|contribut|diagnos|analys",
    Topic.DETECTION: r"detect|discover|noticed|alerted",
    Topic.RESOLUTION: r"resol|recover|restor|mitigat|repair|fix|remed|respon[sd]",
    Topic.ACTIONS: r"action|prevent|follow.?up|next step|improve|measure|to.?do|change",
    Topic.LESSONS: r"lesson|learn|went well|takeaway|retrospect",
}
_NAMES = {topic: lazy(pattern, re.IGNORECASE) for topic, pattern in _WORDS.items()}


@dataclass
class Survey:
    """Counts over the reports of a repository.

    `headings` counts, for each heading that pm-lint gives no topic (normalised), the reports that
    have it, and `lacking` how many of those lack each of the required topics.
    """

    reports: int = 0
    topics: Counter[Topic] = field(default_factory=Counter)
    topic_sets: list[frozenset[Topic]] = field(default_factory=list)
    headings: Counter[str] = field(default_factory=Counter)
    lacking: dict[str, Counter[Topic]] = field(default_factory=dict)
    severities: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    zones: Counter[str] = field(default_factory=Counter)
    folders: Counter[str] = field(default_factory=Counter)

    def add(self, report: Report, folder: str) -> None:
        """Count one report, which lies in `folder` (relative, "" for the root)."""
        self.reports += 1
        self.folders[folder] += 1
        covered = report.topics
        self.topics.update(covered)
        self.topic_sets.append(covered)
        for value, counts in (
            (report.severity, self.severities),
            (report.status, self.statuses),
        ):
            # "SEV-3 (one customer only)": what it means in this case is no part of the scale.
            name = _ASIDE.split(value.value)[0].strip(" .,;:-–") if value else ""
            if name:
                counts[" ".join(name.split())] += 1
        if report.timezone is not None:
            self.zones[report.timezone.value.text] += 1
        unknown = set(_unknown_headings(report))
        for name in unknown - {""}:
            self.headings[name] += 1
            missing = [topic for topic in REQUIRED_TOPICS if topic not in covered]
            self.lacking.setdefault(name, Counter()).update(missing)

    def shared_headings(self) -> list[tuple[str, int]]:
        """Return the headings without a topic that several reports share, the frequent first."""
        return [(name, n) for name, n in self.headings.most_common() if n >= _OFTEN]

    def guess_topic(self, heading: str) -> Topic | None:
        """Return the topic of a heading by its words, where its reports lack that topic."""
        for topic, words in _NAMES.items():
            if not words.search(heading):
                continue
            lack = self.lacking[heading][topic]
            if topic not in REQUIRED_TOPICS or lack >= _TELLING * self.headings[heading]:
                return topic
        return None

    def choose_pack(self, packs: Mapping[str, Layer]) -> str | None:
        """Return the pack with the most topics that nearly every report covers, if there is one."""
        fitting = []
        for name, pack in packs.items():
            wanted = set(pack.required or ())
            count = sum(1 for covered in self.topic_sets if wanted <= covered)
            if self.reports < _MANY or not wanted > set(REQUIRED_TOPICS):
                continue
            if count >= _FITS * self.reports:
                fitting.append((len(wanted), name))
        return max(fitting)[1] if fitting else None


def _unknown_headings(report: Report) -> Iterator[str]:
    """Yield the headings that open no topic and are no title, date or piece of metadata."""
    known = [section.heading.span for section in report.sections if section.topics != _OTHER]
    title = report.title.span if report.title else None
    for block in report.blocks:
        text, span = block.prose.text, block.prose.span
        if block.kind is not BlockKind.HEADING or any(span.overlaps(place) for place in known):
            continue
        if (title and span.overlaps(title)) or block.entry or canonical_key(text):
            continue
        yield normalise_name(text)


def describe(survey: Survey) -> Iterator[str]:
    """Yield what was found, a line each."""
    if not survey.reports:
        yield "no incident reports found"
        return
    places = ", ".join(name or "the root" for name, _ in survey.folders.most_common(3))
    yield f"{_count(survey.reports, 'incident report')} found, most in {places}"
    for topic in REQUIRED_TOPICS:
        yield f"  {topic.value}: in {survey.topics[topic]} of {survey.reports}"
    for name, number in survey.shared_headings():
        guess = survey.guess_topic(name)
        meaning = f"taken for {guess.value}" if guess else "without a topic"
        yield f'  heading "{name}": in {_count(number, "report")}, {meaning}'
    for title, counts in (("severities", survey.severities), ("time zones", survey.zones)):
        if counts:
            yield f"  {title}: {', '.join(f'{name} ({n})' for name, n in counts.most_common(8))}"


def write_config(survey: Survey, pack: str | None) -> str:
    """Return the text of a configuration for the reports surveyed."""
    return (
        "\n".join([*_head(survey, pack), *_topics(survey), *_scale(survey), *_tail(survey)]) + "\n"
    )


def _head(survey: Survey, pack: str | None) -> Iterator[str]:
    yield "# What pm-lint checks here; `pm-lint rules` lists the rules, `pm-lint explain` says why."
    if pack:
        yield f"extends: {pack}"
    else:
        yield "# extends: google-sre   # or pagerduty, atlassian: their sections and severities"
    yield ""


def _topics(survey: Survey) -> Iterator[str]:
    guessed: dict[Topic, list[str]] = {}
    rest = []
    for name, number in survey.shared_headings():
        topic = survey.guess_topic(name)
        if topic:
            guessed.setdefault(topic, []).append(name)
        else:
            rest.append(f"#   {json.dumps(name, ensure_ascii=False)}: in {number} reports")
    if guessed:
        yield "# Headings of these reports and what they are about."
        yield "topics:"
        for topic, names in guessed.items():
            yield f"  {topic.value}: {json.dumps(names, ensure_ascii=False)}"
    else:
        yield "# topics:"
        yield "#   root-cause: [the why of it]   # more heading words for a topic"
    if rest:
        yield "# Headings that pm-lint gives no topic; add those that have one."
        yield from rest[:12]
    yield ""


def _scale(survey: Survey) -> Iterator[str]:
    names = _distinct(survey.severities)
    numbered = [name for name in names if re.search(r"\d", name)]
    if len(numbered) >= 2 and len(numbered) == len(names):
        ordered = sorted(numbered, key=lambda name: int(re.findall(r"\d+", name)[0]))
        yield f"severities: {json.dumps(ordered, ensure_ascii=False)}   # the gravest first"
    else:
        found = f"   # found: {', '.join(names)}" if names else ""
        yield f"# severities: [SEV1, SEV2, SEV3, SEV4]   # the gravest first{found}"
    yield "# threshold: SEV2   # below it, what is missing counts one level less"
    yield ""


def _tail(survey: Survey) -> Iterator[str]:
    shared = [name for name, number in survey.folders.items() if name and number >= _OFTEN]
    if shared:
        patterns = ", ".join(
            json.dumps(f"{name}/**", ensure_ascii=False) for name in sorted(shared)
        )
        yield f"# include: [{patterns}]   # read nothing else when a folder is walked"
    yield "# services: [checkout]   # names of systems, never taken for people"
    yield "# fail-on: warning       # error when it is not set"


def _distinct(names: Iterable[str]) -> list[str]:
    """Return the names without those that differ only in case, blanks or hyphens."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(fold_severity(name), name)
    return list(kept.values())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
