"""The status line in little room: what it leaves out, so that no word is cut."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, Said
from gui.shell.status_line import StatusLine
from gui.theme.theme import px


@pytest.fixture
def room(qtbot: QtBot, restored: Application) -> QWidget:
    """A window that is shown, for a status line."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def status(room: QWidget) -> StatusLine:
    """A status line of its own."""
    made = StatusLine(room)
    made.show()
    return made


def test_a_narrow_status_line_leaves_out_the_day_before_it_cuts_a_word(
    room: QWidget, status: StatusLine
) -> None:
    status.set_register("示例镇人民政府信息公开登记簿")
    status.set_day(date(2026, 3, 26), "工作日")
    words = [status.saved_label, *status.findChildren(QPushButton)]
    for width, day_stands in ((px(1400), True), (px(440), False)):
        status.resize(width, status.height())
        QApplication.processEvents()
        assert status.day_label.isVisible() == day_stands
        shown = [each for each in words if each.isVisible()]
        assert all(each.width() >= each.minimumSizeHint().width() for each in shown)


def test_with_operators_and_a_warning_in_large_letters_no_word_is_cut(
    room: QWidget, status: StatusLine
) -> None:
    status.set_register("示例镇人民政府信息公开登记簿")
    status.set_day(date(2026, 3, 26), "工作日")
    status.set_operator("欧阳××")
    status.set_lockable(True)
    status.set_backup("最近一份备份核对不符", "late")
    words = [status.saved_label, *status.findChildren(QPushButton)]
    for width in (px(1400), px(760), px(620), px(500)):
        status.resize(width, status.height())
        QApplication.processEvents()
        shown = [each for each in words if each.isVisible()]
        assert status.backup_button in shown
        assert all(each.width() >= each.minimumSizeHint().width() for each in shown)


def test_a_long_result_ends_with_an_ellipsis_and_leaves_the_rest_of_the_line_in_place(
    status: StatusLine,
) -> None:
    status.resize(px(700), status.height())
    long = f"已保存 8 个日期：/{'很长的文件夹/' * 20}日程.ics"
    status.say(Said(long))
    status.set_day(date(2026, 3, 26), "工作日")
    QApplication.processEvents()
    said = next(each for each in status.findChildren(QLabel) if each.text().startswith("已保存"))
    assert said.text().endswith("…")
    assert status.sentence == long
    assert status.day_label.isVisible()


@pytest.mark.parametrize(
    "said",
    [
        "已出具答复书（予以公开）　云政公复〔2026〕1号",
        "已新建：关于〔2026年12月〕拟新增农村最低生活保障对象的公示",
    ],
)
def test_a_result_that_has_room_is_not_cut(status: StatusLine, said: str) -> None:
    status.resize(px(1400), status.height())
    status.say(Said(said, back=lambda: None))
    QApplication.processEvents()
    assert said in [each.text() for each in status.findChildren(QLabel)]
