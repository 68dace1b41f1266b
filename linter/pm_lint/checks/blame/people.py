"""Who a noun phrase is: a named person, people of the house, the authors, outsiders, a system."""

from __future__ import annotations

from collections.abc import Iterable

from pm_lint.checks.blame.actor import INSIDERS, Actor, Who
from pm_lint.checks.blame.grammar import (
    conjuncts,
    goals,
    is_noun,
    is_verb,
    left_edge,
    modifiers,
    resolve_relative,
    stems,
)
from pm_lint.checks.blame.names import Mark
from pm_lint.checks.blame.roles import (
    is_firm,
    is_group,
    is_none,
    is_on_duty,
    is_program,
    is_role,
    leads,
    outside_or,
    stands_at_work,
)
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.words import roles
from pm_lint.checks.blame.words.personal import ACTS
from pm_lint.checks.blame.words.systems import COMPONENTS, PRODUCTS, SYSTEM_MARKERS
from pm_lint.nlp import Word

_THINGS = frozenset("this that it which what these those itself there".split())
_NOUN_LIKE = frozenset({"JJ", "CD", "VBG", "FW", "VB", "VBP", "UH"})
_WHOEVER = frozenset({"who", "whoever", "whomever"})
_TIMES = frozenset("minute hour day week month second time year".split())
_AWARDS = frozenset("month year week quarter".split())
_MEMBERS = frozenset("member part half pair majority number couple bunch each several".split())


def identify(scene: Scene, word: Word, depth: int = 0) -> Actor:
    """Tell who stands behind a noun phrase, given its head; of several, people come first."""
    who = _identify_one(scene, word, depth)
    asked = who is Who.MAYBE and depth < _LOOKED_BACK
    best = Actor(word, who, asked and _has_people_before(scene, word))
    if best.inside or best.who is Who.AUTHOR or depth > 3:
        return best
    for other in list(conjuncts(word))[1:]:
        who = _identify_one(scene, other, depth + 1)
        if who in INSIDERS:
            return Actor(other, who)
    return best


def actors(scene: Scene, words: Iterable[Word]) -> list[Actor]:
    """Identify each of the words, people of the house first."""
    found = [identify(scene, word) for word in words]
    return sorted(found, key=lambda actor: not actor.inside)


def take_for_person(scene: Scene, actor: Actor) -> Actor:
    """Return the actor of what only people do: "dispatcher misjudged it" tells of a person.

    With an article it may be a program: "the dispatcher misjudged the batch".
    """
    word = actor.word
    if actor.who is not Who.SYSTEM:
        return actor
    own, before = stems(word), modifiers(word)
    if own & (roles.COMPANIES | roles.OUTSIDE_FIRMS) and not word.child("compound"):
        return Actor(word, Who.OUTSIDER)
    if scene.mark(word) is not None or word.child("det", "poss"):
        return actor
    named = own & (roles.ROLES | _ON_DUTY) and not own & PRODUCTS
    if named and not before & (SYSTEM_MARKERS | PRODUCTS | COMPONENTS):
        return Actor(word, Who.PERSON)
    return actor


_ON_DUTY = frozenset("primary secondary producer agent planner".split())


def _identify_one(scene: Scene, word: Word, depth: int) -> Who:
    mark = scene.mark(word)
    if mark is not None:
        return _identify_marked(scene, word, mark)
    lower = word.lower
    if (pronoun := _identify_pronoun(scene, word, depth)) is not None:
        return pronoun
    if lower in {"who", "whom", "that", "which"} and depth < 3:
        found = resolve_relative(word, word.head)
        if found is not word:
            return _identify_one(scene, found, depth + 1)
        return Who.PERSON if lower in {"who", "whom"} else Who.SYSTEM
    if lower in _THINGS:
        return _identify_those(word)
    if lower in roles.COUNTS:
        return _identify_count(scene, word, depth)
    if is_verb(word) and (whoever := word.child("nsubj")) and whoever.lower in _WHOEVER:
        return Who.PERSON
    if not is_noun(word) and word.tag not in _NOUN_LIKE:
        return Who.UNKNOWN
    return _identify_noun(scene, word, depth)


def _identify_marked(scene: Scene, word: Word, mark: Mark) -> Who:
    if mark is Mark.SYSTEM:
        return Who.SYSTEM
    if mark is Mark.ROLE:
        return outside_or(word, Who.NOBODY if is_none(scene, word) else Who.PERSON)
    if mark is Mark.NAME and _owns_its(scene, word):
        return Who.SYSTEM
    if any(child.lower == "neither" for child in word.children):
        return Who.NOBODY
    return Who.NAMED


