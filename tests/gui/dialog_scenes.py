"""How the window gets to the dialogs that are no step of a case, each over its page."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.catalogue.hand_over_tab import HandOverTab
from gui.catalogue.page import CataloguePage
from gui.catalogue.standard.tab import StandardTab
from gui.catalogue.tree.merging import MergeDialog
from gui.catalogue.tree.tab import TreeTab
from gui.controls.controls import Button
from gui.dialogs.article import ArticleDialog
from gui.dialogs.lacking import LackingDialog
from gui.dialogs.sheet import SheetDialog
from gui.dialogs.unsaved import UnsavedDialog
from gui.disputes.page import DisputesPage
from gui.items.page import ItemsPage
from gui.postings.page import PostingsPage
from gui.printing.dialog import PrintDialog
from gui.printing.preview import PreviewDialog
from gui.requests.reckoning import ReckoningDialog
from gui.settings.holidays import HolidayCard
from gui.settings.index_number import IndexNumberCard
from gui.settings.local_days import LocalDaysCard
from gui.settings.page import SettingsPage
from gui.shell.handbook.dialog import HelpDialog
from gui.shell.main_window import MainWindow
from gui.shell.opening.lock import UnlockDialog
from models.store.secret.key import Wrapped
from reports.ways import Book, Show
from tests.gui import scenes
from tests.gui.postings import scene as posting_scene

_LIST = "序号\t户主\t保障人数\t月保障金额（元）\n1\t陈某某\t2\t1124\n2\t欧阳某某\t3\t1686"
P = TypeVar("P")


def opened(press: Callable[[], object]) -> QWidget | None:
    """Return the dialog that a press opens, also one that it would wait for."""
    with patch.object(SheetDialog, "exec", SheetDialog.open):
        press()
    return QApplication.activeModalWidget()


def page(window: MainWindow, key: str, kind: type[P]) -> P:
    """Return the page shown."""
    if window.page_key != key:
        window.show_page(key)
    scenes.settle()
    found: object = window.page(key)
    assert isinstance(found, kind)
    return found


def tab(window: MainWindow, key: str, kind: type[P]) -> P:
    """Return a tab of 目录, shown."""
    window.follow(Show(Book.CATALOGUE, key))
    found: object = page(window, "catalogue", CataloguePage).tab(key)
    assert isinstance(found, kind)
    return found


def show(dialog: QDialog) -> QWidget:
    """Open a dialog."""
    dialog.open()
    return dialog


def locked(window: MainWindow) -> QWidget | None:
    """The window put away under its password."""
    window.show_page("home")
    return show(UnlockDialog(Wrapped({}), window))


def paper() -> PreviewDialog:
    """Return the preview that is being made, once its pages are there."""
    scenes.wait_for(lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog))
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PreviewDialog)
    scenes.wait_for(lambda: shown.data)
    return shown


# --- everywhere


def help_of(key: str, window: MainWindow) -> QWidget | None:
    window.show_page(key)
    return opened(window.show_help)


def help_nothing(window: MainWindow) -> QWidget | None:
    window.show_page("items")
    dialog = opened(window.show_help)
    assert isinstance(dialog, HelpDialog)
    dialog.field.setText("没有这件事")
    return dialog


def article(window: MainWindow) -> QWidget:
    window.show_page("items")
    return show(ArticleDialog("条例第二十条", window))


def reckoning(window: MainWindow) -> QWidget:
    window.show_page("home")
    return show(ReckoningDialog(window, lambda: scenes.TODAY))


def follow_up(window: MainWindow) -> QWidget | None:
    scenes.case(window)
    scenes.settle()
    return opened(window.follow_up)


def history(window: MainWindow) -> QWidget | None:
    scenes.item_form(window)
    scenes.settle()
    buttons = page(window, "items", ItemsPage).pane.findChildren(Button)
    return opened(next(each for each in buttons if each.accessibleName() == "历史").click)


def put_away(window: MainWindow) -> QWidget | None:
    return opened(list_of(window).desk.remove)


def unsaved(window: MainWindow) -> QWidget:
    window.show_page("items")
    return show(UnsavedDialog("“2026年防汛抢险应急预案”有改动没有保存。", window))


def printers(window: MainWindow) -> QWidget:
    window.show_page("items")
    names = ["HP LaserJet Pro M404dn", "Canon iR-ADV C3530（彩色，A3）"]
    return show(PrintDialog("主动公开信息目录", names, ["A4", "A3"], window))


# --- 主动公开


def list_of(window: MainWindow) -> ItemsPage:
    """Return 主动公开 with the cursor on its first row."""
    found = page(window, "items", ItemsPage)
    QTest.keyClick(found.list.view, Qt.Key.Key_Down)
    return found


def order(window: MainWindow) -> QWidget | None:
    return opened(list_of(window).list.menu.ask_order)


def view_name(window: MainWindow) -> QWidget | None:
    return opened(list_of(window).views.ask_name)


def bulk(window: MainWindow) -> QWidget | None:
    found = list_of(window)
    found.list.view.selectAll()
    return opened(found.list_actions.change_many)


def item_findings(window: MainWindow) -> QWidget | None:
    return opened(list_of(window).list_actions.check)


def item_list_paper(window: MainWindow) -> QWidget | None:
    list_of(window).list_actions.print()
    return paper()


def amendment(window: MainWindow) -> QWidget | None:
    found = page(window, "items", ItemsPage)
    records = found.list.view.records
    rows = [(at, records.row(at)) for at in range(records.rowCount())]
    found.list.view.go_to(next(at for at, row in rows if row is not None and row.published_on))
    found.desk.open_row()
    scenes.settle()
    return opened(found.pane.belongings.amend)


# --- 公开栏


def posting_page(window: MainWindow) -> PostingsPage:
    """Return 公开栏 with the posting of 3 月低保 open."""
    posting_scene.posting(window)
    return page(window, "postings", PostingsPage)


def put_up(window: MainWindow) -> QWidget | None:
    return opened(posting_page(window).pane.work.put_up)


def take_down(window: MainWindow) -> QWidget | None:
    return opened(posting_page(window).pane.work.take_all_down)


def posted_list(window: MainWindow) -> QWidget | None:
    return opened(posting_page(window).pane.lists.open)


def masks(window: MainWindow) -> QWidget | None:
    return opened(posting_page(window).pane.lists.show_mask_dialog)


def attached_text(window: MainWindow) -> QWidget | None:
    return opened(partial(posting_page(window).pane.lists.press_attached, "add_text"))


def attached_table(window: MainWindow) -> QWidget | None:
    QGuiApplication.clipboard().setText(_LIST)
    return opened(partial(posting_page(window).pane.lists.press_attached, "add_table"))


def month(window: MainWindow) -> QWidget | None:
    return opened(posting_page(window).papers.register)


def proof_slip(window: MainWindow) -> QWidget | None:
    return opened(posting_page(window).papers.slip)


def lacking(window: MainWindow) -> QWidget:
    posting_scene.posting(window)
    return show(LackingDialog("这一张", ["没有写异议受理电话", "没有名单"], "打印", window))


# --- 复议诉讼, 目录


def dispute_stage(window: MainWindow) -> QWidget | None:
    scenes.disputes(window)
    scenes.settle()
    return opened(page(window, "disputes", DisputesPage).pane.add_stage)


def merging(window: MainWindow) -> QWidget:
    found = tab(window, "tree", TreeTab)
    scenes.settle()
    key = found.desk.current()
    assert key is not None
    return show(MergeDialog(key, scenes.TODAY, window))


def planting(window: MainWindow) -> QWidget | None:
    return opened(tab(window, "standard", StandardTab).plant)


def hand_over_made(window: MainWindow) -> QWidget | None:
    return opened(tab(window, "hand_over", HandOverTab).make)


def hand_over_receipt(window: MainWindow) -> QWidget | None:
    scenes.handing_over(window)
    scenes.settle()
    found = tab(window, "hand_over", HandOverTab)
    found.table.view.go_to(0)
    return opened(found.record_receipt)


# --- 设置


def settings_page(window: MainWindow) -> SettingsPage:
    return page(window, "settings", SettingsPage)


def notice(window: MainWindow) -> QWidget | None:
    return opened(partial(settings_page(window).card(HolidayCard).ask, 2027))


def local_day(window: MainWindow) -> QWidget | None:
    return opened(settings_page(window).card(LocalDaysCard).ask)


def gaps(window: MainWindow) -> QWidget | None:
    return opened(settings_page(window).card(IndexNumberCard).show_gaps)
