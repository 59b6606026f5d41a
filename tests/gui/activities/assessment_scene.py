"""考核自评 in the pictures: the example of a county, as 2025 stood in March 2026."""

from PySide6.QtWidgets import QWidget

from gui.activities.assessment.tab import AssessmentTab
from gui.activities.page import ActivitiesPage
from gui.shell.main_window import MainWindow
from models.assessment import deduction, verdict
from reports.ways import Book, Open, Show
from tests.gui import scenes
from tests.gui.dialog_scenes import opened, page


def register() -> None:
    """Say what the office says of two items of the demonstration."""
    for item in deduction.items():
        if not item.measure:
            verdict.judge(item, 2025, 0, "", "县政务公开办抽查记录")
        if item.measure == "late_items":
            verdict.judge(item, 2025, 100, "县里按抽查的 2 条扣", "县政务公开办通报")


def _tab(window: MainWindow) -> AssessmentTab:
    window.follow(Show(Book.ACTIVITY, "assessment"))
    scenes.settle()
    found = page(window, "activities", ActivitiesPage).tab("assessment")
    assert isinstance(found, AssessmentTab)
    return found


def listed(window: MainWindow) -> None:
    """The items of the year over the whole width."""
    _tab(window)


def worked(window: MainWindow) -> None:
    """One item in its form beside the list, with its records."""
    _tab(window)
    window.follow(Open(Book.ACTIVITY, deduction.items()[0].id, "assessment"))


def judged(window: MainWindow) -> QWidget | None:
    """What an item costs, said by the office."""
    worked(window)
    scenes.settle()
    return opened(_tab(window).pane.judge)