def _identify_pronoun(scene: Scene, word: Word, depth: int) -> Who | None:
    lower = word.lower
    if lower in roles.NOBODY or (lower == "one" and has_no(scene, word) and not goals(word, "of")):
        return Who.NOBODY
    if lower in roles.AUTHORS:
        return Who.AUTHOR
    if lower in roles.PRONOUNS:
        return outside_or(word, Who.PERSON) if lower in _SOMEONE else Who.PERSON
    if lower in roles.PLURALS:
        return _look_back(scene, word, depth)
    return None


_SOMEONE = frozenset("someone somebody whoever anyone anybody".split())


def has_no(scene: Scene, word: Word) -> bool:
    """Tell whether `no` or `not` stands right before the word or its noun phrase."""
    edge = left_edge(word)
    near = (*scene.before(word, 1), *scene.before(edge, 1), edge)
    return any(other.lower in {"no", "not"} for other in near if other is not word)


def _identify_those(word: Word) -> Who:
    if word.lower == "those" and any(child.lower in _CONCERNED for child in word.children):
        return Who.PERSON
    if any(goal.lower == "charge" for goal in goals(word, "in")):
        return Who.PERSON
    relative = word.child("relcl", "acl")
    if relative is not None and any(child.lower == "who" for child in relative.subtree()):
        return Who.PERSON
    return Who.SYSTEM


_CONCERNED = frozenset("responsible involved concerned guilty".split())


def _identify_count(scene: Scene, word: Word, depth: int) -> Who:
    clause = word.child("relcl")
    if clause is not None and any(child.lower == "who" for child in clause.subtree()):
        return Who.PERSON
    for goal in goals(word, "of", "among")[:1]:
        who = identify(scene, goal, depth + 1).who
        if who in INSIDERS and (word.lower in {"none", "neither"} or has_no(scene, word)):
            return Who.NOBODY
        return who
    return Who.NOBODY if word.lower in {"neither", "none"} else Who.UNKNOWN


def _owns_its(scene: Scene, name: Word) -> bool:
    """Tell whether "its" or "itself" refers to the name: nothing else stands between."""
    for word in scene.words[name.index + 1 :]:
        if word.lower in {"its", "itself"}:
            return True
        if is_noun(word) or word.lower == "it":
            return False
    return False


_LOOKED_BACK = 4
"""The depth from which no pronoun is resolved: the antecedent of one may be "half of them"."""


def _look_back(scene: Scene, word: Word, depth: int) -> Who:
    """Resolve "they": the nearest people or plural things before it in the sentence.

    Where people stand behind the nearest things, what is said decides (MAYBE).
    """
    nearest = Who.MAYBE
    if depth >= _LOOKED_BACK:
        return nearest
    # In "half of them" the half is no antecedent: who they are tells whose half it is.
    above = {other.index for other in word.ancestors()}
    for other in reversed(scene.words[: word.index]):
        if not is_noun(other) or other.dep == "compound" or stems(other) & _TIMES:
            continue
        if other.index in above and stems(other) & _MEMBERS:
            continue
        mark = scene.mark(other)
        who = (
            _identify_noun(scene, other, _LOOKED_BACK)
            if mark is None
            else _identify_marked(scene, other, mark)
        )
        if who in INSIDERS or who is Who.OUTSIDER:
            return who if nearest is Who.MAYBE else Who.MAYBE
        if other.tag in {"NNS", "NNPS"}:
            nearest = Who.SYSTEM
    return nearest


def _has_people_before(scene: Scene, word: Word) -> bool:
    return any(
        _identify_one(scene, other, _LOOKED_BACK) in INSIDERS
        for other in scene.words[: word.index]
        if is_noun(other) and other.dep != "compound"
    )


