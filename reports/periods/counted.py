"""The groups of a period in the words of the window, with the same of the periods compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from models.year.period import By
from models.year.spans.answering import LONGER
from models.year.spans.grouped import Group, groups
from models.year.spans.span import Span
from reports.cases.words import applicant_kinds, outcome_words

# What stands for the key of what has none.
_UNNAMED = {
    By.CATEGORY: "未分类",
    By.CHANNEL: "未登记渠道",
    By.DEPARTMENT: "未登记科室",
    By.ATTRIBUTE: "未登记公开属性",
    By.APPLICANT: "未登记申请人类型",
    By.DAYS: "算不出用时",
}
_DAYS = {
    "5": "5个工作日以内",
    "10": "6至10个工作日",
    "15": "11至15个工作日",
    "20": "16至20个工作日",
    "40": "21至40个工作日",
    LONGER: "超过40个工作日",
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
    if by is By.DAYS:
        return _DAYS[key]
    return applicant_kinds()[key] if by is By.APPLICANT else key


def counted(by: By, span: Span) -> list[Counted]:
    """Return the groups of a span, each with what it was in the period before and last year.

    A month or year stands beside that as far from the first in the other period, the last beside
    all that are left; of other groups those are there too that only a compared period has.
    """
    now, before, last = (groups(by, each) for each in (span.period, span.before, span.last_year))
    if by.is_of_time:
        beside = (_as_many(len(now), others) for others in (before, last))
        pairs = list(zip(now, *beside, strict=True))
    else:
        keys = dict.fromkeys(group.key for each in (now, before, last) for group in each)
        by_key = [{group.key: group for group in each} for each in (now, before, last)]
        pairs = [
            (by_key[0].get(key, Group(key)), *(each.get(key, Group(key)) for each in by_key[1:]))
            for key in sorted(keys, key=partial(_place, by, by_key[0]))
        ]
    return [
        Counted(group.key if by.is_of_time else key_of(by, group.key), group.ids, old.ids, same.ids)
        for group, old, same in pairs
    ]


def _as_many(count: int, months: list[Group]) -> list[Group]:
    """Return so many months: those beyond the last go into it, those lacking are empty."""
    kept = [*months[:count], *(Group("") for _ in range(count - len(months)))]
    for more in months[count:]:
        for measure, ids in more.ids.items():
            kept[-1].ids[measure] = [*kept[-1].ids.get(measure, ()), *ids]
    return kept


def _place(by: By, now: Mapping[str, Group], key: str) -> tuple[bool, int]:
    """Order what has none last, and before it what only a compared period has; days by number."""
    return not key, list(_DAYS).index(key) if by is By.DAYS and key else key not in now
