"""One rule run over the minimal report with a text laid over it."""

from __future__ import annotations

from minimal import lay
from pm_lint.config import Settings
from pm_lint.engine import lint
from pm_lint.finding import Finding
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source


def find(
    rulebook: Rulebook, code: str, text: str, where: str = "timeline", **parameters: object
) -> list[Finding]:
    """Return what a rule finds in the report of `lay`; the text is a whole one where it is "yaml".

    Fails where the rule crashes.
    """
    place, form = ("document", "yaml") if where == "yaml" else (where, "markdown")
    path, whole = lay(text, place, form)
    bound = {code: rulebook.by_code[code].rebind(parameters)} if parameters else {}
    settings = Settings(frozenset({code}), parameters=bound)
    outcome = lint(Source(path, whole), rulebook, settings, named=True)
    assert not outcome.crashes, outcome.crashes[0].details
    return list(outcome.findings)
