"""A paragraph that grows: what is pasted into it stays one, Enter goes on."""

from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from gui.forms.form import Form
from gui.forms.growing import GrowingField
from gui.forms.rows import FieldSpec
from tests.gui.keyboard import press, write


def test_what_is_pasted_over_several_lines_stands_whole_and_enter_goes_on(qtbot: QtBot) -> None:
    form = Form(
        [FieldSpec("asked", "申请内容", GrowingField), FieldSpec("next", "理由", GrowingField)]
    )
    qtbot.addWidget(form)
    form.resize(600, 300)
    form.show()
    form.activateWindow()
    form.go_to("asked")
    asked, after = form.field("asked"), form.field("next")
    assert isinstance(asked, GrowingField)
    qtbot.waitUntil(asked.text.hasFocus)
    pasted = QMimeData()
    pasted.setText("2025年度补贴标准\n和各户面积\r\n、金额")
    asked.text.insertFromMimeData(pasted)
    assert asked.text.toPlainText() == "2025年度补贴标准和各户面积、金额"
    press(Qt.Key.Key_Return)
    write("x")
    assert (asked.value(), after.value()) == ("2025年度补贴标准和各户面积、金额", "x")
