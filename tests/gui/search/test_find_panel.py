"""查找全部: found as one types, by the keyboard alone, over any page, which is left as it was."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting import long_reading
from gui.activities.page import ActivitiesPage
from gui.home.page import HomePage
from gui.requests.page import RequestPage
from gui.search.find_panel import FindPanel
from gui.search.results import within
from gui.shell.main_window import MainWindow
from gui.shell.status_line import StatusLine
from gui.theme.theme import font
from models.accounts import account
from models.activities import activity
from models.assessment import deduction
from models.items import item
from models.items.item import PublishedItem
from models.letters.letter import Letter
from models.postings import posting
from models.requests import request
from models.store.sought.kinds import ITEM, REQUEST
from reports.search.found_lines import search
from reports.ways import Book, Open
from tests.gui.keyboard import CTRL, press, write
from tests.gui.search.scene import panel_of
from tests.gui.windows import TODAY, settle, window_with

Key = Qt.Key
DAY = date(2026, 3, 2)


@pytest.fixture
def window(qtbot: QtBot, opened: Path) -> MainWindow:
    """The window on 工作台, over a register with records about 低保公示."""
    for at in range(5):
        item.record(f"低保资金公示{at}", published_on=DAY, index_number=f"a/2026-0000{at}")
    made = request.record("2026-004", TODAY, received_on=DAY, intake="当面", applicant="张三",
                          applicant_kind="natural_person", content="低保公示评议记录")  # fmt: skip
    Letter.add("拟写", request=made, kind="granted_public", title="答复书", dated=DAY)
    activity.record("meeting", "低保公示例会", TODAY, on_date=DAY)
    posting.record(TODAY, title="关于低保对象的公示", dated=DAY)
    return window_with(qtbot)


@pytest.fixture
def panel(window: MainWindow) -> FindPanel:
    press(Key.Key_K, modifier=CTRL)
    settle()
    return panel_of(window)


def heads(panel: FindPanel) -> list[tuple[str, int, int]]:
    return [(each.kind.name, each.count, len(each.lines)) for each in panel.results.told]


def test_what_is_typed_finds_at_most_three_of_each_kind_under_its_number(panel: FindPanel) -> None:
    write("dbgs")
    settle()
    assert heads(panel) == [
        ("items", 5, 3),
        ("requests", 1, 1),
        ("letters", 1, 1),
        ("postings", 1, 1),
        ("activities", 1, 1),
    ]
    assert panel.count.text() == "共 9 条"
    write("x")
    settle()
    assert heads(panel) == []
    assert "没有找到“dbgsx”" in panel.nothing.text()
    assert panel.nothing.isVisible()


def test_signs_alone_are_said_to_be_no_words(panel: FindPanel) -> None:
    write("% _")
    settle()
    assert heads(panel) == []
    assert panel.nothing.text().startswith("“% _”里只有标点和符号，没有可查的字")
    assert panel.nothing.isVisible()


def test_the_list_behind_does_not_go_out_of_the_search(
    window: MainWindow, panel: FindPanel
) -> None:
    write("低保")
    settle()
    press(Key.Key_E, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.activeModalWidget() is None
    assert window.status.sentence.startswith("这里的结果不导出")


def test_arrows_run_through_all_kinds_and_enter_opens_the_record(
    window: MainWindow, panel: FindPanel
) -> None:
    write("低保")
    settle()
    for _ in range(3):
        press(Key.Key_Down)
    assert panel.results.chosen is not None
    assert panel.results.chosen.number == "2026-004"
    press(Key.Key_Up)
    press(Key.Key_Return)
    settle()
    assert not panel.isVisible()
    assert window.page_key == "items"
    assert window.page("items").subjects() == [PublishedItem.get(title="低保资金公示2")]


def test_a_letter_opens_its_request_at_the_letter(window: MainWindow, panel: FindPanel) -> None:
    write("答复书")
    settle()
    press(Key.Key_Return)
    settle()
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    line = page.case.letters.line_of(Letter.get().id)
    assert line is not None
    assert line.hasFocus()
    assert not line.visibleRegion().isEmpty()


def test_a_request_that_the_number_of_its_reply_finds_is_opened_at_that_letter(
    window: MainWindow,
) -> None:
    letter, made = Letter.get(), request.find("2026-004")
    letter.alter("出具", issued_at=datetime(2026, 3, 9, 9), number="示政复〔2026〕4号")
    made.alter("答复", reply_number="示政复〔2026〕4号")
    by_number = next(each for each in search("示政复〔2026〕4号", TODAY) if each.kind is REQUEST)
    assert by_number.lines[0].way == Open(Book.REQUEST, made.id, letter=letter.id)
    by_content = next(each for each in search("评议记录", TODAY) if each.kind is REQUEST)
    assert by_content.lines[0].way == Open(Book.REQUEST, made.id)


def test_an_account_and_an_item_of_the_assessment_are_found_and_opened_in_their_tabs(
    window: MainWindow, panel: FindPanel
) -> None:
    account.record("低保发布", TODAY, kind="wechat", address="dbfb2026")
    points = Decimal("0.5")
    deduction.add(name="低保信息没有公开", basis="县考核细则", unit="条", points=points)
    page = window.page("activities")
    assert isinstance(page, ActivitiesPage)
    for words, at, kept in (("dbfb2026", 1, "低保发布"), ("没有公开", 2, "低保信息没有公开")):
        panel.open()
        panel.field.setText(words)
        settle()
        assert panel.results.chosen is not None
        assert panel.results.chosen.title == kept
        press(Key.Key_Return)
        settle()
        assert page.strip.bar.currentIndex() == at
        assert page.shown.go_back()  # the record is open


def test_tab_shows_one_kind_whole_and_esc_gives_the_page_back(
    window: MainWindow, panel: FindPanel
) -> None:
    write("低保")
    settle()
    press(Key.Key_Tab)
    settle()
    assert panel.scopes.kind is ITEM
    assert heads(panel) == [("items", 5, 5)]
    press(Key.Key_C, modifier=CTRL)
    assert QApplication.clipboard().text() == "a/2026-00004"
    press(Key.Key_Escape)
    assert not panel.isVisible()
    assert window.page_key == "home"
    press(Key.Key_K, modifier=CTRL)
    assert panel.field.selectedText() == "低保"
    assert panel.scopes.kind is None


def test_no_key_reaches_the_page_behind(window: MainWindow, panel: FindPanel) -> None:
    for key in (Key.Key_N, Key.Key_2, Key.Key_P, Key.Key_Z):
        press(key, modifier=CTRL)
    settle()
    assert panel.isVisible()
    assert window.page_key == "home"
    assert QApplication.activeModalWidget() is None


def test_the_field_of_the_first_page_opens_it(window: MainWindow) -> None:
    page = window.page("home")
    assert isinstance(page, HomePage)
    QTest.mouseClick(page.search, Qt.MouseButton.LeftButton)
    (found,) = window.findChildren(FindPanel)
    assert found.field.hasFocus()


def test_a_press_beside_it_closes_it_and_one_on_a_line_opens_that(
    window: MainWindow, panel: FindPanel
) -> None:
    write("例会")
    settle()
    line = panel.results.rect().bottomLeft()
    QTest.mouseClick(panel.results, Qt.MouseButton.LeftButton, pos=line + line.__class__(60, -5))
    settle()
    assert window.page_key == "activities"
    panel_of(window)
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().bottomLeft())
    assert not panel.isVisible()


def test_the_newest_that_was_typed_counts_while_much_is_searched(
    panel: FindPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_reading, "hold_much", lambda: True)
    for text in ("低", "低保", "例会"):
        panel.field.setText(text)
    qtbot.waitUntil(lambda: panel.is_filled)
    assert heads(panel) == [("activities", 1, 1)]


def test_a_long_title_is_cut_where_what_was_found_is_still_seen(window: MainWindow) -> None:
    item.record(f"关于{'很长的名称' * 12}防汛预案的通知")
    ((line,),) = (each.lines for each in search("防汛", TODAY))
    shown, gone = within(line, QFontMetrics(font()), 200)
    begin, end = line.places[0]
    assert shown[begin - gone : end - gone] == "防汛"
    assert shown.startswith("…")


def test_the_veil_goes_down_beside_the_status_line_and_leaves_that_free(
    window: MainWindow, panel: FindPanel
) -> None:
    foot = window.findChildren(StatusLine)[0]
    free = QRect(foot.mapTo(window, QPoint()), foot.size())
    assert free.left() > 0
    assert panel.mask().contains(QPoint(free.left() // 2, window.height() - 1))
    assert not panel.mask().intersects(free)
