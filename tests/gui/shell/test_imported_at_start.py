"""What the program imports until its window is drawn for the first time."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import ROOT

_SHOWN = """
import sys
from datetime import date
from pathlib import Path
import main
from gui.acting.application import start
from models.store import register
app = start(["gongkaibu"])
from gui.shell.start import main_window
with register.opened(Path(sys.argv[1])):
    window = main_window(app, date.today)
    window.show()
    app.processEvents()
    print(*sys.modules)
"""
# What nobody has asked for when the window is first drawn.
_LATER = (
    "gui.annual", "gui.catalogue", "gui.disputes", "gui.importing", "gui.items", "gui.postings",
    "gui.printing", "gui.requests", "gui.settings", "gui.tables", "gui.dialogs.help",
    "gui.forms.form", "gui.shell.first_run", "reports.annual", "reports.checks", "reports.items",
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
