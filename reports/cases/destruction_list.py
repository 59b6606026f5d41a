"""案卷销毁清册: the files of requests whose time is over, with places for the signatures.

It is kept for ever, so it names numbers, years and periods, no applicant and no matter.
"""

from collections.abc import Sequence
from datetime import date

from models.cases.destruction import Destruction, Filed, filed
from models.office.profile import office
from models.requests.request import InformationRequest
from models.store.words import iso
from reports.cases.words import outcome_words
from reports.paper.document import Cell, Document, Metadata, Note, Table, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table

TITLE = "依申请公开案卷销毁清册"
_COLUMNS = (
    RowColumn("序号", 34),
    RowColumn("登记号", 92),
    RowColumn("年度", 42),
    RowColumn("类别", 172, "left"),
    RowColumn("收到", 66),
    RowColumn("办结", 66),
    RowColumn("归档", 66),
    RowColumn("保管期限", 52),
    RowColumn("期满", 66),
    RowColumn("销毁日期", 66),
)
_SIGNATURES = ("鉴定小组意见", "批准人", "监销人（两人签字）", "销毁日期")
_NOTE = "销毁前要经鉴定并报单位负责人批准，由两人监销并签字；本清册永久保管，登记号不再使用。"


def destruction_list(requests: Sequence[InformationRequest], on: date) -> Document:
    """Return the list of these files, to be signed, as it stands on the day `on`."""
    files = [filed(each) for each in requests]
    said = f"保管期满：截至 {on}　共 {len(files)} 卷"
    return _paper(files, said, "", ("", "", "", ""))


def destroyed_list(kept: Destruction) -> Document:
    """Return a list of files that were destroyed, with who approved it and who watched."""
    day = iso(kept.destroyed_on)
    said = f"清册 {kept.number}　共 {len(kept.filed)} 卷　{kept.reason}"
    return _paper(kept.filed, said, day, ("", kept.approver, kept.witnesses, day))


def _paper(files: Sequence[Filed], said: str, day: str, signed: Sequence[str]) -> Document:
    rows = [_row(at, each, day) for at, each in enumerate(files, start=1)]
    return Document(
        TITLE,
        lines=(f"{office().name}　{said}",),
        blocks=(
            TableBlock(row_table("destruction", _COLUMNS, rows, LYING)),
            TableBlock(_signatures(signed)),
            Note(_NOTE),
        ),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _row(at: int, each: Filed, day: str) -> Sequence[str]:
    return (
        str(at),
        each.number,
        each.received_on[:4],
        outcome_words(each.outcome),
        each.received_on,
        each.closed_on,
        each.archived_on,
        each.retention,
        each.ends_on,
        day,
    )


def _signatures(signed: Sequence[str]) -> Table:
    cells = []
    for at, (word, name) in enumerate(zip(_SIGNATURES, signed, strict=True)):
        cells.append(Cell(0, at, word))
        cells.append(Cell(1, at, name))
    return Table("signatures", "", (180,) * 4, (16, 44), tuple(cells))
