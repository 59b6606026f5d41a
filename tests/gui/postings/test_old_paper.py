"""A posting that hangs and is changed says that its paper is the old one, until it hangs anew."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.postings import boards
from models.postings.printed import differs_from_paper
from tests.gui.keyboard import CTRL, press, write
from tests.gui.postings.posting_window import kept, posting_page
from tests.gui.windows import TODAY


def test_what_hangs_is_the_old_paper_after_its_text_was_changed(opened: Path, qtbot: QtBot) -> None:
    record = kept()
    page = posting_page(qtbot)
    old = boards.put_up(record, "镇政府公开栏", date(2026, 3, 23), "王某", TODAY)
    page.desk.open(record.id)
    assert not page.pane.reminder.isVisible()
    page.pane.form.go_to("body")
    write("另有一户。")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "贴着的还是改动以前的" in page.pane.reminder.sentence
    assert page.pane.reminder.isVisible()
    boards.take_down(old, TODAY, "王某", TODAY)
    boards.put_up(record, "镇政府公开栏", TODAY, "王某", TODAY)
    assert not differs_from_paper(record)
