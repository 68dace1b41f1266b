"""A parsed sentence as plain words that know their head and their children."""

from __future__ import annotations

from collections.abc import Iterator

from pm_lint.dataclass import dataclass, field


@dataclass(slots=True, eq=False)
class Word:
    """One token: its text and place (code points in the sentence), tags and links.

    `tag` is a Penn tag, `dep` a label of the English pipeline, `ent` the type of the named entity
    that the word belongs to, or "". The root of a sentence is its own head.
    """

    index: int
    text: str
    start: int
    end: int
    lemma: str
    tag: str
    dep: str
    ent: str
    head: Word = field(init=False, repr=False)
    children: list[Word] = field(init=False, repr=False, default_factory=list)

    @property
    def lower(self) -> str:
        """The text in lower case, with the typewriter's apostrophe."""
        return self.text.lower().replace("’", "'")

    def child(self, *deps: str) -> Word | None:
        """Return the first child with one of the labels, or None."""
        return next((word for word in self.children if word.dep in deps), None)

    def all(self, *deps: str) -> list[Word]:
        """Return the children with one of the labels."""
        return [word for word in self.children if word.dep in deps]

    def subtree(self) -> Iterator[Word]:
        """Yield the word and everything below it, in no particular order."""
        seen = [self]
        while seen:
            word = seen.pop()
            yield word
            seen.extend(word.children)

    def ancestors(self) -> Iterator[Word]:
        """Yield the head, its head, and so on up to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One parsed sentence: the text that the pipeline read, and its words in order."""

    text: str
    words: tuple[Word, ...]
