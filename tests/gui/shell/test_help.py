"""F1: the tasks of the page, the shortcuts, the search; never higher than the window."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

import resources
from gui.acting.application import Application
from gui.controls.cited import CitedLabel
from gui.dialogs.article import ArticleDialog
from gui.dialogs.help import HelpDialog
from gui.dialogs.sheet import SheetDialog
from gui.dialogs.unsaved import UnsavedDialog
from gui.forms.dialog import FormDialog
from gui.pages.page import PageEntry
from gui.printing.preview import PreviewDialog
from gui.requests.reckoning import ReckoningDialog
from gui.shell import entries as pages
from gui.shell.main_window import MainWindow
from models.law.articles import cited_in
from reports.paper.document import Document
from tests.gui.keyboard import focus, modal, press, write
from tests.gui.windows import TODAY, settle, window_with

PAGES = resources.toml("help/tasks.toml")["page"]


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    return window_with(qtbot)


def help_of(window: MainWindow) -> HelpDialog:
    press(Qt.Key.Key_F1)
    found = modal()
    assert isinstance(found, HelpDialog)
    settle()
    return found


def said(dialog: HelpDialog) -> str:
    sheet = dialog.area.widget()
    assert sheet is not None
    return "\n".join(each.text() for each in sheet.findChildren(QLabel))


@pytest.mark.parametrize("entry", pages.entries(lambda: TODAY, lambda _: None), ids=lambda e: e.key)
def test_f1_shows_the_tasks_of_the_page_inside_the_window(
    window: MainWindow, entry: PageEntry
) -> None:
    window.resize(1000, 620)
    window.show_page(entry.key)
    dialog = help_of(window)
    (page,) = [each for each in PAGES if each["key"] == entry.key]
    assert page["title"] == entry.word
    assert len(page["task"]) >= 4
    for task in page["task"]:
        assert task["title"] in said(dialog)
    assert window.frameGeometry().contains(dialog.geometry())
    assert dialog.area.verticalScrollBar().maximum() > 0
    assert dialog.area.horizontalScrollBar().maximum() == 0
    dialog.close()


@pytest.mark.parametrize(
    "make",
    [
        lambda window: ArticleDialog("条例第二十条", window),
        lambda window: FormDialog("延长答复期限", (), print, parent=window),
        lambda window: UnsavedDialog("新的信息", window, "保存"),
        lambda window: ReckoningDialog(window, lambda: TODAY),
        lambda window: PreviewDialog(Document("公示", blocks=()), window),
    ],
    ids=["read", "form", "question", "reckoning", "preview"],
)
def test_f1_in_a_dialog_shows_over_it_the_help_of_the_page_under_it(
    window: MainWindow, make: Callable[[MainWindow], SheetDialog]
) -> None:
    window.show_page("requests")
    sheet = make(window)
    sheet.open()
    settle()
    dialog = help_of(window)
    assert dialog.windowTitle() == "帮助　依申请公开"
    assert dialog.parentWidget() is sheet
    dialog.close()
    assert modal() is sheet
    sheet.close()


def test_help_in_a_dialog_begins_with_what_tells_of_it(window: MainWindow) -> None:
    window.show_page("requests")
    FormDialog("延长答复期限　2026-001", (), print, parent=window).open()
    settle()
    dialog = help_of(window)
    sheet = dialog.area.widget()
    assert sheet is not None
    assert sheet.findChildren(CitedLabel)[0].sentence == "延长答复期限"
    dialog.close()
    modal().close()


def test_a_word_finds_its_tasks_on_every_page_and_its_keys(window: MainWindow) -> None:
    dialog = help_of(window)
    dialog.field.setFocus()
    write("延长答复")
    assert "延长答复期限" in said(dialog)
    assert "打印当天的待办单" not in said(dialog)
    dialog.field.setText("钉住")
    assert "钉住这一栏，下一条照填" in said(dialog)
    dialog.field.setText("没有这件事")
    assert "没有找到“没有这件事”" in said(dialog)
    dialog.close()


def test_what_is_typed_after_f1_is_sought(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    dialog = modal()
    assert isinstance(dialog, HelpDialog)
    write("名单")
    assert dialog.field.text() == "名单"
    bar, before = dialog.area.verticalScrollBar(), focus()
    press(Qt.Key.Key_PageDown)
    assert bar.maximum() == 0 or bar.value() > 0
    assert focus() is before


def test_every_article_of_the_help_is_known() -> None:
    laws = [task["law"] for page in PAGES for task in page["task"] if "law" in task]
    assert laws
    assert [law for law in laws if not cited_in(law)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page["key"]))
def test_the_keys_of_the_steps_stand_among_the_shortcuts(page: dict[str, object]) -> None:
    known = " ".join(
        keys
        for group in resources.toml("help/shortcuts.toml")["group"]
        for keys, _ in group["keys"]
    )
    steps = re.findall(r"(?:Ctrl|Alt)\+(?:Shift\+)?(?:[A-Z]\b|PgUp|PgDn|Enter)", str(page))
    assert [each for each in steps if each not in known] == []


def test_what_is_said_to_hold_everywhere_holds_in_the_settings(window: MainWindow) -> None:
    window.show_page("settings")
    settle()
    of_the_window = [each for each in window.findChildren(QShortcut) if each.parent() is window]
    page = window.page("settings")
    here = [*of_the_window, *page.findChildren(QShortcut)]
    live = {each.key().toString() for each in here}
    live |= {each.shortcut().toString() for each in page.findChildren(QAbstractButton)}
    everywhere = resources.toml("help/shortcuts.toml")["group"][0]
    claimed = {keys for keys, _ in everywhere["keys"] if re.fullmatch(r"Ctrl\+[A-Z]", keys)}
    assert page.search_field() is None
    assert claimed - live == set()
    assert claimed.isdisjoint({"Ctrl+N", "Ctrl+F", "Ctrl+P"})
