"""A draft opened again: it follows the profile until its text is edited."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.letters.dialog import LetterDialog
from gui.shell.main_window import MainWindow
from models.letters.kinds import kind
from models.letters.letter import letters_of
from models.office.profile import change_profile
from models.requests import request
from tests.gui.keyboard import modal
from tests.gui.requests.letter_window import letter_window, page, ready


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def editor() -> LetterDialog:
    found = modal()
    assert isinstance(found, LetterDialog)
    ready(found)
    return found


def test_an_unedited_draft_follows_the_profile_and_an_edited_one_says_that_it_does_not(
    window: MainWindow,
) -> None:
    change_profile(authority="")
    page(window).letters.write(kind("granted"))
    dialog = editor()
    dialog.form.field("info").set_value("补偿登记表")
    dialog.form.edited.emit("info")
    assert dialog.save()
    dialog.done(0)
    change_profile(authority="示例县人民政府")
    draft = letters_of(request.find("2026-001"))[0]
    page(window).letters.open(draft.id)
    assert "向示例县人民政府申请行政复议" in editor().text.toPlainText()
    editor().text.setPlainText(f"{editor().text.toPlainText()}。")
    assert editor().save()
    editor().done(0)
    change_profile(authority="示例市人民政府")
    page(window).letters.open(draft.id)
    assert "向示例县人民政府申请行政复议" in editor().text.toPlainText()
    assert editor().hint.text() == "正文手工改过，左边和机关信息再改不会进正文"
    editor().done(0)
