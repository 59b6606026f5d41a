"""The groups of a period in the words of the window, with the same of the periods compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.year.grouped import Group, groups
from models.year.period import By, Period
from reports.cases.words import applicant_kinds, outcome_words

# What stands for the key of what has none.
_UNNAMED = {
    By.CATEGORY: "未分类",
    By.CHANNEL: "未登记渠道",
    By.DEPARTMENT: "未登记科室",
    By.ATTRIBUTE: "未登记公开属性",
    By.APPLICANT: "未登记申请人类型",
}


@dataclass(frozen=True)
class Counted:
    """One group in words: the ids of its records by measure, in the period and those compared."""

    key: str
    ids: Mapping[str, Sequence[int]]
    before: Mapping[str, Sequence[int]]
    last_year: Mapping[str, Sequence[int]]

    def number(self, measure: str) -> int:
        """Return how many records of a measure the period has."""
        return len(self.ids.get(measure, ()))


def key_of(by: By, key: str) -> str:
    """Return the key of a group in words; that of what has none too."""
    if not key:
        return _UNNAMED[by]
    if by is By.OUTCOME:
        return outcome_words(key)
    return applicant_kinds()[key] if by is By.APPLICANT else key


def counted(by: By, period: Period) -> list[Counted]:
    """Return the groups of a period, each with what it was in the period before and last year.

    A month stands beside the month as far from the first in the other period; of other groups
    those are there too that only a compared period has.
    """
    now, before, last = (groups(by, each) for each in (period, period.preceding(), period.before()))
    if by is By.MONTH:
        empty = Group("")
        pairs = [
            (group, *(others[at] if at < len(others) else empty for others in (before, last)))
            for at, group in enumerate(now)
        ]
    else:
        keys = dict.fromkeys(group.key for each in (now, before, last) for group in each)
        by_key = [{group.key: group for group in each} for each in (now, before, last)]
        pairs = [
            (by_key[0].get(key, Group(key)), *(each.get(key, Group(key)) for each in by_key[1:]))
            for key in sorted(keys, key=lambda key: (not key, key not in by_key[0]))
        ]
    return [
        Counted(
            group.key if by is By.MONTH else key_of(by, group.key), group.ids, old.ids, same.ids
        )
        for group, old, same in pairs
    ]
