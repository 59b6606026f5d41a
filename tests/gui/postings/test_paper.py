"""公开栏: the posting as it will be printed, and what leaves the page as paper or words."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.postings.page import PostingsPage
from gui.printing import dialog as print_dialog
from gui.printing import printers, printing
from gui.printing.dialog import PrintDialog
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from models.pc import cups
from models.postings import boards
from models.postings.pasted import PostedList, as_text
from models.store.refusal import Refusal
from reports.postings.pasted import from_clipboard
from tests.gui.keyboard import CTRL, SHIFT, modal, press
from tests.gui.postings.posting_window import (
    TABLE,
    fill_dialog,
    kept,
    laid_out,
    posting_page,
)
from tests.gui.windows import TODAY

Key = Qt.Key


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


@pytest.fixture
def shown(page: PostingsPage, qtbot: QtBot) -> PostingsPage:
    record = kept(
        body="现予公示。\n【名单】",
        list=as_text(from_clipboard(TABLE)),
        first_on=date(2026, 3, 24),
        last_on=date(2026, 3, 30),
    )
    page.desk.open(record.id)
    laid_out(page, qtbot)
    return page


def test_the_preview_follows_what_is_typed(shown: PostingsPage, qtbot: QtBot) -> None:
    before = shown.preview.laid
    assert before is not None
    field = shown.pane.form.field("body")
    field.set_value("改过的正文。")
    field.edited.emit()
    qtbot.waitUntil(lambda: shown.preview.laid is not before)
    assert shown.preview.laid is not None
    assert shown.preview.laid.data != before.data


def test_the_other_paper_is_kept_with_the_posting(shown: PostingsPage, qtbot: QtBot) -> None:
    shown.preview.papers["A3"].click()
    laid_out(shown, qtbot)
    assert shown.preview.ready is not None
    assert shown.preview.ready.sheet.paper == "A3"
    assert shown.preview.papers["A3"].isChecked()
    assert not shown.preview.papers["A4"].isChecked()
    press(Key.Key_S, modifier=CTRL)
    assert shown.pane.record is not None
    assert shown.pane.record.paper == "A3"


def test_pages_are_turned_and_zoomed_by_keyboard(page: PostingsPage, qtbot: QtBot) -> None:
    rows = tuple((str(n), f"某{n}", "柳湾村") for n in range(1, 120))
    record = kept(list=as_text(PostedList(("序号", "户主", "村组"), rows)))
    page.desk.open(record.id)
    laid_out(page, qtbot)
    pane = page.preview
    assert pane.laid is not None
    assert pane.laid.pages > 2
    pane.setFocus()
    QTest.keyClick(pane, Key.Key_PageDown)
    assert pane.count.whole == f"第 2 页，共 {pane.laid.pages} 页"
    QTest.keyClick(pane, Key.Key_End)
    assert pane.area.number == pane.laid.pages - 1
    QTest.keyClick(pane, Key.Key_PageDown)
    assert pane.area.number == pane.laid.pages - 1
    QTest.keyClick(pane, Key.Key_Home)
    whole = pane.area.view.scale
    QTest.keyClick(pane, Key.Key_Plus)
    assert pane.area.view.scale > whole
    QTest.keyClick(pane, Key.Key_0)
    assert pane.area.view.scale == whole


def test_what_is_not_filled_in_is_said_over_the_form_and_a_press_leads_there(
    page: PostingsPage, qtbot: QtBot
) -> None:
    record = kept(body="〔村组〕的申请，示政发〔2026〕1号。")
    page.desk.open(record.id)
    laid_out(page, qtbot)
    band = page.pane.text.doubt
    assert "还有 1 处没有填：〔村组〕" in band.sentence
    band.way_out.click()
    text = page.pane.form.field("body").findChild(QPlainTextEdit)
    assert text is not None
    assert text.textCursor().selectedText() == "〔村组〕"


def test_the_website_gets_the_words_of_the_board(shown: PostingsPage) -> None:
    press(Key.Key_C, modifier=CTRL | SHIFT)
    data = QGuiApplication.clipboard().mimeData()
    assert "公示时间：2026年3月24日至3月30日（共7天）。" in data.text()
    assert "某甲乙\t360424********1234" in data.text()
    assert "<td" in data.html()
    assert "360424199001011234" not in data.text() + data.html()


def test_it_is_saved_as_a_pdf(
    shown: PostingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "公示.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    shown.preview.saving.click()
    assert shown.preview.laid is not None
    assert target.read_bytes() == shown.preview.laid.data


def printer(monkeypatch: pytest.MonkeyPatch, sizes: str) -> list[list[str]]:
    """Pretend a printer with these papers; returns what is sent to it."""
    told = {"-e": "窗口机\n办公室\n", "-d": "system default destination: 办公室", "-p": sizes}
    monkeypatch.setattr(cups, "answer_of", lambda _command, *words: told[words[0]])
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/lp")
    sent: list[list[str]] = []

    class Done:
        returncode = 0

    def run(command: list[str], **_given: object) -> Done:
        sent.append(list(command))
        assert Path(command[-1]).read_bytes().startswith(b"%PDF")
        return Done()

    monkeypatch.setattr(subprocess, "run", run)
    return sent


def choosing(monkeypatch: pytest.MonkeyPatch, copies: int) -> list[PrintDialog]:
    asked: list[PrintDialog] = []

    def accept(dialog: PrintDialog) -> int:
        asked.append(dialog)
        dialog.form.set_values({**dialog.form.values(), "copies": copies})
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(print_dialog.PrintDialog, "exec", accept)
    return asked


def test_it_goes_to_the_printer_chosen_which_is_remembered(
    shown: PostingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = printer(monkeypatch, "PageSize/Media Size: *A4 A5")
    asked = choosing(monkeypatch, 3)
    press(Key.Key_P, modifier=CTRL)
    assert asked[0].printer == "办公室"
    (command,) = sent
    assert command[1:7] == ["-d", "办公室", "-n", "3", "-o", "media=A4"]
    assert printers.usual(["甲", "办公室"]) == "办公室"


def test_what_was_typed_a_moment_ago_is_printed(
    shown: PostingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = printer(monkeypatch, "")
    choosing(monkeypatch, 1)
    printed: list[str] = []
    run: Callable[..., object] = subprocess.run

    def reading(command: list[str], **given: object) -> object:
        page = pypdfium2.PdfDocument(Path(command[-1]).read_bytes())[0]
        printed.append(page.get_textpage().get_text_range())
        return run(command, **given)

    monkeypatch.setattr(subprocess, "run", reading)
    field = shown.pane.form.field("body")
    field.set_value("刚刚改过的正文。")
    field.edited.emit()
    shown.papers.print()
    assert len(sent) == 1
    assert "刚刚改过的正文" in printed[0]


def test_a_printer_without_the_paper_is_told_of(
    shown: PostingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(monkeypatch, "PageSize/Media Size: *A4 A5")
    dialog = PrintDialog("公示", cups.names(), ["A3", "A4"], shown)
    assert printers.takes("办公室", "A3") is False
    assert "没有 A3 纸" in dialog.form.rows["printer"].rule.said


def test_a_week_on_both_papers_leaves_the_tray_to_the_printer(
    shown: PostingsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    kept(title="关于停水的通知", paper="A3", first_on=date(2026, 3, 25), last_on=date(2026, 3, 27))
    sent = printer(monkeypatch, "PageSize/Media Size: *A4 A3")
    choosing(monkeypatch, 1)
    shown.papers.week()
    week = open_paper(qtbot)
    assert printing.papers_of(week.data) == ["A3", "A4"]
    week.print()
    assert sent[0][1:5] == ["-d", "办公室", "-n", "1"]
    assert not any("media" in word for word in sent[0])
    week.reject()


def test_a_printer_that_vanishes_is_told_of(
    shown: PostingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(monkeypatch, "")
    choosing(monkeypatch, 1)

    class Failed:
        returncode = 1

    monkeypatch.setattr(subprocess, "run", lambda *_args, **_given: Failed())
    press(Key.Key_P, modifier=CTRL)
    assert "没有找到打印机" in shown.band.sentence
    assert "PDF" in shown.band.sentence


@pytest.mark.parametrize("copies", ["0", "100", "三"])
def test_copies_are_a_number(copies: str) -> None:
    with pytest.raises(Refusal, match="份数请填 1 到 99"):
        print_dialog.read_copies(copies)


def open_paper(qtbot: QtBot) -> PreviewDialog:
    QApplication.processEvents()
    found = modal()
    assert isinstance(found, PreviewDialog)
    qtbot.waitUntil(lambda: bool(found.data))
    return found


def test_the_slip_the_week_and_the_register_are_shown(shown: PostingsPage, qtbot: QtBot) -> None:
    assert shown.pane.record is not None
    boards.put_up(shown.pane.record, "镇政府公开栏", date(2026, 3, 23), "王某", TODAY)
    shown.pane.show_around()
    shown.pane.slip_wanted.emit()
    slip = open_paper(qtbot)
    slip.reject()
    shown.papers.week()
    open_paper(qtbot).reject()
    shown.papers.register()
    fill_dialog({})
    register = open_paper(qtbot)
    register.reject()


def test_a_week_without_postings_says_so(page: PostingsPage) -> None:
    page.papers.week()
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.status.sentence == "本周没有公示期开始的公示"


def test_without_room_beside_the_editor_the_paper_has_a_window(opened: Path, qtbot: QtBot) -> None:
    page = posting_page(qtbot, 1100, 700)
    page.desk.open(kept().id)
    page.pane.form.go_to("title")
    press(Key.Key_P, modifier=CTRL)
    open_paper(qtbot).reject()
