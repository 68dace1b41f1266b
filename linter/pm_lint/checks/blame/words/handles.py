"""Accounts that bear somebody's name: "h.lindqvist", "jojo_k", "ayman@bastion"."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.words.name_shapes import is_given_name
from pm_lint.checks.blame.words.triggers import COMPONENTS
from pm_lint.pattern import lazy

_HANDLE = lazy(r"(?<![\w./@-])([a-z]+)([._-])([a-z]+)(?:@[\w.-]*\w)?(?![\w(/-]|\.\w)")
_AT_HOST = lazy(r"(?<![\w./@-])([a-z]+)@[\w.-]*\w")
_EXTENSIONS = frozenset(
    """py js ts go rs rb md tf sh io ai so db cc hs ml pl php java com org net dev app log conf cfg
    yaml yml json xml txt csv sql html css""".split()
)


def find_handles(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of accounts that bear a name: "h.lindqvist", "jojo_k", "ayman@bastion"."""
    for match in _HANDLE.finditer(text):
        first, sign, last = match.groups()
        if last in _EXTENSIONS or first in _PLAIN_WORDS or last in COMPONENTS:
            continue
        initial = sign == "." and len(first) == 1 and len(last) > 3
        short = len(last) < 3 and is_given_name(first) and len(first) > 3
        prefixed = sign != "." and len(first) < 4 and is_given_name(last) and len(last) > 3
        both = sign in "._" and is_given_name(first) and len(first) > 2 and len(last) > 3
        if initial or short or prefixed or both:
            yield match.span()
    for match in _AT_HOST.finditer(text):
        if is_given_name(match[1]) and len(match[1]) > 3:
            yield match.span()


_PLAIN_WORDS = frozenset("re un non pre sub co de el al la the".split())


def has_handle(text: str) -> bool:
    """Tell whether an account that bears a name stands in a text."""
    return next(find_handles(text), None) is not None
