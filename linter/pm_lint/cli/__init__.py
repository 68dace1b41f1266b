"""The command line: which command runs, and what its exit code says."""

from __future__ import annotations

import gc
import os
import sys

from pm_lint import __version__

TYPE_CHECKING = False  # that of `typing` costs more than finding a kept result
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pm_lint.bytecode import Library

EXIT_CLEAN, EXIT_FINDINGS, EXIT_FAILURE, EXIT_INTERRUPT = 0, 1, 2, 130

COMMANDS = ("check", "show", "new", "init", "baseline", "explain", "rules")

OVERVIEW = """\
usage: pm-lint [check] [PATH ...]   check incident reports; by default all below
       pm-lint show FILE            print what is understood of a report
       pm-lint new TITLE            start a report from a template
       pm-lint init [--detect]      write a configuration for the reports here
       pm-lint baseline FILE        tell which known findings are mended by now
       pm-lint explain RULE         print the page of a rule, by code or slug
       pm-lint rules                list all rules

`pm-lint COMMAND --help` lists the options of a command, `pm-lint --version`
prints the version.

exit codes: 0 nothing to mend, 1 findings at or above --fail-on, 2 something
could not be done
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run pm-lint with `arguments` and return the exit code; without, those of the process.

    Then it ends the process as well: there is nothing to tidy up that the system does not tidy up
    sooner.
    """
    if arguments is not None:
        return _main(list(arguments))
    _keep_bytecode()
    # A run makes many objects that live to its end; looking for garbage among them is in vain.
    gc.set_threshold(100_000, 20, 20)
    code = _main(sys.argv[1:], repeats=True)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # the reader has gone, or the disk is full
        code = code or EXIT_FAILURE
    os._exit(code)


def _keep_bytecode() -> None:
    """Keep bytecode in the user's cache folder where Python was told to keep none beside modules.

    Without, a checkout of pm-lint would be compiled at each start, which takes four times as long
    as checking a report. A package that was installed has its bytecode.
    """
    here = globals().get("__cached__") or ""
    if sys.dont_write_bytecode and sys.pycache_prefix is None and not os.path.exists(here):  # noqa: PTH110 (speed)
        from pm_lint.resources import find_code

        folder = find_code()
        if folder is not None:
            sys.pycache_prefix = os.path.join(folder, "bytecode")  # noqa: PTH118 (speed)
            sys.dont_write_bytecode = False


def _main(words: list[str], *, repeats: bool = False) -> int:
    """Run pm-lint and return the exit code.

    With `repeats`, what a run printed before is printed again where all is the same. It is for
    a process that does nothing else, as it changes how modules are found.
    """
    if words[:1] in (["--version"], ["-V"]):
        print(f"pm-lint {__version__}")
        return EXIT_CLEAN
    _speak_utf8()
    if words[:1] in (["--help"], ["-h"]):
        print(OVERVIEW, end="")
        return EXIT_CLEAN
    command = words.pop(0) if words[:1] and words[0] in COMMANDS else "check"
    try:
        code = _repeat(words) if repeats and command == "check" else None
        if code is None:
            library = _open_library() if repeats else None
            if repeats:
                _import_paths()
            code = _run(command, words, keep=repeats)
            sys.stdout.flush()
            _keep_noted(library)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return EXIT_INTERRUPT
    except BrokenPipeError:
        # The reader has gone. Python would complain at exit when it flushes what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILURE
    return code


def _repeat(words: list[str]) -> int | None:
    from pm_lint.cli.reruns import repeat_run

    return repeat_run(words)


def _open_library() -> Library:
    from pm_lint.bytecode import open_library

    return open_library()


def _import_paths() -> None:
    """Import `pathlib` without what it needs only for the address of a path, if Python lets us.

    `urllib.parse` takes as long to import as `pathlib` itself.
    """
    if "pathlib" in sys.modules or "urllib.parse" in sys.modules:
        return

    def quote_from_bytes(path: bytes) -> str:
        from urllib.parse import quote_from_bytes

        return quote_from_bytes(path)

    stands_in = type(sys)("urllib.parse")
    stands_in.quote_from_bytes = quote_from_bytes  # type: ignore[attr-defined]
    sys.modules["urllib.parse"] = stands_in
    try:
        import pathlib  # noqa: F401
    except ImportError:  # it needs more than it did
        sys.modules.pop("pathlib", None)
    finally:
        del sys.modules["urllib.parse"]  # whoever wants the real one can have it


def _keep_noted(library: Library | None) -> None:
    from pm_lint.compiled import keep_noted

    keep_noted()
    if library:
        from pm_lint.bytecode import keep_library

        keep_library(library)


def _run(command: str, words: list[str], *, keep: bool) -> int:
    if command == "show":
        from pm_lint.cli.show import run_show

        return run_show(words)
    if command == "new":
        from pm_lint.cli.new import run_new

        return run_new(words)
    if command == "init":
        from pm_lint.cli.init import run_init

        return run_init(words)
    if command == "baseline":
        from pm_lint.cli.baseline import run_baseline

        return run_baseline(words)
    if command in ("explain", "rules"):
        from pm_lint.cli.rules import run_explain, run_rules

        return run_explain(words) if command == "explain" else run_rules(words)
    from pm_lint.cli.check import run_check

    return run_check(words, keep=keep)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; a path that is no text is spelt out."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
