"""Fixes applied to a report, looked at again after each round, until none is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from pm_lint.finding import Fix
from pm_lint.fix import ROUNDS, apply_fixes, choose_fixes
from pm_lint.meaning import keeps_meaning
from pm_lint.outcome import Outcome
from pm_lint.source import Source


def mend(
    outcome: Outcome, check: Callable[[Source], Outcome], *, unsafe: bool
) -> tuple[Outcome, int]:
    """Apply fixes until there is nothing left to fix.

    `check` is how a changed source is looked at again. Returns the last outcome, whose source is
    the mended one, and how many fixes were applied. A fix that breaks the file, changes what the
    report says or leaves its finding as it was is not applied.
    """
    count = 0
    for _ in range(ROUNDS):
        fixes = choose_fixes(outcome.findings, unsafe=unsafe)
        if not fixes:
            break
        # One bad fix among them must not keep the others from being applied.
        for chosen in (fixes, *([fix] for fix in fixes if len(fixes) > 1)):
            mended = check(apply_fixes(outcome.source, chosen))
            if _is_better(outcome, mended, chosen, unsafe=unsafe):
                outcome, count = mended, count + len(chosen)
                break
        else:
            break
    return outcome, count


def _is_better(before: Outcome, after: Outcome, fixes: list[Fix], *, unsafe: bool) -> bool:
    """Tell whether the fixes mended what they are for, and nothing else is changed."""
    if after.report is None or before.report is None or after.is_broken:
        return False
    if any(finding.code == "PM002" for finding in after.findings):
        return False
    wanted = {finding.code for finding in before.findings if finding.fix in fixes}
    fixable = [
        Counter(
            finding.code
            for finding in outcome.findings
            if finding.fix is not None and (finding.fix.safe or unsafe)
        )
        for outcome in (before, after)
    ]
    if any(fixable[1][code] >= fixable[0][code] for code in wanted):
        return False
    return keeps_meaning(before.report, after.report)
