"""How the window gets to the tabs, the new records, the lists that find nothing and the bins."""

from datetime import date, datetime
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from gui.acting import news
from gui.annual.page import AnnualPage
from gui.dialogs.news_dialog import NewsDialog
from gui.items.page import ItemsPage
from gui.settings.page import TABS, SettingsPage
from gui.settings.safety.backups_card import BackupsCard
from gui.shell.main_window import MainWindow
from models.backups import backup, health
from models.backups.manifest import Reason
from reports.ways import Book, Show
from tests.gui import scenes
from tests.gui.dialog_scenes import page, show
from tests.gui.pages.record_surface import records_of
from tests.gui.report_scenes import report_of

RECORDS = ("items", "postings", "requests", "disputes", "activities")


def page_of(key: str, window: MainWindow) -> None:
    window.show_page(key)


def nothing_found(key: str, window: MainWindow) -> None:
    found = records_of(window, key)
    found.list.bar.field.setText("找不到的")
    found.list.bar.settle()


def bin_of(key: str, window: MainWindow) -> None:
    found = records_of(window, key)
    found.list.bin_button.click()


def new_record(key: str, window: MainWindow) -> None:
    """A new record, saved with nothing filled in, so that the form says what it lacks."""
    found = records_of(window, key)
    found.start_new()
    scenes.settle()
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def wrong_date(window: MainWindow) -> None:
    """An item whose date is none, so that its field says so."""
    found = page(window, "items", ItemsPage)
    found.start_new()
    scenes.settle()
    found.pane.form.field("made_on").set_raw("2026-13-25")
    found.pane.form.go_to("made_on")
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def news_told(window: MainWindow) -> QWidget:
    """What every version brought, over 关于."""
    settings_tab(len(TABS) - 1, window)
    return show(NewsDialog(news.in_lines(news.every()), window))


def several_items(window: MainWindow) -> None:
    """The list with all its rows selected."""
    page(window, "items", ItemsPage).list.view.selectAll()


def catalogue_of(key: str, window: MainWindow) -> None:
    window.follow(Show(Book.CATALOGUE, key))


def report_part(at: int, window: MainWindow) -> None:
    report_of(window).content.tabs.bar.setCurrentIndex(at)


def report_finding(window: MainWindow) -> None:
    report_of(window).content.next_finding()


def report_of_an_old_year(window: MainWindow) -> None:
    page(window, "annual", AnnualPage).show_year(2016)


def safety(window: MainWindow) -> None:
    if not backup.own():
        for day, reason in ((12, Reason.UPGRADE), (24, Reason.EXIT), (26, Reason.DAILY)):
            backup.make(reason, at=datetime(2026, 3, day, 8, 31))
    window.status.set_backup(health.told(date(2026, 3, 26)).sentence)
    window.follow(Show(Book.CHOICE, "backups"))
    page(window, "settings", SettingsPage).card(BackupsCard).table.choose(1)


def settings_tab(at: int, window: MainWindow) -> None:
    page(window, "settings", SettingsPage).strip.bar.setCurrentIndex(at)


def reminders(window: MainWindow) -> None:
    """The tab 显示 where there is a place beside the clock."""
    with patch.object(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True):
        settings_tab(3, window)
        scenes.settle()


def papers_beside_the_report(window: MainWindow) -> None:
    """Show the self-check of a year."""
    scenes.annual(window)
    found = page(window, "annual", AnnualPage)
    found.which.set_value(True)
    found.show_year(2023)
    scenes.settle()
    found.content.tabs.bar.setCurrentIndex(1)
