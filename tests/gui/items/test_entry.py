"""主动公开: entering an item, by keyboard alone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.unsaved import UnsavedDialog
from gui.items.book import history as entries
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office import departments
from reports.ways import Book, Open
from tests.gui.items.item_window import item_window, page_of, today
from tests.gui.keyboard import CTRL, ENTER, focus, press, write
from tests.gui.parts import rows, text_of
from tests.gui.windows import TODAY


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with the page on an empty register."""
    return item_window(qtbot)


def titles(page: ItemsPage) -> list[str]:
    return [each.title for each in rows(page.list.view)]


def answer(word: str) -> None:
    """Press a button of the question that is about to come."""

    def press_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnsavedDialog)
        {"保存": dialog.accept_save, "不保存": dialog.discard, "取消": dialog.reject}[word]()

    QTimer.singleShot(0, press_it)


def leaf(name: str) -> int:
    return next(entry.id for entry in catalogue.leaves() if entry.name == name)


def test_a_first_item_takes_eight_keys_at_most_besides_title_and_date(window: MainWindow) -> None:
    strokes = press(Qt.Key.Key_N, modifier=CTRL)
    write("2026年2月城乡最低生活保障资金发放公示")
    strokes += press(ENTER, ENTER)  # the number of the document, then its day
    assert page_of(window).pane.form.focused_key() == "made_on"
    write("5")
    strokes += press(Qt.Key.Key_G, modifier=CTRL)  # saved, and published today
    (made,) = PublishedItem.select()
    assert (made.category_id, made.made_on) == (leaf("社会救助"), date(2026, 3, 5))
    usual = ["政府网站", "村务公开栏"]  # of the category
    assert (made.published_on, item.channel_names(made), made.genre) == (TODAY, usual, "公示")
    assert strokes <= 8


