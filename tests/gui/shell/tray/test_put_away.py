"""提醒: one message a day, the window put away behind the icon, and how the program still ends."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.shell.keeper import Keeper
from gui.shell.opening.asking import NotGiven
from gui.shell.second_start import ring
from gui.shell.tray import put_away
from gui.shell.tray.icon import TrayIcon
from gui.shell.tray.put_away import PutAway
from gui.shell.tray.waiting import Waiting
from models.disk import of_this_pc
from models.requests import request
from models.store.secret.key import Wrapped
from reports.workbench.of_the_day import pressing_words

THURSDAY = date(2026, 3, 26)


class ByHand(QCloseEvent):
    """The window closed by its user: only the window system sends such an event."""

    def spontaneous(self) -> bool:
        return True


@pytest.fixture
def said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, restored: Application
) -> Iterator[list[str]]:
    """A desktop with a notification area and reminders on; what is said there."""
    for name in ("STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    of_this_pc.remember("reminders", "1")
    heard: list[str] = []
    monkeypatch.setattr(TrayIcon, "say", lambda _icon, sentence: heard.append(sentence))
    monkeypatch.setattr(put_away, "is_there", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    monkeypatch.setattr(restored, "exit", lambda *_code: None)
    yield heard
    restored.setQuitOnLastWindowClosed(True)


def away(qtbot: QtBot, today: date = THURSDAY) -> PutAway:
    window = Keeper(application(), lambda: today).window
    qtbot.addWidget(window)
    return PutAway(application(), window, lambda: today)


def late() -> None:
    request.record("2026-001", THURSDAY, received_on=date(2026, 1, 5), applicant="某甲乙")


def test_what_is_due_is_said_once_a_day_in_counts_alone(
    qtbot: QtBot, opened: Path, said: list[str]
) -> None:
    late()
    made = away(qtbot)
    made.remind()
    made.remind()
    assert said == ["今天要办 1 件，其中逾期 1 件"]
    of_this_pc.remember("reminders.said", "2026-03-25")
    made.remind()
    assert len(said) == 2


def test_a_day_without_anything_to_do_says_nothing(opened: Path) -> None:
    assert pressing_words(THURSDAY) == ""


def test_closed_by_hand_the_window_stays_behind_the_icon_and_that_is_said_once(
    qtbot: QtBot, opened: Path, said: list[str]
) -> None:
    made = away(qtbot)
    window = made.window
    for _ in range(2):
        made.open()
        event = ByHand()
        assert made.eventFilter(window, event)
        assert not event.isAccepted()
        assert not window.isVisible()
    assert [each for each in said if "通知区域" in each] == said
    assert len(said) == 1


def test_ended_by_its_menu_or_by_its_own_work_the_window_is_closed(
    qtbot: QtBot, opened: Path, said: list[str]
) -> None:
    made, closed = away(qtbot), list[int]()
    made.window.closing.connect(lambda: closed.append(1))
    made.end()
    assert closed == [1]
    assert not made.window.isVisible()


def test_turned_off_the_icon_goes_and_the_window_ends_the_program_as_ever(
    qtbot: QtBot, opened: Path, said: list[str]
) -> None:
    made = away(qtbot)
    assert not application().quitOnLastWindowClosed()
    of_this_pc.remember("reminders", "")
    application().reminders_turned.emit()
    assert made.icon is None
    assert application().quitOnLastWindowClosed()
    assert not made.eventFilter(made.window, ByHand())


def test_without_a_notification_area_a_window_that_is_closed_is_closed(
    qtbot: QtBot, opened: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(put_away, "is_there", lambda: False)
    made = away(qtbot)
    assert made.icon is None
    assert not made.eventFilter(made.window, ByHand())


@pytest.mark.parametrize("wanted", [True, False])
def test_a_register_with_a_password_asks_for_it_once_somebody_wants_the_window(
    qtbot: QtBot, folder: Path, said: list[str], monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    def pressed(icon: TrayIcon, sentence: str) -> None:
        said.append(sentence)
        QApplication.processEvents()
        icon.menu.actions()[0 if wanted else 1].trigger()

    monkeypatch.setattr(TrayIcon, "say", pressed)
    monkeypatch.setattr(QEventLoop, "exec", lambda loop: int(wanted))
    asked: list[object] = []

    def ask(wrapped: Wrapped) -> object:
        asked.append(wrapped)
        return "key"

    of_it = Waiting(application(), folder, is_on=True)
    if wanted:
        assert of_it.before(ask)("wrapped") == "key"  # type: ignore[arg-type, comparison-overlap]
    else:
        with pytest.raises(NotGiven):
            of_it.before(ask)("wrapped")  # type: ignore[arg-type]
    assert asked == (["wrapped"] if wanted else [])
    assert len(said) == 1
    assert not of_it.is_on
    assert not ring(folder)
