"""What the program imports until its window is drawn for the first time, before its first page."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.keeper import Keeper
from tests.gui.home.home_window import received
from tests.places import ROOT

_SHOWN = """
import json, linecache, os, sys
import main
import gui.shell.start as start
from PySide6 import QtWidgets
def drawn(app, hook, keeper, place, first):
    named = [each for each in vars(QtWidgets) if each.startswith("Q")]
    told = {"modules": list(sys.modules), "widgets": named, "read": list(linecache.cache)}
    print(json.dumps(told), flush=True)
    os._exit(0)
start.begin = drawn
main.main(["--register", sys.argv[1]])
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
    "pypinyin", "PySide6.QtSql", "PySide6.QtPdf", "PySide6.QtPrintSupport", "PySide6.QtNetwork",
    "cli.ledgers", "nacl.bindings", "playhouse", "sqlcipher3", "models.law.clock",
    "models.law.next_step", "gui.shell.tray.icon", "gui.shell.crash_dialog", "gui.shell.lost",
    "gui.shell.opening.attending",
)  # fmt: skip


@pytest.fixture(scope="module")
def shown(
    blank_register: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Sequence[str]]:
    """What the program has imported, named and read when its window is drawn."""
    place = shutil.copytree(blank_register, tmp_path_factory.mktemp("shown") / "register")
    call = [sys.executable, "-c", _SHOWN, str(place)]
    done = subprocess.run(call, cwd=ROOT, check=True, capture_output=True, text=True)
    found: Mapping[str, Sequence[str]] = json.loads(done.stdout)
    return found


def test_the_window_is_drawn_before_anything_is_imported_that_nobody_asked_for(
    shown: Mapping[str, Sequence[str]],
) -> None:
    modules = shown["modules"]
    assert "gui.shell.main_window" in modules
    early = [name for name in modules for each in _LATER if f"{name}.".startswith(f"{each}.")]
    assert early == []


def test_no_source_is_read_while_it_is_imported(shown: Mapping[str, Sequence[str]]) -> None:
    assert [each for each in shown["read"] if "/gui/" in each] == []


def test_no_widget_is_named_to_python_that_the_window_does_not_hold(
    shown: Mapping[str, Sequence[str]],
) -> None:
    assert "QListView" in shown["widgets"]
    assert [each for each in shown["widgets"] if each in ("QWizard", "QMdiArea", "QSpinBox")] == []


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
