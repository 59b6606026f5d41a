"""主动公开政府信息移送明细表: what is handed to one place, with the slip it returns (条例 25)."""

from collections.abc import Sequence

from models.items.hand_over import HandOver, items_of
from models.items.item import PublishedItem
from models.office.profile import office
from models.store.words import full_day, iso
from reports.paper.document import Document, Heading, Metadata, PageBreak, Paragraph, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table

TITLE = "主动公开政府信息移送明细表"
_COLUMNS = (
    RowColumn("序号", 34),
    RowColumn("索引号", 160, optional=True),
    RowColumn("信息名称", 270, "left"),
    RowColumn("文号", 116, optional=True),
    RowColumn("公开日期", 68),
    RowColumn("份数", 34),
    RowColumn("备注", 60),
)


def hand_over_list(made: HandOver) -> Document:
    """Return the list of a hand-over, followed by the receipt slip on a page of its own."""
    items = items_of(made)
    rows = [_row(at, item) for at, item in enumerate(items, start=1)]
    table = row_table("hand_over", _COLUMNS, rows, LYING)
    return Document(
        TITLE,
        lines=(
            f"移送单位：{office().name}",
            f"接收单位：{made.place}",
            f"公开日期：{made.first} 至 {made.last}　共 {len(items)} 条　制表：{made.made_on}",
        ),
        blocks=(TableBlock(table), PageBreak(), *_receipt(made, len(items))),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _row(at: int, item: PublishedItem) -> Sequence[str]:
    return (
        str(at),
        item.index_number or "",
        item.title,
        item.document_number,
        iso(item.published_on),
        "1",
        "",
    )


def _receipt(made: HandOver, count: int) -> tuple[Heading | Paragraph, ...]:
    day = made.received_on
    on = full_day(day) or "　　　年　　月　　日"
    return (
        Heading("回　执"),
        Paragraph(
            f"今收到{office().name}移送的{full_day(made.first)}至{full_day(made.last)}"
            f"主动公开政府信息共 {count} 条，与移送明细表核对无误。"
        ),
        Paragraph(""),
        Paragraph(f"接收单位（盖章）：{made.place}"),
        Paragraph(f"接收人：{made.received_by}"),
        Paragraph(f"日期：{on}"),
    )
