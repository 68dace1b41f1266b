"""The measures that a report states of its own incident: time to detect, to resolve and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pm_lint.pattern import lazy
from pm_lint.read.durations import match_duration
from pm_lint.read.lengths import locate_length
from pm_lint.read.pairs import Label
from pm_lint.report import Block, Measure, Metric, Topic
from pm_lint.source import Prose

_NAMES = {
    Measure.DETECT: r"time[ _-]to[ _-](?:detect(?:ion)?|discover(?:y)?)|m?ttd",
    Measure.ACKNOWLEDGE: r"time[ _-]to[ _-]ack(?:nowledge(?:ment)?)?|m?tta",
    Measure.MITIGATE: r"time[ _-]to[ _-]mitigat(?:e|ion)|m?ttm",
    Measure.RESTORE: r"time[ _-]to[ _-]restor(?:e(?:[ _-]service)?|ation)",
    Measure.RESOLVE: r"time[ _-]to[ _-]resol(?:ve|ution)|m?ttr",
    Measure.REPAIR: r"time[ _-]to[ _-](?:repair|fix|recover(?:y)?)",
}
_WHOLE = {
    measure: lazy(rf"(?:(?:total|mean)[ _-])?(?:{name})", re.IGNORECASE)
    for measure, name in _NAMES.items()
}
_ANY = lazy(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{m.name}>{name})' for m, name in _NAMES.items())})(?![\w-])"
    r"(?: ?\([^()]{2,40}\))?(?: ?[:：=|–—] ?| was | is | of | - | )",
    re.IGNORECASE,
)
_HINT = lazy(r"ime[ _-]to[ _-]|TT[DARM]|tt[darm]\b", re.IGNORECASE)
_HEDGE = lazy(
    r"(?:~|≈|about |around |approx(?:imately|\.)? |roughly |some |nearly |almost |over |under "
    r"|more than |less than |at least |up to |a total of )*",
    re.IGNORECASE,
)
# What is aimed at, or counted in other hours than those of the clock, is not this incident's time.
_AIMED = lazy(
    r"\b(?:target|goal|objective|slo|sla|average|avg|reduce|improv\w*|should|aim\w*|expected|previous"
    r"|last|industry|quarter|monthly)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_OTHER_HOURS = lazy(
    r"^[^.;\n]{0,20}\b(?:business|working|support|office|service|on average|target|goal|slo|sla)\b",
    re.IGNORECASE,
)
_SKIPPED = frozenset({Topic.ACTIONS, Topic.LESSONS})


def find_metrics(labels: Sequence[Label], blocks: Sequence[Block]) -> Iterator[Metric]:
    """Yield the measures that labels and sentences state, each place once."""
    seen = set()
    for metric in (*_label_metrics(labels), *_told_metrics(blocks)):
        if metric.value.span not in seen:
            seen.add(metric.value.span)
            yield metric


def measure_of(name: str) -> Measure | None:
    """Return what a metric of that name measures, None for any other name."""
    bare = name.strip()
    return next((measure for measure, pattern in _WHOLE.items() if pattern.fullmatch(bare)), None)


def _label_metrics(labels: Sequence[Label]) -> Iterator[Metric]:
    for label in labels:
        measure = measure_of(label.name)
        if measure is not None:
            start = len(label.value.text) - len(label.value.text.lstrip(" \"'"))
            yield from _read_value(measure, label.value, start)


def _told_metrics(blocks: Sequence[Block]) -> Iterator[Metric]:
    for block in blocks:
        text = block.prose.text
        if _SKIPPED & set(block.topics) or block.quoted or not _HINT.search(text):
            continue
        for found in _ANY.finditer(text):
            if _AIMED.search(text[max(0, found.start() - 60) : found.start()]):
                continue
            yield from _read_value(Measure[found.lastgroup or ""], block.prose, found.end())


def _read_value(measure: Measure, prose: Prose, start: int) -> Iterator[Metric]:
    hedge = _HEDGE.match(prose.text, start)
    at = hedge.end() if hedge else start
    found = match_duration(prose.text, at)
    if found is not None and not _OTHER_HOURS.match(prose.text[found.end : found.end + 60]):
        yield Metric(measure, locate_length(prose, found))
