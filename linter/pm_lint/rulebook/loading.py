"""The rulebook, from the rule files or from what was kept of an earlier reading of them.

Reading some seventy YAML files takes longer than checking a report, so what was read and found
valid is kept, as JSON, in the user's cache folder under the digest of all that went into it.
"""

from __future__ import annotations

import json
from pathlib import Path

from pm_lint.report import Json
from pm_lint.resources import cache_folder, data_folder, write_cache
from pm_lint.rulebook.rulefiles import (
    RulebookError,
    RuleFile,
    bind_rule,
    read_rule_file,
    recall_rule_file,
)
from pm_lint.rulebook.rules import Rule, Rulebook

_KEPT = 1  # raised when what is kept of a rule file changes its form


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Read, validate and bind every rule file below `folder`, by default the shipped rules.

    Raises RulebookError with `path:line:column: what is wrong` of the first fault.
    """
    root = folder or data_folder("rules")
    try:
        texts = {path: path.read_bytes() for path in sorted(root.rglob("*.yaml"))}
    except OSError as error:
        raise RulebookError(f"{error.filename}:1:1: {error.strerror}") from None
    if not texts:
        raise RulebookError(f"{root}: no rule files are there; pm-lint is not installed whole")
    rules: dict[str, Rule] = {}
    slugs: dict[str, str] = {}
    for file in _read_files(texts, keep=folder is None):
        rule = bind_rule(file)
        for kind, name, known in (
            ("code", rule.code, rules.get(rule.code)),
            ("slug", rule.slug, rules.get(slugs.get(rule.slug, ""))),
        ):
            if known is not None:
                raise RulebookError(f"{file.path}:1:1: {known.path} already has the {kind} {name}")
        rules[rule.code], slugs[rule.slug] = rule, rule.code
    return Rulebook(tuple(rules[code] for code in sorted(rules)))


def _read_files(texts: dict[Path, bytes], *, keep: bool) -> list[RuleFile]:
    """Return the rule files, from the cache when each byte that matters is the same."""
    if not keep:
        return [read_rule_file(path, data) for path, data in texts.items()]
    place = cache_folder() / f"rules-{_digest(texts)}.json"
    kept = _recall(place, list(texts))
    if kept is not None:
        return kept
    files = [read_rule_file(path, data) for path, data in texts.items()]
    write_cache(place, json.dumps([file.raw for file in files], ensure_ascii=False))
    return files


def _digest(texts: dict[Path, bytes]) -> str:
    from hashlib import sha256

    schema = (data_folder("schemas") / "rule.schema.json").read_bytes()
    digest = sha256(f"{_KEPT}\0".encode() + schema)
    for path, data in texts.items():
        digest.update(f"\0{path}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:32]


def _recall(place: Path, paths: list[Path]) -> list[RuleFile] | None:
    try:
        raws: list[dict[str, Json]] = json.loads(place.read_bytes())
        return [recall_rule_file(path, raw) for path, raw in zip(paths, raws, strict=True)]
    except (OSError, ValueError):
        return None
