"""What the options of `pm-lint check` come to: outputs, and a layer of configuration."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pm_lint.cli.printer import DEFAULT_FORMAT, Output
from pm_lint.config.layers import Layer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def find_conflict(options: argparse.Namespace) -> str | None:
    """Return what is wrong with options that each are right, None when nothing is."""
    if options.trust_config and options.diff_base is None:
        return "--trust-config base needs --diff-base REF, which names the base"
    if options.staged and "-" in options.paths:
        return "--staged reads git's index; standard input is not in it"
    if options.staged and (options.fix or options.diff):
        return "--fix and --diff change files on the disk; --staged reads git's index"
    if options.write_baseline and (options.staged or options.diff_base is not None):
        return "--write-baseline takes down all findings; --diff-base and --staged tell some"
    return None


def read_outputs(options: argparse.Namespace) -> list[Output]:
    """Return where to write what. Raises ValueError when two outputs go to the same place."""
    given = options.outputs or [(None, None)]
    outputs = [Output(form or DEFAULT_FORMAT, path) for form, path in given]
    if len({output.path for output in outputs}) < len(outputs):
        raise ValueError("each --output-format but one needs an --output-file of its own")
    return outputs


def make_layer(options: argparse.Namespace) -> Layer:
    """Return what the command line asks for. Raises ValueError for what is not valid."""

    def names(values: Iterable[str] | None) -> tuple[str, ...]:
        parts = (part.strip() for value in values or () for part in value.split(","))
        return tuple(part for part in parts if part)

    per_file = []
    for value in options.per_file_ignores or ():
        pattern, colon, rules = value.rpartition(":")
        if not colon or not pattern:
            raise ValueError(f"--per-file-ignores takes PATTERN:RULES, not {value}")
        per_file.append((pattern, names([rules])))
    return Layer(
        Path.cwd(),
        select=None if options.select is None else names(options.select),
        extend_select=names(options.extend_select),
        ignore=names(options.ignore),
        per_file_ignores=tuple(per_file),
        fail_on=options.fail_on,
        exclude=tuple(options.exclude or ()),
    )
