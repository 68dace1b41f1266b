"""What the user asked for: `.pm-lint.yaml` found and read, joined with the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from pm_lint.finding import Level
from pm_lint.report import Json, JsonPath
from pm_lint.rulebook import ALWAYS_ON, Rulebook, UnknownRuleError
from pm_lint.source import Source, Span, UnreadableError

FILE_NAME = ".pm-lint.yaml"
"""The one name of the configuration file."""

NEVER = "never"
"""The value of fail-on that lets every finding pass."""


class ConfigError(ValueError):
    """The configuration is not valid; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one place, a file or the command line, asks for. None and () leave it open.

    Patterns are relative to `root`, an absolute folder.
    """

    root: Path
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one file: the codes to run, the level that fails, the team's systems."""

    enabled: frozenset[str]
    fail_on: Level | None = Level.ERROR
    services: tuple[str, ...] = ()

    def fails(self, level: Level) -> bool:
        """Tell whether a finding of that level makes the run fail."""
        return self.fail_on is not None and level.rank >= self.fail_on.rank


@dataclass(frozen=True)
class Config:
    """The layers that hold for the files of one folder, the weakest first."""

    rulebook: Rulebook
    layers: tuple[Layer, ...]
    path: Path | None = None
    _enabled: dict[frozenset[str], frozenset[str]] = field(default_factory=dict, repr=False)

    def settings(self, path: Path) -> Settings:
        """Return the settings for the file at the absolute `path`."""
        ignored = frozenset(
            name
            for layer in self.layers
            for pattern, names in layer.per_file_ignores
            if matches(pattern, path, layer.root)
            for name in names
        )
        if ignored not in self._enabled:
            self._enabled[ignored] = select_codes(self.rulebook, self.layers, ignored)
        chosen = [layer.fail_on for layer in self.layers if layer.fail_on is not None]
        fail_on = chosen[-1] if chosen else Level.ERROR.value
        return Settings(
            self._enabled[ignored],
            None if fail_on == NEVER else Level(fail_on),
            tuple(name for layer in self.layers for name in layer.services),
        )

    def excludes(self, path: Path) -> bool:
        """Tell whether a pattern leaves the absolute `path` out."""
        return any(
            matches(pattern, path, layer.root) for layer in self.layers for pattern in layer.exclude
        )

    def includes(self, path: Path) -> bool | None:
        """Tell whether the absolute `path` is to be read on a walk; None: by its ending."""
        patterns = [(p, layer.root) for layer in self.layers for p in layer.include]
        return any(matches(p, path, root) for p, root in patterns) if patterns else None


def select_codes(
    rulebook: Rulebook, layers: Iterable[Layer], ignored: Iterable[str] = ()
) -> frozenset[str]:
    """Return the codes that run: those the layers select, without those `ignored` names.

    A layer that selects begins anew. Within one layer the more exact name wins, and between
    equals ignoring does. A preview rule runs only where a name is exactly its own.
    """
    codes = {rule.code for rule in rulebook.rules if rule.status == "stable"}
    for layer in layers:
        steps = [(name, True) for name in (*(layer.select or ()), *layer.extend_select)]
        steps += [(name, False) for name in layer.ignore]
        if layer.select is not None:
            codes = set()
        for name, wanted in sorted(steps, key=lambda step: _exactness(rulebook, step)):
            named = rulebook.resolve(name)
            if not wanted:
                codes -= named
            elif rulebook.is_exact(name):
                codes |= named
            else:
                codes |= {c for c in named if rulebook.by_code[c].status == "stable"}
    for name in ignored:
        codes -= rulebook.resolve(name)
    return frozenset(codes | (ALWAYS_ON & rulebook.by_code.keys()))


def _exactness(rulebook: Rulebook, step: tuple[str, bool]) -> tuple[bool, int, bool]:
    name, wanted = step
    return rulebook.is_exact(name), -len(rulebook.resolve(name)), not wanted


def matches(pattern: str, path: Path, root: Path) -> bool:
    """Tell whether `pattern`, relative to `root`, fits the absolute `path` or a folder above it.

    `*` and `?` stay within one name, `**` is any number of folders. A pattern without a slash
    fits a name in any folder.
    """
    try:
        names = path.relative_to(root).parts
    except ValueError:
        return False
    wanted = [name for name in pattern.split("/") if name not in ("", ".")]
    if not wanted:
        return False
    if "/" not in pattern.rstrip("/"):
        wanted.insert(0, "**")
    # What fits a folder fits all that is in it, so any beginning of the path will do. `reached`
    # holds the numbers of names that the pattern so far can have used up.
    reached = {0}
    for want in wanted:
        if want == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {n + 1 for n in reached if n < len(names) and fnmatchcase(names[n], want)}
    return bool(reached - {0}) or (wanted == ["**"])


