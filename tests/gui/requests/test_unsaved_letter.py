"""What is typed into a letter and not saved: kept, back where it was, and never in another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms import drafts
from gui.requests.letters.letter_page import LetterPage
from gui.shell.main_window import MainWindow
from models.letters.letter import letters_of
from models.requests import request
from tests.gui.keyboard import CTRL, ENTER, press, write
from tests.gui.requests.letter_window import (
    TODAY,
    choose,
    fields,
    letter_window,
    page,
    text,
    written,
)
from tests.gui.windows import settle, window_with

TAB = Qt.Key.Key_Tab


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def started_again(qtbot: QtBot, first: MainWindow) -> MainWindow:
    """Return another window on the register, after the first one was closed without a question."""
    assert first.close()
    return window_with(qtbot, "requests", today=TODAY)


def back(window: MainWindow, qtbot: QtBot) -> LetterPage:
    qtbot.waitUntil(lambda: page(window).letters.page is not None)
    return written(window)


def test_a_letter_is_back_on_its_page_as_soon_as_the_page_is_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, "补正")
    write("请写明文件的年份")
    again = back(started_again(qtbot, window), qtbot)
    assert fields(again).field("points").value() == "请写明文件的年份"
    assert "请写明文件的年份" in text(again)
    assert again.band.sentence.endswith("没有保存完的内容，已恢复。")
    assert letters_of(request.find("2026-001")) == []
    again.left.emit()


def test_a_text_of_ones_own_is_back_and_the_day_that_cannot_be_read_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    made = choose(window, "补正")
    made.form.dated.set_raw("3-")
    made.form.act()
    press(Qt.Key.Key_End, modifier=CTRL)
    write("特此告知。")
    again = back(started_again(qtbot, window), qtbot)
    assert again.form.dated.raw() == "3-"
    assert text(again).endswith("特此告知。")
    again.left.emit()


def test_what_is_not_wanted_gives_way_to_the_letter_as_it_was(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, "补正")
    write("不要的")
    again = back(started_again(qtbot, window), qtbot)
    again.band.way_out.click()
    assert "不要的" not in text(again)
    assert drafts.waiting() == []
    assert again.go_back()


def test_what_was_typed_into_a_saved_draft_comes_back_in_it_alone(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, "补正")
    write("存下的")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert drafts.waiting() == []
    write("，没有存的")
    again = back(started_again(qtbot, window), qtbot)
    saved = letters_of(request.find("2026-001"))
    assert [again.letter] == saved
    assert fields(again).field("points").value() == "存下的，没有存的"
    assert "没有存的" not in saved[0].body
    again.save()
    assert drafts.waiting() == []
    again.left.emit()


def test_an_entry_and_a_letter_that_are_not_saved_are_counted_both(window: MainWindow) -> None:
    requests, said = page(window), window.status.saved_label
    requests.go_back()
    press(Qt.Key.Key_N, modifier=CTRL)
    requests.pane.form.go_to("applicant")
    write("李××")
    requests.open_case("2026-001")
    made = choose(window, "补正")
    write("请写明文件的年份")
    assert said.text() == "有 2 处未保存"
    made.unsaved.emit(0)
    assert said.text() == "有 1 处未保存"
    made.left.emit()


def test_issuing_leaves_nothing_unsaved(window: MainWindow, qtbot: QtBot) -> None:
    made = choose(window, "补正")
    write("请写明文件的年份")
    press(TAB)
    write("3-20")
    assert made.drafts.keep()
    press(ENTER, modifier=CTRL)
    settle()
    assert page(window).letters.page is None
    assert drafts.waiting() == []
