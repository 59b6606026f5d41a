"""Papers to write in every format."""

import json
from decimal import Decimal

from models.year.figures import Figure
from models.year.period import Period
from reports.annual.paper import annual_document
from reports.forms.form import form
from reports.paper.document import (
    Cell,
    CellKind,
    Document,
    Heading,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    Table,
    TableBlock,
)
from tests.places import GOLDEN


def annual(form_id: str = "2021") -> Document:
    """The tables of an annual report with the figures of a city."""
    cells = json.loads((GOLDEN / "city_2025.json").read_text("utf-8"))
    found = {cell: Figure(value) for cell, value in cells.items()}
    found["table2.admin_fees.amount"] = Figure(Decimal("1.2350"))
    return annual_document(form(form_id), 2022, "西岭镇人民政府", found, Period.of(2022))


def long_table(rows: int, text: str = "要素的说明") -> Table:
    """A flowing table of three columns under two head rows; two rows share each first cell."""
    cells = [
        Cell(0, 0, "事项", CellKind.HEAD, rowspan=2),
        Cell(0, 1, "内容", CellKind.HEAD, colspan=2),
        Cell(1, 1, "要素", CellKind.HEAD),
        Cell(1, 2, "依据", CellKind.HEAD),
        Cell(2, 0, "一、某领域", CellKind.BAND, colspan=3, align="left"),
    ]
    for number in range(rows):
        row = 3 + number
        if number % 2 == 0:
            span = min(2, rows - number)
            cells.append(Cell(row, 0, f"事项{number}号", rowspan=span))
        cells.append(Cell(row, 1, f"{text}{number}止", align="left"))
        cells.append(Cell(row, 2, "条例"))
    heights = (26,) * (3 + rows)
    return Table(
        "long", "长表", (80, 300, 100), heights, tuple(cells), head_rows=2, note="注", flowing=True
    )


def of_everything() -> Document:
    """A paper with every kind of block."""
    return Document(
        "关于<公开>的“说明” & 其他",
        subtitle="（试行）",
        lines=("填报单位：西岭镇",),
        blocks=(
            Heading("一、总体情况"),
            Heading("（一）主动公开", 2),
            Paragraph("第一行\n第二行\x07"),
            TableBlock(long_table(3)),
            Note("小字"),
            PageBreak(),
            Heading("二、其他"),
            Paragraph("完。"),
        ),
        metadata=Metadata("说明", "条例"),
    )
