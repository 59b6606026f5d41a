"""主动公开: review, amendment, interpretation and attachments of an item, by keyboard."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.acting.background import end_all
from gui.forms import attachments
from gui.forms.lines import LinesField
from gui.items.amendment_dialog import AmendmentDialog
from gui.items.book import history
from gui.items.clearance_dialog import ClearanceDialog
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from models.items import amendment, clearance, item
from models.store import attachment
from reports.ways import Book, Open
from tests.gui.items.item_window import item_window, page_of
from tests.gui.keyboard import CTRL, ENTER, SHIFT, modal, press, write
from tests.gui.parts import field
from tests.gui.windows import TODAY
from tests.huge import png_of

CTRL_SHIFT = CTRL | SHIFT


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    return item_window(qtbot)


def published(window: MainWindow, **values: Any) -> item.PublishedItem:
    record = item.record("低保公示", published_on=date(2026, 3, 9), attribute="主动公开", **values)
    page_of(window).follow(Open(Book.ITEM, record.id))
    return record


def lines(window: MainWindow, key: str) -> list[str]:
    return [line.words for line in page_of(window).pane.form.field(key).value()]


def test_a_review_is_recorded_by_keyboard(window: MainWindow) -> None:
    record = published(window)
    press(Qt.Key.Key_R, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, ClearanceDialog)
    write("李××")
    press(ENTER)
    write("今天")
    dialog.form.go_to("person2")
    write("赵××")
    press(ENTER)
    write("3-26")
    dialog.form.go_to("conclusion2")
    press(Qt.Key.Key_Space)
    press(ENTER, modifier=CTRL)
    assert clearance.conclusion_of(record) == "公开"
    assert lines(window, "clearance") == [
        "初审初校　李××",
        "二审二校",
        "保密审查　赵××",
        "终审终校",
    ]


def test_ctrl_r_reviews_the_row_that_is_marked_and_takes_its_reviewer_over(
    window: MainWindow,
) -> None:
    record = item.record("甲", reviewer="李××")
    page = page_of(window)
    page.refresh()
    page.list.go_to(record.id)
    page.list.view.setFocus()
    assert not page.desk.is_open
    press(Qt.Key.Key_R, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, ClearanceDialog)
    people = [review.person for review in dialog.written()]
    assert people == ["", "", "李××", ""]  # the step that concludes


def test_a_refusal_asks_for_its_reason_beside_the_field(window: MainWindow) -> None:
    record = published(window)
    press(Qt.Key.Key_R, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, ClearanceDialog)
    dialog.form.go_to("conclusion2")
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    press(ENTER, modifier=CTRL)
    assert "要写依据的条款和理由" in dialog.form.error("reason2")
    assert clearance.conclusion_of(record) == ""


def test_the_slip_is_shown_with_what_is_written(window: MainWindow, qtbot: QtBot) -> None:
    published(window)
    press(Qt.Key.Key_R, modifier=CTRL)
    write("李××")
    press(Qt.Key.Key_P, modifier=CTRL)
    shown = modal()
    assert isinstance(shown, PreviewDialog)
    qtbot.waitUntil(lambda: bool(shown.data))
    assert shown.desk.pages is not None
    assert shown.desk.pages.count == 1
    assert clearance.Clearance.get(position=0).person == "李××"


def test_a_new_item_is_saved_before_it_is_reviewed(window: MainWindow) -> None:
    press(Qt.Key.Key_N, modifier=CTRL)
    press(Qt.Key.Key_R, modifier=CTRL)
    assert "名称不能空着" in page_of(window).pane.form.error("title")
    write("通知")
    press(Qt.Key.Key_R, modifier=CTRL)
    assert isinstance(modal(), ClearanceDialog)
    assert item.PublishedItem.select().count() == 1


def test_a_withdrawal_is_recorded_and_undone_by_keyboard(window: MainWindow) -> None:
    record = published(window)
    press(Qt.Key.Key_T, modifier=CTRL)
    dialog = modal()
    assert isinstance(dialog, AmendmentDialog)
    assert dialog.form.verticalScrollBar().maximum() == 0  # 原文 and 改为 are seen whole
    press(Qt.Key.Key_Left)  # from 更正 to 撤回
    dialog.form.go_to("reason")
    write("含个人信息")
    press(ENTER, modifier=CTRL)
    assert item.find(record.id).withdrawn_on == TODAY
    assert lines(window, "amendments") == ["2026-03-26 撤回"]
    window.activateWindow()
    page_of(window).list.view.setFocus()
    QApplication.processEvents()
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert item.find(record.id).withdrawn_on is None
    assert amendment.amendments(record) == []


def test_what_is_not_published_is_changed_and_not_withdrawn(window: MainWindow) -> None:
    record = item.record("草稿")
    page_of(window).follow(Open(Book.ITEM, record.id))
    press(Qt.Key.Key_T, modifier=CTRL)
    assert "直接修改" in page_of(window).pane.form.band.sentence


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("照片.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC 照片，印不出来，请另存为 JPG"),
        ("IMG_1.HEIC", b"\0\0\0\x18ftypheix\0\0\0\0mif1heix", "HEIC 照片，印不出来"),
        ("扫描.pdf", b"%PDF-1.7 broken", "“扫描.pdf”打不开：文件已损坏"),
        ("公示.png", b"\x89PNG\r\n\x1a\n cut off", "文件已损坏"),
        ("大图.png", png_of(30_000, 30_000), "图片的点数太多，印不出来，请在看图软件里缩小"),
        ("附表.xlsx", b"whatever it is", ""),
    ],
)
def test_a_file_that_cannot_be_printed_is_attached_and_said_in_amber(
    window: MainWindow, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    published(window)
    (tmp_path / name).write_bytes(data)
    page_of(window).pane.belongings.files.attach([tmp_path / name])
    assert lines(window, "attachments") == [name]
    assert said in window.status.caution if said else not window.status.caution


def test_files_are_attached_opened_and_removed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = published(window)
    scan = tmp_path / "签发稿.pdf"
    scan.write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(scan)], ""))
    press(Qt.Key.Key_A, modifier=CTRL_SHIFT)
    assert lines(window, "attachments") == ["签发稿.pdf"]
    opened: list[Path] = []

    def note(file: Path) -> bool:
        opened.append(file)
        return True

    monkeypatch.setattr(attachments, "open_file", note)
    (kept,) = attachment.attachments(item.KIND, record.id)
    pane = page_of(window).pane
    field(pane.form, "attachments", LinesField).pressed.emit(f"open:{kept.id}")
    assert opened[0].read_bytes() == b"%PDF-1.4"
    assert opened[0].stat().st_mode & 0o222 == 0  # nothing is saved into a copy
    assert "只读副本" in window.status.sentence
    field(pane.form, "attachments", LinesField).pressed.emit(f"drop:{kept.id}")
    assert lines(window, "attachments") == []
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert lines(window, "attachments") == ["签发稿.pdf"]
    end_all()  # the file is looked over beside


def test_a_document_without_interpretation_says_so_and_its_interpretation_leads_there(
    window: MainWindow,
) -> None:
    record = published(window, document_kind="行政规范性文件", index_number="x/2026-00001")
    assert lines(window, "interpretations") == ["还没有解读"]
    other = item.record("低保公示解读", explains="x/2026-00001", published_on=TODAY)
    page = page_of(window)
    page.pane.show_record(item.find(record.id))
    assert lines(window, "interpretations") == ["低保公示解读"]
    field(page.pane.form, "interpretations", LinesField).pressed.emit(f"item:{other.id}")
    assert page.pane.record_id == other.id
    assert lines(window, "interpretations") == ["解读：低保公示"]


def test_a_period_of_its_own_needs_its_basis(window: MainWindow) -> None:
    record = item.record("预算", made_on=date(2026, 3, 3))
    page = page_of(window)
    page.follow(Open(Book.ITEM, record.id))
    form = page.pane.form
    form.go_to("period")
    write("7")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "要写依据" in form.error("period_reason")
    write("双公示七个工作日")
    press(Qt.Key.Key_S, modifier=CTRL)
    kept = item.find(record.id)
    assert (kept.period, kept.period_kind, kept.period_reason) == (7, "", "双公示七个工作日")
    assert form.field("due_on").value() == "2026-03-12"


@pytest.mark.parametrize("words", ["0", "366", "七", "-3", "1.5"])
def test_a_period_that_is_no_number_of_days_is_said_beside_it(
    window: MainWindow, words: str
) -> None:
    record = item.record("预算", made_on=date(2026, 3, 3))
    page = page_of(window)
    page.follow(Open(Book.ITEM, record.id))
    page.pane.form.go_to("period")
    write(words)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "不是天数" in page.pane.form.error("period")
    assert item.find(record.id).period is None


def test_the_history_of_a_review_calls_the_post_of_who_signs_a_post(opened: Path) -> None:
    made = item.record("防汛抢险应急预案")
    signed = [replace(each, person="王××") for each in clearance.reviews(made)]
    clearance.review(made, signed, TODAY)
    entries = [each for each in history(made) if each.verb == "登记审查"]
    named = {name for entry in entries for name, _old, _new in entry.changes}
    assert "岗位" in named
    assert "信息名称" not in named
