"""Values from a file as the parameters of a check, with an error at the place of what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from pm_lint.dataclass import fields
from pm_lint.report import Json, JsonPath

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


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
    from typing import get_type_hints

    types = get_type_hints(kind)
    declared = [entry.name for entry in fields(kind)]
    for name in given:
        if name not in declared:
            takes = ", ".join(declared) or "none"
            message = f"{name} is no parameter of this check, which takes {takes}"
            raise complain((*at, name), message, key=True)
    return {n: _convert((*at, n), value, types[n], complain) for n, value in given.items()}


def _convert(at: JsonPath, value: Json, kind: object, complain: Complain) -> object:
    from typing import get_args, get_origin

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
