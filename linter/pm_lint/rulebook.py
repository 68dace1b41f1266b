"""The rule files, read and bound: what every code means, and which rules a name selects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Any, Protocol, get_args, get_origin, get_type_hints

from pm_lint.checks import CHECKS, Check
from pm_lint.finding import Level
from pm_lint.report import Json, JsonPath
from pm_lint.resources import data_folder
from pm_lint.source import Source, Span, UnreadableError

SCHEMA_CHECK = "schema"
"""The `check` of a rule that claims violations of the report schema."""

ENGINE_CHECK = "engine"
"""The `check` of a rule by which the engine speaks of its own work."""

ALWAYS_ON = frozenset({"PM001", "PM003"})
"""Rules that nothing switches off: without them, a report that was not checked would pass."""

_SCHEMA_FIELDS = frozenset({"property", "reason", "title"})
_ENGINE_FIELDS = {
    "PM001": {"reason"},
    "PM002": {"reason"},
    "PM003": {"rule", "exception"},
    "PM004": {"reason"},
    "PM005": {"selector"},
    "PM010": {"reason"},
}


class RulebookError(ValueError):
    """A rule file, or the choice of rules, is not valid; the message says where and why."""


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
    `document`; `form` is markdown or yaml.
    """

    bad: bool
    text: str
    place: str
    form: str = "markdown"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file, validated and bound to its check."""

    code: str
    slug: str
    level: Level
    status: str
    fault: str
    check: str
    parameters: object
    message: str
    help: str
    why: str
    examples: tuple[Example, ...]
    sources: tuple[str, ...]
    path: Path
    needs: frozenset[str] = frozenset()

    @property
    def family(self) -> str:
        """The folder that holds the rule: engine, structure, timeline, language or actions."""
        return self.path.parent.name

    @property
    def bound(self) -> Check | None:
        """The check function, None when the schema or the engine finds the fault."""
        return CHECKS.get(self.check)

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
        if code.startswith("PM"):
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


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Read, validate and bind every rule file below `folder`, by default the shipped rules.

    Raises RulebookError with `path:line:column: what is wrong` of the first fault.
    """
    root = folder or data_folder("rules")
    rules: dict[str, Rule] = {}
    slugs: dict[str, str] = {}
    for path in sorted(root.rglob("*.yaml")):
        rule = _read_rule(path)
        for kind, name, known in (
            ("code", rule.code, rules.get(rule.code)),
            ("slug", rule.slug, rules.get(slugs.get(rule.slug, ""))),
        ):
            if known is not None:
                raise RulebookError(f"{path}:1:1: {known.path} already has the {kind} {name}")
        rules[rule.code], slugs[rule.slug] = rule, rule.code
    if not rules:
        raise RulebookError(f"{root}: no rule files are there; pm-lint is not installed whole")
    return Rulebook(tuple(rules[code] for code in sorted(rules)))


@dataclass(frozen=True)
class _RuleFile:
    """A rule file as values and places, for messages that point at the fault."""

    path: Path
    source: Source
    raw: dict[str, Json]
    keys: Mapping[JsonPath, Span] = field(repr=False)
    spans: Mapping[JsonPath, Span] = field(repr=False)

    def fault(self, at: JsonPath, message: str, *, key: bool = False) -> RulebookError:
        places = self.keys if key else self.spans
        return _fault(self.source, places.get(at, Span(0, 0)), message)

    def text(self, name: str) -> str:
        return str(self.raw[name]).strip()


def _fault(source: Source, span: Span, message: str) -> RulebookError:
    place = source.position(span.start)
    return RulebookError(f"{source.path}:{place.line}:{place.column}: {message}")


def _read_rule(path: Path) -> Rule:
    from pm_lint.read.yaml import read_yaml
    from pm_lint.schema import validate_tree

    try:
        source = Source.from_bytes(str(path), path.read_bytes())
    except (OSError, UnreadableError) as error:
        raise RulebookError(f"{path}:1:1: {error}") from None
    tree = read_yaml(source)
    for fault in tree.faults:
        raise _fault(source, fault.span, fault.message)
    # A key that nobody knows is often the misspelt name of one that then is missing.
    violations = sorted(validate_tree(tree, "rule"), key=lambda fault: fault.keyword == "required")
    for violation in violations:
        raise _fault(source, violation.span, violation.message)
    assert isinstance(tree.raw, dict)
    file = _RuleFile(path, source, tree.raw, tree.keys, tree.spans)
    parameters, known = _bind(file)
    for name in ("message", "help"):
        _check_template(file, name, known)
    needs = _read_needs(file)
    code, slug = file.text("code"), file.text("slug")
    if path.stem != f"{code}-{slug}":
        odd = "slug" if path.stem.startswith(f"{code}-") else "code"
        raise file.fault((odd,), f"the file of this rule must be called {code}-{slug}.yaml")
    return Rule(
        code=code,
        slug=slug,
        level=Level(file.text("level")),
        status=file.text("status"),
        fault=file.text("fault"),
        check=file.text("check"),
        parameters=parameters,
        message=file.text("message"),
        help=file.text("help"),
        why=file.text("why"),
        examples=tuple(_read_examples(file.raw["examples"])),
        sources=tuple(str(name) for name in _as_list(file.raw["sources"])),
        path=path,
        needs=needs,
    )


