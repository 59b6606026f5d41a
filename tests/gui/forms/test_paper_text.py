"""The text of a paper as words: its marks are not seen and come back as they were."""

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from gui.forms.paper_text import PaperText
from models.letters.kinds import LetterKind, kinds
from models.letters.template import BREAK, ROW, SHEET, SIGNED
from models.letters.texts import sample_text
from tests.gui.keyboard import ENTER, press, write


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_no_mark_is_seen_and_the_text_of_every_kind_comes_back_as_it_was(
    qtbot: QtBot, of: LetterKind
) -> None:
    made = PaperText()
    qtbot.addWidget(made)
    body = sample_text(of, of.text)
    made.set_body(body)
    assert made.body() == body
    for mark in (ROW, BREAK, SHEET, SIGNED):
        assert mark not in made.toPlainText()


def test_what_is_typed_and_pasted_is_text_and_no_mark(qtbot: QtBot) -> None:
    made = PaperText()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.setFocus()
    made.set_body(f"一\n{SIGNED}示例镇人民政府")
    write("〇")
    press(ENTER)
    pasted = QMimeData()
    pasted.setText(f"{SIGNED}某某")
    made.insertFromMimeData(pasted)
    assert made.body() == f"〇\n［署名］某某一\n{SIGNED}示例镇人民政府"


def test_a_change_is_undone_with_the_place_of_the_signature(qtbot: QtBot) -> None:
    made = PaperText()
    qtbot.addWidget(made)
    body = f"一\n{SIGNED}示例镇人民政府"
    made.set_body(body)
    made.selectAll()
    made.insertPlainText("二")
    made.undo()
    assert made.body() == body
