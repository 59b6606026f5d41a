"""依申请公开: papers, files, archive and findings of requests, by keyboard."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.findings_sheet import FindingsDialog
from gui.forms import attachments
from gui.printing.preview import PreviewDialog
from gui.printing.printing import papers_of
from gui.requests.archive_dialogs import ArchiveDialog
from gui.requests.destruction_dialog import DestructionDialog
from gui.requests.mailing_dialog import MailingDialog
from gui.shell.main_window import MainWindow
from models.backups import backup
from models.backups.manifest import Reason
from models.cases import archiving
from models.cases.destruction import destructions
from models.disputes import dispute
from models.disputes.dispute import DisputeKind
from models.requests import handling, request
from models.requests.request import KIND, InformationRequest
from models.store import attachment
from reports.ways import Book, Open
from tests.gui.keyboard import CTRL, ENTER, SHIFT, modal, press, write
from tests.gui.requests.request_window import page_of, request_window
from tests.gui.windows import TODAY


@pytest.fixture
def window(qtbot: QtBot, opened: Path) -> MainWindow:
    return request_window(qtbot)


def case(number: str = "2026-001", **facts: object) -> InformationRequest:
    values: dict[str, object] = {"received_on": date(2026, 3, 2), "applicant": "张××"}
    return request.record(number, TODAY, **{**values, "content": "补偿登记表", **facts})


def closed(number: str = "2026-001") -> InformationRequest:
    made = case(number)
    handling.answer(made, date(2026, 3, 16), "granted", "示政复〔2026〕1号", TODAY)
    handling.serve(made, date(2026, 3, 17), TODAY)
    return made


def show(window: MainWindow, number: str = "2026-001") -> None:
    window.follow(Open(Book.REQUEST, number))
    QApplication.processEvents()


def previewed(qtbot: QtBot) -> PreviewDialog:
    """Return the preview once its pages are there."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog))
    shown = modal()
    assert isinstance(shown, PreviewDialog)
    qtbot.waitUntil(lambda: bool(shown.data))
    return shown


def lines(window: MainWindow) -> list[str]:
    return [line.words for line in page_of(window).case.files.lines.value()]


def test_the_proof_of_the_case_shown_is_printed(window: MainWindow, qtbot: QtBot) -> None:
    case()
    show(window)
    press(Qt.Key.Key_P, modifier=CTRL)
    assert previewed(qtbot).windowTitle() == "预览　答复期限计算说明"


def test_a_case_without_receipt_says_why_there_is_no_proof(window: MainWindow) -> None:
    case(received_on=None)
    show(window)
    press(Qt.Key.Key_P, modifier=CTRL)
    assert "没有登记收到日期" in page_of(window).case.band.sentence


def test_the_board_is_printed_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    case()
    window.show_page("requests")
    page_of(window).refresh()
    page_of(window).list.view.setFocus()
    press(Qt.Key.Key_P, modifier=CTRL)
    assert previewed(qtbot).windowTitle() == "预览　依申请公开办理情况表"


def test_the_case_file_is_bound(window: MainWindow, qtbot: QtBot) -> None:
    case()
    show(window)
    press(Qt.Key.Key_P, modifier=CTRL | SHIFT)
    shown = previewed(qtbot)
    assert shown.windowTitle() == "预览　案卷 2026-001"
    assert shown.desk.pages is not None
    assert shown.desk.pages.count == 5


def test_files_are_attached_opened_removed_and_put_back(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = case()
    show(window)
    scan = tmp_path / "申请表.pdf"
    scan.write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(scan)], ""))
    press(Qt.Key.Key_A, modifier=CTRL | SHIFT)
    assert lines(window) == ["申请表.pdf"]
    opened: list[Path] = []
    monkeypatch.setattr(attachments, "open_file", opened.append)
    (kept,) = attachment.attachments(KIND, made.id)
    field = page_of(window).case.files.lines
    field.pressed.emit(f"open:{kept.id}")
    assert opened[0].read_bytes() == b"%PDF-1.4"
    field.pressed.emit(f"drop:{kept.id}")
    assert lines(window) == []
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert lines(window) == ["申请表.pdf"]


def test_a_wrong_file_is_said_in_the_case(window: MainWindow, tmp_path: Path) -> None:
    case()
    show(window)
    empty = tmp_path / "空.pdf"
    empty.write_bytes(b"")
    page_of(window).case.files.attach([empty])
    assert "是空文件" in page_of(window).case.band.sentence


def test_a_closed_case_is_archived_by_its_next_step_and_taken_back(window: MainWindow) -> None:
    closed()
    show(window)
    press(ENTER)
    dialog = modal()
    assert isinstance(dialog, ArchiveDialog)
    press(ENTER, modifier=CTRL)
    kept = request.find("2026-001")
    assert (kept.archived_on, kept.retention) == (TODAY, "10年")
    assert page_of(window).case.next.title.text() == "已经归档"
    window.activateWindow()
    QApplication.processEvents()
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert request.find("2026-001").archived_on is None


def test_an_archive_day_before_the_service_is_said_beside_it(window: MainWindow) -> None:
    closed()
    show(window)
    press(ENTER)
    dialog = modal()
    assert isinstance(dialog, ArchiveDialog)
    write("3-10")
    press(ENTER, modifier=CTRL)
    assert "应在 2026-03-17 和今天" in dialog.form.error("on")


