"""`pm-lint baseline FILE`: what has become of the findings that a baseline knows."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from pm_lint.baseline import (
    Baseline,
    BaselineError,
    Known,
    Status,
    read_baseline,
    render_baseline,
    tell_status,
)
from pm_lint.cli.inspection import Inspector
from pm_lint.cli.opening import open_inspector
from pm_lint.cli.options import add_cache, add_choice_of_rules
from pm_lint.cli.parser import Parser, add_format
from pm_lint.cli.terms import describe_error, say
from pm_lint.files import show_path
from pm_lint.fix import write_file
from pm_lint.nlp import PipelineError
from pm_lint.output.tally import count
from pm_lint.output.terminal import make_visible
from pm_lint.source import Source, UnreadableError
from pm_lint.tree import OutsideError, find_home, leads_out, make_absolute

VERSION = 1
"""Raised when a key of the JSON output changes its meaning."""


def run_baseline(words: list[str]) -> int:
    """Check the files that a baseline names; return the exit code."""
    options = _make_parser().parse_args(words)
    try:
        data = options.file.read_bytes()
        baseline = read_baseline(options.file)
        inspector = open_inspector(options)
        names = {path for _, path in baseline.known.values()}
        gone = {n for n in names if _lies_inside(baseline, n) and not _place(baseline, n).is_file()}
        readable = _look_again(baseline, inspector, gone)
        status = tell_status(baseline, gone)
        write = _write_json if options.format == "json" else _write_text
        sys.stdout.write("".join(write(options.file, status)))
        if options.prune:
            _prune(options.file, status, data)
    except OSError as error:
        say(f"{error.filename or options.file}: {describe_error(error)}")
        return 2
    except (BaselineError, PipelineError, ValueError) as error:
        say(str(error))
        return 2
    return 0 if readable else 2


def _make_parser() -> Parser:
    parser = Parser("baseline", "FILE", "Tell which findings that a baseline knows are mended.")
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="the file that check --write-baseline wrote"
    )
    parser.add_argument(
        "--status",
        action="store_true",
        help="check the files that the baseline names, and tell what is fixed and what is stale: "
        "of files and rules that are no more (this is what is done anyway)",
    )
    parser.add_argument(
        "--prune", action="store_true", help="take what is fixed or stale out of the file as well"
    )
    add_format(parser)
    add_choice_of_rules(parser)
    add_cache(parser)
    parser.set_defaults(fail_on=None, exclude=None)
    return parser


def _place(baseline: Baseline, name: str) -> Path:
    return baseline.folder / name


def _lies_inside(baseline: Baseline, name: str) -> bool:
    """Tell whether a name leads to the repository of the baseline, if it is in one."""
    home = find_home(baseline.folder)
    return home is None or make_absolute(_place(baseline, name)).is_relative_to(home)


def _look_again(baseline: Baseline, inspector: Inspector, gone: set[str]) -> bool:
    """Check each file that the baseline names; tell whether all of them could be read."""
    readable = True
    for name in sorted({path for _, path in baseline.known.values()} - gone):
        path = _place(baseline, name)
        try:
            if leads_out(path) or not _lies_inside(baseline, name):
                raise OutsideError(path)
            source = Source.from_bytes(show_path(path), inspector.read(str(path)))
        except (OSError, UnreadableError) as error:
            reason = describe_error(error) if isinstance(error, OSError) else str(error)
            say(f"{name}: {reason}")
            readable = False
            continue
        outcome = inspector.inspect(source, path, named=True)
        baseline.drop_known(outcome.findings, source, path, inspector.list_ran(outcome, path))
        readable &= not outcome.is_broken
    return readable


def _write_text(file: Path, status: Status) -> Iterator[str]:
    everything = (*status.open, *status.fixed, *status.stale, *status.unseen)
    yield f"{make_visible(str(file))}: {count(len(everything), 'known finding')}\n"
    for title, entries in (("fixed", status.fixed), ("stale", status.stale)):
        if entries:
            yield f"  {len(entries)} {title}\n"
            yield from _list_entries(entries)
    if status.unseen:
        yield f"  {len(status.unseen)} not looked for: their files cannot be read to the end\n"
    yield f"  {len(status.open)} still there\n"


def _list_entries(entries: Iterable[Known]) -> Iterator[str]:
    for (path, code), alike in groupby(entries, key=lambda known: (known.path, known.code)):
        number = len(list(alike))
        yield f"    {make_visible(path)}: {code}{f', {number} times' if number > 1 else ''}\n"


def _write_json(file: Path, status: Status) -> Iterator[str]:
    import json

    document = {
        "version": VERSION,
        "baseline": str(file),
        **{
            name: [
                {"path": known.path, "code": known.code, "fingerprint": known.fingerprint}
                for known in entries
            ]
            for name, entries in (
                ("open", status.open),
                ("fixed", status.fixed),
                ("stale", status.stale),
                ("unseen", status.unseen),
            )
        },
    }
    yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _prune(file: Path, status: Status, original: bytes) -> None:
    """Write the baseline without what is fixed or stale. Raises OSError."""
    dropped = len(status.fixed) + len(status.stale)
    if not dropped:
        return
    kept = (*status.open, *status.unseen)
    text = render_baseline((known.path, known.code, known.fingerprint) for known in kept)
    write_file(file, text.encode(), original)
    say(f"{file} written, with {count(len(kept), 'finding')}")
