"""From the folder to the window: the first start, refusals, what is remembered, the crash hook."""

import sqlite3
import sys
from collections.abc import Callable
from configparser import ConfigParser
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

import gui.shell.start
from gui.acting.application import Application
from gui.shell import whereabouts
from gui.shell.crash import CrashHook
from gui.shell.first_run import FirstRun
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from gui.shell.second_start import ring
from gui.shell.start import Found, find, run
from models.law.workday_notice import record_notice
from models.office import profile as office
from models.pc.program import licence, version
from models.store import register, settings
from models.store.refusal import Refusal

THURSDAY, SATURDAY = date(2026, 3, 26), date(2026, 3, 28)


@pytest.fixture
def app(restored: Application, monkeypatch: pytest.MonkeyPatch) -> Application:
    """The application, which `run` takes in place of a new one; hooks are put back."""
    monkeypatch.setattr(gui.shell.start, "start", lambda *_args, **_more: restored)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return restored


@pytest.fixture
def keeper(qtbot: QtBot, opened: Path, restored: Application) -> Keeper:
    """The window on an open register."""
    return shown(qtbot, restored)


def shown(qtbot: QtBot, app: Application, today: Callable[[], date] = lambda: THURSDAY) -> Keeper:
    keeper = Keeper(app, today)
    qtbot.addWidget(keeper.window)
    keeper.window.showNormal()
    keeper.window.resize(1366, 768)
    QApplication.processEvents()
    return keeper


