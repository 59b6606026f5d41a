"""What the clerk is told of mails and scans: what they lack, where they stand, what they are not."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.arriving.mail_dialog import MailDialog
from gui.requests.arriving.scan_dialog import ScanDialog
from gui.shell.main_window import MainWindow
from models.arrivals.arrived_scan import NEW
from models.requests import request as requests
from models.requests.request import KIND
from models.store.attachment import attach
from tests.gui.listener import Listener
from tests.gui.pages.test_dropping import drop, files_of
from tests.gui.requests.arriving.arrived import asked, names, request_mail, scan, values
from tests.gui.requests.request_window import page_of


def test_an_outlook_mail_is_told_how_to_become_one_that_is_read(
    window: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "来信.msg"
    other.write_bytes(b"x")
    drop(window.page("home"), files_of(other))
    assert "存为 .eml" in window.page("home").band.sentence


def test_a_request_made_of_a_mail_without_its_day_of_receipt_says_so(
    window: MainWindow, qtbot: QtBot, qapp: Application, tmp_path: Path
) -> None:
    heard = Listener(qapp)
    drop(window.page("home"), files_of(request_mail(tmp_path)))
    asked(qtbot, MailDialog).accept()
    assert heard.sentence.startswith("已登记：2026-003；还没有收到日期，期限没有起算")
    drop(window.page("home"), files_of(scan(tmp_path / "来信.pdf", ())))
    dialog = asked(qtbot, ScanDialog)
    dialog.form.field("piece0").set_value(NEW)
    dialog.accept()
    qtbot.waitUntil(lambda: "2026-004 还没有收到日期" in heard.sentence)
    heard.leave()


def test_a_scan_brought_again_says_where_it_stands_and_is_kept_once(
    window: MainWindow, qtbot: QtBot, qapp: Application, tmp_path: Path
) -> None:
    papers = (("2026-001", "receipt"), ("2026-002", "receipt"))
    first = scan(tmp_path / "扫描.pdf", *papers)
    same = tmp_path / "扫描（副本）.pdf"
    same.write_bytes(first.read_bytes())
    heard = Listener(qapp)
    drop(window.page("home"), files_of(first, same))
    dialog = asked(qtbot, ScanDialog)
    assert heard.sentence == "内容相同的只收一份：扫描（副本）.pdf（同 扫描.pdf）"
    assert values(dialog) == ["2026-001", "2026-002"]
    dialog.accept()
    qtbot.waitUntil(lambda: heard.sentence == "已归入扫描件：2026-001、2026-002")
    drop(window.page("home"), files_of(same))
    asked(qtbot, ScanDialog).accept()
    qtbot.waitUntil(lambda: "没有再归一次" in heard.sentence)
    heard.leave()
    assert "已归入 2026-001" in heard.sentence
    assert [len(names(each)) for each in ("2026-001", "2026-002")] == [1, 1]


def test_a_scan_of_one_paper_is_known_before_it_is_filed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = scan(tmp_path / "来信.pdf", ())
    attach(KIND, requests.find("2026-002").id, file)
    drop(window.page("home"), files_of(file))
    dialog = asked(qtbot, ScanDialog)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert any(each.startswith("来信.pdf　") and "已归入 2026-002" in each for each in said)
    assert values(dialog) == ["2026-002"]
    dialog.reject()


def test_a_code_of_others_is_not_said_to_be_none(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dots = zxingcpp.create_barcode("https://example.invalid/", zxingcpp.BarcodeFormat.QRCode)
    Image.fromarray(dots.to_image(scale=8)).save(tmp_path / "网页.png")
    drop(window.page("home"), files_of(tmp_path / "网页.png"))
    dialog = asked(qtbot, ScanDialog)
    assert dialog.form.rows["piece0"].rule.said == "页上的码不是公开簿打印的，请选归入哪一件"
    dialog.reject()


def test_mails_and_scans_of_a_case_are_chosen_from_its_head(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [scan(tmp_path / "扫描.pdf", ()), request_mail(tmp_path)]
    monkeypatch.setattr("gui.requests.arriving.desk.ask_files", lambda *_asked: files)
    window.show_page("requests")
    page = page_of(window)
    page.open_case("2026-002")
    actions = page.case.head.findChildren(QAction)
    (offered,) = [each for each in actions if each.text() == "从邮件、扫描件…"]
    offered.trigger()
    assert names("2026-002") == ["扫描.pdf"]
    dialog = asked(qtbot, MailDialog)
    assert dialog.form.field("to").value() == "2026-002"
    dialog.reject()
