"""公开栏: a posting from template and list to the board and down again, with real keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from keyboard import CTRL, ENTER, SHIFT, focus, modal, press, write
from posting_window import TABLE, TODAY, fill_dialog, kept, laid_out, posting_page
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from gui.application import Application, application
from gui.postings import pane
from gui.postings.list_dialog import ListDialog
from gui.postings.page import PostingsPage
from gui.postings.text_dialog import TextDialog
from gui.unsaved_dialog import Answer
from models import item
from models import posting as postings
from models import posting_boards as boards
from models.posting import Posting, PostingPlace
from reports.masking import Rule

Key = Qt.Key


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> Iterator[PostingsPage]:
    made = posting_page(qtbot)
    yield made
    made.pane.discard()


def begin(page: PostingsPage, template: str = "relief") -> None:
    """Begin a new posting from a template, as the clerk does."""
    press(Key.Key_N, modifier=CTRL)
    field = page.pane.form.field("template")
    field.set_value(template)
    field.edited.emit()
    QApplication.processEvents()


def paste(text: str = TABLE) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Key.Key_V, modifier=CTRL | SHIFT)


def said(page: PostingsPage) -> str:
    return page.pane.band.sentence


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


def test_a_last_day_off_work_wants_a_reason(page: PostingsPage) -> None:
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
    page.pane.show_all()
    assert row.isVisible()
    assert not page.pane.save()
    assert "休息日" in form.error("last_reason")
    row.set_value("县局统一部署")
    assert page.pane.save()


def test_a_pasted_list_is_masked_and_the_clerk_sees_how(page: PostingsPage, qtbot: QtBot) -> None:
    begin(page)
    paste()
    line = page.pane.form.field("list").value()[0]
    assert line.words == "2 行，5 列"
    assert "身份证号 2 处" in line.small
    laid_out(page, qtbot)
    assert "已隐去身份证号 2 处" in page.preview.note.text()
    page.pane.lists.press_list("show")
    QApplication.processEvents()
    dialog = modal()
    assert isinstance(dialog, ListDialog)
    shown = dialog.model.data(dialog.model.index(0, 2))
    assert shown == "360424********1234"
    assert dialog.model.data(dialog.model.index(0, 2), Qt.ItemDataRole.EditRole).startswith("36")
    out = dialog.combos[2].findData(Rule.LEAVE_OUT.value)
    dialog.combos[2].setCurrentIndex(out)
    dialog.combos[2].activated.emit(out)
    press(ENTER, modifier=CTRL)
    ready = page.pane.ready()
    assert ready is not None
    assert ready.sheet.table is not None
    assert "身份证号" not in ready.sheet.table.head


def test_rows_of_the_list_are_changed_and_taken_out(page: PostingsPage) -> None:
    begin(page)
    paste()
    page.pane.lists.open()
    QApplication.processEvents()
    dialog = modal()
    assert isinstance(dialog, ListDialog)
    assert dialog.model.setData(dialog.model.index(1, 1), "某戊 己")
    dialog.view.setCurrentIndex(dialog.model.index(0, 0))
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Key.Key_Delete)
    press(ENTER, modifier=CTRL)
    table = page.pane.lists.table
    assert table is not None
    assert [row[1] for row in table.rows] == ["某戊 己"]


def test_names_are_masked_by_choice(page: PostingsPage) -> None:
    begin(page)
    paste()
    field = page.pane.form.field("names_masked")
    field.set_value(["names"])
    field.edited.emit()
    ready = page.pane.ready()
    assert ready is not None
    assert ready.sheet.table is not None
    assert [row[1] for row in ready.sheet.table.rows] == ["某××", "某××"]


def test_what_is_no_table_is_said(page: PostingsPage) -> None:
    begin(page, "fire")
    paste("一句话")
    assert "剪贴板里没有表格" in said(page)
    assert page.pane.lists.table is None


def test_a_table_with_too_many_columns_is_said(page: PostingsPage) -> None:
    begin(page, "fire")
    paste("\n".join("\t".join(f"列{n}" for n in range(50)) for _ in range(3)))
    assert "名单最多" in said(page)
    assert page.pane.lists.table is None


def test_attachments_are_added_renamed_and_dropped(page: PostingsPage) -> None:
    begin(page, "fire")
    QGuiApplication.clipboard().setText(TABLE)
    page.pane.lists.press_attached("add_table")
    dialog = modal()
    assert isinstance(dialog, TextDialog)
    fill_dialog({"name": "禁火区划分表"})
    page.pane.lists.press_attached("add_text")
    fill_dialog({"name": "巡护办法", "text": "每日两次。"})
    lines = page.pane.form.field("attached").value()
    assert [each.words for each in lines] == ["附件1　禁火区划分表", "附件2　巡护办法"]
    page.pane.lists.press_attached("drop:0")
    assert [each.name for each in page.pane.lists.attached] == ["巡护办法"]


def test_it_is_kept_put_up_and_taken_down_with_every_step_undone(
    page: PostingsPage,
) -> None:
    begin(page)
    form = page.pane.form
    form.field("title").set_value("关于3月拟新增低保对象的公示")
    press(Key.Key_S, modifier=CTRL)
    record = Posting.get()
    assert record.kind == "公示"
    press(Key.Key_G, modifier=CTRL)
    fill_dialog({"place": "镇政府公开栏", "by": "王某"})
    press(Key.Key_G, modifier=CTRL)
    fill_dialog({"place": "柳湾村公开栏", "by": "李某"})
    assert [each.place for each in boards.places_of(record)] == ["镇政府公开栏", "柳湾村公开栏"]
    assert [line.words for line in form.field("places").value()] == ["镇政府公开栏", "柳湾村公开栏"]
    assert page.list.view.current_row().hanging == 2
    press(Key.Key_Z, modifier=CTRL)
    assert [each.place for each in boards.places_of(record)] == ["镇政府公开栏"]
    press(Key.Key_D, modifier=CTRL)
    fill_dialog({"by": "王某", "objections": "收到电话 1 次，已答复"})
    (place,) = boards.places_of(record)
    assert (place.taken_down_on, place.objections) == (TODAY, "收到电话 1 次，已答复")
    press(Key.Key_Z, modifier=CTRL)
    (place,) = boards.places_of(record)
    assert place.taken_down_on is None


def test_one_whose_time_is_over_says_so_and_comes_down(page: PostingsPage) -> None:
    record = kept(first_on=date(2026, 3, 17), last_on=date(2026, 3, 23))
    boards.put_up(record, "镇政府公开栏", date(2026, 3, 16), "王某", TODAY)
    page.refresh()
    assert "应取下 1 张" in page.head._counts.text()
    page.list.view.setFocus()
    page.list.go_to(record.id)
    press(ENTER)
    assert page.pane.reminder.sentence.startswith("公示期已满")
    press(Key.Key_D, modifier=CTRL)
    fill_dialog({"by": "王某"})
    assert not page.pane.reminder.isVisible()
    assert "应取下 0 张" in page.head._counts.text()


def test_photographs_are_kept_with_their_board(
    page: PostingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = kept()
    place = boards.put_up(record, "镇政府公开栏", TODAY, "王某", TODAY)
    photo = tmp_path / "公开栏.jpg"
    photo.write_bytes(b"not really a picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo)], ""))
    page.open(record.id)
    page.pane.work.add_photos(place)
    assert "照片 1" in page.pane.form.field("places").value()[0].small
    page.pane.work.add_photos(place)
    assert "已经在附件里" in said(page)


def test_a_board_offers_what_can_be_done_with_it(page: PostingsPage) -> None:
    record = kept()
    place = boards.put_up(record, "镇政府公开栏", TODAY, "王某", TODAY)
    page.open(record.id)
    page.pane.work.press(f"board:{place.id}")
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert [each.text() for each in opened.actions()] == ["加照片…", "登记取下"]
    opened.close()
    page.pane.work.press(f"drop:{place.id}")
    assert boards.places_of(record) == []
    press(Key.Key_Z, modifier=CTRL)
    assert [each.place for each in boards.places_of(record)] == ["镇政府公开栏"]


def test_an_item_becomes_a_posting_once(page: PostingsPage) -> None:
    made = item.record(
        "关于拟新增低保对象的公示",
        document_number="示民〔2026〕3号",
        summary="经审核，拟纳入低保 3 户。",
        notice_from=date(2026, 3, 17),
        notice_until=date(2026, 3, 23),
    )
    page.show_record({"item": made.id})
    ready = page.pane.ready()
    assert ready is not None
    assert ready.sheet.body == "经审核，拟纳入低保 3 户。"
    assert "3月17日至3月23日" in "".join(ready.sheet.closing)
    press(Key.Key_S, modifier=CTRL)
    page.go_back()
    page.show_record({"item": made.id})
    assert page.pane.posting is not None
    assert len(postings.of_item(made)) == 1


def test_leaving_with_changes_asks_once(
    page: PostingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(page)
    asked: list[str] = []

    def stay(sentence: str, _window: object) -> Answer:
        asked.append(sentence)
        return Answer.STAY

    monkeypatch.setattr(pane, "ask", stay)
    page.go_back()
    assert page.is_open
    assert len(asked) == 1
    monkeypatch.setattr(pane, "ask", lambda *_: Answer.DISCARD)
    page.go_back()
    assert not page.is_open
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
    page.open(record.id)
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
    page.open(record.id)
    QApplication.processEvents()
    shown = [page.list, page.pane, page.preview]
    assert sum(part.isVisible() for part in shown) == panes
    assert page.pane.isVisible()


def test_the_list_filters_by_state_when_another_page_asks(page: PostingsPage) -> None:
    kept()
    hung = kept(title="关于停水的通知", last_on=date(2026, 3, 20), first_on=date(2026, 3, 17))
    boards.put_up(hung, "村口", date(2026, 3, 16), "", TODAY)
    page.show_record({"state": "应取下"})
    assert [page.list.record(at).id for at in range(page.list.view.records.rowCount())] == [hung.id]


def test_an_empty_page_says_how_to_begin(page: PostingsPage) -> None:
    assert not page.is_open
    assert PostingPlace.select().count() == 0
    application().announce("posting", by=page)
    assert focus() is not None
