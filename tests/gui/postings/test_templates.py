"""样稿 over a new posting, with real keys: what was typed stays, what a template wrote goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.postings.page import PostingsPage
from gui.postings.pane import PostingPane
from models.items import item
from models.office.profile import office
from reports.ways import Book, New
from tests.gui.keyboard import CTRL, press, write
from tests.gui.postings.posting_window import paste, posting_page

Key = Qt.Key
OWN = "关于清运街道垃圾的通知"


@pytest.fixture
def pane(opened: Path, qtbot: QtBot) -> PostingPane:
    page: PostingsPage = posting_page(qtbot)
    press(Key.Key_N, modifier=CTRL)
    return page.pane


def said(pane: PostingPane, key: str) -> str:
    return str(pane.form.field(key).value() or "")


def test_a_new_posting_begins_at_its_title(pane: PostingPane) -> None:
    press(Key.Key_Down)
    write(OWN)
    assert (said(pane, "title"), said(pane, "template")) == (OWN, "")


def test_a_template_leaves_what_was_typed_and_offers_itself(pane: PostingPane) -> None:
    write(OWN)
    pane.form.go_to("body")
    write("明日清运。")
    pane.form.go_to("template")
    press(Key.Key_Down)
    assert (said(pane, "title"), said(pane, "body")) == (OWN, "明日清运。")
    assert pane.template.band.sentence == "标题、正文是您写的，没有换成样稿"
    pane.template.band.way_out.click()
    assert "最低生活保障" in said(pane, "title")
    pane.form.go_to("template")
    press(Key.Key_Z, modifier=CTRL)
    assert (said(pane, "title"), said(pane, "body")) == (OWN, "明日清运。")
    assert said(pane, "kind") == "通知"


def test_ctrl_z_in_the_title_brings_back_what_a_template_replaced(pane: PostingPane) -> None:
    write(OWN)
    pane.form.go_to("template")
    press(Key.Key_Down)
    pane.template.band.way_out.click()
    pane.form.go_to("title")
    press(Key.Key_Z, modifier=CTRL)
    assert said(pane, "title") == OWN


def test_the_next_template_takes_the_list_and_signature_of_the_last_along(
    pane: PostingPane,
) -> None:
    pane.form.go_to("template")
    press(Key.Key_Down)
    assert pane.lists.table is not None
    assert pane.lists.table.head[1] == "户主"
    press(Key.Key_Down, Key.Key_Down)  # 临时救助, 征收土地预公告
    assert pane.lists.table is None
    assert said(pane, "organ") == "〔县级以上地方人民政府〕"
    assert "县级以上地方人民政府发布" in pane.form.rows["template"].rule.said
    press(Key.Key_Home)
    assert (said(pane, "title"), said(pane, "body")) == ("", "")
    assert said(pane, "organ") == "示例镇人民政府"


def test_a_list_that_was_pasted_stays_with_another_template(pane: PostingPane) -> None:
    pane.form.go_to("template")
    press(Key.Key_Down)
    paste()
    pane.form.go_to("template")
    press(Key.Key_Down)
    assert pane.lists.table is not None
    assert pane.lists.table.words == "2 行，5 列"


def test_what_is_said_of_the_text_moves_no_field(pane: PostingPane) -> None:
    write(OWN)
    kind = pane.form.field("kind")
    at = kind.mapTo(pane, QPoint(0, 0))
    for band in (pane.template.band, pane.text.moved, pane.text.doubt, pane.reminder):
        band.say("soon", "说明")
        QApplication.processEvents()
        assert band.isVisible()
        assert kind.mapTo(pane, QPoint(0, 0)) == at


def test_beside_the_signature_of_an_items_posting_stands_who_issues_it(
    opened: Path, qtbot: QtBot
) -> None:
    page = posting_page(qtbot)
    made = item.record("关于拟征收柳湾村部分集体土地的预公告", publisher=office().name)
    page.follow(New(Book.POSTING, made.id))
    rule = page.pane.form.rows["organ"].rule
    assert rule.said == "由县级以上地方人民政府发布"
    assert rule.article == "土地管理法实施条例第二十六条"
    assert said(page.pane, "matter") == "land_notice"
    page.pane.form.set_dirty(False)
    page.go_back()
    page.follow(New(Book.POSTING, item.record("关于停水的通告").id))
    assert rule.said == ""
