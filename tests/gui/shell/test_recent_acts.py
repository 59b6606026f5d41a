"""最近的操作: the order of one's choice, what stands in the way, doing again, after a restart."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from gui.shell.recent_acts import RecentActs
from models.items import item
from models.items.item import PublishedItem
from models.store import register
from models.store.acts import Act, act
from models.store.history import History
from reports.ledgers.importing import import_ledger
from tests.gui.keyboard import CTRL, ENTER, SHIFT, modal, press

TODAY = date(2026, 3, 26)
DOWN, ESC, Z = Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Z


def shown(qtbot: QtBot, app: Application) -> MainWindow:
    made = Keeper(app, lambda: TODAY).window
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.showNormal()
    made.resize(1440, 900)
    QApplication.processEvents()
    return made


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> MainWindow:
    return shown(qtbot, restored)


def recent(window: MainWindow) -> RecentActs:
    """Open the list by its key; the focus is in it."""
    press(Z, modifier=CTRL | SHIFT)
    found = modal()
    assert isinstance(found, RecentActs)
    found.activateWindow()
    found.view.setFocus()
    return found


def titles() -> list[str]:
    return [row.title for row in PublishedItem.select().order_by(PublishedItem.id)]


def record(*names: str) -> None:
    for name in names:
        with act("登记"):
            item.record(name)


def chosen(dialog: RecentActs) -> Act:
    done = dialog.view.current_row()
    assert isinstance(done, Act)
    return done


def states(dialog: RecentActs) -> list[tuple[str, bool]]:
    """Return what each act is about and whether a chip stands behind it, the oldest left out."""
    found = []
    for at in range(dialog.view.records.rowCount()):
        done = dialog.view.records.row(at)
        assert isinstance(done, Act)
        chip = dialog.view.shape.columns[-1].chip
        assert chip is not None
        found.append((done.about, chip(done) is not None))
    return found[:-1]  # the register itself was founded


def test_the_newest_act_is_chosen_first_and_nothing_is_done_before_enter(
    window: MainWindow,
) -> None:
    record("甲", "乙")
    dialog = recent(window)
    assert chosen(dialog).about == "乙"
    assert titles() == ["甲", "乙"]
    press(ENTER)
    assert titles() == ["甲"]
    assert window.status.sentence == "已撤销登记：乙"


def test_an_act_in_the_middle_is_taken_back_and_done_again(window: MainWindow) -> None:
    record("甲", "乙", "丙")
    dialog = recent(window)
    press(DOWN)
    press(ENTER)
    assert titles() == ["甲", "丙"]
    assert states(dialog) == [("丙", False), ("乙", True), ("甲", False)]
    assert dialog.back.accessibleName() == "重做"
    press(ENTER)
    assert titles() == ["甲", "乙", "丙"]
    assert dialog.back.accessibleName() == "撤销"
    assert chosen(dialog).about == "乙"


def test_what_a_later_act_rests_on_is_refused_with_its_sentence_in_the_list(
    window: MainWindow,
) -> None:
    record("甲")
    with act("修改"):
        item.change(PublishedItem.get(), title="乙")
    dialog = recent(window)
    press(DOWN)
    press(ENTER)
    assert titles() == ["乙"]
    assert "又做了“修改”（乙），请先撤销那一次" in dialog.band.sentence
    assert dialog.band.isVisible()
    press(Qt.Key.Key_Up)
    assert not dialog.band.isVisible()
    press(ENTER, DOWN)
    press(ENTER)
    assert titles() == []


def test_what_lasts_says_so_and_why(window: MainWindow) -> None:
    with act("销毁", lasting="销毁的案卷不能恢复。"):
        item.record("甲")
    dialog = recent(window)
    assert states(dialog) == [("甲", True)]
    press(ENTER)
    assert dialog.band.sentence == "销毁的案卷不能恢复。"
    assert titles() == ["甲"]


def test_ctrl_z_opens_the_list_when_the_status_line_offers_nothing(window: MainWindow) -> None:
    record("甲")
    window.show_page("settings")
    window.setFocus()
    press(Z, modifier=CTRL)
    assert isinstance(modal(), RecentActs)
    assert titles() == ["甲"]
    press(ESC)
    assert QApplication.activeModalWidget() is None


def test_the_status_line_leads_to_the_list(window: MainWindow) -> None:
    links = window.status.findChildren(QPushButton)
    next(each for each in links if each.text() == "最近的操作").click()
    assert isinstance(modal(), RecentActs)


def test_an_empty_list_says_what_will_stand_there(window: MainWindow) -> None:
    for table in (History, Act):
        table.delete().execute()
    dialog = recent(window)
    assert not dialog.view.isVisible()
    assert not dialog.back.isEnabled()


@pytest.fixture
def closed(folder: Path, tmp_path: Path) -> Path:
    """A register that was closed after two items were imported and one registered."""
    book = Workbook()
    assert book.active is not None
    for row in (("信息名称", "公开日期"), ("甲", "2026-03-05"), ("乙", "2026-03-06")):
        book.active.append(row)
    file = tmp_path / "台账.xlsx"
    book.save(file)
    with register.opened(folder):
        import_ledger("items", file, TODAY)
        record("丙")
    return folder


def test_an_import_goes_back_whole_after_the_register_was_closed_and_opened(
    closed: Path, qtbot: QtBot, restored: Application
) -> None:
    with register.opened(closed):
        window = shown(qtbot, restored)
        dialog = recent(window)
        press(DOWN)
        assert chosen(dialog).about == "主动公开台账：台账.xlsx"
        press(ENTER)
        assert titles() == ["丙"]
        press(ENTER)
        assert titles() == ["甲", "乙", "丙"]
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_in_a_small_window_at_16_pt_the_list_fits(
    window: MainWindow, restored: Application
) -> None:
    record("关于印发2026年春耕备耕工作方案和农资供应保障安排的通知")
    restored.dresser.choose(points=16)
    window.resize(QSize(1024, 600))
    QApplication.processEvents()
    dialog = recent(window)
    QApplication.processEvents()
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    assert dialog.view.horizontalScrollBar().maximum() == 0