def _identify_noun(scene: Scene, word: Word, depth: int) -> Who:
    own = stems(word)
    if word.lower == "people" and not modifiers(word) and not word.child("relcl", "prep", "acl"):
        return Who.MAYBE
    if own & _MEMBERS:
        for goal in goals(word, "of"):
            who = identify(scene, goal, max(3, depth + 1)).who
            if who is not Who.UNKNOWN:
                return who
    if is_on_duty(word, own):
        return Who.NOBODY if is_none(scene, word) else Who.PERSON
    if _is_of_the_house(word, own):
        if _is_theirs(scene, word):
            return Who.OUTSIDER
        return outside_or(word, Who.NOBODY if is_none(scene, word) else Who.PERSON)
    if ("head" in own and leads(word)) or (own & roles.ROLES and _has_gender(scene, word)):
        return Who.PERSON
    if is_firm(word, own):
        return Who.OUTSIDER
    if own & roles.OUTSIDERS:
        return Who.SYSTEM if own & roles.HANDLING and is_program(word) else Who.OUTSIDER
    if own & (COMPONENTS | PRODUCTS | roles.COMPANIES | roles.GROUPS | roles.ROLES):
        return Who.SYSTEM
    return Who.PERSON if _is_somebody(word, own) else _identify_name(scene, word)


def _is_of_the_house(word: Word, own: set[str]) -> bool:
    """Tell whether a noun with these stems is a role or a group, as it stands here."""
    if any(goal.lemma in _AWARDS and goal.tag != "NNS" for goal in goals(word, "of")):
        return False  # "Contributor of the Month" is a title
    shared = bool(own & roles.SHARED_ROLES.keys()) and stands_at_work(word)
    return shared or is_group(word, own) or is_role(own, modifiers(word))


def _is_theirs(scene: Scene, word: Word) -> bool:
    """Tell whether "their staff" is that of people outside who were named before."""
    owner = word.child("poss")
    if owner is None or owner.lower not in {"their", "its"}:
        return False
    before = [other for other in scene.words[: owner.index] if is_noun(other)]
    outside = [other for other in before if stems(other) & roles.OUTSIDE_FIRMS]
    return bool(outside) and not any(
        stems(other) & (roles.PLAIN_GROUPS | roles.PLAIN_ROLES) for other in before
    )


_SOMEBODY = frozenset(
    "one pair soul hero genius mastermind brain type sort lot crowd bunch rest sod party".split()
)
"""What people are called before "who"."""


def _is_somebody(word: Word, own: set[str]) -> bool:
    """Tell whether "who" stands behind what may be people: "the ones who caused this"."""
    return bool(own & _SOMEBODY) and any(
        child.lower == "who" for clause in word.all("relcl") for child in clause.children
    )


def _has_gender(scene: Scene, word: Word) -> bool:
    """Tell whether "his", "she" … can mean the noun only: the manager was reading his mail."""
    clause = scene.words[word.index + 1 : word.index + 9]
    behind = next((w for w in clause if w.lower in _GENDERED), None)
    if behind is None or modifiers(word) & PRODUCTS:
        return False
    between = scene.words[: behind.index]
    return not any(scene.mark(other) in {Mark.PERSON, Mark.NAME} for other in between) and not any(
        other is not word and stems(other) & roles.PLAIN_ROLES for other in between
    )


_GENDERED = frozenset("he she his her himself herself him".split())


def _acts_alone(scene: Scene, name: Word) -> bool:
    """Tell whether a name does what only people do, with nothing beside it: "Oyelaran merged"."""
    verb = name.head
    does = (name.dep == "nsubj" and is_verb(verb)) or (
        name.dep == "pobj" and verb.dep == "agent" and is_verb(verb.head)
    )
    acted = verb if name.dep == "nsubj" else verb.head
    if not does or acted.lemma not in ACTS or len(name.text) < 3:
        return False
    return not any(child.dep in {"det", "amod", "compound", "poss"} for child in name.children)


def _identify_name(scene: Scene, word: Word) -> Who:
    """Believe the model's PERSON only of a capitalised word that nothing else explains."""
    text = word.text
    if word.tag not in {"NNP", "NNPS"}:
        return Who.UNKNOWN
    if not text[0].isupper() or text.isupper() or not text.isalpha():
        return Who.UNKNOWN
    if _acts_alone(scene, word):
        return Who.SYSTEM if word.lower in scene.names.systems else Who.NAMED
    if word.ent != "PERSON":
        return Who.UNKNOWN
    if not word.child("case") and not any(child.tag == "NNP" for child in word.all("compound")):
        # A single capitalised word may be anything; a possessor or a full name is a name.
        return Who.UNKNOWN
    if word.child("det") or _owns_its(scene, word):
        return Who.UNKNOWN
    return Who.SYSTEM if word.lower in scene.names.systems else Who.NAMED
