"""Single measures: who takes each one up, by when, and where that is tracked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pm_lint.checks.declaration import Check
from pm_lint.checks.wording import shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related, share
from pm_lint.pattern import lazy
from pm_lint.report import ActionItem, BlockKind, Report, Topic
from pm_lint.source import Span, Spans

_DISMISSAL = lazy(
    r"\W*(?:none|no|nothing|n/?a|not applicable|see|tracked|tbd|todo)\b", re.IGNORECASE
)
_OWNED = lazy(
    r"\b(?:owners?|owned by|owns|assigned to|assignees?|responsib\w+|in charge of|led by|driven by"
    r"|taken on by|will be done by|accountable)\b",
    re.IGNORECASE,
)
_DAY = (
    r"(?:\d|end of|next|this|tomorrow|[A-Z][a-z]{2,5}day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)|Q[1-4])"
)
"""How the words for a day begin, unlike those for the moment when something will be the case."""

_TRACKED = lazy(
    r"https?://|\]\(|(?<![\w&])#\d{1,6}\b"
    r"|\b(?!(?:UTF|SHA|ISO|AES|RSA|TLS|HTTPS?|RFC|SEV)-)[A-Z][A-Z0-9]{1,9}-\d{1,6}\b"
    r"|\b[Dd]ue(?! to\b)|\b[Dd]eadline\b(?! exceeded)|\b[Uu]ntil (?:the )?" + _DAY + r"|\bETA\b"
    r"|\b(?:by the end of|[Tt]racked|[Mm]ilestone)\b"
    r"|\b(?:[Tt]his|[Nn]ext|[Ww]ithin|[Bb]y)\b[^.]{0,20}\b(?:week|month|quarter|sprint|year)s?\b"
    r"|\b20\d\d-\d\d|\bQ[1-4]\b|\b(?:[Ii]ssues?|[Tt]ickets?|[Pp]ull requests?|PRs?) "
    r"(?:\d|(?:(?:has|have) been |was |were |is )?(?:created|opened|filed|raised|exists?)\b)"
    r"|\b(?:[Cc]reated|[Oo]pened|[Ff]iled|[Rr]aised) an? (?:issue|ticket|bug)\b",
)
_FINISHED = lazy(
    r"\W*(?:✅|☑|✔|\[x\]|done\b|complete\b"
    r"|already\b(?! (?:planned|scheduled|agreed|discussed|on the|in progress|underway|started))"
    r"|we(?:'ve|’ve| have| did| had)\b"
    r"|(?:we )?(?!(?:need|speed|embed|feed|seed|shed|proceed|exceed|succeed)\b)[a-z]{2,}ed\b"
    r"(?!(?-i: [A-Z]\w+(?: \w+){0,3}:)))"  # "Automated Rollbacks: …" is the name of a measure
    r"|[\w -]{2,30}: we (?:have )?(?!need)[a-z]{2,20}ed\b"  # "Unit tests: we added …"
    r"|.*(?:\bha(?:s|ve) (?:already )?been [a-z]+(?:ed|t|n)\b|\(done\b|\b(?-i:DONE)\b|✅)",
    re.IGNORECASE | re.DOTALL,
)
_SUBJECT = (
    r"\W{0,8}(?:(?!(?:that|which|who|why|how|what|when|where|if|whether|after|since|because|until"
    r"|before|while)\b)[\w'’`-]+ ){1,5}"
)
_TOLD = lazy(
    # What was done: "the stuck payments were retried"; what was wanting: "the export had no test".
    # And what has become of it: "the deploy job now runs them".
    rf"(?:[\w -]{{2,30}}: )?{_SUBJECT}now (?!needs\b)[a-z]{{2,20}}s\b"
    rf"|{_SUBJECT}(?:was|were) (?:(?:already|then|also|\w+ly) )?[a-z]{{2,}}ed\b"
    rf"|{_SUBJECT}(?:did(?:n['’]t| not) have|(?:only|never) had|had (?:no|never|only|not)|lacked"
    r"|(?:was|were) missing)\b"
    r"|\W*(?:the |our )?(?:current|existing|present) (?:implementation|set-?up|solution|version"
    r"|approach|design|system|process) (?:is|has|does|do|works|only|cannot)\b",
    re.IGNORECASE,
)
_PLANNING = lazy(r"\b(?:will|should|must|shall|needs?|plan|to do|todo)\b", re.IGNORECASE)
_PLANS = lazy(r"\W*we(?:['’](?:re|ll)| are| will| plan| want)\b", re.IGNORECASE)
_ASSIGNS = lazy(
    r"\b(?:(?!(?:our|the|this|that|whole|entire|each|every)\b)[a-z]{3,} (?:team|squad|crew|group)"
    r"|operators|administrators|admins|maintainers|developers|engineers|owners|users|customers) "
    r"(?:should|must|will|shall|need to|needs to|have to|has to|are to|is to)\b"
    r"[^.:]{0,60}\b(?:following|these|below)\b",
    re.IGNORECASE,
)
"""Who is to do all that follows: "node operators should do the following"."""

_FIRST_PERSON = lazy(r"\W*I(?:['’]ll| will| am| have| need| want| plan)\b")
_MIN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class ListingParameters:
    """`places`: how many measures, beside the first, one finding lists."""

    places: int


def check_action_without_owner(report: Report, parameters: ListingParameters) -> Iterator[Hit]:
    """Yield one hit, on the first measure that nobody owns, for all of them.

    Silent where the text around the measures speaks of owners. Field: `which`, a count.
    """
    if not _is_told_around(report, _OWNED) and not _is_told_around(report, _ASSIGNS):
        open_ = [report.actions[index] for index in find_open(report)]
        lacking = [item for item in open_ if item.owner is None]
        ownerless = [item for item in lacking if not _FIRST_PERSON.match(item.text.text)]
        yield from _say_lacking(report, parameters, open_, ownerless)


def check_action_without_tracking(report: Report, parameters: ListingParameters) -> Iterator[Hit]:
    """Yield one hit, on the first measure with neither ticket nor due date, for all of them.

    Silent where the text around the measures says where they are tracked. Field: `which`.
    """
    if _is_told_around(report, _TRACKED):
        return
    open_ = [report.actions[index] for index in find_open(report)]
    lacking = [item for item in open_ if item.due is None and item.ticket is None]
    wholes = list(_find_wholes(report, lacking))
    # Many may stand in one block, which is read once.
    tracked = {whole for whole in set(wholes) if _TRACKED.search(report.source.slice(whole))}
    untracked = [item for item, whole in zip(lacking, wholes, strict=True) if whole not in tracked]
    yield from _say_lacking(report, parameters, open_, untracked)


def _say_lacking(
    report: Report,
    parameters: ListingParameters,
    open_: Sequence[ActionItem],
    lacking: Sequence[ActionItem],
) -> Iterator[Hit]:
    kind = "open " if len(open_) < len(report.actions) else ""

    def say(items: Sequence[ActionItem]) -> Hit:
        related = tuple(
            Related(place_item(item), f"and this one: {shorten(item.text.text)}")
            for item in items[1 : parameters.places + 1]
        )
        which = _count(len(items), len(open_), kind)
        return Hit(place_item(items[0]), {"which": which}, related)

    if lacking:
        yield share(lacking, say)


def _count(lacking: int, all_: int, kind: str) -> str:
    if lacking < all_:
        return f"{lacking} of {all_} {kind}measures {'has' if lacking == 1 else 'have'}"
    return f"the only {kind}measure has" if all_ == 1 else f"all {all_} {kind}measures have"


def find_open(report: Report) -> Iterator[int]:
    """Yield the index of each action item that is a measure which is yet to be taken."""
    unfilled = Spans(place.span for place in report.placeholders)
    for index, item in enumerate(report.actions):
        if not unfilled.overlap(item.span) and _is_open(item):
            yield index


def _is_open(item: ActionItem) -> bool:
    if item.done:
        return False
    text = item.text.text
    letters = sum(map(str.isalpha, text))
    if letters < _MIN_LETTERS or _DISMISSAL.match(text) or _FINISHED.match(text):
        return False
    if _TOLD.match(text) and not _PLANNING.search(text):
        return False
    leads = text.rstrip().endswith((":", "："))
    return not leads or _PLANS.match(text) is not None


def _is_told_around(report: Report, pattern: re.Pattern[str]) -> bool:
    """Tell whether the text beside the items, or a heading, speaks for all of them."""
    sections = [section for section in report.sections if Topic.ACTIONS in section.topics]
    if any(pattern.search(section.heading.value) for section in sections):
        return True
    bodies = Spans(section.body for section in sections)
    items = Spans(item.span for item in report.actions)
    return any(
        pattern.search(report.source.slice(block.prose.span))
        for block in report.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if bodies.contain(block.prose.span) and not items.overlap(block.prose.span)
    )


def _find_wholes(report: Report, items: Sequence[ActionItem]) -> Iterator[Span]:
    """Yield the place of each item, with the lines of its block that follow the first."""
    spans = sorted(block.prose.span for block in report.blocks)
    for item in items:
        start, end, at = item.span.start, item.span.end, item.text.span.start
        before = bisect_right(spans, at, key=lambda span: span.start)
        if before and at < spans[before - 1].end:
            start, end = min(start, spans[before - 1].start), max(end, spans[before - 1].end)
        yield Span(start, end)


def place_item(item: ActionItem) -> Span:
    """Return the place of what a measure says, or of the whole item where it says nothing."""
    return item.text.span if item.text.text.strip() else item.span


CHECKS = (
    Check(
        "action_without_owner",
        check_action_without_owner,
        ListingParameters,
        frozenset({"which"}),
    ),
    Check(
        "action_without_tracking",
        check_action_without_tracking,
        ListingParameters,
        frozenset({"which"}),
    ),
)
