"""The people that a value of metadata names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pm_lint.pattern import lazy
from pm_lint.read.replacements import LINK_WORD
from pm_lint.report import Located
from pm_lint.source import Prose

_SEPARATOR = lazy(r"(?:(?<!\s)\s+)?(?:,|;|、|/|\band\b|&|\n|\s(?:og|och|und|et|y|dan)\s)\s*")
_LINKED = lazy(r"\[([^\[\]\n]{1,80})\]\([^()\s]{1,300}\)(?:\s*\([^()]{1,60}\))?")
_ACCOUNT = lazy(r"(?:(?<!\s)\s+)?\(\s*\[[^\[\]\n]{1,80}\]\([^()\s]{1,300}\)\s*\)")
_ASIDE = lazy(r"[(（][^()（）\n]{1,80}[)）]")
_ADDRESS = lazy(r"(?:(?<!\s)\s+)?<[^<>\s@]*@[^<>\s]*>\s*")
_GAP = lazy(r"<[^<>@ ]* [^<>@]*>|\[[^\] ]{0,200} [^\]]{0,200}\]|\{\{")
_INITIAL = lazy(r" [A-Z]\Z")
_ROLE = lazy(r"(?:(?<!\s)\s+)?[(（].{0,60}[)）]\s*|\s[-–—]\s.{2,40}\Z")
# "Ada Okafor, Senior SRE" is one person.
_POST = lazy(
    r"(?:(?:senior|staff|principal|lead|junior|head of|site|software|platform|security|devops"
    r"|systems?|infrastructure|cloud|backend|reliability|full[- ]stack) )*"
    r"(?:sre|cto|ceo|vp|engineer(?:ing)?|lead|manager|developer|architect|administrator|sysadmin"
    r"|devops|director|analyst)",
    re.IGNORECASE,
)
NOBODY = frozenset({"", "-", "–", "—", "n/a", "na", "none", "tbd", "todo", "?", "???", "unknown"})
"""What stands where nobody is named, in lower case."""


def split_people(prose: Prose) -> Iterator[Located[str]]:
    """Yield the people that a value names, without their roles in brackets and their links."""
    # "Ada Okafor ([@ada](https://…))" is one person.
    text = _ACCOUNT.sub(lambda match: " " * len(match[0]), prose.text)
    linked = list(_LINKED.finditer(text))
    for match in linked:
        yield from _name_person(prose, *match.span(1))
    start = 0
    for match in linked:
        text = text[: match.start()] + "," * (match.end() - match.start()) + text[match.end() :]
    # "M. Weber (Transport Supervisor, HAM-01)" is one person.
    aside = [match.span() for match in _ASIDE.finditer(text)]
    ends = [
        match.span()
        for match in _SEPARATOR.finditer(text)
        if not any(low < match.start() < high for low, high in aside)
    ]
    for end, after in (*ends, (len(text), len(text))):
        yield from _name_person(prose, start, end, text)
        start = after


def _name_person(prose: Prose, start: int, end: int, text: str = "") -> Iterator[Located[str]]:
    name = (text or prose.text)[start:end]
    if _GAP.search(name):
        return
    if start and _POST.fullmatch(name.strip(" .*_")):
        return
    role = _ROLE.search(name) or _ADDRESS.search(name)
    if role is not None:
        name = name[: role.start()]
    bare = name.strip(" .*_[]<>,").removesuffix(f" {LINK_WORD}")
    bare += "." * (f"{bare}." in name and _INITIAL.search(bare) is not None)  # "Ada O."
    if bare.lower() not in NOBODY and len(bare) <= 60 and len(bare.split()) <= 5:
        low = start + name.index(bare)
        yield Located(bare, prose.source_span(low, low + len(bare)))
