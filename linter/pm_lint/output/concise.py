"""One line for each finding, for editors, `grep` and short memories."""

from __future__ import annotations

from collections.abc import Iterable

from pm_lint.finding import Finding
from pm_lint.output.terminal import Style, make_visible


def render_concise(findings: Iterable[Finding], style: Style) -> str:
    """Return `path:line:column: level CODE message; help` for each finding."""
    lines = []
    for finding in findings:
        place = f"{make_visible(finding.path)}:{finding.start.line}:{finding.start.column}:"
        level = style.paint(finding.level, finding.level)
        said = "; ".join(make_visible(text) for text in (finding.message, finding.help) if text)
        lines.append(f"{style.paint('path', place)} {level} {finding.code} {said}\n")
    return "".join(lines)
