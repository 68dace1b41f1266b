"""One file of a run: what holds for it, what lies around it, and what is found in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pm_lint.cli.terms import list_reports, read_data, read_reports
from pm_lint.config import ConfigFinder, Settings
from pm_lint.outcome import Outcome
from pm_lint.report import Report
from pm_lint.results import recall_or_lint, spell_rules
from pm_lint.rulebook import Rulebook
from pm_lint.source import Source
from pm_lint.surroundings import Surroundings, find_root
from pm_lint.tree import DISK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pm_lint.cli.recording import Recording
    from pm_lint.cli.scope import Scope
    from pm_lint.engine import Heed


class Inspector:
    """Reads and checks the files of a run, and remembers what they have in common."""

    def __init__(
        self,
        finder: ConfigFinder,
        scope: Scope | None = None,
        recording: Recording | None = None,
    ) -> None:
        self.finder = finder
        self._scope = scope
        self._recording = recording
        self._roots: dict[Path, Path] = {}
        self._reports: dict[Path, list[Report]] = {}
        self._spelt: dict[int, str] = {}
        self.checked = 0  # files whose outcome was not that of an earlier run

    def find_rules(self, path: Path) -> tuple[Rulebook, Settings]:
        """Return what holds for the file at an absolute path. Raises ConfigError."""
        config = self.finder.config_for(path.parent)
        return config.rulebook, config.settings(path)

    def read(self, argument: str) -> bytes:
        """Return what a file holds, on the disk or in the index. Raises OSError."""
        if self._scope and self._scope.index:
            return self._scope.index.read(Path(argument))
        data = read_data(argument)
        if self._recording:
            self._recording.take_text(argument, data)
        return data

    def inspect(self, source: Source, path: Path, *, named: bool) -> Outcome:
        """Return what is found in a file, now or in an earlier run that rests on the same.

        Raises ConfigError and PipelineError.
        """
        rulebook, settings = self.find_rules(path)
        # Settings live as long as the finder, so that their identity is theirs alone.
        spelt = self._spelt.get(id(settings)) or spell_rules(rulebook, settings)
        self._spelt[id(settings)] = spelt

        def check(around: Surroundings | None) -> Outcome:
            from pm_lint.engine import lint

            self.checked += 1
            return lint(source, rulebook, settings, named=named, surroundings=around)

        basis = str(named), spelt
        rely = self._recording.rely if self._recording else None
        return recall_or_lint(source, self.look_around(path), basis, check, rely)

    def check(
        self,
        source: Source,
        path: Path | None,
        *,
        named: bool,
        heed: Heed | None = None,
        then: Surroundings | None = None,
    ) -> Outcome:
        """Return what is found in a text, which need not be that of a file; None: of no file.

        Suppressions that `heed` does not accept have no effect. `then` are the surroundings of a
        text of earlier days. Raises as `inspect` does.
        """
        from pm_lint.engine import lint

        rulebook, settings = self.find_rules(path or Path(source.path).absolute())
        around = then or (self.look_around(path) if path else None)
        return lint(source, rulebook, settings, named=named, surroundings=around, heed=heed)

    def list_ran(self, outcome: Outcome, path: Path) -> frozenset[str]:
        """Return the rules that looked at a file: none where it could not be read to its end."""
        if outcome.is_broken or any(finding.code == "PM002" for finding in outcome.findings):
            return frozenset()
        return self.find_rules(path)[1].enabled

    def look_around(self, path: Path) -> Surroundings:
        """Return what lies around the file at an absolute path."""
        folder = path.parent
        if folder not in self._roots:
            self._roots[folder] = find_root(folder, Path.cwd())
        root = self._roots[folder]
        tree = self._scope.files if self._scope else DISK
        return Surroundings(
            root, path, lambda: self._read_reports(root), tree, lambda: _find_first_commit(path)
        )

    def _read_reports(self, root: Path) -> list[Report]:
        """Return all reports below a folder, read once in a run."""
        if root not in self._reports:
            if self._scope and self._scope.index:
                targets = self._scope.find_all(root, self.finder)
                found = read_reports(targets, self.finder, self._scope.index.read)
            else:
                found = list_reports(root, self.finder)
            self._reports[root] = list(found)
        return self._reports[root]


def _find_first_commit(path: Path) -> dt.date | None:
    from pm_lint.git import GitError, open_repository
    from pm_lint.git.history import find_first_commit

    try:
        return find_first_commit(open_repository(path.parent), path)
    except GitError:
        return None
