"""One report under `--diff-base`: what was changed in it, and which findings belong to that."""

from __future__ import annotations

from functools import cached_property

from pm_lint.change import Change, select_findings
from pm_lint.dataclass import dataclass, replace
from pm_lint.engine import Heed
from pm_lint.finding import Finding
from pm_lint.lines import WHOLE, ChangedLines, compare_texts
from pm_lint.outcome import ALWAYS_ON, Outcome
from pm_lint.report import Comment
from pm_lint.source import Source
from pm_lint.surroundings import Surroundings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.cli.run import Check
    from pm_lint.cli.scope import Past

UNREAD = ALWAYS_ON | {"PM002"}
"""Rules by which a report, or the rest of it, goes unchecked: told whatever was changed."""


@dataclass(frozen=True)
class Review:
    """A report beside what it was, None for a new one.

    `lint` looks for findings in a text, `then` are the surroundings of the past. With `trusting`,
    only suppressions that were there before take effect.
    """

    lint: Check
    past: Past | None
    then: Surroundings | None = None
    trusting: bool = False

    @cached_property
    def before(self) -> Outcome | None:
        """What was found in the report as it was."""
        return self.lint(self.past.source, then=self.then) if self.past else None

    def compare(self, source: Source) -> ChangedLines:
        """Return what is changed in a text of the report."""
        return compare_texts(self.past.source.text, source.text) if self.past else WHOLE

    def check(self, text: Source, heed: Heed | None = None) -> Outcome:
        """Return what is found in a text of the report."""
        return self.lint(text, heed or self.judge_comments(text))

    def judge_comments(self, source: Source) -> Heed | None:
        """Return what tells which suppressions in a text take effect, None when all do."""
        if not self.trusting:
            return None
        lines = self.compare(source)
        report = self.before.report if self.before else None
        known = {comment.text for comment in report.document.comments} if report else set()

        def heed(comment: Comment) -> bool:
            first, last = source.line_of(comment.span.start), source.line_of(comment.span.end)
            return comment.text in known and not lines.touch(first, last)

        return heed

    def select(self, outcome: Outcome) -> Outcome:
        """Return the outcome with those findings alone that belong to the change."""
        if self.past is None:
            return outcome

        def look_back() -> tuple[Finding, ...]:
            return self.before.findings if self.before else ()

        change = Change(self.compare(outcome.source), self.past.source, look_back)
        found = select_findings(outcome.findings, outcome.source, outcome.report, change, UNREAD)
        return replace(outcome, findings=tuple(found))
