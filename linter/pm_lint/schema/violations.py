"""Every way in which a document breaks its schema, in plain words and at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pm_lint.compiled import derive
from pm_lint.dataclass import dataclass
from pm_lint.report import Document, Json, JsonPath
from pm_lint.resources import data_folder
from pm_lint.schema.fitting import Schema, fits
from pm_lint.source import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol
else:
    Protocol = object

_TYPES = {
    "array": "a list", "boolean": "true or false", "integer": "a whole number",
    "null": "empty", "number": "a number", "object": "a mapping", "string": "text",
}  # fmt: skip
_MANY = 16  # more known names than these are not listed in a message


class Placed(Protocol):
    """JSON values with the places of values and keys, as readers of files make them."""

    @property
    def raw(self) -> Any:
        """The values."""

    @property
    def spans(self) -> Mapping[JsonPath, Span]:
        """The place of the value at each path."""

    @property
    def keys(self) -> Mapping[JsonPath, Span]:
        """The place of the key that announces it."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which a document breaks its schema.

    `path` leads to the value at fault, or to the mapping that lacks or holds `property`.
    """

    path: JsonPath
    keyword: str
    message: str
    span: Span
    property: str | None = None


@cache
def load_schema(name: str) -> Schema:
    """Return the schema of that name: report, config, rule, findings or show."""
    schema: Schema = derive(f"schema {name}", lambda: _read_schema(name))
    return schema


def _read_schema(name: str) -> Schema:
    import json

    path = data_folder("schemas") / f"{name}.schema.json"
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    return schema


def validate(document: Document, schema: Schema) -> tuple[Violation, ...]:
    """Return how a report breaks a draft-07 schema, in the order of the file."""
    return _validate(document, schema)


def validate_tree(tree: Placed, name: str) -> tuple[Violation, ...]:
    """Return how a YAML tree breaks the schema `name`, in the order of the file."""
    return _validate(tree, load_schema(name))


def _validate(placed: Placed, schema: Schema) -> tuple[Violation, ...]:
    if fits(placed.raw, schema):
        return ()
    from jsonschema import Draft7Validator

    found: dict[tuple[JsonPath, str, str | None], Violation] = {}
    for error in Draft7Validator(schema).iter_errors(placed.raw):
        for violation in _place_error(_deepest(error), placed):
            found.setdefault((violation.path, violation.keyword, violation.property), violation)
    return tuple(sorted(found.values(), key=lambda item: (item.span, item.property or "")))


def _deepest(error: Any) -> Any:
    """Return the error inside an anyOf or oneOf that comes nearest to what was meant."""
    while error.validator in ("anyOf", "oneOf") and error.context:
        inner = max(error.context, key=lambda item: len(item.absolute_path))
        if len(inner.absolute_path) == len(error.absolute_path):
            fitting = [item for item in error.context if item.validator != "type"]
            if not fitting:
                break
            inner = fitting[0]
        error = inner
    return error


def _place_error(error: Any, placed: Placed) -> Iterator[Violation]:
    path: JsonPath = tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword == "required":
        for name in error.validator_value:
            if name not in error.instance:
                span = _key_span(path, placed)
                yield Violation(path, keyword, _missing(path, name), span, name)
    elif keyword == "additionalProperties" and isinstance(error.instance, dict):
        known = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
        for name in error.instance:
            if name not in known:
                span = placed.keys.get((*path, name), _span(path, placed))
                yield Violation(path, keyword, _unknown(name, known), span, name)
    elif "propertyNames" in list(error.absolute_schema_path)[-2:]:
        name = str(error.instance)
        span = placed.keys.get((*path, name), _key_span(path, placed))
        known = dict.fromkeys(error.validator_value) if keyword == "enum" else {}
        yield Violation(path, "propertyNames", _unknown(name, known), span, name)
    else:
        yield Violation(path, keyword, _describe(error, keyword, path), _span(path, placed))


def _span(path: JsonPath, placed: Placed) -> Span:
    """Return the place of a value, or of the nearest one around it that has a place."""
    while path and path not in placed.spans:
        path = path[:-1]
    span = placed.spans.get(path) or Span(0, 0)
    return span if path else placed.keys.get((), span)


def _key_span(path: JsonPath, placed: Placed) -> Span:
    """Return the place of the key, item or heading that announces the value at a path."""
    return placed.keys.get(path) or _span(path, placed)


def _describe(error: Any, keyword: str, path: JsonPath) -> str:
    """Say in plain words what is wrong with a value, and what would be right."""
    name, limit, value = _name(path), error.validator_value, error.instance
    match keyword:
        case "type":
            quote = isinstance(value, bool | int | float) and "string" in _listed(limit)
            hint = ", in quotes" if quote else ""
            return f"{name} is {_kind(value)}; it has to be {_kinds(limit)}{hint}"
        case "anyOf" | "oneOf" if error.context:
            kinds = [kind for item in error.context for kind in _listed(item.validator_value)]
            return f"{name} is {_kind(value)}; it has to be {_kinds(kinds)}"
        case "enum":
            allowed = [_show(item) for item in limit if item is not None]
            return f"{name} is {_show(value)}; it can be {_join(allowed, 'or')}"
        case "const":
            return f"{name} is {_show(value)}; it has to be {_show(limit)}"
        case "pattern":
            return f"{name} is {_show(value)}, which does not have the form {limit}"
        case "minLength" | "minItems" | "minProperties" if len(value) == 0:
            return f"{name} is empty"
        case "minItems" | "maxItems" | "minProperties" | "maxProperties":
            bound = "at least" if keyword.startswith("min") else "at most"
            return f"{name} has {_count(len(value), 'entry', 'entries')}; {bound} {limit} fit"
        case "minLength" | "maxLength":
            bound = "at least" if keyword == "minLength" else "at most"
            count = _count(len(value), "character", "characters")
            return f"{name} has {count}; {bound} {limit} fit"
        case "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum":
            bound = "at least" if "inimum" in keyword else "at most"
            bound = (
                bound if keyword[0] == "m" else {"at least": "more than"}.get(bound, "less than")
            )
            return f"{name} is {_show(value)}; it has to be {bound} {limit}"
        case "uniqueItems":
            return f"{name} names something twice"
        case _:
            return f"{name} does not fit the schema ({keyword})"


def _name(path: JsonPath) -> str:
    if not path:
        return "the document"
    if isinstance(path[-1], str):
        return f'"{path[-1]}"'
    return f"an item of {_name(path[:-1])}" if len(path) > 1 else "an item"


def _missing(path: JsonPath, name: str) -> str:
    return f'{_name(path)} lacks "{name}"' if path else f'"{name}" is missing'


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]


def _kinds(types: Any) -> str:
    # "Empty" is allowed far more often than it is advice.
    names = dict.fromkeys(_TYPES.get(str(kind), str(kind)) for kind in _listed(types))
    names.pop("empty", None)
    return _join(names or ["empty"], "or")


def _kind(value: Json) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
    return "a mapping"


def _unknown(name: str, known: Mapping[str, Any]) -> str:
    from difflib import get_close_matches

    if near := get_close_matches(name, known, n=1):
        return f'unknown key "{name}"; did you mean "{near[0]}"?'
    if known and len(known) <= _MANY:
        return f'unknown key "{name}"; the keys here are {_join(known, "and")}'
    return f'unknown key "{name}"'


def _show(value: Json) -> str:
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 60 else f'"{value[:59]}…"'
    if value is None or isinstance(value, bool | int | float):
        import json

        return json.dumps(value, ensure_ascii=False)
    return _kind(value)


def _join(words: Iterable[str], last: str) -> str:
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
