"""The options of `pm-lint check`."""

from __future__ import annotations

import argparse
from pathlib import Path

from pm_lint.cli.parser import Parser, add_color
from pm_lint.cli.printer import DEFAULT_FORMAT, FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def make_parser() -> Parser:
    """Return the parser of the arguments of `pm-lint check`."""
    parser = Parser("check", "[PATH ...]", "Check incident reports written in Markdown or YAML.")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="files, folders, or - for standard input; by default the working directory. In a "
        "git repository a folder stands for its files that git does not ignore",
    )
    rules = add_choice_of_rules(parser)
    rules.add_argument(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        metavar="LEVEL",
        help="the lowest level that makes the exit code 1: error, warning, info or never "
        "(default: error)",
    )
    _add_choice_of_files(parser)
    _add_git(parser)
    _add_fixes(parser)
    _add_baseline(parser)
    _add_output(parser)
    group = add_cache(parser)
    group.add_argument(
        *("-j", "--jobs"),
        metavar="N",
        type=_read_jobs,
        default=0,
        help="check many files in N processes at a time (default: as many as there are cores)",
    )
    return parser


def add_choice_of_rules(parser: Parser) -> argparse._ArgumentGroup:
    """Add the options that say which rules hold, those of configuration among them."""
    group = parser.add_argument_group(
        "rules", "RULES: codes (PM501), beginnings of codes (PM5), slugs or ALL, with commas"
    )
    for option, words in (
        ("--select", "run these rules only"),
        ("--extend-select", "run these rules too"),
        ("--ignore", "do not run these rules"),
    ):
        group.add_argument(option, metavar="RULES", action="append", help=words)
    group.add_argument(
        "--per-file-ignores",
        metavar="PATTERN:RULES",
        action="append",
        help="do not run these rules on the files that the pattern fits; may be repeated",
    )
    group.add_argument(
        "-c", "--config", metavar="FILE", type=Path, help="use this configuration file"
    )
    group.add_argument(
        "--isolated", action="store_true", help="read no configuration file (.pm-lint.yaml)"
    )
    return group


def _add_choice_of_files(parser: Parser) -> None:
    group = parser.add_argument_group("files")
    group.add_argument(
        "--exclude",
        metavar="PATTERN",
        action="append",
        help="leave out what the pattern fits when a folder is walked; may be repeated",
    )
    group.add_argument("--force-exclude", action="store_true", help="leave out named files as well")
    group.add_argument(
        "--stdin-filename", metavar="PATH", help="the name that standard input stands for"
    )


def _add_git(parser: Parser) -> None:
    group = parser.add_argument_group("git")
    group.add_argument(
        "--diff-base",
        metavar="REF",
        help="tell only what was changed, or became wrong, since the branch parted from REF",
    )
    group.add_argument(
        "--staged",
        action="store_true",
        help="check what is staged for the next commit, not the files on the disk; a folder "
        "stands for its staged files",
    )
    group.add_argument(
        "--trust-config",
        choices=("base",),
        metavar="base",
        help="read configuration, rules and baseline as they are in REF, and let suppressions "
        "that were added since have no effect: for changes by people outside the team",
    )


def _add_fixes(parser: Parser) -> None:
    group = parser.add_argument_group("fixes")
    group.add_argument(
        "--fix", action="store_true", help="mend what can be mended without changing what is said"
    )
    group.add_argument(
        "--unsafe-fixes", action="store_true", help="mend also what needs a second look afterwards"
    )
    group.add_argument(
        "--diff", action="store_true", help="print what the fixes would change, write nothing"
    )


def _add_baseline(parser: Parser) -> None:
    group = parser.add_argument_group("baseline")
    group.add_argument(
        "--baseline",
        metavar="FILE",
        type=Path,
        help="tell only what this file does not know; -v lists what it knows and is mended",
    )
    group.add_argument(
        "--write-baseline",
        metavar="FILE",
        type=Path,
        help="write all that is found to this file, for --baseline, and fail for nothing",
    )


def _add_output(parser: Parser) -> None:
    group = parser.add_argument_group("output")
    group.add_argument(
        *("-f", "--format", "--output-format"),
        choices=FORMATS,
        action=_AddFormat,
        dest="outputs",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: {DEFAULT_FORMAT}); may be repeated, with files",
    )
    group.add_argument(
        *("-o", "--output-file"),
        action=_AddFile,
        dest="outputs",
        metavar="FILE",
        type=Path,
        help="write the format there, not to standard output",
    )
    group.add_argument("--show-info", action="store_true", help="print findings of level info")
    group.add_argument(
        "--statistics", action="store_true", help="print how often each rule found something"
    )
    add_color(group)
    group.add_argument("--no-progress", action="store_true", help="do not count the files")
    group.add_argument("-q", "--quiet", action="store_true", help="print findings only")
    group.add_argument(
        "-v", "--verbose", action="store_true", help="say which files are skipped, and more"
    )


def add_cache(parser: Parser) -> argparse._ArgumentGroup:
    """Add the options that say where results of runs are kept."""
    group = parser.add_argument_group("speed")
    group.add_argument(
        "--no-cache", action="store_true", help="neither use nor keep the results of runs"
    )
    group.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        type=Path,
        help="keep results there (default: PM_LINT_CACHE_DIR, else the user's cache folder)",
    )
    return group


def _read_jobs(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no number of processes; take 1 or more")
    return int(text)


class _AddFormat(argparse.Action):
    """Adds an output of that format, or gives the format to a file that has none yet."""

    def __call__(
        self, parser: object, namespace: argparse.Namespace, values: Any, option: object = None
    ) -> None:
        outputs: list[tuple[str | None, Path | None]] = list(getattr(namespace, self.dest) or ())
        waiting = bool(outputs) and outputs[-1][0] is None
        path = outputs.pop()[1] if waiting else None
        setattr(namespace, self.dest, [*outputs, (values, path)])


class _AddFile(argparse.Action):
    """Gives a file to the format before it, or waits for a format."""

    def __call__(
        self, parser: object, namespace: argparse.Namespace, values: Any, option: object = None
    ) -> None:
        outputs: list[tuple[str | None, Path | None]] = list(getattr(namespace, self.dest) or ())
        waiting = bool(outputs) and outputs[-1][1] is None
        form = outputs.pop()[0] if waiting else None
        setattr(namespace, self.dest, [*outputs, (form, values)])
