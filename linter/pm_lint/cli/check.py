"""`pm-lint check`: read the files, run the rules, print what they find."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pm_lint.baseline import BaselineError
from pm_lint.cli.choices import find_conflict, make_layer, read_outputs
from pm_lint.cli.opening import open_baseline, open_cache, open_config, open_scope
from pm_lint.cli.plain import read_options, refuse
from pm_lint.cli.printer import open_printer
from pm_lint.cli.run import Run
from pm_lint.cli.terms import describe_error, say
from pm_lint.config import ConfigError
from pm_lint.files import STDIN
from pm_lint.store import find_store

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from pm_lint.cli.recording import Recording


def run_check(words: list[str], *, keep: bool = False) -> int:
    """Check reports; return the exit code. With `keep`, the run is kept to be repeated."""
    options = read_options(words)
    _refuse_odd(options)
    try:
        open_cache(options)
        layer = make_layer(options)
        outputs = read_outputs(options)
        scope = open_scope(options)
        recording = _open_recording(words, options) if keep else None
        finder = open_config(options, layer, scope, recording)
        # The team's own rules count for the command line where it is given.
        rulebook = finder.config_for(Path.cwd()).rulebook
        for name in layer.names:
            rulebook.resolve(name)
    except (OSError, ValueError) as error:
        say(str(error))
        return 2
    try:
        baseline = open_baseline(options.baseline, scope) if options.baseline else None

        def check() -> int:
            with open_printer(outputs, rulebook, options) as printer:
                return Run(options, rulebook, finder, printer, baseline, scope, recording).check()

        if recording is None:
            return check()
        with recording:
            code = check()
            recording.keep(code)
        return code
    except (BaselineError, ConfigError) as error:
        say(str(error))
        return 2
    except BrokenPipeError:
        raise
    except OSError as error:
        say(
            f"{error.filename}: {describe_error(error)}"
            if error.filename
            else describe_error(error)
        )
        return 2


def _refuse_odd(options: argparse.Namespace) -> None:
    """Leave with the reason where options do not go together."""
    if options.stdin_filename and STDIN not in options.paths:
        refuse("--stdin-filename goes with the path -")
    if (options.fix or options.diff) and STDIN in options.paths:
        refuse("--fix and --diff change files; standard input is none")
    if options.unsafe_fixes and not (options.fix or options.diff):
        refuse("--unsafe-fixes says which fixes are wanted; add --fix or --diff")
    if options.config and options.isolated:
        refuse("--config and --isolated exclude each other")
    fault = find_conflict(options)
    if fault:
        refuse(fault)


def _open_recording(words: Sequence[str], options: argparse.Namespace) -> Recording | None:
    """Return what takes the run down, None for a run of which not all would be known."""
    changing = options.fix or options.diff or options.write_baseline or options.outputs
    looking = options.baseline or options.diff_base is not None or options.staged
    if changing or looking or not options.paths or STDIN in options.paths:
        return None
    if find_store("runs") is None:
        return None
    from pm_lint.cli.recording import Recording

    return Recording(words)
