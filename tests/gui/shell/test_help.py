"""F1: the tasks of the page, the shortcuts, the search; never higher than the window."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

import resources
from gui.acting.application import Application
from gui.dialogs.article import ArticleDialog
from gui.dialogs.sheet import SheetDialog
from gui.dialogs.unsaved import UnsavedDialog
from gui.forms.dialog import FormDialog
from gui.pages.page import PageEntry
from gui.printing.preview import PreviewDialog
from gui.requests.reckoning import ReckoningDialog
from gui.settings.index_number import IndexNumberCard
from gui.settings.page import SettingsPage
from gui.shell import entries as pages
from gui.shell.first_run import FirstRun
from gui.shell.handbook.dialog import HelpDialog
from gui.shell.handbook.parts import Link
from gui.shell.main_window import MainWindow
from reports.paper.document import Document
from tests.gui.keyboard import CTRL, ENTER, focus, modal, press, write
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
    """What is read in the middle."""
    sheet = dialog.area.widget()
    assert sheet is not None
    return "\n".join(each.text() for each in sheet.findChildren(QLabel))


def listed(dialog: HelpDialog) -> list[str]:
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


@pytest.mark.parametrize("entry", pages.entries(lambda: TODAY, lambda _: None), ids=lambda e: e.key)
def test_f1_lists_the_tasks_of_the_page_inside_the_window(
    window: MainWindow, entry: PageEntry
) -> None:
    window.resize(1000, 620)
    window.show_page(entry.key)
    dialog = help_of(window)
    (page,) = [each for each in PAGES if each["key"] == entry.key]
    assert page["title"] == entry.word
    assert len(page["task"]) >= 4
    titles = [task["title"] for task in page["task"]]
    assert listed(dialog)[: len(titles) + 2] == [f"这一页：{entry.word}", *titles, "别的页"]
    assert window.frameGeometry().contains(dialog.geometry())
    assert dialog.area.horizontalScrollBar().maximum() == 0
    dialog.close()


@pytest.mark.parametrize(
    ("make", "task"),
    [
        (
            lambda window: FormDialog("延长答复期限　2026-001", (), print, parent=window),
            "延长答复期限",
        ),
        (lambda window: UnsavedDialog("新的信息", window, "保存"), "接着填没有保存完的内容"),
        (lambda window: ReckoningDialog(window, lambda: TODAY), "看期限是怎样算的"),
        (lambda window: PreviewDialog(Document("案卷", blocks=()), window), "把案卷装成一份"),
        (lambda window: ArticleDialog("条例第二十条", window), "登记一件申请"),
    ],
    ids=["form", "question", "reckoning", "preview", "read"],
)
def test_f1_in_a_dialog_shows_over_it_the_task_that_tells_of_it(
    window: MainWindow, make: Callable[[MainWindow], SheetDialog], task: str
) -> None:
    window.show_page("requests")
    sheet = make(window)
    sheet.open()
    settle()
    dialog = help_of(window)
    assert task in said(dialog)
    assert dialog.parentWidget() is sheet
    dialog.close()
    assert modal() is sheet
    sheet.close()


def test_f1_knows_the_card_and_the_tab_where_one_is(window: MainWindow) -> None:
    window.show_page("settings")
    settle()
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.card(IndexNumberCard).findChildren(QLineEdit)[0].setFocus()
    dialog = help_of(window)
    assert "改索引号的编法" in said(dialog)
    dialog.close()
    window.activateWindow()
    settle()
    page.strip.bar.setCurrentIndex(page.strip.bar.count() - 1)
    page.strip.bar.setFocus()
    dialog = help_of(window)
    assert "找人帮忙时说明程序的情况" in said(dialog)
    dialog.close()


def test_f1_helps_at_the_first_start_too(qapp: Application, qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstRun(tmp_path / "register")
    qtbot.addWidget(first)
    with qtbot.waitActive(first):
        first.open()
    press(Qt.Key.Key_F1)
    dialog = modal()
    assert isinstance(dialog, HelpDialog)
    assert "第一次打开，新建登记簿" in said(dialog)
    dialog.close()


def test_a_word_finds_its_tasks_on_every_page_and_its_keys(window: MainWindow) -> None:
    dialog = help_of(window)
    dialog.field.setFocus()
    write("延长答复")
    assert "延长答复期限" in said(dialog)
    assert "打印当天的待办单" not in listed(dialog)
    dialog.field.setText("钉住")
    assert "钉住这一栏，下一条照填" in "".join(
        each.text() for each in dialog.keys.findChildren(QLabel)
    )
    dialog.field.setText("没有这件事")
    assert "没有找到“没有这件事”" in said(dialog)
    dialog.close()


def test_arrows_choose_while_one_types_and_links_lead_back_by_alt_left(window: MainWindow) -> None:
    window.show_page("requests")
    dialog = help_of(window)
    assert said(dialog).startswith("登记一件申请")
    press(Qt.Key.Key_Down)
    assert said(dialog).startswith("登记邮件里的申请")
    asked = next(
        each for each in dialog.findChildren(Link) if "收到申请的日子" in each.accessibleName()
    )
    asked.pressed.emit()
    assert "平信" in said(dialog)
    press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert said(dialog).startswith("登记邮件里的申请")
    press(Qt.Key.Key_Tab, modifier=Qt.KeyboardModifier.ControlModifier)
    assert dialog.keys.isVisible()
    dialog.close()


def test_another_page_is_opened_by_enter_in_the_list(window: MainWindow) -> None:
    dialog = help_of(window)
    dialog.list.setCurrentRow(listed(dialog).index("汇总"))
    press(ENTER)
    assert listed(dialog)[0] == "这一页：汇总"
    dialog.close()


def test_ctrl_p_shows_the_tasks_of_the_page_as_a_paper(window: MainWindow) -> None:
    dialog = help_of(window)
    press(Qt.Key.Key_P, modifier=CTRL)
    shown = modal()
    assert isinstance(shown, PreviewDialog)
    assert shown.document.title == "工作台：怎么做"
    shown.close()
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
