"""A person's error, unnamed, given as the cause or the category of what happened.

A finding covers the noun phrase ("human error", "a mistake by the intern").
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Actor, Who
from pm_lint.checks.blame.errors import Error, read_error
from pm_lint.checks.blame.grammar import (
    auxiliaries,
    clause_of,
    goals,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    left_edge,
    markers,
    objects,
    subjects,
)
from pm_lint.checks.blame.harms import strikes
from pm_lint.checks.blame.lemmas import noun_of
from pm_lint.checks.blame.ownership import owners
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Kind, Verdict, accuse_first, mark
from pm_lint.checks.blame.words.causes import CAUSE_LABELS, CAUSED_BY, EFFECTS, STATING
from pm_lint.checks.blame.words.deeds import (
    ERROR_KINDS,
    ERRORS,
    HARM,
    INPUTS,
    MISTAKEN,
    MISTAKES,
)
from pm_lint.checks.blame.words.judgements import TRAIT_NOUNS
from pm_lint.checks.blame.words.lexicon import VERB_FORMS
from pm_lint.checks.blame.words.systems import COMPONENTS
from pm_lint.checks.blame.words.verbs import FAILING
from pm_lint.nlp import Word

_INTERROGATIVES = frozenset({"how", "why", "what", "whether"})
_REMEDIES = frozenset({"action", "intervention"})
_MAKING = frozenset("make commit introduce".split())
_DEFINING = frozenset("classify define call treat count accept mean label describe".split())
_LAYING = frozenset("put attribute trace ascribe chalk link blame".split())
_GENERAL = (
    *("learning from", "learn from", "learned from", "learnt from"),
    *("prone to", "risk of", "room for", "reduce", "prevent", "avoid", "chance of", "eliminate"),
    *("likelihood of", "guard against", "protect against", "resilient to", "minimise", "minimize"),
)
_ARTEFACTS = COMPONENTS | frozenset(
    """calculation translation query migration logic example rfc guide manual formula upstream
    standard textbook tutorial howto spreadsheet""".split()
)


def find_human_error(scene: Scene) -> Iterator[Verdict]:
    """Find a person's error, unnamed, given as the cause or the category of what happened."""
    for word in scene.words:
        plain = is_noun(word) or word.tag in {"JJ", "VBG"} or word.lower in MISTAKES
        if scene.is_quoted(word) or not plain:
            continue
        if verdict := _judge_doing(scene, word):
            yield verdict
        if word.lower in _HUMAN and (verdict := _judge_human(scene, word)):
            yield verdict
        error = read_error(word)
        if error is Error.MISTAKE and _is_told_as_cause(scene, word):
            # "to prevent the mistake that caused the outage"
            yield from _judge(scene, word, error)
            continue
        if error is None or is_denied(scene, word) or _is_general(scene, word):
            continue
        thanked = has_words(scene.words[: word.index], "thanks to")
        if _is_nobodys(word) or _is_imagined(word) or thanked:
            continue
        if word.dep == "compound" or (word.head.lower in {"by", "in"} and not word.children):
            # "by mistake" tells how, and belongs to whoever did it.
            continue
        yield from _judge(scene, word, error)


_HUMAN = frozenset("human man-made manmade human-made".split())
_CAUSED = HARM | ERRORS | frozenset("cause reason trigger origin nature root source".split())


def _judge_human(scene: Scene, word: Word) -> Verdict | None:
    """Judge "the failure was human, not technical"."""
    be = word.head
    if word.dep != "acomp" or be.lemma != "be" or is_denied(scene, word) or is_negated(be):
        return None
    if is_hypothetical(be) or not any(noun_of(thing) in _CAUSED for thing in subjects(be)):
        return None
    return mark(Kind.HUMAN_ERROR, (be, word))


def _judge_doing(scene: Scene, word: Word) -> Verdict | None:
    """Judge "mistyping at the console took both uplinks down"."""
    if not word.lower.endswith("ing") or VERB_FORMS.get(word.lower) not in FAILING:
        return None
    if word.dep not in {"csubj", "nsubj", "nsubjpass", "csubjpass"}:
        return None
    places = actors(scene, goals(word, "in", "of", "by"))
    if any(actor.who in {Who.SYSTEM, Who.UNKNOWN} for actor in places) and (
        word.lower in {"dithering", "skimping"}
    ):
        return None
    if word.child("poss", "nsubj") or is_denied(scene, word) or not _has_effect(word.head):
        return None
    if word.head.tag not in {"VBD", "VBN"}:
        return None  # "forgetting it is a common mistake"
    return mark(Kind.HUMAN_ERROR, (word, word.head))


def _is_nobodys(word: Word) -> bool:
    """Tell whether nothing is told to come of it: "nothing about it was down to carelessness"."""
    verb = clause_of(word)
    return is_verb(verb) and any(
        part.lower in {"nothing", "none", "neither", "nobody"}
        for thing in subjects(verb)
        for part in (thing, *thing.children)
        if part.index <= thing.index
    )


