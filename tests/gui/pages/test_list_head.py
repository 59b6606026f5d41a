"""The head and the foot of the list of requests, and rows pasted into it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.importing.dialog import ImportDialog
from models.cases import archiving
from models.requests import handling, request
from models.store.listing import BIN
from tests.gui.keyboard import CTRL, modal, press
from tests.gui.requests.request_window import received, request_page
from tests.gui.windows import TODAY, settle, window_with


def rare(menu: QMenu) -> QAction:
    menu.aboutToShow.emit()
    return next(each for each in menu.actions() if each.text() == "销毁清册")


def test_the_list_of_files_to_destroy_stands_under_more_and_only_when_one_is_due(
    qtbot: QtBot, opened: Path
) -> None:
    page = request_page(qtbot)
    menu = page.head.more_button.menu()
    assert "销毁清册" not in [each.text().strip() for each in page.head.quiet_buttons]
    assert page.head.more_button.isVisible()
    assert not rare(menu).isEnabled()
    made = received(on=date(2015, 3, 2))
    handling.answer(made, date(2015, 3, 9), "ans_granted", "", TODAY)
    handling.serve(made, date(2015, 3, 10), TODAY)
    archiving.archive(made, date(2015, 12, 1), "10年", TODAY)
    assert rare(menu).isEnabled()


def test_no_column_bears_an_arrow_before_the_clerk_sorts(qtbot: QtBot, opened: Path) -> None:
    assert request_page(qtbot).list.view.header.sort_keys == ()


def test_the_bin_is_not_said_to_be_a_part_of_what_is_listed(qtbot: QtBot, opened: Path) -> None:
    received().remove("重复登记")
    page = request_page(qtbot)
    page.list.bar.set_filter("state", BIN, BIN)
    assert page.list.count_label.text() == "共 1 件"


def test_rows_copied_in_excel_are_checked_like_a_file(qtbot: QtBot, opened: Path) -> None:
    received()
    page = request_page(qtbot)
    page.list.view.setFocus()
    rows = (
        "登记号\t收到日期\t申请方式\t申请人类型\t申请内容\t申请人\n"
        '2026-007\t2026-03-05\t邮寄\t自然人\t"两\n行"\t李××\n'
    )
    QGuiApplication.clipboard().setText(rows)
    press(Qt.Key.Key_V, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(lambda: not background.under_way)
    settle()
    assert dialog.result_found is not None
    assert dialog.result_found.rows == 1
    press(Qt.Key.Key_Return, modifier=CTRL)
    qtbot.waitUntil(lambda: not background.under_way)
    settle()
    assert request.find("2026-007").applicant == "李××"


@pytest.mark.parametrize("key", ["items", "requests"])
def test_the_actions_of_every_list_stand_in_one_order(qtbot: QtBot, opened: Path, key: str) -> None:
    window = window_with(qtbot)
    window.show_page(key)
    words = [each.text().strip() for each in window.page(key).head.quiet_buttons]
    common = [each for each in words if each in ("导入", "导出", "打印", "核查")]
    assert common == ["导入", "导出", "打印", "核查"]
