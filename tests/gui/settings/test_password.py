"""The card 口令: what it says, and what its dialogs do to the register that is open."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.acting.aside import Aside
from gui.acting.locking import chosen_minutes, remember_minutes
from gui.printing.preview import PreviewDialog
from gui.settings.page import SettingsPage
from gui.settings.password.password_card import PasswordCard
from gui.settings.password.setting_dialogs import AskDialog, ChangeDialog, RemoveDialog, SetDialog
from models.password import old_backups, verbs
from models.store import register
from models.store.connection import DB
from models.store.refusal import Refusal
from models.store.secret import key as keys
from reports.ways import Book, Show
from tests.gui import staff
from tests.passwords import PASSWORD, by

TODAY = date(2026, 3, 26)
OTHER = "明月松间照 2027"


@pytest.fixture
def sealed(sealed_folder: Path) -> Iterator[Path]:
    with register.opened(sealed_folder, by()):
        yield sealed_folder


@pytest.fixture
def asides(restored: Application) -> Iterator[list[Aside]]:
    """What was to be done with the window closed."""
    wanted: list[Aside] = []
    restored.aside.connect(wanted.append)
    yield wanted
    restored.aside.disconnect(wanted.append)


def card_on(qtbot: QtBot) -> PasswordCard:
    page = SettingsPage(lambda: TODAY, lambda _points: None)
    qtbot.addWidget(page)
    page.refresh()
    page.follow(Show(Book.CHOICE, "password"))
    return page.card(PasswordCard)


def words(card: PasswordCard) -> str:
    return "\n".join(each.text() for each in card.findChildren(QLabel))


def at_once(work: object) -> list[str]:
    assert callable(work)
    return list(work())


def test_a_register_without_a_password_says_so_and_asks_for_one_twice(
    asides: list[Aside], opened: Path, qtbot: QtBot
) -> None:
    card = card_on(qtbot)
    assert "没有加密" in words(card)
    card.switch.set_value(True)
    card.switch.edited.emit()
    assert card.switch.value() is False
    dialog = card.window().findChildren(SetDialog)[0]
    for again, said in (("something else", "不一样"), ("短的", "不一样"), (PASSWORD, "")):
        dialog.form.set_values({"password": PASSWORD, "again": again})
        dialog.accept()
        assert said in dialog.form.error("again")
    asides[0].work(lambda _part, _said: None, at_once)
    assert DB.key is not None
    card.refresh()
    assert "2026-03-26" in words(card)
    assert "还没有打印" in words(card)


def test_older_backups_that_anybody_can_read_are_named_and_go_only_once_a_sealed_one_is_there(
    asides: list[Aside], opened: Path, qtbot: QtBot
) -> None:
    (opened / "backups" / "旧的.db").write_bytes((opened / register.FILE).read_bytes())
    dialog = SetDialog(TODAY, card_on(qtbot).window())
    assert "旧的.db" in "\n".join(each.text() for each in dialog.findChildren(QLabel))
    dialog.form.set_values({"password": PASSWORD, "again": PASSWORD, "old": "delete"})
    dialog.accept()
    asides[0].work(lambda _part, _said: None, at_once)
    assert old_backups.readable() == []
    assert len(list((opened / "backups").glob("*.zip"))) == 1


def test_a_password_is_changed_by_whoever_knows_it(
    restored: Application, sealed: Path, qtbot: QtBot
) -> None:
    dialog = ChangeDialog(TODAY, card_on(qtbot).window())
    for now, said in ((OTHER, "口令不对"), (PASSWORD, "")):
        dialog.form.set_values({"now": now, "password": OTHER, "again": OTHER})
        dialog.accept()
        assert said in dialog.form.error("now")
    wrapped = keys.read(sealed)
    assert wrapped is not None
    assert wrapped.opened(OTHER)


def test_a_password_is_removed_by_whoever_knows_it(
    asides: list[Aside], sealed: Path, qtbot: QtBot
) -> None:
    dialog = RemoveDialog(card_on(qtbot).window())
    dialog.form.set_values({"now": OTHER})
    dialog.accept()
    assert asides == []
    dialog.form.set_values({"now": PASSWORD})
    dialog.accept()
    asides[0].work(lambda _part, _said: None, at_once)
    assert not (sealed / keys.FILE).exists()


def test_the_recovery_sheet_is_shown_for_the_password_and_the_day_of_printing_is_kept(
    restored: Application, sealed: Path, qtbot: QtBot
) -> None:
    card = card_on(qtbot)
    card.ask_for_sheet()
    dialog = card.window().findChildren(AskDialog)[0]
    dialog.form.set_values({"now": PASSWORD})
    dialog.accept()
    preview = card.window().findChildren(PreviewDialog)[0]
    qtbot.waitUntil(lambda: bool(preview.data))
    assert verbs.recovery_code().split()[0] in str(preview.document)
    preview.printed.emit()
    assert "2026-03-26 打印" in words(card)
    preview.reject()


def test_one_who_may_not_set_the_password_does_not_choose_when_the_window_locks(
    sealed: Path, restored: Application, qtbot: QtBot
) -> None:
    staff.staff()
    staff.sit(staff.NAMES["登记"])
    card = card_on(qtbot)
    assert not card.minutes.isEnabled()
    with pytest.raises(Refusal, match="管理"):
        remember_minutes(0)
    assert chosen_minutes()
    staff.sit(staff.NAMES["管理"])
    remember_minutes(5)
    assert chosen_minutes() == 5
