"""栏目更新: how long each column of the 公开目录 has stood without news, and how long it may."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from models.office.category_tree import Holding, Tree, holdings
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB

NEAR_DAYS = 5
_NEWS = f"+x.removed_at IS NULL AND {PUBLIC_SQL}"  # sought by category, of which few are timed
NEAR_PART = 10  # the last tenth of the gap is near as well


class UpdateState(StrEnum):
    """How a column stands; `OVER` is read with its days."""

    OVER = "过期"
    NEVER = "从未公开"
    NEAR = "临近"
    FINE = "正常"
    OPEN = "不限"


@dataclass(frozen=True)
class ColumnUpdate:
    """One column on one day. An inner entry counts what is in all its lower levels.

    `gap` is how many calendar days may pass between two publications, its own or that of the
    nearest upper level that has one (`inherited`), None where it is open. `since` are the days
    since `last`, `over` those past the gap (0 while it is kept); None where nothing was published.
    """

    id: int
    path: str
    items: int
    last: date | None
    gap: int | None
    inherited: bool
    inner: bool
    since: int | None
    over: int
    state: UpdateState

    @property
    def is_judged(self) -> bool:
        """Whether it has to be kept up, and says something that its lower levels do not say."""
        return self.gap is not None and not (self.inner and self.inherited)

    @property
    def word(self) -> str:
        """The state as it is read: 过期 12 天."""
        return f"{self.state} {self.over} 天" if self.state is UpdateState.OVER else self.state


def updates(on: date) -> list[ColumnUpdate]:
    """Return every column in use as it stands on `on`, in the order of the tree."""
    tree = Tree()
    held = _summed(tree, holdings(on))
    gaps: dict[int, int | None] = {}
    found = []
    for entry, _ in tree.in_order():
        upper = gaps.get(entry.parent_id) if entry.parent_id is not None else None
        gap = gaps[entry.id] = entry.gap or upper
        if entry.withdrawn_on is not None and entry.withdrawn_on <= on:
            continue
        items, last = held[entry.id].items, held[entry.id].last
        since = (on - last).days if last else None
        found.append(
            ColumnUpdate(
                id=entry.id,
                path=entry.path,
                items=items,
                last=last,
                gap=gap,
                inherited=entry.gap is None and gap is not None,
                inner=tree.is_inner(entry.id),
                since=since,
                over=max((since or 0) - gap, 0) if gap else 0,
                state=state_of(since, gap),
            )
        )
    return found


def judged(columns: Sequence[ColumnUpdate], on: date) -> list[ColumnUpdate]:
    """Return the columns that had to be kept up on a day.

    An empty one that came into the register later is not blamed for it.
    """
    rows = DB.connection().execute(
        "SELECT record, MIN(at) FROM history WHERE kind = 'CatalogueEntry' AND change = 'made'"
        " GROUP BY 1"
    )
    made = {key: date.fromisoformat(at[:10]) for key, at in rows}
    return [
        each
        for each in columns
        if each.is_judged and (each.last is not None or made.get(each.id, on) <= on)
    ]


def lapsed(columns: Sequence[ColumnUpdate], first: date, on: date) -> list[ColumnUpdate]:
    """Return the columns that between two days once stood longer than their gap without news.

    A gap that began before `first` counts when it ended later; before the first publication of
    all there is none.
    """
    timed = [each.id for each in columns if each.gap]
    news = f"FROM published_item x WHERE {_NEWS} AND x.category_id IN (SELECT value FROM timed)"
    rows = DB.connection().execute(
        "WITH timed AS (SELECT value FROM json_each(:timed))"
        f" SELECT x.category_id, MAX(x.published_on) {news} AND x.published_on < :first GROUP BY 1"
        f" UNION SELECT DISTINCT x.category_id, x.published_on {news}"
        " AND x.published_on BETWEEN :first AND :on ORDER BY 1, 2",
        {"timed": json.dumps(timed), "first": first.isoformat(), "on": on.isoformat()},
    )
    days: dict[int, list[date]] = {}
    for key, day in rows:
        days.setdefault(key, []).append(date.fromisoformat(day))
    return [each for each in columns if each.gap and _stood(days.get(each.id, []), each.gap, on)]


def _stood(days: list[date], gap: int, on: date) -> bool:
    return any((after - day).days > gap for day, after in pairwise([*days, on]))


def state_of(since: int | None, gap: int | None) -> UpdateState:
    """Return the state of a column last updated `since` days ago that may stand `gap` days."""
    if since is None:
        return UpdateState.NEVER
    if gap is None:
        return UpdateState.OPEN
    left = gap - since
    if left < 0:
        return UpdateState.OVER
    if left <= NEAR_DAYS or left * NEAR_PART <= gap:
        return UpdateState.NEAR
    return UpdateState.FINE


def _summed(tree: Tree, own: dict[int, Holding]) -> dict[int, Holding]:
    """Return for every entry what it and all below it hold."""
    found = {key: own.get(key, Holding(0, None)) for key in tree.entries}
    for entry, _ in reversed(list(tree.in_order())):
        if entry.parent_id is not None:
            upper, lower = found[entry.parent_id], found[entry.id]
            last = max(filter(None, (upper.last, lower.last)), default=None)
            found[entry.parent_id] = Holding(upper.items + lower.items, last)
    return found
