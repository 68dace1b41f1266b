"""Ordinary command lines are read without argparse, and come to the same as with it."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pm_lint.cli.options import make_parser
from pm_lint.cli.plain import read_plain

NAMES = sorted({name for action in make_parser()._actions for name in action.option_strings})
VALUES = [
    "a.md",
    "b c.md",
    "-",
    "--",
    "",
    "PM5",
    "error",
    "json",
    "full",
    "always",
    "4",
    "-1",
    "-x",
]
WORDS = (
    st.sampled_from([*NAMES, *VALUES])
    | st.builds("{}={}".format, st.sampled_from(NAMES), st.sampled_from(VALUES))
    | st.sampled_from(["-qv", "-j4", "-fjson", "--sel", "--isolated=1", "--nothing"])
)


def read_whole(words: list[str]) -> dict[str, object] | None:
    """Return what argparse makes of a line, None where it refuses it."""
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        try:
            options: dict[str, object] = vars(make_parser().parse_args(words))
        except SystemExit:
            return None
    return options


@given(st.lists(WORDS, max_size=6))
def test_what_is_read_is_what_argparse_reads(words: list[str]) -> None:
    plain = read_plain(words)
    if plain is not None:
        assert vars(plain) == read_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a.md", "b.md"],
        ["--isolated", "--cache-dir", "kept", "a.md"],
        ["a.md", "-q", "--no-progress"],
        ["--config=team.yaml", "--fail-on", "warning", "reports"],
        ["--select", "PM5", "--select=PM6,PM7", "--exclude", "old/**", "."],
        ["--diff-base", "main", "--trust-config", "base"],
        ["--staged", "--color", "never"],
    ],
    ids=" ".join,
)
def test_ordinary_lines_are_read(words: list[str]) -> None:
    plain = read_plain(words)
    assert plain is not None
    assert vars(plain) == read_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["-"],
        ["--"],
        ["a.md", "-q", "b.md"],
        ["--isolated=yes"],
        ["--color", "blue"],
        ["--select"],
        ["--select", "--isolated"],
        ["--no-such-option"],
        ["-j", "0"],
    ],
    ids=" ".join,
)
def test_what_is_out_of_the_ordinary_is_left_to_argparse(words: list[str]) -> None:
    assert read_plain(words) is None
