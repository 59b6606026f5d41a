"""Filters that other pages set: a month, or certain records."""

import json
from collections.abc import Callable
from datetime import date

from gui.tables.filters import Filter


def month_filter(key: str, word: str, today: Callable[[], date]) -> Filter:
    """Return a guest that narrows a list to a month; this year's and last year's are offered."""

    def words(month: str) -> str:
        return f"{month[:4]}年{int(month[5:])}月"

    def months() -> list[tuple[str, str]]:
        day = today()
        found = [f"{day.year - back}-{n:02d}" for back in (0, 1) for n in range(12, 0, -1)]
        return [(month, words(month)) for month in found if month <= f"{day:%Y-%m}"]

    return Filter(key, word, months, words, guest=True)


def among_filter() -> Filter:
    """Return a guest that narrows a list to certain records, such as those behind a figure."""
    return Filter("among", "只看", list, lambda ids: f"{len(json.loads(ids)):,} 条", guest=True)
