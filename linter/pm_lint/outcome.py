"""What came of one file."""

from __future__ import annotations

from pm_lint.dataclass import dataclass
from pm_lint.finding import Finding
from pm_lint.report import Comment, Report
from pm_lint.source import Source

ALWAYS_ON = frozenset({"PM001", "PM003"})
"""Rules that nothing switches off: without them, a report that was not checked would pass."""


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that raised: its code, and the traceback for -v."""

    rule: str
    details: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file.

    `was_read` tells whether its text could be read at all, `is_report` whether it counts as
    checked: a file met on a walk that is none is only counted as skipped. `is_draft` is what the
    report says of itself. `unheeded` are the suppressions that took no effect because whoever
    asked did not heed them. `report` is what was read, None where the outcome is that of an
    earlier run or another process.
    """

    source: Source
    findings: tuple[Finding, ...] = ()
    suppressed: int = 0
    was_read: bool = True
    is_report: bool = True
    is_draft: bool = False
    crashes: tuple[Crash, ...] = ()
    unheeded: tuple[Comment, ...] = ()
    report: Report | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the file was not, or not wholly, checked: PM001 or PM003 was found."""
        return any(finding.code in ALWAYS_ON for finding in self.findings)
