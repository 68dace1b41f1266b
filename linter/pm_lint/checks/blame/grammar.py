"""Paths through a parsed sentence: who a verb speaks of, what it is done to, what is denied.

All functions are pure: words in, words out. Where the small model is known to attach a clause
wrongly, the fallbacks look one step further and prefer to return nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.nlp import Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NEGATIONS = frozenset({"not", "n't", "never", "nt", "hardly", "barely", "nor"})
_RELATIVES = frozenset({"who", "that", "which", "whom"})
_COPULAS = frozenset("be seem appear become remain look get prove grow feel act stay sound".split())
_OBJECT_CONTROL = frozenset(
    "ask tell get cause allow let lead force push urge make have help see catch find leave".split()
)
_MAX_DEPTH = 6

CONTROL_NOUNS = frozenset(
    """decision choice habit tendency attempt inclination practice insistence plan idea
    readiness willingness propensity temptation""".split()
)
"""Nouns whose infinitive or gerund tells what their owner does."""

FACTIVE = frozenset(
    """choose decide manage proceed go continue happen tend start begin elect prefer opt come
    get rush hurry try""".split()
)
"""Verbs whose infinitive was done, or meant to be."""


def is_verb(word: Word) -> bool:
    """Tell whether the word is tagged as a verb form."""
    return word.tag in VERB_TAGS


def is_noun(word: Word) -> bool:
    """Tell whether the word is tagged as a noun or a name."""
    return word.tag.startswith("NN")


def is_adjective(word: Word) -> bool:
    """Tell whether the word is tagged as an adjective."""
    return word.tag.startswith("JJ")


def is_copula(word: Word) -> bool:
    """Tell whether the word is a verb that links its subject with a judgement."""
    return is_verb(word) and word.lemma in _COPULAS


def is_passive(verb: Word) -> bool:
    """Tell whether a verb is in the passive: by its auxiliary, subject or as a participle."""
    if verb.tag not in {"VBN", "VBD"}:
        return False
    if verb.child("auxpass", "nsubjpass", "agent"):
        return True
    if verb.dep in {"acl", "amod"} and verb.tag == "VBN":
        # "a view that the crew had overlooked", "the person on duty confused the two"
        active = verb.child("nsubj") or any(c.lower == "had" for c in verb.all("aux"))
        active = bool(active) or _swallowing(verb) is not None
        return not active and not (verb.child("dobj") and verb.head.dep == "ROOT")
    if any(child.lower == "being" for child in verb.all("aux")):
        return True
    if verb.tag == "VBN" and not verb.child("aux", "dobj") and goals(verb, "by"):
        # A fragment: "note not read by the day shift".
        return True
    if verb.dep == "conj" and not verb.child("aux", *SUBJECTS) and is_verb(verb.head):
        return is_passive(verb.head) and (verb.tag == verb.head.tag or not verb.child("dobj"))
    return False


def subjects(verb: Word, depth: int = 0) -> list[Word]:
    """Return the words that a verb or predicate speaks of.

    Follows coordination, control, raising and participle clauses; a relative pronoun gives way to
    the noun that it stands for.
    """
    if depth > _MAX_DEPTH:
        return []
    own = [word for word in verb.children if word.dep in SUBJECTS]
    own = own or [word for helper in verb.all("aux") for word in helper.all("nsubj")]
    if verb.lower.endswith("ing") and not own:
        own = verb.all("poss")
    own = own or _misread_subjects(verb)
    if own:
        return [resolve_relative(word, verb) for word in own]
    head = verb.head
    if head is verb:
        return []
    if verb.dep in {"acl", "pcomp"} and (control := _nominal_controllers(verb, depth)):
        return control
    if top := _swallowing(verb):
        return [top]
    if verb.dep in {"acl", "relcl"} and (is_noun(head) or head.tag in {"PRP", "WP", "DT", "CD"}):
        return [head]
    if verb.dep == "conj":
        head = _coordinated(verb)
        return subjects(head, depth + 1) if _is_predicate(head) else []
    if verb.dep in {"xcomp", "oprd"}:
        return _controllers(head, depth)
    if verb.dep in {"pcomp", "pobj"} and head.dep in {"prep", "mark", "advmod", "agent"}:
        return _above(head, depth)
    if verb.dep in {"acomp", "attr", "advcl", "ccomp", "dep", "aux"} and _is_predicate(head):
        return subjects(head, depth + 1)
    return []


def _swallowing(verb: Word) -> Word | None:
    """Return the subject of a main verb that the parser hung on the end of its subject.

    "The porter of the data centre omitted to log them": an active verb, and no other in the clause.
    """
    if verb.dep != "acl" or verb.tag not in {"VBN", "VBD"} or verb.child("agent", "aux"):
        return None
    if not verb.child("dobj", "xcomp", "ccomp"):
        return None
    top = verb.head
    while top.dep in {"pobj", "prep", "compound"}:
        top = top.head
    return top if top.dep == "ROOT" and is_noun(top) and top is not verb.head else None


def _coordinated(verb: Word) -> Word:
    """Return the verb with which another is coordinated, where the parser took a nearer one."""
    head = verb.head
    if verb.tag == "VBD" and head.tag in {"VBZ", "VBP"} and not is_negated(verb):
        # "renamed a field that the job depends on and broke it": the past goes with the past.
        head = next((above for above in head.ancestors() if above.tag == "VBD"), head)
    elif (verb.tag in {"VBD", "MD"} or "have" in auxiliaries(verb)) and any(
        child.lower == "to" for child in head.all("aux")
    ):
        # "had the means to isolate it and ought to have used them"
        head = next((above for above in head.ancestors() if above.child("nsubj")), head)
    return head


def _stands_off(verb: Word) -> bool:
    """Tell whether a comma stands right before the verb, in its own clause."""
    return any(
        child.text == "," and child.index == verb.index - 1
        for above in verb.ancestors()
        for child in above.children
    )


def _misread_subjects(verb: Word) -> list[Word]:
    """Return what the parser did not take for a subject: "Ana misread it", "neither of them …".

    In "…, skipping review" it takes the clause for a part of its object.
    """
    if neither := [word for word in verb.all("preconj") if word.lower == "neither"]:
        return neither
    if verb.dep == "amod" and verb.tag == "VBG" and verb.head.index > verb.index:
        return subjects(verb.head.head, 1) if _stands_off(verb) else []
    if verb.tag not in {"VBD", "VBP", "VBZ"}:
        return []
    found = [
        word
        for word in verb.children
        if word.index < verb.index and is_noun(word) and word.dep in {"compound", "nmod", "dep"}
    ][:1]
    return found or (_set_off(verb) if verb.dep == "ROOT" else [])


def _set_off(verb: Word) -> list[Word]:
    """Return the noun that an opening phrase swallowed: "Tidying up the schema, an engineer broke".

    The parser takes it for an apposition of the noun before the comma.
    """
    return [
        noun
        for opener in verb.children
        if opener.dep in {"prep", "advcl", "advmod", "npadvmod"} and opener.index < verb.index
        for noun in opener.subtree()
        if noun.dep in {"appos", "conj", "dobj"} and is_noun(noun) and _is_behind_comma(noun)
    ][:1]


def _is_behind_comma(noun: Word) -> bool:
    edge = left_edge(noun)
    return any(child.text == "," and child.index == edge.index - 1 for child in noun.head.children)


def _nominal_controllers(verb: Word, depth: int) -> list[Word]:
    """Return whose decision, habit, attempt … it was that the verb tells."""
    noun = verb.head if verb.dep == "acl" else verb.head.head
    if noun.lemma not in CONTROL_NOUNS:
        return []
    owners = noun.all("poss") or goals(noun, "by")
    if not owners and is_verb(noun.head) and noun.dep in {"dobj", "attr"}:
        return subjects(noun.head, depth + 1)
    return owners


def _is_predicate(word: Word) -> bool:
    return is_verb(word) or is_adjective(word) or word.tag == "MD"


def _controllers(head: Word, depth: int) -> list[Word]:
    if head.lemma in _OBJECT_CONTROL and (goal := head.child("dobj", "dative")):
        return [goal]
    return subjects(head, depth + 1) if _is_predicate(head) else []


def _above(preposition: Word, depth: int) -> list[Word]:
    head = preposition.head
    if is_verb(head) or is_adjective(head):
        return subjects(head, depth + 1)
    return [head] if is_noun(head) else []


def resolve_relative(word: Word, verb: Word) -> Word:
    """Return the noun that a relative pronoun before `verb` stands for, else the word itself."""
    if word.lower not in _RELATIVES:
        return word
    clause = verb
    for _ in range(4):
        if clause.dep in {"relcl", "acl"}:
            return clause.head
        if clause.dep not in {"conj", "xcomp", "ccomp"} or clause.head is clause:
            break
        clause = clause.head
    return word


def agents(verb: Word) -> list[Word]:
    """Return the nouns behind `by` of a passive verb, its own or that of a coordinated one."""
    found = [
        goal
        for word in verb.children
        if word.dep == "agent" or (word.dep == "prep" and word.lower == "by")
        for goal in word.all("pobj", "pcomp")
    ]
    # "was left disabled by", "went unread by": the agent may hang on the predicate.
    found += [goal for word in verb.all("oprd", "acomp") for goal in goals(word, "by")]
    if found:
        return found
    if verb.dep == "amod":
        # "an incorrectly pushed file by our engineer"
        noun = verb.head
        return goals(noun, "by") or (goals(noun.head, "by") if noun.dep == "attr" else [])
    for place in (*verb.all("prep"), *(c for a in verb.all("advmod") for c in a.all("conj"))):
        # "assembled without much thought by the firmware people"
        found.extend(goal for thing in place.all("pobj") for goal in goals(thing, "by"))
    for other in verb.all("conj", "xcomp"):
        if other.dep == "xcomp" or (other.tag == "VBN" and not other.child(*SUBJECTS)):
            found.extend(agents(other))
    return found


def doers(verb: Word) -> list[Word]:
    """Return who a verb says has acted: the agent of a passive, else the subject."""
    return agents(verb) if is_passive(verb) else subjects(verb)


def targets(verb: Word) -> list[Word]:
    """Return what a verb is done to: the subject of a passive, else the objects."""
    return subjects(verb) if is_passive(verb) else objects(verb)


def is_negated(word: Word) -> bool:
    """Tell whether a verb, or the adjective or noun behind a copula, is directly denied."""
    if any(_is_negation(child, word) for child in word.children):
        return True
    if any(other.lower == "never" for child in word.all("advmod") for other in child.children):
        return True  # "never once ignored"
    if word.dep in {"attr", "acomp", "oprd"} and is_copula(word.head):
        return is_negated(word.head)
    if word.dep == "conj" and any(
        _is_negation(child, word.head) and 0 < word.index - child.index < 3
        for child in word.head.children
        if child.index > word.head.index
    ):
        # "asked for help and did not hesitate": the parser hangs "not" on the first verb.
        return True
    if word.dep == "conj" and is_verb(word) and not word.child(*SUBJECTS):
        # "was not read or checked": the negation covers both; "did not read and deployed" does not.
        shared = any(child.lower in {"or", "nor"} for child in word.head.children)
        return shared and word.tag == word.head.tag and is_negated(word.head)
    return False


def _is_negation(child: Word, word: Word) -> bool:
    if child.dep != "neg" and child.lower not in NEGATIONS:
        return False
    # "The DBAs were at fault, not the storage": what stands behind a comma is denied alone.
    return not any(
        word.index < other.index < child.index and other.text == "," for other in word.children
    )


def auxiliaries(verb: Word) -> set[str]:
    """Return the auxiliaries of a verb in lower case, those of a coordinated verb if none."""
    own = {child.lower for child in verb.children if child.dep in {"aux", "auxpass"}}
    if not own and verb.dep == "conj" and is_verb(verb.head) and verb.tag == verb.head.tag:
        return auxiliaries(verb.head)
    return own


def markers(clause: Word) -> set[str]:
    """Return the conjunctions and adverbs that open a clause, in lower case."""
    return {
        child.lower
        for child in clause.children
        if child.dep in {"mark", "advmod"} and child.index < clause.index
    }


def left_edge(word: Word) -> Word:
    """Return the first word of a noun phrase, without clauses that hang on it."""
    first = word
    for child in word.children:
        if child.index < word.index and child.dep in {
            *("det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod", "neg"),
        }:
            edge = left_edge(child)
            first = edge if edge.index < first.index else first
    return first


def conjuncts(word: Word) -> Iterator[Word]:
    """Yield the word and all that are coordinated with it, to the right."""
    yield word
    for other in word.all("conj", "appos"):
        yield from conjuncts(other)


def objects(word: Word) -> list[Word]:
    """Return the objects and predicate nouns of a verb, coordinated ones too."""
    return [
        goal for child in word.all("dobj", "dative", "oprd", "attr") for goal in conjuncts(child)
    ]


def goals(word: Word, *prepositions: str) -> list[Word]:
    """Return the nouns behind the named prepositions that hang on a word."""
    return [
        other
        for child in word.children
        if child.lower in prepositions and child.dep in {"prep", "agent", "mark", "dative"}
        for goal in child.all("pobj", "pcomp")
        for other in conjuncts(goal)
    ]


def clause_of(word: Word) -> Word:
    """Return the nearest verb at or above a word, the root if there is none."""
    if is_verb(word):
        return word
    last = word
    for last in word.ancestors():
        if is_verb(last):
            break
    return last


def modifiers(word: Word) -> set[str]:
    """Return what stands before a noun: compounds, adjectives, possessors, forms and lemmas."""
    found: set[str] = set()
    for child in word.children:
        if child.index < word.index and child.dep not in {"relcl", "prep", "cc", "conj"}:
            found |= stems(child) | modifiers(child)
    return found


def stems(word: Word) -> set[str]:
    """Return the lower-case form of a word, its lemma and its singular."""
    lower = word.lower
    found = {lower, word.lemma}
    if lower.endswith("s"):
        found.add(lower[:-1])
    return found
