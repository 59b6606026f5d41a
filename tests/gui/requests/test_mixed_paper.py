"""What is said beside a 分项答复: the part in hand on its paper, its relief, remarks in amber."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.letters.letter_page import LetterPage
from gui.shell.main_window import MainWindow
from models.store.refusal import Refusal
from tests.gui.keyboard import CTRL, SHIFT, focus, press
from tests.gui.requests.letter_window import TODAY
from tests.gui.requests.mixed_window import (
    GIVEN,
    PRIVATE,
    choose,
    fill,
    mixed_window,
    parts_of,
)
from tests.gui.windows import settle
from tests.models.letters.case import case_of, issued, received


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on a case that asks for three things; today is 2026-03-10."""
    with mixed_window(qtbot) as made:
        yield made


def test_the_part_in_hand_lies_on_its_ground_on_the_paper_and_a_press_goes_to_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    made = fill(window, GIVEN, PRIVATE)
    made.paper.lay_out()
    qtbot.waitUntil(lambda: len(made.paper.places) == 2 and all(made.paper.places))
    first, second = (places[0][1] for places in made.paper.places)
    assert first.bottom() < second.top()
    parts_of(made).parts.go_to(1)
    assert made.paper.area.view.marks == [second]
    view = made.paper.area.view
    at = QPointF(first.center()) * view.scale
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert parts_of(made).parts.in_hand == 0
    assert parts_of(made).parts.views[0].isAncestorOf(focus())
    assert made.paper.area.view.marks == [first]


def test_the_paper_says_why_its_relief_reads_as_it_does(window: MainWindow) -> None:
    made = fill(window, GIVEN, PRIVATE)
    made.document()
    assert made.paper.note.sentence.endswith("不予公开的部分写明先申请复议")
    assert made.paper.note.article == "复议法第二十三条"
    parts_of(made).parts.set_parts((GIVEN, GIVEN))
    made.document()
    assert made.paper.note.sentence.endswith("复议、诉讼由申请人选择")


def test_the_letter_is_exported_for_word(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fill(window, GIVEN, PRIVATE)
    out = tmp_path / "1.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(Qt.Key.Key_S, modifier=CTRL | SHIFT)
    text = [each.text for each in docx.Document(str(out)).paragraphs]
    assert any(each.startswith("二、关于身份证号码") for each in text)


def test_on_a_small_screen_the_paper_is_folded_until_f6_opens_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    made = fill(window, GIVEN, PRIVATE)
    qtbot.waitUntil(lambda: made.paper.area.pages is not None)
    window.resize(760, 700)
    settle()
    assert made.paper.area.view.visibleRegion().isEmpty()
    window.activateWindow()
    parts_of(made).parts.go_to(0)
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    settle()
    assert not made.paper.area.view.visibleRegion().isEmpty()
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    QApplication.processEvents()
    assert made.paper.area.view.visibleRegion().isEmpty()


def test_in_large_type_on_a_small_screen_the_page_is_no_wider_than_the_window(
    window: MainWindow, restored: Application
) -> None:
    restored.dresser.choose(points=16)
    made = fill(window, GIVEN, PRIVATE)
    window.resize(1366, 768)
    settle()
    assert window.width() == 1366
    assert made.paper.height() == made.paper.minimumHeight()
    for view in parts_of(made).parts.views:
        inside = view.layout()
        assert inside is not None
        assert view.height() >= inside.totalMinimumSize().height()


def said_on(made: LetterPage, day: date) -> str:
    """Date the letter and return what stands in amber over its parts."""
    form = parts_of(made)
    form.dated.set_value(day)
    form.dated.edited.emit()
    return "" if form.caution.isHidden() else form.caution.sentence


def test_a_split_reply_dated_before_the_last_step_says_so_in_amber(window: MainWindow) -> None:
    made = fill(window, GIVEN, PRIVATE)  # an opinion came on 2026-03-09
    assert said_on(made, TODAY) == ""
    assert said_on(made, date(2026, 3, 6)) == "2026-03-06 早于已经登记的意见收到（2026-03-09）。"


def test_a_split_reply_dated_before_those_with_lower_numbers_says_so(window: MainWindow) -> None:
    issued(case_of(received("2026-002"), date(2026, 3, 10)), "supplement", date(2026, 3, 17))
    made = choose(window)
    assert "日期比 2026-03-09 晚，文号和日期的先后对不上" in said_on(made, date(2026, 3, 9))


def test_what_is_refused_of_a_part_stands_in_amber_beside_it(window: MainWindow) -> None:
    made = fill(window, GIVEN, PRIVATE)
    view = parts_of(made).parts.views[1]
    rule = view.rule.said
    wrong = Refusal("parts.1.article", "第二项结果不能依据“第十六条”。")
    parts_of(made).show_against([wrong])
    assert view.rule.said == wrong.sentence
    parts_of(made).show_against([])
    assert view.rule.said == rule
