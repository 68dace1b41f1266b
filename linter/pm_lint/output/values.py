"""JSON that holds any text unchanged, and on which neither terminal nor CI runner acts."""

from __future__ import annotations

import json

from pm_lint.output.terminal import COMMAND
from pm_lint.pattern import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_UNSAFE = lazy(r"[^\n\x20-\x7e]")


def render_value(value: Any, indent: int) -> str:
    r"""Return a value as JSON, with a line end.

    Letters of all scripts stay as they are. What is not printable is written as `\uXXXX`, which
    stands for the same character, and so is the bracket that would make a command of `##[error]`.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    text = _UNSAFE.sub(lambda found: _escape(found[0]), text)
    return COMMAND.sub(r"\1\\u005b", text) + "\n"


def _escape(character: str) -> str:
    return character if character.isprintable() else json.dumps(character)[1:-1]
