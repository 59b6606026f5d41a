"""统计: what any period brought, in groups: the records of each, counted as the forms count them.

Items count by 公开日期 and only where they are 主动公开, by 公开属性 as they were made (成文日期,
without one 公开日期); requests by the days of receipt and of closing, without help for others.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from models.requests.said import OWN_SQL
from models.store.database import DB
from models.store.months import month_of
from models.year.counts import PUBLISHED_SQL
from models.year.period import By, Period
from models.year.spans.answering import by_days

_ITEM, _REQUEST = "published_item x", "information_request x"
_OWN = f"x.removed_at IS NULL AND {OWN_SQL}"
_CLOSED = f"{_OWN} AND x.received_on IS NOT NULL AND x.closed_on BETWEEN :first AND :last"
_RECEIVED = f"{_OWN} AND x.received_on BETWEEN :first AND :last"
_MADE_ON = "COALESCE(x.made_on, x.published_on)"


@dataclass(frozen=True)
class _Measure:
    """What is counted: from which tables, under which key, on which condition (SQL of `x`)."""

    name: str
    tables: str
    key: str
    where: str


def _published(key: str, join: str = "") -> _Measure:
    return _Measure("published", f"{_ITEM} {join}", key, PUBLISHED_SQL)


def _closed(key: str) -> _Measure:
    return _Measure("closed", _REQUEST, key, _CLOSED)


def _over_time(signs: int) -> tuple[_Measure, ...]:
    """Return what is counted by the first signs of a day: 7 of a month, 4 of a year."""
    return (
        _published(f"substr(x.published_on, 1, {signs})"),
        _Measure("received", _REQUEST, f"substr(x.received_on, 1, {signs})", _RECEIVED),
        _closed(f"substr(x.closed_on, 1, {signs})"),
    )


# "" is the key of what has none.
_MEASURES: Mapping[By, tuple[_Measure, ...]] = {
    By.MONTH: _over_time(7),
    By.YEAR: _over_time(4),
    By.CATEGORY: (
        _published("COALESCE(c.path, '')", "LEFT JOIN catalogue_entry c ON c.id = x.category_id"),
    ),
    By.CHANNEL: (
        _published(
            "COALESCE(k.name, '')",
            "LEFT JOIN publication p ON p.item_id = x.id"
            " LEFT JOIN channel k ON k.id = p.channel_id",
        ),
    ),
    By.DEPARTMENT: (
        _published("COALESCE(d.name, '')", "LEFT JOIN department d ON d.id = x.department_id"),
    ),
    By.ATTRIBUTE: (
        _Measure(
            "items",
            _ITEM,
            "x.attribute",
            f"x.removed_at IS NULL AND {_MADE_ON} BETWEEN :first AND :last",
        ),
    ),
    By.OUTCOME: (_closed("x.outcome"),),
    By.APPLICANT: (_closed("x.applicant_kind"),),
    By.DAYS: (_closed("''"),),
}


@dataclass
class Group:
    """One group: its key, "" for what has none, and the ids of the records of each measure."""

    key: str
    ids: dict[str, list[int]] = field(default_factory=dict)

    def number(self, measure: str) -> int:
        """Return how many records of a measure it has."""
        return len(self.ids.get(measure, ()))


def measures(by: By) -> tuple[str, ...]:
    """Return what is counted in each group: published, received, closed, items."""
    return tuple(each.name for each in _MEASURES[by])


def groups(by: By, period: Period) -> list[Group]:
    """Return what a period brought in groups: by size, what has none last.

    Months, years and days used stand in their order; every month and year is there, others only
    where they have a record. An item on several channels counts on each of them.
    """
    found = {key: Group(key) for key in _parts(by, period)}
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    for measure in _MEASURES[by]:
        rows = DB.connection().execute(
            f"SELECT {measure.key}, x.id FROM {measure.tables} WHERE {measure.where} ORDER BY x.id",
            days,
        )
        for key, record in rows:
            group = found.setdefault(key, Group(key))
            group.ids.setdefault(measure.name, []).append(record)
    if by.is_of_time:
        return list(found.values())
    if by is By.DAYS:
        closed = [record for group in found.values() for record in group.ids["closed"]]
        return [Group(key, {"closed": ids}) for key, ids in by_days(closed).items()]
    return sorted(found.values(), key=_by_size)


def _by_size(group: Group) -> tuple[bool, int, str]:
    return not group.key, -sum(map(len, group.ids.values())), group.key


def _parts(by: By, period: Period) -> Iterable[str]:
    if by is By.YEAR:
        return map(str, range(period.first.year, period.last.year + 1))
    return _months(period) if by is By.MONTH else ()


def _months(period: Period) -> Iterator[str]:
    """Yield every month that has a day in a period: 2026-03."""
    at = period.first.replace(day=1)
    while at <= period.last:
        yield month_of(at)
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
