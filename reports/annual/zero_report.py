"""零报告: what no ledger gives and nobody entered is entered as 0, in one step."""

from decimal import Decimal

from models.store.database import DB
from models.year import entered as year_figure
from reports.annual.yearly import Yearly
from reports.forms.counting import is_counted

REASON = "没有发生"


def blanks(report: Yearly) -> list[str]:
    """Return the cells that have to be entered and are not, in printed order."""
    given = year_figure.figures_of(report.year)
    return [cell for cell in report.figures if not is_counted(cell) and cell not in given]


def is_zero(report: Yearly) -> bool:
    """Say whether nothing at all is in the tables."""
    return not any(figure.value for figure in report.figures.values())


def fill_blanks(report: Yearly) -> list[str]:
    """Enter 0 in every blank cell; returns the cells, for `take_back`."""
    cells = blanks(report)
    with DB.atomic():
        for cell in cells:
            year_figure.enter(report.year, cell, Decimal(0), REASON)
    return cells


def take_back(year: int, cells: list[str]) -> None:
    """Undo `fill_blanks`."""
    with DB.atomic():
        for cell in cells:
            year_figure.withdraw(year, cell)
