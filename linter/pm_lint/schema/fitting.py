"""Whether a document surely fits a schema, told without jsonschema.

Importing jsonschema takes longer than reading a report (`bench/RESULTS.md`), and most documents
are as they should be. What is understood here is what the schemas of pm-lint are made of; all
else, and all that does not fit, is left to jsonschema, which also has the words for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pm_lint.pattern import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
else:
    Any = object

Schema = Mapping[str, Any]

_Fit = Callable[[Any, Any, Schema, Schema], bool]
"""Tells of a value, what a keyword says, the schema of the keyword, and the whole schema."""

_TYPES: dict[str, tuple[type, ...]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}
_DEFINITIONS = "#/definitions/"


def fits(value: Any, schema: Schema, root: Schema | None = None) -> bool:
    """Tell whether a JSON value surely fits a draft-07 schema, a part of the schema `root`.

    False means that jsonschema has to be asked.
    """
    whole = schema if root is None else root
    for keyword, told in schema.items():
        if keyword not in _SILENT:
            fit = _FITS.get(keyword)
            if fit is None or not fit(value, told, schema, whole):
                return False
    return True


def _fits_reference(value: Any, told: str, _: Schema, root: Schema) -> bool:
    target = root.get("definitions", {}).get(told.removeprefix(_DEFINITIONS))
    return isinstance(target, dict) and fits(value, target, root)


def _fits_type(value: Any, told: Any, _: Schema, __: Schema) -> bool:
    kinds = told if isinstance(told, list) else [told]
    return any(type(value) in _TYPES.get(kind, ()) for kind in kinds)


def _fits_enum(value: Any, told: list[Any], _: Schema, __: Schema) -> bool:
    same = (item for item in told if type(item) is type(value) and item == value)
    return not isinstance(value, list | dict) and any(True for _ in same)


def _fits_properties(value: Any, told: Schema, _: Schema, root: Schema) -> bool:
    return not isinstance(value, dict) or all(
        fits(value[name], inner, root) for name, inner in told.items() if name in value
    )


def _fits_additional(value: Any, told: Any, schema: Schema, root: Schema) -> bool:
    if not isinstance(value, dict) or told is True:
        return True
    named = schema.get("properties", {})
    rest = [inner for name, inner in value.items() if name not in named]
    return not rest or (told is not False and all(fits(inner, told, root) for inner in rest))


def _fits_names(value: Any, told: Schema, _: Schema, root: Schema) -> bool:
    return not isinstance(value, dict) or all(fits(name, told, root) for name in value)


def _fits_items(value: Any, told: Any, _: Schema, root: Schema) -> bool:
    if not isinstance(told, dict):
        return False
    return not isinstance(value, list) or all(fits(item, told, root) for item in value)


def _fits_required(value: Any, told: list[str], _: Schema, __: Schema) -> bool:
    return not isinstance(value, dict) or all(name in value for name in told)


def _fits_all(value: Any, told: list[Schema], _: Schema, root: Schema) -> bool:
    return all(fits(value, inner, root) for inner in told)


def _fits_pattern(value: Any, told: str, _: Schema, __: Schema) -> bool:
    return not isinstance(value, str) or lazy(told).search(value) is not None


def _fits_length(value: Any, told: int, _: Schema, __: Schema) -> bool:
    return not isinstance(value, str) or len(value) >= told


def _fits_number(value: Any, told: int, _: Schema, __: Schema) -> bool:
    return not isinstance(value, list) or len(value) >= told


_FITS: dict[str, _Fit] = {
    "$ref": _fits_reference,
    "additionalProperties": _fits_additional,
    "allOf": _fits_all,
    "enum": _fits_enum,
    "items": _fits_items,
    "minItems": _fits_number,
    "minLength": _fits_length,
    "pattern": _fits_pattern,
    "properties": _fits_properties,
    "propertyNames": _fits_names,
    "required": _fits_required,
    "type": _fits_type,
}
_SILENT = frozenset(
    {"$id", "$schema", "default", "definitions", "description", "examples", "title"}
)
