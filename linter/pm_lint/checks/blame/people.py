"""Who a noun phrase is: a named person, people of the house, the authors, outsiders, a system."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pm_lint.checks.blame.scene import Scene, conjuncts, is_noun, left_edge, resolve_relative
from pm_lint.checks.blame.sentences import Mark
from pm_lint.checks.blame.words.roles import (
    AUTHORS,
    COMPANIES,
    COUNTS,
    DEPARTMENTS,
    GROUPS,
    NOBODY,
    OUTSIDERS,
    PLURALS,
    PRONOUNS,
    ROLES,
    SHARED_GROUPS,
    SHARED_ROLES,
)
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS, SYSTEM_MARKERS
from pm_lint.nlp import Word


class Who(Enum):
    """Of whom a sentence speaks."""

    NAMED = "named"
    PERSON = "person"
    NOBODY = "nobody"
    MAYBE = "maybe"  # "they" without an antecedent: a person only of what only people do
    AUTHOR = "author"
    OUTSIDER = "outsider"
    SYSTEM = "system"
    UNKNOWN = "unknown"


INSIDERS = frozenset({Who.NAMED, Who.PERSON, Who.NOBODY})
"""People whom a finding of a warning may be about."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The head of a noun phrase, and who that is."""

    word: Word
    who: Who

    @property
    def inside(self) -> bool:
        """Whether this is a person of the house other than the authors."""
        return self.who in INSIDERS


def identify(scene: Scene, word: Word, depth: int = 0) -> Actor:
    """Tell who stands behind a noun phrase, given its head."""
    best = Actor(word, _identify_one(scene, word, depth))
    if best.inside or best.who is Who.AUTHOR or depth > 3:
        return best
    for other in list(conjuncts(word))[1:]:
        who = _identify_one(scene, other, depth + 1)
        if who in INSIDERS:
            return Actor(other, who)
    return best


def _identify_one(scene: Scene, word: Word, depth: int) -> Who:
    lower = word.lower
    mark = scene.mark(word)
    if mark is Mark.PERSON:
        return Who.NAMED
    if mark is Mark.SYSTEM:
        return Who.SYSTEM
    if mark is Mark.NAME:
        return Who.SYSTEM if _owns_its(scene, word) else Who.NAMED
    if mark is Mark.ROLE:
        return _outside_or(scene, word, Who.PERSON)
    if lower in NOBODY or (lower == "one" and has_no(scene, word)):
        return Who.NOBODY
    if lower in AUTHORS:
        return Who.AUTHOR
    if lower in {"who", "that", "which", "whom"} and depth < 3:
        found = resolve_relative(word, word.head)
        if found is not word:
            return _identify_one(scene, found, depth + 1)
        return Who.PERSON if lower in {"who", "whom"} else Who.SYSTEM
    if lower in PRONOUNS:
        return Who.PERSON
    if lower in PLURALS:
        return _look_back(scene, word)
    if lower in {"this", "that", "it", "which", "what", "these", "those", "itself"}:
        return _identify_those(word)
    if lower in COUNTS:
        return _identify_count(scene, word, depth)
    if not is_noun(word) and word.tag not in {"JJ", "CD", "VBG", "FW", "VB", "VBP", "UH"}:
        return Who.UNKNOWN
    return _identify_noun(scene, word)


def has_no(scene: Scene, word: Word) -> bool:
    """Tell whether `no` or `not` stands right before the word."""
    return any(other.lower in {"no", "not"} for other in scene.before(word, 1))


def _identify_those(word: Word) -> Who:
    relative = word.child("relcl", "acl")
    if relative is not None and any(child.lower == "who" for child in relative.subtree()):
        return Who.PERSON
    return Who.SYSTEM


def _identify_count(scene: Scene, word: Word, depth: int) -> Who:
    for preposition in word.all("prep"):
        if preposition.lower in {"of", "among"}:
            for goal in preposition.all("pobj"):
                who = identify(scene, goal, depth + 1).who
                if who is Who.AUTHOR:
                    return who
                if who in INSIDERS and (word.lower in {"none", "neither"} or has_no(scene, word)):
                    return Who.NOBODY
                return who
    return Who.UNKNOWN


def _owns_its(scene: Scene, name: Word) -> bool:
    """Tell whether "its" or "itself" refers to the name: nothing else stands between."""
    for word in scene.words[name.index + 1 :]:
        if word.lower in {"its", "itself"}:
            return True
        if is_noun(word):
            return False
    return False


def _look_back(scene: Scene, word: Word) -> Who:
    """Resolve "they": the nearest people or plural things before it in the sentence."""
    for other in reversed(scene.words[: word.index]):
        if not is_noun(other) or other.dep == "compound":
            continue
        who = _identify_noun(scene, other) if scene.mark(other) is None else _marked(scene, other)
        if who in INSIDERS or who is Who.OUTSIDER:
            return who
        if other.tag in {"NNS", "NNPS"}:
            return Who.SYSTEM
    return Who.MAYBE


