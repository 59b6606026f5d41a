"""What units are called beside each other: as their list calls them, or without what all share."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from reports.foreign.origin import is_same_office

_ENDS = re.compile(r"(?<=[镇乡])人民政府$|(?<=街道)办事处$")
_OVER = re.compile(r"^.*?[省市县区旗州盟](?=.{2,}$)")
_MOST = 0.5  # what the names of this share begin with tells none from another


def short_names(names: Collection[str], expected: Iterable[str]) -> dict[str, str]:
    """Return the short name of each, its own where there is none; `expected` are those of a list.

    示例县柳塘镇人民政府 is 柳塘镇 where most others are of 示例县, too.
    """
    known = list(expected)
    over = Counter(part for name in names for part in _parts_over(name))
    shared = {part for part, count in over.items() if count > max(len(names) * _MOST, 1)}
    return {name: _listed(name, known) or _cut(name, shared) for name in names}


def _listed(name: str, known: Iterable[str]) -> str:
    return next((each for each in known if is_same_office(name, each)), "")


def _cut(name: str, shared: Collection[str]) -> str:
    longest = max((part for part in _parts_over(name) if part in shared), key=len, default="")
    return _ENDS.sub("", name.removeprefix(longest)) or name


def _parts_over(name: str) -> Iterable[str]:
    """Give what a name may begin with: 示例市, 示例市示例县."""
    whole = ""
    while (found := _OVER.match(name.removeprefix(whole))) is not None:
        whole += found[0]
        yield whole
