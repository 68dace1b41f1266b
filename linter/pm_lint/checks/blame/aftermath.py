"""A named person's deed and harm told side by side: "Ada flips the flag, checkout goes dark".

The order of the words tells which came of which, where the parser's links do not: what stands
behind the deed came of it, unless it is the deed's reason; what stands before it did so only where
a word of time or cause ties the two. A finding covers the person and the deed.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.deeds import Deed, is_done
from pm_lint.checks.blame.grammar import is_noun, is_verb, left_edge, subjects
from pm_lint.checks.blame.harms import is_harm
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.people import identify
from pm_lint.checks.blame.scene import Scene
from pm_lint.checks.blame.stance import is_asserted
from pm_lint.checks.blame.words.aftermaths import (
    CARRYING_OFF,
    GOOD_END,
    HARM,
    REASONED,
    SOURCES,
    STRIKING,
)
from pm_lint.checks.blame.words.causes import REPAIRS
from pm_lint.checks.blame.words.deeds import DEEDS
from pm_lint.nlp import Word

_BREAKS = frozenset(", ; : – — - | ( ) and so which upon whereupon then making causing".split())
_REASONS = frozenset(
    "after when because since as while before if until once although though where".split()
)
_TYING = frozenset(
    """after when because since as once following due owing through from with thanks by moment
    minute instant second soon day""".split()
)
_MADE = frozenset(
    """rule line entry row option parameter setting value blank character regex expression label
    condition index lock dependency version package template policy limit cron crontab demo
    experiment dump dumps cable formatting revocation reboot restart failover import export deletion
    copy clean-up cleanup refactoring edit permission report loop retry fix hotfix removal
    swap bump upgrade downgrade switch toggle typo""".split()
)
"""What people make or do and what then does harm by itself, beside `DEEDS`."""


def tell_beside(scene: Scene) -> Iterator[Deed]:
    """Find a named person's deed beside the harm that came of it."""
    text = scene.line.spoken.text.lower()
    if GOOD_END.search(text):
        return
    harms = [match.span() for match in HARM.finditer(text)]
    struck = [match.span() for match in CARRYING_OFF.finditer(text)]
    sources = [match.span() for match in SOURCES.finditer(text)]
    for deed, first, last in _find_deeds(scene):
        made = _made(deed.word)
        after = [place for place in harms if place[0] >= last.end and _follows(scene, last, place)]
        before = [place for place in harms if place[1] <= first.start]
        came = bool(after) or (bool(before) and _is_tied(scene, first))
        did = made is not None and (_strikes(scene, made) or _is_before(last, struck))
        named = harms or _names_harm(text, sources) or any(map(is_harm, scene.words))
        led = bool(named) and (
            any(place[1] <= first.start + 1 for place in sources)
            or REASONED.match(text, last.end) is not None
        )
        if came or did or led:
            yield deed


def _find_deeds(scene: Scene) -> Iterator[tuple[Deed, Word, Word]]:
    """Yield each deed of a named person with the first and last of the words that tell it."""
    for word in scene.words:
        if scene.is_quoted(word) or not (is_noun(word) or word.text[:1].isupper()):
            continue
        actor = identify(scene, word)
        if actor.who is not Who.NAMED:
            continue
        found = _find_noun(scene, actor) or _find_verb(scene, actor)
        if found is not None:
            words = (actor.word, found)
            first = min((*words, left_edge(found)), key=lambda part: part.index)
            yield Deed(actor, found), first, max(words, key=lambda part: part.index)


def _find_verb(scene: Scene, actor: Actor) -> Word | None:
    """Return the verb of what somebody did; in clipped style the nearest one behind the name."""
    for verb in scene.words[actor.word.index + 1 : actor.word.index + 5]:
        if is_verb(verb) and verb.tag in _FINITE:
            near = verb.index - actor.word.index < 4 and actor.word.dep != "poss"
            if actor.word in subjects(verb) or near:
                told = is_asserted(scene, verb) and is_done(verb)
                return verb if told else None
        if is_noun(verb) or not verb.text[0].isalpha():
            return None
    return None


_FINITE = frozenset({"VBD", "VBZ", "VBN", "VBG"})


def _find_noun(scene: Scene, actor: Actor) -> Word | None:
    """Return what somebody made: "Ada's rule", "a rule by Ada", "a line added by Ada"."""
    name = actor.word
    if name.dep == "poss" or (name.dep in {"compound", "nmod"} and is_noun(name.head)):
        return name.head if _is_made(name.head) else None
    before = scene.before(name, 1)
    if not before or before[0].lower not in {"by", "of", "from"}:
        return None
    for word in reversed(scene.before(before[0], 9 if before[0].lower == "by" else 2)):
        if word.text in {".", ";", ":"} or word.tag in {"VBD", "VBZ", "MD"}:
            return None
        if _is_made(word):
            return word
    return None


def _is_made(word: Word) -> bool:
    if noun_of(word) in REPAIRS - {"restart", "failover", "report"}:
        return False
    return noun_of(word) in DEEDS | _MADE or word.lower in DEEDS | _MADE


def _follows(scene: Scene, last: Word, place: tuple[int, int]) -> bool:
    """Tell whether the harm is told behind the deed as what came of it."""
    between = [word for word in scene.words[last.index + 1 :] if word.start < place[1]]
    breaks = [word for word in between if word.lower in _BREAKS]
    if not breaks:
        return False
    behind = [word for word in between if word.index > breaks[0].index - 1]
    return not any(
        word.lower in _REASONS and not (word.lower == "as" and _shows(scene, word))
        for word in (*between[: breaks[0].index], *behind)
    )


def _shows(scene: Scene, word: Word) -> bool:
    """Tell whether "as" tells how things look: "all prices show as zero"."""
    return any(is_verb(before) and before.lemma in _SHOWN for before in scene.before(word, 1))


_SHOWN = frozenset("show read appear display count arrive go come".split())


def _is_tied(scene: Scene, first: Word) -> bool:
    """Tell whether a word of time or cause stands right before the deed."""
    near = [word for word in scene.before(first, 4) if word.text not in {",", ";"}]
    return any(word.lower in _TYING for word in near)


def _made(deed: Word) -> Word | None:
    """Return what was made: the noun of the deed, or that of "the rule that Ada added"."""
    if is_noun(deed):
        return deed
    return deed.head if deed.dep in {"relcl", "acl"} and is_noun(deed.head) else None


def _strikes(scene: Scene, noun: Word) -> bool:
    verb = noun.head
    return (
        noun.dep == "nsubj"
        and is_verb(verb)
        and verb.lemma in STRIKING
        and verb.child("dobj") is not None
        and is_asserted(scene, verb)
    )


def _is_before(last: Word, places: list[tuple[int, int]]) -> bool:
    return any(place[0] >= last.end for place in places)


def _names_harm(text: str, sources: list[tuple[int, int]]) -> bool:
    return any(text[low:high].startswith("what ") for low, high in sources)
