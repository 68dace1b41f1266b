"""One parsed sentence with what is known of its words."""

from __future__ import annotations

from pm_lint.checks.blame.names import Mark, Names
from pm_lint.checks.blame.spoken import Line
from pm_lint.dataclass import dataclass
from pm_lint.nlp import Sentence, Word


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

    def between(self, first: Word, last: Word) -> set[str]:
        """Return the words strictly between two words, in lower case."""
        return {word.lower for word in self.words[first.index + 1 : last.index]}


def has_words(words: tuple[Word, ...], *phrases: str) -> bool:
    """Tell whether one of the phrases (lower case, single spaces) occurs in the run of words."""
    text = " " + " ".join(word.lower for word in words) + " "
    return any(f" {phrase} " in text for phrase in phrases)
