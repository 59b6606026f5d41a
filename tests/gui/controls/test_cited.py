"""An article behind a sentence stands on one line."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.cited import CitedLabel, accented
from gui.theme.theme import em, font


def lines_of(words: str, width: float) -> list[str]:
    """Return the lines of a rich text at a width."""
    document = QTextDocument()
    document.setDefaultFont(font("hint"))
    document.setHtml(words)
    document.setTextWidth(width)
    document.size()  # lays it out
    text = document.firstBlock().text().replace("\u2060", "_")
    layout = document.firstBlock().layout()
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [
        text[line.textStart() : line.textStart() + line.textLength()].replace("_", "")
        for line in lines
    ]


@pytest.mark.parametrize("width", range(12, 24))
def test_an_article_is_not_broken_and_several_are_only_between_them(
    qapp: Application, width: int
) -> None:
    lines = lines_of("意见已收到，由本机关决定" + accented("条例第三十二条、第三十三条"), em(width))
    assert any("条例第三十二条" in line for line in lines)
    assert any("第三十三条" in line for line in lines)


def test_a_cited_label_says_the_article_that_is_pressed(qapp: Application, qtbot: QtBot) -> None:
    label = CitedLabel()
    qtbot.addWidget(label)
    label.cite("区分处理的，只计这一情形", "条例第三十七条")
    with qtbot.waitSignal(label.article_pressed) as pressed:
        label.linkActivated.emit("article")
    assert pressed.args == ["条例第三十七条"]
