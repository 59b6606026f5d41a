"""The window with the page 公开栏 alone; today is 2026-03-26, a Thursday."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.postings.page import PostingsPage
from gui.shell.main_window import MainWindow
from models.postings import posting as postings
from models.postings.posting import Posting
from tests.gui.keyboard import CTRL, ENTER, SHIFT, press
from tests.gui.windows import TODAY, window_with

TABLE = (
    "序号\t户主\t身份证号\t所在村组\t月保障金额（元）\n"
    "1\t某甲乙\t360424199001011234\t石桥村一组\t562\n"
    "2\t某丙丁\t360424199001011235\t柳湾村三组\t1046\n"
)


def page_of(window: MainWindow) -> PostingsPage:
    """Return the page of a window."""
    found = window.page("postings")
    assert isinstance(found, PostingsPage)
    return found


def posting_page(qtbot: QtBot, width: int = 1440, height: int = 900) -> PostingsPage:
    """Return the page in a window, shown and active, on the register that is open."""
    return page_of(window_with(qtbot, "postings", width=width, height=height))


def kept(**values: Any) -> Posting:
    """Keep an invented posting."""
    facts: dict[str, Any] = {
        "title": "关于2026年3月拟新增低保对象的公示",
        "kind": "公示",
        "body": "现予公示。",
        "matter": "relief",
        "dated": TODAY,
    }
    return postings.record(TODAY, **{**facts, **values})


def laid_out(page: PostingsPage, qtbot: QtBot) -> None:
    """Wait until the preview shows the posting as it stands now."""
    page.preview.lay_out()
    page.preview.laid = None
    qtbot.waitUntil(lambda: page.preview.laid is not None)


def fill_dialog(values: Mapping[str, Any]) -> None:
    """Fill the dialog that is open and accept it with its key."""
    QApplication.processEvents()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    dialog.form.set_values({**dialog.form.values(), **values})
    press(ENTER, modifier=CTRL)
    back_to(dialog.parentWidget())


def back_to(widget: QWidget | None) -> None:
    """Give the window the focus back, as the PC does when a dialog closes."""
    assert widget is not None
    widget.window().activateWindow()
    QApplication.processEvents()


def begin(page: PostingsPage, template: str = "relief") -> None:
    """Begin a new posting from a template, as the clerk does."""
    press(Qt.Key.Key_N, modifier=CTRL)
    field = page.pane.form.field("template")
    field.set_value(template)
    field.edited.emit()
    QApplication.processEvents()


def paste(text: str = TABLE) -> None:
    """Paste a list, as copied from Excel."""
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, modifier=CTRL | SHIFT)


def said(page: PostingsPage) -> str:
    """Return what the form says of a refusal, at its top or under the list."""
    return page.pane.form.band.sentence or page.pane.form.error("list")
