"""A text from Word pasted into 公开栏, with real keys, and what leaves with something lacking."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.dialogs.lacking import LackingDialog
from gui.forms import drafts
from gui.forms.field import TextField
from gui.forms.lines import LinesField
from gui.postings.page import PostingsPage
from models.postings import posting as postings
from models.postings.posting import Posting
from tests.gui.keyboard import CTRL, SHIFT, focus, press
from tests.gui.postings.posting_window import fill_dialog, kept, laid_out, posting_page
from tests.gui.windows import TODAY
from tests.reports.postings.heads import TEXTS
from tests.reports.postings.ready_texts import LAND, RELIEF

Key = Qt.Key


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


def paste(page: PostingsPage, key: str, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.pane.form.go_to(key)
    press(Key.Key_V, modifier=CTRL)


def pasted(page: PostingsPage, text: str) -> None:
    press(Key.Key_N, modifier=CTRL)
    title, _, rest = text.partition("\n")
    paste(page, "title", title)
    paste(page, "body", rest)


def test_a_pasted_text_fills_its_fields_and_goes_back_by_one_press(page: PostingsPage) -> None:
    pasted(page, RELIEF)
    form, band = page.pane.form, page.pane.text.moved
    assert band.sentence.startswith(
        "已从正文移到各栏：公示时间、电话、监督电话、特此语、落款、日期"
    )
    assert form.field("dated").value() == date(2026, 3, 16)
    assert form.field("last_on").value() == date(2026, 3, 23)
    assert form.field("phone").value() == "0934-0000001"
    assert form.field("matter").value() == "relief"
    assert "示例镇人民政府\n" not in form.field("body").value()
    band.way_out.click()
    assert "特此公示。" in form.field("body").value()
    assert not band.isVisible()


def test_a_whole_text_pasted_into_the_title_is_taken_apart_as_in_the_body(
    page: PostingsPage,
) -> None:
    press(Key.Key_N, modifier=CTRL)
    paste(page, "title", str(TEXTS["letter"]))
    form = page.pane.form
    assert form.field("title").value() == "致全镇广大农民朋友的一封信"
    assert form.field("addressee").value() == "广大农民朋友们："
    assert (form.field("kind").value(), form.field("dated").value()) == (
        "公开信",
        date(2026, 11, 30),
    )
    assert "有关事项" in form.field("body").value()


def test_a_ready_text_is_saved_without_a_correction(page: PostingsPage, qtbot: QtBot) -> None:
    pasted(page, LAND)
    laid_out(page, qtbot)
    assert page.pane.text.doubt.sentence == ""
    press(Key.Key_S, modifier=CTRL)
    made = Posting.get()
    assert (made.kind, made.matter, made.last_on) == ("公告", "land_plan", date(2026, 4, 1))
    assert not made.objections_to


def test_what_was_pasted_survives_a_kill(page: PostingsPage, qtbot: QtBot) -> None:
    pasted(page, LAND)
    qtbot.waitUntil(lambda: drafts.kept("postings") is not None)
    again = posting_page(qtbot)
    assert "征收范围" in again.pane.form.field("body").value()
    assert again.pane.form.field("dated").value() == date(2026, 3, 2)


def test_two_periods_are_named_over_the_form(page: PostingsPage, qtbot: QtBot) -> None:
    record = kept(
        body="公示时间：2026年3月17日至3月23日（共10天）。",
        first_on=date(2026, 3, 18),
        last_on=date(2026, 3, 24),
    )
    page.desk.open(record.id)
    laid_out(page, qtbot)
    said = page.pane.text.doubt.sentence
    assert "公示期一栏是2026年3月18日至3月24日" in said
    assert "正文写 10 天" in said


def test_a_notice_without_its_days_says_so_until_the_day_of_posting_is_there(
    page: PostingsPage, qtbot: QtBot
) -> None:
    page.desk.open(kept(body="现将名单公示如下。", matter="relief", first_on=None, last_on=None).id)
    laid_out(page, qtbot)
    band, form = page.pane.text.doubt, page.pane.form
    assert band.isVisible()
    assert "没有公示时间" in band.sentence
    band.way_out.click()
    assert form.focused_key() == "posted_on"
    QTest.keyClicks(focus(), "3-2")
    press(Key.Key_Tab)
    laid_out(page, qtbot)
    assert not band.isVisible()


def test_a_wrong_word_is_told_over_the_form_and_a_press_selects_it(
    page: PostingsPage, qtbot: QtBot
) -> None:
    page.desk.open(kept(body="经研究布署，现将名单公示如下。").id)
    laid_out(page, qtbot)
    band, body = page.pane.text.doubt, page.pane.form.field("body")
    assert "“布署”应写“部署”" in band.sentence
    band.way_out.click()
    assert isinstance(body, TextField)
    assert body.text.textCursor().selectedText() == "布署"


def test_paper_with_something_lacking_is_asked_about_once(
    page: PostingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page.desk.open(kept(body="〔村组〕的申请。", dated=None).id)
    laid_out(page, qtbot)
    target = tmp_path / "公示.pdf"
    asked: list[Key] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    def answer(key: Key) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LackingDialog)
        asked.append(key)
        QTest.keyClick(dialog, key)

    QTimer.singleShot(200, lambda: answer(Key.Key_Escape))
    page.preview.saving.click()
    assert not target.exists()
    assert page.pane.form.field("body").isAncestorOf(page.window().focusWidget())

    def go(*_asked: object) -> bool:
        asked.append(Key.Key_Return)
        return True

    monkeypatch.setattr("gui.postings.papers.ask_to_go", go)
    page.preview.saving.click()
    page.preview.saving.click()
    assert target.exists()
    assert len(asked) == 2


def test_a_wrong_date_leaves_the_pages_and_says_why(page: PostingsPage, qtbot: QtBot) -> None:
    page.desk.open(kept().id)
    laid_out(page, qtbot)
    page.pane.form.go_to("dated")
    press(Key.Key_A, modifier=CTRL)
    QTest.keyClicks(focus(), "13-45")
    page.preview.lay_out()
    assert page.preview.area.pages is not None
    assert "停在上一次" in page.preview.note.text()


def test_a_press_on_a_row_shows_its_posting(page: PostingsPage, qtbot: QtBot) -> None:
    first, second = kept(), kept(title="关于停水的通知", kind="通知")
    page.refresh()
    view = page.list.view
    view.records.row(0)
    for record in (first, second):
        at = view.records.row_of(record.id)
        place = view.visualRect(view.records.index(at, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(partial(_shows, page, record.id))


def _shows(page: PostingsPage, key: int) -> bool:
    return page.pane.record_id == key


def press_hint(page: PostingsPage, key: str) -> None:
    field = page.pane.form.field("hidden")
    assert isinstance(field, LinesField)
    field.pressed.emit(key)


def test_the_other_paper_is_remembered_without_a_question(page: PostingsPage, qtbot: QtBot) -> None:
    record = kept()
    page.desk.open(record.id)
    laid_out(page, qtbot)
    page.preview.papers["A3"].click()
    assert not page.pane.form.is_dirty()
    assert postings.find(record.id).paper == "A3"


def test_nothing_is_copied_from_an_empty_form(page: PostingsPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("别的")
    press(Key.Key_N, modifier=CTRL)
    laid_out(page, qtbot)
    press(Key.Key_C, modifier=CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == "别的"


def test_a_masked_number_is_kept_by_a_tick(page: PostingsPage, qtbot: QtBot) -> None:
    record = kept(body="王某（13900001234）已报名。")
    page.desk.open(record.id)
    laid_out(page, qtbot)
    (line,) = page.pane.form.field("hidden").value()
    assert line.small == "已隐去电话号码 1 处"
    press_hint(page, "masks")
    key = page.pane.ready().masks[0].key
    fill_dialog({"kept": [key]})
    press(Key.Key_S, modifier=CTRL)
    assert "13900001234" in page.pane.ready().sheet.body
    assert postings.kept_in(postings.find(record.id)) == {key}


def test_numbers_of_paragraphs_are_put_in_one_form(page: PostingsPage, qtbot: QtBot) -> None:
    page.desk.open(kept(body="一.情况\n(一)户数\n１．三户\n2、两户").id)
    laid_out(page, qtbot)
    press_hint(page, "tidy")
    assert page.pane.form.field("body").value() == "一、情况\n（一）户数\n1.三户\n2.两户"


def test_a_copy_begins_without_the_days_of_the_first(opened: Path) -> None:
    made = postings.copied(kept(first_on=date(2026, 3, 17), last_on=date(2026, 3, 23)))
    assert (made.title, made.first_on, made.dated) == (
        "关于2026年3月拟新增低保对象的公示",
        None,
        None,
    )
    assert postings.record(TODAY, **made.__data__).id


def test_a_title_of_two_lines_stands_in_its_box_without_a_scroll_bar(page: PostingsPage) -> None:
    press(Key.Key_N, modifier=CTRL)
    paste(page, "title", "示例镇人民政府\n关于停水的通知")
    box = page.pane.form.field("title").findChild(QPlainTextEdit)
    assert box is not None
    assert box.verticalScrollBar().maximum() == 0