def _is_imagined(word: Word) -> bool:
    """Tell whether an error was never made: "to go on would have been a mistake"."""
    be = word.head
    return word.dep == "attr" and bool(auxiliaries(be) & {"would", "'d", "could", "might"})


def _is_anothers(scene: Scene, word: Word) -> bool:
    """Tell whether the error belongs to a thing: "the kernel's haste", "bot mistakes"."""
    owned = [*word.all("poss"), *(child for child in word.all("compound") if is_noun(child))]
    owned += [goal for goal in goals(word, "of") if noun_of(word) in TRAIT_NOUNS | MISTAKES]
    return any(
        actor.who is Who.SYSTEM and actor.word.lower not in ERROR_KINDS
        for actor in actors(scene, owned)
    )


def _judge(scene: Scene, word: Word, error: Error) -> Iterator[Verdict]:
    if error is not Error.HUMAN and _is_anothers(scene, word):
        return
    phrase = (left_edge(word), word)
    holders = [h for h in owners(scene, word, compounds=False) if h.who is not Who.NOBODY]
    if _is_ruled_out(scene, word) or _is_watch(word):
        return
    if holders:
        yield from _judge_owned(phrase, error, holders[0])
    elif error is Error.SLIP or (error is Error.MISTAKE and _is_in_artefact(word)):
        if not (_is_state(word) or noun_of(word) in INPUTS or _is_caught(word)):
            yield mark(Kind.SLIP, phrase)
    elif word.head.lemma in _MAKING and word.dep in {"dobj", "nsubjpass"}:
        yield from _judge_made(scene, word, phrase)
    elif error is not Error.LAPSE and _is_given_as_cause(scene, word):
        yield mark(Kind.HUMAN_ERROR, phrase)


_RULING_OUT = frozenset(
    """rule exclude discount eliminate consider dismiss suspect discard disprove investigate reject
    hypothesise hypothesize explore fear assume disqualify""".split()
)
_NONE = (
    "y/n",
    "yes/no",
    "not applicable",
    "n / a",
    "n/a",
    "ruled out",
    "none",
    "? no",
    "not a factor",
    "excluded",
)


def _is_ruled_out(scene: Scene, word: Word) -> bool:
    """Tell whether the error is put down only to be crossed out: "human error: ruled out"."""
    if noun_of(word) == "factor" and word.dep in {"nsubj", "conj", "nsubjpass"}:
        return clause_of(word).lemma not in _FACTORED
    if noun_of(word) == "factor" and any(map(is_noun, scene.following(word, 1))):
        return True  # "the human factors group"
    if "y/n" in scene.line.spoken.text.lower():
        return True
    if has_words(
        scene.words, "discarded", "was excluded", "we talk of", "we speak of", "we talk about"
    ):
        return True
    if has_words(scene.following(word, 5), *_NONE) or scene.line.denied_behind:
        return True
    beside = (*scene.before(left_edge(word), 1), *scene.following(word, 1))
    if any(other.text == "/" for other in beside) and has_words(scene.words, "options", "one of"):
        return True
    verb = word.head
    if word.dep in {"nsubjpass", "dobj"} and verb.lemma in _RULING_OUT:
        return True
    if word.lower.endswith("s") and word.dep == "nsubj":
        # "Operator errors rose": what a program counts.
        acts = {verb.lemma, *(clause.lemma for clause in verb.all("xcomp"))}
        return bool(acts & _COUNTED)
    return False


_FACTORED = frozenset("cause contribute lead play be trigger produce".split())
_COUNTED = frozenset(
    """appear climb rise spike show increase surge log flood drop return jump accumulate grow peak
    subside persist""".split()
)
_SUPERVISING = frozenset(
    """regulatory board management financial banking supervisory ethical human independent judicial
    congressional governance external""".split()
)


def _is_watch(word: Word) -> bool:
    """Tell whether an oversight is supervision: "regulatory oversight of the service"."""
    if noun_of(word) != "oversight":
        return False
    over = goals(word, "of", "over")
    before = {child.lower for child in word.children if child.index < word.index}
    return bool(before & _SUPERVISING and (over or "human" not in before)) or bool(
        goals(word, "over")
        or (
            (over and not any(is_verb(goal) for goal in over) and "an" not in before)
            and word.head.tag in {"VBZ", "VBP"}
        )
    )


def _is_general(scene: Scene, word: Word) -> bool:
    """Tell whether errors are spoken of in general, in a definition or as a thing to prevent."""
    verb = clause_of(word)
    if is_verb(verb) and verb is not word:
        if is_hypothetical(verb) and not (verb.lemma in _LAYING and is_passive(verb)):
            return True
        if any(child.lower in {"any", "every", "each"} for child in word.children):
            return verb.tag in {"VBZ", "VBP"}
        if verb.tag in {"VBZ", "VBP"} and any(
            child.lower in {"any", "every"} for thing in objects(verb) for child in thing.children
        ):
            # "An operator error is any action that …"
            return True
        if verb.lemma in {"happen", "occur"} and verb.tag in {"VBZ", "VBP"}:
            return True  # "mistakes happen"
        present = {"is", "are"} & {child.lower for child in verb.children}
        if verb.lemma in _DEFINING and (present or verb.tag in {"VBZ", "VBP"}):
            return True
    return has_words(scene.words, *_GENERAL)


