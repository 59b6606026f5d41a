"""What the tests of 核查 do: the page on its register, files given to it, the report that is open."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.checking.page import CheckingPage
from reports.foreign.shown.checked import Checked
from tests.gui.checking.given import given, report_text, with_faults
from tests.gui.checking.scene import wait
from tests.gui.windows import TODAY, settle


def shown_page(qtbot: QtBot) -> CheckingPage:
    """Return the page, shown and active, on the register that is open."""
    made = CheckingPage(lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1272, 872)
    with qtbot.waitActive(made):
        made.show()
    return made


def read(page: CheckingPage, *files: Path) -> None:
    page.take_files(files)
    wait()
    settle()


def shown(page: CheckingPage) -> Checked:
    """Return the report that is open."""
    assert page.stack.currentWidget() is page.report
    assert page.report.checked is not None
    return page.report.checked


def faulty(folder: Path) -> Path:
    return given(folder, "柳塘镇2025.txt", with_faults(report_text()))
