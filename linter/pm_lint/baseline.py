"""Findings that a team knows of: kept by fingerprint, so that only new ones are told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from pm_lint.dataclass import dataclass, field
from pm_lint.finding import Finding
from pm_lint.fingerprint import fingerprint_all
from pm_lint.source import Source
from pm_lint.tree import DISK, Tree, make_absolute

VERSION = 1
"""Raised when a key of the file changes its meaning."""

UNKEPT = frozenset({"PM001", "PM003"})
"""Rules that mean failure: what could not be checked is never known and accepted."""


class BaselineError(ValueError):
    """A baseline file cannot be used; the message says why."""


@dataclass
class Baseline:
    """Known findings by fingerprint: the code, and the path from the folder of the file.

    `seen` are those that a run met again; `checked` are the paths that it looked at, each with the
    codes of the rules that looked at it.
    """

    folder: Path
    known: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    checked: dict[str, frozenset[str]] = field(default_factory=dict)

    def name_path(self, path: Path) -> str:
        """Return an absolute path as the file writes it, relative where it lies below."""
        below = path.relative_to(self.folder) if path.is_relative_to(self.folder) else path
        return PurePosixPath(below).as_posix()

    def drop_known(
        self, findings: Iterable[Finding], source: Source, path: Path, ran: frozenset[str]
    ) -> tuple[list[Finding], int]:
        """Return the findings of one file that are not known, and how many are.

        `ran` are the codes of the rules that looked at it.
        """
        name = self.name_path(path)
        self.checked[name] = ran
        new, count = [], 0
        for finding, print_ in fingerprint_all(findings, source, name):
            if print_ in self.known and finding.code not in UNKEPT:
                self.seen.add(print_)
                count += 1
            else:
                new.append(finding)
        return new, count

    def list_fixed(self) -> list[tuple[str, str]]:
        """Return code and path of what is known, was looked for, and was not met again."""
        return sorted(
            (code, path)
            for print_, (code, path) in self.known.items()
            if print_ not in self.seen and code in self.checked.get(path, ())
        )


@dataclass(frozen=True, slots=True)
class Known:
    """A known finding, as its baseline names it."""

    code: str
    path: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Status:
    """What has become of the known findings of a baseline.

    `open` are found still, `fixed` were looked for and are gone. `stale` cannot be met any more:
    the file is gone, or the rule is off or is no rule any more. `unseen` were not looked for.
    """

    open: tuple[Known, ...]
    fixed: tuple[Known, ...]
    stale: tuple[Known, ...]
    unseen: tuple[Known, ...]


def tell_status(baseline: Baseline, gone: Collection[str]) -> Status:
    """Return what a run made of the baseline; `gone` are the paths where no file is."""
    sorted_out: dict[str, list[Known]] = {name: [] for name in ("open", "fixed", "stale", "unseen")}
    for mark, (code, path) in sorted(baseline.known.items(), key=lambda item: item[1][::-1]):
        ran = baseline.checked.get(path)
        if mark in baseline.seen:
            name = "open"
        elif path in gone or (ran and code not in ran):
            name = "stale"
        else:
            name = "fixed" if ran else "unseen"
        sorted_out[name].append(Known(code, path, mark))
    return Status(**{name: tuple(entries) for name, entries in sorted_out.items()})


def folder_of(path: Path) -> Path:
    """Return the absolute folder that the paths in a baseline file start from."""
    return make_absolute(path).parent


def read_baseline(path: Path, tree: Tree = DISK) -> Baseline:
    """Read a baseline file. Raises BaselineError, and OSError when it cannot be read."""
    import json

    try:
        document = json.loads(tree.read(path).decode("utf-8"))
        version = document["version"]
        known = {
            str(entry["fingerprint"]): (str(entry["code"]), str(entry["path"]))
            for entry in document["findings"]
        }
    except RecursionError:
        raise BaselineError(f"{path}: this is no baseline of pm-lint (nested too deep)") from None
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(f"{path}: this is no baseline of pm-lint ({error})") from None
    if version != VERSION:
        raise BaselineError(f"{path}: version {version} is not known; write the baseline anew")
    return Baseline(folder_of(path), known)


def render_baseline(entries: Iterable[tuple[str, str, str]]) -> str:
    """Return the text of a baseline file; `entries` are path, code and fingerprint.

    One line a finding, in order, so that versions of the file can be merged.
    """
    import json

    lines = [
        json.dumps({"path": path, "code": code, "fingerprint": print_}, ensure_ascii=False)
        for path, code, print_ in sorted(entries)
        if code not in UNKEPT
    ]
    body = ",\n    ".join(lines)
    inside = f"\n    {body}\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{inside}]\n}}\n'