def test_an_overtyped_guess_stays(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("关于防汛的通知")
    press(ENTER)
    form = page_of(window).pane.form
    assert form.field("genre").value() == "通知"
    form.go_to("genre")
    press(Qt.Key.Key_A, modifier=CTRL)
    write("函")
    form.go_to("title")
    write("。")
    press(ENTER)
    assert form.field("genre").value() == "函"


def test_a_title_is_pasted_whole_where_word_broke_it_into_lines(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page_of(window).pane.form
    broken = "关于2026年度\n城乡居民医保缴费\r\n的通告\t（第二号）"
    QApplication.clipboard().setText(broken)
    for key in ("title", "document_number"):
        form.go_to(key)
        press(Qt.Key.Key_V, modifier=CTRL)
        assert form.field(key).value() == "关于2026年度城乡居民医保缴费的通告（第二号）"


def test_a_day_of_the_future_is_asked_about(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    pane = page_of(window).pane
    for key, name in (("made_on", "成文日期"), ("published_on", "公开日期")):
        pane.form.go_to(key)
        write("+3")
        assert pane.guide.doubt.sentence.startswith(f"{name} 2026-03-29 在今天以后")
        pane.form.field(key).set_value(None)


def test_a_category_that_was_not_guessed_is_found_by_its_initials(window: MainWindow) -> None:
    strokes = press(Qt.Key.Key_N, modifier=CTRL)
    write("2026 flood plan")
    strokes += press(ENTER, ENTER)
    strokes += write("5")
    strokes += press(ENTER, ENTER)
    strokes += write("yj")
    strokes += press(ENTER)
    strokes += press(Qt.Key.Key_S, modifier=CTRL)
    (made,) = PublishedItem.select()
    assert made.category_id == leaf("应急管理")
    assert strokes <= 12


def test_ctrl_n_opens_an_empty_form_with_the_cursor_in_the_title(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    page = page_of(window)
    assert page.desk.is_open
    assert page.pane.form.field("title").isAncestorOf(focus())


def test_a_month_that_does_not_exist_is_said_under_the_field(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page_of(window).pane.form
    form.go_to("published_on")
    write("2026-13-25")
    press(ENTER)
    assert form.error("published_on") == "没有 13 月。请写成 2026-03-25 或 3-25"


def test_what_is_missing_stands_in_the_foot_and_a_press_goes_there(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    pane = page_of(window).pane
    write("关于防汛的通知")
    assert pane.foot.sentence == "还差 3 处：信息类别、成文日期、公开日期"
    pane.foot.missing_pressed.emit("category")
    assert pane.form.field("category").isAncestorOf(focus())


def test_what_a_new_form_lacks_is_an_alarm_only_once_something_is_typed(
    window: MainWindow,
) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    foot = page_of(window).pane.foot
    assert foot.missing_button.isVisible()
    assert foot.missing_button.property("kind") == "quiet"
    write("通")
    assert foot.missing_button.property("kind") == "late"


def test_an_item_with_gaps_is_saved(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    write("关于防汛的通知")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert titles(page_of(window)) == ["关于防汛的通知"]
    assert window.status.sentence == "已登记：关于防汛的通知"
    assert page_of(window).pane.guide.title == "修改信息"


def test_an_empty_title_is_refused_beside_its_field(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    press(Qt.Key.Key_S, modifier=CTRL)
    page = page_of(window)
    assert "不能空着" in page.pane.form.error("title")
    assert titles(page) == []


def test_registering_the_publication_fills_in_today(window: MainWindow) -> None:
    pane = page_of(window).pane
    press(Qt.Key.Key_N, modifier=CTRL)
    write("关于防汛的通知")
    pane.form.field("category").set_value(leaf("应急管理"))
    pane.form.field("made_on").set_value(date(2026, 3, 20))
    pane.publish()
    assert PublishedItem.get().published_on == TODAY


def test_registering_the_publication_says_what_is_missing(window: MainWindow) -> None:
    pane = page_of(window).pane
    press(Qt.Key.Key_N, modifier=CTRL)
    write("关于防汛的通知")
    pane.publish()
    assert pane.form.error("category") == "登记公开前还要填：信息类别、成文日期"
    assert pane.record_id is None


def test_the_last_day_to_publish_stands_beside_the_date_of_making(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page_of(window).pane.form
    form.go_to("made_on")
    write("3-3")
    press(ENTER)
    assert form.field("due_on").value() == "2026-03-31"
    assert form.field("left").value().text == "剩 3 个工作日"


def test_a_year_without_calendar_is_said_in_words(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    pane = page_of(window).pane
    pane.form.field("made_on").set_value(date(2026, 12, 25))
    pane.guide.renew()
    assert pane.form.field("due_on").value() == ""
    assert "2027 年放假安排未录入" in pane.form.rows["made_on"].rule.said


def test_square_brackets_in_a_number_are_offered_to_be_straightened(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    pane = page_of(window).pane
    pane.form.go_to("document_number")
    write("GZB[2026]5")
    press(ENTER)
    assert "GZB〔2026〕5" in pane.guide.offer.sentence
    assert pane.form.field("document_number").value() == "GZB[2026]5"
    press(Qt.Key.Key_G, modifier=Qt.KeyboardModifier.AltModifier)
    assert pane.form.field("document_number").value() == "GZB〔2026〕5"


def test_another_item_of_the_same_title_is_shown_and_stops_nothing(window: MainWindow) -> None:
    item.record("春季防火通告")
    press(Qt.Key.Key_N, modifier=CTRL)
    pane = page_of(window).pane
    write("春季防火通告")
    press(ENTER)
    assert "已有同名的信息" in pane.guide.alike.sentence
    assert pane.save()


def test_a_pinned_department_is_kept_for_the_next_item(window: MainWindow) -> None:
    made = departments.department("应急办")
    assert made is not None
    page = page_of(window)
    page.refresh()
    press(Qt.Key.Key_N, modifier=CTRL)
    write("甲")
    page.pane.form.field("department").set_value(made.id)
    page.pane.form.go_to("department")
    press(Qt.Key.Key_F9)
    press(ENTER, modifier=CTRL)
    assert page.pane.record_id is None
    assert page.pane.form.field("title").value() == ""
    assert page.pane.form.field("department").value() == made.id
    assert ItemsPage(today).pane.pins.values()["department"] == made.id


def test_the_reason_is_asked_only_for_what_is_not_published(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    form = page_of(window).pane.form
    reason = form.field("withheld_reason")
    assert not reason.isVisible()
    form.go_to("attribute")
    press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert form.field("attribute").value() == "不予公开"
    assert reason.isVisible()


def test_a_saved_change_is_undone_by_ctrl_z(window: MainWindow) -> None:
    kept = item.record("旧名称", ["公开栏"])
    page = page_of(window)
    page.follow(Open(Book.ITEM, kept.id))
    text_of(page.pane.form, "title").selectAll()
    write("新名称")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert item.find(kept.id).title == "新名称"
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert item.find(kept.id).title == "旧名称"
    assert page.pane.form.field("title").value() == "旧名称"


@pytest.mark.parametrize(("word", "kept"), [("保存", "新"), ("不保存", "旧"), ("取消", "旧")])
def test_changes_are_asked_about_before_the_form_closes(
    window: MainWindow, word: str, kept: str
) -> None:
    record = item.record("旧")
    page = page_of(window)
    page.follow(Open(Book.ITEM, record.id))
    text_of(page.pane.form, "title").selectAll()
    write("新")
    answer(word)
    press(Qt.Key.Key_Escape)
    assert item.find(record.id).title == kept
    assert page.desk.is_open is (word == "取消")
    page.pane.form.set_dirty(False)


def test_the_history_says_what_was_changed_in_words(window: MainWindow) -> None:
    record = item.record("通知", ["政府网站", "公开栏"], category=leaf("应急管理"))
    item.change(record, published_on=TODAY)
    item.change(record, ["政府网站"])
    last, newest, first = entries(record)
    assert last.lines() == ["公开渠道：政府网站、公开栏 → 政府网站"]
    assert newest.lines() == ["公开日期：— → 2026-03-26"]
    assert "公开渠道：政府网站、公开栏" in first.lines()
    assert "信息类别：法定主动公开内容/应急管理" in first.lines()
