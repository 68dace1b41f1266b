"""Fault assigned to people in so many words: to blame, at fault, responsible for, the culprit.

A finding covers the person and the word of fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.checks.blame.actor import Who
from pm_lint.checks.blame.charges import (
    LAYING,
    LYING,
    is_all,
    judge_being,
    judge_charge,
    judge_lying,
    lay,
)
from pm_lint.checks.blame.grammar import (
    clause_of,
    conjuncts,
    doers,
    goals,
    is_adjective,
    is_negated,
    is_noun,
    is_passive,
    is_verb,
    objects,
    subjects,
    targets,
)
from pm_lint.checks.blame.harms import is_harm
from pm_lint.checks.blame.lemmas import noun_of, verb_of
from pm_lint.checks.blame.people import actors
from pm_lint.checks.blame.scene import Scene, has_words
from pm_lint.checks.blame.stance import is_asserted, is_denied, is_hypothetical
from pm_lint.checks.blame.verdict import Verdict
from pm_lint.checks.blame.words.deeds import HARM, LAPSES
from pm_lint.checks.blame.words.inflection import number
from pm_lint.checks.blame.words.judgements import (
    CULPRITS,
    DUTY_NOUNS,
    FAULT_ADJECTIVES,
    FAULT_NOUNS,
)
from pm_lint.nlp import Word

_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})

_OWNED = frozenset("outage incident failure downtime mess loss fault mistake error".split())
_MAKING_ONES_OWN = {"own": _OWNED, "cause": frozenset("this that it all".split())}
_OWNING = frozenset("bear carry take share have own shoulder accept deserve merit".split())
_WHOLE = frozenset("full sole entire direct ultimate complete whole main primary".split())
_IDENTIFYING = frozenset("be find identify know name".split())


def find_fault(scene: Scene) -> Iterator[Verdict]:
    """Find people who are called the cause, guilty or to blame."""
    for word in scene.words:
        if scene.is_quoted(word):
            continue
        if verb_of(word) == "blame" and word.dep not in _NOMINAL:
            yield from _judge_blaming(scene, word)
        elif noun_of(word) in CULPRITS or (word.lower == "guilty" and word.dep == "amod"):
            yield from _judge_culprit(scene, word)
        elif word.lower in FAULT_ADJECTIVES:
            yield from _judge_responsible(scene, word)
        elif noun_of(word) in FAULT_NOUNS and (is_noun(word) or word.dep in _NOMINAL):
            yield from _judge_fault(scene, word)
        elif word.lemma in LYING and any(is_all(word, thing) for thing in subjects(word)):
            yield from judge_lying(scene, word)
        elif word.lemma in _MAKING_ONES_OWN and is_verb(word):
            # "Irina caused this.", "the security team owns the failure"
            wanted = _MAKING_ONES_OWN[word.lemma]
            if any(noun_of(thing) in wanted for thing in targets(word)) and is_asserted(
                scene, word
            ):
                yield from lay(scene, doers(word), word)
        elif word.lemma == "be" or word.lower in {"fingers", "finger", "buck"}:
            yield from judge_being(scene, word)
        yield from judge_charge(scene, word)
    yield from _judge_label(scene)


def _judge_label(scene: Scene) -> Iterator[Verdict]:
    """Judge "Fault: the QA lead"."""
    label = set(scene.line.label.split())
    said = [word for word in scene.words if word.text[0].isalnum()]
    if label & {"cause", "reason", "trigger"} and len(said) < 3 and said:
        # "Root cause: Stefan."
        yield from lay(scene, [word for word in said if word.dep == "ROOT"], said[-1])
    if label & {"fault", "blame", "guilty", *number(CULPRITS)} or (
        "responsible" in label and label & HARM
    ):
        first = next((word for word in scene.words if is_noun(word)), None)
        if first is not None and first.index < 4:
            while first.dep == "compound":
                first = first.head
            yield from lay(scene, [first], first)


def _judge_blaming(scene: Scene, verb: Word) -> Iterator[Verdict]:
    """Judge "the DBA is to blame", "we blame the vendor", "if anyone is to blame, it is …"."""
    infinitive = any(child.lower == "to" for child in verb.children) and not objects(verb)
    if infinitive:
        above = verb.head
        if is_negated(verb) or is_negated(above) or is_denied(scene, above):
            yield from _judge_rest(scene, verb)
            return
        if above.dep == "advcl" and is_hypothetical(above):
            yield from lay(scene, objects(above.head), verb)
            return
        people = subjects(verb)
        if any(word.lower.endswith(("self", "selves")) for word in people):
            # "has only itself to blame"
            people = subjects(clause_of(above))
        yield from lay(scene, people, verb)
    elif verb.dep == "advcl" and is_passive(verb) and is_hypothetical(verb):
        # "If anybody should be blamed, it is …"
        yield from lay(scene, objects(verb.head), verb)
    elif is_asserted(scene, verb) and not _is_by_system(scene, verb):
        yield from lay(scene, targets(verb), verb)


def _is_by_system(scene: Scene, verb: Word) -> bool:
    """Tell whether it is a program that blames, in its log."""
    return any(actor.who is Who.SYSTEM for actor in actors(scene, doers(verb)))


def _judge_fault(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "at fault", "Bob's fault", "the blame lies with the network team"."""
    if word.head.lower == "at" and word.dep == "pobj":
        yield from _judge_at_fault(scene, word)
        return
    if is_denied(scene, word):
        return
    if set(scene.line.label.split()) & {"fault", "blame"}:
        return
    verb = clause_of(word)
    if word.dep in {"nsubj", "nsubjpass"} and word.head.lemma in LYING:
        verb = word.head  # "the blame … lies with" may be tagged as a plural
    if is_verb(verb) and verb is not word:
        if is_negated(verb) or {"not", "but"} <= {w.lower for w in scene.words[word.index :]}:
            yield from lay(scene, _behind_but(scene, word), word)
            return
        if verb.dep == "advcl" and verb.lemma in _OWNING and is_hypothetical(verb):
            yield from lay(scene, objects(verb.head), word)
            return
        if is_hypothetical(verb) and verb.lemma not in _OWNING | LAYING:
            return
    if noun_of(word) == "doing" or (noun_of(word) == "responsibility" and word.dep == "attr"):
        told = {"this", "it"} if noun_of(word) == "doing" else set()
        if any(is_harm(thing) or thing.lower in told for thing in subjects(word.head)):
            yield from lay(scene, [*word.all("poss"), *goals(word, "of")], word)
        return
    yield from _judge_owned(scene, word, verb)


