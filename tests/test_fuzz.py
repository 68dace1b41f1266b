"""What bench/fuzz.py attacks for hours, a little of it at each run; and what it once found."""

from __future__ import annotations

import random

import pytest
from bench.fuzz import BYTES, LONGEST, SHARES, mutate
from bench.seeds import seeds
from bench.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

COSTLY = {"everything", "lint", "fixes"}


def test_every_target_has_a_share() -> None:
    assert SHARES.keys() == TARGETS.keys()


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_the_seeds_themselves_break_nothing(target: str) -> None:
    for seed in seeds(target)[:: 40 if target in COSTLY else 10]:
        TARGETS[target](seed)


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_mutated_seeds_break_nothing(target: str) -> None:
    @settings(deadline=None, max_examples=10 if target in COSTLY else 60)
    @given(st.sampled_from(seeds(target)), st.randoms(use_true_random=False))
    def attack(seed: bytes, chance: random.Random) -> None:
        TARGETS[target](mutate(seed, seeds(target), chance)[:8192])

    attack()


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_any_bytes_break_nothing(target: str) -> None:
    pieces = st.lists(st.sampled_from(BYTES), max_size=30).map(b"".join)

    @settings(deadline=None, max_examples=10 if target in COSTLY else 60)
    @given(st.one_of(st.binary(max_size=200), pieces))
    def attack(data: bytes) -> None:
        TARGETS[target](data)

    attack()


def test_mutation_repeats_itself_and_keeps_to_its_length() -> None:
    for number in range(200):
        one, two = (mutate(b"a: b\n" * 9, (b"c",), random.Random(number)) for _ in range(2))
        assert one == two
        assert len(one) <= LONGEST


FOUND = {
    # ZoneInfo imports a package for each part of a name.
    "a name of a zone without end": ("lint", b"# Postmortem\n\n10:02 A" + b"a/A" * 3000 + b"a\n"),
    # The places of names were looked for in a text whose line breaks had been made alike.
    "a suppression in lines with CRLF": ("comments", b"ignore[PM502] \r\n\r\n -- why"),
    "a path of a pack that no file can have": ("config", b"extends: [./" + b"a" * 5000 + b".yaml]"),
    "a path with a null character": ("config", b'extends: ["./a\\0.yaml"]'),
    "a baseline of brackets": ("baseline", b"[" * 100_000),
    "kept results with more in them": ("results", b"[{}, [0, true, true, true, true, false], []]"),
    "kept results of brackets": ("results", b"[" * 60_000),
    "brackets inside a baseline": ("baseline", b'{"version": 1, "findings": ' + b"[" * 100_000),
    "a baseline of other kinds": (
        "baseline",
        b'{"version": 1, "findings": [{"fingerprint": 1, "code": [], "path": {}},'
        b' {"fingerprint": "a", "code": "PM201", "path": "a"}]}',
    ),
    "a number in TOML too long for Python": (
        "markdown",
        b"+++\na = " + b"1" * 5000 + b"\n+++\n# Postmortem\n",
    ),
    "TOML of brackets": ("markdown", b"+++\na = " + b"[" * 5000 + b"\n+++\n# Postmortem\n"),
    # Once quadratic: every candidate looked at every word of its sentence.
    "a sentence of two thousand signs": (
        "everything",
        b"# Postmortem\n\n## Root cause\n\nBob obviously forgot to fill it, owner:" + b"*" * 1900,
    ),
    "a sentence of ten thousand words": ("everything", b"Bob should have checked, " * 2000),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_was_once_found_breaks_nothing(name: str) -> None:
    target, data = FOUND[name]
    TARGETS[target](data)
    if target == "comments":
        TARGETS[target](data + b" ")
