"""Labels that open a line, `**Impact:** text` or `Impact: text`, and lines that are only bold."""

from __future__ import annotations

from pm_lint.pattern import lazy
from pm_lint.read.lines import Line, LineKind
from pm_lint.source import Prose

MAX_LABEL = 80  # code points
_LABEL = lazy(r"[^:：\n]{2,80}?\s{0,2}(?:[:：](?:\s+|$)|：(?=\S))|[^:：\n]{2,60}?\s+[–—]\s+")


def is_bold_line(line: Line) -> bool:
    """Tell whether bold text is all that a line holds, but for punctuation."""
    if not line.bold:
        return False
    kept = list(line.text)
    for span in line.bold:
        kept[span.start : span.end] = " " * (span.end - span.start)
    return not "".join(kept).strip(" :：.-–—*_")


def split_label(line: Line) -> tuple[Prose, Prose] | None:
    """Return the label that a line begins with, and the prose behind it; None without a label.

    A label is bold, or ends with a colon within its first 80 code points.
    """
    text = line.text
    if line.bold and not text[: line.bold[0].start].strip(" -–—•"):
        start, end = line.bold[0].start, line.bold[0].end
        rest = end
        while rest < len(text) and text[rest] in " :：-–—":
            rest += 1
        marked = text[start:end].rstrip()
        alone = line.kind is LineKind.ITEM and end == len(text)
        closed = rest > end or alone or marked.endswith((":", "："))
        if len(marked) <= MAX_LABEL and closed:
            inner = text.find(":", start, end)
            if 0 <= inner < end - 1 and not marked.endswith(":"):
                end, rest = inner, inner + 1  # "**Status: resolved**"
            return _trim(line.prose.cut(start, end)), _trim(line.prose.cut(rest, len(text)))
    match = _LABEL.match(text)
    if match is None:
        return None
    return _trim(line.prose.cut(0, match.end())), _trim(line.prose.cut(match.end(), len(text)))


def _trim(prose: Prose) -> Prose:
    text = prose.text
    start = len(text) - len(text.lstrip(" :：-–—•*"))
    end = len(text.rstrip(" :：-–—"))
    return prose.cut(start, end) if start < end else Prose.literal("", prose.span.start)
