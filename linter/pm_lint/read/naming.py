"""What a heading or a label means: its topics as a section, its key as metadata."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from functools import cache, lru_cache

from pm_lint.compiled import derive
from pm_lint.pattern import lazy
from pm_lint.read.foreign import FOREIGN_NAMES
from pm_lint.read.keys import METADATA_NAMES
from pm_lint.read.patterns import (
    CLOSINGS,
    GERUNDS,
    MAX_OPENED,
    OPENINGS,
    SECTION_PATTERNS,
)
from pm_lint.read.vocabulary import (
    DETAIL_NAMES,
    MEASURE_KINDS,
    SECTION_NAMES,
    SECTION_QUALIFIERS,
    SECTION_TAILS,
    STATUS_NAMES,
    WEAK_NAMES,
)
from pm_lint.report import NO_TERMS, Stage, Terms, Topic

_MAX_NAME = 100  # code points; no name of a section is longer
_MAX_WORDS = 14  # of a heading that still reads as a name or a question
_MISSPELT = range(8, 45)  # code points of a name that one wrong letter does not hide
_END = 3  # code points at either end of a name, of which a slip touches no more than one
_BRACKETED = lazy(r"\s*\[([^\[\]]{2,60})\]\s*[:：]?\s*\Z")
_PARENTHESIS = lazy(r"[(（\[【][^()（）\[\]【】]{0,80}[)）\]】]")
_SHORTCODE = lazy(r":[a-z][a-z0-9_+-]{1,30}:")
_NUMBER = lazy(
    r"^(?:(?:part|section|step|§)\s{0,3})?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}(?=[.)])|[a-z](?=[.)]))"
    r"\s{0,3}[.):：、\-–—]{0,2}\s{1,3}"
)
_NUMBER_TIGHT = lazy(r"^\d{1,2}[.)、]\s{0,3}(?=[^\W\d])")
_JUNK = lazy(r"[^\w\s'&/+,;:\-–—|.·・]")
_SPACE = lazy(r"\s+")
_PUNCTUATION = lazy(r"[\s&/+,;:\-–—|.·・'_]+")
_JOINT = lazy(r"\s*(?:&|/|\+|,|・|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b)\s*")
_HEAD = lazy(r"\s*(?::|：|–|—|\||\s-\s)\s*")


_GROUP = lazy(
    r"\W*(?:(?:immediate|short|medium|mid|long|near)(?:[ -]?term)?|(?:high|medium|low|top)(?:est)?"
    r"|p\d|phase \d+|completed?|done|in progress|to ?do|future|pending|next|today|planned|open"
    r"|this (?:week|month|quarter|sprint)|later|ongoing)(?: (?:priority|term|actions?|items?|fixes"
    r"|measures|work|tasks|steps|improvements))?(?:\s*\(.*\))?\W*\Z",
    re.IGNORECASE,
)


_terms: ContextVar[Terms] = ContextVar("terms", default=NO_TERMS)


class speak:  # noqa: N801 (read as a verb: `with speak(terms)`)
    """Let the words of a team hold, beside those of this module, while one report is read.

    Every reader asks for names and none has a use for the words themselves, so they are not
    handed from each to each.
    """

    def __init__(self, terms: Terms) -> None:
        self._spoken = terms

    def __enter__(self) -> None:
        self._token = _terms.set(self._spoken)

    def __exit__(self, *_: object) -> None:
        _terms.reset(self._token)


def clean_name(text: str) -> str:
    """Return a heading or label in lower case without markup, numbering, emoji or parentheses."""
    bracketed = _BRACKETED.match(text)
    text = bracketed[1] if bracketed else text
    text = unicodedata.normalize("NFKC", text[: 2 * _MAX_NAME]).lower()
    text = text.replace("’", "'").replace("‘", "'").replace("�", "")
    text = _SHORTCODE.sub(" ", _PARENTHESIS.sub(" ", text))
    text = _SPACE.sub(" ", _JUNK.sub(" ", text)).strip(" :：.-–—_'|·・,;")
    shorter = _NUMBER.sub("", text) or text
    shorter = _NUMBER_TIGHT.sub("", shorter) or shorter
    return shorter.strip(" :：.-–—_'|,;")


def normalise_name(text: str) -> str:
    """Return a cleaned name with every run of punctuation as one space."""
    return _PUNCTUATION.sub(" ", clean_name(text)).strip()


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
        return {name: normalise_name(name) for names in lists for name in _split(names)}

    forms: dict[str, str] = derive("names", normalise_all)
    return forms


@lru_cache(maxsize=8)
def _names(terms: Terms) -> dict[str, tuple[Topic, ...]]:
    if terms.topics:
        own = {normalise_name(name): (topic,) for name, topic in reversed(terms.topics)}
        return {**_names(NO_TERMS), **own}
    topics = {topic.value: (topic,) for topic in Topic}
    kept: dict[str, str] = derive("topics", _list_topics)
    return {name: topics[topic] for name, topic in kept.items()}


def _list_topics() -> dict[str, str]:
    """Return the topic of each name of the word lists."""
    table: dict[str, str] = {}
    forms = _normal_forms()
    for topics in (SECTION_NAMES, FOREIGN_NAMES, {Topic.SUMMARY: DETAIL_NAMES}):
        for topic, names in topics.items():
            for name in _split(names):
                table.setdefault(forms[name], topic.value)
    return table


@cache
def _details() -> frozenset[str]:
    return frozenset(_normal_forms()[name] for name in _split(DETAIL_NAMES))


@cache
def _weak() -> frozenset[str]:
    return frozenset(_normal_forms()[name] for name in _split(WEAK_NAMES))


@lru_cache(maxsize=8)
def _keys(terms: Terms) -> dict[str, str]:
    if terms != NO_TERMS:
        # A section of a YAML report is a key.
        sections = {normalise_name(n): t.value.replace("-", "_") for n, t in reversed(terms.topics)}
        own = {normalise_name(name): key for name, key in reversed(terms.keys)}
        return {**_keys(NO_TERMS), **sections, **own}
    table: dict[str, str] = {}
    for key, names in METADATA_NAMES.items():
        for name in _split(names):
            table.setdefault(_normal_forms()[name], key)
        table.setdefault(key.replace("_", " "), key)
    return table


def _split(names: str) -> list[str]:
    found = (name.strip() for line in names.splitlines() for name in line.split(";"))
    return [name for name in found if name]


@cache
def _kinds() -> frozenset[str]:
    return frozenset(_normal_forms()[name] for name in _split(MEASURE_KINDS))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    return tuple((lazy(pattern), topic) for pattern, topic in SECTION_PATTERNS)


@cache
def _openings() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    return tuple((lazy(rf"(?:{pattern})\b"), topic) for pattern, topic in OPENINGS)


@cache
def _closings() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    return tuple((lazy(rf"\b(?:{pattern})\Z"), topic) for pattern, topic in CLOSINGS)


@cache
def _gerunds() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    return tuple((lazy(pattern), topic) for pattern, topic in GERUNDS)


_QUALIFIERS = frozenset(SECTION_QUALIFIERS.split())
_TAILS = tuple(f" {tail}" for tail in _split(SECTION_TAILS))


def match_name(text: str) -> tuple[Topic, ...]:
    """Return the topics of a text that is, word for word, a known name, else ().

    "Root cause and resolution" names two.
    """
    if len(text) > _MAX_NAME:
        return ()
    cleaned = clean_name(text)
    return _match_part(cleaned) or _match_joint(cleaned)


def match_label(text: str) -> tuple[Topic, ...]:
    """Return the topics of a label, () also where its words are too common to open a section."""
    return () if normalise_name(text) in _weak() else match_name(text)


def is_detail(text: str) -> bool:
    """Tell whether a name, such as "Details of the incident", depends on the other sections."""
    return normalise_name(text) in _details()


def is_measure_kind(text: str) -> bool:
    """Tell whether a name is a kind of measures, such as "Monitoring" or "Prevent"."""
    return normalise_name(text) in _kinds()


def is_measure_group(text: str) -> bool:
    """Tell whether a name groups measures by kind, by time, by rank or by state: "Short term"."""
    return _GROUP.match(text) is not None or is_measure_kind(text)


def _match_joint(cleaned: str) -> tuple[Topic, ...]:
    """Return the topics of names joined by "and", "&", "/" or a comma; all must be known."""
    parts = [part for part in _JOINT.split(cleaned) if part]
    if not 2 <= len(parts) <= 4:
        return ()
    matched = [_match_part(part) for part in parts]
    return _unite(matched) if all(matched) else ()


def _unite(matched: Sequence[tuple[Topic, ...]]) -> tuple[Topic, ...]:
    found = dict.fromkeys(topic for topics in matched for topic in topics)
    if len(found) > 1:
        found.pop(Topic.OTHER, None)
    return tuple(found)


def _match_part(text: str) -> tuple[Topic, ...]:
    name = _PUNCTUATION.sub(" ", text).strip()
    names = _names(_terms.get())
    for _ in range(4):
        if name in names:
            return names[name]
        tail = next((tail for tail in _TAILS if name.endswith(tail)), None)
        first, _, rest = name.partition(" ")
        if tail is not None:
            name = name.removesuffix(tail)
        elif first in _QUALIFIERS and rest:
            name = rest
        else:
            return ()
    return ()


def find_topics(heading: str) -> tuple[Topic, ...]:
    """Return the topics that a heading opens, () when it names none.

    More liberal than `match_name`: a name may be followed by a colon and more, or hold a wrong
    letter, and a short heading may hold a telling phrase ("How did we fix it?").
    """
    return _find_topics(heading, _terms.get())


@lru_cache(maxsize=1024)
def _find_topics(heading: str, terms: Terms) -> tuple[Topic, ...]:
    # `terms` are those that hold; they are here as a part of the key.
    exact = match_name(heading)
    if exact:
        return exact
    cleaned = clean_name(heading)
    if not cleaned or len(cleaned) > _MAX_NAME:
        return ()
    head, *rest = [part for part in _HEAD.split(cleaned) if part] or [""]
    if rest:
        found = match_label(head) or (match_label(rest[-1]) if len(head.split()) <= 2 else ())
        if found:
            return found
    if len(cleaned.split()) > _MAX_WORDS:
        return ()
    return _find_phrases(cleaned) or _find_aside(heading, cleaned) or match_misspelt(cleaned)


def _find_aside(heading: str, cleaned: str) -> tuple[Topic, ...]:
    """Return the topics of the first of two joined names, or of a name in parentheses."""
    first = next(iter(part for part in _JOINT.split(cleaned) if part), "")
    aside = _PARENTHESIS.search(heading)
    inside = aside[0][1:-1] if aside else ""
    return (match_label(first) if first != cleaned else ()) or match_label(inside)


def _find_phrases(cleaned: str) -> tuple[Topic, ...]:
    """Return the topics of telling phrases, one for each part that is joined by "and"."""
    parts = [part for part in _JOINT.split(cleaned) if part]
    if 2 <= len(parts) <= 3:
        found = (match_label(part) or _find_phrase(part) for part in parts)
        matched = [topics for topics in found if topics]
        if len(matched) > 1:
            return _unite(matched)
    return _find_phrase(cleaned) or _find_opening(cleaned)


def _find_phrase(text: str) -> tuple[Topic, ...]:
    plain = _PUNCTUATION.sub(" ", text)
    return next(((topic,) for pattern, topic in _patterns() if pattern.search(plain)), ())


def _find_opening(cleaned: str) -> tuple[Topic, ...]:
    plain = _PUNCTUATION.sub(" ", cleaned)
    tables = (_openings(), _gerunds()) if len(plain.split()) <= MAX_OPENED else (_gerunds(),)
    openings = (opening for table in tables for opening in table)
    opened = next(((topic,) for pattern, topic in openings if pattern.match(plain)), ())
    return opened or _find_closing(plain)


def closes_only(heading: str) -> bool:
    """Tell whether nothing but its last word gives the topic of a heading: "Ingress fix".

    Within a section such a heading subdivides it.
    """
    cleaned = clean_name(heading)
    plain = _PUNCTUATION.sub(" ", cleaned)
    if not _find_closing(plain) or _HEAD.search(cleaned) or match_name(heading):
        return False
    opened = any(pattern.match(plain) for pattern, _ in (*_openings(), *_gerunds()))
    return not opened and not any(pattern.search(plain) for pattern, _ in _patterns())


def _find_closing(plain: str) -> tuple[Topic, ...]:
    """Return the topic of the noun that a short heading ends with: "User-facing impact"."""
    if not 2 <= len(plain.split()) <= MAX_OPENED:
        return ()
    return next(((topic,) for pattern, topic in _closings() if pattern.search(plain)), ())


@lru_cache(maxsize=1024)
def match_misspelt(text: str) -> tuple[Topic, ...]:
    """Return the topics of the known name that one letter more, less or other would make."""
    name = normalise_name(text)
    if len(name) not in _MISSPELT or not name.isascii():
        return ()
    names, index = _names(_terms.get()), _ends(_terms.get())
    near = {*index.get((name[:_END], True), ()), *index.get((name[-_END:], False), ())}
    slips = [place for place in near if _is_slip(name, place[1])]
    return names[min(slips)[1]] if slips else ()


@lru_cache(maxsize=8)
def _ends(terms: Terms) -> dict[tuple[str, bool], list[tuple[int, str]]]:
    """Return the known names, numbered, by their first and by their last letters.

    A slip of one letter, or of two that changed places, leaves one of the two as it was.
    """
    if terms == NO_TERMS:
        kept: dict[tuple[str, bool], list[tuple[int, str]]]
        kept = derive("ends", lambda: _index_ends(_names(NO_TERMS)))
        return kept
    return _index_ends(_names(terms))


def _index_ends(names: Iterable[str]) -> dict[tuple[str, bool], list[tuple[int, str]]]:
    index: dict[tuple[str, bool], list[tuple[int, str]]] = {}
    for number, known in enumerate(names):
        if len(known) in _MISSPELT:
            index.setdefault((known[:_END], True), []).append((number, known))
            index.setdefault((known[-_END:], False), []).append((number, known))
    return index


def _is_slip(name: str, known: str) -> bool:
    """Tell whether two names differ by one letter, or by two that have changed places."""
    if len(known) not in _MISSPELT or abs(len(name) - len(known)) > 1:
        return False
    start, limit = 0, min(len(name), len(known))
    while start < limit and name[start] == known[start]:
        start += 1
    end = 0
    while end < limit - start and name[-1 - end] == known[-1 - end]:
        end += 1
    left, right = name[start : len(name) - end], known[start : len(known) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])


def canonical_key(text: str) -> str | None:
    """Return the report key that a metadata name stands for, None when nobody knows it."""
    return None if len(text) > _MAX_NAME else _canonical_key(text, _terms.get())


@lru_cache(maxsize=1024)
def _canonical_key(text: str, terms: Terms) -> str | None:
    return _keys(terms).get(normalise_name(text))


_STATE = lazy(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def stage_of(status: str) -> Stage | None:
    """Return the stage that a status names: "Complete, action items open" is final.

    None when nobody knows the status, or when it is one of the incident.
    """
    words = _STATE.search(status)
    if words is None:
        return None
    own = {normalise_name(name): stage for name, stage in reversed(_terms.get().stages)}
    for name in (normalise_name(status), normalise_name(words[0])):
        stage = own.get(name) or _stages().get(name)
        if stage is not None:
            return stage
    return None


@cache
def _stages() -> dict[str, Stage]:
    return {
        normalise_name(name): Stage(stage)
        for stage, names in STATUS_NAMES.items()
        for name in _split(names)
    }
