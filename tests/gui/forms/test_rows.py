"""The rows of a form: no label is cut, no heading stands over nothing."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.field import LineField
from gui.forms.form import Form
from gui.forms.rows import FieldSpec, Section, SectionLine
from gui.items import fields
from gui.items.bulk_dialog import BulkDialog


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


def test_a_heading_over_rows_that_are_all_left_out_goes_with_them(qtbot: QtBot) -> None:
    form = Form((Section("更新情况"), FieldSpec("upkeep", "检查", LineField)))
    qtbot.addWidget(form)
    (heading,) = form.findChildren(SectionLine)
    for is_there in (False, True):
        form.show_row("upkeep", is_there)
        assert heading.isHidden() is not is_there
