"""The wheel scrolls: on no page and in no dialog does it change what a closed field holds."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDial,
    QLineEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.form import Form
from gui.pages.record_page import RecordPage, RecordTab
from gui.pages.tabbed_page import TabbedPage
from gui.postings.list_dialog import ListDialog
from gui.requests.steps.dialog import StepDialog
from gui.requests.steps.steps import STEPS
from gui.shell.first_run import FirstRun
from gui.shell.main_window import MainWindow
from models.cases import whole
from models.postings.pasted import PostedList
from models.requests import request
from reports.ways import Book, Show
from tests.gui.parts import combo_of
from tests.gui.windows import TODAY, settle, window_with

_TURNED = (QComboBox, QAbstractSpinBox, QSlider, QDial, QTabBar, QLineEdit)
_PAGES = ("home", "items", "postings", "requests", "disputes", "catalogue", "annual", "settings")


def turn(widget: QWidget, notches: int = -1) -> None:
    """Turn the wheel over a widget, as the screen tells it."""
    window = widget.window()
    at = widget.mapTo(window, widget.rect().center())
    handle = window.windowHandle()
    assert handle is not None
    QTest.wheelEvent(handle, at, QPoint(0, 120 * notches))
    QApplication.processEvents()


def said(widget: QWidget) -> object:
    """Return what a field holds."""
    match widget:
        case QComboBox():
            return widget.currentIndex(), widget.currentText()
        case QTabBar():
            return widget.currentIndex()
        case QSlider() | QDial():
            return widget.value()
        case QAbstractSpinBox() | QLineEdit():
            return widget.text()
        case _:
            raise AssertionError(widget)


def fields(of: QWidget) -> Iterator[QWidget]:
    for kind in _TURNED:
        for each in of.findChildren(kind):
            if each.isEnabled() and not each.visibleRegion().isEmpty():
                yield each


def moved(of: QWidget) -> list[str]:
    """Turn the wheel over every field that is seen, with and without the focus."""
    found = []
    for each in fields(of):
        for has_focus in (False, True):
            if has_focus:
                each.setFocus(Qt.FocusReason.TabFocusReason)
            elif each.hasFocus():
                each.clearFocus()
            if isinstance(each, QComboBox) and each.count() > 1:
                each.setCurrentIndex(1)
            before, focus = said(each), QApplication.focusWidget()
            for notches in (-1, 1, -1):
                turn(each, notches)
            if said(each) != before or QApplication.focusWidget() is not focus:
                found.append(f"{type(each).__name__} {each.accessibleName()} {before}")
    return found


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    request.record("2026-009", TODAY, received_on=TODAY, applicant="张××")
    return window_with(qtbot, height=1600)


@pytest.mark.parametrize("key", _PAGES)
def test_no_field_of_a_page_or_of_the_form_beside_it_is_changed_by_the_wheel(
    window: MainWindow, key: str
) -> None:
    window.show_page(key)
    page = window.page(key)
    shown = page.shown if isinstance(page, TabbedPage) else page
    if isinstance(shown, RecordPage | RecordTab):
        shown.start_new()
    settle()
    assert moved(window) == []
    assert key in ("home", "settings") or any(fields(page))


@pytest.mark.parametrize("part", ["tree", "standard", "guide", "hand_over", "documents"])
def test_no_field_of_a_tab_is_changed_by_the_wheel(window: MainWindow, part: str) -> None:
    window.follow(Show(Book.CATALOGUE, part))
    settle()
    assert moved(window) == []


def _steps(window: MainWindow) -> list[Callable[[], QWidget]]:
    case = whole.read("2026-009", TODAY)
    return [partial(StepDialog, step, case, window) for step in STEPS]


def test_no_field_of_a_dialog_is_changed_by_the_wheel(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    table = PostedList(("姓名", "金额"), (("张三", "100"),))
    made = [
        lambda: FirstRun(tmp_path / "new"),
        lambda: ListDialog(table, ("", ""), True, lambda *_: None, window),
        *_steps(window),
    ]
    for make in made:
        shown = make()
        qtbot.addWidget(shown)
        shown.show()
        settle()
        assert moved(shown) == []
        for form in shown.findChildren(Form):
            form.set_dirty(False)
        shown.hide()


def test_over_a_field_the_wheel_scrolls_the_form(window: MainWindow) -> None:
    window.resize(1200, 700)
    window.show_page("items")
    page = window.page("items")
    assert isinstance(page, RecordPage)
    page.start_new()
    settle()
    form = page.pane.form
    assert form.verticalScrollBar().value() == 0
    turn(combo_of(form, "category"), -2)
    assert form.verticalScrollBar().value() > 0
