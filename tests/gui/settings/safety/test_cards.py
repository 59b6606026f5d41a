"""数据安全 in the window: backups made, read and restored, and the second place, by the keyboard."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.acting.application import Application
from gui.acting.safekeeping import safekeeping
from gui.home.page import HomePage
from gui.settings.page import SettingsPage
from gui.settings.safety import restoring
from gui.settings.safety.backups_card import BackupsCard
from gui.settings.safety.checking import CheckingDialog
from gui.settings.safety.restore_dialog import GoneDialog, RestoreDialog
from gui.settings.safety.restoring import RestoreCard
from gui.settings.safety.second import SecondCard
from gui.shell.keeper import Keeper
from models.backups import backup, second_place, shelf, verify
from models.backups.health import FAILED, Health, Told
from models.backups.manifest import Reason
from models.disk import disks
from models.items import item
from models.operators import entering, operator
from models.store import register
from models.store.database import DB
from models.store.held import seat
from models.store.refusal import Refusal
from models.store.sought import index
from reports.ways import Book, Show
from tests.gui.scenes import wait_for
from tests.passwords import by

TODAY = date(2026, 3, 26)


@pytest.fixture
def keeper(
    qtbot: QtBot,
    restored: Application,
    opened: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Keeper]:
    """The window on a register with an item, backed up twice, to which two more items came."""
    monkeypatch.setattr(second_place, "user_state_path", lambda *_, **__: tmp_path / "state")
    monkeypatch.setattr(disks, "roots", lambda: [])
    item.record("村级财务公开")
    backup.make(Reason.EXIT, at=datetime(2026, 3, 24, 17, 40))
    item.record("防汛抢险应急预案")
    backup.make(Reason.DAILY, at=datetime(2026, 3, 26, 8, 31))
    item.record("后来的一条")
    made = Keeper(restored, lambda: TODAY)
    qtbot.addWidget(made.window)
    made.window.show()
    safekeeping().begin()
    yield made
    background.end_all()
    safekeeping().end()


def page(keeper: Keeper) -> SettingsPage:
    keeper.window.follow(Show(Book.CHOICE, "backups"))
    QApplication.processEvents()
    found = keeper.window.page("settings")
    assert isinstance(found, SettingsPage)
    return found


def dialog(kind: type) -> object:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    assert found
    return found[-1]


def at_rest() -> bool:
    return not background.under_way


def test_the_newest_is_shown_against_now_and_the_arrows_show_another(keeper: Keeper) -> None:
    shown = page(keeper)
    table, card = shown.card(BackupsCard).table, shown.card(RestoreCard)
    assert [table.shown.data(table.shown.index(0, at)) for at in (0, 1, 5)] == [
        *("2026-03-26 08:31", "每天第一次打开", "已核对")
    ]
    assert card.preview is not None
    assert [each.title for each in card.preview.gone] == ["后来的一条"]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert next(each.said for each in card.preview.counts) == "少 2"
    assert (card.title.text(), card.ago.text()) == ("到 2026-03-24 17:40", "2 天前")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert keeper.window.focusWidget() is card.restore_button


def test_a_press_on_the_status_line_leads_to_the_backups(keeper: Keeper) -> None:
    keeper.window.status.set_backup("备份没有成功", "late")
    keeper.window.status.backup_button.click()
    assert keeper.window.page_key == "settings"
    assert page(keeper).card(BackupsCard).isVisible()


def test_a_backup_is_made_at_a_press_and_chosen_ones_stay_chosen(keeper: Keeper) -> None:
    shown = page(keeper)
    shown.card(BackupsCard).table.choose(1)
    before = shown.card(BackupsCard).table.chosen()
    shown.card(BackupsCard).make_button.click()
    wait_for(at_rest)
    QApplication.processEvents()
    assert shown.card(BackupsCard).table.shown.rowCount() == 3
    assert shown.card(BackupsCard).table.chosen() == before
    assert keeper.window.status.sentence == "已备份并核对"


def test_what_is_damaged_is_named_by_a_check_and_in_the_table_and_cannot_be_restored(
    keeper: Keeper,
) -> None:
    bad = backup.own()[1].file
    bad.write_bytes(bad.read_bytes()[:-60])
    shown = page(keeper)
    shown.card(BackupsCard).check_button.click()
    found = dialog(CheckingDialog)
    assert isinstance(found, CheckingDialog)
    wait_for(lambda: bool(found.found))
    assert [each.name for each in found.found if not each.ok] == [f"backup:{bad.name}"]
    assert found.said.text().startswith("1 处有问题")
    found.reject()
    table = shown.card(BackupsCard).table
    table.choose(1)
    assert table.shown.data(table.shown.index(1, 5)) == "核对不符"
    assert "已损坏" in shown.card(RestoreCard).band.sentence
    assert not shown.card(RestoreCard).restore_button.isEnabled()


def test_a_search_index_that_does_not_fit_is_made_anew_where_that_is_found(keeper: Keeper) -> None:
    DB.execute_sql(f"DELETE FROM {index.TABLE}")
    page(keeper).card(BackupsCard).check_button.click()
    found = dialog(CheckingDialog)
    assert isinstance(found, CheckingDialog)
    wait_for(lambda: bool(found.found))
    assert [each.name for each in found.found if not each.ok] == ["search_index"]
    found.mending.click()
    wait_for(found.mending.isHidden)
    assert all(each.ok for each in verify.of_database())
    found.reject()


def test_what_a_check_finds_is_taken_up_by_the_status_line(keeper: Keeper, qtbot: QtBot) -> None:
    page(keeper).card(BackupsCard).check_button.click()
    found = dialog(CheckingDialog)
    assert isinstance(found, CheckingDialog)
    wait_for(lambda: bool(found.found))
    with qtbot.waitSignal(safekeeping().changed):
        found.reject()


def test_a_backup_of_before_the_password_stays_checked_when_it_is_shown(
    qtbot: QtBot, restored: Application, folder: Path, sealed_folder: Path
) -> None:
    with register.opened(folder):
        plain = backup.make(Reason.HAND, at=datetime(2026, 3, 26, 8, 31))
    with register.opened(sealed_folder, by()):
        backup.place().mkdir(exist_ok=True)
        shelf.remember(Path(shutil.copy2(plain, backup.place())), is_whole=True)
        made = Keeper(restored, lambda: TODAY)
        qtbot.addWidget(made.window)
        made.window.show()
        card = page(made).card(RestoreCard)
        wait_for(lambda: "没有口令时做的" in card.band.sentence)
        assert [each.state for each in backup.own()] == [shelf.State.WHOLE]
        background.end_all()


def test_restoring_closes_the_window_and_is_done_while_none_reads_the_register(
    keeper: Keeper,
) -> None:
    shown = page(keeper)
    shown.card(BackupsCard).table.choose(1)
    shown.card(RestoreCard).restore_button.click()
    asked = dialog(RestoreDialog)
    assert isinstance(asked, RestoreDialog)
    assert "公开信息少 2" in asked.words.text()
    assert "编号时请核对有没有用过" in asked.words.text()
    asked.main.click()
    assert not keeper.window.isVisible()
    assert keeper.moved_to == register.place()
    assert keeper.aside is not None
    background.end_all()
    said = keeper.aside.work(lambda _part, _said: None, lambda work: work())
    assert [each.title for each in item.PublishedItem.select()] == ["村级财务公开"]
    assert "已恢复到 2026-03-24 17:40" in said[0]


def test_a_backup_from_elsewhere_is_shown_and_all_that_would_go_is_listed(
    keeper: Keeper, tmp_path: Path
) -> None:
    shown = page(keeper)
    for at in range(4):
        item.record(f"第 {at} 条")
    other = shelf.copy(backup.own()[0].file, tmp_path / "U盘.zip")
    shown.card(BackupsCard).elsewhere.emit(other)
    assert shown.card(RestoreCard).said.text() == "别处的备份文件：U盘.zip"
    shown.card(RestoreCard).show_gone()
    found = dialog(GoneDialog)
    assert isinstance(found, GoneDialog)
    assert found.area.isVisible()
    found.reject()


def test_a_copy_is_kept_elsewhere_and_is_whole(
    keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "带走.zip"
    monkeypatch.setattr(restoring, "ask_where", lambda *_words: target)
    page(keeper).card(RestoreCard).copy_button.click()
    wait_for(at_rest)
    assert shelf.check(target).reason is Reason.DAILY


def test_one_who_may_not_restore_reads_why_and_one_may_still_back_up(
    qtbot: QtBot, keeper: Keeper, restored: Application
) -> None:
    entering.turn_on("王××", "河湾村-2026", datetime.now())
    seat.sit(operator.add("李××", "登记", "河湾村-2027").id)
    other = Keeper(restored, lambda: TODAY)
    qtbot.addWidget(other.window)
    other.window.show()
    shown = page(other)
    assert "“管理”权限" in shown.card(RestoreCard).foot.text()
    assert not shown.card(RestoreCard).restore_button.isEnabled()
    assert shown.card(BackupsCard).make_button.isEnabled()
    assert not shown.card(SecondCard).choose_button.isEnabled()
    with pytest.raises(Refusal, match="“管理”权限"):
        second_place.choose(register.place().parent, datetime.now())


def test_the_second_place_is_chosen_caught_up_missed_and_let_go(
    keeper: Keeper, tmp_path: Path
) -> None:
    card = page(keeper).card(SecondCard)
    assert (card.choose_button.text(), card.again_button.isVisible()) == (" 选位置", False)
    (tmp_path / "stick").mkdir()
    card.take(tmp_path / "stick")
    wait_for(at_rest)
    QApplication.processEvents()
    assert card.chip.chip is not None
    assert card.chip.chip.text == "齐全"
    assert "同一块盘" in card.said.text()
    (tmp_path / "stick").rename(tmp_path / "drawer")
    card.again_button.click()
    wait_for(at_rest)
    QApplication.processEvents()
    assert card.chip.chip.text == "没有插上"
    card.forget_button.click()
    assert second_place.chosen() is None
    assert len(shelf.backups(tmp_path / "drawer" / second_place.FOLDER)) == 2


def test_a_register_without_backups_says_what_to_do(
    qtbot: QtBot, restored: Application, opened: Path
) -> None:
    made = Keeper(restored, lambda: TODAY)
    qtbot.addWidget(made.window)
    made.window.show()
    card = page(made).card(BackupsCard)
    assert card.empty.isVisible()
    assert "马上备份" in card.empty.next_label.text()
    assert not card.check_button.isEnabled()


def test_what_is_wrong_with_the_backups_stands_on_the_workbench_and_leads_to_them(
    keeper: Keeper, restored: Application
) -> None:
    home = keeper.window.page("home")
    assert isinstance(home, HomePage)
    wait_for(lambda: home.is_filled)
    restored.backed_up.emit(FAILED)
    rows = [each for each in home.notes.rows if "备份没有成功" in each.accessibleName()]
    assert [each.way for each in rows] == [Show(Book.CHOICE, "backups")]
    restored.backed_up.emit(Told(Health.FINE, "正常", "备份正常：今天 08:31，已核对"))
    assert not [each for each in home.notes.rows if "备份" in each.accessibleName()]
