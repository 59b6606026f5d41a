"""零报告: what no ledger gives and nobody entered is entered as 0, in one step."""

from decimal import Decimal

from models.year import entered
from reports.annual.yearly import Yearly
from reports.forms.counting import is_counted, is_told


def blanks(report: Yearly) -> list[str]:
    """Return the cells that have to be entered and were not, in printed order."""
    return [
        cell
        for cell in report.figures
        if not is_counted(cell) and not is_told(report.form, cell, report.of)
    ]


def is_zero(report: Yearly) -> bool:
    """Say whether nothing at all is in the tables."""
    return not any(figure.value for figure in report.figures.values())


def fill_blanks(report: Yearly) -> list[str]:
    """Enter 0 in every blank cell; returns the cells."""
    return entered.enter_missing(report.year, blanks(report), Decimal(0), entered.NOTHING_HAPPENED)
