"""公开前体检 over 核查: a document with a trace of nearly every kind, and one that is in order."""

from pathlib import Path
from tempfile import mkdtemp

import docx
from PySide6.QtWidgets import QApplication, QWidget

from gui.checking.page import CheckingPage
from gui.inspecting.sheet import InspectionSheet
from gui.shell.main_window import MainWindow
from tests.gui import scenes
from tests.reports.inspecting.files_to_inspect import document


def begun(window: MainWindow) -> QWidget:
    """Open the sheet with no file in it yet."""
    return sheet_of(window)


def sheet_of(window: MainWindow) -> InspectionSheet:
    """Open the sheet over the page 核查 and return it."""
    window.show_page("checking")
    page = window.page("checking")
    assert isinstance(page, CheckingPage)
    page.inspect()
    found = QApplication.activeModalWidget()
    assert isinstance(found, InspectionSheet)
    return found


def looked_over(window: MainWindow) -> QWidget:
    """Look two files over."""
    folder, sheet = Path(mkdtemp()), sheet_of(window)
    plain = folder / "关于停水的通知.docx"
    made = docx.Document()
    made.core_properties.author = ""
    made.add_paragraph("本周六停水一天。")
    made.save(str(plain))
    sheet.take([document(folder / "低保公示.docx"), plain, folder / "没有这份.pdf"])
    scenes.wait_for(lambda: sheet.looked)
    return sheet
