"""What every code means, and which rules a name selects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from pm_lint.dataclass import dataclass, field, replace
from pm_lint.finding import Level
from pm_lint.report import Json, JsonPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pm_lint.checks import Check

SCHEMA_CHECK = "schema"
"""The `check` of a rule that claims violations of the report schema."""

ENGINE_CHECK = "engine"
"""The `check` of a rule by which the engine speaks of its own work."""

SHIPPED = "PM"
"""The letters of the codes of the rules that ship with pm-lint."""


def _deny(at: JsonPath, message: str, *, key: bool = False) -> ValueError:
    return ValueError(message)


class UnknownRuleError(ValueError):
    """A name selects no rule; the message says so and offers what is near."""


@dataclass(frozen=True, slots=True)
class SchemaClaim:
    """The violations of the report schema that a rule gives words to.

    `at` is the JSON Pointer of the value ("" the whole report); `*` stands for any one step.
    """

    at: str
    keyword: str

    def covers(self, path: JsonPath, keyword: str) -> bool:
        """Tell whether a violation of `keyword` at `path` is claimed."""
        steps = self.at.split("/")[1:]
        return (
            keyword == self.keyword
            and len(steps) == len(path)
            and all(want in ("*", str(got)) for want, got in zip(steps, path, strict=True))
        )


@dataclass(frozen=True, slots=True)
class Example:
    """A report with the fault (`bad`, with «…» around the words that findings mark) or without.

    `place` is the section of the minimal report that the text replaces, `metadata`, or
    `document`; `form` is markdown or yaml. It holds with `parameters` in place of the rule's.
    """

    bad: bool
    text: str
    place: str
    form: str = "markdown"
    parameters: Mapping[str, object] = field(default_factory=dict)


class Told:
    """What only a page about a rule asks for: `why`, `examples`, `sources`; equal if that is."""

    def __init__(self, find: Callable[[], Mapping[str, Any]]) -> None:
        self._find = find

    def __call__(self) -> Mapping[str, Any]:
        """Return it, made or read now."""
        return self._find()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and self() == other()

    def __hash__(self) -> int:
        return hash(Told)


@dataclass(frozen=True)
class Rule:
    """One rule file, validated.

    `given` are the parameters that the file gives its check. The check itself is only met when
    the rule runs: where every report is as it was, no check is imported. `fixes` are the kinds of
    fix that its findings may have: safe, unsafe. `tell` returns what only a page about the rule
    asks for: its reason, examples and sources.
    """

    code: str
    slug: str
    level: Level
    status: str
    fault: str
    check: str
    given: Mapping[str, object]
    message: str
    help: str
    path: Path
    tell: Told
    needs: frozenset[str] = frozenset()
    fixes: frozenset[str] = frozenset()

    @property
    def why(self) -> str:
        """The reason for the rule."""
        return str(self.tell()["why"])

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the sources that the rule rests on."""
        return tuple(self.tell()["sources"])

    @property
    def written_examples(self) -> Sequence[Mapping[str, Json]]:
        """The examples as the file has them."""
        examples: Sequence[Mapping[str, Json]] = self.tell()["examples"]
        return examples

    @property
    def examples(self) -> tuple[Example, ...]:
        """The examples of the file, in order; a check of reports never asks for them."""
        return tuple(
            Example(
                "bad" in entry,
                str(entry["bad" if "bad" in entry else "good"]),
                str(entry["in"]),
                str(entry.get("as", "markdown")),
                self._read_parameters(entry.get("with")),
            )
            for entry in self.written_examples
        )

    def _read_parameters(self, given: Json) -> dict[str, object]:
        """Return the parameters that an example gives, valid as `bind_rule` has seen."""
        if self.bound is None or not isinstance(given, dict):
            return {}
        from pm_lint.rulebook.parameters import read_parameters

        return read_parameters(self.bound.parameters, given, (), _deny)

    @property
    def family(self) -> str:
        """The folder that holds the rule: engine, structure, timeline, language or actions."""
        return self.path.parent.name

    @cached_property
    def bound(self) -> Check | None:
        """The check function, None when the schema or the engine finds the fault."""
        from pm_lint.checks import CHECKS

        return CHECKS.get(self.check)

    @cached_property
    def parameters(self) -> object:
        """The parameters of the check, None for a rule of the engine."""
        if self.check == SCHEMA_CHECK:
            return SchemaClaim(**self.given)  # type: ignore[arg-type]  # as the file was read
        return self.bound and self.bound.parameters(**self.given)

    def rebind(self, values: Mapping[str, object]) -> object:
        """Return the parameters with some of them replaced, as `read_parameters` gave them."""
        parameters: Any = self.parameters
        return replace(parameters, **values)


@dataclass(frozen=True)
class Rulebook:
    """All rules, in order of their codes."""

    rules: tuple[Rule, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Rule]:
        """The rules by code."""
        return {rule.code: rule for rule in self.rules}

    @cached_property
    def by_slug(self) -> Mapping[str, Rule]:
        """The rules by slug."""
        return {rule.slug: rule for rule in self.rules}

    def extend(self, rules: Iterable[Rule]) -> Rulebook:
        """Return the rulebook with more rules; their codes and slugs have to be new."""
        return Rulebook(tuple(sorted((*self.rules, *rules), key=lambda rule: rule.code)))

    def find(self, name: str) -> Rule:
        """Return the rule with that code or slug, whatever its case.

        Raises UnknownRuleError.
        """
        rule = self.by_code.get(name.upper()) or self.by_slug.get(name.lower())
        if rule is None:
            raise UnknownRuleError(self._unknown(name))
        return rule

    def resolve(self, selector: str) -> frozenset[str]:
        """Return the codes that `selector` names, whatever its case.

        It is a code, a slug, the beginning of codes ("PM5"), the beginning of slugs with a `*`
        or `…` at its end ("timeline-*"), or ALL. Raises UnknownRuleError when it names none.
        """
        name = selector.strip()
        if name.upper() == "ALL":
            return frozenset(self.by_code)
        stem = name.rstrip("*…")
        code, slug = stem.upper(), stem.lower()
        if name == stem and slug in self.by_slug:
            return frozenset({self.by_slug[slug].code})
        found = set()
        # At least the letters of a code have to be there: "P" would be half of the rules.
        if len(code) > 1:
            found = {rule.code for rule in self.rules if rule.code.startswith(code)}
        if name != stem and slug:
            found |= {rule.code for rule in self.rules if rule.slug.startswith(slug)}
        if not found:
            raise UnknownRuleError(self._unknown(name))
        return frozenset(found)

    def is_exact(self, selector: str) -> bool:
        """Tell whether `selector` names one rule by its whole code or slug."""
        return selector.upper() in self.by_code or selector.lower() in self.by_slug

    def _unknown(self, name: str) -> str:
        from difflib import get_close_matches

        # A code that is off by a digit is another rule, not a slip of the pen.
        near = get_close_matches(name.lower(), self.by_slug, n=1)
        hint = f"did you mean {near[0]}?" if near else "`pm-lint rules` lists them all"
        return f"no rule is called {name}; {hint}"
