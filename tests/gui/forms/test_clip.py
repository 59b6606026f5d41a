"""What is copied from Word, WPS and pages comes into a field as clean text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.forms.field import TextField
from tests.gui.forms.clips import CLIPS, PLAIN
from tests.gui.keyboard import CTRL, press


@pytest.fixture
def pasted(qtbot: QtBot) -> Callable[[QMimeData], str]:
    field = TextField()
    qtbot.addWidget(field)
    field.show()

    def paste(data: QMimeData) -> str:
        QGuiApplication.clipboard().setMimeData(data)
        field.activateWindow()
        field.text.setFocus()
        press(Qt.Key.Key_V, modifier=CTRL)
        return field.text.toPlainText()

    return paste


@pytest.mark.parametrize("name", CLIPS)
def test_markup_comes_in_as_its_text(pasted: Callable[[QMimeData], str], name: str) -> None:
    data = QMimeData()
    data.setHtml(CLIPS[name][0])
    assert pasted(data) == CLIPS[name][1]


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_comes_in_without_what_set_it_out(
    pasted: Callable[[QMimeData], str], name: str
) -> None:
    data = QMimeData()
    data.setText(PLAIN[name][0])
    assert pasted(data) == PLAIN[name][1]


def test_the_text_goes_before_markup_that_says_the_same(
    pasted: Callable[[QMimeData], str],
) -> None:
    data = QMimeData()
    data.setHtml("<p>甲<span> </span></p>")
    data.setText("甲")
    assert pasted(data) == "甲"


def test_a_file_is_no_text(pasted: Callable[[QMimeData], str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.docx")])
    assert pasted(data) == ""
