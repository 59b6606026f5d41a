"""网站和新媒体账号一览表: the accounts as the list on the screen was narrowed and ordered."""

from collections.abc import Sequence
from datetime import date

from models.accounts.account import accounts
from models.accounts.in_year import AccountYear, told
from models.office.profile import office
from reports.paper.document import Document, Metadata, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table

TITLE = "网站和新媒体账号一览表"
_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("名称", 118, "left"),
    RowColumn("种类", 66),
    RowColumn("账号或网址", 110, "left", optional=True),
    RowColumn("承办科室", 84, optional=True),
    RowColumn("维护人", 48, optional=True),
    RowColumn("开通日期", 58, optional=True),
    RowColumn("注销日期", 58, optional=True),
    RowColumn("最近更新", 58),
    RowColumn("最近检查", 58),
    RowColumn("本年更新（条）", 46, optional=True),
    RowColumn("本年最长间隔", 58),
)


def account_list(ids: Sequence[int], filters: str, today: date) -> Document:
    """Return the paper with these accounts in this order."""
    known = {each.id: each for removed in (False, True) for each in accounts(removed=removed)}
    there = [known[key] for key in ids if key in known]
    rows = told(there, date(today.year, 1, 1), today)
    texts = [_words(at, row) for at, row in enumerate(rows, start=1)]
    kept = sum(row.is_open for row in rows)
    return Document(
        TITLE,
        lines=(
            f"{office().name}　制表：{today}",
            f"范围：{filters or '全部'}　共 {len(rows):,} 个，在用 {kept:,} 个",
        ),
        blocks=(TableBlock(row_table("accounts", _COLUMNS, texts, LYING)),),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _words(at: int, row: AccountYear) -> tuple[str, ...]:
    of = row.account
    return (
        str(at),
        str(of.name),
        of.of_kind.name,
        str(of.address),
        of.department.name if of.department else "",
        str(of.keeper),
        *(str(day or "") for day in (of.opened_on, of.closed_on)),
        *(str(day or "") for day in (row.last_update, row.last_check)),
        "" if row.updates is None else f"{row.updates:,}",
        row.longest_words,
    )