def test_a_finding_of_the_case_leads_to_its_step(window: MainWindow) -> None:
    made = case()
    handling.answer(made, date(2026, 3, 16), "granted", "示政复〔2026〕1号", TODAY)
    show(window)
    card = page_of(window).case.findings
    assert card.isVisible()
    (line,) = card.lines
    assert line.finding.message == "没有登记送达日期"
    next(b for b in card.findChildren(QPushButton) if b.text() == "登记送达").click()
    assert modal().windowTitle().startswith("送达")


def test_a_case_in_order_shows_no_findings(window: MainWindow) -> None:
    closed()
    show(window)
    assert not page_of(window).case.findings.isVisible()


def test_the_check_of_the_list_leads_to_the_case(window: MainWindow) -> None:
    case(received_on=date(2026, 1, 5))
    window.show_page("requests")
    page_of(window).list_actions.check()
    dialog = modal()
    assert isinstance(dialog, FindingsDialog)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "查看").click()
    shown = page_of(window).case.shown
    assert shown is not None
    assert shown.request.number == "2026-001"


def old(number: str) -> InformationRequest:
    """A file of 2015 whose time is over."""
    made = case(number, received_on=date(2015, 3, 2))
    handling.answer(made, date(2015, 3, 9), "ans_granted", "", TODAY)
    handling.serve(made, date(2015, 3, 10), TODAY)
    archiving.archive(made, date(2015, 12, 1), "10年", TODAY)
    return made


def test_a_file_that_may_not_be_destroyed_yet_is_left_unticked_with_the_reason(
    window: MainWindow,
) -> None:
    old("2015-001")
    suit = DisputeKind.SUIT_DIRECT
    dispute.record("诉2026-003", TODAY, kind=suit, request=old("2015-002"), received_on=TODAY)
    dialog = DestructionDialog(TODAY, window)
    assert [each.number for each in dialog.chosen()] == ["2015-001"]
    boxes = [each.text() for each in dialog.form.field("files").findChildren(QCheckBox)]
    assert boxes[1].endswith("有没审结的复议诉讼（诉2026-003）")


def test_old_files_are_listed_and_recorded_as_destroyed(window: MainWindow, qtbot: QtBot) -> None:
    old("2026-001")
    backup.make(Reason.HAND, at=datetime(2025, 12, 31, 17))
    window.show_page("requests")
    page_of(window).list_actions.destroy()
    dialog = modal()
    assert isinstance(dialog, DestructionDialog)
    said = "".join(each.text() for each in dialog.findChildren(QLabel))
    assert "以前的备份（2025-12-31，别处的另算）里还有这些内容" in said
    qtbot.waitUntil(dialog.isActiveWindow)
    press(ENTER, modifier=CTRL)
    assert "请填批准人" in dialog.form.error("approver")
    for key, words in (
        ("approver", "王××"),
        ("witnesses", "李××、陈××"),
        ("reason", "保管期满，经审定"),
    ):
        dialog.form.go_to(key)
        write(words)
    press(ENTER, modifier=CTRL)
    gone = request.find("2026-001")
    assert (gone.destroyed_on, gone.applicant) == (TODAY, "（已销毁）")
    (kept,) = destructions()
    assert [each.number for each in kept.filed] == ["2026-001"]
    page_of(window).list_actions.destroy()
    again = modal()
    assert isinstance(again, DestructionDialog)
    assert again.earlier_button.isVisible()


def test_the_list_says_which_notice_its_open_requests_want(qtbot: QtBot, opened: Path) -> None:
    today = date(2026, 12, 10)
    request.record("2026-001", today, received_on=date(2026, 12, 7))
    page = page_of(request_window(qtbot, today))
    page.refresh()
    assert page.band.sentence == "2027年节假日安排未录入，1 件在办申请的期限算不准"
    page.open_case("2026-001")
    assert not page.band.isVisible()
    page.go_back()
    assert page.band.isVisible()


def test_only_a_part_of_the_ledger_may_go_out(window: MainWindow) -> None:
    case("2026-001")
    case("2026-002")
    page = page_of(window)
    window.show_page("requests")
    page.refresh()
    assert page.exchange.scopes() == []
    page.list.view.setFocus()
    press(Qt.Key.Key_A, modifier=CTRL)
    ((words, ids),) = page.exchange.scopes()
    assert (words, len(ids())) == ("选中的 2 件", 2)
    page.list.bar.set_filter("state", "办理中", "办理中")
    assert page.exchange.scopes()[-1][0] == "当前列表 2 件"


def test_the_letters_of_the_day_are_ticked_and_leave_as_envelopes(
    window: MainWindow, qtbot: QtBot
) -> None:
    for number, way in (("2026-001", "邮寄"), ("2026-002", "直接送达")):
        replied = case(number, address="示例县柳湾村 12 号（745001）")
        handling.answer(replied, date(2026, 3, 16), "granted", "", TODAY, service_way=way)
    page_of(window).list_actions.post()
    dialog = modal()
    assert isinstance(dialog, MailingDialog)
    assert [each.number for each in dialog.pieces] == ["2026-001", "2026-002"]
    assert [each.number for each in dialog.chosen()] == ["2026-001"]
    dialog.main.click()
    preview = previewed(qtbot)
    assert papers_of(preview.data) == ["DL 信封"]
    preview.reject()
    dialog.form.field("day").set_raw("3-1")
    dialog.form.field("day").edited.emit()
    assert dialog.pieces == []  # on that day they were not answered yet
    assert not dialog.main.isEnabled()


def test_the_case_shown_has_its_own_letters_ticked(window: MainWindow) -> None:
    case()
    show(window)
    page_of(window).case.post_wanted.emit()
    dialog = modal()
    assert isinstance(dialog, MailingDialog)
    assert [each.receiver for each in dialog.chosen()] == ["张××"]
