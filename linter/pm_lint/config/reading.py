"""A configuration file read: YAML, validated by its schema, with line and column in errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pm_lint.config.layers import Layer, RuleChange, TemplateSection, fold_severity
from pm_lint.dataclass import dataclass
from pm_lint.finding import Level
from pm_lint.report import Json, JsonPath, Stage, Terms, Topic
from pm_lint.resources import data_folder
from pm_lint.rulebook import (
    Rulebook,
    RulebookError,
    UnknownRuleError,
    extend_rulebook,
    read_parameters,
)
from pm_lint.source import Source, Span, UnreadableError
from pm_lint.tree import DISK, Tree, find_home

PACKS = "packs"
"""The folder of configurations that ship with pm-lint, for `extends`."""

MAX_EXTENDED = 64
"""Files that one configuration may extend, in a row and in all; each counts as often as named."""


class ConfigError(ValueError):
    """The configuration is not valid; the message says where and why."""


@dataclass(frozen=True)
class _ConfigFile:
    """A configuration file as values and places, for messages that point at the fault."""

    path: Path
    source: Source
    raw: Mapping[str, Json]
    keys: Mapping[JsonPath, Span]
    spans: Mapping[JsonPath, Span]

    def fault(self, at: JsonPath, message: str, *, key: bool = False) -> ConfigError:
        places = self.keys if key else self.spans
        return _fault(self.source, places.get(at, Span(0, 0)), message)


def read_config(
    path: Path, root: Path, rulebook: Rulebook, tree: Tree = DISK
) -> tuple[Rulebook, tuple[Layer, ...]]:
    """Read and validate a configuration file, whose patterns are relative to the folder `root`.

    It and the files of the repository that it names are read from `tree`.

    Returns the rulebook with the team's own rules, and the layers, the weakest first: what the
    file extends, the file itself, its overrides. Raises ConfigError with
    `path:line:column: what is wrong` of the first fault.
    """
    return _read_layers(path, root, rulebook, (path,), tree)


def list_packs() -> list[str]:
    """Return the names of the packs that ship with pm-lint."""
    return sorted(path.stem for path in data_folder(PACKS).glob("*.yaml"))


def read_pack(name: str, rulebook: Rulebook) -> tuple[Layer, ...]:
    """Return the layers of the pack of that name, one of `list_packs`."""
    path = data_folder(PACKS) / f"{name}.yaml"
    return read_config(path, path.parent, rulebook)[1]


def _read_layers(
    path: Path, root: Path, rulebook: Rulebook, chain: tuple[Path, ...], tree: Tree
) -> tuple[Rulebook, tuple[Layer, ...]]:
    file = _read_file(path, tree)
    layers: list[Layer] = []
    for index, name in enumerate(_texts(_listed(file.raw.get("extends")))):
        at: JsonPath = ("extends", index) if ("extends", index) in file.spans else ("extends",)
        other = _find_extended(file, at, name, tree)
        if other in chain:
            raise file.fault(at, f"{name} extends this file in turn")
        if len(chain) + len(layers) > MAX_EXTENDED:
            message = f"more than {MAX_EXTENDED} files are extended; name each of them once"
            raise file.fault(at, message)
        shelf = DISK if other.parent == data_folder(PACKS) else tree
        rulebook, below = _read_layers(other, root, rulebook, (*chain, other), shelf)
        layers += below
    for index, name in enumerate(_texts(file.raw.get("rule-folders"))):
        folder = _stay_inside(file, ("rule-folders", index), name, tree)
        if not tree.is_folder(folder):
            raise file.fault(("rule-folders", index), f"there is no folder {name}")
        try:
            texts = {place: tree.read(place) for place in tree.find(folder, ".yaml")}
            rulebook = extend_rulebook(rulebook, texts)
        except OSError as error:
            raise ConfigError(
                f"{error.filename}: {(error.strerror or str(error)).lower()}"
            ) from None
        except RulebookError as error:
            raise ConfigError(str(error)) from None
    layers.append(_make_layer(file, (), file.raw, root, rulebook))
    for index, override in enumerate(_listed(file.raw.get("overrides"))):
        assert isinstance(override, dict)
        layers.append(_make_layer(file, ("overrides", index), override, root, rulebook))
    return rulebook, tuple(layers)


def _find_extended(file: _ConfigFile, at: JsonPath, name: str, tree: Tree) -> Path:
    """Return the file that `name` means: a pack, or a path that stays inside the repository."""
    if "/" not in name and not name.endswith((".yaml", ".yml")):
        pack = data_folder(PACKS) / f"{name}.yaml"
        if pack.name in {path.name for path in pack.parent.glob("*.yaml")}:
            return pack
        packs = ", ".join(list_packs())
        raise file.fault(at, f"no pack is called {name}; there are {packs}, or ./a-file.yaml")
    target = _stay_inside(file, at, name, tree)
    if not tree.is_file(target):
        raise file.fault(at, f"there is no file {name}")
    return target


def _stay_inside(file: _ConfigFile, at: JsonPath, name: str, tree: Tree) -> Path:
    """Return where a relative path leads, links followed, when that is inside the repository."""
    folder = tree.resolve(file.path.parent)
    home = find_home(folder) or folder
    try:
        target = tree.resolve(folder / name)
        tree.is_file(target)
    except (OSError, RuntimeError, ValueError):  # too long, links in a circle, a null character
        raise file.fault(at, f"no file can be read as {name[:60]!r}") from None
    if not target.is_relative_to(home) or target.is_relative_to(home / ".git"):
        raise file.fault(at, f"{name} lies outside the repository; only files inside are read")
    return target


def _read_file(path: Path, files: Tree) -> _ConfigFile:
    from pm_lint.read.yaml import read_yaml
    from pm_lint.schema import validate_tree

    shown = str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    try:
        source = Source.from_bytes(shown, files.read(path))
    except UnreadableError as error:
        raise ConfigError(f"{shown}: {error}") from None
    except OSError as error:
        raise _refuse(shown, error) from None
    tree = read_yaml(source)
    for fault in tree.faults:
        raise _fault(source, fault.span, fault.message)
    raw = tree.raw if tree.raw is not None else {}
    if raw != {}:
        for violation in validate_tree(tree, "config"):
            raise _fault(source, violation.span, violation.message)
    assert isinstance(raw, dict)
    return _ConfigFile(path, source, raw, tree.keys, tree.spans)


def _refuse(shown: str, error: OSError) -> ConfigError:
    return ConfigError(f"{shown}: {(error.strerror or str(error)).lower()}")


def _fault(source: Source, span: Span, message: str) -> ConfigError:
    place = source.position(span.start)
    return ConfigError(f"{source.path}:{place.line}:{place.column}: {message}")


def _make_layer(
    file: _ConfigFile, at: JsonPath, raw: Mapping[str, Json], root: Path, rulebook: Rulebook
) -> Layer:
    def rules(key: str) -> tuple[str, ...]:
        return _resolved(file, (*at, key), raw.get(key), rulebook)

    fail_on, threshold = raw.get("fail-on"), raw.get("threshold")
    severities = _texts(raw.get("severities")) if "severities" in raw else None
    if threshold is not None and severities is not None:
        _check_threshold(file, (*at, "threshold"), str(threshold), severities)
    return Layer(
        root,
        paths=_texts(raw.get("paths")),
        select=rules("select") if "select" in raw else None,
        extend_select=rules("extend-select"),
        ignore=rules("ignore"),
        per_file_ignores=tuple(
            (pattern, _resolved(file, (*at, "per-file-ignores", pattern), names, rulebook))
            for pattern, names in _pairs(raw.get("per-file-ignores"))
        ),
        fail_on=str(fail_on) if fail_on is not None else None,
        include=_texts(raw.get("include")),
        exclude=_texts(raw.get("exclude")),
        services=_texts(raw.get("services")),
        terms=_read_terms(raw),
        required=tuple(map(Topic, _texts(raw["required"]))) if "required" in raw else None,
        severities=severities,
        threshold=str(threshold) if threshold is not None else None,
        rules=tuple(_read_changes(file, (*at, "rules"), raw.get("rules"), rulebook)),
        template=tuple(_read_template(raw["template"])) if "template" in raw else None,
    )


def _resolved(file: _ConfigFile, at: JsonPath, value: Json, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the names of rules in a list. Raises ConfigError at one that names none."""
    names = _texts(value)
    for index, name in enumerate(names):
        try:
            rulebook.resolve(name)
        except UnknownRuleError as error:
            raise file.fault((*at, index), str(error)) from None
    return names


