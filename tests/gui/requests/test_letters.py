"""文书 in the window, by real keys: from the case to the issued letter, refusals."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.unsaved import Answer
from gui.printing.preview import PreviewDialog
from gui.requests.letters import dialog as letter_dialog
from gui.requests.letters.chooser import LetterChooser
from gui.requests.letters.dialog import LetterDialog
from gui.shell.main_window import MainWindow
from models.letters.letter import letters_of
from models.office.profile import change_profile
from models.requests import handling, request
from models.requests.request import events_of
from tests.gui.keyboard import CTRL, ENTER, modal, press, write
from tests.gui.parts import current, step_into
from tests.gui.requests.letter_window import TODAY, letter_window, page, ready
from tests.models.letters.case import case_of, issued

DOWN, TAB, ESC = Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def choose(words: str) -> LetterDialog:
    """Press Ctrl+L, type what to look for, press Enter."""
    press(Qt.Key.Key_L, modifier=CTRL)
    assert isinstance(modal(), LetterChooser)
    ready(modal())
    write(words)
    press(ENTER)
    return editor()


def editor() -> LetterDialog:
    found = modal()
    assert isinstance(found, LetterDialog)
    ready(found)
    return found


def lines(window: MainWindow) -> list[tuple[str, str]]:
    return [(line.words, line.small) for line in page(window).case.letters.lines.value()]


def kinds_of() -> list[str]:
    return [event.kind for event in events_of(request.find("2026-001"))]


def test_a_letter_is_issued_from_the_case_by_keys_alone(window: MainWindow) -> None:
    dialog = choose("补正")
    assert "【请填写：补正事项】" in dialog.text.toPlainText()
    assert dialog.step.text() == "出具后登记：补正告知；文号 示镇公复〔2026〕1号"
    press(TAB)
    write("请写明文件的年份")
    assert "请写明文件的年份" in dialog.text.toPlainText()
    press(TAB)
    write("3-20")
    press(TAB)
    assert "请于2026年3月20日前" in dialog.text.toPlainText()
    assert dialog.hint.text() == "正文照左边填的内容自动写好，也可以直接改"
    press(ENTER, modifier=CTRL)
    assert QApplication.activeModalWidget() is None
    assert kinds_of() == ["received", "supplement_asked"]
    assert lines(window) == [("补正告知书", "示镇公复〔2026〕1号　2026-03-10")]
    assert window.status.sentence == "已出具补正告知书　示镇公复〔2026〕1号"
    assert page(window).case.next.title.text() == "下一步：等申请人补正"
    window.undo()
    assert kinds_of() == ["received"]
    assert lines(window) == [("补正告知书", "2026-03-10　草稿")]
    assert window.status.sentence == "已撤销出具：补正告知书"


def test_what_the_law_declines_is_said_beside_its_field_and_the_draft_stays(
    window: MainWindow,
) -> None:
    dialog = choose("延期")
    press(TAB)
    write("30")
    press(TAB)
    write("档案多")
    press(TAB)
    write("李××")
    press(ENTER, modifier=CTRL)
    assert dialog.form.error("days") == "延期最长 20 个工作日，请填 1 到 20。"
    assert kinds_of() == ["received"]
    assert dialog.letter is not None
    dialog.form.field("days").set_value(10)
    dialog.form.edited.emit("days")
    press(ENTER, modifier=CTRL)
    assert kinds_of() == ["received", "extended"]
    assert page(window).case.clock.due.text() == "2026-04-14"


def test_what_is_missing_is_named_and_the_cursor_goes_there(window: MainWindow) -> None:
    dialog = choose("d5")
    assert dialog.hint.text() == "还差 1 处：说明"
    press(ENTER, modifier=CTRL)
    assert dialog.form.error("reason") == "还没有填写：说明。"
    change_profile(authority="")
    dialog.rewrite()
    dialog.form.field("reason").set_value("人事安排")
    dialog.form.edited.emit("reason")
    press(ENTER, modifier=CTRL)
    assert "还没有填复议机关" in dialog.form.band.sentence


def test_a_letter_of_not_held_without_a_search_asks_for_a_reason_and_goes_on(
    window: MainWindow,
) -> None:
    dialog = choose("不存在")
    assert dialog.form.field("closing_reason").isVisible()
    press(TAB)
    write("检索了档案室")
    press(ENTER, modifier=CTRL)
    assert dialog.form.error("closing_reason").startswith("没有检索记录")
    write("记录在纸质案卷里")
    press(ENTER, modifier=CTRL)
    closed = request.find("2026-001")
    assert (closed.outcome, closed.closing_reason) == ("u1", "记录在纸质案卷里")


def test_a_letter_that_nothing_speaks_against_asks_for_no_reason(window: MainWindow) -> None:
    dialog = choose("非本机关")
    assert not dialog.form.field("closing_reason").isVisible()
    press(ESC)


def test_a_fee_letter_says_what_the_scale_gives(window: MainWindow) -> None:
    dialog = choose("收费通知书")
    form = dialog.form
    assert not form.field("amount_reason").isVisible()
    for key, value in {"fee_by": "按量", "units": 45, "amount": 20000, "counts": "多"}.items():
        form.field(key).set_value(value)
        form.edited.emit(key)
    assert form.field("amount_reason").isVisible()
    assert "二、计费数量：45页。" in dialog.text.toPlainText()
    form.field("amount").set_value(15000)
    form.edited.emit("amount")
    assert not form.field("amount_reason").isVisible()
    step_into(form, "units")
    press(Qt.Key.Key_A, modifier=CTRL)
    write("4.5")
    press(ENTER, modifier=CTRL)
    assert form.error("units") == "“4.5”不是数量，计费数量要写成 45 这样的正整数。"
    assert kinds_of() == ["received"]
    dialog.done(0)


def test_the_chooser_offers_what_the_law_allows_first(window: MainWindow) -> None:
    press(Qt.Key.Key_L, modifier=CTRL)
    chooser = modal()
    assert isinstance(chooser, LetterChooser)
    ready(chooser)
    first = chooser.view.current_row()
    assert first is not None
    assert (first.proposal.kind.id, first.now) == ("supplement", True)
    press(DOWN)
    assert current(chooser.view).proposal.kind.id == "extension"
    write("sfz")
    assert chooser.view.isHidden()
    press(ENTER)
    assert modal() is chooser
    chooser.field.clear()
    write("bz")
    assert chooser.view.records.rowCount() >= 1
    press(ESC)
    assert QApplication.activeModalWidget() is None


def test_a_draft_is_kept_gone_on_with_and_thrown_away(window: MainWindow) -> None:
    dialog = choose("不存在")
    press(TAB)
    write("检索了档案室")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert lines(window) == [("答复书（不存在）", "2026-03-10　草稿")]
    press(ESC)
    assert dialog.letter is not None
    page(window).case.letters.lines.pressed.emit(f"open:{dialog.letter.id}")
    again = editor()
    assert again.form.field("search").value() == "检索了档案室"
    assert again.hint.text() == "正文照左边填的内容自动写好，也可以直接改"
    press(ESC)
    assert again.letter is not None
    page(window).case.letters.lines.pressed.emit(f"drop:{again.letter.id}")
    assert lines(window) == []
    window.undo()
    assert lines(window) == [("答复书（不存在）", "2026-03-10　草稿")]


def test_a_text_changed_by_hand_stays_until_it_is_written_anew(window: MainWindow) -> None:
    dialog = choose("予以公开）")
    dialog.text.setPlainText(dialog.text.toPlainText().replace("特此告知。", "以上。"))
    dialog.form.field("pages").set_value("3")
    dialog.form.edited.emit("pages")
    assert "以上。" in dialog.text.toPlainText()
    assert dialog.hint.text() == "正文手工改过，左边和机关信息再改不会进正文"
    dialog.again.click()
    assert "（共3页）" in dialog.text.toPlainText()
    assert "特此告知。" in dialog.text.toPlainText()
    dialog.done(0)


@pytest.mark.parametrize(
    ("answer", "kept", "closed"),
    [(Answer.SAVE, 1, True), (Answer.DISCARD, 0, True), (Answer.STAY, 0, False)],
)
def test_closing_asks_about_what_is_not_kept(
    window: MainWindow, answer: Answer, kept: int, closed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_dialog, "ask", lambda *_: answer)
    choose("不存在")
    press(TAB)
    write("检索了档案室")
    press(ESC)
    assert (QApplication.activeModalWidget() is None) is closed
    assert len(letters_of(request.find("2026-001"))) == kept


def test_an_issued_letter_opens_to_read_preview_and_export(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = issued(case_of(request.find("2026-001"), TODAY), "granted", today=TODAY)
    page(window).refresh()
    page(window).letters.open(made.id)
    dialog = editor()
    assert dialog.text.isReadOnly()
    assert dialog.hint.text() == "示镇公复〔2026〕1号　已出具，不能再改"
    out = tmp_path / "1.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(Qt.Key.Key_S, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "示镇公复〔2026〕1号" in [each.text for each in docx.Document(str(out)).paragraphs]
    press(Qt.Key.Key_P, modifier=CTRL)
    assert isinstance(modal(), PreviewDialog)
    press(ESC)
    dialog.activateWindow()
    ready(dialog)
    press(ESC)
    assert QApplication.activeModalWidget() is None


def test_a_cancelled_letter_says_so(window: MainWindow) -> None:
    made = issued(case_of(request.find("2026-001"), TODAY), "granted", today=TODAY)
    assert made.event is not None
    handling.cancel(request.find("2026-001"), made.event, "办错了", TODAY)
    page(window).refresh()
    assert lines(window)[0][1].endswith("已撤销")
    page(window).letters.open(made.id)
    assert dialog_hint().endswith("登记的这一步后来撤销了")


def dialog_hint() -> str:
    return editor().hint.text()


def test_a_late_demand_is_warned_of_and_still_possible(window: MainWindow) -> None:
    page(window).today = lambda: date(2026, 3, 12)
    dialog = choose("补正告知书")
    dialog.form.field("dated").set_value(date(2026, 3, 12))
    dialog.form.edited.emit("dated")
    assert dialog.step.text().startswith("2026-03-12 告知补正，超过收到之日起 7 个工作日。")
    dialog.done(0)


def test_nothing_is_added_to_a_request_in_the_bin(window: MainWindow) -> None:
    request.find("2026-001").remove("重复")
    page(window).refresh()
    press(Qt.Key.Key_L, modifier=CTRL)
    assert QApplication.activeModalWidget() is None