@dataclass(frozen=True)
class ConfigFinder:
    """Finds what holds for a folder: the nearest file above it, or the one that was named.

    With `named` that file holds for everything, and its patterns are relative to the working
    directory; with `isolated` no file is read.
    """

    rulebook: Rulebook
    command_line: Layer
    named: Path | None = None
    isolated: bool = False
    _found: dict[Path | None, Config] = field(default_factory=dict, repr=False)
    _nearest: dict[Path, Path | None] = field(default_factory=dict, repr=False)

    def config_for(self, folder: Path) -> Config:
        """Return the configuration for the files of the absolute `folder`.

        Raises ConfigError when the file that holds cannot be read or is not valid.
        """
        path = None if self.isolated else self.named or self._find(folder)
        if path not in self._found:
            layers: tuple[Layer, ...] = (self.command_line,)
            if path is not None:
                root = self.command_line.root if self.named else path.parent
                layers = (read_config(path, root, self.rulebook), self.command_line)
            self._found[path] = Config(self.rulebook, layers, path)
        return self._found[path]

    def _find(self, folder: Path) -> Path | None:
        if folder not in self._nearest:
            self._nearest[folder] = find_config(folder, Path.cwd())
        return self._nearest[folder]


def find_config(folder: Path, cwd: Path) -> Path | None:
    """Return the nearest configuration file at or above `folder`, None when there is none.

    The search ends at the root of the git repository; outside of one it never leaves `cwd`, so
    that no file in a shared folder above decides.
    """
    visited = []
    for place in (folder, *folder.parents):
        visited.append(place)
        if (place / ".git").exists():
            break
    else:
        below = folder == cwd or cwd in folder.parents
        visited = [place for place in visited if place == cwd or cwd in place.parents]
        visited = visited if below else [folder]
    return next((p / FILE_NAME for p in visited if (p / FILE_NAME).is_file()), None)


def read_config(path: Path, root: Path, rulebook: Rulebook) -> Layer:
    """Read and validate a configuration file, whose patterns are relative to the folder `root`.

    Raises ConfigError with `path:line:column: what is wrong` of the first fault.
    """
    from pm_lint.read.yaml import read_yaml
    from pm_lint.schema import validate_tree

    shown = str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    try:
        source = Source.from_bytes(shown, path.read_bytes())
    except UnreadableError as error:
        raise ConfigError(f"{shown}: {error}") from None
    except OSError as error:
        raise ConfigError(f"{shown}: {(error.strerror or str(error)).lower()}") from None
    tree = read_yaml(source)
    for fault in tree.faults:
        raise _fault(source, fault.span, fault.message)
    if tree.raw in (None, {}):
        return Layer(root)
    for violation in validate_tree(tree, "config"):
        raise _fault(source, violation.span, violation.message)
    raw = tree.raw
    assert isinstance(raw, dict)

    def check_names(at: JsonPath, names: Iterable[str]) -> None:
        for index, name in enumerate(names):
            try:
                rulebook.resolve(name)
            except UnknownRuleError as error:
                place = tree.spans.get((*at, index), Span(0, 0))
                raise _fault(source, place, str(error)) from None

    layer = _make_layer(root, raw)
    check_names(("select",), layer.select or ())
    check_names(("extend-select",), layer.extend_select)
    check_names(("ignore",), layer.ignore)
    for pattern, names in layer.per_file_ignores:
        check_names(("per-file-ignores", pattern), names)
    return layer


def _fault(source: Source, span: Span, message: str) -> ConfigError:
    place = source.position(span.start)
    return ConfigError(f"{source.path}:{place.line}:{place.column}: {message}")


def _make_layer(root: Path, raw: Mapping[str, Json]) -> Layer:
    def names(key: str) -> tuple[str, ...]:
        return _texts(raw.get(key))

    per_file = raw.get("per-file-ignores")
    fail_on = raw.get("fail-on")
    return Layer(
        root,
        select=names("select") if "select" in raw else None,
        extend_select=names("extend-select"),
        ignore=names("ignore"),
        per_file_ignores=tuple(
            (pattern, _texts(value))
            for pattern, value in (per_file if isinstance(per_file, dict) else {}).items()
        ),
        fail_on=str(fail_on) if fail_on is not None else None,
        include=names("include"),
        exclude=names("exclude"),
        services=names("services"),
    )


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
