"""The patterns of numbers are read, written and refused in Chinese words."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.settings.index_number import IndexNumberCard
from models.office import index_pattern
from models.office.profile import change_profile
from tests.gui.parts import line_of


@pytest.fixture
def card(qapp: Application, qtbot: QtBot, opened: Path) -> IndexNumberCard:
    change_profile(organ_code="slzzf")
    made = IndexNumberCard(lambda: date(2026, 3, 26))
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    return made


def press(card: IndexNumberCard, word: str) -> None:
    (made,) = [each for each in card.findChildren(QPushButton) if each.text() == word]
    made.click()


def test_a_pattern_is_put_together_from_words_and_kept_as_before(card: IndexNumberCard) -> None:
    line = line_of(card.form, "pattern")
    assert line.text() == "「机构代码」/「年份」-「流水号5」"
    line.clear()
    press(card, "机构代码")
    line.insert("-")
    press(card, "年月")
    press(card, "流水号")
    assert line.text() == "「机构代码」-「年月」「流水号5」"
    assert card.form.field("example").value() == "slzzf-20260300001"
    assert card.save()
    assert index_pattern.pattern() == "{org}-{yyyymm}{seq:5}"


def test_what_is_wrong_with_a_pattern_is_said_without_a_brace(card: IndexNumberCard) -> None:
    line = line_of(card.form, "pattern")
    for typed in ("", "「年份」", "「年份」「流水号5」「流水号」"):
        line.setText(typed)
        assert not card.save()
        said = card.form.error("pattern")
        assert said
        assert "{" not in said
