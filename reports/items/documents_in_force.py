"""现行有效文件清单: the documents in force on a day, on paper."""

from collections.abc import Sequence
from datetime import date

from models.items.documents import expired, in_force
from models.items.item import PublishedItem
from models.office.profile import office
from models.store.words import full_day, listed
from reports.paper.document import Document, Metadata, Note, TableBlock
from reports.paper.row_table import UPRIGHT, RowColumn, row_table

_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("文件名称", 196, "left"),
    RowColumn("文号", 130),
    RowColumn("成文日期", 68),
    RowColumn("公开日期", 68),
    RowColumn("有效期至", 68, optional=True),
)


def documents_in_force(kind: str, on: date) -> Document:
    """Return the list of the documents of a kind in force on a day."""
    found = in_force(kind, on)
    title = f"现行有效{kind}清单"
    table = row_table(
        "in_force", _COLUMNS, [_row(at, each) for at, each in enumerate(found, 1)], UPRIGHT
    )
    return Document(
        title,
        subtitle=f"（截至{full_day(on)}）",
        lines=(f"填报单位：{office().name}", f"件数：{len(found)}"),
        blocks=(TableBlock(table), *_notes(found, on)),
        metadata=Metadata(title),
    )


def _row(at: int, item: PublishedItem) -> Sequence[str]:
    days = (item.made_on, item.published_on, item.valid_until)
    return (
        str(at),
        item.title,
        item.document_number,
        *(day.isoformat() if day else "" for day in days),
    )


def _notes(found: Sequence[PublishedItem], on: date) -> list[Note]:
    late = [item.title for item in found if expired(item, on)]
    if not late:
        return []
    names = listed([f"《{title.strip('《》')}》" for title in late], 5)
    return [Note(f"有效期已满、待确认是否失效的 {len(late)} 件：{names}。")]
