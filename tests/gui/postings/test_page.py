"""公开栏: a posting from template and list to the board and down again, with real keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.unsaved import Answer
from gui.pages import record_pane
from gui.postings.page import PostingsPage
from models.items import item
from models.postings import boards
from models.postings import posting as postings
from models.postings.posting import Posting
from reports.ways import Book, Narrow, New
from tests.gui.keyboard import CTRL, ENTER, focus, press, write
from tests.gui.parts import rows
from tests.gui.postings.posting_window import begin, fill_dialog, kept, laid_out, posting_page
from tests.gui.windows import TODAY

Key = Qt.Key


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


def test_a_template_fills_kind_title_body_matter_and_list(page: PostingsPage) -> None:
    begin(page)
    form = page.pane.form
    assert form.field("kind").value() == "公示"
    assert "最低生活保障对象的公示" in form.field("title").value()
    assert "【名单】" in form.field("body").value()
    assert form.field("matter").value() == "relief"
    table = page.pane.lists.table
    assert table is not None
    assert table.head[0] == "序号"


def test_the_period_is_proposed_from_the_day_it_goes_up(page: PostingsPage) -> None:
    begin(page)
    form = page.pane.form
    form.go_to("posted_on")
    write("2026-03-16")
    press(ENTER)
    assert form.field("first_on").value() == date(2026, 3, 17)
    assert form.field("last_on").value() == date(2026, 3, 23)  # seven days
    chip = form.field("enough").value()
    assert chip is not None
    assert chip.text.startswith("满 7")
    form.field("last_on").set_value(date(2026, 3, 20))
    form.field("last_on").edited.emit()
    assert form.field("enough").value().text == "请核对"


def test_a_last_day_off_work_wants_a_reason_only_to_go_out(page: PostingsPage) -> None:
    begin(page)
    form = page.pane.form
    row = form.field("last_reason")
    form.set_values(
        {
            **form.raw(),
            "title": "公示",
            "body": "正文",
            "posted_on": date(2026, 3, 13),
            "first_on": date(2026, 3, 14),
            "last_on": date(2026, 3, 22),  # a Sunday
        }
    )
    page.pane.derive()
    assert row.isVisible()
    assert "应当顺延到下一个工作日；确实要这天截止请写理由" in form.rows["last_on"].rule.said
    press(Key.Key_S, modifier=CTRL)
    assert Posting.select().count() == 1  # a draft is never refused
    assert page.pane.ready().unexplained
    row.set_value("县局统一部署")
    assert not page.pane.ready().unexplained


def test_an_item_becomes_a_posting_once(page: PostingsPage) -> None:
    made = item.record(
        "关于拟新增低保对象的公示",
        document_number="示民〔2026〕3号",
        summary="经审核，拟纳入低保 3 户。",
        notice_from=date(2026, 3, 17),
        notice_until=date(2026, 3, 23),
    )
    page.follow(New(Book.POSTING, made.id))
    ready = page.pane.ready()
    assert ready is not None
    assert ready.sheet.body == "经审核，拟纳入低保 3 户。"
    assert "3月17日至3月23日" in "".join(ready.sheet.closing)
    press(Key.Key_S, modifier=CTRL)
    page.go_back()
    page.follow(New(Book.POSTING, made.id))
    assert page.pane.record is not None
    assert len(postings.of_item(made)) == 1


def test_leaving_with_changes_asks_once(
    page: PostingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(page)
    asked: list[str] = []

    def stay(sentence: str, _window: object) -> Answer:
        asked.append(sentence)
        return Answer.STAY

    monkeypatch.setattr(record_pane, "ask", stay)
    page.go_back()
    assert page.desk.is_open
    assert len(asked) == 1
    monkeypatch.setattr(record_pane, "ask", lambda *_: Answer.DISCARD)
    page.go_back()
    assert not page.desk.is_open
    assert Posting.select().count() == 0


def test_it_goes_to_the_bin_with_a_reason_and_back(page: PostingsPage) -> None:
    record = kept()
    page.refresh()
    page.list.view.setFocus()
    page.list.go_to(record.id)
    press(Key.Key_Delete)
    fill_dialog({"removed_reason": "贴错了"})
    assert postings.find(record.id).removed_reason == "贴错了"
    assert page.list.view.current_row() is None
    press(Key.Key_Z, modifier=CTRL)
    assert postings.find(record.id).removed_at is None


def test_a_saved_change_is_undone(page: PostingsPage) -> None:
    record = kept()
    page.desk.open(record.id)
    page.pane.form.field("title").set_value("改过的标题")
    page.pane.form.set_dirty(True)
    press(Key.Key_S, modifier=CTRL)
    assert postings.find(record.id).title == "改过的标题"
    press(Key.Key_Z, modifier=CTRL)
    assert postings.find(record.id).title == "关于2026年3月拟新增低保对象的公示"


def test_what_is_missing_is_named_and_nothing_is_kept(page: PostingsPage) -> None:
    begin(page, "fire")
    page.pane.form.field("title").set_value("")
    press(Key.Key_S, modifier=CTRL)
    assert Posting.select().count() == 0
    assert "标题" in page.pane.form.error("title")


@pytest.mark.parametrize(
    ("width", "points", "panes"), [(1440, 10.5, 3), (1100, 10.5, 2), (1366, 16, 1)]
)
def test_a_small_window_or_large_text_shows_fewer_panes(
    opened: Path, qtbot: QtBot, restored: Application, width: int, points: float, panes: int
) -> None:
    restored.dresser.choose(points=points)
    record = kept()
    page = posting_page(qtbot, width, 700)
    page.desk.open(record.id)
    QApplication.processEvents()
    shown = [page.list, page.pane, page.preview]
    assert sum(part.isVisible() for part in shown) == panes
    assert page.pane.isVisible()


def test_the_list_filters_by_state_when_another_page_asks(page: PostingsPage) -> None:
    kept()
    hung = kept(title="关于停水的通知", last_on=date(2026, 3, 20), first_on=date(2026, 3, 17))
    boards.put_up(hung, "村口", date(2026, 3, 16), "", TODAY)
    page.follow(Narrow(Book.POSTING, {"state": "应取下"}))
    assert [each.id for each in rows(page.list.view)] == [hung.id]


def test_an_empty_page_says_how_to_begin_in_one_place_with_a_button_for_it(
    page: PostingsPage,
) -> None:
    assert not page.desk.is_open
    assert page.list.isVisible()
    assert not page.empty.isVisible()
    (begin_here,) = (
        each
        for each in page.findChildren(QPushButton)
        if each.text().strip() == "新建公示" and each.isVisible()
    )
    begin_here.click()
    assert page.desk.is_open
    assert page.pane.form.field("title").isAncestorOf(focus())


def test_another_number_of_days_moves_no_field_below(page: PostingsPage, qtbot: QtBot) -> None:
    begin(page)
    laid_out(page, qtbot)
    form = page.pane.form
    below = form.rows["posted_on"].y() - form.rows["period"].y()
    form.go_to("period")
    write("5")
    QApplication.processEvents()
    assert form.rows["posted_on"].y() - form.rows["period"].y() == below
    assert form.field("period_reason").isEnabled()


def test_the_title_proposes_kind_and_matter(page: PostingsPage) -> None:
    press(Key.Key_N, modifier=CTRL)
    page.pane.form.go_to("title")
    write("石桥村征地补偿安置方案公告")
    assert page.pane.form.field("kind").value() == "公告"
    assert page.pane.form.field("matter").value() == "land_plan"


def test_a_row_is_copied_as_a_new_posting_from_its_menu(page: PostingsPage) -> None:
    record = kept(first_on=date(2026, 3, 17), last_on=date(2026, 3, 23))
    page.refresh()
    page.list.view.records.row(0)
    page.list.go_to(record.id)
    offered = [each for each in page.list.menu.actions if each.holds()]
    (copy,) = (each for each in offered if each.word == "复制为新的")
    copy.act()
    form = page.pane.form
    assert (page.pane.record, form.field("first_on").value()) == (None, None)
    assert form.field("title").value() == record.title


def test_nothing_is_copied_to_the_website_from_an_empty_form(
    page: PostingsPage, qtbot: QtBot
) -> None:
    press(Key.Key_N, modifier=CTRL)
    laid_out(page, qtbot)
    copying = next(
        each for each in page.head.findChildren(QPushButton) if "复制到网站" in each.text()
    )
    assert not copying.isEnabled()
    page.pane.form.field("body").set_value("停水一天。")
    laid_out(page, qtbot)
    assert copying.isEnabled()


def test_on_a_small_screen_the_button_that_prints_is_whole(opened: Path, qtbot: QtBot) -> None:
    page = posting_page(qtbot, 1366, 768)
    page.desk.open(kept().id)
    laid_out(page, qtbot)
    printing = page.preview.printing
    assert printing.text() == " 打印"
    assert printing.width() >= printing.sizeHint().width()
