"""The list of what costs points: how many there were in the year, and what each costs."""

import json
from collections.abc import Callable, Sequence

from gui.activities.assessment.words import KEPT, LOST, OPEN, chip_of, found_words, state_of
from gui.pages.record_list import RecordList, sought, state_filter
from gui.tables.columns import Column, Fold, Held, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.guests import among_filter
from models.assessment.deduction import Deduction, items, shown
from models.assessment.measures import Measured
from models.assessment.sheet import Assessed

YEAR = "year"
_HINTS = "Enter 打开　Ctrl+R 填扣分　Del 回收站"


def _before(row: Assessed) -> str:
    return shown(row.before) if row.before is not None else ""


def _sub(row: Assessed) -> str:
    return " · ".join(filter(None, (found_words(row), row.item.rule)))


SHAPE = Shape(
    (
        Column("state", "扣分", width_em=8, kind=Kind.CHIP, chip=chip_of, sortable=False),
        Column("name", "扣分情形", lambda row: row.item.name, sortable=False),
        Column("found", "登记簿查到", found_words, 6.4, Kind.NUMBER, sortable=False),
        Column(
            "rule", "计分", lambda row: row.item.rule, 14, quiet=True, sortable=False, spare=True
        ),
        Column("before", "上年扣分", _before, 5.4, Kind.NUMBER, sortable=False, spare=True),
    ),
    fold=Fold("name", _sub, "state", settled=True),
    name="考核自评",
)


def assessment_list(
    rows: Callable[[Query], Sequence[Assessed]], years: Callable[[], Sequence[int]], usual: int
) -> RecordList:
    """Return the table with its bar; `rows` are those of the year that a query names, or usual."""

    def find(query: Query) -> Held:
        wanted = sought(query)
        if wanted["bin"]:
            return Held([_fallow(each) for each in items(removed=True)])
        return Held([each for each in rows(query) if _fits(each, wanted)])

    return RecordList(
        SHAPE,
        find,
        example="扣分情形、依据",
        filters=(
            Filter(
                *(YEAR, "年度", lambda: [(year, str(year)) for year in years()]), usual=str(usual)
            ),
            state_filter(lambda: (OPEN, LOST, KEPT)),
            among_filter(),
        ),
        unit="项",
        total=lambda: len(items()),
        columns_key="assessment.columns",
        hints=_HINTS,
    )


def _fallow(item: Deduction) -> Assessed:
    return Assessed(item, Measured(None), None, None)


def _fits(row: Assessed, wanted: dict[str, object]) -> bool:
    said = f"{row.item.name} {row.item.basis}"
    words = str(wanted.get("text", "")).split()
    among = str(wanted.get("among") or "")
    return (
        all(word in said for word in words)
        and wanted.get("state", "") in ("", None, state_of(row))
        and (not among or row.id in json.loads(among))
    )
