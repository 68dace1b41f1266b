"""The front matter of a Markdown file: its values with their places, and where the body begins."""

from __future__ import annotations

import re

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.yaml import YamlTree, read_yaml
from pm_lint.report import JsonPath
from pm_lint.source import Source, Span

_OPEN = lazy(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSE = {
    "---": lazy(r"^(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.MULTILINE),
    "+++": lazy(r"^\+\+\+[ \t]*(?=[\r\n]|\Z)", re.MULTILINE),
}
_LINE = lazy(r"[^\r\n]+")
_KEY = {
    "---": lazy(r"[\"']?[A-Za-z_][\w .\-/]{0,60}[\"']?[ \t]{0,4}:(?:[ \t]|$)"),
    "+++": lazy(r"[\"']?[A-Za-z_][\w.\-]{0,60}[\"']?[ \t]{0,4}=|\["),
}


@dataclass(frozen=True, slots=True, eq=False)
class FrontMatter:
    """What stands at the top of a file: `kind` "yaml", "toml" or None, and its tree.

    `body` is the rest of the file, all of it where there is no front matter. Faults, if any, are
    those of `tree`.
    """

    kind: str | None
    tree: YamlTree | None
    body: Span


def split_front_matter(source: Source) -> FrontMatter:
    """Part a file into front matter, `---` … `---` or `+++` … `+++` at its very top, and body.

    A first line `---` that is a thematic break is none: nothing closes it, or what stands between
    is no mapping. Broken front matter is known by its lines, most of which begin with a key.
    """
    text = source.text
    start = 1 if text.startswith("\ufeff") else 0
    nothing = FrontMatter(None, None, Span(start, len(text)))
    opening = _OPEN.match(text)
    closing = _CLOSE[opening[1]].search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return nothing
    inside = Span(opening.end(), closing.start())
    body = Span(_skip_line_end(text, closing.end()), len(text))
    written = source.slice(inside)
    if not written.strip():
        return FrontMatter("yaml" if opening[1] == "---" else "toml", _empty(inside), body)
    if opening[1] == "+++":
        from pm_lint.read.toml import read_toml

        kind, tree = "toml", read_toml(source, inside)
    else:
        kind, tree = "yaml", read_yaml(source, inside)
    readable = isinstance(tree.raw, dict) and not tree.faults
    if readable or _has_keys(written, opening[1]):
        return FrontMatter(kind, tree, body)
    return nothing


def _empty(inside: Span) -> YamlTree:
    root: JsonPath = ()
    return YamlTree({}, {root: Span(inside.start, inside.start)}, {}, {})


def _skip_line_end(text: str, at: int) -> int:
    if text.startswith("\r\n", at):
        return at + 2
    return at + 1 if at < len(text) else at


def _has_keys(written: str, fence: str) -> bool:
    """Tell whether the lines are meant as front matter: half of the outermost begin with a key."""
    keys = others = 0
    for match in _LINE.finditer(written):
        line = match[0]
        if line[0] in " \t-#" or not line.strip():
            continue
        if _KEY[fence].match(line):
            keys += 1
        elif keys == 0:
            return False
        else:
            others += 1
    return keys > 0 and keys >= others
