"""网站对账结果: the comparison as a paper and as a workbook."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from models.office.profile import office
from reports.paper.document import Document, Metadata, Note, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table
from reports.website.reconciled import Compared, Comparison, Verdict
from reports.writers.papers import write_paper

TITLE = "网站对账结果"
_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("结果", 58),
    RowColumn("网站上的题名", 200, "left"),
    RowColumn("网站日期", 58),
    RowColumn("登记簿里的题名", 200, "left"),
    RowColumn("登记簿日期", 58),
    RowColumn("说明", 120, "left"),
    RowColumn("网址", 120, "left", optional=True),
)
_UNSURE = "“疑似同一条”是题名相近、还没有人确认的，不算一致。"


def result(compared: Comparison, today: date, *, whole: bool = False) -> Document:
    """Return the comparison on paper: what is not the same, with `whole` all of it.

    It names the column, the period, the day and how many lines there are of each kind.
    """
    lines = [each for each in compared.lines if whole or each.verdict is not Verdict.SAME]
    rows = [_words(at, each, whole=whole) for at, each in enumerate(lines, start=1)]
    table = row_table("website", _COLUMNS, rows, LYING)
    if whole:  # a sheet of its own says under its table what a paper says over it
        table = replace(table, heading=TITLE, note=counts_words(compared))
    left_out = len(compared.lines) - len(lines)
    notes = [
        *([f"一致的 {left_out:,} 条没有印。"] if left_out else []),
        *([_UNSURE] if compared.counts[Verdict.UNSURE] else []),
        *([f"网站列表里期间以外的 {compared.outside:,} 条没有对。"] if compared.outside else []),
    ]
    return Document(
        TITLE,
        lines=(
            f"{office().name}　对账日期：{today}",
            scope_words(compared),
            counts_words(compared),
        ),
        blocks=(TableBlock(table), *map(Note, notes)),
        metadata=Metadata(TITLE, about=compared.site.column),
        landscape=True,
    )


def write(compared: Comparison, today: date, path: Path) -> list[str]:
    """Write the result as pdf, ofd, docx or workbook, as the name of `path` asks for.

    A workbook has every line; returns the characters that no font has (pdf and ofd).
    """
    if path.suffix.lower() != ".xlsx":
        return write_paper(result(compared, today), path)
    from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when wanted)

    write_xlsx(result(compared, today, whole=True), (), path)
    return []


def scope_words(compared: Comparison) -> str:
    """Say which column, which category and which days were compared."""
    scope = compared.scope
    days = f"{scope.first or '最早'} 至 {scope.last or '最近'}"
    parts = (
        f"网站栏目：{compared.site.column}" if compared.site.column else "",
        f"登记簿类别：{scope.category or '全部'}",
        f"期间：{days}",
    )
    return "　".join(filter(None, parts))


def counts_words(compared: Comparison) -> str:
    """Say how many lines there are of each kind: 网站列表 12 条；不一致 3 条，一致 9 条."""
    counts = [f"{each} {compared.counts[each]:,} 条" for each in Verdict if compared.counts[each]]
    listed = sum(each.line is not None for each in compared.lines)
    return f"网站列表 {listed:,} 条；{'，'.join(counts)}" if counts else "没有可以对的记录"


def counts_in_short(compared: Comparison) -> str:
    """Say how many lines there are of each kind where there is little room."""
    return "，".join(
        f"{each} {compared.counts[each]:,}" for each in Verdict if compared.counts[each]
    )


def _words(at: int, each: Compared, *, whole: bool) -> tuple[str, ...]:
    url = each.line.url if each.line is not None and whole else ""
    return (str(at), str(each.verdict), *_of_site(each), *_of_register(each), each.why, url)


def _of_site(each: Compared) -> Iterator[str]:
    line = each.line
    yield each.title if line is not None else "—"
    yield str(line.day or "—") if line is not None else "—"


def _of_register(each: Compared) -> Iterator[str]:
    item = each.item
    yield item.title if item is not None else "—"
    yield str(item.published_on or "—") if item is not None else "—"