def _is_in_artefact(word: Word) -> bool:
    """Tell whether "mistake in the upgrade logic" places the mistake in an artefact."""
    return any(
        noun_of(goal) in _ARTEFACTS or goal.lemma in _ARTEFACTS
        for goal in goals(word, "in", "within", "inside")
        if not goals(goal, "of")
    )


def _is_state(word: Word) -> bool:
    """Tell whether a thing merely has the error: "the line had a typo"."""
    return word.dep == "dobj" and word.head.lemma in {"have", "contain"}


def _is_caught(word: Word) -> bool:
    """Tell whether slips are what a tool finds in general: "a linter that catches typos"."""
    verb = word.head
    catching = {"catch", "detect", "prevent", "flag", "reject", "avoid", "spot"}
    plain = word.dep == "dobj" and verb.lemma in catching and word.lower.endswith("s")
    return plain and verb.tag not in {"VBD", "VBN"}


def _judge_owned(phrase: tuple[Word, ...], error: Error, holder: Actor) -> Iterator[Verdict]:
    words = (*phrase, holder.word)
    if holder.who is Who.AUTHOR:
        kind = Kind.HUMAN_ERROR if error is Error.HUMAN else Kind.COLLECTIVE
        yield mark(kind, words, holder.word)
    elif holder.who is Who.OUTSIDER and error is not Error.LAPSE:
        yield mark(Kind.OUTSIDER, words, holder.word)
    elif error is not Error.LAPSE and holder.inside:
        yield mark(Kind.HUMAN_ERROR, words, holder.word)


def _judge_made(scene: Scene, word: Word, phrase: tuple[Word, ...]) -> Iterator[Verdict]:
    verb = word.head
    passive = is_passive(verb)
    people = goals(verb, "by") if passive else subjects(verb)
    if any(actor.who is Who.NOBODY for actor in actors(scene, people)):
        return
    verdict = accuse_first(Kind.HUMAN_ERROR, actors(scene, people), verb, *phrase)
    if verdict is not None:
        yield verdict
    elif passive or not people:
        yield mark(Kind.SLIP, (*phrase, verb))


def _has_effect(verb: Word) -> bool:
    """Tell whether something came of the subject of a verb, or is said to be the subject."""
    if is_negated(verb) or markers(verb) & _INTERROGATIVES:
        return False
    if verb.lemma == "be":
        told = verb.child("attr", "prep", "advmod", "ccomp")
        return told is not None and verb.child("acomp") is None
    return is_verb(verb) and (verb.tag in {"VBD", "VBN"} or verb.lemma in EFFECTS | STATING)


def _is_told_as_cause(scene: Scene, word: Word) -> bool:
    """Tell whether a clause behind the noun says that harm came of it."""
    return any(
        clause.tag in {"VBD", "VBN"} and strikes(scene, clause) and not is_negated(clause)
        for clause in word.all("relcl")
        if clause.child("nsubj") is not None
    )


def _is_given_as_cause(scene: Scene, word: Word) -> bool:
    if _is_told_as_cause(scene, word):
        return True
    if set(scene.line.label.split()) & CAUSE_LABELS:
        return True
    node = word
    while node.dep in {"conj", "dep"} and node.head is not node:
        node = node.head
    head = node.head
    if node.dep == "appos" and head.lemma in {"cause", "reason", "factor", "trigger"}:
        return True
    if node.dep in {"nsubj", "nsubjpass", "csubj"}:
        # "Manual intervention was required": what helped, no cause.
        remedy = noun_of(word) in _REMEDIES and head.lemma not in EFFECTS
        return _has_effect(head) and not remedy
    if noun_of(word) in _REMEDIES and node.dep not in {"pobj", "pcomp", "nsubj"}:
        return False
    if node.dep in {"attr", "oprd", "dobj", "acomp"}:
        return head.lemma in STATING
    if node.dep in {"pobj", "pcomp"}:
        settled = head.lower == "on" and head.head.lemma in {"settle", "blame", "put", "decide"}
        return head.lower in CAUSED_BY or head.dep == "agent" or settled
    if any(clause.lemma in STATING for clause in node.all("advcl", "acl")):
        # "Classified under 4, operator error."
        return True
    if (
        noun_of(word) in MISTAKEN
        and scene.following(word, 1)
        and scene.following(word, 1)[0].text == ":"
    ):
        return not has_words(scene.following(word, 3), "no", "not", "none")
    return node.dep == "ROOT" and len(scene.words) <= 16
