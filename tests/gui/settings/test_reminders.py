"""提醒 in 设置: taken at once, said in words, and at rest where the desktop has no place for it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from gui.acting import autostart
from gui.acting.application import Application, application
from gui.settings.reminders.reminders_card import RemindersCard


@pytest.fixture
def card(
    qtbot: QtBot, opened: Path, restored: Application, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> RemindersCard:  # fmt: skip
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    made = RemindersCard(lambda: date(2026, 3, 26))
    qtbot.addWidget(made)
    made.refresh()
    return made


def choose(card: RemindersCard, wanted: bool) -> None:
    field = card.form.field("reminders")
    field.set_value(wanted)
    field.edited.emit()


def test_reminders_are_off_until_they_are_chosen_and_hold_at_once(card: RemindersCard) -> None:
    told: list[int] = []
    application().reminders_turned.connect(lambda: told.append(1))
    assert card.form.field("reminders").value() is False
    choose(card, True)
    assert autostart.is_on()
    assert autostart.entry().is_file()
    choose(card, False)
    assert not autostart.is_on()
    assert told == [1, 1]


def test_a_place_that_cannot_be_written_is_said_beside_the_choice(
    card: RemindersCard, tmp_path: Path
) -> None:
    (tmp_path / "CONFIG").write_text("no folder")
    choose(card, True)
    assert not autostart.is_on()
    assert card.form.field("reminders").value() is False
    said = [each.text() for each in card.findChildren(QLabel)]
    assert "开机启动的设置没有写进去，请检查用户文件夹的权限和剩余空间。" in said


def test_without_a_notification_area_the_choice_rests_and_says_why(
    card: RemindersCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    card.refresh()
    assert not card.form.isEnabled()
    assert "没有通知区域" in card.said.text()
