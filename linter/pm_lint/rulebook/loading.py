"""The rulebook, from the rule files or from what was kept of an earlier reading of them.

Reading some seventy YAML files takes longer than checking a report, so what was read and found
valid is kept for that state of the files, as Python keeps what it compiles.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pm_lint import compiled
from pm_lint.installation import tell_code_state
from pm_lint.resources import data_folder
from pm_lint.rulebook.rulefiles import (
    RulebookError,
    RuleFile,
    bind_rule,
    list_values,
    read_rule_file,
    recall_rule,
)
from pm_lint.rulebook.rules import ENGINE_CHECK, SCHEMA_CHECK, SHIPPED, Rule, Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAME = "rules"  # under which the rulebook is kept
_TOLD = "pages"  # under which what only pages ask for is kept


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Read, validate and bind every rule file below `folder`, by default the shipped rules.

    Raises RulebookError with `path:line:column: what is wrong` of the first fault.
    """
    if folder is not None:
        return _read_rulebook(_find_texts(folder))
    state = tell_code_state()
    kept = compiled.recall(_NAME)
    if isinstance(kept, tuple) and len(kept) == 2 and kept[0] == state:
        return Rulebook(tuple(_recall_rule(values) for values in kept[1]))
    rulebook = _read_rulebook(_find_texts(data_folder("rules")))
    compiled.keep(_NAME, (state, [list_values(rule) for rule in rulebook.rules]))
    compiled.keep(_TOLD, (state, {rule.code: rule.tell() for rule in rulebook.rules}))
    return rulebook


def _recall_rule(values: dict[str, Any]) -> Rule:
    return recall_rule(values, lambda: _recall_told()[values["code"]])


@cache
def _recall_told() -> Mapping[str, Mapping[str, Any]]:
    """Return what the shipped rules tell only on their pages, by their codes."""
    kept = compiled.recall(_TOLD)
    if isinstance(kept, tuple) and len(kept) == 2 and kept[0] == tell_code_state():
        told: Mapping[str, Mapping[str, Any]] = kept[1]
        return told
    rulebook = _read_rulebook(_find_texts(data_folder("rules")))
    return {rule.code: rule.tell() for rule in rulebook.rules}


def _find_texts(root: Path) -> Mapping[str, bytes]:
    texts = _read_texts(root)
    if not texts:
        raise RulebookError(f"{root}: no rule files are there; pm-lint is not installed whole")
    return texts


def extend_rulebook(rulebook: Rulebook, texts: Mapping[Path, bytes]) -> Rulebook:
    """Return the rulebook with the rules of a team, whose files are given with what they hold.

    Their codes begin with other letters than PM. Raises RulebookError as `load_rulebook` does.
    """
    files = [read_rule_file(path, data) for path, data in texts.items()]
    for file in files:
        if file.text("code").startswith(SHIPPED):
            raise file.fault(("code",), f"codes of {SHIPPED} are taken; choose other letters")
        if file.text("check") in (ENGINE_CHECK, SCHEMA_CHECK):
            raise file.fault(("check",), f"the check {file.text('check')} is not for other rules")
    return rulebook.extend(_bind_all(files, rulebook))


def _bind_all(files: list[RuleFile], rulebook: Rulebook) -> list[Rule]:
    """Return the rules of the files. Raises RulebookError where two share a code or a slug."""
    codes, slugs = dict(rulebook.by_code), dict(rulebook.by_slug)
    rules = []
    for file in files:
        rule = bind_rule(file)
        for kind, name, known in (
            ("code", rule.code, codes.get(rule.code)),
            ("slug", rule.slug, slugs.get(rule.slug)),
        ):
            if known is not None:
                raise RulebookError(f"{file.path}:1:1: {known.path} already has the {kind} {name}")
        codes[rule.code] = slugs[rule.slug] = rule
        rules.append(rule)
    return rules


def _read_rulebook(texts: Mapping[str, bytes]) -> Rulebook:
    files = [read_rule_file(Path(path), data) for path, data in texts.items()]
    return Rulebook(()).extend(_bind_all(files, Rulebook(())))


def _read_texts(root: Path) -> dict[str, bytes]:
    """Return what the rule files below a folder hold, by their paths, in order."""
    found: dict[str, bytes] = {}
    folders = [str(root)]
    try:
        while folders:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    elif entry.name.endswith(".yaml"):
                        with open(entry.path, "rb", buffering=0) as stream:  # noqa: PTH123 (speed)
                            found[entry.path] = stream.read()
    except OSError as error:
        raise RulebookError(f"{error.filename}:1:1: {error.strerror}") from None
    return dict(sorted(found.items()))
