"""Who signs a review: proposed by what the register knows, and said where one signs twice."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.items.clearance_dialog import ClearanceDialog
from models.items import item
from tests.gui.staff import NAMES, TODAY, sit

RECORDER, REVIEWER = NAMES["登记"], NAMES["审核"]


@pytest.fixture
def over(qtbot: QtBot, staffed: Path) -> QWidget:
    """What the dialog is shown over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def asked(over: QWidget, reviewer: str) -> ClearanceDialog:
    """The dialog of an item that one operator recorded, before another."""
    sit(RECORDER)
    made = item.record(title="关于春耕的通知", made_on=date(2026, 3, 2))
    sit(reviewer)
    return ClearanceDialog(made, lambda: TODAY, over)


def rule(dialog: ClearanceDialog, key: str) -> str:
    return dialog.form.rows[key].rule.rule_label.text()


def test_the_recorder_is_proposed_as_handler_and_the_one_at_the_desk_as_reviewer(
    over: QWidget,
) -> None:
    values = asked(over, REVIEWER).form.values()
    assert (values["person0"], values["person2"]) == (RECORDER, REVIEWER)
    assert not values["person1"]


def test_it_is_said_where_the_reviewer_recorded_the_item_or_signed_before(
    over: QWidget,
) -> None:
    dialog = asked(over, REVIEWER)
    assert rule(dialog, "person2") == ""
    dialog.form.field("person1").set_value(REVIEWER)
    dialog.form.edited.emit("person1")
    assert "和“二审二校”是同一人" in rule(dialog, "person2")
    dialog.form.field("person2").set_value(RECORDER)
    dialog.form.edited.emit("person2")
    assert "登记这条信息的也是这个人" in rule(dialog, "person2")
