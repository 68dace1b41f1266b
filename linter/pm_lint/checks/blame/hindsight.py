"""What is called obvious or easily avoided after the fact, about what people did or knew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.grammar import auxiliaries, is_negated, is_verb, subjects
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, mark
from pm_lint.checks.blame.words.afterthoughts import find_phrase
from pm_lint.checks.blame.words.judgements import AVOIDED, EASILY, OBVIOUSLY
from pm_lint.nlp import Word

_LOOKING_BACK = (
    *("looking back", "in hindsight", "in retrospect", "with hindsight", "to anyone"),
    *("to everyone", "should", "move", "choice", "all along", "from the start"),
)
_EVERYBODY = frozenset("everybody everyone we anyone anybody they nobody".split())
_SEEING = ("could see", "could have", "knew", "knows", "could tell", "can see", "would have")


def find_hindsight(scene: Scene) -> Iterator[Verdict]:
    """Find what is called obvious or easily avoided after the fact."""
    if (verdict := _judge_phrase(scene)) is not None:
        yield verdict
    for word in scene.words:
        if scene.is_quoted(word) or is_denied(scene, word):
            continue
        for test in _TESTS:
            if (verdict := test(scene, word)) is not None:
                yield verdict
                break


def _judge_phrase(scene: Scene) -> Verdict | None:
    """Match "needless to say", "the signs were there for all to see"."""
    place = find_phrase(scene.line.spoken.text)
    if place is None:
        return None
    marked = [w for w in scene.words if w.start < place[1] and w.end > place[0]]
    if any(scene.is_quoted(word) for word in marked):
        return None
    return mark(Kind.HINDSIGHT, marked)


def _judge_avoidable(scene: Scene, word: Word) -> Verdict | None:
    if word.lower not in AVOIDED:
        return None
    easy = [child for child in word.children if child.lower in EASILY]
    if any(has_words(scene.following(child, 1), "that") for child in easy):
        return None  # "so that such outages are prevented"
    return mark(Kind.HINDSIGHT, (easy[0], word)) if easy else None


def _judge_obvious(scene: Scene, word: Word) -> Verdict | None:
    if word.lower != "obvious" or not has_words(scene.words, *_LOOKING_BACK):
        return None
    return mark(Kind.HINDSIGHT, (word,))


def _judge_obviously(scene: Scene, word: Word) -> Verdict | None:
    verb = word.head
    if word.lower not in OBVIOUSLY or not is_verb(verb) or not _judges(word, verb):
        return None
    for actor in actors(scene, subjects(verb)):
        if actor.who is Who.MAYBE and not (actor.has_people_before or verb.lemma in _KNOWING):
            continue  # "they simply dropped": they may be programs
        if actor.who is Who.AUTHOR and word.lower == "naturally" and verb.lemma not in _KNOWING:
            continue  # "naturally, we had a playbook"
        if actor.inside or actor.who in {Who.AUTHOR, Who.MAYBE}:
            return mark(Kind.HINDSIGHT, (word, verb, actor.word))
    return None


_KNOWING = frozenset(
    """know assume believe think expect see notice realise realize understand trust forget ignore
    overlook miss suppose presume hope want care suspect guess take rely""".split()
)
_SAYING = frozenset(
    """state say communicate document define describe explain show mark label write tell specify
    name announce report mention identify list outline express indicate mean""".split()
)


def _judges(word: Word, verb: Word) -> bool:
    """Tell whether an adverb calls an act plain: "clearly the team …", not "state it clearly"."""
    if verb.lemma in _KNOWING:
        return word.index < verb.index and not auxiliaries(verb) & {"to", "will", "shall"}
    # Of what people do "simply" mostly says how; of what they believed, that it was plain.
    if word.lower == "simply" or verb.lemma in _SAYING or word.index > verb.index:
        return False
    return not is_hypothetical(verb) and (
        verb.lemma == "be" or verb.tag != "VB" or is_negated(verb)
    )


def _judge_of_course(scene: Scene, word: Word) -> Verdict | None:
    before = scene.before(word, 1)
    if word.lower != "course" or not before or before[0].lower != "of":
        return None
    if not any(other.lower in _EVERYBODY for other in scene.words) and not any(
        actor.inside
        for verb in scene.words
        if is_verb(verb) and verb.tag in {"VBD", "VBN"}
        for actor in actors(scene, subjects(verb))
    ):
        return None
    return mark(Kind.HINDSIGHT, (before[0], word))


def _judge_anyone(scene: Scene, word: Word) -> Verdict | None:
    if word.lower not in {"anyone", "anybody", "everyone", "everybody"}:
        return None
    after = scene.following(word, 3)
    return mark(Kind.HINDSIGHT, (word, *after[:2])) if has_words(after, *_SEEING) else None


_TESTS: tuple[Callable[[Scene, Word], Verdict | None], ...] = (
    _judge_avoidable,
    _judge_obvious,
    _judge_obviously,
    _judge_of_course,
    _judge_anyone,
)
