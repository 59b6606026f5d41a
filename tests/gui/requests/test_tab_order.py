"""Tab reads the entry of a request as it is written, in the largest type, and changes nothing."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from tests.gui.keyboard import press
from tests.gui.requests.request_window import page_of
from tests.gui.windows import settle, window_with


def test_tab_goes_through_the_entry_in_the_order_of_its_rows(
    restored: Application, qtbot: QtBot, opened: Path
) -> None:
    restored.dresser.choose(points=16)
    page = page_of(window_with(qtbot, "requests", width=1366, height=768))
    page.start_new()
    settle()
    form = page.pane.form
    before, seen = form.raw(), [form.focused_key()]
    while seen[-1] and len(seen) <= len(form.rows):
        press(Qt.Key.Key_Tab)
        seen.append(form.focused_key())
    passed = [list(form.rows).index(key) for key in seen if key]
    assert passed == sorted(set(passed))
    shown = {key for key, row in form.rows.items() if row.isVisible()}
    assert shown - set(seen) <= {"number", "due"}  # given by the program
    assert form.raw() == before
