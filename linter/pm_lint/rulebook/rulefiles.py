"""The rule files: read, validated by their schema, and bound to their checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pm_lint.dataclass import MISSING, dataclass, field, fields
from pm_lint.finding import Level
from pm_lint.report import Json, JsonPath
from pm_lint.rulebook.rules import ENGINE_CHECK, SCHEMA_CHECK, Rule, SchemaClaim, Told
from pm_lint.source import Source, Span, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SCHEMA_FIELDS = frozenset({"content", "property", "reason", "title", "topic"})
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


@dataclass(frozen=True)
class RuleFile:
    """A rule file as values and places, for messages that point at the fault."""

    path: Path
    source: Source
    raw: dict[str, Json]
    keys: Mapping[JsonPath, Span] = field(repr=False)
    spans: Mapping[JsonPath, Span] = field(repr=False)

    def fault(self, at: JsonPath, message: str, *, key: bool = False) -> RulebookError:
        """Return the error for what is wrong with the value at a path, or with its key."""
        places = self.keys if key else self.spans
        return _fault(self.source, places.get(at, Span(0, 0)), message)

    def text(self, name: str) -> str:
        """Return the text under a key of the file."""
        return str(self.raw[name]).strip()


def _fault(source: Source, span: Span, message: str) -> RulebookError:
    place = source.position(span.start)
    return RulebookError(f"{source.path}:{place.line}:{place.column}: {message}")


def read_rule_file(path: Path, data: bytes) -> RuleFile:
    """Read a rule file and validate it by its schema. Raises RulebookError."""
    from pm_lint.read.yaml import read_yaml
    from pm_lint.schema import validate_tree

    try:
        source = Source.from_bytes(str(path), data)
    except UnreadableError as error:
        raise RulebookError(f"{path}:1:1: {error}") from None
    tree = read_yaml(source)
    for fault in tree.faults:
        raise _fault(source, fault.span, fault.message)
    # A key that nobody knows is often the misspelt name of one that then is missing.
    violations = sorted(validate_tree(tree, "rule"), key=lambda fault: fault.keyword == "required")
    for violation in violations:
        raise _fault(source, violation.span, violation.message)
    assert isinstance(tree.raw, dict)
    return RuleFile(path, source, tree.raw, tree.keys, tree.spans)


def list_values(rule: Rule) -> dict[str, object]:
    """Return what a rule is made of, as plain values that `recall_rule` takes.

    Without what `tell` returns, which says nothing of what the rule finds.
    """
    values = {entry.name: getattr(rule, entry.name) for entry in fields(rule)}
    del values["tell"]
    return {
        **values,
        "level": rule.level.value,
        "path": str(rule.path),
        "needs": tuple(sorted(rule.needs)),
        "fixes": tuple(sorted(rule.fixes)),
    }


def recall_rule(values: dict[str, Any], tell: Callable[[], Mapping[str, Any]]) -> Rule:
    """Return a rule that was read and bound before, by the same code."""
    return Rule(
        **{
            **values,
            "level": Level(values["level"]),
            "path": Path(values["path"]),
            "needs": frozenset(values["needs"]),
            "fixes": frozenset(values["fixes"]),
            "tell": Told(tell),
        }
    )


def bind_rule(file: RuleFile) -> Rule:
    """Return the rule that a valid file describes. Raises RulebookError where it does not fit."""
    given, known = _bind(file)
    for name in ("message", "help"):
        _check_template(file, name, known)
    needs = _read_needs(file)
    _check_examples(file)
    code, slug = file.text("code"), file.text("slug")
    if file.path.stem != f"{code}-{slug}":
        odd = "slug" if file.path.stem.startswith(f"{code}-") else "code"
        raise file.fault((odd,), f"the file of this rule must be called {code}-{slug}.yaml")
    told = {
        "why": file.text("why"),
        "examples": [item for item in _as_list(file.raw["examples"]) if isinstance(item, dict)],
        "sources": tuple(str(name) for name in _as_list(file.raw["sources"])),
    }
    return Rule(
        code=code,
        slug=slug,
        level=Level(file.text("level")),
        status=file.text("status"),
        fault=file.text("fault"),
        check=file.text("check"),
        given=given,
        message=file.text("message"),
        help=file.text("help"),
        path=file.path,
        tell=Told(lambda: told),
        needs=needs,
        fixes=frozenset(str(kind) for kind in _as_list(file.raw.get("fix"))),
    )


def _read_needs(file: RuleFile) -> frozenset[str]:
    """Return what the rule needs to know beside the report, which must be what its check needs."""
    from pm_lint.checks import CHECKS

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


def _bind(file: RuleFile) -> tuple[dict[str, object], frozenset[str]]:
    """Return what the file gives to the rule's check, and the fields that its words may name."""
    from pm_lint.checks import CHECKS

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
    return {}, frozenset(_ENGINE_FIELDS.get(file.text("code"), ()))


def _check_examples(file: RuleFile) -> None:
    """Raise where an example gives parameters that the check does not take."""
    from pm_lint.checks import CHECKS
    from pm_lint.rulebook.parameters import read_parameters

    check = CHECKS.get(file.text("check"))
    for number, entry in enumerate(_as_list(file.raw["examples"])):
        given = entry.get("with") if isinstance(entry, dict) else None
        at: JsonPath = ("examples", number, "with")
        if isinstance(given, dict):
            if check is None:
                raise file.fault(at, "this check takes no parameters", key=True)
            read_parameters(check.parameters, given, at, file.fault)


def _fill(file: RuleFile, kind: type) -> dict[str, object]:
    """Return what the rule's `with` gives for fields of the dataclass `kind`."""
    given = file.raw.get("with") or {}
    assert isinstance(given, dict)
    from pm_lint.rulebook.parameters import read_parameters

    values = read_parameters(kind, given, ("with",), file.fault)
    for entry in fields(kind):
        missing = entry.default is MISSING and entry.default_factory is MISSING
        if missing and entry.name not in values:
            raise file.fault(("check",), f"this check needs the parameter {entry.name}, in `with`")
    return values


def _check_template(file: RuleFile, name: str, known: Iterable[str]) -> None:
    from string import Formatter

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
