"""What each place asks for, a pack, a file or the command line, and what follows for one file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pm_lint.config.patterns import matches
from pm_lint.dataclass import dataclass, field
from pm_lint.finding import Level
from pm_lint.outcome import ALWAYS_ON
from pm_lint.report import NO_TERMS, REQUIRED_TOPICS, Terms, Topic
from pm_lint.rulebook import Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SCALE = "severities"
"""The parameter of rules that the team's scale fills, unless the rule is given its own."""

NEVER = "never"
"""The value of fail-on that lets every finding pass."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What a layer changes in one rule: its level, or parameters of its check by name."""

    code: str
    level: Level | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section of a new report: its heading, its topic, and what belongs there."""

    heading: str
    topic: Topic
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one place asks for. None and () leave it open.

    Patterns are relative to `root`, an absolute folder. A layer with `paths` holds only for the
    files that one of them fits. `severities` lists a scale, the gravest first.
    """

    root: Path
    paths: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    terms: Terms = NO_TERMS
    required: tuple[Topic, ...] | None = None
    severities: tuple[str, ...] | None = None
    threshold: str | None = None
    rules: tuple[RuleChange, ...] = ()
    template: tuple[TemplateSection, ...] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names of rules, to be resolved."""
        ignored = (name for _, names in self.per_file_ignores for name in names)
        return (*(self.select or ()), *self.extend_select, *self.ignore, *ignored)

    def holds_for(self, path: Path) -> bool:
        """Tell whether the layer speaks of the file at the absolute `path`."""
        return not self.paths or any(matches(pattern, path, self.root) for pattern in self.paths)


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one file.

    `enabled` are the codes to run, `levels` and `parameters` (the bound dataclass) are those of
    rules that differ from the rule file, by code. Below `threshold`, one of `severities`, what a
    report lacks counts one level less.
    """

    enabled: frozenset[str]
    fail_on: Level | None = Level.ERROR
    services: tuple[str, ...] = ()
    levels: Mapping[str, Level] = field(default_factory=dict)
    parameters: Mapping[str, object] = field(default_factory=dict)
    terms: Terms = NO_TERMS
    required: tuple[Topic, ...] = REQUIRED_TOPICS
    severities: tuple[str, ...] = ()
    threshold: str | None = None

    def fails(self, level: Level) -> bool:
        """Tell whether a finding of that level makes the run fail."""
        return self.fail_on is not None and level.rank >= self.fail_on.rank

    def is_minor(self, severity: str | None) -> bool:
        """Tell whether a severity, as a report states it, lies below the threshold."""
        if severity is None or self.threshold is None:
            return False
        scale = [fold_severity(name) for name in self.severities]
        stated, limit = fold_severity(severity), fold_severity(self.threshold)
        return stated in scale and limit in scale and scale.index(stated) > scale.index(limit)


def fold_severity(name: str) -> str:
    """Return a severity without what spellings differ in: case, blanks, hyphens."""
    return "".join(character for character in name.casefold() if character.isalnum())


@dataclass(frozen=True)
class Config:
    """The layers that hold for the files of one folder, the weakest first."""

    rulebook: Rulebook
    layers: tuple[Layer, ...]
    path: Path | None = None
    _made: dict[tuple[object, ...], Settings] = field(default_factory=dict, repr=False)

    def settings(self, path: Path) -> Settings:
        """Return the settings for the file at the absolute `path`."""
        layers = [layer for layer in self.layers if layer.holds_for(path)]
        ignored = frozenset(
            name
            for layer in layers
            for pattern, names in layer.per_file_ignores
            if matches(pattern, path, layer.root)
            for name in names
        )
        key = (*map(id, layers), ignored)
        if key not in self._made:
            self._made[key] = join_layers(self.rulebook, layers, ignored)
        return self._made[key]

    def excludes(self, path: Path) -> bool:
        """Tell whether a pattern leaves the absolute `path` out."""
        return any(
            matches(pattern, path, layer.root) for layer in self.layers for pattern in layer.exclude
        )

    def includes(self, path: Path) -> bool | None:
        """Tell whether the absolute `path` is to be read on a walk; None: by its ending."""
        patterns = [(p, layer.root) for layer in self.layers for p in layer.include]
        return any(matches(p, path, root) for p, root in patterns) if patterns else None


def join_layers(
    rulebook: Rulebook, layers: Iterable[Layer], ignored: Iterable[str] = ()
) -> Settings:
    """Return what the layers come to, the later ones stronger, without the `ignored` rules."""
    layers = list(layers)

    def last(values: Iterable[Any], default: Any) -> Any:
        return next((value for value in reversed(list(values)) if value is not None), default)

    fail_on = last((layer.fail_on for layer in layers), Level.ERROR.value)
    levels: dict[str, Level] = {}
    given: dict[str, dict[str, object]] = {}
    for change in (change for layer in layers for change in layer.rules):
        if change.level is not None:
            levels[change.code] = change.level
        if change.parameters:
            given.setdefault(change.code, {}).update(change.parameters)
    severities = last((layer.severities for layer in layers), ())
    for rule in rulebook.rules if severities else ():
        if hasattr(rule.parameters, SCALE):
            given.setdefault(rule.code, {}).setdefault(SCALE, severities)
    terms = NO_TERMS
    for layer in layers:
        terms = terms.extend(layer.terms)
    return Settings(
        select_codes(rulebook, layers, ignored),
        None if fail_on == NEVER else Level(fail_on),
        tuple(name for layer in layers for name in layer.services),
        levels,
        {code: rulebook.by_code[code].rebind(values) for code, values in given.items()},
        terms,
        last((layer.required for layer in layers), REQUIRED_TOPICS),
        severities,
        last((layer.threshold for layer in layers), None),
    )


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
