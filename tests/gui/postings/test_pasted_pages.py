"""公开栏: a text copied from Word or a page as markup is recognised as its plain text is."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.postings.page import PostingsPage
from tests.gui.forms.clips import CLIPS
from tests.gui.keyboard import CTRL, press
from tests.gui.postings.posting_window import posting_page


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


def pasted(page: PostingsPage, name: str, *, marked: bool) -> dict[str, object]:
    """Paste a clip into the text of a new posting; returns what stands in the fields then."""
    data = QMimeData()
    html, text = CLIPS[name]
    if marked:
        data.setHtml(html)
    else:
        data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    press(Qt.Key.Key_N, modifier=CTRL)
    page.pane.form.go_to("body")
    press(Qt.Key.Key_V, modifier=CTRL)
    form = page.pane.form
    values = {key: form.field(key).raw() for key in ("title", "body", "organ", "dated", "phone")}
    table = page.pane.lists.table
    form.set_dirty(False)
    return {**values, "list": table, "last": form.field("last_on").raw()}


@pytest.mark.parametrize("name", CLIPS)
def test_markup_and_plain_text_fill_the_same_fields(page: PostingsPage, name: str) -> None:
    assert pasted(page, name, marked=True) == pasted(page, name, marked=False)


def test_a_text_from_word_brings_title_period_list_and_signature(page: PostingsPage) -> None:
    found = pasted(page, "Word", marked=True)
    form = page.pane.form
    assert form.field("title").value() == "关于2026年3月拟新增农村最低生活保障对象的公示"
    assert form.field("dated").value() == date(2026, 3, 16)
    assert form.field("last_on").value() == date(2026, 3, 23)
    assert page.pane.lists.table is not None
    assert page.pane.lists.table.rows == (("王某", "石桥村 三组"), ("李某", "柳湾村一组"))
    assert "二、名单：\n【名单】" in str(found["body"])
    assert "名单" in page.pane.text.moved.sentence
    assert form.field("list").value()[0].words == "2 行，2 列"


def test_the_list_goes_back_into_the_text_with_the_rest(page: PostingsPage) -> None:
    pasted(page, "Word", marked=True)
    page.pane.text.moved.way_out.click()
    assert "户主\t所在村组" in page.pane.form.field("body").value()
    assert page.pane.lists.table is None
    page.pane.form.set_dirty(False)
