"""Whether a measure changes anything: something that can be checked, and that outlives memory."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from pm_lint.checks.declaration import Check
from pm_lint.checks.language import is_english
from pm_lint.checks.measures import find_open, place_item
from pm_lint.checks.wording import choose, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import ActionItem, BlockKind, Report, Topic
from pm_lint.source import Span

_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAD = lazy(
    r"(?:\W|\d)*"
    r"(?:(?:we|(?:the )?team|teams|everyone|engineers|developers|operators|staff|people|all)\s+)?"
    r"(?:(?:will|shall|should|must|need to|needs to|have to|want to|plan to|are going to|to)\s+)?"
    r"(?:always\s+|also\s+)?",
    re.IGNORECASE,
)
_MEANS = lazy(r"\b(?:and|by|with|through|via|using|when)\b|[.;:,–—(]", re.IGNORECASE)
_KIND = lazy(
    r"(?:\||\b(?:type|kind)\s{0,2}:|\[)\s{0,8}[\"'*_]{0,3}"
    r"((?:prevent|detect|mitigat|repair|restor|respon|recover|fix|process)[a-z]{0,9})"
    r"[\"'*_]{0,3}\s{0,40}(?=[|,}\]\n]|$)",
    re.IGNORECASE,
)
_AVERTS = lazy(
    r"prevent|detect|avoid|alert|monitor|test|automat|valid|guard|limit|check|review|canary|enforce"
    r"|block|refuse|require|redundan|replica|backup|harden|restrict|polic|train|document"
    r"|add\b|introduce|implement|create|build|move|migrate|replace|upgrade|stop|never|no longer",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class VagueParameters:
    """Lists of words in lower case, and the most words that a measure of such words can have.

    A measure is vague that begins with one of `openers`, or whose words are one of `verbs`, then
    only `objects` and `fillers`.
    """

    openers: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    fillers: tuple[str, ...]
    max_words: int


def check_vague_action(report: Report, parameters: VagueParameters) -> Iterator[Hit]:
    """Yield a hit on each measure that names nothing by which it could be called done.

    Field: `match`, the measure.
    """
    openers = _compile(parameters.openers)
    for item in _list_bare(report):
        text = item.text.text
        start = _start(text)
        opened = openers.match(text, start)
        if opened is not None or _is_hollow(item, start, parameters):
            yield Hit(place_item(item), {"match": shorten(text)})


def _start(text: str) -> int:
    lead = _LEAD.match(text)
    return lead.end() if lead else 0


def _list_bare(report: Report) -> Iterator[ActionItem]:
    """Yield the open measures without text, before the next one, that may say what they mean."""
    blocks = (block for block in report.blocks if block.prose.text and block.prose.pieces)
    told = sorted(
        block.prose.span for block in blocks if block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)
    )
    bodies = _list_outermost(section.body for section in report.sections)
    for index in find_open(report):
        item = report.actions[index]
        begin = item.text.span.end
        around = bisect_right(bodies, item.text.span.start, key=lambda body: body.start)
        stops = [other.span.start for other in report.actions[index + 1 : index + 2]]
        stops += [body.end for body in bodies[:around][-1:] if body.contains(item.text.span)]
        end = max(begin, min(stops, default=len(report.source.text)))
        first = bisect_left(told, begin, key=lambda span: span.start)
        last = bisect_right(told, end, key=lambda span: span.start)
        if not any(span.end <= end for span in told[first:last]):
            yield item


def _list_outermost(bodies: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other, in order."""
    kept: list[Span] = []
    for body in sorted(bodies, key=lambda body: (body.start, -body.end)):
        if not kept or not kept[-1].contains(body):
            kept.append(body)
    return kept


def _is_hollow(item: ActionItem, start: int, parameters: VagueParameters) -> bool:
    words = list(_own_words(item, start))
    if not 2 <= len(words) <= parameters.max_words or words[0] not in parameters.verbs:
        return False
    known = {*parameters.verbs, *parameters.objects, *parameters.fillers}
    return set(words) <= known and any(word in parameters.objects for word in words)


