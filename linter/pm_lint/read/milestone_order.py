"""Which entry of a timeline marks a milestone, judged by all of them together.

What phrases tell is weighed against what the clauses of the other entries tell, and what no phrase
tells is sought where it may stand: the start before anybody noticed, a remedy after that, the
restoration behind the first remedy and in the later half.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pm_lint.read.milestone_clauses import ADDED, HINTED, TOLD, Telling
from pm_lint.report import Milestone

_FEW = 3  # entries; in fewer the order tells nothing
_SOON = 2  # entries after the first sign; who looks for the fault later was called before
_EARLY = 2  # index; a change later than that belongs to the response
_LAST = 2  # entries at the end, of which good news tells that all is well
_LATE_START = 2  # index; a start told later than that is often another trouble


def settle_order(
    found: Sequence[frozenset[Milestone]], texts: Sequence[str]
) -> list[frozenset[Milestone]]:
    """Return the milestones of each entry, mended by the order of all.

    `found` is what phrases tell of each entry, `texts` what it says.
    """
    if len(found) < _FEW:
        return list(found)
    order = _Order([set(told) for told in found], [Telling(text) for text in texts])
    _move_signs(order)
    _doubt_restorations(order)
    _supply_signs(order)
    if order.begun < order.end:
        _supply_response(order)
    return [frozenset(told) for told in order.told]


class _Order:
    """The entries of one timeline, by index; `end` stands for none."""

    def __init__(self, told: list[set[Milestone]], tellings: list[Telling]) -> None:
        self.told = told
        self.tellings = tellings
        self.end = len(told)

    def first(self, milestone: Milestone) -> int:
        return next((at for at, told in enumerate(self.told) if milestone in told), self.end)

    @property
    def noticed(self) -> int:
        return min(self.first(Milestone.DETECTION), self.first(Milestone.NOTIFICATION))

    @property
    def begun(self) -> int:
        return min(self.first(Milestone.START), self.noticed)

    def weighs(self, at: int, milestone: Milestone) -> int:
        return self.tellings[at].weigh(milestone)

    def tells_nothing(self, at: int) -> bool:
        return not self.told[at]

    def is_free(self, at: int) -> bool:
        """Tell whether an entry marks nothing yet, and does not tell the public either."""
        return not self.told[at] and self.weighs(at, Milestone.COMMUNICATION) < ADDED

    def may_be_well(self, at: int) -> bool:
        """Tell whether an entry marks nothing, and tells neither of trouble nor of a deed."""
        symptom = self.weighs(at, Milestone.START) >= ADDED
        return self.is_free(at) and not symptom and not self.weighs(at, Milestone.REMEDIATION)

    def mark(
        self,
        milestone: Milestone,
        places: range,
        least: int,
        fits: Callable[[int], bool] | None = None,
    ) -> None:
        """Mark the first of the places that weighs enough, and that fits."""
        for at in places:
            if self.weighs(at, milestone) >= least and (fits is None or fits(at)):
                self.told[at].add(milestone)
                return

    def supply(
        self,
        milestone: Milestone,
        places: range,
        least: int,
        fits: Callable[[int], bool] | None = None,
    ) -> None:
        """Mark a milestone that no entry has yet."""
        if self.first(milestone) == self.end:
            self.mark(milestone, places, least, fits)


def _move_signs(order: _Order) -> None:
    """Mark what came before the first start or detection that a phrase tells."""
    noticed = order.first(Milestone.DETECTION)
    if noticed < order.end:
        order.mark(Milestone.DETECTION, range(noticed), TOLD, order.tells_nothing)
    start, noticed = order.first(Milestone.START), order.noticed
    if start < order.end and (start > _LATE_START or noticed <= start):
        order.mark(Milestone.START, range(min(start, noticed)), TOLD, order.tells_nothing)


def _doubt_restorations(order: _Order) -> None:
    """Drop a restoration that only a word tells, or that stands before the first remedy."""
    mended = Milestone.RESTORATION
    for at in range(order.end):
        if mended not in order.told[at]:
            continue
        others = [other for other in range(at + 1, order.end) if mended in order.told[other]]
        remedy = order.first(Milestone.REMEDIATION)
        surer = order.weighs(at, mended) < ADDED and any(
            order.weighs(other, mended) >= ADDED for other in others
        )
        early = at < remedy < order.end and any(other >= remedy for other in others)
        if not (surer or early):
            break
        order.told[at].discard(mended)


def _supply_signs(order: _Order) -> None:
    """Supply how it began: with a symptom, else with the change before somebody noticed."""
    start, detection = Milestone.START, Milestone.DETECTION
    before = range(min(order.noticed, order.first(Milestone.REMEDIATION)))
    order.supply(start, before, ADDED, order.tells_nothing)
    if order.noticed < order.end:
        order.supply(start, before, HINTED, order.tells_nothing)
    noticed = order.first(detection)
    change = noticed - 1
    if (
        0 <= change < _EARLY
        and order.tells_nothing(change)
        and order.weighs(change, Milestone.REMEDIATION)
    ):
        order.supply(start, range(change, noticed), 0)
    if order.begun == order.end:
        order.supply(detection, range(order.first(Milestone.REMEDIATION)), TOLD)


def _supply_response(order: _Order) -> None:
    """Supply who noticed, who was called, what was done, when it was over and who was told."""
    begun, remedy, restored = order.begun, Milestone.REMEDIATION, Milestone.RESTORATION
    mended = min(order.first(remedy), order.first(restored))
    # An entry that tells of the start has its own sign only by a phrase.
    signs = range(begun + (order.first(Milestone.START) <= begun), mended)
    for least in (TOLD, ADDED):
        order.supply(Milestone.DETECTION, signs, least, order.is_free)
    after = order.begun + 1
    order.supply(Milestone.NOTIFICATION, range(after, mended), TOLD, order.tells_nothing)
    soon = range(after, min(mended, after - 1 + _SOON))
    order.supply(Milestone.NOTIFICATION, soon, HINTED, order.tells_nothing)
    deeds = range(after, min(order.end, order.first(restored) + 1))
    order.supply(remedy, deeds, TOLD, lambda at: order.weighs(at, Milestone.COMMUNICATION) < TOLD)
    order.supply(remedy, deeds, ADDED)
    order.supply(remedy, deeds, HINTED, order.tells_nothing)
    first = order.first(remedy)
    behind = first if first < order.end else after
    order.supply(restored, range(max(behind, order.end // 2), order.end), ADDED)
    if first < order.end:
        last = range(max(first + 1, order.end - _LAST), order.end)
        order.supply(restored, last, HINTED, order.may_be_well)
    order.supply(Milestone.COMMUNICATION, range(begun + 1, order.end), ADDED, order.tells_nothing)
