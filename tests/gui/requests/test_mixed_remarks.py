"""答复书（分项答复）: what is said in amber of its day and its parts before it is issued."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.letters.letter_page import LetterPage
from gui.shell.main_window import MainWindow
from models.store.refusal import Refusal
from tests.gui.requests.letter_window import TODAY
from tests.gui.requests.mixed_window import GIVEN, PRIVATE, choose, fill, mixed_window, parts_of
from tests.models.letters.case import case_of, issued, received


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on a case that asks for three things; today is 2026-03-10."""
    with mixed_window(qtbot) as made:
        yield made


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
