"""Dataclasses whose making costs next to nothing at start.

The standard library's decorator writes and compiles up to ten methods for each class, and imports
`inspect` to do so: 0.67 ms for a frozen class with slots, 100 ms of every start for the classes
of pm-lint (`bench/RESULTS.md`). Here methods are shared, and `__init__`, which has to be
compiled, is compiled when the first instance is made, and then kept. What is offered is what is
used here, and behaves as the standard library's; type checkers see the standard library's.
"""

from __future__ import annotations

from operator import attrgetter

from pm_lint.compiled import look_up, note

__all__ = ["MISSING", "dataclass", "field", "fields", "replace"]

_KEPT = "inits"  # the collection of what was compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import MISSING, dataclass, field, fields, replace
else:
    from types import CodeType, FunctionType, MemberDescriptorType

    MISSING = object()

    class _Field:
        """What is known of one field; `default` or `default_factory` may be MISSING."""

        __slots__ = ("default", "default_factory", "init", "name", "repr")

        def __init__(self, default, default_factory, init, repr):  # noqa: A002
            self.name = ""
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.repr = repr

    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True):  # noqa: A002
        """Say more of a field than its type and default."""
        return _Field(default, default_factory, init, repr)

    def fields(kind):
        """Return the fields of a dataclass or of its instance, in order."""
        return tuple(kind.__dataclass_fields__.values())

    def replace(value, /, **changes):
        """Return a copy of `value` with some fields changed."""
        for entry in value.__dataclass_fields__.values():
            if entry.init and entry.name not in changes:
                changes[entry.name] = getattr(value, entry.name)
        return type(value)(**changes)

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, order=False):
        """Give a class the methods of its annotated fields."""

        def wrap(kind):
            return _make(kind, frozen, slots, eq, order)

        return wrap if cls is None else wrap(cls)

    def _make(cls, frozen, slots, eq, order):
        inherited = {}
        for parent in reversed(cls.__mro__[1:]):
            inherited |= getattr(parent, "__dataclass_fields__", {})
        known = inherited | _read_fields(cls)
        made = {
            "__dataclass_fields__": known,
            "__match_args__": tuple(name for name, entry in known.items() if entry.init),
            **_list_methods(known, vars(cls), frozen, eq, order),
        }
        if slots:
            # Set one by one, each would have Python forget what it knows of the class.
            return _give_slots(cls, [name for name in known if name not in inherited], made)
        for name, value in made.items():
            setattr(cls, name, value)
        return cls

    def _read_fields(cls):
        found, own = {}, vars(cls)
        for name, kind in own.get("__annotations__", {}).items():
            if "ClassVar" in str(kind):
                continue
            told = own.get(name, MISSING)
            if not isinstance(told, _Field):
                told = field(default=told)
            elif told.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, told.default)
            told.name = name
            found[name] = told
        return found

    def _list_methods(known, own, frozen, eq, order):
        key = attrgetter(*known) if known else lambda _: ()
        made = {"__init__": _postpone_init(frozen), "__repr__": _show}
        if eq:
            made["__eq__"] = _compare(key)
        made = {name: method for name, method in made.items() if name not in own}
        if eq:
            made["__hash__"] = own.get("__hash__") or (_hash(key) if frozen else None)
        if order:
            made |= _order(key)
        return made | _FROZEN if frozen else made

    def _give_slots(cls, names, made):
        space = {name: value for name, value in vars(cls).items() if name not in names}
        space.pop("__dict__", None)
        space.pop("__weakref__", None)
        space["__slots__"] = tuple(names)
        space["__qualname__"] = cls.__qualname__
        return type(cls)(cls.__name__, cls.__bases__, space | made)

    def _postpone_init(frozen):
        def __init__(self, *values, **named):  # noqa: N807
            # A subclass that is no dataclass has the method of the one that it is made from.
            cls = next(
                kind for kind in type(self).__mro__ if vars(kind).get("__init__") is __init__
            )
            method = _compile_init(cls, frozen)
            cls.__init__ = method
            method(self, *values, **named)

        return __init__

    def _compile_init(cls, frozen):
        entries = cls.__dataclass_fields__.values()
        plain = all(e.init and e.default_factory is MISSING for e in entries)
        slots = [getattr(cls, entry.name, None) for entry in entries]
        slotted = {isinstance(slot, MemberDescriptorType) for slot in slots}
        odd = hasattr(cls, "__post_init__") or len(slotted) != 1 or not _ends_with_defaults(entries)
        if not frozen or odd or not plain:
            return _write_init(cls, frozen)
        return _fill_init(cls, entries, slots, slotted.pop())

    def _ends_with_defaults(entries):
        given = [entry.default is not MISSING for entry in entries]
        return given == sorted(given)

    def _fill_init(cls, entries, slots, slotted):
        """Return the method from that of any class with as many fields: few have to be compiled."""
        names = tuple(entry.name for entry in entries)
        code = _compile_for(len(names), slotted)
        code = code.replace(co_varnames=("self", *names, *code.co_varnames[len(names) + 1 :]))
        if slotted:
            space = {f"_s{index}": slot.__set__ for index, slot in enumerate(slots)}
        else:
            space = {f"_n{index}": name for index, name in enumerate(names)}
        defaults = tuple(e.default for e in entries if e.default is not MISSING)
        method = FunctionType(code, space, "__init__", defaults)
        method.__qualname__ = f"{cls.__qualname__}.__init__"
        return method

    def _compile_for(number, slotted):
        heads = ["self", *(f"a{index}" for index in range(number))]
        if slotted:
            lines = [f"_s{index}(self, a{index})" for index in range(number)]
        else:
            lines = ["_ = self.__dict__", *(f"_[_n{i}] = a{i}" for i in range(number))]
        body = "\n ".join(lines or ["pass"])
        return _compile(f"def __init__({', '.join(heads)}):\n {body}")

    def _compile(written):
        """Return the code of the one function that is written."""
        kept = look_up(_KEPT, written)
        if isinstance(kept, CodeType):
            return kept
        whole = compile(written, "<dataclass>", "exec")
        code = next(part for part in whole.co_consts if isinstance(part, CodeType))
        note(_KEPT, written, lambda: code)
        return code

    def _write_init(cls, frozen):
        space = {"_missing": MISSING}
        heads, lines = ["self"], []
        for name, entry in cls.__dataclass_fields__.items():
            value = name
            if entry.default is not MISSING:
                space[f"_d_{name}"] = entry.default
                head = f"{name}=_d_{name}"
            elif entry.default_factory is not MISSING:
                space[f"_f_{name}"] = entry.default_factory
                head = f"{name}=_missing"
                value = f"_f_{name}() if {name} is _missing else {name}"
            else:
                head = name
            if entry.init:
                heads.append(head)
            elif entry.default_factory is not MISSING:
                value = f"_f_{name}()"
            else:
                continue
            lines.append(_assign(cls, name, value, space) if frozen else f"self.{name} = {value}")
        if hasattr(cls, "__post_init__"):
            lines.append("self.__post_init__()")
        body = "\n ".join(lines or ["pass"])
        code = _compile(f"def __init__({', '.join(heads)}):\n {body}")
        defaults = tuple(
            space.get(head.partition("=")[2], MISSING) for head in heads if "=" in head
        )
        method = FunctionType(code, space, "__init__", defaults)
        method.__qualname__ = f"{cls.__qualname__}.__init__"
        return method

    def _assign(cls, name, value, space):
        """Return the line that sets a field past the refusal to set attributes."""
        place = getattr(cls, name, None)
        if isinstance(place, MemberDescriptorType):
            space[f"_s_{name}"] = place.__set__
            return f"_s_{name}(self, {value})"
        return f"self.__dict__[{name!r}] = {value}"

    def _show(self):
        shown = (entry.name for entry in fields(self) if entry.repr)
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"

    def _compare(key):
        def __eq__(self, other):  # noqa: N807
            return key(self) == key(other) if type(self) is type(other) else NotImplemented

        return __eq__

    def _hash(key):
        return lambda self: hash(key(self))

    def _order(key):
        def method(name):
            def compare(self, other):
                if type(self) is not type(other):
                    return NotImplemented
                mine, theirs = key(self), key(other)
                return getattr(mine, name)(theirs)

            return compare

        return {name: method(name) for name in ("__lt__", "__le__", "__gt__", "__ge__")}

    def _refuse(self, name, *_):
        raise AttributeError(f"cannot change {name} of a frozen {type(self).__name__}")

    def _take_apart(self):
        """Tell pickle how to make an equal instance, past the refusal to set attributes."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return _put_together, (type(self), values)

    def _put_together(cls, values):
        made = cls.__new__(cls)
        for name, value in values.items():
            object.__setattr__(made, name, value)
        return made

    _FROZEN = {"__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _take_apart}
