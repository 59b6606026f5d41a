"""The menu of a row offers the verbs of its record, by the right button and by the Menu key."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.pages.record_page import RecordPage, RecordTab
from gui.shell.main_window import MainWindow
from models.activities import activity
from models.disputes import dispute
from models.items import item
from models.postings import boards, posting
from models.requests import request
from tests.gui.keyboard import CTRL, SHIFT, modal, press
from tests.gui.pages.books import BookOfTest, Desk, go_to
from tests.gui.pages.record_surface import records_of
from tests.gui.windows import TODAY, settle, window_with

_LAST = ("复制", "导出", "排序", "显示的列")  # what every list offers, in its own words
_OWN = ("复制为新的",)


def page_of(window: MainWindow, key: str) -> RecordPage[Any] | RecordTab[Any]:
    return records_of(window, key)


def menu_of(desk: Desk) -> QMenu:
    """Open the menu of the chosen rows by the Menu key."""
    view = desk.list.view
    view.setFocus()
    place = view.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    settle()
    assert desk.list.menu.open is not None
    return desk.list.menu.open


def offered(desk: Desk) -> list[str]:
    made = menu_of(desk)
    words = [each.text().split("\t")[0] for each in made.actions() if each.text()]
    made.close()
    settle()
    return [each for each in words if each in _OWN or not each.startswith(_LAST)]


def grey(desk: Desk) -> dict[str, str]:
    """Return what is offered in grey, with the reason beside it."""
    made = menu_of(desk)
    found = [each.text().split("\t") for each in made.actions() if not each.isEnabled()]
    made.close()
    settle()
    return {each[0]: each[1] for each in found if len(each) > 1}


def choose(desk: Desk, word: str) -> None:
    made = menu_of(desk)
    action = next(each for each in made.actions() if each.text().split("\t")[0] == word)
    made.close()
    action.trigger()
    settle()


def test_each_book_offers_the_verbs_of_its_record(qtbot: QtBot, opened: Path) -> None:
    asked = request.record("2026-001", TODAY, received_on=TODAY, content="补偿登记表")
    item.record("关于防汛的通知", made_on=TODAY)
    made = posting.record(TODAY, kind="公示", title="关于停水的通知", body="停水一天。")
    boards.put_up(made, "镇政府公开栏", TODAY, "张××", TODAY)
    dispute.record("复2026-001", TODAY, kind="reconsideration", request=asked, received_on=TODAY)
    window = window_with(qtbot)
    found = {}
    activity.record("meeting", "政务公开例会", TODAY, on_date=TODAY)
    for key in ("items", "requests", "postings", "disputes", "activities"):
        desk = page_of(window, key).desk
        desk.list.view.go_to(0)
        found[key] = offered(desk)
    assert found == {
        "items": [
            *("打开", "登记公开", "登记审查", "出公示", "批量修改", "打印", "复制为新的"),
            "跟进",
            "移入回收站",
        ],
        "requests": [
            *("打开", "出文书", "登记一步", "登记复议诉讼", "修改", "复制为新的", "跟进"),
            "移入回收站",
        ],
        "postings": [
            *("打开", "登记张贴", "登记取下", "登记异议", "看信息", "复制为新的"),
            "跟进",
            "移入回收站",
        ],
        "disputes": ["打开", "看申请", "登记阶段", "跟进", "移入回收站"],
        "activities": [
            *("打开", "加一个问题", "查找替换…", "统一写法…", "复制为新的"),
            "跟进",
            "移入回收站",
        ],
    }


def test_what_a_record_does_not_allow_is_grey_with_the_reason(qtbot: QtBot, opened: Path) -> None:
    item.record("关于防汛的通知", made_on=TODAY, published_on=TODAY)
    item.record("关于信访的函", made_on=TODAY, attribute="不予公开")
    posting.record(TODAY, kind="公示", title="关于停水的通知", body="停水一天。")
    dispute.record("复2026-001", TODAY, kind="reconsideration", received_on=TODAY)
    window = window_with(qtbot)
    found = {}
    for key, number in (("items", 1), ("items", 2), ("postings", 1), ("disputes", 1)):
        desk = page_of(window, key).desk
        desk.list.go_to(number)
        found[key, number] = grey(desk)
    assert found == {
        ("items", 1): {"登记公开": "2026-03-26 已公开"},
        ("items", 2): {"登记公开": "公开属性是不予公开"},
        ("postings", 1): {
            "登记取下": "还没有张贴",
            "登记异议": "还没有张贴",
            "看信息": "不是从信息出的公示",
        },
        ("disputes", 1): {"看申请": "没有填针对的申请"},
    }


def test_the_menu_key_opens_the_menu_at_the_row(qtbot: QtBot, opened: Path) -> None:
    for at in range(9):
        item.record(f"第{at}号通知", made_on=TODAY)
    desk = page_of(window_with(qtbot), "items").desk
    view = desk.list.view
    view.go_to(1)
    view.setFocus()
    press(Qt.Key.Key_F10, modifier=SHIFT)
    settle()
    made = desk.list.menu.open
    assert made is not None
    at_row = view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center())
    assert (made.pos() - at_row).manhattanLength() < 8
    made.close()


def test_of_several_rows_what_only_one_can_do_is_grey(qtbot: QtBot, opened: Path) -> None:
    for title in ("关于防汛的通知", "关于春耕的通知"):
        item.record(title, made_on=TODAY)
    desk = page_of(window_with(qtbot), "items").desk
    desk.list.view.setFocus()
    press(Qt.Key.Key_A, modifier=CTRL)
    one = ["打开", "登记公开", "登记审查", "出公示", "复制为新的"]
    assert grey(desk) == dict.fromkeys(one, "请只选一行")


def test_a_verb_of_the_menu_does_what_it_says(qtbot: QtBot, opened: Path) -> None:
    request.record("2026-001", TODAY, received_on=TODAY, content="补偿登记表")
    item.record("关于防汛的通知", made_on=TODAY, attribute="主动公开")
    posting.record(TODAY, kind="公示", title="关于停水的通知", body="停水一天。")
    window = window_with(qtbot)
    desk = page_of(window, "requests").desk
    desk.list.view.go_to(0)
    choose(desk, "出文书")
    assert "出文书" in modal().windowTitle() or modal().isVisible()
    modal().close()
    settle()
    desk = page_of(window, "postings").desk
    desk.list.view.go_to(0)
    choose(desk, "登记张贴")
    assert desk.is_open
    modal().close()
    settle()
    desk = page_of(window, "items").desk
    desk.list.view.go_to(0)
    choose(desk, "出公示")
    assert window.page_key == "postings"


def test_a_record_is_copied_as_a_new_one_without_its_numbers_and_days(
    qtbot: QtBot, opened: Path
) -> None:
    old = item.record(
        "关于防汛的通知", made_on=TODAY, document_number="示政〔2026〕1号", summary="安排"
    )
    desk = page_of(window_with(qtbot), "items").desk
    desk.list.view.go_to(0)
    choose(desk, "复制为新的")
    form = desk.pane.form
    assert desk.pane.record_id is None
    assert form.is_dirty()
    assert form.field("title").value() == old.title
    assert form.field("summary").value() == "安排"
    assert not form.field("document_number").value()
    assert form.field("made_on").is_empty()


def test_a_right_click_chooses_the_row_under_the_pointer(
    desk: Desk, book: BookOfTest, kept: object
) -> None:
    view = desk.list.view
    view.select_none()
    box = view.visualRect(view.records.index(0, 1))
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=box.center())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, pos=box.center())
    assert view.selected_count == 1
    go_to(desk, desk.list.chosen_ids()[0])
    assert "移入回收站" in offered(desk)
