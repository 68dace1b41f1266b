"""One run over all files: each is read, checked, mended where that was asked for, and printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from pm_lint.baseline import Baseline, folder_of, render_baseline
from pm_lint.cli.inspection import Inspector
from pm_lint.cli.printer import Printer
from pm_lint.cli.progress import Progress
from pm_lint.cli.terms import describe_error, say
from pm_lint.config import ConfigFinder, Settings
from pm_lint.dataclass import replace
from pm_lint.files import STDIN, Excluded, Failure, Target, find_targets, read_bytes
from pm_lint.finding import Level
from pm_lint.nlp import PipelineError
from pm_lint.outcome import Outcome
from pm_lint.output.tally import Tally, count
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source, UnreadableError
from pm_lint.surroundings import Surroundings
from pm_lint.tree import OutsideError, leads_out, make_absolute

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    from pm_lint.cli.recording import Recording
    from pm_lint.cli.review import Review
    from pm_lint.cli.scope import Scope
    from pm_lint.engine import Heed
else:
    Protocol = object

RUNNERS = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
"""Variables of CI runners that act on what a command prints."""


class Check(Protocol):
    """Looks for findings in one text of a file."""

    def __call__(
        self, text: Source, heed: Heed | None = None, then: Surroundings | None = None
    ) -> Outcome:
        """Return what is found; suppressions that `heed` does not accept have no effect.

        `then` are the surroundings of a text of earlier days.
        """


class Run:
    """One run over all files: what it was asked for, and what it has come to."""

    def __init__(
        self,
        options: argparse.Namespace,
        rulebook: Rulebook,
        finder: ConfigFinder,
        printer: Printer,
        baseline: Baseline | None,
        scope: Scope | None = None,
        recording: Recording | None = None,
    ) -> None:
        self.options = options
        self.rulebook = rulebook
        self.finder = finder
        self.scope = scope
        self.tally = Tally(since=options.diff_base or "")
        self.printer = printer
        self.progress = Progress(wanted=not (options.no_progress or options.quiet))
        self.inspector = Inspector(finder, scope, recording)
        self.recording = recording
        self.baseline = baseline
        self.entries: list[tuple[str, str, str]] = []
        self.failed = False
        self.broken = False

    def check(self) -> int:
        """Check every file, print, and return the exit code."""
        excluded = 0
        try:
            for target, ready in self._share_out(self._targets()):
                if self.recording and not (isinstance(target, Target) and target.named):
                    self.recording.lose()
                if isinstance(target, Excluded):
                    excluded += 1
                elif isinstance(target, Failure):
                    self._fail(target.shown, target.message)
                else:
                    self.progress.step()
                    self._check_file(target, ready)
        except PipelineError as error:
            self._fail("", str(error))
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

    def _share_out(
        self, targets: Iterator[Target | Failure | Excluded]
    ) -> Iterator[tuple[Target | Failure | Excluded, Outcome | None]]:
        """Yield each target with its outcome, where another process has checked it."""
        options = self.options
        alone = self.scope is not None or options.fix or options.diff or STDIN in options.paths
        if alone or options.jobs == 1:
            return ((target, None) for target in targets)
        from pm_lint.cli.workers import check_in_parallel

        return check_in_parallel(targets, options, lambda: self.inspector.checked)

    def _targets(self) -> Iterator[Target | Failure | Excluded]:
        """Yield the files of the command line; standard input keeps `-` as its path."""
        force = self.options.force_exclude
        # Hooks shuffle what they name; a file is named even if a folder that holds it is, too.
        paths = sorted(self.options.paths or ["."], key=lambda path: (os.path.isdir(path), path))  # noqa: PTH112
        if self.scope and self.scope.index:
            yield from self.scope.find_targets(paths, self.finder, force_exclude=force)
            return
        if STDIN in paths:
            yield Target(Path(STDIN), self.options.stdin_filename or "<stdin>", named=True)
        others = [path for path in paths if path != STDIN]
        if others:
            yield from find_targets(others, self.finder, force_exclude=force)

    def _check_file(self, target: Target, ready: Outcome | None = None) -> None:
        """Check a file, unless its outcome is `ready`, and take down what came of it."""
        from_stdin = target.path == Path(STDIN)
        path = make_absolute(target.shown) if from_stdin else target.path
        review: Review | None = None
        if self.recording:
            self.recording.meet(path)
        if ready is None:
            try:
                data = self.inspector.read(STDIN if from_stdin else str(path))
                if self.scope and self.scope.is_unchanged(path, data):
                    return
                review = self._look_back(target, path)
                source = Source.from_bytes(target.shown, data)
            except UnreadableError as error:
                if not target.named:
                    self._pass_over(target.shown, str(error), loud=True)
                    return
                from pm_lint.engine import reject

                ready = reject(target.shown, str(error), self.rulebook)
            except FileNotFoundError as error:
                if target.named:  # a dangling link; on a walk, the file has vanished meanwhile
                    self._fail(target.shown, describe_error(error))
                return
            except OSError as error:
                self._fail(target.shown, describe_error(error))
                return
            else:
                ready = self._lint(source, target, path, review)
        self._take(ready, path, review)

    def _take(self, outcome: Outcome, path: Path, review: Review | None) -> None:
        """Count and print the outcome of a file, but for what the baseline knows."""
        if not outcome.is_report and not outcome.findings:
            self._use_baseline(outcome, path)
            self._pass_over(outcome.source.path, "it does not read like an incident report")
            self.tally.suppressed += outcome.suppressed
            return
        _, settings = self.inspector.find_rules(path)
        outcome = self._use_baseline(outcome, path)
        self._count(outcome, path)
        if review:
            self.tally.unchanged += len(outcome.findings)
            outcome = review.select(outcome)
            self.tally.unchanged -= len(outcome.findings)
        self._print(outcome, settings)

    def _print(self, outcome: Outcome, settings: Settings) -> None:
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

    def _bind_check(self, target: Target, path: Path) -> Check:
        """Return what looks for findings in a text of a file; standard input lies nowhere."""
        place = None if target.path == Path(STDIN) else path

        def check(
            text: Source, heed: Heed | None = None, then: Surroundings | None = None
        ) -> Outcome:
            return self.inspector.check(text, place, named=target.named, heed=heed, then=then)

        return check

    def _look_back(self, target: Target, path: Path) -> Review | None:
        """Return the report beside what it was, None when nobody asked. Raises GitError."""
        if not self.scope or not self.scope.comparison:
            return None
        from pm_lint.cli.review import Review

        check = self._bind_check(target, path)
        past = self.scope.find_past(path)
        then = None
        if past:
            around, tree = self.inspector.look_around(path), self.scope.comparison.base
            then = replace(around, path=past.path, tree=tree)
        return Review(check, past, then, self.scope.trusting)

    def _lint(self, source: Source, target: Target, path: Path, review: Review | None) -> Outcome:
        """Return what is found in a file, after the fixes that were asked for."""
        fixing = self.options.fix or self.options.diff
        if self.scope is None and not fixing and target.path != Path(STDIN):
            return self.inspector.inspect(source, path, named=target.named)
        check = review.check if review else self._bind_check(target, path)
        outcome = check(source)
        if not fixing:
            return outcome
        if review is None:
            return self._mend(outcome, check, path)
        # Only what belongs to the change is mended, and all the rest is looked at once more.
        narrow = review.select
        return check(self._mend(narrow(outcome), lambda text: narrow(check(text)), path).source)

    def _use_baseline(self, outcome: Outcome, path: Path) -> Outcome:
        """Return the outcome without what the baseline knows; take down what one is to know."""
        if self.options.write_baseline:
            from pm_lint.fingerprint import fingerprint_all

            home = Baseline(folder_of(self.options.write_baseline))
            name = home.name_path(path)
            prints = fingerprint_all(outcome.findings, outcome.source, name)
            self.entries += [(name, finding.code, print_) for finding, print_ in prints]
        if self.baseline is None:
            return outcome
        ran = self.inspector.list_ran(outcome, path)
        new, known = self.baseline.drop_known(outcome.findings, outcome.source, path, ran)
        self.tally.known += known
        return replace(outcome, findings=tuple(new))

    def _finish_baseline(self) -> None:
        fixed = self.baseline.list_fixed() if self.baseline else []
        self.tally.mended += len(fixed)
        if self.options.verbose:
            for code, name in fixed:
                say(f"{name}: {code} is in the baseline and is not found any more")

    def _write_baseline(self, path: Path) -> int:
        from pm_lint.fix import write_file

        if leads_out(path):
            raise OutsideError(path)
        text = render_baseline(self.entries).encode()
        write_file(path, text, path.read_bytes() if os.path.lexists(path) else None)
        say(f"{path} written, with {count(len(self.entries), 'finding')}")
        return 0

    def _mend(self, outcome: Outcome, check: Callable[[Source], Outcome], path: Path) -> Outcome:
        """Return what is left after the fixes, which are written, or shown with --diff."""
        from pm_lint.fix import FileChangedError, encode_text, show_diff, write_file
        from pm_lint.mending import mend

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

    def _count(self, outcome: Outcome, path: Path) -> None:
        checked = outcome.is_report and outcome.was_read
        self.tally.reports += checked
        self.tally.others += not checked
        self.tally.suppressed += outcome.suppressed
        self.tally.unheeded += len(outcome.unheeded)
        for comment in outcome.unheeded:
            line = outcome.source.line_of(comment.span.start)
            say(f"{outcome.source.path}:{line}: this suppression is new, and has no effect here")
        if checked and outcome.is_draft:
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
