"""Fields of choice: boxes have their room, and the keyboard goes to what is chosen."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.choices import CheckGridField, ToggleField
from gui.theme.dress import put_on


def test_a_long_box_leaves_its_row_to_the_next_one(qapp: Application, qtbot: QtBot) -> None:
    words = [f"城乡社区服务领域{n}" for n in range(12)]
    words[3] = "国有土地上房屋征收补偿"
    grid = CheckGridField([(each, each) for each in words])
    qtbot.addWidget(grid)
    grid.resize(700, 300)
    grid.show()
    boxes = {each.text(): each for each in grid.findChildren(QCheckBox)}
    assert boxes[words[4]].y() == boxes[words[3]].y()
    assert boxes[words[4]].x() >= boxes[words[3]].geometry().right()


def test_a_column_of_boxes_is_as_wide_as_they_are_once_they_are_dressed(qapp: Application) -> None:
    field = CheckGridField([("site", "政府网站"), ("board", "公开栏")])
    put_on(field)
    widest = max(each.sizeHint().width() for each in field.findChildren(QCheckBox))
    grid = field.findChild(QGridLayout)
    assert grid is not None
    assert grid.columnMinimumWidth(0) == widest


def test_the_keyboard_goes_to_the_toggle_that_is_chosen_also_when_it_is_chosen_again(
    qapp: Application,
) -> None:
    field = ToggleField([("a", "甲"), ("b", "乙")])
    for _ in range(2):
        field.set_value("b")
    chosen = field.focusProxy()
    assert isinstance(chosen, QPushButton)
    assert chosen.text() == "乙"


def test_toggles_in_rows_are_as_wide_as_their_column(qapp: Application, qtbot: QtBot) -> None:
    field = ToggleField([("a", "公示"), ("b", "公告"), ("c", "告知信"), ("d", "公开说明")], 2)
    qtbot.addWidget(field)
    field.show()
    boxes = [each.geometry() for each in field.findChildren(QPushButton)]
    assert [each.width() for each in boxes[:2]] == [each.width() for each in boxes[2:]]
    assert [each.x() for each in boxes[:2]] == [each.x() for each in boxes[2:]]
