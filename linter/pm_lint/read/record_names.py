"""What the names in a record mean, by the tables of `record_words`."""

from __future__ import annotations

from functools import cache, lru_cache

from pm_lint.pattern import lazy
from pm_lint.read import record_words
from pm_lint.read.names import MAX_NAME, normalise_name, split_names
from pm_lint.read.naming import canonical_key
from pm_lint.read.record_words import MILESTONES, OWN_KEYS

_HUMP = lazy(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@lru_cache(maxsize=1024)
def plain_name(name: str) -> str:
    """Return a name in lower case and in words: "due date" for `dueDate` and `due-date`."""
    return normalise_name(_HUMP.sub(" ", name[: 2 * MAX_NAME])) if name else ""


@cache
def words_of(role: str) -> dict[str, int]:
    """Return the names that play a role, a table of `record_words`, with their rank."""
    names = split_names(getattr(record_words, role))
    return {name: rank for rank, name in reversed([*enumerate(map(plain_name, names))])}


def has_role(name: str, role: str) -> bool:
    """Tell whether a name plays a role."""
    return plain_name(name) in words_of(role)


@cache
def _own_keys() -> dict[str, str]:
    return {plain_name(name): key for key, names in OWN_KEYS.items() for name in split_names(names)}


def key_of(name: str) -> str | None:
    """Return the report key that the key of a record stands for, None when nobody knows it."""
    plain = plain_name(name)
    return canonical_key(name) or canonical_key(plain) or _own_keys().get(plain)


@cache
def _milestones() -> dict[str, str]:
    return {
        plain_name(name): word for word, names in MILESTONES.items() for name in split_names(names)
    }


def milestone_of(word: str) -> str | None:
    """Return the milestone, a value of the report schema, that a word of a team stands for."""
    return _milestones().get(plain_name(word))


def zone_of(name: str) -> str | None:
    """Return the zone that a name ends with: "UTC" for `time_utc`."""
    last = plain_name(name).rpartition(" ")[2]
    return last.upper() if last in record_words.ZONES_OF_NAMES else None
