"""The steps of an import: no file yet, what its check shows, and what went in."""

from PySide6.QtWidgets import QApplication, QWidget

from gui.importing.dialog import ImportDialog
from gui.shell.main_window import MainWindow
from tests.gui import scenes
from tests.gui.dialog_scenes import list_of, opened

_ROWS = (
    "标题\t发布日期\t公开方式\t文件\t经办\n"
    "关于印发2026年春耕备耕工作方案的通知\t2026-03-05\t主动公开\t示政发〔2026〕1号\t王某\n"
    "2026年防汛抢险应急预案\t2026-13-25\t主动公开\t示政发〔2026〕2号\t王某\n"
    "\t2026-03-01\t主动公开\t示政发〔2026〕3号\t没有标题"
)


def import_choice(window: MainWindow) -> QWidget | None:
    """The import before a file is chosen."""
    return opened(list_of(window).exchange.open_import)


def import_check(window: MainWindow) -> ImportDialog:
    """The check of rows copied in Excel, with good rows, faulty ones and a strange column."""
    list_of(window).exchange.take_rows(_ROWS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    scenes.wait_for(lambda: dialog.result_found)
    return dialog


def import_row_left_out(window: MainWindow) -> ImportDialog:
    """The check after a row was left out and a cell mended."""
    dialog = import_check(window)
    dialog.preview.row_button.click()
    scenes.wait_for(lambda: dialog.result_found and dialog.result_found.by_hand.left_out)
    dialog.preview.narrow_button.click()
    return dialog
