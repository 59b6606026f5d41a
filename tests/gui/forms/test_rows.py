"""The rows of a form: no label is cut."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.choices import CheckGridField
from gui.forms.form import Form
from gui.items import fields
from gui.items.bulk_dialog import BulkDialog
from gui.theme.dress import put_on


def cut(form: Form) -> list[str]:
    labels = [each for row in form.rows.values() for each in row.findChildren(QLabel)]
    named = [each for each in labels if each.property("kind") == "label" and each.isVisible()]
    assert named
    return [each.text() for each in named if each.width() < each.sizeHint().width()]


def test_no_label_is_cut_even_where_it_is_longer_than_usual(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    form = Form(fields.parts(lambda: date(2026, 3, 26)))
    qtbot.addWidget(form)
    form.resize(700, 900)
    form.show()
    assert cut(form) == []
    dialog = BulkDialog([], lambda _wanted: None, lambda: date(2026, 3, 26), form)
    dialog.show()
    assert cut(dialog.form) == []
    dialog.reject()


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
