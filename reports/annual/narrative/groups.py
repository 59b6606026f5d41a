"""The items of a year in groups: each large one a figure, the small ones together as one."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from models.year import counts as yearly_counts
from models.year.year import Year
from reports.annual.narrative.fact import Fact
from reports.forms.counting import Record

# More groups are told together: those that are small, and no larger a part of all than this,
# unless all of them hold one item each.
_NAMED, _NAMED_AT_MOST, _REST = 9, 16, Decimal("0.2")
_GROUP_WORDS = {"category": "类别", "channel": "渠道", "department": "科室"}


def groups(by: str, year: Year) -> list[Fact]:
    """Return the items of a year by category, channel or department; small ones also together."""

    def behind(name: str) -> Callable[[], list[Record]]:
        return lambda: [Record("item", *row) for row in yearly_counts.behind_group(by, name, year)]

    found = yearly_counts.groups(by, year)
    made = [
        Fact(f"{by}:{name}", f"{_GROUP_WORDS[by]}“{name}”", number, "条", (), behind(name))
        for name, number in found
    ]
    if len(found) > _NAMED + 1 and by != "channel":
        small = _small(sorted(made, key=_by_size))
        if len(small) < 2:
            return made
        large = [fact for fact in made if fact not in small]
        parts = [replace(fact, within=True) for fact in small]
        return [*large, _rest(by, parts), *parts]
    return made


def _small(by_size: list[Fact]) -> list[Fact]:
    """Return the groups at the end that are told together, so few that their sum is small."""
    most = sum(int(fact.value) for fact in by_size) * _REST
    at = _NAMED
    while (
        at < _NAMED_AT_MOST
        and sum(int(fact.value) for fact in by_size[at:]) > most
        and by_size[at].value > 1
    ):
        at += 1
    return by_size[at:]


def _by_size(fact: Fact) -> tuple[bool, int]:
    return fact.id.endswith(f":{yearly_counts.OTHERS}"), -int(fact.value)


def _rest(by: str, parts: list[Fact]) -> Fact:
    """Return the smaller groups as one figure, so that the text stays short and adds up."""
    number = sum(int(part.value) for part in parts)

    def behind() -> list[Record]:
        return [each for part in parts for each in part.records()]

    return Fact(f"{by}:", f"其他{_GROUP_WORDS[by]}", number, "条", (), behind)
