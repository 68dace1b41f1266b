"""Values in one file: each is read alone, and only if it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from pm_lint.shelf import open_shelf, write_shelf

VALUES = {"a": b"first", "b": b"", "é\udc80": b"x" * 100_000}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "shelf"
    place.write_bytes(write_shelf(b"state", VALUES))
    return place


def test_each_value_is_found(place: Path) -> None:
    kept = open_shelf(str(place), b"state")
    assert kept is not None
    assert {key: kept.get(key) for key in kept} == VALUES
    assert len(kept) == len(VALUES)
    assert kept.get("c") is None


def test_a_long_table_is_read_whole(tmp_path: Path) -> None:
    values = {f"key {number}": str(number).encode() for number in range(5000)}
    place = tmp_path / "long"
    place.write_bytes(write_shelf(b"", values))
    kept = open_shelf(str(place), b"")
    assert kept is not None
    assert kept.get("key 4999") == b"4999"


def test_without_pread_the_same_is_found(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.pread", raising=False)
    test_each_value_is_found(place)


def test_another_state_has_nothing(place: Path, tmp_path: Path) -> None:
    assert open_shelf(str(place), b"another") is None
    assert open_shelf(str(tmp_path / "none"), b"state") is None


def test_a_value_that_is_not_whole_is_none(place: Path) -> None:
    data = place.read_bytes()
    place.write_bytes(data[:-1] + b"y")
    kept = open_shelf(str(place), b"state")
    assert kept is not None
    assert (kept.get("a"), kept.get("é\udc80")) == (b"first", None)


@pytest.mark.parametrize("size", [0, 3, 8, 20, 50])
def test_a_table_that_is_not_whole_is_none(place: Path, size: int) -> None:
    place.write_bytes(place.read_bytes()[:size])
    assert open_shelf(str(place), b"state") is None


def test_another_file_in_its_place_changes_nothing(place: Path, tmp_path: Path) -> None:
    kept = open_shelf(str(place), b"state")
    other = tmp_path / "other"
    other.write_bytes(write_shelf(b"state", {"a": b"second"}))
    other.replace(place)
    assert kept is not None
    assert kept.get("a") == b"first"
