"""What the program imports until its window is drawn for the first time, before its first page."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.keeper import Keeper
from tests.gui.home.home_window import received
from tests.places import ROOT

_SHOWN = """
import sys
from datetime import date
from pathlib import Path
import main
from gui.acting.application import start
from models.store import register
app = start(["gongkaibu"])
import gui.shell.start
from gui.shell.keeper import Keeper
with register.opened(Path(sys.argv[1])):
    keeper = Keeper(app, date.today, at_once=False)
    keeper.window.show()
    app.processEvents()
    print(*sys.modules)
"""
# What nobody has asked for when the window is first drawn, before its first page.
_LATER = (
    "gui.activities", "gui.annual", "gui.catalogue", "gui.checking", "gui.disputes", "gui.home",
    "gui.importing", "gui.items", "gui.postings", "gui.printing", "gui.rollup", "gui.statistics",
    "gui.requests", "gui.settings", "gui.tables", "gui.shell.handbook", "reports.handbook",
    "gui.forms.form", "gui.shell.first_run", "reports.annual", "reports.cases", "reports.checks",
    "reports.items", "reports.workbench", "models.activities", "models.assessment",
    "models.backups", "models.cases", "models.disputes", "models.items", "models.letters",
    "models.postings", "models.requests", "models.tables", "models.year.year",
    "reports.catalogue", "reports.postings", "reports.demo", "reports.ledgers.requests",
    "reports.ledgers.importing", "reports.ledgers.exporting", "reports.writers.pdf",
    "reports.writers.docx", "reports.writers.xlsx", "models.letters.texts", "jinja2", "lxml",
    "openpyxl", "xlsxwriter", "reportlab", "docx", "PIL", "pypdfium2", "python_calamine",
    "pypinyin", "PySide6.QtSql", "PySide6.QtPdf", "PySide6.QtPrintSupport",
)  # fmt: skip


@pytest.fixture(scope="module")
def imported(blank_register: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The modules, in the order in which they were imported."""
    place = shutil.copytree(blank_register, tmp_path_factory.mktemp("shown") / "register")
    call = [sys.executable, "-c", _SHOWN, str(place)]
    done = subprocess.run(call, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_the_window_is_drawn_before_anything_is_imported_that_nobody_asked_for(
    imported: list[str],
) -> None:
    early = [name for name in imported for each in _LATER if f"{name}.".startswith(f"{each}.")]
    assert early == []


def test_nearly_all_that_knows_no_qt_is_imported_before_it(imported: list[str]) -> None:
    ours = [name for name in imported if name.startswith(("models.", "reports."))]
    after = {*imported[imported.index("PySide6") :]}
    late = [name for name in ours if name in after]
    assert len(late) < len(ours) / 20, f"name what imports them in gui/__init__.py: {late}"


def test_the_first_page_comes_with_the_keyboard_after_the_window_was_drawn(
    qtbot: QtBot, opened: Path, restored: Application
) -> None:
    thursday = date(2026, 3, 26)
    received("2026-1", thursday)
    keeper = Keeper(restored, lambda: thursday, at_once=False)
    window = keeper.window
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    assert window.made_pages == {}
    keeper.begin()
    qtbot.waitUntil(lambda: window.page("home").is_filled)
    assert window.page_key == "home"
    assert window.page("home").isAncestorOf(window.focusWidget())
