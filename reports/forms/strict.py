"""A TOML table read strictly into a dataclass: a misspelt, missing or mistyped key is refused."""

import dataclasses
import types
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def build(cls: type[_T], data: Any, where: str) -> _T:
    """Return `data`, a TOML table, as the dataclass `cls`.

    Raises ValueError, naming the place `where` and the key, for a key that is unknown, missing or
    of the wrong type.
    """
    if not isinstance(data, dict):
        raise ValueError(f"{where}: a table is expected")
    fields = {field.name: field for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    hints = get_type_hints(cls)
    for key in data:
        if key not in fields:
            raise ValueError(f"{where}: unknown key {key!r}")
    for key, field in fields.items():
        if key not in data and field.default is dataclasses.MISSING:
            raise ValueError(f"{where}: missing key {key!r}")
    return cls(**{key: _value(hints[key], value, f"{where}: {key}") for key, value in data.items()})


def _value(hint: Any, value: Any, where: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        hint = get_args(hint)[0]
    elif origin is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{where}: a list is expected")
        item = get_args(hint)[0]
        return tuple(_value(item, part, f"{where}[{n}]") for n, part in enumerate(value))
    elif origin is Literal:
        if value not in get_args(hint):
            raise ValueError(f"{where}: {value!r} is none of {get_args(hint)}")
        return value
    if dataclasses.is_dataclass(hint):
        return value if isinstance(value, hint) else build(hint, value, where)  # type: ignore[arg-type]
    if type(value) is not hint:
        raise ValueError(f"{where}: {hint.__name__} is expected, not {value!r}")
    return value
