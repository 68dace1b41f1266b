"""Patterns that are kept compiled, and patterns that are made faster, match as they are written."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pm_lint import compiled, pattern
from pm_lint.pattern import gather_starts, lazy
from pm_lint.read.milestone_hints import BEFORE, TENTATIVE
from pm_lint.read.milestone_words import PLAIN
from pm_lint.shelf import write_shelf

WRITTEN = [*PLAIN.values(), *TENTATIVE.values(), *BEFORE.values()]
SAMPLE = r"(?P<day>\d{1,2})\s(?i:may|june)\b|[^\W\d]+(?=!)|\bé+"
TEXT = "on 12 May we said ouch! éé 3 JUNE"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for what is kept, as in the first run of all."""
    monkeypatch.setenv("PM_LINT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    for module, name in ((compiled, "_shelves"), (compiled, "_fresh"), (pattern, "_compiled")):
        monkeypatch.setattr(module, name, {})
    return tmp_path


def forget() -> None:
    compiled._shelves.clear()
    pattern._compiled.clear()


def test_a_pattern_is_compiled_in_one_run_and_taken_back_in_the_next(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = lazy(SAMPLE, re.IGNORECASE)
    found = [match.span() for match in first.finditer(TEXT)]
    assert found
    compiled.keep_noted()
    assert list(kept.iterdir())
    forget()
    # Fails when Python no longer takes its own code back: then each start compiles everything.
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    second = lazy(SAMPLE, re.IGNORECASE)
    assert [match.span() for match in second.finditer(TEXT)] == found
    match = second.search(TEXT)
    assert match is not None
    assert match.groupdict() == {"day": "12"}
    assert (second.pattern, second.flags, second.groups) == (SAMPLE, first.flags, first.groups)
    assert dict(second.groupindex) == dict(first.groupindex)


@pytest.mark.parametrize("rubbish", [b"", b"\0" * 40, "cut", "swapped"])
def test_what_is_damaged_is_compiled_anew(kept: Path, rubbish: bytes | str) -> None:
    lazy(SAMPLE).search(TEXT)
    compiled.keep_noted()
    (place,) = kept.iterdir()
    data = place.read_bytes()
    damaged = {"cut": data[: len(data) // 2], "swapped": data[:9] + data[:8:-1]}
    place.write_bytes(rubbish if isinstance(rubbish, bytes) else damaged[rubbish])
    forget()
    assert lazy(SAMPLE).search(TEXT)


def test_code_that_the_matcher_refuses_is_compiled_anew(kept: Path) -> None:
    flags, words, *rest = pattern.take_apart(SAMPLE, 0) or pytest.fail("nothing to take apart")
    compiled.note("patterns", f"0 {SAMPLE}", lambda: (flags, words[:-4] + b"\xff" * 4, *rest))
    compiled.keep_noted()
    assert lazy(SAMPLE).search(TEXT)


def test_what_another_run_kept_meanwhile_stays(kept: Path) -> None:
    lazy("a").search("a")
    assert compiled.look_up("patterns", "0 a") is None
    other = write_shelf(b"", {"0 b": marshal.dumps(pattern.take_apart("b", 0))})
    compiled.keep_bytes("patterns", other)
    compiled.keep_noted()
    assert set(compiled.find_shelf("patterns") or ()) == {"0 a", "0 b"}


def test_what_is_derived_is_made_once_for_the_same_code(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    for _ in range(2):
        assert compiled.derive("number", make) == 1
        compiled.keep_noted()
        forget()
    monkeypatch.setattr(compiled, "tell_code_state", lambda: b"another")
    assert compiled.derive("number", make) == 2


@pytest.mark.parametrize("written", WRITTEN)
def test_patterns_for_lower_case_have_no_capitals(written: str) -> None:
    assert not re.findall(r"(?<!\\)[A-Z]", written)


WORDS = sorted({word for written in WRITTEN for word in re.findall(r"[a-z]{3,}", written)})


PAIRS = [
    (
        re.compile(written, re.VERBOSE | re.IGNORECASE),
        re.compile(gather_starts(written), re.VERBOSE),
    )
    for written in WRITTEN
]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from([*WORDS, "the", "we", "-", "5xx", ".", "s"])).map(" ".join))
def test_gathered_patterns_match_at_the_same_places(text: str) -> None:
    for slow, fast in PAIRS:
        assert [m.start() for m in slow.finditer(text)] == [m.start() for m in fast.finditer(text)]
