"""One parsed sentence with what is known of its words, and the paths through its grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pm_lint.checks.blame.sentences import Line, Mark, Names
from pm_lint.nlp import Sentence, Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_OBJECT_CONTROL = frozenset(
    "ask tell get cause allow let lead force push urge make have help".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A sentence under judgement: its source line, its parse and the names that hold for it."""

    line: Line
    sentence: Sentence
    names: Names

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence, in order."""
        return self.sentence.words

    def mark(self, word: Word) -> Mark | None:
        """Return what was known of the word before the parse."""
        return self.line.mark_at(word.start, word.end)

    def is_quoted(self, word: Word) -> bool:
        """Tell whether the word stands in a quotation."""
        return self.line.is_quoted(word.start, word.end)

    def following(self, word: Word, count: int) -> tuple[Word, ...]:
        """Return up to `count` words after `word`."""
        return self.words[word.index + 1 : word.index + 1 + count]

    def before(self, word: Word, count: int) -> tuple[Word, ...]:
        """Return up to `count` words before `word`, in order."""
        return self.words[max(0, word.index - count) : word.index]

    def lowers(self, low: int, high: int) -> tuple[str, ...]:
        """Return the words of an index range in lower case."""
        return tuple(word.lower for word in self.words[max(0, low) : high])


def is_verb(word: Word) -> bool:
    """Tell whether the word is tagged as a verb form."""
    return word.tag in VERB_TAGS


def is_noun(word: Word) -> bool:
    """Tell whether the word is tagged as a noun or a name."""
    return word.tag.startswith("NN")


def base(word: Word) -> str:
    """Return the lemma, hyphens and British spellings untouched."""
    return word.lemma or word.lower


def is_passive(verb: Word) -> bool:
    """Tell whether a verb is in the passive: by its auxiliary, subject or as a participle."""
    if verb.tag not in {"VBN", "VBD"}:
        return False
    if verb.child("auxpass", "nsubjpass", "agent"):
        return True
    if verb.dep in {"acl", "amod"} and verb.tag == "VBN":
        return True
    if verb.dep == "conj" and not verb.child("aux", *SUBJECTS) and is_verb(verb.head):
        return verb.tag == verb.head.tag and is_passive(verb.head)
    return False


def subjects(verb: Word, depth: int = 0) -> list[Word]:
    """Return the words that a verb says something of; antecedents in place of who and which."""
    if depth > 6:
        return []
    own = [word for word in verb.children if word.dep in SUBJECTS]
    if own:
        return [resolve_relative(word, verb) for word in own]
    head = verb.head
    if head is verb:
        return []
    if verb.dep == "conj" and is_verb(head):
        return subjects(head, depth + 1)
    if verb.dep in {"xcomp", "oprd"}:
        return _controllers(head, depth)
    if verb.dep in {"acl", "relcl"} and is_noun(head):
        return [head]
    if verb.dep in {"acl", "relcl", "acomp"} and head.tag in {"PRP", "WP", "DT", "CD"}:
        return [head]
    if verb.dep in {"advcl", "ccomp", "dep", "aux"} and (is_verb(head) or head.tag == "MD"):
        return subjects(head, depth + 1)
    if verb.dep == "pcomp" and head.dep in {"prep", "mark", "advmod"}:
        return _above(head, depth)
    if verb.dep == "acomp" or head.tag.startswith("JJ"):
        return subjects(head, depth + 1)
    return []


def _controllers(head: Word, depth: int) -> list[Word]:
    if head.lemma in _OBJECT_CONTROL and (goal := head.child("dobj", "dative")):
        return [goal]
    if is_verb(head) or head.tag.startswith("JJ") or head.tag == "MD":
        return subjects(head, depth + 1)
    return []


def _above(preposition: Word, depth: int) -> list[Word]:
    head = preposition.head
    if is_verb(head) or head.tag.startswith("JJ"):
        return subjects(head, depth + 1)
    return [head] if is_noun(head) else []


def resolve_relative(word: Word, verb: Word) -> Word:
    """Return the noun that a relative pronoun before `verb` stands for, else the word itself."""
    if word.lower in {"who", "that", "which", "whom"}:
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
    if not found:
        for other in verb.all("conj"):
            if other.tag == "VBN" and not other.child(*SUBJECTS):
                found.extend(agents(other))
    return found


def is_negated(word: Word) -> bool:
    """Tell whether a verb, or the adjective or noun behind a copula, is directly denied."""
    for child in word.children:
        if child.dep == "neg" or child.lower in {"not", "n't", "never", "nt"}:
            return True
    if word.dep in {"attr", "acomp", "xcomp", "oprd"} and word.head.lemma in {
        "be",
        "seem",
        "appear",
    }:
        return any(child.dep == "neg" for child in word.head.children)
    return False


def left_edge(word: Word) -> Word:
    """Return the first word of a noun phrase, without clauses that hang on it."""
    first = word
    for child in word.children:
        if child.index < word.index and child.dep in {
            *("det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod"),
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
    """Return the direct objects of a verb, or of the verb that it is coordinated with."""
    return [
        goal for child in word.all("dobj", "dative", "oprd", "attr") for goal in conjuncts(child)
    ]


def goals(word: Word, *prepositions: str) -> list[Word]:
    """Return the nouns behind the named prepositions that hang on a word."""
    return [
        other
        for child in word.children
        if child.dep in {"prep", "agent", "mark", "dative"} and child.lower in prepositions
        for goal in child.all("pobj", "pcomp")
        for other in conjuncts(goal)
    ]


def has_words(words: tuple[Word, ...], *phrases: str) -> bool:
    """Tell whether one of the phrases (lower case, single spaces) occurs in the run of words."""
    text = " " + " ".join(word.lower for word in words) + " "
    return any(f" {phrase} " in text for phrase in phrases)
