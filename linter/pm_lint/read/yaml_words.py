"""What is wrong with YAML text, in words for the person who wrote it."""

from __future__ import annotations

from pm_lint.pattern import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class NodeFault(Exception):  # noqa: N818 - a fault of the text, not an error of the program
    """The text is not YAML that pm-lint reads: where, in offsets of the text, and why."""

    def __init__(self, start: int, end: int, message: str) -> None:
        super().__init__(message)
        self.start = start
        self.end = end
        self.message = message


# Words of ruamel.yaml's problem or context, and what to say. The first that fits is used; `at`
# is the mark to show: the problem's own, or the context's (where the construct began).
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed here",
        "problem",
        '":" cannot stand here; put text that holds ": " in quotes, or check the indentation',
    ),
    (
        "could not find expected ':'",
        "context",
        'this is neither "key: value" nor part of the value above; check the indentation',
    ),
    ("'\\t' that cannot start any token", "problem", "a tab cannot indent YAML; use spaces"),
    ("cannot start any token", "problem", 'a value cannot begin with "{}"; put it in quotes'),
    (
        "sequence entries are not allowed here",
        "problem",
        "a list item cannot stand here; check the indentation",
    ),
    ("found unexpected end of stream", "context", "this quote is never closed"),
    ("found unexpected document separator", "context", "this quote is never closed"),
    (
        "found unknown escape character",
        "escape",
        r'"{}" is no escape in double quotes; write "\\" for a backslash, or use single quotes',
    ),
    ("expected escape sequence", "problem", "an escape in double quotes lacks hexadecimal digits"),
    (
        "expected <block end>",
        "problem",
        "this does not fit what stands before it; check the indentation and the quotes",
    ),
    ("expected ',' or ']'", "problem", 'expected "," or "]" in the list that begins with "["'),
    ("expected ',' or '}'", "problem", 'expected "," or "}}" in the mapping that begins with "{{"'),
    ("expected the node content", "problem", "a value is missing before this"),
    ("while scanning an alias", "context", 'a value cannot begin with "*"; put it in quotes'),
    ("while scanning an anchor", "context", 'a value cannot begin with "&"; put it in quotes'),
    ("while scanning a tag", "context", 'a value cannot begin with "!"; put it in quotes'),
    ("while parsing a tag", "context", 'a value cannot begin with "!"; put it in quotes'),
    ("found undefined tag handle", "context", 'a value cannot begin with "!"; put it in quotes'),
    ("while scanning a directive", "context", 'a line cannot begin with "%"; put it in quotes'),
    (
        "more indented follow up line",
        "context",
        "a blank line at the start of this text has more spaces than the text",
    ),
    (
        "while scanning a block scalar",
        "problem",
        'only "+", "-" and one digit may follow "|" or ">"; the text begins on the next line',
    ),
    ("'<document start>'", "problem", "unexpected text behind the end of the document"),
    ("after document end marker", "problem", "unexpected text behind the end of the document"),
    ("found incompatible YAML document", "problem", "only YAML 1.1 and 1.2 are read"),
)
_CONTROL = lazy(r"[\x00-\x1f\x7f-\x9f]")


def explain(error: Any, text: str) -> NodeFault:
    """Turn a MarkedYAMLError of ruamel.yaml about `text` into a fault in our words."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    for words, place, message in _WORDS:
        if words not in problem and words not in context:
            continue
        if place == "context" and error.context_mark is not None:
            mark = error.context_mark
        start, end = _place(mark, text)
        if place == "escape":
            start = max(start - 1, 0)
        return NodeFault(start, end, message.format(text[start:end]))
    start, end = _place(mark, text)
    plain = _CONTROL.sub(" ", problem or context or "the text cannot be parsed")
    return NodeFault(start, end, f"this is not valid YAML: {plain}")


def _place(mark: Any, text: str) -> tuple[int, int]:
    start = min(mark.index, len(text)) if mark is not None else 0
    end = start + 1 if start < len(text) and text[start] not in "\r\n" else start
    return start, end
