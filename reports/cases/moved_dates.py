"""期限变动清单: which dates of open requests a new 放假安排 has moved."""

from collections.abc import Sequence
from datetime import date

from models.cases.moved_dates import Moved
from models.office.profile import office
from reports.paper.document import Document, Metadata, TableBlock
from reports.paper.row_table import RowColumn, row_table

TITLE = "在办申请期限变动清单"
_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("登记号", 70),
    RowColumn("申请人", 92),
    RowColumn("期限", 70),
    RowColumn("原定", 64),
    RowColumn("现为", 64),
    RowColumn("变动", 64),
)


def moved_dates(found: Sequence[Moved], why: str, today: date) -> Document:
    """Return the list on paper; `why` says what was entered."""
    rows = [
        (
            str(at),
            each.number,
            each.applicant,
            each.word,
            _day(each.old),
            _day(each.new),
            each.effect,
        )
        for at, each in enumerate(found, start=1)
    ]
    return Document(
        TITLE,
        lines=(f"{office().name}　制表：{today}", f"原因：{why}　共 {len(found)} 件"),
        blocks=(TableBlock(row_table("moved", _COLUMNS, rows)),),
        metadata=Metadata(TITLE),
    )


def _row(at: int, each: Moved) -> Sequence[str]:
    days = (_day(each.old), _day(each.new))
    return (str(at), each.number, each.applicant, each.word, *days, each.effect)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "算不出"