def _marked(scene: Scene, word: Word) -> Who:
    return Who.SYSTEM if scene.mark(word) is Mark.SYSTEM else Who.NAMED


def _stems(word: Word) -> set[str]:
    lower = word.lower
    stems = {lower, word.lemma}
    if lower.endswith("s"):
        stems.add(lower[:-1])
    return stems


def _modifiers(word: Word) -> set[str]:
    """Return what stands before a head: compounds, adjectives, possessors, in lower case."""
    found: set[str] = set()
    for child in word.children:
        if child.index < word.index and child.dep in {
            "compound",
            "amod",
            "nmod",
            "poss",
            "det",
            "punct",
            "npadvmod",
        }:
            found |= _stems(child)
            found |= _modifiers(child)
    return found


def _identify_noun(scene: Scene, word: Word) -> Who:
    stems = _stems(word)
    modifiers = _modifiers(word)
    if _is_member(scene, stems):
        for goal in (g for p in word.all("prep") if p.lower == "of" for g in p.all("pobj")):
            who = identify(scene, goal, 3).who
            if who is not Who.UNKNOWN:
                return who
    who = _identify_group(scene, word, stems, modifiers)
    if who is Who.UNKNOWN:
        who = _identify_role(stems, modifiers)
    if who is Who.PERSON:
        return _outside_or(scene, word, who)
    if who is not Who.UNKNOWN:
        return who
    if stems & OUTSIDERS:
        return Who.OUTSIDER
    if stems & COMPONENTS or stems & PRODUCTS or stems & COMPANIES:
        return Who.SYSTEM
    return _identify_name(scene, word)


def _is_member(scene: Scene, stems: set[str]) -> bool:
    return bool(stems & {"member", "part", "half", "pair", "majority", "number", "couple", "bunch"})


def _identify_group(scene: Scene, word: Word, stems: set[str], modifiers: set[str]) -> Who:
    for stem in stems & GROUPS:
        if stem in DEPARTMENTS:
            bare = left_edge(word) is word and word.dep not in {"compound", "amod"}
            if bare and (
                word.text[0].isupper()
                and (word.index > 0 or word.dep in {"nsubj", "poss", "nsubjpass", "pobj"})
            ):
                return Who.PERSON
            if (
                bare
                and stem in {"management", "leadership", "engineering", "security"}
                and word.dep == "nsubj"
            ):
                return Who.PERSON
            continue
        wanted = SHARED_GROUPS.get(stem)
        if wanted is None or modifiers & wanted:
            return Who.PERSON
    return Who.UNKNOWN


def _identify_role(stems: set[str], modifiers: set[str]) -> Who:
    found = stems & (ROLES | SHARED_ROLES.keys())
    if not found:
        return Who.UNKNOWN
    for stem in found:
        wanted = SHARED_ROLES.get(stem)
        if modifiers & SYSTEM_MARKERS or (
            modifiers & PRODUCTS
            and stem
            in {
                "operator",
                "manager",
                "agent",
                "driver",
                "coordinator",
                "writer",
                "handler",
                "planner",
                "worker",
            }
        ):
            return Who.SYSTEM
        if not wanted or modifiers & wanted:
            return Who.PERSON
        if stem == "manager" and not modifiers & COMPONENTS:
            return Who.PERSON
    return Who.UNKNOWN


def _outside_or(scene: Scene, word: Word, who: Who) -> Who:
    """Return OUTSIDER where a customer, vendor or company stands behind a role, else `who`."""
    modifiers = _modifiers(word)
    if modifiers & {"our", "internal", "own", "customer-facing"}:
        return who
    owners = {part for child in word.all("poss", "compound", "nmod") for part in _stems(child)}
    goals = {
        part
        for preposition in word.all("prep")
        if preposition.lower in {"at", "from", "of"}
        for goal in preposition.all("pobj")
        for part in _stems(goal)
    }
    if (owners | goals) & (COMPANIES | {"attacker", "vendor", "provider", "carrier", "supplier"}):
        return Who.OUTSIDER
    possessors = {part for child in word.all("poss") for part in _stems(child)}
    if (possessors | goals) & OUTSIDERS or modifiers & {"external", "third-party", "their"}:
        return Who.OUTSIDER if not modifiers & {"their"} else who
    return who


def _identify_name(scene: Scene, word: Word) -> Who:
    text = word.text
    if word.tag not in {"NNP", "NNPS"} or not text[0].isupper() or text.isupper():
        return Who.UNKNOWN
    if word.ent != "PERSON" or any(character.isdigit() for character in text):
        return Who.UNKNOWN
    if word.child("det") or not text.isalpha() or _owns_its(scene, word):
        return Who.UNKNOWN
    if word.lower in scene.names.systems:
        return Who.SYSTEM
    return Who.NAMED