def when_asked(answer: Callable[[QWidget], object]) -> None:
    """Answer the next dialog that the program waits for."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, look)
        else:
            answer(dialog)

    QTimer.singleShot(20, look)


def sentences(dialog: QWidget) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def test_without_a_register_a_cancelled_start_leaves_no_file(
    app: Application, tmp_path: Path
) -> None:
    when_asked(lambda dialog: dialog.close())
    assert run(tmp_path / "data" / "register") == 0
    assert list(tmp_path.iterdir()) == []


def test_the_first_start_makes_the_register_with_its_name(app: Application, tmp_path: Path) -> None:
    def fill_in(dialog: QWidget) -> None:
        assert isinstance(dialog, FirstRun)
        dialog.accept()  # without a name
        assert "机关名称" in dialog.form.error("office")
        dialog.form.set_values({"office": "示例街道办事处", "kind": "subdistrict"})
        dialog.accept()

    folder = tmp_path / "register"
    when_asked(fill_in)
    assert find(folder) == Found(folder)
    with register.opened(folder):
        known = office.office()
        assert (known.name, known.kind) == ("示例街道办事处", "subdistrict")


def test_a_register_elsewhere_is_chosen_once(
    app: Application, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = tmp_path / "data" / "register"
    answers = iter((str(tmp_path / "empty"), str(folder)))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, FirstRun)
        dialog.choose_folder()
        assert "没有登记簿" in dialog.form.band.sentence
        dialog.choose_folder()

    when_asked(choose)
    assert find(usual) == Found(folder)
    assert find(usual) == Found(folder)  # without asking again


def test_a_register_that_is_gone_is_named(app: Application, tmp_path: Path) -> None:
    usual, gone = tmp_path / "register", tmp_path / "usb" / "登记簿"
    whereabouts.keep(usual, gone)
    said: list[str] = []

    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, FirstRun)
        said.append(dialog.form.band.sentence)
        dialog.reject()

    when_asked(read)
    assert find(usual) is None
    assert str(gone) in said[0]


def test_the_sample_is_built_beside_and_asked_for_again(
    qtbot: QtBot, app: Application, tmp_path: Path
) -> None:
    first = FirstRun(tmp_path / "register")
    qtbot.addWidget(first)
    with qtbot.waitSignal(first.accepted):
        first.build_demo()
    assert not first.keep
    with register.opened(first.chosen):
        assert office.office().name == "示例镇人民政府"
    again = FirstRun(tmp_path / "register")
    qtbot.addWidget(again)
    assert again.build_demo() is None
    assert again.chosen == first.chosen
    assert not (tmp_path / "register.elsewhere").exists()


def test_the_window_opens_and_closes_with_exit_code_0(app: Application, folder: Path) -> None:
    titles: list[str] = []

    def close() -> None:
        windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if not windows:
            QTimer.singleShot(50, close)
            return
        titles.append(windows[0].windowTitle())
        windows[0].close()  # the last window: the program ends

    QTimer.singleShot(50, close)
    assert run(folder) == 0
    assert titles == ["示例镇人民政府 · 公开簿"]
    with register.opened(folder):
        assert settings.setting("window")


def refused(folder: Path) -> tuple[int, str]:
    said: list[str] = []

    def read(dialog: QWidget) -> None:
        said.append(sentences(dialog))
        dialog.close()

    when_asked(read)
    return run(folder), said[0]


def test_a_second_window_on_the_register_is_refused(app: Application, opened: Path) -> None:
    code, said = refused(opened)
    assert code == 2
    assert "正在电脑" in said
    assert "请先关闭它再试" in said
    assert "也可以只读打开" in said


def test_a_second_start_brings_the_open_window_to_the_front(
    app: Application, folder: Path, qtbot: QtBot
) -> None:
    codes: list[int] = []
    states: list[bool] = []

    def start_again() -> None:
        windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.page_key]
        if not windows:
            QTimer.singleShot(50, start_again)
            return
        window = windows[0]
        window.showMinimized()
        QApplication.processEvents()
        codes.append(0 if ring(folder) else 2)
        for _ in range(5):
            QApplication.processEvents()
        states.append(window.isMinimized())
        window.close()

    QTimer.singleShot(50, start_again)
    assert run(folder) == 0
    assert codes == [0]
    assert states == [False]
    assert not ring(folder)


def test_a_damaged_register_is_refused(app: Application, folder: Path) -> None:
    file = folder / register.FILE
    file.write_bytes(file.read_bytes()[:5000])
    code, said = refused(folder)
    assert code == 2
    assert "已损坏，请用最近的备份恢复" in said


def test_the_window_gets_no_smaller_than_its_pages_need(keeper: Keeper) -> None:
    keeper.window.resize(300, 200)
    screen = QGuiApplication.primaryScreen().availableSize()
    assert keeper.window.size() == QSize(1000, 620).boundedTo(screen)


def test_a_full_disk_that_no_slot_expected_is_said_on_the_page(
    keeper: Keeper, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = CrashHook()
    hook.say = keeper.show_refusal
    error: Any = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    hook.take(type(error), error, None)
    band = keeper.window.page("home").band
    qtbot.waitUntil(lambda: "磁盘已满" in band.sentence)
    assert band.isVisible()
    assert hook.dialog is None
    assert capsys.readouterr().err == ""


def test_a_refusal_under_a_dialog_is_said_in_the_dialog(keeper: Keeper, qtbot: QtBot) -> None:
    dialog = FirstRun(Path("anywhere"))
    qtbot.addWidget(dialog)
    dialog.open()
    keeper.show_refusal(Refusal(None, "磁盘已满"))
    assert dialog.form.band.sentence == "磁盘已满"


def test_place_and_size_are_remembered_and_the_day_begins_on_the_workbench(
    keeper: Keeper, qtbot: QtBot, restored: Application
) -> None:
    keeper.window.resize(800, 640)
    keeper.window.show_page("annual")
    keeper.window.close()
    again = Keeper(restored, lambda: THURSDAY)
    qtbot.addWidget(again.window)
    assert again.window.page_key == "home"
    assert (again.window.width(), again.window.height()) == (
        800,
        640,
    )  # within the screen of the tests


def test_the_day_follows_after_midnight(qtbot: QtBot, opened: Path, restored: Application) -> None:
    days = [THURSDAY]
    keeper = shown(qtbot, restored, lambda: days[0])
    assert keeper.window.status.day_label.text() == "2026-03-26　星期四　工作日"
    days[0] = SATURDAY
    with qtbot.waitSignal(restored.changed):
        keeper.look_at_clock()
    assert keeper.window.status.day_label.text() == "2026-03-28　星期六　休息日"


def test_a_day_of_a_year_without_notice_says_so(
    qtbot: QtBot, opened: Path, restored: Application
) -> None:
    keeper = shown(qtbot, restored, lambda: date(2027, 1, 4))
    assert keeper.window.status.day_label.text().endswith("放假安排未录入")
    record_notice(2027, "1月1日（周五）至3日（周日）放假，共3天。")
    restored.announce("holiday")
    assert keeper.window.status.day_label.text().endswith("工作日")


def test_the_version_is_that_of_setup_cfg() -> None:
    known = ConfigParser()
    known.read(Path(gui.shell.start.__file__).parents[2] / "setup.cfg", encoding="utf-8")
    assert version() == known["metadata"]["version"]
    assert licence() == "Apache-2.0"
