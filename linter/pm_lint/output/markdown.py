"""A table in Markdown, for the summary of a CI job."""

from __future__ import annotations

from collections.abc import Sequence

from pm_lint.finding import Finding
from pm_lint.output.tally import Tally, render_closing
from pm_lint.output.terminal import Style, make_visible
from pm_lint.pattern import lazy
from pm_lint.source import Source

# A report is not trusted: none of its words may become a link, an image, HTML or a new cell.
_ACTIVE = lazy(r"([\\`*_{}\[\]()#+!|~@:.-])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class Markdown:
    """Collects rows and writes one table."""

    def __init__(self) -> None:
        self._rows: list[str] = []

    def add(self, findings: Sequence[Finding], source: Source) -> str:
        """Take the findings of one file; nothing is written yet."""
        for finding in findings:
            place = f"{finding.path}:{finding.start.line}:{finding.start.column}"
            rule = f"{finding.code} {finding.slug}"
            cells = (finding.level.value, place, rule, finding.advice)
            self._rows.append("| " + " | ".join(map(neutralise, cells)) + " |\n")
        return ""

    def finish(self, tally: Tally) -> str:
        """Return the table and the closing line."""
        closing = "\n".join(
            neutralise(line) for line in render_closing(tally, Style()).splitlines()
        )
        failures = [
            f"- {neutralise(f'{path}: {text}' if path else text)}\n"
            for path, text in tally.failures
        ]
        table = ["| level | place | rule | finding |\n|---|---|---|---|\n", *self._rows, "\n"]
        return "".join([*(table if self._rows else []), *failures, closing, "\n"])


def neutralise(text: str) -> str:
    """Return `text` on one line, with everything escaped that Markdown or HTML would act on."""
    escaped = _ACTIVE.sub(r"\\\1", make_visible(text))
    # A name behind an @ would call its owner wherever the table is posted.
    return "".join(_ENTITIES.get(c, c) for c in escaped).replace("@", "@&#8203;")
