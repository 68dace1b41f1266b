"""Whether a file is a postmortem at all, decided by its content and never by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.read.sections import Part
from pm_lint.report import Located, Timeline, Topic

_ANALYSES = frozenset({Topic.ROOT_CAUSE, Topic.ACTIONS, Topic.LESSONS, Topic.TIMELINE})
_TELLING = frozenset(
    {
        *(Topic.SUMMARY, Topic.IMPACT, Topic.TIMELINE, Topic.ROOT_CAUSE),
        *(Topic.DETECTION, Topic.RESOLUTION, Topic.ACTIONS, Topic.LESSONS),
    }
)
# A title that names a kind of document is no report's; some of the words also name what failed.
_GENERIC_TITLE = lazy(
    r"\b(?:templates?|run-?books?|playbooks?|how[ -]to|checklist|handbook|guide(?:lines?)?"
    r"|readme|modelo"
    r"|plantilla|vorlage|assignment|(?:post-?mortems|incidents|incident reports)$)\b",
    re.IGNORECASE,
)
_BROAD_TITLE = lazy(
    r"\b(?:process|policy|procedures?|projects?|index|manual|exercise|tasks?|retro(?:spective)?"
    r"|maintenance|training|workflow)\b",
    re.IGNORECASE,
)
_NAMES_FAILURE = lazy(
    r"\b(?:outages?|downtime|fail\w*|down|crash\w*|errors?|unavailab\w+|broken?|corrupt\w*"
    r"|degrad\w+"
    r"|loss|lost|leak\w*|exploit\w*|breach\w*|disrupt\w+|slow\w*|stuck|unreachable|incident on"
    r"|incident report|stopped|missing|deleted)\b|\d{4}",
    re.IGNORECASE,
)
_PLANNED = lazy(
    r"\b(?:planned|scheduled|maintenance (?:window|operation)|we (?:will|'ll) (?:be )?(?:perform"
    r"|upgrad"
    r"|migrat|updat|switch|mov|do)\w*|the operation|will (?:be )?(?:switch|upgrad|migrat|mov"
    r"|perform)\w*"
    r"|brown-?outs?)\b"
)
_NAMES_INCIDENT = lazy(
    r"\b(?:post-?mortem|post mortem|incident|outage|downtime|after-action|disruption"
    r"|unavailable)\b",
    re.IGNORECASE,
)
_NAMES_GENRE = lazy(r"\b(?:post[- ]?mortem|incident report|after-action)\b", re.IGNORECASE)
_INSTRUCTS = lazy(
    r"\b(?:you (?:should|must|can|will|need)|your (?:team|report|incident|postmortem)|please"
    r"|describe (?:the|what|how)|when (?:an|the) incident|each incident|every (?:incident|outage)"
    r"|should be (?:filled|written|completed)|(?:must|should) (?:contain|include)"
    r"|be (?:very )?(?:brief|specific|creative)|in your own words|(?:get|be) creative)\b"
)
_PROMPT = lazy(
    r"\W*(?:(?:briefly |try to |please )?(?:describe|explain|summari[sz]e|list|provide|insert"
    r"|outline)\b"
    r"|(?:one|a few|two|three)(?: or| of|-)? \w+ (?:lines|sentences|paragraphs)"
    r"|this is a .{0,30}template"
    r"|(?:a |the )?(?:detailed|brief|short|concise) (?:list|description|summary|explanation)"
    r" of (?:what|how|why|the (?:incident|issue|problem|outage|event))\b"
    r"|(?:a|the) (?:detailed|brief|short|concise) (?:list|description|summary|explanation)\b"
    r"|what (?:caused|triggered|will be|should be) [^.]{0,80}\?$"
    r"|in this section|use this section|what (?:happened|went|was|is|are)\b[^.]{0,80}\?$"
    r"|(?:descreva|explique|liste|informe|describa|describir|explicar|resuma|d[eé]cri(?:vez|re)"
    r"|expliquez"
    r"|beschreib\w*|beskriv\w*|forklar|opsummer|jelaskan|tuliskan)\b"
    r"|(?:uma|una|une|eine|en) (?:breve|brève|kurze|kort) |qual (?:foi|é) |cu[aá]l fue |ここに"
    r"|请(?:描述|填写))",
    re.IGNORECASE,
)
_HAPPENED = lazy(
    r"\b(?:outage|incident|downtime|went down|was down|were down|unavailable|failed|failure"
    r"|crash\w*"
    r"|degraded|errors?|restored|resolved|root cause|exploit\w*|attack\w*|broke|fixed|disruption"
    r"|unresponsive|vulnerab\w+)\b"
)
_TROUBLE = lazy(
    r"\b(?:issues?|problems?|broken?|down|not (?:working|returning|available|loading)|stuck|bugs?"
    r"|wrong|incorrect|unable|could(?:n't| not)|exhaust\w+|missing|stalled|slow)\b"
)
_ENGLISH = frozenset("the and were of that with this".split())
_IDEOGRAPH = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PAST = frozenset("was were had did became went began started".split())
_WORD = lazy(r"\w+")
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
    planned: int
    past_event: bool  # the title calls it the report on something that happened
    troubles: int
    analysed: bool  # it tells a cause, measures, lessons or the course of events


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
    coded = [line.text for line in lines if line.kind is LineKind.CODE][:_SAMPLE]
    sample: list[str] = []
    words = 0
    for text in prose:
        words += _count_words(text)
        if words <= _SAMPLE:
            sample.append(text)
    joined = "\n".join(sample).lower()
    tokens = _WORD.findall(joined)
    timed = sum(1 for entry in timeline.entries if entry.when) if timeline else 0
    return Evidence(
        # What is to be done alone is as well a plan.
        topics=len(topics) if topics != {Topic.ACTIONS} else 0,
        timed=timed,
        dated=dated,
        words=words,
        placeholders=len(placeholders),
        titled=bool(_NAMES_INCIDENT.search(title)),
        generic=is_generic(title),
        instructions=len(_INSTRUCTS.findall(joined + "\n" + "\n".join(coded).lower())),
        happenings=len(_HAPPENED.findall(joined)),
        past=sum(map(_is_past, tokens)),
        links=sum(len(line.links) for line in lines),
        prompts=sum(1 for part in parts if _asks(lines, part)),
        begun=begun,
        english=sum(map(_ENGLISH.__contains__, tokens)) * 25 >= min(words, _SAMPLE),
        planned=len(_PLANNED.findall(f"{title.lower()}\n{joined}")),
        past_event=bool(_NAMES_GENRE.search(title)),
        troubles=len(_TROUBLE.findall(joined)),
        analysed=bool(topics & _ANALYSES),
    )


def _count_words(text: str) -> int:
    """Return the number of words; two characters of Chinese or Japanese make about one."""
    characters = 0 if text.isascii() else len(_IDEOGRAPH.findall(text))
    return len(_WORD.findall(text)) + characters // 2


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and len(word) >= 4)


def is_generic(title: str) -> bool:
    """Tell whether a title names a kind of document, such as a runbook, rather than an incident."""
    if _GENERIC_TITLE.search(title):
        return True
    return bool(_BROAD_TITLE.search(title)) and not _NAMES_FAILURE.search(title)


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
    index links, a notice of maintenance announces.
    """
    if found.begun and found.topics >= 3:
        return True
    if _asks_to_be_filled(found):
        return False
    instructs = found.instructions >= 3 and found.instructions**2 * 60 > found.words
    if found.timed >= 3 and found.topics >= 1:
        return not (found.generic and found.instructions >= 3)
    if found.planned >= 2 and found.topics < 4 and not found.past_event:
        return False
    if found.timed >= 2 and found.topics >= 2 and not found.generic:
        return not instructs
    if found.generic or instructs:
        told = found.instructions == 0 and found.past >= 30
        return found.topics >= 3 and (found.timed >= 2 or told)
    if found.links * 40 > found.words and found.links >= 8 and found.past * 20 < found.words:
        return False
    return _tells(found)


def _asks_to_be_filled(found: Evidence) -> bool:
    """Tell whether a template asks: many gaps, or the questions that it puts to its author."""
    gaps = found.placeholders >= 3 and found.placeholders * 40 > found.words
    return (gaps or found.prompts >= 2) and found.timed < 3


def _tells(found: Evidence) -> bool:
    """Tell whether the text tells of an incident: the fewer its sections, the more it must say."""
    telling = found.past / max(found.words, 1) >= 0.02 or not found.english
    happened = found.happenings + found.troubles >= 2 or not found.english
    if found.topics >= 4:
        return found.placeholders <= found.topics and found.words >= _FEW_WORDS
    if not telling:
        return False
    if found.topics >= 3:
        return found.words >= _FEW_WORDS
    if found.topics == 2 and found.analysed:
        return happened and found.words >= 2 * _FEW_WORDS
    if found.words < _ENOUGH_WORDS:
        return False
    if found.titled and found.dated and found.past >= 5:
        return True
    if found.topics >= 1 and (found.analysed or found.past >= 8):
        return happened and (found.dated or found.past >= 15)
    return found.dated and found.happenings >= 4 and found.words >= 2 * _ENOUGH_WORDS
