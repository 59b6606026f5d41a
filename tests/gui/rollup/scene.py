"""The reports of a county's towns, as they stand for the page 汇总."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.rollup.page import RollupPage
from gui.shell.main_window import MainWindow
from models.office.units import keep_units
from models.year.figures import Figure
from reports.checks import identities
from reports.forms.form import form
from reports.forms.table import totals
from reports.rollup.read_before import keep
from reports.rollup.reported import Reported, refused
from tests.gui import dialog_scenes

TOWNS = (
    "城关街道", "东湖街道", "双溪镇", "石桥镇", "示例镇", "青石镇", "三河镇", "太平镇", "河口镇", "松坪镇",
    "柳塘镇", "下坝乡", "高岭镇", "白沙镇", "龙泉镇", "新安镇", "云溪镇", "金山镇", "红旗镇", "平安镇",
)  # fmt: skip
MISSING = ("岩口乡", "清水乡", "马家镇")
_NEW = "table3.received.natural_person"
_GRANTED = "table3.granted.natural_person"
_OUT = "table3.carried_out.natural_person"


def report(town: str, asked: int, year: int = 2025, wrong: int = 0) -> Reported:
    """Return a report that adds up, but for what `wrong` adds to a sum."""
    book = form("2021")
    given = {
        _NEW: Figure(asked),
        _GRANTED: Figure(asked - asked // 4),
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


def lay_out() -> None:
    """Keep the reports and the list of units in the register."""
    keep(reports(), ())
    keep_units([*TOWNS, *MISSING, "竹园乡"])


def page(window: MainWindow) -> RollupPage:
    """Return the page, shown."""
    return dialog_scenes.page(window, "rollup", RollupPage)


def sums(window: MainWindow) -> None:
    """A cell of the sum with what the units add to it, a unit among them chosen."""
    content = page(window).content
    content.go_to(_GRANTED)
    content.side.view.go_to(4)


def wrong(window: MainWindow) -> None:
    """A cell that does not fit, those first by whom it is wrong, while files are read."""
    shown = page(window)
    shown.content.go_to("table3.received.total")
    shown.content.side.unfold()
    shown.line.show_reading(Path("太平镇2025年年报.pdf"), 26, 28)


def ranking(window: MainWindow) -> None:
    page(window).content.tabs.bar.setCurrentIndex(0)


def comparison(window: MainWindow) -> None:
    page(window).show_comparison()


def units(window: MainWindow) -> QWidget | None:
    return dialog_scenes.opened(page(window).edit_units)


def one_report(window: MainWindow) -> QWidget | None:
    shown = page(window)
    at = next(each for each in shown.gathering.rollup.units if each.errors)
    return dialog_scenes.opened(lambda: shown.open_report(at))


SCENES = {
    "rollup": sums,
    "rollup_wrong": wrong,
    "rollup_ranking": ranking,
    "rollup_comparison": comparison,
    "rollup_units": units,
    "rollup_report": one_report,
}
