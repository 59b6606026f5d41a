"""主动公开: what a new item is proposed, and how it gives way to the clerk; drafts and pins."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms import drafts
from gui.items.pane import ItemPane
from gui.shell.main_window import MainWindow
from models.items import item
from models.office import category as catalogue
from models.office.profile import office
from reports.ways import Book, Open
from tests.gui.items.item_window import item_window, page_of
from tests.gui.keyboard import CTRL, ENTER, press, write
from tests.gui.parts import combo_of, line_of


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    office().alter("修改", organ_code="slzzf")
    return item_window(qtbot)


def new_item(window: MainWindow, title: str = "") -> ItemPane:
    press(Qt.Key.Key_N, modifier=CTRL)
    if title:
        write(title)
        press(ENTER)
    return page_of(window).pane


def category(pane: ItemPane) -> str:
    found = catalogue.by_id(pane.form.field("category").value() or 0)
    return found.name if found else ""


def line_in(pane: ItemPane) -> QLineEdit:
    """Return the line in which a category is typed."""
    found = combo_of(pane.form, "category").lineEdit()
    assert found is not None
    return found


def test_a_guess_looks_like_one_and_says_why(window: MainWindow) -> None:
    pane = new_item(window, "2026年2月城乡低保资金发放公示")
    assert category(pane) == "社会救助"
    assert combo_of(pane.form, "category").property("state") == "auto"
    assert "猜的：名称里有“低保”" in pane.form.rows["category"].rule.said


def test_the_earlier_title_that_a_guess_follows_stands_whole_in_the_tooltip(
    window: MainWindow,
) -> None:
    before = "柳河镇人民政府关于印发《2025年春耕备耕工作方案》的通知"
    item.record(before, category=catalogue.find("工作动态"))
    pane = new_item(window, before.replace("2025", "2026"))
    rule = pane.form.rows["category"].rule
    assert rule.said == "猜的：同“2025年春耕备耕工作方案”，可改"
    assert rule.rule_label.toolTip() == before


def test_what_the_clerk_chose_is_not_guessed_again(window: MainWindow) -> None:
    pane = new_item(window, "2026年2月城乡低保资金发放公示")
    press(ENTER, ENTER)
    pane.form.go_to("category")
    line_in(pane).selectAll()
    write("yj")
    press(ENTER)
    assert category(pane) == "应急管理"
    assert combo_of(pane.form, "category").property("state") == ""
    pane.form.go_to("title")
    write("低保")
    press(ENTER)
    assert category(pane) == "应急管理"


def test_the_choice_of_the_clerk_is_learned(window: MainWindow) -> None:
    item.record("全镇低保工作简报第1期", category=catalogue.find("工作动态"))
    pane = new_item(window, "全镇低保工作简报第2期")
    assert category(pane) == "工作动态"


def test_the_number_follows_the_pattern_and_the_day(window: MainWindow) -> None:
    item.record("甲", index_number="slzzf/2025-00007")
    pane = new_item(window, "通知")
    number = pane.form.field("index_number")
    assert number.value() == "slzzf/2026-00001"
    pane.form.go_to("made_on")
    write("20251203")
    assert number.value() == "slzzf/2025-00008"
    pane.form.go_to("index_number")
    line_of(pane.form, "index_number").selectAll()
    write("web-991")
    pane.form.go_to("made_on")
    write("1")
    assert number.value() == "web-991"


def test_the_usual_channels_of_a_category_are_ticked(window: MainWindow) -> None:
    entry = catalogue.find("社会救助")
    assert entry is not None
    entry.alter("修改", channels="公开栏、村务公开栏")
    pane = new_item(window, "2026年2月城乡低保资金发放公示")
    assert pane.form.field("channels").value() == ["公开栏", "村务公开栏"]
    rule = pane.form.rows["channels"].rule
    assert rule.said == "照“社会救助”这一类的常用渠道勾的，可改；发多个渠道只计 1 条"
    next(each for each in pane.form.findChildren(QCheckBox) if each.text() == "公开栏").click()
    assert "这一类的常用渠道" not in rule.said


def test_only_channels_that_the_clerk_ticked_are_carried_on(window: MainWindow) -> None:
    pane = new_item(window, "柳湾村征收土地公告")
    assert "公开栏" in pane.form.field("channels").value()
    press(ENTER, modifier=CTRL)  # saved with the guess
    write("关于放假的来信")
    press(ENTER)
    assert pane.form.field("channels").value() == ["政府网站"]
    box = next(each for each in pane.form.findChildren(QCheckBox) if each.text() == "政务新媒体")
    box.click()
    press(ENTER, modifier=CTRL)
    assert pane.form.field("channels").value() == ["政府网站", "政务新媒体"]


def test_an_item_that_is_kept_is_never_proposed_anything(window: MainWindow) -> None:
    kept = item.record("2026年2月城乡低保资金发放公示")
    page = page_of(window)
    page.refresh()
    page.follow(Open(Book.ITEM, kept.id))
    write("！")
    press(ENTER)
    assert category(page.pane) == ""
    assert page.pane.form.field("channels").value() == []


def test_a_near_title_is_shown_beside_the_form_and_does_not_stop(window: MainWindow) -> None:
    item.record("关于印发2026年春耕备耕工作方案的通知", published_on=date(2026, 3, 10))
    pane = new_item(window, "关于印发2026年春耕备耕的工作方案的通知")
    assert "名称相近" in pane.guide.alike.sentence
    press(Qt.Key.Key_S, modifier=CTRL)
    assert item.PublishedItem.select().count() == 2


def test_what_is_typed_survives_a_crash(window: MainWindow, qtbot: QtBot) -> None:
    pane = new_item(window, "没有保存的通知")
    pane.form.go_to("published_on")
    write("2026-13-25")
    qtbot.waitUntil(lambda: drafts.kept("items") is not None)
    again = page_of(item_window(qtbot))
    assert again.desk.is_open
    form = again.pane.form
    assert form.field("title").value() == "没有保存的通知"
    assert line_of(form, "published_on").text() == "2026-13-25"
    assert form.is_dirty()
    assert "已恢复" in again.pane.band.sentence


def test_a_restored_choice_is_not_guessed_over(window: MainWindow, qtbot: QtBot) -> None:
    pane = new_item(window, "2026年2月城乡低保资金发放公示")
    pane.form.go_to("category")
    line_in(pane).selectAll()
    write("yj")
    press(ENTER)
    pane.drafts.keep()
    again = page_of(item_window(qtbot)).pane
    assert category(again) == "应急管理"
    again.form.go_to("title")
    write("（二）")
    press(ENTER)
    assert category(again) == "应急管理"


def test_closing_keeps_the_draft_without_a_question(window: MainWindow) -> None:
    kept = item.record("旧名称")
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    write("新")
    assert window.may_leave()
    draft = drafts.kept("items")
    assert draft is not None
    assert draft.record == kept.id


def test_a_saved_item_leaves_no_draft(window: MainWindow) -> None:
    pane = new_item(window, "保存的通知")
    pane.drafts.keep()
    assert drafts.kept("items") is not None
    press(Qt.Key.Key_S, modifier=CTRL)
    assert drafts.kept("items") is None


def test_a_draft_that_is_not_wanted_is_let_go(window: MainWindow, qtbot: QtBot) -> None:
    new_item(window, "不要的").drafts.keep()
    again = page_of(item_window(qtbot)).pane
    again.band.way_out.click()
    assert drafts.kept("items") is None
    assert again.form.field("title").value() == ""


def test_any_field_is_pinned_by_its_key(window: MainWindow) -> None:
    pane = new_item(window, "第一条")
    pane.form.go_to("made_on")
    write("3-5")
    press(Qt.Key.Key_F9)
    pane.form.go_to("genre")
    write("公告")
    press(Qt.Key.Key_F9)
    press(ENTER, modifier=CTRL)  # save and start the next
    assert pane.form.field("made_on").value() == date(2026, 3, 5)
    assert pane.form.field("genre").value() == "公告"
    assert pane.form.field("title").value() == ""


def test_channels_that_were_ticked_rest_and_are_not_kept_of_what_is_not_published(
    window: MainWindow,
) -> None:
    pane = new_item(window, "关于某信访事项的调查笔录")
    attribute, channels = pane.form.field("attribute"), pane.form.field("channels")
    box = next(each for each in pane.form.findChildren(QCheckBox) if each.text() == "政务新媒体")
    box.click()
    attribute.set_value("不予公开")
    attribute.edited.emit()
    assert not channels.isEnabled()
    assert "勾着的渠道保存时不记" in pane.form.rows["channels"].rule.said
    press(Qt.Key.Key_S, modifier=CTRL)
    assert pane.record is not None
    assert item.channel_names(pane.record) == []
    assert channels.value() == []
    attribute.set_value("主动公开")
    attribute.edited.emit()
    assert channels.isEnabled()


def test_what_is_not_made_public_is_proposed_no_channel(window: MainWindow) -> None:
    pane = new_item(window, "关于某信访事项的调查笔录")
    attribute, channels = pane.form.field("attribute"), pane.form.field("channels")
    assert channels.value()
    for word, proposed in (("不予公开", []), ("主动公开", ["政府网站"])):
        attribute.set_value(word)
        attribute.edited.emit()
        assert channels.value() == proposed
