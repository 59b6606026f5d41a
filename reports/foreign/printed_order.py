"""Which of several rows or columns a label means, by the place where it stands."""

import re
from collections.abc import Iterable

from reports.foreign.label_book import Label, Meaning

_BAND, _WHOLE_BAND = "第二十条", re.compile(r"第二十条第\([一二三四五六七八九十]+\)项")
_MOST = 20  # characters of a band


class PrintedOrder:
    """The rows of a form in the order in which they are printed, each as (table, row)."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._names = list(rows)
        self._places = {name: at for at, name in enumerate(self._names)}

    def row_of(
        self,
        meaning: Meaning,
        zone: str,
        last: tuple[str, str],
        waiting: tuple[str, str] | None,
    ) -> Label | None:
        """Return the row that a label means in the table `zone`: of several the next one.

        `last` is the row that was read last, `waiting` the one whose cells are still to come.
        """
        rows = [each for each in meaning.labels if each.kind == "row"]
        if not rows:
            return None
        if len(rows) < len(meaning.labels):  # 其他 and 总计 are rows and columns
            before = self._names[self._places[rows[0].table, rows[0].name] - 1]
            is_next = rows[0].table == zone and before in (last, waiting)
            return rows[0] if is_next else None
        at = self._places.get(last, -1)
        later = [each for each in rows if self._places[each.table, each.name] > at]
        return (later or rows)[0]


def other_of(meaning: Meaning, zone: str) -> Label | None:
    """Return the head or group that a label means, rather one of the table `zone`."""
    other = [each for each in meaning.labels if each.kind != "row"]
    here = [each for each in other if each.table == zone]
    return next(iter(here or other), None)


def is_odd_band(text: str) -> bool:
    """Say whether a band of table 二 does not say which item of the article it is."""
    plain = text.replace(" ", "")
    if not plain.startswith(_BAND):
        return False
    is_whole = plain.count("(") == plain.count(")")  # else the file ends here
    is_band = len(plain) < _MOST and is_whole
    ends = plain.endswith(("项", "第"))  # else it goes on in the next line
    return is_band and ends and not _WHOLE_BAND.fullmatch(plain)
