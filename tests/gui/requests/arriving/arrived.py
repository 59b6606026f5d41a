"""Mails and scans that came in, on a register with the cases 2026-001 and 2026-002 of the tests."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.requests.arriving.offers import OffersDialog
from models.arrivals.paper_code import code_for
from models.requests import request as requests
from models.requests.request import KIND
from models.store.attachment import attachments
from reports.paper.document import Document, Paragraph
from reports.writers.pdf.writer import pdf_bytes_of
from tests.reports.arrivals.letters_in import mail, word


def scan(file: Path, *papers: Sequence[str]) -> Path:
    """Write a scan; each page is told by number and kind, none carries no code."""
    pages = [
        Document("第一页", blocks=(Paragraph("内容"),), code=code_for(*said) if said else "")
        for said in papers
    ]
    file.write_bytes(pdf_bytes_of(pages)[0])
    return file


def request_mail(folder: Path, subject: str = "申请公开补偿标准") -> Path:
    """Write a mail of an invented person, with a file."""
    return mail(
        folder,
        parts=[("application/pdf", b'filename="' + word("申请表.pdf", "gb2312") + b'"', b"%PDF")],
        subject=word(subject, "utf-8"),
        sender=word("张××", "utf-8") + b" <zhang@example.invalid>",
    )


def asked(qtbot: QtBot, kind: type[FormDialog] | type[OffersDialog]) -> FormDialog:
    """Return the dialog of a kind, once it is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found  # type: ignore[return-value]


def names(number: str) -> list[str]:
    return [each.name for each in attachments(KIND, requests.find(number).id)]


def values(dialog: FormDialog) -> list[object]:
    return list(dialog.form.values().values())