def _check_threshold(
    file: _ConfigFile, at: JsonPath, threshold: str, severities: Iterable[str]
) -> None:
    if fold_severity(threshold) not in map(fold_severity, severities):
        scale = ", ".join(severities)
        raise file.fault(at, f"the threshold {threshold} is none of the severities {scale}")


def _read_terms(raw: Mapping[str, Json]) -> Terms:
    def names(key: str) -> Iterator[tuple[str, str]]:
        return ((name, kind) for kind, words in _pairs(raw.get(key)) for name in _texts(words))

    return Terms(
        tuple((name, Topic(topic)) for name, topic in names("topics")),
        tuple((name, key.replace("-", "_")) for name, key in names("metadata")),
        tuple((name, Stage(stage)) for name, stage in names("statuses")),
    )


def _read_changes(
    file: _ConfigFile, at: JsonPath, value: Json, rulebook: Rulebook
) -> Iterator[RuleChange]:
    for name, change in _pairs(value):
        try:
            rule = rulebook.find(name)
        except UnknownRuleError as error:
            raise file.fault((*at, name), str(error), key=True) from None
        assert isinstance(change, dict)
        level, given = change.get("level"), change.get("with") or {}
        assert isinstance(given, dict)
        place = (*at, name, "with")
        if given and rule.bound is None:
            message = f"{rule.slug} takes no parameters"
            raise file.fault(place, message, key=True)
        values = (
            read_parameters(rule.bound.parameters, given, place, file.fault) if rule.bound else {}
        )
        yield RuleChange(rule.code, Level(str(level)) if level else None, values)


def _read_template(value: Json) -> Iterator[TemplateSection]:
    for section in _listed(value):
        assert isinstance(section, dict)
        prompt = str(section.get("prompt", ""))
        yield TemplateSection(str(section["heading"]), Topic(str(section["topic"])), prompt)


def _pairs(value: Json) -> Iterable[tuple[str, Json]]:
    return value.items() if isinstance(value, dict) else ()


def _listed(value: Json) -> list[Json]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