def _own_words(item: ActionItem, start: int) -> Iterator[str]:
    """Yield the words of a measure without its owner, ticket and due date; "" for a stand-in."""
    facts = [fact.span for fact in (item.owner, item.ticket, item.due) if fact is not None]
    for match in _WORD.finditer(item.text.text, start):
        span = item.text.source_span(*match.span())
        if any(fact.overlaps(span) for fact in facts):
            continue
        literal = span.end - span.start == len(match[0])
        yield match[0].lower() if literal else ""


@dataclass(frozen=True, slots=True)
class HumanParameters:
    """Words in lower case that make a measure one for people's heads.

    `phrases` do so at the beginning; one of `teaching` does so where one of `people` follows.
    A measure by means of one that begins like one of `devices` changes the system as well.
    """

    phrases: tuple[str, ...]
    teaching: tuple[str, ...]
    people: tuple[str, ...]
    devices: tuple[str, ...]


def check_human_only_action(report: Report, parameters: HumanParameters) -> Iterator[Hit]:
    """Yield a hit on each measure that only asks people to be different.

    Field: `match`, the measure.
    """
    asking = _compile(parameters.phrases)
    teaching = _compile(parameters.teaching)
    people = _compile(parameters.people)
    for item in _list_bare(report):
        text = item.text.text
        start = _start(text)
        taught = teaching.match(text, start)
        if not asking.match(text, start) and not (taught and people.search(text, taught.end())):
            continue
        if not _uses_device(text, start, parameters.devices):
            yield Hit(place_item(item), {"match": shorten(text)})


def _uses_device(text: str, start: int, devices: tuple[str, ...]) -> bool:
    """Tell whether a measure says by which means, behind "and", "by" or the like, or how."""
    means = _MEANS.search(text, start)
    later = (match[0] for match in _WORD.finditer(text, means.end() if means else len(text)))
    adverbs = (match[0] for match in _WORD.finditer(text, start) if match[0].endswith("ly"))
    return any(word.lower().startswith(devices) for word in (*later, *adverbs))


@dataclass(frozen=True, slots=True)
class MitigationParameters:
    """`kinds` of measure that only mend, as a column or key names them; `verbs` that only mend."""

    kinds: tuple[str, ...]
    verbs: tuple[str, ...]


def check_only_mitigation(report: Report, parameters: MitigationParameters) -> Iterator[Hit]:
    """Yield a hit on the heading of the measures when each of them only mends what broke.

    Field: `heading`.
    """
    sections = [section for section in report.sections if Topic.ACTIONS in section.topics]
    if not report.actions or not sections or not is_english(report):
        return
    kinds = [_kind_of(report, item) for item in report.actions]
    if all(kinds):
        mending = all(kind.startswith(parameters.kinds) for kind in kinds)
    else:
        verbs = _compile(parameters.verbs)
        mending = not any(kinds) and all(_only_mends(item, verbs) for item in report.actions)
    if mending:
        yield Hit(sections[0].heading.span, {"heading": sections[0].heading.value.strip()})


def _kind_of(report: Report, item: ActionItem) -> str:
    """Return what a table or a mapping calls a measure, "" when it does not."""
    match = _KIND.search(report.source.slice(item.span))
    return match[1].lower() if match else ""


def _only_mends(item: ActionItem, verbs: re.Pattern[str]) -> bool:
    text = item.text.text
    return verbs.match(text, _start(text)) is not None and _AVERTS.search(text) is None


@lru_cache(maxsize=32)
def _compile(phrases: Sequence[str]) -> re.Pattern[str]:
    return lazy(rf"\b{choose(phrases)}\b", re.IGNORECASE)


CHECKS = (
    Check("vague_action", check_vague_action, VagueParameters, frozenset({"match"})),
    Check("human_only_action", check_human_only_action, HumanParameters, frozenset({"match"})),
    Check("only_mitigation", check_only_mitigation, MitigationParameters, frozenset({"heading"})),
)
