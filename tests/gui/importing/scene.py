"""The steps of an import: no file yet, what its check shows, and what went in."""

from PySide6.QtWidgets import QApplication, QWidget

from gui.importing.dialog import ImportDialog
from gui.shell.main_window import MainWindow
from reports.ledgers.books.taught import keep_taught
from tests.gui import scenes
from tests.gui.dialog_scenes import list_of, opened

_ROWS = (
    "标题\t发布日期\t公开方式\t文件\t经办\n"
    "关于印发2026年春耕备耕工作方案的通知\t2026-03-05\t主动公开\t示政发〔2026〕1号\t王某\n"
    "2026年防汛抢险应急预案\t2026-2-30\t主动公开\t示政发〔2026〕2号\t王某\n"
    "\t2026-03-01\t主动公开\t示政发〔2026〕3号\t没有标题"
)

_AGAIN = (
    "标题\t成文日期\t公开日期\t公开渠道\t责任科室\n"
    "关于印发2026年春耕备耕工作方案的通知\t2026-03-05\t2026-03-12\t政府网站、公开栏\t农业农村办\n"
    "关于春季森林防火的通告\t2026-03-23\t2026-03-25\t政府网站、公开栏\t\n"
    "2026年防汛抢险应急预案\t2026-03-03\t2026-03-25\t政府网站\t应急办\n"
    "柳湾村灌溉用水安排\t2026-03-24\t\t公开栏\t"
)


def import_choice(window: MainWindow) -> QWidget | None:
    """The import before a file is chosen."""
    return opened(list_of(window).exchange.open_import)


def import_check(window: MainWindow) -> ImportDialog:
    """The check of rows copied in Excel: good and faulty ones, a strange column, a layout kept."""
    keep_taught("items", ["办的什么事", "何时"], {"办的什么事": "title"}, "2024年台账格式")
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


def import_again(window: MainWindow) -> QWidget | None:
    """The rows of a corrected ledger that the register has otherwise, with both sides of each."""
    list_of(window).exchange.take_rows(_AGAIN)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    scenes.wait_for(lambda: dialog.result_found)
    return opened(dialog.compare)
