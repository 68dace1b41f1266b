"""What a run came to: the counts behind its last line, its statistics and its exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pm_lint.dataclass import dataclass, field
from pm_lint.finding import Finding, Level
from pm_lint.output.terminal import Style, make_visible
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source


@dataclass
class Tally:
    """Counts that grow with each file of a run.

    `reports` were checked, `skipped` are files that are none, `others` files with a finding that
    are no reports (PM100, PM001), `flagged` those of both kinds with a finding that is shown.
    `fixed` counts the fixes that were applied, `fixable` those that --diff showed.
    `known` are left out because a baseline has them, `mended` are in it and were not found again.
    `since` names what changes are told since, and `unchanged` counts the findings that are none of
    the change's. `unheeded` counts the suppressions that took no effect.
    `drafts` holds each draft's path and how much it still lacks.
    """

    reports: int = 0
    skipped: int = 0
    others: int = 0
    flagged: int = 0
    hidden: int = 0
    suppressed: int = 0
    fixed: int = 0
    fixable: int = 0
    known: int = 0
    mended: int = 0
    since: str = ""
    unchanged: int = 0
    unheeded: int = 0
    levels: Counter[Level] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    drafts: list[tuple[str, int]] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)

    def add_findings(self, findings: Iterable[Finding], hidden: int) -> None:
        """Count the findings of one file, of which the text hides `hidden`."""
        before = self.codes.total()
        for finding in findings:
            self.levels[finding.level] += 1
            self.codes[finding.code] += 1
        self.hidden += hidden
        self.flagged += self.codes.total() - before > hidden


def count(number: int, noun: str) -> str:
    """Return `1 report`, `2 reports`; info has no plural."""
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"


def render_closing(tally: Tally, style: Style) -> str:
    """Return the last lines of a run: how near each draft is to review, and what was found."""
    lines = []
    for path, missing in tally.drafts:
        state = f"ready for review: {missing} to go" if missing else "ready for review"
        lines.append(f"{style.paint('path', make_visible(path))}: draft, {state}")
    told = Counter({**tally.levels, Level.INFO: tally.levels[Level.INFO] - tally.hidden})
    shown = [
        style.paint(level, count(told[level], level))
        for level in (Level.ERROR, Level.WARNING, Level.INFO)
        if told[level]
    ]
    if shown:
        said = f"{', '.join(shown)} in {_where(tally)}"
    elif tally.reports:
        said = style.paint("good", f"{count(tally.reports, 'report')} checked, nothing to mend")
    elif tally.others:
        said = "no report checked"
    else:
        since = f" that changed since {make_visible(tally.since)}" if tally.since else ""
        said = f"no reports found{since}"
    notes = list(_list_notes(tally))
    lines.append(f"{said} ({'; '.join(notes)})" if notes else said)
    return "\n".join(lines) + "\n"


def _list_notes(tally: Tally) -> Iterator[str]:
    """Yield what the closing line says in brackets: what was left out, and what was done."""
    if tally.fixed:
        yield f"{tally.fixed} fixed"
    if tally.fixable:
        yield f"{tally.fixable} can be fixed with --fix"
    if tally.hidden:
        yield f"{tally.hidden} info hidden, --show-info shows them"
    if tally.known:
        yield f"{tally.known} known to the baseline"
    if tally.mended:
        yield f"{tally.mended} of it mended: write it anew"
    if tally.unchanged:
        yield f"{tally.unchanged} not of this change"
    if tally.unheeded:
        yield f"{count(tally.unheeded, 'suppression')} without effect"
    if tally.suppressed:
        yield f"{tally.suppressed} suppressed"
    if tally.skipped:
        yield f"{count(tally.skipped, 'other file')} skipped"


def _where(tally: Tally) -> str:
    total = tally.reports + tally.others
    kind = "file" if tally.others else "report"
    return count(total, kind) if tally.flagged == total else f"{tally.flagged} of {total} {kind}s"


def render_statistics(tally: Tally, rulebook: Rulebook, style: Style) -> str:
    """Return a line for each rule that found something, the most frequent first."""
    rows = sorted(tally.codes.items(), key=lambda row: (-row[1], row[0]))
    digits = len(str(rows[0][1])) if rows else 0
    lines = []
    for code, number in rows:
        rule = rulebook.by_code.get(code)  # a folder may have rules of its own
        level = style.paint(rule.level, f"{rule.level:<7}") if rule else " " * 7
        lines.append(
            f"{number:>{digits}}  {level}  {code} {rule.slug if rule else ''}".rstrip() + "\n"
        )
    return "".join(lines)


class Statistics:
    """Writes nothing but how often each rule found something."""

    def __init__(self, rulebook: Rulebook, style: Style, *, quiet: bool) -> None:
        self._rulebook = rulebook
        self._style = style
        self._quiet = quiet

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; the tally has counted them."""
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the table and the closing line."""
        table = render_statistics(tally, self._rulebook, self._style)
        return table if self._quiet else table + render_closing(tally, self._style)
