"""What a reader can follow up: links, graphs, and who was told by which way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pm_lint.checks.declaration import Check, NoParameters
from pm_lint.checks.wording import choose, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.pattern import lazy
from pm_lint.report import BlockKind, Format, Reference, Report, Topic
from pm_lint.source import Prose, Span
from pm_lint.surroundings import TREE, Surroundings

_TICKET = lazy(r"\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b|(?<![\w&/])#\d{1,6}\b|(?<!\w)[A-Z]{2,5}\d{3,8}\b")
_DRAWING = lazy(r"^[ \t>]*(?:```|~~~)\s*\{?(?:mermaid|plantuml|dot|vega)", re.MULTILINE)
_SENTENCE = 6  # words of a paragraph that is more than a caption
_NOT_TOLD = frozenset({Topic.ACTIONS, Topic.LESSONS, Topic.BACKGROUND})
_SENTENCE_END = lazy(r"[.!?;](?=\s|$)")
_LONG_WORD = lazy(r"[^\W\d_]{5}")  # not a time, a zone or the name of a day
_TO_WHOM = lazy(
    r"\s+(?:out\s+)?(?:to|for|among|with)\s+(?:all|every|each|both|any|the|our|their|its|affected"
    r"|impacted)\s+(?:[\w-]+\s+){0,3}?[\w-]{3,}",
    re.IGNORECASE,
)
_CHANNEL_MARK = lazy(r"(?<!\w)[#@][a-z]", re.IGNORECASE)


_POSTED = ("posted", "shared")
_KINDS = (
    r"(?:(?:all|the|our|an?|some|first|initial|public|internal|external|community|affected"
    r"|impacted|relevant|key|other|further|final|regular|customer|user|business|company)\s+){0,3}"
)


@dataclass(frozen=True, slots=True)
class CommunicationParameters:
    """Words in lower case, messages in the singular.

    `messages` that `sending` verbs put out, `audiences` that `telling` verbs tell something, and
    the `channels` of which one is asked for.
    """

    messages: tuple[str, ...]
    sending: tuple[str, ...]
    audiences: tuple[str, ...]
    telling: tuple[str, ...]
    channels: tuple[str, ...]


def check_vague_communication(report: Report, parameters: CommunicationParameters) -> Iterator[Hit]:
    """Yield a hit on each statement that somebody was told, in a sentence that names no channel.

    Fields: `match`; `lack`, what it does not say; and `what`, to be named.
    """
    told, channel = _compile(parameters)
    hints = list_hints(parameters)
    for block in report.blocks:
        if block.quoted or block.kind is BlockKind.HEADING or _NOT_TOLD & set(block.topics):
            continue
        lowered = block.prose.text.lower()
        if not any(word in lowered for word in hints):
            continue
        for match in told.finditer(block.prose.text):
            if match["terse"] and _LONG_WORD.search(block.prose.text, 0, match.start()):
                continue  # "the announcement made customers wonder"
            sentence = _sentence_of(block.prose.text, match)
            if not _names_channel(report, block.prose, sentence, channel):
                told_whom = _names_audience(block.prose.text, match, sentence, parameters)
                fields = {
                    "match": match[0],
                    "lack": "by which way" if told_whom else "by which way, and so not to whom",
                    "what": "the channel" if told_whom else "the channel and the audience",
                }
                yield Hit(block.prose.source_span(*match.span()), fields)


def list_hints(parameters: CommunicationParameters) -> tuple[str, ...]:
    """Return words of which one is in every form that the slow pattern looks for."""
    return (*parameters.sending, *parameters.telling, *_POSTED, "went")


def _sentence_of(text: str, match: re.Match[str]) -> Span:
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, match.start())), default=0)
    after = _SENTENCE_END.search(text, match.end())
    return Span(start, after.start() if after else len(text))


def _names_audience(
    text: str, match: re.Match[str], sentence: Span, parameters: CommunicationParameters
) -> bool:
    """Tell whether a sentence names those who were told."""
    said = text[sentence.start : sentence.end].lower()
    if any(re.search(rf"\b{re.escape(word)}\b", said) for word in parameters.audiences):
        return True
    return _TO_WHOM.match(text, match.end(), sentence.end) is not None


def _names_channel(report: Report, prose: Prose, sentence: Span, channel: re.Pattern[str]) -> bool:
    """Tell whether a sentence says, or may say by code or a link, how somebody was told."""
    text = prose.text[sentence.start : sentence.end]
    if channel.search(text) or _CHANNEL_MARK.search(text):
        return True
    stand_ins = (place for place in prose.stand_ins() if place.end - place.start > 1)
    if any(sentence.overlaps(place) for place in stand_ins):
        return True
    written = prose.source_span(sentence.start, sentence.end)
    return any(written.overlaps(link.span) for link in report.references)


@lru_cache(maxsize=8)
def _compile(parameters: CommunicationParameters) -> tuple[re.Pattern[str], re.Pattern[str]]:
    message, sending = f"{choose(parameters.messages)}s?", choose(parameters.sending)
    audience, telling = choose(parameters.audiences), choose(parameters.telling)
    been = "(?:was|were|has been|have been|had been|got|are|is)"
    forms = (
        rf"{_KINDS}{message}\s+{been}\s+(?:\w+ly\s+)?{sending}(?:\s+out)?",
        rf"{_KINDS}{message}\s+went\s+out",
        rf"(?P<terse>{_KINDS}{message}\s+{sending}(?:\s+out)?)",
        rf"{_KINDS}updates?\s+{been}\s+{choose(_POSTED)}",
        rf"{_KINDS}{audience}\s+(?:and\s+\w+\s+)?{been}\s+(?:all\s+|\w+ly\s+)?{telling}",
        rf"{telling}\s+(?:to\s+|with\s+)?{_KINDS}{audience}",
    )
    told = lazy(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
    return told, lazy(rf"\b{choose(parameters.channels)}", re.IGNORECASE)


def check_no_evidence_links(report: Report, parameters: NoParameters) -> Iterator[Hit]:
    """Yield a hit on the title of a report that leads to nothing outside of itself.

    A ticket's number or a picture below the first section counts as well.
    """
    body = _start_of_body(report)
    shown = (link for link in report.references if not link.image or link.span.start >= body)
    if any(_leads_out(link) for link in shown):
        return
    if any(item.ticket is not None for item in report.actions):
        return
    if any(_TICKET.search(block.prose.text) for block in report.blocks):
        return
    yield Hit(report.document.keys.get((), Span(0, 0)))


def _leads_out(link: Reference) -> bool:
    return bool(link.url.strip()) and not link.url.startswith(("#", "mailto:"))


def _start_of_body(report: Report) -> int:
    """Return where the first section or sentence begins: a picture above it is a banner."""
    if report.document.format is Format.YAML:
        return 0
    sections = [section.heading.span.start for section in report.sections]
    texts = (block.prose for block in report.blocks if block.kind is BlockKind.PARAGRAPH)
    prose = [prose.span.start for prose in texts if len(prose.text.split()) >= _SENTENCE]
    return min([*sections, *prose], default=0)


@dataclass(frozen=True, slots=True)
class GraphParameters:
    """`words` of which one in the address or the text of a link makes it one to a graph."""

    words: tuple[str, ...]


def check_no_graph(report: Report, parameters: GraphParameters) -> Iterator[Hit]:
    """Yield a hit on the title of a report without any picture or link to a dashboard."""
    body = _start_of_body(report)
    if _DRAWING.search(report.source.text):
        return
    for link in report.references:
        shown = f"{link.url} {report.source.slice(link.span)}".lower()
        if link.span.start >= body if link.image else any(w in shown for w in parameters.words):
            return
    yield Hit(report.document.keys.get((), Span(0, 0)))


@dataclass(frozen=True, slots=True)
class BrokenParameters:
    """What a site changes in links.

    `site_keys` of front matter make a report a page of a site, whose links follow its rules;
    `endings` are those of the sources that pages are made from.
    """

    site_keys: tuple[str, ...]
    endings: tuple[str, ...]


def check_broken_link(
    report: Report, parameters: BrokenParameters, surroundings: Surroundings
) -> Iterator[Hit]:
    """Yield a hit on each relative link or image whose file is not in the repository.

    Left alone: links out of the repository, from its root, to anchors, and to folders or pages
    without an ending, which the maker of a site may resolve. Where there is no repository, a link
    that leads upwards may leave what was copied. Fields: `target` and `where` it is not.
    """
    if any(key in report.document.raw for key in parameters.site_keys):
        return
    kept = surroundings.is_repository
    where = "in the repository" if kept else "on disk"
    for link in report.references:
        target = _file_of(link.url)
        if not kept and ".." in target.split("/"):
            continue
        place = surroundings.place(target) if target else None
        if place is None or surroundings.holds(place):
            continue
        if not any(surroundings.holds(place.with_suffix(ending)) for ending in parameters.endings):
            yield Hit(link.span, {"target": shorten(target), "where": where})


def _file_of(url: str) -> str:
    """Return the relative path of a file that a link names, "" when it names something else."""
    path = url.strip().partition("#")[0].partition("?")[0]
    if "%" in path:
        from urllib.parse import unquote

        path = unquote(path)
    if re.fullmatch(r"[^/@]+@[^/@]+", path):  # an e-mail address in angle brackets
        return ""
    if re.match(r"[A-Za-z][\w+.-]*:|//|/|\\|~", path) or re.search(r"[{}<>$*|\s\0]|%", path):
        return ""
    name = path.rpartition("/")[2]
    return path if re.fullmatch(r"[^.].*\.[A-Za-z][A-Za-z0-9]{0,9}", name) else ""


CHECKS = (
    Check(
        "vague_communication",
        check_vague_communication,
        CommunicationParameters,
        frozenset({"match", "lack", "what"}),
    ),
    Check("no_evidence_links", check_no_evidence_links),
    Check("no_graph", check_no_graph, GraphParameters),
    Check(
        "broken_link",
        check_broken_link,
        BrokenParameters,
        frozenset({"target", "where"}),
        needs=frozenset({TREE}),
    ),
)
