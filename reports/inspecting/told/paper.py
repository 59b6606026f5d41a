"""公开前体检结果: what was found in some files, as a paper."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.office.profile import office
from reports.inspecting.told.looked_at import LookedAt
from reports.inspecting.trace import WORDS
from reports.paper.document import Block, Document, Heading, Metadata, Paragraph, TableBlock
from reports.paper.row_table import UPRIGHT, RowColumn, row_table

TITLE = "公开前体检结果"
_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("种类", 66),
    RowColumn("位置", 110, "left"),
    RowColumn("查出的问题和处理办法", 236, "left"),
)


def result(files: Sequence[LookedAt], today: date) -> Document:
    """Return what was found, file by file."""
    wrong = sum(bool(each.traces) for each in files)
    unread = sum(bool(each.refused) for each in files)
    not_read = f"，没有读 {unread:,} 份" if unread else ""
    return Document(
        TITLE,
        lines=(
            f"{office().name}　体检日期：{today}",
            f"共 {len(files):,} 份文件，查出问题 {wrong:,} 份{not_read}",
        ),
        blocks=tuple(block for each in files for block in _of_file(each)),
        metadata=Metadata(TITLE),
    )


def _of_file(each: LookedAt) -> Iterator[Block]:
    yield Heading(f"{each.path.name}（{each.in_short}）", level=2)
    if each.refused:
        yield Paragraph(each.refused)
    if each.removed:
        yield Paragraph(f"这是清理过的一份：{'；'.join(each.removed)}。")
    if each.traces:
        rows = [
            (str(at), WORDS[trace.kind], trace.place, trace.message)
            for at, trace in enumerate(each.traces, start=1)
        ]
        yield TableBlock(row_table("inspected", _COLUMNS, rows, UPRIGHT))
