"""Whether a file is a postmortem at all, decided by its content and never by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pm_lint.read.lines import Line, LineKind
from pm_lint.read.sections import Part
from pm_lint.report import Located, Timeline, Topic

_TELLING = frozenset(
    {
        *(Topic.SUMMARY, Topic.IMPACT, Topic.TIMELINE, Topic.ROOT_CAUSE),
        *(Topic.DETECTION, Topic.RESOLUTION, Topic.ACTIONS, Topic.LESSONS),
    }
)
_GENERIC_TITLE = re.compile(
    r"\b(?:templates?|run-?books?|playbooks?|process|guide(?:lines?)?|how[ -]to|checklist|handbook"
    r"|policy|procedures?|projects?|(?:post-?mortems|incidents|incident reports)$|index|readme|modelo"
    r"|manual|exercise|assignment|tasks?|retro(?:spective)?|maintenance)\b",
    re.IGNORECASE,
)
_NAMES_INCIDENT = re.compile(
    r"\b(?:post-?mortem|post mortem|incident|outage|downtime|after-action|disruption|unavailable)\b",
    re.IGNORECASE,
)
_INSTRUCTS = re.compile(
    r"\b(?:you (?:should|must|can|will|need)|your (?:team|report|incident|postmortem)|please"
    r"|describe (?:the|what|how)|when (?:an|the) incident|each incident|every (?:incident|outage)"
    r"|should be (?:filled|written|completed))\b",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"\W*(?:(?:briefly |try to |please )?(?:describe|explain|summari[sz]e|list|provide|insert|outline)\b"
    r"|(?:one|a few|two|three)(?: or| of|-)? \w+ (?:lines|sentences|paragraphs)|this is a .{0,30}template"
    r"|(?:a|the) (?:detailed|brief|short|concise) (?:list|description|summary|explanation)\b"
    r"|in this section|use this section|what (?:happened|went|was|is|are)\b[^.]{0,80}\?$)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:outage|incident|downtime|went down|was down|were down|unavailable|failed|failure|crash\w*"
    r"|degraded|errors?|restored|resolved|root cause|exploit\w*|attack\w*|broke|fixed|disruption"
    r"|unresponsive|vulnerab\w+)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|became|went|began|started|\w{2,}ed)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LATIN = re.compile(r"[A-Za-z]")
_ENOUGH_WORDS = 60
_FEW_WORDS = 15
_SAMPLE = 4000  # words of prose looked at


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a report and against one."""

    topics: int
    timed: int
    dated: bool
    words: int
    placeholders: int
    generic: bool
    titled: bool
    instructions: int
    happenings: int
    past: int
    links: int
    prompts: int
    english: bool
    begun: bool


def weigh(
    title: str,
    lines: Sequence[Line],
    parts: Sequence[Part],
    timeline: Timeline | None,
    placeholders: Sequence[Located[str]],
    *,
    dated: bool,
    begun: bool,
) -> Evidence:
    """Gather the evidence that a Markdown file is a postmortem.

    `begun` tells that its metadata make it the draft of a report about a certain day.
    """
    topics = {
        topic
        for part in parts
        if not part.section.empty
        for topic in part.section.topics
        if topic in _TELLING
    }
    prose = [
        line.text
        for line in lines
        if line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.ROW) and not line.quoted
    ]
    sample: list[str] = []
    words = 0
    for text in prose:
        words += len(_WORD.findall(text))
        if words <= _SAMPLE:
            sample.append(text)
    joined = "\n".join(sample)
    timed = sum(1 for entry in timeline.entries if entry.when) if timeline else 0
    letters = sum(1 for character in joined if character.isalpha())
    return Evidence(
        topics=len(topics),
        timed=timed,
        dated=dated,
        words=words,
        placeholders=len(placeholders),
        titled=bool(_NAMES_INCIDENT.search(title)),
        generic=bool(_GENERIC_TITLE.search(title)),
        instructions=len(_INSTRUCTS.findall(joined)),
        happenings=len(_HAPPENED.findall(joined)),
        past=len(_PAST.findall(joined)),
        links=sum(len(line.links) for line in lines),
        prompts=sum(1 for part in parts if _asks(lines, part)),
        begun=begun,
        english=letters < 40 or len(_LATIN.findall(joined)) * 2 > letters,
    )


def _asks(lines: Sequence[Line], part: Part) -> bool:
    """Tell whether a section begins with the question that a template asks."""
    if Topic.ACTIONS in part.section.topics or part.first >= part.last:
        return False
    first = lines[part.first]
    return first.kind is LineKind.TEXT and _PROMPT.match(first.text) is not None


def is_report(found: Evidence) -> bool:
    """Tell whether the evidence makes a postmortem.

    A report tells of one incident in the past: it has times, or sections that a postmortem has
    and sentences that tell what happened. A template asks, a runbook and a process instruct, an
    index links.
    """
    if found.begun and found.topics >= 3:
        return True
    telling = found.past / max(found.words, 1) >= 0.02 or not found.english
    if found.placeholders >= 3 and found.placeholders * 40 > found.words:
        return False
    if found.prompts >= 2 and found.timed < 3:
        return False
    if found.timed >= 3 and found.topics >= 1:
        return not (found.generic and found.instructions >= 3)
    if found.timed >= 2 and found.topics >= 2 and not found.generic:
        return found.instructions < 3
    if found.generic or found.instructions >= 4:
        return found.timed >= 2 and found.topics >= 3
    if found.links * 40 > found.words and found.links >= 8 and found.past * 20 < found.words:
        return False
    happened = found.happenings >= 2 or not found.english
    if found.topics >= 4:
        return found.placeholders <= found.topics and found.words >= _FEW_WORDS
    if found.topics >= 3:
        return telling and found.words >= _FEW_WORDS
    if found.titled and found.dated and found.past >= 5:
        return telling and found.words >= _ENOUGH_WORDS
    if found.topics >= 1:
        return telling and happened and found.dated and found.words >= _ENOUGH_WORDS
    return telling and found.dated and found.happenings >= 4 and found.words >= 2 * _ENOUGH_WORDS
