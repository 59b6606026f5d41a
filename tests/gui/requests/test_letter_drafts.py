"""A draft opened again: it follows the profile until its text is edited."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.main_window import MainWindow
from models.letters.kinds import kind
from models.letters.letter import letters_of
from models.office.profile import change_profile
from models.requests import request
from tests.gui.requests.letter_window import fields, letter_window, page, plain, text, written


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def test_an_unedited_draft_follows_the_profile_and_an_edited_one_says_that_it_does_not(
    window: MainWindow,
) -> None:
    change_profile(authority="")
    page(window).letters.write(kind("granted"))
    made = written(window)
    fields(made).field("info").set_value("补偿登记表")
    fields(made).edited.emit("info")
    assert made.save()
    assert made.go_back()
    change_profile(authority="示例县人民政府")
    draft = letters_of(request.find("2026-001"))[0]
    page(window).letters.open(draft.id)
    assert "向示例县人民政府申请行政复议" in text(written(window))
    plain(written(window)).text.set_body(f"{text(written(window))}。")
    assert written(window).save()
    assert written(window).go_back()
    change_profile(authority="示例市人民政府")
    page(window).letters.open(draft.id)
    assert "向示例县人民政府申请行政复议" in text(written(window))
    assert plain(written(window)).changed.sentence == "正文手工改过，左边和机关信息再改不会进正文"
    assert written(window).go_back()
