"""The words by which a report names its people and its systems."""

from __future__ import annotations

from enum import Enum

from pm_lint.checks.blame.words.triggers import ROLE_WORDS
from pm_lint.dataclass import dataclass
from pm_lint.pattern import lazy
from pm_lint.report import Report


class Mark(Enum):
    """What is known of a word before the sentence is parsed."""

    PERSON = "person"  # named by the report, a handle: nothing else can be meant
    NAME = "name"  # a given name by the list
    ROLE = "role"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Names:
    """The words by which a report names its people and its systems, in lower case.

    `handles` are the people who write themselves in lower case, such as "mzk".
    """

    people: frozenset[str]
    systems: frozenset[str]
    handles: frozenset[str] = frozenset()


_PART = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SYSTEM_AFTER = lazy(
    r"([A-Z][^\W\d_]{1,40}) "
    r"(?:service|cluster|pod|node|queue|database|server|job|container|API)s?\b"
)
_HANDLE = lazy(r"[a-z][a-z0-9]*(?:[-._][a-z0-9]+)*")
_STAND_INS = frozenset({"code", "link", "image"})


def split_name(name: str) -> list[str]:
    """Return the parts of a name, in lower case."""
    return [part.lower() for part in _PART.findall(name)]


def learn_names(report: Report) -> Names:
    """Gather the report's own people (whole names and each part) and its systems."""
    people: set[str] = set()
    handles: set[str] = set()
    for located in report.people:
        if _HANDLE.fullmatch(located.value) and not _is_word(located.value):
            handles.add(located.value)
        people.update(
            part.lower()
            for part in _PART.findall(located.value)
            if len(part) > 1 and part.lower() not in ROLE_WORDS and part[0].isupper()
        )
        if located.value.startswith("@"):
            people.add(located.value.lower().strip())
    systems = {located.value.lower() for located in report.services}
    for block in report.blocks:
        text = block.prose.text
        for place in block.prose.stand_ins():
            word = text[place.start : place.end].lower()
            if word.isalpha() and word not in _STAND_INS:
                systems.add(word)
        systems.update(match[1].lower() for match in _SYSTEM_AFTER.finditer(text))
    handles -= systems
    people |= handles
    return Names(frozenset(people - systems), frozenset(systems - people), frozenset(handles))


def _is_word(value: str) -> bool:
    """Tell whether a word in lower case is no handle, but what a team or a system is called."""
    from pm_lint.checks.blame.words.plain_names import PLAIN_NAMES

    return value in PLAIN_NAMES or value.removesuffix("s") in PLAIN_NAMES
