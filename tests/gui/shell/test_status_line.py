"""The status line in little room: what it leaves out, so that no word is cut."""

from datetime import date

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.status_line import StatusLine
from gui.theme.theme import px


def test_a_narrow_status_line_leaves_out_the_day_before_it_cuts_a_word(
    qtbot: QtBot, restored: Application
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    status = StatusLine(room)
    room.show()
    status.set_register("示例镇人民政府信息公开登记簿")
    status.set_day(date(2026, 3, 26), "工作日")
    words = [status.saved_label, *status.findChildren(QPushButton)]
    for width, day_stands in ((px(1400), True), (px(440), False)):
        status.resize(width, status.height())
        QApplication.processEvents()
        assert status.day_label.isVisible() == day_stands
        shown = [each for each in words if each.isVisible()]
        assert all(each.width() >= each.minimumSizeHint().width() for each in shown)