def _judge_owned(scene: Scene, word: Word, verb: Word) -> Iterator[Verdict]:
    """Judge "it was Bob's fault", "the blame lies with", "bears full responsibility for"."""
    owned = [*word.all("poss"), *_lies_with(word, verb)]
    if noun_of(word) in {"fault", "guilt", "culpability"} and word.dep in {"attr", "nsubj"}:
        owned += goals(word, "of")
    whole = verb.lemma in _OWNING and any(child.lower in _WHOLE for child in word.children)
    whole = whole or has_words(scene.words, "alone", "solely", "entirely", "squarely")
    if whole or noun_of(word) not in DUTY_NOUNS or any(map(is_harm, goals(word, "for"))):
        yield from lay(scene, owned, word)


def _behind_but(scene: Scene, word: Word) -> list[Word]:
    """Return whom "but" names: "lies not with the tool but with the two people"."""
    rest = scene.words[word.index :]
    but = next((other for other in rest if other.lower == "but"), None)
    if but is None:
        return []
    return [w for w in rest if w.index > but.index and w.dep == "pobj" and w.index < but.index + 7]


def _lies_with(noun: Word, verb: Word) -> list[Word]:
    word = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun
    if word.dep in {"nsubj", "nsubjpass", "dobj"} and word.head is verb:
        if word.dep != "dobj" or verb.lemma in LAYING:
            where = goals(verb, "with", "on", "to", "at", "upon")
            # "at the door of", "at the feet of"
            where += [goal for place in where for goal in (*place.all("poss"), *goals(place, "of"))]
            return [
                *where,
                *goals(word, "on", "to"),
                *(objects(verb) if verb.lemma == "be" else []),
            ]
        if verb.lemma in _OWNING:
            return subjects(verb)
    return goals(word, "on", "with") if word.dep == "ROOT" else []


