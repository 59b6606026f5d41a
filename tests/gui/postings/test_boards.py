"""公开栏: where a posting hangs, put up and taken down with real keys, every step undone."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from gui.acting.application import application
from gui.controls.chips import ChipKind
from gui.forms.lines import LinesField
from gui.postings.hanging.boards import PutUpDialog, TakeDownDialog
from gui.postings.page import PostingsPage
from gui.postings.words import CUT_SHORT, row_chip, sub
from models.postings import boards
from models.postings.listing import PostingRow
from models.postings.posting import PHOTO_KIND, Posting
from models.store.attachment import attach
from reports.ways import Book, Narrow
from tests.gui.keyboard import CTRL, ENTER, SHIFT, modal, press
from tests.gui.parts import current, rows
from tests.gui.postings.posting_window import begin, fill_dialog, kept, posting_page, said
from tests.gui.windows import TODAY

Key = Qt.Key


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


def test_it_is_kept_put_up_and_taken_down_with_every_step_undone(
    page: PostingsPage,
) -> None:
    begin(page)
    form = page.pane.form
    form.field("title").set_value("关于3月拟新增低保对象的公示")
    press(Key.Key_S, modifier=CTRL)
    record = Posting.get()
    assert record.kind == "公示"
    press(Key.Key_H, modifier=CTRL)
    fill_dialog({"places": ["镇政府公开栏"], "by": "王某"})
    press(Key.Key_H, modifier=CTRL)
    fill_dialog({"places": [], "place": "柳湾村公开栏", "by": "李某"})
    assert [each.place for each in boards.places_of(record)] == ["镇政府公开栏", "柳湾村公开栏"]
    assert [line.words for line in form.field("places").value()] == ["镇政府公开栏", "柳湾村公开栏"]
    assert current(page.list.view).hanging == 2
    press(Key.Key_Z, modifier=CTRL)
    assert [each.place for each in boards.places_of(record)] == ["镇政府公开栏"]
    press(Key.Key_H, modifier=CTRL | SHIFT)
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
    assert "应取下 1 张" in page.head.counts_label.text()
    page.list.view.setFocus()
    page.list.go_to(record.id)
    press(ENTER)
    assert page.pane.reminder.sentence.startswith("公示期已满")
    press(Key.Key_H, modifier=CTRL | SHIFT)
    fill_dialog({"by": "王某"})
    assert not page.pane.reminder.isVisible()
    assert "应取下 0 张" in page.head.counts_label.text()


def test_photographs_are_kept_with_their_board(
    page: PostingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = kept()
    place = boards.put_up(record, "镇政府公开栏", TODAY, "王某", TODAY)
    photo = tmp_path / "公开栏.jpg"
    photo.write_bytes(b"not really a picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo)], ""))
    page.desk.open(record.id)
    page.pane.work.add_photos(place)
    assert "照片 1" in page.pane.form.field("places").value()[0].small
    page.pane.work.add_photos(place)
    assert "已经在附件里" in said(page)


def test_a_board_offers_what_can_be_done_with_it(page: PostingsPage) -> None:
    record = kept()
    place = boards.put_up(record, "镇政府公开栏", TODAY, "王某", TODAY)
    page.desk.open(record.id)
    page.pane.work.press(f"board:{place.id}")
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert [each.text() for each in opened.actions()] == ["加照片…", "登记取下"]
    opened.close()
    page.pane.work.press(f"drop:{place.id}")
    assert boards.places_of(record) == []
    press(Key.Key_Z, modifier=CTRL)
    assert [each.place for each in boards.places_of(record)] == ["镇政府公开栏"]


def test_several_places_go_up_in_one_step_on_no_day_to_come(page: PostingsPage) -> None:
    record = kept(posted_on=date(2026, 3, 30))
    page.desk.open(record.id)
    press(Key.Key_H, modifier=CTRL)
    fill_dialog({"places": ["镇政府公开栏"], "place": "石桥村公开栏、柳湾村公开栏"})
    hung = boards.places_of(record)
    assert [each.place for each in hung] == ["镇政府公开栏", "石桥村公开栏", "柳湾村公开栏"]
    assert {each.put_up_on for each in hung} == {TODAY}


def test_taking_down_before_the_end_is_said_and_marked(page: PostingsPage, qtbot: QtBot) -> None:
    record = kept(first_on=date(2026, 3, 24), last_on=date(2026, 3, 30))
    boards.put_up(record, "镇政府公开栏", date(2026, 3, 23), "王某", TODAY)
    page.desk.open(record.id)
    press(Key.Key_H, modifier=CTRL | SHIFT)
    QApplication.processEvents()
    dialog = modal()
    assert isinstance(dialog, TakeDownDialog)
    assert dialog.form.band.sentence == "公示期到 2026-03-30 才满，2026-03-26 取下少贴 4 天"
    dialog.accept()
    (row,) = rows(page.list.view)
    chip = row_chip(row, TODAY)
    assert chip is not None
    assert (chip.kind, chip.text) == (ChipKind.LATE, "公示期未满")


def test_a_posting_that_came_down_early_is_nowhere_green(page: PostingsPage) -> None:
    record = kept(first_on=date(2026, 3, 24), last_on=date(2026, 3, 30))
    page.desk.open(record.id)
    assert page.pane.form.field("enough").value().text == "满 7 天"
    board = boards.put_up(record, "镇政府公开栏", date(2026, 3, 23), "王某", TODAY)
    other = boards.put_up(record, "石桥村公开栏", date(2026, 3, 23), "王某", TODAY)
    boards.take_down(board, date(2026, 3, 25), "王某", TODAY)
    page.refresh()
    assert page.pane.form.field("enough").value().text == "满 7 天"  # it hangs still
    boards.take_down(other, TODAY, "王某", TODAY)
    page.refresh()
    assert page.pane.form.field("enough").value() == CUT_SHORT
    assert page.pane.head.chip.chip == CUT_SHORT


def test_a_posting_that_hangs_says_so_when_it_is_changed(page: PostingsPage) -> None:
    record = kept()
    boards.put_up(record, "镇政府公开栏", date(2026, 3, 23), "王某", TODAY)
    page.desk.open(record.id)
    page.pane.form.go_to("body")
    press(Key.Key_A)
    assert "已经张贴" in page.pane.reminder.sentence
    assert page.pane.reminder.isVisible()


def test_the_days_of_another_year_are_shown_with_it() -> None:
    row = PostingRow(1, "公示", "公示", "2025-05-14", "2025-06-12", 1, 0, 0)
    assert sub(row, TODAY).startswith("2025-05-14 至 06-12")
    assert sub(replace(row, first_on="2026-05-14", last_on="2026-06-12"), TODAY).startswith("05-14")


def test_a_posting_lacks_the_photographs_of_the_boards_that_have_none(
    page: PostingsPage, tmp_path: Path
) -> None:
    record = kept(first_on=date(2026, 3, 24), last_on=date(2026, 3, 30))
    places = [boards.put_up(record, name, TODAY, "王某", TODAY) for name in ("甲", "乙", "丙")]
    photo = tmp_path / "甲.jpg"
    photo.write_bytes(b"photo")
    attach(PHOTO_KIND, places[0].id, photo)
    page.refresh()
    chip = row_chip(rows(page.list.view)[0], TODAY)
    assert chip is not None
    assert chip.text == "照片缺 2 处"
    page.follow(Narrow(Book.POSTING, {"state": "缺照片"}))
    assert [row.id for row in rows(page.list.view)] == [record.id]


def test_an_objection_told_while_all_come_down_is_kept_once(page: PostingsPage) -> None:
    record = kept()
    for name in ("镇政府公开栏", "柳湾村公开栏"):
        boards.put_up(record, name, date(2026, 3, 23), "王某", TODAY)
    page.desk.open(record.id)
    press(Key.Key_H, modifier=CTRL | SHIFT)
    fill_dialog({"objections": "来电一次"})
    assert [each.objections for each in boards.places_of(record)] == ["来电一次", ""]


def test_where_nothing_hangs_the_line_at_the_foot_says_so(page: PostingsPage, qtbot: QtBot) -> None:
    begin(page)
    page.pane.form.field("title").set_value("关于3月拟新增低保对象的公示")
    press(Key.Key_S, modifier=CTRL)
    with qtbot.waitSignal(application().said) as heard:
        press(Key.Key_H, modifier=CTRL | SHIFT)
    assert heard.args[0].sentence == "没有在贴的地点，不用登记取下"


LATE = {"posted_on": date(2026, 3, 25), "first_on": TODAY, "last_on": date(2026, 4, 1)}


@pytest.mark.parametrize(
    ("chosen", "days"),
    [(True, (date(2026, 3, 27), date(2026, 4, 2))), (False, (TODAY, date(2026, 4, 1)))],
)
def test_a_posting_put_up_on_its_first_day_is_asked_whether_its_period_moves(
    page: PostingsPage, chosen: bool, days: tuple[date, date]
) -> None:
    record = kept(**LATE)
    page.desk.open(record.id)
    press(Key.Key_H, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, PutUpDialog)
    assert not dialog.form.rows["moved"].isVisible()  # planned for yesterday, which is in time
    for field, value in (("put_up_on", TODAY), ("moved", None)):
        dialog.form.field(field).set_value(value)
        dialog.form.field(field).edited.emit()
    assert "从 2026-03-27 起算，2026-04-02 截止" in dialog.form.rows["moved"].rule.said
    press(ENTER, modifier=CTRL)
    assert "请选顺延还是不改" in dialog.form.error("moved")
    fill_dialog({"moved": chosen})
    again = Posting.get()
    assert (again.first_on, again.last_on) == days
    page.desk.list.refresh()
    assert rows(page.list.view)[0].last_on == days[1].isoformat()


def test_the_form_says_that_the_day_of_posting_does_not_count_as_the_first(
    page: PostingsPage,
) -> None:
    page.desk.open(kept(**{**LATE, "posted_on": TODAY}).id)
    assert "张贴当日不计入" in page.pane.form.rows["last_on"].rule.said


def test_taking_down_rests_while_nothing_hangs(page: PostingsPage) -> None:
    record = kept()
    page.desk.open(record.id)
    places = page.pane.form.field("places")
    assert isinstance(places, LinesField)
    assert not places.ways["take_down"].isEnabled()
    press(Key.Key_H, modifier=CTRL)
    fill_dialog({"places": ["镇政府公开栏"]})
    assert places.ways["take_down"].isEnabled()


def test_a_posting_without_a_text_is_put_up_only_after_that_was_said(page: PostingsPage) -> None:
    page.desk.open(kept(body="").id)
    press(Key.Key_H, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, PutUpDialog)
    assert dialog.form.band.sentence == "这张没有正文"
    assert dialog.main.accessibleName() == "仍要登记"
    dialog.let_go()
