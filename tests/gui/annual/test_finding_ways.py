"""核查结果 beside the report: a finding about a record leads to the record."""

from datetime import date
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from models.items import item
from reports.ways import Book, Open
from tests.gui.annual.annual_register import shown_page


def test_a_finding_about_an_item_opens_it(opened: Path, qtbot: QtBot) -> None:
    made = item.record(
        "示例镇低保名册",
        ["政府网站"],
        published_on=date(2025, 3, 4),
        attribute="依申请公开",
        withheld_reason="第三方",
    )
    page = shown_page(qtbot)
    page.show_blank()
    going = QSignalSpy(page.going)
    (row,) = [each for each in page.content.side.findings.rows if each.finding.way]
    assert row.link.text() == "查看台账"
    row.link.click()
    assert going.at(0) == [Open(Book.ITEM, made.id)]
