"""The dataclasses of pm-lint behave as those of the standard library, which type checkers see."""

from __future__ import annotations

import dataclasses
import importlib
import pickle
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import pm_lint
from pm_lint import dataclass as ours


def make(library: ModuleType | Any, **options: bool) -> type[Any]:
    """Return a class made by one of the two libraries."""
    field = library.field

    @library.dataclass(**options)
    class Place:
        row: int
        name: str = "here"
        words: list[str] = field(default_factory=list, repr=False)

        def shout(self) -> str:
            return self.name.upper()

    return Place


OPTIONS: list[dict[str, bool]] = [
    {},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "eq": False},
    {"frozen": True, "slots": True, "order": True},
    {"slots": True, "eq": False},
]


@pytest.fixture(params=OPTIONS, ids=lambda options: ",".join(options) or "plain")
def pair(request: pytest.FixtureRequest) -> tuple[type[Any], type[Any]]:
    return make(ours, **request.param), make(dataclasses, **request.param)


def test_they_are_made_compared_and_shown_alike(pair: tuple[type[Any], type[Any]]) -> None:
    seen = []
    for kind in pair:
        one, same, other = kind(1), kind(row=1, name="here"), kind(2, "there", ["x"])
        seen.append(
            [
                repr(one).rpartition(".")[2],
                one == same,
                one != other,
                one == (1, "here", []),
                one.shout(),
                one.words is same.words,
                kind.__match_args__,
                hasattr(one, "__dict__"),
                kind.__hash__ is None,
            ]
        )
    assert seen[0] == seen[1]


def test_they_refuse_alike(pair: tuple[type[Any], type[Any]]) -> None:
    def tell(action: Any) -> str:
        try:
            action()
        except (TypeError, AttributeError) as error:
            return next(
                kind.__name__ for kind in (AttributeError, TypeError) if isinstance(error, kind)
            )
        return "nothing"

    ours_, theirs = (
        [
            tell(kind),
            tell(lambda kind=kind: kind(1, "a", [], 4)),
            tell(lambda kind=kind: kind(1, unknown=2)),
            tell(lambda kind=kind: setattr(kind(1), "row", 2)),
            tell(lambda kind=kind: kind(1) < kind(2)),
            tell(lambda kind=kind: hash(kind(1))),
        ]
        for kind in pair
    )
    assert ours_ == theirs


def test_a_frozen_one_is_ordered_hashed_and_replaced_by_its_fields() -> None:
    @ours.dataclass(frozen=True, slots=True, order=True)
    class Point:
        x: int
        y: int = 0

    assert Point(1) < Point(1, 1) <= Point(1, 1) < Point(2)
    assert len({Point(1), Point(1, 0), Point(1, 1)}) == 2
    assert ours.replace(Point(1, 1), x=5) == Point(5, 1)
    assert [entry.name for entry in ours.fields(Point)] == ["x", "y"]


def test_fields_of_a_parent_come_first() -> None:
    @ours.dataclass(frozen=True)
    class Parent:
        a: int

    @ours.dataclass(frozen=True)
    class Child(Parent):
        b: int

    assert repr(Child(1, 2)).endswith("Child(a=1, b=2)")


def classes() -> Iterator[type[Any]]:
    """Yield every dataclass of the package."""
    for found in pkgutil.walk_packages(pm_lint.__path__, "pm_lint."):
        if not found.name.endswith("__main__"):
            for value in vars(importlib.import_module(found.name)).values():
                own = isinstance(value, type) and value.__module__ == found.name
                if own and "__dataclass_fields__" in vars(value):
                    yield value


def test_every_class_of_the_package_can_be_made_and_pickled() -> None:
    count = 0
    for kind in classes():
        names = [entry.name for entry in ours.fields(kind) if entry.init]
        if hasattr(kind, "__post_init__"):
            continue
        made = kind(**dict.fromkeys(names, "x"))
        copy = pickle.loads(pickle.dumps(made)) if not callable(made) else made
        assert [getattr(copy, name) for name in names] == ["x"] * len(names), kind
        count += 1
    assert count > 100
