"""What a shipped table of facts may hold: ``shapes.toml`` says it, `check` holds a file against it.

A shape is a table key → shape. A key that ends in ``?`` may be left out, ``*`` stands for every
key that has no shape of its own. A list with one shape in it is a list of such. A word says a plain
value: text, text_or_day, day (a date), whole, number, yes_no, ``a|b`` one of these words, and
``@file.a.b`` a word that stands there: a key of the table ``b``, or a text under ``b`` of every
entry of ``a``; ``**`` goes down any depth, a blank parts several such places.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fnmatch import fnmatch
from typing import Any

_PLAIN = {
    "text": (str,),
    "text_or_day": (str, date),
    "day": (date,),
    "whole": (int,),
    "number": (int, float),
    "yes_no": (bool,),
}
Read = Callable[[str], Any]


def check(name: str, data: Any, read: Read) -> None:
    """Hold the table `data` of the file `name` (``law/relief.toml``) against its shape.

    `read` gives other files, for words that stand in them. Raises ValueError that names the file
    and the key.
    """
    shapes, plain = read("shapes.toml"), name.removesuffix(".toml")
    found = plain if plain in shapes["file"] else _fitting(plain, shapes["file"])
    if found:
        _check(data, shapes["file"][found], name, read)
    elif not _fitting(plain, shapes["elsewhere"]):
        raise ValueError(f"{name}: shapes.toml has no shape for it")


def _fitting(plain: str, patterns: Iterable[str]) -> str:
    return next((each for each in patterns if fnmatch(plain, each)), "")


def _check(value: Any, shape: Any, where: str, read: Read) -> None:
    if isinstance(shape, dict):
        _check_table(value, shape, where, read)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise ValueError(f"{where}: a list is expected, not {value!r}")
        for at, item in enumerate(value):
            _check(item, shape[0], f"{where}[{at}]", read)
    elif shape in _PLAIN:
        if type(value) not in _PLAIN[shape]:
            raise ValueError(f"{where}: {shape} is expected, not {value!r}")
    elif value not in (words := _words(shape, read)):
        raise ValueError(f"{where}: {value!r} is none of {', '.join(sorted(words))}")


def _check_table(value: Any, shape: dict[str, Any], where: str, read: Read) -> None:
    if not isinstance(value, dict):
        raise ValueError(f"{where}: a table is expected, not {value!r}")
    own = {key.removesuffix("?"): inner for key, inner in shape.items() if key != "*"}
    for key, inner in value.items():
        if key not in own and "*" not in shape:
            raise ValueError(f"{where}: unknown key {key!r}")
        _check(inner, own.get(key, shape.get("*")), f"{where}: {key}", read)
    for key in shape:
        if not key.endswith("?") and key != "*" and key not in value:
            raise ValueError(f"{where}: missing key {key!r}")


def _words(shape: str, read: Read) -> set[str]:
    if not shape.startswith("@"):
        return set(shape.split("|"))
    found = set()
    for place in shape.split():
        file, *path = place.removeprefix("@").split(".")
        for value in _at(read(f"{file}.toml"), path):
            found |= set(value) if isinstance(value, dict | list) else {value}
    return found


def _at(value: Any, path: list[str]) -> Iterator[Any]:
    if isinstance(value, list):
        for item in value:
            yield from _at(item, path)
    elif not path:
        yield value
    elif isinstance(value, dict) and path[0] == "**":
        yield from _at(value, path[1:])
        for inner in value.values():
            yield from _at(inner, path)
    elif isinstance(value, dict) and path[0] in value:
        yield from _at(value[path[0]], path[1:])
