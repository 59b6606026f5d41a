"""公开栏: what the profile of the office lacks is said beside its field, and leads there and back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from models.office.profile import change_profile
from tests.gui.keyboard import CTRL, press, write
from tests.gui.postings.posting_window import page_of
from tests.gui.windows import settle, window_with

Key = Qt.Key


def test_a_number_that_the_profile_lacks_leads_to_its_field_and_back_to_the_draft(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    change_profile(phone="0934-0000001", supervision_phone="")
    window = window_with(qtbot, "postings", "settings")
    page = page_of(window)
    press(Key.Key_N, modifier=CTRL)
    page.pane.form.go_to("title")
    write("关于停水的公示")
    rule = page.pane.form.rows["phone"].rule
    assert rule.said == "机关信息里还没有监督电话"
    way = next(each for each in rule.findChildren(QPushButton) if each.text() == "去填写")
    way.click()
    settle()
    assert window.page("settings").isVisible()
    change_profile(supervision_phone="0934-0000002")
    press(Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    settle()
    assert page.isVisible()
    assert page.pane.form.field("title").value() == "关于停水的公示"
    page.refresh()
    assert rule.said == ""
    assert page.pane.form.field("supervision").value() == "0934-0000002"
    page.pane.form.set_dirty(False)
