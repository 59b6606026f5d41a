"""主动公开: the rhythm of Enter, what saving says of an item, and the text that is undone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from tests.gui.items.item_window import item_window, page_of
from tests.gui.keyboard import CTRL, ENTER, press, write
from tests.gui.parts import rows


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with the page on an empty register."""
    return item_window(qtbot)


def titles(page: ItemsPage) -> list[str]:
    return [each.title for each in rows(page.list.view)]


@pytest.mark.parametrize("title", ["关于防汛的通知", "2026 flood plan", "关于低保的公示"])
def test_enter_leads_the_same_way_whatever_was_guessed(window: MainWindow, title: str) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write(title)
    form, seen = page_of(window).pane.form, []
    for _ in range(3):
        press(ENTER)
        seen.append(form.focused_key())
    assert seen == ["document_number", "made_on", "published_on"]


def test_enter_leads_back_from_the_dates_to_a_category_that_is_wanting(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("2026 flood plan")
    form = page_of(window).pane.form
    press(ENTER, ENTER, ENTER, ENTER)
    assert form.focused_key() == "category"
    write("yj")
    press(ENTER, ENTER, ENTER)  # on from it as ever
    assert form.focused_key() == "attribute"


@pytest.mark.parametrize(("key", "typed"), [("genre", "20261102"), ("theme", "11-10")])
def test_a_date_typed_into_a_field_of_words_is_refused_there(
    window: MainWindow, key: str, typed: str
) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("关于防汛的通知")
    form = page_of(window).pane.form
    form.go_to(key)
    press(Qt.Key.Key_A, modifier=CTRL)
    write(typed)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "成文日期" in form.error(key)
    assert PublishedItem.select().count() == 0


def test_a_number_in_the_register_is_offered_to_be_straightened_too(window: MainWindow) -> None:
    kept = item.record("处罚决定", document_number="柳政罚(2026)第03号")
    page_of(window).desk.open(kept.id)
    pane = page_of(window).pane
    assert "柳政罚〔2026〕3号" in pane.guide.offer.sentence
    press(Qt.Key.Key_G, modifier=Qt.KeyboardModifier.AltModifier)
    assert pane.form.field("document_number").value() == "柳政罚〔2026〕3号"
    assert pane.guide.offer.isHidden()


def test_what_goes_out_without_review_or_late_is_said_when_it_is_saved(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("2026年2月城乡最低生活保障资金发放公示")
    press(ENTER, ENTER)
    write("1-5")
    press(ENTER)
    write("2-6")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert window.status.sentence.startswith("已登记：")
    assert (
        window.status.caution == "公开了，还没有审查结论（条例第十七条）；比应公开日期晚 4 个工作日"
    )
    pane = page_of(window).pane
    assert pane.form.field("left").value().text == "晚 4 个工作日"
    press(Qt.Key.Key_S, modifier=CTRL)  # nothing was changed: nothing more to say
    assert window.status.caution == ""


def test_what_the_program_says_moves_no_field(window: MainWindow) -> None:
    item.record("春季防火通告")
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page_of(window).pane.form
    before = form.field("made_on").mapTo(window, QPoint(0, 0))
    write("春季防火通告")
    press(ENTER)
    write("GZB(2026)5")
    press(ENTER)
    write("+3")
    press(ENTER)
    guide = page_of(window).pane.guide
    assert all(band.isVisible() for band in (guide.alike, guide.offer, guide.doubt))
    assert form.field("made_on").mapTo(window, QPoint(0, 0)) == before


def test_undoing_in_the_empty_form_brings_the_text_back_and_no_other_record(
    window: MainWindow,
) -> None:
    item.record("以前的一条", published_on=date(2026, 3, 2))
    page_of(window).refresh()
    press(Qt.Key.Key_N, modifier=CTRL)
    write("关于防汛的通知")
    press(Qt.Key.Key_Return, modifier=CTRL)  # saved, and the next one is begun
    pane = page_of(window).pane
    assert pane.form.field("title").is_empty()
    press(Qt.Key.Key_Z, modifier=CTRL)
    QTest.qWait(400)  # longer than the form waits before it follows the list
    assert titles(page_of(window)) == ["以前的一条"]
    assert pane.record_id is None
    assert pane.form.field("title").value() == "关于防汛的通知"
    assert "已经撤销" in pane.band.sentence


def test_a_date_in_hand_is_shown_as_it_was_understood_once_it_is_saved(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("2026年防汛应急预案")
    form = page_of(window).pane.form
    form.go_to("made_on")
    write("3-5")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert form.focused_key() == "made_on"
    assert form.field("made_on").raw() == "2026-03-05"
    assert not form.is_dirty()
