"""Values that stand behind a name of their own, wherever a report holds them.

The names are keys of the report schema in any of their spellings. They stand in front matter and
YAML, before a colon in text ("Start: 10:02 UTC  End: 10:53 UTC"), in the cell before, or in a
heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.read.naming import canonical_key
from pm_lint.report import Block, BlockKind, Report, Topic
from pm_lint.source import Prose

_TOLD = frozenset({Topic.SUMMARY, Topic.IMPACT, Topic.OTHER, Topic.BACKGROUND, Topic.DETECTION})
_LABEL = lazy(r"(?:^|(?<=[\s(*|]))([^\W\d_][\w'’-]*(?: [\w'’-]+){0,4}) {0,2}[:：](?!\S)")
# "First detected 2026-11-20 10:06", an item or an entry that begins with the name.
_BARE = lazy(r"([A-Z][a-z]+(?: [a-z]+){0,2}):? +(?=\d)")
_MAX_VALUE = 200  # code points that are read of a value


@dataclass(frozen=True, slots=True)
class Label:
    """A named value: the name as written, the canonical key if it is known, and the value.

    `block` is the block that holds it, None for a value of front matter or of YAML.
    """

    name: str
    key: str | None
    value: Prose
    block: Block | None = None


def list_labels(report: Report) -> Iterator[Label]:
    """Yield the named values of a report, those of front matter and YAML first."""
    yield from _list_keys(report)
    blocks = [block for block in report.blocks if _may_hold(block)]
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind in (BlockKind.CELL, BlockKind.HEADING):
            yield from _label_before(report, block, following)
        yield from _split_labels(block)


def _may_hold(block: Block) -> bool:
    if block.quoted:
        return False
    if block.entry:
        return _BARE.match(block.prose.text) is not None
    return not block.topics or bool(_TOLD & set(block.topics))


def _list_keys(report: Report) -> Iterator[Label]:
    document = report.document
    for path in document.spans:
        if not path or (len(path) > 1 and path[0] != "metrics") or len(path) > 2:
            continue
        name = document.keys.get(path)
        value = document.raw.get(str(path[0]))
        if len(path) == 2 and isinstance(value, dict):
            value = value.get(str(path[1]))
        if name is None or not isinstance(value, str | int | float):
            continue
        span = document.spans[path]
        written = report.source.slice(name).strip("\"' ")
        text = report.source.slice(span)[: 2 * _MAX_VALUE]
        yield Label(written, canonical_key(written), Prose.literal(text, span.start))


def _label_before(report: Report, block: Block, following: Block | None) -> Iterator[Label]:
    """Yield the value behind a cell, or below a heading, that is a name as a whole."""
    if following is None or following.kind is BlockKind.HEADING:
        return
    source = report.source
    near = source.line_of(block.prose.span.start) == source.line_of(following.prose.span.start)
    if block.kind is BlockKind.CELL and not near:
        return
    name = block.prose.text.strip(" :*")
    if name and len(name) <= 60:
        yield Label(name, canonical_key(name), _cut(following.prose, 0), following)


def _split_labels(block: Block) -> Iterator[Label]:
    """Yield the values of all "name: value" in a text; a value ends where the next name begins."""
    text = block.prose.text
    bare = _BARE.match(text) if block.kind is BlockKind.ITEM else None
    if bare is not None:
        name, key = _trim_name(bare[1])
        if key is not None:
            yield Label(name, key, _cut(block.prose, bare.end()), block)
            return
    found = list(_LABEL.finditer(text)) if ":" in text or "：" in text else []
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        name, key = _trim_name(match[1])
        yield Label(name, key, _cut(block.prose, match.end(), end), block)


def _trim_name(name: str) -> tuple[str, str | None]:
    """Return the longest end of the words before a colon that is a known name, or all of them."""
    words = name.split()
    for first in range(len(words)):
        key = canonical_key(" ".join(words[first:]))
        if key is not None:
            return " ".join(words[first:]), key
    return name, None


def _cut(prose: Prose, start: int, end: int | None = None) -> Prose:
    stop = min(len(prose.text) if end is None else end, start + _MAX_VALUE)
    return prose.cut(start, stop)
