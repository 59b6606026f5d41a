"""人员 in the window: turned on in 设置, asked at the start, and each offered what he may do."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.items.page import ItemsPage
from gui.settings.display import DisplayCard
from gui.settings.operator_dialogs import AddDialog, ChangeDialog, TurnOnDialog
from gui.settings.operators import OperatorsCard
from gui.settings.page import SettingsPage
from gui.settings.profile import ProfileCard
from gui.shell.main_window import MainWindow
from gui.shell.opening.sign_in import SignInDialog, signed_in
from models.items import item
from models.operators import entering, operator
from models.store import register
from models.store.held import seat
from models.store.refusal import Refusal
from reports.ways import Book, Open, Show
from tests.gui.staff import NOW, PASSWORD, TODAY, rebuilt, shown
from tests.passwords import by


def settings(window: MainWindow) -> SettingsPage:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def fill(dialog: FormDialog, **typed: str) -> None:
    for key, text in typed.items():
        field = dialog.form.field(key)
        assert isinstance(field, LineField)
        field.line.setText(text)


def dialog_of(kind: type[FormDialog]) -> FormDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return found[-1]


def error(dialog: FormDialog, key: str) -> str:
    return dialog.form.rows[key].error


def test_what_is_said_of_the_file_when_operators_are_turned_on_follows_the_password(
    qtbot: QtBot, folder: Path, sealed_folder: Path
) -> None:
    for place, ask, said in ((folder, None, "没有加密"), (sealed_folder, by(), "另有口令")):
        with register.opened(place, ask):
            box = QWidget()
            qtbot.addWidget(box)
            words = [each.text() for each in TurnOnDialog(box).findChildren(QLabel)]
        assert any(f"登记簿文件{said}" in each for each in words)


def test_the_first_operator_is_asked_for_and_the_card_then_lists_him(
    qtbot: QtBot, light: Path, restored: Application
) -> None:
    window = shown(qtbot, restored, Show(Book.CHOICE, "operators"))
    card = settings(window).card(OperatorsCard)
    assert card.on_button.isVisible()
    assert not card.add_button.isVisible()
    card.on_button.click()
    asked = dialog_of(TurnOnDialog)
    fill(asked, name="王××", password=PASSWORD, again="别的")
    asked.accept()
    assert "不一样" in error(asked, "again")
    fill(asked, again=PASSWORD)
    asked.accept()
    rebuilt()
    card = settings(window).card(OperatorsCard)
    assert seat.who() == "王××"
    assert list(card.names) == ["王××"]
    assert card.add_button.isVisible()
    assert "王××" in window.status.operator_button.text()


def test_an_operator_is_added_changed_and_retired_in_the_card(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    window = shown(qtbot, restored, Show(Book.CHOICE, "operators"))
    card = settings(window).card(OperatorsCard)
    card.add_button.click()
    asked = dialog_of(AddDialog)
    fill(asked, name="赵××", password=PASSWORD, again=PASSWORD)
    asked.accept()
    assert list(card.names) == ["王××", "陈××", "李××", "赵××"]
    card.names["赵××"].click()
    change = dialog_of(ChangeDialog)
    assert isinstance(change, ChangeDialog)
    change.retire_button.click()
    gone = operator.Operator.get(operator.Operator.name == "赵××")
    assert gone.retired_on == TODAY
    assert card.count.text() == "3 人"


def test_who_registers_sees_the_card_and_changes_only_his_own_password(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    entering.enter("李××", PASSWORD, NOW)
    card = settings(shown(qtbot, restored, Show(Book.CHOICE, "operators"))).card(OperatorsCard)
    assert not card.names
    assert not card.add_button.isVisible()
    assert not card.off_button.isVisible()
    assert card.own_button.isVisible()


def test_what_a_role_may_not_do_rests_and_says_why(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    made = item.record(title="关于春耕的通知", made_on=date(2026, 3, 2))
    entering.enter("李××", PASSWORD, NOW)
    window = shown(qtbot, restored, Open(Book.ITEM, made.id))
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    for part in (page.pane.publish_button, page.pane.form.field("published_on")):
        part.setEnabled(True)
        assert not part.isEnabled()
        assert "要有“审核”权限" in part.toolTip()
    brought = next(each for each in page.head.quiet_buttons if "导入" in each.text())
    assert not brought.isEnabled()
    window.follow(Show(Book.CHOICE, "name"))
    assert not settings(window).card(ProfileCard).isEnabled()
    assert settings(window).card(DisplayCard).isEnabled()


def test_another_operator_takes_the_seat_and_all_is_offered_anew(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    entering.enter("李××", PASSWORD, NOW)
    window = shown(qtbot, restored, Show(Book.CHOICE, "name"))
    window.status.operator_pressed.emit()
    asked = dialog_of(SignInDialog)
    asked.form.field("name").set_value("王××")
    fill(asked, password="x")
    asked.accept()
    assert "口令不对" in error(asked, "password")
    assert seat.who() == "李××"
    fill(asked, password=PASSWORD)
    asked.accept()
    rebuilt()
    assert seat.who() == "王××"
    assert settings(window).card(ProfileCard).isEnabled()
    assert window.status.operator_button.text().startswith("王××")


def test_the_start_asks_who_is_at_the_desk_and_ends_where_nobody_says(
    qtbot: QtBot, staffed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat.leave()
    monkeypatch.setattr(SignInDialog, "exec", lambda _self: 0)
    assert not signed_in()
    with pytest.raises(Refusal):
        item.record(title="谁也不在")
    operator.Operator.delete().execute()
    seat.leave()


def test_the_dialog_at_the_start_proposes_who_came_last_with_the_cursor_in_the_password(
    qtbot: QtBot, staffed: Path
) -> None:
    asked = SignInDialog()
    qtbot.addWidget(asked)
    with qtbot.waitActive(asked):
        asked.show()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, PASSWORD[-4:])
    assert asked.form.values() == {"name": "王××", "password": "2026"}


def test_of_two_operators_the_other_one_is_proposed_to_take_the_seat(
    qtbot: QtBot, opened: Path
) -> None:
    entering.turn_on("王××", PASSWORD, NOW)
    operator.add("李××", "登记", PASSWORD)
    asked = SignInDialog()
    qtbot.addWidget(asked)
    assert asked.form.raw()["name"] == "李××"


def test_the_import_is_open_by_no_way_to_one_who_may_not(
    staffed: Path, qtbot: QtBot, restored: Application, tmp_path: Path
) -> None:
    entering.enter("李××", PASSWORD, NOW)
    window = shown(qtbot, restored, Show(Book.ITEM, ""))
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    made = page.exchange.import_button()
    qtbot.addWidget(made)
    assert not made.isEnabled()
    assert "要有“管理”权限" in made.toolTip()
    page.exchange.take_rows("信息名称\n通知\n")  # pasted from Excel
    assert "要有“管理”权限" in page.band.sentence


def test_enter_in_the_password_lets_in(staffed: Path, qtbot: QtBot, restored: Application) -> None:
    seat.leave()
    dialog = SignInDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    fill(dialog, password=PASSWORD)
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert seat.who() == "王××"
    assert not dialog.isVisible()


def test_nobody_without_a_name_takes_the_seat(staffed: Path, qtbot: QtBot) -> None:
    seat.leave()
    dialog = SignInDialog()
    qtbot.addWidget(dialog)
    dialog.form.set_values({"name": None, "password": PASSWORD})
    dialog.accept()
    assert dialog.form.error("name") == "请选姓名。"
    assert seat.who() == ""
