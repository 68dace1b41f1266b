"""Single measures: who takes each one up, by when, and where that is tracked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.checks.declaration import Check
from pm_lint.checks.wording import shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit, Related
from pm_lint.pattern import lazy
from pm_lint.report import ActionItem, BlockKind, Report, Topic
from pm_lint.source import Span

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
    r"|.*(?:\bha(?:s|ve) (?:already )?been [a-z]+(?:ed|t|n)\b|\(done\b|\b(?-i:DONE)\b|✅)",
    re.IGNORECASE | re.DOTALL,
)
_SUBJECT = (
    r"\W{0,8}(?:(?!(?:that|which|who|why|how|what|when|where|if|whether|after|since|because|until"
    r"|before|while)\b)[\w'’`-]+ ){1,5}"
)
_TOLD = lazy(
    # What was done: "the stuck payments were retried"; what was wanting: "the export had no test".
    rf"{_SUBJECT}(?:was|were) (?:(?:already|then|also|\w+ly) )?[a-z]{{2,}}ed\b"
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
        lacking = [a for a in report.actions if a.owner is None]
        ownerless = [a for a in lacking if not _FIRST_PERSON.match(a.text.text)]
        yield from _say_lacking(report, parameters, ownerless)


def check_action_without_tracking(report: Report, parameters: ListingParameters) -> Iterator[Hit]:
    """Yield one hit, on the first measure with neither ticket nor due date, for all of them.

    Silent where the text around the measures says where they are tracked. Field: `which`.
    """
    if _is_told_around(report, _TRACKED):
        return
    lacking = [a for a in report.actions if a.due is None and a.ticket is None]
    untracked = [a for a in lacking if not _TRACKED.search(_whole_text(report, a))]
    yield from _say_lacking(report, parameters, untracked)


def _say_lacking(
    report: Report, parameters: ListingParameters, lacking: Sequence[ActionItem]
) -> Iterator[Hit]:
    open_ = [item for item in report.actions if is_open(report, item)]
    found = [item for item in open_ if item in lacking]
    if not found:
        return
    first, *rest = found
    related = tuple(
        Related(place_item(item), f"and this one: {shorten(item.text.text)}")
        for item in rest[: parameters.places]
    )
    which = _count(len(found), len(open_), "open " if len(open_) < len(report.actions) else "")
    yield Hit(place_item(first), {"which": which}, related)


def _count(lacking: int, all_: int, kind: str) -> str:
    if lacking < all_:
        return f"{lacking} of {all_} {kind}measures {'has' if lacking == 1 else 'have'}"
    return f"the only {kind}measure has" if all_ == 1 else f"all {all_} {kind}measures have"


def is_open(report: Report, item: ActionItem) -> bool:
    """Tell whether an item is a measure that is yet to be taken."""
    if item.done or any(item.span.overlaps(place.span) for place in report.placeholders):
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
    items = [item.span for item in report.actions]
    return any(
        pattern.search(report.source.slice(block.prose.span))
        for block in report.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if any(section.body.contains(block.prose.span) for section in sections)
        if not any(span.overlaps(block.prose.span) for span in items)
    )


def _whole_text(report: Report, item: ActionItem) -> str:
    """Return an item as written, with the lines of its block that follow the first."""
    start, end = item.span.start, item.span.end
    for block in report.blocks:
        span = block.prose.span
        if span.start <= item.text.span.start < span.end:
            start, end = min(start, span.start), max(end, span.end)
    return report.source.slice(Span(start, end))


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
