"""What a heading or a label means: its topics as a section, its key as metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pm_lint.pattern import lazy
from pm_lint.read.foreign import FOREIGN_PATTERNS
from pm_lint.read.keys import KEY_PATTERNS
from pm_lint.read.misspelling import match_misspelt
from pm_lint.read.name_parts import SECTION_QUALIFIERS, SECTION_TAILS, STATUS_NAMES
from pm_lint.read.names import (
    MAX_NAME,
    PARENTHESIS,
    PUNCTUATION,
    clean_name,
    detail_names,
    keys_of,
    measure_kinds,
    names_of,
    normalise_name,
    split_names,
    terms_held,
    weak_names,
)
from pm_lint.read.patterns import (
    CLOSINGS,
    GERUNDS,
    MAX_OPENED,
    OPENINGS,
    SECTION_PATTERNS,
)
from pm_lint.report import Stage, Terms, Topic

_UNTOLD = frozenset({Topic.OTHER, Topic.APPENDIX})
_MAX_KEY = 7  # words of a name of metadata
_MAX_WORDS = 14  # of a heading that still reads as a name or a question
_JOINT = lazy(r"(?:(?<!\s)\s+)?(?:&|/|\+|,|・|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b)\s*")
_HEAD = lazy(r"(?:(?<!\s)\s+)?(?::|：|–|—|\||\s-\s)\s*")


# "Próximos pasos para el despliegue"
_TAIL = lazy(
    r" (?:para|del?|des|du|da|dos?|das|für|zur?|zum|der|di|per|til|för|van|voor|untuk|pada|для|на) "
)
# "Summary Checkout was down for an hour on", a heading that runs into its text
_MERGED = lazy(
    r"(Summary|Impact|Timeline|Root [Cc]ause|Resolution|Detection) (?=[A-Z][a-z]+ [a-z])"
)
_MERGED_WORDS = 6
_GROUP = lazy(
    r"\W*(?:(?:immediate|short|medium|mid|long|near)(?:[ -]?term)?|(?:high|medium|low|top)(?:est)?"
    r"|p\d|phase \d+|completed?|done|in progress|to ?do|future|pending|next|today|planned|open"
    r"|this (?:week|month|quarter|sprint)|later|ongoing)(?: (?:priority|term|actions?|items?|fixes"
    r"|measures|work|tasks|steps|improvements))?(?:\s*\(.*\))?\W*\Z",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    return tuple((lazy(pattern), topic) for pattern, topic in SECTION_PATTERNS)


@cache
def _foreign_patterns() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    return tuple((lazy(pattern), topic) for pattern, topic in FOREIGN_PATTERNS)


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
_TAILS = tuple(f" {tail}" for tail in split_names(SECTION_TAILS))


def match_name(text: str) -> tuple[Topic, ...]:
    """Return the topics of a text that is, word for word, a known name, else ().

    "Root cause and resolution" names two.
    """
    if len(text) > MAX_NAME:
        return ()
    return _match_name(text, terms_held.get())


@lru_cache(maxsize=4096)
def _match_name(text: str, terms: Terms) -> tuple[Topic, ...]:
    cleaned = clean_name(text)
    whole = names_of(terms).get(PUNCTUATION.sub(" ", cleaned).strip(), ())
    return whole or _match_joint(cleaned, terms) or _match_part(cleaned, terms)


def match_label(text: str) -> tuple[Topic, ...]:
    """Return the topics of a label, () also where its words are too common to open a section."""
    return () if normalise_name(text) in weak_names() else match_name(text)


def is_detail(text: str) -> bool:
    """Tell whether a name, such as "Details of the incident", depends on the other sections."""
    return normalise_name(text) in detail_names()


def is_measure_kind(text: str) -> bool:
    """Tell whether a name is a kind of measures, such as "Monitoring" or "Prevent"."""
    return normalise_name(text) in measure_kinds()


def is_measure_group(text: str) -> bool:
    """Tell whether a name groups measures by kind, by time, by rank or by state: "Short term"."""
    return _GROUP.match(text) is not None or is_measure_kind(text)


def _match_joint(cleaned: str, terms: Terms) -> tuple[Topic, ...]:
    """Return the topics of names joined by "and", "&", "/" or a comma; all must be known."""
    parts = [part for part in _JOINT.split(cleaned) if part]
    if not 2 <= len(parts) <= 4:
        return ()
    matched = [_match_part(part, terms) for part in parts]
    return _unite(matched) if all(matched) else ()


def _unite(matched: Sequence[tuple[Topic, ...]]) -> tuple[Topic, ...]:
    found = dict.fromkeys(topic for topics in matched for topic in topics)
    if len(found) > 1:
        found.pop(Topic.OTHER, None)
    return tuple(found)


def _match_part(text: str, terms: Terms) -> tuple[Topic, ...]:
    name = PUNCTUATION.sub(" ", text).strip()
    names = names_of(terms)
    for _ in range(4):
        if name in names:
            return names[name]
        tailed = name.endswith(_TAILS)
        tail = next(tail for tail in _TAILS if name.endswith(tail)) if tailed else None
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
    return _find_topics(heading, terms_held.get())


@lru_cache(maxsize=1024)
def _find_topics(heading: str, terms: Terms) -> tuple[Topic, ...]:
    # `terms` are those that hold; they are here as a part of the key.
    exact = match_name(heading)
    if exact:
        return exact
    cleaned = clean_name(heading)
    if not cleaned or len(cleaned) > MAX_NAME:
        return ()
    head, *rest = [part for part in _HEAD.split(cleaned) if part] or [""]
    if rest:
        found = match_label(head)
        if not found or set(found) <= _UNTOLD:  # "Appendix: lessons learned"
            told = match_label(rest[-1]) or (_find_phrase(rest[-1]) if found else ())
            found = (told if len(head.split()) <= 2 else ()) or found
        if found:
            return found
    if len(cleaned.split()) > _MAX_WORDS:
        return ()
    known = _find_phrases(cleaned) or _find_aside(heading, cleaned) or match_misspelt(cleaned)
    merged = _MERGED.match(heading)
    if not known and merged and len(heading.split()) >= _MERGED_WORDS:
        return match_name(merged[1])
    return known or next(
        ((topic,) for pattern, topic in _foreign_patterns() if pattern.search(cleaned)), ()
    )


def _find_aside(heading: str, cleaned: str) -> tuple[Topic, ...]:
    """Return the topics of the first of two joined names, or of one in brackets or with a tail."""
    first = next(iter(part for part in _JOINT.split(cleaned) if part), "")
    aside = PARENTHESIS.search(heading)
    inside = aside[0][1:-1] if aside else ""
    tail = _TAIL.search(cleaned)
    led = match_label(cleaned[: tail.start()]) if tail else ()
    return (match_label(first) if first != cleaned else ()) or match_label(inside) or led


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
    plain = PUNCTUATION.sub(" ", text)
    return next(((topic,) for pattern, topic in _patterns() if pattern.search(plain)), ())


def _find_opening(cleaned: str) -> tuple[Topic, ...]:
    plain = PUNCTUATION.sub(" ", cleaned)
    tables = (_openings(), _gerunds()) if len(plain.split()) <= MAX_OPENED else (_gerunds(),)
    openings = (opening for table in tables for opening in table)
    opened = next(((topic,) for pattern, topic in openings if pattern.match(plain)), ())
    return opened or _find_closing(plain)


def closes_only(heading: str) -> bool:
    """Tell whether nothing but its last word gives the topic of a heading: "Ingress fix".

    Within a section such a heading subdivides it.
    """
    cleaned = clean_name(heading)
    plain = PUNCTUATION.sub(" ", cleaned)
    if not _find_closing(plain) or _HEAD.search(cleaned) or match_name(heading):
        return False
    opened = any(pattern.match(plain) for pattern, _ in (*_openings(), *_gerunds()))
    return not opened and not any(pattern.search(plain) for pattern, _ in _patterns())


def _find_closing(plain: str) -> tuple[Topic, ...]:
    """Return the topic of the noun that a short heading ends with: "User-facing impact"."""
    if not 2 <= len(plain.split()) <= MAX_OPENED:
        return ()
    return next(((topic,) for pattern, topic in _closings() if pattern.search(plain)), ())


def canonical_key(text: str) -> str | None:
    """Return the report key that a metadata name stands for, None when nobody knows it."""
    return None if len(text) > MAX_NAME else _canonical_key(text, terms_held.get())


@lru_cache(maxsize=1024)
def _canonical_key(text: str, terms: Terms) -> str | None:
    name = normalise_name(text)
    key = keys_of(terms).get(name)
    if key is not None or len(name.split()) > _MAX_KEY:
        return key
    return next((key for pattern, key in _key_patterns() if pattern.match(name)), None)


@cache
def _key_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((lazy(pattern), key) for pattern, key in KEY_PATTERNS)


_STATE = lazy(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def stage_of(status: str) -> Stage | None:
    """Return the stage that a status names: "Complete, action items open" is final.

    None when nobody knows the status, or when it is one of the incident.
    """
    words = _STATE.search(status)
    if words is None:
        return None
    own = {normalise_name(name): stage for name, stage in reversed(terms_held.get().stages)}
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
        for name in split_names(names)
    }
