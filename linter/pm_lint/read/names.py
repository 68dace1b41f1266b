"""The known names of sections and metadata, in the form in which they are compared."""

from __future__ import annotations

import unicodedata
from contextvars import ContextVar
from functools import cache, lru_cache

from pm_lint.compiled import derive
from pm_lint.pattern import lazy
from pm_lint.read.foreign import FOREIGN_NAMES
from pm_lint.read.keys import METADATA_NAMES
from pm_lint.read.name_parts import DETAIL_NAMES, MEASURE_KINDS, WEAK_NAMES
from pm_lint.read.vocabulary import SECTION_NAMES
from pm_lint.report import NO_TERMS, Terms, Topic

MAX_NAME = 100
"""Code points; no name of a section is longer."""

_BRACKETED = lazy(r"\s*\[([^\[\]]{2,60})\]\s*(?:[:：]\s*)?\Z")
PARENTHESIS = lazy(r"[(（\[【][^()（）\[\]【】]{0,80}[)）\]】]")
_SHORTCODE = lazy(r":[a-z][a-z0-9_+-]{1,30}:")
_NUMBER = lazy(
    r"^(?:(?:part|section|step|§)\s{0,3})?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}(?=[.)])|[a-z](?=[.)]))"
    r"\s{0,3}[.):：、\-–—]{0,2}\s{1,3}"
)
_NUMBER_TIGHT = lazy(r"^\d{1,2}[.)、]\s{0,3}(?=[^\W\d])")
_JUNK = lazy(r"[^\w\s'&/+,;:\-–—|.·・]")
_SPACE = lazy(r"\s+")
PUNCTUATION = lazy(r"[\s&/+,;:\-–—|.·・'_]+")


terms_held: ContextVar[Terms] = ContextVar("terms", default=NO_TERMS)


class _Spoken:
    """The words of a team while they hold."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __enter__(self) -> None:
        self._token = terms_held.set(self._terms)

    def __exit__(self, *_: object) -> None:
        terms_held.reset(self._token)


def speak(terms: Terms) -> _Spoken:
    """Let the words of a team hold, beside those of this module, while one report is read.

    Every reader asks for names and none has a use for the words themselves, so they are not
    handed from each to each.
    """
    return _Spoken(terms)


def clean_name(text: str) -> str:
    """Return a heading or label in lower case without markup, numbering, emoji or parentheses."""
    # The names of one report are asked for again and again, and are much those of the next.
    return _clean_known(text) if len(text) <= MAX_NAME else _clean_name(text)


@lru_cache(maxsize=4096)
def _clean_known(text: str) -> str:
    return _clean_name(text)


def _clean_name(text: str) -> str:
    bracketed = _BRACKETED.match(text)
    text = bracketed[1] if bracketed else text
    text = unicodedata.normalize("NFKC", text[: 2 * MAX_NAME]).lower()
    text = text.replace("’", "'").replace("‘", "'").replace("�", "")
    text = _SHORTCODE.sub(" ", PARENTHESIS.sub(" ", text))
    text = _SPACE.sub(" ", _JUNK.sub(" ", text)).strip(" :：.-–—_'|·・,;")
    shorter = _NUMBER.sub("", text) or text
    shorter = _NUMBER_TIGHT.sub("", shorter) or shorter
    return shorter.strip(" :：.-–—_'|,;")


def normalise_name(text: str) -> str:
    """Return a cleaned name with every run of punctuation as one space."""
    return PUNCTUATION.sub(" ", clean_name(text)).strip()


@cache
def _normal_forms() -> dict[str, str]:
    """Return the names of the word lists as `normalise_name` has them."""
    lists = (
        *(
            names
            for table in (SECTION_NAMES, FOREIGN_NAMES, METADATA_NAMES)
            for names in table.values()
        ),
        *(DETAIL_NAMES, WEAK_NAMES, MEASURE_KINDS),
    )

    def normalise_all() -> dict[str, str]:
        return {name: normalise_name(name) for names in lists for name in split_names(names)}

    forms: dict[str, str] = derive("names", normalise_all)
    return forms


@lru_cache(maxsize=8)
def names_of(terms: Terms) -> dict[str, tuple[Topic, ...]]:
    """Return the topics of every known name, those of a team first."""
    if terms.topics:
        own = {normalise_name(name): (topic,) for name, topic in reversed(terms.topics)}
        return {**names_of(NO_TERMS), **own}
    topics = {topic.value: (topic,) for topic in Topic}
    kept: dict[str, str] = derive("topics", _list_topics)
    return {name: topics[topic] for name, topic in kept.items()}


def _list_topics() -> dict[str, str]:
    """Return the topic of each name of the word lists."""
    table: dict[str, str] = {}
    forms = _normal_forms()
    for topics in (SECTION_NAMES, FOREIGN_NAMES, {Topic.SUMMARY: DETAIL_NAMES}):
        for topic, names in topics.items():
            for name in split_names(names):
                table.setdefault(forms[name], topic.value)
    return table


@cache
def detail_names() -> frozenset[str]:
    """Return the names that depend on the other sections of a report."""
    return frozenset(_normal_forms()[name] for name in split_names(DETAIL_NAMES))


@cache
def weak_names() -> frozenset[str]:
    """Return the names too common to open a section as a label."""
    return frozenset(_normal_forms()[name] for name in split_names(WEAK_NAMES))


@lru_cache(maxsize=8)
def keys_of(terms: Terms) -> dict[str, str]:
    """Return the report key of every known name of metadata, those of a team first."""
    if terms != NO_TERMS:
        # A section of a YAML report is a key.
        sections = {normalise_name(n): t.value.replace("-", "_") for n, t in reversed(terms.topics)}
        own = {normalise_name(name): key for name, key in reversed(terms.keys)}
        return {**keys_of(NO_TERMS), **sections, **own}
    table: dict[str, str] = {}
    for key, names in METADATA_NAMES.items():
        for name in split_names(names):
            table.setdefault(_normal_forms()[name], key)
        table.setdefault(key.replace("_", " "), key)
    return table


def split_names(names: str) -> list[str]:
    """Return the names of a list in one of the word tables."""
    found = (name.strip() for line in names.splitlines() for name in line.split(";"))
    return [name for name in found if name]


@cache
def measure_kinds() -> frozenset[str]:
    """Return the kinds of measures."""
    return frozenset(_normal_forms()[name] for name in split_names(MEASURE_KINDS))
