"""How the window gets to the dialogs of 年度报告."""

from PySide6.QtWidgets import QWidget

from gui.annual.dialogs import dismiss_dialog, reopen_dialog
from gui.annual.page import AnnualPage
from gui.annual.period_sheet import PeriodSheet
from gui.shell.main_window import MainWindow
from models.year.period import Period
from tests.gui import scenes
from tests.gui.dialog_scenes import opened, page, show


def report_of(window: MainWindow) -> AnnualPage:
    """Return 年度报告 of a year with figures."""
    scenes.annual(window)
    scenes.settle()
    return page(window, "annual", AnnualPage)


def finalise(window: MainWindow) -> QWidget | None:
    return opened(report_of(window).verbs.finalise)


def reopening(window: MainWindow) -> QWidget:
    return show(reopen_dialog(2023, report_of(window)))


def dismissal(window: MainWindow) -> QWidget:
    found = report_of(window)
    found.show_year(2026)
    assert found.report is not None
    return show(dismiss_dialog(2026, found.report.findings[0], found))


def entered_figures(window: MainWindow) -> QWidget | None:
    return opened(report_of(window).verbs.enter_figures)


def local_row(window: MainWindow) -> QWidget | None:
    return opened(report_of(window).verbs.add_row)


def draft(window: MainWindow) -> QWidget | None:
    scenes.annual_text(window)
    scenes.settle()
    return opened(page(window, "annual", AnnualPage).verbs.show_draft)


def comparison(window: MainWindow) -> QWidget | None:
    return opened(report_of(window).verbs.compare)


def other_period(window: MainWindow) -> QWidget | None:
    return opened(report_of(window).verbs.other_period)


def quarter(window: MainWindow) -> QWidget:
    found = report_of(window)
    assert found.report is not None
    made = PeriodSheet(found.report.form.id, Period.of(2023, "q2"), print, found)
    return show(made)


def report_paper(window: MainWindow) -> QWidget | None:
    return opened(report_of(window).preview)
