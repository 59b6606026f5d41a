"""A report beside earlier years as a paper and as a workbook."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from models.office.profile import office
from reports.annual.comparison import NOTE, Compared
from reports.forms.table import number_text
from reports.paper.document import Block, Document, Heading, Metadata, Note, TableBlock
from reports.paper.row_table import RowColumn, row_table
from reports.writers.xlsx.plain_workbook import plain_sheet

_LABEL, _YEAR, _CHANGE, _SHARE = 300, 56, 64, 64


def comparison_paper(years: Sequence[int], rows: Sequence[Compared], today: date) -> Document:
    """Return the figures of these years, the newest first, on an upright page, table by table."""
    title = comparison_title(years)
    columns = [
        RowColumn("指标", _LABEL, "left"),
        *(RowColumn(f"{year}年", _YEAR) for year in years),
        RowColumn("比上年", _CHANGE),
        RowColumn("增减", _SHARE),
    ]
    blocks: list[Block] = []
    for heading, of_table in groupby(rows, lambda row: row.heading):
        blocks.append(Heading(heading, 2))
        blocks.append(TableBlock(row_table("comparison", columns, map(_texts, of_table))))
    return Document(
        title,
        lines=(f"{office().name}　制表：{today}",),
        blocks=(*blocks, Note(NOTE)),
        metadata=Metadata(title),
    )


def comparison_title(years: Sequence[int]) -> str:
    """Return the name of the paper, which is that of its file as well."""
    return f"{years[0]}年政府信息公开情况与以前年度比较"


def write_comparison(years: Sequence[int], rows: Sequence[Compared], path: Path) -> None:
    """Write the same as the workbook `path`, figures as numbers.

    Raises Refusal for a place that cannot be written.
    """
    heads = [
        ("表", 36),
        ("指标", 60),
        *((f"{year}年", 10) for year in years),
        ("比上年", 12),
        ("增减", 10),
    ]
    with plain_sheet(path, "与以前年度比较", heads) as sheet:
        sheet.fit_page()
        for at, row in enumerate(rows, 1):
            values = [None if value is None else float(value) for value in row.values]
            sheet.write_row(at, [row.heading, row.words, *values, row.change, row.share])


def _texts(row: Compared) -> tuple[str, ...]:
    values = ("—" if value is None else number_text(value) for value in row.values)
    return (row.words, *values, row.change, row.share)
