"""工作台账 on paper: activities as the list on the screen was narrowed and ordered."""

import json
from collections.abc import Sequence
from datetime import date

from models.activities.kinds import kinds
from models.activities.listing import ActivityFilter, ActivityListing, ActivityRow
from models.office.profile import office
from reports.activities.one_fact import one_fact
from reports.paper.document import Document, Metadata, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table

TITLE = "工作台账"
_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("日期", 58),
    RowColumn("种类", 78),
    RowColumn("事项", 198, "left"),
    RowColumn("情况", 110, "left"),
    RowColumn("承办科室", 78, optional=True),
    RowColumn("状态", 58),
    RowColumn("期限", 58, optional=True),
    RowColumn("办结日期", 58, optional=True),
    RowColumn("结果", 90, "left", optional=True),
)


def activity_list(ids: Sequence[int], filters: str, today: date) -> Document:
    """Return the paper with these activities in this order."""
    rows = _rows(ids)
    in_hand = sum(row.standing.is_open for row in rows)
    texts = [_words(at, row) for at, row in enumerate(rows, start=1)]
    return Document(
        TITLE,
        lines=(
            f"{office().name}　制表：{today}",
            f"范围：{filters or '全部'}　共 {len(rows):,} 条，在办 {in_hand:,} 条",
        ),
        blocks=(TableBlock(row_table("activities", _COLUMNS, texts, LYING)),),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _rows(ids: Sequence[int]) -> list[ActivityRow]:
    """Return the lines of these activities in their order, of those in the bin too."""
    among = json.dumps(list(ids))
    listings = [ActivityListing(ActivityFilter(among=among, bin=bin)) for bin in (False, True)]
    by_id = {row.id: row for each in listings for row in each.window(0, len(ids))}
    return [by_id[key] for key in ids if key in by_id]


def _words(at: int, row: ActivityRow) -> tuple[str, ...]:
    fact = one_fact(row)
    return (
        str(at),
        row.on_date,
        kinds()[row.kind].name,
        row.matter,
        "" if fact == row.result else fact,
        row.department,
        row.standing.word,
        row.due_on,
        row.done_on,
        row.result,
    )
