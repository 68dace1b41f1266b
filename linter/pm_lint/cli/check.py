"""`pm-lint check`: read the files, run the rules, print what they find."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pm_lint.baseline import Baseline, BaselineError, folder_of, read_baseline, render_baseline
from pm_lint.cli.options import make_layer, make_parser, read_outputs
from pm_lint.cli.printer import Printer, open_printer
from pm_lint.cli.progress import Progress
from pm_lint.cli.terms import describe_error, list_reports, read_source, say
from pm_lint.config import ConfigError, ConfigFinder
from pm_lint.engine import Outcome, lint, mend, reject
from pm_lint.files import STDIN, Excluded, Failure, Target, find_targets, read_bytes
from pm_lint.finding import Level
from pm_lint.fingerprint import fingerprint_all
from pm_lint.fix import FileChangedError, encode_text, show_diff, write_file
from pm_lint.nlp import PipelineError
from pm_lint.output.tally import Tally, count
from pm_lint.report import Report
from pm_lint.rulebook import Rulebook, load_rulebook
from pm_lint.source import Source, UnreadableError
from pm_lint.surroundings import Surroundings, find_root

RUNNERS = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
"""Variables of CI runners that act on what a command prints."""


def run_check(words: list[str]) -> int:
    """Check reports; return the exit code."""
    parser = make_parser()
    options = parser.parse_args(words)
    if options.stdin_filename and STDIN not in options.paths:
        parser.error("--stdin-filename goes with the path -")
    if (options.fix or options.diff) and STDIN in options.paths:
        parser.error("--fix and --diff change files; standard input is none")
    if options.unsafe_fixes and not (options.fix or options.diff):
        parser.error("--unsafe-fixes says which fixes are wanted; add --fix or --diff")
    if options.config and options.isolated:
        parser.error("--config and --isolated exclude each other")
    try:
        layer = make_layer(options)
        outputs = read_outputs(options)
        finder = ConfigFinder(load_rulebook(), layer, options.config, options.isolated)
        # The team's own rules count for the command line where it is given.
        rulebook = finder.config_for(Path.cwd()).rulebook
        for name in layer.names:
            rulebook.resolve(name)
    except ValueError as error:
        say(str(error))
        return 2
    try:
        baseline = read_baseline(options.baseline) if options.baseline else None
        with open_printer(outputs, rulebook, options) as printer:
            return _Run(options, rulebook, finder, printer, baseline).check()
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


class _Run:
    """One run over all files: what it was asked for, and what it has come to."""

    def __init__(
        self,
        options: argparse.Namespace,
        rulebook: Rulebook,
        finder: ConfigFinder,
        printer: Printer,
        baseline: Baseline | None,
    ) -> None:
        self.options = options
        self.rulebook = rulebook
        self.finder = finder
        self.tally = Tally()
        self.printer = printer
        self.progress = Progress(wanted=not (options.no_progress or options.quiet))
        self.roots: dict[Path, Path] = {}
        self.reports: dict[Path, list[Report]] = {}
        self.baseline = baseline
        self.entries: list[tuple[str, str, str]] = []
        self.failed = False
        self.broken = False

    def check(self) -> int:
        """Check every file, print, and return the exit code."""
        excluded = 0
        for target in self._targets():
            if isinstance(target, Excluded):
                excluded += 1
            elif isinstance(target, Failure):
                self._fail(target.shown, target.message)
            else:
                self.progress.step()
                try:
                    self._check_file(target)
                except PipelineError as error:
                    self._fail("", str(error))
                    break
        self.progress.clear()
        if excluded and not self.options.quiet:
            files = "1 named file" if excluded == 1 else f"{excluded} named files"
            say(f"the configuration excludes {files}")
        self._finish_baseline()
        self.printer.finish(self.tally)
        if self.broken or self.tally.failures:
            return 2
        if self.options.write_baseline:
            return self._write_baseline(self.options.write_baseline)
        return 1 if self.failed or self.tally.fixable else 0

    def _targets(self) -> Iterator[Target | Failure | Excluded]:
        """Yield the files of the command line; standard input keeps `-` as its path."""
        for argument in self.options.paths or ["."]:
            if argument == STDIN:
                shown = self.options.stdin_filename or "<stdin>"
                yield Target(Path(STDIN), shown, named=True)
            else:
                yield from find_targets(
                    [argument], self.finder, force_exclude=self.options.force_exclude
                )

    def _check_file(self, target: Target) -> None:
        from_stdin = target.path == Path(STDIN)
        path = Path(os.path.abspath(target.shown)) if from_stdin else target.path  # noqa: PTH100
        config = self.finder.config_for(path.parent)
        settings = config.settings(path)
        try:
            source = read_source(STDIN if from_stdin else str(path), target.shown)
        except UnreadableError as error:
            if not target.named:
                self._pass_over(target.shown, str(error), loud=True)
                return
            outcome = reject(target.shown, str(error), self.rulebook)
        except FileNotFoundError as error:
            if target.named:  # a dangling link; on a walk, the file has vanished meanwhile
                self._fail(target.shown, describe_error(error))
            return
        except OSError as error:
            self._fail(target.shown, describe_error(error))
            return
        else:
            around = None if from_stdin else self._look_around(path)

            def check(text: Source) -> Outcome:
                return lint(
                    text, config.rulebook, settings, named=target.named, surroundings=around
                )

            outcome = check(source)
            if self.options.fix or self.options.diff:
                outcome = self._mend(outcome, check, path)
        if not outcome.is_report and not outcome.findings:
            self._pass_over(target.shown, "it does not read like an incident report")
            self.tally.suppressed += outcome.suppressed
            return
        outcome = self._use_baseline(outcome, path)
        self._count(outcome, path)
        self.failed |= any(settings.fails(finding.level) for finding in outcome.findings)
        self.broken |= outcome.is_broken
        self.progress.clear()
        show_info = self.options.show_info or settings.fails(Level.INFO)
        shown = [f for f in outcome.findings if show_info or f.level is not Level.INFO]
        self.tally.add_findings(outcome.findings, len(outcome.findings) - len(shown))
        self.printer.print_file(outcome, shown)
        if self.options.verbose:
            for crash in outcome.crashes:
                print(crash.details, file=sys.stderr, end="")

    def _use_baseline(self, outcome: Outcome, path: Path) -> Outcome:
        """Return the outcome without what the baseline knows; take down what one is to know."""
        if self.options.write_baseline:
            home = Baseline(folder_of(self.options.write_baseline))
            name = home.name_path(path)
            prints = fingerprint_all(outcome.findings, outcome.source, name)
            self.entries += [(name, finding.code, print_) for finding, print_ in prints]
        if self.baseline is None:
            return outcome
        new, known = self.baseline.drop_known(outcome.findings, outcome.source, path)
        self.tally.known += known
        return replace(outcome, findings=tuple(new))

    def _finish_baseline(self) -> None:
        fixed = self.baseline.list_fixed() if self.baseline else []
        self.tally.mended += len(fixed)
        if self.options.verbose:
            for code, name in fixed:
                say(f"{name}: {code} is in the baseline and is not found any more")

    def _write_baseline(self, path: Path) -> int:
        text = render_baseline(self.entries).encode()
        write_file(path, text, path.read_bytes() if os.path.lexists(path) else None)
        say(f"{path} written, with {count(len(self.entries), 'finding')}")
        return 0

    def _mend(self, outcome: Outcome, check: Callable[[Source], Outcome], path: Path) -> Outcome:
        """Return what is left after the fixes, which are written, or shown with --diff."""
        before = outcome.source
        mended, count = mend(outcome, check, unsafe=self.options.unsafe_fixes)
        if mended.source.text == before.text:
            return outcome
        if self.options.diff:
            self.tally.fixable += count
            self._show_diff(show_diff(before, mended.source))
            return outcome
        try:
            original = read_bytes(path)
            if Source.from_bytes(before.path, original).text != before.text:
                raise FileChangedError(f"{before.path} was changed meanwhile, and is left alone")
            write_file(path, encode_text(mended.source, original), original)
        except (OSError, UnreadableError) as error:
            reason = describe_error(error) if isinstance(error, OSError) else str(error)
            self._fail(before.path, f"not fixed: {reason}")
            return outcome
        self.tally.fixed += count
        return mended

    def _show_diff(self, patch: str) -> None:
        """Print a patch as it is for programs, made visible where a screen or a log acts on it."""
        if sys.stdout.isatty() or any(os.environ.get(name) for name in RUNNERS):
            from pm_lint.output.terminal import make_patch_visible

            patch = make_patch_visible(patch)
        sys.stdout.write(patch)

    def _look_around(self, path: Path) -> Surroundings:
        folder = path.parent
        if folder not in self.roots:
            self.roots[folder] = find_root(folder, Path.cwd())
        root = self.roots[folder]
        return Surroundings(root, path, lambda: self._read_reports(root))

    def _read_reports(self, root: Path) -> list[Report]:
        """Return all reports below a folder, read once in a run."""
        if root not in self.reports:
            self.reports[root] = list(list_reports(root, self.finder))
        return self.reports[root]

    def _count(self, outcome: Outcome, path: Path) -> None:
        checked = outcome.is_report and outcome.report is not None
        self.tally.reports += checked
        self.tally.others += not checked
        self.tally.suppressed += outcome.suppressed
        if checked and outcome.report is not None and outcome.report.is_draft:
            by_code = self.finder.config_for(path.parent).rulebook.by_code
            lacking = [f for f in outcome.findings if by_code[f.code].fault == "missing"]
            self.tally.drafts.append((outcome.source.path, len(lacking)))

    def _pass_over(self, shown: str, reason: str, *, loud: bool = False) -> None:
        self.tally.skipped += 1
        if self.options.verbose or (loud and not self.options.quiet):
            self.progress.clear()
            say(f"{shown}: skipped, {reason}")

    def _fail(self, shown: str, message: str) -> None:
        self.tally.failures.append((shown, message))
        self.progress.clear()
        say(f"{shown}: {message}" if shown else message)
