"""The border between two panes of a page: dragged, kept, put back by a double press."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.annual.page import AnnualPage
from gui.catalogue.page import CataloguePage
from gui.catalogue.tree.tab import TreeTab
from gui.controls.border import Border
from gui.postings.page import PostingsPage
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.letters.kinds import kind
from models.postings import posting
from models.requests import request
from reports.ways import Book, Open, Show
from tests.gui.windows import TODAY, settle, window_with

LEFT = Qt.MouseButton.LeftButton
Reach = Callable[[MainWindow], QWidget]


def clock(window: MainWindow) -> QWidget:
    window.follow(Open(Book.REQUEST, "2026-001"))
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return page.case.clock


def letter(window: MainWindow) -> QWidget:
    window.follow(Open(Book.REQUEST, "2026-001"))
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    if page.letters.page is None:
        page.letters.write(kind("granted"))
    assert page.letters.page is not None
    return page.letters.page.paper


def side(window: MainWindow) -> QWidget:
    window.follow(Open(Book.REPORT, 2026))
    page = window.page("annual")
    assert isinstance(page, AnnualPage)
    return page.content.side


def preview(window: MainWindow) -> QWidget:
    window.follow(Open(Book.POSTING, 1))
    page = window.page("postings")
    assert isinstance(page, PostingsPage)
    return page.preview


def entry(window: MainWindow) -> QWidget:
    window.follow(Show(Book.CATALOGUE, "tree"))
    page = window.page("catalogue")
    assert isinstance(page, CataloguePage)
    tab = page.tab("tree")
    assert isinstance(tab, TreeTab)
    settle()
    return tab.pane


PANES = [clock, letter, side, preview, entry]


@pytest.fixture
def filled(opened: Path) -> Path:
    request.record("2026-001", TODAY, received_on=date(2026, 3, 2), content="补偿登记表")
    posting.record(TODAY, kind="公示", title="关于停水的通知", body="停水一天。")
    return opened


def border_of(window: MainWindow, pane: QWidget) -> Border:
    """Return the border at the left edge of a pane."""
    settle()
    left = pane.mapTo(window, QPoint(0, 0)).x()
    shown = (each for each in window.findChildren(Border) if each.isVisible())
    (found,) = (
        each for each in shown if abs(each.mapTo(window, each.rect().center()).x() - left) <= 3
    )
    return found


def drag_by(found: Border, by: int) -> None:
    """Drag a border to the side with the button held; it moves along under the pointer."""
    start = found.mapToGlobal(found.rect().center())
    QTest.mousePress(found, LEFT, pos=found.rect().center())
    for part in (4, 2, 1):
        QTest.mouseMove(found, found.mapFromGlobal(start + QPoint(by // part, 0)))
    QTest.mouseRelease(found, LEFT, pos=found.mapFromGlobal(start + QPoint(by, 0)))
    settle()


@pytest.mark.parametrize("reach", PANES)
def test_it_is_dragged_and_kept_and_put_back(filled: Path, qtbot: QtBot, reach: Reach) -> None:
    window = window_with(qtbot, width=1600)
    pane = reach(window)
    found = border_of(window, pane)
    usual = pane.width()
    drag_by(found, -40)
    assert abs(pane.width() - usual - 40) <= 3
    dragged = pane.width()
    again = window_with(qtbot, width=1600)
    other = reach(again)
    beside = border_of(again, other)
    assert abs(other.width() - dragged) <= 2
    QTest.mouseDClick(beside, LEFT, pos=beside.rect().center())
    settle()
    assert other.width() == usual


@pytest.mark.parametrize("reach", PANES)
@pytest.mark.parametrize("points", [10.5, 16])
def test_however_far_it_was_dragged_a_small_window_shows_all(
    filled: Path, qtbot: QtBot, restored: Application, reach: Reach, points: float
) -> None:
    window = window_with(qtbot, width=1800)
    drag_by(border_of(window, reach(window)), -1200)
    restored.dresser.choose(points=points)
    window.resize(1000, 620)
    window.rebuild()
    settle()
    pane = reach(window)
    settle()
    assert window.width() <= 1000
    left = pane.mapTo(window, QPoint(0, 0)).x()
    assert pane.isHidden() or left + pane.width() <= 1000


def test_in_a_small_window_with_large_type_the_clock_stands_below_the_case(
    filled: Path, qtbot: QtBot, restored: Application
) -> None:
    restored.dresser.choose(points=16)
    window = window_with(qtbot, width=1000, height=620)
    below = clock(window)
    settle()
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    assert below.width() == page.case.left.width() == page.width()
    assert below.y() > page.case.left.geometry().bottom()
    title = page.case.head.title_label
    assert title.text() == "2026-001"
    assert title.width() >= title.sizeHint().width()
