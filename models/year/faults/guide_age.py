"""How long the 公开指南 told what no longer held (条例 12: 及时更新)."""

import json
from dataclasses import dataclass
from datetime import date

from models.catalogue.guide import days_made, fields
from models.office.profile import Office
from models.store.history import Change, History
from models.year.year import Year

_EVER = date(1949, 10, 1)


@dataclass(frozen=True)
class GuideGap:
    """What the guide names was changed on a day, and it was made anew so many days later.

    `made` is None where it was not by the day looked at.
    """

    changed: date
    made: date | None
    days: int


def guide_gap(year: Year, on: date) -> GuideGap | None:
    """Return the longest such time that ended or stood open in a period; None for none.

    Only changes after the first guide count: before it there was none to keep up.
    """
    made = days_made(_EVER, on)
    gaps = []
    for changed in _changes(made[0], on) if made else ():
        anew = next((day for day in made if day >= changed), None)
        if (anew or on) >= year.first:
            gaps.append(GuideGap(changed, anew, ((anew or on) - changed).days))
    return max(gaps, key=lambda each: each.days, default=None)


def _changes(first: date, on: date) -> list[date]:
    """Return the days on which the profile changed in what the guide is filled with."""
    named = {each.key for each in fields()}
    rows = History.select().where(
        (History.kind == Office.__name__) & (History.change == Change.CHANGED.value)
    )
    days = [row.at.date() for row in rows if named.intersection(json.loads(row.changes))]
    return sorted({day for day in days if first <= day <= on})
