"""A dialog with a form is as high as its rows while its window has the room, then it scrolls."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.controls import label
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from gui.theme.theme import px
from tests.gui.keyboard import CTRL, ENTER, focus, press
from tests.gui.windows import settle

LONG = [FieldSpec(f"text{at}", f"第{at}段", lambda: TextField(lines=4)) for at in range(6)]
LAST = FieldSpec("name", "姓名", LineField)


@pytest.fixture
def window(qapp: Application, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(window: QWidget, size: QSize) -> FormDialog:
    window.resize(size)
    window.show()
    dialog = FormDialog("登记", [*LONG, LAST], lambda _values: None, parent=window)
    dialog.open()
    settle()
    return dialog


@pytest.mark.parametrize("points", [10.5, 16])
@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1000, 620)])
def test_a_long_dialog_stays_inside_its_window(
    qapp: Application, window: QWidget, size: QSize, points: float
) -> None:
    qapp.dresser.choose(points=points)
    try:
        dialog = opened(window, size)
        assert dialog.height() <= size.height()
        assert dialog.main.mapTo(dialog, dialog.main.rect().bottomLeft()).y() < dialog.height()
    finally:
        qapp.dresser.choose(points=10.5)


def test_a_dialog_shows_all_its_rows_where_there_is_room(window: QWidget) -> None:
    dialog = opened(window, QSize(1440, 1200))
    assert dialog.form.verticalScrollBar().maximum() == 0


def test_enter_in_the_last_field_leads_to_the_main_button(window: QWidget) -> None:
    dialog = opened(window, QSize(1366, 768))
    dialog.form.go_to("name")
    press(ENTER)
    assert focus() is dialog.main
    press(Qt.Key.Key_Tab)
    assert focus() is dialog.cancel
    press(ENTER, modifier=CTRL)
    assert not dialog.isVisible()


def test_rows_that_scroll_keep_off_the_scroll_bar(window: QWidget) -> None:
    dialog = opened(window, QSize(1000, 620))
    bar = dialog.middle.verticalScrollBar()
    field = dialog.form.field("text0")
    assert dialog.form.verticalScrollBar().maximum() == 0
    assert bar.isVisible()
    end = field.mapTo(dialog, field.rect().topRight()).x()
    assert bar.mapTo(dialog, bar.rect().topLeft()).x() - end > px(4)


def test_the_keyboard_brings_the_row_it_comes_to_into_view(window: QWidget) -> None:
    dialog = opened(window, QSize(910, 512))
    field = dialog.form.field("name")
    dialog.form.go_to("name")
    settle()
    seen = dialog.middle.viewport()
    assert seen.rect().contains(field.mapTo(seen, field.rect().center()))
    assert dialog.main.isVisible()


def test_a_dialog_grows_with_what_comes_into_it_once_it_is_shown(window: QWidget) -> None:
    window.resize(1366, 768)
    window.show()
    dialog = FormDialog("登记", [LAST], lambda _values: None, sentence="说明" * 60, parent=window)
    dialog.open()
    settle()
    said = label("行政机关收到申请" * 20)
    said.setWordWrap(True)
    dialog.body.addWidget(said)
    settle()
    foot = dialog.main.parentWidget()
    assert foot is not None
    assert said.height() >= said.heightForWidth(said.width())
    assert said.geometry().bottom() < foot.geometry().top()
    assert foot.geometry().top() >= dialog.form.geometry().bottom()