def _judge_rest(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the tool wasn't at fault, the people running it were"."""
    for other in scene.words[word.index :]:
        if other.lemma == "be" and other.tag.startswith("VB") and not is_negated(other):
            yield from lay(scene, [w for w in subjects(other) if w.index > word.index], other)


def _judge_at_fault(scene: Scene, word: Word) -> Iterator[Verdict]:
    head = word.head.head
    if is_noun(head):
        yield from lay(scene, [head, *(subjects(head.head) if head.dep == "attr" else [])], word)
        return
    if is_negated(head) or is_denied(scene, word.head) or is_denied(scene, head):
        yield from _judge_rest(scene, word)
        return
    if is_hypothetical(head):
        if head.dep == "advcl" and head.head.lemma == "be":
            # "If anyone is at fault it is …"
            yield from lay(scene, head.head.all("attr"), word)
        return
    yield from lay(scene, subjects(head) or objects(head), word)


def _judge_responsible(scene: Scene, word: Word) -> Iterator[Verdict]:
    """Judge "the DBA is responsible for the outage", not "responsible for payments"."""
    if has_words(scene.words, "contract", "contractually", "by law"):
        return  # what somebody would be liable for
    harms = [
        part
        for goal in goals(word, "for", "of")
        for part in (goal, *goal.all("poss"), *goals(goal, "of"), *_facts(goal))
        if is_harm(part) or noun_of(part) in LAPSES or verb_of(part) in _HARMING
    ]
    if (not harms and word.lower in _DUTIFUL) or is_denied(scene, word):
        return
    head = word.head
    last = harms[0] if harms else word
    if word.lower == "attributable":
        yield from lay(scene, goals(word, "to"), word)
    elif is_verb(head):
        if not is_hypothetical(head):
            said_of = subjects(word) or subjects(head) or head.all("attr")
            yield from lay(scene, said_of, word, last)
    elif head.lower in {"one", "person", "party", "people", "ones"} and head.dep == "attr":
        yield from lay(scene, subjects(head.head), word, last)
    elif head.lower in {"one", "person", "party"} and head.dep == "nsubj":
        yield from lay(scene, head.head.all("attr"), word, last)
        if is_noun(head) and _is_told_who(head):
            yield from lay(scene, [head], word, last)
    elif is_noun(head) and _is_told_who(head):
        yield from lay(scene, [head], word, last)


def _facts(goal: Word) -> list[Word]:
    """Return the words of the fact, way or state for which somebody is responsible."""
    return list(goal.subtree()) if goal.lemma in {"fact", "way", "state"} else []


_DUTIFUL = frozenset("responsible accountable answerable liable".split())
_HARMING = frozenset("lose delete break cause crash drop corrupt leak".split())


def _is_told_who(noun: Word) -> bool:
    """Tell "the person responsible for the loss is Bob" from "the team responsible was paged"."""
    if noun.dep in {"nsubj", "attr"}:
        return noun.head.lemma in _IDENTIFYING
    return noun.dep == "dobj" and noun.head.lemma in _IDENTIFYING


def _judge_culprit(scene: Scene, word: Word) -> Iterator[Verdict]:
    node = word if is_noun(word) else word.head
    if is_denied(scene, word) or is_denied(scene, node):
        return
    verb = node.head
    if is_verb(verb) and (is_negated(verb) or is_hypothetical(verb)):
        return
    people = _equated(node, verb)
    if is_adjective(word):
        people = [*people, node]
    yield from lay(scene, people, word)


def _equated(node: Word, verb: Word) -> list[Word]:
    """Return what a noun is said to be: "the culprit was …", "… was the culprit"."""
    if node.dep in {"nsubj", "nsubjpass"}:
        predicates = objects(verb)
        for child in verb.all("xcomp", "ccomp", "acl"):
            predicates += objects(child)
        predicates += node.all("appos")
        return [other for word in predicates for other in conjuncts(word)]
    if node.dep in {"attr", "oprd", "acomp", "xcomp", "dobj"} and is_verb(verb):
        return targets(verb) if is_passive(verb) else subjects(verb)
    if node.dep in {"appos", "ROOT", "conj"}:
        return [*node.all("appos", "conj"), *([verb] if node.dep == "appos" else [])]
    return []