def _read_needs(file: _RuleFile) -> frozenset[str]:
    """Return what the rule needs to know beside the report, which must be what its check needs."""
    declared = frozenset(str(need) for need in _as_list(file.raw.get("needs")))
    check = CHECKS.get(file.text("check"))
    wanted = check.needs if check else frozenset()
    if declared == wanted:
        return declared
    names = ", ".join(sorted(wanted)) or "nothing"
    at: JsonPath = ("needs",) if declared else ("check",)
    raise file.fault(at, f"this check needs {names} beside the report: say so in `needs`")


def _as_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _read_examples(value: Json) -> Iterator[Example]:
    for entry in _as_list(value):
        if isinstance(entry, dict):
            bad = "bad" in entry
            text = str(entry["bad" if bad else "good"])
            yield Example(bad, text, str(entry["in"]), str(entry.get("as", "markdown")))


def _bind(file: _RuleFile) -> tuple[object, frozenset[str]]:
    """Return the parameters of the rule's check, and the fields that its words may name."""
    name = file.text("check")
    if name == SCHEMA_CHECK:
        return _fill(file, SchemaClaim), _SCHEMA_FIELDS
    check = CHECKS.get(name)
    if name != ENGINE_CHECK and check is None:
        raise file.fault(("check",), f"no check is called {name}")
    if check is not None:
        return _fill(file, check.parameters), check.fields
    if file.raw.get("with"):
        raise file.fault(("with",), "a rule of the engine takes no parameters", key=True)
    return None, frozenset(_ENGINE_FIELDS.get(file.text("code"), ()))


def _fill(file: _RuleFile, kind: type) -> object:
    """Return an instance of the dataclass `kind`, filled from the rule's `with`."""
    given = file.raw.get("with") or {}
    assert isinstance(given, dict)
    values = read_parameters(kind, given, ("with",), file.fault)
    for entry in fields(kind):
        missing = entry.default is MISSING and entry.default_factory is MISSING
        if missing and entry.name not in values:
            raise file.fault(("check",), f"this check needs the parameter {entry.name}, in `with`")
    return kind(**values)


class Complain(Protocol):
    """Makes the error for what is wrong at a path of a file, its value or its key."""

    def __call__(self, at: JsonPath, message: str, *, key: bool = False) -> ValueError:
        """Return the error."""


def read_parameters(
    kind: type, given: Mapping[str, Json], at: JsonPath, complain: Complain
) -> dict[str, object]:
    """Return the values that a file gives at the path `at` for fields of the dataclass `kind`.

    Raises what `complain` makes of a name or a type that does not fit.
    """
    types = get_type_hints(kind)
    declared = [entry.name for entry in fields(kind)]
    for name in given:
        if name not in declared:
            takes = ", ".join(declared) or "none"
            message = f"{name} is no parameter of this check, which takes {takes}"
            raise complain((*at, name), message, key=True)
    return {n: _convert((*at, n), value, types[n], complain) for n, value in given.items()}


def _convert(at: JsonPath, value: Json, kind: object, complain: Complain) -> object:
    if get_origin(kind) is tuple and isinstance(value, list):
        inner = get_args(kind)[0]
        return tuple(_convert((*at, n), item, inner, complain) for n, item in enumerate(value))
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and type(value) is kind:
        return value
    wanted = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    words = wanted.get(kind, "a list") if isinstance(kind, type) else "a list"
    raise complain(at, f"{at[-1]} must be {words}")


def _check_template(file: _RuleFile, name: str, known: Iterable[str]) -> None:
    try:
        parts = list(Formatter().parse(file.text(name)))
    except ValueError as error:
        raise file.fault((name,), f"the {name} is no template: {error}") from None
    for _, wanted, form, conversion in parts:
        if wanted is None:
            continue
        if wanted not in known or form or conversion:
            offered = ", ".join(f"{{{field}}}" for field in sorted(known)) or "no fields"
            message = f"the {name} names {{{wanted}}}, but its check offers {offered}"
            raise file.fault((name,), message)
