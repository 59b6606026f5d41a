"""Every dialog of a step fits the smallest screen in the largest type, and Tab reads it in order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.dialog import FormDialog
from gui.requests.page import RequestPage
from gui.requests.steps.steps import STEPS
from models.law.action import Action, StepKind
from models.requests import handling
from tests.gui.keyboard import press
from tests.gui.requests.request_window import opened_dialog, page_of, received
from tests.gui.windows import TODAY, settle, window_with

AFTER_A_REPLY = (StepKind.SERVE, StepKind.ORDER_REPLY, StepKind.REPLY_AGAIN)
KINDS = [*(step.kind for step in STEPS), StepKind.CLOSE, StepKind.CANCEL]
HEIGHT = 768


@pytest.fixture(scope="module")
def large_type(qapp: Application) -> Iterator[None]:
    """The largest type for all tests here: to dress the application takes its time."""
    qapp.dresser.choose(points=16)
    yield
    qapp.dresser.choose(points=10.5)


@pytest.fixture
def page(large_type: None, qtbot: QtBot, opened: Path) -> RequestPage:
    return page_of(window_with(qtbot, "requests", width=1366, height=HEIGHT))


def opened_for(page: RequestPage, kind: StepKind) -> FormDialog:
    made = received()
    if kind in AFTER_A_REPLY:
        handling.answer(made, date(2026, 3, 20), "granted", "示公复1号", TODAY)
    if kind is StepKind.CANCEL:
        handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 13), "年份", TODAY)
    found = opened_dialog(page, Action(kind, ""))
    settle()
    return found


def row_of(made: FormDialog, focus: QWidget) -> int:
    """Return the place of what has the focus: a row, then the main button, then 取消."""
    if focus in (made.main, made.cancel):
        return len(made.form.rows) + (focus is made.cancel)
    return list(made.form.rows).index(made.form.focused_key())


@pytest.mark.parametrize("kind", KINDS)
def test_a_dialog_is_no_higher_than_the_screen_with_all_its_rows(
    page: RequestPage, kind: StepKind
) -> None:
    made = opened_for(page, kind)
    for row in set(made.form.rows.values()):
        row.doubt("缴费 2026-05-20 晚于缴费期限 2026-04-20，视为放弃申请")
    settle()
    made.fit()
    assert made.height() <= HEIGHT
    made.reject()


@pytest.mark.parametrize("kind", KINDS)
def test_tab_goes_through_the_rows_in_order_and_changes_nothing(
    page: RequestPage, kind: StepKind
) -> None:
    made = opened_for(page, kind)
    before, places = made.form.raw(), [0]
    while places[-1] <= len(made.form.rows):
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName()
        places.append(row_of(made, focus))
    assert places == sorted(set(places))
    assert made.form.raw() == before
    made.reject()


@pytest.mark.parametrize("kind", [StepKind.CLOSE, StepKind.REPLY_AGAIN])
def test_the_longest_result_is_read_whole(page: RequestPage, kind: StepKind) -> None:
    made = opened_for(page, kind)
    (combo,) = (
        each for each in made.findChildren(QComboBox) if each.accessibleName().endswith("结果")
    )
    words = (combo.itemText(at) for at in range(combo.count()))
    widest = max(map(combo.fontMetrics().horizontalAdvance, words))
    assert combo.lineEdit() is None
    assert widest + 40 <= combo.width()
    made.reject()
