"""Mails and scans dropped anywhere on the window find their case, and what they prove is offered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.controls.controls import Button
from gui.requests.arriving.mail_dialog import MailDialog
from gui.requests.arriving.offers import OffersDialog
from gui.requests.arriving.scan_dialog import ScanDialog
from gui.requests.steps.dialog import StepDialog
from gui.shell.main_window import MainWindow
from models.arrivals import arrived_mail, paper_code
from models.requests import request as requests
from reports.arrivals.mails import read_mail
from tests.gui.pages.test_dropping import drop, files_of
from tests.gui.requests.arriving.arrived import asked, names, request_mail, scan, values
from tests.gui.requests.request_window import page_of, received
from tests.gui.windows import TODAY


def title_of_dialog() -> str:
    found = QApplication.activeModalWidget()
    return found.windowTitle() if found is not None else ""


def test_a_mail_dropped_on_any_page_becomes_a_request_with_one_way_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drop(window.page("home"), files_of(request_mail(tmp_path)))
    dialog = asked(qtbot, MailDialog)
    assert dialog.form.field("applicant").value() == "张××"
    assert dialog.form.field("received_on").value() is None
    dialog.form.field("received_on").set_value(TODAY)
    dialog.accept()
    made = requests.find("2026-003")
    assert (made.email, made.intake, made.received_on) == ("zhang@example.invalid", "网络", TODAY)
    assert names("2026-003") == ["来信.eml", "申请表.pdf"]
    assert (window.page_key, page_of(window).shown_number) == ("requests", "2026-003")
    window.undo()
    assert "2026-003" not in requests.numbers()


def test_a_mail_of_one_whose_request_is_in_hand_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    received("2026-004")
    for number in ("2026-001", "2026-004"):  # the first is closed
        requests.change(requests.find(number), TODAY, email="Zhang@example.invalid")
    assert drop(window.page("home"), files_of(request_mail(tmp_path)))
    dialog = asked(qtbot, MailDialog)
    assert "在办的有 2026-004；" in dialog.form.rows["to"].rule.said
    dialog.reject()


def test_a_mail_dropped_on_an_open_case_is_filed_with_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_page("requests")
    page_of(window).open_case("2026-002")
    assert drop(page_of(window).case.files.lines, files_of(request_mail(tmp_path)))
    dialog = asked(qtbot, MailDialog)
    assert dialog.form.field("to").value() == "2026-002"
    assert dialog.form.rows["content"].isHidden()
    dialog.accept()
    assert names("2026-002") == ["来信.eml", "申请表.pdf"]


def test_a_mail_that_comes_once_more_is_proposed_for_the_case_that_has_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = request_mail(tmp_path)
    arrived_mail.file_mail(read_mail(file), requests.find("2026-002"))
    assert drop(window.page("home"), files_of(file))
    assert asked(qtbot, MailDialog).form.field("to").value() == "2026-002"


def test_a_mail_for_a_case_that_is_not_there_is_refused_beside_its_field(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(window.page("home"), files_of(request_mail(tmp_path, "Re: 2026-002 补正")))
    dialog = asked(qtbot, MailDialog)
    assert dialog.form.field("to").value() == "2026-002"
    dialog.form.field("to").set_value("2030-9")
    dialog.accept()
    assert "没有登记号为 2030-9 的申请" in dialog.form.error("to")
    dialog.let_go()


def test_a_signed_proof_is_filed_by_its_code_and_leads_to_its_service(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = scan(tmp_path / "扫描.pdf", ("2026-001", "service_proof"), ())
    drop(window.page("home"), files_of(file))
    dialog = asked(qtbot, ScanDialog)
    assert values(dialog) == ["2026-001", "2026-001"]
    dialog.accept()
    step = asked(qtbot, StepDialog)
    assert step.windowTitle() == "送达　2026-001"
    step.let_go()
    assert names("2026-001") == ["送达回证 扫描.pdf"]
    window.undo()
    assert names("2026-001") == []


def test_the_papers_of_several_cases_are_cut_apart_and_their_steps_offered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    proofs = (("2026-001", "service_proof"), ("2026-002", "service_proof"))
    drop(window.page("home"), files_of(scan(tmp_path / "扫描.pdf", *proofs)))
    asked(qtbot, ScanDialog).accept()
    offers = asked(qtbot, OffersDialog)
    assert names("2026-001") == ["送达回证 扫描 第 1 页.pdf"]
    assert names("2026-002") == ["送达回证 扫描 第 2 页.pdf"]
    links = [each for each in offers.findChildren(Button) if each.text() == "登记送达"]
    links[0].click()
    first = asked(qtbot, StepDialog)
    first.form.set_values({"way": "直接送达"})
    first.accept()
    qtbot.waitUntil(lambda: "2026-002" in title_of_dialog())
    asked(qtbot, StepDialog).let_go()


def test_a_page_without_a_code_asks_where_it_goes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(window.page("home"), files_of(scan(tmp_path / "申请.pdf", ())))
    dialog = asked(qtbot, ScanDialog)
    dialog.accept()
    assert "请选择归入哪一件申请" in dialog.form.error("piece0")
    dialog.form.field("piece0").set_value("新的申请")
    dialog.accept()
    qtbot.waitUntil(lambda: "2026-003" in requests.numbers())
    assert names("2026-003") == ["申请.pdf"]
    qtbot.waitUntil(lambda: page_of(window).desk.is_open)


def test_the_scan_of_the_row_with_the_cursor_is_opened_to_be_looked_at(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    monkeypatch.setattr("gui.requests.arriving.scan_dialog.open_file", _noted(seen))
    files = [scan(tmp_path / "一.pdf", ("2026-001", "receipt")), scan(tmp_path / "二.pdf", ())]
    drop(window.page("home"), files_of(*files))
    dialog = asked(qtbot, ScanDialog)
    look = next(each for each in dialog.findChildren(Button) if "看一看" in each.text())
    dialog.form.go_to("piece0")
    qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    look.setFocus()
    look.click()
    assert seen == files
    dialog.reject()


def _noted(seen: list[Path]) -> Callable[[Path], bool]:
    def note(file: Path) -> bool:
        seen.append(file)
        return True

    return note


def test_a_mail_and_a_scan_dropped_together_are_asked_about_one_after_the_other(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = scan(tmp_path / "扫描.pdf", ("2026-002", "receipt"))
    drop(window.page("home"), files_of(file, request_mail(tmp_path)))
    asked(qtbot, MailDialog).accept()
    asked(qtbot, ScanDialog).accept()
    qtbot.waitUntil(lambda: names("2026-002") != [])
    assert names("2026-003") == ["来信.eml", "申请表.pdf"]


def test_a_scan_attached_to_the_wrong_case_is_noticed_and_put_right(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_page("requests")
    page = page_of(window)
    page.open_case("2026-001")
    file = scan(tmp_path / "扫描.pdf", ("2026-002", "service_proof"))
    drop(page.case.files.lines, files_of(file))
    assert names("2026-001") == ["扫描.pdf"]
    qtbot.waitUntil(lambda: "2026-002 的送达回证" in page.case.band.sentence)
    page.case.band.way_out.click()
    asked(qtbot, ScanDialog).accept()
    asked(qtbot, StepDialog).let_go()
    assert (names("2026-001"), names("2026-002")) == ([], ["送达回证 扫描.pdf"])


def test_a_paper_of_another_register_attached_to_a_case_is_noticed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page("requests")
    page = page_of(window)
    page.open_case("2026-001")
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(paper_code, "own_mark", lambda: "OTHERS")
        file = scan(tmp_path / "扫描.pdf", ("2026-001", "receipt"))
    page.case.files.attach([file])
    qtbot.waitUntil(lambda: "不是这本登记簿打印的" in page.case.band.sentence)
    assert names("2026-001") == ["扫描.pdf"]


def test_a_proof_attached_to_its_case_offers_the_service(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_page("requests")
    page = page_of(window)
    page.open_case("2026-001")
    page.case.files.attach([scan(tmp_path / "扫描.pdf", ("2026-001", "service_proof"))])
    qtbot.waitUntil(lambda: "可以登记这一步" in page.case.band.sentence)
    page.case.band.way_out.click()
    asked(qtbot, StepDialog).let_go()


def test_another_kind_of_file_is_refused_with_what_can_be_dropped(
    window: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "台账.docx"
    other.write_bytes(b"x")
    drop(window.page("home"), files_of(other))
    assert "不是邮件或扫描件" in window.page("home").band.sentence


def test_mails_and_scans_are_chosen_from_the_page_too(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = request_mail(tmp_path)
    monkeypatch.setattr("gui.requests.arriving.desk.ask_files", lambda *_asked: [file])
    window.show_page("requests")
    page_of(window).arrivals.choose()
    asked(qtbot, MailDialog).let_go()
