"""Ordinary command lines, read without argparse, whose import and setting up takes a while.

What the options are is taken from the parser itself and kept. A line that holds anything out of the
ordinary, and any that is wrong, is left to the parser.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from pm_lint.compiled import derive

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

_Option = tuple[str, str, "tuple[str, ...]", bool]
"""Where a value goes, how (flag, one, many), the values it may have (all), whether it is a path."""


def read_options(words: Sequence[str]) -> argparse.Namespace:
    """Return the options of `pm-lint check`; leaves where they are wrong, and for --help."""
    plain = read_plain(words)
    if plain is not None:
        return plain
    from pm_lint.cli.options import make_parser

    options: argparse.Namespace = make_parser().parse_args(words)
    return options


def refuse(message: str) -> None:
    """Say what is wrong with the options, and leave."""
    from pm_lint.cli.options import make_parser

    make_parser().error(message)


def read_plain(words: Sequence[str]) -> argparse.Namespace | None:
    """Return the options if the line is ordinary: long options, then paths or paths before them."""
    options, defaults = derive("options", _list_options)
    values: dict[str, Any] = dict(defaults)
    paths: list[str] = []
    ended = False  # paths that are not side by side are an error
    waiting = iter(words)
    for word in waiting:
        if not word.startswith("-"):
            if ended or not word:
                return None
            paths.append(word)
            continue
        if os.path.lexists(word):
            return None
        ended = bool(paths)
        name, equals, value = word.partition("=")
        known: _Option | None = options.get(name)
        if known is None:
            return None
        where, kind, choices, is_path = known
        if kind == "flag":
            if equals:
                return None
            values[where] = True
            continue
        if not equals:
            value = next(waiting, "")
        if not value or value.startswith("-") or (choices and value not in choices):
            return None
        given = Path(value) if is_path else value
        values[where] = [*(values[where] or ()), given] if kind == "many" else given
    made: Any = SimpleNamespace(**values, paths=paths)
    return made  # type: ignore[no-any-return]


def _list_options() -> tuple[dict[str, _Option], dict[str, Any]]:
    """Return the options that are read here, by name, and what holds where none is given."""
    from pm_lint.cli.options import make_parser

    parser = make_parser()
    kinds = {"_StoreTrueAction": "flag", "_StoreAction": "one", "_AppendAction": "many"}
    options = {}
    for action in parser._actions:
        kind = kinds.get(type(action).__name__)
        if kind and action.nargs in (None, 0) and action.type in (None, Path):
            choices = tuple(action.choices or ())
            for name in action.option_strings:
                options[name] = action.dest, kind, choices, action.type is Path
    defaults = vars(parser.parse_args([]))
    del defaults["paths"]
    return options, defaults
