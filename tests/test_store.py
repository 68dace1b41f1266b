"""Results that are kept: found again whole or not at all, and never more than fit."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint import store
from pm_lint.source import Span
from pm_lint.spelling import spell
from pm_lint.store import MAX_BYTES, Store, find_store, make_key, open_stores

KEY = make_key("a report")


def test_what_is_kept_is_found_under_its_key_alone(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    assert kept.get(KEY) is None
    kept.put(KEY, b"a result")
    assert kept.get(KEY) == b"a result"
    assert kept.get(make_key("another report")) is None
    kept.put(KEY, b"")
    assert kept.get(KEY) == b""


def test_a_key_tells_parts_apart_and_is_that_of_this_installation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = {make_key("ab", "c"), make_key("a", "bc"), make_key("abc"), make_key("ab", "c", "")}
    assert len(keys) == 4
    before = make_key("a")
    monkeypatch.setattr(store, "_begun", [])
    monkeypatch.setattr(store, "tell_installation", lambda: b"another version of pm-lint")
    assert make_key("a") != before


@pytest.mark.parametrize("damage", ["empty", "cut", "changed", "of another", "folder"])
def test_a_damaged_result_is_none(tmp_path: Path, damage: str) -> None:
    kept = Store(tmp_path)
    kept.put(KEY, b"a result")
    (place,) = (path for path in tmp_path.rglob("*") if path.is_file())
    data = place.read_bytes()
    if damage == "of another":
        other = make_key("another")
        kept.put(other, data)
        place.write_bytes((tmp_path / other[:2] / other[2:]).read_bytes())
    elif damage == "folder":
        place.unlink()
        place.mkdir()
    else:
        place.write_bytes({"empty": b"", "cut": data[:-1], "changed": data[:-1] + b"!"}[damage])
    assert kept.get(KEY) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Store(tmp_path / "file")
    kept.put(KEY, b"a result")
    assert kept.get(KEY) is None


def test_results_that_are_too_large_are_not_kept(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    kept.put(KEY, b"x" * (MAX_BYTES + 1))
    assert kept.get(KEY) is None
    kept.put(KEY, b"x" * MAX_BYTES)
    assert kept.get(KEY) == b"x" * MAX_BYTES


def test_the_oldest_results_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_SHARD_LIMIT", 8)
    kept = Store(tmp_path)
    for number in range(40):
        key = f"aa0{number:061d}"
        kept.put(key, b"x")
        os.utime(tmp_path / "aa" / key[2:], (number, number))
    assert len(list((tmp_path / "aa").iterdir())) <= 9
    assert kept.get(f"aa0{39:061d}") == b"x"


def test_stores_are_there_when_they_were_opened(tmp_path: Path) -> None:
    assert find_store("reports") is None
    open_stores(tmp_path)
    assert find_store("reports") is not None
    open_stores(None)
    assert find_store("reports") is None


class Colour(Enum):
    RED = 1
    BLUE = 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(Colour),
    lambda inner: st.tuples(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)


@given(VALUES, VALUES)
def test_values_are_spelt_alike_only_if_they_are_equal(one: object, other: object) -> None:
    if spell(one) == spell(other):
        assert one == other


def test_the_order_of_sets_and_mappings_is_not_spelt() -> None:
    assert spell({"b": {3, 1}, "a": Span(1, 2)}) == spell({"a": Span(1, 2), "b": {1, 3}})
    assert spell(frozenset("abc")) == spell(set("cba"))
