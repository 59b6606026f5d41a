"""What the list of the standard catalogue shows and by what it can be narrowed, as data."""

from gui.controls.chips import Chip, ChipKind
from gui.pages.record_list import RecordList, sought, state_filter
from gui.tables.columns import Column, Fold, Kind, Shape
from gui.tables.filters import Filter
from gui.tables.guests import among_filter
from models.catalogue.standard_listing import (
    LEVELS,
    MODES,
    StandardFilter,
    StandardListing,
    StandardRow,
    counts,
    domains_in_use,
)

EXAMPLE = "事项、内容、依据、拼音首字母"
HINTS = "Enter 打开　Ctrl+Shift+↑↓ 移动　Del 回收站"

# The fields of a row by their official names.
NAMES = {
    "domain": "领域",
    "matter": "一级事项",
    "detail": "二级事项",
    "content": "公开内容（要素）",
    "basis": "公开依据",
    "time_limit": "公开时限",
    "organ": "公开主体",
    "channels": "公开渠道和载体",
    "to_all": "全社会",
    "to_some": "特定群众",
    "active": "主动公开",
    "on_request": "依申请公开",
    "county": "县级",
    "township": "乡级",
    "village": "村级",
    "removed_at": "移入回收站",
    "removed_reason": "理由",
}


def _lacks(row: StandardRow) -> Chip | None:
    return Chip(ChipKind.SOON, f"缺 {row.lacks} 项", "info") if row.lacks else None


def _number(row: StandardRow) -> str:
    return str(row.number or "")


SHAPE = Shape(
    (
        Column("number", "序号", _number, 4.2, Kind.NUMBER, sortable=False),
        Column("matter", "一级事项", lambda row: row.matter, 10, sortable=False),
        Column("detail", "二级事项", lambda row: row.detail, sortable=False),
        Column("lacks", "", width_em=6.6, kind=Kind.CHIP, chip=_lacks, sortable=False),
        Column("mode", "方式", lambda row: row.mode, 6, quiet=True, sortable=False, spare=True),
        Column(
            "levels", "层级", lambda row: row.levels, 7.4, quiet=True, sortable=False, spare=True
        ),
        Column("domain", "领域", lambda row: row.domain, 9, quiet=True, sortable=False, spare=True),
    ),
    fold=Fold(
        "detail",
        lambda row: "　".join(filter(None, (str(row.number), row.matter, row.domain))),
        "lacks",
    ),
    name="标准目录",
)


def standard_list() -> RecordList:
    """Return the list; the choices of its filters are read each time they open."""
    return RecordList(
        SHAPE,
        lambda query: StandardListing(StandardFilter(**sought(query))),
        example=EXAMPLE,
        filters=(
            Filter("domain", "领域", lambda: [(name, name) for name in domains_in_use()]),
            Filter("level", "层级", lambda: [(word, word) for word in LEVELS]),
            Filter("mode", "方式", lambda: [(word, word) for word in MODES]),
            among_filter(),
            state_filter(tuple),
        ),
        total=lambda: counts()[0],
        columns_key="standard.columns",
        hints=HINTS,
    )
