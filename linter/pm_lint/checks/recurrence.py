"""A root cause that an earlier report of the repository has told before."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping

from pm_lint.checks.declaration import Check
from pm_lint.checks.stems import count_stems
from pm_lint.checks.wording import count_noun, shorten
from pm_lint.dataclass import dataclass
from pm_lint.finding import Hit
from pm_lint.report import Report, Topic
from pm_lint.surroundings import REPORTS, Surroundings


@dataclass(frozen=True, slots=True)
class RecurrenceParameters:
    """When two causes are alike.

    `likeness` runs from 0 to 1: the cosine of the angle between the words of both, the rare ones
    weighing more; `words` is how many different ones they share at least.
    """

    likeness: float
    words: int


def check_recurring_cause(
    report: Report, parameters: RecurrenceParameters, surroundings: Surroundings
) -> Iterator[Hit]:
    """Yield a hit on the heading of a root cause that resembles that of an earlier report.

    Fields: `title` and `path` of the most alike, and `actions`, how many of its measures are open.
    """
    heading = next((s.heading for s in report.sections if Topic.ROOT_CAUSE in s.topics), None)
    own = _count_words(report)
    if heading is None or len(own) < parameters.words:
        return
    earlier = [
        (other, words)
        for other in surroundings.others()
        if _is_earlier(other, report) and (words := _count_words(other))
    ]
    weights = _weigh([own, *(words for _, words in earlier)])
    best: tuple[float, Report] | None = None
    for other, words in earlier:
        likeness = _compare(own, words, weights)
        if len(own.keys() & words.keys()) < parameters.words or likeness < parameters.likeness:
            continue
        if best is None or likeness > best[0]:
            best = (likeness, other)
    if best is not None:
        yield Hit(heading.span, _describe(best[1]))


def _is_earlier(other: Report, report: Report) -> bool:
    if other.date is None or report.date is None or other.source.path == report.source.path:
        return False
    return other.date.value < report.date.value


def _count_words(report: Report) -> Counter[str]:
    texts = (block.prose.text for block in report.blocks if Topic.ROOT_CAUSE in block.topics)
    return count_stems("\n".join(texts))


def _weigh(texts: list[Counter[str]]) -> Mapping[str, float]:
    """Return how telling each word is: the fewer of the texts have it, the more."""
    having = Counter(word for words in texts for word in words)
    return {word: math.log(1 + len(texts) / number) for word, number in having.items()}


def _compare(one: Counter[str], other: Counter[str], weights: Mapping[str, float]) -> float:
    def length(words: Counter[str]) -> float:
        return math.sqrt(sum((weights[word] * (1 + math.log(n))) ** 2 for word, n in words.items()))

    shared = sum(
        weights[word] ** 2 * (1 + math.log(one[word])) * (1 + math.log(other[word]))
        for word in one.keys() & other.keys()
    )
    return shared / (length(one) * length(other))


def _describe(other: Report) -> dict[str, str]:
    open_ = sum(1 for item in other.actions if item.done is False)
    told = f", where {count_noun(open_, 'measure')} {'is' if open_ == 1 else 'are'} open"
    return {
        "title": shorten(other.title.value if other.title else other.source.path),
        "path": other.source.path,
        "actions": told if open_ else "",
    }


CHECKS = (
    Check(
        "recurring_cause",
        check_recurring_cause,
        RecurrenceParameters,
        frozenset({"title", "path", "actions"}),
        frozenset({REPORTS}),
    ),
)
