"""案卷销毁清册: the files of requests whose time is over, with places for the signatures."""

from collections.abc import Sequence
from datetime import date

from models.cases.archiving import ends_on
from models.office.profile import office
from models.requests.applicant import called
from models.requests.request import InformationRequest
from models.store.words import iso
from reports.cases.words import outcome_words
from reports.paper.document import Cell, Document, Metadata, Note, Table, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table

TITLE = "依申请公开案卷销毁清册"
_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("登记号", 64),
    RowColumn("申请人", 90),
    RowColumn("申请内容", 216, "left"),
    RowColumn("收到", 56),
    RowColumn("办结", 56),
    RowColumn("办理结果", 88),
    RowColumn("归档", 56),
    RowColumn("保管期限", 44),
    RowColumn("期满", 56),
)
_SIGNATURES = ("鉴定小组意见", "单位负责人审批", "监销人（两人签字）", "销毁日期")
_MOST = 70
_NOTE = "销毁前要经鉴定并报单位负责人批准，由两人监销并签字；本清册永久保管，登记簿里的登记不删。"


def destruction_list(requests: Sequence[InformationRequest], on: date) -> Document:
    """Return the list of these files as it stands on the day `on`."""
    rows = [_row(at, each) for at, each in enumerate(requests, start=1)]
    return Document(
        TITLE,
        lines=(f"{office().name}　保管期满：截至 {on}　共 {len(rows)} 卷",),
        blocks=(
            TableBlock(row_table("destruction", _COLUMNS, rows, LYING)),
            TableBlock(_signatures()),
            Note(_NOTE),
        ),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _row(at: int, each: InformationRequest) -> Sequence[str]:
    content = " ".join(each.wanted.split())
    end = ends_on(each)
    return (
        str(at),
        each.number,
        called(each),
        content if len(content) <= _MOST else f"{content[: _MOST - 1]}…",
        *(iso(day) for day in (each.received_on, each.closed_on)),
        outcome_words(each.outcome),
        iso(each.archived_on),
        each.retention,
        iso(end),
    )


def _signatures() -> Table:
    cells = []
    for at, word in enumerate(_SIGNATURES):
        cells.append(Cell(0, at, word))
        cells.append(Cell(1, at, ""))
    return Table("signatures", "", (180,) * 4, (16, 44), tuple(cells))
