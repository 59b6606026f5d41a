"""The reports of a county's towns, for two years: some wrong, one twice, one not to be read."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from models.year.figures import Figure
from reports.checks import identities
from reports.forms.form import form
from reports.forms.table import totals
from reports.rollup.reported import Reported, refused

TOWNS = (
    "城关街道", "东湖街道", "双溪镇", "石桥镇", "示例镇", "青石镇", "三河镇", "太平镇", "河口镇", "松坪镇",
    "柳塘镇", "下坝乡", "高岭镇", "白沙镇", "龙泉镇", "新安镇", "云溪镇", "金山镇", "红旗镇", "平安镇",
)  # fmt: skip
MISSING = ("岩口乡", "清水乡", "马家镇")
_NEW = "table3.received.natural_person"
GRANTED = "table3.granted.natural_person"
_OUT = "table3.carried_out.natural_person"


def report(town: str, asked: int, year: int = 2025, wrong: int = 0) -> Reported:
    """Return a report that adds up, but for what `wrong` adds to a sum."""
    book = form("2021")
    given = {
        _NEW: Figure(asked),
        GRANTED: Figure(asked - asked // 4),
        _OUT: Figure(asked // 4),
        "table2.normative_documents.made": Figure(asked % 5),
    }
    figures = totals(book, {cell: given.get(cell, Figure(0)) for cell in book.cell_ids})
    total = "table3.received.total"
    figures[total] = Figure(figures[total].value + wrong)
    errors = [each.line() for each in identities.check(book, figures) if each.severity == "error"]
    name = f"示例县{town}人民政府"
    return Reported(Path(f"年报/{town}{year}.docx"), name, year, "2021", figures, tuple(errors))


@cache
def reports() -> tuple[Reported, ...]:
    """Return those of two years: some wrong, one twice, one not to be read."""
    now = [
        report(town, 3 * (len(TOWNS) - at), wrong=int(at in (10, 12)))
        for at, town in enumerate(TOWNS)
    ]
    last = [report(town, 2 * at, 2024) for at, town in enumerate(TOWNS)]
    twin = replace(report(TOWNS[3], 2), source=Path("年报/石桥镇（改）.docx"))
    unread = refused(
        Path("年报/竹园乡2025.pdf"), "“竹园乡2025.pdf”是扫描的图片，没有文字，读不了。"
    )
    return (*now, twin, unread, *last)
