"""What the commands share: how they speak to the user, and what they read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pm_lint.config import ConfigFinder
from pm_lint.files import STDIN, Target, find_targets, read_bytes
from pm_lint.output.terminal import Style, make_visible
from pm_lint.report import Report
from pm_lint.source import MAX_BYTES, Source, UnreadableError


def say(message: str) -> None:
    """Print a message to standard error, beside the output."""
    print(f"pm-lint: {make_visible(message)}", file=sys.stderr)


def choose_style(color: str, *, terminal: bool) -> Style:
    """Return how to print: `terminal` tells whether the output goes to the terminal."""
    wanted = color == "always"
    if color == "auto":
        # https://no-color.org and https://force-color.org: set and not empty.
        forced, refused = os.environ.get("FORCE_COLOR"), os.environ.get("NO_COLOR")
        wanted = bool(forced) or (terminal and os.environ.get("TERM") != "dumb")
        wanted = wanted and not refused
    width = 100
    if terminal:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            width = 100
    return Style(wanted, max(40, min(width, 120)))


def describe_error(error: OSError) -> str:
    """Return why a file could not be read or written, in lower case."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]


def write_new(path: Path, text: str, otherwise: str) -> bool:
    """Write a file that is not there yet; tell whether it was, or say what to do `otherwise`."""
    try:
        # "x": what is there already is somebody's work.
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        say(f"{path}: is there already; {otherwise}")
        return False
    except OSError as error:
        say(f"{path}: {describe_error(error)}")
        return False
    return True


def list_reports(root: Path, finder: ConfigFinder) -> Iterator[Report]:
    """Yield the reports below a folder."""
    return read_reports(find_targets([str(root)], finder), finder, read_bytes)


def read_reports(
    targets: Iterable[object], finder: ConfigFinder, read_file: Callable[[Path], bytes]
) -> Iterator[Report]:
    """Yield the reports among some targets. What cannot be read only does not count here."""
    from pm_lint.read import read

    for target in targets:
        if isinstance(target, Target):
            try:
                source = Source.from_bytes(target.shown, read_file(target.path))
            except (OSError, UnreadableError):
                continue
            report = read(source, finder.config_for(target.path.parent).settings(target.path).terms)
            if report.is_report:
                yield report


def read_data(argument: str) -> bytes:
    """Read a file, or standard input for `-`. Raises OSError."""
    if argument == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    return read_bytes(Path(argument))


def read_source(argument: str, shown: str) -> Source:
    """Read a file, or standard input for `-`. Raises OSError and UnreadableError."""
    return Source.from_bytes(shown, read_data(argument))
